"""Short titles, surnames alone, and names set up by "hereafter"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from testimonia.annotate.resolve.abbreviations import (
    complain_of_order,
    settle_short_name,
)
from testimonia.annotate.resolve.claims import Claim, is_label
from testimonia.annotate.resolve.desk import (
    Desk,
    Link,
    fold_words,
    is_diary,
)
from testimonia.annotate.resolve.diaries import settle_diary
from testimonia.annotate.resolve.titles import find_start
from testimonia.annotate.resolve.works import (
    are_namesakes,
    are_two_papers,
    count_main,
    score_work,
)
from testimonia.text.titles import count_shared, is_word

ENOUGH = 0.6
"""A work must fit so well to be meant."""
_MOST_CANDIDATES = 20
_SURE = 0.8
"""A title that stands alone must score more."""
_SENTENCE = 24
_PARTICLE = 3
_FEW = 2
"""So many weighty words in a row are no accident."""
_NEAR = 0.05
"""Two works whose scores lie so near each other cannot be told apart."""

Scored = list[tuple[Claim, float]]
# "Ante, p. 23": an edition sends its reader to its own pages.
_OWN_PAGES = re.compile(r"\b(?:[Aa]nte|[Pp]ost|[Ss]upra|[Ii]nfra),? pp?\. ?\d")


def settle_short(desk: Desk, claim: Claim) -> Link | None:
    """Settle a citation that gives too little to stand alone."""
    _read_names_as_title(desk, claim)
    return (
        settle_short_name(desk, claim)
        or settle_diary(desk, claim)
        or _choose(desk, claim, _by_author(desk, claim))
        or _choose(desk, claim, _by_title(desk, claim))
        or _choose(desk, claim, _by_words(desk, claim))
        or _choose(desk, claim, _by_sentence(desk, claim))
        or _by_surname(desk, claim)
        or _choose(desk, claim, _misspelt(desk, claim))
        or _choose(desk, claim, _by_container(desk, claim))
        or _by_sole_work(desk, claim)
    )


def _read_names_as_title(desk: Desk, claim: Claim) -> None:
    """Read "Weir, Bread and Salt" as a title, unless those three wrote a work."""
    if not claim.loose:
        return
    works = desk.works.by_name(claim.names[0])
    if not any(set(claim.names) <= set(work.names) for work in works):
        claim.names, claim.title = claim.names[:1], claim.loose


def settle_full(desk: Desk, claim: Claim) -> Link | None:
    """Settle a citation that stands alone: its work may have been cited before."""
    if claim.is_piece:
        return None
    if not claim.citation.defines:
        named = settle_short_name(desk, claim)
        if named:
            return named
    root = desk.works.root.get(claim.order)
    if root is None or root == claim.order:
        return None
    first = desk.works.claims[root]
    _compare_names(desk, claim, first)
    form = "short" if _is_cut(claim, first) else None
    return Link(antecedent=root, root=root, form=form)


def _is_cut(claim: Claim, first: Claim) -> bool:
    """Tell whether a title is cut short and nothing says who published it."""
    published = {"publisher", "publisher-place", "container-title", "URL", "DOI"}
    names = {field.name for field in claim.citation.fields}
    return len(claim.title) < len(first.title) and not names & published


def _compare_names(desk: Desk, claim: Claim, first: Claim) -> None:
    if claim.names and first.names and not set(claim.names) & set(first.names):
        _complain_of_name(desk, claim, first)


def _complain_of_name(desk: Desk, claim: Claim, work: Claim) -> None:
    message = (
        f"{desk.name_note(claim)} names {_author(claim)!r};"
        f" {desk.name_note(work)} has {_author(work)!r} for the same work"
    )
    desk.complain(claim, "misspelt_name", message)


def _author(claim: Claim) -> str:
    fields = claim.citation.fields
    return next((f.value for f in fields if f.name in {"author", "editor"}), "")


def _by_author(desk: Desk, claim: Claim) -> Scored:
    """Find works by the surnames that a citation gives as its author's or editor's."""
    if not claim.title:
        return []
    names = dict.fromkeys((*claim.names, *claim.editors))
    works = _distinct(work for name in names for work in desk.works.by_name(name))
    first = claim.title[0]
    begun = [work for work in works if work.title and is_word(first, work.title[0])]
    scored = [(work, score_work(claim, work)) for work in begun]
    if any(score >= 1 for _, score in scored):
        return scored
    return [(work, score_work(claim, work)) for work in works]


def _by_title(desk: Desk, claim: Claim) -> Scored:
    """Find works by the title alone: nobody else must be named as their author."""
    if not claim.title:
        return []
    scored = [
        (work, score_work(claim, work))
        for work in _distinct(desk.works.by_first_word(claim.title[0]))
        if _may_lack_author(claim, work)
    ]
    return [(work, score - 0.1) for work, score in scored if score > _SURE]


def _may_lack_author(claim: Claim, work: Claim) -> bool:
    if claim.weight < min(_FEW, work.weight):
        return False
    if claim.weight < _FEW and is_label(claim.title[0]):
        return False
    if not claim.names or claim.is_letter:
        return True
    if not work.names:
        return len(claim.title) > _FEW and claim.whole_words == work.whole_words
    return not set(work.names).isdisjoint(claim.words)


def _by_words(desk: Desk, claim: Claim) -> Scored:
    """Find works whose author and title's beginning stand among a citation's words.

    This finds what stands behind a letter, a speech or a remark quoted from a work.
    """
    if (claim.names and not claim.is_letter) or claim.has_imprint:
        return []
    found: Scored = []
    seen = tuple(dict.fromkeys(claim.words))
    named = (w for word in seen for w in desk.works.by_name(word))
    for work in _distinct(named):
        if work.title and _names_title(claim, work):
            found.append((work, 0.85))
    if found:
        return found
    titled = (w for word in seen for w in desk.works.by_first_word(word))
    return [
        (work, 0.7)
        for work in _distinct(titled)
        if _ends_title(claim.words, work) and _may_lack_author(claim, work)
    ]


def _by_sentence(desk: Desk, claim: Claim) -> Scored:
    """Find a short title whose author the sentence names: "Weir (*Table*, 9) says"."""
    if claim.names or not claim.title or claim.weight >= _FEW:
        return []
    works = _distinct(desk.works.by_first_word(claim.title[0]))
    named = set(fold_words(desk.words_before(claim))[-_SENTENCE:]) if works else set()
    return [
        (work, 0.8)
        for work in works
        if not named.isdisjoint(work.names) and score_work(claim, work) >= 1
    ]


def _ends_title(words: Sequence[str], work: Claim) -> bool:
    """Tell whether a title stands among the words, whole or cut off at a number."""
    shared = find_start(words, work.title)
    if shared <= _FEW or is_label(work.title[0]):
        return False
    if shared == len(work.title):
        return True
    at = next(
        i for i in range(len(words)) if count_shared(words[i:], work.title) == shared
    )
    behind = words[at + shared : at + shared + 1]
    return not behind or is_label(behind[0])


def _names_title(claim: Claim, work: Claim) -> bool:
    shared = find_start(claim.words, work.title)
    told = sum(not is_label(word) for word in work.title[:shared])
    if shared == 0 or are_two_papers(claim, work):
        return False
    return told >= _FEW or (shared == 1 and count_main(work) == 1)


def _by_surname(desk: Desk, claim: Claim) -> Link | None:
    """Settle a surname alone: the author's only work, else candidates."""
    if claim.title or not claim.names or claim.is_letter or claim.is_piece:
        return None
    works = _published(desk.works.by_name(claim.names[0]))
    works = [work for work in works if not are_namesakes(claim, work)]
    if claim.years:
        works = [w for w in works if not w.years or w.years & claim.years]
    if claim.citation.kind == "thesis":
        works = [w for w in works if w.citation.kind == "thesis"] or works
    earlier = [work for work in works if work.order < claim.order]
    return choose_by_author(desk, claim, earlier or works)


def choose_by_author(desk: Desk, claim: Claim, works: Sequence[Claim]) -> Link | None:
    """Choose an author's only work; of several, the last is the likeliest."""
    if not works:
        return None
    if len(works) == 1:
        return link_to(desk, claim, works[0], 0.85)
    works = works[-_MOST_CANDIDATES:]
    rest = 0.5 / (len(works) - 1)
    scored = tuple(
        (work.order, 0.5 if work is works[-1] else round(rest, 3))
        for work in reversed(works)
    )
    message = f"{desk.name_note(claim)} names an author of whom several works are cited"
    desk.complain(claim, "ambiguous_citation", message)
    return Link(candidates=scored, score=0.5)


def _misspelt(desk: Desk, claim: Claim) -> Scored:
    """Find works by a surname that one letter parts from the one printed."""
    for name in dict.fromkeys(claim.names):
        if desk.works.has_name(name):
            continue
        for near in desk.works.misspelt(name):
            works = desk.works.by_name(near)
            scored = [(w, score_work(claim, w) - 0.15) for w in works]
            if not claim.title and len(works) == 1 and not claim.is_letter:
                scored = [(works[0], 0.6)]
            fitting = [work for work, score in scored if score >= ENOUGH]
            if fitting:
                _complain_of_name(desk, claim, fitting[0])
                return scored
    return []


def _by_container(desk: Desk, claim: Claim) -> Scored:
    """Find the volume that an earlier citation's chapter stands in."""
    if not claim.title:
        return []
    return [
        (work, 0.7)
        for work in desk.works.by_container(claim.title[0])
        if count_shared(claim.title, work.container) == len(claim.title)
        and (not set(claim.names).isdisjoint(work.editors) or len(claim.title) > _FEW)
    ][:1]


def _by_sole_work(desk: Desk, claim: Claim) -> Link | None:
    """Find an author's only work under a title that is misremembered in part."""
    if not claim.title or not claim.names or claim.is_letter:
        return None
    written = _published(desk.works.by_name(claim.names[0]))
    written = [work for work in written if not are_namesakes(claim, work)]
    works = {desk.root(work.order): work for work in written}
    works.pop(claim.order, None)
    if len(works) != 1:
        return None
    work = next(iter(works.values()))
    known = {word for word in claim.whole_words if word in work.whole_words}
    told = sum(not is_label(word) and len(word) > _PARTICLE for word in known)
    if told < _FEW or 2 * len(known) < len(claim.title):
        return None
    return link_to(desk, claim, work, 0.6)


def _published(works: Iterable[Claim]) -> list[Claim]:
    return [work for work in _distinct(works) if not work.is_piece]


def _distinct(works: Iterable[Claim]) -> list[Claim]:
    return list({work.order: work for work in works}.values())


def _choose(desk: Desk, claim: Claim, scored: Scored) -> Link | None:
    """Choose the best work; earlier ones before later, none where two fit as well."""
    fit = [(work, score) for work, score in scored if score >= ENOUGH]
    fit = [(work, score) for work, score in fit if work.order != claim.order]
    earlier = [(work, score) for work, score in fit if work.order < claim.order]
    fit = earlier or [pair for pair in fit if _may_come_later(claim, *pair)]
    if not fit:
        return None
    fit.sort(key=lambda pair: (-pair[1], -pair[0].order))
    best = fit[0][1]
    near = list(_near(fit, best))
    if len(near) == 1:
        return link_to(desk, claim, fit[0][0], best)
    agreeing = [work for work in near if claim.years and work.years & claim.years]
    if len(agreeing) == 1:
        return link_to(desk, claim, agreeing[0], best - 0.1)
    scores = tuple((work.order, round(best / len(near), 3)) for work in near)
    message = f"{desk.name_note(claim)} can mean {len(near)} works cited before"
    desk.complain(claim, "ambiguous_citation", message)
    return Link(candidates=scores, score=0.5)


def _may_come_later(claim: Claim, work: Claim, score: float) -> bool:
    """Tell whether a work that only follows may be meant: the bibliography's may."""
    shared = not set(claim.names).isdisjoint(work.names)
    return work.note < 0 or (score > _SURE and shared and claim.weight >= _FEW)


def _near(fit: Scored, best: float) -> Iterator[Claim]:
    for work, score in fit:
        if best - score <= _NEAR:
            yield work


def link_to(desk: Desk, claim: Claim, work: Claim, score: float) -> Link:
    """Link a claim to a work; one given in full only later is worth a word."""
    if work.order > claim.order:
        complain_of_order(desk, claim, work.order)
        score -= 0.1
    form = "short" if claim.citation.form == "full" else None
    root = desk.root(work.order)
    return Link(antecedent=root, root=root, score=round(score, 3), form=form)


def settle_alone(desk: Desk, claim: Claim) -> Link | None:
    """Settle a claim that makes no back-reference in words."""
    if claim.is_piece or (claim.citation.kind == "newspaper" and not claim.names):
        return None
    if _OWN_PAGES.search(claim.citation.text):
        return None
    if claim.stands_alone and not (is_diary(claim) and not claim.title):
        return settle_full(desk, claim)
    link = settle_short(desk, claim)
    if link is None and (claim.names or claim.title or is_diary(claim)):
        return _leave_open(desk, claim)
    return link


def _leave_open(desk: Desk, claim: Claim) -> Link | None:
    """Take a short form that leads nowhere for the first of its work.

    What else its author wrote is kept as candidates: the title may be misremembered.
    """
    if claim.is_letter and not claim.title:
        return None
    works = _distinct(work for name in claim.names for work in desk.works.by_name(name))
    says_much = bool(claim.names) or len(claim.title) > _FEW or is_diary(claim)
    if claim.citation.form == "short" and says_much:
        message = (
            f"{desk.name_note(claim)} cites shortly what is nowhere cited in full;"
            " look for the work in the bibliography or an earlier chapter"
        )
        desk.complain(claim, "unresolved_citation", message)
    if claim.title:
        desk.works.add(claim)
    near = tuple((work.order, 0.2) for work in works[-_FEW:] if work is not claim)
    return Link(candidates=near, score=0.5) if near else None

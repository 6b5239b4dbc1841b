"""Back-references in words: ibid., idem, op. cit., "see note 14 above"."""

from collections.abc import Sequence

from testimonia.annotate.resolve.claims import Claim
from testimonia.annotate.resolve.desk import Desk, Link, fold_words
from testimonia.annotate.resolve.pieces import names_leaf
from testimonia.annotate.resolve.short_forms import (
    ENOUGH,
    choose_by_author,
    settle_short,
)
from testimonia.annotate.resolve.works import score_work
from testimonia.text.names import find_surname, weigh_words

_MOST_CANDIDATES = 20
_WRITTEN = frozenset({"book", "article", "chapter", "thesis", "newspaper", "paper"})
"""Kinds of work that no minute or letter is kept in."""


def settle_pointer(desk: Desk, claim: Claim) -> Link | None:
    """Settle a claim that refers back in words."""
    match claim.citation.form:
        case "ibid":
            return _settle_ibid(desk, claim, 0.95)
        case "idem":
            return _settle_idem(desk, claim)
        case "op_cit":
            return _settle_op_cit(desk, claim)
        case _:
            return settle_number(desk, claim)


def _settle_ibid(desk: Desk, claim: Claim, score: float) -> Link | None:
    """Take the citation before in the note, else the sole work of the note before."""
    before = _before_in_note(desk, claim)
    if before is not None:
        return _lean_on_near(desk, claim, before, score)
    note = desk.previous[claim.note] if claim.note >= 0 else -1
    division = desk.numbering.division
    begins = note >= 0 and division[note] != division[claim.note]
    if note < 0 or (begins and not desk.numbering.by_page):
        desk.complain(
            claim,
            "unresolved_citation",
            f"{desk.name_note(claim)}: nothing stands before that it could repeat",
        )
        return None
    orders = _leave_fitting(desk, claim, desk.numbering.claims[note])
    roots = {_identify(desk, order) for order in orders}
    if len(roots) == 1:
        # A note of mere comment in between is not quite what the manuals allow.
        near = note == claim.note - 1
        return _lean_on(desk, orders[-1], score if near else score - 0.2)
    number = desk.notes[note].number
    return _several(
        desk, claim, orders, f"note {number} cites {len(roots)} works or papers"
    )


def _lean_on_near(desk: Desk, claim: Claim, before: int, score: float) -> Link:
    """Take the citation before; for a minute, the last piece where that is a book."""
    if claim.is_letter and not _holds_papers(desk, before):
        first = desk.numbering.claims[claim.note][0] if claim.note >= 0 else before
        nearest = max(first, before - _MOST_CANDIDATES)
        for order in range(before - 1, nearest - 1, -1):
            if desk.works.claims[order].is_piece:
                return _lean_on(desk, order, score - 0.2)
    return _lean_on(desk, before, score)


def _holds_papers(desk: Desk, order: int) -> bool:
    claim = desk.works.claims[order]
    first = desk.works.claims[desk.root(order)]
    return claim.is_piece or first.is_piece or first.citation.kind not in _WRITTEN


def _leave_fitting(desk: Desk, claim: Claim, orders: Sequence[int]) -> Sequence[int]:
    """Leave out what cannot be meant.

    A minute is in no scholar's book, a leaf in none either; only a set of volumes has
    a "vol. VI".
    """
    if claim.is_letter or names_leaf(claim):
        orders = [o for o in orders if _holds_papers(desk, o)] or orders
        pieces = [o for o in orders if desk.works.claims[o].is_piece]
        orders = pieces if names_leaf(claim) and pieces else orders
    if claim.volume:
        orders = [o for o in orders if _has_volume(desk, o)] or orders
    return orders


def _has_volume(desk: Desk, order: int) -> bool:
    first = desk.works.claims[desk.root(order)]
    return bool(first.volume or desk.works.claims[order].volume)


def _before_in_note(desk: Desk, claim: Claim) -> int | None:
    order = claim.order - 1
    if order < 0 or desk.works.claims[order].note != claim.note:
        return None
    return order


def _identify(desk: Desk, order: int) -> object:
    claim = desk.works.claims[order]
    link = desk.links.get(order)
    if link and link.root is not None:
        order = link.root
        claim = desk.works.claims[order]
    return claim.citation.keys or desk.root(order)


def _lean_on(desk: Desk, order: int, score: float) -> Link:
    link = desk.links.get(order)
    known = order in desk.works.root
    if link and link.antecedent is None and link.candidates and not known:
        return Link(candidates=link.candidates, score=link.score - 0.1)
    return Link(antecedent=order, root=desk.root(order), score=round(score, 3))


def _several(desk: Desk, claim: Claim, orders: Sequence[int], why: str) -> Link:
    """Keep all that are possible, the last one a little before the others."""
    by_work = {_identify(desk, order): order for order in orders}
    kept = list(by_work.values())[-_MOST_CANDIDATES:]
    share = 1 / (len(kept) + 0.5)
    scored = tuple(
        (order, round(share * (1.5 if order == kept[-1] else 1), 3))
        for order in reversed(kept)
    )
    message = f"{desk.name_note(claim)} can mean several citations: {why}"
    desk.complain(claim, "ambiguous_citation", message)
    return Link(candidates=scored, score=0.4)


def _settle_idem(desk: Desk, claim: Claim) -> Link | None:
    """Take the author only: a new work, unless a short title or nothing follows."""
    if claim.stands_alone:
        root = desk.works.root.get(claim.order)
        again = root is not None and root != claim.order
        return Link(antecedent=root, root=root) if again else None
    if claim.title:
        link = settle_short(desk, claim)
        if link is None:
            desk.works.add(claim)
        return link
    return _settle_ibid(desk, claim, 0.8)


def _settle_op_cit(desk: Desk, claim: Claim) -> Link | None:
    back, text = claim.back, claim.citation.text
    if back and back.numbers and _is_earlier_note(desk, claim, back.numbers[0]):
        return settle_number(desk, claim)
    names = list(claim.names)
    if back and back.name:
        names.insert(0, find_surname(text[slice(*back.name)]))
    if not names:
        return _settle_unnamed(desk, claim)
    for name in dict.fromkeys(names):
        works = desk.works.by_name(name)
        earlier = [work for work in works if work.order < claim.order]
        works = _of_title(claim, earlier or works)
        link = choose_by_author(desk, claim, works)
        if link:
            return link
    link = settle_short(desk, claim)
    if link is None:
        _fail(desk, claim, "no work of that author is cited")
    return link


def _is_earlier_note(desk: Desk, claim: Claim, number: str) -> bool:
    note = desk.numbering.find(number, claim.note, later=False)
    return note is not None and note < claim.note


def _of_title(claim: Claim, works: list[Claim]) -> list[Claim]:
    """Narrow an author's works down to those that a title in front of "cit." fits."""
    back = claim.back
    if back is None or not back.described:
        return works
    if not claim.title:
        start = back.name[1] if back.name else 0
        claim.title = weigh_words(claim.citation.text[start : back.start])
    fitting = [work for work in works if score_work(claim, work) >= ENOUGH]
    return fitting or works


def _settle_unnamed(desk: Desk, claim: Claim) -> Link | None:
    """Settle "op. cit., 45" in a sentence that names the author."""
    for word in reversed(fold_words(desk.words_before(claim))):
        if word and desk.works.has_name(word):
            works = [w for w in desk.works.by_name(word) if w.order < claim.order]
            if works:
                return choose_by_author(desk, claim, works)
    return _settle_ibid(desk, claim, 0.7)


def _fail(desk: Desk, claim: Claim, why: str) -> None:
    desk.complain(claim, "unresolved_citation", f"{desk.name_note(claim)}: {why}")


def settle_number(desk: Desk, claim: Claim) -> Link | None:
    """Settle a pointer to one or more notes, whose citations are settled already."""
    back = claim.back
    if back is None:
        return None
    orders: list[int] = []
    for number in back.numbers:
        note = desk.numbering.find(number, claim.note, later=back.later)
        if note is None:
            _fail(desk, claim, f"there is no note {number}")
            return None
        if note == claim.note:
            _circle(desk, claim)
            return None
        orders.extend(desk.numbering.claims[note])
    ends = [order for order in orders if not _is_open_pointer(desk, order)]
    if orders and not ends:
        _circle(desk, claim)
        return None
    return _choose_among(desk, claim, _matching(desk, claim, ends))


def _circle(desk: Desk, claim: Claim) -> None:
    message = f"{desk.name_note(claim)} points to notes that only point on or to itself"
    desk.complain(claim, "circular_reference", message)


def _is_open_pointer(desk: Desk, order: int) -> bool:
    pointer = desk.works.claims[order].citation.form == "note_number"
    link = desk.links.get(order)
    return pointer and (link is None or (link.root is None and not link.candidates))


def _matching(desk: Desk, claim: Claim, orders: list[int]) -> list[int]:
    """Narrow a note's citations down to the author named, or to archive pieces."""
    back = claim.back
    if back is None:
        return orders
    papers = [o for o in orders if _names_paper(desk, claim, o)]
    if papers:
        return papers
    if back.file:
        return [o for o in orders if desk.works.claims[o].citation.archives] or orders
    if back.name:
        name = find_surname(claim.citation.text[slice(*back.name)])
        named = [o for o in orders if name in _names(desk, o)]
        return named or [o for o in orders if _has_word(desk, o, name)] or orders
    return orders


def _names_paper(desk: Desk, claim: Claim, order: int) -> bool:
    """Tell whether a paper in front of the pointer, "U 321", is one of a citation's."""
    back = claim.back
    if back is None or not back.start:
        return False
    before = claim.citation.text[: back.start].replace(" ", "")
    return any(
        label == "paper" and value in before
        for reference in desk.works.claims[order].citation.archives
        for label, value in reference.levels
    )


def _names(desk: Desk, order: int) -> set[str]:
    claim = desk.works.claims[order]
    first = desk.works.claims[desk.root(order)]
    return {*claim.names, *claim.editors, *first.names, *first.editors}


def _has_word(desk: Desk, order: int, word: str) -> bool:
    return word in desk.works.claims[order].words


def _choose_among(desk: Desk, claim: Claim, orders: list[int]) -> Link | None:
    if not orders:
        return None
    if len({_identify(desk, order) for order in orders}) == 1:
        return _lean_on(desk, orders[0], 0.95)
    back = claim.back
    if back and (back.name or back.locator or back.file):
        return _several(
            desk, claim, orders, f"note {back.numbers[0]} has more than one"
        )
    # "See note 5 above" sends the reader to all that the note says.
    kept = orders[:_MOST_CANDIDATES]
    share = round(1 / len(kept), 3)
    return Link(candidates=tuple((order, share) for order in kept), score=0.7)

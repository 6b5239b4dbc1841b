"""The works that a document has named so far, found again by surname or title."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from testimonia.annotate.resolve.claims import Claim, fold_title
from testimonia.annotate.resolve.titles import compare_titles, find_start
from testimonia.text.names import split_subtitle
from testimonia.text.titles import count_shared, is_misspelt, is_word

_MOST = 32
"""So many works of one surname or title's first word are looked at, the latest ones:
a list of thousands by one hand must not make the search square."""
_MOST_WORDS = 400
_YEARS = re.compile(r"\d{1,4}")
_SHORTEST_MISSPELT = 5
_LONGEST_NAME = 40
_MANY = 3
_FEWEST = 2
_LONG_TITLE = 4
"""So many weighty words say which work is meant without an author."""


@dataclass(slots=True)
class Works:
    """An index of first citations.

    Attributes:
        root: for a claim's order, that of the first claim of its work.
    """

    claims: list[Claim]
    root: dict[int, int] = field(default_factory=dict)
    _by_name: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    _by_word: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    _by_title: dict[tuple[str, ...], list[Claim]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _by_container: dict[str, list[Claim]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _by_address: dict[str, Claim] = field(default_factory=dict)
    _new_names: list[str] = field(default_factory=list)
    _by_gap: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, claim: Claim) -> None:
        """Take a claim in as the first of its work."""
        self.root[claim.order] = claim.order
        for name in _keys(claim.names + claim.editors):
            if name not in self._by_name:
                self._new_names.append(name)
            self._by_name[name].append(claim)
        if claim.address:
            self._by_address.setdefault(claim.address, claim)
        for title in filter(None, (claim.whole_words, *claim.others)):
            self._by_word[title[0]].append(claim)
            self._by_title[title].append(claim)
        if claim.container:
            self._by_container[claim.container[0].removesuffix(".")].append(claim)

    def add_paper(self, claim: Claim) -> None:
        """Take in a paper of an archive that has an author and a title of its own."""
        if not claim.names or claim.weight < _FEWEST or claim.citation.form != "full":
            return
        same = self._by_title.get(claim.whole_words, ())[:_MOST]
        if not any(is_same_paper(claim, other) for other in same):
            self.add(claim)

    def join(self, claim: Claim, first: Claim) -> None:
        """Take a claim in as a later one of its work; it may tell the author's name."""
        self.root[claim.order] = first.order
        if not first.names:
            for name in claim.names:
                self._by_name[name].append(first)

    def by_name(self, name: str) -> list[Claim]:
        """Give the works of a surname, at most a few dozen, the latest."""
        found = self._by_name.get(name, [])
        if not found and "-" in name:
            found = self._by_name.get(name.replace("-", ""), [])
        return found[-_MOST:]

    def has_name(self, name: str) -> bool:
        """Tell whether anybody of that surname has been cited."""
        return name in self._by_name

    def by_first_word(self, word: str) -> list[Claim]:
        """Give the works whose title begins with a word."""
        if word[-1:] != ".":
            return self._by_word.get(word, [])[-_MOST:]
        # Cut short, or the last word of a main title.
        keys = [
            key
            for key in islice(self._by_word, _MOST_WORDS)
            if key.startswith(word[:-1])
        ]
        return [work for key in keys[:_MOST] for work in self._by_word[key][-_MOST:]]

    def by_container(self, word: str) -> list[Claim]:
        """Give the works in a container whose title begins with a word."""
        return self._by_container.get(word, [])[:_MOST]

    def misspelt(self, name: str) -> Iterator[str]:
        """Give the surnames that one letter parts from a name."""
        if len(name) < _SHORTEST_MISSPELT:
            return
        for new in self._new_names:
            for gap in _gaps(new) if len(new) >= _SHORTEST_MISSPELT else ():
                self._by_gap[gap].add(new)
        self._new_names.clear()
        near = {other for gap in _gaps(name) for other in self._by_gap.get(gap, ())}
        yield from sorted(other for other in near if is_misspelt(name, other))

    def find_same(self, claim: Claim) -> Claim | None:
        """Find the work that a claim gives in full once more."""
        if claim.address and not claim.title:
            return self._by_address.get(claim.address)
        near = self._by_title.get(claim.whole_words, [])[:_MOST]
        near = [*near, *self.by_first_word("".join(claim.title[:1]))]
        same = next(
            (other for other in near if not other.is_piece and _is_same(claim, other)),
            None,
        )
        return self._find_listed(claim) if same is None and claim.note < 0 else same

    def _find_listed(self, claim: Claim) -> Claim | None:
        """Find the work of a bibliography's entry by its words.

        With the author's given names behind the surname, "Weir, Ann. Henry Marsh, A
        Life", it is easily misread where the name ends and the title begins.
        """
        words = claim.words
        names = dict.fromkeys((*claim.names, *words[:1]))
        works = {w.order: w for name in names for w in self.by_name(name)}
        fit = [
            (self._count_listed(claim, work), order) for order, work in works.items()
        ]
        best = sorted(fit, reverse=True)[:2]
        if best and best[0][0] and (len(best) == 1 or best[0][0] > best[1][0]):
            return works[best[0][1]]
        quoted = [w for t in claim.others for w in self._by_title.get(t, ())[:_MOST]]
        # A note may have told the author's name in its sentence.
        unsigned = [
            work
            for word in words[1:]
            for work in self._by_word.get(word, ())[:_MOST]
            if not work.names and find_start(words, work.title) == len(work.title)
        ]
        return next(
            (
                work
                for work in (*quoted, *unsigned)
                if len(work.title) >= _LONG_TITLE and _years_agree(claim, work)
            ),
            None,
        )

    def _count_listed(self, claim: Claim, work: Claim) -> int:
        """Count the words of a work's title, or its volume's, with which it is listed."""
        words = claim.words
        dated = not work.years or _years_agree(claim, work)
        if not dated and work.years.isdisjoint(words):
            return 0
        in_title = find_start(words, work.title) if work.title else 0
        if in_title > 1 and in_title >= count_main(work):
            return in_title
        if work.container and not set(work.editors).isdisjoint((*words, *claim.names)):
            shared = find_start(words, work.container)
            return shared if shared >= min(_MANY, len(work.container)) else 0
        return 0


def count_main(work: Claim) -> int:
    """Count the words that a work's title has up to its colon or full stop."""
    title = work.citation.field("title") or work.citation.field("container-title")
    main = fold_title(split_subtitle(title or "")[0])
    return min(len(main) or len(work.title), len(work.title))


def _keys(names: Iterable[str]) -> Iterator[str]:
    for name in dict.fromkeys(names):
        yield name
        if "-" in name:
            yield name.replace("-", "")
            yield name.rsplit("-", maxsplit=1)[-1]


def _gaps(name: str) -> Iterator[str]:
    """Give a name with each of its letters left out: near names share one."""
    if len(name) > _LONGEST_NAME:
        return
    yield name
    for at in range(len(name)):
        yield name[:at] + name[at + 1 :]


def _is_same(claim: Claim, other: Claim) -> bool:
    if _part_early(claim.title, other.title) or not _share_name(claim, other):
        return False
    if _stand_apart(claim, other) or are_two_papers(claim, other):
        return False
    return _is_same_title(claim, other) and _is_same_print(claim, other)


def _part_early(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Tell whether two titles differ in their second word, as most do."""
    if len(one) < _FEWEST or len(two) < _FEWEST:
        return False
    mine, theirs = one[1], two[1]
    return mine != theirs and not (is_word(mine, theirs) or is_word(theirs, mine))


def _is_same_title(claim: Claim, other: Claim) -> bool:
    longer, shorter = sorted((claim.title, other.title), key=len, reverse=True)
    if count_shared(shorter, longer) < len(shorter):
        return False
    return len(shorter) == len(longer) or _says_enough(shorter, claim, other)


def _is_same_print(claim: Claim, other: Claim) -> bool:
    if "newspaper" in _kinds(claim, other):
        return _is_same_issue(claim, other)
    if claim.names and other.names:
        # "Weir, The Table, 1941–45": without a publisher, the years may be the title's.
        cut = len(claim.title) < len(other.title) and not claim.has_imprint
        printed = any(f"{year})" in claim.citation.text for year in claim.years)
        return (cut and not printed) or _years_agree(claim, other)
    return _is_same_document(claim, other)


def _stand_apart(claim: Claim, other: Claim) -> bool:
    """Tell whether two pages of a website are not one, whatever the site is called."""
    if not claim.address or not other.address or claim.address == other.address:
        return False
    printed = claim.citation.field("publisher-place") is not None
    return not printed and not (claim.names and claim.container)


def is_same_paper(claim: Claim, other: Claim) -> bool:
    """Tell whether a titled paper of an archive is cited once more."""
    dates = {c.citation.field("issued") for c in (claim, other)}
    shared = not set(claim.names).isdisjoint(other.names)
    return other.is_piece and shared and len(dates) == 1


def are_two_papers(claim: Claim, other: Claim) -> bool:
    """Tell two dated letters of one series, "1989 Reels", from one printed work."""
    mine, theirs = claim.written, other.written
    if not mine or not theirs or mine == theirs or "diary" in _kinds(claim, other):
        return False
    numbered = claim.weight <= 1 < len(claim.title)
    printed = other.has_imprint or claim.volume or other.volume
    return numbered or not printed


def _kinds(claim: Claim, other: Claim) -> set[str]:
    return {claim.citation.kind, other.citation.kind}


def _is_same_issue(claim: Claim, other: Claim) -> bool:
    """Tell whether two articles by one hand stood in one day's paper."""
    same = claim.citation.field("issued") == other.citation.field("issued")
    return bool(claim.names) and claim.whole_words == other.whole_words and same


def _is_same_document(claim: Claim, other: Claim) -> bool:
    """Compare works that name nobody: editions, laws, reports, pages of a website."""
    if claim.citation.field("publisher-place") is not None:
        return _years_agree(claim, other)
    if claim.title != other.title and min(claim.weight, other.weight) <= 1:
        return False
    same_number = claim.citation.field("number") == other.citation.field("number")
    return same_number and claim.years == other.years


def _says_enough(shorter: tuple[str, ...], claim: Claim, other: Claim) -> bool:
    """Tell whether a title's beginning stands for it: it is long, or has an author."""
    return bool(claim.names and other.names) or len(shorter) >= _LONG_TITLE


def _share_name(claim: Claim, other: Claim) -> bool:
    if not claim.names and not other.names:
        return True
    if not claim.names or not other.names:
        return min(len(claim.title), len(other.title)) >= _LONG_TITLE
    mine, theirs = set(claim.names), set(other.names)
    if mine & theirs:
        return bool(mine & theirs - {claim.names[0]}) or not are_namesakes(claim, other)
    return any(is_misspelt(one, two) for one in mine for two in theirs)


def are_namesakes(claim: Claim, other: Claim) -> bool:
    """Tell whether two first authors share a surname, but not the given name.

    Where the titles agree in several words, the given name is a slip or another form.
    """
    if not claim.initial or claim.names[0] != "".join(other.names[:1]):
        return False
    if count_shared(claim.title, other.title) >= _FEWEST:
        return False
    return bool(other.initial) and claim.initial != other.initial


def _years_agree(claim: Claim, other: Claim) -> bool:
    if claim.volume and other.volume and claim.volume != other.volume:
        return True
    if not claim.years or not other.years or claim.years & other.years:
        return True
    return any(_run_over(a, b) for a in claim.years for b in other.years)


def _run_over(one: str, two: str) -> bool:
    """Tell whether one of two years lies in the run of volumes that is the other."""
    (first, last), (begin, end) = _ends(one), _ends(two)
    return (first < last or begin < end) and (
        first <= begin <= end <= last or begin <= first <= last <= end
    )


def _ends(year: str) -> tuple[int, int]:
    first, *rest = _YEARS.findall(year)
    last = first[: -len(rest[0])] + rest[0] if rest else first
    return int(first), int(last)


def score_work(claim: Claim, work: Claim) -> float:
    """Score how well a short citation's title fits a work."""
    if are_two_papers(claim, work) or are_namesakes(claim, work):
        return 0.0
    score = compare_titles(claim.title, work.title)
    for title in work.others if score < 1 else ():
        whole = compare_titles(claim.title, title)
        score = max(score, whole - 0.05 if whole == 1 else 0.0)
    if not claim.title and work.title:
        shared = find_start(claim.words, work.title)
        score = 0.8 if shared > 1 or shared == len(work.title) else 0.0
    if _years_agree(claim, work):
        return score
    # A year may be misprinted; where nobody is named it is part of the name.
    return score - 0.35 if claim.names and work.names else 0.0

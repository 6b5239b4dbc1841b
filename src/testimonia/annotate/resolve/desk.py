"""All that is known of one document's citations while they are being settled."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from testimonia.annotate.resolve.claims import Claim, Numbering, fold_title
from testimonia.annotate.resolve.works import Works
from testimonia.lexicon.diary_words import DIARY_WORDS
from testimonia.records import Document, Note
from testimonia.text.names import fold_word, weigh_words

_SHORTEST_OWNER = 4
_BEFORE_NAME = frozenset(' \t\n,;:.([*_“”"‘’«„–—-')


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a claim was found to refer to; claims are named by their order.

    Attributes:
        antecedent: the claim whose work this one names again.
        lender: the claim in whose file or archive this one's own paper is.
        root: the first claim of that work.
        candidates: the claims possible, with scores, where none was chosen.
        form: the citation's form where the link shows it.
    """

    antecedent: int | None = None
    root: int | None = None
    lender: int | None = None
    score: float = 1.0
    candidates: tuple[tuple[int, float], ...] = ()
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something to be said of a claim."""

    order: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ShortName:
    """A name that a claim set up for its work."""

    printed: str
    order: int


@dataclass(slots=True)
class Desk:
    """One document on the table.

    Attributes:
        links: what is settled, by the claim's order.
        previous: for each note, the note before it that has citations, or -1.
        short_names: by their folded words, in the order in which they were set up.
        name_lengths: how many words they have, the longest first.
        name_firsts: the words with which they begin.
        diaries: orders of the claims that cite a person's diary first, by surname.
        all_diaries: the same, whosever they are.
    """

    document: Document
    notes: tuple[Note, ...]
    claims: list[Claim]
    numbering: Numbering
    works: Works
    links: dict[int, Link] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)
    previous: list[int] = field(default_factory=list)
    diaries: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    all_diaries: list[int] = field(default_factory=list)
    short_names: dict[tuple[str, ...], list[ShortName]] = field(
        default_factory=lambda: defaultdict(list)
    )
    name_lengths: list[int] = field(default_factory=list)
    name_firsts: set[str] = field(default_factory=set)

    def complain(self, claim: Claim, code: str, message: str) -> None:
        """Note trouble with a claim."""
        self.troubles.append(Trouble(claim.order, code, message))

    def root(self, order: int) -> int:
        """Give the first claim of a claim's work: itself where nothing is known."""
        link = self.links.get(order)
        if link and link.root is not None:
            return link.root
        return self.works.root.get(order, order)

    def name_note(self, claim: Claim) -> str:
        """Say where a claim stands, for a message."""
        number = claim.citation.number
        return f"note {number}" if number else "the bibliography"

    def words_before(self, claim: Claim) -> str:
        """Give its note's words in front of a claim, at most a few hundred."""
        if claim.note < 0:
            return ""
        first = self.notes[claim.note].spans[0].start
        stop = claim.citation.spans[0].start
        base = self.document.start
        return self.document.text[max(first, stop - 800) - base : stop - base]

    def find_short_name(self, claim: Claim) -> ShortName | None:
        """Find a name set up earlier, else later, among a claim's words."""
        if self.name_firsts.isdisjoint(claim.words):
            return None
        later = None
        for words in self._stretches(claim.words):
            names = self.short_names.get(words)
            if not names or not _stands_in(names[0].printed, claim.citation.text):
                continue
            at = bisect_left(names, claim.order, key=lambda name: name.order)
            if at:
                return names[at - 1]
            later = next((n for n in names if n.order > claim.order), None) or later
        return later

    def _stretches(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Give the stretches of words as long as some short name is, long ones first."""
        for length in self.name_lengths:
            for at in range(len(words) - length + 1):
                if words[at] in self.name_firsts:
                    yield words[at : at + length]


def _stands_in(name: str, text: str) -> bool:
    at = text.find(name)
    if at < 0:
        return False
    before, behind = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
    if (before and before not in _BEFORE_NAME) or behind.isalnum():
        return False
    # A single word must stand where a title stands, not inside another's.
    return " " in name or not name.istitle() or at == 0 or text[at - 2] in ',;:.(“"‘'


def open_desk(
    document: Document,
    notes: tuple[Note, ...],
    claims: list[Claim],
    numbering: Numbering,
) -> Desk:
    """Lay out a document: what is given in full, and the names set up."""
    desk = Desk(document, notes, claims, numbering, Works(claims))
    last = -1
    for index in range(len(notes)):
        desk.previous.append(last)
        last = index if numbering.claims[index] else last
    for claim in claims:
        anonymous = claim.citation.kind == "newspaper" and not claim.names
        if claim.is_piece:
            desk.works.add_paper(claim)
        elif claim.stands_alone and not anonymous:
            _take_in(desk, claim)
        for name in claim.citation.defines:
            words = fold_title(name)
            if words:
                desk.short_names[words].append(ShortName(name, claim.order))
    desk.name_firsts = {name[0] for name in desk.short_names}
    desk.name_lengths = sorted({len(name) for name in desk.short_names}, reverse=True)
    return desk


def _take_in(desk: Desk, claim: Claim) -> None:
    same = desk.works.find_same(claim)
    if same:
        desk.works.join(claim, same)
    else:
        desk.works.add(claim)
    if is_diary(claim):
        desk.all_diaries.append(claim.order)
        for owner in _owners(claim):
            desk.diaries[owner].append(claim.order)


def is_diary(claim: Claim) -> bool:
    """Tell whether a claim cites a diary."""
    return claim.citation.kind == "diary" or not DIARY_WORDS.isdisjoint(
        claim.whole_words
    )


def _owners(claim: Claim) -> Iterable[str]:
    """Give the surnames that a diary may be called by: its author's, its title's."""
    owners = dict.fromkeys(claim.names)
    words = claim.whole_words
    for at, word in enumerate(words):
        if word in DIARY_WORDS:
            owners.update(dict.fromkeys(words[max(0, at - 1) : at]))
            owners.update(dict.fromkeys(words[at + 1 : at + 8]))
    for name in claim.citation.defines:
        owners.update(dict.fromkeys(weigh_words(name)))
    return (
        owner
        for owner in owners
        if owner not in DIARY_WORDS
        and len(owner) >= _SHORTEST_OWNER
        and owner.isalpha()
    )


def fold_words(text: str) -> list[str]:
    """Fold the words of a text that begin with a capital letter; others are ""."""
    return [
        fold_word(word.strip(".,;:()[]'’‘“”\"*_")) if word[:1].isupper() else ""
        for word in text.split()
    ]

"""The pieces that a record's description is cut into: titles, dates, numbers, words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from testimonia.lexicon import record_kinds
from testimonia.lexicon.holding_words import FOLIOS
from testimonia.text.archives import FoundReference
from testimonia.text.dates import FoundDate, find_dates

_QUOTES = frozenset("“\"«„‘'*")
_QUOTED = re.compile(
    r"“[^“”]{2,300}”|\"[^\"]{2,300}\"|«[^»]{2,300}»|„[^„“”]{2,300}[“”]"
    r"|‘[^‘]{2,300}?’(?!\w)|(?<!\w)'[^\n]{2,300}?'(?!\w)|\*[^*]{2,300}\*"
)
_WORD = re.compile(
    r"\s*(?:(?P<word>№|n[°º]|(?:[dlDL]['’])?[^\W_](?:[\w'’.&-]|\[[^\]]{1,20}\])*"
    r"|\[[^\[\]]{1,40}\](?:[\w.'’-]*))"
    r"|(?P<bracket>\([^()]{0,160}\)|\[[^\[\]]{0,160}\])|(?P<mark>[^\w\s]))"
)
_LEAF = r"(?:[A-Z][-–]?)?\d{1,5}[rvab]?"
_PAGE = re.compile(
    rf"(?:{FOLIOS})\.?\s?{_LEAF}(?:\s?[-–,]\s?{_LEAF}){{0,8}}(?!\w)", re.IGNORECASE
)
_PAGE_WORDS = frozenset(FOLIOS.replace("?", "").split("|")) | {"p", "f", "fo", "fol"}
_NUMBER_WORDS = frozenset(["no", "nos", "nr", "nrn", "n°", "nº", "№", "number", "num"])
_NUMBER = re.compile(r"\s{0,2}(?:[A-Z]{1,5}[-./ ]?)?\d[\w/.-]{0,14}(?<!\.)")


def _any_of(phrases: frozenset[str]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in longest_first)


_KINDS = record_kinds.RECORD_KINDS | record_kinds.EVENTS
_KIND = re.compile(
    rf"(?:(?:{_any_of(record_kinds.KIND_QUALIFIERS)})\s){{0,3}}"
    rf"(?:{_any_of(_KINDS)})(?!\w)",
    re.IGNORECASE,
)
_KIND_FIRST = record_kinds.KIND_QUALIFIERS | {
    re.split(r"[ -]", kind, maxsplit=1)[0] for kind in _KINDS
}
_REMARK = re.compile(rf"\((?:{_any_of(record_kinds.REMARKS)})\s[^()]{{0,200}}\)")
_CONTAINED = re.compile(
    rf"(?:{_any_of(record_kinds.CONTAINED)})(?!\w)",
    re.IGNORECASE,
)
_CONTAINED_FIRST = frozenset(
    phrase.split(maxsplit=1)[0] for phrase in record_kinds.CONTAINED
)


def opens_kind(word: str) -> bool:
    """Tell whether a kind of record may begin with a word, in lower case.

    >>> opens_kind("aide-mémoire"), opens_kind("marlow")
    (True, False)
    """
    return word in _KIND_FIRST or word.split("-", maxsplit=1)[0] in _KIND_FIRST


class Piece(NamedTuple):
    """A piece of a description; a tuple, for a note is cut into dozens.

    Attributes:
        kind: "title", "date", "paper", "genre", "number", "page", "contained", "word",
            "bracket" or "mark".
        word: for words and marks: in lower case, without a full stop behind it.
    """

    kind: str
    start: int
    end: int
    word: str = ""


def cut_pieces(
    text: str, start: int, end: int, papers: Sequence[FoundReference] = ()
) -> Iterator[Piece]:
    """Cut a description into its pieces, in order.

    Args:
        text: the words of the note.
        start: offset of the description.
        end: offset behind it.
        papers: the committee papers' numbers in it.

    >>> [piece.kind for piece in cut_pieces("Orr to FO tel 93, 2 May 1943", 0, 28)]
    ['word', 'word', 'word', 'genre', 'number', 'mark', 'date']
    """
    position = start
    for fixed in _find_fixed(text, start, end, papers):
        # A telegram's number may have been read as the first day of a list.
        if fixed.end <= position:
            continue
        for piece in _cut_words(text, position, fixed.start, fixed.end):
            position = piece.end
            yield piece
        yield Piece(fixed.kind, max(fixed.start, position), fixed.end)
        position = fixed.end
    yield from _cut_words(text, position, end, end)


def _find_fixed(
    text: str, start: int, end: int, papers: Sequence[FoundReference]
) -> list[Piece]:
    fixed = [Piece("paper", paper.start, paper.end) for paper in papers]
    words = text[start:end]
    if "(" in words:
        remarks = _REMARK.finditer(text, start, end)
        fixed = _join(fixed, (Piece("bracket", *match.span()) for match in remarks))
    if not _QUOTES.isdisjoint(words):
        quoted = _QUOTED.finditer(text, start, end)
        fixed = _join(fixed, (Piece("title", *match.span()) for match in quoted))
    dates = find_dates(text, start, end)
    return _join(fixed, (_as_piece(text, date, start) for date in dates))


def _join(first: list[Piece], others: Iterable[Piece]) -> list[Piece]:
    """Put pieces among others, in order, without those that touch one of the first."""
    joined: list[Piece] = []
    before = iter(first)
    taken = next(before, None)
    reached = 0
    for piece in others:
        while taken and taken.start < piece.end:
            joined.append(taken)
            reached = taken.end
            taken = next(before, None)
        if piece.start >= reached:
            joined.append(piece)
    if taken:
        joined.append(taken)
    return [*joined, *before]


_BEFORE = re.compile(r"(\S{1,18}?)\.?\s$")
_NUMBER_FOLLOWS = record_kinds.NUMBERED_KINDS | _NUMBER_WORDS


def _as_piece(text: str, date: FoundDate, floor: int) -> Piece:
    """Leave the number out of "telegram 12, 25 February 1943"."""
    if len(date.days) > 1 and text[date.days[0].end : date.days[0].end + 1] == ",":
        before = _BEFORE.search(text[max(floor, date.start - 20) : date.start])
        if before and before[1].lower() in _NUMBER_FOLLOWS:
            return Piece("date", date.days[1].start, date.end)
    return Piece("date", date.start, date.end)


def _cut_words(text: str, start: int, end: int, beyond: int) -> Iterator[Piece]:
    position = start
    numbered = False
    while position < end:
        match = _WORD.match(text, position, end)
        if not match:
            return
        piece = _read_piece(text, match, end, beyond, numbered=numbered)
        # "tel. no. 93", "despatch 56": only right behind its kind is a bare number one.
        numbered = _bears_number(piece) or (numbered and piece.word in _NUMBER_WORDS)
        position = piece.end
        yield piece


def _bears_number(piece: Piece) -> bool:
    return piece.kind == "genre" and bool(
        record_kinds.NUMBERED_KINDS.intersection(piece.word.split())
    )


def _read_piece(
    text: str, match: re.Match[str], end: int, beyond: int, *, numbered: bool
) -> Piece:
    kind = match.lastgroup or "mark"
    start, stop = match.span(kind)
    word = match[kind].lower().rstrip(".")
    if kind != "word":
        return Piece(kind, start, stop, word)
    if numbered and (found := _NUMBER.match(text, start, end)):
        return Piece("number", start, found.end(), word)
    return (
        _read_number(text, start, stop, word, end)
        or _read_phrase(text, start, word, end, beyond)
        or Piece("word", start, stop, word)
    )


def _read_number(text: str, start: int, stop: int, word: str, end: int) -> Piece | None:
    """Read "No. 56" and "p. 22"."""
    if word in _NUMBER_WORDS and (found := _NUMBER.match(text, stop, end)):
        gap = len(found.group()) - len(found.group().lstrip())
        return Piece("number", stop + gap, found.end(), word)
    if word.rstrip("0123456789") in _PAGE_WORDS:
        page = _PAGE.match(text, start, end)
        if page:
            return Piece("page", start, page.end(), word)
    return None


def _read_phrase(
    text: str, start: int, word: str, end: int, beyond: int
) -> Piece | None:
    """Read a kind of record, or how one record is contained in another."""
    if opens_kind(word):
        kind = _KIND.match(text, start, end)
        if kind:
            stop = kind.end() + text.startswith(".", kind.end(), beyond)
            stop -= text[kind.end() : stop] == "." and len(kind.group()) > len("telno")
            return Piece("genre", start, stop, kind.group().lower())
    if word in _CONTAINED_FIRST and (found := _CONTAINED.match(text, start, end)):
        return Piece("contained", start, found.end(), found.group().lower())
    return None

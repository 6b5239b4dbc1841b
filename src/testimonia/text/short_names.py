"""Read the short names that a text sets up: "hereafter X", "(далее – X)", "(TNA)".

And the repository that it names once for all documents: "All files cited hereafter are
from TNA unless otherwise stated".
"""

import re
from dataclasses import dataclass

from testimonia.lexicon.back_references import (
    ALL_SAID,
    CITED_HEREAFTER,
    COME,
    COME_FROM,
    FROM,
    HEREAFTER,
    NAME_ENDS,
    NAMED_AS,
    RECORDS,
    UNLESS_SAID,
)
from testimonia.text.phrasing import compile_phrases, has_stem, list_stems

_LONGEST = 90
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Hereafter:
    """A short name and the words that set it up; places are offsets of the string.

    Attributes:
        start: of the bracket, or of the words outside brackets.
        end: behind the bracket or the name.
        name: the name's place, without quotation marks.
        plain: whether only a bracket says so: "National Archives (TNA)".
    """

    start: int
    end: int
    name: tuple[int, int]
    plain: bool = False


@dataclass(frozen=True, slots=True)
class StatedRepository:
    """Where all documents come from unless a citation says otherwise.

    Attributes:
        start: of the statement's sentence.
        end: behind it.
        name: the repository's place.
    """

    start: int
    end: int
    name: tuple[int, int]


_CUE = re.compile(
    rf"(?<!\w)(?:(?P<verb>{compile_phrases(CITED_HEREAFTER)})"
    rf"|(?P<word>{compile_phrases(HEREAFTER)})(?!\w)[\s,:]{{0,3}}"
    rf"(?P<as>(?:{compile_phrases(NAMED_AS)})(?!\w))?)[\s:,–—-]{{0,4}}",
    re.IGNORECASE,
)
_STEMS = list_stems(CITED_HEREAFTER | HEREAFTER)
_OPENING = re.compile(r"[(\[]")
_QUOTED = re.compile(r"[“\"„«‘'*_]{1,3}([^”\"“»’*_\n]{1,90})[”\"“»’'*_]{1,3}")
_STRETCH = re.compile(r"[^,.;()\[\]\n]{1,90}")
_ENDS = re.compile(rf"\s(?:{compile_phrases(NAME_ENDS)})(?!\w)")
_WRAPS = " \t\n\"'“”„«»‘’*_:,;–—-"
_ARTICLE = re.compile(r"\s?(?:the|der|die|das|le|la|les)\s", re.IGNORECASE)
_PLAIN = re.compile(r"[(\[]([^\W\d_](?:[\w &/-]{0,10}[^\W_]))[)\]]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NO_NAMES = frozenset({"USA", "US", "UK", "NY", "DC", "MA", "NJ", "EU", "ED", "EDS"})


def find_hereafters(text: str, start: int, end: int) -> tuple[Hereafter, ...]:
    """Find the short names set up at [start, end) of a string, in order.

    >>> text = "War Diaries of A. Weir (London 1970) [cited hereafter as Weir diary], 9"
    >>> [text[slice(*found.name)] for found in find_hereafters(text, 0, len(text))]
    ['Weir diary']
    """
    found: list[Hereafter] = []
    if has_stem(text[start:end].casefold(), _STEMS):
        found = [
            made
            for match in _CUE.finditer(text, start, end)
            if (made := _read_cue(text, match, start, end))
        ]
    named = [made.name for made in found]
    found += [
        Hereafter(*match.span(), match.span(1), plain=True)
        for match in _PLAIN.finditer(text, start, end)
        if match.span(1) not in named and _is_acronym(text, match, start)
    ]
    return tuple(sorted(found, key=lambda made: made.start)) if found else ()


def _read_cue(
    text: str, match: re.Match[str], start: int, end: int
) -> Hereafter | None:
    opening = _enclosing(text, max(start, match.start() - _LONGEST), match.start())
    if opening is None:
        return _read_open(text, match, end)
    close = _closing(text, opening, min(end, match.end() + 2 * _LONGEST))
    name = _trim(text, match.end(), close)
    if name is None or name[1] - name[0] > _LONGEST:
        return None
    whole = text[opening + 1 : match.start()].strip(_WRAPS) == ""
    first = opening if whole else match.start()
    return Hereafter(first, min(close + 1, end) if whole else close, name)


def _read_open(text: str, match: re.Match[str], end: int) -> Hereafter | None:
    """Read a name outside brackets: it is quoted, or stands behind "as" or a comma."""
    quoted = _QUOTED.match(text, match.end(), end)
    if quoted:
        name = _trim(text, *quoted.span(1))
        return Hereafter(match.start(), quoted.end(), name) if name else None
    behind = text[max(match.start() - 2, 0) : match.start()].strip() in {",", ";", "."}
    if not (match["verb"] or match["as"] or behind):
        return None
    stretch = _STRETCH.match(text, match.end(), end)
    name = _trim(text, *stretch.span()) if stretch else None
    if name is None or not text[name[0]].isupper():
        return None
    return Hereafter(match.start(), name[1], name)


def _enclosing(text: str, start: int, at: int) -> int | None:
    """Find the bracket that is open at a place."""
    depth = 0
    for index in range(at - 1, start - 1, -1):
        if text[index] in ")]":
            depth += 1
        elif text[index] in "([":
            if not depth:
                return index
            depth -= 1
    return None


def _closing(text: str, opening: int, end: int) -> int:
    depth = 0
    for index in range(opening, end):
        if text[index] in "([":
            depth += 1
        elif text[index] in ")]":
            depth -= 1
            if not depth:
                return index
    return end


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    article = _ARTICLE.match(text, start, end)
    if article:
        start = article.end()
    cut = _ENDS.search(text, start, end)
    if cut and cut.start() > start:
        end = cut.start()
    semicolon = text.find(";", start, end)
    if semicolon > start:
        end = semicolon
    while start < end and text[start] in _WRAPS:
        start += 1
    while end > start and text[end - 1] in _WRAPS:
        end -= 1
    return (start, end) if start < end else None


def _is_acronym(text: str, match: re.Match[str], start: int) -> bool:
    """Tell whether a bracket's capitals are the initials of the words before it."""
    name = match[1]
    capitals = [letter for letter in name if letter.isalpha()]
    if len(capitals) < _FEWEST or name != name.upper() or name in _NO_NAMES:
        return False
    before = text[max(start, match.start() - 120) : match.start()]
    words = _WORD.findall(before)[-12:]
    # An abbreviation among the words stands for all its letters ("РФ").
    initials = [c for w in words for c in (w if w.isupper() else w[0].upper())]
    if capitals[0] == "T":  # "The National Archives"; the article is often left out
        capitals = capitals[1:]
    at = 0
    for initial in initials:
        if at < len(capitals) and initial == capitals[at]:
            at += 1
    return at == len(capitals) and bool(initials)


_COME_FROM = re.compile(
    rf"(?<!\w)(?:{compile_phrases(COME_FROM)}|(?:{compile_phrases(COME)})"
    rf"(?!\w)[^.;()]{{0,90}}?\s(?:{compile_phrases(FROM)}))\s{{1,2}}"
    r"(?:(?:the|dem|der|den|des|im|les|la|le|il)\s{1,2})?",
    re.IGNORECASE,
)
_RECORDS = re.compile(rf"(?<!\w)(?:{compile_phrases(RECORDS)})(?!\w)", re.IGNORECASE)
_UNLESS = re.compile(rf"(?<!\w)(?:{compile_phrases(UNLESS_SAID)})(?!\w)", re.IGNORECASE)
_HINTS = tuple(
    sorted(
        {one.split()[0].casefold() + " " for one in UNLESS_SAID}
        | {f". {one.split()[0]} " for one in ALL_SAID}
    )
)
"""Without one of them nothing is stated: looking for them spares most of the work."""
_ALL = re.compile(rf"(?<!\w)(?:{compile_phrases(ALL_SAID)})(?!\w)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?]\s")
_DOCUMENTS_IN = re.compile(
    rf"(?:(?:the|those|{compile_phrases(RECORDS)})\s){{1,2}}(?:in|from|at|of)\s(?:the\s)?|l['’]",
    re.IGNORECASE,
)
_NAME_END = re.compile(r"[.;:)\]\n](?=\s|$|[)\]])|,(?=\s)|\s[({\[]")


def find_stated_repository(text: str) -> StatedRepository | None:
    """Find a statement of the repository that all documents come from.

    >>> text = "All files cited hereafter are from the Bundesarchiv unless otherwise noted."
    >>> text[slice(*find_stated_repository(text).name)]
    'Bundesarchiv'
    """
    folded = f". {text.casefold()}"
    if not has_stem(folded, _HINTS):
        return None
    for match in _COME_FROM.finditer(text):
        before = text[max(0, match.start() - 200) : match.start()]
        ends = [cut.end() for cut in _SENTENCE.finditer(before)]
        first = match.start() - len(before) + (ends[-1] if ends else 0)
        said = text[first : match.end()]
        if not _RECORDS.search(said):
            continue
        after = text[match.end() : match.end() + 200]
        stop = _SENTENCE.search(after)
        after = after[: stop.start() + 1] if stop else after
        if not (_UNLESS.search(said) or _UNLESS.search(after) or _ALL.match(said)):
            continue
        name = _repository_name(text, match.end(), match.end() + len(after))
        if name:
            return StatedRepository(first, match.end() + len(after), name)
    return None


def _repository_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    records = _DOCUMENTS_IN.match(text, start, end)
    start = records.end() if records else start
    for pattern in (_UNLESS, _NAME_END):
        cut = pattern.search(text, start, end)
        if cut:
            end = cut.start()
    name = _trim(text, start, end)
    if name and text[name[1] - 1] == ".":
        return name[0], name[1] - 1
    return name

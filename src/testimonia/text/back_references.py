"""Read the words by which a citation names its work again: "ibid.", "note 14 above".

The reader of notes and the step that settles what they refer to both ask here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from testimonia.lexicon.back_references import (
    AS_IN,
    CITED_BEHIND,
    FILE_CUES,
    IBID,
    IBID_DOTTED,
    IDEM,
    IDEM_DOTTED,
    NOTE_CUES,
    NOTE_EARLIER,
    NOTE_LATER,
    NOTE_WORDS,
    OP_CIT,
    SAME_FILE,
    SUPRA_CUES,
)
from testimonia.lexicon.months import MONTHS
from testimonia.text.phrasing import compile_phrases, has_stem, list_stems

_MOST_NAMES = 3
_REACH = 240
"""How far into a citation its back-reference is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A back-reference and what stands around it; places are offsets of the string.

    Attributes:
        form: "ibid", "idem", "op_cit" or "note_number".
        start: where its words begin.
        end: where they end, a note's number included.
        rest: where the words behind it begin, separators skipped.
        name: the surname in front of it.
        described: whether a title or description stands in front of it.
        numbers: the notes it points to.
        later: whether it says that they come below.
        file: whether only the archive piece is meant ("same file").
        locator: the pages behind it, without "p.".
    """

    form: str
    start: int
    end: int
    rest: int
    name: tuple[int, int] | None = None
    described: bool = False
    numbers: tuple[str, ...] = ()
    later: bool = False
    file: bool = False
    locator: tuple[int, int] | None = None


def _alternatives(words: Iterable[str], *, dotted: Iterable[str] = ()) -> str:
    plain = compile_phrases(words)
    strict = compile_phrases(dotted, stops=True)
    return f"(?:{plain}|{strict})" if strict else f"(?:{plain})"


_STEMS_IBID = list_stems(IBID | SAME_FILE)
_STEMS_OP_CIT = list_stems(OP_CIT | CITED_BEHIND)
_STEMS_NOTE = (*list_stems(NOTE_WORDS), "(n")
_OPEN = r"[\s(\[*_„“‘\"'«]{0,4}"
_HEAD_IBID = re.compile(
    rf"{_OPEN}(?:in:?\s{{1,2}})?(?P<word>{_alternatives(IBID, dotted=IBID_DOTTED)}"
    rf"|(?P<file>{_alternatives(SAME_FILE)}))(?!\w)",
    re.IGNORECASE,
)
_BEHIND_IBID = re.compile(
    r"(?:[,;(–—-]|\bin:?|\bсм\.?)[\s*_]{0,3}"
    rf"(?P<word>{_alternatives(IBID)}|(?P<file>{_alternatives(SAME_FILE)}))(?!\w)",
    re.IGNORECASE,
)
_ID_AT = re.compile(r"[*_]?\b(?P<word>id\.)[*_]? at (?=\d)", re.IGNORECASE)
_IDEM = re.compile(
    rf"{_OPEN}(?:in:?\s{{1,2}})?(?P<word>{_alternatives(IDEM, dotted=IDEM_DOTTED)})"
    r"(?=[\s*_]{0,2}(?:[,.:;(\[]|$|[*_«„“\"‘])|(?<=\.)\s)",
    re.IGNORECASE,
)
_MAY_OPEN = re.compile(
    _OPEN
    + _alternatives(
        {"in", "id"}
        | {words[:2] for words in IBID | IBID_DOTTED | SAME_FILE | IDEM | IDEM_DOTTED}
    ),
    re.IGNORECASE,
)
"""What a citation that opens with any of them begins with; a cheap test."""
_OP_CIT = re.compile(
    rf"(?<!\w)(?P<word>{_alternatives(OP_CIT)})(?!\w)"
    rf"|,[\s*_]{{1,3}}(?P<behind>{_alternatives(CITED_BEHIND)})(?=[*_]?\s?(?:[,.;:)]|$))",
    re.IGNORECASE,
)
_MONTH = "|".join(sorted({m.lower() for m in MONTHS}, key=len, reverse=True))
_MORE = r"(?:\s?(?:,|and|&|und|et|e|и|bis|to|[-–])\s?\d{1,4}(?!\d)){0,9}"
_PLACES = _alternatives(NOTE_EARLIER | NOTE_LATER)
_NOTE = re.compile(
    rf"(?P<cue>(?:(?<!\w){_alternatives(NOTE_CUES | FILE_CUES)}[\s(,]{{1,2}}){{0,4}})"
    rf"(?<!\w)(?P<word>{_alternatives(NOTE_WORDS)}|(?<=\()nn?)\s{{0,2}}"
    rf"(?P<numbers>\d{{1,4}}[a-z]?(?![\w/]){_MORE})(?!\.?\s{{0,2}}(?:{_MONTH})\b)"
    rf"(?P<close>\)?),?\s{{0,2}}(?P<place>{_PLACES}(?!\w))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<range>[-–]|bis|to)?\s?(?P<number>\d{1,4})(?P<letter>[a-z]?)(?!\d)"
)
_NOTE_HINT = re.compile(
    rf"(?<!\w)(?:{_alternatives(NOTE_WORDS)}|(?<=\()nn?)\s{{0,2}}\d", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_LATER = re.compile(_alternatives(NOTE_LATER) + r"(?!\w)", re.IGNORECASE)
_PLAIN_CUE = re.compile(_alternatives(SUPRA_CUES) + r"(?!\w)", re.IGNORECASE)
_STRONG_CUE = re.compile(rf"(?<!\w){_alternatives(FILE_CUES | AS_IN)}(?!\w)", re.I)
_FILE_CUE = re.compile(rf"(?<!\w){_alternatives(FILE_CUES)}(?!\w)", re.IGNORECASE)
_SEPARATORS = re.compile(r"[*_”’\"'»)\]]{0,3}[\s.,:;–—-]{0,8}")
_EDGE = " \t\n,.;:([*_"
_ONE_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,3}")
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
_LEAD_IN = re.compile(
    r"(?:see(?: also)?|cf\.?|vgl\.?|voir|siehe|s\.|vedi|cfr\.?|см\.?|ср\.?|in|nach)\s",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?:\b(?:at|pp?|pgs?|pages?|S|s|[сС]|стр|pag)\b\.?\s?)"
    r"(\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?:,\s?\d{1,5}(?:\s?[-–—]\s?\d{1,5})?){0,20})"
    r"(?:\s?ff?\b\.?)?(?=\W|$)",
    re.IGNORECASE,
)
_BARE_PAGES = re.compile(
    r"(\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?){0,20})"
    r"(?:\s?ff?\b\.?)?[\s.)\]]{0,4}$"
)


def read_form(text: str, start: int, end: int) -> Form | None:
    """Read the back-reference of the citation that stands at [start, end).

    >>> found = read_form("Ebd., S. 12", 0, 11)
    >>> found.form, "Ebd., S. 12"[found.rest:], found.locator
    ('ibid', 'S. 12', (9, 11))
    >>> note = read_form("Halder (wie Anm. 7), 41", 0, 23)
    >>> note.form, note.name, note.numbers
    ('note_number', (0, 6), ('7',))
    >>> read_form("Halder, Memoirs, 41, n. 7", 0, 25) is None
    True
    """
    folded = text[start : min(end, start + _REACH)].casefold()
    opens = _MAY_OPEN.match(text, start, end) is not None
    return (
        _read_ibid(text, start, end, folded, opens=opens)
        or (_read_idem(text, start, end) if opens else None)
        or _read_op_cit(text, start, end, folded)
        or _read_note_number(text, start, end, folded)
    )


def _read_ibid(
    text: str, start: int, end: int, folded: str, *, opens: bool
) -> Form | None:
    reach = min(end, start + _REACH)
    match = None
    if opens:
        match = _HEAD_IBID.match(text, start, reach) or _ID_AT.match(text, start, reach)
    if match is None and has_stem(folded, _STEMS_IBID):
        match = _BEHIND_IBID.search(text, start, reach)
    if match is None:
        return None
    is_file = match.re is not _ID_AT and match["file"] is not None
    described = match.start("word") > start and match.re is _BEHIND_IBID
    return replace(
        _make("ibid", text, match.span("word"), end),
        name=_name_in(text, start, match.start()) if described else None,
        described=described,
        file=is_file,
    )


def _read_idem(text: str, start: int, end: int) -> Form | None:
    match = _IDEM.match(text, start, min(end, start + _REACH))
    return _make("idem", text, match.span("word"), end) if match else None


def _read_op_cit(text: str, start: int, end: int, folded: str) -> Form | None:
    if not has_stem(folded, _STEMS_OP_CIT):
        return None
    match = _OP_CIT.search(text, start, min(end, start + _REACH))
    if match is None:
        return None
    before = text[start : match.start()].strip(_EDGE)
    if match["word"] is None and not before:
        return None
    described = "," in before or ":" in before or '"' in before
    first, last = match.span("word" if match["word"] else "behind")
    made = _make("op_cit", text, (first, last), end)
    # Lawyers say at once which note they mean: "op. cit., n. 12, p. 7".
    note = _NOTE.match(text, made.rest, end)
    if note:
        made = _make("op_cit", text, (first, note.end()), end)
    return replace(
        made,
        name=_name_in(text, start, match.start()),
        described=described,
        numbers=_numbers(note["numbers"]) if note else (),
    )


def _read_note_number(text: str, start: int, end: int, folded: str) -> Form | None:
    reach = min(end, start + _REACH)
    if not has_stem(folded, _STEMS_NOTE) or not _NOTE_HINT.search(text, start, reach):
        return None
    for match in _NOTE.finditer(text, start, reach):
        before = text[start : match.start()]
        if _may_point(match, before):
            return replace(
                _make("note_number", text, match.span(), end),
                name=_name_in(text, start, match.start()),
                described="," in before.strip(_EDGE),
                file=_FILE_CUE.search(match["cue"] + before[-40:]) is not None,
                later=_is_later(match),
                numbers=_numbers(match["numbers"]),
            )
    return None


def _is_later(match: re.Match[str]) -> bool:
    return bool(_LATER.search(match["cue"]) or _LATER.match(match["place"] or ""))


def _may_point(match: re.Match[str], before: str) -> bool:
    """Tell a pointer to a note from a note on the page cited: "45, n. 3"."""
    bare = before.strip(_EDGE)
    if not bare or _STRONG_CUE.search(match["cue"]):
        return True
    if bare[-1].isdigit():
        return False
    if match["place"] or _PLAIN_CUE.match(match["cue"]):
        # "Weir, Pier, 9, and note 27 above" is Weir's page, and a note besides.
        return _DIGIT.search(bare) is None
    if before.rstrip().endswith(("(", "[")):
        return True
    words = bare.split()
    return (
        len(words) <= _MOST_NAMES and "," not in bare and before.rstrip().endswith(",")
    )


def _numbers(printed: str) -> tuple[str, ...]:
    numbers: list[str] = []
    for match in _NUMBER.finditer(printed):
        last = numbers[-1] if numbers else ""
        if match["range"] and last.isdigit():
            first, stop = int(last) + 1, int(match["number"])
            numbers.extend(str(n) for n in range(first, min(stop, first + 50)))
        numbers.append(match["number"] + match["letter"])
    return tuple(numbers)


def _name_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the name that a citation's first words are, up to a comma."""
    lead = _LEAD_IN.match(text, start, end)
    at = lead.end() if lead else start
    while at < end and text[at] in _EDGE:
        at += 1
    match = _ONE_NAME.match(text, at, end)
    if match is None:
        return None
    stop = match.end()
    behind = text[stop:end].lstrip(" ")[:1]
    if behind and behind not in ",.:;([*_‘“\"«„'":
        return None
    if not _INITIAL.search(text, at, stop):
        while text[stop - 1] in " .'’-":
            stop -= 1
    return at, stop


def _make(form: str, text: str, place: tuple[int, int], end: int) -> Form:
    separators = _SEPARATORS.match(text, place[1], end)
    rest = separators.end() if separators else place[1]
    return Form(
        form=form,
        start=place[0],
        end=place[1],
        rest=rest,
        locator=_pages(text, rest, end),
    )


def _pages(text: str, start: int, end: int) -> tuple[int, int] | None:
    reach = min(end, start + _REACH)
    match = _BARE_PAGES.match(text, start, reach)
    for labelled in _PAGES.finditer(text, start, reach):
        match = labelled
    return match.span(1) if match else None

"""A note's words with each shielded stretch turned into a run of one sign.

The masked string is as long as the note, so that its offsets are the note's.
"""

import re
from collections.abc import Iterator, Sequence

from testimonia.annotate.citations.split.shields import Shield, find_shields
from testimonia.lexicon.note_words import PROSE, PROSE_IN_BRACKETS

Place = tuple[int, int]
_Signed = tuple[int, int, str]
ARCHIVE, IMPRINT, URL = "\ue000", "\ue001", "\ue002"
EMPHASIS, TITLE, QUOTATION = "\ue003", "\ue004", "\ue005"
DEFINITION, BRACKET, POINTER, PLAIN = "\ue006", "\ue007", "\ue008", "\ue00f"
PAPER, CALL_NUMBER = "\ue009", "\ue00a"
SIGNS = (
    *(ARCHIVE, IMPRINT, URL, EMPHASIS, TITLE, QUOTATION),
    *(DEFINITION, BRACKET, POINTER, PAPER, CALL_NUMBER),
)
"""All that a shielded stretch can become."""

_IMPRINT = re.compile(
    r"[(\[][^()]{0,160}?(?<!\d)(?:1[4-9]|20)\d\d(?!\d)"
    r"|[(\[](?:forthcoming|in press|n\. ?d\.|s\. ?d\.|o\. ?J\.|im Erscheinen|à paraître"
    r"|im Druck)\b",
    re.IGNORECASE,
)
_GAP = re.compile(r"[\W\d_]+")
_MONEY = re.compile(r"[£$€%]")
_NO_IMPRINT_WORDS = PROSE | PROSE_IN_BRACKETS
_DEFINES = re.compile(
    r"[(\[](?:cited |quoted |zitiert |zit\. |im |abbreviated )?(?:as |als )?"
    r"(?:hereafter|hereinafter|henceforth|folgenden|künftig|nachfolgend|fortan|ci-après"
    r"|désormais|d['’]ora in (?:poi|avanti)|in seguito|далее|en adelante)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"[*_](?:ibid\w*|idem|eadem|ebd\w*|ebenda|op\. ?cit|loc\. ?cit|art\. ?cit|supra"
    r"|infra|id|ivi|passim|et al|see|see also|cf|compare|in|vgl|siehe|voir|cfr|там же)"
    r"\.?,?[*_]",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"[(\[](?:c\.|ca\.|b\.|d\.|geb\.|\*|†)? ?\d{4} ?(?:[–-] ?\d{2,4})[)\]]"
)
_POINTS = re.compile(
    r"[(\[](?:wie |siehe |vgl\. |oben,? |see |above,? |supra,? |voir |op\. cit\.,? )?"
    r"(?:in |at )?(?:Anm|Fn|Fußn|Fussn|n|nn|note|fn|footnote|прим|сноска)\.? ?\d",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    r"(?:chapters?|ch\.|chaps?\.|kap(?:\.|itel)|cap(?:\.|itolo)|chapitre|гл\.|глава)"
    r"\s(?:\d{1,3}|[IVXLC]{1,7}):\s\Z",
    re.IGNORECASE,
)
_CHAPTER_REACH = 24
_PAPER = re.compile(r"[A-Z.]{2,8} ?[(\[]")
_LISTED = re.compile(r",?\s?(?:(?:and|or|und|et|e|y|и|&)\s)?")
_LONGEST_TITLE = 260
_SPEAKS = re.compile(r"[*_“„«»‘'\"‚‹\[\s]{1,6}(?:[a-zà-öø-ÿа-я…]|\.\.)")


def mask_note(text: str, references: Sequence[Place]) -> str:
    """Turn a note's shielded stretches into runs of signs.

    >>> mask_note("A ‘B’ (1950)", ()) == "A " + 3 * TITLE + " " + 6 * IMPRINT
    True
    """
    pieces: list[str] = []
    behind = 0
    for start, end, sign in _signed(text, references):
        if start < behind:
            continue
        pieces.append(text[behind:start])
        pieces.append(_run(text, start, end, sign))
        behind = end
    pieces.append(text[behind:])
    return "".join(pieces)


def _run(text: str, start: int, end: int, sign: str) -> str:
    length = end - start
    if sign == PLAIN:
        return " " + text[start + 1 : end - 1] + " "
    if sign in (TITLE, QUOTATION, EMPHASIS) and text[end - 2] in ".,":
        # American quotation marks close behind the stop; it must stay in sight.
        return sign * (length - 1) + text[end - 2]
    return sign * length


def _signed(text: str, references: Sequence[Place]) -> list[_Signed]:
    named = [(start, end, _sign_of_reference(text, start)) for start, end in references]
    if not named:
        return [(s.start, s.end, _sign_of(text, s)) for s in find_shields(text)]
    if len(named) > 1:
        named = list(_join_lists(text, named))
    signed = list(named)
    at = 0
    for shield in find_shields(text):
        while at < len(named) and named[at][1] <= shield.start:
            at += 1
        if at == len(named) or named[at][0] >= shield.end:
            signed.append((shield.start, shield.end, _sign_of(text, shield)))
        elif shield.mark in "([{h" and named[at][0] > shield.start:
            signed.append((shield.start, shield.end, CALL_NUMBER))
        # A quotation that swallows a call number was closed at the wrong mark.
    signed.sort()
    return signed


def _join_lists(text: str, named: Sequence[_Signed]) -> Iterator[_Signed]:
    """Make one of call numbers whose series only the first one names."""
    start, end, sign = named[0]
    for following, behind, other in named[1:]:
        if text[following].isdigit() and _LISTED.fullmatch(text, end, following):
            end = behind
            continue
        yield start, end, sign
        start, end, sign = following, behind, other
    yield start, end, sign


def _sign_of_reference(text: str, start: int) -> str:
    return PAPER if _PAPER.match(text, start) else ARCHIVE


def _sign_of(text: str, shield: Shield) -> str:
    mark = shield.mark
    if mark == "h":
        return URL
    if mark in "([{":
        return _sign_of_bracket(text, shield.start, shield.end)
    if mark in "*_" and _BACK.fullmatch(text, shield.start, shield.end):
        return PLAIN
    if _is_chapter(text, shield.start):
        return BRACKET
    if shield.end - shield.start > _LONGEST_TITLE or _SPEAKS.match(text, shield.start):
        return QUOTATION
    return EMPHASIS if mark in "*_" else TITLE


def _is_chapter(text: str, start: int) -> bool:
    """Tell a chapter's title from words that are quoted: "Chapter 4: 'The Thaw'"."""
    if text[start - 2 : start] != ": ":
        return False
    return bool(_CHAPTER.search(text, max(0, start - _CHAPTER_REACH), start))


def _sign_of_bracket(text: str, start: int, end: int) -> str:
    if _DEFINES.match(text, start, end):
        return DEFINITION
    if _POINTS.match(text, start, end):
        return POINTER
    if _SPAN.fullmatch(text, start, end):
        return BRACKET
    if text[end : end + 1] == "/":
        # "105 Sugar (1919)/12" is a file's number.
        return BRACKET
    imprint = _IMPRINT.match(text, start, end)
    if (
        imprint
        and not _MONEY.search(imprint[0])
        and _NO_IMPRINT_WORDS.isdisjoint(_GAP.split(text[start:end]))
    ):
        return IMPRINT
    return BRACKET

"""The printed shapes of note marks and of the labels that notes begin with.

Every pattern is bounded, so that no text takes more than linear time.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from testimonia.lexicon.apparatus import ABBREVIATED

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SYMBOLS = "*†‡§¶"
_BACK_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Call:
    """A place in a text that may call a note.

    Attributes:
        style: "sup", "caret", "raised", "bracket", "symbol", "round" or "bare".
        number: as printed, without tags, brackets and superscript digits.
        start: offset in the text given.
        end: offset behind the last printed character of the mark.
    """

    style: str
    number: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at a line's start and may be a note's printed number.

    Attributes:
        style: "sup", "caret", "raised", "bracket", "symbol", "round", "stop",
            "half", "linked" or "bare".
        number: as printed, without punctuation.
        end: where the words begin, counted from the line's start.
    """

    style: str
    number: str
    end: int

    @property
    def value(self) -> int | None:
        """Give the number as a number, where it is one."""
        return int(self.number) if self.number.isdecimal() else None


_DIGITS = re.compile(
    r"\s*(?:_\s?|[*_]{1,3}(?=\d))?(\d{1,6})(?:\\?(?P<stop>\.)(?!\d)|(?P<half>\))"
    r"|(?P<bracket>\]))?(?:[*_]{1,3}(?=\s))?(?P<space>\s*)"
    r"(?P<link>[\^↑]\s?)?"
)
_EMPHASISED = re.compile(r"\s*(?:_\s?|\*{1,3})\d")
_BRACKETED = re.compile(
    r"\s*\\?\[(?P<caret>\^)?(?P<number>[^\]\[\s\\]{1,40})\\?\](?P<colon>:)?\s*"
)
_ROUND = re.compile(r"\s*\((\d{1,6})\)\s*")
_TAGGED = re.compile(r"\s*<sup>\s{0,2}\[?(\d{1,6}|[a-z*†‡§])\]?\s{0,2}</sup>[.:]?\s*")
_RAISED = re.compile(r"\s*([⁰¹²³⁴-⁹]{1,6})\s*")
_HAT = re.compile(r"\s*\^(\d{1,6})\^\s*")
_SYMBOL = re.compile(r"\s*\\?(\*{1,3}(?=\s)|[†‡§¶]{1,3})\s*(?=\S)")
_LETTER = re.compile(r"\s*([a-z]{1,2})\.\s?[\^↑]\s?")
_SHAPES = {
    "(": (_ROUND, "round"),
    "<": (_TAGGED, "sup"),
    "^": (_HAT, "sup"),
    **dict.fromkeys(SYMBOLS, (_SYMBOL, "symbol")),
}
_JUMP = re.compile(r"Jump (?:up )?to:?\s?(?:[\^↑]\s?)?|Hochspringen(?: nach)?:?\s?")
_SPACED_LETTERS = re.compile(
    r"\^?((?:[a-z0-9](?:[.,][0-9])?\s)+(?:[a-z](?=[A-ZА-ЯÀ-Þ\"'“‘«*_(\[]))?)(?=\S)"
)
_GLUED_LETTERS = re.compile(r"([a-z]{2,26})(?=[A-ZА-ЯÀ-Þ\"'“‘«*_(\[]|\s|$)")


def parse_label(line: str) -> Label | None:
    r"""Read what may be a note's number at a line's start.

    >>> parse_label("12. Eden to Winant, 4 December")
    Label(style='stop', number='12', end=4)
    >>> parse_label("  6. ^ abPoole, Grain and Power")
    Label(style='linked', number='6', end=9)
    >>> parse_label("1943 was the year") is None, parse_label("3.5 tons") is None
    (False, True)
    """
    first = line.lstrip(" \t\xa0\f")[:1]
    if first.isdecimal() or (first in ("_", "*") and _EMPHASISED.match(line)):
        return _parse_digits(line)
    if first in ("[", "\\"):
        return _parse_bracketed(line) or _simple(_SYMBOL, line, "symbol")
    if first and first in _RAISED_DIGITS:
        label = _simple(_RAISED, line, "raised")
        return label and Label(
            "raised", label.number.translate(SUPERSCRIPTS), label.end
        )
    shape = _SHAPES.get(first)
    return _simple(shape[0], line, shape[1]) if shape else _parse_letter(line)


def _simple(pattern: re.Pattern[str], line: str, style: str) -> Label | None:
    found = pattern.match(line)
    return Label(style, found.group(1), found.end()) if found else None


def _parse_digits(line: str) -> Label | None:
    found = _DIGITS.match(line)
    if not found:
        return None
    number = found.group(1)
    if found["link"]:
        return Label("linked", number, _skip_back_links(line, found.end()))
    for style in ("stop", "half"):
        if found[style]:
            return Label(style, number, found.end())
    glued = not found["space"] and line[found.end() : found.end() + 1].isupper()
    if found["bracket"] or not (found["space"] or glued) or found.end() == len(line):
        return None
    return Label("bare", number, found.end())


def _parse_bracketed(line: str) -> Label | None:
    found = _BRACKETED.match(line)
    if not found:
        return None
    number = found["number"]
    if found["caret"]:
        return Label("caret", number, found.end()) if found["colon"] else None
    if not (number.isdecimal() or len(number) == 1):
        return None
    return Label("bracket", number, _skip_back_links(line, found.end(), asked=True))


def _parse_letter(line: str) -> Label | None:
    found = _LETTER.match(line)
    if not found:
        return None
    return Label("linked", found.group(1), _skip_back_links(line, found.end()))


def _skip_back_links(line: str, place: int, *, asked: bool = False) -> int:
    """Pass over the letters that lead back to a note's several marks."""
    if asked and line[place : place + 1] not in ("^", "↑"):
        return place
    jump = _JUMP.match(line, place)
    place = jump.end() if jump else place
    spaced = _SPACED_LETTERS.match(line, place)
    if spaced and _is_row(spaced.group(1)):
        return spaced.end()
    glued = _GLUED_LETTERS.match(line, place)
    if glued and _BACK_LETTERS.startswith(glued.group(1)):
        end = glued.end()
        return end + len(line[end:]) - len(line[end:].lstrip())
    return place


def _is_row(letters: str) -> bool:
    row = letters.split()
    if row[0][0].isdecimal():
        return len(row) > 1 and all("." in part or "," in part for part in row)
    return len(row) > 1 and "".join(row) == _BACK_LETTERS[: len(row)]


# One pattern a shape, each with a fixed first character: that is what makes the search
# of a text without the shape as fast as finding a character.
_SHAPED_CALLS = (
    (
        "<sup>",
        "sup",
        re.compile(
            r"<sup>\s{0,2}\\?\[?(\d{1,6}|[a-z]|\\?[*†‡§]{1,3})\\?\]?\s{0,2}</sup>"
        ),
    ),
    ("[^", "caret", re.compile(r"\[\^([^\]\[\s]{1,40})\](?!:)")),
    (
        "[",
        "bracket",
        re.compile(r"\[(\d{1,6}|[a-z]|(?:note|nb|Anm\.|прим\.)\s\d{1,4})\\?\]"),
    ),
    ("^", "sup", re.compile(r"\^(?<=\S\^)(\d{1,6})\^")),
)
_SUP_LIST = re.compile(r"<sup>(\d{1,6}(?:\s?[,;]\s?\d{1,6}){1,20})</sup>")
_BRACKET_LIST = re.compile(r"\[(\d{1,4}(?:\s?[,;]\s?\d{1,4}){1,20})\]")
_NUMBER = re.compile(r"\d+")
_RAISED_CALL = re.compile(r"[⁰¹²³⁴-⁹]{1,6}")
_UNIT = re.compile(r"(?:^|[\s\d])(?:[kcdm]?m|\d)$")
_SYMBOL_CALL = re.compile(r"(?<=[^\s*†‡§¶\\])\\?(\*{1,3}|[†‡§]{1,3})(?=[\s.,;:)]|$)")
_ROUND_CALL = re.compile(r"(?<=[^\s(])\s?\((\d{1,6})\)(?!\d)")
_BARE_CALL = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?)\]”’\"'»…])(\d{1,4})(?![\d\w%°]|[.,:/]\d)"
)
_LAST_WORD = re.compile(r"([^\W_]+)[.,;:!?)\]”’\"'»…]{0,3}$")


def find_strong_calls(text: str) -> list[Call]:
    r"""Find the marks that their own shape shows: tags, brackets, superscript digits.

    >>> [(c.style, c.number) for c in find_strong_calls("so.<sup>4</sup> It[5] was²")]
    [('sup', '4'), ('bracket', '5'), ('raised', '2')]
    """
    calls = [
        Call(style, found[1].lstrip("\\"), _widen(text, found.start()), found.end())
        for opening, style, pattern in _SHAPED_CALLS
        if opening in text
        for found in pattern.finditer(text)
        if style != "sup" or not _is_power(text, found.start(), found[1])
    ]
    if "<sup>" in text:
        calls += _find_listed(text, _SUP_LIST, "sup")
    if "[" in text:
        calls += _find_listed(text, _BRACKET_LIST, "bracket")
    if any(digit in text for digit in _RAISED_DIGITS):
        calls += _find_raised(text)
    calls.sort(key=lambda call: call.start)
    return calls


def _widen(text: str, start: int) -> int:
    """Take in the backslash with which Markdown writers guard a bracket."""
    return start - 1 if text[start - 1 : start] == "\\" else start


def _find_raised(text: str) -> Iterator[Call]:
    for found in _RAISED_CALL.finditer(text):
        number = found.group().translate(SUPERSCRIPTS)
        if not _is_power(text, found.start(), number):
            yield Call("raised", number, found.start(), found.end())


def _find_listed(text: str, pattern: re.Pattern[str], style: str) -> Iterator[Call]:
    for found in pattern.finditer(text):
        for number in _NUMBER.finditer(text, found.start(1), found.end(1)):
            yield Call(style, number.group(), number.start(), number.end())


def _is_power(text: str, place: int, number: str) -> bool:
    """Tell square metres and powers of ten from marks."""
    before = text[max(0, place - 3) : place]
    if number in ("2", "3") and _UNIT.search(before):
        return True
    return before.endswith("10")


def find_weak_calls(text: str, style: str) -> list[Call]:
    """Find what is a mark only where notes answer it: "(3)", figures behind words.

    >>> [c.number for c in find_weak_calls("They met.12 In vol.3 it cost 2.5 p.", "bare")]
    ['12']
    """
    pattern = {"round": _ROUND_CALL, "bare": _BARE_CALL, "symbol": _SYMBOL_CALL}[style]
    return [
        Call(style, found.group(1), found.start(1) - brace, found.end(1) + brace)
        for found in pattern.finditer(text)
        if (brace := int(style == "round"))
        or (_stands_alone(text, found) if style == "symbol" else _fits(text, found))
    ]


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Tell an asterisk that is a mark from one that ends emphasis in Markdown."""
    if "*" not in found.group():
        return True
    before = text[max(0, found.start() - 300) : found.start()]
    return before.rpartition("\n")[2].count("*") % 2 == 0


def _fits(text: str, found: re.Match[str]) -> bool:
    """Tell a figure that is a mark from one that belongs to the word before it."""
    before = text[max(0, found.start() - 24) : found.start()]
    word = _LAST_WORD.search(before)
    if word is None:
        return not before[-2:-1].isdigit()
    name = word.group(1)
    if any(char.isdigit() for char in name):
        return before[-1] not in ".,:" or len(name) > 2  # noqa: PLR2004 - "1943.12"
    if before[-1].isalpha():
        return len(name) > 1 and name[-1].islower()
    abbreviated = before.endswith((f"{name}.", f"{name},", f"{name}:"))
    return not (abbreviated and name.casefold() in ABBREVIATED)


def longest_rising(calls: list[Call]) -> list[Call]:
    """Keep the longest run of calls whose numbers rise (patience sorting).

    >>> row = [Call("bare", n, i, i + 1) for i, n in enumerate(["1", "44", "2", "3"])]
    >>> [call.number for call in longest_rising(row)]
    ['1', '2', '3']
    """
    values = [int(call.number) for call in calls]
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(tails, value)
        if place == len(tails):
            tails.append(value)
            last.append(index)
        else:
            tails[place], last[place] = value, index
        before.append(last[place - 1] if place else -1)
    kept: list[Call] = []
    index = last[-1] if last else -1
    while index >= 0:
        kept.append(calls[index])
        index = before[index]
    return kept[::-1]


def is_counted(numbers: list[int], least: int = 3) -> bool:
    """Tell whether numbers begin at 1 and mostly go on by one, as marks do.

    >>> is_counted([1, 2, 3, 3, 5]), is_counted([1938, 1939]), is_counted([2])
    (True, False, False)
    """
    if len(set(numbers)) < least or min(numbers) != 1:
        return False
    steps = sum(1 for a, b in pairwise(numbers) if 0 <= b - a <= 2)  # noqa: PLR2004
    return steps * 2 >= len(numbers) - 1

"""The printed shapes of note marks.

Every pattern is bounded, so that no text takes more than linear time.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from testimonia.lexicon.apparatus import ABBREVIATED, NAMED_LISTS

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SYMBOLS = "*†‡§¶"


_ROMAN = re.compile(r"(x{0,3}|xl|lx{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def read_number(number: str) -> int | None:
    """Read a note's number, in figures or in small Roman ones.

    >>> read_number("12"), read_number("xiv"), read_number("a"), read_number("iiii")
    (12, 14, None, None)
    """
    if number.isdecimal():
        return int(number)
    if not _ROMAN.fullmatch(number) or not number:
        return None
    values = [_ROMAN_VALUES[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(value if value >= after else -value for value, after in pairs)


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


# One pattern a shape, each with a fixed first character: that is what makes the search
# of a text without the shape as fast as finding a character.
_SHAPED_CALLS = (
    (
        "<sup>",
        "sup",
        re.compile(
            r"<sup>\s{0,2}\\?\[?(\d{1,6}|[ivxl]{1,7}|[a-z]|\\?[*†‡§]{1,3})\\?\]?"
            r"\s{0,2}</sup>"
        ),
    ),
    ("[^", "caret", re.compile(r"\[\^([^\]\[\s]{1,40})\](?!:)")),
    (
        "[",
        "bracket",
        re.compile(
            r"\[(\d{1,6}|[ivxl]{1,7}|[a-z]|(?i:" + NAMED_LISTS + r")\s\d{1,4})\\?\]"
        ),
    ),
    ("^", "sup", re.compile(r"\^(?<=\S\^)(\d{1,6})\^")),
    # "x^2" and "3^2" are sums, "[^2]" is Markdown's.
    (
        "^",
        "sup",
        re.compile(
            r"\^(?:(?<=[^\W\d_]{2}\^)|(?<=[.,;:!?)\]”’\"'»…]\^))(\d{1,4})(?![\w^]|[.,]\d)"
        ),
    ),
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
_ROMAN_CALL = re.compile(r"(?<=[.,;:!?)\]”’\"'»…])([ivxl]{1,7})(?=\s|$)")
_WEAK_CALLS = {
    "round": _ROUND_CALL,
    "bare": _BARE_CALL,
    "symbol": _SYMBOL_CALL,
    "roman": _ROMAN_CALL,
}
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
    if any(digit in text for digit in RAISED_DIGITS):
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
    pattern = _WEAK_CALLS[style]
    return [
        Call(style, found.group(1), found.start(1) - brace, found.end(1) + brace)
        for found in pattern.finditer(text)
        if (brace := int(style == "round"))
        or style == "roman"
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
    values = [read_number(call.number) or 0 for call in calls]
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

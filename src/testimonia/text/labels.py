"""The printed shapes of the numbers that notes begin with, and of notes' ends.

Every pattern is bounded, so that no text takes more than linear time.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from testimonia.lexicon.apparatus import FOOTNOTE_WORDS, MONTHS
from testimonia.text.marks import RAISED_DIGITS, SUPERSCRIPTS, SYMBOLS, read_number

_BACK_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at a line's start and may be a note's printed number.

    Attributes:
        style: "sup", "caret", "raised", "bracket", "symbol", "round", "stop",
            "half", "linked", "footnote" or "bare"; "letter" for "(a)", which labels no note.
        number: as printed, without punctuation; "2, 3 & 4" where a note has several.
        end: where the words begin, counted from the line's start.
    """

    style: str
    number: str
    end: int

    @property
    def value(self) -> int | None:
        """Give the number as a number, where it is one; the first of several."""
        several = "&" in self.number
        return read_number(self.numbers[0] if several else self.number)

    @property
    def last_value(self) -> int | None:
        """Give the last of several numbers, or the only one."""
        return read_number(self.numbers[-1])

    @property
    def numbers(self) -> tuple[str, ...]:
        """Give each number of a note that has several, or the only one."""
        return part_numbers(self.number)


def part_numbers(number: str) -> tuple[str, ...]:
    """Part the numbers of a note that several marks call.

    >>> part_numbers("2, 3 & 4"), part_numbers("note 1")
    (('2', '3', '4'), ('note 1',))
    """
    if "&" not in number:
        return (number,)
    return tuple(part.strip() for part in number.replace("&", ",").split(","))


_DIGITS = re.compile(
    r"\s*(?:_\s?|[*_]{1,3}(?=\d))?(\d{1,6})(?:\\?(?P<stop>\.)(?!\d)|(?P<half>\))"
    r"|(?P<bracket>\]))?(?:[*_]{1,3}(?=\s))?(?P<space>\s*)"
    r"(?P<link>(?:Jump up (?:to:? ?)?)?[\^↑]\s?)?"
)
# One note for several marks: "2, 3 & 4 Not found."
_SEVERAL = re.compile(
    r"\s*(\d{1,3}(?:,\s?\d{1,3}){0,6}),?\s?(?:&(?:amp;)?|and|und|et)\s?(\d{1,3})\.?\s+"
    r"(?=[A-ZÀ-Þ\"'“‘«(\[]([^\W\d_]{0,12}))"
)
_EMPHASISED = re.compile(r"\s*(?:_\s?|\*{1,3})\d")
_BRACKETED = re.compile(
    r"\s*\\?\[(?P<caret>\^)?(?P<number>[^\]\[\s\\]{1,40})\\?\](?P<colon>:)?\s*"
)
_FOOTNOTE = re.compile(
    r"\s*\[(?i:" + FOOTNOTE_WORDS + r")\s([^\s:\[\]]{1,8}):\s*(?=\S)"
)
_LINKED_NUMBER = re.compile(r"\s*\[\\?\[(\d{1,6})\\?\]\]\([^)\s]{1,200}\)\s*")
_ROUND = re.compile(r"\s*\((\d{1,6})\)\s*")
_LETTERED = re.compile(r"\s*\(([a-z])\)\s+(?=\S)")
_TAGGED = re.compile(
    r"\s*<sup>\s{0,2}\[?(\d{1,6}|[ivxl]{1,7}|[a-z*†‡§])\]?\s{0,2}</sup>[.:]?\s*"
)
_ROMAN_LABEL = re.compile(
    r"\s*([ivxl]{1,7})(?:(?P<stop>\.)|(?P<half>\)))?\s+(?=[^\W\d_a-zà-ÿа-я]|[\"'“‘«*(\[\d])"
)
_RAISED = re.compile(r"\s*([⁰¹²³⁴-⁹]{1,6})\s*")
_HAT = re.compile(r"\s*\^(\d{1,6})\^?\s*")
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
        return (
            _parse_bracketed(line)
            or _simple(_FOOTNOTE, line, "footnote")
            or _simple(_LINKED_NUMBER, line, "bracket")
            or _simple(_SYMBOL, line, "symbol")
        )
    if first and first in RAISED_DIGITS:
        label = _simple(_RAISED, line, "raised")
        return label and Label(
            "raised", label.number.translate(SUPERSCRIPTS), label.end
        )
    shape = _SHAPES.get(first)
    if first == "(" and not _ROUND.match(line):
        return _simple(_LETTERED, line, "letter")
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
    several = None if found["bracket"] else _parse_several(line)
    if several:
        return several
    glued = not found["space"] and line[found.end() : found.end() + 1].isupper()
    if found["bracket"] or not (found["space"] or glued) or found.end() == len(line):
        return None
    return Label("bare", number, found.end())


def _parse_several(line: str) -> Label | None:
    """Read the numbers, counting up, of a note that several marks call.

    >>> _parse_several("2, 3 & 4 Not found."), _parse_several("2 and 3 May were free")
    (Label(style='bare', number='2, 3 & 4', end=9), None)
    """
    found = _SEVERAL.match(line)
    if not found:
        return None
    first = found[1].replace(" ", "").split(",")
    values = [int(number) for number in (*first, found[2])]
    word = line[found.end() : found.end() + 1] + found[3]
    if word.casefold() in MONTHS or any(b - a != 1 for a, b in pairwise(values)):
        return None
    return Label("bare", f"{', '.join(first)} & {found[2]}", found.end())


def _parse_bracketed(line: str) -> Label | None:
    found = _BRACKETED.match(line)
    if not found:
        return None
    number = found["number"]
    if found["caret"]:
        return Label("caret", number, found.end()) if found["colon"] else None
    if not (len(number) == 1 or read_number(number)):
        return None
    return Label("bracket", number, _skip_back_links(line, found.end(), asked=True))


def _parse_letter(line: str) -> Label | None:
    found = _LETTER.match(line)
    if not found:
        return _parse_roman(line)
    return Label("linked", found.group(1), _skip_back_links(line, found.end()))


def _parse_roman(line: str) -> Label | None:
    found = _ROMAN_LABEL.match(line)
    if not found or not read_number(found.group(1)):
        return None
    style = "stop" if found["stop"] else "half" if found["half"] else "bare"
    return Label(style, found.group(1), found.end())


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
        counted = row == [str(number) for number in range(1, len(row) + 1)]
        return len(row) > 1 and (
            counted or all("." in part or "," in part for part in row)
        )
    return len(row) > 1 and "".join(row) == _BACK_LETTERS[: len(row)]


_RETURN = re.compile(
    r"(?:\s?(?:\[[↩⤴↑⏎^]\ufe0e?\ufe0f?\]\([^()\s]{1,80}\)|\[?[↩⤴↑⏎]\ufe0e?\ufe0f?\]?))+\s*$"
)
_TAIL = 120


def measure_ending(words: str, label: Label | None) -> int:
    """Count the characters at a note's end that are not its words.

    A way back to the text ("↩") is none of them, nor is the bracket that closes
    "[Footnote 1: ...]".

    >>> measure_ending("Eden to Winant. ↩", None)
    2
    """
    tail = words[-_TAIL:]
    found = _RETURN.search(tail)
    if found:
        return len(tail) - found.start()
    closed = label is not None and label.style == "footnote" and tail.endswith("]")
    return int(closed)

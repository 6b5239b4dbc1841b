"""Levels of headings: by their numbering where they have one, else by their print."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.read.pdf.numerals import parse_numeral
from testimonia.read.pdf.paragraphs import Paragraph

_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})(?:[.)](?=\D|$)|(?=\s))")
_LETTERED = re.compile(r"\(?([IVXLC]{1,6}|[A-Z]|[ivx]{1,5}|([a-z])\2?)[.)](?=\s|$)")
_DEEPEST = 6
_Style = tuple[int, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class _Number:
    """A heading's number: its kind ("1", "I", "A", "a", "i", "aa"), depth and value."""

    kind: str
    depth: int
    value: int


def set_levels(paragraphs: Sequence[Paragraph]) -> None:
    """Rank headings: "1." under "I.", "1.1" under "1."; the unnumbered by their print.

    Kinds of number are ranked as they first appear: an article may part its "A." by
    "I.", or its "I." by "A.".
    """
    headings = [p for p in paragraphs if p.kind == "heading"]
    numbers = _read_numbers([heading.text for heading in headings])
    steps = _rank_kinds([number for number in numbers if number])
    styles = [_read_style(heading) for heading in headings]
    plain = [s for s, number in zip(styles, numbers, strict=True) if number is None]
    numbered = {
        style: steps[number.kind] + number.depth
        for style, number in zip(reversed(styles), reversed(numbers), strict=True)
        if number
    }
    above = _count_above(plain, set(numbered))
    ranks = _rank_styles(plain, numbered, above)
    before = 0
    for heading, style, number in zip(headings, styles, numbers, strict=True):
        if number is None:
            level = min(ranks[style], before + 1)
        else:
            level = steps[number.kind] + number.depth + above
        heading.level = before = min(_DEEPEST, level)


def _read_style(heading: Paragraph) -> _Style:
    """Say how a heading is set; what sorts first is the stronger."""
    first = heading.lines[0]
    return (
        -round(heading.size),
        not heading.text.isupper(),
        not first.bold,
        first.italic,
    )


def _read_numbers(texts: Sequence[str]) -> list[_Number | None]:
    """Read headings' numbers; a kind that never begins with its first is none."""
    numbers: list[_Number | None] = []
    last: dict[str, int] = {}
    for text in texts:
        number = _read_number(text, last)
        if number is not None:
            last[number.kind] = number.value
        numbers.append(number)
    begun = {number.kind for number in numbers if number and number.value <= 1}
    return [number if number and number.kind in begun else None for number in numbers]


def _read_number(text: str, last: dict[str, int]) -> _Number | None:
    match = _DECIMAL.match(text)
    if match:
        parts = match.group(1).split(".")
        return _Number("1", len(parts), int(parts[-1]))
    match = _LETTERED.match(text)
    if match is None:
        return None
    label = match.group(1)
    offers = _offer_numbers(label)
    # "I." may be a letter, "C." a roman hundred: what goes on with a count is meant.
    follows = [n for n in offers if n.value == last.get(n.kind, 0) + 1]
    running = [n for n in follows if n.kind in last]
    return next(iter(running or follows or offers), None)


def _offer_numbers(label: str) -> list[_Number]:
    """Give the readings of a label, the likeliest first.

    >>> [(number.kind, number.value) for number in _offer_numbers("C")]
    [('I', 100), ('A', 3)]
    """
    small = label.islower()
    offers = []
    kind, value = parse_numeral(label)
    if kind:
        offers.append(_Number("i" if small else "I", 1, value))
    if len(set(label)) == 1:
        place = ord(label[0].casefold()) - ord("a") + 1
        offers.append(_Number("a" * len(label) if small else "A", 1, place))
    return offers


def _rank_kinds(numbers: Sequence[_Number]) -> dict[str, int]:
    """Give each kind of number the level above its first depth."""
    steps: dict[str, int] = {}
    deepest = 0
    for kind in dict.fromkeys(number.kind for number in numbers):
        depths = [number.depth for number in numbers if number.kind == kind]
        steps[kind] = deepest - min(depths) + 1
        deepest += max(depths) - min(depths) + 1
    return steps


def _count_above(plain: Sequence[_Style], numbered: set[_Style]) -> int:
    """Count the prints larger than any number's that several headings have: parts."""
    largest = min((style[0] for style in numbered), default=None)
    if largest is None:
        return 0
    return len({s for s in plain if s[0] < largest and plain.count(s) > 1})


def _rank_styles(
    plain: Sequence[_Style], numbered: dict[_Style, int], above: int
) -> dict[_Style, int]:
    """Rank the prints of unnumbered headings among those of numbered ones."""
    ranks: dict[_Style, int] = {}
    level, is_under = 0, False
    for style in sorted({*plain, *numbered}):
        if style in numbered:
            level, is_under = numbered[style] + above, True
        elif not numbered or is_under or level < above:
            level += 1
        else:
            level = max(level, 1)
        ranks[style] = level
    return ranks

"""Lists of pieces that say only once what they share: FO 371/33154/R8820 and R8821."""

import re
from collections.abc import Iterator

from testimonia.text.archives.match import INHERITED_SCORE, Hit
from testimonia.text.archives.rules import Grammar
from testimonia.text.archives.tail import read_tail

MAX_LIST = 1000

_AND = re.compile(
    r" {0,3}(?:[,;] {0,3}(?:and |und |et |e |и )?|(?:and|und|et|&|or|e|и) )"
)
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# What follows a number that is a day or a page, not a piece.
_DATED = re.compile(
    rf" {{0,3}}(?:{_MONTH}|(?!(?:and|und|et|or|to|e|и)\b)(?:[^\W\d_]|[(:']))"
)
_DAYS = re.compile(rf"(?: ?(?:,|-|,? and) ?\d{{1,2}}){{1,4}} {{1,3}}{_MONTH}")
_YEARLIKE = re.compile(r"(?:1[4-9]|20)\d\d\Z")
_SPAN = re.compile(r"(?:1[4-9]|20)\d\d[-/]")
_SHORT = 3
_NEAR = 60
"""So far apart short numbers may lie: the next piece, not another count."""


def read_list(text: str, hit: Hit, grammar: Grammar) -> Iterator[Hit]:
    """Read the further pieces of a list that a reference begins.

    Args:
        text: plain letters.
        hit: the reference.
        grammar: it tells where another reference begins in full.
    """
    if not hit.rule.lists:
        return
    previous = hit
    for _ in range(MAX_LIST):
        following = _next(text, previous, grammar)
        if following is None:
            return
        yield following
        previous = following


def _next(text: str, previous: Hit, grammar: Grammar) -> Hit | None:
    joined = _AND.match(text, previous.end)
    if joined is None:
        return None
    start = joined.end()
    if _begins_anew(text, start, grammar):
        return None
    for template in previous.rule.lists:
        match = template.regex.match(text, start)
        if match is None:
            continue
        values = template.read(match)
        if not _fits(text, match, previous, values):
            continue
        hit = _continued(previous, start, match.end(), values)
        if hit is None:
            continue
        if previous.rule.levels.levels:
            read_tail(text, previous.rule.levels, hit.reading)
            hit.end = hit.reading.end
            hit.levels = hit.reading.levels
        return hit
    return None


def _begins_anew(text: str, start: int, grammar: Grammar) -> bool:
    """Tell a reference in full, "FO 371/36925", from a paper: "R 8821"."""
    anchor = grammar.anchor.match(text, start)
    return anchor is not None and any(
        rule.template is not None
        and not rule.inherits
        and rule.template.regex.match(text, start)
        for rule in grammar.heads[anchor[0]].rules
    )


def _continued(
    previous: Hit, start: int, end: int, values: list[tuple[str, str]]
) -> Hit | None:
    labels = [label for label, _ in previous.levels]
    first = values[0][0]
    if first not in labels:
        return None
    place = labels.index(first)
    label, value = values[0]
    if value.startswith("/"):
        # Only what stands behind the last stroke is another: EW/1234, 1256.
        values = [(label, previous.levels[place][1].rpartition("/")[0] + value)]
    levels = [*previous.levels[:place], *values]
    hit = Hit(
        start=start,
        body=start,
        end=end,
        repository=previous.repository,
        levels=levels,
        rule=previous.rule,
        score=min(previous.score, INHERITED_SCORE),
        inherited=True,
    )
    hit.reading.end = end
    hit.reading.levels = levels
    hit.reading.titles = previous.reading.titles if first != "box" else "free"
    hit.reading.title = "folder" if first == "box" else previous.reading.title
    return hit


def _fits(
    text: str, match: re.Match[str], previous: Hit, values: list[tuple[str, str]]
) -> bool:
    """Tell a further piece from a year, a day or a page."""
    label, value = values[0]
    before = dict(previous.levels).get(label, "")
    if len(values) > 1:
        return abs(len(value) - len(before)) <= 1
    if label == "paper":
        return value[-1].isdigit() and len(value) > len("W5")
    if _SPAN.match(value):
        return bool(_SPAN.match(before))
    number = value.lstrip("/")
    if not number.isdecimal() or match[0][0].isalpha():
        return True
    last = before.rpartition("/")[2] if number != value else before
    last = last.partition("-")[0] if label != "file" else last
    follows = previous.levels[-1][0] == label and last.isdecimal()
    return (
        follows
        and not _is_other(text, match.end(), number)
        and _is_near(int(number), int(last), number)
    )


def _is_other(text: str, end: int, number: str) -> bool:
    """Tell a year, a day, and what only begins with a number."""
    return bool(
        text[end : end + 1] in ("-", "/")
        or _YEARLIKE.match(number)
        or _DATED.match(text, end)
        or _DAYS.match(text, end)
    )


def _is_near(number: int, before: int, printed: str) -> bool:
    """Tell the next of a shelf's pieces from a page: 28, 29 and 32."""
    if len(printed) <= _SHORT:
        return before < number <= before + _NEAR
    return abs(len(printed) - len(str(before))) <= 1

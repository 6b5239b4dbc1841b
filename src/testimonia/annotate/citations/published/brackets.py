"""What stands in brackets behind a title: imprint, editors, issue, series."""

import re

from testimonia.annotate.citations.published.imprint import read_imprint
from testimonia.annotate.citations.published.patterns import YEAR, one_of
from testimonia.annotate.citations.published.pieces import find_piece
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import Group
from testimonia.lexicon.reference_labels import EDITOR_MARKS

ROLE = re.compile(rf"{one_of(EDITOR_MARKS)}(?:\.? and trans)?\.?$")
"""Words in brackets that mark the persons before them as editors."""

_LONGEST = 300
_WHOLE = {"edition": "edition", "volumes": "number-of-volumes"}
_ISSUE = re.compile(r"(?:(?i:no|nr|heft|h|n°|№)\.?\s?)?(\d{1,3}(?:[-–/]\d{1,3})?)$")
_SERIES = re.compile(
    rf"(?!.{{0,120}}{YEAR})(?P<series>[^\W\d_][^\d;()]{{6,110}}?)(?:,|\s(?:Bd|vol|no|nr)\.?)?"
    r"\s(?P<number>\d{1,4}|[IVXLC]{1,7})$",
    re.IGNORECASE,
)


def read_bracket(reading: Reading, group: Group) -> bool:
    """Read a bracket's words as one thing; tell whether that could be done."""
    words = reading.words
    start, end = group.inner_start, group.inner_end
    if end - start > _LONGEST:
        return False
    while start < end and words[start].isspace():
        start += 1
    inner = words[start:end].rstrip()
    end = start + len(inner)
    if not inner:
        return True
    return (
        bool(ROLE.match(inner))
        or _read_issue(reading, start, inner)
        or _read_piece(reading, start, end)
        or _read_imprint(reading, start, end)
        or _read_series(reading, start, inner)
    )


def _read_issue(reading: Reading, start: int, inner: str) -> bool:
    match = _ISSUE.match(inner)
    if not match or not reading.has("volume") or reading.has("issue"):
        return False
    return reading.add("issue", start + match.start(1), start + match.end(1))


def _read_piece(reading: Reading, start: int, end: int) -> bool:
    """Read "(6th ed.)": one labelled piece and nothing else."""
    piece = find_piece(reading.words, start, end)
    if not piece or piece[1].end() != end or piece[0] not in _WHOLE:
        return False
    name, match = piece
    reading.add(_WHOLE[name], *match.span(f"{name}_value"))
    return True


def _read_imprint(reading: Reading, start: int, end: int) -> bool:
    imprint = read_imprint(reading.words, start, end)
    if not imprint:
        return False
    for name, low, high in imprint.fields:
        if not reading.add(name, low, high) and name == "issued":
            reading.add("original-date", low, high)
    return True


def _read_series(reading: Reading, start: int, inner: str) -> bool:
    match = _SERIES.match(inner)
    if not match or inner[0].islower():
        return False
    reading.add(
        "collection-title", start + match.start("series"), start + match.end("series")
    )
    reading.add(
        "collection-number", start + match.start("number"), start + match.end("number")
    )
    return True

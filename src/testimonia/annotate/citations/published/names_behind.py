"""Editors and translators named behind a title: "ed. by A. Lind and C. Berg"."""

import re

from testimonia.annotate.citations.published.imprint import find_open_imprint
from testimonia.annotate.citations.published.persons import read_persons
from testimonia.annotate.citations.published.reading import Reading, trim

_MOST_STOPS = 12
_LONGEST = 200
_STOPS = re.compile(r"[,;:)\x02-\x05]|\.(?=\s|$)|\s(?=\d)|$")
_INITIAL_BEFORE = re.compile(r"(?:\b[^\W\d_]{1,2}|\b(?i:jr|sr|st|al))$")


def read_names_behind(reading: Reading, name: str, start: int) -> int:
    """Read a list of persons from a place on; give its end, or 0.

    Args:
        reading: what is gathered.
        name: "editor" or "translator".
        start: where the first person's name begins.
    """
    words, mask = reading.words, reading.mask
    best: tuple[int, tuple[tuple[int, int], ...]] | None = None
    for count, stop in enumerate(_STOPS.finditer(mask, start, start + _LONGEST)):
        end = stop.start()
        mark = stop.group()
        if count >= _MOST_STOPS:
            break
        if mark == "." and _INITIAL_BEFORE.search(words, max(start, end - 3), end):
            end += 1
            if mask[end : end + 1] not in {",", ")", ""}:
                continue
        names = read_persons(words, *trim(words, start, end), marked=False)
        if not names:
            break
        best = (end, names)
        if mark != "," or _is_imprint_next(reading, stop.end()):
            break
    if not best:
        return 0
    low, high = trim(words, start, best[0])
    reading.add(name, low, high, best[1])
    return best[0]


def _is_imprint_next(reading: Reading, position: int) -> bool:
    behind = position
    while behind < len(reading.mask) and reading.mask[behind] == " ":
        behind += 1
    return find_open_imprint(reading.mask, reading.words, behind) is not None

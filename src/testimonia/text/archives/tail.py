"""The levels behind a reference's first ones, and the titles between them."""

import re
from dataclasses import dataclass, field

from testimonia.text.archives.levels import Level, LevelSet
from testimonia.text.archives.titles import NEIGHBOUR, read_title
from testimonia.text.archives.tokens import clean_title

MAX_TAIL = 14
MAX_TITLES = 6

_GLOSS = re.compile(
    r" {0,3}[(\[] {0,2}(?:here(?:in)?after|henceforth|cited|hereinafter|далее"
    r"|im Folgenden|ci-après)\b"
    r"[^()\[\]]{0,160}[)\]]"
)
_BREAK = re.compile(r" {0,3}(?:\. {0,3}|\"? |/|-)?(?=\S)")
_MARK = re.compile(r" {0,3}[,:]\"? {0,3}(?=\S)")
_COMMA = re.compile(r" {0,3}(?:[,:]|--?) {0,3}(?=\S)")
_CONTINUED = re.compile(
    r"[^\W_a-zа-яё]|[(\[\"'#]|(?:from|except|excluding|(?:sous-)?série|fondo?|serie) [A-Z]"
)
_PAPERS = ("Papers", "papers")


@dataclass(slots=True)
class Reading:
    """What has been read of one reference so far.

    Attributes:
        end: offset behind the last level.
        levels: labelled, as they stand.
        titles: which titles may follow.
        title: their label.
        absorbed: titles are redundant.
        beyond: offset behind what was said of it in brackets: "(hereafter X)".
        loose: a title may follow without a comma.
        lax: titles may be printed in small letters.
    """

    end: int
    levels: list[tuple[str, str]] = field(default_factory=list)
    titles: str = "none"
    title: str = "series"
    absorbed: bool = False
    beyond: int = 0
    loose: bool = False
    lax: bool = False


def read_tail(
    text: str, levels: LevelSet, reading: Reading, *, first: bool = False
) -> None:
    """Read on for as long as levels or titles follow.

    Args:
        text: plain letters.
        levels: those that may follow.
        reading: what has been read; it is carried on.
        first: nothing has been read, so that no comma need stand before.
    """
    for _ in range(MAX_TAIL):
        before = reading.end
        if gloss := _GLOSS.match(text, before):
            reading.end = gloss.end()
        if not (
            _read_level(text, levels, reading, reading.end, first=first)
            or _read_titles(text, levels, reading, first=first)
        ):
            reading.beyond, reading.end = reading.end, before
            break
        first = False


def _read_level(
    text: str, levels: LevelSet, reading: Reading, start: int, *, first: bool
) -> bool:
    start, marked = _behind_break(text, start, first=first)
    if start < 0:
        return False
    found = levels.match(
        text,
        start,
        marked=marked,
        free=reading.titles == "free",
        last=reading.levels[-1][0] if reading.levels else "",
    )
    if found is None:
        return False
    level, values, end = found
    if _is_next(reading, values):
        return False
    reading.end = end
    _take(reading, level, values)
    return True


def _is_next(reading: Reading, values: list[tuple[str, str]]) -> bool:
    """Tell a second volume, R 29713 behind R 29712, which is another piece."""
    return bool(
        values and reading.levels and values[0][0] == reading.levels[-1][0] == "volume"
    )


def _behind_break(text: str, start: int, *, first: bool) -> tuple[int, bool]:
    if first:
        return start, True
    if mark := _MARK.match(text, start):
        return mark.end(), True
    if gap := _BREAK.match(text, start):
        return gap.end(), False
    return -1, False


def _take(reading: Reading, level: Level, values: list[tuple[str, str]]) -> None:
    if level.absorbs:
        reading.absorbed = True
        reading.levels = [pair for pair in reading.levels if pair[0] != "series"]
    for label, value in values:
        if label == "to":
            last, first_value = reading.levels.pop()
            reading.levels.append((last, f"{first_value} to {value}"))
        elif label not in level.drop:
            reading.levels.append((label, value))
    reading.titles, reading.title = level.titles, level.title
    reading.loose, reading.lax = level.absorbs, False


def _read_titles(text: str, levels: LevelSet, reading: Reading, *, first: bool) -> bool:
    """Take titles that lead to a level, or the last one where one may stand."""
    if reading.titles == "none":
        return False
    end = reading.end
    taken: list[tuple[int, int]] = []
    for _ in range(MAX_TITLES):
        loose = not taken and (first or reading.loose)
        small = reading.lax and bool(taken)
        title = _one_title(text, end, loose=loose, lax=reading.lax, small=small)
        if title is None or _is_neighbour(text, levels, title):
            break
        taken.append(title)
        end = title[1]
        if _level_follows(text, levels, end):
            break
    else:
        taken = taken if reading.titles == "free" else []
    if not taken or not (reading.titles == "free" or _level_follows(text, levels, end)):
        return False
    if not reading.absorbed or reading.title != "series":
        words = " ".join(text[start:stop] for start, stop in taken)
        reading.levels.append((reading.title, clean_title(words)))
    reading.end = end
    reading.titles = "before" if _level_follows(text, levels, end) else "none"
    return True


def _is_neighbour(text: str, levels: LevelSet, title: tuple[int, int]) -> bool:
    """Tell a neighbour's collection, with its box behind it, and a holder at the end."""
    start, end = title
    collection = text.endswith(_PAPERS, start, end)
    if not collection and levels.names.match(text, start) is None:
        return False
    return collection == _level_follows(text, levels, end)


def _one_title(
    text: str, end: int, *, loose: bool, lax: bool, small: bool
) -> tuple[int, int] | None:
    mark = _COMMA.match(text, end)
    if mark is None and not loose:
        return None
    start = mark.end() if mark else end + (text[end : end + 1] == " ")
    if not (small or _CONTINUED.match(text, start)) or NEIGHBOUR.match(text, start):
        return None
    stop = read_title(text, start, lax=lax)
    return (start, stop) if stop > start else None


def _level_follows(text: str, levels: LevelSet, end: int) -> bool:
    start, marked = _behind_break(text, end, first=False)
    return start >= 0 and bool(
        levels.match(text, start, marked=marked, free=False, last="")
    )

"""Find the days that a text prints, in the scripts and orders historians use.

A day is named by its month's name ("8 February 1943", "February 8, 1943", "8. Februar
1943", "8 февраля 1943 г.") or by figures ("8.2.1943", "8.II.1943", "1943-02-08"); a
month by its name and a year. What a list prints once, at its end, holds for what stands
before it: "11 January, 14 January 1943" are two days of one year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.lexicon.months import MONTHS, ROMAN_MONTHS

_LONGEST_GAP = 100
_HALF_YEAR = 6
_LAST_DAY = 31
_MONTHS_IN_YEAR = 12

_YEAR = r"(1[4-9]\d\d|20\d\d)(?!\d)"
_ORDINAL = r"(?:st\b|nd\b|rd\b|th\b|er\b|\.|º|°|-?го\b|-?е\b)?"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?!\d){_ORDINAL}"
_RANGE_WORDS = r"to|bis|au|al|по"
_JOIN = (
    rf"\s?(?:,\s?)?(?:[,&/–—-]|(?:and|und|et|ed|e|y|и|or|oder|ou|{_RANGE_WORDS})\b)\s?"
    r"(?:the\s)?"
)
_NUMBER = re.compile(r"(?<![\w/])\d{1,4}(?!\d)")
_DAYS = re.compile(rf"{_DAY}(?:{_JOIN}{_DAY}){{0,12}}")
_ONE_DAY = re.compile(r"(\d{1,2})" + _ORDINAL)
_RANGE = re.compile(rf"\s{{0,2}}(?:[–—/-]|(?:{_RANGE_WORDS})\b)\s{{0,2}}(?:the\s)?")
_MONTH_BEHIND = re.compile(
    rf"\s{{0,2}}(?:of\s|del?\s|d['’])?([^\W\d_]{{2,10}})\b\.?"
    rf"(?:,?\s{{0,2}}(?:del?\s|of\s)?{_YEAR})?"
)
_MONTH_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{3,10})\.?,?\s{1,2}(?:del?\s|of\s)?$")
_MONTH_THROUGH = re.compile(r"(?<![^\W_])([^\W\d_]{3,10})(\s?[/–—-]\s?)$")
_LONGEST_MONTH = 18
_YEAR_BEHIND = re.compile(rf",?\s{{0,2}}{_YEAR}")
_YEAR_ALONE = re.compile(_YEAR)
_IN_FIGURES = re.compile(
    r"(\d{1,2})(\.\s?|/|-)(\d{1,2}|[IVX]{1,4})(\.\s?|/|-)(\d{4}|\d\d)(?![\w/])"
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}\.\s[^a-zа-я\d]|;|\n\n")


@dataclass(frozen=True, slots=True)
class Day:
    """One day, or month, at a place of a string.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character; what it takes over lies behind.
        year: None where it cannot be told.
        month: from 1 to 12.
        day: None where only the month is named.
        through: whether it ends a stretch that the day before it begins.
        inherited: whether its year, or year and month, are printed with a later one.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    through: bool = False
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One expression that names a day or several: "17, 18 November 1942".

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        days: the days named, in order; never empty.
    """

    start: int
    end: int
    days: tuple[Day, ...]


def find_dates(
    text: str, start: int = 0, end: int | None = None
) -> tuple[FoundDate, ...]:
    """Find the days named in a stretch of a text, in order.

    >>> [date] = find_dates("Marlow diary, 17, 18 November 1942")
    >>> [(day.day, day.month, day.year) for day in date.days]
    [(17, 11, 1942), (18, 11, 1942)]
    >>> first, second = find_dates("Hale minute 11 January, Orr note 14 January 1943")
    >>> first.days[0].year, first.days[0].inherited
    (1943, True)
    """
    stop = len(text) if end is None else end
    found = _join_ranges(text, _find_expressions(text, start, stop))
    return _inherit_years(text, found)


def _find_expressions(text: str, start: int, stop: int) -> Iterator[FoundDate]:
    done = start
    for number in _NUMBER.finditer(text, start, stop):
        at = number.start()
        if at < done:
            continue
        found = (
            _read_figures(text, at, stop)
            or _read_day_first(text, at, stop)
            or _read_month_first(text, at, done, stop)
        )
        if found:
            done = found.end
            yield found


def _read_figures(text: str, at: int, stop: int) -> FoundDate | None:
    match = _IN_FIGURES.match(text, at, stop)
    if match:
        return _read_three(match)
    match = _ISO.match(text, at, stop)
    if match:
        year, month, day = (int(part) for part in match.groups())
        return _one(match.start(), match.end(), (year, month, day))
    return None


def _read_three(match: re.Match[str]) -> FoundDate | None:
    """Read "8.2.1943"; of "8/2/1943" nobody can tell which is the month."""
    first, mark, second, other_mark, printed_year = match.groups()
    if mark.strip() != other_mark.strip():
        return None
    day = int(first)
    month = ROMAN_MONTHS.get(second) or (int(second) if second.isdecimal() else 0)
    whole_year = len(printed_year) > len("43")
    year = int(printed_year) if whole_year else None
    if mark == "/" and month > _MONTHS_IN_YEAR:
        day, month = month, day
    if not (1 <= day <= _LAST_DAY and 1 <= month <= _MONTHS_IN_YEAR):
        return None
    if not whole_year and mark.strip() != ".":
        return None
    if mark == "/" and day != month and day <= _MONTHS_IN_YEAR:
        return _one(match.start(), match.end(), (year, None, None))
    return _one(match.start(), match.end(), (year, month, day))


def _one(
    start: int, end: int, parts: tuple[int | None, int | None, int | None]
) -> FoundDate:
    return FoundDate(start, end, (Day(start, end, *parts),))


def _read_day_first(text: str, at: int, stop: int) -> FoundDate | None:
    days = _DAYS.match(text, at, stop)
    behind = days and _MONTH_BEHIND.match(text, days.end(), stop)
    month = MONTHS.get(behind[1]) if behind else None
    if not days or not behind or not month:
        return None
    year = int(behind[2]) if behind[2] else None
    end = behind.end(1) if year is None else behind.end()
    if alone := _ONE_DAY.fullmatch(text, at, days.end()):
        return _one(at, end, (year, month, int(alone[1])))
    listed = _list_days(text, days, (year, month))
    last = replace(listed[-1], end=end, inherited=False)
    return FoundDate(at, end, (*listed[:-1], last))


def _read_month_first(text: str, at: int, floor: int, stop: int) -> FoundDate | None:
    reach = max(floor, at - _LONGEST_MONTH)
    before = _MONTH_BEFORE.search(text[reach:at])
    month = MONTHS.get(before[1]) if before else None
    if not before or not month:
        return None
    start = reach + before.start()
    days = _DAYS.match(text, at, stop)
    if days and before[1][0].isupper():
        behind = _YEAR_BEHIND.match(text, days.end(), stop)
        year = int(behind[1]) if behind else None
        end = behind.end() if behind else days.end() - text[: days.end()].endswith(".")
        listed = _list_days(text, days, (year, month))
        listed[0] = replace(listed[0], start=start)
        listed[-1] = replace(listed[-1], end=end, inherited=False)
        return FoundDate(start, end, tuple(listed))
    year_alone = _YEAR_ALONE.match(text, at, stop)
    return (
        _read_month(text, (start, year_alone.end()), floor, month)
        if year_alone
        else None
    )


def _read_month(text: str, place: tuple[int, int], floor: int, month: int) -> FoundDate:
    """Read "July 1980", and the month before it in "June/July 1980"."""
    start, end = place
    year = int(text[end - len("1980") : end])
    last = Day(start, end, year, month, None)
    before = _MONTH_THROUGH.search(text[max(floor, start - _LONGEST_MONTH) : start])
    first_month = MONTHS.get(before[1]) if before else None
    if not before or not first_month:
        return FoundDate(start, end, (last,))
    first = Day(
        start - len(before.group()),
        start - len(before[2]),
        year,
        first_month,
        None,
        inherited=True,
    )
    return FoundDate(first.start, end, (first, replace(last, through=True)))


def _list_days(
    text: str, days: re.Match[str], known: tuple[int | None, int]
) -> list[Day]:
    """Give each day of "17, 18 and 20-22" the month and year printed for all."""
    year, month = known
    listed: list[Day] = []
    behind = days.start()
    for match in _ONE_DAY.finditer(text, days.start(), days.end()):
        start, end = match.span()
        ranged = bool(listed) and bool(_RANGE.fullmatch(text, behind, start))
        number = int(match[1])
        listed.append(Day(start, end, year, month, number, ranged, inherited=True))
        behind = end
    return listed


def _join_ranges(text: str, found: Iterator[FoundDate]) -> list[FoundDate]:
    """Make one expression of "28 February to 3 March 1943"."""
    joined: list[FoundDate] = []
    for date in found:
        if joined and _RANGE.fullmatch(text, joined[-1].end, date.start):
            before = joined.pop()
            ends = replace(date.days[0], through=True)
            days = (*before.days, ends, *date.days[1:])
            joined.append(FoundDate(before.start, date.end, days))
        else:
            joined.append(date)
    return joined


def _inherit_years(text: str, found: list[FoundDate]) -> tuple[FoundDate, ...]:
    """Take a missing year from the next day that has one, reading right to left."""
    if all(day.year for date in found for day in date.days):
        return tuple(found)
    completed: list[FoundDate] = []
    after: Day | None = None
    for date in reversed(found):
        days: list[Day] = []
        for day in reversed(date.days):
            after = _take_year(text, day, after)
            days.append(after)
        completed.append(FoundDate(date.start, date.end, tuple(reversed(days))))
    return tuple(reversed(completed))


def _take_year(text: str, day: Day, after: Day | None) -> Day:
    if day.year or not day.month or not after or not after.year or not after.month:
        return day
    # "28 December, 3 January 1943": the December before, or a list out of order?
    if day.month - after.month > _HALF_YEAR:
        return day
    if after.start - day.end > _LONGEST_GAP:
        return day
    if _SENTENCE_END.search(text, day.start, after.start + 1):
        return day
    return replace(day, year=after.year, inherited=True)

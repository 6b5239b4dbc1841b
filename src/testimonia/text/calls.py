"""Which of a text's possible marks are its marks: those that its notes answer."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from testimonia.records import Span
from testimonia.text.marks import (
    Call,
    find_strong_calls,
    find_weak_calls,
    is_counted,
    longest_rising,
    read_number,
)

_FIRST_YEAR = 1000
_WEAK_SHARE = 0.5
_FIRST = ("1", "i")
_WEAK_LEAST = 2


def outside(calls: Iterable[Call], holes: list[Span]) -> list[Call]:
    """Leave out the calls that stand inside given places (sorted, not overlapping).

    >>> row = [Call("bare", "1", 2, 3), Call("bare", "2", 8, 9)]
    >>> [call.number for call in outside(row, [Span(7, 12)])]
    ['1']
    """
    starts = [hole.start for hole in holes]
    kept = []
    for call in calls:
        index = bisect_right(starts, call.start) - 1
        if index < 0 or call.start >= holes[index].end:
            kept.append(call)
    return kept


def choose_style(calls: list[Call], numbers: set[str]) -> str | None:
    """Name the style of mark that answers most of the notes' numbers."""
    called: dict[str, set[str]] = {}
    for call in calls:
        called.setdefault(call.style, set()).add(call.number)
    found = {style: len(seen & numbers) for style, seen in called.items()}
    best = max(found, key=lambda style: found[style], default=None)
    return best if best and found[best] else None


def choose_calls(text: str, printed: list[str], holes: list[Span]) -> list[Call]:
    """Find the marks of a text whose notes have the given numbers.

    Marks that no note answers are among them where their style is the notes' own; a
    year in brackets is not.

    Args:
        text: the whole text; calls count from its first character.
        printed: the notes' numbers, in their order and as often as they come.
        holes: places without marks: the notes themselves, furniture.
    """
    numbers = set(printed)
    strong = outside(find_strong_calls(text), holes)
    style = choose_style(strong, numbers) if numbers else _counted_style(strong)
    if style is None:
        return _choose_weak(text, printed, holes) if numbers else []
    roman = "ii" in numbers
    chosen = [
        call
        for call in strong
        if call.number in numbers
        or (call.style == style and _is_plausible(call, roman=roman))
    ]
    answered = {call.number for call in chosen if call.style == style}
    chosen = [c for c in chosen if c.style == style or c.number not in answered]
    chosen += _symbols(text, numbers, holes) if style != "symbol" else []
    return sorted(chosen, key=lambda call: call.start)


def _counted_style(calls: list[Call]) -> str | None:
    """Name the style of marks that count up though the text has no notes at all."""
    rows: dict[str, list[int]] = {}
    for call in calls:
        if call.number.isdecimal():
            rows.setdefault(call.style, []).append(int(call.number))
    counted = [style for style, row in rows.items() if is_counted(row)]
    return max(counted, key=lambda style: len(rows[style]), default=None)


def _is_plausible(call: Call, *, roman: bool) -> bool:
    if call.style == "caret" or " " in call.number:
        return True
    value = read_number(call.number) if roman or call.number.isdecimal() else None
    return value is not None and 0 < value < _FIRST_YEAR


def _symbols(text: str, numbers: set[str], holes: list[Span]) -> list[Call]:
    if not any(number and not number[0].isalnum() for number in numbers):
        return []
    found = outside(find_weak_calls(text, "symbol"), holes)
    return [call for call in found if call.number in numbers]


def _choose_weak(text: str, printed: list[str], holes: list[Span]) -> list[Call]:
    """Choose among figures and bracketed figures by their order."""
    numbers = set(printed)
    first = "i" if "i" in numbers and "1" not in numbers else "1"
    symbols = _symbols(text, numbers, holes)
    best: list[Call] = []
    for style in ("bare", "round", "roman"):
        found = outside(find_weak_calls(text, style), holes)
        answered = [call for call in found if call.number in numbers]
        rising = _rising_between(answered, holes, restarts=printed.count(first))
        distinct = len({call.number for call in rising})
        enough = max(_WEAK_LEAST, _WEAK_SHARE * len(numbers))
        if distinct >= min(enough, len(numbers)) and len(rising) > len(best):
            best = rising
    return sorted(best + symbols, key=lambda call: call.start)


def _rising_between(
    calls: list[Call], holes: list[Span], *, restarts: int
) -> list[Call]:
    """Keep rising calls; where numbering starts again, each stretch for itself."""
    if 1 < restarts == sum(1 for call in calls if call.number in _FIRST):
        return _rising_from_one(calls)
    whole = longest_rising(calls)
    starts = [hole.start for hole in holes]
    stretches: dict[int, list[Call]] = {}
    for call in calls:
        stretches.setdefault(bisect_right(starts, call.start), []).append(call)
    parts = [c for part in stretches.values() for c in longest_rising(part)]
    repeated = Counter(call.number for call in parts)
    doubled = sum(count - 1 for count in repeated.values())
    return parts if doubled > (len(parts) - len(whole)) // 2 else whole


def _rising_from_one(calls: list[Call]) -> list[Call]:
    """Keep rising calls, beginning again at each 1."""
    stretches: list[list[Call]] = [[]]
    for call in calls:
        if call.number in _FIRST:
            stretches.append([])
        stretches[-1].append(call)
    return [call for stretch in stretches for call in longest_rising(stretch)]

"""Marks: the raised digits and signs of the text, tied to the notes they call."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.read.pdf.chains import Candidate, best_chain
from testimonia.read.pdf.lines import Line
from testimonia.read.pdf.notes import (
    MISREAD_MARK,
    PRINTED,
    SIGNS,
    NoteDraft,
    correct_misread,
)
from testimonia.read.pdf.numerals import read_note_number

_PART = re.compile(rf"\d+|[⁰¹²³⁴-⁹]+|[{SIGNS}]{{1,4}}|[–-]|[ivxlc]+|[a-z]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MOST_IN_RANGE = 12
_GLUE = re.compile(r"[\s,;.]*")
_GUESSED = 0.6
_SIGN_AT_END = re.compile(rf"(?<=[^\s{SIGNS}])[{SIGNS}]{{1,4}}(?=[\s.,;:)]|$)")
_SIGN_REACH = 2


@dataclass(slots=True, eq=False)
class Call:
    """A place in a line that calls a note.

    Attributes:
        at: the line's place in its flow.
        note: the index of the note among the flow's, or None.
        score: how sure it is that this calls the note.
    """

    line: Line
    start: int
    end: int
    label: str
    at: int
    note: int | None = None
    score: float | None = None

    @property
    def number(self) -> int | None:
        """Read its label; None where it is a sign."""
        return read_note_number(self.label)

    @property
    def order(self) -> tuple[int, int]:
        """Say where in the flow it stands."""
        return self.at, self.start


def tie_marks(lines: Sequence[Line], notes: Sequence[NoteDraft]) -> list[Call]:
    """Find the calls in a flow's body lines and tie each to its note."""
    calls = [call for at, line in enumerate(lines) for call in _read_calls(at, line)]
    footnotes = [i for i, note in enumerate(notes) if note.role == "footnote"]
    endnotes = [i for i, note in enumerate(notes) if note.role == "endnote"]
    tied = _tie_by_page(calls, notes, footnotes) if footnotes else []
    taken = set(map(id, tied))
    rest = [call for call in calls if id(call) not in taken]
    if endnotes:
        tied += _tie_in_order(rest, notes, endnotes)
    tied += _find_plain(lines, notes, tied)
    taken = set(map(id, tied))
    tied += _find_dangling([call for call in calls if id(call) not in taken], tied)
    return sorted(tied, key=lambda call: call.order)


def _read_calls(at: int, line: Line) -> Iterator[Call]:
    """Read the numbers and signs in a line's raised stretches."""
    for start, end in _merge(line):
        parts = list(_PART.finditer(line.text, start, end))
        for k, part in enumerate(parts):
            words = part.group().translate(_SUPERSCRIPTS)
            if words in "–-":
                yield from _read_range(at, line, parts, k)
                continue
            left, right = part.span()
            yield Call(line, *_with_brackets(line, left, right), words, at)


def _with_brackets(line: Line, left: int, right: int) -> tuple[int, int]:
    """Let a mark cover its brackets, two of them, or one where it is raised too."""
    if line.text[right : right + 1] not in {"]", ")"}:
        return left, right
    if left and line.text[left - 1] in "[(":
        return left - 1, right + 1
    is_raised = any(start <= left and end > right for start, end in line.raised)
    return left, right + is_raised


def _read_range(
    at: int, line: Line, parts: list[re.Match[str]], k: int
) -> Iterator[Call]:
    """Give the numbers between "3" and "6" the dash that stands for them."""
    if not 0 < k < len(parts) - 1:
        return
    ends = [parts[k - 1].group(), parts[k + 1].group()]
    low, high = (
        read_note_number(words.translate(_SUPERSCRIPTS)) or 0 for words in ends
    )
    if low and low < high <= low + _MOST_IN_RANGE:
        for number in range(low + 1, high):
            yield Call(line, *parts[k].span(), str(number), at)


def _merge(line: Line) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(line.raised):
        if merged and _GLUE.fullmatch(line.text, merged[-1][1], start):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif not merged or start >= merged[-1][1]:
            merged.append((start, end))
    return merged


def _tie_by_page(
    calls: Sequence[Call], notes: Sequence[NoteDraft], which: Sequence[int]
) -> list[Call]:
    """Tie calls to the notes of their own page, else of the next or the one before."""
    by_page: dict[tuple[int, str], int] = {}
    for i in which:
        by_page.setdefault((notes[i].sheet, notes[i].label), i)
    called: set[int] = set()
    tied: list[Call] = []
    for ahead in (0, 1, -1, 2):
        open_ = [call for call in calls if call.note is None]
        for call in open_:
            note = by_page.get((call.line.sheet + ahead, call.label))
            if note is not None and note not in called:
                call.note = note
        fitting = _keep_rising([call for call in open_ if call.note is not None], tied)
        kept = set(map(id, fitting))
        for call in open_:
            if id(call) not in kept:
                call.note = None
        called.update(call.note for call in fitting if call.note is not None)
        tied += fitting
    return tied


def _keep_rising(calls: Sequence[Call], tied: Sequence[Call]) -> list[Call]:
    """Keep of calls with one note the one that stands where its number belongs."""
    standing = sorted((call.order, call.note or 0) for call in tied)
    kept: dict[int, Call] = {}
    signs = [call for call in calls if call.number is None]
    numbers = [call for call in calls if call.number is not None]
    places = [order for order, _ in standing]
    fitting = []
    for call in numbers:
        at = bisect_left(places, call.order)
        before = standing[at - 1][1] if at else -1
        after = standing[at][1] if at < len(standing) else 1 << 40
        if before < (call.note or 0) < after:
            fitting.append(call)
    for call in _longest_rise(fitting):
        kept.setdefault(call.note or 0, call)
    for call in fitting:
        kept.setdefault(call.note or 0, call)
    for call in signs:
        kept.setdefault(call.note or 0, call)
    return list(kept.values())


def _longest_rise(calls: Sequence[Call]) -> list[Call]:
    """Choose the most calls whose notes follow each other in order."""
    tails: list[int] = []
    tops: list[int] = []
    links: list[int | None] = []
    for i, call in enumerate(calls):
        at = bisect_left(tails, call.note or 0)
        links.append(tops[at - 1] if at else None)
        if at == len(tails):
            tails.append(call.note or 0)
            tops.append(i)
        else:
            tails[at], tops[at] = call.note or 0, i
    chain = []
    at_call: int | None = tops[-1] if tops else None
    while at_call is not None:
        chain.append(calls[at_call])
        at_call = links[at_call]
    return chain[::-1]


def _tie_in_order(
    calls: Sequence[Call], notes: Sequence[NoteDraft], which: Sequence[int]
) -> list[Call]:
    """Tie calls to endnotes, count by count where their numbers begin again."""
    counts = _split_counts([(i, notes[i].number or 0) for i in which])
    labels = {notes[i].label for i in which}
    candidates = [
        Candidate(call.label, call.number, 2.0 if call.label in labels else 0.0, k)
        for k, call in enumerate(calls)
        if call.number is not None
    ]
    chain = [calls[found.place] for found in best_chain(candidates, 1, 0.0)]
    tied = []
    runs = _split_counts([(k, call.number or 0) for k, call in enumerate(chain)])
    for run, count in zip(runs, counts, strict=False):
        by_number = {number: i for i, number in count}
        for k, number in run:
            if number in by_number:
                chain[k].note = by_number[number]
                tied.append(chain[k])
    return tied


def _split_counts(numbered: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Part numbered things where the numbers begin again.

    >>> _split_counts([(0, 1), (1, 2), (2, 1)])
    [[(0, 1), (1, 2)], [(2, 1)]]
    """
    counts: list[list[tuple[int, int]]] = []
    last = 0
    for index, number in numbered:
        if not counts or number <= last:
            counts.append([])
        counts[-1].append((index, number))
        last = number
    return counts


def _find_plain(
    lines: Sequence[Line], notes: Sequence[NoteDraft], tied: Sequence[Call]
) -> list[Call]:
    """Find marks that are printed like the text, for notes that nothing calls yet.

    Between the calls of the notes before and after, a number glued to a word's end or
    in brackets is taken for the mark. Scans whose text layer lost the size need it.
    """
    called = {call.note for call in tied}
    missing = [i for i, note in enumerate(notes) if i not in called and note.number]
    if not missing:
        return _find_signs(lines, notes, called)
    offers: dict[str, list[Call]] = {}
    for at, line in enumerate(lines):
        for match in PRINTED.finditer(line.text):
            label = match.group().strip("[]()")
            offers.setdefault(label, []).append(
                Call(line, *match.span(), label, at, score=_GUESSED)
            )
        for match in MISREAD_MARK.finditer(line.text):
            label = correct_misread(match.group())
            offers.setdefault(label, []).append(
                Call(line, *match.span(), label, at, score=_GUESSED)
            )
    bounds = sorted((call.note, call.order) for call in tied if call.note is not None)
    found: list[Call] = []
    for i in missing:
        k = bisect_left(bounds, (i, (0, 0)))
        low = max(
            bounds[k - 1][1] if k else (-1, 0),
            found[-1].order if found and (found[-1].note or 0) < i else (-1, 0),
        )
        high = bounds[k][1] if k < len(bounds) else (1 << 60, 0)
        call = _choose(offers.get(notes[i].label, []), notes[i], low, high)
        if call is not None:
            call.note = i
            found.append(call)
    return found + _find_signs(lines, notes, called)


def _find_signs(
    lines: Sequence[Line], notes: Sequence[NoteDraft], called: set[int | None]
) -> list[Call]:
    """Find asterisks and daggers that end a word on their note's page or before it."""
    missing = [
        i for i, note in enumerate(notes) if note.number is None and i not in called
    ]
    if not missing:
        return []
    offers: dict[str, list[Call]] = {}
    for at, line in enumerate(lines):
        for match in _SIGN_AT_END.finditer(line.text):
            call = Call(line, *match.span(), match.group(), at)
            offers.setdefault(call.label, []).append(call)
    found = []
    for i in missing:
        for call in offers.get(notes[i].label, ()):
            ahead = notes[i].sheet - call.line.sheet
            if 0 <= ahead <= _SIGN_REACH and call.note is None:
                call.note = i
                found.append(call)
                break
    return found


def _choose(
    offers: Sequence[Call],
    note: NoteDraft,
    low: tuple[int, int],
    high: tuple[int, int],
) -> Call | None:
    first = bisect_left(offers, low, key=lambda call: call.order)
    for call in offers[first:]:
        if call.order >= high:
            return None
        near = note.role == "endnote" or 0 <= note.sheet - call.line.sheet <= 1
        if call.order > low and near and call.note is None:
            return call
    return None


def _find_dangling(rest: Sequence[Call], tied: Sequence[Call]) -> list[Call]:
    """Keep raised numbers that go on with the count but call no note there is."""
    standing = sorted((call.order, call.label) for call in tied)
    places = [order for order, _ in standing]
    found = []
    for call in rest:
        if not call.label.isdecimal():
            continue
        at = bisect_left(places, call.order)
        before = standing[at - 1][1] if at else "0"
        after = standing[at][1] if at < len(standing) else ""
        number = int(call.label)
        follows = before.isdecimal() and number == int(before) + 1
        leads = not after or (after.isdecimal() and number < int(after))
        if follows and leads and standing:
            found.append(call)
    return found

"""Notes that are set one after the other in one paragraph: cut before each number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from testimonia.read.pdf.lines import Line

_OPENING = re.compile(r"\d{1,4}")
_ENDS = re.compile(r"[.!?)\]”“\"»«’]\s+$")


def part_run_in(lines: Sequence[Line], called: set[str]) -> list[Line]:
    """Cut lines of notes where the next note's raised number stands inside them.

    Only a number that the text calls, that follows the one before it and begins no
    line itself is taken: "Berlin ³1998" is an edition.
    """
    opened = {
        _raised_number(line, *line.raised[0])
        for line in lines
        if line.raised and line.raised[0][0] == 0
    }
    if not opened:
        return list(lines)
    parted: list[Line] = []
    last: int | None = None
    for line in lines:
        cuts = [0]
        for start, end in line.raised:
            number = _raised_number(line, start, end)
            if start == 0:
                last = number or last
            elif (
                number is not None
                and last is not None
                and number == last + 1
                and number not in opened
                and str(number) in called
                and _ENDS.search(line.text, 0, start)
            ):
                cuts.append(start)
                last = number
        parted += _cut(line, cuts)
    return parted


def _raised_number(line: Line, start: int, end: int) -> int | None:
    match = _OPENING.fullmatch(line.text, start, end)
    return int(match.group()) if match else None


def _cut(line: Line, cuts: list[int]) -> list[Line]:
    if len(cuts) == 1:
        return [line]
    wide = (line.x1 - line.x0) / max(1, len(line.text))
    parts = []
    for start, end in zip(cuts, [*cuts[1:], len(line.text)], strict=True):
        raised = tuple(
            (left - start, right - start)
            for left, right in line.raised
            if start <= left and right <= end
        )
        parts.append(
            replace(
                line,
                text=line.text[start:end].rstrip(),
                x0=line.x0 + start * wide,
                x1=line.x0 + end * wide,
                raised=raised,
            )
        )
    return parts

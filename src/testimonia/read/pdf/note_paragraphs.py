"""Where a note's second paragraph begins: an indent, a gap, or a line that ends short."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from testimonia.read.pdf.lines import Line
from testimonia.read.pdf.notes import NoteDraft

_ENDS = re.compile(r"[.!?][”“\"»«’')\]]*$")
_SHORTENED = re.compile(r"(?:\b[A-Z][\w.&]{0,5}|\b\w{1,2})\.$")
_INDENT = 0.6
_MOST_INDENT = 4.0
_GAP = 1.35
_ROOM = 3.0
_SHORT = 0.75


@dataclass(slots=True)
class _Column:
    """Where the notes of one column of one page begin and end."""

    left: float
    right: float
    pitch: float
    lines: list[Line]

    @property
    def is_ragged(self) -> bool:
        """Tell whether its full lines end at different places."""
        ends = [line.x1 for line in self.lines]
        near = sum(end > self.right - 0.6 * self.lines[0].size for end in ends)
        return near < 0.4 * len(ends)


def find_note_paragraphs(notes: Sequence[NoteDraft]) -> set[int]:
    """Find the lines of notes that begin a new paragraph, by their identity."""
    columns = _find_columns(notes)
    starts: set[int] = set()
    for note in notes:
        for at, (above, line) in enumerate(pairwise(note.lines), 1):
            column = columns[id(line)]
            if column is columns[id(above)] and _begins(note, at, column):
                starts.add(id(line))
    return starts


def _find_columns(notes: Iterable[NoteDraft]) -> dict[int, _Column]:
    """Part the notes' lines by page, and by where they stand across it."""
    pages: dict[int, list[Line]] = {}
    for note in notes:
        for line in note.lines:
            pages.setdefault(line.sheet, []).append(line)
    columns: dict[int, _Column] = {}
    for page in pages.values():
        group: list[Line] = []
        for line in sorted(page, key=lambda line: line.x0):
            if group and line.x0 > max(other.x1 for other in group[-1:]) + line.size:
                columns.update(_describe(group))
                group = []
            group.append(line)
            group.sort(key=lambda line: line.x1)
        columns.update(_describe(group))
    return columns


def _describe(group: list[Line]) -> dict[int, _Column]:
    falling = sorted(group, key=lambda line: -line.y)
    # Notes that are set one after the other share lines.
    gaps = [a.y - b.y for a, b in pairwise(falling) if a.y - b.y > 1]
    lefts = Counter(round(line.x0) for line in group)
    common = min(x for x, count in lefts.items() if count >= 0.15 * len(group))
    column = _Column(
        left=float(common),
        right=max(line.x1 for line in group),
        pitch=median(gaps) if gaps else 0.0,
        lines=group,
    )
    return {id(line): column for line in group}


def _begins(note: NoteDraft, at: int, column: _Column) -> bool:
    above, line = note.lines[at - 1 : at + 1]
    if not _ENDS.search(above.text) or line.text[:1].islower():
        return False
    gap = above.y - line.y
    if gap <= 0:
        return False
    if column.pitch and gap > _GAP * column.pitch and gap < 4 * line.size:
        return True
    return _is_indented(note, at) or _ends_short(above, line, column)


def _is_indented(note: NoteDraft, at: int) -> bool:
    """Tell an indent from the line above; a note's first line is indented itself."""
    line, other = note.lines[at], note.lines[at - 1]
    if at == 1:
        if len(note.lines) == at + 1:
            return False
        other = note.lines[at + 1]
        if other.sheet != line.sheet or other.y > line.y:
            return False
    return _INDENT * line.size < line.x0 - other.x0 < _MOST_INDENT * line.size


def _ends_short(above: Line, line: Line, column: _Column) -> bool:
    """Tell whether the line above left room that the next one's first words fit in.

    Where an abbreviation ends a line, or lines end unevenly, room tells nothing.
    """
    if not line.text[0].isupper() or _SHORTENED.search(above.text):
        return False
    words = line.text.split(" ", 2)[:2]
    letters = sum(map(len, words)) + 1
    wide = 0.5 * line.size * letters + _ROOM * line.size
    room = column.right - above.x1
    short = room > (1 - _SHORT) * (column.right - column.left)
    return room > wide and (short or not column.is_ragged)

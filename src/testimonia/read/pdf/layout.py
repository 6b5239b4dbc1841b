"""Columns and reading order: a page's pieces become blocks of lines.

A column is seen by its left edge: many lines begin at the same place in the middle of
the page, behind a gap, and little crosses the strip before it. Lines that do cross it
part the page into bands, which are read one after the other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from testimonia.read.pdf.glyphs import Glyphs, Piece
from testimonia.read.pdf.lines import Line, build_lines, group_rows
from testimonia.read.pdf.strays import set_accents, take_line_numbers

_LEAST_LINES = 4
_LEAST_CHARACTERS = 14
_MOST_COLUMNS_DEEP = 2
_GAP = 0.6
_MIDDLE = (0.2, 0.8)
_BUCKET = 3
_FULL = 0.5
_WORD = 5
_MOST_TRIED = 8


@dataclass(slots=True, eq=False)
class Block:
    """Lines that stand below each other in one column of one band of a page.

    Attributes:
        column: 0 for the whole width, 1 for the leftmost column.
        rules: baselines of the drawn lines that begin at the column's left edge.
    """

    lines: list[Line]
    x0: float
    x1: float
    sheet: int
    column: int = 0
    rules: tuple[float, ...] = ()


@dataclass(slots=True, eq=False)
class Leaf:
    """One page of the file, laid out.

    Attributes:
        label: the page's number as printed.
        furniture: running heads and feet, page numbers, stamps.
    """

    sheet: int
    blocks: list[Block]
    label: str | None = None
    furniture: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """Give the lines of all blocks."""
        return [line for block in self.blocks for line in block.lines]


def lay_out(glyphs: Glyphs) -> Leaf:
    """Put a page's pieces into blocks in reading order."""
    pieces, numbers = take_line_numbers(set_accents(glyphs.pieces))
    regions = _split_columns(pieces, 0, _MOST_COLUMNS_DEEP)
    blocks = []
    for inside, column in regions:
        lines = build_lines(inside, glyphs.sheet)
        if lines:
            x0 = min(line.x0 for line in lines)
            x1 = max(line.x1 for line in lines)
            blocks.append(Block(lines, x0, x1, glyphs.sheet, column))
    for block in blocks:
        block.rules = tuple(
            rule.y
            for rule in glyphs.rules
            if block.x0 - 6 <= rule.x0 <= block.x0 + 0.2 * (block.x1 - block.x0)
        )
    return Leaf(glyphs.sheet, blocks, furniture=glyphs.turned + numbers)


def _split_columns(
    pieces: Sequence[Piece], column: int, deep: int
) -> list[tuple[list[Piece], int]]:
    rows = group_rows(pieces)
    gutter = find_gutter(rows) if deep else None
    if gutter is None:
        return [(list(pieces), column)]
    regions: list[tuple[list[Piece], int]] = []
    for band, is_split in _find_bands(rows, gutter):
        inside = [piece for row in band for piece in row]
        if not is_split:
            regions.append((inside, column))
            continue
        left = [piece for piece in inside if piece.x0 < gutter]
        right = [piece for piece in inside if piece.x0 >= gutter]
        regions += _split_columns(left, 2 * column + 1, deep - 1)
        regions += _split_columns(right, 2 * column + 2, deep - 1)
    return regions


def find_gutter(rows: Sequence[Sequence[Piece]]) -> float | None:
    """Find where the second of two columns begins; None where there is one column.

    Of several places the one that fewest rows cross is taken: in a column with
    hanging indents many rows begin at the indent, too.
    """
    best: tuple[int, float] | None = None
    for bucket, count in _count_starts(rows).most_common(_MOST_TRIED):
        if count < _LEAST_LINES:
            break
        gutter = bucket * _BUCKET - 0.5 * _BUCKET - 1
        crossing = sum(_crosses(row, gutter) for row in rows)
        if (best is None or (crossing, gutter) < best) and _is_gutter(rows, gutter):
            best = (crossing, gutter)
    return _before_starts(rows, best[1]) if best else None


def _before_starts(rows: Sequence[Sequence[Piece]], gutter: float) -> float:
    """Move a strip left of the lines that begin a little before it."""
    starts = [
        piece.x0
        for row in rows
        for before, piece in pairwise(row)
        if abs(piece.x0 - gutter) <= _BUCKET
        and piece.x0 - before.x1 > _GAP * piece.size
    ]
    return min(gutter, min(starts, default=gutter) - 0.5)


def _count_starts(rows: Sequence[Sequence[Piece]]) -> Counter[int]:
    """Count how many rows have text that begins, behind a gap, at each place."""
    starts: Counter[int] = Counter()
    if not rows:
        return starts
    left = min(row[0].x0 for row in rows)
    right = max(row[-1].x1 for row in rows)
    low, high = (left + part * (right - left) for part in _MIDDLE)
    for row in rows:
        end = -1e9
        for piece in row:
            if low < piece.x0 < high and piece.x0 - end > _GAP * piece.size:
                bucket = round(piece.x0 / _BUCKET)
                starts.update((bucket, bucket + 1))
            end = max(end, piece.x1)
    return starts


def _is_gutter(rows: Sequence[Sequence[Piece]], gutter: float) -> bool:
    """Tell whether enough running text stands on both sides of a strip."""
    lefts, rights = [], []
    for band, is_split in _find_bands(rows, gutter):
        if is_split:
            lefts += [[p for p in row if p.x0 < gutter] for row in band]
            rights += [[p for p in row if p.x0 >= gutter] for row in band]
    lefts, rights = [row for row in lefts if row], [row for row in rights if row]
    return all(
        len(side) >= _LEAST_LINES
        and median(sum(len(p.text) for p in row) for row in side) >= _LEAST_CHARACTERS
        and _fills(side)
        for side in (lefts, rights)
    )


def _fills(side: list[list[Piece]]) -> bool:
    """Tell whether most rows of a side run near its whole width, as prose does."""
    x0 = min(row[0].x0 for row in side)
    ends = sorted(max(piece.x1 for piece in row) for row in side)
    x1 = ends[int(0.9 * (len(ends) - 1))]
    widths = [end - x0 for end in ends]
    return median(widths) >= _FULL * (x1 - x0)


def _find_bands(
    rows: Sequence[Sequence[Piece]], gutter: float
) -> list[tuple[list[Sequence[Piece]], bool]]:
    """Part rows into stretches that a gutter splits and stretches that it does not."""
    bands: list[tuple[list[Sequence[Piece]], bool]] = []
    for row in rows:
        crosses = _crosses(row, gutter)
        if not bands or bands[-1][1] == crosses:
            bands.append(([], not crosses))
        bands[-1][0].append(row)
    merged: list[tuple[list[Sequence[Piece]], bool]] = []
    for band, free in bands:
        is_split = free and _has_two_sides(band, gutter)
        if merged and merged[-1][1] == is_split:
            merged[-1][0].extend(band)
        else:
            merged.append((band, is_split))
    _move_short_rows(merged, gutter)
    return merged


def _move_short_rows(
    bands: list[tuple[list[Sequence[Piece]], bool]], gutter: float
) -> None:
    """Give a band of the whole width its short rows, which cross nothing.

    A note of one word above other notes looks like the left column's last line; its
    size tells.
    """
    for (above, is_split), (below, _) in pairwise(bands):
        columns, whole = (above, below) if is_split else (below, above)
        at = -1 if is_split else 0
        size, other = (
            _size(columns[len(columns) // 2]),
            _size(whole[0 if is_split else -1]),
        )
        while len(columns) > 1 and abs(size - other) > 0.06 * size:
            row = columns[at]
            if not _stands_over(row, whole[0]) and (
                _leaves(row, gutter) or abs(_size(row) - other) > 0.03 * other
            ):
                break
            columns.pop(at)
            whole.insert(0 if is_split else len(whole), row)


def _leaves(row: Sequence[Piece], gutter: float) -> bool:
    """Tell whether a row leaves more room at a strip than a justified line's words."""
    left = max((piece.x1 for piece in row if piece.x0 < gutter), default=gutter)
    right = min((piece.x0 for piece in row if piece.x0 >= gutter), default=None)
    return right is not None and right - left > row[0].size


def _stands_over(row: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Tell whether a row is nothing but the raised number that the next row has."""
    if sum(len(piece.text) for piece in row) >= _WORD:
        return False
    last, first = row[-1], below[0]
    rise = (last.y - first.y) / first.size
    near = abs(last.x1 - first.x0) < first.size
    return last.size < 0.85 * first.size and 0 < rise < _GAP and near


def _size(row: Sequence[Piece]) -> float:
    return max(row, key=lambda piece: len(piece.text)).size


def _has_two_sides(band: Sequence[Sequence[Piece]], gutter: float) -> bool:
    """Tell whether a stretch of rows has text, not only raised marks, on both sides."""
    left = right = 0
    for row in band:
        before = sum(len(piece.text) for piece in row if piece.x0 < gutter)
        after = sum(len(piece.text) for piece in row) - before
        left += before >= _WORD
        right += after >= _WORD
    return left >= 1 and right >= _LEAST_LINES - 1


def _crosses(row: Sequence[Piece], gutter: float) -> bool:
    """Tell whether a row's text runs on over a strip."""
    end = None
    for piece in row:
        if piece.x0 < gutter - 1 and piece.x1 > gutter + 1:
            return True
        if piece.x0 >= gutter - 1:
            return end is not None and piece.x0 - end < _GAP * 0.8 * piece.size
        end = piece.x1 if end is None else max(end, piece.x1)
    return False

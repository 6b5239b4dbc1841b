"""Pieces that share a baseline become lines, with what stands raised in them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimonia.read.pdf.glyphs import Piece

_SAME_LINE = 0.3
_WORD_GAP = 0.13
_CELL_GAP = 2.0
_SMALL = 0.86
_TINY = 0.72
_RISE = 0.15
_CALL = re.compile(
    r"[\[(]?[\d¹²³⁰⁴-⁹*∗†‡§¶‖∥|][\d¹²³⁰⁴-⁹*∗†‡§¶‖∥|,;\s–-]*[\])]?|[ivxlc]{1,9}|[a-z]"
)
_SHORT = 24
# Small capitals: a line's size is the largest that this share of it has.
_SHARE = 0.12
_RAISED_GAP = 0.3
_LONGEST_ROW = 500
_MARK = 6
_STOPS = frozenset(".,;:)]")
_GLYPH_GAP = 0.3


@dataclass(slots=True, eq=False)
class Line:
    """One printed line of one column.

    Attributes:
        y: the baseline; it grows upwards.
        size: the size of most of its characters; small capitals count as large.
        raised: where raised or small digits and signs stand, that may call a note.
        cells: how many stretches wide gaps part it into.
        font: the font that most of its characters have.
        bold, italic: whether nearly all of it is.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    sheet: int
    raised: tuple[tuple[int, int], ...] = ()
    cells: int = 1
    font: str = ""
    bold: bool = False
    italic: bool = False


def group_rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Group pieces that share a baseline, from top to bottom, left to right."""
    rows: list[list[Piece]] = []
    last: Piece | None = None
    for piece in sorted(pieces, key=lambda piece: (-piece.y, piece.x0)):
        slack = _SAME_LINE * min(piece.size, last.size) if last else 0
        if last is None or last.y - piece.y > slack:
            rows.append([])
        rows[-1].append(piece)
        last = piece
    for row in rows:
        row.sort(key=lambda piece: piece.x0)
    return rows


def build_lines(pieces: Sequence[Piece], sheet: int) -> list[Line]:
    """Make the lines of one column out of its pieces."""
    rows = [_join_glyphs(row) for row in group_rows(_drop_doubles(pieces))]
    rows = _attach_raised(rows)
    rows = _attach_initials(rows)
    return [_make_line(row, sheet) for row in rows]


def _drop_doubles(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out what is printed twice in one place to look bold."""
    seen: dict[tuple[str, int], list[Piece]] = {}
    kept = []
    for piece in pieces:
        twins = seen.setdefault((piece.text, round(piece.y / 3)), [])
        if not any(
            abs(twin.x0 - piece.x0) < 0.15 * piece.size
            and abs(twin.y - piece.y) < 0.15 * piece.size
            for twin in twins[-4:]
        ):
            kept.append(piece)
            twins.append(piece)
    return kept


def _join_glyphs(row: list[Piece]) -> list[Piece]:
    """Make one piece of the glyphs of a mark that are printed one by one."""
    joined: list[Piece] = []
    for piece in row:
        last = joined[-1] if joined else None
        if (
            last is not None
            and len(last.text) + len(piece.text) <= _MARK
            and not piece.space
            and last.size == piece.size
            and abs(piece.y - last.y) < 0.1 * piece.size
            and abs(piece.x0 - last.x1) < _GLYPH_GAP * piece.size
        ):
            last.text += piece.text
            last.x1 = piece.x1
        else:
            joined.append(piece)
    return joined


def _base(row: Sequence[Piece]) -> Piece:
    """Find the piece that tells a row's baseline and size: its longest."""
    return max(row, key=lambda piece: (len(piece.text), piece.size))


def _attach_raised(rows: list[list[Piece]]) -> list[list[Piece]]:
    """Put pieces that stand above or below a row's baseline into that row."""
    kept: list[list[Piece]] = []
    bases = [_base(row) for row in rows]
    moved: dict[int, list[Piece]] = {}
    for i, row in enumerate(rows):
        rest = []
        for piece in row:
            home = _find_home(piece, i, rows, bases)
            if home is None:
                rest.append(piece)
            else:
                moved.setdefault(home, []).append(piece)
        kept.append(rest)
    for i, pieces in moved.items():
        kept[i] = sorted(kept[i] + pieces, key=lambda piece: piece.x0)
    return [row for row in kept if row]


def _find_home(
    piece: Piece, i: int, rows: list[list[Piece]], bases: list[Piece]
) -> int | None:
    """Find the row that a raised (or lowered) piece belongs to."""
    if len(piece.text) > _SHORT:
        return None
    for j in (i + 1, i + 2, i - 1):
        if not 0 <= j < len(rows):
            continue
        base = bases[j]
        small = piece.size <= _SMALL * base.size
        sign = bool(_CALL.fullmatch(piece.text)) and piece.size <= 1.02 * base.size
        rise = (piece.y - base.y) / base.size
        fits = 0 < rise <= 0.7 if j > i else -0.35 <= rise < 0  # noqa: PLR2004
        if fits and (small or (sign and j > i)) and _touches(piece, rows[j]):
            return j
    return None


def _touches(piece: Piece, row: Sequence[Piece]) -> bool:
    reach = 1.0 * row[0].size
    row = row[:_LONGEST_ROW]
    return any(
        -reach < piece.x0 - other.x1 < reach or -reach < other.x0 - piece.x1 < 2 * reach
        for other in row
    )


def _attach_initials(rows: list[list[Piece]]) -> list[list[Piece]]:
    """Put a tall initial into the first of the lines beside it."""
    for i, row in enumerate(rows):
        first = row[0]
        if len(first.text) > 2 or not first.text[:1].isalpha() or i == 0:  # noqa: PLR2004
            continue
        above = [
            other
            for other in rows[max(0, i - 3) : i]
            if other[0].x0 >= first.x1 - 1
            and first.size >= 1.7 * other[0].size
            and other[0].y < first.y + first.size
        ]
        if above:
            row.remove(first)
            above[0][0].text = first.text + above[0][0].text
            above[0][0].x0 = first.x0
    return [row for row in rows if row]


def _make_line(row: list[Piece], sheet: int) -> Line:
    base = _base(row)
    sizes, bold, italic = Counter[float](), 0, 0
    capitals: set[float] = set()
    mixed: set[float] = set()
    parts: list[str] = []
    raised: list[tuple[int, int]] = []
    length = 0
    was_raised = False
    for before, piece in zip([None, *row], row, strict=False):
        is_raised = _is_raised(piece, base)
        is_first = is_raised and not was_raised
        was_raised = is_raised
        if before is not None and _has_space(before, piece, base, is_mark=is_first):
            parts.append(" ")
            length += 1
        if is_raised and _CALL.fullmatch(piece.text):
            start = length
            if raised and raised[-1][1] == length:
                start = raised.pop()[0]
            raised.append((start, length + len(piece.text)))
        parts.append(piece.text)
        length += len(piece.text)
        size = round(piece.size * 4) / 4
        sizes[size] += len(piece.text)
        (mixed if piece.text.upper() != piece.text else capitals).add(size)
        bold += len(piece.text) * piece.font.bold
        italic += len(piece.text) * piece.font.italic
    text = "".join(parts)
    return Line(
        text=text,
        x0=row[0].x0,
        x1=max(piece.x1 for piece in row),
        y=base.y,
        size=_choose_size(sizes, capitals - mixed),
        sheet=sheet,
        raised=tuple(raised + _find_written_raised(text)),
        cells=1 + sum(q.x0 - p.x1 > _CELL_GAP * base.size for p, q in pairwise(row)),
        font=base.font.name,
        bold=bold > 0.8 * sum(sizes.values()),
        italic=italic > 0.8 * sum(sizes.values()),
    )


def _choose_size(sizes: Counter[float], capitals: set[float]) -> float:
    """Choose the middle size; small capitals count as what they stand in."""
    half, below, middle = sum(sizes.values()) / 2, 0, 0.0
    for size in sorted(sizes):
        below += sizes[size]
        if below >= half:
            middle = size
            break
    if middle not in capitals:
        return middle
    return max(s for s, count in sizes.items() if count >= 2 * _SHARE * half)


def _is_raised(piece: Piece, base: Piece) -> bool:
    if piece.raised:
        return True
    rise = piece.y - base.y
    if piece.size < _TINY * base.size:
        return rise > -_RISE * base.size
    return rise >= _RISE * base.size


def _find_written_raised(text: str) -> list[tuple[int, int]]:
    """Find digits that are raised as characters: ¹²³.

    >>> _find_written_raised("in 1943.¹² Then")
    [(8, 10)]
    """
    if text.isascii():
        return []
    return [match.span() for match in re.finditer("[¹²³⁰⁴-⁹]+", text)]


def _has_space(before: Piece, piece: Piece, base: Piece, *, is_mark: bool) -> bool:
    gap = piece.x0 - before.x1
    if is_mark:
        return gap > _RAISED_GAP * base.size
    # No space parts a mark from the stop behind it: "sealed³."
    if piece.text[0] in _STOPS and _is_raised(before, base) and gap < base.size:
        return False
    size = min(before.size, piece.size)
    if (
        0 <= piece.order - before.order <= len(before.text) + 4
        and piece.space is not None
    ):
        return piece.space or gap > size
    return gap > _WORD_GAP * size

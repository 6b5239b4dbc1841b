"""Stray pieces put right: accents printed apart from letters, numbers of lines."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from testimonia.read.pdf.glyphs import Piece

# Old fonts print an accent and its letter one over the other.
_ACCENTS = {
    "¨": "\u0308", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "^": "\u0302",
    "˜": "\u0303", "~": "\u0303", "ˇ": "\u030c", "˘": "\u0306", "¯": "\u0304",
    "˙": "\u0307", "˚": "\u030a", "¸": "\u0327", "˝": "\u030b", "˛": "\u0328",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_LEAST_NUMBERS = 8
_MOST_STEP = 10
_CLEAR = 0.4
_SCRAP = 3
_HEAD = 2
_SINK = 2


def set_accents(pieces: Sequence[Piece]) -> list[Piece]:
    """Put accents that are printed by themselves on the letters under them."""
    accents = [piece for piece in pieces if piece.text in _ACCENTS]
    if not accents:
        return list(pieces)
    levels: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.text[:1].isalpha():
            levels.setdefault(round(piece.y / 4), []).append(piece)
    placed = set()
    for accent in accents:
        level = round(accent.y / 4)
        near = [p for at in (level - 1, level, level + 1) for p in levels.get(at, ())]
        base = min(near, key=lambda p: abs(_offset(accent, p)), default=None)
        if base is not None and _is_under(accent, base):
            _set_accent(accent, base)
            placed.add(id(accent))
    return [piece for piece in pieces if id(piece) not in placed]


def _offset(accent: Piece, base: Piece) -> float:
    return base.x0 - accent.x0 + abs(accent.y - base.y)


def _is_under(accent: Piece, base: Piece) -> bool:
    wide = 0.45 * base.size
    rise = accent.y - base.y
    return base.x0 - wide < accent.x0 < base.x0 + wide and -_SINK < rise < wide


def _set_accent(accent: Piece, base: Piece) -> None:
    first = _DOTLESS.get(base.text[0], base.text[0])
    letter = unicodedata.normalize("NFC", first + _ACCENTS[accent.text])
    base.text = letter + base.text[1:]
    base.space = None


def take_line_numbers(pieces: Sequence[Piece]) -> tuple[list[Piece], list[str]]:
    """Take away the numbers that count a page's lines in its margin."""
    for is_left in (True, False):
        found = _find_margin_numbers(pieces, is_left=is_left)
        if found:
            taken = set(map(id, found))
            rest = [piece for piece in pieces if id(piece) not in taken]
            return rest, [" ".join(piece.text for piece in found)]
    return list(pieces), []


def _find_margin_numbers(pieces: Sequence[Piece], *, is_left: bool) -> list[Piece]:
    """Find numbers clear of the text that grow by even steps down the page."""
    numbers = [p for p in pieces if p.text.isdecimal() and len(p.text) < 5]  # noqa: PLR2004
    if len(numbers) < _LEAST_NUMBERS:
        return []
    edges: dict[tuple[str, int], list[Piece]] = {}
    for piece in numbers:
        for name, x in (("left", piece.x0), ("right", piece.x1)):
            at = round(x / 2)
            for near in (at, at + 1):
                edges.setdefault((name, near), []).append(piece)
    column = max(edges.values(), key=len)
    words = [piece for piece in pieces if not piece.text.isdecimal()]
    x0, x1 = min(p.x0 for p in column), max(p.x1 for p in column)
    column.sort(key=lambda piece: -piece.y)
    clear = _CLEAR * column[0].size
    beside = [p for p in words if column[-1].y - 1 <= p.y <= column[0].y + 1]
    if is_left:
        is_clear = all(piece.x0 >= x1 + clear for piece in beside)
    else:
        is_clear = all(piece.x1 <= x0 - clear for piece in beside)
    return column if is_clear and _counts_lines(column, words) else []


def _counts_lines(column: Sequence[Piece], words: Sequence[Piece]) -> bool:
    """Tell whether numbers count lines, from a page's head on; notes do not."""
    values = [int(piece.text) for piece in column]
    steps = {after - before for before, after in pairwise(values)}
    step = min(steps, default=0)
    if len(column) < _LEAST_NUMBERS or len(steps) > 1 or not 0 < step <= _MOST_STEP:
        return False
    rows = {round(piece.y) for piece in words if len(piece.text) > _SCRAP}
    low, high = column[-1].y - 1, column[0].y + 1
    inside = sum(low <= y <= high for y in rows)
    above = sum(y > high for y in rows)
    numbered = 1 + (len(column) - 1) * step
    return 0.8 * numbered <= inside <= 1.2 * numbered and above <= step + _HEAD

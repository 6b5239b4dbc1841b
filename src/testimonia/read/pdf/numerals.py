"""Printed numbers, arabic and roman: of pages and of notes."""

import re

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_WELL_FORMED = re.compile(r"m*(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})")
_NOTE = re.compile(r"[ivx][ivxlc]{0,8}|[lc][ivxlc]{1,8}")
_SIGNS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def parse_numeral(token: str) -> tuple[str, int]:
    """Read a number: arabic, or roman if well formed.

    >>> [parse_numeral(token) for token in ("12", "xiv", "iiiix")]
    [('arabic', 12), ('roman', 14), ('', 0)]
    """
    if token.isdecimal():
        return "arabic", int(token)
    lower = token.lower()
    if not _WELL_FORMED.fullmatch(lower):
        return "", 0
    values = [_ROMAN[sign] for sign in lower]
    return "roman", sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def render_numeral(kind: str, value: int) -> str:
    """Write a number as its pages do.

    >>> render_numeral("roman", 14)
    'xiv'
    """
    if kind == "arabic":
        return str(value)
    signs = []
    for worth, sign in _SIGNS:
        signs.append(sign * (value // worth))
        value %= worth
    return "".join(signs)


def read_note_number(label: str) -> int | None:
    """Read the number of a note, roman ones in small letters; None for a sign.

    >>> [read_note_number(label) for label in ("12", "xiv", "*", "c")]
    [12, 14, None, None]
    """
    if label.isdecimal():
        return int(label)
    return parse_numeral(label)[1] or None if _NOTE.fullmatch(label) else None

"""Numbers as volumes and series print them."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONG = 9


def read_numeral(words: str) -> int | None:
    """Read a Roman or Arabic number that stands alone.

    >>> read_numeral("XIV"), read_numeral("54"), read_numeral("4a"), read_numeral("")
    (14, 54, None, None)
    """
    if words.isascii() and words.isdecimal():
        return int(words) if len(words) < _LONG else None
    figures = [_ROMAN.get(letter, 0) for letter in words.casefold()]
    if not figures or 0 in figures or len(figures) > _LONG:
        return None
    following = [*figures[1:], 0]
    return sum(-a if a < b else a for a, b in zip(figures, following, strict=True))

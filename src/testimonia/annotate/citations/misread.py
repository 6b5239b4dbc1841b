"""Figures that a scanner read as letters: "l976", "p. l31"."""

import re

_LETTER_FOR_ONE = re.compile(r"(?<![^\W_])l(?=\d{2})")


def mend_figures(text: str, start: int = 0, end: int | None = None) -> str:
    """Put the figure for the letter; every offset stays what it is.

    Args:
        text: a note's words.
        start: offset of the stretch that is looked at.
        end: offset behind it.

    >>> mend_figures("Hale, Harbours (London, l976), p. l31, l. 12")
    'Hale, Harbours (London, 1976), p. 131, l. 12'
    """
    stop = len(text) if end is None else end
    if _LETTER_FOR_ONE.search(text, start, stop) is None:
        return text
    return text[:start] + _LETTER_FOR_ONE.sub("1", text[start:stop]) + text[stop:]

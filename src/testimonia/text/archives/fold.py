"""Plain letters for matching, with the way back to the characters as printed."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_SPACES = "\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SLASHES = "\u2044\u2215\u29f8\uff0f"
_SINGLE = "\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`"
_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"

_ONE_TO_ONE = (
    {ord(c): " " for c in _SPACES}
    | {ord(c): "-" for c in _DASHES}
    | {ord(c): "/" for c in _SLASHES}
    | {ord(c): "'" for c in _SINGLE}
    | {ord(c): '"' for c in _DOUBLE}
    | {0xFF01 + i: chr(0x21 + i) for i in range(94) if 0xFF01 + i not in (0xFF0D,)}
)
# Marks that a text layer strews between letters: combining accents, soft hyphens,
# zero-width joiners, byte-order marks and switches of direction.
_DROPPED = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]{1,1000}"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plain.

    Attributes:
        text: the plain characters.
        cuts: where characters were left out: offsets of the plain text.
        lost: how many were left out up to each cut.
    """

    text: str
    cuts: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        r"""Give the printed text's [start, end) of a stretch of the plain one.

        >>> fold("Minute, F\u0301O\u00ad\u00a0371").span(8, 10)
        (8, 11)
        """
        if not self.cuts:
            return start, end
        return self._back(start), self._back(end - 1) + 1

    def _back(self, offset: int) -> int:
        cut = bisect_right(self.cuts, offset)
        return offset + (self.lost[cut - 1] if cut else 0)


def fold(text: str) -> Folded:
    r"""Make dashes, spaces, quotation marks and full-width forms plain.

    >>> fold("ＦＯ\u00a0371–35338").text
    'FO 371-35338'
    """
    if not text.isascii() and _DROPPED.search(text):
        return _fold_dropping(text)
    return Folded(_ODD.sub(_plain, text))


# A few odd characters in a long text: to look them up is quicker than to translate all.
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _ONE_TO_ONE)))}]")


def _plain(match: re.Match[str]) -> str:
    return _ONE_TO_ONE[ord(match[0])]


def _fold_dropping(text: str) -> Folded:
    kept: list[str] = []
    cuts: list[int] = []
    lost: list[int] = []
    position = length = gone = 0
    for match in _DROPPED.finditer(text):
        kept.append(text[position : match.start()])
        length += match.start() - position
        gone += match.end() - match.start()
        position = match.end()
        cuts.append(length)
        lost.append(gone)
    kept.append(text[position:])
    return Folded("".join(kept).translate(_ONE_TO_ONE), tuple(cuts), tuple(lost))

"""The outer shape of a citation: its quoted, emphasised and bracketed stretches.

A mask of equal length blanks them, so that one pattern reads the words between them
and offsets stay what they are.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

QUOTED = "\x02"
EMPHASISED = "\x03"
BRACKETED = "\x04"
TAKEN = "\x05"

_LONGEST = 500
_DEEPEST = 4
# Each alternative begins with its mark, which lets the search skip all else.
_OPENERS = re.compile(
    r"[“‘„«‚\"(\[]|['’](?<!\w['’])(?=\w|[“‘\"])|»(?<!\w»)(?=\w)"
    r"|\*{1,3}(?=[^\s*,.;:]|[,;:]\s?\w)|_{1,2}(?<!\w_)(?<!\w__)(?=[^\s_])"
)
_BRACKETS = re.compile(r"[()\[\]]")
_CLOSERS = {"“": "”", "«": "»", "»": "«", '"': '"'}
_SINGLE = re.compile(r"[‘’'](?!\w)|(?<!\w)‘")
_LETTER_BEHIND = re.compile(r"(?<=\w[\w.])[’'](?=[A-Z]\w)")
_FOLLOWING = re.compile(
    r"[’'](?:\s*(?:[,.;:)\]?!(<*“\"‘—–\[]|$)|\s+(?:[iI]n|dans|nel|and|no\.|[vV]ol)\b)"
)
_LOW_CLOSE = re.compile("[‘’](?![a-zäöüß])")
_GERMAN_CLOSE = re.compile('[“”"]')


class Group(NamedTuple):
    """A stretch between two marks.

    Attributes:
        kind: ``QUOTED``, ``EMPHASISED`` or ``BRACKETED``.
        inner_start: offset of its first character inside the marks.
    """

    kind: str
    start: int
    end: int
    inner_start: int
    inner_end: int


@dataclass(frozen=True, slots=True)
class Shape:
    """A citation's words with their groups.

    Attributes:
        mask: the words with each group overwritten by its kind.
        groups: by the offset at which they start.
    """

    words: str
    mask: str
    groups: dict[int, Group]


def find_shape(words: str, mask: str) -> Shape:
    """Find the groups that stand outside any other.

    Args:
        words: a citation's words.
        mask: the same, with whatever was read already overwritten.

    >>> words = "A. Lind, *Two Roads* (Oslo 1950), 7"
    >>> shape = find_shape(words, words)
    >>> shape.mask.replace(EMPHASISED, "e").replace(BRACKETED, "b")
    'A. Lind, eeeeeeeeeee bbbbbbbbbbb, 7'
    """
    pairs = _pair_brackets(mask)
    groups: dict[int, Group] = {}
    pieces: list[str] = []
    position = 0
    for opener in _OPENERS.finditer(mask):
        start = opener.start()
        if start < position:
            continue
        group = _close(mask, opener, pairs)
        if group:
            groups[start] = group
            pieces.append(mask[position:start])
            pieces.append(group.kind * (group.end - start))
            position = group.end
    pieces.append(mask[position:])
    return Shape(words, "".join(pieces), groups)


def _pair_brackets(words: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    open_ones: list[int] = []
    for match in _BRACKETS.finditer(words):
        if match.group() in "([":
            open_ones.append(match.start())
        elif open_ones:
            pairs[open_ones.pop()] = match.start()
    return pairs


def _close(words: str, opener: re.Match[str], pairs: dict[int, int]) -> Group | None:
    mark, start, inner = opener.group(), opener.start(), opener.end()
    if mark in "([":
        end = pairs.get(start, -1)
        return Group(BRACKETED, start, end + 1, inner, end) if end > 0 else None
    if mark[0] in "*_":
        end = words.find(mark, inner, inner + _LONGEST)
        found = end > inner
        return Group(EMPHASISED, start, end + len(mark), inner, end) if found else None
    end = _closing_quote(words, mark, inner)
    return Group(QUOTED, start, end + 1, inner, end) if end > inner else None


def _closing_quote(words: str, mark: str, inner: int) -> int:
    limit = min(len(words), inner + _LONGEST)
    if mark in "„":
        match = _GERMAN_CLOSE.search(words, inner, limit)
        return match.start() if match else -1
    if mark in "‚":
        match = _LOW_CLOSE.search(words, inner, limit)
        return match.start() if match else -1
    if mark not in "‘'’":
        return words.find(_CLOSERS[mark], inner, limit)
    return _closing_single(words, inner, limit)


def _closing_single(words: str, inner: int, limit: int) -> int:
    """Tell a closing single quote from apostrophes by what follows it."""
    depth = 0
    last = -1
    for match in _SINGLE.finditer(words, inner, limit):
        if match.group() == "‘":
            depth += 1
            if depth > _DEEPEST:
                break
            continue
        if depth:
            depth -= 1
            continue
        last = match.start()
        if words[last - 1] in ",.?!" or _FOLLOWING.match(words, last):
            return last
    if last < 0:
        behind = _LETTER_BEHIND.search(words, inner, limit)
        last = behind.start() if behind else -1
    return last

"""The words of a passage as they are indexed, and the way back to the document's text.

A mark printed inside a sentence ("talks[12] began") would part a phrase, so it becomes
spaces. The halves of a paragraph that a page cuts are joined by nothing, whether a
space stood there or the page cut a word; a hyphen at a line's end may be the word's own
or the printer's. Nothing tells these apart for certain, so both readings are indexed:
the parted words in their place, the joined word behind the passage.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from testimonia.records import Document, Segment, Span

JOINT = "\x1f"
"""Parts what may be two words or one; stands for no character of the text."""

_JOINED = "\x1e"
"""Stands before each joined word behind the passage, one for each joint, in order."""

# Characters inside a word that nobody sees: soft hyphen, joiners. The index skips
# accents, so that a combining one makes one word of both halves.
_GLUE = "\u0301"
_UNSEEN = dict.fromkeys((0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF), _GLUE)
_CLEAN = str.maketrans(
    {**dict.fromkeys(map(chr, _UNSEEN), _GLUE), "\0": " ", JOINT: " ", _JOINED: " "}
)

# What an editor, a printer or a scanner puts at a line's end inside a word.
_HYPHEN = re.compile(
    r"(?<=[^\W\d_])([-\u2010\u00ac][ \t]{0,4}\r?\n[ \t]{0,20})(?=[^\W\d_])"
)
_HALF = 60


class PassageWords:
    """Make the indexed words of one document's passages."""

    def __init__(self, document: Document, marks: list[Span]) -> None:
        """Keep what the passages need of their document.

        Args:
            document: the text that the passages are cut from.
            marks: the marks with characters of their own, in order.
        """
        self._document = document
        self._marks = marks

    def searched(self, segment: Segment) -> str | None:
        """Give the words to index, or None where they are the segment's own."""
        words = ""
        for piece in map(self._mask, segment.spans):
            words += JOINT + piece if words and _meet(words, piece) else piece
        if "\n" in words:
            words = _HYPHEN.sub(_part, words)
        if JOINT in words:
            words += "".join(_JOINED + join for join in _joined_words(words))
        return None if words == segment.text else words

    def _mask(self, span: Span) -> str:
        words = self._document.words(span).translate(_CLEAN)
        parts: list[str] = []
        done = span.start
        first = bisect_left(self._marks, span.start, key=lambda mark: mark.start)
        # The mark before may reach into the span.
        for index in range(max(0, first - 1), len(self._marks)):
            mark = self._marks[index]
            if mark.start >= span.end:
                break
            start, end = max(mark.start, done), min(mark.end, span.end)
            if start < end:
                parts.append(words[done - span.start : start - span.start])
                parts.append(" " * (end - start))
                done = end
        parts.append(words[done - span.start :])
        return "".join(parts)


def _meet(before: str, after: str) -> bool:
    """Tell whether letters meet where two spans are joined."""
    return after[:1].isalpha() and bool(_left_half(before))


def _part(match: re.Match[str]) -> str:
    """Set a joint behind a line-end hyphen that a small letter follows."""
    follows = match.string[match.end()]
    return match.group() + JOINT if follows.islower() else match.group()


def _joined_words(words: str) -> list[str]:
    pieces = words.split(JOINT)
    return [
        _left_half(before) + _right_half(after) for before, after in pairwise(pieces)
    ]


def _left_half(text: str) -> str:
    """Give the letters at the end, before a hyphen and white space if need be."""
    kept = text[-_HALF:].rstrip(" \t\r\n").rstrip("-\u2010\u00ac")
    start = len(kept)
    while start and kept[start - 1].isalpha():
        start -= 1
    return kept[start:]


def _right_half(text: str) -> str:
    end = 0
    while end < min(len(text), _HALF) and text[end].isalpha():
        end += 1
    return text[:end]


def to_document(
    words: str, ranges: list[tuple[int, int]], spans: list[tuple[int, int]]
) -> tuple[Span, ...]:
    """Carry places in indexed words over to the document's text.

    >>> to_document("on the" + JOINT + "reply", [(7, 12)], [(0, 6), (90, 95)])
    (Span(start=90, end=95),)

    Args:
        words: the indexed words.
        ranges: places in them.
        spans: the passage's spans.
    """
    joints = [index for index, char in enumerate(words) if char == JOINT]
    behind = words.find(_JOINED) if joints else -1
    found: set[Span] = set()
    for start, end in ranges:
        if 0 <= behind < start:
            low, high = _halves_at(words, joints[words.count(_JOINED, 0, start) - 1])
        else:
            low, high = start, end
        low -= bisect_left(joints, low)
        high -= bisect_left(joints, high)
        found.update(_cut(low, high, spans))
    return tuple(sorted(found))


def _halves_at(words: str, joint: int) -> tuple[int, int]:
    """Give the place of both halves around a joint, and of what parts them."""
    before = words[max(0, joint - _HALF) : joint]
    kept = before.rstrip(" \t\r\n").rstrip("-\u2010\u00ac")
    start = joint - len(before) + len(kept) - len(_left_half(before))
    return start, joint + 1 + len(_right_half(words[joint + 1 : joint + 1 + _HALF]))


def _cut(low: int, high: int, spans: list[tuple[int, int]]) -> Iterator[Span]:
    """Give the parts of spans that lie between two places of their joined words."""
    offset = 0
    for first, last in spans:
        start, end = max(low - offset, 0), min(high - offset, last - first)
        if start < end:
            yield Span(first + start, first + end)
        offset += last - first


def without_joined(words: str) -> str:
    """Leave out the joined words behind a passage's indexed words."""
    return words.partition(_JOINED)[0]

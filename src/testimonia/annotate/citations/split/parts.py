"""Stretches of a shape -> parts of the note, trimmed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from testimonia.annotate.citations.model import Part
from testimonia.annotate.citations.split.mask import Place
from testimonia.annotate.citations.split.pieces import Piece, find_pieces
from testimonia.annotate.citations.split.read import read_piece
from testimonia.annotate.citations.split.shape import Shape, draw_shape
from testimonia.text.archives import FoundReference

_LOOSE = " \t\n\r\xa0,;:.–—-/(["
# Alone in brackets; a call number perhaps with its address, as Markdown links it.
_BRACKETED = ("G", "GP", "I", "P", "x")
_BRACKETS = re.compile(r"[PIGx]")
_WORD = re.compile(r"[^\W_]")
_PROMISES = re.compile(r"\d|[Ii]d(?:em)?\b|[Ii]bid|cit\.|[Ee]bd")


def split_note(text: str, references: Sequence[FoundReference]) -> tuple[Part, ...]:
    """Split a note into its parts, in order; separators belong to none.

    Args:
        text: the note's words.
        references: the archive references found in it, in order.

    >>> note = "See also R. Hale, *A War* (London 1950), 12; ibid., 14."
    >>> [(part.kind, note[part.start : part.end]) for part in split_note(note, ())]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('signal', 'See also'), ('citation', 'R. Hale, *A War* (London 1950), 12'),
     ('citation', 'ibid., 14')]
    """
    places = [(found.start, found.end) for found in references]
    return tuple(_merge(_find_parts(text, places, deeper=True)))


def _find_parts(text: str, places: Sequence[Place], *, deeper: bool) -> Iterator[Part]:
    shape = draw_shape(text, places)
    for piece in find_pieces(shape.letters):
        for kind, first, behind in read_piece(shape, piece):
            part = _place(shape, kind, first, behind)
            if part is None:
                continue
            bracketed = shape.letters[first:behind] in _BRACKETED
            if deeper and (kind == "comment" or bracketed):
                yield from _look_into(shape, part, (first, behind), places)
            else:
                yield part


def _look_into(
    shape: Shape, whole: Part, tokens: Piece, places: Sequence[Place]
) -> Iterator[Part]:
    """Find the citations that a part holds in brackets; without any it stays whole."""
    start = whole.start
    found: list[Part] = []
    for bracket in _BRACKETS.finditer(shape.letters, *tokens):
        token = bracket.start()
        link = token > tokens[0] and whole.kind == "citation"
        first, last = shape.start_of(token) + 1, shape.end_of(token) - 1
        if link or shape.text[first - 1] not in "([":
            continue
        inner = _read_inside(shape.text, first, last, places)
        if any(part.kind == "citation" for part in inner):
            found.extend(_comment(shape.text, start, first - 1))
            found.extend(inner)
            start = last + 1
    if found or whole.kind == "comment":
        found.extend(_comment(shape.text, start, whole.end))
        yield from found
    else:
        yield whole


def _comment(text: str, start: int, end: int) -> Iterator[Part]:
    word = _WORD.search(text, start, end)
    if word:
        before = text[start : word.start()]
        start += len(before) - len(before.lstrip(_LOOSE + ")]"))
        yield Part("comment", start, start + len(text[start:end].rstrip(_LOOSE)))


def _read_inside(
    text: str, first: int, last: int, places: Sequence[Place]
) -> list[Part]:
    if not _PROMISES.search(text, first, last):
        return []
    inside = places[bisect_left(places, (first, 0)) : bisect_left(places, (last, 0))]
    held = [(start - first, end - first) for start, end in inside if end <= last]
    return [
        Part(part.kind, part.start + first, part.end + first)
        for part in _find_parts(text[first:last], held, deeper=False)
    ]


def _place(shape: Shape, kind: str, first: int, behind: int) -> Part | None:
    while behind > first and shape.letters[behind - 1] in ",:;.|-/":
        behind -= 1
    if behind == first:
        return None
    start, end = shape.start_of(first), shape.end_of(behind - 1)
    if kind == "signal":
        end = start + len(shape.text[start:end].rstrip(" ,:"))
    free = shape.end_of(first - 1) < start if first else start > 0
    if free:
        start, end = _with_emphasis(shape.text, start, end)
    return Part(kind, start, _close_emphasis(shape.text, start, end))


def _with_emphasis(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the marks of an emphasised "ibid.", which the shape does not show."""
    mark = text[start - 1]
    if mark not in "*_":
        return start, end
    if mark in text[start:end]:
        return start - 1, end
    behind = text.find(mark, end, end + 2)
    return (start - 1, behind + 1) if behind >= 0 else (start, end)


def _close_emphasis(text: str, start: int, end: int) -> int:
    """Take in the mark behind an "*ibid.*" that ends a part."""
    behind = end + (text[end : end + 1] == ".")
    mark = text[behind : behind + 1]
    if mark in ("*", "_") and text.count(mark, start, end) % 2:
        return behind + 1
    return end


def _merge(parts: Iterator[Part]) -> Iterator[Part]:
    """Make one part of comments, or signals, that follow each other; trim them all."""
    held: Part | None = None
    for part in parts:
        if held and held.kind == part.kind != "citation":
            held = Part(part.kind, held.start, part.end)
            continue
        if held:
            yield held
        held = part
    if held:
        yield held

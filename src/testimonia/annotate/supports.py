"""What each note stands for: the sentence or clause of the text that calls it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.records import (
    CONTAINERS,
    Annotated,
    Document,
    Note,
    Segment,
    Span,
)
from testimonia.text.offsets import spans_of
from testimonia.text.sentences import find_sentences

_EMPTY = " ,;:.!?)]}»”’\"'–—-"
"""What can stand between two marks without being a clause of its own."""
_QUOTED = re.compile(
    # An apostrophe closes nothing; letters follow it.
    r"‘(?:[^‘’]|’(?=\w)){1,1500}+’|“[^“”]{1,1500}+”|«[^«»]{1,1500}+»"
    r"|„[^„“”]{1,1500}+[“”]"
)


def find_supports(
    documents: tuple[Document, ...],
    segments: tuple[Segment, ...],
    notes: tuple[Note, ...],
) -> Annotated:
    """Tie each note to the words that its marks close.

    A mark closes its sentence, or as much of it as no earlier mark has closed; several
    marks side by side close the same words.

    Returns:
        The notes, completed, in the same order.
    """
    texts: dict[str, list[Segment]] = defaultdict(list)
    for segment in segments:
        if segment.kind not in CONTAINERS:
            texts[segment.document].append(segment)
    supports: dict[tuple[str, Span], tuple[Span, ...]] = {}
    by_document: dict[str, dict[Span, None]] = defaultdict(dict)
    for note in notes:
        by_document[note.document].update(dict.fromkeys(note.marks))
    for document in documents:
        marks = sorted(by_document[document.id])
        for segment, inside in _place_marks(texts[document.id], marks):
            supports.update(
                ((document.id, mark), found)
                for mark, found in _close_clauses(segment, inside)
            )
    return Annotated(
        notes=tuple(
            replace(
                note,
                supports=tuple(
                    dict.fromkeys(
                        span
                        for mark in note.marks
                        for span in supports.get((note.document, mark), ())
                    )
                ),
            )
            for note in notes
        )
    )


def _place_marks(
    segments: Iterable[Segment], marks: Sequence[Span]
) -> Iterator[tuple[Segment, list[Span]]]:
    """Give each segment that holds marks, with them."""
    pieces = sorted(
        (span.start, span.end, order, segment)
        for order, segment in enumerate(segments)
        for span in segment.spans
    )
    starts = [piece[0] for piece in pieces]
    found: dict[int, tuple[Segment, list[Span]]] = {}
    for mark in marks:
        index = bisect_right(starts, mark.start) - 1
        if index >= 0 and mark.start <= pieces[index][1]:
            _, _, order, segment = pieces[index]
            found.setdefault(order, (segment, []))[1].append(mark)
    return iter(found.values())


def _close_clauses(
    segment: Segment, marks: Sequence[Span]
) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Give for each mark of a segment the words that it closes."""
    places = [(mark, *_local(segment.spans, mark)) for mark in marks]
    text = _blank(segment.text, [(start, end) for _, start, end in places])
    sentences = find_whole_sentences(text)
    starts = [start for start, _ in sentences]
    closed = 0
    last: tuple[int, int] | None = None
    for mark, start, end in places:
        # A mark at a sentence's very start belongs to the one before it.
        index = max(0, bisect_right(starts, max(0, start - 1)) - 1)
        if not sentences:
            continue
        first, final = sentences[index]
        clause = _trim(text, max(first, closed), min(final, start))
        if not text[slice(*clause)].strip(_EMPTY):
            clause = last if last and closed >= first else (first, final)
        last, closed = clause, end
        yield mark, spans_of(segment.spans, *clause)


def _blank(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Put spaces over places, which stand in order."""
    pieces, done = [], 0
    for start, end in places:
        pieces += [text[done:start], " " * (end - max(start, done))]
        done = max(done, end)
    return "".join([*pieces, text[done:]])


def find_whole_sentences(text: str) -> list[tuple[int, int]]:
    """Give a text's sentences; one that quotes several is not cut inside them.

    >>> text = "She wrote of ‘two weirs. Both leak.’ Nobody came."
    >>> [text[start:end] for start, end in find_whole_sentences(text)]
    ['She wrote of ‘two weirs. Both leak.’', 'Nobody came.']
    """
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    whole: list[tuple[int, int]] = []
    for start, end in find_sentences(text, 0, len(text)):
        at = bisect_right(quoted, start, key=lambda span: span[0]) - 1
        opening, closing = quoted[at] if at >= 0 else (0, 0)
        # Words of the sentence stand before the quotation that it is cut in.
        if whole and opening < start < closing and whole[-1][0] < opening:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _local(spans: Iterable[Span], mark: Span) -> tuple[int, int]:
    """Give a mark's place in a segment's joined words."""
    before = 0
    for span in spans:
        if span.start <= mark.start <= span.end:
            start = before + mark.start - span.start
            return start, min(start + mark.length, before + span.length)
        before += span.length
    return before, before


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space, and the comma that another mark left in front."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(" \t\n\r\u00a0,;:–—"))
    return start, max(start, start + len(text[start:end].rstrip()))


__all__ = ["find_supports"]

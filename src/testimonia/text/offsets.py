"""The way from a joined text back to the spans that it was joined from."""

from collections.abc import Sequence

from testimonia.records import Span


def spans_of(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """Give the document's spans of a stretch of their joined words.

    Args:
        spans: what was joined, by nothing.
        start: offset into the joined words.
        end: offset behind the stretch.

    >>> cut = (Span(10, 14), Span(20, 24))
    >>> spans_of(cut, 1, 3), spans_of(cut, 2, 6)
    ((Span(start=11, end=13),), (Span(start=12, end=14), Span(start=20, end=22)))
    """
    if len(spans) == 1:
        # Nearly every note stands in one piece, and this is asked for every field.
        first = spans[0].start
        return (Span(first + start, first + end),) if start < end else ()
    found = []
    before = 0
    for span in spans:
        first = max(start, before)
        last = min(end, before + span.length)
        if first < last:
            shift = span.start - before
            found.append(Span(first + shift, last + shift))
        before += span.length
    return tuple(found)

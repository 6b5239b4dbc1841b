"""Arithmetic on spans of a document."""

from collections.abc import Iterable

from testimonia.records import Document, Span


def trim_span(document: Document, span: Span) -> Span:
    """Leave out the white space at both ends of a span.

    >>> page = Document(id="d", source="a.txt", order=0, text=" Tel 93. ")
    >>> trim_span(page, Span(0, 9))
    Span(start=1, end=8)
    """
    words = document.words(span)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def subtract_spans(
    document: Document, spans: Iterable[Span], holes: Iterable[Span]
) -> tuple[Span, ...]:
    """Cut holes out of spans; what is left is trimmed, and empty pieces fall away.

    >>> page = Document(id="d", source="a.txt", order=0, text="19 Law noted that")
    >>> subtract_spans(page, [Span(0, 17)], [Span(0, 2)])
    (Span(start=3, end=17),)
    """
    ordered = sorted(holes)
    kept: list[Span] = []
    for span in spans:
        start = span.start
        for hole in ordered:
            if hole.end <= start or hole.start >= span.end:
                continue
            kept.append(Span(start, max(start, hole.start)))
            start = max(start, hole.end)
        kept.append(Span(min(start, span.end), span.end))
    trimmed = (trim_span(document, span) for span in kept)
    return tuple(span for span in trimmed if span.length)

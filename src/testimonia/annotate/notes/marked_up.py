"""Notes and marks of a document whose source has mark-up for them."""

from testimonia.annotate.notes.trouble import find_trouble
from testimonia.records import (
    Annotated,
    Document,
    Element,
    Mark,
    Note,
    Segment,
    Span,
    keep_gaps,
    make_id,
)
from testimonia.text.spans import subtract_spans


def link_marked_notes(document: Document, segments: tuple[Segment, ...]) -> Annotated:
    """Make notes of the note elements and tie to each the marks that call it."""
    places = {seg.spans: seg for seg in segments if seg.kind == "note"}
    calls: dict[int, list[Span]] = {}
    for element in document.elements:
        if element.kind == "mark" and element.target is not None:
            calls.setdefault(element.target, []).append(element.spans[0])
    labels = _labels(document)
    notes: dict[int, Note] = {}
    for index, element in enumerate(document.elements):
        if element.kind == "note" and element.spans in places:
            segment = places[element.spans]
            # A note's printed number and its links back are none of its words.
            end = segment.spans[-1].end
            spans = subtract_spans(document, segment.spans, labels.get(index, ()))
            notes[index] = _make_note(
                document,
                element,
                segment,
                keep_gaps(document, spans) or (Span(end, end),),
                tuple(calls.get(index, ())),
            )
    marks = tuple(
        _make_mark(document, element, notes)
        for element in document.elements
        if element.kind == "mark"
    )
    made = tuple(notes.values())
    counts = [int(mark.note is not None) for mark in marks]
    issues = find_trouble(document, made, marks, counts, [])
    return Annotated(notes=made, marks=marks, issues=issues)


def _make_note(
    document: Document,
    element: Element,
    segment: Segment,
    spans: tuple[Span, ...],
    marks: tuple[Span, ...],
) -> Note:
    words = document.words(*spans)
    place = [(span.start, span.end) for span in spans]
    return Note(
        id=make_id("n", document.id, element.label, place, words),
        document=document.id,
        number=element.label,
        kind=element.role or "footnote",
        spans=spans,
        text=words,
        segment=segment.id,
        marks=marks,
        page=segment.page,
        score=element.score,
    )


def _labels(document: Document) -> dict[int, list[Span]]:
    """Collect printed numbers and links back by the note that holds them."""
    labels: dict[int, list[Span]] = {}
    for element in document.elements:
        if element.kind == "label" and element.parent is not None:
            labels.setdefault(element.parent, []).extend(element.spans)
    return labels


def _make_mark(document: Document, element: Element, notes: dict[int, Note]) -> Mark:
    span = element.spans[0]
    note = None if element.target is None else notes.get(element.target)
    place = (span.start, span.end, element.label, element.target)
    return Mark(
        id=make_id("m", document.id, *place),
        document=document.id,
        number=element.label,
        span=span,
        text=document.words(span),
        note=note.id if note else None,
        page=document.page_at(span.start),
    )

"""Segments of a document whose source has mark-up: its elements, made to cover it."""

from collections import Counter
from dataclasses import replace

from testimonia.records import (
    CONTAINERS,
    SEGMENT_KINDS,
    Document,
    Element,
    Segment,
    Segmented,
    Span,
    make_segment,
)
from testimonia.text.spans import subtract_spans, trim_span

_UNCLAIMED = 0.3
_ARTICLE_NOTES = 10


def segment_elements(document: Document) -> Segmented:
    """Turn the block elements of a document into segments.

    A block that holds others keeps only what none of them covers; words that no block
    covers become paragraphs with a low score.
    """
    blocks = _blocks(document)
    spans = _own_spans(document, blocks)
    claimed = [
        span
        for i, own in spans.items()
        if blocks[i].kind not in CONTAINERS
        for span in own
    ]
    places: list[tuple[tuple[Span, ...], int | None]] = [
        (own, index) for index, own in spans.items()
    ]
    places += [((span,), None) for span in _unclaimed(document, claimed)]
    places.sort(
        key=lambda place: (place[0][0].start, -place[0][-1].end, place[1] or -1)
    )
    ids: dict[int, str] = {}
    segments: list[Segment] = []
    for order, (own, index) in enumerate(places):
        if index is None:
            made = make_segment(
                document, "paragraph", own, order=order, score=_UNCLAIMED
            )
        else:
            made = _make(document, blocks[index], own, order, ids)
            ids[index] = made.id
        segments.append(made)
    return Segmented(documents=(_with_genre(document),), segments=tuple(segments))


def _with_genre(document: Document) -> Document:
    """Call a text whose format states no genre an article if it is made like one."""
    if document.genre is not None:
        return document
    kinds = Counter(element.kind for element in document.elements)
    is_article = kinds["note"] >= _ARTICLE_NOTES and kinds["heading"] > 1
    return replace(document, genre="article" if is_article else "other")


def _blocks(document: Document) -> dict[int, Element]:
    """Find the elements that make segments; a note is whole, whatever is inside it."""
    blocks: dict[int, Element] = {}
    in_notes: set[int] = set()
    for index, element in enumerate(document.elements):
        parent = element.parent
        if parent is not None and (
            parent in in_notes or document.elements[parent].kind == "note"
        ):
            in_notes.add(index)
        elif element.kind in SEGMENT_KINDS:
            blocks[index] = element
    return blocks


def _make(
    document: Document,
    element: Element,
    spans: tuple[Span, ...],
    order: int,
    ids: dict[int, str],
) -> Segment:
    parent = element.parent
    while parent is not None and document.elements[parent].kind not in CONTAINERS:
        parent = document.elements[parent].parent
    return make_segment(
        document,
        element.kind,
        spans,
        order=order,
        level=element.level,
        parent=None if parent is None else ids.get(parent),
        label=element.label,
        role=element.role,
        author=element.author,
        date=element.date,
        where=element.where,
        score=element.score,
    )


def _own_spans(
    document: Document, blocks: dict[int, Element]
) -> dict[int, tuple[Span, ...]]:
    """Cut out of each block the blocks that stand inside it."""
    inner: dict[int, list[Span]] = {index: [] for index in blocks}
    for element in blocks.values():
        parent = element.parent
        while parent is not None:
            if parent in inner and blocks[parent].kind not in CONTAINERS:
                inner[parent].extend(element.spans)
            parent = document.elements[parent].parent
    own: dict[int, tuple[Span, ...]] = {}
    for index, element in blocks.items():
        if inner[index]:
            kept = subtract_spans(document, element.spans, inner[index])
        else:
            kept = element.spans
        if kept and (element.kind == "note" or any(span.length for span in kept)):
            own[index] = kept
    return own


def _unclaimed(document: Document, claimed: list[Span]) -> list[Span]:
    """Find the stretches with words that no block covers, a paragraph at a time."""
    whole = Span(document.start, document.end)
    return [
        part
        for span in subtract_spans(document, (whole,), sorted(claimed))
        for part in _split_paragraphs(document, span)
    ]


def _split_paragraphs(document: Document, span: Span) -> list[Span]:
    parts: list[Span] = []
    start = span.start
    for paragraph in document.words(span).split("\n\n"):
        end = start + len(paragraph)
        part = trim_span(document, Span(start, end))
        if part.length:
            parts.append(part)
        start = end + 2
    return parts

"""Step 2: Document -> Segments; one module a genre."""

from dataclasses import replace

from testimonia.records import Document, Segment, Segmented
from testimonia.segment.marked_up import segment_elements
from testimonia.segment.recognise import segment_plain
from testimonia.text.language import guess_language

__all__ = ["segment_document"]


_PROSE = frozenset({"abstract", "paragraph", "quotation"})
_LEAST_PROSE, _MOST_PROSE = 200, 40_000


def segment_document(document: Document) -> Segmented:
    """Cut a document into its parts, and say what language it is in."""
    segment = segment_elements if document.elements else segment_plain
    segmented = segment(document)
    named = (_with_language(one, segmented.segments) for one in segmented.documents)
    return replace(segmented, documents=tuple(named))


def _with_language(document: Document, segments: tuple[Segment, ...]) -> Document:
    """Name the language of the running text; notes and registers can have another."""
    if document.language is not None:
        return document
    prose: list[str] = []
    size = 0
    for segment in segments:
        if segment.kind in _PROSE and segment.document == document.id:
            prose.append(segment.text[:_MOST_PROSE])
            size += segment.spans[-1].end - segment.spans[0].start
        if size > _MOST_PROSE:
            break
    text = " ".join(prose) if size >= _LEAST_PROSE else document.text
    return replace(document, language=guess_language(text))

"""Step 2: Document -> Segments; one module a genre."""

from dataclasses import replace

from testimonia.records import Document, Segmented
from testimonia.segment.marked_up import segment_elements
from testimonia.segment.recognise import segment_plain
from testimonia.text.language import guess_language

__all__ = ["segment_document"]


def segment_document(document: Document) -> Segmented:
    """Cut a document into its parts, and say what language it is in."""
    segment = segment_elements if document.elements else segment_plain
    segmented = segment(document)
    return replace(segmented, documents=tuple(map(_with_language, segmented.documents)))


def _with_language(document: Document) -> Document:
    if document.language is not None:
        return document
    return replace(document, language=guess_language(document.text))

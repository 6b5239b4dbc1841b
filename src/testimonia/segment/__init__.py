"""Step 2: Document -> Segments; one module a genre."""

from collections import defaultdict
from dataclasses import replace

from testimonia.records import Document, Segmented
from testimonia.segment.marked_up import segment_elements
from testimonia.segment.recognise import segment_plain
from testimonia.text.language import guess_language

__all__ = ["segment_document"]


_PROSE = frozenset({"abstract", "paragraph", "quotation"})
_LEAST_PROSE = 200
_MOST_PARAGRAPHS = 60


def segment_document(document: Document) -> Segmented:
    """Cut a document into its parts, and say what language it is in."""
    segment = segment_elements if document.elements else segment_plain
    segmented = segment(document)
    prose: dict[str, list[str]] = defaultdict(list)
    for part in segmented.segments:
        if part.kind in _PROSE:
            prose[part.document].append(part.text)
    return replace(
        segmented,
        documents=tuple(_with_language(d, prose[d.id]) for d in segmented.documents),
    )


def _with_language(document: Document, prose: list[str]) -> Document:
    """Name the language of the running text; notes and registers can have another."""
    if document.language is not None:
        return document
    text = " ".join(prose[:_MOST_PARAGRAPHS])
    is_enough = len(text) >= _LEAST_PROSE
    return replace(
        document, language=guess_language(text if is_enough else document.text)
    )

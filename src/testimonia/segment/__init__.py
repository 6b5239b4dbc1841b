"""2. Document -> Segments, one file a genre."""

from testimonia.records import Document, Segmented
from testimonia.segment.marked_up import segment_elements
from testimonia.segment.recognise import segment_plain


def segment_document(document: Document) -> Segmented:
    """Cut a document into its parts."""
    if document.elements:
        return segment_elements(document)
    return segment_plain(document)


__all__ = ["segment_document"]

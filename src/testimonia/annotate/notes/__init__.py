"""Notes and the marks that call them."""

from testimonia.annotate.notes.marked_up import link_marked_notes
from testimonia.annotate.notes.printed import link_printed_notes
from testimonia.records import Annotated, Document, Segment


def find_notes(
    documents: tuple[Document, ...], segments: tuple[Segment, ...]
) -> Annotated:
    """Find the notes of a source's documents, and tie to each its marks."""
    by_document: dict[str, list[Segment]] = {}
    for segment in segments:
        by_document.setdefault(segment.document, []).append(segment)
    found = []
    for document in documents:
        own = tuple(by_document.get(document.id, ()))
        link = link_marked_notes if document.elements else link_printed_notes
        found.append(link(document, own))
    return Annotated(
        notes=tuple(note for one in found for note in one.notes),
        marks=tuple(mark for one in found for mark in one.marks),
        issues=tuple(issue for one in found for issue in one.issues),
    )


__all__ = ["find_notes"]

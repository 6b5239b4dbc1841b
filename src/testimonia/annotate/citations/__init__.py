"""Notes -> signals, comments and citations with their fields.

    a note's words
      -> text.archives   archive references
      -> split           Parts: signals, comments, citations
      -> parse           Parsed: kind, form, fields
      -> make            Citations and Remarks with spans of the document
    bibliographies, posts, brackets in the text -> outside -> the same

What a short form, an "ibid." or "hereafter" refers to is settled by
``annotate.resolve``, which sees the whole document.
"""

from collections.abc import Iterator

from testimonia.annotate.citations.declared import find_declared
from testimonia.annotate.citations.make import Place, make_citation, make_remark
from testimonia.annotate.citations.outside import find_outside
from testimonia.annotate.citations.parse import parse_citation
from testimonia.annotate.citations.split import split_note
from testimonia.records import Annotated, Citation, Document, Note, Remark, Segment
from testimonia.text.archives import Grammar, find_archive_references


def find_citations(
    documents: tuple[Document, ...],
    segments: tuple[Segment, ...],
    notes: tuple[Note, ...],
    grammar: Grammar | None = None,
) -> Annotated:
    """Find the citations of a source, in its notes and outside them.

    Args:
        documents: the source's.
        segments: theirs.
        notes: theirs.
        grammar: how archive references are printed; without it as shipped.
    """
    by_id = {document.id: document for document in documents}
    places: dict[str, list[Segment]] = {document.id: [] for document in documents}
    for segment in segments:
        places[segment.document].append(segment)
    found: list[Citation | Remark] = []
    for note in notes:
        place = Place(by_id[note.document], note.spans, note.text, note.segment, note)
        found.extend(read_note(place, grammar))
    for document in documents:
        declared = list(find_declared(document, places[document.id], grammar))
        said = {(one.segment, key) for one in declared for key in one.keys}
        found.extend(declared)
        found.extend(
            one
            for one in find_outside(document, places[document.id], grammar)
            if not any((one.segment, key) in said for key in one.keys)
        )
    return Annotated(
        citations=tuple(one for one in found if isinstance(one, Citation)),
        remarks=tuple(one for one in found if isinstance(one, Remark)),
    )


def read_note(
    place: Place, grammar: Grammar | None = None
) -> Iterator[Citation | Remark]:
    """Read one note's words."""
    references = find_archive_references(place.text, grammar)
    parts = split_note(place.text, references)
    is_source_note = place.note is not None and place.note.kind == "source"
    first = next((part for part in parts if part.kind == "citation"), None)
    made: list[Citation | Remark] = []
    following: str | None = None
    # Backwards, so that a signal knows the citation that it leads to.
    for part in reversed(parts):
        if part.kind == "citation":
            inside = [r for r in references if part.start <= r.start < part.end]
            parsed = parse_citation(place.text, part.start, part.end, inside)
            is_own = bool(inside) and part is first and is_source_note
            # A paper's own number is a field beside its call number.
            calls = [r for r in inside if not r.paper] or inside
            citation = make_citation(place, part, parsed, calls, own=is_own)
            following = citation.id
            made.append(citation)
        else:
            signalled = following if part.kind == "signal" else None
            made.append(make_remark(place, part, signalled))
    return reversed(made)


__all__ = ["find_citations"]

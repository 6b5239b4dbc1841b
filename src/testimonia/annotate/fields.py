"""Reference managers' records that a source keeps inside its text."""

from testimonia.records import Annotated, Document, Field, make_id


def find_fields(documents: tuple[Document, ...]) -> Annotated:
    """Take over the fields (Zotero's and others') that the reader kept."""
    return Annotated(
        fields=tuple(
            Field(
                id=make_id("f", document.id, span.start, span.end, element.data),
                document=document.id,
                span=span,
                text=document.words(span),
                data=element.data or "",
            )
            for document in documents
            for element in document.elements
            if element.kind == "field"
            for span in element.spans
        )
    )

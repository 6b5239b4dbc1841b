"""A reader's doubts printed in a text: "[citation needed]", "[by whom?]", "[edit]"."""

import re

from testimonia.lexicon.flags import FLAG_ENDINGS, FLAG_OPENINGS, FLAGS
from testimonia.records import Annotated, Document, Flag, Segment, Span, make_id

_BRACKETS = re.compile(r"\[([^\[\]\n\\]{2,60})\\?\]")


def find_flags(
    documents: tuple[Document, ...],
    segments: tuple[Segment, ...],  # noqa: ARG001 - every annotator is called alike
) -> Annotated:
    """Find the flags of a source's documents."""
    return Annotated(
        flags=tuple(
            flag
            for document in documents
            for flag in (_stated(document) if document.elements else _printed(document))
        )
    )


def name_flag(words: str) -> str | None:
    r"""Give a flag's kind if the words between brackets are one.

    >>> name_flag("page\xa0needed"), name_flag("Who?"), name_flag("who")
    ('page needed', 'who?', None)
    """
    kind = " ".join(words.replace("\u200b", "").casefold().split())
    if kind in FLAGS or kind.startswith(FLAG_OPENINGS) or kind.endswith(FLAG_ENDINGS):
        return kind
    return None


def _stated(document: Document) -> list[Flag]:
    return [
        _make(document, element.role or document.words(span).strip("[]"), span)
        for element in document.elements
        if element.kind == "flag"
        for span in element.spans
    ]


def _printed(document: Document) -> list[Flag]:
    flags = []
    for found in _BRACKETS.finditer(document.text):
        kind = name_flag(found.group(1))
        if kind:
            base = document.start
            guarded = document.text[found.start() - 1 : found.start()] == "\\"
            span = Span(base + found.start() - guarded, base + found.end())
            flags.append(_make(document, kind, span))
    return flags


def _make(document: Document, kind: str, span: Span) -> Flag:
    return Flag(
        id=make_id("k", document.id, span.start, span.end),
        document=document.id,
        kind=kind,
        span=span,
        text=document.words(span),
        page=document.page_at(span.start),
    )

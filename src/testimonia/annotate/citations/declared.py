"""Where a transcriber says, above a text, which archive piece it is.

"Archive reference: TNA, FO 371/35338/U321" on a line of its own, in a heading or in
a Markdown file's front matter; so does "Translation of: ..." or "Copy: ...". Only a
document's first lines are read, and only a line that a reference follows at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.annotate.citations.make import Place, make_citation
from testimonia.annotate.citations.model import FoundField, Parsed, Part
from testimonia.lexicon.declared_words import (
    ARCHIVE_LABELS,
    COPY_LABELS,
    TRANSLATION_LABELS,
)
from testimonia.records import CONTAINERS, Citation, Document, Segment
from testimonia.text.archives import Grammar, find_archive_references

_FIRST = 1_500
"""So many characters are a document's first lines."""
_ARTICLE = 12
"""So far into its line a reference may begin, behind an article or quotation mark."""
_LINE = re.compile(
    r"^[ \t>#*_|-]{0,8}"
    rf"(?:(?P<shape>{'|'.join((*COPY_LABELS, *TRANSLATION_LABELS))})"
    rf"|(?:{'|'.join(ARCHIVE_LABELS)}))"
    r"[ \t*_]{0,4}[:：=][ \t*_\"']{0,6}(?P<value>[^\n]{3,300})",
    re.IGNORECASE | re.MULTILINE,
)


def find_declared(
    document: Document, segments: Sequence[Segment], grammar: Grammar | None = None
) -> Iterator[Citation]:
    """Find the references that a document's first lines declare to be its own.

    Args:
        document: the document.
        segments: its segments, in order.
        grammar: how archive references are printed; without it as shipped.
    """
    for segment in segments:
        if segment.spans[0].start - document.start > _FIRST:
            return
        if segment.kind not in CONTAINERS:
            place = Place(document, segment.spans, segment.text, segment.id)
            yield from _read_lines(place, grammar)


def _read_lines(place: Place, grammar: Grammar | None) -> Iterator[Citation]:
    for line in _LINE.finditer(place.text, 0, _FIRST):
        start, end = line.span("value")
        end -= len(line["value"]) - len(line["value"].rstrip(" \t\r\"'*_.|"))
        found = find_archive_references(place.text[start:end], grammar)
        if not found or found[0].start > _ARTICLE:
            continue
        references = [
            replace(one, start=one.start + start, end=one.end + start) for one in found
        ]
        shape = line.span("shape") if line["shape"] else None
        fields = (FoundField("genre", *shape),) if shape else ()
        parsed = Parsed(kind="archive", form="full", fields=fields)
        part = Part("citation", shape[0] if shape else start, end)
        yield make_citation(place, part, parsed, references, own=True)

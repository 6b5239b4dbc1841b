"""Places in a string -> records with spans of the document."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.annotate.citations.model import FoundField, Parsed, Part
from testimonia.records import (
    ArchiveReference,
    Citation,
    CitedField,
    Document,
    Note,
    Remark,
    Span,
    make_id,
)
from testimonia.text.archives import FoundReference
from testimonia.text.offsets import spans_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where a string that was read stands.

    Attributes:
        spans: the stretches of the document that were joined to it.
        text: the string.
        segment: the id of the segment.
        note: the note, if it is one.
    """

    document: Document
    spans: tuple[Span, ...]
    text: str
    segment: str | None
    note: Note | None = None

    def words(self, start: int, end: int) -> tuple[tuple[Span, ...], str]:
        """Give the spans and words of a stretch of the string."""
        return spans_of(self.spans, start, end), self.text[start:end]


def make_citation(
    place: Place,
    part: Part,
    parsed: Parsed,
    references: Sequence[FoundReference],
    *,
    own: bool = False,
) -> Citation:
    """Make the record of a citation found at a place."""
    spans, words = place.words(part.start, part.end)
    document = place.document
    return Citation(
        id=make_id("c", document.id, [(s.start, s.end) for s in spans], words),
        document=document.id,
        note=place.note.id if place.note else None,
        number=place.note.number if place.note else None,
        segment=place.segment,
        kind=parsed.kind,
        form=parsed.form,
        spans=spans,
        text=words,
        fields=tuple([_make_field(place, field) for field in parsed.fields]),
        locator=place.text[slice(*parsed.locator)] if parsed.locator else None,
        archives=tuple(_make_reference(place, found) for found in references),
        defines=parsed.defines,
        own=own,
        page=document.page_at(spans[0].start),
        # A mended or borrowed reference makes the whole doubtful.
        score=min([parsed.score, *(found.score for found in references)]),
    )


def _make_field(place: Place, field: FoundField) -> CitedField:
    name, start, end, names = field
    text = place.text
    return CitedField(
        name=name,
        value=text[start:end],
        spans=spans_of(place.spans, start, end),
        names=tuple([text[first:last] for first, last in names]) if names else (),
    )


def _make_reference(place: Place, found: FoundReference) -> ArchiveReference:
    spans, words = place.words(found.start, found.end)
    return ArchiveReference(
        repository=found.repository,
        levels=found.levels,
        key=found.key,
        spans=spans,
        text=words,
        score=found.score,
    )


def make_remark(place: Place, part: Part, citation: str | None) -> Remark:
    """Make the record of a signal or comment."""
    spans, words = place.words(part.start, part.end)
    document = place.document
    note = place.note.id if place.note else ""
    return Remark(
        id=make_id("r", document.id, [(s.start, s.end) for s in spans], words),
        document=document.id,
        note=note,
        number=place.note.number if place.note else None,
        kind=part.kind,
        spans=spans,
        text=words,
        citation=citation,
        page=document.page_at(spans[0].start),
    )

"""What is found in a document's text: its parts, notes, marks, flags and fields."""

from dataclasses import dataclass

from testimonia.records.identity import make_id
from testimonia.records.text import Document, Span, keep_gaps

SEGMENT_KINDS = (
    "title",
    "byline",
    "date",
    "abstract",
    "heading",
    "epigraph",
    "paragraph",
    "quotation",
    "list",
    "item",
    "table",
    "caption",
    "note",
    "post",
    "comment",
    "entry",
    "furniture",
)
"""Kinds of segment. ``quotation`` is a block quotation (in a thread, an earlier post
quoted), ``entry`` a part of a catalogue or library record, ``date`` a printed line that
dates a text or post, ``furniture`` menus, buttons, running heads. ``list``, ``post``
and ``comment`` hold other segments, which name them as parent."""

CONTAINERS = frozenset({"list", "post", "comment"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A structural part of a document.

    Every character that is not white space lies in exactly one segment that is not a
    container, and containers cover the segments whose parent they are. A note's
    segment includes its printed number; the ``Note`` made from it does not.

    Attributes:
        spans: several when a page break cuts it.
        text: the spans' words, joined by nothing.
        order: place among the document's segments, from 0, by start.
        parent: the id of the post, comment or list that holds it.
        label: the number or letter as printed (notes, items).
        role: see ``Element.role``.
        score: how sure the segmenter is, from 0 to 1; None where mark-up states it.
            A layout that nothing recognises gives paragraphs with 0.3.
        where: the way back to the source beyond the offsets, see ``Element.where``.
    """

    id: str
    document: str
    kind: str
    spans: tuple[Span, ...]
    text: str
    order: int
    level: int | None = None
    parent: str | None = None
    label: str | None = None
    role: str | None = None
    author: str | None = None
    date: str | None = None
    page: str | None = None
    where: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote or endnote, without its printed number.

    Attributes:
        number: as printed, or None (an edition's source note has none).
        kind: "footnote", "endnote" or "source".
        marks: the places that call it; empty when nothing does.
        segment: the id of the segment that holds it.
        supports: for each place that calls it, the sentence or clause it stands for.
    """

    id: str
    document: str
    number: str | None
    kind: str
    spans: tuple[Span, ...]
    text: str
    segment: str
    marks: tuple[Span, ...] = ()
    supports: tuple[Span, ...] = ()
    page: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place in the text that calls a note.

    Attributes:
        number: as printed.
        note: the id of the note, or None when there is none to call.
    """

    id: str
    document: str
    number: str | None
    span: Span
    text: str
    note: str | None
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A reader's doubt printed in the text: "citation needed", "by whom?", "edit".

    Attributes:
        kind: the flag's words without brackets, lower case, plain spaces.
    """

    id: str
    document: str
    kind: str
    span: Span
    text: str
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A reference manager's record kept inside the source (a Zotero field in Word).

    Attributes:
        data: the record, verbatim.
    """

    id: str
    document: str
    span: Span
    text: str
    data: str


def make_segment(
    document: Document,
    kind: str,
    spans: tuple[Span, ...],
    *,
    order: int,
    **attributes: object,
) -> Segment:
    r"""Make a segment with the words, page and identifier that its spans give it.

    >>> page = Document(id="d-1", source="a.txt", order=0, text="I. Return\n")
    >>> make_segment(page, "heading", (Span(0, 9),), order=0, level=1).text
    'I. Return'

    Raises:
        SpanError: a span does not lie in the text.
    """
    spans = keep_gaps(document, spans) if len(spans) > 1 else spans
    words = document.words(*spans)
    place = [(span.start, span.end) for span in spans]
    return Segment(
        id=make_id("g", document.id, kind, attributes.get("level"), place, words),
        document=document.id,
        kind=kind,
        spans=spans,
        text=words,
        order=order,
        page=document.page_at(spans[0].start),
        **attributes,  # type: ignore[arg-type]
    )

"""A document's text, places in it, and what its source's mark-up says of them."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from testimonia.errors import SpanError

_HYPHENS = "-\u00ad\u2010\u00ac"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch [start, end) of a document's text, in code points.

    >>> Span(3, 7).length
    4
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a stretch that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            msg = f"span [{self.start}, {self.end}) does not run forwards from 0"
            raise SpanError(msg)

    @property
    def length(self) -> int:
        """Count the code points covered."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where a page of the source begins in the text.

    Attributes:
        start: offset of the page's first character.
        label: the page's number as printed ("xiv", "191"), or None.
        sheet: the physical page of the file, counted from 1, or None.
    """

    start: int
    label: str | None
    sheet: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """What the source's own mark-up says about a stretch of text.

    Plain text has none; for every other format the reader fills them in and
    ``segment`` turns the block kinds into segments, ``annotate`` the inline kinds
    (``mark``, ``flag``, ``field``) into annotations.

    Attributes:
        kind: a segment kind (see ``SEGMENT_KINDS``), or "mark", "flag", "field".
        spans: where it stands; several when something cuts it in two. A mark has an
            empty span where the source prints no characters for it (TEI, DOCX).
        parent: index, in the document's elements, of the block that holds this one.
        level: depth of a heading, list or comment, from 1.
        label: the number or letter as printed: a note's, mark's or item's.
        target: for a mark, the index of the note element that it calls; None when
            the source has no such note.
        role: "footnote", "endnote" or "source" for a note; "ordered" or "bulleted"
            for a list; the flag's words for a flag ("citation needed").
        author: who wrote it, as printed (posts, comments).
        date: as printed (posts, comments).
        where: the way back to the source: "#d1fn2", "/html/body/div[2]/p[4]",
            "sheet 3".
        data: a field's own record, verbatim (a Zotero citation's JSON).
        score: how sure the reader is, from 0 to 1; None for what mark-up states.
    """

    kind: str
    spans: tuple[Span, ...]
    parent: int | None = None
    level: int | None = None
    label: str | None = None
    target: int | None = None
    role: str | None = None
    author: str | None = None
    date: str | None = None
    where: str | None = None
    data: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text read from a source; its characters never change after reading.

    Offsets count from the start of the decoded file for plain text and Markdown,
    also in a file's second document, whose ``start`` is then above 0; for every
    other format each document has a text of its own, and ``start`` is 0.

    Attributes:
        id: stable identifier.
        source: path of the file, relative to the folder given to ``build``.
        order: place among the source's documents, from 0.
        text: the characters [start, start + len(text)).
        start: offset of the text's first character.
        genre: one of ``GENRES``, or None until it is recognised.
        date: the document's own date, as printed.
        number: the document's number in its edition, as printed.
        primary: whether it is a source of the time (None: not known).
        reviewed: whether it was peer reviewed (None: not known).
        elements: what the mark-up says, in document order; parents come first.
        pages: where pages begin, by rising start.
    """

    id: str
    source: str
    order: int
    text: str
    start: int = 0
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    genre: str | None = None
    number: str | None = None
    language: str | None = None
    primary: bool | None = None
    reviewed: bool | None = None
    elements: tuple[Element, ...] = ()
    pages: tuple[Page, ...] = ()

    @property
    def end(self) -> int:
        """Give the offset behind the last character."""
        return self.start + len(self.text)

    def words(self, *spans: Span) -> str:
        """Cut spans out of the text, joined by nothing.

        >>> note = Document(id="d", source="a.txt", order=0, text="Eden to Winant")
        >>> note.words(Span(0, 4), Span(8, 14))
        'EdenWinant'

        Raises:
            SpanError: a span does not lie in the text.
        """
        base, end = self.start, self.start + len(self.text)
        parts = []
        for span in spans:
            if span.start < base or span.end > end:
                msg = (
                    f"span [{span.start}, {span.end}) lies outside the text "
                    f"[{base}, {end}) of {self.source}"
                )
                raise SpanError(msg)
            parts.append(self.text[span.start - base : span.end - base])
        return parts[0] if len(parts) == 1 else "".join(parts)

    def page_at(self, offset: int) -> str | None:
        """Name the printed page that an offset stands on, where the source shows it."""
        if not self.pages:
            return None
        index = bisect_right(self.pages, offset, key=lambda page: page.start) - 1
        return self.pages[index].label if index >= 0 else None


def keep_gaps(document: Document, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    r"""Let every span but the last keep one white space that stands behind it.

    A text's spans are joined by nothing, so that a sentence cut by a page break would
    run together at the cut. A word divided there by a hyphen has no space to keep.

    >>> page = Document(id="d", source="a.txt", order=0, text="might have\n---\nencouraged")
    >>> page.words(*keep_gaps(page, (Span(0, 10), Span(15, 25))))
    'might have\nencouraged'
    """
    kept = []
    for span, following in pairwise(spans):
        at = span.end - document.start
        follows = document.text[at : at + 1].isspace() and span.end < following.start
        divided = span.length and document.text[at - 1] in _HYPHENS
        more = follows and not divided
        kept.append(Span(span.start, span.end + 1) if more else span)
    return (*kept, *spans[-1:])


GENRES = (
    "article",
    "thread",
    "blog",
    "catalogue",
    "encyclopedia",
    "edition",
    "essay",
    "other",
)

"""Builds a document's text and elements from a source that has mark-up.

Readers walk their source once and call ``prose``, ``open``, ``close``, ``mark``,
``page``; notes that stand inside a paragraph are written ``aside`` and come behind the
body, so that paragraphs read on.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypedDict, Unpack

from testimonia.records import Document, Element, Page, Span, make_id

_SPACE = re.compile(r"[ \t\n\r\f]+")
_KEPT_WHEN_EMPTY = frozenset({"note", "mark"})


class Attributes(TypedDict, total=False):
    """Name what an element can say of itself, see ``Element``."""

    label: str | None
    level: int | None
    target: int | None
    role: str | None
    author: str | None
    date: str | None
    where: str | None
    data: str | None
    score: float | None


class Metadata(TypedDict, total=False):
    """Name what a document can say of itself, see ``Document``."""

    title: str | None
    authors: tuple[str, ...]
    date: str | None
    genre: str | None
    number: str | None
    language: str | None
    primary: bool | None
    reviewed: bool | None


@dataclass(slots=True)
class _Stream:
    """A text that grows; the body is one, the notes behind it are another."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    last: str = "\n"
    pages: list[Page] = field(default_factory=list)

    def write(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.last = text[-1]


@dataclass(slots=True)
class _Draft:
    """An element whose end is not yet known."""

    kind: str
    stream: int
    start: int
    end: int | None
    parent: int | None
    attributes: Attributes


class DocumentBuilder:
    r"""Collect one document's text, elements and pages.

    >>> builder = DocumentBuilder()
    >>> paragraph = builder.open("paragraph")
    >>> builder.prose("Kerr saw  Molotov")
    >>> with builder.aside():
    ...     note = builder.open("note", label="65", role="footnote")
    ...     builder.prose("Tel 93")
    ...     builder.close(note)
    >>> _ = builder.mark(label="65", target=note)
    >>> builder.prose(" on 20 February.")
    >>> builder.close(paragraph)
    >>> document = builder.build("a.xml", 0)
    >>> document.text
    'Kerr saw Molotov on 20 February.\n\nTel 93'
    >>> [(e.kind, document.words(*e.spans)) for e in document.elements]
    [('paragraph', 'Kerr saw Molotov on 20 February.'), ('note', 'Tel 93'), ('mark', '')]
    """

    def __init__(self) -> None:
        self._streams = (_Stream(), _Stream())
        self._current = 0
        self._drafts: list[_Draft] = []
        self._open: list[list[int]] = [[], []]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been written yet."""
        return not any(stream.length for stream in self._streams)

    def write(self, text: str) -> None:
        """Append characters as they are."""
        self._streams[self._current].write(text)

    def prose(self, text: str) -> None:
        """Append running text of a source in which runs of white space mean a space."""
        stream = self._streams[self._current]
        text = text if text == " " else _SPACE.sub(" ", text)
        if stream.last in " \n":
            text = text.removeprefix(" ")
        stream.write(text)

    def gap(self) -> None:
        """Part what follows from what stands before it by a blank line."""
        self._end_line(2)

    def line(self) -> None:
        """Begin a new line."""
        self._end_line(1)

    def _end_line(self, breaks: int) -> None:
        stream = self._streams[self._current]
        if not stream.length:
            return
        standing = 0
        for part in reversed(stream.parts):
            kept = part.rstrip("\n")
            standing += len(part) - len(kept)
            if kept:
                break
        stream.write("\n" * max(0, breaks - standing))

    def open(self, kind: str, **attributes: Unpack[Attributes]) -> int:
        """Begin an element at the present place; return its index."""
        holders = self._open[self._current]
        return self._add(kind, None, holders[-1] if holders else None, attributes)

    def close(self, index: int) -> None:
        """End an element (and whatever is still open inside it) at the present place."""
        holders = self._open[self._current]
        while holders:
            inner = holders.pop()
            self._drafts[inner].end = self._streams[self._current].length
            if inner == index:
                return

    def mark(
        self, text: str = "", *, label: str | None = None, target: int | None = None
    ) -> int:
        """Add a note's mark, with the characters that the source prints for it."""
        return self.inline("mark", text, label=label, target=target)

    def inline(self, kind: str, text: str, **attributes: Unpack[Attributes]) -> int:
        """Add a mark, label, flag or field that covers the given characters."""
        holders = self._open[self._current]
        index = self._add(kind, None, holders[-1] if holders else None, attributes)
        holders.pop()
        self.write(text)
        self._drafts[index].end = self._streams[self._current].length
        return index

    def _add(
        self, kind: str, end: int | None, parent: int | None, attributes: Attributes
    ) -> int:
        start = self._streams[self._current].length
        self._drafts.append(_Draft(kind, self._current, start, end, parent, attributes))
        self._open[self._current].append(len(self._drafts) - 1)
        return len(self._drafts) - 1

    def change(self, index: int, **attributes: Unpack[Attributes]) -> None:
        """Say more of an element: a mark's target that was met only later."""
        self._drafts[index].attributes.update(attributes)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Write a note: what is written inside comes behind the body."""
        before = self._current
        pages = self._streams[before].pages
        self._current = 1
        if before == 0:
            self.gap()
            if pages:
                self._repeat_page(pages[-1])
        try:
            yield
        finally:
            self._current = before

    def page(self, label: str | None, sheet: int | None = None) -> None:
        """Say that a page begins here."""
        stream = self._streams[self._current]
        if stream.pages and stream.pages[-1].start == stream.length:
            stream.pages.pop()
        stream.pages.append(Page(start=stream.length, label=label, sheet=sheet))

    def _repeat_page(self, page: Page) -> None:
        """Say that a note stands on a page, unless the note before it does."""
        standing = self._streams[1].pages[-1:]
        if not standing or (standing[0].label, standing[0].sheet) != (
            page.label,
            page.sheet,
        ):
            self.page(page.label, page.sheet)

    def build(self, source: str, order: int, **metadata: Unpack[Metadata]) -> Document:
        """Put body and notes together and give the finished document.

        Args:
            source: the file's path as the dossier names it.
            order: the document's place in the file, from 0.
            metadata: title, authors, date ... as far as the mark-up says.
        """
        body, notes = ("".join(stream.parts) for stream in self._streams)
        body = body.rstrip() if notes else body
        shift = len(body) + 2 if body else 0
        text = f"{body}\n\n{notes}" if body and notes else body or notes
        # A body that ends in white space loses it: nothing in it may reach the notes.
        limits = ((0, len(body)), (shift, len(text)))
        kept = [
            (index, draft, span)
            for index, draft in enumerate(self._drafts)
            if (span := _trim(draft, text, *limits[draft.stream])).length
            or draft.kind in _KEPT_WHEN_EMPTY
        ]
        places = {index: place for place, (index, _, _) in enumerate(kept)}
        pages = [
            replace(page, start=min(page.start, max(len(body), shift - 1)))
            for page in self._streams[0].pages
        ]
        behind = self._streams[1].pages
        if notes and pages and (not behind or behind[0].start):
            # Notes called before the first page break stand on no known page.
            pages.append(Page(start=shift, label=None))
        pages += [replace(page, start=page.start + shift) for page in behind]
        return Document(
            id=make_id("d", source, order),
            source=source,
            order=order,
            text=text,
            elements=tuple(
                self._finish(draft, span, places) for _, draft, span in kept
            ),
            pages=tuple(pages),
            **metadata,
        )

    def _finish(self, draft: _Draft, span: Span, places: dict[int, int]) -> Element:
        parent = draft.parent
        while parent is not None and parent not in places:
            parent = self._drafts[parent].parent
        attributes = dict(draft.attributes)
        target = draft.attributes.get("target")
        attributes["target"] = None if target is None else places.get(target)
        return Element(
            kind=draft.kind,
            spans=(span,),
            parent=None if parent is None else places[parent],
            **attributes,  # type: ignore[arg-type]
        )


def _trim(draft: _Draft, text: str, move: int, limit: int) -> Span:
    """Give a draft's place in the whole text, without white space at its ends."""
    start = min(draft.start + move, limit)
    end = limit if draft.end is None else min(draft.end + move, limit)
    if draft.kind == "mark" and start >= end:
        return Span(start, start)
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)

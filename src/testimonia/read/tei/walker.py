"""Walks through a TEI text and writes its documents.

What single elements do is in ``blocks``, ``readings`` and ``notes``; all others are
running text, or blocks by the table in ``names``.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from testimonia.read.tei import names
from testimonia.read.tei.blocks import write_item
from testimonia.read.tei.names import XML_ID, local_name, where
from testimonia.read.tei.notes import NoteWriter
from testimonia.read.tei.text import RunningText
from testimonia.read.xml import Entities

if TYPE_CHECKING:
    from collections.abc import Callable

    # lxml has no public name for the type of its elements.
    Handler: TypeAlias = Callable[["Walker", etree._Element, str], None]  # noqa: SLF001

_MAX_DEPTH = 120
_RUNNING = frozenset({"ab", "hi", "p"})


@dataclass(slots=True)
class Draft:
    """A document being written.

    Attributes:
        level: how many divisions stand open.
        waiting: notes met that a later place may call, with their paths.
    """

    out: RunningText = field(default_factory=RunningText)
    level: int = 0
    waiting: list[tuple[etree._Element, str]] = field(default_factory=list)


class Walker:
    """Write the text of one document after another.

    Attributes:
        draft: the document being written.
        has_pages: whether a page has begun.
        too_deep: places whose elements stand too deep to be told apart.
    """

    def __init__(
        self,
        notes: NoteWriter,
        entities: Entities,
        handlers: "dict[str, Handler]",
        parts: "dict[etree._Element, Handler]",
    ) -> None:
        self.notes = notes
        self.too_deep: list[str] = []
        self.draft = Draft()
        self._page: str | None = None
        self.has_pages = False
        self._entities = entities
        self._handlers = handlers
        self._parts = parts
        self._depth = 0

    @property
    def out(self) -> RunningText:
        """Give the text being written."""
        return self.draft.out

    def begin(self) -> Draft:
        """Begin a document; give the one that stood open, for ``end``."""
        before, self.draft = self.draft, Draft()
        self._show_page()
        return before

    def end(self, before: Draft) -> RunningText:
        """End a document and go on with the one before."""
        self.notes.finish(self)
        done, self.draft = self.draft, before
        self._show_page()
        return done.out

    def turn_page(self, label: str | None) -> None:
        """Begin a page."""
        self._page, self.has_pages = label, True
        self._show_page()

    def _show_page(self) -> None:
        if self.has_pages:
            self.out.page(self._page)

    def children(self, element: etree._Element, path: str) -> None:
        """Write an element's words and what stands in it."""
        self.out.words(element.text)
        seen: dict[str, int] = {}
        for child in element:
            name = local_name(child)
            if name:
                seen[name] = seen.get(name, 0) + 1
                self.element(child, name, f"{path}/{name}[{seen[name]}]")
            elif child.tag is etree.Entity:
                self.out.words(self._entities.words((child.text or "").strip("&;")))
            self.out.words(child.tail)

    def element(self, element: etree._Element, name: str, path: str) -> None:
        """Write one element."""
        if self._depth >= _MAX_DEPTH:
            self.too_deep.append(path)
            self.out.words("".join(map(str, element.itertext())))
            return
        self._depth += 1
        identifier = element.get(XML_ID)
        if identifier is not None and self.notes.is_unique(identifier):
            path = f'id("{identifier}")'
        if element in self._parts:
            self._parts[element](self, element, path)
        elif name in self._handlers:
            self._handlers[name](self, element, path)
        elif name not in names.LEFT_OUT or _is_listed_reading(element, name):
            self._other(element, name, path)
        self._depth -= 1
        self.notes.pass_place(self, identifier)

    def _other(self, element: etree._Element, name: str, path: str) -> None:
        parent = element.getparent()
        holder = "" if parent is None else local_name(parent)
        kind = names.BLOCK_KINDS.get(name)
        if name in names.ITEMS and holder in names.LISTS:
            write_item(self, element, path, None)
        elif holder in names.ENTRIES:
            self.out.part(1)
            self.children(element, path)
        elif kind is not None and not (
            name in names.WORDS_WHEN_HELD and self.out.holders
        ):
            self.block(element, kind, path)
        elif _is_line(name, holder):
            self.out.part(1)
            self.children(element, path)
            self.out.part(1)
        elif holder in names.STRUCTURE and _stands_alone(element):
            self.block(element, "paragraph", path)
        else:
            self._inline(element, path)

    def _inline(self, element: etree._Element, path: str) -> None:
        if names.follows_unspaced(element):
            self.out.space()
        self.children(element, path)

    def block(
        self, element: etree._Element, kind: str, path: str, level: int | None = None
    ) -> None:
        """Write a block; inside a note, table or block of its kind it only parts."""
        out = self.out
        breaks = 1 if local_name(element) in names.LINES else 2
        inside = out.holders[-1] if out.holders else ""
        flat = out.in_note or out.in_table or kind == inside
        if flat or (kind == "paragraph" and inside):
            out.part(breaks)
            self.children(element, path)
            out.part(breaks)
            return
        index = out.open(kind, breaks, level=level, where=where(element, path))
        out.holders.append(kind)
        self.children(element, path)
        out.holders.pop()
        out.close(index, breaks)


def _is_line(name: str, holder: str) -> bool:
    return (name in names.LINES and holder not in _RUNNING) or (
        name == "seg" and holder in names.PRINTED_LINES
    )


def _is_listed_reading(element: etree._Element, name: str) -> bool:
    """Tell a reading in a list of readings from one beside the text."""
    entry = element.getparent()
    within = entry.getparent() if entry is not None else None
    return name == "rdg" and within is not None and local_name(within) == "listApp"


def _stands_alone(element: etree._Element) -> bool:
    """Tell whether words in a division stand in no paragraph but make one."""
    before = element.getprevious()
    around = (before.tail if before is not None else None, element.tail)
    has_words = any(words.strip() for words in element.itertext())
    return has_words and not any((words or "").strip() for words in around)

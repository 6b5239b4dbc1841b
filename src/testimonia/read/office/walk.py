"""Pandoc's tree -> a document's text and elements.

Depth is bounded by pandoc's own nesting, which is refused above ``_DEEPEST``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, assert_never

from testimonia.read.builder import DocumentBuilder
from testimonia.read.office import anchors
from testimonia.read.office.notes import NoteWriter
from testimonia.read.office.numbers import print_number
from testimonia.read.office.tree import (
    Attr,
    Block,
    BlockQuote,
    Blocks,
    BulletList,
    Caption,
    Cite,
    Code,
    CodeBlock,
    DefinitionList,
    Div,
    Figure,
    Header,
    HorizontalRule,
    Image,
    Inline,
    Inlines,
    LineBlock,
    LineBreak,
    Link,
    Math,
    Note,
    OrderedList,
    Para,
    Plain,
    Quoted,
    RawBlock,
    RawInline,
    SoftBreak,
    Space,
    Span,
    Str,
    Table,
    Unit,
    Wrapping,
    too_deep,
)

Place = Literal["body", "item", "flat"]
"""Where a block stands: in the body it becomes an element of its own, in an item only
lists do, and in a note, quotation or table cell nothing does."""

_DEEPEST = 120
_STYLE_KINDS = {
    "caption": "caption",
    "image caption": "caption",
    "table caption": "caption",
    "figure caption": "caption",
    "epigraph": "epigraph",
    "byline": "byline",
    "abstract": "abstract",
}
_NUMBER_FORMS = {
    "LowerRoman": "lowerRoman",
    "UpperRoman": "upperRoman",
    "LowerAlpha": "lowerLetter",
    "UpperAlpha": "upperLetter",
}


class TreeWriter:
    """Write blocks and inlines into a builder; notes go behind the body."""

    def __init__(self, prepared: anchors.Prepared) -> None:
        self.builder = DocumentBuilder()
        self.notes = NoteWriter(self.builder, prepared, self.blocks_flat)
        self._prepared = prepared
        self._depth = 0
        self._list_depth = 0
        self._kind = "paragraph"
        self._fields: list[int] = []

    def begin(self) -> None:
        """Say that the first page begins here, where the file shows pages."""
        self._page("0")

    def blocks_as(self, kind: str, blocks: Blocks) -> None:
        """Write blocks of the body whose paragraphs are of another kind."""
        before, self._kind = self._kind, kind
        self.blocks(blocks, "body")
        self._kind = before

    def block(self, block: Block, place: Place = "body") -> None:  # noqa: C901, PLR0912 - one arm a constructor
        """Write one block."""
        with self._deeper():
            match block:
                case Para(c=inlines) | Plain(c=inlines):
                    self._paragraph([inlines], place)
                case LineBlock(c=lines):
                    self._paragraph(lines, place)
                case CodeBlock(c=(_, text)):
                    self._paragraph([[Str(line)] for line in text.split("\n")], place)
                case Header(c=(level, _, inlines)):
                    self._heading(level, inlines, place)
                case BlockQuote(c=inner):
                    self._quotation(inner, place)
                case OrderedList(c=(numbers, items)):
                    self._list(items, place, numbers)
                case BulletList(c=items):
                    self._list(items, place, None)
                case DefinitionList(c=terms):
                    self._list([_define(*term) for term in terms], place, None)
                case Table():
                    self._table(block, place)
                case Figure(c=(_, caption, inner)):
                    self.blocks(inner, place)
                    self._caption(caption, place)
                case Div(c=(attributes, inner)):
                    self._div(attributes, inner, place)
                case HorizontalRule() | RawBlock():
                    return
                case _:
                    assert_never(block)

    def blocks(self, blocks: Blocks, place: Place) -> None:
        """Write blocks one after another."""
        for block in blocks:
            self.block(block, place)

    def blocks_flat(self, blocks: Blocks) -> None:
        """Write the blocks of a note: lines, without elements of their own."""
        held, self._fields = self._fields, []
        self.blocks(blocks, "flat")
        self._fields = held

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise too_deep()
        try:
            yield
        finally:
            self._depth -= 1

    def element(
        self, kind: str, lines: list[Inlines], level: int | None = None
    ) -> None:
        """Write an element of the body."""
        self.builder.gap()
        index = self.builder.open(kind, level=level)
        self._lines(lines)
        self.builder.close(index)
        self._fields.clear()

    def _paragraph(self, lines: list[Inlines], place: Place) -> None:
        if place == "body":
            self.element(self._kind, lines)
        else:
            self.builder.line()
            self._lines(lines)

    def _lines(self, lines: list[Inlines]) -> None:
        for order, inlines in enumerate(lines):
            if order:
                self.builder.line()
            self.inlines(inlines)

    def _heading(self, level: int, inlines: Inlines, place: Place) -> None:
        if place == "body":
            self.notes.begin_chapter(level)
            self.element("heading", [inlines], level)
        else:
            self._paragraph([inlines], place)

    def _quotation(self, blocks: Blocks, place: Place) -> None:
        if place != "body":
            self.blocks(blocks, place)
            return
        self.builder.gap()
        index = self.builder.open("quotation")
        for block in blocks:
            self.builder.gap()
            self.block(block, "flat")
        self.builder.close(index)
        self._fields.clear()

    def _list(
        self,
        items: list[Blocks],
        place: Place,
        numbers: tuple[int, Unit, Unit] | None,
    ) -> None:
        if place == "flat":
            for item in items:
                self.blocks(item, place)
            return
        self._list_depth += 1
        self.builder.gap()
        ordered = numbers is not None and numbers[1].t != "DefaultStyle"
        role = "ordered" if ordered else "bulleted"
        index = self.builder.open("list", role=role, level=self._list_depth)
        for order, item in enumerate(items):
            self.builder.line()
            label = _item_label(order, numbers) if ordered else None
            held = self.builder.open("item", label=label, level=self._list_depth)
            self.blocks(item, "item")
            self.builder.close(held)
            self._fields.clear()
        self.builder.close(index)
        self._list_depth -= 1

    def _table(self, table: Table, place: Place) -> None:
        self._caption(table.c[1], place)
        index = None
        if place == "body":
            self.builder.gap()
            index = self.builder.open("table")
        for _, cells in table.rows():
            self.builder.line()
            for order, cell in enumerate(cells):
                if order:
                    self.builder.write("\t")
                self._cell(cell[4])
        if index is not None:
            self.builder.close(index)
            self._fields.clear()

    def _cell(self, blocks: Blocks) -> None:
        for order, block in enumerate(blocks):
            match block:
                case Para(c=inlines) | Plain(c=inlines):
                    if order:
                        self.builder.line()
                    self.inlines(inlines)
                case _:
                    self.block(block, "flat")

    def _caption(self, caption: Caption, place: Place) -> None:
        if place == "body":
            self.blocks_as("caption", caption[1])
        else:
            self.blocks(caption[1], place)

    def _div(self, attributes: Attr, blocks: Blocks, place: Place) -> None:
        _, classes, stated = attributes
        names = [*classes, dict(stated).get("custom-style", "").lower()]
        kinds = [_STYLE_KINDS[name] for name in names if name in _STYLE_KINDS]
        if place == "body":
            self.blocks_as(kinds[0] if kinds else self._kind, blocks)
        else:
            self.blocks(blocks, place)

    def inlines(self, inlines: Inlines) -> None:
        """Write running text; words and spaces are joined before they are written."""
        words: list[str] = []
        with self._deeper():
            for inline in inlines:
                match inline:
                    case Str(c=text):
                        words.append(text)
                    case Space() | SoftBreak():
                        words.append(" ")
                    case _:
                        self._text("".join(words))
                        words.clear()
                        self._inline(inline)
            self._text("".join(words))

    def _inline(self, inline: Inline) -> None:  # noqa: C901 - one arm a constructor
        match inline:
            case Str(c=text):
                self._text(text)
            case Space() | SoftBreak():
                self._text(" ")
            case LineBreak():
                self.builder.line()
            case Wrapping():
                self.inlines(inline.c)
            case Quoted(c=(kind, inner)):
                opening, closing = "‘’" if kind.t == "SingleQuote" else "“”"
                self.builder.prose(opening)
                self.inlines(inner)
                self.builder.prose(closing)
            case Span(c=(_, inner)) | Cite(c=(_, inner)) | Link(c=(_, inner, _)):
                self.inlines(inner)
            case Code(c=(_, text)) | Math(c=(_, text)):
                self.builder.prose(anchors.without_tokens(text))
            case RawInline(c=(form, text)):
                # A citation command whose bibliography is in another file: its key
                # is all that the text shows of the reference.
                if form == "latex":
                    self.builder.prose(anchors.without_tokens(text))
            case Note(c=blocks):
                self.notes.write(blocks)
            case Image():
                return
            case _:
                assert_never(inline)

    def _text(self, text: str) -> None:
        for letter, value in anchors.split_tokens(text):
            if not letter:
                self._prose(value)
            elif letter == anchors.FIELD:
                self._open_field(value)
            elif letter == anchors.FIELD_END:
                if self._fields:
                    self.builder.close(self._fields.pop())
            elif letter == anchors.PAGE:
                self._page(value)
            else:
                self.notes.take(letter, value)

    def _prose(self, text: str) -> None:
        self.builder.prose(self.notes.cut_label(text))

    def _open_field(self, value: str) -> None:
        records = self._prepared.fields
        if value.isdecimal() and int(value) < len(records):
            data = records[int(value)]
            self._fields.append(self.builder.open("field", data=data))

    def _page(self, value: str) -> None:
        pages = self._prepared.pages
        if value.isdecimal() and int(value) < len(pages) and not self.notes.is_inside:
            self.builder.page(*pages[int(value)])


def _define(term: Inlines, definitions: list[Blocks]) -> Blocks:
    """Make one item of a term and what is said of it."""
    return [Plain(term), *(block for blocks in definitions for block in blocks)]


def _item_label(order: int, numbers: tuple[int, Unit, Unit] | None) -> str | None:
    start, style = (numbers[0], numbers[1].t) if numbers else (1, "Decimal")
    return print_number(start + order, _NUMBER_FORMS.get(style, "decimal"))

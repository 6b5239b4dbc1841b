"""Pandoc's tree as typed records, read from its JSON a block at a time.

The shapes are those of pandoc-types 1.23 (``Text.Pandoc.Definition``).
"""

from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from testimonia.errors import ReadError

Attr: TypeAlias = tuple[str, list[str], list[tuple[str, str]]]
Inlines: TypeAlias = list["Inline"]
Blocks: TypeAlias = list["Block"]


class _Node(msgspec.Struct, tag_field="t", tag=True, gc=False):
    """Be one of pandoc's constructors: its name is under "t", its content under "c"."""


class Str(_Node):
    """Characters without white space."""

    c: str


class Space(_Node):
    """A space between words."""


class SoftBreak(_Node):
    """A line's end in the source, printed as a space."""


class LineBreak(_Node):
    """A line's end that is printed."""


class Wrapping(_Node):
    """Inlines printed in a manner of their own."""

    c: Inlines


class Emph(Wrapping):
    """Emphasised words."""


class Underline(Wrapping):
    """Underlined words."""


class Strong(Wrapping):
    """Bold words."""


class Strikeout(Wrapping):
    """Words struck out."""


class Superscript(Wrapping):
    """Raised words."""


class Subscript(Wrapping):
    """Lowered words."""


class SmallCaps(Wrapping):
    """Words in small capitals."""


class Unit(msgspec.Struct):
    """Be a constructor without content: a kind of quotation, of list number ..."""

    t: str


class Quoted(_Node):
    """Words between quotation marks that are not in the text."""

    c: tuple[Unit, Inlines]


class Cite(_Node):
    """A citation: its keys, and the words it shows."""

    c: tuple[msgspec.Raw, Inlines]


class Code(_Node):
    """Words printed as code."""

    c: tuple[Attr, str]


class Math(_Node):
    """A formula, as TeX."""

    c: tuple[Unit, str]


class RawInline(_Node):
    """Words of another format."""

    c: tuple[str, str]


class Link(_Node):
    """Words that lead elsewhere."""

    c: tuple[Attr, Inlines, tuple[str, str]]


class Image(_Node):
    """A picture with the words that stand for it."""

    c: tuple[Attr, Inlines, tuple[str, str]]


class Note(_Node):
    """A footnote or endnote in its place."""

    c: Blocks


class Span(_Node):
    """Inlines with attributes."""

    c: tuple[Attr, Inlines]


class Plain(_Node):
    """Words that are no paragraph of their own."""

    c: Inlines


class Para(_Node):
    """A paragraph."""

    c: Inlines


class LineBlock(_Node):
    """Lines of verse."""

    c: list[Inlines]


class CodeBlock(_Node):
    """Lines printed as code."""

    c: tuple[Attr, str]


class RawBlock(_Node):
    """Lines of another format."""

    c: tuple[str, str]


class BlockQuote(_Node):
    """A block quotation."""

    c: Blocks


class OrderedList(_Node):
    """A numbered list: first number, style, delimiter; items."""

    c: tuple[tuple[int, Unit, Unit], list[Blocks]]


class BulletList(_Node):
    """A bulleted list."""

    c: list[Blocks]


class DefinitionList(_Node):
    """Terms, each with what is said of it."""

    c: list[tuple[Inlines, list[Blocks]]]


class Header(_Node):
    """A heading: level, attributes, words."""

    c: tuple[int, Attr, Inlines]


class HorizontalRule(_Node):
    """A line across the page."""


Caption: TypeAlias = tuple[Inlines | None, Blocks]
Cell: TypeAlias = tuple[Attr, Unit, int, int, Blocks]
Row: TypeAlias = tuple[Attr, list[Cell]]


class Table(_Node):
    """A table: attributes, caption, columns, head, bodies, foot."""

    c: tuple[
        Attr,
        Caption,
        msgspec.Raw,
        tuple[Attr, list[Row]],
        list[tuple[Attr, int, list[Row], list[Row]]],
        tuple[Attr, list[Row]],
    ]

    def rows(self) -> Iterator[Row]:
        """Give head, bodies and foot in the order in which they are printed."""
        yield from self.c[3][1]
        for _, _, heads, rows in self.c[4]:
            yield from heads
            yield from rows
        yield from self.c[5][1]


class Figure(_Node):
    """A figure with its caption."""

    c: tuple[Attr, Caption, Blocks]


class Div(_Node):
    """Blocks with attributes."""

    c: tuple[Attr, Blocks]


Inline: TypeAlias = (
    Str
    | Space
    | SoftBreak
    | LineBreak
    | Emph
    | Underline
    | Strong
    | Strikeout
    | Superscript
    | Subscript
    | SmallCaps
    | Quoted
    | Cite
    | Code
    | Math
    | RawInline
    | Link
    | Image
    | Note
    | Span
)
Block: TypeAlias = (
    Plain
    | Para
    | LineBlock
    | CodeBlock
    | RawBlock
    | BlockQuote
    | OrderedList
    | BulletList
    | DefinitionList
    | Header
    | HorizontalRule
    | Table
    | Figure
    | Div
)


class MetaInlines(_Node):
    """A value in words."""

    c: Inlines


class MetaBlocks(_Node):
    """A value in blocks."""

    c: Blocks


class MetaString(_Node):
    """A value that is plain text."""

    c: str


class MetaBool(_Node):
    """A value that is true or false."""

    c: bool


class MetaList(_Node):
    """Values in order."""

    c: list["Meta"]


class MetaMap(_Node):
    """Values by name."""

    c: dict[str, "Meta"]


Meta: TypeAlias = MetaInlines | MetaBlocks | MetaString | MetaBool | MetaList | MetaMap


class Tree(msgspec.Struct):
    """A whole tree; its blocks stay JSON until they are asked for."""

    meta: dict[str, Meta]
    blocks: list[msgspec.Raw]

    def __iter__(self) -> Iterator[Block]:
        """Decode one block after another, so that no more than one is held."""
        decoder = msgspec.json.Decoder(Block)
        for raw in self.blocks:
            try:
                yield decoder.decode(raw)
            except (RecursionError, msgspec.DecodeError) as error:
                raise _refuse(error) from error


def decode_tree(content: bytes) -> Tree:
    """Read pandoc's JSON.

    Raises:
        ReadError: it nests too deeply or is none that we know.
    """
    try:
        return msgspec.json.decode(content, type=Tree)
    except (RecursionError, msgspec.DecodeError) as error:
        raise _refuse(error) from error


def _refuse(error: Exception) -> ReadError:
    if isinstance(error, RecursionError):
        return too_deep()
    msg = f"pandoc's tree has a shape that is not known ({error}); report it"
    return ReadError(msg, code="unreadable")


def too_deep() -> ReadError:
    """Say that parts stand too deep inside each other."""
    msg = (
        "its parts stand too deep inside each other to be read; save the file as plain "
        "text and add that copy"
    )
    return ReadError(msg, code="too_deep")

"""The words of a piece of pandoc's tree, without notes, tokens and mark-up."""

from testimonia.read.office.anchors import without_tokens
from testimonia.read.office.tree import (
    Block,
    Cite,
    Code,
    Inline,
    LineBreak,
    Link,
    Math,
    Meta,
    MetaBlocks,
    MetaInlines,
    MetaList,
    MetaString,
    Para,
    Plain,
    Quoted,
    SoftBreak,
    Space,
    Span,
    Str,
    Wrapping,
)


def plain_words(inlines: list[Inline]) -> str:
    """Give the words of inlines, with single spaces."""
    return " ".join(without_tokens("".join(map(_words, inlines))).split())


def _words(inline: Inline) -> str:  # noqa: PLR0911 - one arm a constructor
    match inline:
        case Str(c=text):
            return text
        case Space() | SoftBreak() | LineBreak():
            return " "
        case Wrapping():
            return "".join(map(_words, inline.c))
        case Quoted(c=(_, inner)) | Cite(c=(_, inner)) | Span(c=(_, inner)):
            return "".join(map(_words, inner))
        case Link(c=(_, inner, _)):
            return "".join(map(_words, inner))
        case Code(c=(_, text)) | Math(c=(_, text)):
            return text
        case _:
            return ""


def meta_words(meta: Meta | None) -> str:
    """Give the words of one value of the tree's metadata."""
    match meta:
        case MetaInlines(c=inlines):
            return plain_words(inlines)
        case MetaString(c=text):
            return " ".join(without_tokens(text).split())
        case MetaBlocks(c=blocks):
            return " ".join(map(_block_words, blocks)).strip()
        case _:
            return ""


def meta_items(meta: Meta | None) -> list[Meta]:
    """Give the values of a list, or the one value that stands for it."""
    match meta:
        case None:
            return []
        case MetaList(c=items):
            return items
        case _:
            return [meta]


def _block_words(block: Block) -> str:
    match block:
        case Para(c=inlines) | Plain(c=inlines):
            return plain_words(inlines)
        case _:
            return ""

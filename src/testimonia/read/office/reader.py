"""One office file: made ready, read by pandoc, written as a document."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from testimonia.errors import ReadError
from testimonia.read.builder import Metadata
from testimonia.read.office.anchors import Prepared
from testimonia.read.office.docx import prepare_docx
from testimonia.read.office.epub import read_epub
from testimonia.read.office.jats import prepare_jats
from testimonia.read.office.latex import find_left_out, prepare_latex
from testimonia.read.office.odt import prepare_odt
from testimonia.read.office.pandoc import run_pandoc
from testimonia.read.office.rtf import prepare_rtf
from testimonia.read.office.tree import (
    Inline,
    Meta,
    MetaBlocks,
    MetaInlines,
    Str,
    decode_tree,
)
from testimonia.read.office.walk import TreeWriter
from testimonia.read.office.words import meta_items, meta_words
from testimonia.records import Reading, issue_about

OfficeFormat = Literal["docx", "odt", "epub", "rtf", "latex", "jats"]

_FRONT_KINDS = {"subtitle": "title", "author": "byline"}
_TITLE_PAGE = ("title", "subtitle", "author", "date", "abstract")


@dataclass(frozen=True, slots=True)
class _Way:
    """How one format is read.

    Attributes:
        pandoc_name: the format's name for pandoc, with its extensions.
        printed: which of pandoc's metadata the text prints; the rest are properties
            of the file (RTF), or written otherwise than printed (a JATS date).
        doubtful: whether the author that the file's properties name may be whoever
            typed it; only one whom the text prints as well is taken for its author.
    """

    prepare: Callable[[bytes], Prepared]
    pandoc_name: str
    printed: tuple[str, ...] = _TITLE_PAGE
    doubtful: bool = False


_WAYS = {
    "docx": _Way(prepare_docx, "docx+styles", doubtful=True),
    "odt": _Way(prepare_odt, "odt", doubtful=True),
    "rtf": _Way(prepare_rtf, "rtf", ()),
    "latex": _Way(prepare_latex, "latex"),
    "jats": _Way(prepare_jats, "jats", ("title", "subtitle", "author", "abstract")),
}


def read_office(source: str, content: bytes, format_name: OfficeFormat) -> Reading:
    """Read a word processor's file, a book, a LaTeX source or a JATS article.

    Args:
        source: the file's path as the dossier names it.
        content: the file.
        format_name: what it is.

    Raises:
        ReadError: it cannot be read: damaged, encrypted, hostile or too large.
    """
    try:
        if format_name == "epub":
            return read_epub(source, content)
        return _read_through_pandoc(source, content, _WAYS[format_name])
    except ReadError as error:
        if str(error).startswith(source):
            raise
        msg = f"{source}: {error}"
        raise ReadError(msg, code=error.code) from error


def _read_through_pandoc(source: str, content: bytes, way: _Way) -> Reading:
    prepared = way.prepare(content)
    run = run_pandoc(prepared.content, way.pandoc_name)
    tree = decode_tree(run.tree)
    trouble = [*prepared.trouble, *find_left_out(run.said, prepared.content)]
    writer = TreeWriter(prepared)
    writer.begin()
    for kind, words in prepared.front:
        writer.element(kind, [[Str(words)]])
    _write_front(writer, tree.meta, way.printed)
    for block in tree:
        writer.block(block)
    writer.notes.finish()
    metadata = _metadata(tree.meta, prepared.metadata)
    issues = tuple(
        issue_about(source, code, f"{source}: {message}", step="read")
        for code, message in trouble
    )
    document = writer.builder.build(source, 0, **metadata)
    if way.doubtful:
        printed = tuple(name for name in document.authors if name in document.text)
        document = replace(document, authors=printed)
    return Reading(documents=(document,), issues=issues)


def _write_front(
    writer: TreeWriter, meta: dict[str, Meta], printed: tuple[str, ...]
) -> None:
    """Write the title page, which pandoc takes out of the text."""
    writer.notes.begin_front()
    for key in printed:
        for item in meta_items(meta.get(key)):
            kind = _FRONT_KINDS.get(key, key)
            if isinstance(item, MetaInlines):
                level = 2 if key == "subtitle" else None
                writer.element(kind, [_without_colon(item.c)], level)
            elif isinstance(item, MetaBlocks):
                writer.blocks_as(kind, item.c)
    writer.notes.end_front()


def _without_colon(inlines: list[Inline]) -> list[Inline]:
    """Take away the colon that pandoc sets before the subtitle of a JATS article."""
    head = inlines[0] if inlines else None
    return inlines[1:] if isinstance(head, Str) and head.c == ":" else inlines


def _metadata(meta: dict[str, Meta], stated: Metadata) -> Metadata:
    """Prefer what the text itself prints to what the file's properties say."""
    title = ": ".join(
        words.removeprefix(": ")
        for key in ("title", "subtitle")
        if (words := meta_words(meta.get(key)))
    )
    authors = tuple(filter(None, map(meta_words, meta_items(meta.get("author")))))
    metadata = Metadata(**stated)
    if title:
        metadata["title"] = title
    if authors:
        metadata["authors"] = authors
    if date := meta_words(meta.get("date")):
        metadata["date"] = date
    return metadata

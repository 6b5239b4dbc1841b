"""Reads a PDF: pages, columns, running heads, notes, marks, paragraphs, in this order."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from testimonia.errors import ReadError
from testimonia.read.pdf.assemble import Flow, write_flow
from testimonia.read.pdf.endnotes import take_headed_endnotes, take_last_endnotes
from testimonia.read.pdf.flows import split_flows
from testimonia.read.pdf.front import read_front, share_titles
from testimonia.read.pdf.glyphs import Glyphs, PageReader
from testimonia.read.pdf.layout import Block, Leaf, lay_out
from testimonia.read.pdf.levels import set_levels
from testimonia.read.pdf.marks import tie_marks
from testimonia.read.pdf.notes import FootnoteFinder, NoteDraft
from testimonia.read.pdf.paragraphs import gather_paragraphs
from testimonia.read.pdf.running import strip_running
from testimonia.read.pdf.words import Vocabulary
from testimonia.records import Document, Issue, Reading, issue_about

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfDocument

_PASSWORD = 4
_SECURITY = 5
_GARBLED = 0.3
_NEAR = 0.5
_LEAST_SHARE = 0.1
_STEP = "read"


def read_pdf(source: str, content: bytes) -> Reading:
    """Read a PDF's text in reading order, with its pages, notes and marks.

    A parallel text, two languages in two columns, becomes two documents. Scripts,
    attachments and links in the file are left alone.

    Raises:
        ReadError: the file is encrypted, damaged, or a scan without a text layer.
    """
    with _opened(source, content) as pdf:
        leaves, issues = _read_leaves(source, pdf)
        said = _read_metadata(pdf)
        labels = _read_labels(pdf)
    strip_running(leaves)
    _fill_labels(leaves, labels)
    documents = _make_documents(source, leaves, said)
    return Reading(documents=documents, issues=tuple(issues))


@contextmanager
def _opened(source: str, content: bytes) -> Iterator[PdfDocument]:
    import pypdfium2  # noqa: PLC0415 - a heavy library

    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in {_PASSWORD, _SECURITY}:
            msg = f"{source} is encrypted: save a copy without a password and use that"
            raise ReadError(msg, code="encrypted") from error
        msg = f"{source} is damaged or no PDF ({error}): fetch or scan it again"
        raise ReadError(msg, code="damaged") from error
    try:
        yield pdf
    finally:
        pdf.close()


def _read_leaves(source: str, pdf: PdfDocument) -> tuple[list[Leaf], list[Issue]]:
    """Read all pages; say of those that cannot be read why."""
    reader = PageReader()
    leaves: list[Leaf] = []
    trouble: dict[str, list[int]] = {
        kind: [] for kind in ("damaged", "scanned", "garbled", "lost", "guessed")
    }
    for sheet in range(1, len(pdf) + 1):
        glyphs = _read_glyphs(reader, pdf, sheet)
        if glyphs is None:
            trouble["damaged"].append(sheet)
            continue
        for kind in _find_doubts(glyphs):
            trouble[kind].append(sheet)
        if not glyphs.pieces and glyphs.has_pictures:
            trouble["scanned"].append(sheet)
        leaves.append(lay_out(glyphs))
    if not any(leaf.blocks or leaf.furniture for leaf in leaves):
        _refuse(source, trouble)
    return leaves, _tell_trouble(source, trouble)


def _find_doubts(glyphs: Glyphs) -> Iterator[str]:
    """Say what is doubtful in a page's letters."""
    if glyphs.guessed:
        yield "guessed"
    elif max(glyphs.unmapped, glyphs.lost) > _GARBLED * glyphs.characters:
        yield "garbled"
        return
    if glyphs.lost:
        yield "lost"


def _refuse(source: str, trouble: dict[str, list[int]]) -> None:
    if trouble["scanned"] or not trouble["damaged"]:
        msg = f"{source} has no text layer: run text recognition (OCR) on the scan"
        raise ReadError(msg, code="no_text_layer")
    msg = f"{source} is damaged: none of its pages can be read; fetch it again"
    raise ReadError(msg, code="damaged")


def _tell_trouble(source: str, trouble: dict[str, list[int]]) -> list[Issue]:
    said = {
        "damaged": ("unreadable_page", "cannot be read: the file is damaged there"),
        "scanned": (
            "unreadable_page",
            "has no text layer: run text recognition (OCR) on the scan",
        ),
        "garbled": (
            "garbled_text",
            "has a text layer that does not say which letters it shows: "
            "run text recognition (OCR) on the page",
        ),
        "lost": (
            "garbled_text",
            "shows characters that its fonts give no letters for; they are left out: "
            "compare the page",
        ),
        "guessed": (
            "garbled_text",
            "has fonts that do not say which letters they show; they are read as TeX's "
            "fonts, ligatures and dashes included: compare the page",
        ),
    }
    return [
        issue_about(
            source,
            said[kind][0],
            f"{source}, sheet {sheet} {said[kind][1]}",
            step=_STEP,
        )
        for kind, sheets in trouble.items()
        for sheet in sheets
    ]


def _read_glyphs(reader: PageReader, pdf: PdfDocument, sheet: int) -> Glyphs | None:
    import pypdfium2  # noqa: PLC0415 - a heavy library

    try:
        page = pdf[sheet - 1]
    except pypdfium2.PdfiumError:
        return None
    try:
        text = page.get_textpage()
        try:
            return reader.read_page(page, text, sheet)
        finally:
            text.close()
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


def _read_metadata(pdf: PdfDocument) -> dict[str, str]:
    said = pdf.get_metadata_dict()
    return {key: value.strip() for key, value in said.items() if value}


def _read_labels(pdf: PdfDocument) -> dict[int, str]:
    """Read the labels that the file gives its pages, where they are more than a count."""
    labels = {}
    with suppress(UnicodeError, ValueError):
        for index in range(len(pdf)):
            label = pdf.get_page_label(index)
            if label:
                labels[index + 1] = label
    return labels


def _fill_labels(leaves: list[Leaf], labels: dict[int, str]) -> None:
    """Give pages without a printed number the file's label, if it agrees elsewhere."""
    printed = [leaf for leaf in leaves if leaf.label]
    agree = sum(labels.get(leaf.sheet) == leaf.label for leaf in printed)
    counts_only = all(label == str(sheet) for sheet, label in labels.items())
    if not labels or (printed and agree < 0.8 * len(printed)):
        return
    if counts_only and not printed:
        return
    for leaf in leaves:
        leaf.label = leaf.label or labels.get(leaf.sheet)


def _make_documents(
    source: str, leaves: list[Leaf], said: dict[str, str]
) -> tuple[Document, ...]:
    body = find_body_size(leaves)
    documents: list[Document] = []
    flows = split_flows(leaves)
    if len(flows) > 1:
        share_titles(flows, leaves, body)
        said = {key: value for key, value in said.items() if key != "Title"}
    for order, blocks in enumerate(flows):
        words = Vocabulary(line.text for block in blocks for line in block.lines)
        notes = _take_notes(blocks, body)
        lines = [line for block in blocks for line in block.lines]
        calls = tie_marks(lines, notes)
        paragraphs = gather_paragraphs(blocks, body)
        front = read_front(paragraphs, leaves, said, body)
        set_levels(paragraphs)
        flow = Flow(paragraphs, notes, calls, words, leaves)
        if order == 0:
            flow.furniture = leaves
        documents.append(
            write_flow(flow).build(
                source,
                order,
                title=front.title,
                authors=front.authors if not documents else documents[0].authors,
                date=front.date,
                language=words.language,
            )
        )
    return tuple(documents)


def _take_notes(blocks: list[Block], body: float) -> list[NoteDraft]:
    counts = {id(block): len(block.lines) for block in blocks}
    headed = take_headed_endnotes(blocks)
    # What is left between endnotes is no footnote: the names of their chapters.
    whole = [block for block in blocks if len(block.lines) == counts[id(block)]]
    footnotes = FootnoteFinder(body).take_notes([b for b in whole if b.lines])
    last = [] if headed or footnotes else take_last_endnotes(blocks)
    blocks[:] = [block for block in blocks if block.lines]
    return footnotes + headed + last


def find_body_size(leaves: Sequence[Leaf]) -> float:
    """Find the size of the running text: what most of the pages' upper halves have."""
    sizes = Counter[float]()
    for leaf in leaves:
        lines = sorted(leaf.lines, key=lambda line: -line.y)
        middle = (lines[0].y + lines[-1].y) / 2 if lines else 0.0
        for line in lines:
            if line.y >= middle:
                sizes[round(line.size * 2) / 2] += len(line.text.replace(" ", ""))
    if not sizes:
        return 10.0
    around = {s: [size for size in sizes if abs(size - s) <= _NEAR] for s in sizes}
    best = max(around, key=lambda size: sum(sizes[near] for near in around[size]))
    best = max(around[best], key=lambda size: sizes[size])
    least = _LEAST_SHARE * sum(sizes.values())
    larger = [s for s in sizes if s > best + _NEAR and sizes[s] >= least]
    return max((s for s in larger if _stands_above(leaves, s, best)), default=best)


def _stands_above(leaves: Sequence[Leaf], size: float, other: float) -> bool:
    """Tell whether what is set in one size stands above what is set in another.

    So it does where notes take up more room than the text that they belong to.
    """
    pages = above = 0
    for leaf in leaves:
        high: dict[float, list[float]] = {size: [], other: []}
        for block in leaf.blocks:
            ys = {
                s: [line.y for line in block.lines if abs(line.size - s) <= _NEAR / 2]
                for s in (size, other)
            }
            if ys[size] and ys[other]:
                high[size].append(min(ys[size]))
                high[other].append(max(ys[other]))
        if high[size]:
            pages += 1
            above += all(
                low > top for low, top in zip(high[size], high[other], strict=True)
            )
    return 2 * pages >= len(leaves) and above >= 0.7 * pages

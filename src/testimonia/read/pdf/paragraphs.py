"""Lines become paragraphs, headings, quotations, captions, lists and tables."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from testimonia.read.pdf.layout import Block
from testimonia.read.pdf.lines import Line

_WIDE = 1.3
_INDENT = 0.7
_QUOTE_INDENT = 0.9
_SMALLER = 0.955
_LARGER = 1.06
_SMALLEST_HEADING = 0.88
_SHORT = 0.8
_TITLE = 1.2
_CLOSED = tuple('.!?:”“"»«’)]0123456789*†')
_ENDS = re.compile(r"[.!?:][”“\"»«’'‘)\]]*[\d*†‡,–\s-]{0,8}$|[”“\"»]\d{0,4}$")
_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|table|tab\.|tabelle|abb(?:ildung|\.)?|map|karte|plate|tafel"
    r"|illustration|chart|graph|tableau|figura|tabella)\s*[\dIVX]+\b",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(
    r"(?:abstract|zusammenfassung|summary|kurzfassung|résumé|riassunto|resumen"
    r"|samenvatting|sommario)\b\W{0,3}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:(?:\d{1,2}|[IVXLC]{1,6}|[A-Za-z]|[ivx]{1,5})[.)](?:\d{1,2}[.)]?)*|§+\s*\d+"
    r"|\d{1,2}(?:\.\d{1,2})+|chapter|part|kapitel|teil|chapitre)(?:\s|$)",
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(
    r"(?:(?:chapter|part|kapitel|teil|chapitre|§)\s*)?(?:\d{1,3}|[IVXLC]+|[A-Z])[.)]?",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){5,}\s*[\divxlc]*$|…{2,}")
_ITEM = re.compile(r"(?:[•▪●◦‣∙■–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_DASHED = re.compile(r"[–—-]\s+[^\W\d_A-ZÄÖÜ]")
_LONGEST_HEADING = 160
_MOST_HEADING_LINES = 4
_TABLE_ROWS = 3
_LONGEST_IMPRINT = 120
IMPRINT = re.compile(
    r"\bissn\b|\bdoi\b|doi\.org|creative ?commons|\bcc.by\b|©|\bcopyright\b|\bvol\b\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a column's lines begin and end, and how far apart they stand."""

    left: float
    right: float
    pitch: float
    body: float

    def is_centred(self, line: Line) -> bool:
        middle = abs(line.x0 + line.x1 - self.left - self.right) / 2
        room = self.right - self.left - line.x1 + line.x0
        return middle < 0.8 * line.size and room > 2 * line.size


@dataclass(slots=True, eq=False)
class Paragraph:
    """Lines that belong together.

    Attributes:
        left: the left edge of the column that its first line stands in.
        right: that column's right edge.
        gap: white space above it, in lines; large at a column's head.
        score: how sure its kind is; None where nothing else is likely.
    """

    lines: list[Line] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0
    gap: float = 9.0
    after: float = 9.0
    kind: str = "paragraph"
    level: int | None = None
    score: float | None = None

    @property
    def text(self) -> str:
        """Give the lines' words, one after the other."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """Give the size of most of its characters."""
        sizes = Counter[float]()
        for line in self.lines:
            sizes[line.size] += len(line.text)
        return max(sizes, key=lambda size: sizes[size])


def gather_paragraphs(flow: Sequence[Block], body: float) -> list[Paragraph]:
    """Make paragraphs of a flow's lines, across columns and pages."""
    pitch = _find_pitch(flow, body)
    edges = _find_edges(flow)
    paragraphs: list[Paragraph] = []
    for block in flow:
        made = _gather_block(block, _Column(*edges[id(block)], pitch, body))
        if paragraphs and made and _goes_on(paragraphs[-1], made[0]):
            paragraphs[-1].lines += made.pop(0).lines
        paragraphs += made
    _merge_tables(paragraphs)
    return paragraphs


def _gather_block(block: Block, column: _Column) -> list[Paragraph]:
    made: list[Paragraph] = []
    for line in block.lines:
        current = made[-1] if made else None
        if current is None or _begins(current, line, column):
            gap = _measure_gap(current, line, column.pitch)
            if current is not None:
                current.after = gap
            made.append(Paragraph([], column.left, column.right, gap))
        made[-1].lines.append(line)
    for paragraph in made:
        _set_kind(paragraph, column)
    return _join_heading_numbers(made)


def _join_heading_numbers(made: list[Paragraph]) -> list[Paragraph]:
    """Put a heading's number that stands on a line of its own before its words."""
    joined: list[Paragraph] = []
    for paragraph in made:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.kind == "heading"
            and _LONE_NUMBER.fullmatch(before.text)
            and len(paragraph.lines) <= _MOST_HEADING_LINES
            and len(paragraph.text) < _LONGEST_HEADING
        ):
            before.lines += paragraph.lines
            before.after = paragraph.after
        else:
            joined.append(paragraph)
    return joined


def _find_pitch(flow: Sequence[Block], body: float) -> float:
    gaps = Counter[float]()
    for block in flow:
        for above, below in pairwise(block.lines):
            gap = above.y - below.y
            if abs(above.size - body) < 1 and 0 < gap < 4 * body:
                gaps[round(gap, 1)] += 1
    return max(gaps, key=lambda gap: gaps[gap]) if gaps else 1.2 * body


def _find_edges(flow: Sequence[Block]) -> dict[int, tuple[float, float]]:
    """Find each block's margins; short blocks take those of their neighbours."""
    edges: dict[int, tuple[float, float]] = {}
    last: dict[tuple[int, int], tuple[float, float]] = {}
    for block in flow:
        # Left and right pages of a book have margins of their own.
        place = (block.column, block.sheet % 2)
        known = last.get(place)
        if not block.lines:
            edges[id(block)] = known or (block.x0, block.x1)
            continue
        lefts = Counter(round(line.x0) for line in block.lines)
        common = min(
            (x for x, n in lefts.items() if n >= 0.15 * len(block.lines)),
            default=block.x0,
        )
        rights = sorted(line.x1 for line in block.lines)
        own = (float(common), rights[int(0.9 * (len(rights) - 1))])
        near = known is not None and abs(known[0] - own[0]) < 3 * block.lines[0].size
        if known is not None and near and len(block.lines) < 6:  # noqa: PLR2004
            own = known
        last[place] = edges[id(block)] = own
    return edges


def _measure_gap(current: Paragraph | None, line: Line, pitch: float) -> float:
    if current is None:
        return 9.0
    return (current.lines[-1].y - line.y) / pitch


def _begins(current: Paragraph, line: Line, column: _Column) -> bool:
    """Tell whether a line begins a new paragraph."""
    last = current.lines[-1]
    gap = last.y - line.y
    scale = min(line.size, last.size) / column.body
    step = max(column.pitch * scale, _own_pitch(current))
    if abs(line.size - last.size) > 0.09 * last.size or _differs(last, line):
        return True
    if 0 < gap < 2 * step and _is_mid_sentence(last, line):
        return False
    if gap <= 0 or gap > _WIDE * step or max(line.cells, last.cells) > 2:  # noqa: PLR2004
        return True
    if min(line.cells, last.cells) > 1 or _LEADERS.search(last.text):
        return True
    is_centred = column.is_centred(last) and column.is_centred(line)
    if is_centred or _hangs_in_heading(current, line):
        return False
    return _is_indented_anew(current, line, column) or (
        line.size <= _TITLE * column.body and _ends_short(last, line, column)
    )


def _is_mid_sentence(last: Line, line: Line) -> bool:
    return line.text[:1].islower() and not (
        _ENDS.search(last.text) or _LEADERS.search(last.text) or _ITEM.match(line.text)
    )


def _own_pitch(current: Paragraph) -> float:
    gaps = [above.y - below.y for above, below in pairwise(current.lines)]
    return median(gaps) if gaps else 0.0


def _differs(last: Line, line: Line) -> bool:
    if last.bold != line.bold:
        return True
    return last.italic != line.italic and last.size > 13  # noqa: PLR2004 - a title


def _is_indented_anew(current: Paragraph, line: Line, column: _Column) -> bool:
    """Tell a first line's indent (or its hanging) from the lines that follow it."""
    last = current.lines[-1]
    step = (line.x0 - last.x0) / line.size
    if step > _INDENT:
        runs_on = last.x1 > column.right - 2 * last.size or _is_numbered(current)
        return bool(_ENDS.search(last.text)) or not runs_on
    if step < -_INDENT and len(current.lines) > 1:
        return line.x0 <= column.left + 0.5 * line.size
    return False


def _hangs_in_heading(current: Paragraph, line: Line) -> bool:
    """Tell whether a line goes on with a numbered heading, under its first word."""
    last = current.lines[-1]
    hangs = line.x0 - last.x0 > _INDENT * line.size
    return hangs and last.bold and line.bold and _is_numbered(current)


def _is_numbered(current: Paragraph) -> bool:
    return len(current.lines) == 1 and bool(_NUMBERED.match(current.lines[0].text))


def _ends_short(last: Line, line: Line, column: _Column) -> bool:
    left, right = column.left, column.right
    room = right - last.x1
    first_word = len(line.text.split(" ", 1)[0]) * 0.5 * line.size
    if room < first_word + 1.5 * line.size:
        return False
    is_short = last.x1 < left + _SHORT * (right - left)
    opens = line.text[:1].isupper() or not line.text[:1].isalpha()
    return is_short and opens and bool(_ENDS.search(last.text))


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether a paragraph runs on over a column's or a page's end."""
    last, line = before.lines[-1], after.lines[0]
    if not _is_alike(before, after):
        return False
    if _ITEM.match(line.text) and not line.text[:1].isdigit():
        return _goes_on_after_dash(before, line)
    if line.text[:1].islower():
        return True
    if not _ENDS.search(last.text):
        return last.x1 - last.x0 > 0.5 * (after.right - after.left)
    is_full = last.x1 > before.right - 2 * last.size
    inset = line.x0 - after.left
    return is_full and before.kind == "paragraph" and inset <= 0.5 * line.size


def _goes_on_after_dash(before: Paragraph, line: Line) -> bool:
    """Tell a sentence's dash at a page's head from one that opens a list's item."""
    last = before.lines[-1]
    return (
        bool(_DASHED.match(line.text))
        and not _DASHED.match(before.text)
        and not _ENDS.search(last.text)
        and last.x1 > before.right - 2 * last.size
    )


def _is_alike(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether two paragraphs are of one kind, set alike."""
    last, line = before.lines[-1], after.lines[0]
    if {before.kind, after.kind} - {"paragraph", "quotation"}:
        return False
    if abs(last.size - line.size) > 0.09 * last.size or last.bold != line.bold:
        return False
    inset = (last.x0 - before.left) - (line.x0 - after.left)
    return before.kind == after.kind or abs(inset) <= line.size


def _set_kind(paragraph: Paragraph, column: _Column) -> None:
    body = column.body
    lines = paragraph.lines
    text = paragraph.text
    if lines[0].sheet == 1 and len(text) < _LONGEST_IMPRINT and IMPRINT.search(text):
        paragraph.kind = "furniture"
    elif lines[0].cells > 2:  # noqa: PLR2004 - columns of a table
        paragraph.kind = "table"
    elif _LEADERS.search(lines[-1].text):
        paragraph.kind = "item"
    elif _CAPTION.match(text) and len(lines) < 8 and paragraph.gap > _WIDE:  # noqa: PLR2004
        paragraph.kind = "caption"
    elif _is_heading(paragraph, text, body):
        paragraph.kind = "heading"
    elif _is_quotation(paragraph, column):
        paragraph.kind = "quotation"
    elif _ITEM.match(text) and lines[0].x0 > paragraph.left + 0.5 * lines[0].size:
        paragraph.kind = "item"


def _is_heading(paragraph: Paragraph, text: str, body: float) -> bool:
    lines = paragraph.lines
    letters = [char for char in text if char.isalpha()]
    if len(lines) > _MOST_HEADING_LINES or len(text) > _LONGEST_HEADING or not letters:
        return False
    strong = all(line.bold for line in lines) or paragraph.size >= _LARGER * body
    parted = paragraph.gap > _WIDE
    if strong:
        short = lines[-1].x1 < paragraph.right - 2 * body
        return (parted or short) and not text.endswith((",", ";"))
    if paragraph.size < _SMALLEST_HEADING * body or not parted:
        return False
    capitals = len(letters) > 3 and all(char.isupper() for char in letters)  # noqa: PLR2004
    numbered = bool(_NUMBERED.match(text))
    if capitals or (numbered and len(text) < 6):  # noqa: PLR2004 - "IV."
        return True
    return paragraph.size >= _SMALLER * body and _is_plain_heading(
        paragraph, text, body
    )


def _is_plain_heading(paragraph: Paragraph, text: str, body: float) -> bool:
    """Tell a heading that is set like the text: alone on its line, without an end."""
    lines = paragraph.lines
    numbered = bool(_NUMBERED.match(text))
    closed = bool(_ENDS.search(text)) or text.endswith((",", ";", "-"))
    room = 1 if numbered and len(lines) == 1 else 3
    short = lines[-1].x1 < paragraph.right - room * body
    alone = _WIDE < paragraph.after < 9  # noqa: PLR2004 - not at a column's foot
    fresh = text[:1].isupper() or numbered
    if closed or not short or not fresh or len(lines) > 2:  # noqa: PLR2004
        return False
    if alone or (numbered and all(line.italic for line in lines)):
        paragraph.score = 0.6
        return True
    return False


def _is_quotation(paragraph: Paragraph, column: _Column) -> bool:
    lines = paragraph.lines
    size = paragraph.size
    inset = (
        min(line.x0 for line in lines) > paragraph.left + _QUOTE_INDENT * column.body
    )
    if len(lines) < 2:  # noqa: PLR2004
        return False
    centred = all(column.is_centred(line) for line in lines)
    return (inset and not centred) or (
        size < _SMALLER * column.body and paragraph.gap > 1 and lines[0].sheet > 1
    )


def _merge_tables(paragraphs: list[Paragraph]) -> None:
    """Put the rows of a table together; a lone row with gaps is a paragraph."""
    merged: list[Paragraph] = []
    for paragraph in paragraphs:
        before = merged[-1] if merged else None
        if before is not None and before.kind == paragraph.kind == "table":
            before.lines += paragraph.lines
        else:
            merged.append(paragraph)
    for paragraph in merged:
        if paragraph.kind == "table" and len(paragraph.lines) < _TABLE_ROWS:
            paragraph.kind = "paragraph"
    paragraphs[:] = merged


def is_abstract(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph says itself that it is an abstract."""
    return bool(_ABSTRACT.match(paragraph.text)) and len(paragraph.text) > 60  # noqa: PLR2004


def is_abstract_heading(paragraph: Paragraph) -> bool:
    """Tell whether a heading says that an abstract follows."""
    return bool(_ABSTRACT.fullmatch(paragraph.text))

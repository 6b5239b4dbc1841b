"""Lines of a plain text grouped into pieces: paragraphs, items, headings, rules.

A line is judged by its first character before any pattern is tried. What a piece is in
the end (a note, a title, a running head) is decided by the steps that know the whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.records import Document, Segment, Span, make_segment
from testimonia.text.labels import Label, parse_label
from testimonia.text.lines import Line

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+\S")
_RULE = re.compile(
    r"\s*[_*]\s*$|\s*(?:-\s?){3,}\s*$|\s*(?:\*\s?){3,}\s*$|\s*(?:_\s?){3,}\s*$"
)
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{2,})\s*$")
_BULLET = re.compile(r"\s*[-*+•◦▪–·]\s+(?=\S)")
_LABEL_OPENERS = frozenset("0123456789_[\\(<^*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONG_LINE = 130
_MUCH = 0.5
_FEW_LINES, _SHORT_LINE = 8, 40
_LONE_FIGURES = 4


@dataclass(slots=True)
class Piece:
    """A segment in the making.

    Attributes:
        kind: a segment kind; a piece with a label may yet become note or item.
        block: number of the run of lines, unbroken by blank ones, that it stands in.
        alone: whether it is all of its block.
        indent: white space before its first line's first character.
        bullet: whether it begins as a bulleted item.
        page_break: whether a form feed stands before it.
        parent: index, among the finished pieces, of the list that holds it.
    """

    document: Document
    kind: str
    spans: list[Span]
    block: int
    alone: bool = False
    indent: int = 0
    bullet: bool = False
    page_break: bool = False
    lines: int = 1
    label: Label | None = None
    level: int | None = None
    role: str | None = None
    author: str | None = None
    date: str | None = None
    score: float | None = None
    parent: int | None = None

    @property
    def start(self) -> int:
        """Give the first span's start."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Give the last span's end."""
        return self.spans[-1].end

    @property
    def length(self) -> int:
        """Count the characters from first to last."""
        return self.end - self.start

    @property
    def text(self) -> str:
        """Cut the words out of the document (a copy: for short pieces)."""
        return self.document.words(*self.spans)

    def head(self, size: int = 200) -> str:
        """Give the first characters."""
        first = self.spans[0]
        return self.document.words(
            Span(first.start, min(first.end, first.start + size))
        )

    def tail(self, size: int = 80) -> str:
        """Give the last characters."""
        last = self.spans[-1]
        return self.document.words(Span(max(last.start, last.end - size), last.end))

    def part_lines(self) -> list["Piece"]:
        """Cut it into its lines, each a piece."""
        parts: list[Piece] = []
        start = self.start
        for row in self.text.splitlines(keepends=True):
            bare = row.strip()
            if bare:
                first = start + len(row) - len(row.lstrip())
                span = Span(first, first + len(bare))
                parts.append(replace(self, spans=[span], lines=1))
            start += len(row)
        return parts

    def absorb(self, other: "Piece") -> None:
        """Take in a later piece; what only white space parts becomes one span."""
        for span in other.spans:
            between = self.document.words(Span(self.end, max(self.end, span.start)))
            if between and not between.isspace():
                self.spans.append(span)
            else:
                self.spans[-1] = Span(self.spans[-1].start, span.end)
        self.lines += other.lines


def has_long_lines(lines: list[Line]) -> bool:
    """Tell whether each line is a paragraph, as in texts that editors do not wrap."""
    total = sum(len(line.text) for line in lines)
    long = sum(len(line.text) for line in lines if len(line.text) > _LONG_LINE)
    return long > _MUCH * total


def cut_pieces(
    document: Document, lines: list[Line], furniture: dict[int, str]
) -> list[Piece]:
    """Cut lines into pieces.

    Args:
        document: the text that the lines are of.
        lines: all its lines.
        furniture: the role of each line, by index, that is known to be page furniture.
    """
    unwrapped = has_long_lines(lines)
    spaced = not unwrapped and has_spaced_lines(lines)
    pieces: list[Piece] = []
    for number, group in enumerate(_blocks(lines, furniture, spaced=spaced)):
        first = len(pieces)
        if group[0][0] in furniture:
            index, line = group[0]
            pieces.append(_furniture(document, line, number, furniture[index]))
        else:
            block = [line for _, line in group]
            pieces += _cut_block(document, block, number, unwrapped=unwrapped)
        pieces[first].alone = len(pieces) == first + 1
    return pieces


def has_spaced_lines(lines: list[Line]) -> bool:
    """Tell whether a blank line parts every two lines of wrapped text.

    Web editions come out so: a line that goes on ends with a space, and an empty line
    stands behind each.
    """
    shown = [line for line in lines if not line.is_blank]
    blank = len(lines) - len(shown)
    going = sum(1 for line in shown if _goes_on_spaced(line))
    return blank * 10 >= len(shown) * 7 and going * 4 >= len(shown) > _FEW_LINES


def _goes_on_spaced(line: Line) -> bool:
    text = line.text
    return text.endswith(" ") and not text.endswith("  ") and len(text) > _SHORT_LINE


def _blocks(
    lines: list[Line], furniture: dict[int, str], *, spaced: bool
) -> Iterator[list[tuple[int, Line]]]:
    group: list[tuple[int, Line]] = []
    for index, line in enumerate(lines):
        if spaced and line.is_blank and group and _goes_on_spaced(group[-1][1]):
            continue
        if line.is_blank or index in furniture or line.text[0] == "\f":
            if group:
                yield group
            group = []
        if index in furniture:
            yield [(index, line)]
        elif not line.is_blank:
            group.append((index, line))
    if group:
        yield group


def _furniture(document: Document, line: Line, block: int, role: str) -> Piece:
    broken = line.text[0] == "\f"
    return Piece(
        document, "furniture", [line.span], block, role=role, page_break=broken
    )


def _cut_block(
    document: Document, block: list[Line], number: int, *, unwrapped: bool
) -> list[Piece]:
    pieces: list[list[Line]] = []
    kinds: list[tuple[str, Label | None]] = []
    indents = [_indent(line) for line in block]
    ragged = _indented_starts(block, indents) if not unwrapped else set()
    for index, line in enumerate(block):
        kind, label = _judge(line.text, last=index == len(block) - 1)
        previous = kinds[-1][0] if kinds else ""
        if kind == "rule" and previous == "text" and _underlines(line, pieces[-1]):
            pieces[-1].append(line)
            kinds[-1] = ("underlined", None)
            continue
        goes_on = (
            pieces
            and label is None
            and kind == "text"
            and previous in ("text", "label", "bullet", "quotation")
            and (not unwrapped or _is_lone_label(block[index - 1]))
            and index not in ragged
        ) or (pieces and kind == previous and kind in ("quotation", "table"))
        if goes_on:
            pieces[-1].append(line)
        else:
            pieces.append([line])
            kinds.append((kind, label))
    return [
        _make(document, group, *kind, block=number)
        for group, kind in zip(pieces, kinds, strict=True)
    ]


def _is_lone_label(line: Line) -> bool:
    bare = line.text.strip()
    return len(bare) <= _LONE_FIGURES and bare.isdecimal()


def _underlines(line: Line, above: list[Line]) -> bool:
    return len(above) == 1 and bool(_UNDERLINE.match(line.text))


def _indent(line: Line) -> int:
    if not line.text[:1].isspace():
        return 0
    text = line.text.expandtabs(4)
    return len(text) - len(text.lstrip(" \xa0"))


def _indented_starts(block: list[Line], indents: list[int]) -> set[int]:
    """Find lines that begin a paragraph by being set in, as in printed books."""
    least = min(indents)
    deep = [index for index, indent in enumerate(indents) if indent > least + 1]
    if not deep or len(deep) * 2 > len(block):
        return set()
    return {
        index
        for index in deep
        if index and indents[index - 1] == least and is_closed(block[index - 1].text)
    }


def _judge(text: str, *, last: bool) -> tuple[str, Label | None]:
    """Name a line's kind by its first characters."""
    bare = text.lstrip()
    first = bare[0]
    if len(bare) <= _LONE_FIGURES and bare.rstrip().isdecimal() and not last:
        # A note's number on a line of its own, its words on the next.
        return "label", Label("bare", bare.rstrip(), len(text))
    if first.isalpha():
        linked = "^" in bare[:6] or "↑" in bare[:6]
        label = parse_label(text) if linked or first in "ivxl" else None
        return ("label" if label else "text"), label
    kind = _judge_sign(text, bare)
    if kind:
        return kind, None
    bullet = _BULLET.match(text)
    label = parse_label(text) if first in _LABEL_OPENERS else None
    return ("bullet" if bullet else "label" if label else "text"), label


def _judge_sign(text: str, bare: str) -> str | None:
    match bare[0]:
        case "#" if _HEADING.match(text):
            return "heading"
        case ">":
            return "quotation"
        case "|" if bare.count("|") > 1:
            return "table"
        case "-" | "*" | "_" | "=" if _RULE.match(text) or _UNDERLINE.match(text):
            return "rule"
    return None


def _make(
    document: Document, group: list[Line], kind: str, label: Label | None, *, block: int
) -> Piece:
    span = Span(group[0].span.start, group[-1].span.end)
    piece = Piece(
        document,
        "paragraph",
        [span],
        block,
        indent=_indent(group[0]),
        page_break=group[0].text[0] == "\f",
        lines=len(group),
        label=label,
        bullet=kind == "bullet",
    )
    match kind:
        case "heading":
            piece.kind, piece.level = "heading", _level(group[0].text)
        case "underlined":
            piece.kind, piece.level = "heading", 1 if piece.tail(1) == "=" else 2
        case "quotation" | "table":
            piece.kind = kind
        case "rule":
            piece.kind, piece.role = "furniture", "rule"
    return piece


def _level(text: str) -> int:
    bare = text.lstrip()
    return len(bare) - len(bare.lstrip("#"))


_CLOSERS = "”’\"'»)]*_ \t\xa0"
TRAILING_MARK = re.compile(
    r"(?:\s?<sup>[^<>]{1,12}</sup>|\s?\\?\[\^?[^\]\[\s]{1,12}\\?\]|[⁰¹²³⁴-⁹]+"
    r"|(?<=\S)\^\d{1,6}\^?"
    r"|(?<=[.!?…”’\"'»)])\d{1,4}|[†‡§]+)$"
)
# Whatever a trailing mark can end with: most lines end otherwise.
_MARK_ENDS = frozenset(">]^†‡§⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_closed(text: str) -> bool:
    """Tell whether words end as a sentence does, marks and closing quotes apart.

    >>> is_closed("it was done.<sup>3</sup>"), is_closed("a sincere attempt at")
    (True, False)
    """
    end = strip_marks(text)
    return end.endswith((".", "!", "?", "…", ":", ";")) or not end


def is_open(piece: Piece) -> bool:
    """Tell whether a piece surely ends in mid-sentence."""
    tail = piece.tail().rstrip()
    return not is_closed(tail) and (tail[-1:].islower() or tail[-1:] in ",-–—(")


def strip_marks(text: str) -> str:
    """Give a text's last words without the marks and closing quotes behind them."""
    end = text[-80:].rstrip()
    for _ in range(6):
        if end[-1:] not in _MARK_ENDS and not end[-1:].isdecimal():
            break
        found = TRAILING_MARK.search(end)
        if not found:
            break
        end = end[: found.start()].rstrip()
    return end.rstrip(_CLOSERS)


def make_segments(document: Document, pieces: list[Piece]) -> tuple[Segment, ...]:
    """Make segments of finished pieces, in the order of their places."""
    order = sorted(
        range(len(pieces)),
        key=lambda i: (pieces[i].start, pieces[i].kind != "list", -pieces[i].end),
    )
    ids: dict[int, str] = {}
    segments: list[Segment] = []
    for place, index in enumerate(order):
        piece = pieces[index]
        made = make_segment(
            document,
            piece.kind,
            tuple(piece.spans),
            order=place,
            level=piece.level,
            parent=None if piece.parent is None else ids.get(piece.parent),
            label=piece.label.number if piece.label else None,
            role=piece.role,
            author=piece.author,
            date=piece.date,
            score=piece.score,
        )
        ids[index] = made.id
        segments.append(made)
    return tuple(segments)

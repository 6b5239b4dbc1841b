"""Running heads and feet, page numbers and stamps, told from the text they frame."""

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from statistics import median

from testimonia.read.pdf.layout import Leaf
from testimonia.read.pdf.lines import Line
from testimonia.read.pdf.numerals import parse_numeral, render_numeral

_DEEP = 4
_LEVEL = 6.0
_NEAR = 8
_ALIKE = 0.8
_MOST_FORMS = 60
_NUMBER = re.compile(r"(?<![\w.,/])(?:\d{1,5}|[ivxlcdm]+|[IVXLCDM]+)(?![\w,/]|\.\w)")
_NAMED = re.compile(r"\b(?:page|seite|p\.|s\.)\s*(\d{1,5})\b", re.IGNORECASE)
_LONGEST_HEAD = 130
_OPENING = re.compile(r"[\[(]?\d+")
_NOT_WORDS = re.compile(r"[\W\d_]+")
_BARE = re.compile(r"[\W_]*(?:p|pp|page|seite|s)?[\W_]*\w+[\W_]*", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class _Row:
    """Lines of all columns that stand on one level at a page's edge."""

    lines: list[Line]
    edge: str
    depth: int
    inner: "_Row | None" = None
    is_running: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def y(self) -> float:
        return self.lines[0].y

    @property
    def form(self) -> str:
        """Give the words without numbers, but for one that opens the row.

        A running head may count pages or years; a number that opens a line and
        changes, or stands at the page's foot, is a note's.
        """
        if any(start == 0 for start, _ in self.lines[0].raised):
            return ""
        opening = _OPENING.match(self.text)
        if opening and self.edge == "bottom" and not self.text[-1].isdigit():
            return ""
        words = _NOT_WORDS.sub(" ", self.text).strip().casefold()
        return f"{opening.group()} {words}" if opening and words else words

    @property
    def is_bare(self) -> bool:
        """Tell whether it holds a number and nothing else."""
        is_bare = _BARE.fullmatch(self.text) or _is_double(self)
        return bool(is_bare) and any(
            bool(_NUMBER.search(line.text)) for line in self.lines
        )


def strip_running(leaves: list[Leaf]) -> None:
    """Move running heads and feet out of the blocks and note the page numbers."""
    edges = [_find_edges(leaf) for leaf in leaves]
    numbers = _find_numbers(leaves, edges)
    forms = _find_repeated(edges)
    usual = _find_usual_edges(edges, numbers)
    doubles = _find_doubles(edges)
    levels = Counter[tuple[str, int]]()
    for rows, number in zip(edges, numbers, strict=True):
        for row in rows:
            row.is_running = (
                id(row) in doubles
                or _has_form(row, forms)
                or (
                    number is not None
                    and _holds(row, number)
                    and (row.is_bare or row.edge in usual)
                )
            )
        _keep_outer(rows)
        levels.update({(r.edge, round(r.y / _LEVEL)) for r in rows if r.is_running})
    for leaf, rows in zip(leaves, edges, strict=True):
        _take_level(rows, levels, len(leaves))
        _keep_outer(rows)
        _move(leaf, [row for row in rows if row.is_running])
    _set_labels(leaves, numbers)
    _set_double_labels(leaves, edges, doubles)


def _find_doubles(edges: list[list[_Row]]) -> set[int]:
    """Find the page numbers of sheets that show two printed pages side by side."""
    rows = [row for page in edges for row in page if _is_double(row)]
    return set(map(id, rows)) if len(rows) > 1 else set()


def _is_double(row: _Row) -> bool:
    lines = sorted(row.lines, key=lambda line: line.x0)
    words = [line.text.strip("-–— ") for line in lines]
    if len(words) != 2 or not all(word.isdecimal() for word in words):  # noqa: PLR2004
        return False
    return int(words[1]) == int(words[0]) + 1


def _set_double_labels(
    leaves: list[Leaf], edges: list[list[_Row]], doubles: set[int]
) -> None:
    for leaf, rows in zip(leaves, edges, strict=True):
        for row in rows:
            if id(row) in doubles:
                lines = sorted(row.lines, key=lambda line: line.x0)
                leaf.label = "–".join(line.text.strip("-–— ") for line in lines)


def _find_edges(leaf: Leaf) -> list[_Row]:
    """Give the outermost rows of a page, the outermost first, at both edges."""
    levels: list[list[Line]] = []
    for line in sorted(leaf.lines, key=lambda line: (-line.y, line.x0)):
        if levels and levels[-1][0].y - line.y <= 0.3 * line.size:
            levels[-1].append(line)
        else:
            levels.append([line])
    half = (len(levels) + 1) // 2
    top = [
        _Row(lines, "top", depth)
        for depth, lines in enumerate(levels[: min(_DEEP + 1, half)])
    ]
    bottom = [
        _Row(lines, "bottom", depth)
        for depth, lines in enumerate(reversed(levels[max(half, len(levels) - 5) :]))
    ]
    for rows in (top, bottom):
        for outer, inner in pairwise(rows):
            outer.inner = inner
        if rows and len(rows) > _DEEP:
            rows.pop()
    return top + bottom


def _find_repeated(edges: list[list[_Row]]) -> dict[tuple[str, str], float]:
    """Find the words that stand at the same height of several pages."""
    places: dict[tuple[str, str], list[float]] = {}
    for rows in edges:
        for row in rows:
            if len(row.form) >= 2:  # noqa: PLR2004 - a lone letter is no running head
                places.setdefault((row.edge, row.form), []).append(row.y)
    least = 2 if len(edges) <= 5 else 3  # noqa: PLR2004 - pages
    found = {}
    for key, heights in places.items():
        middle = median(heights)
        if sum(abs(y - middle) <= _LEVEL for y in heights) >= least:
            found[key] = middle
    return found


def _has_form(row: _Row, forms: dict[tuple[str, str], float]) -> bool:
    key = (row.edge, row.form)
    if key in forms:
        return abs(row.y - forms[key]) <= 2 * _LEVEL
    if len(row.form) < 6 or len(forms) > _MOST_FORMS:  # noqa: PLR2004 - letters
        return False
    return any(
        edge == row.edge
        and abs(y - row.y) <= _LEVEL
        and abs(len(form) - len(row.form)) <= 0.3 * len(form)
        and SequenceMatcher(None, form, row.form).ratio() >= _ALIKE
        for (edge, form), y in forms.items()
    )


def _find_numbers(
    leaves: list[Leaf], edges: list[list[_Row]]
) -> list[tuple[str, str] | None]:
    """Find on each page the number that runs on from page to page, with its kind."""
    offers = [
        _offer_counts(leaf, rows) for leaf, rows in zip(leaves, edges, strict=True)
    ]
    few = len(leaves) <= 3  # noqa: PLR2004 - pages
    numbers: list[tuple[str, str] | None] = []
    for i, offer in enumerate(offers):
        near = offers[max(0, i - _NEAR) : i] + offers[i + 1 : i + 1 + _NEAR]
        support = {key: sum(key in other for other in near) for key in offer}
        best = max(support, key=lambda key: support[key], default=None)
        if best is None or support[best] < (1 if few and offer[best][1] else 2):
            numbers.append(None)
        else:
            numbers.append((best[0], offer[best][0]))
    return numbers


def _offer_counts(
    leaf: Leaf, rows: list[_Row]
) -> dict[tuple[str, int], tuple[str, bool]]:
    """Give the counts that a page may go on with: the number, and whether it is bare."""
    offer: dict[tuple[str, int], tuple[str, bool]] = {}
    for row in sorted(rows, key=lambda row: row.depth):
        for token in _offer_numbers(row):
            kind, value = parse_numeral(token)
            if kind:
                offer.setdefault((kind, value - leaf.sheet), (token, row.is_bare))
    return offer


def _offer_numbers(row: _Row) -> list[str]:
    """Read what may be a page's number: alone, first or last in a short line.

    A sentence, a note or a numbered heading is no such line.
    """
    if row.is_bare:
        return [match.group() for match in _NUMBER.finditer(row.text)]
    if row.lines[0].raised[:1] and row.lines[0].raised[0][0] == 0:
        return []
    if len(row.text) > _LONGEST_HEAD or row.text.endswith((".", ";", ",")):
        return []
    found = [match.group(1) for match in _NAMED.finditer(row.text)]
    for line in row.lines:
        text = line.text.strip()
        for match in _NUMBER.finditer(text):
            opens = match.start() == 0 and text[match.end() :][:1] not in {".", ")"}
            if opens or match.end() == len(text):
                found.append(match.group())
    return found


def _holds(row: _Row, number: tuple[str, str]) -> bool:
    return number[1] in _offer_numbers(row)


def _find_usual_edges(
    edges: list[list[_Row]], numbers: list[tuple[str, str] | None]
) -> set[str]:
    """Find at which edges pages have their numbers, against notes that begin so."""
    counts = Counter[str]()
    for rows, number in zip(edges, numbers, strict=True):
        if number is not None:
            counts.update({row.edge for row in rows if _holds(row, number)})
    total = max(counts.values(), default=0)
    return {edge for edge, count in counts.items() if count >= 0.3 * total}


def _keep_outer(rows: list[_Row]) -> None:
    """Let only rows run that nothing but running rows part from the edge.

    The innermost of them must stand apart from the text, else a note that begins
    like the notes of other pages would be taken for a running foot.
    """
    for edge in ("top", "bottom"):
        outer = [row for row in rows if row.edge == edge]
        count = next((i for i, r in enumerate(outer) if not r.is_running), len(outer))
        while count and not _stands_apart(outer[count - 1]):
            count -= 1
        for row in outer[count:]:
            row.is_running = False


def _stands_apart(row: _Row) -> bool:
    if row.inner is None or row.is_bare:
        return True
    line, inner = row.lines[0], row.inner.lines[0]
    gap = abs(row.y - row.inner.y)
    if gap > 1.7 * max(line.size, inner.size):
        return True
    differs = abs(line.size - inner.size) > 0.04 * inner.size
    return differs or (line.font != inner.font and row.edge == "top")


def _take_level(rows: list[_Row], levels: Counter[tuple[str, int]], pages: int) -> None:
    """Take a row for running that stands alone where most pages have theirs."""
    for edge in ("top", "bottom"):
        outer = [row for row in rows if row.edge == edge]
        row = outer[0] if outer else None
        if row is None or row.is_running or row.inner is None:
            continue
        level = round(row.y / _LEVEL)
        common = sum(levels[edge, near] for near in (level - 1, level, level + 1))
        gap = abs(row.y - row.inner.y)
        size = row.lines[0].size
        apart = gap > 2 * size and size < 1.1 * row.inner.lines[0].size
        if common > max(2, pages / 2) and apart and len(row.text) < _LONGEST_HEAD:
            row.is_running = True


def _move(leaf: Leaf, rows: list[_Row]) -> None:
    moved = {id(line) for row in rows for line in row.lines}
    top = [row.text for row in rows if row.edge == "top"]
    bottom = [row.text for row in rows if row.edge == "bottom"]
    leaf.furniture = top + bottom[::-1] + leaf.furniture
    for block in leaf.blocks:
        block.lines = [line for line in block.lines if id(line) not in moved]
    leaf.blocks = [block for block in leaf.blocks if block.lines]


def _set_labels(leaves: list[Leaf], numbers: list[tuple[str, str] | None]) -> None:
    """Give pages their printed numbers, and those between two of one count theirs."""
    for leaf, number in zip(leaves, numbers, strict=True):
        leaf.label = number[1] if number else None
    known = [
        (leaf.sheet, *parse_numeral(number[1]))
        for leaf, number in zip(leaves, numbers, strict=True)
        if number
    ]
    sheets = {leaf.sheet: leaf for leaf in leaves}
    for (low, kind, value), (high, kind_after, value_after) in pairwise(known):
        if kind == kind_after and value_after - value == high - low:
            for sheet in range(low + 1, high):
                if sheet in sheets:
                    sheets[sheet].label = render_numeral(kind, value + sheet - low)

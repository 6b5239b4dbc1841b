"""Finds printed page numbers and running heads, and where each page begins."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from testimonia.lexicon.apparatus import CHAPTER_WORDS, IBID_WORDS
from testimonia.records import Document, Page
from testimonia.text.lines import Line

_NUMBER_LINE = re.compile(
    r"[\s\-–—•|]*\[?(?:(?:p\.|page|seite|s\.|стр\.|с\.)\s?)?(\d{1,4}|[ivxlc]{1,8})\]?"
    r"(?:\s(?:of|von|/)\s\d{1,4})?[\s\-–—•|]*",
    re.IGNORECASE,
)
_HEAD_NUMBER = re.compile(r"\s*(\d{1,4})\s+(?=[^\W\d_])|(?<=[^\W\d_)])\s+(\d{1,4})\s*$")
_NUMBER_LINE_LENGTH = 20
_HEAD_LENGTH = 90
_WIDE_HEAD = 160
_WIDE = re.compile(r"^\s*\d{1,4}(?:\s{3,}|\t)\S|\S(?:\s{3,}|\t)\d{1,4}\s*$")
_HEAD_LEAST = 4
_REPEATS = 3
_EDGE = 2
# Left and right pages have heads of their own.
_LEAF = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Where pages begin, and which lines (by index) are page furniture, and of what sort."""

    pages: tuple[Page, ...]
    furniture: dict[int, str]


def find_pages(document: Document, lines: list[Line]) -> Layout:
    """Find page numbers, running heads and page starts."""
    shown = [index for index, line in enumerate(lines) if not line.is_blank]
    breaks = _breaks(document, lines)
    numbers = _number_lines(lines, shown)
    heads = _repeated_heads(lines, shown)
    if breaks:
        sheets = _sheets(lines, shown, breaks)
        pages, taken = _broken_pages(sheets, numbers, breaks)
        edges = {i for rows in sheets[1:] for i in (*rows[:_EDGE], *rows[-_EDGE:])}
        edges.update(sheets[0][-_EDGE:])
    else:
        taken = _chain(numbers)
        if taken and _are_labels(lines, taken, numbers):
            taken = []
        pages = _numbered_pages(lines, shown, taken, numbers)
        edges = _beside(shown, set(taken))
    furniture = dict.fromkeys(taken, "page number")
    counting = _counting(lines, shown, heads)
    furniture.update(dict.fromkeys(counting, "running head"))
    for row in heads:
        many = len(row) > _LEAF
        found = [i for i in row if i in edges and (many or _is_alone(lines, i))]
        if found and len(found) * 2 >= len(row):
            furniture.update(dict.fromkeys(found, "running head"))
    if not pages:
        pages = _headed_pages(lines, counting)
    return Layout(pages=pages, furniture=furniture)


def _breaks(document: Document, lines: list[Line]) -> list[int]:
    """Give the offsets behind form feeds, each the start of a page."""
    if "\f" not in document.text:
        return []
    return [
        line.start + place + 1
        for line in lines
        for place, char in enumerate(line.text[:80])
        if char == "\f"
    ]


def _number_lines(lines: list[Line], shown: list[int]) -> dict[int, str]:
    """Find lines that hold nothing but a page's number."""
    found: dict[int, str] = {}
    for index in shown:
        text = lines[index].text.strip()
        if len(text) <= _NUMBER_LINE_LENGTH:
            match = _NUMBER_LINE.fullmatch(text)
            if match:
                found[index] = match.group(1)
    return found


def _sheets(lines: list[Line], shown: list[int], breaks: list[int]) -> list[list[int]]:
    """Part the lines with words by pages; the first page is what stands first."""
    sheets: list[list[int]] = [[] for _ in range(len(breaks) + 1)]
    page = 0
    for index in shown:
        while page < len(breaks) and lines[index].end >= breaks[page]:
            page += 1
        sheets[page].append(index)
    return sheets


def _broken_pages(
    sheets: list[list[int]], numbers: dict[int, str], breaks: list[int]
) -> tuple[tuple[Page, ...], list[int]]:
    """Number pages that form feeds part, by the lines at their edges."""
    edges = [
        [i for i in (*rows[:_EDGE], *rows[-_EDGE:]) if i in numbers] for rows in sheets
    ]
    steps = Counter(
        int(numbers[i]) - sheet
        for sheet, rows in enumerate(edges)
        for i in set(rows)
        if numbers[i].isdecimal()
    )
    usual = steps.most_common(1)[0][0] if steps else None
    pages: list[Page] = []
    taken: list[int] = []
    for sheet, rows in enumerate(edges):
        fitting = [i for i in rows if _fits(numbers[i], sheet, usual)]
        label = numbers[fitting[0]] if fitting else None
        taken += fitting[:1]
        start = breaks[sheet - 1] if sheet else 0
        pages.append(Page(start=start, label=label, sheet=sheet + 1))
    return tuple(pages), taken


def _fits(number: str, sheet: int, usual: int | None) -> bool:
    return not number.isdecimal() or int(number) - sheet == usual


def _chain(numbers: dict[int, str]) -> list[int]:
    """Keep the lines whose numbers go up by one, if they are many enough."""
    best: list[int] = []
    chains: dict[int, list[int]] = {}
    for index, number in numbers.items():
        if number.isdecimal():
            chain = chains.pop(int(number) - 1, [])
            chain.append(index)
            chains[int(number)] = chain
            best = max(best, chain, key=len)
    return best if len(best) >= _REPEATS else []


def _are_labels(lines: list[Line], chain: list[int], numbers: dict[int, str]) -> bool:
    """Tell whether lone figures are notes' numbers: they begin with 1, late in a text."""
    begun = lines[chain[0]].start - lines[0].start
    return numbers[chain[0]] == "1" and begun * 2 > lines[-1].end - lines[0].start


def _numbered_pages(
    lines: list[Line], shown: list[int], chain: list[int], numbers: dict[int, str]
) -> tuple[Page, ...]:
    """Say where pages begin: at their numbers if these stand on top, else behind."""
    if not chain:
        return ()
    labels = [numbers[index] for index in chain]
    if chain[0] in shown[:_EDGE]:
        starts = [lines[index].start for index in chain]
    else:
        starts = [lines[0].start, *(lines[index].end for index in chain[:-1])]
    pages = [
        Page(start=start, label=label)
        for start, label in zip(starts, labels, strict=True)
    ]
    if chain[0] not in shown[:_EDGE] and chain[-1] != shown[-1]:
        pages.append(Page(start=lines[chain[-1]].end, label=None))
    return tuple(pages)


def _repeated_heads(lines: list[Line], shown: list[int]) -> list[list[int]]:
    """Group short lines that come again and again, figures apart."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index in shown:
        text = lines[index].text
        if len(text) <= _WIDE_HEAD:
            name = _head_name(text)
            if _can_be_head(text, name):
                groups[name].append(index)
    return [row for row in groups.values() if len(row) > 1]


def _head_name(text: str) -> str:
    """Give a running head without its page number."""
    return _HEAD_NUMBER.sub("", text).strip(" \t\f\xa0*_|·•-–—").casefold()


def _can_be_head(text: str, name: str) -> bool:
    if (
        not _HEAD_LEAST <= len(name) <= _HEAD_LENGTH
        or _opens_no_head(text)
        or name[-1] in ".!?:;,"
    ):
        return False
    first = name.split(maxsplit=1)[0].strip(".,")
    return first not in CHAPTER_WORDS and first not in IBID_WORDS


def _opens_no_head(text: str) -> bool:
    first = text.lstrip()[:1]
    return first in "#>|" or first.islower()


def _page_figure(text: str) -> int | None:
    found = _HEAD_NUMBER.search(text)
    return int(found.group(1) or found.group(2)) if found else None


def _is_alone(lines: list[Line], index: int) -> bool:
    return index + 1 == len(lines) or lines[index + 1].is_blank


def _counting(lines: list[Line], shown: list[int], heads: list[list[int]]) -> list[int]:
    """Find the running heads that carry page numbers, left and right ones together.

    Their numbers go up by one from head to head; a line counts that comes again and
    again, or that white space parts from its number as print does.
    """
    repeated = {index for row in heads for index in row}
    numbers = {
        index: str(figure)
        for index in shown
        if len(lines[index].text) <= _WIDE_HEAD
        and (index in repeated or _WIDE.search(lines[index].text))
        and (figure := _page_figure(lines[index].text))
    }
    chain = _chain(numbers)
    names = {_head_name(lines[index].text) for index in chain}
    # Of three heads one may stand on a page of its own; more are a list of contents.
    return chain if len(names) <= max(_LEAF, len(chain) // 2) else []


def _beside(shown: list[int], chain: set[int]) -> set[int]:
    """Give the lines right before and behind page numbers."""
    beside: set[int] = set()
    for place, index in enumerate(shown):
        if index in chain:
            beside.update(shown[max(0, place - _EDGE) : place + _EDGE + 1])
    return beside


def _headed_pages(lines: list[Line], heads: list[int]) -> tuple[Page, ...]:
    """Take the pages from running heads that carry their numbers."""
    return tuple(
        Page(start=lines[index].start, label=str(_page_figure(lines[index].text)))
        for index in heads
    )

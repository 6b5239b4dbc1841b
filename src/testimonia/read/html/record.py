"""Fields of a catalogue's record or a book's page: rows of a label and its value.

A row is a table's row of two cells, a term with its definitions, or a block that begins
with its label. Rows of one make are fields when enough of their labels are a record's.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.lexicon.catalogue import LABELS, TELLING_LABELS
from testimonia.lexicon.wording import words
from testimonia.read.html.plan import Plan
from testimonia.read.html.tree import HEADINGS, Node, Page

_LONGEST_LABEL = 60
_FEWEST = 3
_LONG_PAGE = 6_000
# Of a long page the fields must be this part at least, or it is a text with a box.
_SHARE = 12
_KNOWN_SHARE = 4
_PADDING = " \t\n:\xa0\u200e\u200f\u2013*"
_NUMBERED = re.compile(r"\s*\((?:s|\d+)\)$|\s*\d{1,2}$")
_ROWS = words("div li p section span dd")
_LABEL_TAGS = words("b strong span label h2 h3 h4 h5 h6 div p em i dt")
_LABEL_CLASSES = re.compile(
    r"label|heading|header|term|title|name|bold|key|field-?l|(?:^|[-_])dt(?:$|[-_])"
)


@dataclass(slots=True)
class _Row:
    """A label with its value: the nodes from ``start`` up to ``stop``."""

    start: Node
    stop: int
    label: str
    make: tuple[object, ...]

    @property
    def key(self) -> str:
        """Give the label as the word lists write it."""
        bare = _NUMBERED.sub("", self.label.lower())
        return bare if bare in LABELS else self.label.lower()


def find_record(page: Page, plan: Plan, *, is_stated: bool) -> bool:
    """Find the fields of a record; tell whether the page is one.

    Args:
        page: the page.
        plan: where the fields are noted.
        is_stated: whether the page itself says that it is of a book.
    """
    if (plan.notes or plan.posts or not _has_labels(page)) and not is_stated:
        return False
    rows = _keep_outer(_choose(list(_list_rows(page))))
    keys = {row.key for row in rows} & LABELS
    is_record = (
        len(keys) >= _FEWEST and bool(keys & TELLING_LABELS) and _is_most(page, rows)
    )
    if not is_record and not is_stated:
        return False
    for row in rows:
        plan.entries[row.start.index] = (row.stop, row.label)
    return True


def _has_labels(page: Page) -> bool:
    """Tell cheaply whether a page shows some labels of records at all."""
    short = {
        node.text.strip(_PADDING).lower()
        for node in page.nodes
        if 0 < len(node.text) < _LONGEST_LABEL
    }
    return len({_NUMBERED.sub("", words_shown) for words_shown in short} & LABELS) > 1


def find_field(page: Page, plan: Plan, labels: frozenset[str]) -> str | None:
    """Give the value of the first field with one of some labels."""
    for index, (stop, label) in plan.entries.items():
        if label.lower() in labels:
            words_shown = _read_range(page, index, stop).removeprefix(label)
            return words_shown.strip(_PADDING) or None
    return None


def _read_range(page: Page, start: int, stop: int) -> str:
    shown = (n.text for n in page.nodes[start:stop] if not n.hidden and n.text)
    return " ".join(" ".join(shown).split())


def _is_most(page: Page, rows: list[_Row]) -> bool:
    """Tell whether the fields are more than a box beside a long text."""
    whole = page.shown[-1]
    held = sum(page.shown[row.stop] - page.shown[row.start.index] for row in rows)
    return whole < _LONG_PAGE or held * _SHARE > whole


def _choose(rows: list[_Row]) -> list[_Row]:
    """Keep the rows of those makes whose labels are often a record's."""
    makes: dict[tuple[object, ...], list[_Row]] = {}
    for row in rows:
        makes.setdefault(row.make, []).append(row)
    chosen = []
    for members in makes.values():
        known = sum(row.key in LABELS for row in members)
        if known * _KNOWN_SHARE >= len(members) and known:
            chosen += members
    return sorted(chosen, key=lambda row: (row.start.index, -row.stop))


def _keep_outer(rows: list[_Row]) -> list[_Row]:
    """Leave out rows that stand in another one."""
    kept: list[_Row] = []
    for row in rows:
        if not kept or row.start.index >= kept[-1].stop:
            kept.append(row)
    return kept


def _list_rows(page: Page) -> Iterator[_Row]:
    rows: list[_Row | None] = [
        *(_read_table_row(page, node) for node in page.with_tags("tr")),
        *(_read_term(page, node) for node in page.with_tags("dt")),
    ]
    taken = sorted({row.start.index for row in rows if row is not None})
    for node in page.with_tags(*_ROWS):
        if node.hidden or not page.size(node):
            continue
        at = bisect_left(taken, node.index)
        if at == len(taken) or taken[at] >= node.end:
            rows.append(_read_block(page, node))
    yield from (row for row in rows if row is not None)


def _read_table_row(page: Page, node: Node) -> _Row | None:
    """Read a row of a table: a heading cell, or the first of two."""
    cells: list[Node] = []
    index = node.index + 1
    while index < node.end and len(cells) <= _FEWEST:
        inner = page.nodes[index]
        if inner.tag in ("td", "th"):
            cells.append(inner)
        index = inner.end
    shown = [cell for cell in cells if page.size(cell)]
    if len(shown) != 2 or node.hidden:  # noqa: PLR2004 - a label and its value
        return None
    label = _read_label(page, shown[0])
    table = node.parent
    while table is not None and table.tag in ("tbody", "thead", "tfoot"):
        table = table.parent
    make = ("tr", table.index if table is not None else 0)
    return None if label is None else _Row(node, node.end, label, make)


def _read_term(page: Page, node: Node) -> _Row | None:
    """Read a term with the definitions behind it."""
    label = _read_label(page, node)
    if label is None or node.hidden or node.parent is None:
        return None
    stop = index = node.end
    while index < node.parent.end:
        inner = page.nodes[index]
        if inner.tag == "dt" or (inner.tag != "dd" and inner.text.strip()):
            break
        stop = inner.end if inner.tag == "dd" else stop
        index = inner.end
    if page.shown[stop] == page.shown[node.end]:
        return None
    return _Row(node, stop, label, ("dt", node.parent.classes, node.parent.tag))


def _read_block(page: Page, node: Node) -> _Row | None:
    """Read a block that begins with its label, in an element of its own."""
    if not (node.is_block or node.classes):
        return None
    head = next(
        (n for n in page.nodes[node.index + 1 : node.index + 5] if page.size(n)), None
    )
    if head is None or head.tag not in _LABEL_TAGS or head.parent is not node:
        return None
    label = _read_label(page, head)
    if label is None or page.size(node) <= page.size(head):
        return None
    behind = page.nodes[head.end].text if head.end < node.end else ""
    is_label = (
        page.text_of(head).rstrip("\u200e\u200f ").endswith(":")
        or behind.lstrip("\u200e\u200f ").startswith(":")
        or head.tag in HEADINGS
        or any(_LABEL_CLASSES.search(name) for name in head.classes)
        or (head.is_block and node.classes != ())
    )
    make = (node.tag, head.tag, head.classes, head.is_block or node.classes)
    return _Row(node, node.end, label, make) if is_label else None


def _read_label(page: Page, node: Node) -> str | None:
    """Read a label, without the colon and what only directs the writing."""
    if not page.is_brief(node, _LONGEST_LABEL):
        return None
    label = " ".join(page.text_of(node).strip(_PADDING).split())
    return label if label[:1].isalpha() and "." not in label[:-1] else None

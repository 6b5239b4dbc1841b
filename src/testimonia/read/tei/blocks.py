"""Blocks of a TEI text: divisions, headings, quotations, tables, lists, entries."""

from typing import TYPE_CHECKING

from lxml import etree

from testimonia.read.tei import names
from testimonia.read.tei.names import local_name, running_words, where

if TYPE_CHECKING:
    from testimonia.read.tei.text import RunningText
    from testimonia.read.tei.walker import Walker

_LIST_ROLES = {"ordered": "ordered", "numbered": "ordered", "bulleted": "bulleted"}
_QUOTE_PARENTS = names.STRUCTURE | names.ITEMS | {"quote", "cit"}
_CAPTIONS = frozenset({"ab", "caption", "head", "p"})


def write_structure(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write a division: what it holds, a level deeper."""
    out = walker.out
    division = local_name(element) in names.DIVISIONS
    walker.draft.level += division
    out.part(2)
    kept, out.holders = out.holders, []
    walker.children(element, path)
    out.holders = kept
    out.part(2)
    walker.draft.level -= division


def write_head(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write a heading, caption or running head."""
    parent = element.getparent()
    holder = "" if parent is None else local_name(parent)
    if "running" in (element.get("type") or ""):
        walker.block(element, "furniture", path)
    elif holder in {"figure", "table"}:
        walker.block(element, "caption", path)
    else:
        level = max(1, walker.draft.level) + (holder in names.LISTS)
        walker.block(element, "heading", path, level)


def write_figure(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write a figure's words as captions."""
    walker.out.part(2)
    seen: dict[str, int] = {}
    for child in element:
        name = local_name(child)
        seen[name] = seen.get(name, 0) + 1
        place = f"{path}/{name}[{seen[name]}]"
        if name in _CAPTIONS:
            walker.block(child, "caption", place)
        elif name:
            walker.element(child, name, place)
        walker.out.words(child.tail)
    walker.out.part(2)


def write_quote(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write a quotation: a block of its own, or words in a sentence."""
    parent = element.getparent()
    look = f"{element.get('rend', '')} {element.get('rendition', '')}"
    stands_alone = parent is not None and local_name(parent) in _QUOTE_PARENTS
    if "block" in look or stands_alone or names.has_block_children(element):
        walker.block(element, "quotation", path)
    else:
        walker.children(element, path)


def write_date(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write a date: a line of its own, or words in a sentence."""
    parent = element.getparent()
    if parent is not None and local_name(parent) in names.STRUCTURE:
        walker.block(element, "date", path)
    else:
        walker.children(element, path)


def write_table(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write a table: a row a line, cells parted by tabs."""
    out = walker.out
    if out.in_table or out.in_note:
        out.part(1)
        walker.children(element, path)
        out.part(1)
        return
    for place, head in enumerate(names.children_named(element, "head"), 1):
        write_head(walker, head, f"{path}/head[{place}]")
    index = out.open("table", 2, where=where(element, path))
    out.in_table = True
    seen = 0
    for child in element:
        name = local_name(child)
        if name == "row":
            seen += 1
            _write_row(walker, child, f"{path}/row[{seen}]")
        elif name and name != "head":
            walker.element(child, name, f"{path}/{name}")
    out.in_table = False
    out.close(index, 2)


def _write_row(walker: "Walker", element: etree._Element, path: str) -> None:
    walker.out.row()
    cells = 0
    for child in element:
        name = local_name(child)
        if name == "cell":
            walker.out.cell(first=cells == 0)
            cells += 1
            walker.children(child, f"{path}/cell[{cells}]")
        elif name:
            walker.element(child, name, f"{path}/{name}")


def write_list(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write a list; a label belongs to the item behind it."""
    out = walker.out
    index = None
    if not _is_flat(out):
        role = _LIST_ROLES.get(element.get("rend") or element.get("type") or "")
        index = out.open("list", 2, role=role, where=where(element, path))
    kept = out.holders
    out.holders = [] if index is not None else kept
    _write_items(walker, element, path)
    out.holders = kept
    if index is None:
        out.part(1)
    else:
        out.close(index, 2)


def _is_flat(out: "RunningText") -> bool:
    """Tell whether lists are lines here: in notes, tables and block quotations.

    A telegram that is quoted in numbered points stays one quotation.
    """
    return out.in_note or out.in_table or "quotation" in out.holders


def _write_items(walker: "Walker", element: etree._Element, path: str) -> None:
    label = None
    seen: dict[str, int] = {}
    for child in element:
        name = local_name(child)
        seen[name] = seen.get(name, 0) + 1
        place = f"{path}/{name}[{seen[name]}]"
        if name in names.ITEMS:
            write_item(walker, child, place, label)
            label = None
        elif name == "label":
            if label is not None:
                write_item(walker, label, place, None)
            label = child
        elif name:
            walker.element(child, name, place)
        walker.out.words(child.tail)
    if label is not None:
        write_item(walker, label, path, None)


def write_item(
    walker: "Walker", element: etree._Element, path: str, label: etree._Element | None
) -> None:
    """Write a list's item behind its label."""
    out = walker.out
    index = None
    printed = running_words(label) or None if label is not None else None
    if _is_flat(out):
        out.part(1)
    else:
        index = out.open(
            "item",
            1,
            label=printed or element.get("n"),
            where=where(element, path),
        )
    out.holders.append("item")
    if label is not None:
        walker.children(label, f"{path}/preceding-sibling::label[1]")
        out.tie()
    walker.children(element, path)
    out.holders.pop()
    if index is None:
        out.part(1)
    else:
        out.close(index, 1)

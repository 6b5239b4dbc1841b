"""Readings and breaks of a TEI text: what is shown where the mark-up offers several.

docs/explanation/decisions/tei-readings.md gives the reasons.
"""

from typing import TYPE_CHECKING

from lxml import etree

from testimonia.read.tei import names
from testimonia.read.tei.blocks import write_item
from testimonia.read.tei.names import local_name

if TYPE_CHECKING:
    from testimonia.read.tei.walker import Walker


def write_choice(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write what the source itself shows, of two or more encodings of it."""
    chosen = names.chosen_reading(element)
    if chosen is not None:
        name = local_name(chosen)
        walker.element(chosen, name, f"{path}/{name}")


def write_apparatus(walker: "Walker", element: etree._Element, path: str) -> None:
    """Write the reading that the edition chose, the lemma."""
    parent = element.getparent()
    if parent is not None and local_name(parent) in names.LISTS:
        write_item(walker, element, path, None)
        return
    lemma = names.children_named(element, "lem")
    readings = lemma or [
        child for child in element.iter(etree.Element) if local_name(child) == "rdg"
    ]
    if readings:
        walker.children(readings[0], f"{path}/{local_name(readings[0])}")
    for place, note in enumerate(names.children_named(element, "note"), 1):
        walker.notes.meet_note(walker, note, f"{path}/note[{place}]")


def write_deletion(walker: "Walker", element: etree._Element, path: str) -> None:
    """Leave out crossed-out words where others replace them."""
    if not names.is_replaced(element):
        walker.children(element, path)


def write_gap(walker: "Walker", _element: etree._Element, _path: str) -> None:
    """Show that words are missing, or the sentence would read as if whole."""
    walker.out.words("[…]")


def write_line_break(walker: "Walker", element: etree._Element, _path: str) -> None:
    """Write a line's end as a space, or as nothing inside a divided word."""
    out = walker.out
    parent = element.getparent()
    goes_on = (element.tail or "").lstrip()[:1].islower()
    if element.get("break") == "no" or (out.follows_hyphen() and goes_on):
        _join(walker, element)
    elif parent is not None and local_name(parent) in names.PRINTED_LINES:
        out.part(1)
    else:
        out.space()


def write_page(walker: "Walker", element: etree._Element, _path: str) -> None:
    """Begin a page."""
    if element.get("break") == "no":
        _join(walker, element)
    walker.turn_page(element.get("n"))


def write_column(walker: "Walker", element: etree._Element, _path: str) -> None:
    """Begin a column, which is nothing but a place where words can be divided."""
    if element.get("break") == "no":
        _join(walker, element)


def _join(walker: "Walker", element: etree._Element) -> None:
    """Let a word that a break divides go on without a space."""
    walker.out.glue()
    if element.tail:
        element.tail = element.tail.lstrip(" \t\n\r")

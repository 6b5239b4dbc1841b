"""Names of WordprocessingML, and how its runs are made."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Give an attribute in Word's own namespace."""
    return None if element is None else element.get(W + name)


def text_run(text: str) -> etree._Element:
    """Make a run without properties."""
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}t").text = text
    return run


def add_text_run(paragraph: etree._Element, text: str) -> None:
    """Put a run at the start of a paragraph."""
    properties = paragraph.find(f"{W}pPr")
    place = 0 if properties is None else paragraph.index(properties) + 1
    paragraph.insert(place, text_run(text))


def unwrap(element: etree._Element) -> None:
    """Put an element's children in its place."""
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def remove(element: etree._Element) -> None:
    """Take an element out; Word's mark-up has no text behind elements."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

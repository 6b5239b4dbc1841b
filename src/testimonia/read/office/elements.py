"""Small mechanics of XML in which words stand between elements."""

from lxml import etree

from testimonia.read.office.anchors import has_token, strip_strays
from testimonia.read.xml import Entities


def words_of(element: etree._Element | None) -> str:
    """Give the words of an element, with single spaces."""
    return "" if element is None else " ".join("".join(texts_of(element)).split())


def texts_of(element: etree._Element) -> list[str]:
    """Give an element's texts as they stand."""
    return [text for text in element.itertext() if isinstance(text, str)]


def replace_by_text(element: etree._Element, text: str) -> etree._Element:
    """Put characters in an element's place; give the element, without its tail."""
    parent, before = element.getparent(), element.getprevious()
    text += element.tail or ""
    element.tail = None
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text
    if parent is not None:
        parent.remove(element)
    return element


def cut_out(element: etree._Element) -> etree._Element:
    """Take an element out of its place, but not the words behind it."""
    return replace_by_text(element, "")


def write_out_entities(root: etree._Element) -> Entities:
    """Put words in the place of entities."""
    entities = Entities.of(root)
    for element in list(root.iter(etree.Entity)):
        replace_by_text(element, entities.words((element.text or "")[1:-1]))
    return entities


def strip_reserved(root: etree._Element) -> None:
    """Take the signs of our own tokens out of a file that holds them itself."""
    for element in root.iter():
        if element.text and has_token(element.text):
            element.text = strip_strays(element.text)
        if element.tail and has_token(element.tail):
            element.tail = strip_strays(element.tail)

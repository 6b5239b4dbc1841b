"""A Word text as it is printed: changes accepted, comments out, text boxes in line."""

from collections.abc import Sequence

from lxml import etree

from testimonia.read.office.anchors import has_token, report_changes, strip_strays
from testimonia.read.office.docx_names import MC, W, remove, unwrap

_REMOVED = tuple(
    W + name
    for name in (
        "del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference",
        "delInstrText", "sectPrChange", "pPrChange", "rPrChange",
    )
)  # fmt: skip
_UNWRAPPED = tuple(W + name for name in ("ins", "moveTo", "smartTag", "customXml"))


def clean_story(trees: Sequence[etree._Element]) -> list[tuple[str, str]]:
    """Clean a document and its notes in place; give (code, message) of each issue."""
    changes = comments = 0
    for tree in trees:
        for element in list(tree.iter(*_REMOVED)):
            name = etree.QName(element).localname
            changes += name in ("del", "moveFrom")
            comments += name == "commentReference"
            remove(element)
        for element in list(tree.iter(*_UNWRAPPED)):
            changes += etree.QName(element).localname == "ins"
            unwrap(element)
        _choose_alternatives(tree)
        _lift_text_boxes(tree)
        for element in tree.iter(f"{W}t"):
            if element.text and has_token(element.text):
                element.text = strip_strays(element.text)
    return report_changes(changes, comments)


def _choose_alternatives(tree: etree._Element) -> None:
    """Keep one of the forms in which newer versions of Word write a drawing."""
    for element in list(tree.iter(f"{MC}AlternateContent")):
        kept = element.find(f"{MC}Choice")
        if kept is None or kept.find(f".//{W}txbxContent") is None:
            fallback = element.find(f"{MC}Fallback")
            kept = kept if fallback is None else fallback
        if kept is None:
            remove(element)
        else:
            element[:] = list(kept)
            unwrap(element)


def _lift_text_boxes(tree: etree._Element) -> None:
    """Put a text box's paragraphs behind the paragraph that holds the box."""
    for box in list(tree.iter(f"{W}txbxContent")):
        holder = next(box.iterancestors(f"{W}p"), None)
        drawing = next(box.iterancestors(f"{W}drawing", f"{W}pict"), None)
        if holder is None:
            continue
        for part in reversed(list(box)):
            holder.addnext(part)
        remove(box if drawing is None else drawing)

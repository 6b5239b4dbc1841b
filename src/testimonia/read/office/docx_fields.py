"""Fields of reference managers in a Word text (17.16): Zotero, Mendeley, EndNote."""

import base64
import binascii
import re
from dataclasses import dataclass, field

from lxml import etree

from testimonia.read.office.anchors import FIELD, FIELD_END, token
from testimonia.read.office.docx_names import W, attribute, text_run, unwrap

_CITATION = re.compile(
    r"\s*(?:ADDIN\s+)?(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(?=\{)|\s*ADDIN\s+EN\.CITE\b\s*"
)
_MENDELEY = "MENDELEY_CITATION_v3_"


@dataclass(slots=True)
class _Open:
    """A field whose end has not come: its instruction, and where its words begin."""

    begin: etree._Element
    instruction: list[str] = field(default_factory=list)
    token: int | None = None


def mark_fields(tree: etree._Element, fields: list[str]) -> None:
    """Put tokens around the words that a reference manager wrote.

    Args:
        tree: a document or its notes; changed in place.
        fields: the records found so far; more are added.
    """
    for element in list(tree.iter(f"{W}sdt")):
        _mark_control(element, fields)
    for element in list(tree.iter(f"{W}fldSimple")):
        _mark_simple(element, fields)
    standing: list[_Open] = []
    parts = (f"{W}fldChar", f"{W}instrText", f"{W}footnote", f"{W}endnote")
    for element in list(tree.iter(*parts)):
        match etree.QName(element).localname:
            case "fldChar":
                _step(element, standing, fields)
            case "instrText":
                if standing:
                    standing[-1].instruction.append(element.text or "")
            case _:
                standing.clear()


def _step(element: etree._Element, standing: list[_Open], fields: list[str]) -> None:
    run = element.getparent()
    kind = attribute(element, "fldCharType")
    if kind == "begin":
        standing.append(_Open(element))
    elif run is None or not standing:
        return
    elif kind == "separate":
        data = _find_record("".join(standing[-1].instruction), standing[-1].begin)
        if data is not None:
            standing[-1].token = len(fields)
            fields.append(data)
            run.addnext(text_run(token(FIELD, standing[-1].token)))
    elif kind == "end" and standing.pop().token is not None:
        run.addprevious(text_run(token(FIELD_END)))


def _find_record(instruction: str, begin: etree._Element | None) -> str | None:
    """Give a reference manager's own record, where the field is one of its."""
    head = _CITATION.match(instruction)
    if head is None:
        return None
    record = instruction[head.end() :].strip()
    packed = None if begin is None else begin.findtext(f"{W}fldData")
    return record or (_unpack(packed) if packed else None)


def _unpack(packed: str) -> str:
    """Decode the base64 that EndNote and Mendeley write; keep it where it is none."""
    compact = "".join(packed.split())
    try:
        return base64.b64decode(compact, validate=True).decode("utf-8").rstrip("\0")
    except (binascii.Error, ValueError):
        return compact


def _mark_simple(element: etree._Element, fields: list[str]) -> None:
    """Take a short field's words into the paragraph; pandoc would drop them."""
    data = _find_record(attribute(element, "instr") or "", None)
    if data is not None:
        _surround(element, data, fields)
    unwrap(element)


def _mark_control(element: etree._Element, fields: list[str]) -> None:
    """Find a citation that Mendeley Cite keeps in a content control."""
    tag = attribute(element.find(f"{W}sdtPr/{W}tag"), "val") or ""
    content = element.find(f"{W}sdtContent")
    if tag.startswith(_MENDELEY) and content is not None:
        record = _unpack(tag.removeprefix(_MENDELEY).removeprefix("base64_"))
        if content.find(f"{W}r") is not None:
            _surround(content, record, fields)


def _surround(content: etree._Element, data: str, fields: list[str]) -> None:
    content.insert(0, text_run(token(FIELD, len(fields))))
    content.append(text_run(token(FIELD_END)))
    fields.append(data)

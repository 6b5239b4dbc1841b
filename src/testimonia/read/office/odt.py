"""ODT made ready for pandoc: note classes, printed numbers and Zotero's marks.

OpenDocument 1.3, part 3: 6.3 (notes), 5.5 (tracked changes), 7.7 (reference marks),
14.1 (annotations).
"""

import re

from lxml import etree

from testimonia.errors import ReadError
from testimonia.read.builder import Metadata
from testimonia.read.office.anchors import (
    FIELD,
    FIELD_END,
    NOTE,
    NoteAnchor,
    Prepared,
    has_token,
    report_changes,
    token,
)
from testimonia.read.office.elements import (
    cut_out,
    replace_by_text,
    strip_reserved,
    texts_of,
    words_of,
)
from testimonia.read.office.package import Package, open_package, pack, xml_bytes

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ZOTERO = re.compile(
    r"ZOTERO_ITEM CSL_CITATION (\{.*\})(?: [A-Za-z0-9]+)?\Z", re.DOTALL
)
_FRONT = {"Title": "title", "Subtitle": "title", "Author": "byline"}
_KEPT = ("mimetype", "META-INF/manifest.xml", "styles.xml", "meta.xml")


def prepare_odt(content: bytes) -> Prepared:
    """Give a copy of an ODT with tokens, and what they stand for.

    Raises:
        ReadError: it is no ODT, or is damaged, encrypted or hostile.
    """
    package = open_package(content)
    _refuse_locked(package)
    if "content.xml" not in package.names:
        msg = (
            "it is zipped like an OpenDocument file but holds no text; open it in the "
            "program that made it, and save it as ODT"
        )
        raise ReadError(msg, code="wrong_format")
    tree = package.xml("content.xml")
    prepared = Prepared(content=b"", metadata=_read_metadata(package))
    prepared.trouble += _clean(tree)
    for note in tree.iter(f"{_TEXT}note"):
        _anchor_note(note, prepared)
    _mark_fields(tree, prepared.fields)
    prepared.front += _take_front(tree)
    members = {name: package.read(name) for name in _KEPT if name in package.names}
    members["content.xml"] = xml_bytes(tree)
    prepared.content = pack(members)
    return prepared


def _refuse_locked(package: Package) -> None:
    manifest = package.xml_if_there("META-INF/manifest.xml")
    locks = () if manifest is None else manifest.iter(f"{_MANIFEST}encryption-data")
    if any(True for _ in locks):
        msg = "it is locked with a password; save a copy without one and add that"
        raise ReadError(msg, code="encrypted")


def _read_metadata(package: Package) -> Metadata:
    meta = package.xml_if_there("meta.xml")
    if meta is None:
        return Metadata()

    def said(name: str) -> str | None:
        return (meta.findtext(f".//{name}") or "").strip() or None

    author = said(f"{_META}initial-creator") or said(f"{_DC}creator")
    return Metadata(
        title=said(f"{_DC}title"),
        authors=(author,) if author else (),
        language=said(f"{_DC}language"),
    )


def _clean(tree: etree._Element) -> list[tuple[str, str]]:
    """Leave the text as it is printed; what was deleted stands apart in an ODT."""
    changes = sum(1 for _ in tree.iter(f"{_TEXT}changed-region"))
    comments = sum(1 for _ in tree.iter(f"{_OFFICE}annotation"))
    removed = (
        f"{_TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_OFFICE}annotation-end",
    )
    etree.strip_elements(tree, *removed, with_tail=False)
    _lift_text_boxes(tree)
    strip_reserved(tree)
    return report_changes(changes, comments)


def _lift_text_boxes(tree: etree._Element) -> None:
    """Put a text box's paragraphs behind the paragraph that holds the box."""
    for box in list(tree.iter(f"{_DRAW}text-box")):
        holder = next(box.iterancestors(f"{_TEXT}p", f"{_TEXT}h"), None)
        if holder is not None:
            for part in reversed(list(box)):
                _put_behind(holder, part)


def _put_behind(holder: etree._Element, part: etree._Element) -> None:
    part.tail = None
    parent = holder.getparent()
    if parent is not None:
        parent.insert(parent.index(holder) + 1, part)


def _anchor_note(note: etree._Element, prepared: Prepared) -> None:
    citation = note.find(f"{_TEXT}note-citation")
    body = note.find(f"{_TEXT}note-body")
    if body is None:
        return
    printed = words_of(citation)
    identifier = note.get(f"{_TEXT}id")
    is_endnote = note.get(f"{_TEXT}note-class") == "endnote"
    first = body[0] if len(body) else None
    if first is None or first.tag != f"{_TEXT}p":
        first = etree.Element(f"{_TEXT}p")
        body.insert(0, first)
    first.text = token(NOTE, len(prepared.notes)) + (first.text or "")
    prepared.notes.append(
        NoteAnchor(
            role="endnote" if is_endnote else "footnote",
            label=printed or None,
            where=f"#{identifier}" if identifier else "content.xml",
        )
    )


def _mark_fields(tree: etree._Element, fields: list[str]) -> None:
    """Put tokens in the place of Zotero's reference marks."""
    names: set[str] = set()
    starts, ends = f"{_TEXT}reference-mark-start", f"{_TEXT}reference-mark-end"
    for element in list(tree.iter(starts, ends)):
        name = element.get(f"{_TEXT}name") or ""
        record = _ZOTERO.match(name)
        if element.tag == starts and record:
            names.add(name)
            replace_by_text(element, token(FIELD, len(fields)))
            fields.append(record[1])
        elif element.tag == ends and name in names:
            replace_by_text(element, token(FIELD_END))


def _take_front(tree: etree._Element) -> list[tuple[str, str]]:
    """Take out title and author, which pandoc would make plain paragraphs."""
    parents = {
        style.get(f"{_STYLE}name"): style.get(f"{_STYLE}parent-style-name")
        for style in tree.iter(f"{_STYLE}style")
    }
    front: list[tuple[str, str]] = []
    text = tree.find(f".//{_OFFICE}text")
    for element in [] if text is None else list(text):
        if element.tag != f"{_TEXT}p":
            if element.tag == f"{_TEXT}sequence-decls":
                continue
            break
        name = element.get(f"{_TEXT}style-name")
        kind = _FRONT.get(parents.get(name) or name or "")
        words = "".join(texts_of(element))
        if kind is None and words.strip():
            break
        if kind is not None and not has_token(words):
            front.append((kind, words))
            cut_out(element)
    return front

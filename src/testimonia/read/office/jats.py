"""JATS made ready for pandoc: notes behind the article, labels, list of works.

JATS 1.3 (ANSI/NISO Z39.96). Pandoc 3.9 repeats a note at each of its marks, drops
notes that nothing calls, all printed labels, tables that are all head, and the list of
works cited.
"""

from dataclasses import dataclass, field

from lxml import etree

from testimonia.errors import ReadError
from testimonia.read.builder import Metadata
from testimonia.read.office.anchors import (
    MARK,
    NOTE,
    NoteAnchor,
    Prepared,
    token,
)
from testimonia.read.office.elements import (
    cut_out,
    strip_reserved,
    texts_of,
    words_of,
    write_out_entities,
)
from testimonia.read.office.package import xml_bytes
from testimonia.read.xml import parse_xml

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LABELLED = ("sec", "fig", "table-wrap", "app", "boxed-text")
# A table that is all head and a body as author are dropped, so is a box's title; the
# name under a quotation is printed twice.
_RENAMED = {
    "thead": "tbody",
    "tfoot": "tbody",
    "th": "td",
    "boxed-text": "sec",
    "attrib": "p",
}
_LONG = 20
_AROUND = "[]()., \u00a0"
_DATES = ("ppub", "print", "epub", "electronic", "pub", "collection")


@dataclass(slots=True)
class _Notes:
    """The article's notes by identifier, and the anchors made for them."""

    prepared: Prepared
    found: dict[str, etree._Element]
    keys: dict[str, int] = field(default_factory=dict)

    def anchor(self, identifier: str, label: str | None, *, called: bool) -> int:
        key = len(self.prepared.notes)
        where = f"#{identifier}" if identifier else None
        self.prepared.notes.append(NoteAnchor(label=label, where=where, called=called))
        if identifier:
            self.keys[identifier] = key
        return key


def prepare_jats(content: bytes) -> Prepared:
    """Give a copy of a JATS article with tokens, and what they stand for.

    Raises:
        ReadError: it is no JATS article, or is damaged or hostile.
    """
    parsed = parse_xml("the article", content)
    root = parsed.root
    if root.tag != "article":
        msg = f"its outermost element is {root.tag!s}, not a JATS article"
        raise ReadError(msg, code="wrong_format")
    prepared = Prepared(content=b"", metadata=_read_metadata(root))
    prepared.trouble += [(issue.code, issue.message) for issue in parsed.issues]
    entities = write_out_entities(root)
    prepared.trouble += [(i.code, i.message) for i in entities.issues("the article")]
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    strip_reserved(root)
    notes = _Notes(prepared, {fn.get("id", ""): fn for fn in root.iter("fn")})
    _keep_labels(root)
    _place_called(root, notes)
    _place_others(root, notes)
    _list_works(root)
    _rename_parts(root)
    prepared.content = xml_bytes(root)
    return prepared


def _read_metadata(root: etree._Element) -> Metadata:
    metadata = Metadata(genre="article")
    if language := root.get(_LANGUAGE):
        metadata["language"] = language
    dates = {
        date.get("date-type") or date.get("pub-type") or "pub": date
        for date in root.iterfind("front/article-meta/pub-date")
    }
    for kind in (*_DATES, *dates):
        if kind in dates:
            metadata["date"] = _write_date(dates[kind])
            break
    return metadata


def _write_date(date: etree._Element) -> str | None:
    parts = [(date.findtext(name) or "").strip() for name in ("year", "month", "day")]
    written = []
    for part, width in zip(parts, (4, 2, 2), strict=True):
        if not (part.isascii() and part.isdecimal()):
            break
        written.append(part.zfill(width))
    return "-".join(written) or None


def _keep_labels(root: etree._Element) -> None:
    """Put printed labels ("I.", "Table 2") before the titles that they number."""
    for holder in root.iter(*_LABELLED):
        label = holder.find("label")
        if label is None:
            continue
        words = words_of(label)
        title = holder.find("title")
        if title is None:
            title = next(holder.iterfind("caption/*"), None)
        if title is None:
            title = etree.Element("title")
            holder.insert(0, title)
        title.text = f"{words} {title.text or ''}"
        holder.remove(label)


def _place_called(root: etree._Element, notes: _Notes) -> None:
    """Write each note at its first mark; other marks only call it."""
    for mark in list(root.iter("xref")):
        named = (mark.get("rid") or "").split()
        if mark.get("ref-type") != "fn" and not any(i in notes.found for i in named):
            continue
        inside = next(mark.iterancestors("fn"), None) is not None
        printed = words_of(mark).strip(_AROUND) or None
        place = etree.Element("styled-content")
        for identifier in named or [""]:
            label = printed if len(named) < 2 else None  # noqa: PLR2004 - one mark, one note
            if (
                identifier in notes.found
                and identifier not in notes.keys
                and not inside
            ):
                place.append(_take_note(identifier, label, notes))
            else:
                key = notes.keys.get(identifier)
                if key is None:
                    key = notes.anchor(identifier, label, called=True)
                _append_text(place, token(MARK, f"{key}{_printed_in_prose(mark)}"))
        place.tail = mark.tail
        parent = mark.getparent()
        if parent is not None:
            parent.replace(mark, place)
    etree.strip_tags(root, "styled-content")


def _printed_in_prose(mark: etree._Element) -> str:
    """Keep the characters of "see note 4": a reference follows a space, a mark a word."""
    before, parent = mark.getprevious(), mark.getparent()
    if before is not None:
        text = before.tail or ""
    else:
        text = "" if parent is None else parent.text or ""
    words = "".join(words_of(mark).split())
    is_prose = text[-1:].isspace() and len(mark) == 0 and len(words) < _LONG
    return f":{words}" if is_prose and words else ""


def _append_text(place: etree._Element, text: str) -> None:
    if len(place):
        place[-1].tail = (place[-1].tail or "") + text
    else:
        place.text = (place.text or "") + text


def _take_note(identifier: str, label: str | None, notes: _Notes) -> etree._Element:
    note = notes.found[identifier]
    key = notes.anchor(identifier, _cut_label(note) or label, called=True)
    return _fill_note(cut_out(note), key)


def _cut_label(note: etree._Element) -> str | None:
    label = note.find("label")
    if label is None:
        return None
    return words_of(cut_out(label)).strip(_AROUND) or None


def _fill_note(note: etree._Element, key: int) -> etree._Element:
    """Put the token at the start of a note's first paragraph."""
    first = note[0] if len(note) else None
    if first is None or first.tag != "p":
        first = etree.Element("p")
        note.insert(0, first)
    first.text = token(NOTE, key) + (first.text or "")
    return note


def _place_others(root: etree._Element, notes: _Notes) -> None:
    """Keep notes in a running text in their place; list those that nothing calls."""
    uncalled: list[etree._Element] = []
    for note in list(root.iter("fn")):
        identifier = note.get("id") or ""
        if identifier and identifier in notes.keys:
            continue
        listed = next(note.iterancestors("fn-group", "author-notes", "front"), None)
        in_text = listed is None and next(note.iterancestors("p"), None) is not None
        key = notes.anchor(identifier, _cut_label(note), called=in_text)
        _fill_note(note, key)
        if not in_text:
            uncalled.append(cut_out(note))
    body = root.find("body")
    if body is not None and uncalled:
        etree.SubElement(body, "p").extend(uncalled)
    for group in list(root.iter("fn-group")):
        cut_out(group)


def _rename_parts(root: etree._Element) -> None:
    """Give parts that pandoc drops or doubles the names of parts that it keeps."""
    for part in root.iter(*_RENAMED):
        part.tag = _RENAMED[str(part.tag)]
    for title in root.iterfind(".//caption/title"):
        title.tag = "p"
    for body in root.iter("collab"):
        words = words_of(body)
        body[:] = []
        body.tag, body.text = "name", None
        etree.SubElement(body, "surname").text = words
        etree.SubElement(body, "given-names")
    for notes in list(root.iter("author-notes")):
        cut_out(notes)


def _list_works(root: etree._Element) -> None:
    """Write the works cited as a section of paragraphs."""
    body = root.find("body")
    for works in list(root.iter("ref-list")):
        if body is None or works.getparent() is None:
            continue
        section = etree.SubElement(body, "sec")
        title = etree.SubElement(section, "title")
        title.text = words_of(works.find("title"))
        for work in works.iter("ref"):
            etree.SubElement(section, "p").text = _describe_work(work)
        cut_out(works)


def _describe_work(work: etree._Element) -> str:
    parts = []
    for child in work:
        is_mixed = child.tag in ("mixed-citation", "label", "note")
        words = [text for text in texts_of(child) if is_mixed or text.strip()]
        parts.append(("" if is_mixed else ", ").join(words))
    return " ".join(" ".join(parts).split())

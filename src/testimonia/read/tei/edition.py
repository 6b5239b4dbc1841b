"""The documents of a TEI file: which parts of it are texts of their own."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from testimonia.read.builder import Metadata
from testimonia.read.tei import blocks, names, readings
from testimonia.read.tei.calls import NoteCalls
from testimonia.read.tei.header import Header, read_header
from testimonia.read.tei.names import XML_ID, XML_LANG, local_name, running_words
from testimonia.read.tei.notes import NoteWriter
from testimonia.read.tei.text import RunningText
from testimonia.read.tei.walker import Walker
from testimonia.read.xml import Entities
from testimonia.records import Document, Issue, issue_about
from testimonia.text.headings import read_heading

if TYPE_CHECKING:
    from testimonia.read.tei.walker import Handler

_DOCUMENT_TYPES = frozenset(
    {
        "despatch",
        "dispatch",
        "document",
        "essay",
        "historical-document",
        "letter",
        "memorandum",
        "telegram",
    }
)
_ENCLOSED = frozenset({"attachment", "cit", "floatingText", "note", "quote"})
_SENDERS = frozenset({"gloss", "orgName", "persName", "roleName", "rs"})
_REGISTERS = frozenset({"listOrg", "listPerson", "listPlace"})
_LEAST_ESSAYS = 3


@dataclass(slots=True)
class TeiFile:
    """Collect the documents and the trouble of one file."""

    source: str
    entities: Entities
    documents: list[Document] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def read(self, tei: etree._Element, path: str) -> None:
        """Read one TEI element: its parts first, then what stands around them."""
        header = read_header(tei)
        calls = NoteCalls.of(tei)
        notes = NoteWriter(calls)
        parts = find_parts(tei, header)
        handlers: dict[str, Handler] = {
            **_HANDLERS,
            "label": notes.meet_label,
            "note": notes.meet_note,
            "ptr": notes.meet_reference,
            "ref": notes.meet_reference,
        }

        alone = len(parts) == 1

        def add_part(walker: Walker, element: etree._Element, place: str) -> None:
            before = walker.begin()
            blocks.write_structure(walker, element, place)
            self._add(walker.end(before), describe_part(element, header, alone=alone))

        walker = Walker(notes, self.entities, handlers, dict.fromkeys(parts, add_part))
        walker.children(tei, path)
        notes.finish(walker)
        if not walker.out.builder.is_empty:
            notes.write_remarks(walker, tei, path)
        self._add(walker.out, describe_whole(tei, header, has_parts=bool(parts)))
        self._say_trouble(calls, walker)

    def _add(self, out: RunningText, metadata: Metadata) -> None:
        document = out.builder.build(self.source, len(self.documents), **metadata)
        if document.text.strip():
            self.documents.append(document)

    def _say_trouble(self, calls: NoteCalls, walker: Walker) -> None:
        if calls.repeated:
            shown = ", ".join(dict.fromkeys(calls.repeated[:5]))
            self._say(
                "duplicate_id",
                f"{len(calls.repeated)} xml:ids of {self.source} are given twice "
                f"({shown}); references to them lead to the first",
            )
        if walker.too_deep:
            self._say(
                "too_deep",
                f"{walker.too_deep[0]} in {self.source} stands too deep in other "
                "elements; its words were kept without their mark-up",
            )

    def _say(self, code: str, message: str) -> None:
        self.issues.append(issue_about(self.source, code, message, step="read"))


_HANDLERS: "dict[str, Handler]" = {
    **dict.fromkeys(names.STRUCTURE, blocks.write_structure),
    **dict.fromkeys(names.LISTS, blocks.write_list),
    "app": readings.write_apparatus,
    "cb": readings.write_column,
    "choice": readings.write_choice,
    "cit": blocks.write_quote,
    "date": blocks.write_date,
    "del": readings.write_deletion,
    "figure": blocks.write_figure,
    "gap": readings.write_gap,
    "head": blocks.write_head,
    "lb": readings.write_line_break,
    "pb": readings.write_page,
    "q": blocks.write_quote,
    "quote": blocks.write_quote,
    "table": blocks.write_table,
}


def find_parts(tei: etree._Element, header: Header) -> list[etree._Element]:
    """Find the parts of a file that are documents of their own.

    They are what the encoder calls a document, letter or essay, the texts of a group,
    or, where nobody is named as author or editor of the whole and there are no notes,
    the sections of a body that holds nothing but headed, separately addressed sections.
    """
    found: list[etree._Element] = []
    _collect_parts(tei, found)
    return found or _essays(tei, header)


def _collect_parts(element: etree._Element, found: list[etree._Element]) -> None:
    for child in element:
        name = local_name(child)
        grouped = name == "text" and local_name(element) == "group"
        typed = name in names.DIVISIONS and (
            (child.get("type") or "").lower() in _DOCUMENT_TYPES
        )
        if typed or (grouped and not names.children_named(child, "group")):
            found.append(child)
        elif name in names.STRUCTURE:
            _collect_parts(child, found)


def _essays(tei: etree._Element, header: Header) -> list[etree._Element]:
    bodies = [el for el in tei.iter(etree.Element) if local_name(el) == "body"]
    if header.authors or header.editors or len(bodies) != 1:
        return []
    sections = [el for el in bodies[0] if local_name(el)]
    separate = all(
        local_name(el) in names.DIVISIONS
        and el.get(XML_ID)
        and el.get("type") == "section"
        and names.children_named(el, "head")
        and not names.children_named(el, *names.DIVISIONS)
        for el in sections
    )
    if not separate or len(sections) < _LEAST_ESSAYS:
        return []
    notes = any(local_name(el) == "note" for el in bodies[0].iter(etree.Element))
    return [] if notes else sections


def describe_part(
    element: etree._Element, header: Header, *, alone: bool = False
) -> Metadata:
    """Say what a document inside a file says of itself.

    Args:
        element: the part.
        header: the file's header.
        alone: there is no other part, so that the header speaks of this one.
    """
    head = _heading(element)
    metadata = Metadata(
        title=None if head is None else running_words(head) or None,
        authors=_part_authors(element, head),
        date=printed_date(element),
        genre=_part_genre(element),
        number=element.get("n"),
        language=element.get(XML_LANG) or header.language,
    )
    if metadata["genre"] == "edition":
        editors = (metadata["title"] or "").casefold().endswith("editorial note")
        metadata["primary"] = not editors and element.get("subtype") != "editorial-note"
    if alone:
        metadata["title"] = metadata["title"] or header.title
        metadata["authors"] = metadata["authors"] or header.authors
        metadata["date"] = metadata["date"] or header.date
    return metadata


def _heading(element: etree._Element) -> etree._Element | None:
    """Give the element that holds a part's title."""
    wanted = {"head", "titlePart"} if local_name(element) == "text" else {"head"}
    depth = element.iter(etree.Element) if local_name(element) == "text" else element
    return next((el for el in depth if local_name(el) in wanted), None)


def _part_genre(element: etree._Element) -> str:
    if local_name(element) == "text":
        return "other"
    kind = (element.get("type") or "").lower()
    return "essay" if kind in {"essay", "section"} else "edition"


def _part_authors(
    element: etree._Element, head: etree._Element | None
) -> tuple[str, ...]:
    """Give a document's author: whom its head marks or names as sender, or its byline."""
    senders = [
        running_words(el)
        for el in (() if head is None else head.iter(etree.Element))
        if el.get("type") == "from" and local_name(el) in _SENDERS
    ]
    authors = [
        running_words(el)
        for el in element.iter(etree.Element)
        if local_name(el) == "docAuthor"
    ]
    found = tuple(dict.fromkeys(name for name in senders or authors if name))
    if found or head is None or _part_genre(element) != "edition":
        return found
    heading = read_heading(running_words(head))
    return heading.senders if heading else ()


def describe_whole(tei: etree._Element, header: Header, *, has_parts: bool) -> Metadata:
    """Say what a file's text as a whole says of itself."""
    metadata = Metadata(
        title=header.title,
        authors=header.authors or header.editors,
        date=header.date,
        genre="other",
        language=header.language,
    )
    if has_parts:
        return metadata
    registers = any(local_name(el) in _REGISTERS for el in _body_children(tei))
    if registers:
        metadata["genre"] = "catalogue"
    elif header.has_manuscript:
        metadata["genre"] = "edition"
        metadata["primary"] = True
        metadata["authors"] = header.authors
        metadata["date"] = printed_date(tei) or header.date
    elif metadata["authors"]:
        has_notes = any(local_name(el) == "note" for el in _words_of(tei))
        metadata["genre"] = "article" if has_notes else "essay"
    return metadata


def _words_of(tei: etree._Element) -> list[etree._Element]:
    return [
        el
        for text in names.children_named(tei, "text")
        for el in text.iter(etree.Element)
    ]


def _body_children(tei: etree._Element) -> list[etree._Element]:
    return [
        child
        for text in names.children_named(tei, "text")
        for body in names.children_named(text, "body")
        for child in body
    ]


def printed_date(element: etree._Element) -> str | None:
    """Give the date of a document's dateline as printed, not that of an enclosure."""
    for dateline in _datelines(element):
        dates = [el for el in dateline.iter(etree.Element) if local_name(el) == "date"]
        words = running_words(dates[0] if dates else dateline)
        if words:
            return words
    return None


def _datelines(element: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = []
    for child in element:
        name = local_name(child)
        if name == "dateline":
            found.append(child)
        elif name and name not in _ENCLOSED and name not in names.LEFT_OUT:
            found += _datelines(child)
    return found

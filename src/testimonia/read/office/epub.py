"""EPUB -> one document: its chapters in reading order, as one page.

Pandoc finds notes in EPUB only where they are ``aside`` elements, and none in most
books that are sold; our own reader of pages finds them by their links. The chapters are
therefore put together as one page whose links lead to places on it, so that a note in
a file of its own still belongs to its mark. EPUB 3.3 and Open Packaging Format 2.0.1.
"""

import posixpath
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urldefrag, urlsplit

from lxml import etree

from testimonia.errors import ReadError
from testimonia.read.html import read_html
from testimonia.read.office.elements import cut_out, words_of, write_out_entities
from testimonia.read.office.package import Package, open_package
from testimonia.read.xml import ParsedXml, parse_xml
from testimonia.records import Document, Element, Issue, Reading, issue_about

_CONTAINER = "META-INF/container.xml"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_NAMED = frozenset({"p", "li", "blockquote", "table", "h1", "h2", "h3", "h4", "h5"})
_NAME = re.compile(r"[A-Za-z][\w.\-]*")
_UNNAMED = "~"
_HIDDEN_LISTS = frozenset({"page-list", "landmarks"})


@dataclass(slots=True)
class _Book:
    """What a book's package says of it.

    Attributes:
        chapters: the members that make up the text, in reading order.
        lists: members that list pages: the navigation document, the NCX.
        pages: printed page number by (member, id).
    """

    package: Package
    metadata: etree._Element
    chapters: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    contents: set[str] = field(default_factory=set)
    pages: dict[tuple[str, str], str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)


def read_epub(source: str, content: bytes) -> Reading:
    """Read a book; its chapters are one document, with a heading for each.

    Raises:
        ReadError: it is no EPUB, or is damaged, encrypted or hostile.
    """
    package = open_package(content)
    book = _open_book(package)
    _refuse_locked(package, book.chapters)
    for name in book.lists:
        _read_page_list(source, name, book)
    page = _join_chapters(source, book)
    reading = read_html(source, page)
    document = _complete(reading.documents[0], book)
    return Reading(documents=(document,), issues=(*book.issues, *reading.issues))


def _open_book(package: Package) -> _Book:
    container = package.xml(_CONTAINER)
    root = next(container.iter("{*}rootfile"), None)
    path = None if root is None else root.get("full-path")
    if path not in package.names or path is None:
        msg = "it is zipped like an EPUB but names no book; get it again"
        raise ReadError(msg, code="damaged")
    tree = package.xml(path)
    folder = posixpath.dirname(path)
    metadata = tree.find("{*}metadata")
    book = _Book(package, tree if metadata is None else metadata)
    items: dict[str, str] = {}
    for item in tree.iterfind("{*}manifest/{*}item"):
        name = _resolve(folder, item.get("href", ""))[0]
        properties = (item.get("properties") or "").split()
        if item.get("media-type") in _PAGES:
            items[item.get("id", "")] = name
        if "nav" in properties:
            book.contents.add(name)
        if "nav" in properties or item.get("media-type") == "application/x-dtbncx+xml":
            book.lists.append(name)
    for reference in tree.iterfind("{*}spine/{*}itemref"):
        chapter = items.get(reference.get("idref", ""))
        if chapter is not None and chapter not in book.chapters:
            book.chapters.append(chapter)
    return book


def _resolve(folder: str, link: str) -> tuple[str, str]:
    """Give the member and the place in it that a link inside the book leads to."""
    path, fragment = urldefrag(link)
    name = posixpath.normpath(posixpath.join(folder, unquote(path)))
    return name, unquote(fragment)


def _refuse_locked(package: Package, chapters: list[str]) -> None:
    """Refuse a book whose text is encrypted; hidden fonts do no harm."""
    locks = package.xml_if_there("META-INF/encryption.xml")
    if locks is None:
        return
    locked = {unquote(part.get("URI", "")) for part in locks.iter("{*}CipherReference")}
    if locked.intersection(chapters):
        msg = (
            "its text is locked by its seller (DRM); ask the publisher or a library "
            "for a copy without a lock"
        )
        raise ReadError(msg, code="encrypted")


def _read_page_list(source: str, name: str, book: _Book) -> None:
    """Learn where printed pages begin, from an EPUB 3 or an EPUB 2 list of pages."""
    if name not in book.package.names:
        return
    try:
        root = parse_xml(source, book.package.read(name)).root
    except ReadError as error:
        book.issues.append(issue_about(source, error.code, str(error), step="read"))
        return
    folder = posixpath.dirname(name)
    for target in root.iter("{*}pageTarget"):
        content = target.find("{*}content")
        label = target.findtext("{*}navLabel/{*}text") or target.get("value") or ""
        if content is not None and label.strip():
            place = _resolve(folder, content.get("src", ""))
            book.pages[place] = label.strip()
    for nav in root.iter(f"{_XHTML}nav"):
        if "page-list" in (nav.get(_EPUB_TYPE) or "").split():
            for link in nav.iter(f"{_XHTML}a"):
                place = _resolve(folder, link.get("href", ""))
                book.pages[place] = words_of(link)


def _join_chapters(source: str, book: _Book) -> bytes:
    """Write all chapters as one page, the places on it named by file and id."""
    html = etree.Element("html")
    if language := _said(book, "language"):
        html.set("lang", language[0])
    body = etree.SubElement(html, "body")
    for order, name in enumerate(book.chapters):
        try:
            parsed = parse_xml(f"{source}, {name}", book.package.read(name))
        except ReadError as error:
            message = f"the part {name} of {source} could not be read: {error}"
            book.issues.append(issue_about(source, error.code, message, step="read"))
            continue
        book.issues += parsed.issues
        holder = "nav" if name in book.contents else "section"
        section = etree.SubElement(body, holder, id=_place_name(order, ""))
        section.extend(_prepare_chapter(parsed, name, book))
    if not len(body):
        msg = "none of its chapters could be read; get the book again"
        raise ReadError(msg, code="damaged")
    page: bytes = etree.tostring(html, encoding="UTF-8", method="html")
    return b'<!DOCTYPE html>\n<meta charset="utf-8">' + page


def _place_name(order: int, identifier: str) -> str:
    """Make a place's id on the joined page; patterns for notes look at its beginning."""
    return f"{identifier}@{order}"


def _prepare_chapter(parsed: ParsedXml, name: str, book: _Book) -> list[etree._Element]:
    """Give a chapter's blocks, with the names of places that the joined page has."""
    root = parsed.root
    write_out_entities(root)
    etree.strip_elements(
        root, "{http://www.w3.org/2000/svg}svg", etree.Comment, with_tail=False
    )
    etree.strip_tags(root, etree.ProcessingInstruction)
    places = {chapter: place for place, chapter in enumerate(book.chapters)}
    counts: Counter[str] = Counter()
    for element in list(root.iter()):
        tag = element.tag = _local_name(element)
        counts[tag] += 1
        _mark_page(element, name, book)
        _rename(element, name, places)
        if tag in _NAMED or element.get("id"):
            identifier = element.get("id") or f"{_UNNAMED}{tag}[{counts[tag]}]"
            element.set("id", _place_name(places[name], identifier))
    body = root.find("body")
    return [] if body is None else _blocks_of(body)


def _local_name(element: etree._Element) -> str:
    """Give a tag without its namespace; in a damaged chapter it may be none."""
    name = str(element.tag).rpartition("}")[2]
    return name if _NAME.fullmatch(name) else "span"


def _blocks_of(body: etree._Element) -> list[etree._Element]:
    for nav in list(body.iter("nav")):
        if _HIDDEN_LISTS.intersection((nav.get(_EPUB_TYPE) or "").split()):
            cut_out(nav)
    body.tag = "div"
    return [body]


def _rename(element: etree._Element, name: str, places: dict[str, int]) -> None:
    """Let a link lead to its place on the joined page."""
    link = element.get("href")
    if link is not None and element.tag == "a" and not urlsplit(link).scheme:
        folder = posixpath.dirname(name)
        target, fragment = _resolve(folder, link)
        target = name if link.startswith("#") else target
        if target in places:
            element.set("href", "#" + _place_name(places[target], fragment))


def _mark_page(element: etree._Element, name: str, book: _Book) -> None:
    """Say that a printed page begins here, where the book's list of pages says so."""
    identifier = element.get("id", "")
    label = book.pages.get((name, identifier)) if identifier else None
    if label is None:
        return
    begin = element
    if len(element) or (element.text or "").strip():
        begin = etree.Element("span")
        begin.tail, element.text = element.text, None
        element.insert(0, begin)
    begin.set("role", "doc-pagebreak")
    begin.set("aria-label", label)


def _said(book: _Book, name: str) -> list[str]:
    values = (value.text or "" for value in book.metadata.iter(f"{_DC}{name}"))
    return [" ".join(value.split()) for value in values if value.strip()]


def _complete(document: Document, book: _Book) -> Document:
    """Give the book's own account of itself, and the ways back to its members."""
    titles, dates = _said(book, "title"), _said(book, "date")
    languages = _said(book, "language")
    title = titles[0] if titles else None
    return replace(
        document,
        title=title,
        authors=tuple(_said(book, "creator")),
        date=dates[0].partition("T")[0] if dates else None,
        language=languages[0] if languages else None,
        genre=None,
        elements=tuple(
            _head(document, _lead_back(element, book), title)
            for element in document.elements
        ),
    )


def _lead_back(element: Element, book: _Book) -> Element:
    """Turn "#fn7@3" into "OPS/notes.xhtml#fn7"."""
    identifier, _, order = (element.where or "").removeprefix("#").rpartition("@")
    if not (order.isascii() and order.isdecimal() and int(order) < len(book.chapters)):
        return replace(element, where=None)
    if identifier.startswith(_UNNAMED):
        identifier = f"(//{identifier.removeprefix(_UNNAMED)}".replace("[", ")[")
        where = f"{book.chapters[int(order)]} {identifier}"
    else:
        where = f"{book.chapters[int(order)]}#{identifier}".removesuffix("#")
    return replace(element, where=where)


def _head(document: Document, element: Element, title: str | None) -> Element:
    """Let a chapter's heading be one; on a page the first would be the title."""
    if element.kind != "title" or document.words(*element.spans) == title:
        return element
    return replace(element, kind="heading", level=1)

"""DOCX made ready for pandoc: what it would lose is written into a copy as tokens.

ISO/IEC 29500-1, 17.11 (footnotes and endnotes), 17.13.5 (tracked changes), 17.16
(fields). The text is the one that Word prints when all tracked changes are accepted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree

from testimonia.errors import ReadError
from testimonia.read.builder import Metadata
from testimonia.read.office.anchors import MARK, NOTE, NoteAnchor, Prepared, Role, token
from testimonia.read.office.docx_clean import clean_story
from testimonia.read.office.docx_fields import mark_fields
from testimonia.read.office.docx_names import (
    RELATION,
    W,
    add_text_run,
    attribute,
    text_run,
)
from testimonia.read.office.docx_numbers import number_notes
from testimonia.read.office.package import Package, open_package, pack, xml_bytes

_DC = "{http://purl.org/dc/elements/1.1/}"
_APART = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_ROLES: tuple[Role, Role] = ("footnote", "endnote")
# What pandoc needs beside the text itself; pictures and the rest are not unpacked.
_KEPT = ("styles", "numbering")


@dataclass(slots=True)
class _Parts:
    """Where a Word file keeps what; names by the last word of a relation's type."""

    main: str
    related: dict[str, str]

    @property
    def relations(self) -> str:
        return _relations_of(self.main)


def prepare_docx(content: bytes) -> Prepared:
    """Give a copy of a Word file with tokens, and what they stand for.

    Raises:
        ReadError: it is no Word file, or is damaged, encrypted or hostile.
    """
    package = open_package(content)
    parts = _find_parts(package)
    document = package.xml(parts.main)
    prepared = Prepared(content=b"", metadata=_read_metadata(package))
    stories = {
        role: package.xml_if_there(parts.related.get(f"{role}s")) for role in _ROLES
    }
    settings = package.xml_if_there(parts.related.get("settings"))
    trees = [document, *(tree for tree in stories.values() if tree is not None)]
    prepared.trouble += clean_story(trees)
    keys: dict[tuple[Role, str], int] = {}
    for role, tree in stories.items():
        if tree is not None:
            _anchor_notes(prepared, tree, role, parts.related[f"{role}s"], keys)
    dangling = _anchor_dangling(prepared, document, keys)
    prepared.trouble += number_notes(
        document, settings, prepared, keys, _count_pages(package)
    )
    for reference, key in dangling:
        if (run := reference.getparent()) is not None:
            run.replace(reference, text_run(token(MARK, key))[0])
    for tree in trees:
        mark_fields(tree, prepared.fields)
    prepared.content = _rebuild(package, parts, document, stories)
    return prepared


def _find_parts(package: Package) -> _Parts:
    main = "word/document.xml"
    for kind, target in _read_relations(package, "_rels/.rels", ""):
        if kind == "officeDocument" and target.endswith(".xml"):
            main = target
    if main not in package.names:
        msg = (
            "it is zipped like a Word file but holds no Word text; open it in the "
            "program that made it, and save it as DOCX"
        )
        raise ReadError(msg, code="wrong_format")
    folder = str(PurePosixPath(main).parent)
    related = dict(_read_relations(package, _relations_of(main), folder))
    return _Parts(main, related)


def _relations_of(main: str) -> str:
    path = PurePosixPath(main)
    return str(path.parent / "_rels" / f"{path.name}.rels")


def _read_relations(
    package: Package, name: str, folder: str
) -> Iterator[tuple[str, str]]:
    """Give kind and member of each relation that does not point outside the file."""
    tree = package.xml_if_there(name)
    for relation in () if tree is None else tree.iter(RELATION):
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            continue
        if not target.startswith("/"):
            target = str(PurePosixPath(folder) / target)
        yield relation.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/")


def _read_metadata(package: Package) -> Metadata:
    core = package.xml_if_there("docProps/core.xml")
    if core is None:
        return Metadata()
    title = (core.findtext(f"{_DC}title") or "").strip()
    creators = (core.findtext(f"{_DC}creator") or "").split(";")
    language = (core.findtext(f"{_DC}language") or "").strip()
    return Metadata(
        title=title or None,
        authors=tuple(name.strip() for name in creators if name.strip()),
        language=language or None,
    )


def _count_pages(package: Package) -> int | None:
    """Give the number of pages that Word counted when it saved the file."""
    app = package.xml_if_there("docProps/app.xml")
    pages = "" if app is None else app.findtext("{*}Pages") or ""
    return int(pages) if pages.isascii() and pages.isdecimal() else None


def _anchor_notes(
    prepared: Prepared,
    tree: etree._Element,
    role: Role,
    part: str,
    keys: dict[tuple[Role, str], int],
) -> None:
    """Put a token at the start of each note; what parts notes from text is none."""
    for note in tree.iter(f"{W}{role}"):
        if attribute(note, "type") in _APART:
            continue
        identifier = attribute(note, "id") or ""
        key = keys[role, identifier] = len(prepared.notes)
        prepared.notes.append(NoteAnchor(role=role, where=f"{part}#{identifier}"))
        first = note.find(f"{W}p")
        if first is None or note[0] is not first:
            first = etree.Element(f"{W}p")
            note.insert(0, first)
        add_text_run(first, token(NOTE, key))


def _anchor_dangling(
    prepared: Prepared, document: etree._Element, keys: dict[tuple[Role, str], int]
) -> list[tuple[etree._Element, int]]:
    """Find references whose note the file does not hold; they are numbered all the same."""
    dangling = []
    for role in _ROLES:
        for reference in document.iter(f"{W}{role}Reference"):
            identifier = attribute(reference, "id") or ""
            if (role, identifier) not in keys:
                keys[role, identifier] = len(prepared.notes)
                dangling.append((reference, len(prepared.notes)))
                prepared.notes.append(NoteAnchor(role=role))
    return dangling


def _rebuild(
    package: Package,
    parts: _Parts,
    document: etree._Element,
    stories: dict[Role, etree._Element | None],
) -> bytes:
    """Zip what pandoc reads: the text, notes, styles and list numbers."""
    members = {
        name: package.read(name)
        for name in ("[Content_Types].xml", "_rels/.rels", parts.relations)
        if name in package.names
    }
    for kind in _KEPT:
        name = parts.related.get(kind)
        tree = package.xml_if_there(name)
        if name is not None and tree is not None:
            members[name] = xml_bytes(tree)
    for role, tree in stories.items():
        if tree is not None:
            members[parts.related[f"{role}s"]] = xml_bytes(tree)
    members[parts.main] = xml_bytes(document)
    return pack(members)

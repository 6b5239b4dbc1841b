"""Writes the notes of a TEI text behind its body, and their marks where they stand."""

from typing import TYPE_CHECKING

from lxml import etree

from testimonia.read.tei.calls import (
    NoteCalls,
    is_anchor,
    note_number,
    note_role,
)
from testimonia.read.tei.names import (
    ENTRIES,
    RECORD_PARTS,
    local_name,
    running_words,
    where,
)

if TYPE_CHECKING:
    from testimonia.read.tei.text import RunningText
    from testimonia.read.tei.walker import Walker

_STATEMENT = "notesStmt"
_SUMMARIES = frozenset({"abstract", "summary"})
_RECORDS = ENTRIES | RECORD_PARTS | {"bibl", "biblFull", "msDesc", "event", "relation"}


class NoteWriter:
    """Write each note once, in the document that calls it."""

    def __init__(self, calls: NoteCalls) -> None:
        self._calls = calls
        self._repeated = frozenset(calls.repeated)
        self._written: dict[etree._Element, tuple[RunningText, int]] = {}
        self._owed: list[tuple[etree._Element, str, int]] = []

    def is_unique(self, identifier: str) -> bool:
        """Tell whether an xml:id leads to one element only."""
        return identifier not in self._repeated

    def meet_note(self, walker: "Walker", note: etree._Element, path: str) -> None:
        """Write a note where it stands, or leave it to the place that calls it."""
        calls = self._calls
        repeated = calls.repeats(note)
        if note.get("type") in _SUMMARIES and note_number(note) is None:
            walker.block(note, "abstract", path)
        elif _is_remark(note):
            walker.out.part(1)
            walker.children(note, path)
        elif repeated is not None and not running_words(note):
            self._call(walker, repeated, calls.path(repeated))
        elif note in calls.called:
            walker.draft.waiting.append((note, path))
        elif note in calls.continued or note in self._written:
            return
        elif calls.is_gathered(note) or _stands_uncalled(note):
            self._write(walker, note, path)
        else:
            self._call(walker, note, path)

    def meet_reference(
        self, walker: "Walker", reference: etree._Element, path: str
    ) -> None:
        """Write a ref or ptr: a note's mark, or running text."""
        calls = self._calls
        note = calls.note_called(reference)
        words = running_words(reference)
        if note is not None:
            self._call(walker, note, calls.path(note), words)
        elif is_anchor(reference):
            label = words.strip("[]()") or reference.get("n")
            walker.out.mark(words, label=label, target=None)
        else:
            walker.children(reference, path)

    def meet_label(self, walker: "Walker", label: etree._Element, path: str) -> None:
        """Write a label that is no list item's: a note's number, or a line of its own."""
        words = running_words(label)
        if walker.out.in_note and words and walker.out.is_fresh:
            walker.out.label(words)
        elif walker.out.in_note:
            walker.children(label, path)
        else:
            walker.block(label, "paragraph", path)

    def pass_place(self, walker: "Walker", identifier: str | None) -> None:
        """Mark the notes that point to a place just written."""
        if identifier is not None:
            calls = self._calls
            for note in calls.anchored.get(identifier, ()):
                self._call(walker, note, calls.path(note))

    def finish(self, walker: "Walker") -> None:
        """Write the notes of a document that nothing has called."""
        for note, path in walker.draft.waiting:
            if note not in self._written:
                self._write(walker, note, path)

    def write_remarks(self, walker: "Walker", tei: etree._Element, path: str) -> None:
        """Write what the editors note on the text as a whole in the file's header.

        No mark can call such a note (TEI P5, section 2.2.6): it is a source note.
        """
        statement = f"{{*}}teiHeader/{{*}}fileDesc/{{*}}{_STATEMENT}/{{*}}note"
        for number, note in enumerate(tei.iterfind(statement), 1):
            place = f"{path}/teiHeader/fileDesc/{_STATEMENT}/note[{number}]"
            self._write_one(walker, note, place)

    def _call(
        self, walker: "Walker", note: etree._Element, path: str, words: str = ""
    ) -> None:
        """Add a mark here, and write its note unless that is done."""
        out = walker.out
        label = words.strip("[]() ") or note_number(note)
        written, index = self._written.get(note, (None, None))
        mark = out.mark(words, label=label, target=index if written is out else None)
        if written is None and out.in_note:
            self._owed.append((note, path, mark))
        elif written is None:
            out.builder.change(mark, target=self._write(walker, note, path))

    def _write(self, walker: "Walker", note: etree._Element, path: str) -> int:
        """Write a note, then the notes that it calls itself."""
        index = self._write_one(walker, note, path)
        while self._owed and not walker.out.in_note:
            inner, place, mark = self._owed.pop(0)
            target = self._written.get(inner, (None, None))[1]
            if target is None:
                target = self._write_one(walker, inner, place)
            walker.out.builder.change(mark, target=target)
        return index

    def _write_one(self, walker: "Walker", note: etree._Element, path: str) -> int:
        out = walker.out
        role = note_role(note, gathered=self._calls.is_gathered(note))
        if _is_in_header(note):
            role = "source"
        with out.aside():
            if _is_in_header(note) and walker.has_pages:
                out.builder.page(None)
            index = out.builder.open(
                "note", label=note_number(note), role=role, where=where(note, path)
            )
            self._written[note] = (out, index)
            walker.children(note, path)
            later = self._calls.continuation(note)
            while later is not None and later not in self._written:
                self._written[later] = (out, index)
                out.space()
                walker.children(later, where(later, path))
                later = self._calls.continuation(later)
            out.builder.close(index)
        return index


def _stands_uncalled(note: etree._Element) -> bool:
    """Tell whether a note has no mark: an edition's unnumbered source note."""
    numbered = note.get("n") or note_number(note)
    return note_role(note, gathered=False) == "source" and not numbered


def _is_remark(note: etree._Element) -> bool:
    """Tell a remark inside a register's or bibliography's entry from a note on it."""
    parent = note.getparent()
    return (
        parent is not None
        and local_name(parent) in _RECORDS
        and not any(note.get(sign) for sign in ("n", "place", "target"))
    )


def _is_in_header(note: etree._Element) -> bool:
    parent = note.getparent()
    return parent is not None and local_name(parent) == _STATEMENT

"""Paragraphs, marks and notes are written into a document."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from testimonia.read.builder import DocumentBuilder
from testimonia.read.pdf.layout import Leaf
from testimonia.read.pdf.lines import Line
from testimonia.read.pdf.marks import Call
from testimonia.read.pdf.note_paragraphs import find_note_paragraphs
from testimonia.read.pdf.notes import NoteDraft
from testimonia.read.pdf.paragraphs import Paragraph
from testimonia.read.pdf.words import Vocabulary, find_address


@dataclass(slots=True)
class Flow:
    """One text of the file, ready to be written."""

    paragraphs: list[Paragraph]
    notes: list[NoteDraft]
    calls: list[Call]
    words: Vocabulary
    leaves: Sequence[Leaf]
    furniture: Sequence[Leaf] = field(default_factory=tuple)


class _Writer:
    """Writes one flow into a builder, page by page."""

    def __init__(self, flow: Flow, builder: DocumentBuilder) -> None:
        self._flow = flow
        self._builder = builder
        self._labels = {leaf.sheet: leaf.label for leaf in flow.leaves}
        self._sheet = 0
        self._calls: dict[int, list[Call]] = {}
        for call in flow.calls:
            self._calls.setdefault(id(call.line), []).append(call)
        self._marks: list[tuple[int, int]] = []
        self._openings = find_note_paragraphs(flow.notes)

    def write(self) -> None:
        """Write body, notes and furniture, in this order."""
        for is_list, group in groupby(
            self._flow.paragraphs, key=lambda paragraph: paragraph.kind == "item"
        ):
            if is_list:
                self._write_list(list(group))
            else:
                for paragraph in group:
                    self._write_paragraph(paragraph)
        indices = [self._write_note(note) for note in self._flow.notes]
        for mark, note in self._marks:
            self._builder.change(mark, target=indices[note])
        for leaf in self._flow.furniture:
            for text in leaf.furniture:
                self._write_furniture(leaf, text)

    def _write_list(self, items: Sequence[Paragraph]) -> None:
        self._builder.gap()
        self._turn_to(items[0].lines[0].sheet)
        index = self._builder.open("list", where=f"sheet {items[0].lines[0].sheet}")
        for item in items:
            self._write_paragraph(item)
        self._builder.close(index)

    def _write_paragraph(self, paragraph: Paragraph) -> None:
        builder = self._builder
        if paragraph.kind == "item":
            builder.line()
        else:
            builder.gap()
        self._turn_to(paragraph.lines[0].sheet)
        index = builder.open(
            paragraph.kind,
            level=paragraph.level,
            score=paragraph.score,
            where=f"sheet {paragraph.lines[0].sheet}",
        )
        apart = paragraph.kind == "table"
        self._write_lines([(line, 0) for line in paragraph.lines], apart=apart)
        builder.close(index)

    def _write_note(self, note: NoteDraft) -> int:
        builder = self._builder
        with builder.aside():
            self._sheet = note.sheet
            builder.page(self._labels.get(note.sheet), note.sheet)
            index = builder.open(
                "note", label=note.label, role=note.role, where=f"sheet {note.sheet}"
            )
            first = note.lines[0]
            builder.inline("label", first.text[: note.width].strip())
            builder.write(" ")
            lines = [(first, note.width), *((line, 0) for line in note.lines[1:])]
            self._write_lines(lines, apart=False)
            builder.close(index)
        return index

    def _write_furniture(self, leaf: Leaf, text: str) -> None:
        with self._builder.aside():
            self._builder.page(leaf.label, leaf.sheet)
            index = self._builder.open("furniture", where=f"sheet {leaf.sheet}")
            self._builder.prose(text)
            self._builder.close(index)

    def _write_lines(self, lines: list[tuple[Line, int]], *, apart: bool) -> None:
        address = ""
        for k, (line, start) in enumerate(lines):
            self._turn_to(line.sheet)
            after = lines[k + 1][0] if k + 1 < len(lines) else None
            ends = apart or id(after) in self._openings
            if after is None or ends:
                kept, glue, address = line.text, "", ""
            else:
                words = self._flow.words
                kept, glue = words.join(line.text, after.text, address)
                address = "" if glue else find_address(address + kept)
            self._write_line(line, start, len(kept))
            self._builder.prose(glue)
            if ends:
                self._builder.line()

    def _write_line(self, line: Line, start: int, end: int) -> None:
        builder = self._builder
        at = start
        for call in self._calls.get(id(line), ()):
            if call.start < at:
                continue
            builder.prose(line.text[at : call.start])
            mark = builder.mark(line.text[call.start : call.end], label=call.label)
            if call.score is not None:
                builder.change(mark, score=call.score)
            if call.note is not None:
                self._marks.append((mark, call.note))
            at = call.end
        builder.prose(line.text[at:end])

    def _turn_to(self, sheet: int) -> None:
        """Say that the text goes on on another page, when it does."""
        if sheet == self._sheet:
            return
        for passed in range(self._sheet + 1, sheet):
            if passed in self._labels:
                self._builder.page(self._labels[passed], passed)
        self._builder.page(self._labels.get(sheet), sheet)
        self._sheet = sheet


def write_flow(flow: Flow) -> DocumentBuilder:
    """Write one flow into a builder of its own."""
    builder = DocumentBuilder()
    _Writer(flow, builder).write()
    return builder

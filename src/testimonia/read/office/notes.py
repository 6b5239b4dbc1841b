"""Write notes behind the body, and tie them to the marks that call them."""

from collections.abc import Callable
from dataclasses import dataclass

from testimonia.read.builder import DocumentBuilder
from testimonia.read.office import anchors
from testimonia.read.office.anchors import NoteAnchor, Numbering, Prepared, Role
from testimonia.read.office.numbers import print_number
from testimonia.read.office.tree import Blocks


@dataclass(slots=True)
class _Current:
    """The note that is being written, or was last."""

    anchor: NoteAnchor
    key: int | None = None


class NoteWriter:
    """Number notes, write them aside and mark the places that call them.

    A note that stands inside another note is written behind it.
    """

    def __init__(
        self,
        builder: DocumentBuilder,
        prepared: Prepared,
        write_blocks: Callable[[Blocks], None],
    ) -> None:
        self._builder = builder
        self._prepared = prepared
        self._write_blocks = write_blocks
        self._counts = _start(prepared.numbering)
        self._front = 0
        self._inside = False
        self._in_front = False
        self._current = _Current(NoteAnchor())
        self._label_due: str | None = None
        self._nested: list[tuple[int, Blocks]] = []
        self._written: dict[int, int] = {}
        self._calls: list[tuple[int, int]] = []
        self._open_calls: list[tuple[int, str | None]] = []

    @property
    def is_inside(self) -> bool:
        """Tell whether a note is being written."""
        return self._inside

    def begin_front(self) -> None:
        r"""Title and authors begin: notes in them have signs (LaTeX's \thanks)."""
        self._in_front = True

    def end_front(self) -> None:
        """Title and authors have ended."""
        self._in_front = False

    def begin_chapter(self, level: int) -> None:
        """A heading begins: some kinds of book number notes anew in each chapter."""
        if self._prepared.numbering.by_chapter and level == 1:
            self._counts["footnote"] = _start(self._prepared.numbering)["footnote"]

    def write(self, blocks: Blocks) -> None:
        """Write a note aside and its mark here."""
        if self._inside:
            self._nested.append((self._builder.mark(), blocks))
            return
        index = self._write_aside(blocks)
        anchor = self._current.anchor
        if anchor.called:
            self._builder.mark(label=anchor.label, target=index)
        while self._nested:
            mark, inner = self._nested.pop(0)
            target = self._write_aside(inner)
            self._builder.change(mark, label=self._current.anchor.label, target=target)

    def _write_aside(self, blocks: Blocks) -> int:
        self._current = _Current(NoteAnchor())
        self._label_due = None
        self._inside = True
        with self._builder.aside():
            self._builder.gap()
            index = self._builder.open("note")
            self._write_blocks(blocks)
            self._builder.close(index)
        self._inside = False
        self._label_due = None
        anchor = self._current.anchor
        if anchor.label is None and self._current.key is None:
            anchor.label = self._next_number(anchor.role)
        self._builder.change(
            index, role=anchor.role, label=anchor.label, where=anchor.where
        )
        if self._current.key is not None:
            self._written[self._current.key] = index
        elif not anchor.called:
            self._answer_calls(index, anchor.label)
        return index

    def _next_number(self, role: Role) -> str | None:
        if self._in_front:
            self._front += 1
            return print_number(self._front, "fnsymbol")
        self._counts[role] += 1
        return print_number(self._counts[role], self._prepared.numbering.formats[role])

    def take(self, letter: str, value: str) -> None:
        """Act on a token, see ``anchors``."""
        if letter == anchors.CALL:
            label = value or self._next_number("footnote")
            self._open_calls.append((self._builder.mark(label=label), label))
        elif letter == anchors.MARK:
            key, _, printed = value.partition(":")
            self._call(key, printed)
        elif self._inside:
            self._describe(letter, value)

    def _describe(self, letter: str, value: str) -> None:
        """Learn from a token in a note what note it is."""
        notes = self._prepared.notes
        match letter:
            case anchors.NOTE if value.isdecimal() and int(value) < len(notes):
                self._current = _Current(notes[int(value)], int(value))
                self._label_due = (
                    self._current.anchor.label if self._current.anchor.printed else None
                )
            case anchors.END_NOTE:
                self._current.anchor.role = "endnote"
                self._current.anchor.label = self._current.anchor.label or value or None
            case anchors.FOOT_NOTE:
                self._current.anchor.label = value or None
            case anchors.CALLED:
                numbering = self._prepared.numbering
                label = value or print_number(
                    self._counts["footnote"], numbering.formats["footnote"]
                )
                self._current = _Current(NoteAnchor(label=label, called=False))

    def finish(self) -> None:
        """Tie marks to notes that stood behind them."""
        for mark, note in self._calls:
            self._builder.change(mark, target=self._written.get(note))

    def _call(self, key: str, printed: str) -> None:
        notes = self._prepared.notes
        if key.isdecimal() and int(key) < len(notes):
            mark = self._builder.mark(printed, label=notes[int(key)].label)
            self._calls.append((mark, int(key)))

    def _answer_calls(self, index: int, label: str | None) -> None:
        r"""Tie the marks of \footnotemark to the note that came later."""
        waiting = [call for call in self._open_calls if call[1] == label]
        for call in waiting:
            self._builder.change(call[0], target=index)
            self._open_calls.remove(call)

    def cut_label(self, text: str) -> str:
        """Write a note's printed number apart from its words; give what is left."""
        due, self._label_due = self._label_due, None
        if due is None or not text.strip():
            self._label_due = due
            return text
        words = text.lstrip()
        if not words.startswith(due):
            return text
        self._builder.inline("label", due)
        return words[len(due) :]


def _start(numbering: Numbering) -> dict[Role, int]:
    return {
        "footnote": numbering.starts["footnote"] - 1,
        "endnote": numbering.starts["endnote"] - 1,
    }

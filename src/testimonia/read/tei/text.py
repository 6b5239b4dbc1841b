"""Writes running text into a document builder: white space and breaks as in print."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Unpack

from testimonia.read.builder import Attributes, DocumentBuilder

_SPACE = re.compile(r"[ \t\n\r\f]+")


class RunningText:
    """The words of one document, as they run.

    White space is collapsed and written only between words, so that no block ends
    with it; line and paragraph breaks are owed until words follow.
    """

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.in_note = False
        self.in_table = False
        self.holders: list[str] = []
        self._owed = 0
        self._space = False
        self._fresh = True
        self._last = ""

    @property
    def is_fresh(self) -> bool:
        """Tell whether the block that stands open has no words yet."""
        return self._fresh

    def words(self, raw: str | None) -> None:
        """Write running text."""
        if not raw:
            return
        text = _SPACE.sub(" ", raw)
        if text == " ":
            self._space = True
            return
        if text[0] == " ":
            self._space = True
            text = text[1:]
        self.settle()
        if text[-1] == " ":
            self._space = True
            text = text[:-1]
        self.builder.write(text)
        self._last = text[-1]
        self._fresh = False

    def settle(self) -> None:
        """Write the break or space that is owed before what follows."""
        if self._owed and not self._fresh:
            self._break()
        elif self._space and not self._fresh and self._last != " ":
            self.builder.write(" ")
        self._owed = 0
        self._space = False

    def _break(self) -> None:
        if self.in_table:
            self.builder.write(" ")
        elif self._owed > 1:
            self.builder.gap()
        else:
            self.builder.line()

    def part(self, breaks: int) -> None:
        """Owe a new line (1) or a blank line (2) before what follows."""
        self._owed = max(self._owed, breaks)

    def space(self) -> None:
        """Owe a space before what follows."""
        self._space = True

    def tie(self) -> None:
        """Write a space that no break may replace: an item's label is said."""
        self.builder.write(" ")
        self._owed, self._space, self._fresh, self._last = 0, False, True, " "

    def glue(self) -> None:
        """Owe nothing: what follows goes on with the word that stands here."""
        self._space = False

    def follows_hyphen(self) -> bool:
        """Tell whether a divided word's hyphen stands directly before this place."""
        return not self._space and not self._owed and self._last in {"-", "¬", "‐"}

    def page(self, label: str | None) -> None:
        """Begin a page behind the white space that parts it from what stands before.

        A mark that ends the page before would otherwise count as the new page's.
        """
        if not (self._fresh or self.in_table):
            if self._owed:
                self._break()
            elif self._space and self._last != " ":
                self.builder.write(" ")
                self._last = " "
        self.builder.page(label)

    def mark(self, words: str, *, label: str | None, target: int | None) -> int:
        """Add a note's mark; one without words stands directly behind the last word."""
        if words:
            self.settle()
            self._fresh, self._last = False, words[-1]
        return self.builder.mark(words, label=label, target=target)

    def label(self, words: str) -> None:
        """Write a note's printed number, which is no part of the note's words."""
        self.settle()
        self.builder.inline("label", words)
        self._fresh, self._space, self._last = False, True, words[-1:]

    def open(self, kind: str, breaks: int, **attributes: Unpack[Attributes]) -> int:
        """Begin a block on a new line or behind a blank one."""
        self.part(breaks)
        if not self._fresh:
            self._break()
        self._owed, self._space, self._fresh = 0, False, True
        return self.builder.open(kind, **attributes)

    def close(self, index: int, breaks: int) -> None:
        """End a block."""
        self.builder.close(index)
        self._space = False
        self._fresh = False
        self.part(breaks)

    def cell(self, *, first: bool) -> None:
        """Begin a table's cell: a tab parts it from the one before."""
        if not first:
            self.builder.write("\t")
        self._owed, self._space, self._fresh = 0, False, True

    def row(self) -> None:
        """Begin a table's row on a new line."""
        self.builder.line()
        self._owed, self._space, self._fresh = 0, False, True

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Write a note behind the body; the body goes on as it was."""
        kept = (self.in_note, self.in_table, self._owed, self._space, self._fresh)
        last = self._last
        self.in_note, self.in_table = True, False
        self._owed, self._space, self._fresh, self._last = 0, False, True, ""
        try:
            with self.builder.aside():
                yield
        finally:
            self.in_note, self.in_table, self._owed, self._space, self._fresh = kept
            self._last = last

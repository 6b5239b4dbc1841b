"""Writes a page's words into a document: one leaf block at a time, white space tidied.

A leaf (paragraph, quotation, heading ...) opens with the first words that stand in no
other block and closes at the next block's edge, so that no word is left without one.
"""

import re

from testimonia.read.builder import Attributes, DocumentBuilder

# A single space stays as it is and need not be found.
_SPACE = re.compile(r" *[\t\n\r\f\v\x1c-\x1f][ \t\n\r\f\v\x1c-\x1f]*|  +")
_LAST_NUMBER = re.compile(r"\d+$")
_CLOSING = re.compile(r"\s*(?:[\])][.:]?|[.:)]|[–—-](?=\s))+")


class Writer:
    """Keeps track of the open leaf and of white space that is not yet written."""

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.leaf: int | None = None
        self.holder: int | None = None
        self._space = False
        self._breaks = 0
        self._number: str | None = None
        self._has_words = True
        self._is_fresh = False
        self._is_cell = False

    @property
    def will_open(self) -> bool:
        """Tell whether the next words open a leaf."""
        return self.holder is None and (self.leaf is None or self._breaks > 1)

    def text(self, text: str, kind: str, **attributes: object) -> None:
        """Write running text; a leaf of the kind opens where none is open."""
        # Most texts have single spaces only, and a look is cheaper than a search.
        is_tidy = text.isprintable() and "  " not in text
        words = text if is_tidy else _SPACE.sub(" ", text)
        if not words.strip(" "):
            self._space = self._space or bool(words)
            return
        if words.startswith(" "):
            self._space = True
            words = words[1:]
        self._prepare(kind, attributes)
        if self._is_fresh:
            words = self._write_arrow(words)
        if words and self._number is not None:
            words = self._write_number(words)
        if words:
            self._flush()
            self._has_words = True
            self._is_cell = False
            self.builder.write(words.rstrip(" "))
            self._space = words.endswith(" ")

    def preformatted(self, text: str, kind: str, **attributes: object) -> None:
        """Write text whose lines and spaces count; blank lines part paragraphs."""
        blocks = re.split(r"\n[ \t]*\n\s*", text.replace("\r\n", "\n"))
        for place, block in enumerate(blocks):
            if place:
                self.edge()
            if block.strip():
                self._prepare(kind, attributes)
                self._flush()
                lines = block.removeprefix("\n") if self.builder.is_empty else block
                self.builder.write(lines)

    def _prepare(self, kind: str, attributes: dict[str, object]) -> None:
        if self._breaks:
            self._break_line()
        if self.leaf is None and self.holder is None:
            self.builder.gap()
            self._space = False
            given: Attributes = attributes  # type: ignore[assignment]
            self.leaf = self.builder.open(kind, **given)

    def _break_line(self) -> None:
        if self.leaf is not None or self.holder is not None:
            if self._breaks > 1 and self.leaf is not None:
                self.edge()
            else:
                self.builder.line()
        self._breaks = 0
        self._space = False

    def _flush(self) -> None:
        if self._space:
            self.builder.prose(" ")
            self._space = False

    def line_break(self) -> None:
        """Remember a line break; two of them end a paragraph."""
        self._breaks += 1

    def edge(self) -> None:
        """End the open leaf at the edge of a block; inside a holder begin a line."""
        if self.leaf is not None:
            self.builder.close(self.leaf)
            self.leaf = None
        elif self.holder is not None and not self._is_cell:
            self.builder.line()
        self._space = False
        self._breaks = 0

    def hold(self, kind: str, *, gap: bool = True, **attributes: object) -> int:
        """Open a block that writes what stands in it as its own words."""
        self._is_cell = False
        self.edge()
        if gap:
            self.builder.gap()
        else:
            self.builder.line()
        self._has_words = False
        given: Attributes = attributes  # type: ignore[assignment]
        self.holder = self.builder.open(kind, **given)
        return self.holder

    def release(self, index: int, before: int | None) -> None:
        """Close a holder and go back to the one before it."""
        self.edge()
        self.builder.close(index)
        if not self._has_words:
            # Two empty notes in a row must not stand at one and the same place.
            self.builder.write("\n")
            self._has_words = True
        self.holder = before
        self._number = None

    def expect_number(self, label: str | None) -> None:
        """Expect a note's printed number as the next words."""
        self._number = label
        self._is_fresh = True

    def _write_arrow(self, words: str) -> str:
        """Write an arrow that stands before a note's number as its label."""
        if words.strip(" ^↑,;"):
            self._is_fresh = False
            return words
        self.inline("label", words)
        return ""

    def _write_number(self, words: str) -> str:
        """Write the note's number, if the words begin with it, as its label."""
        label = self._number or ""
        if label == "\0":
            # The number stood in an element of its own; its full stop may follow.
            self._number = None
            match = _CLOSING.match(words)
        else:
            bare = re.escape(label)
            if not label[:1].isdigit() and (last := _LAST_NUMBER.search(label)):
                # "Footnote 1" calls what prints "1".
                bare = rf"(?:{bare}|{last.group()})"
            match = re.match(
                rf"[↑^]?\s*[\[(]?\s*{bare}(?!\w)(?:[\])][.:]?|[.:)])*", words
            )
            is_open = match is None and words.strip() in ("[", "(", "↑", "^")
            self._number = label if is_open else "\0" if match else None
            if match and match.end() < len(words.rstrip()):
                self._number = None
            match = re.match(r"\s*[\[(↑^]", words) if is_open else match
        if match is None or not match.end():
            return words
        self.inline("label", words[: match.end()])
        rest = words[match.end() :]
        self._space = rest.startswith(" ")
        return rest.removeprefix(" ")

    def open_leaf(self, text: str, kind: str, attributes: dict[str, object]) -> None:
        """Make sure that a leaf is open for an inline element with words."""
        if text.strip():
            self._prepare(kind, attributes)

    def label(self, text: str) -> None:
        """Write a note's printed number or its way back."""
        self.inline("label", text)
        if self._number is not None:
            self._number = "\0"

    def inline(self, kind: str, text: str, **attributes: object) -> int:
        """Write a mark, label or flag; the words carry its brackets."""
        words = " ".join(_SPACE.sub(" ", text).split(" ")).strip(" ")
        if text[:1].isspace():
            self._space = True
        if words:
            if self._breaks:
                self._break_line()
            self._flush()
            self._has_words = True
        given: Attributes = attributes  # type: ignore[assignment]
        index = self.builder.inline(kind, words, **given)
        self._space = text[-1:].isspace() and bool(words)
        return index

    def space(self) -> None:
        """Part the next words from those before by a space at least."""
        self._space = True

    def cell(self) -> None:
        """Part a cell of a table from the one before it."""
        self._space = False
        self._breaks = 0
        self._is_cell = True
        self.builder.write("\t")

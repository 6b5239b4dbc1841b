"""Lines and blocks of a plain text, with their offsets."""

import re
from dataclasses import dataclass

from testimonia.records import Document, Span

# Only what editors write at a line's end; str.splitlines also breaks at form feeds and
# at U+2028, which are characters of the text.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end; ``start`` and ``end`` are offsets in the file."""

    start: int
    end: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Tell whether the line holds white space only (a no-break space is one)."""
        return not self.text or self.text.isspace()

    @property
    def span(self) -> Span:
        """Cover the line without the white space at its ends."""
        kept = self.text.strip()
        start = self.start + len(self.text) - len(self.text.lstrip())
        return Span(start, start + len(kept))


def split_lines(document: Document) -> list[Line]:
    r"""Cut a document into lines.

    >>> page = Document(id="d", source="a.txt", order=0, text="one\r\n two\n")
    >>> [(line.start, line.text) for line in split_lines(page)]
    [(0, 'one'), (5, ' two')]
    """
    lines = []
    for match in _LINE.finditer(document.text):
        raw = match.group()
        if raw:
            text = raw.rstrip("\r\n")
            start = document.start + match.start()
            lines.append(Line(start, start + len(text), text))
    return lines


def split_blocks(lines: list[Line]) -> list[list[Line]]:
    r"""Group lines that no blank line parts.

    >>> page = Document(id="d", source="a.txt", order=0, text="a\nb\n\n\nc")
    >>> [[line.text for line in block] for block in split_blocks(split_lines(page))]
    [['a', 'b'], ['c']]
    """
    blocks: list[list[Line]] = []
    standing: list[Line] = []
    for line in lines:
        if not line.is_blank:
            standing.append(line)
        elif standing:
            blocks.append(standing)
            standing = []
    if standing:
        blocks.append(standing)
    return blocks

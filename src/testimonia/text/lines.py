"""Lines of a plain text, with their offsets."""

from dataclasses import dataclass

from testimonia.records import Document, Span


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
    r"""Cut a document into lines, at what editors write at a line's end.

    Form feeds and U+2028, at which ``str.splitlines`` breaks too, are characters of the
    text.

    >>> page = Document(id="d", source="a.txt", order=0, text="one\r\n two\n")
    >>> [(line.start, line.text) for line in split_lines(page)]
    [(0, 'one'), (5, ' two')]
    """
    lines = []
    start = document.start
    for row in document.text.split("\n"):
        # A carriage return alone ends a line too, as old Macintosh files have it.
        parts = row.split("\r") if "\r" in row else (row,)
        for text in parts[:-1]:
            lines.append(Line(start, start + len(text), text))
            start += len(text) + 1
        text = parts[-1]
        if text or len(parts) == 1:
            lines.append(Line(start, start + len(text), text))
        start += len(text) + 1
    if lines and not lines[-1].text and lines[-1].start == document.end:
        lines.pop()
    return lines

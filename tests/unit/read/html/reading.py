"""Reads a fixture through all the steps that a saved page goes through."""

from dataclasses import dataclass
from pathlib import Path

from testimonia.annotate.notes.marked_up import link_marked_notes
from testimonia.read.html import read_html
from testimonia.records import (
    CONTAINERS,
    Annotated,
    Document,
    Element,
    Issue,
    Segment,
)
from testimonia.segment.marked_up import segment_elements

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = tuple(sorted(path.stem for path in FIXTURES.glob("*.html")))


@dataclass(frozen=True)
class Read:
    """One page, read, segmented and with its notes linked."""

    document: Document
    segments: tuple[Segment, ...]
    linked: Annotated
    issues: tuple[Issue, ...]

    def texts(self, kind: str) -> list[str]:
        return [segment.text for segment in self.segments if segment.kind == kind]

    def elements(self, kind: str) -> list[Element]:
        return [e for e in self.document.elements if e.kind == kind]

    def flags(self) -> list[tuple[str | None, str]]:
        words = self.document.words
        return [(e.role, words(*e.spans)) for e in self.elements("flag")]

    def calls(self) -> list[tuple[str | None, str | None]]:
        """List each mark's words with the number of the note that it calls."""
        numbers = {note.id: note.number for note in self.linked.notes}
        return [
            (mark.text, None if mark.note is None else numbers[mark.note])
            for mark in self.linked.marks
        ]


def read_page(content: str | bytes) -> Read:
    if isinstance(content, str):
        content = content.encode()
    reading = read_html("page.html", content)
    (document,) = reading.documents
    segments = segment_elements(document).segments
    linked = link_marked_notes(document, segments)
    return Read(document, segments, linked, reading.issues)


def read_fixture(name: str) -> Read:
    return read_page((FIXTURES / f"{name}.html").read_bytes())


def count_cover(read: Read) -> list[int]:
    """Count for each character of the text the segments that are no containers."""
    cover = [0] * len(read.document.text)
    for segment in read.segments:
        if segment.kind not in CONTAINERS:
            for span in segment.spans:
                for place in range(span.start, span.end):
                    cover[place] += 1
    return cover

"""Notes of real articles, checked by hand against the printed pages.

The record holds facts only: number, printed page of note and mark, how many letters and
digits the note has, and a digest of them. "#1" names a file's second document.
"""

import hashlib
import json
from pathlib import Path

import pytest

from testimonia.annotate.notes.marked_up import link_marked_notes
from testimonia.read.pdf import read_pdf
from testimonia.records import Document, Note
from testimonia.segment.marked_up import segment_elements

RECORD = json.loads((Path(__file__).parent / "pdf_notes.json").read_text("utf-8"))
FLOOR = 0.95


def digest(words: str) -> tuple[int, str]:
    kept = "".join(char for char in words.casefold() if char.isalnum())
    return len(kept), hashlib.sha256(kept.encode()).hexdigest()[:16]


def fact(document: Document, note: Note) -> list[object]:
    marked = document.page_at(note.marks[0].start) if note.marks else "uncalled"
    return [note.number, note.page, marked, *digest(note.text)]


@pytest.mark.parametrize("name", sorted(RECORD))
def test_notes_of_real_articles_are_whole_and_tied(name: str, shared: Path) -> None:
    path, _, order = name.partition("#")
    content = (shared / "data" / "pdf-ccby" / path).read_bytes()
    document = read_pdf(path, content).documents[int(order or 0)]
    notes = link_marked_notes(document, segment_elements(document).segments).notes
    found = [fact(document, note) for note in notes]
    right = sum(row in found for row in RECORD[name])
    assert right >= FLOOR * len(RECORD[name])

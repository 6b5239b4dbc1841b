"""The citations of notes as a reader labelled them: offsets and facts, no words.

A file is {"notes": [{"document", "number", "length", "citations": [...]}]}. Offsets
count code points of the note's own text; its length tells when that text has changed.
A citation has start, end, kind, form (null: cannot be told), and where they apply

    archives    [{"key", "repository", "levels"}]
    first_note  the number of the note that first cites the work
    antecedent  [number of the note, place of the citation in it, from 0]
    defines     offsets of the names that it gives for later
    fields      name -> offsets; "pages" is the pages cited, page or locator
    unscored    names of fields that can be read in more than one way
    doubtful    where it begins, or its kind, can be seen otherwise
    optional    neither wanted nor wrong: a paper named inside a sentence
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from testimonia.pipeline import run_pipeline
from testimonia.records import Citation, Findings, Note, Span

HERE = Path(__file__).parent

Place = tuple[int, int]


class Stale(Exception):
    """The text of a note is no longer the text that was labelled."""


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """One citation as labelled, of a note of a document."""

    document: int
    number: str
    row: dict[str, Any]

    @property
    def place(self) -> Place:
        return self.row["start"], self.row["end"]

    @property
    def kind(self) -> str | None:
        return self.row["kind"]

    @property
    def keys(self) -> list[str]:
        return [archive["key"] for archive in self.row.get("archives", ())]

    @property
    def first_note(self) -> str | None:
        return self.row.get("first_note")

    @property
    def optional(self) -> bool:
        return self.row.get("optional", False)

    @property
    def doubtful(self) -> bool:
        return self.row.get("doubtful", False)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """One citation as found, with its offsets in its note's text."""

    place: Place
    citation: Citation
    fields: dict[str, Place]


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """One note with both readings."""

    document: int
    note: Note
    labelled: tuple[Labelled, ...]
    found: tuple[Found, ...]
    pairs: dict[Labelled, Found]


def read_source(shared: Path, name: str) -> tuple[Read, ...]:
    """Give a seed's labelled notes with what the pipeline finds in them."""
    return lay_beside(find_seed(shared, name), read_rows(name))


@cache
def find_seed(shared: Path, name: str) -> Findings:
    """Run the pipeline on a seed."""
    (path,) = (shared / "seeds").glob(f"{name}_*.txt")
    return run_pipeline(path.name, path.read_bytes())


def read_rows(name: str) -> list[dict[str, Any]]:
    """Read a seed's labels."""
    return json.loads((HERE / f"gold_{name}.json").read_text("utf-8"))["notes"]


def lay_beside(findings: Findings, rows: Iterable[dict[str, Any]]) -> tuple[Read, ...]:
    """Lay labelled rows beside what was found.

    Raises:
        Stale: a note's text is not the one that was labelled.
    """
    notes = {
        (document.order, note.number): note
        for document in findings.documents
        for note in findings.notes
        if note.document == document.id
    }
    cited: dict[str | None, list[Citation]] = {}
    for citation in findings.citations:
        cited.setdefault(citation.note, []).append(citation)
    return tuple(
        _read_note(row, notes.get((row["document"], row["number"])), cited)
        for row in rows
    )


def _read_note(
    row: dict[str, Any],
    note: Note | None,
    cited: dict[str | None, list[Citation]],
) -> Read:
    if note is None or len(note.text) != row["length"]:
        raise Stale(row["number"])
    labelled = tuple(
        Labelled(row["document"], row["number"], one) for one in row["citations"]
    )
    found = tuple(
        sorted(
            (
                Found(
                    local(note, one.spans),
                    one,
                    {f.name: local(note, f.spans) for f in reversed(one.fields)},
                )
                for one in cited.get(note.id, ())
            ),
            key=lambda one: one.place,
        )
    )
    return Read(row["document"], note, labelled, found, pair(labelled, found))


def local(note: Note, spans: tuple[Span, ...]) -> Place:
    """Turn spans of the document into offsets in a note's text."""
    return _offset(note, spans[0].start), _offset(note, spans[-1].end - 1) + 1


def _offset(note: Note, place: int) -> int:
    before = 0
    for span in note.spans:
        if span.start <= place < span.end:
            return before + place - span.start
        before += span.length
    raise ValueError(place)


def pair(labelled: Iterable[Labelled], found: Iterable[Found]) -> dict[Labelled, Found]:
    """Pair labelled with found citations, those that share most first.

    Two that share less than half of what they cover together are no pair.
    """
    found = list(found)
    shares = sorted(
        ((shared_part(a.place, b.place), a, b) for a in labelled for b in found),
        key=lambda entry: (-entry[0], entry[1].place, entry[2].place),
    )
    pairs: dict[Labelled, Found] = {}
    taken: set[int] = set()
    for share, a, b in shares:
        if share >= 0.5 and a not in pairs and id(b) not in taken:
            pairs[a] = b
            taken.add(id(b))
    return pairs


def shared_part(one: Place, other: Place) -> float:
    """Give the share of what two stretches cover that both cover."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]))

"""Labelled notes beside what the pipeline finds in them.

``notes.json`` holds facts and offsets into each note's own words, none of the words:

    source, index    how the file's path begins and the note's place among its notes;
                     number, length and a digest of its letters and digits tell whether
                     it is still the one
    half             "development" may be looked at while working, "held" may not
    citations        span, starts and ends (further ends that the conventions allow),
                     kinds and forms (any of these is right; none: not judged),
                     archives, link, optional (neither missed nor invented)
    archives         repository; places of the levels that name the piece, of titles
                     (series and folders) and of what may be left out; "inherited" gives
                     what is not printed in the note; optional
    link             notes (indexes) and entries (of the bibliography) of the same work;
                     "maybe" where a link is allowed and not asked for

``entries.json`` ties short forms, by note and offset, to entries of the bibliography.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from testimonia.pipeline import run_pipeline
from testimonia.records import Citation, Findings, Note, Span

HERE = Path(__file__).parent
HALVES = ("development", "held")
MONOGRAPH = "frus-history/frus-history-monograph.xml"

Row = dict[str, Any]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A citation of the pipeline, with its place in the note's words."""

    citation: Citation
    start: int
    end: int

    def shared(self, start: int, end: int) -> int:
        """Count the characters that it shares with a stretch."""
        return max(0, min(self.end, end) - max(self.start, start))


@dataclass(frozen=True, slots=True)
class Source:
    """One file as the pipeline reads it.

    Attributes:
        notes: id of a note -> its place among the file's notes.
        entries: id of a segment -> its place among the bibliography's entries.
        citations: id of a citation -> the citation.
    """

    findings: Findings
    notes: dict[str, int]
    entries: dict[str, int]
    citations: dict[str, Citation]

    def found(self, note: Note) -> tuple[Found, ...]:
        """Give what was found in a note, in order."""
        places = (
            Found(citation, *_place_in(note, citation.spans))
            for citation in self.findings.citations
            if citation.note == note.id
        )
        return tuple(sorted(places, key=lambda found: found.start))


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled note and what was found in it."""

    row: Row
    source: Source
    note: Note
    found: tuple[Found, ...]

    @property
    def labelled(self) -> list[Row]:
        """Give the labelled citations."""
        return list(self.row["citations"])

    def pair(self, label: Row) -> Found | None:
        """Give the found citation that covers most of a labelled one."""
        start, end = label["span"]
        best = max(self.found, key=lambda one: one.shared(start, end), default=None)
        return best if best and 2 * best.shared(start, end) >= end - start else None

    def outside(self, found: Found) -> bool:
        """Tell whether a found citation lies in an optional one or in none's way."""
        return any(
            label.get("optional") and found.shared(*label["span"])
            for label in self.labelled
        ) and not any(
            found.shared(*label["span"])
            for label in self.labelled
            if not label.get("optional")
        )


def group_of(row: Row) -> str:
    """Name the group that a note's figures stand under."""
    return "cables" if row["source"].startswith("dfat") else "monograph"


def read_notes(shared: Path) -> Iterator[Read]:
    """Read the labelled notes; one that is no longer there is left out."""
    for row in json.loads((HERE / "notes.json").read_text("utf-8")):
        source = read_source(shared, row["source"])
        note = find_note(source, row)
        if note is not None:
            yield Read(row, source, note, source.found(note))


def read_entries() -> list[Row]:
    """Read the short forms tied to entries of the bibliography."""
    rows: list[Row] = json.loads((HERE / "entries.json").read_text("utf-8"))
    return rows


@cache
def read_source(shared: Path, name: str) -> Source:
    """Run the pipeline on the file whose path begins so."""
    (path,) = (shared / "data").glob(f"{name}*")
    findings = run_pipeline(path.name, path.read_bytes())
    return Source(
        findings=findings,
        notes={note.id: place for place, note in enumerate(findings.notes)},
        entries=_entries(findings),
        citations={citation.id: citation for citation in findings.citations},
    )


def find_note(source: Source, row: Row) -> Note | None:
    """Find a labelled note, also where notes before it were added or lost."""
    known = [
        (abs(place - row["index"]), note)
        for place, note in enumerate(source.findings.notes)
        if note.number == row["number"]
        and len(note.text) == row["length"]
        and _digest(note.text) == row["digest"]
    ]
    return min(known, key=lambda pair: pair[0])[1] if known else None


def _digest(words: str) -> str:
    kept = "".join(char for char in words.casefold() if char.isalnum())
    return hashlib.sha256(kept.encode()).hexdigest()[:16]


def _entries(findings: Findings) -> dict[str, int]:
    heads = [s for s in findings.segments if s.kind == "heading"]
    heads.sort(key=lambda segment: segment.spans[0].start)
    starts = [segment.spans[0].start for segment in heads]
    named = [n for n, head in enumerate(heads) if head.text.strip() == "Bibliography"]
    if not named or named[-1] + 1 == len(starts):
        return {}
    first, last = starts[named[-1]], starts[named[-1] + 1]
    items = (
        segment
        for segment in findings.segments
        if segment.kind == "item" and first < segment.spans[0].start < last
    )
    return {segment.id: place for place, segment in enumerate(items)}


def _place_in(note: Note, spans: tuple[Span, ...]) -> Place:
    """Turn spans of the document into a stretch of the note's joined words."""
    return _offset(note, spans[0].start), _offset(note, spans[-1].end - 1) + 1


def _offset(note: Note, position: int) -> int:
    before = 0
    for span in note.spans:
        if span.start <= position < span.end:
            return before + position - span.start
        before += span.length
    return before

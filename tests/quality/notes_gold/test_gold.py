"""The labels of the notes still fit the notes, and are compared as they say."""

import json
from pathlib import Path

import pytest

from testimonia.records import ArchiveReference
from tests.quality.notes_gold.archives import Piece
from tests.quality.notes_gold.gold import (
    HERE,
    MONOGRAPH,
    find_note,
    read_entries,
    read_notes,
    read_source,
)

PIECE = Piece(
    repository="NARA",
    named=frozenset(["59", "12"]),
    titles=frozenset(["harbour", "dues"]),
    dispensable=frozenset(["1903"]),
    optional=False,
)


def test_every_labelled_note_is_found_again(shared: Path) -> None:
    """Offsets are worth nothing in a note that has changed."""
    rows = json.loads((HERE / "notes.json").read_text("utf-8"))
    assert len(list(read_notes(shared))) == len(rows)


def test_labelled_citations_follow_each_other_inside_their_note(shared: Path) -> None:
    for read in read_notes(shared):
        behind = 0
        for label in read.labelled:
            start, end = label["span"]
            assert behind <= start < end <= len(read.note.text)
            behind = end


def test_links_name_notes_and_entries_that_there_are(shared: Path) -> None:
    monograph = read_source(shared, MONOGRAPH)
    assert len(monograph.entries) == 432
    for read in read_notes(shared):
        for label in read.labelled:
            link = label.get("link", {})
            assert max(link.get("notes", [0])) < len(read.source.notes)
            assert max(link.get("entries", [0])) < 432


def test_short_forms_tied_to_the_bibliography_stand_in_their_notes(
    shared: Path,
) -> None:
    source = read_source(shared, MONOGRAPH)
    for row in read_entries():
        note = find_note(source, row)
        assert note is not None
        assert note.text[row["start"]].isalpha()


@pytest.mark.parametrize(
    ("levels", "met", "met_with_titles"),
    [
        pytest.param(["RG 59", "Box 12"], True, False, id="no folder"),
        pytest.param(["59", "12", "Harbour Dues"], True, True, id="no labels"),
        pytest.param(["RG 59"], False, False, id="no box"),
        pytest.param(["RG 59", "Box 12", "Pilots"], False, False, id="more than it is"),
    ],
)
def test_pieces_are_compared_by_their_words(
    *, levels: list[str], met: bool, met_with_titles: bool
) -> None:
    found = ArchiveReference(
        repository="NARA",
        levels=tuple(("level", value) for value in levels),
        key="",
        spans=(),
        text="",
    )
    assert PIECE.is_met(found) is met
    assert PIECE.is_met(found, titles=True) is met_with_titles

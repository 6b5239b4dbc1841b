"""An essay and a cut-off encyclopedia page in one file."""

from pathlib import Path

import pytest

from testimonia.annotate.flags import find_flags
from testimonia.annotate.notes import find_notes
from testimonia.read.plain import read_plain
from testimonia.segment import segment_document
from testimonia.segment.encyclopedia import is_hatnote

GOLDEN = Path(__file__).parents[2] / "golden" / "plain"


def run(path):
    document = read_plain(path.name, path.read_bytes()).documents[0]
    segmented = segment_document(document)
    notes = find_notes(segmented.documents, segmented.segments)
    return segmented, notes, find_flags(segmented.documents, segmented.segments)


@pytest.fixture(scope="module")
def two_texts():
    return run(GOLDEN / "two_texts.txt")


def test_file_is_parted_where_the_second_text_begins(two_texts):
    segmented, _, _ = two_texts
    essay, page = segmented.documents
    assert (essay.title, essay.authors, essay.date, essay.genre) == (
        "Essays on Delay",
        ("Jane Doe",),
        "June 2014",
        "essay",
    )
    assert (page.title, page.genre, page.start) == ("Delay", "encyclopedia", essay.end)
    whole = (GOLDEN / "two_texts.txt").read_text(encoding="utf-8")
    assert essay.text + page.text == whole


def test_missing_notes_of_the_essay_shift_nothing(two_texts):
    segmented, found, _ = two_texts
    essay = segmented.documents[0].id
    marks = [m for m in found.marks if m.document == essay]
    assert [m.number for m in marks if m.note is None] == ["3"]
    assert len(marks) == 5
    dangling = [i for i in found.issues if i.document == essay]
    assert [i.code for i in dangling] == ["dangling_mark"]


def test_references_of_the_page_keep_their_callers(two_texts):
    segmented, found, _ = two_texts
    page = segmented.documents[1].id
    notes = [n for n in found.notes if n.document == page]
    assert [(n.number, len(n.marks)) for n in notes] == [
        ("1", 1),
        ("2", 2),
        ("3", 2),
        ("4", 1),
    ]
    assert [n.text[:8] for n in notes] == ["Doe, Jan", "Roe, Joh", "Poe, E. ", ""]
    assert {n.kind for n in notes} == {"endnote"}


def test_flags_are_flags_and_editors_brackets_are_not(two_texts):
    _, _, flags = two_texts
    assert [flag.kind for flag in flags.flags] == [
        "who?",
        "citation needed",
        "edit",
        "page needed",
        "edit",
        "dead link",
    ]


def test_parts_of_the_page(two_texts):
    segmented, _, _ = two_texts
    page = segmented.documents[1].id
    own = [s for s in segmented.segments if s.document == page]
    assert [s.kind for s in own if s.kind != "note"] == [
        "furniture",
        "paragraph",
        "heading",
        "furniture",
        "paragraph",
        "paragraph",
        "quotation",
        "heading",
        "caption",
        "caption",
        "furniture",
        "furniture",
    ]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Main article: History of waiting", True),
        ("This article is about the art. For the song, see Delay (song).", True),
        ("For a week he waited. Then he went to see the commissar.", False),
    ],
)
def test_pointers(text, answer):
    assert is_hatnote(text) is answer


def test_the_real_file(shared):
    """35 notes and 37 marks; then 11 entries, 65 marks of which 10 are answered."""
    (path,) = (shared / "seeds").glob("004*")
    segmented, found, flags = run(path)
    essay, page = (document.id for document in segmented.documents)
    assert [d.genre for d in segmented.documents] == ["essay", "encyclopedia"]
    marks = [m for m in found.marks if m.document == essay]
    assert len(marks) == 37
    assert [m.number for m in marks if m.note is None] == ["18", "22"]
    assert sum(n.document == essay for n in found.notes) == 35
    marks = [m for m in found.marks if m.document == page]
    assert (len(marks), sum(m.note is not None for m in marks)) == (65, 10)
    notes = [n for n in found.notes if n.document == page]
    assert len(notes) == 11
    assert [n.number for n in notes if not n.text] == ["11"]
    codes = [i.code for i in found.issues if i.document == page]
    assert codes.count("dangling_mark") == 55
    assert codes.count("cut_note_list") == 1
    assert sorted({flag.kind for flag in flags.flags}) == [
        "by whom?",
        "citation needed",
        "edit",
        "not in citation given",
        "page needed",
        "who?",
    ]

"""Pages of every make come out as one text, with each note tied to its mark."""

from collections import Counter
from collections.abc import Callable

import pypdfium2
import pytest

from testimonia.annotate.notes.marked_up import link_marked_notes
from testimonia.errors import ReadError
from testimonia.read.pdf import read_pdf
from testimonia.records import CONTAINERS, Annotated, Document, Segment
from testimonia.segment.marked_up import segment_elements
from tests.unit.read.pdf import maker_scenes, note_scenes, page_scenes

SCENES = (
    note_scenes.notes_over_pages,
    page_scenes.two_columns,
    note_scenes.endnotes,
    note_scenes.raised_at_full_size,
    note_scenes.several_marks_together,
    note_scenes.restarting_each_page,
    page_scenes.author_note,
    note_scenes.number_on_its_own_line,
    note_scenes.plain_marks,
    page_scenes.roman_front,
    page_scenes.hyphens,
    page_scenes.quotation_and_headings,
    page_scenes.parallel_text,
    page_scenes.recognised_scan,
    note_scenes.notes_as_large_as_the_text,
    note_scenes.quotation_above_the_notes,
    note_scenes.notes_below_two_columns,
    note_scenes.bracketed_endnotes,
    note_scenes.old_german_notes,
    note_scenes.signs_on_every_page,
    note_scenes.long_note,
    page_scenes.turned_page,
    note_scenes.chapter_endnotes_unheaded,
    page_scenes.archive_copy,
    page_scenes.small_table_at_the_foot,
    note_scenes.numbered_references,
    note_scenes.notes_in_two_columns,
    page_scenes.ruled_heads,
    maker_scenes.notes_of_two_paragraphs,
    maker_scenes.addresses_over_lines,
    maker_scenes.numbered_lines,
    maker_scenes.two_pages_on_a_sheet,
    maker_scenes.roman_endnotes,
    maker_scenes.run_in_notes,
    maker_scenes.lettered_notes,
    maker_scenes.misread_digits,
    maker_scenes.more_notes_than_text,
)


def read(content: bytes) -> tuple[Document, tuple[Segment, ...], Annotated]:
    document = read_pdf("own.pdf", content).documents[0]
    segments = segment_elements(document).segments
    return document, segments, link_marked_notes(document, segments)


def numbers(found: Annotated) -> list[str | None]:
    return [note.number for note in found.notes]


def called(found: Annotated) -> list[int]:
    return [len(note.marks) for note in found.notes]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_every_character_lies_in_exactly_one_segment(
    scene: Callable[[], bytes],
) -> None:
    """What no segment holds, a reader of the dossier would never see."""
    for document in read_pdf("own.pdf", scene()).documents:
        counts = [0] * len(document.text)
        for segment in segment_elements(document).segments:
            assert document.words(*segment.spans) == segment.text
            if segment.kind not in CONTAINERS:
                for span in segment.spans:
                    for at in range(span.start, span.end):
                        counts[at] += 1
        assert all(
            count == 1 or char.isspace()
            for char, count in zip(document.text, counts, strict=True)
        )


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_nothing_printed_vanishes(scene: Callable[[], bytes]) -> None:
    """Every letter and digit of the pages stands in some document, once."""
    pages = pypdfium2.PdfDocument(scene())
    printed = Counter[str]()
    for page in pages:
        printed.update(filter(str.isalnum, page.get_textpage().get_text_range()))
    pages.close()
    documents = read_pdf("own.pdf", scene()).documents
    kept = Counter(
        filter(str.isalnum, "".join(document.text for document in documents))
    )
    assert kept == printed


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_reading_twice_gives_the_same(scene: Callable[[], bytes]) -> None:
    content = scene()
    assert read_pdf("own.pdf", content) == read_pdf("own.pdf", content)


def test_notes_at_the_foot_are_tied_to_their_marks_on_every_page() -> None:
    _, _, found = read(note_scenes.notes_over_pages())
    assert numbers(found) == [str(n) for n in range(1, 16)]
    assert called(found) == [1] * 15
    pages = [str(101 + n // 3) for n in range(15)]
    assert [note.page for note in found.notes] == pages


def test_note_goes_on_at_the_next_pages_foot() -> None:
    _, _, found = read(note_scenes.notes_over_pages())
    assert found.notes[2].text.endswith(
        "The third note is long and so it goes on here without any number of its own."
    )
    assert found.notes[3].text.endswith("File 4.")


def test_paragraph_runs_on_past_the_notes() -> None:
    document, segments, _ = read(note_scenes.notes_over_pages())
    bodies = [segment for segment in segments if segment.kind == "paragraph"]
    assert len(bodies) == 1
    assert bodies[0].text.count("and so it went on.") == 15
    assert document.page_at(bodies[0].spans[0].end - 1) == "105"


def test_running_heads_are_furniture_of_their_page() -> None:
    _, segments, _ = read(note_scenes.notes_over_pages())
    furniture = [(s.page, s.text) for s in segments if s.kind == "furniture"]
    assert ("102", "Journal of Own Words 12 (2019)") in furniture
    assert ("103", "Anna Example") in furniture
    assert ("103", "103") in furniture


def test_head_gives_title_authors_and_year() -> None:
    document, segments, _ = read(note_scenes.notes_over_pages())
    assert document.title == "The Envoy and His Silence"
    assert document.authors == ("Anna Example",)
    assert document.date == "2019"
    assert [s.kind for s in segments][:2] == ["title", "byline"]


def test_columns_are_read_one_after_the_other() -> None:
    _, segments, found = read(page_scenes.two_columns())
    assert segments[0].kind == "title"
    assert numbers(found) == [str(n) for n in range(1, 9)]
    assert called(found) == [1] * 8
    assert all(
        note.text.endswith(f"Number {note.number} ends.") for note in found.notes
    )
    starts = [note.marks[0].start for note in found.notes]
    assert starts == sorted(starts)


def test_endnotes_are_endnotes_and_end_before_the_bibliography() -> None:
    _, segments, found = read(note_scenes.endnotes())
    assert numbers(found) == [str(n) for n in range(1, 7)]
    assert called(found) == [1] * 6
    assert {note.kind for note in found.notes} == {"endnote"}
    assert found.notes[-1].text.endswith("Item 1.6")
    assert any(s.kind == "heading" and s.text == "Bibliography" for s in segments)


def test_endnotes_that_begin_again_belong_to_their_chapter() -> None:
    _, _, found = read(note_scenes.endnotes(restart=True))
    assert numbers(found) == ["1", "2", "3"] * 2
    assert called(found) == [1] * 6
    starts = [note.marks[0].start for note in found.notes]
    assert starts == sorted(starts)


def test_marks_raised_at_full_size_are_marks_and_exponents_are_not() -> None:
    document, _, found = read(note_scenes.raised_at_full_size())
    assert numbers(found) == ["1", "2", "3"]
    assert called(found) == [1, 1, 1]
    assert len(found.marks) == 3
    assert "40 m2 was asked for on the 2nd of May" in document.text


def test_several_marks_together_are_several_marks() -> None:
    document, _, found = read(note_scenes.several_marks_together())
    assert numbers(found) == [str(n) for n in range(1, 7)]
    assert called(found) == [1] * 6
    words = {note.number: document.words(note.marks[0]) for note in found.notes}
    assert words == {"1": "1", "2": "2", "3": "3", "4": "–", "5": "5", "6": "[6]"}


def test_notes_counted_by_page_belong_to_their_page() -> None:
    _, _, found = read(note_scenes.restarting_each_page())
    assert numbers(found) == ["1", "2"] * 3
    assert called(found) == [1] * 6
    assert [note.text[:8] for note in found.notes[::2]] == [
        "Sheet 1:",
        "Sheet 2:",
        "Sheet 3:",
    ]


def test_asterisk_calls_the_authors_note() -> None:
    document, segments, found = read(page_scenes.author_note())
    assert numbers(found) == ["*", "1"]
    assert called(found) == [1, 1]
    assert document.authors == ("Jan Beispiel",)
    assert segments[1].text == "Jan Beispiel*"


def test_number_on_a_line_of_its_own_begins_a_note() -> None:
    _, _, found = read(note_scenes.number_on_its_own_line())
    assert numbers(found) == ["1", "2"]
    assert called(found) == [1, 1]
    assert all(note.text.endswith(f"That was {note.number}.") for note in found.notes)


def test_marks_that_lost_their_size_are_found_by_their_place() -> None:
    document, _, found = read(note_scenes.plain_marks())
    assert numbers(found) == [str(n) for n in range(1, 7)]
    assert called(found) == [1] * 6
    assert all(document.words(note.marks[0]) == note.number for note in found.notes)


def test_roman_numbers_stamps_and_alternating_heads() -> None:
    document, segments, _ = read(page_scenes.roman_front())
    labels = list(dict.fromkeys(page.label for page in document.pages))
    assert labels == ["iii", "iv", "v", "vi", "1", "2", "3", "4"]
    furniture = [s.text for s in segments if s.kind == "furniture"]
    assert furniture.count("Downloaded from an archive that we made up") == 8
    assert not any("Own Words" in s.text for s in segments if s.kind == "paragraph")


def test_words_cut_at_line_ends_are_joined_and_true_hyphens_stay() -> None:
    document, _, _ = read(page_scenes.hyphens())
    assert (
        "He read the telegram of the ambassador, who was a well-known man in the "
        "wartime and had pre- and post-war friends."
    ) in document.text


def test_kinds_of_segments() -> None:
    _, segments, _ = read(page_scenes.quotation_and_headings())
    kinds = [s.kind for s in segments]
    assert kinds == [
        "title",
        "paragraph",
        "paragraph",
        "quotation",
        "paragraph",
        "caption",
        "table",
        "paragraph",
    ]


def test_parallel_columns_are_two_documents() -> None:
    reading = read_pdf("own.pdf", page_scenes.parallel_text())
    assert [document.language for document in reading.documents] == ["de", "en"]
    for document, word in zip(reading.documents, ("Vgl.", "Cf."), strict=True):
        found = link_marked_notes(document, segment_elements(document).segments)
        assert numbers(found) == ["1", "2", "3"]
        assert called(found) == [1, 1, 1]
        assert all(note.text.startswith(word) for note in found.notes)


def test_scan_without_text_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        read_pdf("scan.pdf", page_scenes.scan(with_text=False))
    assert caught.value.code == "no_text_layer"


def test_page_without_text_is_an_issue() -> None:
    reading = read_pdf("half.pdf", page_scenes.scan(with_text=True))
    assert [issue.code for issue in reading.issues] == ["unreadable_page"]
    assert "sheet 2" in reading.issues[0].message


def test_letters_that_the_file_does_not_name_are_an_issue() -> None:
    reading = read_pdf("odd.pdf", page_scenes.garbled())
    assert [issue.code for issue in reading.issues] == ["garbled_text"]


def test_scripts_and_launches_are_left_alone() -> None:
    reading = read_pdf("live.pdf", page_scenes.with_actions())
    assert reading.documents[0].text == "Nothing runs here."
    assert not reading.issues


def test_encrypted_file_says_so() -> None:
    with pytest.raises(ReadError) as caught:
        read_pdf("locked.pdf", page_scenes.encrypted())
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7\n", b"\x00" * 400, page_scenes.author_note()[:600]],
    ids=["empty", "header only", "zeros", "truncated"],
)
def test_damaged_file_says_so(content: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read_pdf("broken.pdf", content)
    assert caught.value.code == "damaged"


@pytest.mark.parametrize(
    ("scene", "labels", "ending"),
    [
        (page_scenes.recognised_scan, "12345678", "Page {}."),
        (note_scenes.notes_as_large_as_the_text, "123456", "End of {}."),
        (note_scenes.quotation_above_the_notes, "1234", "End of {}."),
        (note_scenes.notes_below_two_columns, "12345678", ""),
        (note_scenes.bracketed_endnotes, "123456", "Akte {}."),
        (note_scenes.old_german_notes, "121212", ""),
        (note_scenes.signs_on_every_page, "*†‡*†‡", ""),
        (note_scenes.long_note, "123", ""),
        (page_scenes.turned_page, "1", ""),
        (note_scenes.chapter_endnotes_unheaded, "12345678", "Item {}."),
        (page_scenes.archive_copy, "12345678", "Page {}."),
        (page_scenes.small_table_at_the_foot, "123456", "End of {}."),
        (note_scenes.numbered_references, "1234", ""),
        (note_scenes.notes_in_two_columns, range(1, 19), "End of {}."),
        (page_scenes.ruled_heads, "1234", "End of {}."),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_notes_are_found_however_they_are_set(
    scene: Callable[[], bytes], labels: str | range, ending: str
) -> None:
    _, _, found = read(scene())
    assert numbers(found) == list(map(str, labels))
    assert called(found) == [1] * len(labels)
    starts = [note.marks[0].start for note in found.notes]
    assert starts == sorted(starts)
    assert all(note.text.endswith(ending.format(note.number)) for note in found.notes)


def test_quotation_above_the_notes_is_no_note() -> None:
    _, segments, _ = read(note_scenes.quotation_above_the_notes())
    assert [s.kind for s in segments if s.kind != "note"].count("quotation") == 2


def test_note_over_three_pages_is_one() -> None:
    document, segments, found = read(note_scenes.long_note())
    assert found.notes[0].text.count("Two drafts were written") == 3
    assert document.page_at(found.notes[0].spans[-1].end) == found.notes[1].page
    assert [s.kind for s in segments if s.kind != "note"] == ["paragraph"] * 3


def test_tall_initial_begins_the_first_line() -> None:
    document, _, _ = read(note_scenes.old_german_notes())
    assert document.text.startswith("Der Gesandte kam zu spät")


def test_numbered_headings_under_a_line_stay_headings() -> None:
    _, segments, _ = read(page_scenes.ruled_heads())
    headings = [s.text for s in segments if s.kind in {"title", "heading"}]
    assert headings == [f"{n + 1}. Of the Year 194{n}" for n in range(4)]


def test_copy_from_an_archive_has_its_authors_and_no_date_of_the_copy() -> None:
    document, _, _ = read(page_scenes.archive_copy())
    assert document.title == "The Silence of the Envoy"
    assert document.authors == ("Anna Example",)
    assert document.date == "1978"

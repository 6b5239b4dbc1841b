"""Files of other makers: the same notes, set by other hands and machines."""

from collections.abc import Callable

import pytest

from tests.unit.read.pdf import maker_scenes
from tests.unit.read.pdf.test_reader import called, numbers, read


@pytest.mark.parametrize(
    ("scene", "labels"),
    [
        (maker_scenes.numbered_lines, "123"),
        (maker_scenes.two_pages_on_a_sheet, "123456"),
        (maker_scenes.roman_endnotes, maker_scenes.ROMAN),
        (maker_scenes.run_in_notes, "12345"),
        (maker_scenes.lettered_notes, "12ab"),
        (maker_scenes.misread_digits, range(4, 16)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_notes_of_every_maker_are_whole_and_tied(
    scene: Callable[[], bytes], labels: str | range
) -> None:
    _, _, found = read(scene())
    assert numbers(found) == list(map(str, labels))
    assert called(found) == [1] * len(labels)
    assert all(note.text.endswith(f"End of {note.number}.") for note in found.notes)


def test_second_paragraph_of_a_note_begins_a_line() -> None:
    """A note's indent, or the room its last line left, parts its paragraphs."""
    _, _, found = read(maker_scenes.notes_of_two_paragraphs())
    parts = [note.text.split("\n") for note in found.notes]
    assert [len(part) for part in parts] == [2, 2, 1]
    assert parts[0][0].endswith("First part ends.")
    assert parts[0][1].startswith("Second part begins.")
    assert parts[1][1].startswith("Behind it this begins.")


def test_address_over_lines_is_one_word_with_its_own_hyphens() -> None:
    _, _, found = read(maker_scenes.addresses_over_lines())
    address = "https://example.org/own-words/second-series/item_4/page.html"
    assert f"{address} (seen in May), which is whole." in found.notes[0].text


def test_line_numbers_are_furniture_and_leave_the_text_whole() -> None:
    document, segments, _ = read(maker_scenes.numbered_lines())
    body = " ".join(s.text for s in segments if s.kind == "paragraph")
    assert not any(char.isdigit() and char not in "123" for char in body)
    assert any(s.text.startswith("1 2 3 4") for s in segments if s.kind == "furniture")
    assert "asked at once for an answer that he could send" in document.text


def test_accent_printed_apart_is_put_on_its_letter() -> None:
    document, _, _ = read(maker_scenes.accents_apart())
    assert "für die" in document.text
    assert "und später" in document.text


def test_sheet_of_two_pages_has_both_their_numbers() -> None:
    document, segments, found = read(maker_scenes.two_pages_on_a_sheet())
    assert [page.label for page in document.pages if page.label][:1] == ["71–72"]
    assert {note.page for note in found.notes} == {"71–72", "73–74", "75–76"}
    assert not any(s.text.isdecimal() for s in segments if s.kind == "paragraph")


def test_raised_letter_that_calls_nothing_is_no_mark() -> None:
    """Back of a leaf: "fol. 12v"."""
    document, _, found = read(maker_scenes.lettered_notes())
    assert len(found.marks) == 4
    assert "fol. 12v is the seal" in document.text


def test_misread_mark_keeps_the_letters_that_were_read() -> None:
    """The note has the number that was printed, the text what recognition gave."""
    document, _, found = read(maker_scenes.misread_digits())
    words = [document.words(note.marks[0]) for note in found.notes[6:9]]
    assert words == ["1O", "1l", "l2"]


def test_notes_may_take_up_more_room_than_the_text() -> None:
    """The size of most letters is not the text's where notes fill the pages."""
    _, segments, found = read(maker_scenes.more_notes_than_text())
    assert numbers(found) == ["1", "2", "3", "4"]
    assert called(found) == [1] * 4
    assert all(
        note.text.endswith("The note went on and so it came to its own end there.")
        for note in found.notes[:3]
    )
    assert {s.kind for s in segments} == {"paragraph", "note"}


def test_author_that_is_an_office_is_the_author() -> None:
    document, segments, _ = read(maker_scenes.written_by_a_body())
    assert document.authors == ("The Office of Own Words",)
    assert [s.kind for s in segments][:4] == ["title", "byline", "heading", "abstract"]

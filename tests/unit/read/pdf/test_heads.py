"""Headings have the level of their numbers; what a page cuts reads on."""

from tests.unit.read.pdf import head_scenes
from tests.unit.read.pdf.test_reader import numbers, read


def test_headings_take_their_level_from_their_numbers() -> None:
    _, segments, _ = read(head_scenes.numbered_sections())
    found = [(s.text, s.level) for s in segments if s.kind == "heading"]
    levels = (1, 2, 3, 3, 2, 1, 2)
    words = [words for words, _ in head_scenes.SECTIONS]
    assert found == list(zip(words, levels, strict=True))


def test_journals_name_above_the_title_is_furniture() -> None:
    document, segments, _ = read(head_scenes.numbered_sections())
    assert document.title == "Of Offers and Answers"
    assert segments[0].text == "Acts of Silence"
    assert segments[0].kind == "furniture"


def test_heading_on_two_lines_is_one() -> None:
    _, segments, _ = read(head_scenes.heading_on_two_lines())
    heads = [s.text for s in segments if s.kind == "heading"]
    assert heads == ["1. Ways of Waiting: What the Envoy Did"]


def test_numbered_heading_may_fill_its_line() -> None:
    _, segments, _ = read(head_scenes.wide_numbered_heading())
    assert [s.kind for s in segments[1:]] == ["paragraph", "heading", "paragraph"]


def test_sentence_that_goes_on_with_a_dash_is_no_list() -> None:
    _, segments, _ = read(head_scenes.dash_at_a_pages_head())
    kinds = [s.kind for s in segments]
    assert kinds == [*["paragraph"] * 2, "list", *["item"] * 3, "paragraph"]
    assert "doubts that – doubts of a new kind" in segments[1].text
    assert {s.parent for s in segments if s.kind == "item"} == {segments[2].id}


def test_white_space_below_a_notes_tail_does_not_cut_it_off() -> None:
    _, segments, found = read(head_scenes.gap_below_a_notes_tail())
    assert numbers(found) == ["1", "2", "3"]
    assert found.notes[0].text.endswith("Tail ends.")
    assert "cut in two and went on" in found.notes[0].text
    assert {s.kind for s in segments} == {"paragraph", "note"}

"""A note stands for the sentence, or as much of it, that its mark closes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.supports import find_supports
from testimonia.records import Document, Note, Span, make_segment

MARK = re.compile(r"\[(\d+)\]")


def supports_of(text, *, spans=None, kind="paragraph"):
    """Give, by number, the words that each note of a text like "So.[1]" stands for."""
    document = Document(id="d-1", source="a.md", order=0, text=text)
    spans = spans or (Span(0, len(text)),)
    segment = make_segment(document, kind, spans, order=0)
    marks = {}
    for found in MARK.finditer(text):
        marks.setdefault(found[1], []).append(Span(*found.span()))
    notes = tuple(
        Note(
            id=f"n-{number}",
            document="d-1",
            number=number,
            kind="footnote",
            spans=(Span(0, 0),),
            text="",
            segment=segment.id,
            marks=tuple(places),
        )
        for number, places in marks.items()
    )
    made = find_supports((document,), (segment,), notes).notes
    return {
        note.number: [document.words(span) for span in note.supports] for note in made
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First one. Orr wrote.[1]", {"1": ["Orr wrote."]}),
        ("Orr wrote[1]. Lind read.[2]", {"1": ["Orr wrote"], "2": ["Lind read."]}),
        (
            "Orr wrote,[1] and Lind read.[2]",
            {"1": ["Orr wrote,"], "2": ["and Lind read."]},
        ),
        ("Orr wrote.[1][2]", {"1": ["Orr wrote."], "2": ["Orr wrote."]}),
        ("Orr wrote.[1], [2]", {"1": ["Orr wrote."], "2": ["Orr wrote."]}),
        ("Orr wrote. [1] Lind read.[2]", {"1": ["Orr wrote."], "2": ["Lind read."]}),
        ("He saw J. Orr in May 1943.[1]", {"1": ["He saw J. Orr in May 1943."]}),
        ("He said ‘no. Never.’[1] So.", {"1": ["He said ‘no. Never.’"]}),
        ("“Yes. Never.”[1] So it went.", {"1": ["Never.”"]}),
        ("[1] Orr wrote.", {"1": ["Orr wrote."]}),
        ("Orr[1] wrote.", {"1": ["Orr"]}),
        ("", {}),
    ],
    ids=[
        "last sentence",
        "mark before the stop",
        "clauses",
        "two marks",
        "two marks with a comma",
        "space before the mark",
        "initials",
        "quotation of two sentences",
        "sentences that are a quotation",
        "mark at the start",
        "mark inside",
        "nothing",
    ],
)
def test_a_note_stands_for_what_its_mark_closes(text, expected):
    assert supports_of(text) == expected


def test_a_note_called_twice_stands_for_both_places():
    assert supports_of("Orr wrote.[1] Lind read.[1]") == {
        "1": ["Orr wrote.", "Lind read."]
    }


def test_a_sentence_cut_by_a_page_is_whole():
    text = "Orr wrote to\n---\nLind.[1]"
    spans = (Span(0, 13), Span(17, len(text)))
    assert supports_of(text, spans=spans) == {"1": ["Orr wrote to\n", "Lind."]}


_pieces = st.lists(
    st.sampled_from(
        ["Orr wrote", ". ", ", ", "[1]", "[2]", "‘", "’", "\n\n", "é", "…"]
    ),
    max_size=14,
)


@given(_pieces)
def test_supports_are_words_of_the_text_before_or_at_their_mark(pieces):
    for words in supports_of("".join(pieces) or " ").values():
        assert all(word == word.strip(" ") for word in words)


def test_ten_thousand_marks_take_as_many_steps():
    found = supports_of("".join(f"Word{n}.[{n}] " for n in range(10_000)))
    assert found["9999"] == ["Word9999."]

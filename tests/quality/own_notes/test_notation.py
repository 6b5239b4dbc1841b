"""The notation says what a reader meant, and the articles are written in it."""

import pytest

from tests.quality.own_notes.document import lay_out
from tests.quality.own_notes.notation import (
    Piece,
    read_article,
    read_articles,
    words_of,
)

ARTICLE = """half: seen
layout: {layout}
title: Lignite

1 | See ⟦Hollin, *Corridor*, p. 131⟧; ⟦R 2311, ibid.⟧ He lied.
- book/paper short | a=Hollin | t=Corridor / The Corridor | ?p
- archive ibid | k=TNA: FO 371 30912 R 2311 (17) | n=4
2 | Nobody knew.
"""


def article(layout="markdown"):
    return read_article("lignite", ARTICLE.format(layout=layout))


def test_brackets_are_places_in_the_words_without_them():
    first, second = article().entries
    assert first.text == "See Hollin, *Corridor*, p. 131; R 2311, ibid. He lied."
    assert [first.text[one.start : one.end] for one in first.labels] == [
        "Hollin, *Corridor*, p. 131",
        "R 2311, ibid.",
    ]
    assert second.labels == ()


def test_line_gives_what_is_right_and_what_is_not_judged():
    short, again = article().entries[0].labels
    assert short.kinds == ("book", "paper")
    assert short.fields["title"] == ("Corridor", "The Corridor")
    assert not short.judges("p")
    assert again.first_note == "4"
    assert again.pieces == (
        Piece(("TNA",), words_of("FO 371 30912 R 2311"), words_of("17")),
    )


@pytest.mark.parametrize(
    ("values", "met"),
    [
        (("FO", "371", "30912", "R2311"), True),
        (("FO", "371", "30912", "R2311/17"), True),
        (("FO", "371", "30912"), False),
        (("FO", "371", "30912", "R2311", "9"), False),
    ],
    ids=["same", "dispensable", "wider", "narrower"],
)
def test_piece_is_met_by_its_words(values, met):
    assert article().entries[0].labels[1].pieces[0].is_met("TNA", values) is met


def test_missing_line_is_told():
    with pytest.raises(ValueError, match="note 1: 2 and 1"):
        read_article("lignite", ARTICLE.replace("- archive", "2 | archive"))


def test_field_that_is_not_printed_is_told():
    with pytest.raises(ValueError, match="Hallin"):
        read_article("lignite", ARTICLE.replace("a=Hollin", "a=Hallin"))


@pytest.mark.parametrize("layout", ["markdown", "superscript", "endnotes"])
def test_layout_has_every_mark_and_note(layout):
    _, content = lay_out(article(layout))
    text = content.decode()
    assert all(entry.text in text for entry in article().entries)
    assert text.count("1]" if layout == "markdown" else "<sup>1</sup>") >= 1


def test_articles_are_many_and_half_of_them_held():
    halves = [one.half for one in read_articles()]
    assert len(halves) >= 30
    assert {"seen", "held"} == set(halves)
    assert sum(len(one.entries) for one in read_articles()) >= 200

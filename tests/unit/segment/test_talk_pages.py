"""Whole pages by invented authors on sites of many kinds, and promises on any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.text.lines import split_lines
from tests.unit.segment.talk import (
    SCORERS,
    SEGMENTERS,
    assert_sound,
    outline,
    page,
    scores,
    segment,
)

PAGES = sorted((Path(__file__).parents[2] / "golden" / "talk").glob("*.txt"))
# Pages whose marks are too faint to be sure of their genre.
FAINT = {"thread_plain_said"}
LINES = sorted({line for path in PAGES for line in path.read_text("utf-8").split("\n")})
ODD = ["", "\u00a0", "* * *", "---", "\u200b", "“", ">", "> > x", "•", "1.", "#1", ":"]
ODD += ["said,", "Quote:", "Re: ", "a\x0cb", "By 12 Jan 2020", "Posted by A on 1 May"]


def _genre(path: Path) -> str:
    return path.stem.partition("_")[0]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_cut_as_its_outline_says(path, golden):
    result = segment(_genre(path), path.read_text("utf-8"))
    golden(outline(result), path.with_suffix(".outline"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_scores_on_its_own_genre_only(path):
    found = scores(path.read_text("utf-8"))
    own = found.pop(_genre(path))
    assert own > (0.3 if path.stem in FAINT else 0.69)
    assert all(score < 0.3 for score in found.values())


@st.composite
def _pages(draw):
    parts = draw(st.lists(st.sampled_from([*LINES, *ODD]), max_size=20))
    indents = st.sampled_from(["", "", "  ", "    ", "> "])
    ends = st.sampled_from(["\n", "\n\n", "\r\n", "\n\u00a0\n"])
    return "".join(draw(indents) + part + draw(ends) for part in parts)


@pytest.mark.parametrize("genre", SEGMENTERS)
@given(text=st.one_of(_pages(), st.text()), start=st.sampled_from([0, 17]))
@settings(max_examples=60, deadline=None)
def test_any_text_is_covered_once_and_cut_the_same_again(genre, text, start):
    result = segment(genre, text, start)
    assert_sound(page(text, start), result.segments)
    assert segment(genre, text, start) == result


@pytest.mark.parametrize("genre", SCORERS)
@given(text=st.one_of(_pages(), st.text()))
@settings(max_examples=40, deadline=None)
def test_scores_lie_between_nothing_and_certainty(genre, text):
    document = page(text)
    assert 0 <= SCORERS[genre](document, split_lines(document)) <= 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# 12 Tarn to Orlop\n\nCablegram 226 LEITH, 2 July 1943, 5.30 p.m.\n\n"
            "SECRET\n\nYour telegram of 1 July.\n\nBegins:-\n\nTarn said:\n\nwe agree\n",
            id="telegram",
        ),
        pytest.param(
            "The second draft\n\n" + "It was long and it was late. " * 40 + "\n\n"
            "16 Tarn diary, 2 June 1942.\n\n97 Orlop diary, 13 March 1943.\n",
            id="article with notes",
        ),
        pytest.param(
            "Harbour talks\n\nTarn said:\n\nNo.\n\nOrlop replied:\n\nYes.\n",
            id="dialogue",
        ),
        pytest.param("", id="empty"),
        pytest.param("\n\n \n", id="blank"),
    ],
)
def test_what_is_no_talk_and_no_record_scores_low(text):
    assert all(score < 0.3 for score in scores(text).values())

"""Diaries cited again."""

import pytest

from tests.unit.annotate.resolve.writing import by_id, cite, codes, links, resolve

MOLL = cite(
    "R. Moll (ed.), *The War Diaries of Anton Moll 1941–1945* (London 1978)"
    " [hereafter Moll diary], 168, diary 15 October 1942",
    "diary",
    editor="R. Moll",
    title="The War Diaries of Anton Moll 1941–1945",
    issued="1978",
    defines=("Moll diary",),
)
STRAND = cite(
    "K. Unger (ed.), *The Diary of Sir Peter Strand 1938–45* (London 1975), 452"
    " [cited hereafter as Strand diary] diary for 19 May",
    "diary",
    editor="K. Unger",
    title="The Diary of Sir Peter Strand 1938–45",
    issued="1975",
    defines=("Strand diary",),
)
PLAIN = cite(
    "G. Ober, *The Kollwin Diaries. An Envoy in Oslo* (Yale 2015), entry for 26 May",
    "diary",
    author="G. Ober",
    title="The Kollwin Diaries. An Envoy in Oslo",
    issued="2015",
)


def entry(words, **fields):
    return cite(words, "diary", form="short", **fields)


@pytest.mark.parametrize(
    ("note", "wanted", "form"),
    [
        pytest.param(
            [entry("Moll diary 24 May 1942")],
            "1.0 note 1",
            "abbreviation",
            id="name set up",
        ),
        pytest.param(
            [entry("Moll diary 24 May 1942", author="Moll")],
            "1.0 note 1",
            "abbreviation",
            id="name set up, parsed",
        ),
        pytest.param(
            [entry("Kollwin diary entry for 11 March 1943")],
            "1.2 note 1",
            "short",
            id="owner in the title",
        ),
        pytest.param(
            [entry("Kollwin’s diary, 11 March 1943")],
            "1.2 note 1",
            "short",
            id="possessive",
        ),
        pytest.param(
            [
                "Hale met Strand in May, and Strand called Hale a dull man",
                entry("diary 8 February 1943"),
            ],
            "1.1 note 1",
            "short",
            id="owner named in the note",
        ),
        pytest.param(
            [
                "Strand met Moll",
                entry("Jay's words noted by Moll in his diary for 10 January"),
            ],
            "1.0 note 1",
            "short",
            id="owner named in the citation",
        ),
        pytest.param(
            ["Moll’s view changed", entry("diary 8 February 1943")],
            "1.0 note 1",
            "short",
            id="owner's possessive",
        ),
    ],
)
def test_diary_leads_to_its_edition(note, wanted, form):
    made = resolve([[MOLL, STRAND, PLAIN], note])
    assert links(made) == {"2.0": wanted}
    assert by_id(made, "2.0").form == form
    assert by_id(made, "2.0").kind == "diary"
    assert codes(made) == []


def test_diary_of_nobody_named_has_all_diaries_for_candidates():
    made = resolve([[MOLL, STRAND], [entry("diary 8 February 1943")]])
    assert links(made) == {"2.0": "? 1.0 1.1"}
    assert codes(made) == ["ambiguous_citation"]


def test_diary_that_was_never_cited_in_full_is_an_issue():
    made = resolve([[MOLL], [entry("Teller diary 8 February 1943", author="Teller")]])
    assert links(made) == {}
    assert codes(made) == ["unresolved_citation"]


def test_diary_given_in_full_with_its_own_source_is_left_alone():
    full = cite(
        "Barrow diary 29 March 1943, D. Linn, *In the Chair* (London 1971), 205",
        "diary",
        author="D. Linn",
        title="In the Chair",
        issued="1971",
    )
    assert links(resolve([[MOLL], [full]])) == {}

"""Quotes are told from apostrophes, emphasis from stars, brackets from strays."""

import pytest

from testimonia.annotate.citations.published.shape import find_shape


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("A, ‘Ice’, 4", ["Ice"], id="single"),
        pytest.param("A, 'Ice', 4", ["Ice"], id="straight-single"),
        pytest.param("A, “Ice,” 4", ["Ice,"], id="american"),
        pytest.param('A, "Ice", 4', ["Ice"], id="straight-double"),
        pytest.param("A, „Eis“, 4", ["Eis"], id="german"),
        pytest.param("A, ‚Eis‘, 4", ["Eis"], id="german-single"),
        pytest.param("A, «Лёд», 4", ["Лёд"], id="guillemets"),
        pytest.param("A, »Eis«, 4", ["Eis"], id="guillemets-inward"),
        pytest.param("A, ‘The Pilots’ Oath’, 4", ["The Pilots’ Oath"], id="possessive"),
        pytest.param("A, 'Lind's Ice', 4", ["Lind's Ice"], id="apostrophe"),
        pytest.param("A, ‘The ‘Big’ Ice’, 4", ["The ‘Big’ Ice"], id="nested"),
        pytest.param(
            "A, “‘Cold’ and ‘Hot’: Ice”, 4", ["‘Cold’ and ‘Hot’: Ice"], id="in"
        ),
        pytest.param("A, *Ice* (Oslo 1950)", ["Ice", "Oslo 1950"], id="emphasis"),
        pytest.param("A, **Ice**, 4", ["Ice"], id="strong"),
        pytest.param("A, _Ice_, 4", ["Ice"], id="underscores"),
        pytest.param("A, *The 'Big' Ice*, 4", ["The 'Big' Ice"], id="quotes-inside"),
        pytest.param("A, *Ice (North)*, 4", ["Ice (North)"], id="brackets-inside"),
        pytest.param(
            "A (1950 (repr.)), 4", ["1950 (repr.)"], id="brackets-in-brackets"
        ),
        pytest.param("A, Ice’ in B (eds), 4", ["eds"], id="quote-never-opened"),
        pytest.param("A, ‘Ice. Pp 4", [], id="quote-never-closed"),
        pytest.param("A (ed., B, 4", [], id="bracket-never-closed"),
    ],
)
def test_groups_are_what_stands_between_their_marks(words, expected):
    groups = find_shape(words, words).groups.values()

    assert [words[g.inner_start : g.inner_end] for g in groups] == expected


def test_mask_has_the_words_length_and_shows_only_what_stands_between_groups():
    words = "A. Lind, ‘Ice’, *Review*, 4 (1950), 7"
    mask = find_shape(words, words).mask

    assert len(mask) == len(words)
    assert [part.strip("\x02\x03\x04") for part in mask.split(", ")] == [
        "A. Lind",
        "",
        "",
        "4 ",
        "7",
    ]

"""Two spellings of a name or title are brought to one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.text.names import (
    find_surname,
    fold_word,
    name_parts,
    split_name,
    split_subtitle,
)
from testimonia.text.numerals import read_numeral


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("D.J. Harrow", "harrow"),
        ("Harrow, D. J.", "harrow"),
        ("Dora Harrow", "harrow"),
        ("DORA HARROW", "harrow"),
        ("Jan van der Meer", "meer"),
        ("Émile Léger", "leger"),
        ("O’Brien, T.", "obrien"),
        ("Søren Ørsted", "orsted"),
        ("В. О. Харьков", "харьков"),
        ("*Harrow*", "harrow"),
        ("", ""),
        ("...", ""),
    ],
)
def test_surnames(name, expected):
    assert find_surname(name) == expected


@pytest.mark.parametrize(
    ("title", "main", "sub"),
    [
        ("The Long Table: Guests", "The Long Table", "Guests"),
        ("The Long Table. Guests of a Town", "The Long Table", "Guests of a Town"),
        ("Where Now? A Weir Reopened", "Where Now", "A Weir Reopened"),
        ("Guests 1938–45", "Guests 1938–45", ""),
        ("Guests – a Memoir", "Guests ", "a Memoir"),
        ("Plain", "Plain", ""),
    ],
)
def test_subtitles(title, main, sub):
    assert split_subtitle(title) == (main, sub)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harrow, D. J.", ("Harrow", "D. J.")),
        ("Ministry of Supply", None),
        ("Ministry of Supply, Marlow", None),
        ("Harrow", None),
        ("one two three four five six", None),
        (", D.", None),
    ],
)
def test_split_names(name, expected):
    assert split_name(name) == expected


@given(st.text(max_size=40))
def test_any_name_has_parts_that_stand_in_it(name):
    parts = name_parts(name)
    if parts:
        assert parts.family
        for part in (parts.family, parts.given, parts.particle, parts.suffix):
            assert all(word in name for word in part.split())


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(word):
    assert fold_word(fold_word(word)) == fold_word(word)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("xiv", 14), ("XL", 40), ("7", 7), ("VII.", None), ("0", 0), ("9" * 12, None)],
)
def test_numerals(words, expected):
    assert read_numeral(words) == expected

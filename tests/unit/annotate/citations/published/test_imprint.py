"""Place, publisher and year in brackets and without."""

import pytest

from testimonia.annotate.citations.published.imprint import (
    find_open_imprint,
    read_imprint,
)


def written(words, imprint):
    return imprint and [words[start:end].strip() for _, start, end in imprint.fields]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("1950", ["1950"], id="year"),
        pytest.param("March 1977", ["March 1977"], id="month"),
        pytest.param("Spring 2001", ["Spring 2001"], id="season"),
        pytest.param("14 November 1942", ["14 November 1942"], id="day"),
        pytest.param("1964–6", ["1964–6"], id="years"),
        pytest.param("Oslo 1950", ["Oslo", "1950"], id="place"),
        pytest.param("Oslo, 1950", ["Oslo", "1950"], id="place-comma"),
        pytest.param("New York, NY 2013", ["New York, NY", "2013"], id="state"),
        pytest.param("Ystad 1950", ["Ystad", "1950"], id="unknown-place"),
        pytest.param(
            "Oslo: Lind & Son, 1950", ["Oslo", "Lind & Son", "1950"], id="publisher"
        ),
        pytest.param(
            "London, Penguin Books, 1950",
            ["London", "Penguin Books", "1950"],
            id="commas",
        ),
        pytest.param(
            "University Press of Norway, 1950",
            ["University Press of Norway", "1950"],
            id="no-place",
        ),
        pytest.param("Oslo: Lind, n.d.", ["Oslo", "Lind", "n.d."], id="no-date"),
        pytest.param("forthcoming", ["forthcoming"], id="to-come"),
        pytest.param("which he wrote in haste in 1950", None, id="prose"),
        pytest.param("emphasis added", None, id="remark"),
    ],
)
def test_bracket_is_read_as_an_imprint_or_not_at_all(words, expected):
    assert written(words, read_imprint(words, 0, len(words))) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Berlin 1987, S. 12", ["Berlin", "1987"], id="german"),
        pytest.param("Marienburg 1931, S. 3", ["Marienburg", "1931"], id="unknown"),
        pytest.param(
            "Paris, Fayard, 1995, p. 4", ["Paris", "Fayard", "1995"], id="french"
        ),
        pytest.param("М.: Наука, 2006. С. 12", ["М.", "Наука", "2006"], id="russian"),
        pytest.param("Oxford: Blackwell", ["Oxford", "Blackwell"], id="year-elsewhere"),
        pytest.param("Kings and Consuls, 1943- The Riga", None, id="years-in-a-title"),
        pytest.param("A Long Peace. Essays, Oslo 1950", None, id="title-before-it"),
    ],
)
def test_open_imprint_needs_a_place_or_publisher(words, expected):
    assert written(words, find_open_imprint(words, words, 0)) == expected

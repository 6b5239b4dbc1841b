"""Which of the two readers of published works is believed."""

import pytest

from testimonia.annotate.citations.published import parse_published
from testimonia.annotate.citations.settle import read_published


def read(words: str) -> dict[str, str]:
    parsed = read_published(words, 0, len(words))
    return {field.name: words[field.start : field.end] for field in parsed.fields}


@pytest.mark.parametrize(
    ("words", "author", "title"),
    [
        pytest.param(
            "C. Arrighi, Le porte di Como. Ricordi, Como 1898, p. 4",
            "C. Arrighi",
            "Le porte di Como. Ricordi",
            id="a subtitle behind a full stop",
        ),
        pytest.param(
            "Arrighi, Il tavolo lungo cit., p. 12",
            "Arrighi",
            "Il tavolo lungo",
            id="cited before",
        ),
        pytest.param(
            "Falk, Amt, S. 120",
            "Falk",
            "Amt",
            id="a short title that looks like a name",
        ),
        pytest.param(
            "C. Arrighi, Il ponte di Como (1205-1430), Milano 1969",
            "C. Arrighi",
            "Il ponte di Como (1205-1430)",
            id="a title's years in brackets",
        ),
    ],
)
def test_tagger_parts_what_no_marks_part(words, author, title):
    found = read(words)

    assert (found["author"], found["title"]) == (author, title)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Ada Lind, *Two Roads*, Oslo 1950, 7", id="emphasis"),
        pytest.param("Ada Lind, ‘Two Roads’, Ice Review 4 (1950), 7", id="quotation"),
        pytest.param("Ada Lind, Two Roads (Oslo: Fjord, 1950), 7", id="imprint"),
        pytest.param("Lind, p. 7", id="a surname alone"),
        pytest.param("Lind and Berg, p. 7", id="two surnames"),
        pytest.param("FRUS 1949, 6:569–74", id="a series that is known"),
        pytest.param("Ada Lind, Two Roads, Chapter VIII", id="a labelled number"),
    ],
)
def test_rules_keep_what_they_know(words):
    expected = parse_published(words, 0, len(words))

    assert read_published(words, 0, len(words)) == expected


def test_each_field_is_found_once():
    words = "C. Arrighi, Storia di Como, Como 1851, VI, Como 1850"

    names = [field.name for field in read_published(words, 0, len(words)).fields]

    assert len(names) == len(set(names))


HARVARD = "Falk, D. (1999) ‘Snow games’, Journal of Frozen Arts, 11(2), pp. 31–60"


def test_marked_title_behind_a_year_in_brackets_is_sure():
    found = read(HARVARD)
    assert found["title"] == "Snow games"
    assert found["container-title"] == "Journal of Frozen Arts"

"""Lists of persons in every order and with every separator."""

import pytest

from testimonia.annotate.citations.published.persons import read_body, read_persons


def parted(words: str, *, marked: bool = True) -> list[str]:
    names = read_persons(words, 0, len(words), marked=marked)
    return [words[start:end].strip() for start, end in names]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("A. Lind", ["A. Lind"], id="initial"),
        pytest.param("Lind", ["Lind"], id="surname"),
        pytest.param("Lind, Ada", ["Lind, Ada"], id="turned"),
        pytest.param("Lind, A.B.", ["Lind, A.B."], id="turned-initials"),
        pytest.param("A. Lind and C. Berg", ["A. Lind", "C. Berg"], id="two"),
        pytest.param("A. Lind & C. Berg", ["A. Lind", "C. Berg"], id="ampersand"),
        pytest.param("A. Lind und C. Berg", ["A. Lind", "C. Berg"], id="german"),
        pytest.param("A. Lind et C. Berg", ["A. Lind", "C. Berg"], id="french"),
        pytest.param("Lind/Berg/Dahl", ["Lind", "Berg", "Dahl"], id="slashes"),
        pytest.param("Lind, Berg and Dahl", ["Lind", "Berg", "Dahl"], id="surnames"),
        pytest.param(
            "Ada Lind, Carl Berg, and Eva Dahl",
            ["Ada Lind", "Carl Berg", "Eva Dahl"],
            id="serial-comma",
        ),
        pytest.param(
            "Lind, Ada, and Carl Berg", ["Lind, Ada", "Carl Berg"], id="first-turned"
        ),
        pytest.param(
            "Lind, Ada; Berg, Carl Otto",
            ["Lind, Ada", "Berg, Carl Otto"],
            id="semicolon",
        ),
        pytest.param(
            "Lind, Ada M. / Berg, Carl",
            ["Lind, Ada M.", "Berg, Carl"],
            id="slash-turned",
        ),
        pytest.param(
            "Lind, A., Berg, C. and Dahl, E.",
            ["Lind, A.", "Berg, C.", "Dahl, E."],
            id="all-turned",
        ),
        pytest.param("A. Lind et al.", ["A. Lind"], id="et-al"),
        pytest.param("J. de la Croix", ["J. de la Croix"], id="particles"),
        pytest.param("Ludwig van Dorn, Jr.", ["Ludwig van Dorn, Jr."], id="suffix"),
        pytest.param("Lord Lind of Oslo", ["Lord Lind of Oslo"], id="peer"),
        pytest.param("J.-P. d'Orme", ["J.-P. d'Orme"], id="apostrophe"),
        pytest.param(
            "Петров А.Б., Иванова Е.К.", ["Петров А.Б.", "Иванова Е.К."], id="russian"
        ),
    ],
)
def test_list_is_parted_into_its_persons(words, expected):
    assert parted(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The Quiet Embassy", id="article"),
        pytest.param("Harbour Lights of the North", id="small-words"),
        pytest.param("British Policy", id="adjective"),
        pytest.param("Lind 1976", id="year"),
        pytest.param("NoZA", id="journal's-abbreviation"),
        pytest.param("Seerecht3", id="edition-behind-the-title"),
        pytest.param("A.", id="initial-alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_titles_are_no_persons(words):
    assert parted(words) == []


def test_author_and_a_life_are_not_two_authors():
    """In plain words "Ada Lind, Carl Berg" is a biography's author and its subject."""
    assert parted("Ada Lind, Carl Berg", marked=False) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Ministry of Ports of the Realm", True, id="ministry"),
        pytest.param("Institut für Seegeschichte", True, id="german"),
        pytest.param("Институт истории флота", True, id="russian"),
        pytest.param("Report of the Harbour Committee", False, id="its-report"),
        pytest.param("Ministry of Ports, Volume 2", False, id="with-a-volume"),
        pytest.param("Two Roads", False, id="title"),
    ],
)
def test_bodies_are_known_by_their_words(words, expected):
    assert read_body(words, 0, len(words)) is expected

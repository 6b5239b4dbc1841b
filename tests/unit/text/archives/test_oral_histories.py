"""Oral histories, whose person is their call number."""

import pytest

from testimonia.text.archives import find_archive_references

HEARD = {
    "interview": (
        "Oral History Interview with Ann Orme, by Jo Brand, April 4, 1973, "
        "Harry S. Truman Library, Independence, MO",
        "HSTL Oral History/ANN ORME",
    ),
    "person first": (
        "Ann Orme Oral History, Interview I, LBJ Library",
        "LBJL Oral History/ANN ORME",
    ),
    "small letters": (
        "Ann Orme, oral history interview by Jo Brand, 4 June 1974, p. 12, JFKL",
        "JFKL Oral History/ANN ORME",
    ),
    "university": (
        "Ann Orme Oral History, 5 May 1981, Columbia University",
        "Columbia University Oral History/ANN ORME",
    ),
}


@pytest.mark.parametrize(("text", "key"), HEARD.values(), ids=HEARD)
def test_an_oral_history_is_kept_under_the_person_who_was_heard(text, key):
    (found,) = find_archive_references(f"See {text}.")
    assert found.key == key
    assert found.end == len(f"See {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The Oral History movement, by Jo Brand, at the JFKL",
        "Jo Brand, Doing Oral History, New York, Library of Congress",
        'Jo Brand, "Oral History, by Ann", Elm, Library of Congress',
        "Ann Orme Oral History, 5 May 1981",
        "Ann Orme Oral History, 5 May 1981. Brand spoke later, Library of Congress",
    ],
)
def test_talk_of_oral_history_is_no_reference(text):
    assert find_archive_references(text) == ()


def test_endless_interviews_end():
    piece = "Ann Orme Oral History, JFKL"
    assert find_archive_references("Oral History with Ann " * 2_000) == ()
    assert len(find_archive_references(f"{piece}; " * 1_000)) == 1_000

"""Records that are named without a place: who wrote what to whom, and nothing else."""

import pytest

from testimonia.annotate.citations.archival.loose import parse_loose


def read(words: str) -> tuple[str, str, dict[str, str]] | None:
    parsed = parse_loose(words, 0, len(words))
    if parsed is None:
        return None
    fields = {field.name: words[field.start : field.end] for field in parsed.fields}
    return parsed.kind, parsed.form, fields


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Lund minute, 22 May 1932",
            ("full", {"author": "Lund", "genre": "minute", "issued": "22 May 1932"}),
            id="writer, kind, day",
        ),
        pytest.param(
            "Orr memorandum, 13 November",
            ("full", {"author": "Orr", "genre": "memorandum", "issued": "13 November"}),
            id="a day without its year",
        ),
        pytest.param(
            "Hale to Orr, tel. no. 24, 2 Sept. 1931",
            (
                "full",
                {
                    "author": "Hale",
                    "recipient": "Orr",
                    "genre": "tel.",
                    "number": "24",
                    "issued": "2 Sept. 1931",
                },
            ),
            id="a numbered telegram",
        ),
        pytest.param(
            "Lund's minute",
            ("short", {"author": "Lund", "genre": "minute"}),
            id="no day",
        ),
        pytest.param(
            "Aufzeichnung Falk, 12.3.1929",
            (
                "full",
                {"genre": "Aufzeichnung", "author": "Falk", "issued": "12.3.1929"},
            ),
            id="German, kind first",
        ),
    ],
)
def test_record_without_a_place_is_archival(words, expected):
    assert read(words) == ("archive", *expected)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Falk, Bericht, S. 12", id="a short title that is a kind"),
        pytest.param("The Road to Bergen, 4 May 1921", id="a title with 'to'"),
        pytest.param("Annual Report, 5 May 1932", id="a report's title"),
        pytest.param("Hale to Orr, 3 May 1871, Message, 1871, p. 7", id="printed"),
        pytest.param("Lund, *Letters from Riga* (Oslo 1921)", id="a book of letters"),
    ],
)
def test_what_is_printed_is_left_to_others(words):
    assert read(words) is None


def test_a_speech_is_no_record_of_an_archive():
    assert read("Hale speech, 4 May 1932")[0] == "other"

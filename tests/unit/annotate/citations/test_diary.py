import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.citations.diary import entry_dates, find_carrier, parse_diary


def read(phrase):
    parsed = parse_diary(phrase, 0, len(phrase))
    if parsed is None:
        return None
    author = next(
        (phrase[f.start : f.end] for f in parsed.fields if f.name == "author"), None
    )
    return author, parsed.locator and phrase[slice(*parsed.locator)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("Hale diary 24 May 1942", ("Hale", "24 May 1942"), id="plain"),
        pytest.param(
            "Hale diary 2 June 1942, 5 May 1943",
            ("Hale", "2 June 1942, 5 May 1943"),
            id="two entries",
        ),
        pytest.param("diary 8 May 1943", (None, "8 May 1943"), id="owner left out"),
        pytest.param("his diary for 10 May", (None, "10 May"), id="owner a pronoun"),
        pytest.param(
            "Orr diary entry for 11 May 1943", ("Orr", "11 May 1943"), id="entry for"
        ),
        pytest.param("Orr's diary, 3 May", ("Orr", "3 May"), id="possessive"),
        pytest.param(
            "Lord Orr's private diary, 3 May", ("Lord Orr", "3 May"), id="private"
        ),
        pytest.param(
            "diary of Ada Orr, 3 May 1942", ("Ada Orr", "3 May 1942"), id="of"
        ),
        pytest.param(
            "remarks noted in Orr diary 7 May 1943",
            ("Orr", "7 May 1943"),
            id="noted in",
        ),
        pytest.param("Orr diary, 168", ("Orr", "168"), id="page"),
        pytest.param("Orr diary", ("Orr", None), id="whole diary"),
        pytest.param("Orr, Journal, May 2, 1862", ("Orr", "May 2, 1862"), id="journal"),
        pytest.param(
            "Tagebuch Lenz, Eintrag vom 3.3.1943", ("Lenz", "3.3.1943"), id="german"
        ),
        pytest.param("Lenz-Tagebuch, 3.3.1943", ("Lenz", "3.3.1943"), id="compound"),
        pytest.param(
            "journal de Morel, 3 mars 1943", ("Morel", "3 mars 1943"), id="french"
        ),
        pytest.param(
            "diario di Bassi, 3 maggio 1939", ("Bassi", "3 maggio 1939"), id="italian"
        ),
        pytest.param(
            "дневник Лужина, запись от 11 марта 1943 г.",
            ("Лужина", "11 марта 1943"),
            id="russian",
        ),
    ],
)
def test_diary_is_read(phrase, expected):
    assert read(phrase) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("Leith Evening Journal, 7 May 1861", id="newspaper"),
        pytest.param("Journal of Harbour Studies, 3 (June 1990)", id="periodical"),
        pytest.param("A. Orr (ed.), *The Hale Diaries* (London 1971), 9", id="edition"),
        pytest.param("a diary kept by Orr in 1942", id="prose"),
        pytest.param("Orr minute 3 May 1942", id="no diary"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_diary_is_refused(phrase):
    assert read(phrase) is None


def test_book_that_carries_a_diary_is_found_behind_the_entries():
    phrase = "Hale diary 3 May 1942, A. Orr, *A Life Afloat* (London 1971), 205"
    parsed = parse_diary(phrase, 0, len(phrase))
    carrier = find_carrier(phrase, parsed.locator[1], len(phrase))
    assert phrase[slice(*carrier)] == "A. Orr, *A Life Afloat* (London 1971), 205"


@pytest.mark.parametrize(
    ("phrase", "entry"),
    [
        pytest.param(
            "*The Hale Diaries* (London 1978) [hereafter Hale], 168, diary 15 May 1942",
            "15 May 1942",
            id="diary",
        ),
        pytest.param(
            "*The Hale Diaries* (London 1975), 452–4 diary for 19, 23, 24 May",
            "19, 23, 24 May",
            id="several days",
        ),
        pytest.param(
            "*The Hale Diaries* (London 2015), entry for 26 May 1943",
            "26 May 1943",
            id="entry",
        ),
        pytest.param(
            "The Journal of Ada Orr (Leith: Harbour Press, 1949), May 11, 1864, p. 3",
            "May 11, 1864",
            id="day behind the imprint",
        ),
        pytest.param("A. Orr, *A Life* (London 1971), 3 May 1942", None, id="no diary"),
        pytest.param("Leith Daily Journal, May 7, 1861", None, id="newspaper"),
    ],
)
def test_entry_behind_an_edition_is_found(phrase, entry):
    found = entry_dates(phrase, 0, len(phrase))
    assert (found and phrase[slice(*found)]) == entry


PARTS = [
    "Hale",
    "diary",
    "journal",
    ",",
    "3 May",
    "1942",
    "of",
    "in",
    "his",
    "'s",
    "*",
    "-",
]


@given(st.lists(st.sampled_from(PARTS), max_size=10).map(" ".join))
def test_places_lie_inside_the_citation(phrase):
    parsed = parse_diary(phrase, 0, len(phrase))
    places = [(f.start, f.end) for f in parsed.fields] if parsed else []
    places += [
        place
        for place in (parsed and parsed.locator, entry_dates(phrase, 0, len(phrase)))
        if place
    ]
    for start, end in places:
        assert 0 <= start < end <= len(phrase)
        assert phrase[start:end] == phrase[start:end].strip()

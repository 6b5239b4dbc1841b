"""Names and repositories that a text sets up for later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.text.short_names import find_hereafters, find_stated_repository

# words -> name, the whole phrase
SET_UP = {
    "Wharf Office Archive (hereafter cited by its initials, WOA), 8": (
        "WOA",
        "(hereafter cited by its initials, WOA)",
    ),
    "A. Weir, Salt (Hull 1978) (from now on: Salt), 8": ("Salt", "(from now on: Salt)"),
    "Papers on Ferries, cited as PF with volume and number": ("PF", "cited as PF"),
    "A. Weir, Diaries (Hull 1978) [hereafter Weir diary], 8": (
        "Weir diary",
        "[hereafter Weir diary]",
    ),
    "(Hull 1986), 5 [hereafter cited as Tod diary] 1 May": (
        "Tod diary",
        "[hereafter cited as Tod diary]",
    ),
    "(Hull 1986) [cited hereafter as Tod diary] 1 May": (
        "Tod diary",
        "[cited hereafter as Tod diary]",
    ),
    "Diaries (Hull, 1980; hereafter Tod diary), 5": (
        "Tod diary",
        "hereafter Tod diary",
    ),
    "Record Group 59 (hereafter RG59), 740.11": ("RG59", "(hereafter RG59)"),
    "(Hull: Orr, 1861) (hereafter Message, 1861), p. 4": (
        "Message, 1861",
        "(hereafter Message, 1861)",
    ),
    "Harbour Papers, hereafter “HP”, 1945": ("HP", "hereafter “HP”"),
    "Weir, The Pier, cited hereafter as *Pier*, p. 3": (
        "Pier",
        "cited hereafter as *Pier*",
    ),
    "(hereinafter referred to as the “Blue Book”)": (
        "Blue Book",
        "(hereinafter referred to as the “Blue Book”)",
    ),
    "File (henceforth CDF followed by the range) 1910": (
        "CDF",
        "(henceforth CDF followed by the range)",
    ),
    "Archiv, Berlin (im Folgenden: PA AA), R 2": ("PA AA", "(im Folgenden: PA AA)"),
    "Akten (im folgenden zitiert als ADZ), Serie D": (
        "ADZ",
        "(im folgenden zitiert als ADZ)",
    ),
    "Archives du port (ci-après AP), F7": ("AP", "(ci-après AP)"),
    "Documents (désormais DDP), t. 1": ("DDP", "(désormais DDP)"),
    "Документы порта (далее – ДП). Т. 1": ("ДП", "(далее – ДП)"),
    "Documenti (d'ora in poi DDP), s. 7": ("DDP", "(d'ora in poi DDP)"),
    "Harbour Record Office (HRO), A 1": ("HRO", "(HRO)"),
    "British National Archives (TNA) CAB 1": ("TNA", "(TNA)"),
    "Архив портов РФ (АП РФ). Ф. 1": ("АП РФ", "(АП РФ)"),
}


@pytest.mark.parametrize(("words", "wanted"), SET_UP.items(), ids=SET_UP)
def test_short_name_is_found_with_its_phrase(words, wanted):
    found = find_hereafters(words, 0, len(words))
    assert [(words[slice(*f.name)], words[f.start : f.end]) for f in found] == [wanted]


@pytest.mark.parametrize(
    "words",
    [
        "which may occur hereafter. And so on",
        "All papers cited hereafter come from TNA unless otherwise noted",
        "The Pier (New York, NY)",
        "Lamb and Tarn (EDS), The Pier",
        "The Pier (LONDON 1950)",
        "(hereafter)",
    ],
)
def test_other_words_set_up_no_name(words):
    assert find_hereafters(words, 0, len(words)) == ()


def test_two_names_in_one_citation():
    words = "Port Library (henceforth PL), Moll Papers (henceforth Moll Papers), Box 3"
    found = find_hereafters(words, 0, len(words))
    assert [words[slice(*f.name)] for f in found] == ["PL", "Moll Papers"]


STATED = {
    "CAB 1. All papers cited hereafter come from TNA unless otherwise noted.": "TNA",
    "Unless otherwise noted, all papers are in the Harbour Record Office, Hull.": "Harbour Record Office",
    "Alle Akten stammen, soweit nicht anders angegeben, aus dem PA AA.": "PA AA",
    "Soweit nicht anders vermerkt, liegen alle Dokumente im Hafenarchiv Kiel.": "Hafenarchiv Kiel",
    "Sauf indication contraire, tous les dossiers proviennent des Archives du port.": "Archives du port",
    "Salvo diversa indicazione, i documenti sono conservati in ACP.": "ACP",
    "Все документы хранятся в АП РФ, если не указано иное.": "АП РФ",
    "Where no other archive is named, the references that follow are to PRB.": "PRB",
    "All archival material is held at PRB, Hull, unless stated otherwise.": "PRB",
    "Unless otherwise stated, references are to documents in PRB.": "PRB",
    "All the men are from London.": None,
    "The files are in London.": None,
}


@pytest.mark.parametrize(("words", "wanted"), STATED.items(), ids=STATED)
def test_stated_repository_is_found(words, wanted):
    found = find_stated_repository(words)
    assert (words[slice(*found.name)] if found else None) == wanted


_WORDS = st.lists(
    st.sampled_from(
        [
            "hereafter",
            "cited as",
            "(",
            ")",
            "[",
            "]",
            "RG59",
            "“",
            "”",
            ",",
            "are from",
            "All files",
            "unless otherwise",
        ]
    ),
    max_size=25,
).map(" ".join)


@given(_WORDS | st.text(max_size=60))
def test_places_lie_in_the_text(text):
    for found in find_hereafters(text, 0, len(text)):
        assert (
            0 <= found.start <= found.name[0] < found.name[1] <= found.end <= len(text)
        )
    stated = find_stated_repository(text)
    assert stated is None or text[slice(*stated.name)]

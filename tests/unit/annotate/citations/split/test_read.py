"""What belongs to one citation though stops or commas part it, and what does not."""

import pytest

from testimonia.annotate.citations.split import split_note
from testimonia.text.archives import find_archive_references

WHOLE = {
    "inverted name": "Gordon, Ann. “A Treaty of Sorts.” Peace Quarterly 12, no. 3 (1990): 4–15",
    "no author": "“Pact signed at night”. The Daily Courier. 4 May 1938. p. 7",
    "encyclopaedia": "Moberg, Sven. “Karlsborg”. In Encyclopaedia of the North, vol. 4. Oslo: Otava, 1962, pp. 88–89",
    "surname and title": "Quarles. Bridges, Rivers and Men. Pp 22",
    "Russian article": "Сафонова Е. И. Турецкий вопрос в 1945 г. // История. 1998. № 4. С. 33–47",
    "Russian newspaper": "Правда. 1945. 21 марта",
    "printed in": "Ansell to Pike, 12 June 1944. In Radley, The Bridge at Zabor. Pp 615",
    "record behind its file": "FO 371/27719, F 9123/9123/10, Amoy to Chungking, tel. no. 44, 12 Sept. 1941",
    "item of conclusions": "WM (41) 53rd meeting, minute 4, CAB 65/18",
    "file, the same": "Telegram 430, March 19, 1960, 835.00/3-1960, ibid",
    "folios": "Orme to Vance, 11 May 1937, FO 800/294, fos. 12–13",
    "passim": "Irons, *Ambrose*, passim",
    "diary of a known owner": "diary, 4 November 1940",
}


def citations(note):
    parts = split_note(note, find_archive_references(note))
    return [note[p.start : p.end] for p in parts if p.kind == "citation"]


@pytest.mark.parametrize("note", WHOLE.values(), ids=WHOLE.keys())
def test_one_citation_stays_whole(note):
    assert citations(f"{note}.") == [note]


def test_citing_leads_to_another():
    note = "Tregenza, ‘Amoy’, p. 63, citing FO 371/27720, F 9240."
    assert citations(note) == ["Tregenza, ‘Amoy’, p. 63", "FO 371/27720, F 9240"]


def test_entries_that_follow_each_other_are_two():
    note = (
        "Moss, Karl. A War. London: Lund, 1950. Hale, Ann. A Peace. Oslo: Dahl, 1960."
    )
    assert citations(note) == [
        "Moss, Karl. A War. London: Lund, 1950",
        "Hale, Ann. A Peace. Oslo: Dahl, 1960",
    ]


PROSE = {
    "years of life": "It consisted of Lord Harwick (born 1871) and Sir Edmund Tolley (1880–1949).",
    "figures": "By 1940 it had fallen to 3,007 (or 2,998, if the men on leave are counted).",
}


@pytest.mark.parametrize("note", PROSE.values(), ids=PROSE.keys())
def test_prose_with_brackets_and_figures_cites_nothing(note):
    assert citations(note) == []

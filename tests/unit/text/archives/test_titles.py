"""Titles of folders, told from the author's own words."""

import pytest

from testimonia.text.archives.titles import read_title

CASES = {
    "to the comma": ("Moscow Embassy 1951, Brand said", "Moscow Embassy 1951"),
    "to the sentence": ("Moscow Embassy. Brand said", "Moscow Embassy"),
    "abbreviation": ("Min. of Mtg. 1951; next", "Min. of Mtg. 1951"),
    "next letter": ("Orme to Brand, 3 May", ""),
    "despatches": (
        "Despatches from U.S. Ministers to Spain, 1792",
        "Despatches from U.S. Ministers to Spain",
    ),
    "prose behind a name": ("Brand used this to say", ""),
    "prose behind a title": ("Review 1980 for his endorsement", "Review 1980"),
    "next repository": ("May 1950 and NARA, RG 59", "May 1950"),
    "quoted": ('"Drafts, Loose" and so on', '"Drafts, Loose"'),
}


@pytest.mark.parametrize(("text", "title"), CASES.values(), ids=CASES)
def test_a_title_ends_where_prose_begins(text, title):
    assert text[: read_title(text, 0)] == title

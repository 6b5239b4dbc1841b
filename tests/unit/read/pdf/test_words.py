"""Words that a line's end cuts are joined as the document itself writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.read.pdf.words import Vocabulary

ENGLISH = [
    "The long-term plan of the office was known to the cabinet and to the press.",
    "It was the cabinet that had to answer for the plan, and the office for the press.",
]
GERMAN = [
    "Der Plan des Amtes war der Regierung und der Presse nicht bekannt, und das ist gut.",
]


@pytest.mark.parametrize(
    ("lines", "line", "after", "joined"),
    [
        (ENGLISH, "the cabi-", "net met", "the cabinet met"),
        (ENGLISH, "a long-", "term plan", "a long-term plan"),
        (ENGLISH, "the Anglo-", "Soviet treaty", "the Anglo-Soviet treaty"),
        (ENGLISH, "pre-", "and post-war", "pre- and post-war"),
        (ENGLISH, "in 1941–", "45 he", "in 1941–45 he"),
        (ENGLISH, "see www.a.org/the-old-", "way now", "see www.a.org/the-old-way now"),
        (ENGLISH, "see www.a.org/b/", "c.html now", "see www.a.org/b/c.html now"),
        (ENGLISH, "soft\u00ad", "ened", "softened"),
        (ENGLISH, "he came—", "late", "he came—late"),
        (GERMAN, "die Zeit-", "genossen", "die Zeitgenossen"),
        (GERMAN, "Wirtschafts-", "und Sozialrecht", "Wirtschafts- und Sozialrecht"),
        (GERMAN, "die Ost-", "West-Frage", "die Ost-West-Frage"),
        (GERMAN, "Amt-", "des-Staates", "Amt-des-Staates"),
        (GERMAN, "Amt-des-", "Staates", "Amt-des-Staates"),
        (GERMAN, "das amtlich-", "politische", "das amtlich-politische"),
        (GERMAN, "amtlich-", "erseits", "amtlicherseits"),
        (GERMAN, "Land-", "gerichts-Rat", "Landgerichts-Rat"),
        (GERMAN, "die Regierung-", "s", "die Regierungs"),
        (ENGLISH, "state-of-", "the-art", "state-of-the-art"),
        (ENGLISH, "state-", "of-the-art", "state-of-the-art"),
    ],
)
def test_line_ends(lines: list[str], line: str, after: str, joined: str) -> None:
    kept, glue = Vocabulary(lines).join(line, after)
    assert kept + glue + after == joined


@pytest.mark.parametrize(
    ("lines", "language"), [(ENGLISH, "en"), (GERMAN, "de"), (["X Y Z"], None)]
)
def test_language_is_read_from_small_words(
    lines: list[str], language: str | None
) -> None:
    assert Vocabulary(lines).language == language


@given(st.text(max_size=30), st.text(max_size=30))
def test_joining_takes_away_a_hyphen_at_most(line: str, after: str) -> None:
    kept, glue = Vocabulary(ENGLISH).join(line, after)
    assert line.startswith(kept)
    assert len(line) - len(kept) <= 1
    assert glue in {"", " "}

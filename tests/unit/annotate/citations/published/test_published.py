"""References of every style with all their fields, and what holds for any words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.citations.model import Parsed
from testimonia.annotate.citations.published import parse_published
from testimonia.records import CITATION_FORMS, CITATION_KINDS

REFERENCES = Path(__file__).with_name("references.txt")


def read_blocks() -> list:
    """Part the file of references into (name, words, what is expected)."""
    blocks = []
    text = REFERENCES.read_text(encoding="utf8")
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            name, _, kind_and_form = lines[0][1:].partition("] ")
            expected = [kind_and_form, *lines[2:]]
            blocks.append(pytest.param(lines[1], expected, id=name))
    return blocks


def written(words: str, parsed: Parsed) -> list[str]:
    lines = [f"{parsed.kind} {parsed.form}"]
    for field in parsed.fields:
        value = words[field.start : field.end]
        if len(field.names) > 1:
            value = " + ".join(words[start:end] for start, end in field.names)
        lines.append(f"  {field.name}: {value}")
    if parsed.locator:
        lines.append(f"  locator: {words[slice(*parsed.locator)]}")
    return lines


@pytest.mark.parametrize(("words", "expected"), read_blocks())
def test_reference_gives_exactly_its_fields(words, expected):
    parsed = parse_published(words, 0, len(words))

    assert written(words, parsed) == expected


@pytest.mark.parametrize(("words", "expected"), read_blocks()[::7])
def test_what_stands_around_a_citation_is_not_read(words, expected):
    before, after = "Cf. Z. Other, *Else* (Rome 1901), 4; ", "; ibid., 9, no. 3 (1999)"
    text = before + words + after

    parsed = parse_published(text, len(before), len(before) + len(words))

    assert written(text, parsed) == expected


@given(st.text(max_size=300))
def test_any_words_give_a_known_kind_and_fields_inside_them(words):
    check_sound(words)


@given(
    st.lists(
        st.sampled_from(
            [
                "A. Lind",
                ", ",
                "*Two Roads*",
                "‘Ice’",
                "“Ice,”",
                "(Oslo 1950)",
                "(eds)",
                "in ",
                "In: ",
                ". ",
                ": ",
                "; ",
                "pp. 4–9",
                "vol. 3",
                "12",
                "XIV",
                "no. 2",
                "S. 4 ff.",
                "ed. by ",
                "trans. ",
                "1950",
                "May 1921",
                " and ",
                "//",
                " ",
                "(",
                ")",
                "‘",
                "“",
                "*",
                "[",
                "]",
                "«",
                "»",
                "http://x.org",
                "accessed ",
                "review of ",
                "op. cit.",
                "hrsg. von ",
                "Т. 2",
                "М.: Наука",
            ]
        ),
        max_size=25,
    ).map("".join)
)
def test_pieces_in_any_order_give_fields_inside_the_words(words):
    check_sound(words)


def check_sound(words: str) -> None:
    parsed = parse_published(words, 0, len(words))

    assert parsed.kind in CITATION_KINDS
    assert parsed.form in CITATION_FORMS
    assert 0 <= parsed.score <= 1
    names = [field.name for field in parsed.fields]
    assert len(names) == len(set(names))
    for field in parsed.fields:
        assert 0 <= field.start < field.end <= len(words)
        assert all(
            field.start <= start < end <= field.end for start, end in field.names
        )
    assert parsed.locator is None or 0 <= parsed.locator[0] < parsed.locator[1]


@pytest.mark.parametrize(
    ("surer", "vaguer"),
    [
        pytest.param(
            "A. Lind, *Two Roads* (Oslo 1950), 7",
            "Lind speaks of this at some length, though not always with conviction",
            id="printed-reference-and-prose",
        ),
        pytest.param(
            "A. Lind, *Two Roads* (Oslo 1950), 7",
            "Two Roads, 7",
            id="full-and-bare-title",
        ),
        pytest.param(
            "A. Lind, ‘Ice’, *Northern Review*, 4 (1950), 7",
            "A. Lind, ‘Ice’, for which he was never quite forgiven by the pilots, 7",
            id="article-and-article-with-prose",
        ),
    ],
)
def test_score_falls_with_what_no_rule_can_place(surer, vaguer):
    scores = [parse_published(words, 0, len(words)).score for words in (surer, vaguer)]

    assert scores[0] > scores[1]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="blanks"),
        pytest.param("....;;;,,,", id="punctuation"),
        pytest.param("((((((((", id="brackets-open"),
        pytest.param("‘“‘“‘“", id="quotes-open"),
        pytest.param("\x02\x03\x04\x05", id="the-mask's-own-marks"),
    ],
)
def test_words_that_cite_nothing_give_no_fields(words):
    assert parse_published(words, 0, len(words)).fields == ()

"""The shapes of marks and labels, one odd case a row."""

import pytest

from testimonia.text.labels import parse_label
from testimonia.text.marks import find_strong_calls, find_weak_calls

LABELS = [
    # text, style, number, the words behind
    ("1 Kerr", "bare", "1", "Kerr"),
    ("1Kerr", "bare", "1", "Kerr"),
    ("12. Kerr", "stop", "12", "Kerr"),
    ("12\\. Kerr", "stop", "12", "Kerr"),
    ("_ 1 Kerr", "bare", "1", "Kerr"),
    ("**12.** Kerr", "stop", "12", "Kerr"),
    ("12.Kerr", "stop", "12", "Kerr"),
    ("12) Kerr", "half", "12", "Kerr"),
    ("(12) Kerr", "round", "12", "Kerr"),
    ("[12]Kerr", "bracket", "12", "Kerr"),
    ("\\[12\\] Kerr", "bracket", "12", "Kerr"),
    ("[^law]: Kerr", "caret", "law", "Kerr"),
    ("<sup>3</sup> Kerr", "sup", "3", "Kerr"),
    ("³ Kerr", "raised", "3", "Kerr"),
    ("^3^ Kerr", "sup", "3", "Kerr"),
    ("* Kerr", "symbol", "*", "Kerr"),
    ("†Kerr", "symbol", "†", "Kerr"),
    ("  1. ^Kerr", "linked", "1", "Kerr"),
    ("  6. ^ abKerr", "linked", "6", "Kerr"),
    ("6. ^ a b c Kerr", "linked", "6", "Kerr"),
    ("6. ↑ 6,0 6,1 Kerr", "linked", "6", "Kerr"),
    ("6. ^ Jump up to: a b Kerr", "linked", "6", "Kerr"),
    ("6. ^de Basil", "linked", "6", "de Basil"),
    ("6. ^ a book by Kerr", "linked", "6", "a book by Kerr"),
    ("11. ^", "linked", "11", ""),
    ("b. ^ Kerr", "linked", "b", "Kerr"),
]


@pytest.mark.parametrize(("line", "style", "number", "words"), LABELS)
def test_label_is_read_and_words_begin_behind_it(line, style, number, words):
    label = parse_label(line)
    assert (label.style, label.number) == (style, number)
    assert line[label.end :].strip() == words


@pytest.mark.parametrize(
    "line",
    [
        "",
        "3.5 tons",
        "2018, vol. 3",
        "62nd army",
        "[hereafter Diary]",
        "*at once*",
        "-",
        "12",
    ],
)
def test_other_beginnings_are_no_labels(line):
    assert parse_label(line) is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("so.<sup>4</sup>", ["4"]),
        ("so<sup>4, 5</sup>", ["4", "5"]),
        ("so.[4][5]", ["4", "5"]),
        ("so.[4, 5]", ["4", "5"]),
        ("so.⁴²", ["42"]),
        ("so[^a-b]", ["a-b"]),
        ("so\\[4\\]", ["4"]),
        ("20 m<sup>2</sup> and 3 km² and 10⁶", []),
        ("the 3<sup>rd</sup>", []),
        ("[...] [sic] [the Allies]", []),
    ],
)
def test_strong_calls(text, numbers):
    assert [call.number for call in find_strong_calls(text)] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("word.12 Next", ["12"]),
        ("word12 next", ["12"]),
        ("‘no’.2 In", ["2"]),
        ("in 1943.12 Next", ["12"]),
        ("it cost 3.5 and vol.12 of p.3", []),
        ("FO371 and T34", []),
        ("in 1943, at 10:30", []),
    ],
)
def test_bare_figures_behind_words(text, numbers):
    assert [call.number for call in find_weak_calls(text, "bare")] == numbers

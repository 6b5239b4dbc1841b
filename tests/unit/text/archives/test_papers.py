"""Papers of the Foreign Office that are cited without their file."""

import pytest

from testimonia.text.archives import read_grammar, read_paper


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Orme minute, 3 May 1943, U 321.", "U321"),
        ("Orme minute, R8821", "R8821"),
        ("Orme telegram 12, N 4375/66/38)", "N4375/66/38"),
        ("Orme minute, U.321", "U321"),
    ],
    ids=["space", "tight", "whole", "stop"],
)
def test_a_paper_at_the_end_is_read(text, paper):
    found = read_paper(text, 0, len(text), read_grammar())
    assert found is not None
    assert found[0] == paper
    assert text[found[1] : found[2]].replace(" ", "").replace(".", "") == paper


@pytest.mark.parametrize(
    "text",
    ["FO 371/35338/U321", "Orme, U 321, a remark", "box B 12", "pp. 12", "U 5"],
    ids=["with its file", "not last", "no department", "page", "short"],
)
def test_what_is_no_paper_alone_is_left(text):
    assert read_paper(text, 0, len(text), read_grammar()) is None


def test_only_the_stretch_is_read():
    text = "U 321; Orme, 1943"
    assert read_paper(text, 0, 5, read_grammar()) == ("U321", 0, 5)
    assert read_paper(text, 6, len(text), read_grammar()) is None

"""Fonts that do not say their letters are read as TeX's where that can be told."""

import pytest

from testimonia.read.pdf import read_pdf
from tests.unit.read.pdf.picture_font import GREEK, OT1, T1, encode, print_pictures

WORDS = "the officer found a final offer of coffee in his file – and a waffle"


@pytest.mark.parametrize("signs", [OT1, T1], ids=["OT1", "T1"])
def test_ligatures_of_tex_are_read_and_the_page_is_named(signs: dict[str, int]) -> None:
    lines = [encode(WORDS, signs), encode("auf der straße — dort", signs)]
    reading = read_pdf("tex.pdf", print_pictures(lines))
    assert reading.documents[0].text == f"{WORDS} auf der straße — dort"
    assert [issue.code for issue in reading.issues] == ["garbled_text"]
    assert "sheet 1" in reading.issues[0].message


def test_codes_outside_words_are_no_ligatures() -> None:
    """Mathematical fonts have Greek letters where those of text have ligatures."""
    line = encode("let α and β be the two and γ the third of all", GREEK)
    reading = read_pdf("tex.pdf", print_pictures([line]))
    assert "ff" not in reading.documents[0].text
    assert {issue.code for issue in reading.issues} == {"garbled_text"}


def test_few_letters_that_are_lost_are_an_issue() -> None:
    """A line of signs without letters tells nothing; it must not vanish unsaid."""
    reading = read_pdf("odd.pdf", print_pictures([b"abc\x01\x03def"]))
    assert [issue.code for issue in reading.issues] == ["garbled_text"]

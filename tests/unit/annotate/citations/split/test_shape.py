"""Shapes: what stands for what."""

import pytest

from testimonia.annotate.citations.split.shape import draw_shape

CASES = {
    "author and title": ("R. Hale, *Roads* (Bath 1950), 12", "cC,EI,n"),
    "initials are one": ("D.C. Hale", "cC"),
    "note before a date is a record": ("Hale note 26 May 1938", "Cknmy"),
    "note before a number points": ("note 26 above", "NnB"),
    "page label of one letter": ("Hale, S. 12", "C,bn"),
    "initial of one letter": ("S. Moss", "cC"),
    "series of documents": ("FRUS, 1938, vol. I", "F,y,br"),
    "code is a number": ("cablegram D1469", "kn"),
    "span of years in brackets is no imprint": ("Hale (1877–1945)", "CP"),
    "definition": ("Roads [hereafter Moss]", "CH"),
    "pointer in brackets": ("Moss (Anm. 3)", "Cx"),
    "emphasised ibid.": ("*Ibid.*, 12", "x,n"),
    "his diary": ("noted in his diary", "Bd"),
    "see after a clause": ("For Moss see Hale", "wCSC"),
    "see as a verb": ("Moss can see Hale", "CvvC"),
}


@pytest.mark.parametrize(("text", "letters"), CASES.values(), ids=CASES.keys())
def test_letters(text, letters):
    """One letter a word, mark or shielded stretch."""
    assert draw_shape(text, ()).letters == letters


def test_call_number_is_one_letter_and_its_quotation_none():
    """A quotation that swallows a call number was closed at the wrong mark."""
    text = "'the Soviets FO371/1/R2; Hale' was"
    assert draw_shape(text, [(13, 23)]).letters == "wCA;Cv"

"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.text.sentences import ends_sentence, find_sentences

CASES = {
    "plain": ("He left. She stayed.", ["He left.", "She stayed."]),
    "initials": ("R.J. Hale and S. Moss met.", ["R.J. Hale and S. Moss met."]),
    "Saint": ("He lived in St. Albans.", ["He lived in St. Albans."]),
    "volume and page": (
        "See vol. 3, p. 12. He left.",
        ["See vol. 3, p. 12.", "He left."],
    ),
    "acronym inside": ("The U.S. Embassy shut.", ["The U.S. Embassy shut."]),
    "acronym at the end": (
        "It is in the U.S. The end.",
        ["It is in the U.S.", "The end."],
    ),
    "et al.": ("Hale et al. Moss left.", ["Hale et al.", "Moss left."]),
    "quotation mark behind the stop": ("“Go.” She went.", ["“Go.”", "She went."]),
    "bracket behind the stop": (
        "(He left.) She stayed.",
        ["(He left.)", "She stayed."],
    ),
    "question": ("Why? Nobody knew.", ["Why?", "Nobody knew."]),
    "German ordinal and month": ("Am 5. Mai kam er.", ["Am 5. Mai kam er."]),
    "German edition": ("Wege, 2. Auflage. Köln.", ["Wege, 2. Auflage.", "Köln."]),
    "German pages": ("S. 12 ff. Vgl. Moss.", ["S. 12 ff.", "Vgl. Moss."]),
    "German acronym": ("RL der EG. Der Rat.", ["RL der EG.", "Der Rat."]),
    "hyphenated initial": ("Hans-M. Seibert kam.", ["Hans-M. Seibert kam."]),
    "Russian": ("См. т. 2. Он уехал.", ["См. т. 2.", "Он уехал."]),
    "French particle": ("M. Le Brun partit.", ["M. Le Brun partit."]),
    "lower case behind": ("no. five. and so on", ["no. five. and so on"]),
    "paragraphs": ("No stop\n\nNext", ["No stop", "Next"]),
    "figure behind": ("In 1938. 12 men left.", ["In 1938.", "12 men left."]),
}


@pytest.mark.parametrize(("text", "sentences"), CASES.values(), ids=CASES.keys())
def test_sentences(text, sentences):
    """Abbreviations, initials and ordinals end none."""
    found = find_sentences(text, 0, len(text))
    assert [text[start:end] for start, end in found] == sentences


def test_stretch_is_read_alone():
    """Offsets stay those of the whole text."""
    assert find_sentences("He left. She stayed.", 9, 20) == ((9, 20),)


@given(st.text("aB.?! ”)(„\n1", max_size=60))
def test_sentences_never_overlap_and_hold_every_letter(text):
    """Only white space lies between them."""
    found = find_sentences(text, 0, len(text))
    held = "".join(text[start:end] for start, end in found)
    assert "".join(held.split()) == "".join(text.split())


@given(st.text(max_size=30), st.integers(0, 29))
def test_any_stop_can_be_asked_about(text, at):
    """The answer never fails."""
    asked = text[:at] + "." + text[at:]
    assert ends_sentence(asked, asked.index(".")) in (True, False)

"""Plain letters, and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.text.archives.fold import fold

MIXED = st.text(
    alphabet="FO37/ \u00a0–’“\u0301\u00ad\u200bＦ７é\U0001f600\n", max_size=60
)


@given(MIXED)
def test_every_plain_character_leads_back_to_its_printed_one(text):
    folded = fold(text)
    for offset, char in enumerate(folded.text):
        start, end = folded.span(offset, offset + 1)
        assert end - start == 1
        assert fold(text[start]).text == char


@given(MIXED)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text).text).text == fold(text).text

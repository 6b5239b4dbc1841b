import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.citations.archival.items import read_items
from testimonia.annotate.citations.archival.pieces import cut_pieces
from testimonia.annotate.citations.archival.plain import read_plain


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("Marlow to Orr, May 3, 1943, ", id="month first"),
        pytest.param("Adela Marlow minute 3 May 1943 ", id="kind"),
        pytest.param("Marlow to Orr telegram 105 3 May 1943 ", id="number"),
        pytest.param("U.S. Embassy Oslo to K. O’Neil, 3 May 1943 in ", id="office"),
    ],
)
def test_plain_description_is_read(phrase):
    assert read_plain(phrase, 0, len(phrase))


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("The Harbour Plan 3 May 1943 ", id="title"),
        pytest.param("Orr’s minute 3 May 1943 ", id="possessive"),
        pytest.param("Marlow to Orr, 3 Day 1943 ", id="no month"),
        pytest.param("Marlow garden 3 May 1943 ", id="no kind"),
        pytest.param("Marlow to Orr, tel. 4, 3 May 1943 ", id="abbreviation"),
    ],
)
def test_any_other_description_is_left_to_the_reader_of_lists(phrase):
    assert read_plain(phrase, 0, len(phrase)) is None


NAMES = [
    "Marlow",
    "A. Orr",
    "U.S. Embassy Oslo",
    "War Office",
    "Orr’s",
    "Aide-mémoire",
    "The Plan",
]
KINDS = ["", " minute", ", letter", " tel", " tel 93", " minute 93", " garden"]
DAYS = [" 3 May 1943", ", 3 May 1943", ", May 3, 1943", " 3 Mai 1943", ", 1943"]


@given(
    st.sampled_from(NAMES),
    st.sampled_from(["", *NAMES]),
    st.sampled_from(KINDS),
    st.sampled_from(DAYS),
)
def test_both_readers_agree(author, recipient, kind, day):
    phrase = author + (f" to {recipient}" if recipient else "") + kind + day + ", "
    plain = read_plain(phrase, 0, len(phrase))
    if plain is not None:
        listed = read_items(phrase, cut_pieces(phrase, 0, len(phrase)))
        assert plain == listed.fields

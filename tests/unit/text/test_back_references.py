"""The words by which a citation names its work again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.text.back_references import read_form

# words -> form, what follows, pages
AGAIN = {
    "Ibid., 45": ("ibid", "45", "45"),
    "Ibid.": ("ibid", "", None),
    "*Ibid.*, 45–7": ("ibid", "45–7", "45–7"),
    "(ibid., pp. 459–460)": ("ibid", "pp. 459–460)", "459–460"),
    "Ibid. May 3 1931, No. 10. Pp 20": ("ibid", "May 3 1931, No. 10. Pp 20", "20"),
    "Ib., 33": ("ibid", "33", "33"),
    "lbid., 12": ("ibid", "12", "12"),
    "1bid.": ("ibid", "", None),
    "Ebd., Bl. 12": ("ibid", "Bl. 12", None),
    "ebenda, S. 5": ("ibid", "S. 5", "5"),
    "Там же. Л. 5": ("ibid", "Л. 5", None),
    "Там же. С. 15–16": ("ibid", "С. 15–16", "15–16"),
    "ivi, pp. 3-5": ("ibid", "pp. 3-5", "3-5"),
    "Id. at 45": ("ibid", "at 45", "45"),
    "In ibid., 5": ("ibid", "5", "5"),
    "Hale to Pryce, 3 May 1932, ibid., f. 12": ("ibid", "f. 12", None),
    "Same file, U88": ("ibid", "U88", None),
    "Idem, *Salt* (London 1950)": ("idem", "*Salt* (London 1950)", None),
    "Ders., Salz, S. 4": ("idem", "Salz, S. 4", "4"),
    "dies. (Hrsg.), Salz": ("idem", "(Hrsg.), Salz", None),
    "Id., La rada, p. 5": ("idem", "La rada, p. 5", "5"),
    "Он же. Соль. М., 1950": ("idem", "Соль. М., 1950", None),
    "Weir, op. cit., 45": ("op_cit", "45", "45"),
    "Weir, op.cit. p. 3": ("op_cit", "p. 3", "3"),
    "Weir, loc. cit.": ("op_cit", "", None),
    "art. cit., 40": ("op_cit", "40", "40"),
    "Möller, a. a. O., S. 5": ("op_cit", "S. 5", "5"),
    "Möller, a.a.O., S. 5": ("op_cit", "S. 5", "5"),
    "Харьков А. Указ. соч. С. 5": ("op_cit", "С. 5", "5"),
    "Rosso, *Rada*, cit., p. 4": ("op_cit", "p. 4", "4"),
    "Duval, art. cité, p. 10": ("op_cit", "p. 10", "10"),
}


@pytest.mark.parametrize(("words", "wanted"), AGAIN.items(), ids=AGAIN)
def test_back_reference_is_read_with_what_follows(words, wanted):
    found = read_form(words, 0, len(words))
    assert found is not None
    pages = words[slice(*found.locator)] if found.locator else None
    assert (found.form, words[found.rest :], pages) == wanted


# words -> numbers, name
NOTES = {
    "see note 14 above": (("14",), None),
    "note 5": (("5",), None),
    "n. 12 above": (("12",), None),
    "Möller (Anm. 3)": (("3",), "Möller"),
    "Möller (wie Anm. 3), S. 4": (("3",), "Möller"),
    "Siehe oben Anm. 3": (("3",), None),
    "voir note 5 ci-dessus": (("5",), None),
    "vedi nota 5": (("5",), None),
    "Weir, supra note 5, at 45": (("5",), "Weir"),
    "Weir, n. 5, p. 10": (("5",), "Weir"),
    "Weir, *The Pier* (n. 5), 41": (("5",), "Weir"),
    "см. прим. 5": (("5",), None),
    "notes 2 and 6": (("2", "6"), None),
    "see notes 2–4 above": (("2", "3", "4"), None),
    "the file cited in note 2": (("2",), None),
    "cablegram 812 of 9 May on the file cited in note 2": (("2",), None),
    "C 4011, as in note 7": (("7",), None),
    "Weir (n 3) 80–82": (("3",), "Weir"),
}


def test_op_cit_names_its_note_at_once():
    found = read_form("Weir, op. cit., n. 12, p. 7", 0, 27)
    assert (found.form, found.numbers) == ("op_cit", ("12",))


@pytest.mark.parametrize(("words", "wanted"), NOTES.items(), ids=NOTES)
def test_pointer_to_a_note_is_read(words, wanted):
    found = read_form(words, 0, len(words))
    assert found is not None
    name = words[slice(*found.name)] if found.name else None
    assert (found.form, found.numbers, name) == ("note_number", *wanted)


@pytest.mark.parametrize(
    "words",
    [
        "Weir, *The Pier*, 41, n. 3",
        "p. 45 note 3",
        "Weir, *The Pier*, 9, and note 27 above",
        "Pryce note 26 November 1932 FO371/1/U321",
        "Pryce, note 5 June 1932",
        "Note on the harbour 1932",
        "Nota 5 giugno 1932",
        "Memorandum no. 5",
        "Le même jour, 5",
        "Dies irae, 5",
        "The Ibidem Press, London",
        "",
        "\u0301\u0302",
    ],
)
def test_other_words_are_no_back_reference(words):
    assert read_form(words, 0, len(words)) is None


def test_pointers_say_where_and_what():
    below, file = (
        read_form(words, 0, len(words))
        for words in ("see note 9 below", "the file cited in note 2")
    )
    assert below is not None
    assert file is not None
    assert (below.later, file.later) == (True, False)
    assert (below.file, file.file) == (False, True)


_WORDS = st.lists(
    st.sampled_from(
        ["Ibid.", "op. cit.", "note", "5", ",", "(", "Anm.", "Weir", "ders.", "*", "с."]
    ),
    max_size=30,
).map(" ".join)


@given(_WORDS | st.text(max_size=60), st.integers(0, 10))
def test_places_lie_in_the_stretch_that_is_read(text, start):
    end = len(text)
    start = min(start, end)
    found = read_form(text, start, end)
    if found:
        assert start <= found.start < found.end <= found.rest <= end
        for place in (found.name, found.locator):
            assert place is None or start <= place[0] < place[1] <= end

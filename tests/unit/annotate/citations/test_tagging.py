"""The tagger of reference fields: what it finds, and what it does to its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.citations.tagging import tag_fields, tag_reference
from testimonia.annotate.citations.tagging.decode import find_fields
from testimonia.annotate.citations.tagging.features import find_features
from testimonia.annotate.citations.tagging.tokens import find_tokens, whole_words


def read(text: str) -> list[tuple[str, str]]:
    return [
        (field.name, text[field.start : field.end])
        for field in tag_fields(text, 0, len(text))
    ]


REFERENCES = {
    "british book": (
        "W. Oakeshott, The Long Frontier, 1939-45 (London: Macmillan, 1971), p. 214.",
        [
            ("author", "W. Oakeshott"),
            ("title", "The Long Frontier, 1939-45"),
            ("publisher-place", "London"),
            ("publisher", "Macmillan"),
            ("issued", "1971"),
            ("page", "214"),
        ],
    ),
    "english article": (
        "Helen Farrow, ‘Convoys and Coalitions’, Journal of Contemporary History, 9/2 (1974), pp. 41–66",
        [
            ("author", "Helen Farrow"),
            ("title", "Convoys and Coalitions"),
            ("container-title", "Journal of Contemporary History"),
            ("volume", "9"),
            ("issue", "2"),
            ("issued", "1974"),
            ("page", "41–66"),
        ],
    ),
    "german edited volume": (
        "Karl Thalheim, Die Neutralität, in: Ursula Dorn (Hrsg.), Bündnis und Krise, Stuttgart 1982, S. 33-58.",
        [
            ("author", "Karl Thalheim"),
            ("title", "Die Neutralität"),
            ("editor", "Ursula Dorn"),
            ("container-title", "Bündnis und Krise"),
            ("publisher-place", "Stuttgart"),
            ("issued", "1982"),
            ("page", "33-58"),
        ],
    ),
    "french book": (
        "Hélène Vasseur, La paix manquée, Paris, Fayard, 1993, p. 77",
        [
            ("author", "Hélène Vasseur"),
            ("title", "La paix manquée"),
            ("publisher-place", "Paris"),
            ("publisher", "Fayard"),
            ("issued", "1993"),
            ("page", "77"),
        ],
    ),
    "italian book with editor": (
        "E. Marangoni, Ricordi di un console, a cura di P. Nardini, Padova 1958.",
        [
            ("author", "E. Marangoni"),
            ("title", "Ricordi di un console"),
            ("editor", "P. Nardini"),
            ("publisher-place", "Padova"),
            ("issued", "1958"),
        ],
    ),
    "russian book": (
        "Громов А.В. Дипломатия и граница. М.: Наука, 1987. С. 112.",
        [
            ("author", "Громов А.В."),
            ("title", "Дипломатия и граница"),
            ("publisher-place", "М."),
            ("publisher", "Наука"),
            ("issued", "1987"),
            ("page", "112"),
        ],
    ),
    "emphasised title": (
        "A. Vane, *Northern Convoys* (Oxford, 1960), 12",
        [
            ("author", "A. Vane"),
            ("title", "Northern Convoys"),
            ("publisher-place", "Oxford"),
            ("issued", "1960"),
            ("page", "12"),
        ],
    ),
    "word cut by a line's end": (
        "M. Zorzan, Storia della Repub- blica di mare, Vene- zia 1954.",
        [
            ("author", "M. Zorzan"),
            ("title", "Storia della Repub- blica di mare"),
            ("publisher-place", "Vene- zia"),
            ("issued", "1954"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "fields"), REFERENCES.values(), ids=list(REFERENCES))
def test_fields_of_a_manner_of_citing_are_found(text, fields):
    assert read(text) == fields


def test_only_the_stretch_asked_for_is_read():
    """A note holds other citations before and behind."""
    text = "See A. Vane, Sea and Ice, London 1950; and other works, Paris 1951."
    start, end = 4, text.index(";")
    fields = tag_fields(text, start, end)
    assert [(f.name, text[f.start : f.end]) for f in fields] == [
        ("author", "A. Vane"),
        ("title", "Sea and Ice"),
        ("publisher-place", "London"),
        ("issued", "1950"),
    ]


def test_white_space_changes_no_label():
    """Lines joined in any manner read alike."""
    text = "A. Vane, Sea and Ice, London 1950."
    spaced = text.replace(" ", "\n   ")
    assert [name for name, _ in read(text)] == [name for name, _ in read(spaced)]


def test_usual_reference_is_surer_than_odd_words():
    usual = "A. Vane, Sea and Ice (London, 1950), p. 12"
    odd = "and then, as Vane (who knew 1950) put it in London, nothing"
    sure, unsure = (tag_reference(text, 0, len(text)).score for text in (usual, odd))
    assert sure > unsure


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "...",
        "((((",
        "\"'“”",
        "1",
        "é́́",
        "A" * 50_000,
        "a, " * 50_000,
        "(" * 3_000,
    ],
    ids=[
        "empty",
        "space",
        "stops",
        "open",
        "quotes",
        "digit",
        "marks",
        "word",
        "list",
        "deep",
    ],
)
def test_odd_input_is_borne(text):
    fields = tag_fields(text, 0, len(text))
    assert all(field.start < field.end for field in fields)


LABELLINGS = {
    "editor behind": ("A. Vane (ed.)", "editor", [("editor", "A. Vane")]),
    "editor before": ("hrsg. von A. Vane", "editor", [("editor", "A. Vane")]),
    "cue alone": ("(ed.)", "editor", []),
    "own brackets": ("*Sea (and Ice)*,", "title", [("title", "Sea (and Ice)")]),
    "stray bracket": ("(Sea and Ice", "title", [("title", "Sea and Ice")]),
    "brackets around": ("(London)", "publisher-place", [("publisher-place", "London")]),
    "question": ("«Which sea?»,", "title", [("title", "Which sea?")]),
    "quotation at its head": ("“‘Ice’ and Sea”,", "title", [("title", "‘Ice’ and Sea")]),
    "quotation at its end": ("“Sea and ‘Ice’”,", "title", [("title", "Sea and ‘Ice’")]),
    "possessive inside": ("‘The Allies’ War’,", "title", [("title", "The Allies’ War")]),
    "initial's stop": ("Vane, A.,", "author", [("author", "Vane, A.")]),
    "short place's stop": ("Cambridge, Mass.,", "publisher-place", [("publisher-place", "Cambridge, Mass.")]),
    "volume": ("vol. II,", "volume", [("volume", "II")]),
    "volume without a number": ("vols,", "volume", []),
    "journal's numbers": (
        "vol. 12, no. 3 (1950),",
        "run",
        [("volume", "12"), ("issue", "3"), ("issued", "1950")],
    ),
    "issue alone": ("Heft 4,", "run", [("issue", "4")]),
    "label without a field": ("cit.", "abbreviation", []),
    "nothing but marks": (".,", "title", []),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "label", "fields"), LABELLINGS.values(), ids=list(LABELLINGS)
)
def test_labels_become_trimmed_fields(text, label, fields):
    tokens = find_tokens(text, 0, len(text))
    found = find_fields(text, tokens, [label] * len(tokens))
    assert [(f.name, text[f.start : f.end]) for f in found] == fields


def test_both_halves_of_a_cut_word_are_looked_up_whole():
    assert whole_words(["Lon", "-", "don"]) == ["london", "-", "london"]


def test_hyphenated_names_are_not_joined():
    assert whole_words(["Smith", "-", "Barry"]) == ["smith", "-", "barry"]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("1950", "s=Y"),
        ("I960", "s=Yo"),
        ("345", "s=D3"),
        ("12b", "s=Dx"),
        ("XIV", "s=R"),
        ("A", "s=A"),
        ("VANE", "s=AA"),
        ("McVane", "s=mX"),
        ("»,", "s=P"),
    ],
)
def test_shape_tells_years_numbers_and_names(word, shape):
    assert shape in find_features([word])[0]


@given(
    st.lists(
        st.sampled_from(
            ["A. Vane", "(", ")", "*", "“", "”", ", ", ". ", " ", "1950", "London", "in",
             "pp. 3-9", "ed.", "vol. II", "№ 3", "é", "«", "»", "[", "]", "'", "Sea"]
        ),
        max_size=30,
    ).map("".join)
)  # fmt: skip
def test_fields_lie_in_order_inside_the_text(text):
    start, end = min(2, len(text)), len(text)
    fields = tag_fields(text, start, end)
    edges = [edge for field in fields for edge in (field.start, field.end)]
    assert edges == sorted(edges)
    assert all(start <= edge <= end for edge in edges)
    assert all(text[f.start : f.end].strip() == text[f.start : f.end] for f in fields)


@given(st.text(max_size=80))
def test_score_is_a_probability(text):
    assert 0.0 <= tag_reference(text, 0, len(text)).score <= 1.0

"""Ibid., idem, op. cit. and pointers to notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.resolve.claims import number_notes
from testimonia.records import Note, Span
from tests.unit.annotate.resolve.writing import by_id, cite, codes, links, resolve


def note(number):
    return Note(
        id=f"n{number}",
        document="d",
        number=number,
        kind="footnote",
        spans=(Span(0, 1),),
        text="x",
        segment="g",
    )


TABLE = cite(
    "J. Weir, *The Long Table* (London 1960), 12",
    author="J. Weir",
    title="The Long Table",
    issued="1960",
)
HARBOUR = cite(
    "J. Weir, *Harbour Lights* (Leeds 1971)",
    author="J. Weir",
    title="Harbour Lights",
    issued="1971",
)
PELL = cite(
    "A. Pell, *Envoy to Winter* (York 1988), 4",
    author="A. Pell",
    title="Envoy to Winter",
    issued="1988",
)
FIRST = cite(
    "Papers, vol. I: North (1958), 286",
    "edition",
    title="Papers",
    volume="I",
    issued="1958",
)
SECOND = cite(
    "Papers, vol. II: South (1958), 286",
    "edition",
    title="Papers",
    volume="II",
    issued="1958",
)
MINUTE = cite(
    "Pryce minute 4 May 1942, FO 371/30900/C4011", piece="TNA FO 371/30900/C4011"
)
OTHER = cite(
    "Pryce minute 9 May 1942, FO 371/30900/C4300", piece="TNA FO 371/30900/C4300"
)
WEIR = cite("Weir, *Long Table*, 3", form="short", author="Weir", title="Long Table")

SETTLED = {
    "ibid. after one work": ([[TABLE], [cite("Ibid., 45")]], {"2.0": "1.0 note 1"}),
    "ebd.": ([[TABLE], [cite("Ebd., S. 45")]], {"2.0": "1.0 note 1"}),
    "там же": ([[TABLE], [cite("Там же. С. 45")]], {"2.0": "1.0 note 1"}),
    "lbid. misread": ([[TABLE], [cite("lbid., 45")]], {"2.0": "1.0 note 1"}),
    "ibid. in the same note": (
        [[PELL, TABLE, cite("ibid., 45")]],
        {"1.2": "1.1 note 1"},
    ),
    "ibid. after ibid.": (
        [[TABLE], [cite("Ibid., 45")], [cite("Ibid.")]],
        {"2.0": "1.0 note 1", "3.0": "2.0 note 1"},
    ),
    "ibid. after a note that cites one work twice": (
        [[TABLE], [WEIR, WEIR], [cite("Ibid., 5")]],
        {"2.0": "1.0 note 1", "2.1": "1.0 note 1", "3.0": "2.1 note 1"},
    ),
    "ibid. after a note of mere comment": (
        [[TABLE], ["He was ill."], [cite("Ibid., 5")]],
        {"3.0": "1.0 note 1"},
    ),
    "ibid. after another volume": (
        [[FIRST], [SECOND], [cite("Ibid. September 3 1941, No. 10. Pp 20")]],
        {"2.0": "1.0 note 1", "3.0": "2.0 note 1"},
    ),
    "ibid. after an archive piece": (
        [[MINUTE], [cite("Ibid.")]],
        {"2.0": "1.0 note 1"},
    ),
    "a letter in the file before": (
        [[MINUTE], [cite("Hale to Pryce, 3 May 1942, ibid.")]],
        {"2.0": "1.0 note 1"},
    ),
    "same file": ([[MINUTE], [cite("Same file, C4012")]], {"2.0": "1.0 note 1"}),
    "idem with a new work": (
        [[TABLE], [cite("Idem, *Salt* (London 1980)", title="Salt", issued="1980")]],
        {},
    ),
    "idem with a work cited before": (
        [[TABLE, HARBOUR], [cite("Idem, *Long Table*, 3", title="Long Table")]],
        {"2.0": "1.0 note 1"},
    ),
    "idem with a page only": ([[TABLE], [cite("Idem, 45")]], {"2.0": "1.0 note 1"}),
    "a work that idem named, by its author": (
        [
            [TABLE],
            [cite("Ders., *Salt* (London 1980)", title="Salt", issued="1980")],
            [PELL],
            [cite("Weir, *Salt*, 3", form="short", author="Weir", title="Salt")],
        ],
        {"4.0": "2.0 note 2"},
    ),
    "op. cit.": (
        [[TABLE], [PELL], [cite("Weir, op. cit., 45")]],
        {"3.0": "1.0 note 1"},
    ),
    "a.a.O.": ([[TABLE], [PELL], [cite("Weir, a.a.O., S. 45")]], {"3.0": "1.0 note 1"}),
    "op. cit. with a title": (
        [[TABLE, HARBOUR], [cite("Weir, *Harbour Lights*, op. cit., 45")]],
        {"2.0": "1.1 note 1"},
    ),
    "op. cit. in a sentence that names the author": (
        [[TABLE], [PELL], ["As Weir has shown", cite("op. cit., 45")]],
        {"3.0": "1.0 note 1"},
    ),
    "see note above": (
        [[TABLE], [PELL], [cite("see note 1 above")]],
        {"3.0": "1.0 note 1"},
    ),
    "surname and note": (
        [[TABLE, PELL], [HARBOUR], [cite("Pell (Anm. 1), S. 4")]],
        {"3.0": "1.1 note 1"},
    ),
    "surname, supra": (
        [[TABLE, PELL], [HARBOUR], [cite("Pell, supra note 1, at 4")]],
        {"3.0": "1.1 note 1"},
    ),
    "the note of the same chapter": (
        [[TABLE], None, [PELL], [cite("see note 1 above")]],
        {"c2.0": "c1.0 note 1"},
    ),
    "the note of an earlier chapter, if the own has none": (
        [[TABLE], [PELL], None, [cite("see note 2 above")]],
        {"c1.0": "2.0 note 2"},
    ),
    "the file cited in a note": (
        [[TABLE, MINUTE], [PELL], [cite("the file cited in note 1")]],
        {"3.0": "1.1 note 1"},
    ),
    "a later note": ([[cite("see note 2 below")], [TABLE]], {"1.0": "2.0 note None"}),
    "ibid. behind a pointer to a later note": (
        [[cite("see note 3 below")], [cite("Ibid.")], [TABLE]],
        {"1.0": "3.0 note None", "2.0": "1.0 note 1"},
    ),
    "a pointer to a pointer": (
        [[TABLE], [cite("see note 1 above")], [cite("see note 2 above")]],
        {"2.0": "1.0 note 1", "3.0": "2.0 note 1"},
    ),
}


@pytest.mark.parametrize(("notes", "wanted"), SETTLED.values(), ids=SETTLED)
def test_back_reference_is_settled_without_doubt(notes, wanted):
    made = resolve(notes)
    assert links(made) == wanted
    assert codes(made) == []


OPEN = {
    "ibid. after two works": (
        [[TABLE, PELL], [cite("Ibid., 5")]],
        {"2.0": "? 1.0 1.1"},
        ["ambiguous_citation"],
    ),
    "ibid. after two papers": (
        [[MINUTE, OTHER], [cite("Ibid.")]],
        {"2.0": "? 1.0 1.1"},
        ["ambiguous_citation"],
    ),
    "ibid. after a doubtful ibid.": (
        [[TABLE, PELL], [cite("Ibid., 5")], [cite("Ibid.")]],
        {"2.0": "? 1.0 1.1", "3.0": "? 1.0 1.1"},
        ["ambiguous_citation"],
    ),
    "ibid. with nothing before": ([[cite("Ibid., 5")]], {}, ["unresolved_citation"]),
    "ibid. in a chapter's first note": (
        [[TABLE], None, [cite("Ibid., 5")]],
        {},
        ["unresolved_citation"],
    ),
    "op. cit. of an author of two works": (
        [[TABLE], [HARBOUR], [cite("Weir, op. cit., 5")]],
        {"3.0": "? 1.0 2.0"},
        ["ambiguous_citation"],
    ),
    "op. cit. of nobody": (
        [[TABLE], [cite("Pell, op. cit., 5")]],
        {},
        ["unresolved_citation"],
    ),
    "a note that is not there": (
        [[TABLE], [cite("see note 9 above")]],
        {},
        ["unresolved_citation"],
    ),
    "the note itself": (
        [[TABLE], [cite("see note 2 above")]],
        {},
        ["circular_reference"],
    ),
    "notes in a circle": (
        [[cite("see note 2 below")], [cite("see note 1 above")]],
        {},
        ["circular_reference", "circular_reference"],
    ),
    "a page of a note with two works": (
        [[TABLE, PELL], [cite("note 1 above, 45")]],
        {"2.0": "? 1.0 1.1"},
        ["ambiguous_citation"],
    ),
    "all that a note says": (
        [[TABLE, PELL], [cite("see note 1 above")]],
        {"2.0": "? 1.0 1.1"},
        [],
    ),
    "a note of mere comment": ([["He was ill."], [cite("see note 1 above")]], {}, []),
}


@pytest.mark.parametrize(("notes", "wanted", "issues"), OPEN.values(), ids=OPEN)
def test_doubtful_back_reference_is_not_guessed(notes, wanted, issues):
    made = resolve(notes)
    assert links(made) == wanted
    assert codes(made) == issues


def test_the_citation_right_before_is_the_likeliest_candidate():
    made = resolve([[TABLE, PELL], [cite("Ibid., 5")]])
    scores = {c.id: c.score for c in by_id(made, "2.0").candidates}
    assert scores["1.1"] > scores["1.0"]


def test_ibid_takes_the_kind_of_what_it_repeats():
    diary = cite(
        "A. Moll, *Diaries* (Hull 1950)",
        "diary",
        author="A. Moll",
        title="Diaries",
        issued="1950",
    )
    assert by_id(resolve([[diary], [cite("Ibid., 5")]]), "2.0").kind == "diary"


def test_ibid_on_a_page_whose_notes_begin_anew_leads_to_the_page_before():
    """Four short runs of numbers are pages; a chapter's first note has no ibid."""
    pages = [[TABLE], None, [PELL], [HARBOUR], None, [cite("Ibid., 5")], None, [TABLE]]
    assert links(resolve(pages))["cc1.0"] == "c2.0 note 2"


def test_numbers_out_of_order_open_no_chapter():
    made = number_notes([note(n) for n in ("11", "13", "12", "14", "14", "1", "2")])
    assert made.division == [0, 0, 0, 0, 0, 1, 1]


def test_ten_thousand_ibids_lead_each_to_the_one_before():
    made = resolve([[TABLE], *[[cite("Ibid.")] for _ in range(9_999)]])
    assert by_id(made, "10000.0").antecedent == "9999.0"
    assert by_id(made, "10000.0").first_note == "1"
    assert codes(made) == []


_CITATIONS = st.sampled_from(
    [
        TABLE,
        HARBOUR,
        PELL,
        MINUTE,
        WEIR,
        cite("Ibid., 3"),
        cite("Idem, 3"),
        cite("Weir, op. cit., 3"),
        cite("see note 2 above"),
        cite("see note 3 below"),
        cite("Pell (note 1)"),
        cite("\u0301\u0302 \u0301", form="short", author="\u0301\u0302"),
        cite("diary 8 May 1943", "diary", form="short"),
        "He was ill.",
    ]
)


@given(st.lists(st.none() | st.lists(_CITATIONS, max_size=4), max_size=12))
def test_any_notes_end_settled_or_open_and_never_lead_to_themselves(notes):
    made = resolve(notes)
    known = {c.id for c in made.citations}
    for citation in made.citations:
        assert citation.antecedent in known | {None}
        assert citation.antecedent != citation.id
        assert not (citation.antecedent and citation.candidates)
    assert resolve(notes) == made

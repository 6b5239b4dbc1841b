"""The ways in which TEI calls notes."""

import pytest

from testimonia.read.tei import read_tei
from tests.unit.read.tei.samples import (
    annotate,
    kinds,
    read_body,
    segments_of,
    tei,
    ties,
)

CALLS = [
    pytest.param(
        '<p>He left.<note place="foot" n="1">By train.</note> So.</p>',
        "",
        ("1", "footnote", "By train.", ["left."]),
        id="at its place, foot",
    ),
    pytest.param(
        '<p>He left.<note place="bottom" n="1">By train.</note></p>',
        "",
        ("1", "footnote", "By train.", ["left."]),
        id="at its place, bottom",
    ),
    pytest.param(
        '<p>He left.<note place="end" n="1">By train.</note></p>',
        "",
        ("1", "endnote", "By train.", ["left."]),
        id="at its place, end",
    ),
    pytest.param(
        '<p>He left.<note place="margin">By train.</note></p>',
        "",
        (None, "footnote", "By train.", ["left."]),
        id="marginal and unnumbered",
    ),
    pytest.param(
        '<p>He left.<ptr type="noteAnchor" target="#n1"/> So.</p>',
        '<div type="notes"><note xml:id="n1" n="1">By train.</note></div>',
        ("1", "endnote", "By train.", ["left."]),
        id="ptr to gathered notes",
    ),
    pytest.param(
        '<p>He left.<ref target="#n1">[1]</ref> So.</p>',
        '<div type="notes"><note xml:id="n1"><label>1.</label> By train.</note></div>',
        ("1.", "endnote", "By train.", ["left."]),
        id="ref with a printed mark, label in the note",
    ),
    pytest.param(
        '<p><anchor xml:id="a1"/>He left.<anchor xml:id="a2"/> So.</p>',
        '<div type="notes"><note target="#a1" targetEnd="#a2" n="1">By train.</note>'
        "</div>",
        ("1", "endnote", "By train.", ["left."]),
        id="note that points to anchors",
    ),
    pytest.param(
        '<p>And <rs xml:id="r1">he left.</rs><note type="editorial" target="#r1">By'
        " train.</note> So.</p>",
        "",
        (None, "footnote", "By train.", ["left."]),
        id="note on the words it points to",
    ),
    pytest.param(
        '<p>He left.<note xml:id="n1" next="#n2" place="foot" n="*)">By</note> So.'
        '</p><p>Then.<note xml:id="n2" prev="#n1" place="foot">train.</note></p>',
        "",
        ("*)", "footnote", "By train.", ["left."]),
        id="note cut by a page break",
    ),
]


@pytest.mark.parametrize(("body", "back", "expected"), CALLS)
def test_a_note_is_tied_to_the_place_that_calls_it(body, back, expected):
    assert ties(read_body(body, back=back)) == [expected]


def test_a_printed_mark_is_covered_and_an_unprinted_one_is_empty():
    document = read_body(
        '<p>One<ref target="#n1">[1]</ref> two<ptr target="#n2"/>.</p>',
        back='<div type="notes"><note xml:id="n1">A.</note><note xml:id="n2" n="2">B.'
        "</note></div>",
    )

    assert [(mark.number, mark.text) for mark in annotate(document).marks] == [
        ("1", "[1]"),
        ("2", ""),
    ]


def test_a_note_called_twice_is_written_once():
    document = read_body(
        '<p>One<ref target="#n1">1</ref> two<ref target="#n1">1</ref>.</p>',
        back='<div type="notes"><note xml:id="n1" n="1">Shared.</note></div>',
    )

    assert ties(document) == [("1", "endnote", "Shared.", ["One", "two"])]


def test_a_cross_reference_to_a_note_is_no_mark():
    document = read_body(
        '<p>One.<note n="1" xml:id="n1">A.</note> See <ref target="#n1">note 1</ref>,'
        ' or <ref target="#n1">1</ref>.</p>'
    )

    assert ties(document) == [("1", "footnote", "A.", ["One."])]
    assert kinds(document)[0] == ("paragraph", "One. See note 1, or 1.")


def test_an_anchor_that_calls_nothing_dangles():
    document = read_body('<p>One.<ref type="noteAnchor" target="#n9">9</ref></p>')
    found = annotate(document)

    assert [(mark.number, mark.note) for mark in found.marks] == [("9", None)]
    assert [issue.code for issue in found.issues] == ["dangling_mark"]


def test_a_gathered_note_that_nothing_calls_is_kept_and_said():
    document = read_body(
        "<p>One.</p>", back='<div type="notes"><note n="1">Alone.</note></div>'
    )
    found = annotate(document)

    assert [note.text for note in found.notes] == ["Alone."]
    assert [issue.code for issue in found.issues] == ["uncalled_note"]


def test_a_note_in_a_note_comes_behind_it_with_its_own_mark():
    document = read_body(
        '<p>One.<note n="1">Outer<note n="a">Inner.</note> goes on.</note> Two.</p>'
    )

    assert ties(document) == [
        ("1", "footnote", "Outer goes on.", ["One."]),
        ("a", "footnote", "Inner.", ["Outer"]),
    ]


def test_lists_and_quotations_in_a_note_do_not_cut_it():
    document = read_body(
        '<p>One.<note n="1"><p>First:</p><quote rend="blockquote"><p>said so</p>'
        "</quote><list><label>a</label><item>x</item></list></note></p>"
    )

    assert ties(document) == [("1", "footnote", "First:\n\nsaid so\n\na x", ["One."])]


def test_an_empty_note_that_repeats_another_is_a_second_mark():
    document = read_body(
        '<p>One.<note xml:id="n1" n="1">A.</note> Two.<note sameAs="#n1"/></p>'
    )

    assert ties(document) == [("1", "footnote", "A.", ["One.", "Two."])]


def test_remarks_in_a_register_are_no_notes():
    document = read_body(
        "<listPerson><person xml:id='p1'><persName><forename>Ann</forename>"
        "<surname>Clerk</surname></persName><birth>1900</birth><note>Secretary.</note>"
        "</person></listPerson>"
    )

    assert kinds(document) == [("entry", "Ann Clerk\n1900\nSecretary.")]
    assert document.genre == "catalogue"


def test_a_mark_at_a_pages_end_stands_on_that_page():
    document = read_body(
        '<pb n="4"/><p>One.<note n="1">A.</note></p><pb n="5"/><p>Two.</p>'
    )

    assert [mark.page for mark in annotate(document).marks] == ["4"]


def test_every_note_of_the_monograph_is_tied(shared):
    """Of its 1,082 notes one stands in the header, where no mark can call it."""
    name = "frus-history-monograph.xml"
    content = (shared / "data" / "frus-history" / name).read_bytes()
    (document,) = read_tei(name, content).documents
    found = ties(document)

    assert len(found) == 1082
    assert [kind for _, kind, _, marks in found if len(marks) != 1] == ["source"]
    assert annotate(document).issues == ()


def test_a_note_in_the_header_is_a_source_note():
    header = "<fileDesc><notesStmt><note>Printed from the draft.</note></notesStmt></fileDesc>"
    document = read_body("<pb n='3r'/><p>One.</p>", header=header)

    assert ties(document) == [(None, "source", "Printed from the draft.", [])]
    # It speaks of the whole, so it stands on no page.
    assert [segment.page for segment in segments_of(document)] == ["3r", None]


def test_every_note_of_the_letters_is_tied(shared):
    name = "02.teiSimple.xml"
    content = (shared / "data" / "docx-suriano" / name).read_bytes()
    (document,) = read_tei(name, content).documents

    assert len(ties(document)) == 275
    assert all(len(marks) == 1 for *_, marks in ties(document))


def test_words_that_are_only_a_header_make_no_document():
    content = tei(
        "", header="<fileDesc><notesStmt><note>x</note></notesStmt></fileDesc>"
    )
    reading = read_tei("a.xml", content)

    assert reading.documents == ()
    assert [issue.code for issue in reading.issues] == ["no_text"]


def test_a_note_without_identifier_is_found_again_by_its_path():
    document = read_body(
        '<p>One<anchor xml:id="a1"/>, two<anchor xml:id="a2"/>.</p>',
        back='<div xml:id="notes" type="notes"><note target="#a2">B.</note>'
        '<note target="#a1">A.</note></div>',
    )
    notes = [element for element in document.elements if element.kind == "note"]

    assert [document.words(*note.spans) for note in notes] == ["A.", "B."]
    assert [note.where for note in notes] == [
        'id("notes")/note[2]',
        'id("notes")/note[1]',
    ]


def test_footnotes_at_a_pages_end_belong_to_their_typed_references():
    """Converters from PDF leave the notes where the page ended."""
    document = read_body(
        '<p>He left<ref type="foot" target="#f0">1</ref> by</p>'
        '<note place="foot" n="1" xml:id="f0">By train.</note><p>train.</p>'
    )

    assert ties(document) == [("1", "footnote", "By train.", ["left"])]


def test_a_summary_at_the_head_is_an_abstract_and_no_note():
    document = read_body(
        '<div type="document"><note type="summary">He refused.</note><p>No.</p></div>'
    )

    assert kinds(document) == [("abstract", "He refused."), ("paragraph", "No.")]

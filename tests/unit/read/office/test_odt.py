"""OpenDocument texts: classes and printed numbers of notes, Zotero's marks."""

from testimonia.read.office import read_office
from testimonia.records import Document
from tests.unit.read.office.look import blocks_of, fields_of, notes_of, only
from tests.unit.read.office.make import make_odt, odt_note


def read(body: str, **parts) -> Document:
    return only(read_office("minute.odt", make_odt(body, **parts), "odt"))


def test_notes_have_the_class_and_number_that_the_file_states():
    document = read(
        f"<text:p>Kerr called{odt_note('footnote', '1', 'Tel 93.', 'A copy.')} on"
        f" Monday{odt_note('endnote', 'i', 'So the diary.')}, they"
        f" say{odt_note('footnote', '*', 'Who?')}.</text:p>"
    )
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93.\nA copy.", ["called"]),
        ("i", "endnote", "So the diary.", ["Monday"]),
        ("*", "footnote", "Who?", ["say"]),
    ]
    assert document.text.startswith("Kerr called on Monday, they say.\n\nTel 93.")
    first = next(e for e in document.elements if e.kind == "note")
    assert first.where == "#footnote1"


def test_a_zotero_mark_is_a_field_with_its_record():
    name = "ZOTERO_ITEM CSL_CITATION {&quot;citationID&quot;:&quot;x&quot;} RNDq1w2"
    marked = (
        f'<text:reference-mark-start text:name="{name}"/>Reed, 44'
        f'<text:reference-mark-end text:name="{name}"/>'
    )
    document = read(f"<text:p>See {marked}, again.</text:p>")
    assert fields_of(document) == [("Reed, 44", '{"citationID":"x"}')]
    assert document.text == "See Reed, 44, again."


def test_headings_lists_and_title_are_told():
    document = read(
        '<text:p text:style-name="Title">The Late Reply</text:p>'
        '<text:h text:outline-level="2">Return</text:h><text:p>Kerr called.</text:p>'
        "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>"
    )
    assert blocks_of(document) == [
        ("title", "The Late Reply"),
        ("heading", "Return"),
        ("paragraph", "Kerr called."),
        ("list", "one"),
        ("item", "one"),
    ]


def test_deleted_words_and_comments_are_no_part_of_the_text_and_said():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>not"
        "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>He came<office:annotation><text:p>When?</text:p></office:annotation>"
        " late.</text:p>"
    )
    reading = read_office("minute.odt", make_odt(body), "odt")
    assert only(reading).text == "He came late."
    assert [i.code for i in reading.issues] == ["tracked_changes", "comments_left_out"]


def test_a_text_box_is_read_behind_its_paragraph():
    box = (
        '<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">'
        "<draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>"
    )
    assert read(f"<text:p>Before{box} and after.</text:p>").text == (
        "Before and after.\n\nBoxed."
    )


def test_properties_of_the_file_tell_title_language_and_author_that_is_printed():
    document = read(
        "<text:p>Kerr called.</text:p><text:p>Ann Reed</text:p>",
        meta="<dc:title>A Minute</dc:title><dc:language>en-GB</dc:language>"
        "<meta:initial-creator>Ann Reed</meta:initial-creator>"
        "<meta:creation-date>1996-05-03T10:00:00</meta:creation-date>",
    )
    assert (document.title, document.authors) == ("A Minute", ("Ann Reed",))
    assert (document.date, document.language) == (None, "en-GB")

"""RTF: endnotes, other programs' ways of writing notes, characters, fields."""

import pytest

from testimonia.errors import ReadError
from testimonia.read.office import read_office
from testimonia.records import Document
from tests.unit.read.office.look import blocks_of, fields_of, notes_of, only


def read(body: str, head: str = "") -> Document:
    content = rf"{{\rtf1\ansi\ansicpg1252 {head}{body}\par}}".encode("latin-1")
    return only(read_office("minute.rtf", content, "rtf"))


def test_footnotes_and_endnotes_are_told_apart():
    document = read(
        r"Kerr called{\super\chftn}{\footnote\pard {\super\chftn} Tel 93.\par A copy.}"
        r" on Monday{\super\chftn}{\footnote\ftnalt\pard {\super\chftn} The diary.}.",
        head=r"\aftnnrlc ",
    )
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93.\nA copy.", ["called"]),
        ("i", "endnote", "The diary.", ["Monday"]),
    ]
    assert document.text.startswith("Kerr called on Monday.")


def test_a_starred_note_group_as_libreoffice_writes_it_is_a_note():
    document = read(r"Kerr called{\super\chftn{\*\footnote\chftn\pard Tel 93.}} early.")
    assert notes_of(document) == [("1", "footnote", "Tel 93.", ["called"])]
    assert document.text.startswith("Kerr called early.")


def test_a_mark_of_the_authors_own_covers_its_characters():
    document = read(
        r"All{\super *}{\footnote\pard {\super *} Of nowhere.} and"
        r" one{\super\chftn}{\footnote\pard {\super\chftn} Tel 93.}."
    )
    assert [note[:3] for note in notes_of(document)] == [
        ("*", "footnote", "* Of nowhere."),
        ("1", "footnote", "Tel 93."),
    ]
    marks = [document.words(*e.spans) for e in document.elements if e.kind == "mark"]
    assert marks == ["*", ""]


def test_a_note_called_from_a_table_takes_no_cells_with_it():
    document = read(
        r"\trowd\cellx100\cellx200 \intbl day{\super\chftn}{\footnote\pard\intbl"
        r" {\super\chftn} Tel 93.}\cell place\cell\row \pard After."
    )
    assert notes_of(document) == [("1", "footnote", "Tel 93.", ["day"])]
    assert "place" in document.text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        pytest.param(r"caf\'e9", "café", id="code-page"),
        pytest.param(r"\u1052?\u1086? on", "Мо on", id="with-a-question-mark"),
        pytest.param(r"\uc2\u1052\'3f\'3f on", "М on", id="two-characters-passed-over"),
        pytest.param(r"\u-10179?\u-8694? on", "😊 on", id="beyond-the-first-plane"),
        pytest.param(r"a \b\'e9t\'e9\b0", "a été", id="next-to-a-command"),
        pytest.param(r"\{braces\}", "{braces}", id="braces"),
        pytest.param(r"a\bin4 }{\} b", "a b", id="raw-bytes-are-no-mark-up"),
    ],
)
def test_characters_are_read_as_written(written, read_as):
    assert read(written).text == read_as


def test_the_file_states_its_code_page():
    content = rb"{\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'ea\'e2\'e0\par}"
    assert only(read_office("minute.rtf", content, "rtf")).text == "Москва"


def test_a_zotero_field_is_kept_with_its_record():
    document = read(
        r"See {\field{\*\fldinst ADDIN ZOTERO_ITEM CSL_CITATION"
        r' \{"citationID":"x"\}}{\fldrslt Reed, 44}}, again.'
    )
    assert fields_of(document) == [("Reed, 44", '{"citationID":"x"}')]
    assert document.text == "See Reed, 44, again."


def test_numbers_begin_anew_in_a_section_where_the_file_says_so():
    note = r"x{\super\chftn}{\footnote\pard {\super\chftn} So.}\par "
    document = read(rf"{note}{note}\sect {note}", head=r"\ftnrestart ")
    assert [number for number, *_ in notes_of(document)] == ["1", "2", "1"]


def test_properties_are_not_printed_in_the_text():
    document = read("Kerr called.", head=r"{\info{\title A Minute}{\author Ann Reed}}")
    assert (document.title, document.authors) == ("A Minute", ("Ann Reed",))
    assert blocks_of(document) == [("paragraph", "Kerr called.")]


def test_what_is_no_rtf_is_refused():
    with pytest.raises(ReadError, match=r"minute\.rtf: .*not begin") as caught:
        read_office("minute.rtf", b"Kerr called.", "rtf")
    assert caught.value.code == "wrong_format"

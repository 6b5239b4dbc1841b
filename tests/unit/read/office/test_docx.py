"""Word files: notes with their marks and numbers, fields, changes, structure."""

import json
from base64 import b64encode
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from testimonia.read.office import read_office
from testimonia.records import Document
from tests.unit.read.office.look import blocks_of, fields_of, last_word, notes_of, only
from tests.unit.read.office.make import (
    WORD,
    endnote,
    field,
    footnote,
    item,
    make_docx,
    paragraph,
    run,
    section,
    zotero_record,
)

W = f"{{{WORD}}}"


def read(body: str, **parts) -> Document:
    return only(read_office("minute.docx", make_docx(body, **parts), "docx"))


def test_footnotes_and_endnotes_are_told_apart_and_numbered_as_word_prints_them():
    document = read(
        paragraph("Kerr called", footnote(3), " on Monday", endnote(1), ".")
        + paragraph("Nobody wrote", endnote(2), " to him", footnote(1), "."),
        footnotes={3: paragraph("Tel 93"), 1: paragraph("Tel 94")},
        endnotes={1: paragraph("So the diary."), 2: paragraph("So the minute.")},
    )
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93", ["called"]),
        ("i", "endnote", "So the diary.", ["Monday"]),
        ("ii", "endnote", "So the minute.", ["wrote"]),
        ("2", "footnote", "Tel 94", ["him"]),
    ]


def test_a_note_leads_back_to_its_part_and_its_mark_has_no_characters():
    document = read(
        paragraph("Kerr called", footnote(3), "."), footnotes={3: paragraph("Tel 93")}
    )
    note, mark = (
        next(e for e in document.elements if e.kind == kind)
        for kind in ("note", "mark")
    )
    assert note.where == "word/footnotes.xml#3"
    assert document.words(*mark.spans) == ""
    assert document.text == "Kerr called.\n\nTel 93"


def test_a_note_of_two_paragraphs_stays_one_note():
    document = read(
        paragraph("Kerr called", footnote(1), "."),
        footnotes={1: paragraph("Tel 93.") + paragraph("The copy says Tuesday.")},
    )
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93.\nThe copy says Tuesday.", ["called"])
    ]


def test_a_list_and_a_quotation_in_a_note_belong_to_its_words():
    quoted = item("one", 1) + item("two", 1) + paragraph("He came.", style="Quote")
    document = read(paragraph("Kerr called", footnote(1), "."), footnotes={1: quoted})
    assert notes_of(document)[0][2] == "one\ntwo\nHe came."
    assert blocks_of(document) == [("paragraph", "Kerr called.")]


def test_a_mark_of_the_authors_own_is_kept_and_takes_no_number():
    document = read(
        paragraph("The author", footnote(1, "*"), " thanks", footnote(2), " all."),
        footnotes={1: paragraph("* Of nowhere."), 2: paragraph("In a letter.")},
    )
    assert [note[:3] for note in notes_of(document)] == [
        ("*", "footnote", "* Of nowhere."),
        ("1", "footnote", "In a letter."),
    ]
    labels = [document.words(*e.spans) for e in document.elements if e.kind == "label"]
    assert labels == ["*"]


def _numbered(settings_xml: str, first: str, last: str) -> list[str | None]:
    """The numbers of five notes: three in a first section, two in a second."""
    marks = [paragraph(f"Line {n}", footnote(n)) for n in range(1, 6)]
    body = "".join(marks[:3]) + paragraph("End.", properties=first)
    body += "".join(marks[3:]) + last
    notes = {n: paragraph(f"Note {n}") for n in range(1, 6)}
    document = read(body, footnotes=notes, settings=settings_xml)
    return [note[0] for note in notes_of(document)]


@pytest.mark.parametrize(
    ("settings_xml", "first", "last", "expected"),
    [
        pytest.param("", section(), section(), ["1", "2", "3", "4", "5"], id="through"),
        pytest.param(
            '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>',
            section(),
            section(),
            ["a", "b", "c", "d", "e"],
            id="format-from-the-settings",
        ),
        pytest.param(
            "",
            section('<w:numFmt w:val="lowerRoman"/>'),
            section('<w:numRestart w:val="eachSect"/>'),
            ["i", "ii", "iii", "1", "2"],
            id="anew-in-the-second-section",
        ),
        pytest.param(
            "",
            section('<w:numStart w:val="7"/>'),
            section(),
            ["7", "8", "9", "10", "11"],
            id="start",
        ),
        pytest.param(
            '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>',
            section(),
            section(),
            [None] * 5,
            id="by-page-without-pages",
        ),
    ],
)
def test_numbers_follow_the_section(settings_xml, first, last, expected):
    assert _numbered(settings_xml, first, last) == expected


def test_numbers_by_page_follow_the_pages_that_word_laid_out_and_say_so():
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>Later</w:t></w:r>"
    content = make_docx(
        paragraph("One", footnote(1), " two", footnote(2))
        + paragraph(broken, " three", footnote(3)),
        footnotes={n: paragraph(f"Note {n}") for n in (1, 2, 3)},
        settings='<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>',
    )
    reading = read_office("minute.docx", content, "docx")
    document = only(reading)
    assert [note[0] for note in notes_of(document)] == ["1", "2", "1"]
    assert [issue.code for issue in reading.issues] == ["numbers_by_page"]
    later = document.text.index("Later")
    assert [p.sheet for p in document.pages if p.start <= later] == [1, 2]


def test_a_zotero_field_is_kept_with_its_record_in_notes_and_text():
    record = zotero_record("Ways Out", "Reed", "44")
    code = f" ADDIN ZOTERO_ITEM CSL_CITATION {record} "
    document = read(
        paragraph("So ", field(code, "(Reed, 44)"), footnote(1), " later."),
        footnotes={1: paragraph("See ", field(code, "Ann Reed, Ways Out, 44"), ".")},
    )
    assert [words for words, _ in fields_of(document)] == [
        "(Reed, 44)",
        "Ann Reed, Ways Out, 44",
    ]
    for _, data in fields_of(document):
        cited = json.loads(data)["citationItems"][0]
        assert cited["itemData"]["title"] == "Ways Out"
    assert notes_of(document)[0][2] == "See Ann Reed, Ways Out, 44."


@pytest.mark.parametrize(
    ("code", "data"),
    [
        pytest.param('ADDIN CSL_CITATION {"a": 1}', '{"a": 1}', id="mendeley"),
        pytest.param(
            "ADDIN EN.CITE <EndNote><Cite/></EndNote>",
            "<EndNote><Cite/></EndNote>",
            id="endnote",
        ),
    ],
)
def test_fields_of_other_reference_managers_are_kept(code, data):
    document = read(paragraph("So ", field(code, "(Reed 1981)"), "."))
    assert fields_of(document) == [("(Reed 1981)", data)]


def test_other_fields_give_their_words_only():
    simple = '<w:fldSimple w:instr=" DATE "><w:r><w:t>3 May</w:t></w:r></w:fldSimple>'
    document = read(paragraph("On ", simple, " at ", field(" TIME ", "noon"), "."))
    assert document.text == "On 3 May at noon."
    assert fields_of(document) == []


def test_tracked_changes_are_read_as_accepted_and_said():
    who = 'w:id="9" w:author="Ann" w:date="2020-01-01T00:00:00Z"'
    deleted = f"<w:del {who}><w:r><w:delText>not </w:delText></w:r></w:del>"
    inserted = f"<w:ins {who}>{run('gladly ')}</w:ins>"
    lost = f"<w:del {who}>{footnote(1)}</w:del>"
    content = make_docx(
        paragraph("He did ", deleted, inserted, "sign", lost, footnote(2), "."),
        footnotes={1: paragraph("Out."), 2: paragraph("In.")},
    )
    reading = read_office("minute.docx", content, "docx")
    document = only(reading)
    assert document.text == "He did gladly sign.\n\nIn."
    assert notes_of(document) == [("1", "footnote", "In.", ["sign"])]
    assert [issue.code for issue in reading.issues] == ["tracked_changes"]


def test_a_margin_comment_is_no_part_of_the_text():
    reference = '<w:r><w:commentReference w:id="1"/></w:r>'
    reading = read_office(
        "minute.docx", make_docx(paragraph("He came", reference, ".")), "docx"
    )
    assert only(reading).text == "He came."
    assert [issue.code for issue in reading.issues] == ["comments_left_out"]


def test_title_author_headings_quotations_and_captions_are_told():
    document = read(
        paragraph("The Late Reply", style="Title")
        + paragraph("Ann Reed", style="Author")
        + paragraph("Return", style="Heading1")
        + paragraph("Kerr called.")
        + paragraph("He said he would write.", style="Quote")
        + paragraph("Table 1", style="Caption")
    )
    assert blocks_of(document) == [
        ("title", "The Late Reply"),
        ("byline", "Ann Reed"),
        ("heading", "Return"),
        ("paragraph", "Kerr called."),
        ("quotation", "He said he would write."),
        ("caption", "Table 1"),
    ]
    assert (document.title, document.authors) == ("The Late Reply", ("Ann Reed",))


def test_lists_and_tables_are_told():
    cells = "".join(f"<w:tc>{paragraph(word)}</w:tc>" for word in ("day", "place"))
    document = read(
        item("first", 1)
        + item("second", 1)
        + paragraph("And:")
        + item("third", 2)
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )
    assert blocks_of(document) == [
        ("list", "first\nsecond"),
        ("item", "first"),
        ("item", "second"),
        ("paragraph", "And:"),
        ("list", "third"),
        ("item", "third"),
        ("table", "day\tplace"),
    ]
    labels = [e.label for e in document.elements if e.kind == "item"]
    assert labels == ["1", "2", None]


def test_a_text_box_is_read_once_behind_its_paragraph():
    box = f"<w:txbxContent>{paragraph('Boxed words.')}</w:txbxContent>"
    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
        f"<wps:txbx>{box}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = read(paragraph("Before", drawing, " and after.") + paragraph("Next."))
    assert document.text == "Before and after.\n\nBoxed words.\n\nNext."


def test_a_page_break_of_the_authors_parts_words():
    broken = '<w:r><w:br w:type="page"/></w:r>'
    assert read(paragraph("One", broken, "two.")).text == "One\ntwo."


def test_a_mark_without_a_note_calls_nothing():
    document = read(
        paragraph("Kerr", footnote(1), " called", footnote(8), "."),
        footnotes={1: paragraph("Tel 93")},
    )
    marks = [(e.label, e.target) for e in document.elements if e.kind == "mark"]
    assert [label for label, _ in marks] == ["1", "2"]
    assert [target is None for _, target in marks] == [False, True]


def test_properties_of_the_file_tell_title_language_and_authors_that_are_printed():
    """Who typed a letter of 1616 in 2024 is not its author, nor that its date."""
    document = read(
        paragraph("Kerr called.") + paragraph("Bo Lind"),
        core="<dc:title>A Minute</dc:title><dc:creator>Ann Reed;Bo Lind</dc:creator>"
        "<dc:language>en-GB</dc:language>"
        "<dcterms:created>1996-05-03T10:00:00Z</dcterms:created>",
    )
    assert document.title == "A Minute"
    assert document.authors == ("Bo Lind",)
    assert (document.date, document.language) == (None, "en-GB")
    assert document.text == "Kerr called.\n\nBo Lind"


def test_signs_that_tokens_are_made_of_do_no_harm_in_a_file():
    document = read(
        paragraph("Odd \ufdd0n0\ufdd1 signs", footnote(1), "."),
        footnotes={1: paragraph("\ufdd0e\ufdd1So.")},
    )
    assert document.text == "Odd \ufffdn0\ufffd signs.\n\n\ufffde\ufffdSo."
    assert notes_of(document)[0][:2] == ("1", "footnote")


_WORDS = st.lists(
    st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=8),
    min_size=1,
    max_size=6,
).map(" ".join)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=5))
def test_every_note_comes_back_whole_at_its_mark(pairs):
    body = "".join(
        paragraph(f"{text} .", footnote(n)) for n, (text, _) in enumerate(pairs, 1)
    )
    notes = {n: paragraph(f"{note} .") for n, (_, note) in enumerate(pairs, 1)}
    document = read(body, footnotes=notes)
    assert [(n, words) for n, _, words, _ in notes_of(document)] == [
        (str(n), f"{note} .") for n, (_, note) in enumerate(pairs, 1)
    ]
    assert [words for _, words in blocks_of(document)] == [f"{t} ." for t, _ in pairs]


def _plain(element: etree._Element) -> str:
    """A Word note's words, read straight from its part."""
    paragraphs = []
    for block in element.iter(f"{W}p"):
        texts = (t.text or "" for t in block.iter(f"{W}t"))
        paragraphs.append("".join(texts))
    return " ".join(" ".join(paragraphs).split())


def test_every_footnote_of_an_edition_of_letters_is_whole_and_at_its_mark(shared: Path):
    """The 275 footnotes against the file's own parts, read independently."""
    path = shared / "data" / "docx-suriano" / "02.docx"
    with ZipFile(path) as archive:
        part = etree.fromstring(archive.read("word/footnotes.xml"))
        main = etree.fromstring(archive.read("word/document.xml"))
    expected = {
        note.get(f"{W}id"): _plain(note)
        for note in part.iter(f"{W}footnote")
        if note.get(f"{W}type") is None
    }
    order = [ref.get(f"{W}id") for ref in main.iter(f"{W}footnoteReference")]
    before = []
    for reference in main.iter(f"{W}footnoteReference"):
        words = ""
        for element in reference.xpath("ancestor::w:p[1]//*", namespaces={"w": WORD}):
            if element is reference:
                break
            words += (element.text or "") if element.tag == f"{W}t" else ""
        before.append(last_word(words))
    document = only(read_office("02.docx", path.read_bytes(), "docx"))
    notes = notes_of(document)
    assert len(notes) == len(expected) == 275
    assert [" ".join(words.split()) for _, _, words, _ in notes] == [
        expected[identifier] for identifier in order
    ]
    assert all(len(marks) == 1 for _, _, _, marks in notes)
    assert [marks[0] for _, _, _, marks in notes] == before


def test_an_endnote_record_packed_beside_its_field_is_unpacked():
    """EndNote keeps a long record as base64 in the field's data."""
    packed = b64encode(b"<EndNote><Cite/></EndNote>").decode()
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin">'
        f"<w:fldData>{packed}</w:fldData></w:fldChar></w:r>"
    )
    plain = field("ADDIN EN.CITE", "(Reed 1981)")
    document = read(
        paragraph(plain.replace('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', begin))
    )
    assert fields_of(document) == [("(Reed 1981)", "<EndNote><Cite/></EndNote>")]


def test_a_mendeley_citation_in_a_content_control_is_a_field():
    tag = "MENDELEY_CITATION_v3_" + b64encode(b'{"citationID":"x"}').decode()
    control = (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr>'
        f"<w:sdtContent>{run('(Reed 1981)')}</w:sdtContent></w:sdt>"
    )
    document = read(paragraph("So ", control, "."))
    assert fields_of(document) == [("(Reed 1981)", '{"citationID":"x"}')]
    assert document.text == "So (Reed 1981)."


def test_a_mark_from_a_symbol_font_is_read():
    sign = '<w:sym w:font="Symbol" w:char="F02A"/></w:r>'
    mark = footnote(1, "x").replace("<w:t>x</w:t></w:r>", sign)
    document = read(
        paragraph("All", mark, " came."), footnotes={1: paragraph("* Both.")}
    )
    assert notes_of(document)[0][:3] == ("*", "footnote", "* Both.")

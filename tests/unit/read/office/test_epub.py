"""EPUB: chapters in order as one document, notes tied across files, printed pages."""

import pytest

from testimonia.errors import ReadError
from testimonia.read.office import read_office
from testimonia.records import Document
from tests.unit.read.office.look import only
from tests.unit.read.office.make import make_epub, make_zip

_ONE = (
    "<h1>Return</h1><p>The envoy saw the minister for an hour, and they spoke of ways"
    ' out of the war<a epub:type="noteref" href="notes.xhtml#n1" id="r1">1</a>.</p>'
)
_TWO = (
    '<h1>Reply</h1><p id="p20">The reply came late, and it was a short one'
    '<a epub:type="noteref" href="#a1">2</a>.</p>'
    '<aside epub:type="footnote" id="a1"><p>2 So the diary.</p></aside>'
)
_NOTES = (
    '<h1>Notes</h1><ol><li id="n1"><p>Reed, Ways, 44. <a href="one.xhtml#r1">back</a>'
    "</p></li></ol>"
)
_BOOK = {"one.xhtml": _ONE, "two.xhtml": _TWO, "notes.xhtml": _NOTES}


def read(chapters=_BOOK, **parts) -> Document:
    return only(read_office("book.epub", make_epub(chapters, **parts), "epub"))


def test_notes_are_tied_to_marks_in_other_files_and_lead_back_to_their_own():
    document = read()
    notes = {e.label: e for e in document.elements if e.kind == "note"}
    targets = [
        document.elements[e.target].label
        for e in document.elements
        if e.kind == "mark" and e.target is not None
    ]
    assert sorted(targets) == ["1", "2"]
    assert notes["1"].where == "OPS/notes.xhtml#n1"
    assert notes["2"].where == "OPS/two.xhtml#a1"


def test_chapters_stand_in_reading_order_under_their_headings():
    document = read()
    headings = [
        document.words(*e.spans) for e in document.elements if e.kind == "heading"
    ]
    assert headings == ["Return", "Reply", "Notes"]
    assert document.text.index("Return") < document.text.index("Reply")


def test_the_package_tells_title_authors_date_and_language():
    document = read(
        metadata="<dc:title>Ways Out</dc:title><dc:creator>Ann Reed</dc:creator>"
        "<dc:creator>Bo Lind</dc:creator><dc:date>1996-05-03</dc:date>"
        "<dc:language>en</dc:language>"
    )
    assert (document.title, document.authors) == ("Ways Out", ("Ann Reed", "Bo Lind"))
    assert (document.date, document.language) == ("1996-05-03", "en")


def test_the_list_of_pages_tells_where_printed_pages_begin():
    nav = (
        '<nav epub:type="toc"><ol><li><a href="one.xhtml">Return</a></li></ol></nav>'
        '<nav epub:type="page-list"><ol><li><a href="two.xhtml#p20">20</a></li></ol></nav>'
    )
    document = read(nav=nav)
    assert document.page_at(document.text.index("The reply came")) == "20"
    assert document.page_at(document.text.index("The envoy")) is None


def test_a_chapter_that_cannot_be_read_costs_only_itself():
    content = make_epub({"one.xhtml": _ONE, "two.xhtml": "<p>" * 300 + "</p>" * 300})
    reading = read_office("book.epub", content, "epub")
    assert "The envoy saw" in only(reading).text
    assert any("two.xhtml" in issue.message for issue in reading.issues)


def test_a_book_locked_by_its_seller_is_refused():
    lock = (
        '<encryption><EncryptedData><CipherData><CipherReference URI="OPS/one.xhtml"/>'
        "</CipherData></EncryptedData></encryption>"
    )
    content = make_epub(_BOOK, others={"META-INF/encryption.xml": lock})
    with pytest.raises(ReadError, match="locked by its seller") as caught:
        read_office("book.epub", content, "epub")
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({"mimetype": "application/epub+zip"}, id="no-container"),
        pytest.param({"META-INF/container.xml": "<container/>"}, id="no-package"),
    ],
)
def test_a_zip_that_holds_no_book_is_refused(parts):
    with pytest.raises(ReadError) as caught:
        read_office("book.epub", make_zip(parts), "epub")
    assert caught.value.code == "damaged"

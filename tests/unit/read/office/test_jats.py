"""JATS articles: notes listed behind the text, labels, works, metadata."""

import pytest

from testimonia.errors import ReadError
from testimonia.read.office import read_office
from testimonia.records import Document
from tests.unit.read.office.look import blocks_of, notes_of, only

_FRONT = (
    "<article-meta><title-group><article-title>The Reply</article-title></title-group>"
    '<contrib-group><contrib contrib-type="author"><name><surname>Reed</surname>'
    "<given-names>Ann</given-names></name></contrib></contrib-group>"
    '<pub-date pub-type="ppub"><day>3</day><month>5</month><year>1996</year></pub-date>'
    "<fpage>191</fpage><lpage>220</lpage>"
    "<abstract><p>In short.</p></abstract></article-meta>"
)


def read(body: str, notes: str = "", front: str = "", works: str = "") -> Document:
    return only(read_office("paper.xml", article(body, notes, front, works), "jats"))


def article(body: str, notes: str = "", front: str = "", works: str = "") -> bytes:
    group = f"<fn-group>{notes}</fn-group>" if notes else ""
    return (
        '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "JATS.dtd">'
        f'<article article-type="research-article" xml:lang="en"><front>{front}</front>'
        f"<body>{body}</body><back>{group}{works}</back></article>"
    ).encode()


def call(identifier: str, printed: str) -> str:
    return f'<xref ref-type="fn" rid="{identifier}"><sup>{printed}</sup></xref>'


def test_each_note_stands_once_and_is_tied_to_all_its_marks():
    document = read(
        f"<p>Kerr called{call('f1', '1')} on Monday{call('f2', '2')}, late"
        f"{call('f1', '1')}.</p>",
        '<fn id="f1"><label>1</label><p>Tel 93.</p><p>A copy.</p></fn>'
        '<fn id="f2"><label>2.</label><p>The diary.</p></fn>',
    )
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93.\nA copy.", ["called", "late"]),
        ("2", "footnote", "The diary.", ["Monday"]),
    ]
    assert document.text.startswith("Kerr called on Monday, late.\n\n")
    assert [e.where for e in document.elements if e.kind == "note"] == ["#f1", "#f2"]


def test_a_note_that_nothing_calls_and_a_mark_without_note_are_kept():
    document = read(
        f"<p>Kerr called{call('f9', '9')}.</p>",
        '<fn id="f1"><label>1</label><p>Tel 93.</p></fn>',
    )
    assert notes_of(document) == [("1", "footnote", "Tel 93.", [])]
    marks = [(e.label, e.target) for e in document.elements if e.kind == "mark"]
    assert marks == [("9", None)]


def test_a_reference_to_a_note_in_prose_keeps_its_characters():
    document = read(
        f"<p>Kerr{call('f1', '1')} called, see note"
        ' <xref ref-type="fn" rid="f1">1</xref>.</p>',
        '<fn id="f1"><label>1</label><p>Tel 93.</p></fn>',
    )
    assert document.text == "Kerr called, see note 1.\n\nTel 93."
    assert notes_of(document)[0][3] == ["Kerr", "note"]


def test_a_note_written_in_its_place_is_called_there():
    document = read('<p>Kerr called<fn id="f1"><p>Tel 93.</p></fn> late.</p>')
    assert notes_of(document) == [(None, "footnote", "Tel 93.", ["called"])]


def test_front_matter_tells_what_the_article_is():
    document = read("<p>Kerr called.</p>", front=_FRONT)
    assert (document.title, document.authors) == ("The Reply", ("Ann Reed",))
    assert (document.date, document.language) == ("1996-05-03", "en")
    assert (document.genre, document.reviewed) == ("article", None)
    assert blocks_of(document) == [
        ("title", "The Reply"),
        ("byline", "Ann Reed"),
        ("abstract", "In short."),
        ("paragraph", "Kerr called."),
    ]


def test_labels_quotations_tables_and_works_are_kept():
    document = read(
        "<sec><label>I.</label><title>Return</title><p>Kerr called.</p>"
        "<disp-quote><p>He will write.</p></disp-quote>"
        "<table-wrap><label>Table 1</label><caption><p>Days</p></caption><table><thead>"
        "<tr><th>day</th><th>place</th></tr></thead></table></table-wrap></sec>",
        works="<ref-list><title>Works</title><ref><mixed-citation>Reed, <italic>Ways"
        "</italic> (1981).</mixed-citation></ref><ref><element-citation><name>"
        "<surname>Lind</surname></name><year>1990</year></element-citation></ref>"
        "</ref-list>",
    )
    assert blocks_of(document) == [
        ("heading", "I. Return"),
        ("paragraph", "Kerr called."),
        ("quotation", "He will write."),
        ("caption", "Table 1 Days"),
        ("table", "day\tplace"),
        ("heading", "Works"),
        ("paragraph", "Reed, Ways (1981)."),
        ("paragraph", "Lind, 1990"),
    ]


def test_what_pandoc_drops_or_doubles_stands_once():
    document = read(
        "<boxed-text><title>Box</title><p>Boxed.</p></boxed-text><disp-quote><p>He came."
        "</p><attrib>Kerr</attrib></disp-quote><table-wrap><label>Table 2</label>"
        "<caption><title>Days</title><p>All.</p></caption></table-wrap>",
        front="<article-meta><title-group><article-title>Reply</article-title>"
        "<subtitle>A Study</subtitle></title-group><contrib-group><contrib"
        ' contrib-type="author"><collab>The Group</collab></contrib></contrib-group>'
        "<author-notes><corresp>Write to us</corresp></author-notes></article-meta>",
    )
    assert document.title == "Reply: A Study"
    assert document.authors == ("The Group",)
    assert blocks_of(document) == [
        ("title", "Reply"),
        ("title", "A Study"),
        ("byline", "The Group"),
        ("heading", "Box"),
        ("paragraph", "Boxed."),
        ("quotation", "He came.\n\nKerr"),
        ("caption", "Table 2 Days"),
        ("caption", "All."),
    ]


def test_entities_are_neither_fetched_nor_multiplied():
    content = article("<p>&secret; and &nbsp;more</p>").replace(
        b'"JATS.dtd"', b'"JATS.dtd" [<!ENTITY secret SYSTEM "file:///etc/passwd">]'
    )
    reading = read_office("paper.xml", content, "jats")
    assert "root:" not in only(reading).text
    assert [issue.code for issue in reading.issues] == ["external_entity"]


def test_another_kind_of_xml_is_refused():
    with pytest.raises(ReadError) as caught:
        read_office("paper.xml", b"<book><p>x</p></book>", "jats")
    assert caught.value.code == "wrong_format"

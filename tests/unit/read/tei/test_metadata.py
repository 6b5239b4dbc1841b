"""What a TEI file says of its documents."""

import pytest

from testimonia.errors import ReadError
from testimonia.read.tei import read_tei
from tests.unit.read.tei.samples import NAMESPACE, read_body, tei

LETTER = (
    "<fileDesc><titleStmt><title>Sargent to Kerr</title></titleStmt></fileDesc>"
    "<profileDesc><correspDesc>"
    "<correspAction type='sent'><persName>Orme Sargent</persName>"
    "<date when='1943-02-04'>4 Feb. 1943</date></correspAction>"
    "<correspAction type='received'><persName>Kerr</persName></correspAction>"
    "</correspDesc></profileDesc>"
)
AUTHOR = (
    "<fileDesc><titleStmt><title>The Approach</title><author>Ann Clerk</author>"
    "</titleStmt><publicationStmt><date when='1999-05-01'/></publicationStmt></fileDesc>"
)


def test_a_letter_has_its_sender_and_date():
    letter = read_body("<p>Yes.</p>", header=LETTER)

    assert letter.title == "Sargent to Kerr"
    assert letter.authors == ("Orme Sargent",)
    assert letter.date == "4 Feb. 1943"
    assert (letter.genre, letter.primary) == ("edition", True)


def test_a_letters_dateline_goes_before_the_descriptions_date():
    letter = read_body(
        "<opener><dateline>London, <date>4th <del>March</del> <add>February</add>"
        "</date></dateline></opener><p>Yes.</p>",
        header=LETTER,
    )

    assert letter.date == "4th February"


def test_one_letter_in_a_division_takes_what_the_header_says():
    letter = read_body("<div type='letter'><p>Yes.</p></div>", header=LETTER)

    assert (letter.title, letter.authors) == ("Sargent to Kerr", ("Orme Sargent",))


@pytest.mark.parametrize(
    ("body", "genre"),
    [
        pytest.param("<p>So.<note n='1'>See.</note></p>", "article", id="with notes"),
        pytest.param("<p>So.</p>", "essay", id="without notes"),
    ],
)
def test_a_text_by_an_author_is_an_article_or_an_essay(body, genre):
    document = read_body(body, header=AUTHOR)

    assert (document.genre, document.authors) == (genre, ("Ann Clerk",))
    assert document.date == "1999-05-01"


def test_nothing_is_guessed_of_a_text_without_header():
    document = read_body("<p>So.</p>")

    assert (document.title, document.authors, document.date) == (None, (), None)
    assert (document.genre, document.primary, document.language) == (
        "other",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("header", "language"),
    [
        pytest.param("<language ident='de'>German</language>", "de", id="one"),
        pytest.param(
            "<language ident='fr' usage='90'/><language ident='de' usage='10'/>",
            "fr",
            id="the most used",
        ),
        pytest.param(
            "<language ident='fr'/><language ident='de'/>", None, id="two alike"
        ),
    ],
)
def test_the_language_is_the_one_stated_for_the_whole(header, language):
    document = read_body(
        "<p>x</p>", header=f"<profileDesc><langUsage>{header}</langUsage></profileDesc>"
    )

    assert document.language == language


def test_separately_addressed_sections_by_nobody_are_essays():
    sections = "".join(
        f"<div type='section' xml:id='s{n}'><head>Essay {n}</head><p>x</p></div>"
        for n in (1, 2, 3)
    )
    documents = read_tei(
        "a.xml", tei(sections, front="<div><head>Foreword</head></div>")
    ).documents

    assert [(d.title, d.genre) for d in documents] == [
        ("Essay 1", "essay"),
        ("Essay 2", "essay"),
        ("Essay 3", "essay"),
        (None, "other"),
    ]


@pytest.mark.parametrize(
    ("header", "note"),
    [
        pytest.param(AUTHOR, "", id="an author"),
        pytest.param("", "<note n='1'>x</note>", id="notes"),
    ],
)
def test_sections_of_one_work_stay_together(header, note):
    sections = "".join(
        f"<div type='section' xml:id='s{n}'><head>Section {n}</head><p>x{note}</p></div>"
        for n in (1, 2, 3)
    )

    assert len(read_tei("a.xml", tei(sections, header=header)).documents) == 1


def test_a_corpus_gives_each_of_its_texts():
    single = "<TEI><teiHeader/><text><body><p>{}</p></body></text></TEI>"
    content = f"<teiCorpus {NAMESPACE}><teiHeader/>{single.format('One.')}" + (
        f"{single.format('Two.')}</teiCorpus>"
    )
    documents = read_tei("c.xml", content.encode()).documents

    assert [(d.order, d.text) for d in documents] == [(0, "One."), (1, "Two.")]
    assert len({d.id for d in documents}) == 2


def test_a_group_gives_each_of_its_texts():
    content = (
        f"<TEI {NAMESPACE}><teiHeader/><text><front><p>Before.</p></front><group>"
        "<text><body><head>First</head><p>One.</p></body></text>"
        "<text><body><head>Second</head><p>Two.</p></body></text></group></text></TEI>"
    )
    documents = read_tei("g.xml", content.encode()).documents

    assert [(d.title, d.text) for d in documents] == [
        ("First", "First\n\nOne."),
        ("Second", "Second\n\nTwo."),
        (None, "Before."),
    ]


def test_the_older_tei_without_namespace_is_read():
    content = b"<TEI.2><teiHeader/><text><body><p>Old.</p></body></text></TEI.2>"

    assert read_tei("old.xml", content).documents[0].text == "Old."


def test_a_facsimile_alone_is_an_issue():
    content = (
        f"<TEI {NAMESPACE}><teiHeader/><facsimile><surface><graphic url='1.jpg'/>"
        "</surface></facsimile></TEI>"
    )
    reading = read_tei("f.xml", content.encode())

    assert reading.documents == ()
    assert [issue.code for issue in reading.issues] == ["no_text"]


def test_a_transcription_by_pages_is_read_line_by_line():
    content = (
        f"<TEI {NAMESPACE}><teiHeader/><sourceDoc><surface><zone><line>Dear</line>"
        "<line>Kerr</line></zone></surface></sourceDoc></TEI>"
    )

    assert read_tei("s.xml", content.encode()).documents[0].text == "Dear\nKerr"


def test_other_xml_is_refused():
    with pytest.raises(ReadError, match="no TEI") as caught:
        read_tei("a.xml", b"<catalogue><entry>FO 371</entry></catalogue>")

    assert caught.value.code == "not_tei"


def test_identifiers_given_twice_are_said():
    content = tei("<p xml:id='a'>One.</p><p xml:id='a'>Two.</p>")

    assert [i.code for i in read_tei("a.xml", content).issues] == ["duplicate_id"]


def test_very_deep_elements_keep_their_words():
    body = "<p>" + "<hi>" * 200 + "deep" + "</hi>" * 200 + "</p>"
    reading = read_tei("a.xml", tei(body))

    assert reading.documents[0].text == "deep"
    assert [issue.code for issue in reading.issues] == ["too_deep"]


def test_entities_of_the_file_are_words_and_external_ones_are_not_fetched():
    content = (
        b'<!DOCTYPE TEI [<!ENTITY fo "Foreign Office"><!ENTITY ext SYSTEM "file:///etc/'
        b'hostname">]><TEI><text><body><p>The &fo; &ext;&mdash;so.</p></body></text>'
        b"</TEI>"
    )
    reading = read_tei("a.xml", content)

    assert reading.documents[0].text == "The Foreign Office &ext;—so."
    assert "external_entity" in [issue.code for issue in reading.issues]


def test_reading_twice_gives_the_same():
    content = tei("<p>One.<note n='1'>A.</note></p>", header=AUTHOR)

    assert read_tei("a.xml", content) == read_tei("a.xml", content)


@pytest.mark.parametrize("name", ["1937-1945.xml", "1945-1952.xml"])
def test_real_essays_are_documents_of_their_own(shared, name):
    content = (shared / "data" / "milestones" / name).read_bytes()
    documents = read_tei(name, content).documents

    assert [d.genre for d in documents[:-1]] == ["essay"] * (len(documents) - 1)
    assert len(documents) == content.count(b'<div type="section"')
    assert all(d.title for d in documents)


def test_a_real_register_is_entries(shared):
    content = (shared / "data" / "tei-congresses" / "listperson.xml").read_bytes()
    (document,) = read_tei("listperson.xml", content).documents

    assert sum(element.kind == "entry" for element in document.elements) == 196


def test_an_articles_author_can_stand_with_its_source():
    header = (
        "<fileDesc><titleStmt><title>The Approach</title></titleStmt><sourceDesc>"
        "<biblStruct><analytic><author><persName><surname>Clerk</surname><forename>Ann"
        "</forename></persName></author></analytic></biblStruct></sourceDesc></fileDesc>"
    )

    assert read_body("<p>So.</p>", header=header).authors == ("Ann Clerk",)


def test_words_marked_one_by_one_are_parted():
    document = read_body("<p><w>He</w><w>left</w><pc>.</pc></p>")

    assert document.text == "He left."


def test_the_title_page_names_authors_that_the_header_does_not():
    document = read_body(
        "<p>So.</p>",
        header="<fileDesc><titleStmt><title>T</title><editor>B. Clerk</editor>"
        "</titleStmt></fileDesc>",
        front="<titlePage><byline>by <name>Ann Clerk</name><lb/><name>Bo Clerk</name>"
        "</byline></titlePage>",
    )

    assert document.authors == ("Ann Clerk", "Bo Clerk")

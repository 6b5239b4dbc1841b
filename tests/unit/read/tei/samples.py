"""Small TEI files in our own words, and short ways to look at what is read."""

from testimonia.annotate.notes.marked_up import link_marked_notes
from testimonia.read.tei import read_tei
from testimonia.records import Annotated, Document, Segment
from testimonia.segment.marked_up import segment_elements

NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"'


def tei(body: str, *, header: str = "", front: str = "", back: str = "") -> bytes:
    """Put a body into a TEI file."""
    front = f"<front>{front}</front>" if front else ""
    back = f"<back>{back}</back>" if back else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<TEI {NAMESPACE}><teiHeader>{header}</teiHeader>"
        f"<text>{front}<body>{body}</body>{back}</text></TEI>"
    ).encode()


def read_one(content: bytes) -> Document:
    """Read a file that holds one document."""
    (document,) = read_tei("a.xml", content).documents
    return document


def read_body(body: str, **parts: str) -> Document:
    """Read a body that makes one document."""
    return read_one(tei(body, **parts))


def segments_of(document: Document) -> tuple[Segment, ...]:
    """Cut a document into its segments."""
    return segment_elements(document).segments


def kinds(document: Document) -> list[tuple[str, str]]:
    """Give every segment's kind and words."""
    return [(segment.kind, segment.text) for segment in segments_of(document)]


def annotate(document: Document) -> Annotated:
    """Tie the document's notes to their marks."""
    return link_marked_notes(document, segments_of(document))


def ties(document: Document) -> list[tuple[str | None, str, str, list[str]]]:
    """Give every note's number, kind and words, and the words before its marks."""
    return [
        (
            note.number,
            note.kind,
            note.text,
            [document.text[: mark.start].split()[-1] for mark in note.marks],
        )
        for note in annotate(document).notes
    ]


OLD_VOLUME = tei(
    """
    <pb n="[1]"/>
    <div type="compilation" xml:id="comp1"><head>The Soundings of February</head>
     <div type="chapter" xml:id="ch1"><head>1. The first visit</head>
      <p>What the two secretaries agreed is told below.<note n="1" xml:id="ch1fn1">See
        p. 3.</note></p>
      <div type="document" xml:id="d1" n="1">
       <note rend="inline" type="source">Embassy Files: Telegram</note>
       <head><hi rend="italic">The Ambassador (<persName type="from">Kerr</persName>)
         to the <gloss type="to">Secretary</gloss></hi><note n="1" xml:id="d1fn1">Sent
         by bag.</note></head>
       <opener><dateline><placeName>Moscow</placeName>, <date when="1943-02-20">20
         February 1943</date>.</dateline> <seg>secret</seg></opener>
       <p>93. I saw him<note n="2" xml:id="d1fn2">Molotov.</note> this <pb n="2"/>
         evening.</p>
       <list><label>1.</label><item>He was guarded.<note n="3"
         xml:id="d1fn3"><p>So too the minute.</p><p>Not printed.</p></note></item>
        <pb n="3"/>
        <label>2.</label><item>He asked for time.</item></list>
       <closer><signed><hi>Kerr</hi></signed><lb/>Ambassador</closer>
       <frus:attachment><head>Enclosure</head>
        <opener><dateline>London, <date>1 January 1943</date></dateline></opener>
        <p>The paper itself.<note n="4" xml:id="d1fn4">Torn.</note></p></frus:attachment>
      </div>
      <div type="document" xml:id="d2" n="2">
       <note rend="inline" type="source">Private Papers</note>
       <head>Minute by the Under Secretary</head>
       <p>No date is given.</p>
      </div>
     </div>
    </div>
    """,
    header="<fileDesc><titleStmt><title type='complete'>Papers on the Soundings"
    "</title><editor>A. Clerk</editor></titleStmt><publicationStmt><date>1972</date>"
    "</publicationStmt></fileDesc>",
    front="<titlePage><docTitle><titlePart>Papers</titlePart></docTitle>"
    "<docImprint>London<lb/><docDate>1972</docDate></docImprint></titlePage>",
    back="<div type='section'><head>Index</head><list type='index'>"
    "<item>Kerr, 1</item></list></div>",
)

CURRENT_VOLUME = tei(
    """
    <div type="compilation" xml:id="comp1"><head>The Soundings</head>
     <div frus:doc-dateTime-min="1943-02-20T00:00:00Z" n="1"
       subtype="historical-document" type="document" xml:id="d1">
      <head>1. Telegram From the Embassy to the Department<note n="1"
        type="source" xml:id="d1fn1">Source: Central Files. Secret.</note></head>
      <opener><dateline>Moscow, <date when="1943-02-20">February 20,
        1943</date>.</dateline></opener>
      <p>He answered.<note n="2" xml:id="d1fn2">See <ref target="#d1fn1">footnote
        1</ref>.</note></p></div>
     <div n="2" subtype="editorial-note" type="document" xml:id="d2">
      <head>2. Editorial Note</head><p>Nothing was written down.</p></div></div>
    """
)

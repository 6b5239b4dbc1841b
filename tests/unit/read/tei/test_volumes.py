"""Volumes of an edition: which documents they hold, and how their notes are tied."""

import pytest

from testimonia.read.tei import read_tei
from tests.unit.read.tei.samples import (
    CURRENT_VOLUME,
    OLD_VOLUME,
    kinds,
    segments_of,
    tei,
    ties,
)


def test_documents_come_first_and_the_volumes_own_matter_last():
    documents = read_tei("v.xml", OLD_VOLUME).documents

    assert [(d.order, d.number, d.genre, d.title) for d in documents] == [
        (0, "1", "edition", "The Ambassador (Kerr) to the Secretary"),
        (1, "2", "edition", "Minute by the Under Secretary"),
        (2, None, "other", "Papers on the Soundings"),
    ]


def test_a_documents_date_is_its_own_dateline_not_its_enclosures():
    documents = read_tei("v.xml", OLD_VOLUME).documents

    assert [d.date for d in documents] == ["20 February 1943", None, "1972"]


def test_only_the_edited_documents_are_primary():
    documents = read_tei("v.xml", OLD_VOLUME).documents

    assert [d.primary for d in documents] == [True, True, None]


def test_whom_the_head_marks_or_names_as_sender_is_the_author():
    documents = read_tei("v.xml", OLD_VOLUME).documents

    assert [d.authors for d in documents] == [
        ("Kerr",),
        ("Under Secretary",),
        ("A. Clerk",),
    ]


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        pytest.param(
            "<hi>Memorandum by the Under Secretary</hi> (<hi>Orme</hi>)<note n='1'>By"
            " bag.</note>",
            ("Orme",),
            id="by",
        ),
        pytest.param(
            "The Ambassador in Rome (Dew) to the Secretary", ("Dew",), id="to"
        ),
        pytest.param("Minutes of the Harbour Committee", (), id="minutes"),
        pytest.param("Editorial Note", (), id="editors"),
    ],
)
def test_a_head_without_marked_names_is_read_as_words(head, authors):
    content = tei(f'<div type="document" n="1"><head>{head}</head><p>Text.</p></div>')
    document = read_tei("v.xml", content).documents[0]

    assert document.authors == authors
    assert document.primary is (document.title != "Editorial Note")


def test_notes_are_tied_and_source_notes_have_no_mark():
    first = read_tei("v.xml", OLD_VOLUME).documents[0]

    assert ties(first) == [
        (None, "source", "Embassy Files: Telegram", []),
        ("1", "footnote", "Sent by bag.", ["Secretary"]),
        ("2", "footnote", "Molotov.", ["him"]),
        ("3", "footnote", "So too the minute.\n\nNot printed.", ["guarded."]),
        ("4", "footnote", "Torn.", ["itself."]),
    ]


def test_notes_in_chapters_stay_with_the_volumes_own_matter():
    matter = read_tei("v.xml", OLD_VOLUME).documents[-1]

    assert ties(matter) == [("1", "footnote", "See p. 3.", ["below."])]


def test_the_parts_of_a_document_are_kinds_of_segment():
    first = read_tei("v.xml", OLD_VOLUME).documents[0]

    assert [pair for pair in kinds(first) if pair[0] != "note"] == [
        ("heading", "The Ambassador (Kerr) to the Secretary"),
        ("date", "Moscow, 20 February 1943."),
        ("paragraph", "secret"),
        ("paragraph", "93. I saw him this evening."),
        ("list", "1. He was guarded.\n2. He asked for time."),
        ("item", "1. He was guarded."),
        ("item", "2. He asked for time."),
        ("byline", "Kerr\nAmbassador"),
        ("heading", "Enclosure"),
        ("date", "London, 1 January 1943"),
        ("paragraph", "The paper itself."),
    ]


def test_pages_go_on_from_document_to_document():
    documents = read_tei("v.xml", OLD_VOLUME).documents
    pages = [{s.kind: s.page for s in segments_of(d)} for d in documents]

    assert pages[0]["heading"] == "3"
    assert pages[1]["paragraph"] == "3"
    assert [s.page for s in segments_of(documents[0]) if s.kind == "item"] == ["2", "3"]
    assert [s.page for s in segments_of(documents[0]) if s.kind == "note"] == [
        "[1]",
        "[1]",
        "[1]",
        "2",
        "3",
    ]


def test_the_way_back_is_the_identifier_or_a_path_from_the_nearest_one():
    first = read_tei("v.xml", OLD_VOLUME).documents[0]
    places = [segment.where for segment in segments_of(first)]

    assert 'id("d1")/list[1]/item[2]' in places
    assert "#d1fn1" in places


def test_current_encoding_keeps_a_numbered_source_note_with_its_mark():
    documents = read_tei("v.xml", CURRENT_VOLUME).documents

    assert ties(documents[0]) == [
        ("1", "source", "Source: Central Files. Secret.", ["Department"]),
        ("2", "footnote", "See footnote 1.", ["answered."]),
    ]


def test_an_editorial_note_is_no_primary_source():
    documents = read_tei("v.xml", CURRENT_VOLUME).documents

    assert [d.primary for d in documents[:2]] == [True, False]


def test_a_source_note_at_the_head_is_known_by_its_first_word_and_has_no_number():
    content = tei(
        '<div type="document" n="1"><head>1. Letter<note n="0">Source:<hi>Central</hi> Files.'
        '</note></head><p>Text.<note n="1">Source: hearsay.</note></p></div>'
    )
    (document,) = read_tei("v.xml", content).documents

    assert ties(document) == [
        (None, "source", "Source: Central Files.", ["Letter"]),
        ("1", "footnote", "Source: hearsay.", ["Text."]),
    ]
    marks = [element for element in document.elements if element.kind == "mark"]
    assert [mark.label for mark in marks] == [None, "1"]


def test_a_volumes_endnotes_go_to_the_documents_that_call_them():
    content = tei(
        '<div type="letter" n="1"><p>One.<ref type="noteAnchor" target="#n1">1</ref>'
        '</p></div><div type="letter" n="2"><p>Two.<ptr target="#n2"/></p></div>',
        back='<div type="notes"><head>Notes</head><note xml:id="n1" n="1">First.'
        '</note><note xml:id="n2" n="2">Second.</note></div>',
    )
    first, second, matter = read_tei("v.xml", content).documents

    assert ties(first) == [("1", "endnote", "First.", ["One."])]
    assert ties(second) == [("2", "endnote", "Second.", ["Two."])]
    assert kinds(matter) == [("heading", "Notes")]


@pytest.mark.parametrize(
    ("name", "documents", "notes", "sources"),
    [
        pytest.param("frus1944Quebec.xml", 304, 1334, (265, 0), id="volume of 2016"),
        pytest.param(
            "frus1961-63v06.xml", 120, 349, (117, 117), id="source notes with marks"
        ),
        pytest.param(
            "frus1944Quebec-current-encoding-sample.xml", 4, 16, (4, 0), id="current"
        ),
    ],
)
def test_real_volumes_keep_every_document_note_and_mark(
    shared, name, documents, notes, sources
):
    content = (shared / "data" / "frus" / name).read_bytes()
    read = read_tei(name, content).documents
    found = [tie for document in read for tie in ties(document)]

    assert [d.genre for d in read] == ["edition"] * documents + ["other"]
    assert len(found) == notes
    assert sum(kind == "source" for _, kind, _, _ in found) == sources[0]
    assert all(marks for number, _, _, marks in found if number is not None)
    unnumbered = [marks for number, _, _, marks in found if number is None]
    # The second figure: how many of the source notes have a mark.
    assert (len(unnumbered), sum(map(bool, unnumbered))) == sources

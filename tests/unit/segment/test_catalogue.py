"""Catalogue pages: fields, titles said again, blurbs and extracts."""

import pytest

from tests.unit.segment.talk import assert_sound, page, segment

BLURB = "In this book the clerk's green hand is followed from sheet to sheet. " * 4
EXTRACT = "The porter had weighed the bag twice, and had twice been wrong. " * 4
TITLE = "The Green Hand: A Clerk and His Minutes"


def _parts(result, kind):
    return [part for part in result.segments if part.kind == kind]


def test_title_said_again_is_one_title():
    text = f"{TITLE}\n\n{TITLE}\n\n{TITLE}\n\n\n{BLURB}\n\n\n{EXTRACT}He took the re-\n"
    result = segment("catalogue", text)
    assert result.documents[0].title == TITLE
    assert [part.text for part in _parts(result, "title")] == [TITLE]
    assert [part.role for part in _parts(result, "furniture")] == ["repeated title"] * 2
    roles = [part.role for part in _parts(result, "paragraph")]
    assert roles == ["blurb", "extract"]


@pytest.mark.parametrize(
    ("record", "labels"),
    [
        pytest.param(
            "Reference: FO 1/1\nHeld by:\nThe Office\nDate: 1943\n",
            ["Reference", "Held by", "Date"],
            id="colons",
        ),
        pytest.param(
            "Title\nBags\nAuthor\nTarn\nPublisher\nHarbour\n",
            ["Title", "Author", "Publisher"],
            id="lines of their own",
        ),
        pytest.param(
            "Autor: Tarn\nTitel: Die Tasche\nVerlag: Hafen\nISBN: 1\n",
            ["Autor", "Titel", "Verlag", "ISBN"],
            id="German",
        ),
    ],
)
def test_each_field_is_an_entry_with_its_label(record, labels):
    result = segment("catalogue", record)
    assert [part.role for part in _parts(result, "entry")] == labels
    assert_sound(page(record), result.segments)


def test_record_tells_title_author_and_date():
    text = "Author: Tarn, Meg\nTitle: Bags / Meg Tarn\nPublished: 1998\nISBN: 1\n"
    (document,) = segment("catalogue", text).documents
    assert (document.title, document.authors, document.date) == (
        "Bags",
        ("Tarn, Meg",),
        "1998",
    )


def test_book_page_of_the_corpus(shared):
    text = next((shared / "seeds").glob("003*.txt")).read_bytes().decode("utf-8")
    result = segment("catalogue", text)
    kinds = [part.kind for part in result.segments]
    assert kinds.count("title") == 1
    roles = [part.role for part in result.segments]
    assert roles.count("repeated title") == 3
    assert [role for role in roles if role in {"blurb", "extract"}] == [
        *["blurb"] * 3,
        *["extract"] * 2,
    ]
    assert kinds[-3:] == ["furniture"] * 3
    assert_sound(page(text), result.segments)

"""Pages of many systems: their notes, posts and records come out whole."""

import pytest

from tests.unit.read.html.reading import read_fixture

# name: number, kind, how often called, words
NOTES = {
    "mediawiki_vector": [
        ("a", "endnote", 1, "The date is in the old style.[3]"),
        ("1", "endnote", 2, "Keel, Tom (1950). The Lock."),
        ("2", "endnote", 1, "Weir 1961, p.\xa02."),
        ("3", "endnote", 1, "Oar 1970, p.\xa03."),
    ],
    "mediawiki_mobile": [
        ("1", "endnote", 1, "Hafenbuch, Blatt 4."),
        ("2", "endnote", 2, "Logbuch, 3. Mai."),
    ],
    "mediawiki_pages": [("1", "endnote", 1, "Local time.")],
    "handmade_rule": [
        ("1", "endnote", 1, "Port book, sheet 4."),
        ("2", "endnote", 1, "Keeper's diary.\nIt is lost now."),
        ("*", "endnote", 1, "Added by the editor."),
    ],
    "handmade_round": [
        ("1", "endnote", 1, "Signed in two copies."),
        ("2", "endnote", 1, "Words in pencil."),
    ],
    "tei_web": [
        (
            "1",
            "footnote",
            1,
            "Source: Harbour Archive, Box 3. No classification marking.",
        ),
        ("2", "footnote", 1, "See footnote 1, Document 3."),
    ],
    "lodel": [
        ("1", "footnote", 1, "Livre du port, f. 4."),
        ("2", "footnote", 1, "Journal de l'éclusier, perdu depuis."),
        ("i", "endnote", 1, "Selon la veuve."),
    ],
    "renvoi": [
        ("1", "endnote", 1, "Carnet du garde."),
        ("2", "endnote", 1, "Lettre du maire."),
    ],
    "round_plain": [
        ("1", "endnote", 1, "Registre des ponts, 4."),
        ("2", "endnote", 1, "Ibid., 7."),
    ],
    "silverchair": [
        ("1", "footnote", 1, "Port book, 4."),
        ("2", "footnote", 1, "Diary, 3 May."),
    ],
    "hidden_word": [
        ("1", "footnote", 1, "Weir log, 4 (link)."),
        ("2", "footnote", 1, "Weir log, 7."),
    ],
    "text_anchors": [
        ("1", "footnote", 1, "Toll roll, m. 4."),
        ("2", "footnote", 1, "Ibid., m. 7."),
    ],
    "old_book": [
        ("1", "footnote", 1, "At noon.\nOr a little after."),
        ("A", "footnote", 1, "All day."),
    ],
    "unlinked_lines": [
        ("1", "endnote", 1, "Tom Keel, Tore, Hafen 1950."),
        ("2", "endnote", 1, "Vgl. Keel, Tore, S. 4."),
    ],
    "review": [
        ("1", "endnote", 1, "See the port book."),
        ("2", "endnote", 1, "Keel, Tores, 4."),
    ],
    "typed_notes": [
        ("1", "endnote", 1, "Port book, 4."),
        ("2", "endnote", 1, "Diary, 3 May."),
    ],
}
# name: kind, author, date, place of the post that it answers
TALKS = {
    "dreamwidth": [
        ("comment", "keel", "2012-05-03 11:00 am", None),
        ("comment", "oar", "2012-05-03 12:00 pm", 0),
        ("comment", "(Anonymous)", "2012-05-04 12:00 pm", None),
    ],
    "guardian": [
        ("comment", "Keel", "3 May 2014 12:00", None),
        ("comment", "Weir", "3 May 2014 13:00", 0),
    ],
    "indents": [
        ("comment", "keel", "May 3, 2020", None),
        ("comment", "oar", "May 3, 2020", 0),
        ("comment", "weir", "May 4, 2020", None),
    ],
    "hyperkitty": [
        ("post", "Ann Oar", "3 May 2004", None),
        ("post", "Tom Keel", "4 May 2004", None),
    ],
    "ipb3": [
        ("post", "Лоцман", "03 Май 2011", None),
        ("post", "Багор", "04 Май 2011", None),
    ],
    "quora": [
        ("post", "Ann Oar", "3 May 2019", None),
        ("post", "Tom Keel", "4 May 2019", None),
    ],
    "shreddit": [
        ("post", "oar", "2024-05-03T10:00:00.000000+0000", None),
        ("comment", "keel", "2024-05-03T11:00:00.000Z", None),
        ("comment", "oar", "2024-05-03T12:00:00.000Z", 1),
    ],
    "telegram": [
        ("post", "Oar Ann", "03.05.2021 10:00:01", None),
        ("post", "Oar Ann", "03.05.2021 10:01:00", None),
        ("post", "Keel", "03.05.2021 10:05:00", None),
    ],
    "twitter": [
        ("post", "Ann Oar", "May 3, 2022", None),
        ("post", "Tom Keel", "May 3, 2022", None),
    ],
    "ucoz": [
        ("post", "Лоцман", "03.05.2011, 10:00", None),
        ("post", "Багор", "04.05.2011, 09:00", None),
    ],
    "plugin": [
        ("post", "Ann Oar", "3 May 2014 12:00", None),
        ("post", "Tom Keel", "4 May 2014 12:00", None),
    ],
}
# name: labels of the fields
RECORDS = {
    "atom": [
        "Reference code",
        "Title",
        "Date(s)",
        "Level of description",
        "Extent and medium",
        "Name of creator",
        "Scope and content",
    ],
    "discovery": [
        "Reference",
        "Description",
        "Date",
        "Held by",
        "Former reference in its original department",
        "Legal status",
        "Closure status",
    ],
    "koha": ["Material type", "Language", "Publisher", "Description", "ISBN"],
    "vufind": ["Verfasser", "Format", "Sprache", "Verlag", "Schlagwörter", "Signatur"],
    "publisher": ["Publisher", "ISBN", "Pages", "Published", "Format"],
    "nara": [
        "Record Group",
        "National Archives Identifier",
        "Level of Description",
        "Dates",
        "Scope & Content",
    ],
    "aim25": [
        "Reference code(s)",
        "Held at",
        "Full title",
        "Date(s)",
        "Level of description",
        "Extent",
        "Name of creator(s)",
        "Administrative/Biographical history",
    ],
}


@pytest.mark.parametrize("name", NOTES)
def test_notes_are_whole_and_tied(name: str) -> None:
    """Each system marks notes in its own way; none may be lost or doubled."""
    read = read_fixture(name)
    notes = [(n.number, n.kind, len(n.marks), n.text) for n in read.linked.notes]
    assert notes == NOTES[name]
    assert [mark.text for mark in read.linked.marks if mark.note is None] == []


@pytest.mark.parametrize("name", TALKS)
def test_posts_have_author_date_and_what_they_answer(name: str) -> None:
    """A post without its author would be a voice without a witness."""
    read = read_fixture(f"talk_{name}")
    posts = [s for s in read.segments if s.kind in ("post", "comment")]
    places = {post.id: place for place, post in enumerate(posts)}
    found = [(s.kind, s.author, s.date, places.get(s.parent or "")) for s in posts]
    assert found == TALKS[name]
    assert read.linked.notes == ()


@pytest.mark.parametrize("name", RECORDS)
def test_fields_of_records_are_entries(name: str) -> None:
    """A record's labels are what the archive reader asks for."""
    read = read_fixture(f"record_{name}")
    assert read.document.genre == "catalogue"
    assert [s.role for s in read.segments if s.kind == "entry"] == RECORDS[name]


def test_record_tells_author_and_date() -> None:
    """A library's page often says its author in a field only."""
    document = read_fixture("record_vufind").document
    assert document.authors == ("Ann Oar",)
    assert read_fixture("record_discovery").document.date == "1821 May-1823 June"


def test_side_notes_that_repeat_notes_are_furniture() -> None:
    """The margin shows each note again, cut short."""
    furniture = read_fixture("lodel").texts("furniture")
    assert any("(...)" in words for words in furniture)


def test_paragraph_numbers_do_not_run_into_words() -> None:
    """The browser sets them into the margin."""
    assert read_fixture("lodel").texts("paragraph")[0].startswith("1 On ferma")


def test_pages_that_name_themselves_are_pages() -> None:
    """An edition on the web prints its pages in brackets."""
    assert [page.label for page in read_fixture("tei_web").document.pages] == ["12"]


def test_ranks_are_bylines_and_numbers_of_posts_furniture() -> None:
    """Both readers, of mark-up and of plain text, must call them the same."""
    read = read_fixture("xenforo")
    ranks = [s.text for s in read.segments if s.role == "rank"]
    assert ranks == ["Well-known member"]
    assert "#1" in read.texts("furniture")
    assert read.document.authors == ()

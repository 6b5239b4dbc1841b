"""Documents of editions of papers, as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.notes.printed import link_printed_notes
from testimonia.records import CONTAINERS, Document
from testimonia.segment import segment_document
from testimonia.segment.edition import score_edition
from testimonia.segment.edition_lines import find_date, is_classification, is_source
from testimonia.text.lines import split_lines

AUSTRALIAN = """---
title: "21 Vale to Lamb"
doc_date: 1944-09-04
---

# 21 Vale to Lamb

## Cablegram 226 [1] HARBOUR CITY, 4 September 1944, 5.30 p.m.

MOST SECRET PERSONAL FOR LAMB

Your telegram 14. [2] The Minister received me at noon and spoke of the coal.

2\\. I told him that I had no instructions on this and would not be drawn.

He asked when I should have them.

3\\. I could not tell him.

VALE

_

1 Repeated to the other posts.

2 Not found.

_

_ [ [AA : A989, 43/735/301](http://www.example.org/Search?Number=1) ]_
"""
AMERICAN = """740.0011 EW/8-1943: Telegram

The Ambassador in the Northern Union (Orme) to the Secretary of State

SECRET
US URGENT

HARBOUR CITY, August 19, 1943—7 p.m.
[Received August 20—2:14 a.m.]

1123. I called on the Minister this evening and handed him the text of the note.[1]

He said that his Government would answer within a week.[2]

ORME

[1] Not printed.
[2] See telegram 1130, below.
"""
BRITISH = """No. 14

Sir P. Dale (Harbour City) to Mr. Lamb

No. 87 Telegraphic [U 3410/180/70]

Immediate. Secret
HARBOUR CITY, 4 September 1944, 5.30 p.m.

My dear Lamb,

The Minister received me at noon and spoke for an hour of the frontier.

(a) On coal he was friendly.

(b) On the railway he was not.

Yours sincerely,

P. DALE

[FO 371/99999/U 3410]
"""
GERMAN = """Nr. 112

Der Botschafter in Hafenstadt an das Auswärtige Amt

Telegramm

Citissime
Geheime Reichssache
HAFENSTADT, den 17. Juni 1943 - 20.15 Uhr

Der Minister hat mich heute zu sich gebeten und mir mitgeteilt, daß er davon nichts wisse.

LINDEN

Quelle: PA AA, R 99999, Bl. 12-13.
"""
FRENCH = """245

M. Delmas, délégué à Londres, à M. Roche, Commissaire aux Affaires étrangères

T. n° 123 à 125. Très secret.

Londres, 4 septembre 1943, 18 h. 30
(Reçu : le 5, 9 h.)

J'ai vu ce matin le ministre, qui m'a parlé longuement de la question des îles.

DELMAS

(Guerre 1939-1945, Alger, vol. 723, fol. 12)
"""
RUSSIAN = """123. Телеграмма посла СССР в Приморье И. И. Липина в Народный комиссариат торговли

17 июня 1943 г.

Сов. секретно
Вне очереди

Сегодня был у министра. Он сказал, что правительство готово рассмотреть наше предложение.

Липин

АВП РФ. Ф. 059. Оп. 10. П. 8. Д. 64. Л. 105—107.
"""
HEADED = [
    pytest.param(AUSTRALIAN, "21", ("Vale",), "4 September 1944", "en", id="au"),
    pytest.param(AMERICAN, None, ("Orme",), "August 19, 1943", "en", id="us"),
    pytest.param(BRITISH, "14", ("Sir P. Dale",), "4 September 1944", "en", id="uk"),
    pytest.param(
        GERMAN, "112", ("Botschafter in Hafenstadt",), "17. Juni 1943", "de", id="de"
    ),
    pytest.param(FRENCH, "245", ("M. Delmas",), "4 septembre 1943", "fr", id="fr"),
    pytest.param(
        RUSSIAN,
        "123",
        ("посла СССР в Приморье И. И. Липина",),
        "17 июня 1943 г.",
        "ru",
        id="ru",
    ),
]


def cut(text):
    """Segment a text, and give its document with its segments."""
    made = segment_document(Document(id="d", source="a.txt", order=0, text=text))
    (document,) = made.documents
    return document, made.segments


def texts(segments, kind, role=None):
    return [s.text for s in segments if s.kind == kind and s.role == role]


@pytest.mark.parametrize(("text", "number", "senders", "date", "language"), HEADED)
def test_heading_and_dateline_say_who_wrote_and_when(
    text, number, senders, date, language
):
    """The date stays as printed, also where the file's header has another form."""
    document, _ = cut(text)
    assert (document.genre, document.primary) == ("edition", True)
    assert (document.number, document.authors, document.date) == (number, senders, date)
    assert document.language == language


@pytest.mark.parametrize("text", [case.values[0] for case in HEADED])
def test_each_has_one_source_note_without_number_or_mark(text):
    """The line on the archive is the editors' source note."""
    document, segments = cut(text)
    linked = link_printed_notes(document, segments)
    sources = [note for note in linked.notes if note.kind == "source"]
    assert [(note.number, note.marks) for note in sources] == [(None, ())]
    assert "_" not in sources[0].text
    assert not linked.issues


def test_classification_is_neither_heading_nor_author():
    """It stands in capitals on a line of its own, as headings do."""
    document, segments = cut(AUSTRALIAN)
    assert texts(segments, "paragraph", "classification") == [
        "MOST SECRET PERSONAL FOR LAMB"
    ]
    assert not texts(segments, "heading")
    assert document.authors == ("Vale",)


def test_editors_notes_are_footnotes_and_numbered_paragraphs_items():
    """A despatch's first paragraph has no number, and others stand between."""
    document, segments = cut(AUSTRALIAN)
    linked = link_printed_notes(document, segments)
    notes = [(n.number, n.kind, len(n.marks)) for n in linked.notes if n.number]
    # The dateline's mark counts too.
    assert notes == [("1", "footnote", 1), ("2", "footnote", 1)]
    assert [s.label for s in segments if s.kind == "item"] == ["2", "3"]


def test_a_letter_has_greeting_closing_and_signature():
    """The signature is a byline with an author."""
    _, segments = cut(BRITISH)
    assert texts(segments, "paragraph", "salutation") == ["My dear Lamb,"]
    assert texts(segments, "paragraph", "closing") == ["Yours sincerely,"]
    assert [s.author for s in segments if s.kind == "byline"] == ["P. DALE"]
    assert [s.label for s in segments if s.kind == "item"] == ["a", "b"]


def test_an_enclosed_letters_signature_is_no_heading():
    """Lettered subjects in capitals are headings, and names are not."""
    text = AUSTRALIAN.replace(
        "He asked", "A. GENERAL\n\nThis is said of all posts.\n\nF. W. ORME\n\nHe asked"
    )
    _, segments = cut(text)
    assert texts(segments, "heading") == ["A. GENERAL"]
    assert [s.author for s in segments if s.kind == "byline"] == ["F. W. ORME", "VALE"]


def test_day_of_receipt_is_not_the_documents_date():
    """A telegram names both."""
    document, segments = cut(AMERICAN)
    assert texts(segments, "date", "received") == ["[Received August 20—2:14 a.m.]"]
    assert document.date == "August 19, 1943"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "From War to Peace: A Road to Rome\n\nLondon, 4 September 2014\n\n"
            "By Jane Lamb\n\nThe treaty has been read in two ways, both wrong.\n",
            id="article",
        ),
        pytest.param(
            "Note to readers\n\n5 May 2020\n\nI have moved this page to another place.\n",
            id="blog",
        ),
        pytest.param(
            "Lamb to Vale\n\nIt was a novel of letters, and no more.\n", id="to"
        ),
        pytest.param("# Minutes\n\n3 May 2021\n\nPresent: all of us.\n", id="club"),
    ],
)
def test_a_heading_or_a_date_alone_makes_no_edition(text):
    """Titles with "to" and dates below them are common."""
    document = Document(id="d", source="a.txt", order=0, text=text)
    assert score_edition(document, split_lines(document)) < 0.3


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("LONDON, 2 July 1943, 5.30 p.m.", "2 July 1943"),
        ("Cablegram 226 [LONDON], [12 August 1942] [1]", "12 August 1942"),
        ("[WASHINGTON,] September 4, 1944.", "September 4, 1944"),
        ("BCM(45) 2nd Meeting (extracts) LONDON, 4 April 1945", "4 April 1945"),
        ("Received 14 September 1943", None),
        ("He came on 2 July 1943 and left again.", None),
        ("Memoirs of a diplomat", None),
    ],
)
def test_a_dateline_has_a_date_and_no_sentence(text, date):
    """A sentence with a date in it dates nothing."""
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("text", "classified"),
    [
        ("TOP SECRET IMMEDIATE", True),
        ("TO BE DECIPHERED BY LAMB MOST CONFIDENTIAL AND PERSONAL", True),
        ("PERSONAL &amp; CONFIDENTIAL", True),
        ("Très secret.", True),
        ("WAR CABINET", False),
        ("SECRET TREATIES OF THE NORTH", False),
        ("FOR THE PRESIDENT", False),
        ("", False),
    ],
)
def test_a_classification_has_no_words_of_its_own(text, classified):
    """A subject in capitals is a heading."""
    assert is_classification(text) is classified


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[AA:M100, JULY 1942]", True),
        ("_ [SFU : VALE COLLECTION, NORTHERN LEGATION,_", True),
        ("[Lamb Papers: File 12]", True),
        ("[S. M. VALE]", False),
        ("PROPOSALS FOR 1943", False),
        ("1 On file AA:A989, 43/735.", False),
        ("", False),
    ],
)
def test_a_source_line_names_an_archive_and_nothing_else(text, source):
    """A footnote that cites a file is a footnote."""
    assert is_source(text) is source


_ROWS = st.sampled_from([row for case in HEADED for row in case.values[0].split("\n")])


@given(st.lists(_ROWS, max_size=40))
def test_every_character_lies_in_one_segment(rows):
    """Whatever order the lines stand in."""
    text = "Lamb to Vale\n\nLONDON, 2 July 1943\n\nSECRET\n\n" + "\n".join(rows)
    document, segments = cut(text)
    count = [0] * len(text)
    for segment in segments:
        assert segment.text == document.words(*segment.spans)
        for span in segment.spans if segment.kind not in CONTAINERS else ():
            for place in range(span.start, span.end):
                count[place] += 1
    kept = [n for n, char in zip(count, text, strict=True) if not char.isspace()]
    assert set(kept) == {1}


def test_the_australian_volumes_are_read(shared):
    """All 269 documents: genre, dateline and source note."""
    found = sorted((shared / "data/dfat").rglob("*.md"))
    if not found:
        pytest.skip("../shared/data/dfat is absent")
    made = [cut(path.read_text(encoding="utf-8")) for path in found]
    genres = {document.genre for document, _ in made}
    dated = [document for document, _ in made if " " in (document.date or "")]
    numbers = [path.name.partition("-")[0] for path in found]
    sources = [[s for s in parts if s.role == "source"] for _, parts in made]
    assert genres == {"edition"}
    assert len(dated) == len(made)
    assert [document.number for document, _ in made] == numbers
    assert {len(one) for one in sources} == {1}

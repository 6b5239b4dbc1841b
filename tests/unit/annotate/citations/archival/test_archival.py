"""Phrases are made up; each case is a manner of citing seen in print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.annotate.citations.archival import parse_archival
from testimonia.text.archives import FoundReference, find_archive_references


def read(phrase, *, body=0, reference="", paper=None):
    """Read a phrase whose references are given, whatever the grammars know."""
    found = []
    if paper:
        at = phrase.index(paper)
        found.append(_found(at, at + len(paper), paper=True))
    at = phrase.index(reference)
    found.append(_found(at, at + len(reference), body=at + body))
    parsed = parse_archival(phrase, 0, len(phrase), found)
    fields = [(f.name, phrase[f.start : f.end]) for f in parsed.fields]
    return parsed, fields


def _found(start, end, *, body=0, paper=False):
    return FoundReference(
        start=start,
        end=end,
        repository="TNA",
        levels=(("department", "FO"),),
        key="TNA FO",
        body=body,
        paper=paper,
    )


FILE = "FO 800/77"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param(
            "Orr minute 8 January 1943",
            [("author", "Orr"), ("genre", "minute"), ("issued", "8 January 1943")],
            id="writer kind day",
        ),
        pytest.param(
            "Adela Hale to FO tel 93 21 May 1943",
            [
                ("author", "Adela Hale"),
                ("recipient", "FO"),
                ("genre", "tel"),
                ("number", "93"),
                ("issued", "21 May 1943"),
            ],
            id="telegram with its number",
        ),
        pytest.param(
            "FO despatch 56 to Ankara, 4 May 1943",
            [
                ("author", "FO"),
                ("genre", "despatch"),
                ("number", "56"),
                ("recipient", "Ankara"),
                ("issued", "4 May 1943"),
            ],
            id="number before the recipient",
        ),
        pytest.param(
            "Hale (Ankara) to Orr, telegram 12, 25 May 1943",
            [
                ("author", "Hale"),
                ("recipient", "Orr"),
                ("genre", "telegram"),
                ("number", "12"),
                ("issued", "25 May 1943"),
            ],
            id="number that looks like a day",
        ),
        pytest.param(
            "Hale to Orr, Ankara, 1 May 1943",
            [("author", "Hale"), ("recipient", "Orr"), ("issued", "1 May 1943")],
            id="place of writing",
        ),
        pytest.param(
            "Commodore Lund, Harbour Staff War Diary 15 May 1942",
            [
                ("author", "Commodore Lund, Harbour Staff"),
                ("genre", "War Diary"),
                ("issued", "15 May 1942"),
            ],
            id="writer with his office",
        ),
        pytest.param(
            "Orr minute 11 May, Hale note 13 May, Lund minute 14 May 1943",
            [
                ("author", "Orr"),
                ("genre", "minute"),
                ("issued", "11 May"),
                ("author", "Hale"),
                ("genre", "note"),
                ("issued", "13 May"),
                ("author", "Lund"),
                ("genre", "minute"),
                ("issued", "14 May 1943"),
            ],
            id="several records in one file",
        ),
        pytest.param(
            "Hale to Orr, Lund to Hale, 3 May 1941",
            [
                ("author", "Hale"),
                ("recipient", "Orr"),
                ("author", "Lund"),
                ("recipient", "Hale"),
                ("issued", "3 May 1941"),
            ],
            id="several letters of one day",
        ),
        pytest.param(
            "Hale to Orr, Lund to Orr, and Orr to Hale, 3 May 1941",
            [
                ("author", "Hale"),
                ("recipient", "Orr"),
                ("author", "Lund"),
                ("recipient", "Orr"),
                ("author", "Orr"),
                ("recipient", "Hale"),
                ("issued", "3 May 1941"),
            ],
            id="letters joined by and",
        ),
        pytest.param(
            "Lund letter contained in Hale to FO telegram 113 25 May 1943",
            [
                ("author", "Lund"),
                ("genre", "letter"),
                ("author", "Hale"),
                ("recipient", "FO"),
                ("genre", "telegram"),
                ("number", "113"),
                ("issued", "25 May 1943"),
            ],
            id="letter inside a telegram",
        ),
        pytest.param(
            "Hale minute on Lund's proposals, 3 May 1941",
            [("author", "Hale"), ("genre", "minute"), ("issued", "3 May 1941")],
            id="subject is no writer",
        ),
        pytest.param(
            "FO note on talks in May 1942",
            [("author", "FO"), ("genre", "note")],
            id="day of the subject is not the record's",
        ),
        pytest.param(
            "The Harbour Plan 20 May 1942",
            [("title", "The Harbour Plan"), ("issued", "20 May 1942")],
            id="title without quotation marks",
        ),
        pytest.param(
            "Hale paper, ‘On Tolls’, 28 May 1942",
            [
                ("author", "Hale"),
                ("genre", "paper"),
                ("title", "On Tolls"),
                ("issued", "28 May 1942"),
            ],
            id="title in quotation marks",
        ),
        pytest.param(
            "Meeting in the Board of Orr, Hale, Dale and Lund 27 May 1943",
            [
                ("genre", "Meeting"),
                ("author", "Orr, Hale, Dale and Lund"),
                ("issued", "27 May 1943"),
            ],
            id="members of a meeting",
        ),
        pytest.param(
            "Minutes of 1965 harbour board meeting, p. 22",
            [("genre", "Minutes"), ("event-title", "1965 harbour board meeting")],
            id="minutes of an occasion",
        ),
        pytest.param(
            "Hale to Orr (with attached “List”), June 13, 1958",
            [("author", "Hale"), ("recipient", "Orr"), ("issued", "June 13, 1958")],
            id="enclosure in brackets",
        ),
        pytest.param(
            "Hale through Dale to Orr, June 13, 1958",
            [("author", "Hale"), ("recipient", "Orr"), ("issued", "June 13, 1958")],
            id="way through an office",
        ),
        pytest.param(
            "C. A. Hale to Le Roy, June 13, 1958",
            [
                ("author", "C. A. Hale"),
                ("recipient", "Le Roy"),
                ("issued", "June 13, 1958"),
            ],
            id="initials and names like small words",
        ),
        pytest.param(
            "Aufzeichnung Lenz, 12.3.1939",
            [("genre", "Aufzeichnung"), ("author", "Lenz"), ("issued", "12.3.1939")],
            id="german kind first",
        ),
        pytest.param(
            "Telegramm Adlers an AA, Nr. 123 vom 5.6.1940",
            [
                ("genre", "Telegramm"),
                ("author", "Adlers"),
                ("recipient", "AA"),
                ("number", "123"),
                ("issued", "5.6.1940"),
            ],
            id="german telegram",
        ),
        pytest.param(
            "Lettre de Morel à Garnier, 3 mai 1939",
            [
                ("genre", "Lettre"),
                ("author", "Morel"),
                ("recipient", "Garnier"),
                ("issued", "3 mai 1939"),
            ],
            id="french letter",
        ),
        pytest.param(
            "Lettera di Bassi a Conti, 3 maggio 1939",
            [
                ("genre", "Lettera"),
                ("author", "Bassi"),
                ("recipient", "Conti"),
                ("issued", "3 maggio 1939"),
            ],
            id="italian letter",
        ),
        pytest.param(
            "Письмо В.И. Лужина П.А. Чернову от 3 июня 1942 г. //",
            [
                ("genre", "Письмо"),
                ("author", "В.И. Лужина"),
                ("recipient", "П.А. Чернову"),
                ("issued", "3 июня 1942"),
            ],
            id="russian letter with a dative",
        ),
        pytest.param(
            "Запись беседы В.И. Лужина с Д. Орром, 10 марта 1943 г. //",
            [
                ("genre", "Запись беседы"),
                ("author", "В.И. Лужина"),
                ("recipient", "Д. Орром"),
                ("issued", "10 марта 1943"),
            ],
            id="russian record of a talk",
        ),
    ],
)
def test_record_before_its_reference_is_read(phrase, expected):
    parsed, fields = read(f"{phrase}, {FILE}", reference=FILE)
    assert (parsed.kind, parsed.form) == ("archive", "full")
    assert fields == [*expected, ("archive_location", FILE)]


def test_persons_of_a_list_are_named_singly():
    phrase = f"Meeting of Orr, Hale and Lund, 3 May 1943, {FILE}"
    parsed, _ = read(phrase, reference=FILE)
    names = next(f.names for f in parsed.fields if f.name == "author")
    assert [phrase[start:end] for start, end in names] == ["Orr", "Hale", "Lund"]


@pytest.mark.parametrize(
    ("phrase", "archive"),
    [
        pytest.param(
            "Orr minute, 3 May 1941, The National Archives, Kew, ",
            [("archive", "The National Archives"), ("archive-place", "Kew")],
            id="holder and place",
        ),
        pytest.param(
            "Orr minute, 3 May 1941, Harbour Board Records, Leith Town Archives (LTA) ",
            [
                ("archive_collection", "Harbour Board Records"),
                ("archive", "Leith Town Archives (LTA)"),
            ],
            id="collection and holder",
        ),
        pytest.param(
            "Orr to Hale, June 3, 1958, Department of State, CDC ",
            [("archive", "Department of State"), ("archive_collection", "CDC")],
            id="collection by its letters",
        ),
        pytest.param("Orr minute TNA ", [("archive", "TNA")], id="abbreviation alone"),
    ],
)
def test_holder_before_the_reference_is_told_from_the_record(phrase, archive):
    _, fields = read(phrase + FILE, reference=FILE)
    held = [field for field in fields if field[0].startswith("archive")]
    assert held == [*archive, ("archive_location", FILE)]


def test_holder_inside_the_reference_is_parted_from_the_call_number():
    reference = "Leith Town Archives, Box 4"
    _, fields = read(
        f"Orr to Hale, 3 May 1941, {reference}", reference=reference, body=21
    )
    assert fields[-2:] == [
        ("archive", "Leith Town Archives"),
        ("archive_location", "Box 4"),
    ]


def test_holder_behind_the_reference_is_read():
    _, fields = read(f"Orr minute, 3 May 1941, {FILE}, TNA", reference=FILE)
    assert fields[-1] == ("archive", "TNA")


def test_record_behind_its_reference_is_read():
    _, fields = read(f"{FILE}, Hale to Orr, 3 May 1941", reference=FILE)
    assert fields[:2] == [("author", "Hale"), ("recipient", "Orr")]


def test_committee_papers_number_is_a_field_beside_a_call_number():
    phrase = f"Hale paper, WP (42) 48, 28 May 1942, {FILE}"
    _, fields = read(phrase, reference=FILE, paper="WP (42) 48")
    assert ("number", "WP (42) 48") in fields


def test_committee_papers_number_alone_is_no_call_number():
    phrase = "discussed as WP(42)516"
    parsed = parse_archival(phrase, 0, len(phrase), [_found(13, 22, paper=True)])
    assert [f.name for f in parsed.fields] == ["number"]


@pytest.mark.parametrize(
    ("phrase", "page"),
    [
        pytest.param(f"Hale to Orr, 3 May 1869, p. 198 in {FILE}", "198", id="before"),
        pytest.param(f"Hale to Orr, 3 May 1869, {FILE}, pp. 4–9", "4–9", id="behind"),
        pytest.param(f"Aufzeichnung Lenz, {FILE}, Bl. 23", "Bl. 23", id="leaf"),
    ],
)
def test_page_is_the_locator(phrase, page):
    parsed, _ = read(phrase, reference=FILE)
    assert phrase[slice(*parsed.locator)] == page


def test_prose_before_the_record_lowers_the_score():
    phrase = f"the lines pencilled at the foot of the sheet of A. Hale to Orr, {FILE}"
    parsed, fields = read(phrase, reference=FILE)
    assert fields[0] == ("author", "A. Hale")
    assert parsed.score < 1


WORDS = ["Hale", "to", "Orr", "minute", "3 May 1943", ",", "(", ")", "“", "”", "and"]
MORE = ["in", "on", "FO 371/1/N2", "TNA", "tel", "93", "Л. 8", "от", "p. 4", "[", "'"]


@given(st.lists(st.sampled_from(WORDS + MORE), max_size=14).map(" ".join))
def test_fields_lie_inside_the_citation_and_have_no_space_at_their_ends(head):
    phrase = f"{head} FO 371/35338/U321"
    found = find_archive_references(phrase)
    parsed = parse_archival(phrase, 0, len(phrase), found)
    for field in parsed.fields:
        words = phrase[field.start : field.end]
        assert 0 <= field.start < field.end <= len(phrase)
        assert words == words.strip()

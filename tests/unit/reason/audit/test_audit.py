"""Each weak spot is found, and what is sound is left alone."""

import pytest

from testimonia.reason.audit import find_weak_spots
from testimonia.records import Flag, Span, Work
from tests.unit.reason.audit.making import article, cite

DIARY = Work(id="w-1", key="lind diary", kind="diary", title="The Diary of E. Lind")
MEMOIR = Work(id="w-2", key="orr", kind="book", title="Weirs: The Memoirs of J. Orr")
BOOK = Work(id="w-3", key="harrow", kind="book", title="The Long Table")
WORKS = (DIARY, MEMOIR, BOOK)


def codes(findings, works=WORKS):
    return [issue.code for issue in find_weak_spots(findings, works)]


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ([cite(keys=("FO 371/35338/U321",))], ["single_file"]),
        ([cite(keys=("FO 371/35338/U321", "FO 371/35338/U400"))], ["single_file"]),
        ([cite(keys=("FO 371/35338/U321", "FO 371/35339/U5"))], []),
        ([cite(keys=("FO 371/35338/U321",)), cite(kind="book", works=("w-3",))], []),
        ([cite(keys=("FO 371/35338/U321",)), cite(kind="other")], []),
        ([cite(kind="diary", works=("w-1",))], ["single_memoir"]),
        ([cite(kind="book", works=("w-2",))], ["single_memoir"]),
        ([cite(kind="diary", works=("w-1",)), cite(kind="book", works=("w-2",))], []),
        ([cite(kind="book", works=("w-3",))], []),
        ([cite(kind="other")], []),
        ([], []),
    ],
    ids=[
        "one file",
        "two papers of a file",
        "two files",
        "file and book",
        "file and something not understood",
        "one diary",
        "one memoir",
        "two witnesses",
        "one book",
        "something not understood",
        "nothing",
    ],
)
def test_a_statement_on_one_leg(cited, expected):
    assert codes(article("Orr wrote to Lind.[1]", cited)) == expected


def test_a_weak_statement_is_shown_with_its_words():
    (issue,) = find_weak_spots(
        article("Orr wrote to Lind.[1]", [cite(keys=("FO 371/35338/U321",))]), WORKS
    )
    assert issue.text == "Orr wrote to Lind."
    assert "TNA FO 371/35338 alone" in issue.message


def test_a_note_that_nothing_calls_supports_no_statement():
    assert codes(article("Nobody calls it.", [cite(keys=("FO 371/1",))])) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"page": "217–203"}, ["backward_pages"]),
        ({"page": "168-69"}, []),
        ({"page": "1145–8, 1200–12"}, []),
        ({"page": "99-101"}, []),
        ({"page": "102–3; 98–97"}, ["backward_pages"]),
        ({"page": "12/3–1"}, []),
        ({"locator": "pp. 31–29"}, ["backward_pages"]),
        ({"locator": "30–2 May 1943"}, []),
        ({"page": "31–29", "locator": "31–29"}, ["backward_pages"]),
    ],
)
def test_pages_that_run_backwards(said, expected):
    assert codes(article("Said.[1]", [cite(kind="other", **said)])) == expected


def journal(title, volume, year):
    return {"container_title": title, "volume": volume, "issued": year}


KNOWN = "The Historical Journal"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (journal(KNOWN, "30", "1987"), []),
        (journal(KNOWN, "30", "1988"), []),
        (journal(KNOWN, "30", "Dec. 1978"), ["volume_year"]),
        (journal(KNOWN, "XXX", "1987"), []),
        (journal(KNOWN, "30a", "1947"), []),
        (journal("Annals of Sarn", "30", "1947"), []),
        (journal("Diplomacy & Statecraft", "8", "1979"), ["volume_year"]),
    ],
    ids=["right", "next year", "wrong", "roman", "no number", "unknown", "ampersand"],
)
def test_years_outside_a_known_volumes_run(said, expected):
    assert codes(article("Said.[1]", [cite(kind="article", **said)])) == expected


def issued(number, volume, year):
    fields = (("container-title", "Annals of Sarn"), ("volume", volume))
    return Work(
        id=f"w-{number}",
        key=str(number),
        kind="article",
        title=None,
        fields=(*fields, ("issued", year)),
    )


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ((issued(4, "1", "1950"), issued(5, "9", "1958"), issued(6, "20", "1970")), 1),
        ((issued(4, "1", "1950"), issued(5, "9", "1958")), 0),
        ((issued(4, "1", "1950"), issued(5, "9", "1990"), issued(6, "20", "1970")), 0),
        ((issued(4, "1", "1950"),) * 3, 0),
    ],
    ids=["three agree", "only two", "they disagree", "one work thrice"],
)
def test_articles_of_a_journal_judge_each_other_across_sources(others, expected):
    said = cite(
        kind="article", works=("w-9",), **journal("Annals of Sarn", "3", "1990")
    )
    found = codes(article("Said.[1]", [said]), (*others, issued(9, "3", "1990")))
    assert found.count("volume_year") == expected


NOTED = [cite(kind="book", works=("w-3",))]
THREE = (NOTED, NOTED, NOTED)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("He said ‘the weir must be mended by the winter of next year’.", 1),
        ("He said “the weir must be mended by the winter”.[4] And ‘so on’.", 0),
        ("He said [4] that «the weir must be mended by the winter».", 0),
        ("He said “the weir” and nothing of the long table.", 0),
        ("The ‘weir’ was the guests’ and the town’s to mend, and the ‘table’ too.", 0),
        (
            "He said “the weir must be mended by the winter”:\n\nThe long quotation.[4]",
            0,
        ),
    ],
    ids=[
        "no note",
        "note behind",
        "note before",
        "few words",
        "apostrophes",
        "leads on",
    ],
)
def test_quoted_words_without_a_note(last, expected):
    text = f"One.[1] Two.[2] Three.[3]\n\n{last}"
    assert codes(article(text, *THREE)).count("unsupported_statement") == expected


def test_a_text_without_notes_is_not_asked_for_them():
    text = "He said ‘the weir must be mended by the winter of next year’."
    assert codes(article(text)) == []


def test_a_readers_doubt_is_repeated():
    flag = Flag(
        id="f-1", document="d-1", kind="citation needed", span=Span(0, 4), text="Said"
    )
    assert codes(article("Said so.", flags=(flag,))) == ["unsupported_statement"]


def test_weak_spots_stand_in_the_order_of_the_text():
    text = "Orr wrote.[1] Lind wrote.[2] Brand wrote.[3]"
    notes = [[cite(keys=(f"FO 371/{number}",))] for number in (3, 1, 2)]
    found = find_weak_spots(article(text, *notes), WORKS)
    assert [issue.message.split()[4] for issue in found] == ["371/3", "371/1", "371/2"]

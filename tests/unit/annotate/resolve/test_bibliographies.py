"""Entries of a bibliography and the notes that cite their works."""

import pytest

from tests.unit.annotate.resolve.writing import cite, links, resolve

FERRIES = cite(
    "Ada Tarn, *Henry Marsh, A Life in Ferries* (Leeds: Harbour Press, 1961), 9",
    author="Ada Tarn",
    title="Henry Marsh, A Life in Ferries",
    publisher="Harbour Press",
    issued="1961",
)
CHAPTER = cite(
    "Ines Malik, 'Bread and Ports', in Anna Lowe (ed.), The Ebb of Trust (Oxford 1995)",
    "chapter",
    author="Ines Malik",
    title="Bread and Ports",
    editor="Anna Lowe",
    container_title="The Ebb of Trust",
    issued="1995",
)
PAPERS = cite(
    "Hale to Marsh, 4 May 1801, The Papers of Edmund Hale, Harbour Series, vol. 9"
    " (York 2000), 31",
    "edition",
    original_date="4 May 1801",
    container_title="The Papers of Edmund Hale, Harbour Series",
    volume="9",
    publisher_place="York",
    issued="2000",
)

ENTRIES = {
    "given names taken for the title": (
        FERRIES,
        cite(
            "Tarn, Ada. Henry Marsh, A Life in Ferries. Leeds: Harbour Press, 1961.",
            author="Tarn, Ada. Henry Marsh",
            title="A Life in Ferries",
            issued="1961",
        ),
    ),
    "the name taken for a part of the title": (
        FERRIES,
        cite(
            "Tarn, Ada, ed. Henry Marsh, A Life in Ferries. Leeds, 1961.",
            author="Tarn",
            title="Ada, ed. Henry Marsh, A Life in Ferries",
            issued="1961",
        ),
    ),
    "a note whose sentence names the author": (
        cite(
            "*Henry Marsh, A Life in Ferries* (Leeds: Harbour Press, 1961), 9",
            title="Henry Marsh, A Life in Ferries",
            publisher="Harbour Press",
            issued="1961",
        ),
        cite(
            "Tarn, Ada. Henry Marsh. A Life in Ferries. Leeds, 1961.",
            author="Tarn, Ada. Henry Marsh",
            title="A Life in Ferries",
            issued="1961",
        ),
    ),
    "a volume of which a chapter is cited": (
        CHAPTER,
        cite(
            "Lowe, Anna, ed. The Ebb of Trust. Oxford, 1995.",
            author="Lowe",
            title="Anna, ed. The Ebb of Trust",
            issued="1995",
        ),
    ),
    "an edition whose volumes still come out": (
        PAPERS,
        cite(
            "Dew, Mary, ed. The Papers of Edmund Hale, Harbour Series. York, 1987–",
            "edition",
            editor="Dew, Mary",
            title="The Papers of Edmund Hale, Harbour Series",
            publisher_place="York",
            issued="1987",
        ),
    ),
}


@pytest.mark.parametrize(("first", "entry"), ENTRIES.values(), ids=ENTRIES)
def test_entry_is_the_work_of_the_first_citation(first, entry):
    assert links(resolve([[first]], [entry])) == {"b.0": "1.0 note 1"}


OTHERS = {
    "another year": (
        FERRIES,
        cite(
            "Tarn, Ada. Henry Marsh. A Life in Ferries. Leeds, 1974.",
            author="Tarn, Ada. Henry Marsh",
            title="A Life in Ferries",
            issued="1974",
        ),
    ),
    "another work of the author": (
        FERRIES,
        cite(
            "Tarn, Ada. Henry Marsh in Old Age. Leeds, 1961.",
            author="Tarn, Ada",
            title="Henry Marsh in Old Age",
            issued="1961",
        ),
    ),
}


@pytest.mark.parametrize(("first", "entry"), OTHERS.values(), ids=OTHERS)
def test_entry_of_another_work_is_not_linked(first, entry):
    assert links(resolve([[first]], [entry])) == {}


def test_short_form_reaches_an_entry_that_alone_is_full():
    """ "Weir, Bread and Salt": three names, were there a work by all three."""
    entry = cite(
        "Weir, John. Bread & Salt Diplomacy. Leeds, 1955.",
        author="Weir, John",
        title="Bread & Salt Diplomacy",
        issued="1955",
    )
    later = cite(
        "Weir, Bread and Salt, 51", author="Weir, Bread and Salt", form="short"
    )
    assert links(resolve([[later]], [entry])) == {"1.0": "b.0 note None"}
    assert links(resolve([[FERRIES], [later]])) == {}


def test_title_that_a_paper_was_printed_under_leads_to_it():
    first = cite(
        'Tarn to Board, "Third Report," 2 June 1951, printed as'
        ' "Ferries after the War: A Proposal," Tidewater, May 1952, 3',
        "article",
        author="Tarn",
        title="Third Report",
        issued="May 1952",
    )
    later = cite(
        'Tarn, "Ferries after the War: A Proposal," 4',
        "article",
        form="short",
        author="Tarn",
        title="Ferries after the War: A Proposal",
    )
    assert links(resolve([[first], [later]])) == {"2.0": "1.0 note 1"}


def test_title_misremembered_in_part_leads_to_the_sole_work_of_its_author():
    first = cite(
        "Roy Dunmore, ed., Collected Works of Edmund Hale (Leeds 1953), 9",
        "edition",
        editor="Roy Dunmore",
        title="Collected Works of Edmund Hale",
        issued="1953",
    )
    later = cite(
        "Dunmore, Papers of Edmund Hale, 12",
        form="short",
        author="Dunmore",
        title="Papers of Edmund Hale",
    )
    assert links(resolve([[first], [later]])) == {"2.0": "1.0 note 1"}


def test_dated_papers_of_one_series_are_not_one_work():
    """Their series is read as a title where no grammar knows it."""
    papers = [
        cite(
            f"{letter}, Board of Ports, 1989 Reels, {number}",
            form="short",
            original_date=letter[-10:],
            author="Board of Ports",
            title="1989 Reels",
        )
        for letter, number in (("Tarn to Weir, 3 May 1989", 1), ("Hale, 9 Jun 1989", 2))
    ]
    made = resolve([[papers[0]], [papers[1]]])
    assert all(citation.antecedent is None for citation in made.citations)


def test_paper_with_a_title_is_cited_again_shortly():
    first = cite(
        "Ada Tarn, 'Memorandum on the Ferries', 9 May 1942, FO 371/30900/C4011",
        piece="TNA FO 371/30900/C4011",
        author="Ada Tarn",
        title="Memorandum on the Ferries",
        issued="9 May 1942",
    )
    later = cite(
        "Tarn, 'Memorandum on the Ferries', 4",
        "article",
        form="short",
        author="Tarn",
        title="Memorandum on the Ferries",
    )
    made = resolve([[first], [first], [later]])
    assert links(made) == {"3.0": "1.0 note 1"}
    assert made.citations[-1].kind == "archive"
    assert made.citations[-1].keys == ("TNA FO 371/30900/C4011",)


def test_namesakes_are_told_apart_by_their_initials():
    ada = cite(
        "A. Weir, Tides (Hull 1950)", author="A. Weir", title="Tides", issued="1950"
    )
    john = cite(
        "John Weir, Salt (Hull 1951)", author="John Weir", title="Salt", issued="1951"
    )
    later = cite("J. Weir, 45", author="J. Weir", form="short")
    assert links(resolve([[ada], [john], [ada], [later]]))["4.0"] == "2.0 note 2"


def test_longer_title_of_another_year_is_another_work():
    long = cite(
        "A. Weir, Tides of Salt (Hull 1965)",
        author="A. Weir",
        title="Tides of Salt",
        issued="1965",
    )
    brief = cite(
        "A. Weir, Tides (1960)", author="A. Weir", title="Tides", issued="1960"
    )
    assert links(resolve([[long], [brief]])) == {}

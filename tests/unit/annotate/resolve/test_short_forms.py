"""Short titles, surnames alone, and names set up for later."""

import pytest

from tests.unit.annotate.resolve.writing import (
    Written,
    by_id,
    cite,
    codes,
    links,
    resolve,
)

TABLE = cite(
    "J. Weir, *The Long Table: Britain and Her Guests* (London 1960), 12",
    author="J. Weir",
    title="The Long Table: Britain and Her Guests",
    issued="1960",
)
HARBOUR = cite(
    "J. Weir, *Harbour Lights* (Leeds 1971)",
    author="J. Weir",
    title="Harbour Lights",
    issued="1971",
)
ENVOY = cite(
    "M. Ostrander Pell, *Envoy to Winter. The Mission in Kuibyshev* (New York 1988), 4",
    author="M. Ostrander Pell",
    title="Envoy to Winter. The Mission in Kuibyshev",
    issued="1988",
)
CHAPTER = cite(
    "Ines Malik, 'Bread and Ports', in Anna Lowe and Henry Tarn (eds.), The Ebb of Trust"
    " (Oxford 1995), 37",
    "chapter",
    author="Ines Malik",
    title="Bread and Ports",
    editor="Anna Lowe and Henry Tarn",
    container_title="The Ebb of Trust",
    issued="1995",
)
LETTERS = cite(
    "*Volkov's Letters with Hale and Marsh 1941–1945* (Moscow 1957), 96",
    "edition",
    title="Volkov's Letters with Hale and Marsh 1941–1945",
    issued="1957",
)
MINISTRY = cite(
    "Ministry of Trade, Exchanges between the Commissioner and the Board, Volume II:"
    " 'Exchanges with the Board' (1958), No. 286",
    "edition",
    author="Ministry of Trade",
    title="Exchanges between the Commissioner and the Board",
    volume="II",
    issued="1958",
)
RUSSIAN = cite(
    "*Советско-Норвежские Отношения в Годы Войны* (Москва, 1983) т. 1",
    "edition",
    title="Советско-Норвежские Отношения в Годы Войны",
    issued="1983",
)


def short(words: str, kind: str = "book", **fields: str) -> Written:
    return cite(words, kind, form="short", **fields)


FOUND = {
    "surname and short title": (
        [TABLE, HARBOUR],
        short("Weir, *Long Table*, 4", author="Weir", title="Long Table"),
        "1.0 note 1",
    ),
    "the title decides between two works of one author": (
        [TABLE, HARBOUR],
        short("Weir, *Harbour Lights*, 9", author="Weir", title="Harbour Lights"),
        "1.1 note 1",
    ),
    "a surname of which the full form gives two": (
        [ENVOY],
        short("Pell, *Envoy to Winter*, 9", author="Pell", title="Envoy to Winter"),
        "1.0 note 1",
    ),
    "both surnames": (
        [ENVOY],
        short("Ostrander Pell, *Envoy*, 9", author="Ostrander Pell", title="Envoy"),
        "1.0 note 1",
    ),
    "surname alone": ([TABLE], short("Weir, 45", author="Weir"), "1.0 note 1"),
    "surname and year": (
        [TABLE, HARBOUR],
        short("Weir (1971), 45", author="Weir", issued="1971"),
        "1.1 note 1",
    ),
    "title alone": (
        [LETTERS],
        short("*Volkov's Letters*, 33", "edition", title="Volkov's Letters"),
        "1.0 note 1",
    ),
    "a letter in an edition": (
        [LETTERS],
        short(
            "Volkov to Hale 8 November 1941, *Volkov's Letters*, 33",
            "edition",
            author="Volkov",
            recipient="Hale",
            container_title="Volkov's Letters",
        ),
        "1.0 note 1",
    ),
    "author and title behind a letter": (
        [ENVOY],
        short(
            "Grant letter to Orlov 19 December Pell, *Envoy to Winter*, 51",
            author="Grant",
            recipient="Orlov",
        ),
        "1.0 note 1",
    ),
    "a chapter with its volume's editors": (
        [CHAPTER],
        short(
            "Ines Malik, Bread and Ports' in Lowe and Tarn, (eds.): The Ebb of Trust. 24",
            "chapter",
            author="Ines Malik",
            title="Bread and Ports",
            editor="Lowe and Tarn",
            container_title="The Ebb of Trust",
        ),
        "1.0 note 1",
    ),
    "a chapter's volume by its editors": (
        [CHAPTER],
        short(
            "Lowe and Tarn (eds), *Ebb of Trust*, 3",
            editor="Lowe and Tarn",
            title="Ebb of Trust",
        ),
        "1.0 note 1",
    ),
    "the same edition in another volume": (
        [MINISTRY],
        cite(
            "Ministry of Trade, 'Exchanges', Volume I: 'The Ports'. No. 3",
            "edition",
            author="Ministry of Trade",
            title="Exchanges",
            volume="I",
        ),
        "1.0 note 1",
    ),
    "a title cut short with its year": (
        [MINISTRY],
        cite(
            "Ministry of Trade, Exchanges, Volume II. (1958). No. 17",
            "edition",
            author="Ministry of Trade",
            title="Exchanges",
            volume="II",
            issued="1958",
        ),
        "1.0 note 1",
    ),
    "a Cyrillic title with other capitals": (
        [RUSSIAN],
        short(
            "Document 187 Советско-норвежские отношения т. 1",
            "edition",
            title="Советско-норвежские отношения",
        ),
        "1.0 note 1",
    ),
    "words cut short": (
        [RUSSIAN],
        short("*Сов.-норв. отношения*, т. 1", "edition", title="Сов.-норв. отношения"),
        "1.0 note 1",
    ),
    "words of an author's title cut short": (
        [HARBOUR, TABLE],
        short("Weir, *Harb. Lights*, 3", author="Weir", title="Harb. Lights"),
        "1.0 note 1",
    ),
    "the main title with its full stop": (
        [ENVOY],
        short(
            "Pell, *Envoy to Winter. The Mission*, 3",
            author="Pell",
            title="Envoy to Winter. The Mission",
        ),
        "1.0 note 1",
    ),
    "accents left out": (
        [
            cite(
                "É. Dûval, *La Rade* (Paris 1950)",
                author="É. Dûval",
                title="La Rade",
                issued="1950",
            )
        ],
        short("Duval, *Rade*, 4", author="Duval", title="Rade"),
        "1.0 note 1",
    ),
    "a particle left out": (
        [
            cite(
                "H. von Stetten, *Am Kai* (Berlin 1950)",
                author="H. von Stetten",
                title="Am Kai",
                issued="1950",
            )
        ],
        short("Stetten, *Kai*, 4", author="Stetten", title="Kai"),
        "1.0 note 1",
    ),
    "a hyphen left out": (
        [
            cite(
                "R. Clarke-Moss, *The Pier* (Hull 1950)",
                author="R. Clarke-Moss",
                title="The Pier",
                issued="1950",
            )
        ],
        short("Moss, *Pier*, 4", author="Moss", title="Pier"),
        "1.0 note 1",
    ),
    "the parser found no fields": (
        [TABLE, HARBOUR],
        short("In Weir, ‘Harbour Lights’."),
        "1.1 note 1",
    ),
    "in full once more": (
        [TABLE],
        cite(TABLE.words, author="J. Weir", title="The Long Table", issued="1960"),
        "1.0 note 1",
    ),
}


@pytest.mark.parametrize(("before", "later", "wanted"), FOUND.values(), ids=FOUND)
def test_short_form_leads_to_the_full_citation(before, later, wanted):
    made = resolve([before, [later]])
    assert links(made) == {"2.0": wanted}
    assert codes(made) == []


OPEN = {
    "two works of the author": (
        [TABLE, HARBOUR],
        short("Weir, 45", author="Weir"),
        "? 1.0 1.1",
    ),
    "another author's title": (
        [TABLE],
        short("Pell, *Long Table*, 3", author="Pell", title="Long Table"),
        None,
    ),
    "another title of the author": (
        [TABLE],
        short("Weir, *Salt and Iron*, 3", author="Weir", title="Salt and Iron"),
        "? 1.0",
    ),
    "another title with the same first word": (
        [HARBOUR],
        short("Weir, *Harbour Masters*, 3", author="Weir", title="Harbour Masters"),
        "? 1.0",
    ),
}


@pytest.mark.parametrize(("before", "later", "wanted"), OPEN.values(), ids=OPEN)
def test_doubtful_short_form_stays_open_with_an_issue(before, later, wanted):
    made = resolve([before, [later]])
    assert links(made).get("2.0") == wanted
    several = wanted is not None and len(wanted.split()) > 2
    assert codes(made) == ["ambiguous_citation" if several else "unresolved_citation"]


def test_archive_references_and_full_works_are_not_linked():
    made = resolve(
        [
            [TABLE],
            [HARBOUR],
            [cite("Weir minute, FO 371/1/N2", piece="TNA FO 371/1/N2")],
        ]
    )
    assert links(made) == {}


def test_letter_by_an_author_of_a_book_does_not_lead_to_the_book():
    letter = short("Weir to Hale 3 May 1942", "other", author="Weir", recipient="Hale")
    assert links(resolve([[TABLE], [letter]])) == {}


def test_two_works_told_apart_by_the_years_of_a_dated_series():
    first, second = (
        cite(
            f"Foreign Relations of the United States, {year}, vol. I",
            "edition",
            title="Foreign Relations of the United States",
            issued=year,
            volume="I",
        )
        for year in ("1942", "1943")
    )
    assert links(resolve([[first], [second], [first]])) == {"3.0": "1.0 note 1"}


def test_cut_title_with_a_year_counts_as_short_form():
    """Nothing but the year is left of the imprint, and the title is cut."""
    again = cite(
        "Ministry of Trade, Exchanges, (1958). No. 17",
        "edition",
        author="Ministry of Trade",
        title="Exchanges",
        issued="1958",
    )
    assert by_id(resolve([[MINISTRY], [again]]), "2.0").form == "short"


def test_misspelt_surname_is_linked_and_reported():
    made = resolve(
        [[TABLE], [short("Wier, *Long Table*, 4", author="Wier", title="Long Table")]]
    )
    assert links(made) in ({}, {"2.0": "1.0 note 1"})  # four letters: too short to say
    pell = cite(
        "A. Haslund, *The Quay* (Bergen 1950)",
        author="A. Haslund",
        title="The Quay",
        issued="1950",
    )
    made = resolve(
        [[pell], [short("Haslend, *Quay*, 4", author="Haslend", title="Quay")]]
    )
    assert links(made) == {"2.0": "1.0 note 1"}
    assert codes(made) == ["misspelt_name"]


def test_misspelt_surname_in_the_bibliography_is_reported():
    first = cite(
        "A. Haslem, *The Quay* (Bergen 1950)",
        author="A. Haslem",
        title="The Quay",
        issued="1950",
    )
    listed = cite(
        "Haslam, A., The Quay (Bergen 1950)",
        author="Haslam, A.",
        title="The Quay",
        issued="1950",
    )
    made = resolve([[first]], [listed])
    assert links(made) == {"b.0": "1.0 note 1"}
    assert codes(made) == ["misspelt_name"]


def test_work_given_in_full_only_in_the_bibliography_is_found():
    made = resolve(
        [
            [short("Weir, *Long Table*, 4", author="Weir", title="Long Table")],
            [short("Weir, *Long Table*, 9", author="Weir", title="Long Table")],
        ],
        [TABLE],
    )
    assert links(made) == {
        "1.0": "b.0 note None",
        "2.0": "b.0 note 1",
        "b.0": "b.0 note 1",
    } or links(made) == {
        "1.0": "b.0 note None",
        "2.0": "b.0 note 1",
    }
    assert codes(made) == []


def test_work_given_in_full_only_later_is_linked_with_an_issue():
    made = resolve(
        [[short("Weir, *Long Table*, 4", author="Weir", title="Long Table")], [TABLE]]
    )
    assert links(made)["1.0"] == "2.0 note None"
    assert codes(made) == ["forward_reference"]


def test_earlier_work_wins_over_a_later_one_of_the_same_short_title():
    later = cite(
        "J. Weir, *The Long Table Revisited* (London 1990)",
        author="J. Weir",
        title="The Long Table Revisited",
        issued="1990",
    )
    made = resolve(
        [
            [TABLE],
            [short("Weir, *Long Table*, 9", author="Weir", title="Long Table")],
            [later],
        ]
    )
    assert links(made) == {"2.0": "1.0 note 1"}


def test_short_form_in_a_later_chapter_leads_back_to_the_first():
    made = resolve(
        [
            [HARBOUR],
            [TABLE],
            None,
            [short("Weir, *Long Table*", author="Weir", title="Long Table")],
        ]
    )
    assert links(made) == {"c1.0": "2.0 note 2"}


FRUS = cite(
    "*American Papers on Foreign Trade* (hereafter APFT), 1942, vol. 3",
    "edition",
    title="American Papers on Foreign Trade",
    issued="1942",
    defines=("APFT",),
)
MESSAGE = cite(
    "Message of the Governor to Both Houses (Boston 1861) (hereafter Message, 1861), p. 4",
    title="Message of the Governor to Both Houses",
    issued="1861",
    defines=("Message, 1861",),
)
PROJECT = cite(
    "<http://www.example.org/trade> (hereafter cited as KPM Trade Project)",
    "web",
    form="full",
    URL="http://www.example.org/trade",
    defines=("KPM Trade Project",),
)
NAMED = {
    "acronym": (
        FRUS,
        cite(
            "APFT 1943, vol. 2, 17",
            "edition",
            form="full",
            container_title="APFT",
            issued="1943",
        ),
    ),
    "name with a year": (
        MESSAGE,
        cite(
            "Hale to Fenn, May 15, 1861, Message, 1861, p. 329",
            "edition",
            form="full",
            author="Hale",
            recipient="Fenn",
            container_title="Message, 1861",
            issued="May 15, 1861",
        ),
    ),
    "web page": (
        PROJECT,
        cite("Volkov to Marsh 11 January 1943, KPM Trade Project", "web", form="short"),
    ),
}


@pytest.mark.parametrize(("first", "later"), NAMED.values(), ids=NAMED)
def test_name_set_up_by_hereafter_leads_to_its_work(first, later):
    made = resolve([[first], [later]])
    assert links(made) == {"2.0": "1.0 note 1"}
    assert by_id(made, "2.0").form == "abbreviation"


def test_name_inside_another_word_or_title_is_no_short_name():
    raid = cite(
        "The Raid on Aske (Hull 1866) (hereafter Raid)",
        title="The Raid on Aske",
        issued="1866",
        defines=("Raid",),
    )
    other = cite(
        "A. Moll, *Air Raid Nights* (Hull 1950)",
        author="A. Moll",
        title="Air Raid Nights",
        issued="1950",
    )
    assert links(resolve([[raid], [other]])) == {}


def test_name_set_up_twice_means_the_last():
    one = cite(
        "Lot File 96 (hereafter Clearance), 1",
        "paper",
        form="full",
        defines=("Clearance",),
        title="Lot File 96",
    )
    two = cite(
        "Lot File 97 (hereafter Clearance), 1",
        "paper",
        form="full",
        defines=("Clearance",),
        title="Lot File 97",
    )
    use = cite("Clearance, 5", "paper", form="short")
    assert links(resolve([[one], [use], [two], [use]])) == {
        "2.0": "1.0 note 1",
        "4.0": "3.0 note 3",
    }

"""One work is one row, whoever cites it; two works are never one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.link.editions import find_edition
from testimonia.link.works import link_works
from tests.unit.link.making import cite, document

ONE, TWO = document("one.md"), document("two.md")

TABLE = {"author": "D.J. Harrow", "title": "The Long Table: Guests of a Town"}
TABLE |= {"issued": "1964"}
ARTICLE = {
    "author": "O. Brand",
    "title": "Water and Stone at the Upper Weir",
    "container_title": "Journal of Inland Waters",
    "volume": "12",
    "issued": "1971",
}


def rows_of(first, second):
    """Link two descriptions, each cited in a file of its own."""
    linked = link_works(
        (ONE, TWO),
        (cite(ONE, "first", **first), cite(TWO, "second", **second)),
    )
    return [work for _, work in linked.work_uses]


SAME = {
    "the very same": (TABLE, TABLE),
    "without the subtitle": (TABLE, {**TABLE, "title": "The Long Table"}),
    "without the article": (TABLE, {**TABLE, "title": "Long Table"}),
    "another edition": (TABLE, {**TABLE, "issued": "1981"}),
    "given names in full": (TABLE, {**TABLE, "author": "Dorothea J. Harrow"}),
    "name turned round": (TABLE, {**TABLE, "author": "Harrow, D. J."}),
    "surname misspelt": (TABLE, {**TABLE, "author": "D.J. Horrow"}),
    "a letter missing": (
        {**TABLE, "title": "The Wandering Harbour"},
        {**TABLE, "title": "The Wandring Harbour"},
    ),
    "full stop for colon": (
        TABLE,
        {**TABLE, "title": "The Long Table. Guests of a Town"},
    ),
    "without an author": (
        {"title": "Minutes of the Weir Committee of Upper Marlow", "issued": "1911"},
        {"title": "Minutes of the Weir Committee of Upper Marlow", "issued": "1911"},
    ),
    "volumes of one work": (
        {**TABLE, "title": "A History of the Winter Campaign vol. IV: The Bend"},
        {**TABLE, "title": "The Winter Campaign", "volume": "6", "issued": "1971"},
    ),
    "journal abbreviated": (ARTICLE, {**ARTICLE, "container_title": "JIW"}),
    "an article's title cut": (ARTICLE, {**ARTICLE, "title": "Water and Stone"}),
    "a page's address": (
        {
            "kind": "web",
            "title": "The weirs of Upper Marlow",
            "URL": "https://a.org/x/",
        },
        {
            "kind": "web",
            "title": "The weirs of Upper Marlow",
            "URL": "http://www.a.org/x",
        },
    ),
    "editor for author": (
        {"editor": "J. Orr", "title": "The War Diaries of Oliver Orr 1941–1945"},
        {"author": "Oliver Orr", "title": "The War Diaries of Oliver Orr"},
    ),
    "a peer by name and title": (
        {"author": "Earl of Marsh", "title": "The Ferry House"},
        {"author": "Lord Marsh", "title": "The Ferry House"},
    ),
    "a diary under its editor": (
        {
            "kind": "diary",
            "editor": "D. Dell",
            "title": "The Diary of Sir Oliver Orr 1938–45",
            "issued": "1975",
        },
        {
            "kind": "diary",
            "author": "Oliver Orr",
            "title": "The Diaries of Sir Oliver Orr, O.M., 1938–1945",
            "issued": "1971",
        },
    ),
    "a volume under its own title": (
        {"author": "Lord Marsh", "title": "The Ferry House", "issued": "1965"},
        {
            "author": "Anton Lind",
            "title": "The Memoirs of Anton Lind, Lord Marsh: The Ferry House",
            "issued": "1965",
        },
    ),
    "a ministry in two ways": (
        {
            "author": "Ministry of Inland Waters of Sarn",
            "title": "Weirs of the Upper Sarn",
        },
        {"author": "Sarn, Ministry of Waters", "title": "Weirs of the Upper Sarn"},
    ),
}


@pytest.mark.parametrize(("first", "second"), SAME.values(), ids=SAME)
def test_one_work_is_one_row(first, second):
    ((one,), (other,)) = rows_of(first, second)
    assert one == other


APART = {
    "another title": (TABLE, {**TABLE, "title": "The Short Table"}),
    "another author": (TABLE, {**TABLE, "author": "E. Lind"}),
    "a title that goes on": (
        {**TABLE, "title": "The Long War", "issued": "1964"},
        {**TABLE, "title": "The Long War Ends", "issued": "1970"},
    ),
    "subtitles of a memoir": (
        {**TABLE, "title": "Memoirs: Facing the Weir"},
        {**TABLE, "title": "Memoirs: The Account Settled", "issued": "1970"},
    ),
    "book and article of one title": (
        ARTICLE,
        {
            "author": "O. Brand",
            "title": "Water and Stone at the Upper Weir",
            "issued": "1980",
        },
    ),
    "articles in two journals": (
        ARTICLE,
        {**ARTICLE, "container_title": "Annals of Bridges", "issued": "1985"},
    ),
    "short surnames near each other": (
        {**TABLE, "author": "D. Weir"},
        {**TABLE, "author": "D. Wier", "title": "The Long Table"},
    ),
    "newspapers": (
        {"kind": "newspaper", "title": "Marlow Express", "issued": "3 May 1919"},
        {"kind": "newspaper", "title": "Marlow Observer", "issued": "3 May 1919"},
    ),
    "two diaries of one man": (
        {
            "kind": "diary",
            "editor": "J. Orr",
            "title": "The War Diaries of Oliver Orr",
            "issued": "1978",
        },
        {
            "kind": "diary",
            "editor": "J. Orr",
            "title": "The Winter Diaries of Oliver Orr",
            "issued": "1970",
        },
    ),
    "volumes of a series": (
        {
            "kind": "edition",
            "container_title": "FRUS",
            "issued": "1919",
            "volume": "III",
        },
        {
            "kind": "edition",
            "container_title": "FRUS",
            "issued": "1919",
            "volume": "IV",
        },
    ),
    "pages of a site": (
        {"kind": "web", "URL": "https://a.org/x"},
        {"kind": "web", "URL": "https://a.org/y"},
    ),
}


@pytest.mark.parametrize(("first", "second"), APART.values(), ids=APART)
def test_two_works_are_two_rows(first, second):
    rows = rows_of(first, second)
    assert rows[0] != rows[1] or rows[0] == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FRUS, 1961–1963, VII, doc. 12", "frus 1961-1963 7"),
        ("FRUS 1919, 3: 45", "frus 1919 3"),
        ("FRUS 1919, 45", None),
        ("FRUS: The Conference at Marlow, 1919, 45", "frus 1919 conference marlow"),
        ("DBFP, 3rd series, vol. II, no. 9", "dbfp series 3 2"),
        ("ADAP, Serie D, Bd. 7, Nr. 213", "adap series d 7"),
        ("Orr, The Long Table, 1919, III, 4", None),
    ],
)
def test_a_series_is_known_by_its_name_where_no_title_is_read(text, expected):
    assert find_edition(text, {}) == expected


EDITIONS = [
    ("FRUS 1919, III, 522", {"container_title": "FRUS 1919", "volume": "III"}),
    (
        "Foreign Relations of the United States, 1919, vol. 3 (Washington, 1961), 9",
        {"title": "Foreign Relations of the United States, 1919", "volume": "3"},
    ),
    (
        "Papers Relating to the Foreign Relations of the US: 1919, vol. III",
        {"title": "Papers Relating to the Foreign Relations of the US"},
    ),
]


def test_a_volume_of_a_series_is_one_work_under_any_name():
    cited = [
        cite(ONE, text, at=at, kind="edition", **fields)
        for at, (text, fields) in enumerate(EDITIONS)
    ]
    (work,) = link_works((ONE,), tuple(cited)).works
    assert work.key == "frus 1919 3"
    assert len(work.cited_by) == 3


def test_ibid_with_another_volume_of_a_series_is_another_work():
    first = cite(ONE, *EDITIONS[0][:1], kind="edition", **EDITIONS[0][1])
    again = cite(ONE, "Ibid., 530", at=1, form="ibid", antecedent=first.id)
    other = cite(
        ONE, "Ibid., IV, 37", at=2, form="ibid", antecedent=first.id, volume="IV"
    )
    works = link_works((ONE,), (first, again, other)).works
    assert [(w.key, len(w.cited_by)) for w in works] == [
        ("frus 1919 3", 2),
        ("frus 1919 4", 1),
    ]


def test_later_citations_go_with_the_first():
    first = cite(ONE, "first", **TABLE)
    short = cite(ONE, "Harrow, 12", at=1, form="short", antecedent=first.id)
    ibid = cite(ONE, "Ibid.", at=2, form="ibid", antecedent=short.id)
    linked = link_works((ONE,), (first, short, ibid))
    (work,) = linked.works
    assert work.cited_by == (first.id, short.id, ibid.id)
    assert {works for _, works in linked.work_uses} == {(work.id,)}


def test_short_form_finds_its_work_in_another_document():
    short = cite(
        TWO, "Harrow, Long Table, 12", form="short", author="Harrow", title="Long Table"
    )
    (work,) = link_works((ONE, TWO), (cite(ONE, "full", **TABLE), short)).works
    assert work.sources == ("one.md", "two.md")


def test_short_form_that_fits_two_works_is_linked_to_none():
    works = (
        cite(ONE, "a", **TABLE),
        cite(ONE, "b", at=1, **{**TABLE, "title": "The Long Road", "issued": "1970"}),
    )
    short = cite(TWO, "Harrow, Long, 12", form="short", author="Harrow", title="Long")
    linked = link_works((ONE, TWO), (*works, short))
    assert all(len(work.sources) == 1 for work in linked.works)


def test_surname_alone_is_not_looked_for_elsewhere():
    short = cite(TWO, "Harrow, 12", form="short", author="Harrow")
    linked = link_works((ONE, TWO), (cite(ONE, "full", **TABLE), short))
    assert dict(linked.work_uses)[short.id] == ()


def test_diary_by_its_owner_finds_the_printed_one():
    printed = cite(
        ONE,
        "full",
        kind="diary",
        editor="J. Orr",
        title="The Diary of Oliver Lind",
        issued="1978",
    )
    entry = cite(
        TWO,
        "Lind diary, 3 May",
        kind="diary",
        form="short",
        author="Lind",
        genre="diary",
    )
    (work,) = link_works((ONE, TWO), (printed, entry)).works
    assert work.cited_by == (printed.id, entry.id)


def test_what_names_no_work_makes_no_row():
    said = [
        cite(ONE, "Pp 37", form="short", title="Pp 37"),
        cite(ONE, "Ibid.", at=1, form="ibid"),
        cite(ONE, "Harrow", at=2, form="short", author="Harrow"),
    ]
    assert link_works((ONE,), tuple(said)).works == ()


def test_persons_are_listed_one_by_one():
    (work,) = link_works(
        (ONE,),
        (cite(ONE, "x", author=["E. Lind", "O. Brand"], title="Two Roads to Oslo"),),
    ).works
    assert work.authors == ("E. Lind", "O. Brand")
    assert [v for n, v in work.fields if n == "author"] == ["E. Lind", "O. Brand"]


def test_a_document_that_is_the_work_is_at_hand():
    own = document(
        "harrow.pdf", title="The Long Table", authors=("Dora Harrow",), date="1964"
    )
    (work,) = link_works((ONE, own), (cite(ONE, "full", **TABLE),)).works
    assert work.at_hand == (own.id,)


def test_a_document_of_another_author_is_not_at_hand():
    own = document("lind.pdf", title="The Long Table", authors=("E. Lind",))
    (work,) = link_works((ONE, own), (cite(ONE, "full", **TABLE),)).works
    assert work.at_hand == ()


VOLUME = (
    document("frus.xml", order=0, number="12", genre="edition", title="Orr to Lind"),
    document("frus.xml", order=1, number="13", genre="edition", title="Lind to Orr"),
    document(
        "frus.xml",
        order=2,
        title="Foreign Relations of the United States, 1919, Volume III",
    ),
)


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("FRUS 1919, III, Doc. 13", {}, [1]),
        ("FRUS 1919, III, 13", {"number": "13"}, [1]),
        ("FRUS 1919, III, docs. 12, 99", {}, [0]),
        ("FRUS 1919, III, 522", {}, []),
        ("FRUS 1919, IV, Doc. 13", {"volume": "IV"}, []),
    ],
    ids=["doc.", "number", "two", "only a page", "another volume"],
)
def test_a_document_cited_by_number_is_at_hand_where_its_volume_is(
    text, fields, expected
):
    said = {"container_title": "FRUS 1919", "volume": "III"} | fields
    cited = cite(ONE, text, kind="edition", **said)
    linked = link_works((ONE, *VOLUME), (cited,))
    assert [h.document for h in linked.holdings] == [VOLUME[at].id for at in expected]
    assert {h.relation for h in linked.holdings} <= {"prints"}
    assert linked.works[0].at_hand == tuple(VOLUME[at].id for at in expected)


def test_a_number_that_two_documents_have_leads_nowhere():
    twice = document("frus.xml", order=3, number="13", genre="edition")
    cited = cite(
        ONE, "FRUS 1919, III, Doc. 13", kind="edition", container_title="FRUS 1919"
    )
    assert link_works((ONE, *VOLUME, twice), (cited,)).holdings == ()


_SURNAMES = ("Harrow", "Horrow", "Lind", "Brand")
_TITLES = ("The Long Table", "Long Table: Guests", "The Short Table", "Long", "Memoirs")


@st.composite
def cited(draw):
    """Citations of a handful of works, in any of a handful of ways, in two files."""
    made = []
    for at in range(draw(st.integers(1, 8))):
        fields = draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "author": st.sampled_from(_SURNAMES),
                    "title": st.sampled_from(_TITLES),
                    "issued": st.sampled_from(("1964", "1970")),
                    "container_title": st.sampled_from(("Annals", "FRUS 1919")),
                    "volume": st.sampled_from(("3", "IV")),
                },
            )
        )
        form = draw(st.sampled_from(("full", "short")))
        made.append(
            cite(
                draw(st.sampled_from((ONE, TWO))), f"w {at}", at=at, form=form, **fields
            )
        )
    return made


@given(cited(), st.randoms())
def test_order_of_documents_changes_no_link(citations, chance):
    before = link_works((ONE, TWO), tuple(citations))
    chance.shuffle(citations)
    after = link_works((TWO, ONE), tuple(citations))
    assert dict(after.work_uses) == dict(before.work_uses)
    assert [(w.id, set(w.cited_by)) for w in after.works] == [
        (w.id, set(w.cited_by)) for w in before.works
    ]


@given(cited())
def test_every_citation_is_told_the_works_that_list_it(citations):
    linked = link_works((ONE, TWO), tuple(citations))
    listed = {(c, work.id) for work in linked.works for c in work.cited_by}
    assert listed == {(c, work) for c, works in linked.work_uses for work in works}
    assert len({work.id for work in linked.works}) == len(linked.works)


def test_a_letter_in_an_edition_leaves_the_edition_its_own_fields():
    cited = cite(
        ONE,
        "Orr to Lind, 3 May 1919, FRUS 1919, III, 9",
        kind="edition",
        author="Orr",
        recipient="Lind",
        container_title="FRUS",
        issued="1919",
        volume="III",
    )
    (work,) = link_works((ONE,), (cited,)).works
    assert work.authors == ()
    assert (work.title, work.year) == ("FRUS", "1919")
    assert dict(work.fields) == {"title": "FRUS", "issued": "1919", "volume": "III"}


def test_a_misspelt_author_is_found_among_a_hundred_of_the_same_title():
    town = {"title": "History of Our Town: A Guide", "issued": "1950"}
    names = [f"{a}{b}{a}{b}li{a}" for a in "bcdfgklmnprstvwz" for b in "aeiouy"]
    crowd = [cite(ONE, one, at=at, author=one, **town) for at, one in enumerate(names)]
    right = cite(ONE, "x", at=900, author="Haslam", **town)
    wrong = cite(TWO, "y", author="Haslem", title=town["title"])
    uses = dict(link_works((ONE, TWO), (*crowd, right, wrong)).work_uses)
    assert uses[wrong.id] == uses[right.id] != ()
    assert len(set(uses.values())) == len(crowd) + 1


def test_a_volume_is_found_under_the_title_of_the_whole_in_its_year_alone():
    memoirs = "The Memoirs of Lord Marsh: The Ferry House"
    whole = {"author": "Lind", "title": memoirs, "issued": "1961"}
    volume = {"author": "Marsh", "title": "The Ferry House", "issued": "1961"}
    assert len(set(rows_of(whole, volume))) == 1
    assert len(set(rows_of(whole, volume | {"issued": "1975"}))) == 2

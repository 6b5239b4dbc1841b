"""Blocks, lists, tables, pages, furniture and what a page says of itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.read.html import read_html
from testimonia.records import CONTAINERS
from tests.unit.read.html.reading import NAMES, count_cover, read_fixture, read_page


@pytest.mark.parametrize("name", NAMES)
def test_every_character_lies_in_one_segment(name: str) -> None:
    read = read_fixture(name)
    cover = count_cover(read)
    pairs = zip(read.document.text, cover, strict=True)
    assert all(count == 1 for letter, count in pairs if not letter.isspace())
    assert not any(segment.score == 0.3 for segment in read.segments)


@pytest.mark.parametrize("name", NAMES)
def test_reading_twice_gives_the_same(name: str) -> None:
    assert read_fixture(name) == read_fixture(name)


_TAGS = [
    "p",
    "div",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "b",
    "i",
    "a",
    "sup",
    "span",
    "pre",
    "br",
    "hr",
    "nav",
    "form",
    "section",
    "aside",
    "dl",
    "dt",
    "dd",
    "caption",
    "footer",
    "article",
]
_ATTRIBUTES = st.sampled_from(
    [
        "",
        ' id="n1"',
        ' href="#n1"',
        ' id="r1" href="#n1"',
        ' class="comment"',
        ' class="author"',
        ' class="date"',
        ' class="sidenote"',
        " hidden",
        ' class="nav"',
    ]
)
_PIECES = st.one_of(
    st.builds(
        lambda tag, attributes: f"<{tag}{attributes}>",
        st.sampled_from(_TAGS),
        _ATTRIBUTES,
    ),
    st.builds(lambda tag: f"</{tag}>", st.sampled_from(_TAGS)),
    st.sampled_from(
        ["1", "[1]", "1. ", "Notes", "words of it", " ", "\n", "\xa0", "𝔘"]
    ),
    st.sampled_from(["2 May 2010", "[who?]", "&amp;", "[citation needed]", "↑"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_any_mark_up_is_covered_once(pieces: list[str]) -> None:
    read = read_page("<body>" + "".join(pieces))
    pairs = zip(read.document.text, count_cover(read), strict=True)
    assert all(count == 1 for letter, count in pairs if not letter.isspace())
    for segment in read.segments:
        assert segment.text == read.document.words(*segment.spans)
        if segment.kind not in CONTAINERS:
            assert segment.text or segment.kind == "note"


def test_blocks_have_their_kinds() -> None:
    read = read_page(
        "<h1>The road</h1><p>One\n line</p><blockquote><p>He said.</p><p>She said.</p>"
        "</blockquote><pre>a  b\n c</pre><dl><dt>Toll</dt><dd>A fee</dd></dl>"
        "<figure><figcaption>The gate</figcaption></figure>"
    )
    assert [(s.kind, s.text) for s in read.segments if s.kind != "list"] == [
        ("title", "The road"),
        ("paragraph", "One line"),
        ("quotation", "He said."),
        ("quotation", "She said."),
        ("paragraph", "a  b\n c"),
        ("item", "Toll"),
        ("item", "A fee"),
        ("caption", "The gate"),
    ]


def test_nested_lists_keep_their_levels() -> None:
    read = read_page("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>")
    found = [(s.kind, s.level, s.role, s.text) for s in read.segments]
    assert found == [
        ("list", 1, "bulleted", "a\nb\nc"),
        ("item", 1, None, "a"),
        ("list", 2, "ordered", "b"),
        ("item", 2, None, "b"),
        ("item", 1, None, "c"),
    ]


def test_tables_of_facts_have_tabs_and_lines() -> None:
    read = read_page(
        "<table><caption>Talks</caption><tr><th>Day<th>Who<tr><td>3 May<td>Two</table>"
    )
    assert (read.texts("caption"), read.texts("table")) == (
        ["Talks"],
        ["Day\tWho\n3 May\tTwo"],
    )


def test_tables_that_lay_out_a_page_are_no_tables() -> None:
    read = read_page("<table><tr><td><h2>Road</h2><p>Text.</p><td><p>More.</table>")
    assert read.texts("table") == []
    assert read.texts("paragraph") == ["Text.", "More."]


def test_two_line_breaks_part_paragraphs_and_one_a_line() -> None:
    read = read_page("<div>one<br>two<br><br>three</div>")
    assert read.texts("paragraph") == ["one\ntwo", "three"]


def test_white_space_collapses_and_no_break_spaces_stay() -> None:
    read = read_page("<p>  a \n\t b\xa0c <b> d</b></p>")
    assert read.document.text.strip() == "a b\xa0c d"


def test_what_a_browser_hides_gives_no_text() -> None:
    read = read_page(
        "<p>seen</p><script>a</script><style>b</style><!-- c --><p hidden>d</p>"
        '<p style="display: none">e</p><noscript>f</noscript><template>g</template>'
        '<img alt="h"><span class="sr-only">i</span>'
    )
    assert read.document.text == "seen"


def test_printed_pages_are_kept() -> None:
    read = read_fixture("epub")
    assert [(page.label, page.start) for page in read.document.pages] == [
        ("41", 0),
        ("42", read.document.text.index(" on for days")),
    ]
    assert "They went on for days" in read.document.text


def test_page_numbers_of_old_books_are_pages() -> None:
    read = read_page('<p>one <span class="pagenum">[Pg 12]</span>two</p>')
    assert [page.label for page in read.document.pages] == ["12"]
    assert read.texts("paragraph") == ["one two"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "jats",
            (
                "A mission reweighed",
                ("Lane, Ada", "Holt, Mira"),
                "2018/05/01",
                "article",
                "en",
            ),
        ),
        ("tandf", ("The third channel", ("Tom Reed",), "15 Jan 2016", "article", "en")),
        ("pandoc", ("On two letters", ("Ada Lane",), "2020-04-02", "article", "en")),
        ("mediawiki", ("Ridge Approach", (), None, "encyclopedia", "en")),
        ("book", ("The Toll Keeper", ("Ada Lane",), "1961", "catalogue", "en")),
        ("microdata", ("Le moulin", ("Ada Lane",), "2017-02-03", "blog", "fr")),
        ("blogger", ("The wheel", ("Miller",), "Sunday, 3 May 2009", "blog", None)),
        ("unknown", ("On the ferry", (), None, "other", None)),
    ],
)
def test_what_a_page_says_of_itself(name: str, said: tuple[object, ...]) -> None:
    document = read_fixture(name).document
    found = (document.title, document.authors, document.date, document.genre)
    assert (*found, document.language) == said
    assert document.reviewed is None


@pytest.mark.parametrize("name", ["mediawiki", "jats", "wordpress", "book", "phpbb"])
def test_the_title_is_said_once(name: str) -> None:
    read = read_fixture(name)
    assert read.texts("title") == [read.document.title]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "mediawiki",
            ["Main page", "For the mountain pass", "Alpine feeler", "Categories"],
        ),
        ("jats", ["We use cookies.", "Related articles"]),
        (
            "wordpress",
            ["Hill Papers", "Share this:", "Leave a Reply", "Proudly hosted"],
        ),
        ("book", ["Search by title", "Readers also borrowed"]),
        ("phpbb", ["Archive Hall", "Posts: 312", "All doors open inward"]),
        ("unknown", ["Start Boats Crew", "Imprint Map"]),
    ],
)
def test_what_is_of_the_site_is_furniture(name: str, words: list[str]) -> None:
    furniture = "\n".join(read_fixture(name).texts("furniture"))
    assert [word for word in words if word not in furniture] == []


@pytest.mark.parametrize(
    "page",
    [
        '<div class="post hentry category-social-history"><p>Kept.</p></div><p>Long '
        "enough text to be the most of it.</p>",
        '<p>Long enough text of a letter.</p><p class="signature">Kept.</p>',
        '<header class="intro"><h1>The road</h1><p>Kept.</p></header><p>Long enough.</p>',
        '<div class="has-sidebar"><p>Kept.</p></div><p>Long enough text beside it.</p>',
        '<form id="aspnetForm"><p>Kept.</p><p>The whole page stands in a form.</p></form>',
    ],
    ids=["topic", "signature", "standfirst", "wrapper", "form-round-all"],
)
def test_what_only_sounds_like_furniture_is_text(page: str) -> None:
    assert "Kept." in read_page(page).texts("paragraph")


def test_an_hcard_names_the_author():
    page = (
        b"<article><h1>The clerk</h1><span class='author vcard'>Meg Tarn</span>"
        b"<p>The clerk kept the draft.</p></article>"
    )
    assert read_html("a.html", page).documents[0].authors == ("Meg Tarn",)

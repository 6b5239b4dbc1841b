"""Posts and comments: who, when, at which depth, under which other."""

import pytest

from tests.unit.read.html.reading import Read, read_fixture, read_page

POSTS = {
    "phpbb": [
        ("post", "archivist", "Thu Jan 05, 2012 9:14 pm"),
        ("post", "Meadow", "Fri Jan 06, 2012 8:00 am"),
    ],
    "vbulletin3": [
        ("post", "Nell", "05-12-2009, 10:41 PM"),
        ("post", "Tom", "06-12-2009, 07:02 AM"),
    ],
    "vbulletin4": [
        ("post", "Mira", "3rd March 2011, 18:05"),
        ("post", "Ada", "4th March 2011, 09:00"),
    ],
    "xenforo": [("post", "Holt", "Jun 1, 2020"), ("post", "Reed", "Jun 2, 2020")],
    "discourse": [
        ("post", "ward", "March 1, 2022, 9:00am"),
        ("post", "lane", "March 2, 2022, 10:00am"),
    ],
    "stackexchange": [
        ("post", "Penn", "Apr 1, 2015 at 12:00"),
        ("comment", "Quill", "Apr 1, 2015 at 13:00"),
        ("post", "Nib", "Apr 2, 2015 at 9:00"),
    ],
    "smf": [
        ("post", "Signal", "March 03, 2010, 10:11:12 AM"),
        ("post", "Lamp", "March 04, 2010, 09:00:00 AM"),
    ],
    "reddit_old": [
        ("post", "quill", "2017-07-14T02:40:00+00:00"),
        ("comment", "nib", "2017-07-14T03:00:00+00:00"),
        ("comment", "quill", "2017-07-14T04:00:00+00:00"),
        ("comment", "[deleted]", "2017-07-15T04:00:00+00:00"),
    ],
    "wordpress": [
        ("comment", "Tom", "May 7, 2013 at 10:00 am"),
        ("comment", "Ada Lane", "May 7, 2013 at 12:00 pm"),
        ("comment", "Mira", "May 8, 2013 at 12:00 pm"),
    ],
    "blogger": [
        ("comment", "Weir", "4 May 2009 at 09:30"),
        ("comment", "Miller", "4 May 2009 at 10:00"),
    ],
    "disqus": [
        ("comment", "Keel", "Monday, March 4, 2019 5:00 PM"),
        ("comment", "Oar", "Tuesday, March 5, 2019 5:00 PM"),
    ],
    "microdata": [
        ("comment", "Paul", "4 février 2017"),
        ("comment", "Luc", "2017-02-05"),
    ],
    "flat_comments": [
        ("comment", "One", "2 May 2010"),
        ("comment", "Two", "3 May 2010"),
        ("comment", "Three", "3 May 2010"),
        ("comment", "Four", "4 May 2010"),
    ],
    "unnamed_thread": [
        ("post", "Marl", "12 June 2008, 14:02"),
        ("post", "Fern", "13 June 2008, 08:11"),
        ("post", "Marl", "13 June 2008, 09:00"),
    ],
}


def _posts(read: Read) -> list[tuple[str, str | None, str | None]]:
    return [
        (s.kind, s.author, s.date)
        for s in read.segments
        if s.kind in ("post", "comment")
    ]


@pytest.mark.parametrize("name", POSTS)
def test_each_post_has_its_author_and_date(name: str) -> None:
    assert _posts(read_fixture(name)) == POSTS[name]


@pytest.mark.parametrize(
    ("name", "parents"),
    [
        ("wordpress", [None, 0, None]),
        ("blogger", [None, 0]),
        ("disqus", [None, 0]),
        ("reddit_old", [None, None, 1, None]),
        ("stackexchange", [None, 0, None]),
        ("flat_comments", [None, 0, 1, None]),
    ],
)
def test_answers_stand_in_what_they_answer(
    name: str, parents: list[int | None]
) -> None:
    read = read_fixture(name)
    posts = [s for s in read.segments if s.kind in ("post", "comment")]
    places = {post.id: place for place, post in enumerate(posts)}
    assert [places.get(post.parent or "") for post in posts] == parents


@pytest.mark.parametrize(
    ("name", "genre", "title"),
    [
        ("phpbb", "thread", "The winter soundings"),
        ("xenforo", "thread", "The sealed packet"),
        ("discourse", "thread", "Map of the pass"),
        ("reddit_old", "thread", "Which ledger is it?"),
        ("stackexchange", "thread", "Who wrote the margin?"),
        ("smf", "thread", "Rail notes"),
        ("wordpress", "blog", "The lamp in the window"),
        ("blogger", "blog", "The wheel"),
    ],
)
def test_genre_and_title(name: str, genre: str, title: str) -> None:
    document = read_fixture(name).document
    assert (document.genre, document.title) == (genre, title)


@pytest.mark.parametrize(
    ("name", "author", "words"),
    [
        ("phpbb", "archivist", "It is said to lie in the second box."),
        ("vbulletin3", "Nell", "The cable of 3 May is missing."),
        ("vbulletin4", "Mira", "The ink is iron gall."),
        ("xenforo", "Holt", "The packet was never opened."),
        ("discourse", "ward", "The pass is not on the map."),
        ("smf", "Signal", "The line was cut."),
        ("reddit_old", None, "the green one"),
    ],
)
def test_earlier_posts_quoted_name_their_author(
    name: str, author: str | None, words: str
) -> None:
    read = read_fixture(name)
    quotations = [s for s in read.segments if s.kind == "quotation"]
    assert [(s.author, s.text) for s in quotations] == [(author, words)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "phpbb",
            ["Has anyone seen the draft?", "It is said to lie in the second box."],
        ),
        ("xenforo", ["The packet was never opened.", "Then who broke the seal?"]),
        ("smf", ["The line was cut.", "By whom?"]),
        ("wordpress", ["A lamp was seen.", "Whose lamp?", "The keeper's."]),
    ],
)
def test_posts_words_are_paragraphs(name: str, words: list[str]) -> None:
    assert [w for w in words if w not in read_fixture(name).texts("paragraph")] == []


def test_a_list_of_blog_entries_is_no_thread() -> None:
    entry = (
        '<div class="e"><h2><a href="/{0}">Entry {0}</a></h2><span class="author">Ada'
        "</span><time>3 May 201{0}</time><p>A long enough teaser of the entry.</p></div>"
    )
    read = read_page("".join(entry.format(number) for number in range(4)))
    assert _posts(read) == []

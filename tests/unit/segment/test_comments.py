"""Blogs: the article's parts, and comments with their place in the tree."""

import pytest

from tests.unit.segment.talk import assert_sound, page, segment

BODY = "The file is thin, and most of what is in it came from somewhere else. " * 3
COMMENTS = (
    "  1. Quill said,\n\n    Is it dated?\n\n"
    "    • Meg Tarn said,\n\n      It is.\n\n"
    "      • Quill said,\n\n        “The bag was never opened by anybody.”\n\n"
    "        So you wrote.\n\n"
    "    • orlop said,\n\n      Look in the prints.\n\n"
    "  2. orlop said,\n\n    Or in the bag list.\n\n"
)
BLOG = (
    "The docket and the answer\n\n"
    "March 3, 2011 at 9:14 pm (archives, bags, posted by MT, telegrams)\n\n"
    "“What is not in the file is in the bag.” (an old clerk, to the writer)\n\n"
    f"{BODY}\n\nFrom left: the clerk, the bag, the porter.\n\n{BODY}\n\n{COMMENTS}"
    "Leave a Reply\n\nName\n\nEmail\n"
)


def _parts(result, kind):
    return [part for part in result.segments if part.kind == kind]


def test_comments_stand_under_what_they_answer():
    result = segment("blog", BLOG)
    comments = _parts(result, "comment")
    number = {part.id: index for index, part in enumerate(comments)}
    assert [
        (part.author, part.label, part.level, number.get(part.parent))
        for part in comments
    ] == [
        ("Quill", "1", 1, None),
        ("Meg Tarn", "•", 2, 0),
        ("Quill", "•", 3, 1),
        ("orlop", "•", 2, 0),
        ("orlop", "2", 1, None),
    ]
    assert_sound(page(BLOG), result.segments)


def test_article_has_title_date_author_tags_epigraph_and_caption():
    result = segment("blog", BLOG)
    (document,) = result.documents
    assert document.genre == "blog"
    assert document.title == "The docket and the answer"
    assert document.authors == ("MT",)
    assert document.date == "March 3, 2011 at 9:14 pm"
    assert [part.kind for part in result.segments][:8] == [
        "title",
        "date",
        "furniture",
        "byline",
        "epigraph",
        "paragraph",
        "caption",
        "paragraph",
    ]
    assert result.segments[2].role == "tags"


def test_paragraph_quoted_in_full_is_a_quotation_in_its_comment():
    result = segment("blog", BLOG)
    (quotation,) = _parts(result, "quotation")
    assert quotation.text == "“The bag was never opened by anybody.”"
    assert quotation.parent == _parts(result, "comment")[2].id


def test_the_form_behind_the_comments_is_furniture():
    result = segment("blog", BLOG)
    assert [part.text for part in _parts(result, "furniture")][-3:] == [
        "Leave a Reply",
        "Name",
        "Email",
    ]


@pytest.mark.parametrize("prefix", ["", "> "], ids=["plain", "quoting marks"])
def test_one_level_without_indents(prefix):
    text = f"Bags\n\n{BODY}\n\n{prefix}Quill - 3 March 2011 at 10:22\nIs it dated?\n"
    (comment,) = _parts(segment("blog", text), "comment")
    assert (comment.author, comment.level) == ("Quill", 1)


def test_blog_of_the_corpus(shared):
    text = next((shared / "seeds").glob("001*.txt")).read_bytes().decode("utf-8")
    result = segment("blog", text)
    comments = _parts(result, "comment")
    assert len(comments) == 22
    assert [part.label for part in comments if part.level == 1] == list("12345678")
    assert [sum(c.level == level for c in comments) for level in (2, 3)] == [7, 7]
    assert result.documents[0].authors == ("JD",)
    kinds = [part.kind for part in result.segments]
    assert [kinds.count(kind) for kind in ("title", "date", "epigraph", "caption")] == [
        1
    ] * 4
    assert "note" not in kinds
    assert_sound(page(text), result.segments)

"""Threads: where posts are cut, who wrote them, what in them is quoted."""

import json

import pytest

from tests.unit.segment.talk import assert_sound, page, scores, segment

SEED = "000_dfdbfa229586b522.txt"
FIRST = "Who kept the copies of the eleven messages that went by way of Lisbon?"
SECOND = "The consul kept them, until he was called home in the month of May."


def _parts(result, kind):
    return [part for part in result.segments if part.kind == kind]


def test_thread_of_the_corpus_is_cut_as_its_gold_says(shared):
    text = (shared / "seeds" / SEED).read_bytes().decode("utf-8")
    gold = json.loads((shared / "data" / "gold" / "thread_000.json").read_text())
    gold = gold["files"][SEED]
    told = [post for post in gold["posts"] if post["start"] is not None]
    result = segment("thread", text)
    posts = _parts(result, "post")
    place = {(p.spans[0].start, p.spans[0].end): p for p in posts}
    assert [(*key, p.author) for key, p in place.items()] == [
        (post["start"], post["end"], post["author"]) for post in told
    ]
    assert [
        (p.spans[0].start, p.spans[0].end) for p in _parts(result, "quotation")
    ] == [(quote["start"], quote["end"]) for post in told for quote in post["quotes"]]
    (title,) = _parts(result, "title")
    assert (title.spans[0].start, title.spans[0].end) == (0, gold["title"]["end"])
    furniture = {part.text for part in _parts(result, "furniture")}
    assert furniture == {"Last edited:", "Top"}
    assert_sound(page(text), result.segments)


def test_earlier_words_at_the_head_of_a_post_are_its_quotation():
    text = (
        f"Bags\n\n{FIRST}\n\u00a0\n{FIRST}\n{SECOND}\n\u00a0\n{SECOND}\nI doubt it.\n"
    )
    result = segment("thread", text)
    assert [part.text for part in _parts(result, "quotation")] == [FIRST, SECOND]
    assert len(_parts(result, "post")) == 3


def test_first_paragraph_quoted_alone_was_a_quotation_where_others_are_whole():
    """Forums quote whole posts, so a part that is quoted alone came from elsewhere."""
    outside = (
        "Nobody has ever seen the second draft of the memorandum, if it was written."
    )
    posts = [FIRST, f"{outside}\n\nI have seen it."]
    posts += [f"{FIRST}\n{SECOND}", f"{SECOND}\nI doubt it.", f"{outside}\nSo have I."]
    result = segment("thread", "Bags\n\n" + "\n\u00a0\n".join(posts) + "\n")
    quoted = _parts(result, "quotation")
    assert [part.text for part in quoted] == [outside, FIRST, SECOND, outside]
    assert quoted[0].score < quoted[1].score


def test_a_post_that_only_repeats_another_keeps_its_words():
    result = segment("thread", f"Bags\n\n{FIRST}\n\u00a0\n{FIRST}\n\u00a0\nYes.\n")
    assert not _parts(result, "quotation")


@pytest.mark.parametrize(
    ("quoting", "author"),
    [
        pytest.param("orlop said:\n{}\nClick to expand...", "orlop", id="button"),
        pytest.param("orlop wrote:\n{}\n", "orlop", id="wrote"),
        pytest.param("Quote from: orlop on May 1, 2010\n{}\n", "orlop", id="from"),
        pytest.param("Originally Posted by orlop\n{}\n", "orlop", id="originally"),
        pytest.param("On 1 May 2010, orlop wrote:\n> {}\n", "orlop", id="mail"),
        pytest.param("Zitat von orlop:\n{}\n", "orlop", id="German"),
        pytest.param("Quote:\n{}\n", None, id="nobody"),
    ],
)
def test_headed_quotation_is_told_from_the_answer(quoting, author):
    words = "The seal was weighed with the bag, so far as I can see."
    text = (
        "Bags\n\nMeg » May 1, 2010 9:14 pm\n\nHow heavy was it?\n\n"
        f"Quill » May 2, 2010 9:14 pm\n\n{quoting.format(words)}\nThen it was heavy.\n"
    )
    result = segment("thread", text)
    (quotation,) = _parts(result, "quotation")
    assert quotation.text.removeprefix("> ") == words
    told = [part.author for part in result.segments if part.role == "quoted"]
    assert told == [author]
    assert _parts(result, "paragraph")[-1].text == "Then it was heavy."


def test_seeds_score_on_their_own_genre_only(shared):
    """Articles and essays score low on all three."""
    own = {"000": "thread", "001": "blog", "003": "catalogue"}
    for path in sorted((shared / "seeds").glob("*.txt")):
        found = scores(path.read_bytes().decode("utf-8"))
        mine = found.pop(own.get(path.name[:3], ""), 1.0)
        assert mine > 0.7, path.name
        assert all(score < 0.3 for score in found.values()), path.name


def test_printed_documents_score_low(shared):
    for path in sorted((shared / "data" / "dfat").glob("*/*.md"))[::7]:
        found = scores(path.read_text("utf-8"))
        assert all(score < 0.3 for score in found.values()), path.name


def test_list_in_a_post_is_a_list_with_its_lead():
    text = (
        f"Bags\n\n{FIRST}\n\u00a0\n{FIRST}\nThree things:\n- the bag\n"
        f"- the list\n- the seal\n\u00a0\nYes.\n"
    )
    result = segment("thread", text)
    (holder,) = _parts(result, "list")
    items = _parts(result, "item")
    assert [part.text for part in items] == ["- the bag", "- the list", "- the seal"]
    assert {part.parent for part in items} == {holder.id}
    assert holder.parent == _parts(result, "post")[1].id
    assert_sound(page(text), result.segments)


BODIES = [
    ("HarborMaster", "I wonder who closed the channel. Any ideas about that?"),
    ("Quill", "It was never closed. It just went quiet after June."),
    ("HarborMaster", "Thanks, that makes sense I think."),
    ("Lady Tarn", "One more thing: the bankers went on using it."),
]
PROFILES = {
    "posts over date and number": "{name}\nPosts: 31\nMar 1, 2014 #{n}\n{words}",
    "number on a line of its own": "{name}\nPosts: 31\nMar 1, 2014\n#{n}\n{words}",
    "blank line under the name": "{name}\n\nPosts: 31\nMar 1, 2014\n#{n}\n{words}",
    "a rank between": "{name}\nSenior Member\nPosts: 31\nMar 1, 2014\n#{n}\n{words}",
    "no date": "{name}\nJoined: Jan 2010\nMessages: {n}\n\n{words}",
}


@pytest.mark.parametrize("shape", PROFILES.values(), ids=PROFILES)
def test_name_over_a_profile_is_the_poster_below_it(shape):
    posts = [
        shape.format(name=name, n=n, words=words)
        for n, (name, words) in enumerate(BODIES, 1)
    ]
    text = "What became of the channel?\n\n" + "\n\n".join(posts) + "\n"
    assert scores(text)["thread"] > 0.5
    result = segment("thread", text)
    told = _parts(result, "post")
    assert [post.author for post in told] == [name for name, _ in BODIES]
    assert [p.text for p in _parts(result, "paragraph")] == [w for _, w in BODIES]
    assert_sound(page(text), result.segments)


def test_quotation_head_opens_no_post_where_profiles_do():
    posts = [f"{name}\nJoined: Jan 2010\n\n{words}" for name, words in BODIES]
    posts[2] = posts[2].replace("\n\n", f"\n\nQuill said:\n{BODIES[1][1]}\n\n")
    text = "What became of the channel?\n\n" + "\n\n".join(posts) + "\n"
    result = segment("thread", text)
    authors = [post.author for post in _parts(result, "post")]
    assert authors == [name for name, _ in BODIES]
    assert [q.text for q in _parts(result, "quotation")] == [BODIES[1][1]]

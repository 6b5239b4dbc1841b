"""The order of work, and what holds for every source."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.pipeline import LINKS, STEPS, run_pipeline
from testimonia.records import CONTAINERS

PIECES = [
    "# Heading\n\n",
    "A sentence that ends.[1] ",
    "Another<sup>2</sup> one.\n\n",
    "1 D. Author, Title (London 1950).\n\n",
    "[1] A note.\n",
    "2 A note that goes\n\n",
    "on after the text.\n\n",
    "> quoted\n\n",
    "[citation needed]",
    "Notes\n\n",
    "\u00a0\n",
    "  1. name said,\n\n    words\n\n",
    "\f191\n",
    "Top\n",
    "[^1]: md\n",
    "word [^1] ",
    "emoji 😀 и кириллица עברית ",
    "\r\n",
]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text()


def test_each_step_needs_only_what_earlier_ones_make():
    made = {"path", "media_type", "content", "grammar"}
    for step in STEPS:
        assert set(step.needs) <= made, step.name
        made |= set(step.makes)


def test_steps_have_names_of_their_own():
    names = [step.name for step in (*STEPS, *LINKS)]
    assert len(names) == len(set(names))


@given(texts)
@settings(max_examples=150, deadline=None)
def test_every_span_lies_in_its_text_and_equals_its_words(text):
    found = run_pipeline("a.md", text.encode("utf-8", "surrogatepass"))
    documents = {document.id: document for document in found.documents}
    for record in (*found.segments, *found.notes):
        assert documents[record.document].words(*record.spans) == record.text
    for record in (*found.marks, *found.flags):
        assert documents[record.document].words(record.span) == record.text
    for issue in found.issues:
        if issue.span:
            assert documents[issue.document].words(issue.span) == issue.text


@given(texts)
@settings(max_examples=100, deadline=None)
def test_every_letter_lies_in_one_segment(text):
    found = run_pipeline("a.txt", text.encode("utf-8", "surrogatepass"))
    for document in found.documents:
        times = [0] * len(document.text)
        for segment in found.segments:
            if segment.document == document.id and segment.kind not in CONTAINERS:
                for span in segment.spans:
                    for place in range(span.start, span.end):
                        times[place - document.start] += 1
        for character, time in zip(document.text, times, strict=True):
            assert character.isspace() or time == 1


@given(texts)
@settings(max_examples=50, deadline=None)
def test_the_same_bytes_give_the_same_findings(text):
    content = text.encode("utf-8", "surrogatepass")
    assert run_pipeline("a.txt", content) == run_pipeline("a.txt", content)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", bytes(range(256)) * 20, "binary"),
        ("a.doc", b"\xd0\xcf\x11\xe0rest", "unknown_format"),
        ("a.zip", b"PK\x03\x04rest", "damaged"),
        ("a.png", b"\x89PNG\r\n", "unknown_format"),
        ("a.xml", b"<catalogue><item/></catalogue>", "unknown_format"),
    ],
    ids=["empty", "binary", "old word", "broken zip", "picture", "other xml"],
)
def test_what_cannot_be_read_says_why(name, content, code):
    found = run_pipeline(name, content)
    assert found.source.status == "unreadable"
    assert [issue.code for issue in found.issues] == [code]
    assert found.source.message == found.issues[0].message

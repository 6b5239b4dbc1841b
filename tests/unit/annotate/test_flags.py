"""Flags are a closed vocabulary: editors' own square brackets are none."""

import pytest

from testimonia.annotate.flags import find_flags
from testimonia.records import Document, Element, Span

FLAGS = {
    "[citation needed]": "citation needed",
    "[Citation needed]": "citation needed",
    "[page\u00a0needed]": "page needed",
    "[by whom?]": "by whom?",
    "[who?]": "who?",
    "[not in citation given]": "not in citation given",
    "[edit]": "edit",
    "[edit | edit source]": "edit | edit source",
    "\\[clarification needed\\]": "clarification needed",
    "[Bearbeiten | Quelltext bearbeiten]": "bearbeiten | quelltext bearbeiten",
    "[источник не указан 211 дней]": "источник не указан 211 дней",
}


@pytest.mark.parametrize(("printed", "kind"), FLAGS.items(), ids=FLAGS.values())
def test_flag_is_found_with_its_brackets(printed, kind):
    document = Document(
        id="d", source="a.txt", order=1, start=50, text=f"He left.{printed} Then"
    )
    (flag,) = find_flags((document,), ()).flags
    assert (flag.kind, flag.text) == (kind, printed)
    assert flag.span == Span(58, 58 + len(printed))


@pytest.mark.parametrize(
    "words",
    [
        "[who]",
        "[...]",
        "[the Allies]",
        "[it was a]",
        "[1938]",
        "[12]",
        "[sic]",
        "[needed]",
        "[a\nb?]",
    ],
)
def test_words_put_in_by_a_writer_are_no_flags(words):
    document = Document(id="d", source="a.txt", order=0, text=f"“{words} came at last”")
    assert find_flags((document,), ()).flags == ()


def test_flags_of_marked_up_documents_are_their_elements():
    flag = Element(kind="flag", spans=(Span(8, 12),), role="citation needed")
    other = Element(kind="paragraph", spans=(Span(0, 12),))
    document = Document(
        id="d", source="a.html", order=0, text="He left.[cn]", elements=(other, flag)
    )
    (found,) = find_flags((document,), ()).flags
    assert (found.kind, found.text) == ("citation needed", "[cn]")

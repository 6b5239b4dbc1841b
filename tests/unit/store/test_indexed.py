"""Indexed words and the way back from them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from testimonia.records import Document, Span, make_segment
from testimonia.store.indexed import JOINT, PassageWords, to_document, without_joined

_texts = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("ab- \n\x1f\x1e\0\xad"),
    min_size=1,
    max_size=40,
)


@st.composite
def passages(draw):
    text = draw(_texts)
    document = Document(
        id="d", source="a.txt", order=0, text=text, start=draw(st.integers(0, 5))
    )
    cuts = sorted(
        draw(
            st.lists(st.integers(document.start, document.end), min_size=2, max_size=6)
        )
    )
    spans = tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False))
    marks = draw(
        st.lists(
            st.tuples(st.integers(document.start, document.end), st.integers(1, 4)),
            max_size=3,
        )
    )
    ordered = sorted(Span(start, start + length) for start, length in marks)
    return document, make_segment(document, "paragraph", spans, order=0), ordered


@given(passage=passages())
def test_every_indexed_character_leads_back_to_its_own(passage):
    document, segment, marks = passage
    words = PassageWords(document, marks).searched(segment) or segment.text
    spans = [(span.start, span.end) for span in segment.spans]
    back = [
        document.words(*to_document(words, [(place, place + 1)], spans))
        for place, char in enumerate(without_joined(words))
        if char != JOINT
    ]
    assert "".join(back) == segment.text
    kept = [char for char in without_joined(words) if char != JOINT]
    assert all(now in (was, " ", "\u0301") for now, was in zip(kept, back, strict=True))


@given(passage=passages())
def test_no_letter_of_a_mark_is_indexed(passage):
    document, segment, marks = passage
    words = PassageWords(document, marks).searched(segment) or segment.text
    spans = [(span.start, span.end) for span in segment.spans]
    for place, char in enumerate(without_joined(words)):
        for found in to_document(words, [(place, place + 1)], spans):
            if char not in (JOINT, " ") and not _is_overlapped(marks):
                assert not any(m.start <= found.start < m.end for m in marks)


def _is_overlapped(marks):
    return any(one.end > other.start for one, other in pairwise(marks))

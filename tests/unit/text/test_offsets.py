"""The way from a joined text back to the document is exact."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.records import Document, Span
from testimonia.text.offsets import spans_of


@st.composite
def joined(draw):
    text = draw(st.text(min_size=1, max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=8)))
    spans = tuple(
        Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    )
    return Document(id="d", source="a.txt", order=0, text=text), spans


@given(joined(), st.data())
def test_the_spans_of_a_stretch_hold_its_words(material, data):
    document, spans = material
    words = document.words(*spans)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    found = spans_of(spans, start, end)
    assert document.words(*found) == words[start:end]
    assert all(span.length for span in found)


def test_an_empty_stretch_has_no_spans():
    assert spans_of((Span(3, 9),), 2, 2) == ()
    assert spans_of((), 0, 4) == ()

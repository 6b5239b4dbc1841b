"""A transcriber's line above a text says which archive piece it is."""

import pytest

from testimonia.annotate.citations.declared import find_declared
from testimonia.records import Document, Span, make_segment


def declared(text):
    document = Document(id="d-1", source="a.md", order=0, text=text)
    segments, start = [], 0
    for order, words in enumerate(text.split("\n\n")):
        span = Span(start, start + len(words))
        segments.append(make_segment(document, "paragraph", (span,), order=order))
        start += len(words) + 2
    return list(find_declared(document, segments))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Archive reference: TNA, FO 371/35338/U321\n\nText.", "TNA FO 371/35338/U321"),
        ("A talk\nRef.: PREM 4/30/1\nMarlow\n\nText.", "TNA PREM 4/30/1"),
        ("# A talk\n\n**Call number:** CAB 65/32\n\nText.", "TNA CAB 65/32"),
        ("---\ntitle: A talk\narchive: TNA, CAB 65/32\n---\n\nText.", "TNA CAB 65/32"),
        ("Signatur: PA AA, R 29712\n\nText.", "PA AA R 29712"),
        ("Шифр: АВП РФ, ф. 06, оп. 5, п. 28, д. 327", "AVP RF 06/5/28/327"),
        ("Source: The National Archives, CAB 65/32", "TNA CAB 65/32"),
    ],
    ids=["reference", "ref", "markdown", "front matter", "german", "russian", "source"],
)
def test_a_declared_piece_is_the_documents_own(text, key):
    (citation,) = declared(text)
    assert citation.own
    assert citation.keys == (key,)
    assert citation.text == text[citation.spans[0].start : citation.spans[0].end]


@pytest.mark.parametrize("shape", ["Copy of", "Translation of", "Übersetzung von"])
def test_its_shape_is_a_field(shape):
    (citation,) = declared(f"{shape}: TNA, CAB 65/32\n\nText.")
    assert citation.field("genre") == shape
    assert citation.text.startswith(shape)


@pytest.mark.parametrize(
    "text",
    [
        "Reference: see what he wrote in 1943 of CAB 65/32 and after",
        "Reference: none",
        "He said: TNA, CAB 65/32",
        "The archive of the town, CAB 65/32",
        "Long. " * 400 + "\n\nReference: CAB 65/32",
        "archive: " * 5_000,
    ],
    ids=["prose", "no reference", "no label", "no colon", "far down", "hostile"],
)
def test_what_declares_nothing(text):
    assert declared(text) == []

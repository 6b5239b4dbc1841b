import pytest

from testimonia.annotate.citations.outside import find_outside, is_bibliography
from testimonia.records import Document, Span, make_segment


def read(*blocks, parent_kind=None):
    """Find the citations of a text given block by block, each (kind, words)."""
    text = "\n\n".join(words for _, words in blocks)
    document = Document(id="d-1", source="a.txt", order=0, text=text)
    segments = []
    at = 0
    if parent_kind:
        whole = (Span(0, len(text)),)
        segments.append(make_segment(document, parent_kind, whole, order=0))
    for kind, words in blocks:
        span = Span(at, at + len(words))
        level = 1 if kind == "heading" else None
        parent = segments[0].id if parent_kind else None
        segments.append(
            make_segment(
                document, kind, (span,), order=len(segments), level=level, parent=parent
            )
        )
        at = span.end + 2
    return list(find_outside(document, segments))


@pytest.mark.parametrize(
    "heading",
    [
        "Bibliography",
        "## 7. Select Bibliography[edit]",
        "WORKS CITED",
        "V. Quellen und Literatur",
        "Références bibliographiques :",
        "Список литературы",
    ],
)
def test_heading_of_a_list_of_works_is_known(heading):
    assert is_bibliography(heading)


@pytest.mark.parametrize("heading", ["The Sources of Trade", "Notes", "", "1. 2. 3."])
def test_other_heading_is_not(heading):
    assert not is_bibliography(heading)


def test_every_item_of_a_bibliography_is_one_citation():
    found = read(
        ("heading", "Bibliography"),
        ("item", "- Hale, Ada. *Tolls and Tides*. Leith: Harbour Press, 1961."),
        ("item", "2. Orr, B. “On Quays.” *Port Review* 3 (1990): 4–9."),
    )
    assert [c.text[:9] for c in found] == ["Hale, Ada", "Orr, B. “"]
    assert all(c.note is None for c in found)


def test_line_that_reads_like_a_heading_begins_a_bibliography():
    found = read(
        ("paragraph", "Literaturverzeichnis"),
        ("paragraph", "Lenz, Adam: Zoll und Flut. Bremen 1961."),
    )
    assert [c.text for c in found] == ["Lenz, Adam: Zoll und Flut. Bremen 1961"]


def test_subheading_in_a_bibliography_is_no_entry():
    found = read(
        ("heading", "Works cited"),
        ("paragraph", "Printed books"),
        ("paragraph", "Hale, Ada. *Tolls and Tides*. Leith: Harbour Press, 1961."),
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        pytest.param("Private papers", "archive", id="inventory"),
        pytest.param("Published reports", "book", id="published"),
    ],
)
def test_entry_under_an_archives_name_is_a_collection(label, kind):
    found = read(
        ("heading", "Bibliography"),
        ("paragraph", label),
        ("item", "Leith Town Library"),
        ("list", "Marlow Registers"),
    )
    assert [c.kind for c in found] == [kind]


def test_name_in_a_list_of_newspapers_is_a_newspaper():
    [citation] = read(
        ("heading", "Bibliography"),
        ("paragraph", "Newspapers"),
        ("item", "Leith Evening Journal (Leith)"),
    )
    assert citation.kind == "newspaper"


def test_remark_on_the_sources_is_no_entry():
    remark = "The board kept its books by year until 1963, when it was sold and they were lost."
    assert not read(("heading", "Sources"), ("paragraph", remark))


def test_lines_of_one_paragraph_are_entries_of_their_own():
    entries = "Hale, Ada. *Tolls*. Leith, 1961.\nOrr, B. *Quays*. Leith, 1990."
    found = read(("heading", "Literatur"), ("paragraph", entries))
    assert [c.text for c in found] == [
        "Hale, Ada. *Tolls*. Leith, 1961",
        "Orr, B. *Quays*. Leith, 1990",
    ]


def test_section_behind_a_bibliography_is_not_read():
    found = read(
        ("heading", "Bibliography"),
        ("item", "Hale, Ada. *Tolls*. Leith, 1961."),
        ("heading", "Index"),
        ("item", "tides, 1961"),
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        pytest.param(
            "He agreed (see Hale to Orr, 3 May 1941, FO 371/35338/U321).",
            "Hale to Orr, 3 May 1941, FO 371/35338/U321",
            id="bracket without its signal",
        ),
        pytest.param(
            "He agreed (Lund, 1950; Orr minute, FO 371/35338/U321; others).",
            "Orr minute, FO 371/35338/U321",
            id="one piece of a bracket",
        ),
        pytest.param(
            "He agreed (Orr minute, FO 371/35338/U321, never printed here).",
            "Orr minute, FO 371/35338/U321",
            id="remark behind the reference",
        ),
        pytest.param(
            "The file FO 371/35338/U321 shows (as does much) that he agreed.",
            "FO 371/35338/U321",
            id="reference in prose",
        ),
    ],
)
def test_archive_reference_in_the_text_is_a_citation(prose, words):
    [citation] = read(("paragraph", prose))
    assert (citation.text, citation.kind, citation.note) == (words, "archive", None)


def test_address_in_a_post_is_a_citation_without_what_closes_the_sentence():
    words = "I have it from here (https://example.org/wiki/Quay_(port)), and you?"
    [citation] = read(("paragraph", words), parent_kind="post")
    assert citation.text == "https://example.org/wiki/Quay_(port)"
    assert citation.kind == "web"


def test_address_in_an_articles_prose_is_left_alone():
    assert not read(("paragraph", "Write to https://example.org today."))


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            "Tolls rose (Hale 1961, 45).", ["Hale 1961, 45"], id="in brackets"
        ),
        pytest.param("As Hale (1961: 45) says.", ["Hale (1961: 45)"], id="year alone"),
        pytest.param("Tolls rose (Dale 1961).", [], id="not listed"),
        pytest.param("Tolls rose in 1961) as Hale saw.", [], id="no bracket"),
        pytest.param("It was dated (May 1961).", [], id="month"),
    ],
)
def test_author_and_year_refer_only_to_works_that_are_listed(prose, expected):
    found = read(
        ("paragraph", prose),
        ("heading", "References"),
        ("item", "Hale, Ada. May Tolls. Leith: Harbour Press, 1961."),
    )
    assert [
        c.text for c in found if c.form == "short" and c.text[:4] != "Hale,"
    ] == expected


def test_citations_come_in_the_order_of_the_text():
    found = read(
        ("paragraph", "As Hale (1961) says."),
        ("heading", "References"),
        ("item", "Hale, Ada. *Tolls*. Leith: Harbour Press, 1961."),
    )
    starts = [c.spans[0].start for c in found]
    assert starts == sorted(starts)
    assert len(starts) == 2

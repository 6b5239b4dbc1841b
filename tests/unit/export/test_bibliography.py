"""Works and archive pieces in other programs' formats, whatever their values hold."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.errors import UsageError
from testimonia.export import FORMATS, write_bibliography
from testimonia.export.csl import DATES, PERSONS, WORDS, make_date, make_name
from testimonia.import_ import read_bibliography
from testimonia.records import CITATION_KINDS, ArchivePiece, Work

BOOK = Work(
    id="w-1",
    key="harrow long table 1964",
    kind="book",
    title="The Long Table",
    authors=("D.J. Harrow",),
    year="1964",
    fields=(
        ("author", "D.J. Harrow"),
        ("author", "Jan van der Meer"),
        ("title", "The Long Table"),
        ("publisher-place", "London"),
        ("issued", "1964"),
    ),
    sources=("one.md",),
)
PIECE = ArchivePiece(
    id="a-1",
    key="TNA FO 371/35338/U321",
    repository="TNA",
    levels=(("department", "FO"), ("series", "371"), ("piece", "35338")),
    sources=("two.md",),
)

_words = st.text(
    st.characters(codec="utf-8")
    | st.sampled_from("\n\r\x00\x1b{}@\\%$<>&,;:. –-\"'")
    | st.characters(categories=["Cs"]),
    max_size=30,
)
_pieces_of_names_and_dates = st.lists(
    st.sampled_from(
        [
            *("van", "der", "Orr", "J.", "Jr.", "of", ",", "III", "Lord", "Ø."),
            *("3", "May", "1943", "–", " – ", "/", "c.", "44", "1950", "12.3.1939"),
        ]
    ),
    max_size=6,
).map(" ".join)
_fields = st.tuples(
    st.sampled_from(sorted(PERSONS | DATES | WORDS)) | st.just("plate"),
    _words
    | _pieces_of_names_and_dates
    | st.sampled_from(
        ["3 May 1943", "1961–63", "Oct 1975", "n.d.", "Sir J. Orr", "Orr, J., Jr."]
    ),
)


@st.composite
def works(draw):
    return Work(
        id=draw(st.from_regex(r"w-[0-9a-f]{4}", fullmatch=True)),
        key=draw(_words),
        kind=draw(st.sampled_from(CITATION_KINDS)),
        title=None,
        fields=tuple(draw(st.lists(_fields, max_size=6))),
    )


@st.composite
def pieces(draw):
    repository = draw(st.sampled_from(["TNA", "AVP RF", "", "Marlow Town Archive"]))
    return ArchivePiece(
        id=draw(st.from_regex(r"a-[0-9a-f]{4}", fullmatch=True)),
        key=f"{repository} {draw(_words)}",
        repository=repository,
        levels=tuple(draw(st.lists(st.tuples(_words, _words), max_size=3))),
    )


@settings(deadline=None)
@given(st.lists(works(), max_size=4), st.lists(pieces(), max_size=3))
def test_csl_json_out_in_and_out_again_is_equal(some, others):
    first = write_bibliography("csl-json", some, others)
    assert write_bibliography("csl-json", *read_bibliography(first.encode())) == first


@settings(deadline=None)
@given(st.lists(works(), max_size=4), st.lists(pieces(), max_size=3))
def test_ris_has_one_record_an_item_and_a_tag_a_line(some, others):
    """A line end in a value would begin a tag of the source's choosing."""
    lines = write_bibliography("ris", some, others).splitlines()
    assert all(re.match(r"[A-Z][A-Z0-9]  - |$", line) for line in lines)
    assert sum(line.startswith("TY") for line in lines) == len(some) + len(others)
    assert sum(line.startswith("ER") for line in lines) == len(some) + len(others)


def items(form_of=(BOOK,), pieces_of=(PIECE,), **options):
    return json.loads(write_bibliography("csl-json", form_of, pieces_of, **options))


def test_a_piece_keeps_repository_town_and_call_number():
    (item,) = items((), (PIECE,))
    assert item["type"] == "manuscript"
    assert item["archive"] == "The National Archives of the UK"
    assert item["archive-place"] == "Kew"
    assert item["archive_location"] == "FO 371/35338/U321"


def test_every_person_is_a_name_of_its_own():
    (item,) = items((BOOK,), ())
    assert item["author"] == [
        {"family": "Harrow", "given": "D.J."},
        {"family": "Meer", "non-dropping-particle": "van der", "given": "Jan"},
    ]
    assert item["issued"] == {"date-parts": [[1964]]}


def test_only_what_a_source_cites():
    assert [item["id"] for item in items(source="two.md")] == ["a-1"]
    assert items(source="none.md") == []


def test_only_variables_of_csl_are_written():
    work = Work(id="w-2", key="k", kind="diary", title=None, fields=(("plate", "IV"),))
    (item,) = items((work,), ())
    assert set(item) == {"id", "type", "custom"}
    assert item["custom"]["fields"] == {"plate": "IV"}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Harrow, D. J.", {"family": "Harrow", "given": "D. J."}),
        ("Lindqvist-Orme", {"literal": "Lindqvist-Orme"}),
        ("Ministry of Supply", {"literal": "Ministry of Supply"}),
        (
            "Institute of Inland Waters, Academy of Works",
            {"literal": "Institute of Inland Waters, Academy of Works"},
        ),
        ("Харьков В.О.", {"family": "Харьков", "given": "В.О."}),
        ("O. Brand, Jr.", {"family": "Brand", "given": "O.", "suffix": "Jr."}),
        (
            "Ludwig von der Au",
            {"family": "Au", "non-dropping-particle": "von der", "given": "Ludwig"},
        ),
    ],
    ids=["turned", "one word", "body", "body with a comma", "russian", "junior", "von"],
)
def test_names(printed, expected):
    assert make_name(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("3–5 May 1943", [[1943, 5, 3], [1943, 5, 5]]),
        ("17, 18 November 1942", [[1942, 11, 17]]),
        ("Oct 1975", [[1975, 10]]),
        ("1961–1963", [[1961], [1963]]),
        ("1994-95", [[1994], [1995]]),
        ("1943/44", [[1943], [1944]]),
        ("c. 1943", [[1943]]),
        ("1943–1", [[1943]]),
    ],
)
def test_dates(printed, expected):
    assert make_date(printed) == {"date-parts": expected}


def test_bibtex_keeps_the_archive_where_styles_print_it():
    text = write_bibliography("bibtex", (BOOK,), (PIECE,))
    assert "FO 371/35338/U321" in text
    assert "Kew" in text
    assert "{Harrow, D.J. and" in text


HOSTILE = (
    "}\n@book{owned, title={x}}",
    "A\r\nER  - \r\nTY  - BOOK",
    "<script>alert(1)</script>",
    "![x](http://example.org/x.png) $\\input{secret}$",
    "\x1b[31m\x00\ud800",
)


def hostile(value):
    return Work(
        id="w-3",
        key="k",
        kind="book",
        title=value,
        fields=(("author", value), ("title", value), ("issued", value)),
    )


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("value", HOSTILE, ids=["bibtex", "ris", "html", "tex", "raw"])
def test_hostile_values_are_harmless(form, value):
    text = write_bibliography(form, (hostile(value),), ())
    assert "\x1b" not in text
    assert "\x00" not in text
    text.encode("utf-8")
    assert len(re.findall(r"^@", text, re.MULTILINE)) == (form == "bibtex")
    assert "<script>" not in text or form in ("csl-json", "ris")


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_title_without_end_is_written(form):
    text = write_bibliography(form, (hostile("long " * 20_000),), ())
    assert len(text) > 90_000


def test_a_bibliography_is_rendered_in_a_style(tmp_path):
    style = tmp_path / "plain.csl"
    style.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">'
        "<info><title>Plain</title><id>plain</id>"
        "<updated>2020-01-01T00:00:00+00:00</updated></info>"
        '<citation><layout><text variable="title"/></layout></citation>'
        '<bibliography><layout suffix="!"><group delimiter=" = ">'
        '<text variable="title"/><text variable="archive_location"/>'
        "</group></layout></bibliography></style>",
        "utf-8",
    )
    text = write_bibliography("bibliography", (BOOK,), (PIECE,), style=style)
    assert "The Long Table!" in text
    assert "FO 371/35338/U321!" in text


def test_without_a_style_authors_and_archives_are_printed():
    text = write_bibliography("bibliography", (BOOK,), (PIECE,))
    assert "Harrow" in text
    assert "FO 371/35338/U321" in text


@pytest.mark.parametrize(
    ("form", "options", "message"),
    [
        ("endnote", {}, "no format 'endnote'"),
        ("ris", {"style": "x.csl"}, "is not rendered"),
        ("bibliography", {"style": "gone.csl"}, "no style at"),
        ("bibliography", {"style": "bad.csl"}, "pandoc could not"),
    ],
    ids=["unknown", "style of ris", "style missing", "style broken"],
)
def test_what_a_user_can_mend_is_said(form, options, message, tmp_path):
    (tmp_path / "bad.csl").write_text("no style at all", "utf-8")
    options = {name: tmp_path / value for name, value in options.items()}
    with pytest.raises(UsageError, match=message):
        write_bibliography(form, (BOOK,), (), **options)

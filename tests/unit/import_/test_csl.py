"""Other programs' CSL-JSON comes in as works and pieces, or is refused in one line."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadError
from testimonia.import_ import read_bibliography

ZOTERO = {
    "id": "http://zotero.org/users/1/items/AB12",
    "type": "article-journal",
    "title": "Guests at the Long Table",
    "container-title": "Journal of Inland Waters",
    "volume": 12,
    "page": "3-19",
    "author": [
        {"family": "Meer", "given": "Jan", "non-dropping-particle": "van der"},
        {"literal": "Ministry of Supply"},
    ],
    "issued": {"date-parts": [["1964", 5, 3], [1964, 5, 9]]},
    "accessed": {"raw": "3 May 2010"},
    "custom": {"colour": "red"},
}


def read(*items):
    return read_bibliography(json.dumps(items).encode())


def test_a_library_of_zotero_is_read():
    (work,), pieces = read(ZOTERO)
    assert pieces == ()
    assert work.kind == "article"
    assert work.title == "Guests at the Long Table"
    assert work.authors == ("van der Meer, Jan", "Ministry of Supply")
    assert work.year == "3 May 1964 – 9 May 1964"
    assert ("volume", "12") in work.fields


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("book", "book"), ("report", "paper"), ("broadcast", "other"), ("x", "other")],
)
def test_types_become_kinds(kind, expected):
    (work,), _ = read({"id": "1", "type": kind})
    assert work.kind == expected


def test_a_manuscript_with_a_call_number_is_an_archive_piece():
    item = {
        "id": "1",
        "type": "manuscript",
        "archive": "Marlow Town Archive",
        "archive_location": "Chest 4",
    }
    works, (piece,) = read(
        item,
    )
    assert works == ()
    assert (piece.repository, piece.key) == (
        "Marlow Town Archive",
        "Marlow Town Archive Chest 4",
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[1]",
        b"\xff\xfe[",
        b"[" * 50_000,
        b'[{"id": "1"}]',
        b'[{"type": "book"}]',
        b'[{"id": ["1"], "type": "book"}]',
        b'[{"id": "1", "type": "book", "author": ["Orr"]}]',
        b'[{"id": "1", "type": "book", "author": [{"given": true}]}]',
        b'[{"id": "1", "type": "book", "issued": {"date-parts": [["x"]]}}]',
        b'[{"id": "1", "type": "book", "issued": {"date-parts": [[1943, 13]]}}]',
        b'[{"id": "1", "type": "manuscript", "custom": {"key": 1, "levels": 4}}]',
    ],
)
def test_what_is_no_library_is_refused(content):
    with pytest.raises(ReadError, match="CSL-JSON"):
        read_bibliography(content)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["literal", "family", "date-parts", "key"]), inner
        )
    ),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(
            ["id", "type", "author", "issued", "custom", "title", "archive"]
        ),
        _json,
    )
)
def test_any_item_is_read_or_refused(item):
    """A file of a stranger ends in records or in one sentence, never in a traceback."""
    with suppress(ReadError):
        read(item)

"""What linking found is kept, told to the citations, and found again by any of them."""

from dataclasses import replace

import pytest

from testimonia.errors import UsageError
from testimonia.records import (
    ArchivePiece,
    Candidate,
    Citation,
    Holding,
    Linked,
    Pull,
    Span,
    Work,
)
from testimonia.store import open_store
from tests.unit.store.making import with_note

LEVELS = (("department", "FO"), ("series", "371"), ("piece", "35338"))


@pytest.fixture(name="store")
def open_one(tmp_path):
    with open_store(tmp_path / "a.db", "create") as store:
        found, content = with_note("a.txt")
        cited = tuple(
            Citation(
                id=name,
                document=found.documents[0].id,
                note=found.notes[0].id,
                number="1",
                segment=None,
                kind="book",
                form="full",
                spans=(Span(58 + order, 64),),
                text=found.documents[0].words(Span(58 + order, 64)),
                candidates=(Candidate(id="c-9", score=0.5),),
            )
            for order, name in enumerate(("c-1", "c-2"))
        )
        store.put_findings(replace(found, citations=cited), content)
        yield store


def link(*cited_by):
    return Linked(
        works=(
            Work(
                id="w-1",
                key="harrow long table",
                kind="book",
                title="The Long Table",
                authors=("D.J. Harrow",),
                fields=(("title", "The Long Table"),),
                cited_by=cited_by,
                sources=("a.txt",),
            ),
        ),
        archives=(
            ArchivePiece(
                id="a-1",
                key="TNA FO 371/35338",
                repository="TNA",
                levels=LEVELS,
                verbatim=("FO371/35338",),
                sources=("b.txt",),
            ),
        ),
        holdings=(
            Holding(id="h-1", source="a.txt", document="d-1", of="a-1", relation="is"),
        ),
        pulls=(
            Pull(
                id="p-1",
                archive="a-1",
                order=0,
                key="TNA FO 371/35338",
                unit="TNA FO 371/35338",
                repository="TNA",
                levels=LEVELS,
            ),
        ),
        work_uses=tuple((one, ("w-1",)) for one in cited_by),
    )


def test_links_are_given_back_as_they_were_put(store):
    linked = link("c-1")
    store.put_links("works 1", linked)
    for table in ("works", "archives", "holdings", "pulls"):
        assert tuple(store.records(table)) == getattr(linked, table)


def test_a_citation_is_told_its_works(store):
    store.put_links("works 1", link("c-1"))
    assert [row["works"] for row in store.rows("citations")] == [["w-1"], []]


def test_what_is_linked_anew_takes_the_place_of_what_was(store):
    store.put_links("works 1", link("c-1", "c-2"))
    again = replace(
        link("c-2"), archives=(), work_uses=(("c-1", ()), ("c-2", ("w-1",)))
    )
    store.put_links("works 2", again)
    assert [row["works"] for row in store.rows("citations")] == [[], ["w-1"]]
    assert store.counts()["archives"] == 0
    assert store.meta()["linked_by"] == "works 2"
    (work,) = store.rows("works")
    assert work["made_by"] == "works 2"


def test_a_row_of_links_has_the_fields_that_scripts_rely_on(store):
    store.put_links("works 1, archives 1", link("c-1"))
    (piece,) = store.rows("archives")
    assert piece == {
        "id": "a-1",
        "key": "TNA FO 371/35338",
        "repository": "TNA",
        "levels": [["department", "FO"], ["series", "371"], ["piece", "35338"]],
        "inside": None,
        "verbatim": ["FO371/35338"],
        "at_hand": [],
        "cited_by": [],
        "sources": ["b.txt"],
        "made_by": "archives 1",
    }


def test_source_keeps_the_links_that_have_a_passage_there(store):
    store.put_links("works 1", link("c-1"))
    assert len(list(store.rows("works", "a.txt"))) == 1
    assert list(store.rows("archives", "a.txt")) == []


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"cited_by": "c-1"}, 1),
        ({"cited_by": "c-2"}, 0),
        ({"authors": "D.J. Harrow"}, 1),
        ({"kind": "book", "sources": "a.txt"}, 1),
    ],
    ids=["in a list", "not in it", "a name", "two conditions"],
)
def test_where_looks_into_lists(store, where, found):
    store.put_links("works 1", link("c-1"))
    assert len(list(store.rows("works", where=where))) == found


def test_pick_gives_the_rows_of_some_values(store):
    assert [r["id"] for r in store.pick("citations", "id", ("c-2", "c-9"))] == ["c-2"]
    assert list(store.pick("citations", "id", ())) == []
    many = tuple(f"c-{number}" for number in range(1200))
    assert len(list(store.pick("citations", "id", many))) == 2


def test_pick_refuses_what_is_no_column(store):
    with pytest.raises(UsageError, match="no column"):
        list(store.pick("citations", 'id" OR 1=1 --', ("c-1",)))


def test_a_source_that_goes_leaves_links_stale_and_is_not_among_them(store):
    store.put_links("works 1", link("c-1"))
    store.set_links_stale(stale=False)
    store.drop_source("a.txt")
    assert store.links_stale
    assert store.counts()["citations"] == 0

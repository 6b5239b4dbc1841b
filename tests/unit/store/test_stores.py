"""What every store promises; another store joins by a further factory in STORES."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from testimonia.errors import NotFound, StoreError, UsageError
from testimonia.records import Findings, issue_about
from testimonia.store import TABLES, open_store
from tests.unit.store.making import findings, simple, source_of, with_note

STORES = {"sqlite": lambda folder: open_store(folder / "made.db", "create")}


@pytest.fixture(params=STORES, name="store")
def make_store(request, tmp_path):
    with STORES[request.param](tmp_path) as made:
        yield made


def everything(store):
    return {table.name: list(store.rows(table.name)) for table in TABLES}


ANY_STORE = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@ANY_STORE
@given(material=findings())
def test_what_is_saved_is_loaded_again(store, material):
    store.put_findings(*material)
    assert store.findings("any.txt") == material[0]
    assert store.source_content("any.txt") == material[1]
    assert [p.message for p in store.check() if p.severity == "error"] == []


@ANY_STORE
@given(material=findings())
def test_a_second_build_adds_nothing(store, material):
    store.put_findings(*material)
    before = everything(store)
    store.put_findings(*material)
    assert everything(store) == before


def test_the_order_of_sources_changes_no_rows(tmp_path):
    given_sources = [simple("b.txt", "one", "two"), with_note("a.txt"), simple("c.txt")]
    seen = []
    for name, order in (("x.db", 1), ("y.db", -1)):
        with open_store(tmp_path / name, "create") as store:
            for material in given_sources[::order]:
                store.put_findings(*material)
            store.refresh_words()
            seen.append((everything(store), store.search("two OR kerr OR one").hits))
    assert seen[0] == seen[1]
    assert [row["source"] for row in seen[0][0]["sources"]] == [
        "a.txt",
        "b.txt",
        "c.txt",
    ]


def test_a_source_put_again_replaces_all_that_it_had(store):
    store.put_findings(*with_note("a.txt"))
    store.put_findings(*simple("a.txt", "quite another text"))
    assert [row["text"] for row in store.rows("segments")] == ["quite another text"]
    assert list(store.rows("notes")) == []
    assert store.search("Molotov").hits == ()
    assert len(store.search("another").hits) == 1


def test_an_unreadable_source_is_kept_with_its_issue_and_bytes(store):
    content = b"%PDF-1.7 cut off"
    source = source_of("a.pdf", content, status="unreadable", message="truncated")
    issue = issue_about("a.pdf", "unreadable", "the file is cut off", step="read")
    store.put_findings(Findings(source=source, issues=(issue,)), content)
    assert store.source_content("a.pdf") == content
    assert next(store.rows("sources"))["status"] == "unreadable"
    assert next(store.rows("issues"))["message"] == "the file is cut off"


def test_an_issue_said_twice_is_kept_once(store):
    found, content = simple("a.txt", "words")
    issue = issue_about("a.txt", "same_file", "the same", step="read")
    store.put_findings(replace(found, issues=(issue, issue)), content)
    assert len(list(store.rows("issues"))) == 1


def test_what_a_step_finds_across_sources_is_replaced_by_what_it_finds_next(store):
    store.put_findings(*with_note("a.txt"))
    own = list(store.rows("issues"))
    first = issue_about("a.txt", "same_file", "twice", step="folder", severity="info")
    loop = replace(first, id="i-loop", source=None, code="link_not_followed")
    store.put_issues("folder", (first, loop))
    store.put_issues("works", (replace(first, id="i-work"),))
    assert store.counts()["issues"] == 4
    assert [
        row["made_by"] for row in store.rows("issues", where={"step": "folder"})
    ] == ["folder"] * 3
    assert len(list(store.rows("issues", "a.txt"))) == 3
    store.put_findings(*with_note("a.txt"))
    store.put_issues("folder", ())
    store.put_issues("works", ())
    assert list(store.rows("issues")) == own
    assert store.findings("a.txt") == with_note("a.txt")[0]


def test_everything_is_counted(store):
    store.put_findings(*with_note())
    assert store.counts() == {
        "sources": 1,
        "documents": 1,
        "segments": 3,
        "notes": 1,
        "marks": 1,
        "flags": 1,
        "fields": 0,
        "citations": 0,
        "remarks": 0,
        "works": 0,
        "archives": 0,
        "holdings": 0,
        "pulls": 0,
        "issues": 1,
    }


def test_equal_files_share_their_bytes_until_none_is_left(store):
    for path in ("a.txt", "b.txt"):
        store.put_findings(*simple(path, "the same words"))
    store.drop_source("a.txt")
    assert store.source_content("b.txt") == b"the same words"
    store.drop_source("b.txt")
    assert list(store.known_sources()) == []
    with pytest.raises(NotFound, match="list sources"):
        store.source_content("b.txt")


def test_dropping_a_source_that_is_not_there_says_so(store):
    with pytest.raises(NotFound, match=r"no source 'x\.txt'"):
        store.drop_source("x.txt")


def test_known_sources_say_what_need_not_be_done_again(store):
    found, content = simple("a.txt", "words")
    store.put_findings(found, content)
    assert store.known_sources() == {"a.txt": found.source}


def test_bytes_of_another_file_are_refused(store):
    found, _ = simple("a.txt", "words")
    with pytest.raises(ValueError, match="not those of its findings"):
        store.put_findings(found, b"other words")
    assert store.known_sources() == {}


def test_links_are_stale_from_the_first_change_until_linking_has_ended(store):
    assert not store.links_stale
    store.put_findings(*simple("a.txt", "words"))
    assert store.links_stale
    store.set_links_stale(stale=False)
    assert not store.links_stale
    store.drop_source("a.txt")
    assert store.links_stale


def test_a_note_row_has_the_fields_that_scripts_rely_on(store):
    found, content = with_note("a.txt")
    store.put_findings(found, content)
    assert list(store.rows("notes")) == [
        {
            "id": found.notes[0].id,
            "source": "a.txt",
            "document": found.documents[0].id,
            "start": 58,
            "end": 64,
            "text": "Tel 93",
            "page": "7",
            "number": "1",
            "kind": "endnote",
            "marks": [[17, 20]],
            "supports": [],
            "segment": found.segments[2].id,
            "made_by": "notes 3",
        }
    ]


def test_a_paragraph_cut_by_a_page_shows_its_spans(store):
    store.put_findings(*with_note())
    row = next(store.rows("segments", where={"kind": "paragraph"}))
    assert (row["start"], row["end"]) == (0, 54)
    assert row["spans"] == [[0, 36], [38, 54]]
    assert row["text"] == "Kerr met Molotov.[1] He sent a tele\ngram home [who?]"


def test_a_document_row_names_its_genre_and_authors(store):
    store.put_findings(*with_note())
    row = next(store.rows("documents"))
    assert row["authors"] == ["A. Writer", "B. Writer"]
    assert (row["genre"], row["primary"], row["reviewed"]) == ("article", False, None)


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ({"kind": "note"}, 1),
        ({"level": "null"}, 3),
        ({"order": "0"}, 1),
        ({"spans": "[[0, 36], [38, 54]]"}, 1),
        ({"kind": "note", "order": "0"}, 0),
    ],
    ids=str,
)
def test_rows_are_narrowed_by_their_fields(store, where, count):
    store.put_findings(*with_note())
    assert len(list(store.rows("segments", where=where))) == count


def test_an_unknown_field_is_answered_with_those_there_are(store):
    with pytest.raises(UsageError, match="it has id, source, document"):
        list(store.rows("notes", where={"colour": "red"}))


def test_an_unknown_table_is_answered_with_those_there_are(store):
    with pytest.raises(UsageError, match="sources, documents, segments"):
        list(store.rows("novels"))


def test_rows_of_one_source_only(store):
    store.put_findings(*simple("a.txt", "one"))
    store.put_findings(*simple("b.txt", "two"))
    assert [row["text"] for row in store.rows("segments", "b.txt")] == ["two"]


@pytest.mark.parametrize(
    "table", ["sources", "documents", "segments", "notes", "marks", "flags", "issues"]
)
def test_everything_is_found_by_its_identifier_or_its_beginning(store, table):
    store.put_findings(*with_note())
    row = next(store.rows(table))
    assert store.find(row["id"]) == (table, row)
    assert store.find(row["id"][:10]) == (table, row)


def test_a_beginning_that_fits_several_is_answered_with_them(store):
    store.put_findings(*with_note())
    with pytest.raises(UsageError, match=r"segments g-.*write more of it"):
        store.find("g-")


@pytest.mark.parametrize("name", ["x-nothing", "", "%", "g-_"])
def test_an_unknown_identifier_says_where_to_look(store, name):
    store.put_findings(*with_note())
    with pytest.raises(NotFound, match="list"):
        store.find(name)


def test_a_text_that_is_no_unicode_is_refused_in_one_line(store):
    found, content = simple("a.txt", "words")
    broken = replace(found.documents[0], title="half \ud800")
    with pytest.raises(StoreError, match="not valid Unicode"):
        store.put_findings(replace(found, documents=(broken,)), content)
    assert store.known_sources() == {}


def test_two_things_of_one_name_are_refused_whole(store):
    found, content = simple("a.txt", "words")
    twice = replace(found, segments=found.segments * 2)
    with pytest.raises(StoreError, match="UNIQUE"):
        store.put_findings(twice, content)
    assert store.known_sources() == {}
    assert store.search("words").hits == ()

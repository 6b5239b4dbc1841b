"""Dossiers received from elsewhere, made to do harm."""

import sqlite3
from contextlib import closing

import pytest

from testimonia.errors import NotADossier, StoreError, TestimoniaError
from testimonia.store import TABLES, open_store
from tests.unit.store.making import with_note


@pytest.fixture(name="made")
def make_dossier(tmp_path):
    path = tmp_path / "made.db"
    with open_store(path, "create") as store:
        store.put_findings(*with_note())
        store.refresh_words()
    return path


def tamper(path, script):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(script)


def rewrite_schema(name, old, new):
    return (
        "PRAGMA writable_schema = ON;"  # noqa: S608 - a test's own words
        f"UPDATE sqlite_schema SET sql = replace(sql, '{old}', '{new}') "
        f"WHERE name = '{name}';"
        "PRAGMA writable_schema = OFF;"
    )


HOSTILE = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON sources BEGIN DELETE FROM notes; END",
    "foreign view": "CREATE VIEW v AS SELECT load_extension('x')",
    "view instead of a table": "ALTER TABLE notes RENAME TO kept;"
    "CREATE VIEW notes AS SELECT * FROM kept",
    "generated column": "CREATE TABLE g (a, b AS (hex(a)))",
    "generated column in ours": "ALTER TABLE notes ADD COLUMN bad AS (abs(seq))",
    "check": "CREATE TABLE c (a CHECK (a > abs(-1)))",
    "default": "CREATE TABLE c (a DEFAULT (hex(randomblob(9))))",
    "expression index": "CREATE INDEX e ON notes (upper(text))",
    "partial index": "CREATE INDEX e ON notes (text) WHERE text > 'a'",
    "unique index on ours": "CREATE UNIQUE INDEX u ON notes (kind)",
    "own tokenizer": "CREATE VIRTUAL TABLE f USING fts5 (x, tokenize='porter ascii')",
    "virtual table": "CREATE VIRTUAL TABLE r USING rtree (id, a, b)",
    "without rowid": "CREATE TABLE w (a PRIMARY KEY) WITHOUT ROWID",
    "ours without a column": "ALTER TABLE notes DROP COLUMN score",
    "ours missing": "DROP TABLE flags",
    "index missing": "DROP INDEX notes_by_document",
    "tokenizer changed": rewrite_schema("passage_index", "unicode61", "porter ascii"),
    "content changed": rewrite_schema("passage_index", "passages", "sources"),
    "view changed": rewrite_schema("note_list", "x.text", "load_extension(x.text)"),
    "nonsense": rewrite_schema("notes", "CREATE TABLE notes", "CREATE TABLE notes (("),
    "no kind": "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = 'trick' "
    "WHERE name = 'notes'",
    "root page": "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 99999 "
    "WHERE name = 'notes'",
    "same name in capitals": "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema "
    "SELECT type, 'NOTES', 'NOTES', rootpage, 'CREATE TABLE NOTES (a)' "
    "FROM sqlite_schema WHERE name = 'notes'",
    "same entry twice": "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema "
    "SELECT type, name, tbl_name, 9, sql FROM sqlite_schema WHERE name = 'notes'",
    "name as bytes": "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES "
    "('table', x'ff', x'ff', 5, x'00')",
}


@pytest.mark.parametrize("script", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("mode", ["read", "write", "create"])
def test_a_schema_that_could_run_something_is_refused(made, script, mode):
    tamper(made, script)
    with pytest.raises(StoreError) as caught:
        open_store(made, mode)
    assert "\n" not in str(caught.value)


def test_the_refusal_names_what_is_strange(made):
    tamper(made, HOSTILE["trigger"])
    with pytest.raises(NotADossier, match="its trigger 't' is not one"):
        open_store(made, "read")


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE mine (a, b TEXT)",
        'CREATE TABLE "my table" (id INTEGER PRIMARY KEY, note TEXT NOT NULL)',
        "CREATE TABLE keyed (a TEXT PRIMARY KEY)",
        "CREATE INDEX mine ON notes (kind, number)",
        "ANALYZE",
    ],
)
def test_plain_tables_and_indexes_beside_ours_are_tolerated(made, script):
    tamper(made, script)
    with open_store(made, "write") as store:
        store.put_findings(*with_note())
        assert [p for p in store.check() if p.severity == "error"] == []


ROTTEN = {
    "bytes for text": "UPDATE segments SET text = x'ff00fe'",
    "bytes for a kind": "UPDATE segments SET kind = x'00'",
    "no UTF-8": "UPDATE segments SET author = CAST(x'fffe' AS TEXT)",
    "huge number": 'UPDATE segments SET start = 9223372036854775807, "end" = -1',
    "bytes for a message": "UPDATE issues SET message = x'00'",
    "text for a number": "UPDATE notes SET start = 'soon'",
    "spans no JSON": "UPDATE segments SET spans = '[[0'",
    "spans too deep": "UPDATE segments SET spans = "
    "replace(hex(zeroblob(50000)), '00', '[[')",
    "spans backwards": "UPDATE segments SET spans = '[[9, 3]]'",
    "spans none": "UPDATE segments SET spans = '[]'",
    "marks elsewhere": "UPDATE notes SET marks = '[[0, 99999]]'",
    "names no names": "UPDATE documents SET authors = '[1, {}]'",
    "other words": "UPDATE notes SET text = 'invented'",
    "other text": "UPDATE texts SET packed = x'789c030000000001', bytes = 0",
    "bomb": "UPDATE texts SET packed = zeroblob(1000), bytes = 99999999999",
    "bytes lost": "UPDATE blobs SET packed = x'00'",
    "size no number": "UPDATE blobs SET bytes = 'many'",
    "orphans": "PRAGMA foreign_keys = OFF; DELETE FROM documents",
    "same name": "UPDATE notes SET id = (SELECT id FROM documents LIMIT 1)",
    "index emptied": "DELETE FROM passage_index_data WHERE id > 10",
    "bytes for a page": "UPDATE pages SET start = x'00'; UPDATE notes SET text = ''",
    "searched changed": "UPDATE segments SET searched = 'invented'",
}


@pytest.mark.parametrize("script", ROTTEN.values(), ids=ROTTEN)
def test_rotten_rows_crash_nothing_and_check_finds_them(made, script):
    tamper(made, script)
    with open_store(made, "read") as store:
        assert [p for p in store.check() if p.severity == "error"]
        messages = []
        for look in (
            lambda: [list(store.rows(table.name)) for table in TABLES],
            lambda: store.search("Molotov OR Tel"),
            lambda: store.find_quotation("Kerr met Molotov"),
            lambda: store.findings("note.txt"),
            lambda: store.source_content("note.txt"),
            lambda: store.find("g-"),
        ):
            try:
                look()
            except TestimoniaError as error:
                messages.append(str(error))
        assert not any("\n" in message for message in messages)


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE words SET passages = 'many'",
        "UPDATE words SET word = CAST(word AS BLOB)",
        "INSERT INTO common_passages SELECT word, 'x' FROM words",
        "INSERT INTO common_passages SELECT word, 9223372036854775807 FROM words",
        "UPDATE meta SET value = x'00'",
        "DELETE FROM meta",
    ],
)
def test_a_rotten_word_list_does_no_harm(made, script):
    tamper(made, script)
    with open_store(made, "read") as store:
        assert len(store.search("Molotow OR tel", fuzzy=True).hits) >= 1
        assert len(store.find_quotation("Kerr met Molotow").hits) == 1
        store.check()


def test_a_bomb_in_the_kept_bytes_gives_no_more_than_promised(made):
    import zlib  # noqa: PLC0415

    bomb = zlib.compress(bytes(50_000_000))
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("UPDATE blobs SET packed = ?, bytes = 10", (bomb,))
        connection.commit()
    with open_store(made, "read") as store, pytest.raises(StoreError, match="promise"):
        store.source_content("note.txt")

"""The literal tables, the migrations and the views must say the same."""

import sqlite3
from contextlib import closing
from dataclasses import fields

import pytest

from testimonia.records import Findings, Linked
from testimonia.store import TABLES, open_store
from testimonia.store.kinds import decode
from testimonia.store.migrations import MIGRATIONS, migrate
from tests.unit.store.making import with_note

# In SQL only: keys, what is indexed, and who may replace a row.
UNLISTED = {"seq", "source_seq", "document_seq", "searched", "put_by"}


@pytest.fixture(name="schema")
def make_schema():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        yield connection


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_describes_exactly_its_columns(schema, table):
    columns = {row[1] for row in schema.execute(f"PRAGMA table_info({table.name})")}
    assert {column.name for column in table.columns} == columns - UNLISTED


def test_every_part_of_findings_and_links_has_a_table():
    found = {field.name for field in fields(Findings)} - {"source"} | {"sources"}
    # Uses are kept with the citations; issues have a table already.
    linked = {field.name for field in fields(Linked)} - {"work_uses", "archive_uses"}
    assert {table.name for table in TABLES} == found | linked


def test_migrations_are_recorded_with_their_effect(tmp_path):
    with open_store(tmp_path / "made.db", "create"):
        pass
    with closing(sqlite3.connect(tmp_path / "made.db")) as connection:
        rows = connection.execute("SELECT name, effect, at FROM migrations").fetchall()
    assert [row[:2] for row in rows] == [(m.name, m.effect) for m in MIGRATIONS]
    assert rows[0][2].endswith("+00:00")


def test_a_migration_cut_short_is_as_if_it_had_not_begun():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.set_authorizer(
            lambda action, name, *_: (
                sqlite3.SQLITE_DENY
                if action == sqlite3.SQLITE_CREATE_VIEW and name == "passages"
                else sqlite3.SQLITE_OK
            )
        )
        with pytest.raises(sqlite3.DatabaseError):
            migrate(connection)
        assert connection.execute("SELECT * FROM sqlite_schema").fetchall() == []
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)


@pytest.mark.parametrize(
    ("view", "columns"),
    [
        ("document_list", {"source": "note.txt", "title": "A day in February"}),
        ("note_list", {"number": "1", "text": "Tel 93", "page": "7"}),
        ("mark_list", {"number": "1", "note_text": "Tel 93", "text": "[1]"}),
        ("flag_list", {"kind": "who?", "document_title": "A day in February"}),
        ("issue_list", {"code": "uncalled_note", "source": "note.txt"}),
        ("segment_list", {"kind": "paragraph", "start": 0}),
    ],
)
def test_views_open_as_they_are(tmp_path, view, columns):
    """Datasette shows views with nothing but SQLite's own means, as here."""
    path = tmp_path / "made.db"
    with open_store(path, "create") as store:
        store.put_findings(*with_note())
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        row = connection.execute(f"SELECT * FROM {view}").fetchone()  # noqa: S608
    assert {name: row[name] for name in columns} == columns


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", b"words"),
        ("text", 3),
        ("int", "3"),
        ("real", "0.5"),
        ("bool", "yes"),
        ("names", '{"a": 1}'),
        ("names", "[1]"),
        ("spans", "[[3]]"),
        ("spans", "[[true, false]]"),
        ("spans", "[[9, 3]]"),
        ("spans", "3"),
        ("spans", "]["),
    ],
)
def test_a_value_of_another_kind_is_refused(kind, value):
    with pytest.raises(ValueError, match=r"due|Expecting"):
        decode(kind, value)

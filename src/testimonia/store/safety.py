"""A dossier received from elsewhere is hostile until its schema proves otherwise.

SQLite runs what a file's schema says: triggers on writing, views and generated columns
on reading, virtual tables on opening. So the schema must be word for word what our
migrations make; foreign plain tables and indexes, which run nothing, may stand beside.
"""

import re
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from testimonia.errors import NotADossier, SchemaTooNew, SchemaTooOld, StoreError
from testimonia.store.migrations import (
    APPLICATION_ID,
    MIGRATIONS,
    count_migrations,
    migrate,
)

_HARDENING = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA writable_schema = OFF",
    "PRAGMA mmap_size = 0",
)

_NAME = r'(?:"[\w .-]{1,60}"|\[[\w .-]{1,60}\]|\w{1,60})'
_TYPE = r"(?:INTEGER|INT|TEXT|BLOB|REAL|NUMERIC|FLOAT)"
_COLUMN = rf"{_NAME}(?: {_TYPE})?(?: NOT NULL)?(?: PRIMARY KEY)?"
_PLAIN_TABLE = re.compile(
    rf"CREATE TABLE {_NAME} ?\( ?{_COLUMN}(?: ?, ?{_COLUMN}){{0,200}} ?\)", re.I
)
_PLAIN_INDEX = re.compile(
    rf"CREATE INDEX {_NAME} ON {_NAME} ?\( ?{_NAME}(?: ?, ?{_NAME}){{0,50}} ?\)", re.I
)
_LONGEST = 4000

Entry = tuple[str, str, str, str | None]


def harden(connection: sqlite3.Connection) -> None:
    """Switch off whatever lets a file's own schema run something."""
    for pragma in _HARDENING:
        connection.execute(pragma)
    # Parsing our own schema needs far less; a hostile one gets no more than this.
    connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 400)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)


def verify(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose schema is not ours.

    Raises:
        NotADossier: it is no dossier, or its schema holds what could run.
        SchemaTooNew: a newer Testimonia wrote it.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        msg = (
            f"{path}: a database, but not a dossier; name a file that "
            "`testimonia build` made"
        )
        raise NotADossier(msg)
    done = count_migrations(connection)
    if done > len(MIGRATIONS):
        msg = (
            f"{path}: written by a newer Testimonia (schema {done}, this one knows "
            f"{len(MIGRATIONS)}); bring Testimonia up to date"
        )
        raise SchemaTooNew(msg)
    strange = find_strangers(connection)
    if strange:
        msg = (
            f"{path}: not safe to open: {strange[0]}; ask its sender for a dossier as "
            "Testimonia made it, or build your own from the sources"
        )
        raise NotADossier(msg)


def find_strangers(connection: sqlite3.Connection) -> list[str]:
    """Say what in a file's schema is not ours, or lacks."""
    expected = expected_schema(count_migrations(connection))
    listed = _read_schema(connection)
    found = set(listed)
    lacking = sorted(entry[1] for entry in expected - found)
    foreign = sorted(found - expected, key=str)
    strange = [
        f"its {_text(kind)} {_text(name)!r} is not one that Testimonia made"
        for kind, name, table, sql in foreign
        if not _is_harmless(kind, name, table, sql)
    ]
    if len(listed) > len(found):
        strange.append("its schema names one thing twice")
    return strange + [f"{name!r} is missing or changed" for name in lacking]


def verify_history(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose migrations are not those that its schema claims.

    Raises:
        StoreError: they are not recorded as done.
    """
    done = [row[0] for row in connection.execute("SELECT name FROM migrations")]
    known = [migration.name for migration in MIGRATIONS]
    if sorted(map(str, done)) != known[: count_migrations(connection)]:
        msg = f"{path}: its recorded migrations do not fit its schema; restore a backup"
        raise StoreError(msg)


def require_current(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse to read a file that lacks migrations: only a build does them.

    Raises:
        SchemaTooOld: it lacks some.
    """
    if count_migrations(connection) < len(MIGRATIONS):
        msg = (
            f"{path}: made by an older Testimonia; build again into it "
            f"(testimonia build PATH... --into {path}), which brings it up to date"
        )
        raise SchemaTooOld(msg)


@cache
def expected_schema(migrations: int) -> frozenset[Entry]:
    """Give the schema that the first so many migrations make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, upto=migrations)
        return frozenset(_read_schema(connection))


def _read_schema(connection: sqlite3.Connection) -> list[Entry]:
    return connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema"
    ).fetchall()


def _is_harmless(kind: object, name: object, table: object, sql: object) -> bool:
    """Tell whether a foreign part of a schema holds no expression at all."""
    if not isinstance(name, str) or not isinstance(table, str):
        return False
    # SQLite takes NOTES and notes for one table: the one that it read last.
    if name.lower() in _our_names():
        return False
    if kind == "index" and sql is None:
        return name.startswith("sqlite_autoindex_") and table not in _our_names()
    if not isinstance(sql, str) or len(sql) > _LONGEST:
        return False
    words = " ".join(sql.split())
    if kind == "table":
        return bool(_PLAIN_TABLE.fullmatch(words))
    return kind == "index" and bool(_PLAIN_INDEX.fullmatch(words))


def _our_names() -> frozenset[str]:
    return frozenset(entry[1] for entry in expected_schema(len(MIGRATIONS)))


def _text(value: object) -> str:
    """Show a name from a hostile file, kept short."""
    return str(value)[:60]

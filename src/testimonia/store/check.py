"""Looking for damage in a dossier."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, cast

from testimonia.errors import StoreError
from testimonia.records import Document
from testimonia.store.connect import Opened
from testimonia.store.interface import Problem, Row
from testimonia.store.read import Reader
from testimonia.store.safety import find_strangers
from testimonia.store.search import spans_of
from testimonia.store.tables import BY_NAME, TABLES

_PLACED = tuple(table for table in TABLES if table.held_by == "document")
_SHOWN = 5


def check_dossier(opened: Opened, reader: Reader) -> list[Problem]:
    """Go through the whole file; what comes first is what most else hangs on."""
    problems: list[Problem] = []
    looks: tuple[Callable[[Opened, Reader], Iterator[str]], ...] = (
        _look_at_pages,
        _look_at_schema,
        _look_at_references,
        _look_at_identifiers,
        _look_at_rows,
        _look_at_links,
        _look_at_contents,
        _look_at_spans,
    )
    for look in looks:
        try:
            problems += [_error(message) for message in look(opened, reader)]
        except StoreError as error:
            problems.append(_error(str(error)))
        except sqlite3.Error as error:
            problems.append(_error(f"SQLite cannot read the file: {error}"))
        if look is _look_at_pages and problems:
            return problems
    problems += _look_at_index(opened, reader)
    return problems + list(_say_state(reader))


def _error(message: str) -> Problem:
    return Problem(severity="error", message=message)


def _look_at_pages(opened: Opened, _: Reader) -> Iterator[str]:
    found = opened.connection.execute(f"PRAGMA integrity_check({_SHOWN})")
    yield from (str(row[0]) for row in found if row[0] != "ok")


def _look_at_schema(opened: Opened, _: Reader) -> Iterator[str]:
    yield from find_strangers(opened.connection)


def _look_at_references(opened: Opened, _: Reader) -> Iterator[str]:
    found = opened.connection.execute("PRAGMA foreign_key_check").fetchmany(_SHOWN)
    for table, row, parent, *_rest in found:
        yield f"row {row} of {table} belongs to something that {parent} lacks"


def _look_at_identifiers(_: Opened, reader: Reader) -> Iterator[str]:
    union = " UNION ALL ".join(f"SELECT id FROM {table.name}" for table in TABLES)  # noqa: S608 - literals only
    found = reader.query(
        f"SELECT id FROM ({union}) GROUP BY id HAVING count(*) > 1 LIMIT {_SHOWN}"  # noqa: S608 - literals only
    )
    for (name,) in found:
        yield f"two things are called {name}"


def _look_at_rows(_: Opened, reader: Reader) -> Iterator[str]:
    """Read every row that stands in no text; the others are read with their text."""
    for table in TABLES:
        if table.held_by != "document":
            for row in reader.rows(table, None, {}):
                if not isinstance(row["id"], str):
                    yield f"a row of {table.name} has no name"


_LEADS = (
    ("citations", "works", "works"),
    ("citations", "archives", "archives"),
    ("works", "cited_by", "citations"),
    ("works", "at_hand", "documents"),
    ("archives", "cited_by", "citations"),
    ("archives", "at_hand", "documents"),
    ("pulls", "cited_by", "citations"),
)
"""Columns that name rows of another table: where they stand, and whose rows."""


def _look_at_links(_: Opened, reader: Reader) -> Iterator[str]:
    """See that what a row leads to is there."""
    for table, column, wanted in _LEADS:
        found = reader.query(
            f'SELECT x.id, j.value FROM "{table}" AS x, json_each(x."{column}") AS j '  # noqa: S608 - literals only
            f'WHERE j.value NOT IN (SELECT id FROM "{wanted}") LIMIT {_SHOWN}'
        )
        yield from (
            f"{name} in {table} leads to {str(lost)[:40]}, which {wanted} lacks"
            for name, lost in found
        )
    found = reader.query(
        "SELECT id, antecedent FROM citations WHERE antecedent NOT NULL "
        "AND antecedent NOT IN (SELECT id FROM citations) LIMIT ?",
        (_SHOWN,),
    )
    for name, lost in found:
        yield f"{name} in citations leads to {str(lost)[:40]}, which citations lacks"


def _look_at_contents(_: Opened, reader: Reader) -> Iterator[str]:
    for path, source in reader.known_sources().items():
        content = reader.source_content(path)
        if hashlib.sha256(content).hexdigest() != source.sha256:
            yield f"the bytes kept of {path} are not those that its SHA-256 names"


def _look_at_spans(_: Opened, reader: Reader) -> Iterator[str]:
    """Compare the words of everything that stands in a text with the text."""
    for row in reader.rows(BY_NAME["documents"], None, {}):
        document = Document(
            id=str(row["id"]),
            source=str(row["source"]),
            order=0,
            start=_int(row["start"]),
            text=reader.document_text(str(row["id"])),
        )
        if document.end != row["end"]:
            yield f"the text of {document.id} is not as long as its entry says"
        seq = reader.query("SELECT seq FROM documents WHERE id = ?", (document.id,))
        for table in _PLACED:
            for placed in reader.select(table, "x.document_seq = ?", seq[0]):
                if not _is_true(document, placed):
                    yield (
                        f"{placed['id']} in {table.name} does not say what stands in "
                        f"{document.source} at its place"
                    )


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _is_true(document: Document, row: Row) -> bool:
    text = document.text
    base = document.start
    try:
        places = spans_of(row)
    except TypeError:
        return False
    if any(not base <= start <= end <= document.end for start, end in places):
        return False
    led = [*(row.get("marks") or ()), *(row.get("supports") or ())]  # type: ignore[misc]
    inside = all(base <= start <= end <= document.end for start, end in led)
    words = "".join(text[start - base : end - base] for start, end in places)
    return inside and words == row["text"] and _are_true_fields(document, row)


def _are_true_fields(document: Document, row: Row) -> bool:
    """Compare a citation's fields and references with the text at their places."""
    fields = cast("dict[str, dict[str, Any]]", row.get("fields") or {})
    said = [(one["value"], one) for one in fields.values()]
    said += [
        (also["value"], also) for one in fields.values() for also in one.get("also", ())
    ]
    references = cast("list[dict[str, Any]]", row.get("references") or [])
    said += [(one["text"], one) for one in references if one["start"] is not None]
    base, text = document.start, document.text
    return all(
        value
        == "".join(
            text[start - base : end - base]
            for start, end in one.get("spans") or [[one["start"], one["end"]]]
        )
        for value, one in said
    )


def _look_at_index(opened: Opened, _: Reader) -> Iterator[Problem]:
    """Ask FTS5 whether its index fits the words.

    It is asked by a command that looks like writing, also where nothing is written.
    """
    connection = opened.connection
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        for name in ("passage_index", "word_index"):
            connection.execute(
                f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - literals only
            )
    except sqlite3.OperationalError as error:
        message = f"the full-text index could not be looked at ({error})"
        yield Problem(severity="info", message=message)
    except sqlite3.DatabaseError as error:
        yield _error(f"the full-text index does not fit the words ({error})")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if not opened.writable:
            connection.execute("PRAGMA query_only = ON")


def _say_state(reader: Reader) -> Iterator[Problem]:
    meta = reader.meta()
    said = {
        "links_stale": "links are stale: linking has not ended since sources changed; "
        "build again",
        "words_stale": "the word list is older than the passages; build again",
    }
    for key, message in said.items():
        if meta.get(key) != "0":
            yield Problem(severity="info", message=message)

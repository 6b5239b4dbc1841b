"""Storing what was found in one source, in one transaction."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from testimonia.errors import NotFound, StoreError
from testimonia.records import (
    Citation,
    Document,
    Field,
    Findings,
    Flag,
    Issue,
    Linked,
    Mark,
    Note,
    Remark,
    Segment,
    Source,
    Span,
)
from testimonia.store.indexed import PassageWords
from testimonia.store.kinds import encode_names
from testimonia.store.packing import LARGEST, pack
from testimonia.store.rows import places_of, to_values
from testimonia.store.tables import BY_NAME, TABLES, Record, Table

Placed = Segment | Note | Mark | Flag | Field | Citation | Remark

_PLACED = tuple(table for table in TABLES if table.held_by == "document")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do what is inside whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def put_findings(
    connection: sqlite3.Connection, findings: Findings, content: bytes
) -> None:
    """Store findings and bytes in place of what the source had."""
    source = findings.source
    if hashlib.sha256(content).hexdigest() != source.sha256:
        msg = f"the bytes given for {source.path} are not those of its findings"
        raise ValueError(msg)
    _refuse_huge(findings, content)
    with transaction(connection):
        before = _remove(connection, source.path)
        _keep_content(connection, source, content)
        owner = _insert_one(connection, BY_NAME["sources"], source, {})
        documents = _insert_documents(connection, findings.documents, owner)
        _insert_placed(connection, findings, documents)
        _insert_issues(connection, findings.issues, {"source_seq": owner})
        _index(connection, owner)
        _drop_unused_content(connection, before)
        _mark_stale(connection)


def drop_source(connection: sqlite3.Connection, path: str) -> None:
    """Remove a source and all that was found in it.

    Raises:
        NotFound: the dossier has no such source.
    """
    with transaction(connection):
        before = _remove(connection, path)
        if before is None:
            msg = f"no source {path!r} in the dossier; `list sources` names them"
            raise NotFound(msg)
        _drop_unused_content(connection, before)
        _mark_stale(connection)


def put_issues(
    connection: sqlite3.Connection, put_by: str, issues: Iterable[Issue]
) -> None:
    """Store what a step found across sources, in place of what it found before."""
    with transaction(connection):
        connection.execute("DELETE FROM issues WHERE put_by = ?", (put_by,))
        _insert_issues(connection, issues, {"put_by": put_by})


def put_links(connection: sqlite3.Connection, linked_by: str, linked: Linked) -> None:
    """Store what linking found, in place of what it found before."""
    with transaction(connection):
        for name in ("works", "archives", "holdings", "pulls"):
            connection.execute(f"DELETE FROM {name}")  # noqa: S608 - literals only
            records = getattr(linked, name)
            _insert_many(connection, BY_NAME[name], records, lambda _: {})
        _put_uses(connection, "works", linked.work_uses)
        _put_uses(connection, "archives", linked.archive_uses)
        connection.execute(
            "UPDATE meta SET value = ? WHERE key = 'linked_by'", (linked_by,)
        )


def _put_uses(
    connection: sqlite3.Connection,
    column: str,
    uses: Iterable[tuple[str, tuple[str, ...]]],
) -> None:
    """Tell each citation what it cites; most say already what they said before."""
    connection.executemany(
        f'UPDATE citations SET "{column}" = ?1 WHERE id = ?2 AND "{column}" <> ?1',  # noqa: S608 - literals only
        ((encode_names(ids), citation) for citation, ids in uses),
    )


def _insert_issues(
    connection: sqlite3.Connection, issues: Iterable[Issue], extra: dict[str, object]
) -> None:
    table = BY_NAME["issues"]
    for issue in issues:
        values = to_values(table, issue) | extra
        # Said twice, an issue is still one.
        connection.execute(_insert_sql(table, tuple(values), "OR REPLACE "), values)


def _refuse_huge(findings: Findings, content: bytes) -> None:
    sizes = [len(content), *(len(doc.text) for doc in findings.documents)]
    if max(sizes) > LARGEST:
        msg = (
            f"{findings.source.path}: {max(sizes):,} bytes are more than a dossier "
            f"keeps of one source ({LARGEST:,}); split the file"
        )
        raise StoreError(msg)


def _mark_stale(connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE meta SET value = '1' WHERE key IN ('links_stale', 'words_stale')"
    )


def _remove(connection: sqlite3.Connection, path: str) -> str | None:
    """Remove a source, and say which bytes it had."""
    row = connection.execute(
        "SELECT seq, sha256 FROM sources WHERE source = ?", (path,)
    ).fetchone()
    if row is None:
        return None
    seq, sha256 = row
    # The index must be told the words that it forgets, so it goes first.
    connection.execute(
        "INSERT INTO passage_index (passage_index, rowid, words) "
        f"SELECT 'delete', p.seq, p.words {_PASSAGES_OF}",
        (seq,),
    )
    connection.execute("DELETE FROM sources WHERE seq = ?", (seq,))
    return str(sha256)


_PASSAGES_OF = (
    "FROM documents AS d JOIN segments AS g ON g.document_seq = d.seq "
    "JOIN passages AS p ON p.seq = g.seq WHERE d.source_seq = ?"
)


def _index(connection: sqlite3.Connection, source_seq: int) -> None:
    connection.execute(
        "INSERT INTO passage_index (rowid, words) "
        f"SELECT p.seq, p.words {_PASSAGES_OF}",
        (source_seq,),
    )


def _keep_content(
    connection: sqlite3.Connection, source: Source, content: bytes
) -> None:
    kept = connection.execute(
        "SELECT 1 FROM blobs WHERE sha256 = ?", (source.sha256,)
    ).fetchone()
    if kept is None:
        connection.execute(
            "INSERT INTO blobs (sha256, bytes, packed) VALUES (?, ?, ?)",
            (source.sha256, len(content), pack(content)),
        )


def _drop_unused_content(connection: sqlite3.Connection, sha256: str | None) -> None:
    connection.execute(
        "DELETE FROM blobs WHERE sha256 = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM sources WHERE sha256 = ?1)",
        (sha256,),
    )


def _insert_documents(
    connection: sqlite3.Connection, documents: Iterable[Document], source_seq: int
) -> dict[str, int]:
    places: dict[str, int] = {}
    for document in documents:
        seq = _insert_one(
            connection, BY_NAME["documents"], document, {"source_seq": source_seq}
        )
        places[document.id] = seq
        text = document.text.encode("utf-8")
        connection.execute(
            "INSERT INTO texts (document_seq, bytes, packed) VALUES (?, ?, ?)",
            (seq, len(text), pack(text)),
        )
        connection.executemany(
            "INSERT INTO pages (document_seq, start, label, sheet) VALUES (?, ?, ?, ?)",
            ((seq, page.start, page.label, page.sheet) for page in document.pages),
        )
    return places


def _insert_placed(
    connection: sqlite3.Connection, findings: Findings, documents: dict[str, int]
) -> None:
    """Insert everything that stands in a document's text."""
    by_id = {document.id: document for document in findings.documents}
    searched = _searched(findings)

    def extras(record: Placed) -> dict[str, object]:
        seq = documents[record.document]
        if isinstance(record, Segment):
            return {"document_seq": seq, "searched": searched(record)}
        if isinstance(record, Field):
            # The record does not say its page; the row does.
            page = by_id[record.document].page_at(places_of(record)[0].start)
            return {"document_seq": seq, "page": page}
        return {"document_seq": seq}

    for table in _PLACED:
        _insert_many(connection, table, getattr(findings, table.name), extras)


def _searched(findings: Findings) -> Callable[[Segment], str | None]:
    """Give the function that says which words of a segment are indexed."""
    marks: dict[str, list[Span]] = {doc.id: [] for doc in findings.documents}
    for mark in findings.marks:
        if mark.span.length:
            marks[mark.document].append(mark.span)
    makers = {
        document.id: PassageWords(document, sorted(marks[document.id]))
        for document in findings.documents
    }
    return lambda segment: makers[segment.document].searched(segment)


def _insert_one(
    connection: sqlite3.Connection,
    table: Table,
    record: Record,
    extra: dict[str, object],
) -> int:
    values = to_values(table, record) | extra
    cursor = connection.execute(_insert_sql(table, tuple(values)), values)
    return int(cursor.lastrowid or 0)


def _insert_many(
    connection: sqlite3.Connection,
    table: Table,
    records: Iterable[Any],
    extras: Callable[[Any], dict[str, object]],
) -> None:
    values = (to_values(table, record) | extras(record) for record in records)
    first = next(values, None)
    if first is None:
        return
    sql = _insert_sql(table, tuple(first))
    connection.execute(sql, first)
    connection.executemany(sql, values)


def _insert_sql(table: Table, names: tuple[str, ...], clash: str = "") -> str:
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(f":{name}" for name in names)
    return f"INSERT {clash}INTO {table.name} ({columns}) VALUES ({values})"  # noqa: S608 - names are literals of tables.py

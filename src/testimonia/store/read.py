"""Rows, records and texts back out of the tables."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from testimonia.errors import NotFound, SpanError, UsageError
from testimonia.records import Document, Findings, Page, Source
from testimonia.store.failures import damaged, told_plainly
from testimonia.store.interface import Row
from testimonia.store.kinds import decode
from testimonia.store.packing import unpack
from testimonia.store.rows import to_record, to_row
from testimonia.store.tables import BY_NAME, TABLES, Table

_SHOWN = 8
_BATCH = 500
_Maker = Callable[[Table, Sequence[object]], Any]
_UNHELD = {
    "nothing": "x.source = ?1",
    "either": "x.source = ?1",
    "links": "EXISTS (SELECT 1 FROM json_each(x.sources) WHERE value = ?1)",
}


class Reader:
    """Read a dossier's tables through one connection."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def query(
        self, sql: str, values: tuple[object, ...] | dict[str, object] = ()
    ) -> list[Any]:
        """Run a SELECT; its failures are told as ours."""
        with told_plainly(self._path):
            return self._connection.execute(sql, values).fetchall()

    def rows(
        self, table: Table, source: str | None, where: Mapping[str, str]
    ) -> Iterator[Row]:
        """Walk a table by source path, document order and place."""
        for name in where:
            if name not in table.names:
                msg = (
                    f"{table.name} has no field {name!r}; it has "
                    f"{', '.join(table.names)}"
                )
                raise UsageError(msg)
        for row in self._walk(table, source):
            if all(_has(row.get(key), value) for key, value in where.items()):
                yield row

    def _walk(self, table: Table, source: str | None) -> Iterator[Row]:
        """Walk holder by holder, so that a million rows need no sorting."""
        if table.held_by in _UNHELD:
            condition = _UNHELD[table.held_by]
            yield from self.select(table, f"?1 IS NULL OR {condition}", (source,))
            return
        yield from self._walk_holders(table, source, to_row)

    def _walk_holders(
        self, table: Table, source: str | None, make: _Maker
    ) -> Iterator[Any]:
        key = "s.seq" if table.held_by == "source" else "d.seq"
        holders = self.query(
            f"SELECT {key} FROM sources AS s "  # noqa: S608 - literals only
            "LEFT JOIN documents AS d ON d.source_seq = s.seq "
            "WHERE ?1 IS NULL OR s.source = ?1 "
            f'GROUP BY {key} ORDER BY s.source, d."order", d.seq',
            (source,),
        )
        for (holder,) in holders:
            condition = f"x.{table.held_by}_seq = ?"
            yield from self.select(table, condition, (holder,), make)

    def records(self, table: Table, source: str | None = None) -> Iterator[Any]:
        """Walk a table's records; documents come without their texts and pages."""
        if table.held_by in _UNHELD:
            condition = f"?1 IS NULL OR {_UNHELD[table.held_by]}"
            return self.select(table, condition, (source,), to_record)
        return self._walk_holders(table, source, to_record)

    def select(
        self,
        table: Table,
        condition: str,
        values: tuple[object, ...],
        make: _Maker = to_row,
    ) -> Iterator[Any]:
        """Walk what meets a condition (one of ours, never a user's), as rows or so."""
        sql = (
            f"SELECT {table.selected} FROM {table.origin} "  # noqa: S608 - literals only
            f"WHERE {condition} ORDER BY {table.order}"
        )
        with told_plainly(self._path):
            cursor = self._connection.execute(sql, values)
            while batch := cursor.fetchmany(500):
                for row in batch:
                    try:
                        yield make(table, row)
                    except (ValueError, SpanError) as error:
                        what = f"a row of {table.name} is damaged ({error})"
                        raise damaged(self._path, what) from error

    def find(self, wanted: str) -> tuple[str, Row]:
        """Find what an identifier names, or the only one that begins so."""
        for table in TABLES:
            for row in self.select(table, "x.id = ?", (wanted,)):
                return table.name, row
        found = self._beginning_with(wanted)
        if len(found) == 1:
            table = found[0][0]
            return table.name, next(self.select(table, "x.id = ?", (found[0][1],)))
        if found:
            named = [f"{table.name} {name}" for table, name in found[:_SHOWN]]
            more = ", ..." if len(found) > _SHOWN else ""
            msg = f"{wanted!r} could be {', '.join(named)}{more}; write more of it"
            raise UsageError(msg)
        msg = (
            f"nothing in the dossier is called {wanted!r}; `list` shows the identifiers"
        )
        raise NotFound(msg)

    def pick(self, table: Table, column: str, values: Sequence[str]) -> Iterator[Row]:
        """Give the rows whose column has one of some values.

        Raises:
            UsageError: the table has no such column.
        """
        if column not in (own.name for own in table.columns):
            msg = f"{table.name} has no column {column!r}"
            raise UsageError(msg)
        for first in range(0, len(values), _BATCH):
            batch = tuple(values[first : first + _BATCH])
            marks = ", ".join("?" * len(batch))
            yield from self.select(table, f'x."{column}" IN ({marks})', batch)

    def _beginning_with(self, prefix: str) -> list[tuple[Table, str]]:
        if not prefix:
            return []
        found: list[tuple[Table, str]] = []
        for table in TABLES:
            names = self.query(
                f"SELECT id FROM {table.name} WHERE id >= ? AND id < ? "  # noqa: S608 - literals only
                "ORDER BY id LIMIT ?",
                (prefix, prefix + "\U0010ffff", _SHOWN + 1),
            )
            found += [(table, name) for (name,) in names]
        return found

    def findings(self, path: str) -> Findings:
        """Make the records again that were stored of one source."""
        try:
            records = {
                table.name: tuple(self.records(table, path))
                for table in TABLES
                if table.held_by == "document" or table.name == "sources"
            }
            issues = self.select(BY_NAME["issues"], _OWN_ISSUES, (path,), to_record)
            records["issues"] = tuple(issues)
            documents = self._documents(path)
        except (SpanError, TypeError) as error:
            what = f"what it holds of {path} is damaged ({error})"
            raise damaged(self._path, what) from error
        sources = records.pop("sources")
        if not sources:
            raise NotFound(_no_source(path))
        return Findings(source=sources[0], documents=documents, **records)

    def _documents(self, path: str) -> tuple[Document, ...]:
        return tuple(
            replace(
                document,
                text=self.document_text(document.id),
                pages=self._pages(document.id),
            )
            for document in self.records(BY_NAME["documents"], path)
        )

    def _pages(self, document: str) -> tuple[Page, ...]:
        found = self.query(
            "SELECT p.start, p.label, p.sheet FROM pages AS p JOIN documents AS d "
            "ON d.seq = p.document_seq WHERE d.id = ? ORDER BY p.seq",
            (document,),
        )
        try:
            return tuple(_page(*row) for row in found)
        except ValueError as error:
            raise damaged(self._path, f"a page of {document} is ({error})") from error

    def document_text(self, document: str) -> str:
        """Give a document's whole text."""
        found = self.query(
            "SELECT t.packed, t.bytes FROM texts AS t JOIN documents AS d "
            "ON d.seq = t.document_seq WHERE d.id = ?",
            (document,),
        )
        if not found:
            msg = f"no document {document!r}; `list documents` names them"
            raise NotFound(msg)
        what = f"the text of {document}"
        try:
            return self._unpack(found[0], what).decode("utf-8")
        except UnicodeDecodeError as error:
            raise damaged(self._path, f"{what} is not UTF-8") from error

    def source_content(self, path: str) -> bytes:
        """Give a source's bytes as received."""
        found = self.query(
            "SELECT b.packed, b.bytes FROM sources AS s JOIN blobs AS b "
            "ON b.sha256 = s.sha256 WHERE s.source = ?",
            (path,),
        )
        if not found:
            raise NotFound(_no_source(path))
        return self._unpack(found[0], f"the bytes of {path}")

    def _unpack(self, row: tuple[object, object], what: str) -> bytes:
        packed, size = row
        try:
            if not isinstance(packed, bytes) or not isinstance(size, int):
                msg = "no bytes stand there"
                raise ValueError(msg)  # noqa: TRY004, TRY301 - a damaged file
            return unpack(packed, size)
        except ValueError as error:
            raise damaged(self._path, f"{what} cannot be read: {error}") from error

    def known_sources(self) -> dict[str, Source]:
        """Name the sources that are stored."""
        table = BY_NAME["sources"]
        return {source.path: source for source in self.records(table)}

    def counts(self) -> dict[str, int]:
        """Count the rows of every listed table."""
        return {
            table.name: int(self.query(f"SELECT count(*) FROM {table.name}")[0][0])  # noqa: S608 - literals only
            for table in TABLES
        }

    def meta(self) -> dict[str, str]:
        """Give what the dossier knows of itself."""
        return {str(key): str(value) for key, value in self.query(_META)}


def _page(start: object, label: object, sheet: object) -> Page:
    return Page(
        start=cast("int", decode("int", start)),
        label=cast("str | None", decode("text", label)),
        sheet=cast("int | None", decode("int", sheet)),
    )


_OWN_ISSUES = "x.source_seq = (SELECT seq FROM sources WHERE source = ?)"
_META = "SELECT key, value FROM meta ORDER BY key"


def _has(cell: object, value: str) -> bool:
    """Tell whether a cell is a value, or a list that holds it."""
    if isinstance(cell, list) and value in cell:
        return True
    return as_text(cell) == value


def as_text(value: object) -> str:
    """Write a row's value as a user would in a condition.

    >>> [as_text(value) for value in ("65", None, True, [[0, 4]])]
    ['65', 'null', 'true', '[[0, 4]]']
    """
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _no_source(path: str) -> str:
    return f"no source {path!r} in the dossier; `list sources` names them"


def table_named(name: str) -> Table:
    """Find a listed table.

    Raises:
        UsageError: there is none of that name.
    """
    if name not in BY_NAME:
        msg = f"no table {name!r}; there are {', '.join(BY_NAME)}"
        raise UsageError(msg)
    return BY_NAME[name]

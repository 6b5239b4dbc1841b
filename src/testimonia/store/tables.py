"""The tables that are listed: one literal description, from records to rows and back.

A column has one name in SQL, in rows and (unless it says otherwise) in records, so that
a further table is an entry in ``TABLES`` and a migration.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from typing import Any, Literal, cast

from testimonia.records import (
    Document,
    Field,
    Flag,
    Issue,
    Mark,
    Note,
    Segment,
    Source,
    Span,
)
from testimonia.store.interface import Row

Record = Source | Document | Segment | Note | Mark | Flag | Field | Issue
Kind = Literal["text", "int", "real", "bool", "names", "spans"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: in SQL and in rows.
        kind: "names" are strings and "spans" are places, both JSON in SQL.
        attribute: the record's name for it, where that differs.
        listed: whether rows show it.
    """

    name: str
    kind: Kind = "text"
    attribute: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One listed table.

    Attributes:
        name: in SQL, in commands and among the attributes of ``Findings``.
        record: what its rows are made of.
        held_by: what a row stands in; rows of the dossier itself may name a source.
        step: the step that makes it, which ``made_by`` names.
        columns: as selected; ``seq`` and the holder's key are not among them.
        order: within the holder.
    """

    name: str
    record: type
    held_by: Literal["dossier", "source", "document"]
    step: str
    columns: tuple[Column, ...]
    order: str = "x.start, x.seq"

    @property
    def origin(self) -> str:
        """Give the FROM clause in which x is the table and s its source."""
        return f'"{self.name}" AS x {_JOINS[self.held_by]}'

    @property
    def selected(self) -> str:
        """Give the columns of a SELECT: source, made_by, document, then its own."""
        head = _HEADS[self.held_by]
        return head + "".join(f', x."{column.name}"' for column in self.columns)

    @property
    def names(self) -> tuple[str, ...]:
        """Name the fields that rows can have."""
        head = () if self.name == "sources" else ("source",)
        placed = ("document",) if self.held_by == "document" else ()
        own = tuple(column.name for column in self.columns if column.listed)
        return tuple(dict.fromkeys(("id", *head, *placed, *own, "made_by")))


_Pairs = Iterable[tuple[int, int]]

_HEADS = {
    "dossier": "x.source, s.made_by, NULL",
    "source": "s.source, s.made_by, NULL",
    "document": "s.source, s.made_by, d.id",
}

_JOINS = {
    "dossier": "LEFT JOIN sources AS s ON s.source = x.source",
    "source": "JOIN sources AS s ON s.seq = x.source_seq",
    "document": "JOIN documents AS d ON d.seq = x.document_seq "
    "JOIN sources AS s ON s.seq = d.source_seq",
}

_PLACED = (
    Column("id"),
    Column("start", "int"),
    Column("end", "int"),
    Column("text"),
    Column("page"),
    Column("spans", "spans"),
)

TABLES: tuple[Table, ...] = (
    Table(
        name="sources",
        record=Source,
        held_by="dossier",
        step="",
        columns=(
            Column("id"),
            Column("source", attribute="path"),
            Column("sha256"),
            Column("media_type"),
            Column("encoding"),
            Column("bytes", "int"),
            Column("status"),
            Column("message"),
            Column("made_by"),
        ),
        order="x.source",
    ),
    Table(
        name="documents",
        record=Document,
        held_by="source",
        step="segment",
        columns=(
            Column("id"),
            Column("order", "int"),
            Column("start", "int"),
            Column("end", "int"),
            Column("title"),
            Column("authors", "names"),
            Column("date"),
            Column("genre"),
            Column("number"),
            Column("language"),
            Column("primary", "bool"),
            Column("reviewed", "bool"),
        ),
        order='x."order", x.seq',
    ),
    Table(
        name="segments",
        record=Segment,
        held_by="document",
        step="segment",
        columns=(
            *_PLACED,
            Column("kind"),
            Column("level", "int"),
            Column("parent"),
            Column("order", "int"),
            Column("author"),
            Column("date"),
            Column("label"),
            Column("role"),
            Column("where"),
            Column("score", "real"),
        ),
    ),
    Table(
        name="notes",
        record=Note,
        held_by="document",
        step="notes",
        columns=(
            *_PLACED,
            Column("number"),
            Column("kind"),
            Column("marks", "spans"),
            Column("segment"),
            Column("score", "real"),
        ),
    ),
    Table(
        name="marks",
        record=Mark,
        held_by="document",
        step="notes",
        columns=(*_PLACED, Column("number"), Column("note")),
    ),
    Table(
        name="flags",
        record=Flag,
        held_by="document",
        step="flags",
        columns=(*_PLACED, Column("kind")),
    ),
    Table(
        name="fields",
        record=Field,
        held_by="document",
        step="notes",
        columns=(*_PLACED, Column("data")),
    ),
    Table(
        name="issues",
        record=Issue,
        held_by="dossier",
        step="",
        columns=(
            Column("id"),
            Column("source"),
            Column("document"),
            Column("start", "int"),
            Column("end", "int"),
            Column("text"),
            Column("page"),
            Column("code"),
            Column("message"),
            Column("step"),
            Column("severity"),
        ),
        order="x.source, x.put_by, "
        '(SELECT d."order" FROM documents AS d WHERE d.id = x.document), '
        "x.start, x.seq",
    ),
)

BY_NAME = {table.name: table for table in TABLES}


def places_of(record: Record) -> tuple[Span, ...]:
    """Give the spans of any record that stands in a text; issues may have none."""
    if isinstance(record, Segment | Note):
        return record.spans
    span = getattr(record, "span", None)
    return (span,) if span else ()


def to_values(table: Table, record: Record) -> dict[str, object]:
    """Make SQL values of a record, by column."""
    spans = places_of(record)
    values: dict[str, object] = {}
    for column in table.columns:
        name = column.attribute or column.name
        if name == "start" and spans:
            values[name] = spans[0].start
        elif name == "end" and spans:
            values[name] = spans[-1].end
        elif name == "spans":
            values[name] = _encode_spans(spans) if len(spans) > 1 else None
        else:
            values[column.name] = _encode(column.kind, getattr(record, name, None))
    return values


def _encode(kind: Kind, value: object) -> object:
    match kind:
        case "names":
            return json.dumps(value, ensure_ascii=False)
        case "spans":
            return _encode_spans(cast("tuple[Span, ...]", value))
        case "bool":
            return None if value is None else int(bool(value))
        case _:
            return value


def _encode_spans(spans: tuple[Span, ...]) -> str:
    return json.dumps([[span.start, span.end] for span in spans])


def to_row(table: Table, values: Sequence[object]) -> Row:
    """Make a listed row of what a SELECT of ``table.selected`` gives.

    Raises:
        ValueError: a value is of a kind that Testimonia never stores there.
    """
    source, made_by, document, *own = values
    row: Row = {"id": own[0], "source": decode("text", source)}
    if table.held_by == "document":
        row["document"] = document
    for column, value in zip(table.columns, own, strict=True):
        row[column.name] = decode(column.kind, value)
    for name in ("spans", "score"):
        # Said only where there is something to say, as the interfaces have it.
        if name in row and row[name] is None:
            del row[name]
    row["made_by"] = _maker(table, row, str(decode("text", made_by) or ""))
    if "score" in row:
        row["score"] = row.pop("score")
    return row


def _maker(table: Table, row: Row, made_by: str) -> str:
    """Pick the step that made a row out of "read 1, segment 1, notes 1"."""
    step = str(row.get("step") or table.step)
    parts = [part.strip() for part in made_by.split(",")]
    mine = [part for part in parts if step and part.split(" ")[0] == step]
    return mine[0] if mine else step or made_by


def to_record(table: Table, row: Row) -> Any:  # noqa: ANN401 - a ``table.record``
    """Make the record that a row was made of.

    Raises:
        ValueError: the row is not one that Testimonia stored.
    """
    names = {field.name for field in dataclass_fields(table.record)}
    kept: dict[str, Any] = {
        column.attribute or column.name: row.get(column.name)
        for column in table.columns
    }
    kept["source"], kept["document"] = row["source"], row.get("document")
    if "authors" in kept:
        kept["authors"] = tuple(kept["authors"])
    if "marks" in kept:
        kept["marks"] = _spans_from(kept["marks"])
    if "span" in names or "spans" in names:
        spans = _spans_from(cast("_Pairs", row.get("spans") or _single(row)))
        kept["spans"], kept["span"] = spans, spans[0] if spans else None
    return table.record(**{name: kept[name] for name in kept if name in names})


def _single(row: Row) -> list[list[object]]:
    return [] if row["start"] is None else [[row["start"], row["end"]]]


def _spans_from(pairs: _Pairs) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


_PLAIN: dict[Kind, tuple[type, ...]] = {
    "text": (str,),
    "int": (int,),
    "real": (float, int),
    "bool": (int,),
    "names": (str,),
    "spans": (str,),
}


def decode(kind: Kind, value: object) -> object:
    """Read an SQL value back, trusting nothing.

    >>> decode("spans", "[[0, 4], [9, 12]]")
    [[0, 4], [9, 12]]

    Raises:
        ValueError: it is not of its kind.
    """
    if value is None:
        return None
    if not isinstance(value, _PLAIN[kind]):
        msg = f"{type(value).__name__} stands where {kind} is due"
        raise ValueError(msg)  # noqa: TRY004 - a damaged file, not a wrong call
    if kind == "bool":
        return bool(value)
    if kind not in ("names", "spans"):
        return value
    try:
        found = json.loads(str(value))
    except RecursionError:
        found = None
    if kind == "names" and _all_strings(found):
        return found
    if kind == "spans" and _all_pairs(found):
        return found
    msg = f"{str(value)[:40]!r} stands where {kind} are due"
    raise ValueError(msg)


def _all_strings(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(item, str) for item in found)


def _all_pairs(found: object) -> bool:
    return isinstance(found, list) and all(
        isinstance(pair, list)
        and len(pair) == 2  # noqa: PLR2004 - start and end
        and all(type(place) is int for place in pair)
        and 0 <= pair[0] <= pair[1]
        for pair in found
    )

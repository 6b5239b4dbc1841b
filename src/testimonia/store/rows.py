"""Records -> SQL values, and SQL values -> listed rows and records."""

from collections.abc import Callable, Sequence
from dataclasses import fields as dataclass_fields
from functools import lru_cache
from typing import Any

from testimonia.records import Citation, Document, Note, Remark, Segment, Span
from testimonia.store.interface import Row
from testimonia.store.kinds import EMPTY, Kind, decode, encode_spans, encoder_of, show
from testimonia.store.tables import BY_NAME, TABLES, Record, Table

_SEVERAL = (Segment, Note, Citation, Remark)
_SEVERAL_THINGS = frozenset(("names", "spans", "cited", "references", "candidates"))
_PLAIN: dict[Kind, type] = {"text": str, "int": int, "real": float}


def places_of(record: Record) -> tuple[Span, ...]:
    """Give the spans of any record that stands in a text; issues may have none."""
    if isinstance(record, _SEVERAL):
        return record.spans
    span = getattr(record, "span", None)
    return (span,) if span else ()


def to_values(table: Table, record: Record) -> dict[str, object]:
    """Make SQL values of a record, by column."""
    absent, plan = _plan(table.name)
    values = dict(absent)
    for name, attribute, encode in plan:
        value = getattr(record, attribute)
        values[name] = encode(value) if encode else value
    spans = places_of(record)
    if spans:
        values["start"], values["end"] = spans[0].start, spans[-1].end
        if len(spans) > 1:
            values["spans"] = encode_spans(spans)
    return values


_Plan = tuple[tuple[str, str, Callable[[Any], object] | None], ...]


@lru_cache(maxsize=len(TABLES))
def _plan(name: str) -> tuple[dict[str, object], _Plan]:
    """Give the columns that a table's records do not fill, and those that they do.

    A record's one place needs no spans, and several are read with the others.
    """
    table = BY_NAME[name]
    absent: dict[str, object] = {}
    plan = []
    for column in table.columns:
        attribute = column.attribute or column.name
        if column.name != "spans" and hasattr(table.record, attribute):
            plan.append((column.name, attribute, encoder_of(column.kind)))
        else:
            absent[column.name] = None
    return absent, tuple(plan)


def to_row(table: Table, values: Sequence[object]) -> Row:
    """Make a listed row of what a SELECT of ``table.selected`` gives.

    Raises:
        ValueError: a value is of a kind that Testimonia never stores there.
    """
    source, made_by, document, *own = values
    row: Row = {"id": own[0], "source": decode("text", source)}
    if table.held_by == "document":
        row["document"] = document
    if table.held_by == "links":
        del row["source"]
    for column, value in zip(table.columns, own, strict=True):
        row[column.name] = show(column.kind, decode(column.kind, value))
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


def to_record(table: Table, values: Sequence[object]) -> Any:  # noqa: ANN401 - a ``table.record``
    """Make again the record that was stored.

    Raises:
        ValueError: a value is not one that Testimonia stored.
    """
    attributes, columns = _record_plan(table.name)
    source, _, document, *own = values
    kept: dict[str, Any] = {}
    for (attribute, kind, plain), value in zip(columns, own, strict=True):
        if attribute and (value is None or type(value) is plain):
            # Most cells, and linking reads all citations of a dossier.
            kept[attribute] = value
        elif attribute:
            kept[attribute] = _as_stored(kind, value)
    if "source" in attributes and "source" not in kept:
        kept["source"] = decode("text", source)
    if "document" in attributes and "document" not in kept:
        kept["document"] = document
    if table.record is Document:
        # Its text is packed elsewhere.
        kept["text"] = ""
    if "span" in attributes or "spans" in attributes:
        _place(kept, attributes)
    return table.record(**kept)


def _place(kept: dict[str, Any], attributes: frozenset[str]) -> None:
    """Make a record's places of its columns."""
    start, end = kept.pop("start"), kept.pop("end")
    spans = kept.pop("spans", None)
    if not spans:
        spans = () if start is None else (Span(start, end),)
    if "spans" in attributes:
        kept["spans"] = spans
    else:
        kept["span"] = spans[0] if spans else None


@lru_cache(maxsize=len(TABLES))
def _record_plan(
    name: str,
) -> tuple[frozenset[str], tuple[tuple[str, Kind, type | None], ...]]:
    """Give what a table's records have, and for each column what it becomes of them."""
    table = BY_NAME[name]
    attributes = frozenset(field.name for field in dataclass_fields(table.record))
    is_placed = not attributes.isdisjoint(("span", "spans"))
    wanted = attributes | {"start", "end", "spans"} if is_placed else attributes
    named = ((c.attribute or c.name, c.kind) for c in table.columns)
    columns = (
        (name if name in wanted else "", kind, _PLAIN.get(kind)) for name, kind in named
    )
    return attributes, tuple(columns)


def _as_stored(kind: Kind, value: object) -> Any:  # noqa: ANN401 - as kinds differ
    if value == EMPTY and kind in _SEVERAL_THINGS:
        return ()
    found = decode(kind, value)
    if kind == "names":
        return tuple(found)
    if kind == "spans":
        return tuple([Span(start, end) for start, end in found])
    return found

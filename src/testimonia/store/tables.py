"""The tables that are listed: one literal description, from records to rows and back.

A column has one name in SQL, in rows and (unless it says otherwise) in records, so that
a further table is an entry in ``TABLES`` and a migration.
"""

from dataclasses import dataclass
from typing import Literal

from testimonia.records import (
    ArchivePiece,
    Citation,
    Document,
    Field,
    Flag,
    Holding,
    Issue,
    Mark,
    Note,
    Pull,
    Remark,
    Segment,
    Source,
    Work,
)
from testimonia.store.kinds import Kind

Record = (
    Source
    | Document
    | Segment
    | Note
    | Mark
    | Flag
    | Field
    | Citation
    | Remark
    | Work
    | ArchivePiece
    | Holding
    | Pull
    | Issue
)
Holder = Literal["nothing", "source", "document", "links", "either"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: in SQL and in rows.
        kind: "names" are strings and "spans" are places, both JSON in SQL; see
            ``kinds``.
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
        held_by: what a row stands in and goes with: "nothing" (sources themselves), a
            "source" or "document"; "links" are made anew by every linking, and what
            "either" has may belong to a source or to the linking.
        step: the step that makes it, which ``made_by`` names.
        columns: as selected; ``seq`` and the holder's key are not among them.
        order: within the holder.
    """

    name: str
    record: type
    held_by: Holder
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
        head = () if self.held_by in ("nothing", "links") else ("source",)
        placed = ("document",) if self.held_by == "document" else ()
        own = tuple(column.name for column in self.columns if column.listed)
        return tuple(dict.fromkeys(("id", *head, *placed, *own, "made_by")))


_LINKED_BY = "(SELECT value FROM meta WHERE key = 'linked_by')"

_HEADS: dict[Holder, str] = {
    "nothing": "x.source, s.made_by, NULL",
    "source": "s.source, s.made_by, NULL",
    "document": "s.source, s.made_by, d.id",
    "links": f"NULL, {_LINKED_BY}, NULL",
    "either": f"x.source, coalesce(s.made_by || ', ', '') || {_LINKED_BY}, NULL",
}

_OF_SOURCE = "LEFT JOIN sources AS s ON s.source = x.source"

_JOINS: dict[Holder, str] = {
    "nothing": _OF_SOURCE,
    "source": "JOIN sources AS s ON s.seq = x.source_seq",
    "document": "JOIN documents AS d ON d.seq = x.document_seq "
    "JOIN sources AS s ON s.seq = d.source_seq",
    "links": "",
    "either": _OF_SOURCE,
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
        held_by="nothing",
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
            Column("supports", "spans"),
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
        name="citations",
        record=Citation,
        held_by="document",
        step="citations",
        columns=(
            *_PLACED,
            Column("note", attribute="number"),
            Column("note_id", attribute="note"),
            Column("segment"),
            Column("kind"),
            Column("form"),
            Column("fields", "cited"),
            Column("locator"),
            Column("first_note"),
            Column("antecedent"),
            Column("works", "names"),
            Column("archives", "names", attribute="archive_ids"),
            Column("keys", "names"),
            Column("references", "references", attribute="archives"),
            Column("defines", "names"),
            Column("candidates", "candidates"),
            Column("own", "bool"),
            Column("score", "real"),
        ),
    ),
    Table(
        name="remarks",
        record=Remark,
        held_by="document",
        step="citations",
        columns=(
            *_PLACED,
            Column("note", attribute="number"),
            Column("note_id", attribute="note"),
            Column("kind"),
            Column("citation"),
        ),
    ),
    Table(
        name="works",
        record=Work,
        held_by="links",
        step="works",
        columns=(
            Column("id"),
            Column("kind"),
            Column("title"),
            Column("authors", "names"),
            Column("year"),
            Column("fields", "pairs"),
            Column("key"),
            Column("at_hand", "names"),
            Column("cited_by", "names"),
            Column("sources", "names"),
        ),
        order="x.seq",
    ),
    Table(
        name="archives",
        record=ArchivePiece,
        held_by="links",
        step="archives",
        columns=(
            Column("id"),
            Column("key"),
            Column("repository"),
            Column("levels", "pairs"),
            Column("inside"),
            Column("verbatim", "names"),
            Column("at_hand", "names"),
            Column("cited_by", "names"),
            Column("sources", "names"),
        ),
        order="x.seq",
    ),
    Table(
        name="holdings",
        record=Holding,
        held_by="either",
        step="archives",
        columns=(
            Column("id"),
            Column("source"),
            Column("document"),
            Column("of"),
            Column("relation"),
            Column("citation"),
            Column("start", "int"),
            Column("end", "int"),
            Column("text"),
            Column("page"),
        ),
        order="x.source, x.document, x.seq",
    ),
    Table(
        name="pulls",
        record=Pull,
        held_by="links",
        step="pulls",
        columns=(
            Column("id"),
            Column("key"),
            Column("unit"),
            Column("repository"),
            Column("levels", "pairs"),
            Column("archive"),
            Column("order", "int"),
            Column("cited_by", "names"),
            Column("sources", "names"),
        ),
        order="x.seq",
    ),
    Table(
        name="issues",
        record=Issue,
        held_by="either",
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

"""One thing of the dossier, with what leads to it and from it."""

import sys
from collections.abc import Iterator
from typing import Any

from testimonia.cli.output import Format, printable, to_json
from testimonia.dossier import Dossier, Row
from testimonia.errors import UsageError

_AROUND = 160
_FIRST = 40


def show_thing(dossier: Dossier, identifier: str, form: Format) -> None:
    """Write one thing and its surroundings to standard output.

    Raises:
        NotFound: the dossier holds no such thing.
        UsageError: several identifiers begin so, or the format is CSV.
    """
    if form is Format.CSV:
        msg = "one thing is no table of rows; write --format json"
        raise UsageError(msg)
    table, row = dossier.find(identifier)
    context = _context(dossier, table, row)
    if form is Format.TABLE:
        sys.stdout.writelines(f"{line}\n" for line in _lines(table, row, context))
    else:
        whole = {"table": table, "row": dict(row), **context}
        indent = 2 if form is Format.JSON else None
        sys.stdout.write(to_json(whole, indent=indent) + "\n")


def _context(dossier: Dossier, table: str, row: Row) -> dict[str, Any]:
    """Collect what leads to a thing and from it, as rows by table."""
    match table:
        case "sources":
            return _inside(dossier, row.path)
        case "documents":
            return _of_document(dossier, row)
        case _ if row.get("document"):
            return _of_passage(dossier, table, row)
        case _:
            return {}


def _inside(dossier: Dossier, path: str) -> dict[str, Any]:
    return {
        "documents": [dict(r) for r in dossier.documents(source=path)],
        "issues": [dict(r) for r in dossier.issues(source=path)],
    }


def _of_document(dossier: Dossier, row: Row) -> dict[str, Any]:
    here = {"source": row.source, "document": row.id}
    return {
        "outline": [
            dict(r)
            for r in dossier.rows("segments", **here)
            if r.kind in ("title", "heading")
        ],
        "notes": [dict(r) for r in dossier.rows("notes", **here)],
        "issues": [dict(r) for r in dossier.rows("issues", **here)],
    }


def _of_passage(dossier: Dossier, table: str, row: Row) -> dict[str, Any]:
    _, document = dossier.find(row.document)
    context: dict[str, Any] = {"document": dict(document)}
    if table == "notes":
        text = dossier.text(document.id)
        places = [[start, end] for start, end in row.marks]
        context["called_from"] = [
            {"start": s, "end": e, "passage": _around(text, document, s, e)}
            for s, e in places
        ]
    elif table == "segments":
        here = {"source": row.source, "document": row.document}
        spans = row.get("spans") or [[row.start, row.end]]
        marks = [
            mark
            for mark in dossier.rows("marks", **here)
            if any(start <= mark.start <= end for start, end in spans)
        ]
        called = {m.note for m in marks if m.note}
        context["calls"] = [
            dict(n) for n in dossier.rows("notes", **here) if n.id in called
        ]
    elif row.get("start") is not None:
        text = dossier.text(document.id)
        context["passage"] = _around(text, document, row.start, row.end)
    return context


def _around(text: str, document: Row, start: int, end: int) -> str:
    """Cut out a passage with the words before and behind it, the place in brackets."""
    base = document.start
    before = text[max(0, start - base - _AROUND) : start - base]
    behind = text[end - base : end - base + _AROUND]
    return f"{before}⟦{text[start - base : end - base]}⟧{behind}"


def _lines(table: str, row: Row, context: dict[str, Any]) -> Iterator[str]:
    yield f"{table} {row.id}"
    for name, value in row.items():
        if name not in ("id", "text") and value not in (None, [], ""):
            shown = value if isinstance(value, str) else to_json(value)
            yield f"  {name}: {printable(shown)}"
    if row.get("text"):
        yield ""
        yield f"  {printable(row.text)}"
    for name, things in context.items():
        yield ""
        yield f"{name}:"
        yield from _context_lines(things)


def _context_lines(things: object) -> Iterator[str]:
    match things:
        case str():
            yield f"  {printable(things)}"
        case dict():
            yield f"  {_one_line(things)}"
        case list() if things:
            yield from (f"  {_one_line(thing)}" for thing in things[:_FIRST])
            if len(things) > _FIRST:
                yield f"  ... and {len(things) - _FIRST} more"
        case _:
            yield "  none"


def _one_line(thing: dict[str, Any]) -> str:
    if "passage" in thing:
        return f"[{thing['start']}, {thing['end']}) {printable(thing['passage'])}"
    parts = [thing.get(name) for name in ("id", "number", "code", "kind", "label")]
    words = thing.get("message") or thing.get("title") or thing.get("text") or ""
    head = " ".join(str(part) for part in parts if part)
    return f"{head}  {printable(str(words))[:200]}"

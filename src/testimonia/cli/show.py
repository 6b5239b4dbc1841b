"""One thing of the dossier, with what leads to it and from it."""

import re
import sys
from collections.abc import Iterator
from typing import Any

from testimonia.cli.context import find_context, find_support, find_uses
from testimonia.cli.output import Format, printable, to_json
from testimonia.cli.progress import say
from testimonia.dossier import Dossier
from testimonia.errors import NotFound, UsageError
from testimonia.row import Row

_FIRST = 40
_WORD = re.compile(r"[^\W_]{2,}")
_WIDTH = 200
_FEWEST_WORDS = 3
"""Fewer words are a mistyped identifier rather than a passage."""
_APART = ("id", "text", "references")
"""What stands elsewhere: the keys say what the references are."""
_NAMES = ("id", "source", "number", "note", "code", "kind", "label", "relation")
_OF_NOTES = ("number", "note")
_WORDS = ("message", "key", "text", "title")


def show_thing(dossier: Dossier, identifier: str, form: Format) -> None:
    """Write one thing and its surroundings to standard output.

    Raises:
        NotFound: the dossier holds no such thing.
        UsageError: several identifiers begin so, or the format is CSV.
    """
    if form is Format.CSV:
        msg = "one thing is no table of rows; write --format json"
        raise UsageError(msg)
    table, row, context = _find(dossier, identifier)
    if form is Format.TABLE:
        sys.stdout.writelines(f"{line}\n" for line in _lines(table, row, context))
    else:
        whole = {"table": table, "row": dict(row), **context}
        indent = 2 if form is Format.JSON else None
        sys.stdout.write(to_json(whole, indent=indent) + "\n")


def _find(dossier: Dossier, wanted: str) -> tuple[str, Row, dict[str, Any]]:
    """Find what an identifier, an archive reference or words of a passage name."""
    try:
        table, row = dossier.find(wanted)
    except NotFound:
        found = _find_pieces(dossier, wanted) or _find_words(dossier, wanted)
        if not found:
            raise
        return found
    return table, row, find_context(dossier, table, row)


def _find_pieces(
    dossier: Dossier, wanted: str
) -> tuple[str, Row, dict[str, Any]] | None:
    """Say what rests on "FO 371/35338" and all that lies in it."""
    pieces = dossier.pieces(wanted)
    if not pieces:
        return None
    row = Row({"id": wanted, "pieces": len(pieces)})
    return "archives", row, find_uses(dossier, pieces)


def _find_words(
    dossier: Dossier, wanted: str
) -> tuple[str, Row, dict[str, Any]] | None:
    """Say what a sentence rests on, by some words of it."""
    if len(_WORD.findall(wanted)) < _FEWEST_WORDS:
        return None
    hits = dossier.find_quotation(wanted, limit=1).hits
    if not hits or not hits[0].words:
        return None
    row, words = Row(hits[0].row), hits[0].words
    if hits[0].match != "exact":
        say("no passage has just these words; this is the nearest")
    support = find_support(dossier, row, words[0].start, words[-1].end)
    return "segments", row, support


def _lines(table: str, row: Row, context: dict[str, Any]) -> Iterator[str]:
    yield f"{table} {row.id}"
    for name, value in row.items():
        if name not in _APART and value not in (None, [], ""):
            yield from _value_lines(name, value)
    if row.get("text"):
        yield ""
        yield f"  {printable(row.text)}"
    for name, things in context.items():
        yield ""
        yield f"{name}:" if things else f"{name}: none"
        yield from _context_lines(things)


def _value_lines(name: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - as cells are
    """Give a value of the row, the fields of a citation or work a line each."""
    match value:
        case dict():
            yield f"  {name}:"
            for key, entry in value.items():
                for one in (entry, *entry.get("also", ())):
                    yield f"    {printable(key)}: {printable(one['value'])}"
        case [[str(), str()], *_]:
            yield f"  {name}:"
            yield from (f"    {printable(a)}: {printable(b)}" for a, b in value)
        case [str(), *_]:
            yield f"  {name}: {printable('; '.join(value))}"
        case _:
            shown = value if isinstance(value, str) else to_json(value)
            yield f"  {name}: {printable(shown)}"


def _context_lines(things: object) -> Iterator[str]:
    match things:
        case str():
            yield f"  {printable(things)}"
        case dict():
            yield f"  {_one_line(things)}"
        case list():
            for thing in things[:_FIRST]:
                yield f"  {_one_line(thing)}"
                yield from _below(thing)
            if len(things) > _FIRST:
                more = len(things) - _FIRST
                yield f"  ... and {more} more; --format json has them all"


def _below(thing: str | dict[str, Any]) -> Iterator[str]:
    """Give what hangs on a thing: the sentence cited for, the citations rested on."""
    if isinstance(thing, dict):
        if thing.get("sentence"):
            yield f"      for: {printable(thing['sentence'])}"
        for citation in thing.get("citations", ()):
            yield f"      {_one_line(citation)}"


def _one_line(thing: str | dict[str, Any]) -> str:
    if isinstance(thing, str):
        return printable(thing)
    if "passage" in thing:
        return f"[{thing['start']}, {thing['end']}) {printable(thing['passage'])}"
    parts = [_part(name, thing[name]) for name in _NAMES if thing.get(name)]
    words = next((thing[name] for name in _WORDS if thing.get(name)), "")
    head = printable(" ".join(parts))
    return f"{head}  {printable(str(words))[:_WIDTH]}"


def _part(name: str, value: object) -> str:
    """Tell a note's number from a document's; a remark's note has no number."""
    return f"note {value}" if name in _OF_NOTES else str(value)

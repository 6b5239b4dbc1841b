"""Rows on standard output: tables for people, JSON and CSV for programs."""

import csv
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import Any

from testimonia.cli.drawn import draw_rows

Cells = Mapping[str, Any]


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"


_CELL = 300
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COUNTED = frozenset(["at_hand", "cited_by"])
"""Lists of identifiers, of which a table for people gives the number."""
_HIDDEN_IN_TABLES = frozenset(
    [
        "antecedent",
        "archive",
        "archives",
        "candidates",
        "defines",
        "document",
        "end",
        "fields",
        "inside",
        "levels",
        "marks",
        "made_by",
        "media_type",
        "note_id",
        "order",
        "own",
        "parent",
        "references",
        "score",
        "segment",
        "sha256",
        "spans",
        "step",
        "supports",
        "works",
    ]
)


def printable(text: str) -> str:
    r"""Make a source's words safe for a terminal: no control or direction characters.

    >>> printable("tel 93\x1b[31m\n21 February")
    'tel 93\\x1b[31m 21 February'
    """
    if text.isprintable():
        return text
    return "".join(_show(character) for character in text)


def _show(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return character.encode("unicode_escape").decode("ascii")
    return character


def write_rows(
    rows: Iterable[Cells], form: Format, columns: Sequence[str] = ()
) -> None:
    """Write rows to standard output.

    Args:
        rows: what to write.
        form: how to write it.
        columns: what a table's rows can have; without them the first row's fields.
    """
    match form:
        case Format.JSONL:
            for row in rows:
                sys.stdout.write(to_json(dict(row)) + "\n")
        case Format.JSON:
            _write_json(rows)
        case Format.CSV:
            _write_csv(rows, columns)
        case Format.TABLE:
            _write_table(rows, columns)


def to_json(value: object, *, indent: int | None = None) -> str:
    """Write a value as JSON, its letters as they are."""
    # Lone surrogates cannot be written as UTF-8; JSON has an escape for them.
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=dict)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _write_json(rows: Iterable[Cells]) -> None:
    sys.stdout.write("[")
    for index, row in enumerate(rows):
        sys.stdout.write(("," if index else "") + "\n  " + to_json(dict(row)))
    sys.stdout.write("\n]\n")


def _write_csv(rows: Iterable[Cells], columns: Sequence[str]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    first, rows = _first(rows)
    head = columns or first
    if head is None:
        return
    writer.writerow(head)
    for row in rows:
        writer.writerow([_csv_cell(row.get(name)) for name in head])


def _csv_cell(value: object) -> str:
    """Write a cell that no spreadsheet takes for a formula.

    See the OWASP page on CSV injection: a quote before the first character.
    """
    text = _plain(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else to_json(value)


def _first(rows: Iterable[Cells]) -> tuple[list[str] | None, Iterator[Cells]]:
    """Look at the first row for the names of the columns."""
    iterator = iter(rows)
    head = next(iterator, None)
    if head is None:
        return None, iterator
    return list(head), chain([head], iterator)


def _write_table(rows: Iterable[Cells], columns: Sequence[str]) -> None:
    """Write a drawn table to a terminal, and plain columns to a pipe."""
    first, rows = _first(rows)
    head = columns or first
    if first is None or head is None:
        sys.stderr.write("no rows\n")
    elif sys.stdout.isatty():
        hidden = _HIDDEN_IN_TABLES | ({"key"} if "title" in head else set())
        names = [name for name in head if name not in hidden]
        drawn = draw_rows(
            names, ([_short(n, row.get(n)) for n in names] for row in rows)
        )
        sys.stdout.writelines(f"{line}\n" for line in drawn)
    else:
        sys.stdout.write("\t".join(head) + "\n")
        for row in rows:
            cells = (printable(_plain(row.get(name))) for name in head)
            sys.stdout.write("\t".join(cells) + "\n")


def _short(name: str, value: object) -> str:
    """Give what a drawn cell can show; a whole volume may stand in one."""
    if name in _COUNTED and isinstance(value, list):
        return str(len(value) or "")
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return printable("; ".join(value)[:_CELL])
    return printable(_plain(value)[:_CELL])


def write_counts(title: str, counts: Iterable[tuple[str, object]]) -> None:
    """Write a short table of names and figures to standard output."""
    lines = [(name, printable(str(figure))) for name, figure in counts]
    width = max((len(name) for name, _ in lines), default=0)
    sys.stdout.write(f"{printable(title)}\n")
    for name, figure in lines:
        sys.stdout.write(f"  {name:<{width}}  {figure}\n")

"""Rows drawn for a terminal, cut to its width.

Room goes first to what names a row; where too little is left for its words, they stand
on lines of their own beneath it.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from shutil import get_terminal_size

_SAMPLE = 500
_GAP = "  "
_INDENT = "    "
_LONG = {"text": 30, "message": 60, "title": 30}
"""What is long, and with how little of it a line is still worth reading."""
_MOST_SHORT = 18
_LEAST_SHORT = 6
_SHOWN_OF_ID = 10
_ENDS_MATTER = frozenset({"source", "key", "keys", "unit"})
"""Of a path and a call number the end says most."""
_DISPENSABLE = ("start", "page", "severity", "repository", "verbatim", "locator")
"""What a narrow terminal goes without, first to last; other formats have it all."""
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which columns stand in a row's line and how wide, and which beneath it."""

    order: list[int]
    widths: list[int]
    beneath: list[int]
    columns: int


def takes_colour() -> bool:
    """Tell whether standard output is a terminal whose user wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def draw_rows(names: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    """Give the lines of a table; the first rows decide how it is laid out.

    Args:
        names: the columns.
        rows: cells without line ends, as many as there are names.
    """
    sample = list(islice(rows, _SAMPLE))
    is_all = len(sample) < _SAMPLE
    order = [
        at
        for at in sorted(range(len(names)), key=lambda at: names[at] in _LONG)
        # A column that is empty throughout would only take room.
        if not is_all or any(row[at] for row in sample)
    ]
    layout = _lay_out(names, sample, order)
    head = _line(names, names, layout)
    yield f"{_BOLD}{head}{_PLAIN}" if takes_colour() else head
    for row in chain(sample, rows):
        yield _line(names, row, layout)
        for at in layout.beneath:
            if row[at]:
                yield (
                    _INDENT
                    + _fit(names[at], row[at], layout.columns - len(_INDENT)).rstrip()
                )


def _lay_out(
    names: Sequence[str], sample: list[Sequence[str]], order: list[int]
) -> _Layout:
    columns = get_terminal_size().columns
    wanted = {at: max(_width(row[at]) for row in (names, *sample)) for at in order}
    wanted |= {at: _SHOWN_OF_ID for at in order if names[at] == "id"}
    least = {at: min(want, _least(names[at])) for at, want in wanted.items()}
    beneath = [at for at in order if names[at] in _LONG]
    if _total(least, order) > columns:
        order = [at for at in order if at not in beneath]
        order = _drop(names, order, least, columns)
    else:
        beneath = []
    widths = {at: least[at] for at in order}
    _narrow(widths, columns, [at for at in order if names[at] != "id"])
    _widen(widths, wanted, columns)
    return _Layout(order, [widths[at] for at in order], beneath, columns)


def _least(name: str) -> int:
    return _LONG.get(name, max(_MOST_SHORT, len(name)))


def _total(widths: dict[int, int], order: Sequence[int]) -> int:
    return sum(widths[at] for at in order) + len(_GAP) * (len(order) - 1)


def _drop(
    names: Sequence[str], order: list[int], widths: dict[int, int], columns: int
) -> list[int]:
    """Leave out what can be spared until the rest fits."""
    for name in _DISPENSABLE:
        if _total(widths, order) > columns:
            order = [at for at in order if names[at] != name]
    return order


def _narrow(widths: dict[int, int], columns: int, yielding: list[int]) -> None:
    """Take from the widest of those that yield until all fits."""
    while yielding and _total(widths, [*widths]) > columns:
        widest = max(yielding, key=lambda at: widths[at])
        if widths[widest] <= _LEAST_SHORT:
            return
        widths[widest] -= 1


def _widen(widths: dict[int, int], wanted: dict[int, int], columns: int) -> None:
    """Share what room is left among the columns that are cut."""
    spare = columns - _total(widths, [*widths])
    while spare > 0:
        cut = [at for at in widths if widths[at] < wanted[at]]
        if not cut:
            return
        share = max(1, spare // len(cut))
        for at in cut:
            more = min(share, wanted[at] - widths[at], spare)
            widths[at] += more
            spare -= more


def _line(names: Sequence[str], row: Sequence[str], layout: _Layout) -> str:
    cells = (
        _fit(names[at], row[at], width)
        for at, width in zip(layout.order, layout.widths, strict=True)
    )
    return _GAP.join(cells).rstrip()


def _fit(name: str, text: str, width: int) -> str:
    """Pad a cell, or cut it."""
    from rich.cells import set_cell_size  # noqa: PLC0415 - only a terminal needs it

    over = _width(text) - width
    if over <= 0:
        return text + " " * -over
    if name == "id":
        return text[:width]
    if name in _ENDS_MATTER and text != name:
        while _width(text) > width - 1:
            text = text[max(1, _width(text) - width) :]
        return set_cell_size(f"…{text}", width)
    return set_cell_size(set_cell_size(text, width - 1) + "…", width)


def _width(text: str) -> int:
    from rich.cells import cell_len  # noqa: PLC0415 - only a terminal needs it

    return len(text) if text.isascii() else cell_len(text)

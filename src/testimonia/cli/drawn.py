"""Rows drawn for a terminal: a line each, cut to its width."""

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from shutil import get_terminal_size

_SAMPLE = 500
_GAP = "  "
_LONG = frozenset({"text", "message", "title"})
_LONG_LEAST = 20
_MOST_SHORT = 18
_SHOWN_OF_ID = 10
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def takes_colour() -> bool:
    """Tell whether standard output is a terminal whose user wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def draw_rows(names: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    """Give the lines of a table.

    What is long comes last and takes what room there is left; an identifier is cut to
    as much of it as ``show`` needs. The first rows decide the widths.

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
    widths = _share_out(names, sample, order)
    head = _line(names, names, order, widths)
    yield f"{_BOLD}{head}{_PLAIN}" if takes_colour() else head
    for row in chain(sample, rows):
        yield _line(names, row, order, widths)


def _share_out(
    names: Sequence[str], sample: list[Sequence[str]], order: list[int]
) -> list[int]:
    """Give each column a width, in the order in which they are drawn."""
    wanted = [max(_width(row[at]) for row in (names, *sample)) for at in order]
    columns = get_terminal_size().columns
    most = {"id": _SHOWN_OF_ID, "source": max(_MOST_SHORT, columns // 4)}
    short = [
        min(want, max(most.get(names[at], _MOST_SHORT), _width(names[at])))
        for at, want in zip(order, wanted, strict=True)
        if names[at] not in _LONG
    ]
    long = wanted[len(short) :]
    gaps = len(_GAP) * (len(order) - 1)
    left = columns - sum(short) - gaps
    shares = [min(want, max(_LONG_LEAST, left // len(long))) for want in long]
    return short + shares


def _line(
    names: Sequence[str], row: Sequence[str], order: list[int], widths: list[int]
) -> str:
    cells = (
        _fit(names[at], row[at], width) for at, width in zip(order, widths, strict=True)
    )
    return _GAP.join(cells).rstrip()


def _fit(name: str, text: str, width: int) -> str:
    """Pad a cell, or cut it: of a path the end says most, and of a name the start."""
    from rich.cells import set_cell_size  # noqa: PLC0415 - only a terminal needs it

    over = _width(text) - width
    if over <= 0:
        return text + " " * -over
    if name == "id":
        return text[:width]
    if name == "source":
        while _width(text) > width - 1:
            text = text[max(1, _width(text) - width) :]
        return set_cell_size(f"…{text}", width)
    return set_cell_size(set_cell_size(text, width - 1) + "…", width)


def _width(text: str) -> int:
    from rich.cells import cell_len  # noqa: PLC0415 - only a terminal needs it

    return len(text) if text.isascii() else cell_len(text)

"""Progress on standard error: a bar on a terminal, a line now and then in a log."""

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from testimonia.cli.output import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from testimonia.execute import Progress

_SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def show_progress() -> "Iterator[Callable[[Progress], None]]":
    """Give a function that shows each step of a build."""
    if sys.stderr.isatty():
        with _draw_bar() as show:
            yield show
    else:
        yield _LogLines().show


def say(line: str) -> None:
    """Write one line of message to standard error."""
    sys.stderr.write(printable(line) + "\n")


def _unreadable(step: "Progress") -> str:
    return f"unreadable: {step.name}: {step.message}"


class _LogLines:
    """Lines for a log: what is unreadable, and how far the build has come."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def show(self, step: "Progress") -> None:
        if step.status == "unreadable":
            say(_unreadable(step))
        now = time.monotonic()
        if now - self._last > _SECONDS_BETWEEN_LINES:
            self._last = now
            say(f"{step.done} of {step.total} files: {step.name}")


@contextmanager
def _draw_bar() -> "Iterator[Callable[[Progress], None]]":
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar  # noqa: PLC0415

    console = Console(stderr=True)
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("reading", total=None, name="")

        def show(step: "Progress") -> None:
            if step.status == "unreadable":
                bar.console.print(printable(_unreadable(step)), markup=False)
            name = printable(step.name)[-40:]
            bar.update(task, completed=step.done, total=step.total, name=name)

        yield show

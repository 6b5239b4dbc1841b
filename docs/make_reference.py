"""Write the reference pages from what the program says of itself.

python docs/make_reference.py
"""

import contextlib
import io
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from testimonia.cli import main
from testimonia.pipeline import LINKS, STEPS, Step
from testimonia.records import ISSUE_CODES

REFERENCE = Path(__file__).parent / "reference"
COMMANDS = ("build", "list", "show", "search", "check", "doctor")

_COMMANDS_HEAD = """# Commands

Results go to standard output, progress and messages to standard error; what goes to a pipe is plain, and `NO_COLOR` is honoured.
Exit status: 0 done, 1 done but with issues (`--strict`) or a check failed, 2 the call or a file was wrong, in one line that says what, where and what to do.
`testimonia --install-completion` sets up completion in your shell.
"""

_ISSUES_HEAD = """# Issue codes

Trouble in the material is an issue: stored, listed (`testimonia list FILE issues`) and shown.
It never stops a build; with `--strict` a build that has issues ends with status 1.
An issue of severity `error` says that a source could not be read, `warning` that something in it is missing or doubtful, `info` that something is worth knowing.

| code | what it says | what to do |
| --- | --- | --- |
"""

_STEPS_HEAD = """# Steps

Each step is a pure function from what it needs to what it makes.
Rows name the step that made them and its version (`made_by`); a higher version makes the next build redo every source.

| step | version | needs | makes | what it does |
| --- | --- | --- | --- | --- |
"""


def render_commands() -> str:
    """Give the page of commands, as they print their help 80 columns wide."""
    os.environ.update(COLUMNS="80", NO_COLOR="1")
    return _COMMANDS_HEAD + "".join(map(_render_command, COMMANDS))


def _render_command(command: str) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main([command, "--help"])
    lines = (line.rstrip() for line in printed.getvalue().strip().split("\n"))
    return f"\n## {command}\n\n```text\n{chr(10).join(lines)}\n```\n"


def render_issues() -> str:
    """Give the page of issue codes."""
    rows = (f"| `{c}` | {says} | {do} |\n" for c, (says, do) in ISSUE_CODES.items())
    return _ISSUES_HEAD + "".join(rows)


def render_steps() -> str:
    """Give the page of steps: those on one source, then those across sources."""
    return _STEPS_HEAD + "".join(map(_render_step, (*STEPS, *LINKS)))


def _render_step(step: Step) -> str:
    doc = (step.function.__doc__ or "").split("\n", 1)[0]
    cells = (step.name, str(step.version), _names(step.needs), _names(step.makes), doc)
    return f"| {' | '.join(cells)} |\n"


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": render_commands,
    "issues.md": render_issues,
    "steps.md": render_steps,
}

if __name__ == "__main__":
    for name, render in PAGES.items():
        (REFERENCE / name).write_text(render(), "utf-8")

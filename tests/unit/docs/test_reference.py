"""The reference pages hold what the program has: nothing more, nothing less."""

import runpy
from pathlib import Path

import pytest

from testimonia.cli import main
from testimonia.records import ISSUE_CODES, issue_about

DOCS = Path(__file__).parents[3] / "docs"


def test_page_of_issue_codes_is_up_to_date():
    made = runpy.run_path(str(DOCS / "make_issues_page.py"))
    assert (DOCS / "reference/issues.md").read_text("utf-8") == made["render_issues"]()


def test_codes_are_in_order():
    assert list(ISSUE_CODES) == sorted(ISSUE_CODES)


def test_an_unexplained_code_cannot_be_given():
    with pytest.raises(ValueError, match="not in ISSUE_CODES"):
        issue_about("a.txt", "odd", "something is odd", step="read")


@pytest.mark.parametrize(
    "command", ["build", "list", "show", "search", "check", "doctor"]
)
def test_help_page_is_what_the_command_prints(command, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main([command, "--help"]) == 0
    page = (DOCS / "reference/commands.md").read_text("utf-8")
    printed = capsys.readouterr().out.strip().split("\n")
    assert "\n".join(line.rstrip() for line in printed) in page

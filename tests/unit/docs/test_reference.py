"""The reference pages hold what the program has: nothing more, nothing less."""

import ast
import re
from pathlib import Path

import pytest

from testimonia.cli import main

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT / "docs/reference"
MAKERS = {"issue_in": 1, "issue_about": 1}


def codes_in(path: Path) -> set[str]:
    """Find the issue codes that a module can give."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = MAKERS.get(node.func.id)
            given = node.args[place : place + 1] if place else []
            given += [k.value for k in node.keywords if k.arg == "code"]
            found |= {a.value for a in given if isinstance(a, ast.Constant)}
    return found


def test_every_issue_code_is_explained():
    modules = (ROOT / "src/testimonia").rglob("*.py")
    codes = set().union(*(codes_in(path) for path in modules))
    page = (REFERENCE / "issues.md").read_text("utf-8")
    explained = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert codes - explained == set()


@pytest.mark.parametrize(
    "command", ["build", "list", "show", "search", "check", "doctor"]
)
def test_help_page_is_what_the_command_prints(command, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert main([command, "--help"]) == 0
    page = (REFERENCE / "commands.md").read_text("utf-8")
    printed = capsys.readouterr().out.strip().split("\n")
    assert "\n".join(line.rstrip() for line in printed) in page

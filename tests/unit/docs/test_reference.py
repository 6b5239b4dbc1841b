"""The reference pages hold what the program has: nothing more, nothing less."""

import runpy
from pathlib import Path

import pytest

from testimonia.records import ISSUE_CODES, issue_about
from testimonia.store import TABLES

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("page", ["commands.md", "issues.md", "steps.md"])
def test_page_is_up_to_date(page, monkeypatch):
    """If this fails: make reference."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    pages = runpy.run_path(str(DOCS / "make_reference.py"))["PAGES"]
    assert (DOCS / "reference" / page).read_text("utf-8") == pages[page]()


def test_every_table_has_its_place_on_the_page_of_tables():
    page = (DOCS / "reference/tables.md").read_text("utf-8")
    for table in TABLES:
        assert f"`{table.name}`" in page or f"## {table.name}" in page, table.name


def test_codes_are_in_order():
    assert list(ISSUE_CODES) == sorted(ISSUE_CODES)


def test_an_unexplained_code_cannot_be_given():
    with pytest.raises(ValueError, match="not in ISSUE_CODES"):
        issue_about("a.txt", "odd", "something is odd", step="read")

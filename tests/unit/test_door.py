"""The public door: few names, in order, and quick to open."""

import subprocess
import sys

import pytest

import testimonia

HEAVY = ("lxml", "pypdfium2", "pypandoc", "trafilatura", "rich", "typer")


def test_names_are_few_sorted_and_there():
    names = testimonia.__all__
    assert names == sorted(names)
    assert len(names) <= 25
    assert all(getattr(testimonia, name) for name in names)


def test_heavy_libraries_are_imported_where_they_are_used():
    code = (
        "import sys, testimonia; testimonia.Dossier;"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    loaded = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert loaded.strip() == "[]"


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="Nothing"):
        testimonia.Nothing  # noqa: B018

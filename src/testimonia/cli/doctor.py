"""Looks at the installation: what is there, what is missing, what to do."""

import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from testimonia.pandoc import find_pandoc

_LIBRARIES = ("lxml", "pypdfium2", "trafilatura", "msgspec", "typer", "rich")
_OLDEST_PYTHON = (3, 11)
_FREE_SPACE = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, what was found, whether it will do."""

    what: str
    found: str
    is_well: bool
    advice: str = ""


def examine() -> Iterator[Finding]:
    """Look at everything that Testimonia needs from the machine."""
    yield Finding("Testimonia", metadata.version("testimonia"), is_well=True)
    yield _python()
    yield from _sqlite()
    yield from map(_library, _LIBRARIES)
    yield _pandoc()
    yield _temporary_folder()


def _python() -> Finding:
    found = f"{platform.python_version()} on {platform.system()}"
    is_well = sys.version_info >= _OLDEST_PYTHON
    return Finding("Python", found, is_well, "install Python 3.11 or newer")


def _sqlite() -> Iterator[Finding]:
    version = sqlite3.sqlite_version
    advice = "install a Python whose SQLite is 3.35 or newer, with FTS5"
    yield Finding("SQLite", version, sqlite3.sqlite_version_info >= (3, 35), advice)
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(w, tokenize='trigram')")
    except sqlite3.OperationalError as error:
        yield Finding("full-text search", str(error), is_well=False, advice=advice)
    else:
        yield Finding("full-text search", "FTS5 with trigrams", is_well=True)
    finally:
        connection.close()


def _library(name: str) -> Finding:
    try:
        return Finding(name, metadata.version(name), is_well=True)
    except metadata.PackageNotFoundError:
        advice = "install Testimonia again: pip install testimonia"
        return Finding(name, "missing", is_well=False, advice=advice)


def _pandoc() -> Finding:
    """Start pandoc once: it may be there and still not run on this machine."""
    advice = "install it again: pip install --force-reinstall pypandoc-binary"
    pandoc = find_pandoc()
    if pandoc is None:
        return Finding("pandoc", "missing", is_well=False, advice=advice)
    try:
        done = subprocess.run(  # noqa: S603 - the binary of our own dependency
            [pandoc, "--version"],
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return Finding(
            "pandoc", f"does not run ({error})", is_well=False, advice=advice
        )
    return Finding("pandoc", done.stdout.split("\n", 1)[0].split()[-1], is_well=True)


def _temporary_folder() -> Finding:
    folder = Path(tempfile.gettempdir())
    free = shutil.disk_usage(folder).free
    found = f"{free // 1024**2} MB free"
    return Finding(
        "temporary folder", found, free > _FREE_SPACE, "free some disk space"
    )

"""The command line as a user runs it: a process of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def testimonia(tmp_path: Path) -> Callable[..., Answer]:
    """Run a command in a folder of its own."""

    def run(
        *arguments: str | Path, folder: Path = tmp_path, **settings: object
    ) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "testimonia", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=folder,
            check=False,
            **settings,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Give a folder with one readable note."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "note.md").write_text(
        "# A note on the approach\n\n"
        "Kerr saw Molotov on 20 February.[^1] Nothing came of it.\n\n"
        "[^1]: Kerr to the Foreign Office, telegram 93.\n",
        "utf-8",
    )
    return folder

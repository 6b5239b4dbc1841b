"""The command line as a user runs it: called here, or as a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from testimonia.cli import main


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
def testimonia(tmp_path: Path, monkeypatch, capsys) -> Callable[..., Answer]:
    """Run a command in a folder of its own."""

    def run(*arguments: str | Path, folder: Path = tmp_path) -> Answer:
        monkeypatch.chdir(folder)
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., subprocess.Popen]:
    """Start a command as a process of its own, where that is the point."""

    def start(*arguments: str | Path, **settings: object) -> subprocess.Popen:
        command = [sys.executable, "-m", "testimonia", *map(str, arguments)]
        into = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | settings
        return subprocess.Popen(
            command,
            **({"cwd": tmp_path, "text": True, "encoding": "utf-8"} | into),
            env={**os.environ, "COLUMNS": "100"},
        )

    return start


NOTE = (
    "# A note on the approach\n\n"
    "Kerr saw Molotov on 20 February.[^1] Nothing came of it.\n\n"
    "[^1]: Kerr to the Foreign Office, telegram 93.\n"
)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Give a folder with one readable note."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "note.md").write_text(NOTE, "utf-8")
    return folder

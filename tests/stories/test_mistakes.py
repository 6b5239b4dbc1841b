"""Whatever a user gets wrong gives one line that says what to do, and status 2."""

import os
import sqlite3
import subprocess
import sys

import pytest


def one_line(answer):
    assert answer.status == 2, answer
    assert answer.err.count("\n") == 1, answer.err
    assert answer.err.startswith("testimonia: ")
    assert "Traceback" not in answer.err
    return answer.err


def test_missing_folder(testimonia):
    assert "nowhere does not exist" in one_line(
        testimonia("build", "nowhere", "--into", "a.db")
    )


def test_folder_without_files(testimonia, tmp_path):
    (tmp_path / "empty").mkdir()
    line = one_line(testimonia("build", "empty", "--into", "a.db"))
    assert "no file to read" in line
    assert not (tmp_path / "a.db").exists()


def test_missing_dossier(testimonia):
    assert "a.db" in one_line(testimonia("list", "a.db", "notes"))


def test_not_a_dossier(testimonia, sources):
    assert "note.md" in one_line(testimonia("list", sources / "note.md", "notes"))


def test_a_database_that_is_no_dossier(testimonia, tmp_path):
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE notes (id)")
    connection.close()
    one_line(testimonia("list", "other.db", "notes"))
    one_line(testimonia("build", "other.db", "--into", "other.db"))


def test_a_folder_for_a_dossier(testimonia, sources):
    one_line(testimonia("list", sources, "notes"))
    one_line(testimonia("build", sources, "--into", sources))


def test_newer_schema(testimonia, sources, tmp_path):
    testimonia("build", sources, "--into", "a.db")
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    assert "newer" in one_line(testimonia("list", "a.db", "notes"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "a.db", "footnotes"),
        ("list", "a.db", "notes", "--where", "colour=red"),
        ("list", "a.db", "notes", "--where", "kind"),
        ("list", "a.db", "notes", "--format", "xml"),
        ("list", "a.db", "notes", "--source", "absent.md"),
        ("show", "a.db", "n-nothing"),
        ("show", "a.db", ""),
        ("lst", "a.db"),
        ("build", "sources"),
        ("build", "sources", "--into", "a.db", "--jobs", "0"),
        ("search", "a.db"),
        ("search", "a.db", "..."),
    ],
    ids=" ".join,
)
def test_wrong_call(testimonia, sources, arguments):
    testimonia("build", sources, "--into", "a.db")
    one_line(testimonia(*arguments))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_no_permission(testimonia, sources, tmp_path):
    testimonia("build", sources, "--into", "a.db")
    (tmp_path / "a.db").chmod(0)
    one_line(testimonia("list", "a.db", "notes"))


def test_full_disk(testimonia, sources):
    with open("/dev/full", "w") as full:  # noqa: PTH123
        testimonia("build", sources, "--into", "a.db")
        done = subprocess.run(
            [sys.executable, "-m", "testimonia", "list", "a.db", "notes"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=sources.parent,
            check=False,
        )
    assert done.returncode == 2
    assert "disk is full" in done.stderr
    assert done.stderr.count("\n") == 1

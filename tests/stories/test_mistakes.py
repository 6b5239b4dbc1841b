"""Whatever a user gets wrong gives one line that says what to do, and status 2."""

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from testimonia import build
from tests.stories.conftest import NOTE


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


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Give a folder with sources and their dossier, which no test changes."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "sources").mkdir()
    (folder / "sources" / "note.md").write_text(NOTE, "utf-8")
    build(folder / "sources", into=folder / "a.db").close()
    return folder


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "a.db", "footnotes"), "there are sources, documents"),
        (("list", "a.db", "notes", "--where", "colour=red"), "has no field 'colour'"),
        (("list", "a.db", "notes", "--where", "kind"), "KEY=VALUE"),
        (("list", "a.db", "notes", "--format", "xml"), "testimonia list --help"),
        (("list", "a.db", "notes", "--source", "absent.md"), "did you mean note.md"),
        (("list", "", "notes"), "an argument is empty"),
        (("list", "x" * 300, "notes"), "name"),
        (("show", "a.db", "n-nothing"), "is called 'n-nothing'"),
        (("show", "a.db", ""), "an argument is empty"),
        (("lst", "a.db"), "testimonia --help"),
        (("build", "sources"), "--into"),
        (("build", "", "--into", "a.db"), "an argument is empty"),
        (("build", "x" * 300, "--into", "a.db"), "too long"),
        (("build", "sources", "--into", "x" * 300), "too long"),
        (("build", "sources", "--into", "absent/a.db"), "folder does not exist"),
        (("build", "sources", "--into", "a.db", "--jobs", "0"), "from 1 to"),
        (("build", "sources", "--into", "a.db", "--jobs", "9999"), "from 1 to"),
        (("search", "a.db"), "QUERY"),
        (("search", "a.db", "..."), "nothing to look for"),
        (("search", "a.db", "Kerr", "--genre", "poem"), "there are article, thread"),
        (("search", "a.db", "Kerr", "--source", "n.md"), "did you mean note.md"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_wrong_call(testimonia, built, arguments, said):
    assert said in one_line(testimonia(*arguments, folder=built))


def test_no_arguments_give_the_help(testimonia):
    answer = testimonia()
    assert answer.status == 0
    assert "build" in answer.out


def test_folder_that_was_removed(tmp_path, sources):
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"cd {gone} && rmdir {gone} && exec {sys.executable} -m testimonia"
    done = subprocess.run(
        ["sh", "-c", f"{script} build {sources} --into a.db"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_stopped_build_says_so_and_goes_on(process, sources, tmp_path):
    for number in range(200):
        (sources / f"{number}.txt").write_text(f"Paper {number}.\n\n" * 20, "utf-8")
    started = process(
        "build", sources, "--into", "a.db", start_new_session=True, stdout=None
    )
    while not (tmp_path / "a.db").exists():
        time.sleep(0.02)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate()
    assert started.returncode == 130
    assert said.startswith("testimonia: stopped")
    assert said.count("\n") == 1
    with build(sources, into=tmp_path / "a.db") as dossier:
        assert len(list(dossier.sources())) == 201


def test_closed_pipe_is_no_trouble(process, sources, tmp_path):
    (sources / "many.txt").write_text("A paper.\n\n" * 5000, "utf-8")
    build(sources, into=tmp_path / "a.db").close()
    with process("list", "a.db", "segments") as listing:
        listing.stdout.readline()
        listing.stdout.close()
        assert listing.stderr.read() == ""
    assert listing.returncode == 0


def test_folder_without_permission_is_an_issue(testimonia, sources):
    """What lies in it stays in the dossier: it may still be there."""
    (sources / "closed").mkdir()
    (sources / "closed" / "a.txt").write_text("A paper.\n", "utf-8")
    testimonia("build", sources, "--into", "a.db")
    (sources / "closed").chmod(0)
    try:
        if os.access(sources / "closed", os.R_OK):
            pytest.skip("this user may read everything")
        answer = testimonia("build", sources, "--into", "a.db", "--prune")
    finally:
        (sources / "closed").chmod(0o700)
    assert answer.status == 0
    issues = testimonia("list", "a.db", "issues", "--format", "jsonl").rows
    assert [row["code"] for row in issues] == ["no_permission"]
    assert len(testimonia("list", "a.db", "sources", "--format", "jsonl").rows) == 2


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

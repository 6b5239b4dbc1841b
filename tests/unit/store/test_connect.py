"""Opening, locking and closing: every way it can go wrong ends in one line."""

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from testimonia.errors import Locked, NotADossier, SchemaTooNew, StoreError
from testimonia.store import open_store
from tests.unit.store.making import simple

ROOT = Path(__file__).parents[3]
NOBODY = 65534


@pytest.fixture(name="made")
def make_dossier(tmp_path):
    path = tmp_path / "made.db"
    with open_store(path, "create") as store:
        store.put_findings(*simple("a.txt", "peace talks"))
    return path


def run(code, *arguments, **options):
    """Run Python beside this one; give (exit status, what it printed)."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **options,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_closed_dossier_is_one_file(made):
    assert [path.name for path in made.parent.iterdir()] == ["made.db"]


def test_a_dossier_made_twice_keeps_what_it_holds(made):
    with open_store(made, "create") as store:
        assert list(store.known_sources()) == ["a.txt"]


def test_a_leftover_lock_file_and_draft_are_harmless(made):
    for ending in (".lock", ".new", ".new-journal"):
        Path(f"{made}{ending}").write_bytes(b"left by a killed build")
    with open_store(made, "write") as store:
        store.put_findings(*simple("b.txt", "more"))
    made.unlink()
    with open_store(made, "create"):
        pass
    assert [path.name for path in made.parent.iterdir()] == ["made.db"]


def test_two_writers_at_once_the_second_is_told(made):
    with open_store(made, "write"), pytest.raises(Locked, match="wait until it has"):
        open_store(made, "write")


def test_another_name_of_the_file_is_no_way_round_the_lock(made):
    other = made.with_name("other.db")
    other.symlink_to(made)
    with open_store(made, "write"), pytest.raises(Locked):
        open_store(other, "write")


def test_a_second_process_is_told_too(made):
    with open_store(made, "write"):
        status, said = run(
            """
            import sys
            from testimonia.errors import Locked
            from testimonia.store import open_store
            try:
                open_store(sys.argv[1], "create")
            except Locked as error:
                print(error)
            """,
            made,
        )
    assert status == 0
    assert "another build is writing" in said


def test_readers_work_while_a_build_runs(made):
    with open_store(made, "write") as writer, open_store(made, "read") as reader:
        writer.put_findings(*simple("b.txt", "peace again"))
        assert len(reader.search("peace").hits) == 2
        assert reader.links_stale
    assert [path.name for path in made.parent.iterdir()] == ["made.db"]


def test_the_last_to_close_leaves_one_file(made):
    with open_store(made, "read") as reader:
        with open_store(made, "write") as writer:
            writer.put_findings(*simple("b.txt", "peace again"))
        assert len(reader.search("peace").hits) == 2
    assert [path.name for path in made.parent.iterdir()] == ["made.db"]


def test_a_reader_may_not_write(made):
    with open_store(made, "read") as store:
        for change in (
            lambda: store.put_findings(*simple("b.txt", "more")),
            lambda: store.drop_source("a.txt"),
            lambda: store.set_links_stale(stale=False),
            store.refresh_words,
        ):
            with pytest.raises(StoreError, match="reading only"):
                change()


def not_sqlite(path):
    path.write_text("a letter, not a database " * 100)


def other_database(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE birds (name)")


def newer(path):
    with open_store(path, "create"):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (str, StoreError, "no dossier there; make one with"),
        (lambda path: path.touch(), StoreError, "no dossier there"),
        (lambda path: path.mkdir(), StoreError, "a folder, not a dossier"),
        (not_sqlite, NotADossier, "name a file that"),
        (other_database, NotADossier, "a database, but not a dossier"),
        (newer, SchemaTooNew, "bring Testimonia up to date"),
    ],
    ids=["absent", "empty", "folder", "no database", "other database", "newer"],
)
@pytest.mark.parametrize("mode", ["read", "write"])
def test_what_is_no_dossier_is_refused_in_one_line(
    tmp_path, make, error, message, mode
):
    path = tmp_path / "given.db"
    make(path)
    with pytest.raises(error, match=message) as caught:
        open_store(path, mode)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".lock")] == []


@pytest.mark.parametrize("make", [not_sqlite, other_database], ids=lambda f: f.__name__)
def test_creating_never_goes_over_an_existing_file(tmp_path, make):
    path = tmp_path / "given.db"
    make(path)
    before = path.read_bytes()
    with pytest.raises(NotADossier):
        open_store(path, "create")
    assert path.read_bytes() == before


def test_creating_in_a_folder_that_does_not_exist_says_so(tmp_path):
    with pytest.raises(StoreError, match="make the folder first"):
        open_store(tmp_path / "none" / "made.db", "create")


def test_a_full_disk_leaves_what_was_stored(made):
    with open_store(made, "write") as store:
        connection = store._connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="disk is full"):
            store.put_findings(*simple("b.txt", *["words " * 99] * 999))
        assert list(store.known_sources()) == ["a.txt"]
        assert [p for p in store.check() if p.severity == "error"] == []


def test_damaged_pages_are_told_or_found_by_check(made):
    sound = made.read_bytes()
    for page in range(1, len(sound) // 4096):
        hurt = bytearray(sound)
        hurt[page * 4096 : page * 4096 + 2048] = bytes(2048)
        made.write_bytes(hurt)
        try:
            with open_store(made, "read") as store:
                assert [p for p in store.check() if p.severity == "error"], page
                list(store.rows("segments"))
                store.search("peace", fuzzy=True)
        except StoreError as error:
            assert "\n" not in str(error)  # noqa: PT017 - some damage shows earlier


def test_a_truncated_file_is_told(made):
    content = made.read_bytes()
    made.write_bytes(content[: len(content) // 2])
    try:
        with open_store(made, "read") as store:
            found = [p for p in store.check() if p.severity == "error"]
    except StoreError as error:
        found = [error]
    assert found


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="gives a folder away")

AS_NOBODY = """
import os, sys
from testimonia.store import open_store
from testimonia.errors import StoreError
os.setuid(65534)
try:
    with open_store(sys.argv[1], sys.argv[2]) as store:
        print(len(store.search("peace").hits), [p.message for p in store.check()])
except StoreError as error:
    print(error)
"""


@pytest.fixture(name="closed_folder")
def make_closed_folder(made, tmp_path_factory):
    """A folder that others may read and not write, outside pytest's private ones."""
    folder = Path(os.path.realpath("/tmp")) / f"testimonia-{os.getpid()}"  # noqa: S108
    folder.mkdir(mode=0o755)
    shutil.copy(made, folder / "made.db")
    (folder / "made.db").chmod(0o644)
    yield folder / "made.db"
    shutil.rmtree(folder)


@needs_root
def test_a_dossier_in_a_folder_that_may_not_be_written_is_read(closed_folder):
    status, said = run(AS_NOBODY, closed_folder, "read")
    assert status == 0
    assert said.startswith("1 ")
    assert "could not be looked at" in said


@needs_root
def test_a_log_left_there_is_not_passed_over(closed_folder):
    """Without it the dossier would seem to hold less than was stored."""
    closed_folder.with_name("made.db-wal").write_bytes(bytes(4096))
    _, said = run(AS_NOBODY, closed_folder, "read")
    assert "copy both files to a folder" in said


@needs_root
@pytest.mark.parametrize("mode", ["write", "create"])
def test_writing_there_says_what_is_lacking(closed_folder, mode):
    _, said = run(AS_NOBODY, closed_folder, mode)
    assert "give yourself write permission" in said
    assert "Traceback" not in said


@needs_root
def test_reading_without_permission_says_so(closed_folder):
    closed_folder.chmod(0o600)
    _, said = run(AS_NOBODY, closed_folder, "read")
    assert "read permission" in said
    assert "Traceback" not in said

"""Which files of a folder are read, and how."""

import subprocess
import sys
import time

import pytest

from testimonia.errors import ReadError, UsageError
from testimonia.execute import files
from testimonia.execute.files import collect_files, read_bytes


def names(*paths, leave_out="a.db"):
    folder = collect_files(list(paths), leave_out=paths[0] / leave_out)
    return [file.name for file in folder.files]


def test_names_are_relative_and_sorted(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "b/a.txt", "B.txt"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["B.txt", "b/a.txt", "z.txt"]


def test_the_dossier_hidden_files_and_litter_are_passed_over(tmp_path):
    for name in ("a.db", "a.db-wal", ".hidden", "~$draft.docx", "Thumbs.db", "c.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text("x")
    assert names(tmp_path) == ["c.txt"]


def test_two_folders_with_one_name_inside_keep_both(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(folder)
    assert names(tmp_path / "one", tmp_path / "two") == ["a.txt", "two/a.txt"]


def test_a_file_given_alone_has_its_own_name(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    folder = collect_files([tmp_path / "a.txt"], leave_out=tmp_path / "a.db")
    assert [file.name for file in folder.files] == ["a.txt"]


def test_a_missing_path_says_so(tmp_path):
    with pytest.raises(UsageError, match="does not exist"):
        names(tmp_path / "absent")


def test_a_file_that_changes_while_read_is_given_up(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 30_000_000)
    code = f"while True: open({str(path)!r}, 'ab').write(b'y')"
    with subprocess.Popen([sys.executable, "-c", code]) as writer:
        try:
            while path.stat().st_size == 30_000_000:
                time.sleep(0.01)
            with pytest.raises(ReadError) as refused:
                read_bytes(path)
        finally:
            writer.kill()
    assert refused.value.code == "changed_while_read"


def test_a_file_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 3)
    (tmp_path / "a.txt").write_bytes(b"four")
    with pytest.raises(ReadError) as refused:
        read_bytes(tmp_path / "a.txt")
    assert refused.value.code == "too_large"

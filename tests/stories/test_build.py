"""A folder becomes a dossier; a second build redoes only what changed."""

import os
import random
import signal
import subprocess
import sys
import time

from testimonia import Dossier, build
from testimonia.store import open_store


def test_build_says_what_it_found(testimonia, sources):
    answer = testimonia("build", sources, "--into", "a.db")
    assert answer.status == 0
    assert "notes" in answer.out
    (note,) = testimonia("list", "a.db", "notes", "--format", "jsonl").rows
    text = (sources / "note.md").read_text("utf-8")
    assert note["number"] == "1"
    assert note["text"] == text[note["start"] : note["end"]]
    assert [text[start:end] for start, end in note["marks"]] == ["[^1]"]
    assert note["source"] == "note.md"


def test_second_build_redoes_only_what_changed(sources, tmp_path):
    (sources / "other.txt").write_text("Another paper.\n", "utf-8")
    with build(sources, into=tmp_path / "a.db") as first:
        assert (first.report.read, first.report.unchanged) == (2, 0)
        before = [dict(row) for row in first.segments(source="note.md")]
    (sources / "other.txt").write_text("Another paper, changed.\n", "utf-8")
    with build(sources, into=tmp_path / "a.db") as second:
        assert (second.report.read, second.report.unchanged) == (1, 1)
        assert [dict(row) for row in second.segments(source="note.md")] == before


def test_closed_dossier_is_one_file(sources, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    build(sources, into=out / "a.db").close()
    assert [path.name for path in out.iterdir()] == ["a.db"]


def test_prune_drops_what_the_folder_lost(sources, tmp_path):
    (sources / "other.txt").write_text("Another paper.\n", "utf-8")
    build(sources, into=tmp_path / "a.db").close()
    (sources / "other.txt").unlink()
    with build(sources, into=tmp_path / "a.db") as kept:
        assert kept.report.kept == 1
        assert len(list(kept.sources())) == 2
    with build(sources, into=tmp_path / "a.db", prune=True) as pruned:
        assert [row.source for row in pruned.sources()] == ["note.md"]


def test_jobs_and_order_change_nothing(sources, tmp_path):
    for number in range(6):
        (sources / f"{number}.txt").write_text(f"Paper {number}.\n\nMore.\n", "utf-8")
    with (
        build(sources, into=tmp_path / "1.db") as one,
        build(sources, into=tmp_path / "2.db", jobs=3) as many,
    ):
        for table in ("sources", "documents", "segments", "notes", "marks", "issues"):
            assert [dict(r) for r in one.rows(table)] == [
                dict(r) for r in many.rows(table)
            ]


def test_killed_build_leaves_a_sound_dossier_that_the_next_finishes(sources, tmp_path):
    for number in range(40):
        (sources / f"{number}.txt").write_text(f"Paper {number}.\n\n" * 50, "utf-8")
    target = tmp_path / "a.db"
    command = [sys.executable, "-m", "testimonia", "build", sources, "--into", target]
    chance = random.Random(1943)  # noqa: S311
    for _ in range(4):
        process = subprocess.Popen(
            command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.3, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if target.exists():
            with Dossier(target) as dossier:
                assert [p for p in dossier.check() if p.severity == "error"] == []
    with build(sources, into=target) as dossier:
        assert len(list(dossier.sources())) == 41
        assert not dossier.links_are_stale
        assert dossier.check() == []


def test_second_build_at_once_is_refused(testimonia, process, sources, tmp_path):
    with open_store(tmp_path / "a.db", "create"):
        second = testimonia("build", sources, "--into", "a.db")
        assert second.status == 2
        assert "another build" in second.err
        assert second.err.count("\n") == 1
        started = process("build", sources, "--into", "a.db")
        assert started.wait() == 2
        started.communicate()
    assert testimonia("build", sources, "--into", "a.db").status == 0


def test_files_of_one_name_in_two_folders_are_all_kept(tmp_path):
    folders = [tmp_path / name for name in ("a/x", "b/x", "c/x")]
    for number, folder in enumerate(folders):
        folder.mkdir(parents=True)
        (folder / "f.txt").write_text(f"Paper {number}.\n", "utf-8")
    with build(*folders, folders[0] / "f.txt", into=tmp_path / "a.db") as dossier:
        names = {row.source for row in dossier.sources()}
        assert names == {"f.txt", "x/f.txt", "x 2/f.txt"}
        assert not list(dossier.issues())


def test_older_version_that_is_replaced_is_said(testimonia, sources):
    testimonia("build", sources, "--into", "a.db")
    (sources / "note.md").write_text("Another paper.\n", "utf-8")
    assert (
        "1 of the files took the place"
        in testimonia("build", sources, "--into", "a.db").err
    )


def test_dossier_in_the_folder_itself_is_no_source(sources):
    for _ in range(2):
        with build(sources, into=sources / "a.db") as dossier:
            assert [row.source for row in dossier.sources()] == ["note.md"]


def test_same_python_script_needs_no_guard(sources, tmp_path):
    """A plain script without an import guard can build with many processes."""
    script = tmp_path / "script.py"
    script.write_text(
        "from testimonia import build\n"
        f"dossier = build({str(sources)!r}, into={str(tmp_path / 'a.db')!r}, jobs=2)\n"
        "for note in dossier.notes(source='note.md'):\n"
        "    print(note.number, note.text)\n",
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.startswith("1 Kerr to the Foreign Office")

"""A build killed at any moment leaves a sound file that the next build finishes."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from testimonia.store import open_store
from tests.unit.store.making import simple

ROOT = Path(__file__).parents[3]
SOURCES = 12

BUILD = f"""
import sys
from testimonia.store import open_store
from tests.unit.store.test_killed import material
with open_store(sys.argv[1], "create") as store:
    print("open", flush=True)
    for number in range({SOURCES}):
        store.put_findings(*material(number))
    store.refresh_words()
    store.set_links_stale(stale=False)
print("ended", flush=True)
"""


def material(number):
    paragraphs = [f"word{n} peace {number} " * 20 for n in range(40)]
    return simple(f"{number}.txt", *paragraphs)


def build(path):
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(path)], cwd=ROOT, stdout=subprocess.PIPE
    )


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_a_dossier_is_sound_and_is_finished(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311
    path = tmp_path / "made.db"
    for _ in range(4):
        process = build(path)
        with process:
            if chance.random() < 0.7:
                process.stdout.readline()
            time.sleep(chance.random() * 0.15)
            process.send_signal(signal.SIGKILL)
        if path.exists():
            with open_store(path, "read") as store:
                assert [p for p in store.check() if p.severity == "error"] == []
                finished = set(store.known_sources()) == {
                    f"{n}.txt" for n in range(SOURCES)
                }
                assert finished or store.links_stale or not store.known_sources()
    with build(path) as process:
        assert process.stdout.read().endswith(b"ended\n")
    assert [left.name for left in tmp_path.iterdir()] == ["made.db"]
    with open_store(path, "read") as store:
        assert len(store.known_sources()) == SOURCES
        assert store.check() == []
        assert len(store.search("peace 7").hits) == 20

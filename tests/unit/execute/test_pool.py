"""A file that breaks, hangs or fills its reading process costs itself only."""

import os
import signal
import threading
import time

import pytest

from testimonia.execute.limits import Limits
from testimonia.execute.pool import Reader

PAGE = b"# A minute\n\nNothing came of it.[^1]\n\n[^1]: Sargent.\n"


@pytest.fixture
def reader():
    with Reader(Limits()) as made:
        yield made


def test_a_process_serves_many_files(reader):
    first = reader.find_all("a.md", PAGE)
    process = reader._process
    second = reader.find_all("b.md", PAGE)
    assert reader._process is process
    assert [len(found.notes) for found in (first, second)] == [1, 1]


def test_a_killed_process_costs_no_later_file(reader):
    reader.find_all("a.md", PAGE)
    os.kill(reader._process.pid, signal.SIGKILL)
    time.sleep(0.1)
    assert len(reader.find_all("b.md", PAGE).notes) == 1


def test_a_file_that_takes_too_long_is_unreadable():
    with Reader(Limits(seconds=0.0, seconds_per_megabyte=0.0)) as reader:
        found = reader.find_all("a.md", PAGE)
    assert [issue.code for issue in found.issues] == ["time_limit"]
    assert found.source.status == "unreadable"


def test_a_file_that_takes_too_much_memory_is_unreadable():
    limits = Limits(memory_bytes=400 * 1024**2)
    with Reader(limits) as reader:
        found = reader.find_all("a.txt", b"word " * 20_000_000)
    assert found.issues[0].code in ("memory_limit", "reader_died")


def test_stopping_while_reading_ends_the_process():
    reader = Reader(Limits())
    thread = threading.Thread(target=reader.find_all, args=("a.txt", PAGE * 100_000))
    thread.start()
    while reader._process is None:
        time.sleep(0.01)
    process = reader._process
    reader.stop()
    thread.join(30)
    reader.close()
    assert process.poll() is not None
    assert reader._process is None

"""Reading and segmenting plain text: speed, and how cost grows with length."""

import gc
import re
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

from testimonia.annotate.flags import find_flags
from testimonia.annotate.notes import find_notes
from testimonia.pipeline import segment_documents
from testimonia.read.plain import read_plain

_MEGA = 1024 * 1024
_NUMBERS = re.compile(r"<sup>(\d+)</sup>|^(\d+)(?= )", re.MULTILINE)


def make_article(pattern: Path, size: int) -> bytes:
    """Repeat an article to a size, its notes numbered on."""
    text = pattern.read_text("utf-8")
    highest = max(int(m.group(1) or 0) for m in _NUMBERS.finditer(text))
    parts: list[str] = []
    length = copy = 0
    while length < size:
        shift = copy * highest

        def renumber(match: re.Match[str], shift: int = shift) -> str:
            mark, note = match.groups()
            return f"<sup>{int(mark) + shift}</sup>" if mark else str(int(note) + shift)

        part = _NUMBERS.sub(renumber, text)
        parts.append(part)
        length += len(part.encode())
        copy += 1
    return "\n\n".join(parts).encode()


def measure_plain(pattern: Path, sizes: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """Give speed and memory for each size in MB.

    Times are processor seconds of one core, with the garbage collector at rest, as a
    build's reading processes have it.
    """
    gc.disable()
    for size in sizes:
        content = make_article(pattern, size * _MEGA)
        start = time.process_time()
        reading = read_plain("bench.txt", content)
        segmented = segment_documents(reading.documents)
        middle = time.process_time()
        noted = find_notes(segmented.documents, segmented.segments)
        find_flags(segmented.documents, segmented.segments)
        end = time.process_time()
        mega = len(content) / _MEGA
        yield (
            f"plain text, {mega:.1f} MB, {len(noted.notes)} notes",
            f"read and segment {mega / (middle - start):.1f} MB/s,"
            f" with notes and flags {mega / (end - start):.1f} MB/s",
        )
        del reading, segmented, noted
        gc.collect()
    gc.enable()
    content = make_article(pattern, sizes[0] * _MEGA)
    tracemalloc.start()
    segment_documents(read_plain("bench.txt", content).documents)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    yield (
        f"plain text, {len(content) / _MEGA:.1f} MB, peak memory",
        f"{peak / len(content):.1f} times the file",
    )

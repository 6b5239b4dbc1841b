"""Search over a million passages: build, size, and how long a user waits.

    python bench/search.py [PASSAGES]

The corpus is made with a fixed seed in the temporary folder and removed afterwards.
"""

import hashlib
import os
import platform
import random
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import accumulate, product
from pathlib import Path
from time import perf_counter

from testimonia.records import Document, Findings, Source, Span, make_id, make_segment
from testimonia.store import Store, open_store

PASSAGES = 1_000_000
WORDS = 60
VOCABULARY = 200_000
PER_SOURCE = 10_000
SEED = 1943

Line = tuple[str, str]


def make_vocabulary() -> list[str]:
    """Spell words of two to four syllables; the commonest are the shortest."""
    syllables = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
    words: list[str] = []
    for length in (2, 3, 4):
        for parts in product(syllables, repeat=length):
            words.append("".join(parts))
            if len(words) == VOCABULARY:
                return words
    return words


def make_findings(name: str, passages: list[str]) -> tuple[Findings, bytes]:
    """Make one source of paragraphs."""
    text = "\n\n".join(passages)
    content = text.encode()
    document = Document(
        id=make_id("d", name), source=name, order=0, text=text, genre="other"
    )
    segments = []
    start = 0
    for order, passage in enumerate(passages):
        span = Span(start, start + len(passage))
        segments.append(make_segment(document, "paragraph", (span,), order=order))
        start = span.end + 2
    source = Source(
        id=make_id("s", name),
        path=name,
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        media_type="text/plain",
        made_by="read 1, segment 1",
    )
    return Findings(
        source=source, documents=(document,), segments=tuple(segments)
    ), content


def make_sources(count: int, words: list[str]) -> Iterator[tuple[Findings, bytes]]:
    """Draw passages from a Zipf distribution, with a fixed seed."""
    draw = random.Random(SEED)  # noqa: S311 - a corpus, not a secret
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for first in range(0, count, PER_SOURCE):
        here = min(PER_SOURCE, count - first)
        drawn = draw.choices(words, cum_weights=weights, k=here * WORDS)
        yield make_findings(
            f"zipf/{first:09d}.txt",
            [" ".join(drawn[i * WORDS : (i + 1) * WORDS]) for i in range(here)],
        )


def measure_waits(ask: Callable[[str], object], queries: list[str]) -> str:
    """Ask each query once and say what users wait."""
    waits = []
    for query in queries:
        began = perf_counter()
        ask(query)
        waits.append((perf_counter() - began) * 1000)
    waits.sort()
    middle, late = waits[len(waits) // 2], waits[int(len(waits) * 0.95)]
    return f"p50 {middle:.1f} ms, p95 {late:.1f} ms, longest {waits[-1]:.1f} ms"


def measure_queries(store: Store, words: list[str]) -> list[Line]:
    """Measure every kind of query."""
    draw = random.Random(SEED + 1)  # noqa: S311
    rare = [" ".join(draw.choices(words, k=draw.randint(1, 3))) for _ in range(1000)]
    pairs = [" ".join(draw.sample(words[:100], 2)) for _ in range(50)]
    misread = [_misread(draw, draw.choice(words)) for _ in range(100)]
    quotations = [_quote(draw, row) for row in _some_rows(store, 50)]
    kinds: list[tuple[str, Callable[[str], object], list[str]]] = [
        ("1,000 queries of 1-3 uniform words", store.search, rare),
        ("the 100 commonest words", store.search, words[:100]),
        ("50 pairs of the 100 commonest words", store.search, pairs),
        ("50 phrases of the same", store.search, [f'"{pair}"' for pair in pairs]),
        ("50 prefixes of 4 letters", store.search, [w[:4] + "*" for w in words[:50]]),
        ("100 misread words, fuzzy", lambda q: store.search(q, fuzzy=True), misread),
        ("50 misread quotations of 12 words", store.find_quotation, quotations),
    ]
    return [(name, measure_waits(ask, queries)) for name, ask, queries in kinds]


def _misread(draw: random.Random, word: str) -> str:
    place = draw.randrange(len(word))
    return word[:place] + draw.choice("ceilnou") + word[place + 1 :]


def _some_rows(store: Store, count: int) -> Iterator[str]:
    for path in list(store.known_sources())[:count]:
        yield str(next(store.rows("segments", path))["text"])
    rows = store.rows("segments", "zipf/000000000.txt")
    for row, _ in zip(rows, range(count), strict=False):
        yield str(row["text"])


def _quote(draw: random.Random, text: str) -> str:
    words = text.split()[20:32]
    words[3] = _misread(draw, words[3])
    words[9] = _misread(draw, words[9])
    return " ".join(words)


def measure_search(passages: int = PASSAGES) -> list[Line]:
    """Build the corpus, measure, and give lines of (what, figure)."""
    words = make_vocabulary()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "zipf.db"
        spent = 0.0
        volume = 0
        with open_store(path, "create") as store:
            for findings, content in make_sources(passages, words):
                began = perf_counter()
                store.put_findings(findings, content)
                spent += perf_counter() - began
                volume += len(content)
            began = perf_counter()
            store.refresh_words()
            refreshed = perf_counter() - began
        lines = [
            ("passages", f"{passages:,} of {WORDS} words, {volume / 1e6:.0f} MB"),
            ("storing", f"{spent:.0f} s, {volume / 1e6 / spent:.1f} MB/s"),
            ("word list and common words", f"{refreshed:.0f} s"),
            ("file", f"{path.stat().st_size / 1e6:.0f} MB"),
        ]
        with open_store(path, "read") as store:
            lines += measure_queries(store, words)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines.append(("peak memory", f"{peak:.0f} MB"))
    machine = f"{os.cpu_count()} cores {platform.machine()}"
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return [*lines, ("machine", f"{machine}, {versions}")]


if __name__ == "__main__":
    for name, figure in measure_search(int(sys.argv[1]) if sys.argv[1:] else PASSAGES):
        print(f"{name:40} {figure}")

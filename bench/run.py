"""The benchmark table: every figure with its size and machine.

    python -m bench.run [NAME...]

NAMEs: import, plain, tei, notes, links, build, search; all without one. Figures on real inputs need
the folder of corpora beside the project and are left out, loudly, without it.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bench.links import measure_links
from bench.notes import measure_notes
from bench.plain import make_article, measure_plain
from bench.search import measure_search

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
EXAMPLE = ROOT / "examples/approach/article-plain.txt"
_MEGA = 1024 * 1024

Rows = Iterable[tuple[str, str]]


def _pattern() -> Path:
    seeds = sorted((SHARED / "seeds").glob("002*"))
    return seeds[0] if seeds else EXAMPLE


def bench_plain() -> Rows:
    """Measure plain text over 1, 4 and 16 times the size."""
    return measure_plain(_pattern(), (3, 12, 50))


def bench_tei() -> Iterator[tuple[str, str]]:
    """Measure a whole volume through the pipeline."""
    from testimonia.pipeline import run_pipeline  # noqa: PLC0415 - a fair start

    volume = SHARED / "data/frus/frus1944Quebec.xml"
    if not volume.exists():
        yield "TEI volume", "left out: the corpora are not here"
        return
    content = volume.read_bytes()
    run_pipeline("warm.xml", content[:0] or b"<TEI/>")
    start = time.perf_counter()
    run_pipeline(volume.name, content)
    seconds = time.perf_counter() - start
    yield (
        f"TEI volume, {len(content) / _MEGA:.1f} MB, whole pipeline",
        f"{seconds:.2f} s",
    )


def bench_import() -> Iterator[tuple[str, str]]:
    """Measure the import in fresh processes."""
    code = (
        "import time; t = time.perf_counter(); import testimonia;"
        "testimonia.Dossier; print(time.perf_counter() - t)"
    )
    times = [
        float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(7)
    ]
    yield (
        "import testimonia, with Dossier, median of 7",
        f"{statistics.median(times):.3f} s",
    )


def bench_build() -> Iterator[tuple[str, str]]:
    """Measure whole builds of many files, with one reading process and two."""
    from testimonia import build  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = folder / "sources"
        sources.mkdir()
        content = make_article(_pattern(), 1 * _MEGA)
        for number in range(16):
            (sources / f"{number:02}.txt").write_bytes(content)
        seconds = {}
        for jobs in (1, 2):
            start = time.perf_counter()
            build(sources, into=folder / f"{jobs}.db", jobs=jobs).close()
            seconds[jobs] = time.perf_counter() - start
        size = 16 * len(content) / _MEGA
        dossier = (folder / "1.db").stat().st_size / _MEGA
        yield (
            f"build of 16 files, {size:.0f} MB",
            f"{size / seconds[1]:.1f} MB/s, dossier {dossier:.0f} MB",
        )
        yield (
            "the same with 2 processes",
            f"{size / seconds[2]:.1f} MB/s, {seconds[1] / seconds[2]:.2f} times as fast",
        )
        start = time.perf_counter()
        build(sources, into=folder / "1.db").close()
        yield "the same again, nothing changed", f"{time.perf_counter() - start:.2f} s"


BENCHES: dict[str, Callable[[], Rows]] = {
    "import": bench_import,
    "plain": bench_plain,
    "tei": bench_tei,
    "notes": lambda: measure_notes(_pattern()),
    "links": measure_links,
    "build": bench_build,
    "search": measure_search,
}


def main() -> None:
    """Print the table."""
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    )
    for name in sys.argv[1:] or BENCHES:
        for figure, value in BENCHES[name]():
            print(f"{figure:<56} {value}", flush=True)


if __name__ == "__main__":
    main()

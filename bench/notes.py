"""Notes into citations: notes of 230 characters a second, on one core.

AnyStyle 1.4 reads 210 to 320 references a second on the machine that these figures
were first taken on; it is a Ruby program and is not installed here.
"""

import time
from collections.abc import Iterator
from pathlib import Path

_RUNS = 9
_LENGTH = 230


def measure_notes(pattern: Path) -> Iterator[tuple[str, str]]:
    """Measure references, splitting, parsing and resolving over one article's notes."""
    from testimonia.annotate.citations import find_citations  # noqa: PLC0415
    from testimonia.annotate.resolve import resolve_citations  # noqa: PLC0415
    from testimonia.pipeline import run_pipeline  # noqa: PLC0415

    found = run_pipeline(pattern.name, pattern.read_bytes())
    documents, notes = found.documents, found.notes
    seconds = []
    for _ in range(_RUNS):
        start = time.process_time()
        made = find_citations(documents, (), notes)
        resolve_citations(documents, (), notes, made.citations, made.remarks)
        seconds.append(time.process_time() - start)
    characters = sum(len(note.text) for note in notes)
    best = min(seconds)
    yield (
        f"citations of {len(notes)} notes, {characters / len(notes):.0f} characters each",
        f"{best * 1000:.0f} ms, {characters / _LENGTH / best:,.0f} notes of "
        f"{_LENGTH} characters/s",
    )

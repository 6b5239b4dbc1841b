"""Whether notes are tied to the words that they stand for.

What a note supports was labelled as the sentence that ends with its mark; where the
sentence goes on behind the mark, up to the mark. Offsets are the file's.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from testimonia.records import Findings, Span
from tests.quality.citations.gold import HERE, Stale, find_seed

SOURCES = ("002", "004")


def measure_supports(shared: Path) -> dict[str, float]:
    """Measure the sentences of the article's and the essay's notes."""
    figures: dict[str, float] = {}
    for name in SOURCES:
        measured = compare_supports(find_seed(shared, name), read_supports(name))
        shares = [share for _, share in measured]
        figures |= {
            f"{name} supports exact": sum(share == 1 for share in shares),
            f"{name} supports overlap": round(sum(shares) / len(shares), 4),
        }
    return figures


def read_supports(name: str) -> list[dict[str, Any]]:
    """Read the labelled places that a seed's notes support."""
    return json.loads((HERE / f"supports_{name}.json").read_text("utf-8"))["supports"]


def compare_supports(
    findings: Findings, rows: Iterable[dict[str, Any]]
) -> tuple[tuple[str, float], ...]:
    """Give for each note the share of what either reading covers that both cover.

    Only letters and digits count: whether a full stop or an emphasis mark stands in
    the span is no difference.

    Raises:
        Stale: a note is gone.
    """
    notes = {
        (document.order, note.number): (document, note)
        for document in findings.documents
        for note in findings.notes
        if note.document == document.id
    }
    measured = []
    for row in rows:
        if (row["document"], row["number"]) not in notes:
            raise Stale(row["number"])
        document, note = notes[row["document"], row["number"]]
        wanted = _letters(document.text, document.start, row["spans"])
        found = _letters(document.text, document.start, _pairs(note.supports))
        measured.append((row["number"], len(wanted & found) / len(wanted | found)))
    return tuple(measured)


def _pairs(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _letters(text: str, shift: int, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {
        place
        for start, end in spans
        for place in range(start, end)
        if text[place - shift].isalnum()
    }

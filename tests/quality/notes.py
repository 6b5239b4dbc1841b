"""The chief figures of notes and citations, from the measures that hold them all."""

from pathlib import Path

from tests.quality.bibliographic_tei import measure_bibliographic_tei, measure_tei_links
from tests.quality.citations.measure import measure_citations
from tests.quality.linkedbooks import measure_linkedbooks
from tests.quality.notes_gold.measure import measure_notes_gold
from tests.quality.own_notes.measure import measure_own_notes

_CHIEF = (
    "boundary f1",
    "archive precision",
    "archive recall",
    "archives right",
    "archives invented",
    "levels right",
    "field chief f1",
    "field all f1",
    "bare prose",
    "kinds right",
    "links right",
    "links wrong",
    "abbreviations right",
    "supports exact",
    "one row",
    "mixed up",
    "exact",
)


def measure_own() -> dict[str, float]:
    """Measure what the gate holds of citations on our own imitations of many styles."""
    return _chief(measure_own_notes())


def measure_notes(shared: Path) -> dict[str, float]:
    """Measure what the gate holds of citations on the corpora."""
    figures = measure_citations(shared) | measure_notes_gold(shared)
    figures |= measure_linkedbooks(shared)
    tei = measure_bibliographic_tei(shared)
    figures["bibliographic-tei boundary f1"] = tei["f1"]
    links = measure_tei_links(shared)
    figures["bibliographic-tei links right"] = links["links right"]
    return _chief(figures)


def _chief(figures: dict[str, float]) -> dict[str, float]:
    return {
        name: round(figure, 4)
        for name, figure in figures.items()
        if any(name.endswith(ending) or f"{ending} (" in name for ending in _CHIEF)
    }

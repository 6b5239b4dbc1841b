"""Figures on editions, a Word transcription, a monograph and six journal articles."""

from pathlib import Path

from tests.quality.score import count, find

_FILES = (
    "frus/frus1944Quebec.xml",
    "frus/frus1944Quebec-current-encoding-sample.xml",
    "frus/frus1961-63v06.xml",
    "frus-history/frus-history-monograph.xml",
    "docx-suriano/02.docx",
)


def measure_volumes(shared: Path) -> dict[str, float]:
    """Measure the notes and documents of each file."""
    figures: dict[str, float] = {}
    for name in _FILES:
        findings = find(shared / "data" / name)
        short = Path(name).name
        figures[f"{short}: edition documents"] = sum(
            document.genre == "edition" for document in findings.documents
        )
        counts = count(findings)
        for what in ("notes", "source_notes", "notes_called", "marks_tied"):
            figures[f"{short}: {what}"] = counts[what]
    return figures

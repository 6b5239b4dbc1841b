"""Counts of what the pipeline finds in a file."""

from collections import Counter
from pathlib import Path

from testimonia.pipeline import run_pipeline
from testimonia.records import CONTAINERS, Findings


def find(path: Path) -> Findings:
    """Run the pipeline on a file."""
    return run_pipeline(path.name, path.read_bytes())


def count(findings: Findings, document: int | None = None) -> dict[str, float]:
    """Count what was found in a source, or in one of its documents."""
    chosen = {
        d.id for d in findings.documents if document is None or d.order == document
    }
    notes = [n for n in findings.notes if n.document in chosen]
    marks = [m for m in findings.marks if m.document in chosen]
    segments = [s for s in findings.segments if s.document in chosen]
    codes = Counter(i.code for i in findings.issues if i.document in chosen)
    return {
        "notes": len(notes),
        "notes_called": sum(bool(n.marks) for n in notes),
        "source_notes": sum(n.kind == "source" for n in notes),
        "continued_notes": sum(len(n.spans) > 1 for n in notes),
        "marks": len(marks),
        "marks_tied": sum(m.note is not None for m in marks),
        "cut_paragraphs": sum(
            s.kind == "paragraph" and len(s.spans) > 1 for s in segments
        ),
        "flags": sum(f.document in chosen for f in findings.flags),
        "posts": sum(s.kind == "post" for s in segments),
        "comments": sum(s.kind == "comment" for s in segments),
        "dangling_marks": codes["dangling_mark"],
    }


def covered(findings: Findings) -> float:
    """Give the share of characters, white space aside, in exactly one segment."""
    whole = exact = 0
    for document in findings.documents:
        times = [0] * len(document.text)
        for segment in findings.segments:
            if segment.document == document.id and segment.kind not in CONTAINERS:
                for span in segment.spans:
                    for place in range(span.start, span.end):
                        times[place - document.start] += 1
        for character, time in zip(document.text, times, strict=True):
            if not character.isspace():
                whole += 1
                exact += time == 1
    return exact / whole if whole else 1.0

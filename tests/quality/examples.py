"""Figures on the example folder, written for this project; they hold everywhere.

Each figure is 1 where the pipeline finds what ``approach.expected.json`` says has to be
found, and 0 where it does not, so that the floor of every one of them is 1.
"""

import json
from pathlib import Path
from typing import Any

from testimonia.records import Document, Findings, Segment
from tests.quality.score import count, covered, find

# The PDF reader joins what a page break cuts, so that nothing of it has two spans.
_JOINED = ("cut_paragraphs", "continued_notes")

# Facts for other tests: of the files themselves, or of steps that are still to come.
_NOT_COMPARED = ("divided_words", "kept_hyphens", "quotes", "authors_given")


def measure_examples(examples: Path) -> dict[str, float]:
    """Compare what is found in each example with what has to be found there."""
    expected = json.loads((examples / "approach.expected.json").read_text("utf-8"))
    figures: dict[str, float] = {}
    for name, wanted in expected["files"].items():
        findings = find(examples / "approach" / name)
        figures[f"{name}: covered"] = covered(findings)
        figures[f"{name}: documents"] = float(
            len(findings.documents) == len(wanted["documents"])
        )
        for document, facts in zip(
            findings.documents, wanted["documents"], strict=False
        ):
            found = describe(findings, document)
            figures |= {
                f"{name}.{document.order}: {what}": float(found[what] == fact)
                for what, fact in facts.items()
                if what not in _NOT_COMPARED
                and not (name.endswith(".pdf") and what in _JOINED)
            }
    return figures


def describe(findings: Findings, document: Document) -> dict[str, Any]:
    """Say of a document what the expectations say."""
    notes = [n for n in findings.notes if n.document == document.id]
    marks = [m for m in findings.marks if m.document == document.id]
    flags = [f.kind for f in findings.flags if f.document == document.id]
    segments = [s for s in findings.segments if s.document == document.id]
    counts = count(findings, document.order)
    # Word's paragraphs end their lines; in plain text a line can end anywhere.
    parting = "\n" if findings.source.encoding is None else "\n\n"
    return {
        "genre": document.genre,
        "title": document.title,
        "authors": list(document.authors),
        "notes": len(notes),
        "marks": len(marks),
        "dangling_marks": [m.number for m in marks if m.note is None],
        "uncalled_notes": [
            n.number for n in notes if not n.marks and n.kind != "source"
        ],
        "continued_notes": [n.number for n in notes if len(n.spans) > 1],
        "notes_of_two_paragraphs": [n.number for n in notes if parting in n.text],
        "cut_paragraphs": counts["cut_paragraphs"],
        "headings": sum(s.kind == "heading" for s in segments),
        "quotations": sum(s.kind == "quotation" for s in segments),
        "posts": counts["posts"],
        "comments": _comments(segments),
        "number": document.number,
        "date": document.date,
        "source_notes": sum(n.kind == "source" for n in notes),
        "epigraphs": sum(s.kind == "epigraph" for s in segments),
        "fields": sum(s.kind == "entry" for s in segments),
        "title_lines": sum(
            s.kind == "title" or s.role == "repeated title" for s in segments
        ),
        "running_heads": sorted({s.page for s in segments if s.page}),
        "pages": _first_and_last([s.page for s in segments if s.page]),
        "empty_notes": [n.number for n in notes if not n.text],
        "called_more_than_once": {
            n.number: len(n.marks) for n in notes if len(n.marks) > 1
        },
        "edit_tags": flags.count("edit"),
        "flags": len(flags) - flags.count("edit"),
    }


def _comments(segments: list[Segment]) -> list[list[Any]]:
    """Name each comment's author and the number of the comment it answers."""
    comments = [s for s in segments if s.kind == "comment"]
    numbers = {comment.id: number for number, comment in enumerate(comments, 1)}
    return [[c.author, numbers.get(c.parent)] for c in comments]


def _first_and_last(pages: list[str]) -> list[str]:
    ordered = sorted(set(pages), key=int)
    return [ordered[0], ordered[-1]] if ordered else []

"""Figures on five real inputs in which all mark-up is lost."""

import json
from pathlib import Path

from testimonia.records import Findings
from tests.quality.score import count, covered, find


def measure_seeds(shared: Path) -> dict[str, float]:
    """Measure the article, the essay with its encyclopedia entry, thread, blog, page."""
    figures: dict[str, float] = {}
    for path in sorted((shared / "seeds").glob("*.txt")):
        findings = find(path)
        name = path.name[:3]
        figures[f"{name}: covered"] = covered(findings)
        figures[f"{name}: documents"] = len(findings.documents)
        for document in findings.documents:
            counts = count(findings, document.order)
            figures |= {
                f"{name}.{document.order}: {what}": figure
                for what, figure in counts.items()
            }
        if name == "000":
            figures |= _measure_thread(findings, shared)
    return figures


def _measure_thread(findings: Findings, shared: Path) -> dict[str, float]:
    gold = json.loads((shared / "data/gold/thread_000.json").read_text("utf-8"))
    (thread,) = gold["files"].values()
    posts = {
        (post["start"], post["end"], post["author"])
        for post in thread["posts"]
        if post["start"] is not None
    }
    found = {
        (segment.spans[0].start, segment.spans[-1].end, segment.author)
        for segment in findings.segments
        if segment.kind == "post"
    }
    return {
        "000: posts exact": len(posts & found),
        "000: posts wrong": len(found - posts),
    }

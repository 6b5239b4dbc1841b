"""How well the citations of labelled notes are found, read and linked."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.quality.citations.measure import ratios, trimmed
from tests.quality.notes_gold.archives import match_pieces
from tests.quality.notes_gold.gold import HALVES, Read, Row, group_of, read_notes
from tests.quality.notes_gold.links import (
    count_verdicts,
    judge_entries,
    judge_links,
)

GROUPS = ("monograph", "cables")

Figures = dict[str, float]


def measure_notes_gold(shared: Path) -> Figures:
    """Measure the labelled notes, each group and each half by itself."""
    reads = tuple(read_notes(shared))
    figures: Figures = {}
    for half in HALVES:
        chosen = [read for read in reads if read.row["half"] == half]
        figures |= _named("all", half, _measure(chosen))
        for group in GROUPS:
            of_group = [read for read in chosen if group_of(read.row) == group]
            figures |= _named(group, half, _measure(of_group))
        verdicts = Counter(
            verdict
            for row, _, _, verdict in judge_entries(shared)
            if row["half"] == half
        )
        verdicts["asked"] = verdicts.total()
        figures |= _named("bibliography", half, count_verdicts(verdicts))
    return figures


def _named(group: str, half: str, figures: Figures) -> Figures:
    return {f"{group} {name} ({half})": figure for name, figure in figures.items()}


def _measure(reads: Iterable[Read]) -> Figures:
    reads = tuple(reads)
    return {
        "notes": len(reads),
        **_measure_boundaries(reads),
        **_measure_pieces(reads, "archive"),
        **_measure_pieces(reads, "archive to the folder"),
        "kinds right": _share_right(reads, "kind"),
        "forms right": _share_right(reads, "form"),
        **_measure_links(reads),
    }


def ends_of(text: str, label: Row) -> tuple[set[int], set[int]]:
    """Give the starts and the ends that a label allows, its own among them."""
    start, end = label["span"]
    starts = {start, *label.get("starts", ())}
    ends = {end, *label.get("ends", ())}
    return (
        {trimmed(text, (place, end))[0] for place in starts},
        {trimmed(text, (start, place))[1] for place in ends},
    )


def _measure_boundaries(reads: Iterable[Read]) -> Figures:
    counts: Counter[str] = Counter()
    for read in reads:
        text = read.note.text
        left = [
            trimmed(text, (found.start, found.end))
            for found in read.found
            if not read.outside(found)
        ]
        counts["found"] += len(left)
        starts, ends = {place[0] for place in left}, {place[1] for place in left}
        for label in read.labelled:
            if label.get("optional"):
                continue
            first, last = ends_of(text, label)
            counts["wanted"] += 1
            counts["ends right"] += bool(first & starts) + bool(last & ends)
            counts["right"] += any(a in first and b in last for a, b in left)
    found, wanted = counts["found"], counts["wanted"]
    return {
        **ratios("boundary", counts["ends right"], 2 * found, 2 * wanted),
        **ratios("span", counts["right"], found, wanted),
    }


def _measure_pieces(reads: Iterable[Read], name: str) -> Figures:
    counts: Counter[str] = Counter()
    for read in reads:
        counts += match_pieces(read, titles=name != "archive")
    return ratios(name, counts["right"], counts["found"], counts["wanted"])


def _share_right(reads: Iterable[Read], name: str) -> float:
    judged = [
        getattr(found.citation, name) in label[f"{name}s"]
        for read in reads
        for label in read.labelled
        if label[f"{name}s"] and not label.get("optional")
        if (found := read.pair(label)) is not None
    ]
    return round(sum(judged) / len(judged), 4) if judged else 1.0


def _measure_links(reads: Iterable[Read]) -> Figures:
    verdicts: Counter[str] = Counter()
    for read in reads:
        verdicts.update(verdict for _, _, verdict in judge_links(read))
        verdicts["asked"] += sum(
            not label["link"].get("maybe")
            for label in read.labelled
            if "link" in label and not label.get("optional")
        )
    return count_verdicts(verdicts)

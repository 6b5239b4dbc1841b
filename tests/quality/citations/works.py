"""Whether a work that several sources cite is one row, and different works are two."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from testimonia.link.works import link_works
from tests.quality.citations.gold import HERE, Read, find_seed, lay_beside, read_rows

SOURCES = ("002", "004")


def measure_works(shared: Path) -> dict[str, float]:
    """Measure the works that the article and the essay both cite."""
    gold = json.loads((HERE / "shared_works.json").read_text("utf-8"))
    seeds = {name: find_seed(shared, name) for name in SOURCES}
    ids: dict[tuple[object, ...], str] = {}
    for name, findings in seeds.items():
        ids |= _name_citations(name, lay_beside(findings, read_rows(name)))
    linked = link_works(
        tuple(one for findings in seeds.values() for one in findings.documents),
        tuple(one for findings in seeds.values() for one in findings.citations),
    )
    works = dict(linked.work_uses)

    def rows_of(cited: Iterable[dict[str, Any]]) -> list[tuple[str, ...]]:
        return [works.get(ids.get(_place(one), ""), ()) for one in cited]

    chief = [g["cited"] for g in gold["same"] if g["by"] != "judgement"]
    judged = [g["cited"] for g in gold["same"] if g["by"] == "judgement"]
    return {
        "works shared": len(chief),
        "works shared, one row": sum(_is_one(rows_of(cited)) for cited in chief),
        "works shared by judgement, one row": sum(
            _is_one(rows_of(cited)) for cited in judged
        ),
        "works mixed up": sum(_has_mixed(rows_of(c)) for c in gold["distinct"]),
    }


def _name_citations(name: str, reads: Iterable[Read]) -> dict[tuple[object, ...], str]:
    return {
        (name, one.document, one.number, place): read.pairs[one].citation.id
        for read in reads
        for place, one in enumerate(read.labelled)
        if one in read.pairs
    }


def _place(one: dict[str, Any]) -> tuple[object, ...]:
    return one["source"], one["document"], one["note"], one["citation"]


def _is_one(rows: list[tuple[str, ...]]) -> bool:
    return len(set(rows)) == 1 and rows[0] != ()


def _has_mixed(rows: list[tuple[str, ...]]) -> bool:
    named = [row for row in rows if row]
    return len(set(named)) < len(named)

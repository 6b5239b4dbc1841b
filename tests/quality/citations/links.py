"""Whether short forms lead to the citation that they mean."""

from collections import Counter
from collections.abc import Iterable, Iterator

from tests.quality.citations.gold import Found, Labelled, Read

Sources = dict[tuple[int, str, int], Labelled]


def count_links(reads: Iterable[Read]) -> dict[str, float]:
    """Count links that are right, wrong and missing, and names given for later."""
    reads = tuple(reads)
    judged = tuple(judge_links(reads))
    counts = Counter(verdict for _, _, _, verdict in judged)
    forms = sorted({a.row["form"] for r in reads for a in r.labelled if a.first_note})
    wanted = right = 0
    for read in reads:
        for one in read.labelled:
            names = {read.note.text[slice(*p)] for p in one.row.get("defines", ())}
            other = read.pairs.get(one)
            wanted += len(names)
            right += len(names.intersection(other.citation.defines)) if other else 0
    linked = counts["right"] + counts["wrong"] + counts["missing"]
    return {
        "links right": counts["right"],
        "links wrong": counts["wrong"],
        "links missing": counts["missing"],
        **{
            f"links right, {form}": sum(
                verdict == "right" and one is not None and one.row["form"] == form
                for _, one, _, verdict in judged
            )
            for form in forms
        },
        "links recall": round(counts["right"] / linked, 4) if linked else 1.0,
        "abbreviations right": right,
        "abbreviations missing": wanted - right,
    }


def judge_links(
    reads: Iterable[Read],
) -> Iterator[tuple[Read, Labelled | None, Found | None, str]]:
    """Say of every citation that is or was linked whether its link is right.

    A short form is right when its first note is, and the citation that it leads to
    names the same work; an ibid. must lead to the very citation before it.
    """
    reads = tuple(reads)
    named: Sources = {
        (one.document, one.number, place): one
        for read in reads
        for place, one in enumerate(read.labelled)
    }
    labels = {
        (found.citation.document, found.citation.id): one
        for read in reads
        for one, found in read.pairs.items()
    }
    for read in reads:
        paired = {id(found) for found in read.pairs.values()}
        for one in read.labelled:
            found = read.pairs.get(one)
            verdict = _judge(one, found, named, labels)
            if verdict:
                yield read, one, found, verdict
        for found in read.found:
            if id(found) not in paired and _is_linked(found):
                yield read, None, found, "wrong"


def _judge(
    one: Labelled,
    found: Found | None,
    named: Sources,
    labels: dict[tuple[str, str], Labelled],
) -> str | None:
    if one.first_note is None:
        # Two papers of one file lean on each other; that is no short form.
        return (
            "wrong" if found and one.kind != "archive" and _is_linked(found) else None
        )
    if found is None or not _is_linked(found):
        return "missing"
    citation = found.citation
    meant = labels.get((citation.document, citation.antecedent or ""))
    wanted = _antecedent(one, named)
    same = wanted is meant or (
        one.row["form"] != "ibid"
        and meant is not None
        and _root(meant, named) is _root(one, named)
    )
    right = same and citation.first_note == one.first_note
    return "right" if right else "wrong"


def _is_linked(found: Found) -> bool:
    return found.citation.antecedent is not None


def _antecedent(one: Labelled, named: Sources) -> Labelled:
    number, place = one.row["antecedent"]
    return named[one.document, number, place]


def _root(one: Labelled, named: Sources) -> Labelled:
    while "antecedent" in one.row:
        one = _antecedent(one, named)
    return one

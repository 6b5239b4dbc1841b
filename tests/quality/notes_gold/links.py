"""Whether short forms lead to the note or entry that cites the work in full."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from testimonia.records import Citation
from tests.quality.notes_gold.gold import (
    MONOGRAPH,
    Found,
    Read,
    Row,
    Source,
    find_note,
    read_entries,
    read_source,
)

# A newspaper or a series of volumes is one work or many, as one likes.
_SERIALS = {"newspaper", "edition", "other", "paper"}


def judge_links(read: Read) -> Iterator[tuple[Row, Found | None, str]]:
    """Say of a note's citations whether their links are right, wrong or missing.

    A citation in full that has no such label may lead to none of an earlier note, and
    neither may one that is no citation at all.
    """
    for label in read.labelled:
        if label.get("optional"):
            continue
        found = read.pair(label)
        verdict = _judge(label, found, read)
        if verdict:
            yield label, found, verdict
    for found in read.found:
        nowhere = not any(found.shared(*label["span"]) for label in read.labelled)
        if nowhere and is_linked(found.citation):
            yield {"span": [found.start, found.end]}, found, "wrong"


def _judge(label: Row, found: Found | None, read: Read) -> str | None:
    link = label.get("link")
    asked = link is not None and not link.get("maybe")
    if found is None or not is_linked(found.citation):
        return "missing" if asked else None
    if link is None:
        is_first = "full" in label["forms"] and not _SERIALS.intersection(
            label["kinds"]
        )
        return "wrong" if is_first and _leads_to_note(found.citation, read) else None
    verdict = "right" if _is_right(found.citation, link, read.source) else "wrong"
    return verdict if asked or verdict == "wrong" else None


def is_linked(citation: Citation) -> bool:
    """Tell whether a citation was given something that it refers to."""
    return citation.antecedent is not None or citation.first_note is not None


def _is_right(citation: Citation, link: Row, source: Source) -> bool:
    if citation.antecedent is None:
        notes = source.findings.notes
        numbers = {notes[n].number for n in link.get("notes", ()) if n < len(notes)}
        return citation.first_note in numbers
    notes_met, entries_met = targets(citation, source)
    return bool(
        notes_met & set(link.get("notes", ()))
        or entries_met & set(link.get("entries", ()))
    )


def _leads_to_note(citation: Citation, read: Read) -> bool:
    met, _ = targets(citation, read.source)
    return bool(met - {read.source.notes[read.note.id]})


def targets(citation: Citation, source: Source) -> tuple[set[int], set[int]]:
    """Follow antecedents to the end: the notes and the entries on the way."""
    notes: set[int] = set()
    entries: set[int] = set()
    seen = {citation.id}
    place = source.citations.get(citation.antecedent or "")
    while place is not None and place.id not in seen:
        seen.add(place.id)
        if place.note in source.notes:
            notes.add(source.notes[place.note])
        elif place.segment in source.entries:
            entries.add(source.entries[place.segment])
        place = source.citations.get(place.antecedent or "")
    return notes, entries


def judge_entries(shared: Path) -> Iterator[tuple[Row, Found | None, set[int], str]]:
    """Say of short forms whether they are tied to their bibliography's entry.

    Tied are citations that one chain of antecedents joins, whichever way it runs.
    """
    source = read_source(shared, MONOGRAPH)
    chains = _join(source)
    entries_of: dict[str, set[int]] = {}
    for citation in source.findings.citations:
        if citation.note is None and citation.segment in source.entries:
            entry = source.entries[citation.segment]
            entries_of.setdefault(chains[citation.id], set()).add(entry)
    for row in read_entries():
        note = find_note(source, row)
        if note is None:
            continue
        found = next(
            (f for f in source.found(note) if f.start <= row["start"] < f.end), None
        )
        met = entries_of.get(chains[found.citation.id], set()) if found else set()
        verdict = "right" if met == {row["entry"]} else "wrong" if met else "missing"
        yield row, found, met, verdict


def _join(source: Source) -> dict[str, str]:
    """Give every citation the last one that its antecedents lead to."""
    ends: dict[str, str] = {}
    for name in source.citations:
        way = [name]
        while way[-1] not in ends:
            before = source.citations[way[-1]].antecedent
            if before is None or before in way or before not in source.citations:
                break
            way.append(before)
        end = ends.get(way[-1], way[-1])
        ends |= dict.fromkeys(way, end)
    return ends


def count_verdicts(verdicts: Counter[str]) -> dict[str, float]:
    """Turn verdicts into the share of links right and the share of made ones wrong."""
    asked = verdicts["asked"]
    made = verdicts["right"] + verdicts["wrong"]
    return {
        "links asked": asked,
        "links right": round(verdicts["right"] / asked, 4) if asked else 1.0,
        "links wrong": round(verdicts["wrong"] / made, 4) if made else 0.0,
    }

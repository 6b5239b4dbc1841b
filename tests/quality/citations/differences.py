"""Print where the labelled and the found citations of a seed differ, with the words.

    python -m tests.quality.citations.differences 002              every difference
    python -m tests.quality.citations.differences 002 --note 12    one note, whole
    python -m tests.quality.citations.differences 002 --only links
    python -m tests.quality.citations.differences 002 --only supports

It reads the corpora beside the project and writes to the terminal only.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.quality.citations.gold import (
    Found,
    Labelled,
    Read,
    find_seed,
    read_source,
)
from tests.quality.citations.links import judge_links
from tests.quality.citations.measure import (
    FIELDS,
    found_places,
    judge_field,
    measure_notes,
    trimmed,
)
from tests.quality.citations.supports import compare_supports, read_supports

SHARED = Path(__file__).parents[4] / "shared"
ASPECTS = ("spans", "kinds", "archives", "fields", "links", "supports")


def main() -> int:
    """Print the differences and the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", choices=("002", "004"))
    parser.add_argument("--note")
    parser.add_argument("--only", choices=ASPECTS)
    asked = parser.parse_args()
    reads = read_source(SHARED, asked.source)
    aspects = (asked.only,) if asked.only else tuple(_LISTED)
    if "supports" in aspects:
        _write_supports(asked.source)
        return 0
    for read in reads:
        if asked.note in {None, read.note.number}:
            lines = [
                line for aspect in aspects for line in _LISTED[aspect](read, reads)
            ]
            if lines or asked.note:
                sys.stdout.write(f"\n[{read.note.number}] {read.note.text}\n")
                sys.stdout.writelines(f"    {line}\n" for line in lines)
    sys.stdout.write("\n")
    for name, figure in measure_notes(reads).items():
        sys.stdout.write(f"{asked.source} {name:<40}{figure:>9g}\n")
    return 0


def _write_supports(name: str) -> None:
    findings = find_seed(SHARED, name)
    rows = read_supports(name)
    shares = compare_supports(findings, rows)
    texts = {document.order: document for document in findings.documents}
    notes = {(note.document, note.number): note for note in findings.notes}
    for row, (number, share) in zip(rows, shares, strict=True):
        document = texts[row["document"]]
        found = [(s.start, s.end) for s in notes[document.id, number].supports]
        for sign, places in (("-", row["spans"]), ("+", found)):
            words = " | ".join(
                document.text[start - document.start : end - document.start]
                for start, end in places
            )
            if share < 1:
                sys.stdout.write(f"[{number}] {share:.2f} {sign} {words}\n")
    whole = sum(share == 1 for _, share in shares)
    sys.stdout.write(f"{name} supports exact {whole} of {len(rows)}\n")


def _quote(read: Read, one: Labelled | Found) -> str:
    return read.note.text[slice(*trimmed(read.note.text, one.place))]


def _list_spans(read: Read, _: tuple[Read, ...]) -> Iterator[str]:
    found = {trimmed(read.note.text, one.place) for one in read.found}
    labelled = {trimmed(read.note.text, one.place) for one in read.labelled}
    for one in read.labelled:
        if trimmed(read.note.text, one.place) not in found and not one.optional:
            doubtful = " (doubtful)" if one.row.get("doubtful") else ""
            yield f"span   - {_quote(read, one)}{doubtful}"
    for other in read.found:
        if trimmed(read.note.text, other.place) not in labelled:
            yield f"span   + {_quote(read, other)}"


def _list_kinds(read: Read, _: tuple[Read, ...]) -> Iterator[str]:
    for one, other in read.pairs.items():
        for name in ("kind", "form"):
            wanted, found = one.row[name], getattr(other.citation, name)
            if wanted and wanted != found:
                yield f"{name}   - {wanted} + {found}   {_quote(read, one)[:60]}"


def _list_archives(read: Read, _: tuple[Read, ...]) -> Iterator[str]:
    wanted = Counter(
        (archive["key"], repr([tuple(level) for level in archive["levels"]]))
        for one in read.labelled
        if not one.optional
        for archive in one.row.get("archives", ())
    )
    found = Counter(
        (archive.key, repr(list(archive.levels)))
        for one in read.found
        for archive in one.citation.archives
    )
    yield from (
        f"key    - {key} {levels}" for key, levels in (wanted - found).elements()
    )
    yield from (
        f"key    + {key} {levels}" for key, levels in (found - wanted).elements()
    )


def _list_fields(read: Read, _: tuple[Read, ...]) -> Iterator[str]:
    for one in read.labelled:
        other = read.pairs.get(one)
        for name in FIELDS if "fields" in one.row else ():
            said = set(judge_field(read, one, other, name))
            if said and "right" not in said:
                wanted = one.row["fields"].get(name)
                text = read.note.text
                places = found_places(one, other, name) if other else ()
                yield (
                    f"{name}   - {text[slice(*wanted)] if wanted else None}"
                    f"   + {[text[slice(*place)] for place in places]}"
                )


def _list_links(read: Read, reads: tuple[Read, ...]) -> Iterator[str]:
    for other_read, one, found, verdict in judge_links(reads):
        if other_read is read and verdict != "right":
            wanted = one.row.get("antecedent") if one else None
            quoted = _quote(read, one or found)  # type: ignore[arg-type]
            yield (
                f"link {verdict}   - {one and one.first_note} {wanted}"
                f"   + {found and found.citation.first_note}   {quoted[:60]}"
            )


_LISTED = {
    "spans": _list_spans,
    "kinds": _list_kinds,
    "archives": _list_archives,
    "fields": _list_fields,
    "links": _list_links,
}

if __name__ == "__main__":
    sys.exit(main())

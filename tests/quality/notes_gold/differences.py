"""Print where labelled notes and what the pipeline finds in them differ.

python -m tests.quality.notes_gold.differences           notes for development
python -m tests.quality.notes_gold.differences --held    the half held back
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.quality.citations.measure import trimmed
from tests.quality.notes_gold.archives import match_pieces, pieces_of
from tests.quality.notes_gold.gold import MONOGRAPH, Read, read_notes, read_source
from tests.quality.notes_gold.links import judge_entries, judge_links, targets
from tests.quality.notes_gold.measure import ends_of, measure_notes_gold

SHARED = Path(__file__).parents[4] / "shared"


def main() -> None:
    """Print the differences and the figures of a half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--shared", type=Path, default=SHARED)
    asked = parser.parse_args()
    half = "held" if asked.held else "development"
    for read in read_notes(asked.shared):
        if read.row["half"] == half:
            lines = list(_differences(read))
            if lines:
                name = read.row["source"]
                head = f"\n{name} #{read.row['index']}, note {read.row['number']}"
                sys.stdout.write(f"{head}\n  | {read.note.text}\n")
                sys.stdout.writelines(f"  {line}\n" for line in lines)
    _print_entries(asked.shared, half)
    for name, figure in measure_notes_gold(asked.shared).items():
        if half in name:
            sys.stdout.write(f"{name:<58} {figure:g}\n")


def _differences(read: Read) -> Iterator[str]:
    yield from _wrong_spans(read)
    yield from _wrong_pieces(read)
    yield from _wrong_names(read)
    for label, found, verdict in judge_links(read):
        if verdict != "right":
            words = read.note.text[slice(*label["span"])]
            met = targets(found.citation, read.source) if found else None
            wanted = label.get("link")
            yield f"link {verdict}: {words!r} wanted {wanted}, leads to {met}"


def _wrong_spans(read: Read) -> Iterator[str]:
    text = read.note.text
    found = [trimmed(text, (one.start, one.end)) for one in read.found]
    left = {
        place
        for one, place in zip(read.found, found, strict=True)
        if not read.outside(one)
    }
    for label in read.labelled:
        first, last = ends_of(text, label)
        met = {place for place in found if place[0] in first and place[1] in last}
        left -= met
        if not met and not label.get("optional"):
            yield f"span missed: {text[slice(*label['span'])]!r}"
    for place in sorted(left):
        yield f"span found:  {text[slice(*place)]!r}"


def _wrong_pieces(read: Read) -> Iterator[str]:
    counts = match_pieces(read)
    strict = match_pieces(read, titles=True)
    if counts["right"] == counts["wanted"] == counts["found"] == strict["right"]:
        return
    for piece in pieces_of(read):
        words = " ".join(sorted(piece.named)) + " ++ " + " ".join(sorted(piece.titles))
        mark = " (optional)" if piece.optional else ""
        yield f"piece wanted: {piece.repository} {words}{mark}"
    for found in read.found:
        for reference in found.citation.archives:
            levels = " / ".join(f"{label}={value}" for label, value in reference.levels)
            yield f"piece found:  {reference.repository} {levels}"


def _wrong_names(read: Read) -> Iterator[str]:
    for label in read.labelled:
        found = read.pair(label)
        for name in ("kind", "form"):
            allowed = label[f"{name}s"]
            if found and allowed and not label.get("optional"):
                given = getattr(found.citation, name)
                if given not in allowed:
                    words = read.note.text[slice(*label["span"])][:70]
                    yield f"{name}: {given}, not {'/'.join(allowed)}: {words!r}"


def _print_entries(shared: Path, half: str) -> None:
    source = read_source(shared, MONOGRAPH)
    sys.stdout.write(f"\nbibliography of {len(source.entries)} entries\n")
    for row, found, met, verdict in judge_entries(shared):
        if row["half"] == half and verdict != "right":
            words = found.citation.text[:70] if found else None
            place = f"#{row['index']}, note {row['number']}"
            wanted = row["entry"]
            line = f"  {verdict}: {place} {words!r} wanted {wanted}, leads to {met}\n"
            sys.stdout.write(line)


if __name__ == "__main__":
    main()

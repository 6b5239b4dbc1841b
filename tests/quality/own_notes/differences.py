"""Print where the made-up notes and what the pipeline finds in them differ.

python -m tests.quality.own_notes.differences              every article that is seen
python -m tests.quality.own_notes.differences oscola_law   one article
"""

import argparse
import sys
from collections.abc import Iterator

from tests.quality.own_notes.measure import (
    Read,
    has_kind,
    is_right,
    judge_fields,
    judge_links,
    measure,
    measure_own_notes,
    read_all,
    wrong_ends,
    wrong_pieces,
)


def main() -> None:
    """Print the differences and the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", nargs="?")
    asked = parser.parse_args()
    chosen = [
        read
        for read in read_all()
        if read.article.name == asked.article
        or (asked.article is None and read.article.half == "seen")
    ]
    for read in chosen:
        lines = list(_list_differences(read))
        if lines:
            head = f"\n[{read.article.name} {read.entry.number}] {read.entry.text}\n"
            sys.stdout.write(head)
            sys.stdout.writelines(f"    {line}\n" for line in lines)
    figures = measure(chosen) if asked.article else measure_own_notes()
    for name, figure in figures.items():
        sys.stdout.write(f"{name:<40}{figure:>9g}\n")


def _list_differences(read: Read) -> Iterator[str]:
    if read.note is None:
        yield "the note was lost"
        return
    text = read.entry.text
    missed, extra = wrong_ends(read)
    yield from (f"span - {text[slice(*place)]}" for place in missed)
    yield from (f"span + {text[slice(*place)]}" for place in extra)
    lost, invented, _ = wrong_pieces(read)
    for piece in lost:
        words = "all" if piece.words is None else " ".join(sorted(piece.words))
        yield f"key - {'/'.join(piece.repositories)}: {words}"
    yield from (f"key + {key}" for key in invented)
    yield from _list_readings(read)


def _list_readings(read: Read) -> Iterator[str]:
    text = read.entry.text
    for label in read.entry.labels:
        found = read.pair(label)
        words = text[label.start : label.end][:50]
        for name, allowed in (("kind", label.kinds), ("form", label.forms)):
            given = getattr(found.citation, name) if found else None
            asked = name == "form" or has_kind(label)
            if asked and given not in allowed:
                yield f"{name} - {'/'.join(allowed)} + {given}   {words}"
        for name, wanted, value in judge_fields(label, found):
            if not is_right(wanted, value):
                yield f"{name} - {' / '.join(wanted)} + {value}   {words}"
    for label, found, verdict in judge_links(read):
        if verdict in {"wrong", "missing"}:
            given = found.citation.first_note if found else None
            words = text[label.start : label.end][:50]
            yield f"link {verdict} - {label.first_note} + {given}   {words}"


if __name__ == "__main__":
    main()

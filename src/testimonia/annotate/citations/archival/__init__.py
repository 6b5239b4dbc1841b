"""A citation of records in an archive -> who wrote what to whom, when, and where it is.

the records cited      items.py    author, recipient, genre, title, number, issued
the holder             holder.py   archive, archive_collection, archive-place
the archive reference  text.archives, found before this is called
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from testimonia.annotate.citations.archival.holder import (
    find_holder,
    find_holder_behind,
    find_location,
)
from testimonia.annotate.citations.archival.items import Reading, read_items
from testimonia.annotate.citations.archival.pieces import Piece, cut_pieces
from testimonia.annotate.citations.archival.plain import read_plain
from testimonia.annotate.citations.model import FoundField, Parsed
from testimonia.text.archives import FoundReference

__all__ = ["parse_archival"]

_DOUBTFUL = 0.9
_SHORTEST = 3
_PAGE = re.compile(r"(?<!\w)pp?\.?\s?(\d{1,5}(?:[-–]\d{1,5})?)$")


def parse_archival(
    text: str, start: int, end: int, references: Sequence[FoundReference]
) -> Parsed:
    """Read a citation that names an archive piece.

    Args:
        text: a note's words; what stands outside [start, end) is not read.
        start: offset of the citation's first character.
        end: offset behind its last.
        references: the archive references inside it, in order; at least one.

    >>> from testimonia.text.archives import find_archive_references
    >>> phrase = "Orr minute 8 January 1943 FO371/33154/R8821"
    >>> found = find_archive_references(phrase)
    >>> parsed = parse_archival(phrase, 0, len(phrase), found)
    >>> [(f.name, phrase[f.start:f.end]) for f in parsed.fields][:3]
    [('author', 'Orr'), ('genre', 'minute'), ('issued', '8 January 1943')]
    """
    calls = [r for r in references if not r.paper] or list(references)
    papers = [r for r in references if r not in calls]
    holder = find_holder(text, start, calls[0].start)
    stretches = [(start, holder.start)]
    stretches += [(a.end, b.start) for a, b in pairwise(calls)]
    reading = _read_before(text, stretches, papers)
    behind, tail = _read_behind(text, calls[-1].end, end)
    # "PA AA, R 29712, Aufzeichnung Lenz, 12.3.1939": the piece first, then the record.
    fields = reading.fields or tail.fields
    located = [f for call in calls for f in find_location(text, call)]
    return Parsed(
        kind="archive",
        form="full",
        fields=(*fields, *holder.fields, *located, *behind),
        locator=reading.page or tail.page or _last_page(text, calls[-1]),
        score=_DOUBTFUL if reading.dropped else 1.0,
    )


def _read_before(
    text: str, stretches: list[tuple[int, int]], papers: Sequence[FoundReference]
) -> Reading:
    plain = read_plain(text, *stretches[0]) if len(stretches) == 1 else None
    if plain:
        return Reading(text, plain)
    return read_items(text, _cut(text, stretches, papers))


def _read_behind(
    text: str, start: int, end: int
) -> tuple[tuple[FoundField, ...], Reading]:
    """Read what stands behind the last reference: the holder, a record, a page."""
    if end - start < _SHORTEST:
        return (), Reading(text)
    holder = find_holder_behind(text, start, end)
    tail_start = holder.end if holder else start
    tail = read_items(text, cut_pieces(text, tail_start, end))
    return (holder,) if holder else (), tail


def _last_page(text: str, reference: FoundReference) -> tuple[int, int] | None:
    """Give the page that stands at the end of a call number: "Box 186, p. 405"."""
    found = _PAGE.search(text, max(reference.start, reference.end - 20), reference.end)
    return found.span(1) if found else None


def _cut(
    text: str, stretches: list[tuple[int, int]], papers: Sequence[FoundReference]
) -> Iterator[Piece]:
    for start, end in stretches:
        inside = [p for p in papers if start <= p.start and p.end <= end]
        yield from cut_pieces(text, start, end, inside)

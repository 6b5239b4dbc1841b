"""Puts together the parts of one note: further paragraphs, and what a page cut off."""

from bisect import bisect_left
from dataclasses import dataclass

from testimonia.segment.blocks import Piece, is_closed

_LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Calls:
    """Where the marks stand: all places, and each number's first."""

    places: list[int]
    first: dict[str, int]

    def stand_in(self, piece: Piece) -> bool:
        """Tell whether a piece carries a mark."""
        index = bisect_left(self.places, piece.start)
        return index < len(self.places) and self.places[index] < piece.end

    def stand_before(self, number: str, place: int) -> bool:
        """Tell whether a number is called before a place."""
        first = self.first.get(number)
        return first is not None and first < place


def continue_notes(pieces: list[Piece], calls: Calls) -> list[Piece]:
    """Give each note the later pieces that are its own."""
    notes = [i for i, piece in enumerate(pieces) if piece.kind == "note"]
    owners: dict[int, int] = {}
    row_start = -1
    for place, index in enumerate(notes):
        after = notes[place + 1] if place + 1 < len(notes) else None
        if place == 0 or not _is_row(pieces, notes[place - 1], index, owners):
            row_start = pieces[index].start
        for own in _own_parts(pieces, index, after, (calls, row_start)):
            owners[own] = index
    for own, index in sorted(owners.items()):
        pieces[index].absorb(pieces[own])
    return [piece for i, piece in enumerate(pieces) if i not in owners]


def _is_row(
    pieces: list[Piece], before: int, index: int, owners: dict[int, int]
) -> bool:
    return all(
        i in owners or pieces[i].kind == "furniture" for i in range(before + 1, index)
    )


def _own_parts(
    pieces: list[Piece], index: int, after: int | None, known: tuple[Calls, int]
) -> list[int]:
    """Find the pieces behind a note, up to the next one, that belong to it."""
    own = _set_in(pieces, index, after, known[0])
    if own or after is None:
        return own
    between = [i for i in range(index + 1, after) if pieces[i].kind != "furniture"]
    if not between or any(pieces[i].kind != "paragraph" for i in between):
        return []
    calls, row_start = known
    if (
        len(between) <= _LONGEST_GAP
        and _follows(pieces[index], pieces[after])
        and calls.stand_before(_number(pieces[after]), row_start)
        and not any(calls.stand_in(pieces[i]) for i in between)
    ):
        return between
    return _cut_end(pieces, index, between, calls)


def _set_in(
    pieces: list[Piece], index: int, after: int | None, calls: Calls
) -> list[int]:
    """Find the lines of a note's own block, and the paragraphs set in under it.

    Set-in paragraphs count where the note is Markdown's, or where they reach to the
    next note; else they may be the text's own.
    """
    note = pieces[index]
    end = len(pieces) if after is None else after
    own = []
    for i in range(index + 1, end):
        piece = pieces[i]
        same = piece.block == note.block and piece.kind == "paragraph"
        deeper = piece.indent > note.indent + 1 and piece.kind in ("paragraph", "table")
        if not (same or deeper) or calls.stand_in(piece):
            break
        own.append(i)
    markdown = note.label is not None and note.label.style == "caret"
    if markdown or (after is not None and len(own) == end - index - 1):
        return own
    return [i for i in own if pieces[i].block == note.block]


def _follows(note: Piece, after: Piece) -> bool:
    first = note.label.value if note.label else None
    second = after.label.value if after.label else None
    return first is None or second is None or second == first + 1


def _number(piece: Piece) -> str:
    return piece.label.number if piece.label else ""


def _cut_end(
    pieces: list[Piece], index: int, between: list[int], calls: Calls
) -> list[int]:
    """Find a note's end that went on to the next page, after that page's text.

    The last words of the note are open; the last piece before the next note carries
    no mark and begins in mid-sentence, while the text before it has ended.
    """
    last = pieces[between[-1]]
    if len(between) == 1 or not is_open(pieces[index]) or calls.stand_in(last):
        return []
    body = pieces[between[-2]]
    parted = between[-1] - between[-2] > 1
    begins_small = last.head(4).lstrip("\"'“‘([*_")[:1].islower()
    if begins_small and (is_closed(body.tail()) or parted):
        return [between[-1]]
    return []


def is_open(piece: Piece) -> bool:
    """Tell whether a piece surely ends in mid-sentence."""
    tail = piece.tail().rstrip()
    return not is_closed(tail) and (tail[-1:].islower() or tail[-1:] in ",-–—(")


def find_places(calls: dict[str, list[int]]) -> Calls:
    """Index the marks by place."""
    return Calls(
        places=sorted(place for places in calls.values() for place in places),
        first={number: places[0] for number, places in calls.items() if places},
    )

"""Decides which labelled pieces are notes, and puts together what belongs to one note.

A label alone proves nothing: a note is a labelled piece whose number is called before
it, or one that stands in a section of notes, or in the middle of a row of notes.
"""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from testimonia.lexicon.apparatus import NOTE_HEADINGS, REFERENCE_HEADINGS
from testimonia.records import Document, Span
from testimonia.segment.blocks import Piece
from testimonia.segment.labels import find_labels, give_back_figures
from testimonia.segment.note_parts import continue_notes, find_places
from testimonia.text.calls import choose_calls, choose_style, outside
from testimonia.text.labels import Label
from testimonia.text.marks import (
    SYMBOLS,
    Call,
    find_strong_calls,
    find_weak_calls,
    read_number,
)

_STATED = 0.95
_SECTION_HEADING = 60
_MUCH_LONGER = 2
_TEXT_WEIGHT = 2
_LEAP = 20
_FIRST_YEAR = 1000
_LISTED = frozenset({"stop", "round", "half"})


@dataclass(frozen=True, slots=True)
class Section:
    """Pieces [start, end) under a heading of notes; ``sure`` when it says "notes"."""

    start: int
    end: int
    sure: bool


@dataclass(slots=True)
class _Ledger:
    """What is called where, and which candidates are taken for notes so far."""

    calls: dict[str, list[int]]
    taken: dict[str, int] = field(default_factory=dict)
    last_value: int | None = None

    def take(self, piece: Piece) -> None:
        """Take a piece for the note with its number, or with each of several."""
        if piece.label:
            self.taken.update(dict.fromkeys(piece.label.numbers, piece.start))
            self.last_value = piece.label.last_value

    def is_called_anew(self, number: str, place: int) -> bool:
        """Tell whether a mark stands between the number's last note and a place."""
        places = self.calls.get(number, [])
        index = bisect_left(places, place) - 1
        return index >= 0 and places[index] > self.taken.get(number, -1)


def settle_notes(document: Document, pieces: list[Piece]) -> list[Piece]:
    """Make notes of the pieces that are, with their further lines and paragraphs."""
    pieces = give_back_figures(pieces)
    labelled = find_labels(pieces)
    if not labelled:
        return pieces
    sections = find_note_sections(pieces)
    strong = find_strong_calls(document.text)
    homes = _indices(sections, sure_only=False)
    style, calls = _choose(document, pieces, labelled, strong, homes)
    if style is None:
        style = _commonest_in(labelled, [s for s in sections if s.sure])
    chosen = [i for i, label in labelled.items() if label.style in (style, "caret")]
    ledger = _Ledger(calls=_by_number(calls, document.start))
    accepted = _accept(pieces, chosen, sections, ledger)
    accepted = _drop_lists(pieces, accepted, sections, ledger)
    accepted |= _symbol_notes(document, pieces, labelled, strong)
    for index in accepted:
        pieces[index].kind = "note"
        pieces[index].score = _STATED
    breaks = [page.start for page in document.pages]
    return continue_notes(pieces, find_places(ledger.calls), breaks)


def find_note_sections(pieces: list[Piece]) -> list[Section]:
    """Find the pieces under headings of notes."""
    starts: list[tuple[int, bool]] = []
    ends: list[int] = []
    for index, piece in enumerate(pieces):
        if piece.label or piece.length > _SECTION_HEADING or piece.kind == "furniture":
            continue
        name = normal_heading(piece.head())
        if name in NOTE_HEADINGS or name in REFERENCE_HEADINGS:
            starts.append((index + 1, name in NOTE_HEADINGS))
            ends.append(index)
            piece.kind, piece.level = "heading", piece.level or 2
        elif piece.kind == "heading":
            ends.append(index)
    ends.append(len(pieces))
    return [
        Section(start, ends[bisect_left(ends, start)], sure) for start, sure in starts
    ]


def normal_heading(text: str) -> str:
    """Strip a heading of its mark-up, number, tags and colon.

    >>> normal_heading("## **Notes:**"), normal_heading("References[edit]")
    ('notes', 'references')
    """
    bare = text.partition("[")[0].strip("#*_=-: \t\r\n\xa0\f")
    return " ".join(bare.lstrip("0123456789. ").casefold().split())


def _apart(
    calls: list[Call], pieces: list[Piece], labelled: dict[int, Label], style: str
) -> list[Call]:
    """Leave out the marks that are the labels of a style themselves."""
    base = pieces[0].document.start
    holes = [
        Span(pieces[i].start - base, pieces[i].start - base + label.end)
        for i, label in labelled.items()
        if label.style == style
    ]
    return outside(calls, holes)


def _choose(
    document: Document,
    pieces: list[Piece],
    labelled: dict[int, Label],
    strong: list[Call],
    homes: set[int],
) -> tuple[str | None, list[Call]]:
    """Choose the style of label that the marks call, and the marks that call it.

    Labels of the marks' own style under a heading of notes (in ``homes``) come first.
    """
    numbers: dict[str, set[str]] = {}
    for label in labelled.values():
        numbers.setdefault(label.style, set()).update(label.numbers)
    best: tuple[bool, float, bool] = (False, 0.0, False)
    chosen: tuple[str | None, list[Call]] = (None, [])
    for label_style, row in numbers.items():
        found = _apart(strong, pieces, labelled, label_style)
        call_style = choose_style(found, row)
        if call_style is None or label_style == "symbol":
            continue
        calls = [call for call in found if call.style == call_style]
        answered = len({call.number for call in calls} & row)
        near = _near(row, calls)
        inside = _count_calling(pieces, labelled, label_style, calls, near)
        idle = (len(near) - answered) / 2
        own = call_style == label_style
        value = answered - _TEXT_WEIGHT * inside - idle
        rank = (own and _is_home(labelled, label_style, homes), value, own)
        if rank > best:
            best, chosen = rank, (label_style, calls)
    if chosen[0] is None:
        return _choose_weak(document, pieces, labelled, numbers)
    return chosen


def _near(row: set[str], calls: list[Call]) -> set[str]:
    """Leave out figures far beyond the marks' own: a line's end put them in front."""
    called = (read_number(call.number) or 0 for call in calls if call.number in row)
    most = max(called, default=0) + _LEAP
    return {number for number in row if (read_number(number) or 0) <= most}


def _is_home(labelled: dict[int, Label], style: str, homes: set[int]) -> bool:
    """Tell whether the labels of a style mostly stand under headings of notes."""
    own = [i for i, label in labelled.items() if label.style == style]
    return len(homes.intersection(own)) * 2 > len(own)


def _count_calling(
    pieces: list[Piece],
    labelled: dict[int, Label],
    style: str,
    calls: list[Call],
    row: set[str],
) -> int:
    """Count the labelled pieces that carry marks: numbered paragraphs do, notes do not."""
    base = pieces[0].document.start
    places = [base + call.start for call in calls if call.number in row]
    own = (
        pieces[i]
        for i, label in labelled.items()
        if label.style == style and row.intersection(label.numbers)
    )
    return sum(
        bisect_left(places, piece.start) < bisect_left(places, piece.end)
        for piece in own
    )


def _choose_weak(
    document: Document,
    pieces: list[Piece],
    labelled: dict[int, Label],
    numbers: dict[str, set[str]],
) -> tuple[str | None, list[Call]]:
    chosen: tuple[str | None, list[Call]] = (None, [])
    base = document.start
    for style in sorted(numbers.keys() - {"symbol", "caret"}):
        row = [
            number
            for label in labelled.values()
            if label.style == style
            for number in label.numbers
        ]
        holes = [
            Span(pieces[i].start - base, pieces[i].end - base)
            for i, label in labelled.items()
            if label.style == style
        ]
        calls = choose_calls(document.text, row, holes)
        if len(calls) > len(chosen[1]):
            chosen = style, calls
    return chosen


def _by_number(calls: list[Call], base: int) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for call in calls:
        places.setdefault(call.number, []).append(base + call.start)
    return places


def _commonest_in(labelled: dict[int, Label], sections: list[Section]) -> str | None:
    inside = _indices(sections, sure_only=False)
    styles = Counter(label.style for i, label in labelled.items() if i in inside)
    return styles.most_common(1)[0][0] if styles else None


def _accept(
    pieces: list[Piece], chosen: list[int], sections: list[Section], ledger: _Ledger
) -> set[int]:
    """Take candidates in order, then those that stand right before one taken."""
    inside = _indices(sections, sure_only=not ledger.calls)
    single = Counter(_number(pieces[i]) for i in chosen)
    accepted: set[int] = set()
    for index in chosen:
        piece = pieces[index]
        number, value = _number(piece), _value(piece)
        row = index - 1 in accepted and value is not None
        follows = row and ledger.last_value in (value, (value or 0) - 1)
        if (
            (index in inside and _is_plausible(number, value, ledger))
            or follows
            or (piece.label and piece.label.style == "caret")
            or _is_called(piece, ledger, lone=single[number] == 1)
        ):
            accepted.add(index)
            ledger.take(piece)
    for index in reversed(chosen):
        value, after = _value(pieces[index]), index + 1
        if index in accepted or after not in accepted or value is None:
            continue
        if _value(pieces[after]) == value + 1:
            accepted.add(index)
    return accepted or _accept_before_marks(pieces, chosen, ledger)


def _accept_before_marks(
    pieces: list[Piece], chosen: list[int], ledger: _Ledger
) -> set[int]:
    """Take a row of notes that stands, moved by a scan or converter, before its marks.

    It counts up from 1, marks call all of it, and its labels are none that lists have.
    """
    row: list[int] = []
    for index in chosen:
        label = pieces[index].label
        if label is None or label.style in _LISTED or label.number not in ledger.calls:
            continue
        if label.value == len(row) + 1 and (not row or row[-1] == index - 1):
            row.append(index)
    enough = len(row) > 1 and len(row) == len(ledger.calls)
    return set(row) if enough else set()


def _is_plausible(number: str, value: int | None, ledger: _Ledger) -> bool:
    """Tell whether a number can stand in a list of notes: a year in brackets does not."""
    last = ledger.last_value
    if value is None:
        return True
    known = last is None or number in ledger.calls
    return value < _FIRST_YEAR if known else value <= (last or 0) + _LEAP


def _is_called(piece: Piece, ledger: _Ledger, *, lone: bool) -> bool:
    """Tell whether a mark calls a piece; a bare figure must also be in its order."""
    number, value = _number(piece), _value(piece)
    if not ledger.is_called_anew(number, piece.start):
        return False
    if piece.label is None or piece.label.style != "bare":
        return True
    return lone or value == 1 or ledger.last_value == (value or 0) - 1


def _number(piece: Piece) -> str:
    return piece.label.numbers[0] if piece.label else ""


def _value(piece: Piece) -> int | None:
    return piece.label.value if piece.label else None


def _indices(sections: list[Section], *, sure_only: bool) -> set[int]:
    return {
        index
        for section in sections
        if section.sure or not sure_only
        for index in range(section.start, section.end)
    }


def _drop_lists(
    pieces: list[Piece],
    accepted: set[int],
    sections: list[Section],
    ledger: _Ledger,
) -> set[int]:
    """Leave out plain numbered lists whose numbers the notes proper have as well."""
    inside = _indices(sections, sure_only=False)
    named = _indices(sections, sure_only=True)
    rows = _rows(pieces, accepted)
    later: dict[str, int] = {}
    kept: set[int] = set()
    for place in range(len(rows) - 1, -1, -1):
        row = rows[place]
        rivals = {later.get(_number(pieces[i]), -1) for i in row}
        rival = rows[max(rivals)] if -1 not in rivals else []
        home = bool(rival) and rival[0] in inside and row[0] not in inside
        linked = (label := pieces[row[0]].label) and label.style == "linked"
        stated = linked and row[0] in named
        longer = len(rival) >= _MUCH_LONGER * len(row) and not stated
        if (home or longer) and not _restarts(pieces, row[-1], rival[0], ledger):
            continue
        kept.update(row)
        later.update({_number(pieces[i]): place for i in row})
    return kept


def _restarts(pieces: list[Piece], end: int, start: int, ledger: _Ledger) -> bool:
    """Tell whether marks between two rows of notes begin the numbering again."""
    places = ledger.calls.get(_number(pieces[start]), [])
    index = bisect_left(places, pieces[end].end)
    return index < len(places) and places[index] < pieces[start].start


def _rows(pieces: list[Piece], accepted: set[int]) -> list[list[int]]:
    rows: list[list[int]] = []
    for index in sorted(accepted):
        before = rows[-1][-1] if rows else None
        if before is not None and all(
            pieces[i].kind == "furniture" for i in range(before + 1, index)
        ):
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _symbol_notes(
    document: Document,
    pieces: list[Piece],
    labelled: dict[int, Label],
    strong: list[Call],
) -> set[int]:
    """Take the notes with an asterisk or dagger that a word before them carries."""
    symbols = [i for i, label in labelled.items() if label.number[0] in SYMBOLS]
    if not symbols:
        return set()
    calls = find_weak_calls(document.text, "symbol")
    calls += [
        call
        for call in _apart(strong, pieces, labelled, "sup")
        if call.number[0] in SYMBOLS
    ]
    calls.sort(key=lambda call: call.start)
    ledger = _Ledger(calls=_by_number(calls, document.start))
    accepted: set[int] = set()
    for index in symbols:
        number = _number(pieces[index])
        if ledger.is_called_anew(number, pieces[index].start):
            accepted.add(index)
            ledger.taken[number] = pieces[index].start
    return accepted

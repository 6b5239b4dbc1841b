"""Puts together the parts of one note: further paragraphs, and what a page cut off."""

from bisect import bisect_left
from dataclasses import dataclass

from testimonia.segment.blocks import Piece, is_closed, is_open

_LONGEST_GAP = 3
_TEXT_AND_END = 2
_FEW_ROWS = 2
_MOST = 0.6
_LOOSE = 0.25
_HARDLY = 0.15
_NEAR = 12
_WRAPPED = 130
_SENTENCE = 40


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


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text sets its notes: what its rows of notes have in common.

    Attributes:
        calls: where the marks stand.
        breaks: places of the page breaks that the source shows, in order.
        bottoms: whether rows of notes end where pages do.
        ruled: whether a line is drawn over the rows.
        apart: whether each row begins a block of its own.
        loose: whether many notes end without a full stop, so that this says nothing.
        strict: whether hardly one does.
    """

    calls: Calls
    breaks: list[int]
    bottoms: bool = False
    ruled: bool = False
    apart: bool = False
    loose: bool = False
    strict: bool = False

    def is_cut(self, note: Piece) -> bool:
        """Tell whether a note breaks off."""
        return is_open(note) or (self.strict and not is_closed(note.tail()))

    def breaks_between(self, start: int, end: int) -> list[int]:
        """Give the page breaks between two places."""
        return self.breaks[
            bisect_left(self.breaks, start) : bisect_left(self.breaks, end + 1)
        ]


def continue_notes(pieces: list[Piece], calls: Calls, breaks: list[int]) -> list[Piece]:
    """Give each note the later pieces that are its own."""
    pieces = _gather_blocks(pieces, calls)
    notes = [i for i, piece in enumerate(pieces) if piece.kind == "note"]
    setting = _read_setting(pieces, notes, calls, breaks)
    owners: dict[int, int] = {}
    row_start, body = -1, -1
    for place, index in enumerate(notes):
        after = notes[place + 1] if place + 1 < len(notes) else None
        if place == 0 or not _is_row(pieces, notes[place - 1], index, owners):
            row_start = pieces[index].start
            body = _body_before(pieces, index, owners)
        gap = Gap(pieces, index, after, row_start, body)
        for own in _own_parts(gap, setting):
            owners[own] = index
    for own, index in sorted(owners.items()):
        pieces[index].absorb(pieces[own])
    return [piece for i, piece in enumerate(pieces) if i not in owners]


def _gather_blocks(pieces: list[Piece], calls: Calls) -> list[Piece]:
    """Give each note the wrapped lines of its own block."""
    gathered: list[Piece] = []
    for piece in pieces:
        last = gathered[-1] if gathered else None
        if (
            last
            and last.kind == "note"
            and last.block == piece.block
            and last.length <= _WRAPPED * last.lines
            and _is_plain(piece, calls)
        ):
            last.absorb(piece)
        else:
            gathered.append(piece)
    return gathered


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between a note and the next one.

    Attributes:
        index: the note.
        after: the next note, or None.
        row_start: where the row of notes began that the note stands in.
        body: the last paragraph of the text before that row, or -1.
    """

    pieces: list[Piece]
    index: int
    after: int | None
    row_start: int
    body: int

    @property
    def note(self) -> Piece:
        """Give the note."""
        return self.pieces[self.index]

    @property
    def between(self) -> list[int]:
        """Give the pieces between, furniture left out."""
        end = len(self.pieces) if self.after is None else self.after
        return [
            i for i in range(self.index + 1, end) if self.pieces[i].kind != "furniture"
        ]


def _read_setting(
    pieces: list[Piece], notes: list[int], calls: Calls, breaks: list[int]
) -> Setting:
    """See what the rows of notes have in common."""
    bare = Setting(calls, breaks)
    rows = ruled = apart = ends = bottoms = loose = bare_ends = 0
    for place, index in enumerate(notes):
        loose += is_open(pieces[index])
        bare_ends += not is_closed(pieces[index].tail())
        before = notes[place - 1] if place else -1
        text = [i for i in range(before + 1, index) if pieces[i].kind != "furniture"]
        if text:
            rows += 1
            ruled += pieces[index - 1].role == "rule"
            apart += pieces[index - 1].block != pieces[index].block
            if before >= 0:
                ends += 1
                bottoms += _ends_page(pieces, before, text, bare)
    most = max(_FEW_ROWS, rows * _MOST)
    return Setting(
        calls,
        breaks,
        bottoms=bottoms >= max(1, ends * _MOST),
        ruled=ruled >= most,
        apart=apart >= most,
        loose=loose > len(notes) * _LOOSE,
        strict=bare_ends <= len(notes) * _HARDLY,
    )


def _ends_page(
    pieces: list[Piece], before: int, text: list[int], setting: Setting
) -> bool:
    """Tell whether a page ends behind a note, or behind one paragraph more of it."""
    if setting.breaks_between(pieces[before].end, pieces[text[0]].start):
        return True
    return (
        len(text) > 1
        and _is_plain(pieces[text[0]], setting.calls)
        and bool(setting.breaks_between(pieces[before].end, pieces[text[1]].start))
    )


def _body_before(pieces: list[Piece], index: int, owners: dict[int, int]) -> int:
    """Find the paragraph that a row of notes cuts or follows."""
    for i in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        if pieces[i].kind == "paragraph" and i not in owners:
            return i
        if pieces[i].kind not in ("furniture", "paragraph"):
            break
    return -1


def _is_row(
    pieces: list[Piece], before: int, index: int, owners: dict[int, int]
) -> bool:
    return all(
        i in owners or pieces[i].kind == "furniture" for i in range(before + 1, index)
    )


def _own_parts(gap: Gap, setting: Setting) -> list[int]:
    """Find the pieces behind a note, up to the next one, that belong to it."""
    own = _set_in(gap, setting.calls)
    if own:
        return own
    between = gap.between
    if not between:
        return []
    rest = _page_rest(gap, between, setting)
    if rest is None:
        if _stands_in_row(gap, between, setting.calls):
            return between
        rest = _before_cut_text(gap, between, setting.calls)
    return rest + _cut_end(gap, between[len(rest) :], setting)


def _stands_in_row(gap: Gap, between: list[int], calls: Calls) -> bool:
    """Tell whether the pieces part two notes that one page called."""
    if gap.after is None or len(between) > _LONGEST_GAP:
        return False
    after = gap.pieces[gap.after]
    return (
        _follows(gap.note, after)
        and calls.stand_before(_number(after), gap.row_start)
        and all(_is_plain(gap.pieces[i], calls) for i in between)
    )


def _is_plain(piece: Piece, calls: Calls) -> bool:
    return piece.kind == "paragraph" and not calls.stand_in(piece)


def _page_rest(gap: Gap, between: list[int], setting: Setting) -> list[int] | None:
    """Give what stands between a note and the end of its page, where pages show."""
    if not setting.bottoms:
        return None
    breaks = setting.breaks_between(gap.note.end, gap.pieces[between[-1]].start)
    if not breaks:
        return None
    rest = [i for i in between if gap.pieces[i].start < breaks[0]]
    plain = all(_is_plain(gap.pieces[i], setting.calls) for i in rest)
    return rest if plain and len(rest) <= _LONGEST_GAP else []


def _before_cut_text(gap: Gap, between: list[int], calls: Calls) -> list[int]:
    """Give the paragraphs between a note and the rest of the text that the notes cut.

    The text before the notes stops in mid-sentence; a piece behind them goes on with
    it, and what comes before that piece can only be the note's.
    """
    if gap.body < 0 or not is_open(gap.pieces[gap.body]) or is_open(gap.note):
        return []
    for count, i in enumerate(between[: _LONGEST_GAP + 1]):
        if _begins_small(gap.pieces[i]) and not gap.pieces[i].label:
            return between[:count] if len(between) > count + 1 or not count else []
        if not _is_plain(gap.pieces[i], calls) or not _is_sentence(gap.pieces[i]):
            return []
    return []


def _is_sentence(piece: Piece) -> bool:
    return piece.length >= _SENTENCE and is_closed(piece.tail())


def _set_in(gap: Gap, calls: Calls) -> list[int]:
    """Find the paragraphs set in under a note.

    They count where the note is Markdown's, or where they reach to the next note; else
    they may be the text's own.
    """
    pieces, note = gap.pieces, gap.note
    end = len(pieces) if gap.after is None else gap.after
    own = []
    for i in range(gap.index + 1, end):
        piece = pieces[i]
        deeper = piece.indent > note.indent + 1 and piece.kind in ("paragraph", "table")
        if not deeper or calls.stand_in(piece):
            break
        own.append(i)
    markdown = note.label is not None and note.label.style == "caret"
    reach = gap.after is not None and len(own) == end - gap.index - 1
    return own if markdown or reach else []


def _follows(note: Piece, after: Piece) -> bool:
    first = note.label.last_value if note.label else None
    second = after.label.value if after.label else None
    return first is None or second is None or second == first + 1


def _number(piece: Piece) -> str:
    return piece.label.number if piece.label else ""


def _cut_end(gap: Gap, between: list[int], setting: Setting) -> list[int]:
    """Find a note's end that went on to the next page, after that page's text."""
    between = _first_page(gap, between, setting)
    if len(between) < _TEXT_AND_END:
        return []
    last, body = gap.pieces[between[-1]], gap.pieces[between[-2]]
    if not _is_plain(last, setting.calls):
        return []
    at_notes = gap.after is not None and between[-1] == gap.after - 1
    if at_notes and _is_set_apart(gap, between, setting):
        return [between[-1]]
    return [between[-1]] if _goes_on(gap, body, last, setting) else []


def _first_page(gap: Gap, between: list[int], setting: Setting) -> list[int]:
    """Keep what stands on the page behind a note, where pages show."""
    if not (between and setting.bottoms):
        return between if gap.after is not None else []
    start = gap.pieces[between[0]].start
    later = setting.breaks_between(start + 1, gap.pieces[between[-1]].start)
    if later:
        return [i for i in between if gap.pieces[i].start < later[0]]
    return between if gap.after is not None else []


def _is_set_apart(gap: Gap, between: list[int], setting: Setting) -> bool:
    """Tell whether the last piece before a note stands among the notes.

    A line is drawn over it, as over every row, or one block holds it and the note,
    where every other row has a block of its own.
    """
    if gap.after is None:
        return False
    last = between[-1]
    ruled = setting.ruled and any(
        piece.role == "rule" for piece in gap.pieces[between[-2] + 1 : last]
    )
    joined = gap.pieces[last].block == gap.pieces[gap.after].block
    own_block = gap.pieces[between[-2]].block != gap.pieces[last].block
    return ruled or (setting.apart and joined and own_block)


def _goes_on(gap: Gap, body: Piece, last: Piece, setting: Setting) -> bool:
    """Tell from the words whether a piece is the rest of a note that broke off."""
    parted = any(
        piece.kind == "furniture" and body.end <= piece.start < last.start
        for piece in gap.pieces[gap.index : gap.after]
    )
    if _begins_small(last):
        return is_open(gap.note) or (
            not is_closed(gap.note.tail())
            and (setting.bottoms or (parted and is_closed(body.tail())))
        )
    if setting.loose or not setting.is_cut(gap.note) or not is_closed(last.tail()):
        return False
    return setting.bottoms or not is_closed(body.tail())


def _begins_small(piece: Piece) -> bool:
    return piece.head(6).lstrip("\"'“‘([*_ ")[:1].islower()


def find_places(calls: dict[str, list[int]]) -> Calls:
    """Index the marks by place."""
    return Calls(
        places=sorted(place for places in calls.values() for place in places),
        first={number: places[0] for number, places in calls.items() if places},
    )

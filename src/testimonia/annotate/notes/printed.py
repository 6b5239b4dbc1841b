"""Notes and marks of a plain text, in which all mark-up is lost."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from testimonia.annotate.notes.trouble import find_trouble
from testimonia.lexicon.apparatus import NOTE_HEADINGS, REFERENCE_HEADINGS
from testimonia.records import (
    CONTAINERS,
    Annotated,
    Document,
    Mark,
    Note,
    Segment,
    Span,
    keep_gaps,
    make_id,
)
from testimonia.text.calls import choose_calls
from testimonia.text.labels import Label, measure_ending, parse_label, part_numbers
from testimonia.text.marks import SYMBOLS, Call
from testimonia.text.spans import trim_span

_WITHOUT_NOTES = frozenset({"thread", "blog", "catalogue"})
_LABEL_LENGTH = 200


@dataclass(slots=True)
class _Entry:
    """A note in the making."""

    segment: Segment
    label: Label | None
    row: int
    kind: str = "footnote"
    calls: list[Span] = field(default_factory=list)

    @property
    def number(self) -> str:
        return self.segment.label or ""


@dataclass(slots=True)
class _Series:
    """Notes numbered in one row: of a text, a chapter, a page."""

    entries: list[_Entry] = field(default_factory=list)
    by_number: dict[str, list[_Entry]] = field(default_factory=dict)

    def add(self, entry: _Entry) -> None:
        self.entries.append(entry)
        for number in part_numbers(entry.number):
            self.by_number.setdefault(number, []).append(entry)

    @property
    def start(self) -> int:
        return self.entries[0].segment.spans[0].start

    @property
    def end(self) -> int:
        return self.entries[-1].segment.spans[-1].end


def link_printed_notes(document: Document, segments: tuple[Segment, ...]) -> Annotated:
    """Find the marks of a plain text and tie them to its notes.

    Numbering that begins again is a series of its own, and a mark calls the note of the
    series that stands next behind it. Two notes that a mark could call are an issue, and
    it calls neither.
    """
    places = _places(segments)
    entries = _collect(places)
    if not entries and document.genre in _WITHOUT_NOTES:
        return Annotated()
    series = _split_series(entries)
    calls = _find_calls(document, segments, entries)
    answers = _assign_named(calls, series)
    for call, found in zip(calls, answers, strict=True):
        if len(found) == 1:
            found[0].calls.append(Span(call.start, call.end))
    _name_kinds(document, series, places)
    ids = {id(entry): _make_note(document, entry) for entry in entries}
    sources = (_make_source(document, s) for s in segments if _is_source(s))
    marks = tuple(
        _make_mark(document, call, ids[id(found[0])] if len(found) == 1 else None)
        for call, found in zip(calls, answers, strict=True)
    )
    notes = tuple(sorted((*ids.values(), *sources), key=lambda note: note.spans[0]))
    counts = [len(found) for found in answers]
    closing = [entry.segment for entry in series[-1].entries] if series else []
    trouble = find_trouble(document, notes, marks, counts, closing)
    return Annotated(notes=notes, marks=marks, issues=trouble)


def _places(segments: tuple[Segment, ...]) -> list[tuple[int, Segment]]:
    """Give where each piece of each segment begins; a cut paragraph stands twice."""
    return sorted(
        (
            (span.start, segment)
            for segment in segments
            if segment.kind not in CONTAINERS
            for span in segment.spans
        ),
        key=lambda place: place[0],
    )


def _collect(places: list[tuple[int, Segment]]) -> list[_Entry]:
    """Take the segments of notes in order; other text between them parts their rows."""
    entries: list[_Entry] = []
    row = 0
    for start, segment in places:
        if segment.kind == "note":
            if segment.role != "source" and start == segment.spans[0].start:
                label = parse_label(segment.text[:_LABEL_LENGTH])
                entries.append(_Entry(segment, label, row))
        elif segment.kind != "furniture":
            row += 1
    return entries


def _split_series(entries: list[_Entry]) -> list[_Series]:
    """Part the notes where numbering begins again.

    It does so in a new row of notes, at 1 or where the series itself began; the labels
    of Markdown and asterisks have no series.
    """
    series: list[_Series] = [_Series()]
    last_row = -1
    for entry in entries:
        current = series[-1]
        label = entry.label
        free = label is None or label.value is None or label.style == "caret"
        restart = (
            not free
            and entry.row != last_row
            and entry.number in current.by_number
            and entry.number in ("1", _first_number(current))
        )
        if restart:
            current = _Series()
            series.append(current)
        current.add(entry)
        last_row = entry.row
    return [one for one in series if one.entries]


def _first_number(series: _Series) -> str:
    return next((e.number for e in series.entries if e.number.isdecimal()), "")


def _find_calls(
    document: Document, segments: tuple[Segment, ...], entries: list[_Entry]
) -> list[Call]:
    """Find the marks outside notes and furniture, with the document's offsets."""
    base = document.start
    holes = sorted(
        Span(span.start - base, span.end - base)
        for segment in segments
        if segment.kind in ("note", "furniture")
        for span in segment.spans
    )
    printed = [number for entry in entries for number in part_numbers(entry.number)]
    return [
        Call(call.style, call.number, call.start + base, call.end + base)
        for call in choose_calls(document.text, printed, holes)
    ]


def _assign_named(calls: list[Call], series: list[_Series]) -> list[list[_Entry]]:
    """Let marks that name a list ("note 1") call that list, and the others the rest."""
    named = {call.number for call in calls if " " in call.number}
    own = _named_series(named, series)
    plain = [call for call in calls if call.number not in named]
    if plain and own is not None and len(series) == 1:
        own = None
    rest = iter(_assign(plain, [one for one in series if one is not own]))
    listed = own.by_number if own else {}
    return [
        listed.get(call.number.split()[-1], []) if call.number in named else next(rest)
        for call in calls
    ]


def _named_series(named: set[str], series: list[_Series]) -> _Series | None:
    """Find the list that marks with a name call: the one that their numbers fit best."""
    numbers = {number.split()[-1] for number in named}
    best: _Series | None = None
    for one in series:
        have = one.by_number.keys()
        fits = bool(numbers) and len(numbers & have) * 2 > len(numbers)
        if fits and (best is None or len(have) < len(best.by_number)):
            best = one
    return best


def _assign(calls: list[Call], series: list[_Series]) -> list[list[_Entry]]:
    """Give each mark the notes it may call: one, none, or several that cannot be told."""
    if not series:
        return [[] for _ in calls]
    if len(series) > 1 and calls and calls[-1].start < series[0].start:
        return _assign_by_order(calls, series)
    ends = [one.end for one in series]
    answers: list[list[_Entry]] = []
    everywhere = _by_number(series)
    for call in calls:
        index = min(bisect_left(ends, call.start), len(series) - 1)
        found = series[index].by_number.get(call.number, [])
        lone = everywhere.get(call.number, [])
        found = found or (lone if len(lone) == 1 else [])
        answers.append(_nearest(found, call) if call.number[0] in SYMBOLS else found)
    return answers


def _nearest(found: list[_Entry], call: Call) -> list[_Entry]:
    """Choose the first note behind a mark: asterisks are used again on each page."""
    index = bisect_right(found, call.start, key=lambda e: e.segment.spans[0].start)
    return found[index : index + 1] or found[-1:]


def _by_number(series: list[_Series]) -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for one in series:
        for number, entries in one.by_number.items():
            found.setdefault(number, []).extend(entries)
    return found


def _assign_by_order(calls: list[Call], series: list[_Series]) -> list[list[_Entry]]:
    """Pair stretches of marks with series when all notes stand behind the whole text."""
    stretches: list[int] = []
    stretch = 0
    last = 0
    for call in calls:
        value = int(call.number) if call.number.isdecimal() else last
        if value == 1 and last > 1:
            stretch += 1
        stretches.append(stretch)
        last = value
    if stretch + 1 == len(series):
        return [
            series[index].by_number.get(call.number, [])
            for call, index in zip(calls, stretches, strict=True)
        ]
    everywhere = _by_number(series)
    return [everywhere.get(call.number, []) for call in calls]


def _name_kinds(
    document: Document, series: list[_Series], places: list[tuple[int, Segment]]
) -> None:
    """Tell endnotes from footnotes.

    Notes under a heading of notes are endnotes, and so are those that stand in one row
    before a heading or the end, if no other series stands in the middle of the text.
    """
    headed = _headed(places)
    closing = _closing(places)
    ended = {
        one.entries[0].segment.id
        for one in series
        if one.entries[-1].segment.id in closing
        and len({entry.row for entry in one.entries}) == 1
    }
    closed = len(ended) == len(series) and not (document.pages and len(series) > 1)
    # An edition prints its notes below each document.
    closed = closed and document.genre != "edition"
    for entry in (entry for one in series for entry in one.entries):
        caret = entry.label is not None and entry.label.style == "caret"
        stated = document.genre == "encyclopedia" or entry.segment.id in headed
        if stated or (closed and not caret):
            entry.kind = "endnote"


def _headed(places: list[tuple[int, Segment]]) -> set[str]:
    """Find the notes that stand under a heading of notes."""
    found: set[str] = set()
    inside = False
    for _, segment in places:
        if segment.kind == "heading":
            name = segment.text.partition("[")[0].strip("#*_=-: \n0123456789.")
            inside = name.casefold() in NOTE_HEADINGS | REFERENCE_HEADINGS
        elif segment.kind == "note" and inside:
            found.add(segment.id)
    return found


def _closing(places: list[tuple[int, Segment]]) -> set[str]:
    """Find the notes behind which no running text comes before a heading or the end."""
    found: set[str] = set()
    closed = True
    for _, segment in reversed(places):
        if segment.kind == "note":
            if closed:
                found.add(segment.id)
        elif segment.kind in ("heading", "title"):
            closed = True
        elif segment.kind not in ("furniture", "byline"):
            closed = False
    return found


def _make_note(document: Document, entry: _Entry) -> Note:
    first, *others = entry.segment.spans
    cut = entry.label.end if entry.label else 0
    start = min(first.start + cut, first.end)
    spans = [trim_span(document, span) for span in (Span(start, first.end), *others)]
    kept = tuple(span for span in spans if span.length) or (Span(first.end, first.end),)
    extra = measure_ending(document.words(kept[-1]), entry.label)
    if extra:
        kept = (*kept[:-1], Span(kept[-1].start, kept[-1].end - extra))
    kept = keep_gaps(document, kept)
    words = document.words(*kept)
    place = [(span.start, span.end) for span in kept]
    return Note(
        id=make_id("n", document.id, entry.number, place, words),
        document=document.id,
        number=entry.number or None,
        kind=entry.kind,
        spans=kept,
        text=words,
        segment=entry.segment.id,
        marks=tuple(entry.calls),
        page=entry.segment.page,
        score=entry.segment.score,
    )


def _is_source(segment: Segment) -> bool:
    return segment.kind == "note" and segment.role == "source"


def _make_source(document: Document, segment: Segment) -> Note:
    """Make a note of an edition's line on the archive; nothing can call it."""
    words = segment.text.strip("*_ \t\xa0")
    start = segment.spans[0].start + segment.text.index(words)
    entry = _Entry(segment, None, 0, kind="source")
    span = Span(start, start + len(words))
    return replace(_make_note(document, entry), spans=(span,), text=words)


def _make_mark(document: Document, call: Call, note: Note | None) -> Mark:
    span = Span(call.start, call.end)
    return Mark(
        id=make_id("m", document.id, span.start, span.end, call.number),
        document=document.id,
        number=call.number,
        span=span,
        text=document.words(span),
        note=note.id if note else None,
        page=document.page_at(span.start),
    )

"""How well citations are found, read and linked in the made-up notes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from testimonia.pipeline import run_pipeline
from testimonia.records import Citation, Note, Span
from tests.quality.citations.measure import CLOSING, ratios, trimmed
from tests.quality.own_notes.document import lay_out
from tests.quality.own_notes.notation import (
    FIELDS,
    WITHOUT_FIELDS,
    Article,
    Entry,
    Label,
    Piece,
    read_articles,
)

HALVES = ("seen", "held")
# A whole newspaper or edition is a title to one reader and a container to another.
WHOLES = {"newspaper", "edition", "diary"}
SERIALS = {"newspaper", "edition", "other", "paper", "web"}

_BEFORE_PAGES = re.compile(r"^(?:pp?|cols?|S|page|Pp?|С)\.? ?(?=[\dl])")

Figures = dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A citation of the pipeline, with its place in its note's text."""

    start: int
    end: int
    citation: Citation

    def shared(self, label: Label) -> float:
        """Give the share of what both cover together that both cover."""
        both = min(self.end, label.end) - max(self.start, label.start)
        return max(0, both) / (max(self.end, label.end) - min(self.start, label.start))


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A labelled note and what was found in it; no note: it was lost."""

    article: Article
    entry: Entry
    note: Note | None
    found: tuple[Found, ...]

    def pair(self, label: Label) -> Found | None:
        """Give the found citation that covers most of a labelled one."""
        best = max(self.found, key=lambda one: one.shared(label), default=None)
        return best if best and best.shared(label) >= 0.5 else None


def measure_own_notes() -> Figures:
    """Measure both halves of the made-up notes."""
    figures: Figures = {}
    for half in HALVES:
        measured = measure([r for r in read_all() if r.article.half == half])
        figures |= {f"{half} {name}": figure for name, figure in measured.items()}
    return figures


def measure(reads: Iterable[Read]) -> Figures:
    """Measure some notes."""
    reads = tuple(reads)
    verdicts = Counter(verdict for read in reads for _, _, verdict in judge_links(read))
    made = verdicts["right"] + verdicts["wrong"]
    asked = verdicts["asked"]
    return {
        "notes": len(reads),
        "notes lost": sum(read.note is None for read in reads),
        **_measure_ends(reads),
        **_measure_pieces(reads),
        "kinds right": _share_right(reads, "kind"),
        "forms right": _share_right(reads, "form"),
        **_measure_fields(reads),
        "links asked": asked,
        "links right": round(verdicts["right"] / asked, 4) if asked else 1.0,
        "links wrong": round(verdicts["wrong"] / made, 4) if made else 0.0,
        "found in bare prose": sum(
            len(read.found) for read in reads if not read.entry.labels
        ),
    }


@cache
def read_all() -> tuple[Read, ...]:
    """Run the pipeline on every article."""
    return tuple(read for article in read_articles() for read in _read(article))


def _read(article: Article) -> Iterator[Read]:
    findings = run_pipeline(*lay_out(article))
    notes = {note.number: note for note in findings.notes}
    for entry in article.entries:
        note = notes.get(entry.number)
        shift = note.text.find(entry.text) if note else -1
        if note is None or shift < 0:
            yield Read(article, entry, None, ())
            continue
        places = (
            Found(*_place_in(note, citation.spans, shift), citation)
            for citation in findings.citations
            if citation.note == note.id
        )
        found = tuple(sorted(places, key=lambda one: one.start))
        yield Read(article, entry, note, found)


def _place_in(note: Note, spans: tuple[Span, ...], shift: int) -> tuple[int, int]:
    first, last = spans[0].start, spans[-1].end - 1
    return _offset(note, first) - shift, _offset(note, last) + 1 - shift


def _offset(note: Note, place: int) -> int:
    before = 0
    for span in note.spans:
        if span.start <= place < span.end:
            return before + place - span.start
        before += span.length
    raise ValueError(place)


def wrong_ends(read: Read) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give the places that were wanted, and that were found, and have no match."""
    text = read.entry.text
    wanted = [
        trimmed(text, (label.start, label.end))
        for label in read.entry.labels
        if label.judges("b")
    ]
    # What lies in a citation whose ends are not judged is neither right nor wrong.
    loose = [label for label in read.entry.labels if not label.judges("b")]
    found = [
        trimmed(text, (one.start, one.end))
        for one in read.found
        if not any(one.start < label.end and label.start < one.end for label in loose)
    ]
    return [p for p in wanted if p not in found], [p for p in found if p not in wanted]


def _measure_ends(reads: Iterable[Read]) -> Figures:
    counts: Counter[str] = Counter()
    for read in reads:
        missed, extra = wrong_ends(read)
        judged = sum(label.judges("b") for label in read.entry.labels)
        right = judged - len(missed)
        starts, ends = ({place[side] for place in extra} for side in (0, 1))
        counts["wanted"] += judged
        counts["found"] += right + len(extra)
        counts["right"] += right
        counts["ends"] += 2 * right
        counts["ends"] += sum((a in starts) + (b in ends) for a, b in missed)
    return {
        **ratios("boundary", counts["ends"], 2 * counts["found"], 2 * counts["wanted"]),
        **ratios("span", counts["right"], counts["found"], counts["wanted"]),
    }


def wrong_pieces(read: Read) -> tuple[list[Piece], list[str], int]:
    """Give the pieces that were missed, the keys that were invented, and the right."""
    found = [
        (one, piece)
        for one in read.found
        for piece in one.citation.archives
        if not any(
            one.shared(label) and not label.judges("k") for label in read.entry.labels
        )
    ]
    missed: list[Piece] = []
    right = 0
    for label in read.entry.labels:
        for piece in label.pieces:
            met = next(
                (
                    pair
                    for pair in found
                    if piece.is_met(
                        pair[1].repository, tuple(v for _, v in pair[1].levels)
                    )
                ),
                None,
            )
            if met is None:
                missed.append(piece)
            else:
                found.remove(met)
                right += 1
    return missed, [piece.key for _, piece in found], right


def _measure_pieces(reads: Iterable[Read]) -> Figures:
    missed = invented = right = 0
    for read in reads:
        lost, extra, met = wrong_pieces(read)
        missed, invented, right = missed + len(lost), invented + len(extra), right + met
    return ratios("archive", right, right + invented, right + missed)


def _share_right(reads: Iterable[Read], name: str) -> float:
    judged = [
        found is not None
        and getattr(found.citation, name) in getattr(label, f"{name}s")
        for read in reads
        for label in read.entry.labels
        if name == "form" or has_kind(label)
        for found in [read.pair(label)]
    ]
    return round(sum(judged) / len(judged), 4) if judged else 1.0


def has_kind(label: Label) -> bool:
    """Tell whether a kind is asked for: not of an "ibid." that could mean two works."""
    return label.judges("n") or "ibid" not in label.forms


def judge_fields(
    label: Label, found: Found | None
) -> Iterator[tuple[str, tuple[str, ...], str | None]]:
    """Give each field that is judged, with its right readings and the one found."""
    if WITHOUT_FIELDS.intersection(label.kinds):
        return
    for letter, name in FIELDS.items():
        if label.judges(letter):
            wanted = label.fields.get(name, ())
            given = _field_of(label, found, name) if found else None
            if wanted or given:
                yield name, wanted, given


def _field_of(label: Label, found: Found, name: str) -> str | None:
    whole = WHOLES.intersection(label.kinds) and not {
        "title",
        "container-title",
    } <= set(label.fields)
    names: tuple[str, ...] = (name,)
    if whole and name in {"title", "container-title"}:
        # One name is printed: under which of the two it is kept is not judged.
        if name not in label.fields:
            return None
        names = (name, "title", "container-title")
    values = (found.citation.field(one) for one in names)
    value = next((value for value in values if value), None)
    readings = label.fields.get(name, ())
    if name == "page" and value not in readings:
        value = _pages_of(found, readings)
    return value.strip(CLOSING) if value else value


def _pages_of(found: Found, readings: tuple[str, ...]) -> str | None:
    given = [
        _BEFORE_PAGES.sub("", value)
        for value in (found.citation.field("page"), readings and found.citation.locator)
        if value
    ]
    return next((v for v in given if v in readings), given[0] if given else None)


def is_right(wanted: tuple[str, ...], given: str | None) -> bool:
    """Tell whether a field was read as one of its right readings."""
    return given is not None and given in {value.strip(CLOSING) for value in wanted}


def _measure_fields(reads: Iterable[Read]) -> Figures:
    counts: Counter[tuple[str, str]] = Counter()
    for read in reads:
        for label in read.entry.labels:
            for name, wanted, given in judge_fields(label, read.pair(label)):
                for field in (name, "all"):
                    counts[field, "wanted"] += bool(wanted)
                    counts[field, "found"] += bool(given)
                    counts[field, "right"] += is_right(wanted, given)
    figures: Figures = {}
    for name in (*FIELDS.values(), "all"):
        measured = ratios(
            f"field {name}",
            *(counts[name, what] for what in ("right", "found", "wanted")),
        )
        figures |= {what: figure for what, figure in measured.items() if "f1" in what}
    return figures


def judge_links(read: Read) -> Iterator[tuple[Label, Found | None, str]]:
    """Say of citations whether a link is asked for, and is right or wrong."""
    for label in read.entry.labels:
        if not label.judges("n"):
            continue
        found = read.pair(label)
        given = found.citation.first_note if found else None
        if label.first_note:
            yield label, found, "asked"
        if given and given == label.first_note:
            yield label, found, "right"
        elif given and (label.first_note or _is_first(label)):
            yield label, found, "wrong"
        elif label.first_note:
            yield label, found, "missing"


def _is_first(label: Label) -> bool:
    """Tell whether a citation without a labelled link must not have one."""
    return "full" in label.forms and not (SERIALS | {"archive"}).intersection(
        label.kinds
    )

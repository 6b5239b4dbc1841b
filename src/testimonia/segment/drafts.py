"""Segments in the making: places first, then order, parents and what nobody claimed."""

import re
from dataclasses import dataclass, field

from testimonia.records import CONTAINERS, Document, Segment, Span, make_segment
from testimonia.text.lines import Line

_UNCLAIMED = 0.3
_ITEM = re.compile(r"\s*([-*•–◦▪]|\d{1,2}[.)])\s+(?=\S)")


@dataclass(slots=True, eq=False)
class Draft:
    """A segment whose place among the others is not yet known.

    Attributes:
        held: the draft that holds this one, or that this one answers.
        said: level, label, role, author, date and score, as far as known.
    """

    kind: str
    spans: tuple[Span, ...]
    held: "Draft | None" = None
    said: dict[str, object] = field(default_factory=dict)


def _are_items(marks: list[str]) -> bool:
    """Tell whether line beginnings are a list's: one sign, or numbers that rise.

    >>> _are_items(["1.", "2."]), _are_items(["-", "-"]), _are_items(["19.", "43."])
    (True, True, False)
    """
    if not marks[1:]:
        return False
    if not marks[0][0].isdigit():
        return len(set(marks)) == 1
    numbers = [int(mark[:-1]) if mark[0].isdigit() else 0 for mark in marks]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


class Drafts:
    """Collect the segments of a document that was cut into lines."""

    def __init__(self, document: Document, lines: list[Line]) -> None:
        self.document = document
        self.lines = lines
        self._drafts: list[Draft] = []

    def add(
        self,
        kind: str,
        first: int,
        last: int,
        held: Draft | None = None,
        **said: object,
    ) -> Draft:
        """Claim the lines from first to last (both included) for a segment."""
        span = Span(self.lines[first].span.start, self.lines[last].span.end)
        return self.add_spans(kind, (span,), held, **said)

    def add_spans(
        self,
        kind: str,
        spans: tuple[Span, ...],
        held: Draft | None = None,
        **said: object,
    ) -> Draft:
        """Claim spans that are parts of lines for a segment."""
        draft = Draft(kind, spans, held, said)
        self._drafts.append(draft)
        return draft

    def add_prose(
        self, run: list[int], held: Draft | None = None, **said: object
    ) -> None:
        """Claim lines that no blank line parts for a paragraph, or for a list."""
        labels = [_ITEM.match(self.lines[index].text) for index in run]
        starts = [place for place, label in enumerate(labels) if label]
        marks = [label.group(1) for label in labels if label]
        if not _are_items(marks):
            self.add("paragraph", run[0], run[-1], held, **said)
            return
        if starts[0]:
            self.add("paragraph", run[0], run[starts[0] - 1], held, **said)
        role = "ordered" if marks[0][0].isdigit() else "bulleted"
        holder = self.add("list", run[starts[0]], run[-1], held, role=role, **said)
        for place, mark in enumerate(marks):
            end = starts[place + 1] if place + 1 < len(starts) else len(run)
            label = mark.rstrip(".)")
            first, last = run[starts[place]], run[end - 1]
            self.add("item", first, last, holder, label=label, **said)

    def finish(self) -> tuple[Segment, ...]:
        """Put the segments in order; lines that none covers become paragraphs."""
        self._claim_rest()
        ordered = sorted(
            self._drafts,
            key=lambda d: (
                d.spans[0].start,
                -d.spans[-1].end,
                d.kind not in CONTAINERS,
            ),
        )
        ids: dict[int, str] = {}
        segments = []
        for order, draft in enumerate(ordered):
            parent = None if draft.held is None else ids.get(id(draft.held))
            made = make_segment(
                self.document,
                draft.kind,
                draft.spans,
                order=order,
                parent=parent,
                **draft.said,
            )
            ids[id(draft)] = made.id
            segments.append(made)
        return tuple(segments)

    def _claim_rest(self) -> None:
        claimed = sorted(
            span
            for draft in self._drafts
            if draft.kind not in CONTAINERS
            for span in draft.spans
        )
        place = 0
        run: list[int] = []
        for index, line in enumerate(self.lines):
            while place < len(claimed) and claimed[place].end <= line.start:
                place += 1
            free = not line.is_blank and (
                place == len(claimed) or claimed[place].start >= line.end
            )
            if free:
                run.append(index)
            elif run:
                self.add("paragraph", run[0], run[-1], score=_UNCLAIMED)
                run = []
        if run:
            self.add("paragraph", run[0], run[-1], score=_UNCLAIMED)

"""Runs: characters of one printing command between two breaks."""

from dataclasses import dataclass

SPACE = 32
_LINE_ENDS = frozenset({10, 13})
_BLANKS = frozenset({SPACE, 0xA0})
_RAISED = 0.2
_WIDE = 1.0


@dataclass(slots=True)
class Run:
    """The characters of one text object between two breaks."""

    thing: int
    first: int
    codes: list[int]
    places: list[int]
    space: bool | None
    raised: bool = False


def split_runs(codes: list[int], things: list[int | None]) -> list[Run]:
    """Part the characters by printing command and by the breaks that PDFium saw."""
    runs: list[Run] = []
    space: bool | None = False
    current: Run | None = None
    for i, (code, thing) in enumerate(zip(codes, things, strict=True)):
        if not thing:
            if current is not None or runs:
                space = None if code in _LINE_ENDS else True
            current = None
            continue
        if current is None or current.thing != thing:
            current = Run(thing, i, [], [], space)
            runs.append(current)
        current.codes.append(code)
        current.places.append(i)
        space = code in _BLANKS
    return runs


def split_wide(
    run: Run, boxes: list[float], size: float, y: float, turn: int
) -> list[Run]:
    """Part a run at wide spaces and where its digits stand above the baseline."""
    parts: list[Run] = []
    open_: list[int] = []
    space = run.space
    state = False
    for k, i in enumerate(run.places):
        code = run.codes[k]
        if code in _BLANKS:
            if open_:
                open_.append(k)
            else:
                space = True
            continue
        wide = open_ and run.codes[open_[-1]] in _BLANKS and turn == 0
        far = wide and _is_far(run, boxes, open_, i, size)
        raised = (
            turn == 0
            and 48 <= code <= 57  # noqa: PLR2004 - the ten digits
            and boxes[4 * i + 2] - y >= _RAISED * size
        )
        if open_ and (far or raised != state):
            ends_blank = run.codes[open_[-1]] in _BLANKS
            parts.append(_make_part(run, open_, space))
            parts[-1].raised = state
            space, open_ = ends_blank, []
        state = raised
        open_.append(k)
    if open_:
        parts.append(_make_part(run, open_, space))
        parts[-1].raised = state
    return parts


def _is_far(
    run: Run, boxes: list[float], open_: list[int], i: int, size: float
) -> bool:
    last = next((k for k in reversed(open_) if run.codes[k] != SPACE), open_[0])
    return boxes[4 * i] - boxes[4 * run.places[last] + 1] > _WIDE * size


def _make_part(run: Run, open_: list[int], space: bool | None) -> Run:  # noqa: FBT001
    """Cut some of a run's characters out, without the blanks at their end."""
    while run.codes[open_[-1]] in _BLANKS:
        open_.pop()
    places = [run.places[k] for k in open_]
    return Run(run.thing, places[0], [run.codes[k] for k in open_], places, space)


def find_reach(run: Run, boxes: list[float], turn: int) -> tuple[float, float]:
    """Find where a run begins and ends along its line, however the page is turned."""
    first, last = 4 * run.places[0], 4 * run.places[-1]
    match turn:
        case 0:
            return boxes[first], max(boxes[last + 1], boxes[first])
        case 1:
            return boxes[first + 2], boxes[last + 3]
        case 2:
            return -boxes[first + 1], -boxes[last]
        case _:
            return -boxes[first + 3], -boxes[last + 2]

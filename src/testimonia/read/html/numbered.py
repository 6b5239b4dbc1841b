"""Notes that no link calls: a plain raised "1" or "[1]", and a numbered list behind."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from testimonia.lexicon.apparatus import NOTE_HEADINGS, REFERENCE_HEADINGS
from testimonia.read.html.links import find_links
from testimonia.read.html.notes import number_items
from testimonia.read.html.plan import FoundMark, FoundNote, Piece, Plan
from testimonia.read.html.tree import TEXT, Node, Page

_LONGEST_RAISED = 24
_FEW_NODES = 8
_FEWEST = 2
_NUMBER = re.compile(r"\s*[↑^]?\s*[\[(]?\s*(\d{1,4})\s*(?:[\])][.:]?|[.:)]|(?=\s|$))")
_BRACKETED = re.compile(r"\[(\d{1,4})\]")
_RAISED = re.compile(r"\d{1,4}")
_RAISED_LETTERS = re.compile("[⁰¹²³⁴-⁹]{1,4}")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UNITS = re.compile(r"(?:^|[\s\d(/])(?:[kcmd]?m|ft|in|yd|x|[a-z])$", re.IGNORECASE)

# How far a raised number may go beyond the last note and still be a mark without one.
_BEYOND = 3


@dataclass(slots=True)
class _Entry:
    """A line that begins with a number: perhaps a note."""

    number: int
    start: Node
    stop: int
    holder: int


@dataclass(slots=True)
class _Call:
    """A raised or bracketed number in the text: perhaps a mark."""

    number: int
    node: Node
    start: int = 0
    end: int = 0
    follows_unit: bool = False
    is_bracketed: bool = False


@dataclass(slots=True)
class _Run:
    """Entries numbered one after the other."""

    entries: list[_Entry] = field(default_factory=list)
    is_headed: bool = False


def find_numbered_notes(page: Page, plan: Plan) -> None:
    """Pair numbers in the text with the numbered list of notes that follows it."""
    if plan.notes:
        return
    calls = _find_calls(page, plan)
    if not calls:
        return
    runs = _find_runs(page)
    places = [call.node.index for call in calls]
    by_number: dict[int, list[int]] = {}
    for call in calls:
        if not call.follows_unit:
            by_number.setdefault(call.number, []).append(call.node.index)
    before = 0
    for run in runs:
        first, last = run.entries[0].start.index, run.entries[-1].stop
        if _belong(run, by_number, before, first):
            own = calls[bisect_left(places, before) : bisect_left(places, first)]
            _pair(plan, run, own)
            before = last


def _find_calls(page: Page, plan: Plan) -> list[_Call]:
    """List raised and bracketed numbers outside of flags and marks."""
    taken = {*plan.flags, *plan.marks}
    calls: list[_Call] = []
    raised_until = 0
    previous = ""
    for node in page.nodes:
        if node.tag in ("sup", "span") and _is_raised(node):
            raised_until = max(raised_until, node.end)
        if node.hidden or node.tag != TEXT or node.parent is None:
            continue
        if node.parent.index not in taken:
            calls += _read_text(node, previous, is_raised=node.index < raised_until)
        previous = node.text
    calls += [
        _Call(int(link.label), link.node, is_bracketed=True)
        for link in find_links(page)
        if link.style == "bracket" and link.label and link.label.isdecimal()
        if not page.text_of(link.node).startswith("[")
    ]
    return sorted(calls, key=lambda call: call.node.index)


def _is_raised(node: Node) -> bool:
    return node.tag == "sup" or "super" in node.get("style")


def _read_text(node: Node, previous: str, *, is_raised: bool) -> list[_Call]:
    text = node.text
    if is_raised:
        if len(text) > _LONGEST_RAISED or not re.fullmatch(r"[\s\[\](),;\d]+", text):
            return []
        found = list(_RAISED.finditer(text))
        is_power = bool(previous[-1:].isdigit() or _UNITS.search(previous[-6:]))
        return [
            _Call(int(m.group()), node, *_with_brackets(text, *m.span()), is_power)
            for m in found
        ]
    calls = []
    if "]" in text:
        calls = [
            _Call(int(m.group(1)), node, *m.span(), is_bracketed=True)
            for m in _BRACKETED.finditer(text)
        ]
    for m in _RAISED_LETTERS.finditer(text):
        before = (previous + text[: m.start()])[-6:]
        is_power = bool(before[-1:].isdigit() or _UNITS.search(before))
        number = int(m.group().translate(_PLAIN_DIGITS))
        calls.append(_Call(number, node, *m.span(), is_power))
    return sorted(calls, key=lambda call: call.start)


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    is_bracketed = text[start - 1 : start] == "[" and text[end : end + 1] == "]"
    return (start - 1, end + 1) if is_bracketed else (start, end)


def _find_runs(page: Page) -> list[_Run]:
    """Group numbered lines that count on, one holder at a time."""
    headed = _find_headed(page)
    standing: dict[int, _Run] = {}
    runs: list[_Run] = []
    for entry in _find_entries(page):
        run = standing.get(entry.holder)
        if run is not None and run.entries[-1].number + 1 == entry.number:
            run.entries.append(entry)
            continue
        at = entry.start.index
        is_headed = any(start <= at < end for start, end in headed)
        if entry.number == 1 or (is_headed and run is None):
            run = standing[entry.holder] = _Run([entry], is_headed)
            runs.append(run)
    for run in runs:
        _join(page, run)
    return sorted(runs, key=lambda run: run.entries[0].start.index)


def _find_headed(page: Page) -> list[tuple[int, int]]:
    """Find what stands under a heading that says Notes, or in a box named so."""
    headed = []
    headings = [n.index for n in page.nodes if re.fullmatch(r"h[1-6]", n.tag)]
    for node in page.elements:
        if not page.is_brief(node, 40) or not node.is_block:
            names = (
                {*node.classes, node.get("id").lower()} if node.attributes else set()
            )
            if node.is_block and names & {"footnotes", "endnotes", "notes"}:
                headed.append((node.index, node.end))
            continue
        words = page.text_of(node).lower().split("[")[0].strip(" :.")
        if words in NOTE_HEADINGS or words in REFERENCE_HEADINGS:
            at = bisect_left(headings, node.end)
            end = headings[at] if at < len(headings) else len(page.nodes)
            headed.append((node.index, end))
    return headed[:50]


def _find_entries(page: Page) -> list[_Entry]:
    """List items of ordered lists, and blocks and lines that begin with a number."""
    items = number_items(page)
    entries = [
        _Entry(int(number), page.nodes[index], page.nodes[index].end, parent.index)
        for index, number in items.items()
        if (parent := page.nodes[index].parent) is not None and number.isdecimal()
    ]
    in_items = {entry.start.index for entry in entries}
    is_start = False
    for node in page.nodes:
        if node.is_block or node.tag == "br":
            is_start = True
        if node.tag != TEXT or not is_start or node.hidden:
            continue
        if not node.text.strip(" \t\r\n\xa0↑^"):
            continue
        is_start = False
        block = node.block
        match = _NUMBER.match(node.text)
        if match and block is not None and block.index not in in_items:
            entries.append(_make_entry(page, node, block, int(match.group(1))))
    return sorted(entries, key=lambda entry: entry.start.index)


def _make_entry(page: Page, node: Node, block: Node, number: int) -> _Entry:
    before = page.shown[node.index] - page.shown[block.index]
    if before <= 1 and not _has_lines(page, block):
        unit = block
        up = block.parent
        if block.tag in ("td", "th") and up is not None and up.tag == "tr":
            unit = up
        holder = unit.parent.index if unit.parent is not None else 0
        return _Entry(number, unit, unit.end, holder)
    head = node
    while (
        (up := head.parent) is not None
        and not up.is_block
        and (page.is_first_in(head, up) and up.end - up.index < _FEW_NODES)
    ):
        head = up
    return _Entry(number, head, head.end, block.index)


def _has_lines(page: Page, block: Node) -> bool:
    """Tell whether a block breaks into further numbered lines."""
    after_break = False
    for node in page.nodes[block.index : min(block.end, block.index + 400)]:
        if node.tag == "br":
            after_break = True
        elif node.tag == TEXT and node.text.strip():
            if after_break and _NUMBER.match(node.text):
                return True
            after_break = False
    return False


def _join(page: Page, run: _Run) -> None:
    """Let each entry reach to the next where both stand side by side."""
    for entry, following in zip(run.entries, run.entries[1:], strict=False):
        if entry.start.parent is following.start.parent:
            entry.stop = following.start.index
    last = run.entries[-1]
    block = last.start.block
    if block is not None and block.index == last.holder and not last.start.is_block:
        index = last.start.end
        while index < block.end and not page.nodes[index].is_block:
            index = page.nodes[index].end
        last.stop = index


def _belong(
    run: _Run, by_number: dict[int, list[int]], before: int, first: int
) -> bool:
    """Tell whether a numbered list is what the numbers in the text call."""
    if len(run.entries) < _FEWEST and not run.is_headed:
        return False
    called = 0
    for entry in run.entries:
        places = by_number.get(entry.number, [])
        at = bisect_left(places, before)
        called += at < len(places) and places[at] < first
    return called * 2 >= len(run.entries) or (run.is_headed and called > 0)


def _pair(plan: Plan, run: _Run, calls: list[_Call]) -> None:
    notes: dict[int, FoundNote] = {}
    for entry in run.entries:
        note = FoundNote(entry.start, entry.stop, str(entry.number), "endnote")
        notes[entry.number] = note
        plan.notes[entry.start.index] = note
    known = sorted(notes)
    expected = known[0]
    for call in calls:
        limit = known[-1] + (0 if call.is_bracketed else _BEYOND)
        if not known[0] <= call.number <= limit:
            continue
        if call.number > known[-1] and (call.follows_unit or expected != known[-1]):
            continue
        if call.follows_unit and call.number != expected:
            continue
        expected = known[min(bisect_right(known, call.number), len(known) - 1)]
        note_called = notes.get(call.number)
        label = str(call.number)
        if call.end:
            piece = Piece(call.start, call.end, "mark", label, note_called)
            plan.pieces.setdefault(call.node.index, []).append(piece)
        else:
            plan.marks[call.node.index] = FoundMark(call.node, label, note_called)

"""Notes that links call: a mark is a short link whose target's block links back."""

import re
from bisect import bisect_right

from testimonia.read.html.extent import find_extents
from testimonia.read.html.links import (
    NOTE_NAME,
    Link,
    find_links,
    is_arrow,
    parse_label,
)
from testimonia.read.html.plan import FoundMark, FoundNote, Plan
from testimonia.read.html.tree import Node, Page

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ENDNOTE = re.compile(
    r"endnote|notefin|edn|rearnote|cite_?note|^en\d|reference", re.IGNORECASE
)
_FOOTNOTE = re.compile(
    r"footnote|notesbaspage|notebas|ftn|^fn|sdfoot|fn[-:_]?\d", re.IGNORECASE
)
_NOTE_ROLES = frozenset(
    ("doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote")
)
# How many nodes from a note's beginning its number may stand.
_HEAD = 12
_NEAR = 3
_MOST_BESIDE = 40
# A link that calls one list with more labels than this points to no note.
_FEWEST_CROWDED = 2
_BRACKETS = 2


def find_notes(page: Page, plan: Plan) -> None:
    """Find the notes of a page that its links or roles tell, and their marks."""
    links = find_links(page)
    pairs = _find_mutual(links)
    calls = _choose_calls(page, links, pairs)
    targets = {c.target.index: c.target for c in calls if c.target is not None}
    for node in _find_stated(page, set(targets)):
        targets[node.index] = node
    called = {c.target.index for c in calls if c.target is not None}
    extents = {
        target: (unit, stop)
        for target, (unit, stop) in find_extents(page, list(targets.values())).items()
        if target in called or page.shown[stop] > page.shown[unit.index]
    }
    notes = _make_notes(page, extents, calls)
    plan.notes.update({note.start.index: note for note in notes.values()})
    by_target = {t: notes[unit.index] for t, (unit, _) in extents.items()}
    for call in calls:
        note = None if call.target is None else by_target.get(call.target.index)
        if note is None or not note.start.index <= call.node.index < note.stop:
            _add_mark(page, plan, call, note)
    _find_labels(page, plan, links)


def _find_mutual(links: list[Link]) -> dict[int, Link]:
    """Pair links that lead to each other's place; key: the call's node."""
    near = _gather_near(links)
    pairs: dict[int, Link] = {}
    for back in links:
        place = -1 if back.target is None else back.target.index
        for call in near.get(place, ()):
            if _answers(call, back) and _is_note_side(back, call):
                pairs.setdefault(call.node.index, back)
    return pairs


def _gather_near(links: list[Link]) -> dict[int, list[Link]]:
    """Gather the links at, next to or in each place that links point to."""
    near: dict[int, list[Link]] = {
        link.target.index: [] for link in links if link.target is not None
    }
    for link in links:
        for index in _list_near(link.node):
            if index in near:
                near[index].append(link)
        if link.node.block is not None:
            held = near.get(link.node.block.index)
            if held is not None and len(held) < _MOST_BESIDE:
                held.append(link)
    return near


def _list_near(node: Node) -> range:
    """Give the places next to an element in its own block."""
    first, end = node.index - _NEAR, node.end + _NEAR
    if node.block is not None:
        first, end = max(first, node.block.index + 1), min(end, node.block.end)
    return range(first, end)


def _answers(call: Link, back: Link) -> bool:
    """Tell whether a link points to the block, or to the place, of another."""
    target = call.target
    if target is None or call is back or call.label is None:
        return False
    block = target if target.is_block else target.block
    return abs(target.index - back.node.index) <= _NEAR or (
        block is not None and block.holds(back.node) and not block.holds(call.node)
    )


def _is_note_side(link: Link, other: Link) -> bool:
    """Tell whether of two links that lead to each other this one is the note's."""
    return _weigh_side(link, other) > _weigh_side(other, link)


def _weigh_side(link: Link, other: Link) -> float:
    block = link.node.block
    weight = 4.0 * link.is_back - 4.0 * link.is_call
    weight += 2.0 * (block is not None and block.tag in ("li", "dd", "dt", "aside"))
    weight += 1.0 * (link.style == "plain" and other.style != "plain")
    return weight + 1.5 * (link.node.index > other.node.index)


def _choose_calls(page: Page, links: list[Link], pairs: dict[int, Link]) -> list[Link]:
    """Keep the links that call notes."""
    backs = {back.node.index for back in pairs.values()}
    shapes = {link.shape for link in links if link.node.index in pairs}
    crowded = _find_crowded(links)
    calls = []
    for link in links:
        if link.node.index in backs or (
            link.target is not None
            and (link.target.tag in _HEADINGS or link.target.index in crowded)
        ):
            continue
        if link.node.index in pairs or _is_call(page, link, shapes):
            calls.append(link)
    return calls


def _find_crowded(links: list[Link]) -> set[int]:
    """Find places that links of different labels point to: lists, not notes."""
    labels: dict[int, set[str]] = {}
    for link in links:
        if link.target is not None and link.label and not link.is_back:
            labels.setdefault(link.target.index, set()).add(link.label.lower())
    return {index for index, seen in labels.items() if len(seen) > _FEWEST_CROWDED}


def _is_call(page: Page, link: Link, shapes: set[tuple[str, str]]) -> bool:
    """Judge a link that nothing leads back to."""
    is_empty = not page.size(link.node)
    if link.label is None and not (is_empty and link.is_call):
        return False
    if link.is_back and not (link.is_call and not is_arrow(link.text)):
        return False
    if link.shape in shapes or (link.is_call and not link.is_back):
        return True
    if link.style == "plain":
        return False
    return NOTE_NAME.search(link.fragment) is not None or (
        link.target is not None and _begins_with(page, link.target, link.label or "")
    )


def _begins_with(page: Page, target: Node, label: str) -> bool:
    """Tell whether a target is an item of a list or begins with the mark's label."""
    block = target if target.is_block else target.block
    if block is None:
        return False
    item = block.parent if block.parent is not None and block.tag == "p" else block
    if item.tag == "li" and page.is_first_in(target, item):
        return True
    starts = (target, block) if target.index - block.index < _HEAD else (target,)
    for start in starts:
        until = min(block.end, start.index + _HEAD)
        words = "".join(n.text for n in page.nodes[start.index : until]).strip()[:40]
        match = re.match(r"[\[(]?\s*([\w*†‡§¶]+)", words)
        if match is not None and match.group(1) == label:
            return True
    return False


def _find_stated(page: Page, known: set[int]) -> list[Node]:
    """Find notes that mark-up states though nothing may call them."""
    parents: dict[int, set[str]] = {}
    for index in known:
        node = page.nodes[index]
        if node.tag == "li" and node.parent is not None and node.get("id"):
            shape = re.sub(r"\d+", "0", node.get("id"))
            parents.setdefault(node.parent.index, set()).add(shape[:4])
    stated = []
    for node in page.named:
        if node.index in known:
            continue
        given = node.attributes
        role = given.get("role") or given.get("epub:type")
        if (role in _NOTE_ROLES and node.is_block) or (
            node.tag == "li" and _is_like_siblings(node, parents)
        ):
            stated.append(node)
    return stated


def _is_like_siblings(node: Node, parents: dict[int, set[str]]) -> bool:
    """Tell whether an item's id is made like those of the notes beside it."""
    siblings = parents.get(node.parent.index) if node.parent is not None else None
    return bool(siblings) and (
        re.sub(r"\d+", "0", node.get("id"))[:4] in (siblings or ())
    )


def _make_notes(
    page: Page, extents: dict[int, tuple[Node, int]], calls: list[Link]
) -> dict[int, FoundNote]:
    """Make one note of each extent, labelled as its first mark is."""
    labels: dict[int, str] = {}
    for call in calls:
        if call.target is not None and call.label and call.target.index in extents:
            unit, _ = extents[call.target.index]
            labels.setdefault(unit.index, call.label)
    notes: dict[int, FoundNote] = {}
    items = number_items(page)
    last_stop = -1
    for unit, stop in sorted(extents.values(), key=lambda e: (e[0].index, -e[1])):
        if unit.index in notes or unit.index < last_stop:
            continue
        label = (
            labels.get(unit.index) or items.get(unit.index) or _read_number(page, unit)
        )
        role = _tell_role(unit)
        notes[unit.index] = FoundNote(unit, stop, label, role)
        last_stop = stop
    return _with_nested(extents, notes)


def _with_nested(
    extents: dict[int, tuple[Node, int]], notes: dict[int, FoundNote]
) -> dict[int, FoundNote]:
    """Let a target inside another note's extent stand for that note."""
    starts = sorted(notes)
    whole = dict(notes)
    for unit, _ in extents.values():
        if unit.index not in whole:
            at = bisect_right(starts, unit.index) - 1
            whole[unit.index] = notes[starts[at]]
    return whole


def _read_number(page: Page, unit: Node) -> str | None:
    """Read the number that a note prints at its beginning."""
    words = "".join(n.text for n in page.nodes[unit.index : unit.index + 12])
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    return parse_label(first) if first[:1].isdigit() or first[:1] in "[(*†" else None


def number_items(page: Page) -> dict[int, str]:
    """Count the items of ordered lists as a browser numbers them."""
    counts: dict[int, int] = {}
    numbers: dict[int, str] = {}
    for node in page.with_tags("ol", "li"):
        if node.tag == "ol":
            start = node.get("start", "1")
            counts[node.index] = _read_int(start, 1) - 1
        elif node.tag == "li" and node.parent is not None:
            holder = node.parent.index
            if holder in counts:
                counts[holder] = _read_int(node.get("value"), counts[holder] + 1)
                numbers[node.index] = str(counts[holder])
    return numbers


def _read_int(words: str, otherwise: int) -> int:
    return int(words) if re.fullmatch(r"-?\d{1,7}", words) else otherwise


def _tell_role(unit: Node) -> str:
    """Tell a footnote from an endnote by what the mark-up calls it."""
    place: Node | None = unit
    for _ in range(5):
        if place is None or place.tag in ("body", "html"):
            break
        names = (place.get("id"), place.get("role"), place.get("epub:type"))
        words = (*names, *place.classes, place.get("style"))
        if any(_ENDNOTE.search(word) for word in words):
            return "endnote"
        if any(_FOOTNOTE.search(word) for word in words):
            return "footnote"
        place = place.parent
    return "endnote"


def _add_mark(page: Page, plan: Plan, call: Link, note: FoundNote | None) -> None:
    node = _widen(page, call.node)
    label = call.label or (note.label if note else None)
    plan.marks.setdefault(node.index, FoundMark(node, label, note))


def _widen(page: Page, node: Node) -> Node:
    """Take the brackets and the wrapper that print nothing else with a mark."""
    while (
        (up := node.parent) is not None
        and not up.is_block
        and up.tag not in ("html", "body")
        and page.size(up) - page.size(node) <= _BRACKETS
        and parse_label(page.text_of(up)) == parse_label(page.text_of(node))
        and page.size(node) > 0
    ):
        node = up
    _take_brackets(page, node)
    return node


def _take_brackets(page: Page, node: Node) -> None:
    """Move brackets that stand around a link into it, so that they are of the mark."""
    texts = [n for n in page.nodes[node.index : node.end] if n.text and not n.hidden]
    if not texts or node.end >= len(page.nodes):
        return
    before, after = page.nodes[node.index - 1], page.nodes[node.end]
    for opening, closing in ("[]", "()"):
        if before.text.endswith(opening) and after.text.startswith(closing):
            before.text = before.text[:-1]
            after.text = after.text[1:]
            texts[0].text = opening + texts[0].text
            texts[-1].text += closing


def _find_labels(page: Page, plan: Plan, links: list[Link]) -> None:
    """Find in each note the links that lead back to its marks."""
    notes = sorted(plan.notes.values(), key=lambda note: note.start.index)
    starts = [note.start.index for note in notes]
    owners = _find_owners(plan, {k.target.index for k in links if k.target is not None})
    for link in links:
        at = bisect_right(starts, link.node.index) - 1
        if at < 0 or link.node.index >= notes[at].stop or not _fits(link):
            continue
        target = link.target
        owner = None if target is None else owners.get(target.index, (0, None))[1]
        if owner is notes[at] or (owner is None and link.is_back):
            plan.labels.add(link.node.index)
    for node in page.named:
        if "mw-cite-backlink" in node.classes:
            plan.labels.add(node.index)


def _find_owners(
    plan: Plan, asked: set[int]
) -> dict[int, tuple[int, FoundNote | None]]:
    """Say for places next to marks which note the nearest mark calls."""
    owners: dict[int, tuple[int, FoundNote | None]] = {}
    for mark in plan.marks.values():
        first, end = mark.node.index, mark.node.end
        for index in asked.intersection(_list_near(mark.node)):
            away = max(first - index, index - end + 1, 0)
            if index not in owners or away < owners[index][0]:
                owners[index] = (away, mark.note)
    return owners


def _fits(link: Link) -> bool:
    """Tell whether a link is short enough to be a note's number or its way back."""
    return link.label is not None or not link.text or is_arrow(link.text)

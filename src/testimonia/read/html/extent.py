"""How far a note reaches: from the place that its mark points to, to its last word."""

from bisect import bisect_left

from testimonia.lexicon.wording import words
from testimonia.read.html.links import NOTE_NAME
from testimonia.read.html.tree import TEXT, Node, Page

# How many characters a note's number can have, printed alone.
_NUMBER = 3
_MOST_PARAGRAPHS = 6
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NEVER_ONE_NOTE = frozenset(("body", "html", "main", "article", "ol", "ul", "dl"))
_GOES_ON = words("p blockquote div ul ol dl table pre dd")
_MANY = ("footnotes", "endnotes", "notes", "references", "footnote-list", "reflist")


def find_extents(page: Page, targets: list[Node]) -> dict[int, tuple[Node, int]]:
    """Give for each target (by index) the node where its note starts, and its stop.

    Several targets in one block part it between them; a target that is its block, or
    stands first in it, has the block, and the holder of the block where nothing else
    stands in that; and paragraphs between two notes belong to the first.
    """
    ordered = sorted(targets, key=lambda node: node.index)
    blocks = {t.index: t if t.is_block else t.block for t in ordered}
    shared: dict[int, list[Node]] = {}
    for target in ordered:
        block = blocks[target.index]
        if block is not None:
            shared.setdefault(block.index, []).append(target)
    starts = [target.index for target in ordered]
    extents: dict[int, tuple[Node, int]] = {}
    for index, members in shared.items():
        block = page.nodes[index]
        if _is_one_note(page, block, members):
            unit = _climb(page, block, starts)
            extents.update({m.index: (unit, unit.end) for m in members})
        else:
            extents.update(_part(page, block, members))
    return _go_on(page, extents)


def _is_one_note(page: Page, block: Node, members: list[Node]) -> bool:
    """Tell whether all targets of a block stand at its beginning."""
    if block in members:
        return True
    if block.tag in _NEVER_ONE_NOTE:
        return False
    if len(members) == 1 and block.tag in ("li", "p", "dd", "dt", "aside", "td"):
        return True
    return page.is_first_in(members[-1], block) and page.size(block) > 0


def _climb(page: Page, block: Node, starts: list[int]) -> Node:
    """Take the holder of a block that begins it and holds no other note."""
    unit = block
    while (
        unit.tag not in ("li", "aside", "tr")
        and (up := unit.parent) is not None
        and up.tag not in _NEVER_ONE_NOTE
        and up.block is not None
        and page.is_first_in(unit, up)
        and not any(name in _MANY for name in (*up.classes, up.get("id").lower()))
        and bisect_left(starts, up.end) - bisect_left(starts, up.index) <= 1
        and (up.tag == "tr" or NOTE_NAME.search(_describe(up)) or _is_plain_div(up))
    ):
        unit = up
    return unit


def _describe(node: Node) -> str:
    return " ".join((*node.classes, node.get("id"), node.get("style")))


def _is_plain_div(node: Node) -> bool:
    return node.tag == "div" and not node.classes and not node.get("id")


def _part(page: Page, block: Node, members: list[Node]) -> dict[int, tuple[Node, int]]:
    """Cut a block that holds several notes between their anchors."""
    heads = [_lift(page, member, members) for member in members]
    extents = {}
    for place, (member, head) in enumerate(zip(members, heads, strict=True)):
        is_last = place + 1 == len(heads)
        limit = block.end if is_last else heads[place + 1].index
        if head.parent is not None:
            limit = min(limit, head.parent.end)
        stop = _run(page, head, limit, is_last=is_last)
        extents[member.index] = (head, stop)
    return extents


def _lift(page: Page, member: Node, members: list[Node]) -> Node:
    """Take the outermost inline element that begins with an anchor and has no other."""
    head = member
    while (
        (up := head.parent) is not None
        and not up.is_block
        and page.is_first_in(head, up)
        and sum(up.holds(other) for other in members) == 1
    ):
        head = up
    return head


def _run(page: Page, head: Node, limit: int, *, is_last: bool) -> int:
    """Follow a note from sibling to sibling until something that is not of it."""
    index = head.end
    has_words = page.size(head) > _NUMBER
    breaks = 0
    while index < limit:
        node = page.nodes[index]
        if node.tag in _HEADINGS or node.tag == "hr":
            return index
        if is_last and node.is_block and node.tag != "br":
            return index if has_words else node.end
        breaks = breaks + 1 if node.tag == "br" else breaks
        if node.tag != "br" and not (node.tag == TEXT and not node.text.strip()):
            breaks = 0
        if is_last and breaks > 1 and has_words:
            return index
        has_words = has_words or page.size(node) > 0
        index = node.end
    return limit


def _go_on(
    page: Page, extents: dict[int, tuple[Node, int]]
) -> dict[int, tuple[Node, int]]:
    """Give each note the paragraphs that stand between it and the next one."""
    units = sorted({(unit.index, stop) for unit, stop in extents.values()})
    stops: dict[int, int] = {}
    for place, (index, stop) in enumerate(units):
        unit = page.nodes[index]
        following = page.nodes[units[place + 1][0]] if place + 1 < len(units) else None
        if unit.is_block and stop == unit.end and unit.tag not in ("li", "tr", "aside"):
            stops[index] = _follow(page, unit, following)
    return {
        target: (unit, stops.get(unit.index, stop))
        for target, (unit, stop) in extents.items()
    }


def _follow(page: Page, unit: Node, following: Node | None) -> int:
    is_empty = page.size(unit) <= _NUMBER
    parent_end = unit.parent.end if unit.parent is not None else len(page.nodes)
    has_next = following is not None and following.parent is unit.parent
    limit = following.index if has_next and following is not None else parent_end
    stop = index = unit.end
    taken = 0
    while index < limit and taken < _MOST_PARAGRAPHS:
        node = page.nodes[index]
        if node.tag != TEXT or node.text.strip():
            is_of_it = (unit.tag == "dt" and node.tag == "dd") or (
                node.tag in _GOES_ON
                and (
                    (is_empty and not taken)
                    or (has_next and _is_named_alike(node, unit))
                )
            )
            if not is_of_it:
                break
            taken += 1
            stop = node.end
        index = node.end
    return stop


def _is_named_alike(node: Node, unit: Node) -> bool:
    """Tell whether a paragraph between two notes is named as the note before it is."""
    if node.classes == unit.classes:
        return True
    return any(
        name.startswith(own) for name in node.classes for own in unit.classes if own
    )

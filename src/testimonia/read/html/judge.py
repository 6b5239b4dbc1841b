"""Judges the edges of an unknown page by what a text extractor leaves out.

Trafilatura drops posters' names, dates and lists of short notes, so its word counts
only for short blocks before the first and behind the last block that it keeps.
"""

import logging

from testimonia.read.html.plan import Plan
from testimonia.read.html.tree import TEXT, Node, Page

_LARGEST = 1_000_000
_FEWEST = 3
_MOST = 2_000
_SHORT = 300
_SURE = 0.6


def judge_rest(page: Page, plan: Plan) -> None:
    """Mark as furniture what stands round the text that an extractor finds."""
    blocks = [node for node in _list_leaves(page) if not _is_inside(plan, node)]
    if len(blocks) < _FEWEST or page.shown[-1] > _LARGEST or len(blocks) > _MOST:
        return
    kept = _extract(page, blocks)
    places = [place for place, node in enumerate(blocks) if node.index in kept]
    if not places:
        return
    for place, node in enumerate(blocks):
        if places[0] <= place <= places[-1] or node.index in plan.kinds:
            continue
        if page.size(node) < _SHORT and not node.tag.startswith("h"):
            plan.furniture.setdefault(node.index, _SURE)


def _list_leaves(page: Page) -> list[Node]:
    """List the blocks that hold words and no further block with words."""
    leaves: dict[int, Node] = {}
    for node in page.nodes:
        if node.tag == TEXT and not node.hidden and node.text.strip():
            block = node.block
            if block is not None and block.tag not in ("body", "html"):
                leaves[block.index] = block
    ordered = sorted(leaves.values(), key=lambda node: node.index)
    return [
        node
        for place, node in enumerate(ordered)
        if place + 1 == len(ordered) or ordered[place + 1].index >= node.end
    ]


def _is_inside(plan: Plan, node: Node) -> bool:
    place: Node | None = node
    for _ in range(40):
        if place is None:
            return False
        if place.index in plan.furniture or place.index in plan.posts:
            return True
        place = place.parent
    return True


def _extract(page: Page, blocks: list[Node]) -> set[int]:
    """Give the indices of the blocks whose words the extractor keeps."""
    import trafilatura  # noqa: PLC0415 - heavy, and only unknown pages need it

    # A plain page of the same blocks: the extractor parses no hostile mark-up.
    lines = []
    for node in blocks:
        words = page.text_of(node).replace("&", "&amp;").replace("<", "&lt;")
        tag = node.tag if node.tag in ("p", "li", "h1", "h2", "h3", "h4") else "p"
        linked = sum(
            page.size(n) for n in page.nodes[node.index : node.end] if n.tag == "a"
        )
        is_link = linked * 10 > page.size(node) * 8
        body = f'<a href="#">{words}</a>' if is_link else words
        lines.append(f"<{tag}>{body}</{tag}>")
    logger = logging.getLogger("trafilatura")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        found = trafilatura.extract(
            f"<html><body><article>{''.join(lines)}</article></body></html>",
            include_comments=True,
            include_tables=True,
            favor_recall=True,
        )
    finally:
        logger.setLevel(level)
    text = " ".join((found or "").split())
    return {
        node.index
        for node in blocks
        if page.text_of(node) and page.text_of(node) in text
    }

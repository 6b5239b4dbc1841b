"""What stands round a post's words: the lines of name and date, ranks and buttons."""

import re
from bisect import bisect_left

from testimonia.lexicon.furniture import ACTIONS, RANKS, VERBS
from testimonia.read.html.plan import Plan
from testimonia.read.html.post_parts import DATE, LONGEST_NAME, Parts
from testimonia.read.html.tree import HEADINGS, Node, Page

_MOST_OTHER = 2
_BARS = re.compile(r"[|·•\[\]()]+")
_HANDLE = re.compile(r"@[\w.]+")
_BEFORE_DATES = frozenset(("on", "at", "am", "le", "um"))


def is_rank(line: str) -> bool:
    """Tell whether a line holds what a forum prints under a poster's name."""
    return line.strip(" \t\xa0*★•").lower() in RANKS


def mark_rest(page: Page, plan: Plan, post: Node, parts: Parts) -> None:
    """Name the lines round a post's words: who, when, and what is the site's."""
    keep = _mark_heads(page, plan, post, parts)
    if parts.content is None:
        return
    keep += [parts.content, *(parts.inner or [])]
    starts = sorted(node.index for node in keep)
    stops = {node.index: node.end for node in keep}
    index = post.index + 1
    while index < post.end:
        node = page.nodes[index]
        at = bisect_left(starts, index)
        if index in stops:
            index = stops[index]
        elif at < len(starts) and starts[at] < node.end:
            index += 1
        else:
            is_kept = index in plan.quoted or (
                node.tag in HEADINGS and "user" not in " ".join(node.classes)
            )
            if page.size(node) and not is_kept and node.tag != "blockquote":
                _mark_line(page, plan, node)
            index = node.end


def _mark_line(page: Page, plan: Plan, node: Node) -> None:
    """Say of a line round a post's words whether it is a rank, a name or the site's."""
    words = page.text_of(node) if page.is_brief(node, LONGEST_NAME) else ""
    if is_rank(words):
        plan.kinds[node.index] = "rank"
    elif _HANDLE.fullmatch(words.strip("· ").lower()):
        plan.kinds[node.index] = "byline"
    else:
        plan.furniture[node.index] = None


def _mark_heads(page: Page, plan: Plan, post: Node, parts: Parts) -> list[Node]:
    """Mark the lines that show the author and the date."""
    heads: list[Node] = []
    for node, kind in ((parts.author_node, "byline"), (parts.date_node, "date")):
        if node is None:
            continue
        if any(head.holds(node) for head in heads):
            plan.kinds.setdefault(node.index, kind)
            continue
        head = _widen(page, node, post, parts)
        if any(head.holds(other) for other in heads):
            head = node
        is_both = kind == "date" and (parts.author or "\0") in page.text_of(head)
        plan.kinds[head.index] = "byline" if is_both else kind
        plan.kinds[node.index] = kind
        heads.append(head)
    return heads


def _widen(page: Page, node: Node, post: Node, parts: Parts) -> Node:
    """Take the line that an element stands on, as long as it holds little else."""
    head = node
    avoided = [n for n in (parts.content, *(parts.inner or [])) if n is not None]
    while (
        (up := head.parent) is not None
        and up is not post
        and post.holds(up)
        and page.size(up) <= page.size(node) + 45
        and not any(up.holds(other) for other in avoided)
        and not (head.is_block and page.size(up) > page.size(head))
        and (page.size(up) == page.size(head) or _is_one_line(page, up, node, parts))
    ):
        head = up
    return head


def _is_one_line(page: Page, up: Node, node: Node, parts: Parts) -> bool:
    """Tell whether an element is a line that a name or date stands on, and no more."""
    if _has_other_block(page, up, node):
        return False
    line, shown = page.text_of(up), page.text_of(node)
    return not _is_of_site(line, shown) and (
        parts.content is not None or _is_signature(line, shown)
    )


def _is_of_site(line: str, words_shown: str) -> bool:
    """Tell whether a line holds beside some words a button, a rank or "#1"."""
    rest = DATE.sub("", line.replace(words_shown, "", 1)).lower()
    pieces = [piece.strip(" \xa0-–—»«,:") for piece in _BARS.split(rest)]
    kept = [piece for piece in pieces if piece]
    return bool(kept) and all(
        piece in ACTIONS
        or is_rank(piece)
        or piece.lstrip("#№").strip().isdecimal()
        or piece in _BEFORE_DATES
        or _HANDLE.fullmatch(piece)
        for piece in kept
    )


def _is_signature(line: str, shown: str) -> bool:
    """Tell whether a line says beside a name hardly more than when, and a verb."""
    rest = DATE.sub(" ", line.replace(shown, " ", 1))
    words_left = [w for w in re.findall(r"\w+", rest.lower()) if w not in VERBS]
    return len(words_left) <= _MOST_OTHER or DATE.search(line) is not None


def _has_other_block(page: Page, line: Node, head: Node) -> bool:
    """Tell whether a block with words stands beside the head of a post."""
    return any(
        n.is_block and page.size(n) and not n.holds(head) and not head.holds(n)
        for n in page.nodes[line.index + 1 : min(line.end, line.index + 80)]
    )

"""Posts of a thread and comments under a text, told by names or by their repetition."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from testimonia.lexicon.wording import words
from testimonia.read.html.plan import FoundPost, Plan
from testimonia.read.html.post_parts import (
    Parts,
    find_parts,
    guess_author,
    is_date,
    is_profile,
)
from testimonia.read.html.post_rest import mark_rest
from testimonia.read.html.quotes import find_quotes
from testimonia.read.html.tree import TEXT, Node, Page

_POST_TYPES = ("discussionforumposting", "/question", "/answer")
_COMMENT_TYPES = ("/comment", "/usercomments")
_POST_CLASSES = words(
    """
    postcontainer postbit postbitlegacy crawler-post topic-post post_wrapper
    forum-post forumpost forum_post post-container topic_post post_block
    """
)
_POST_ID = re.compile(
    r"(?:p|post_id|post|msg|message|reply|js-post|entry|pid|edit|answer)[-_]?\d+"
)
_COMMENT_CLASSES = words(
    """
    comment comment-item comment-thread__comment comment_item commentitem
    single-comment comment-entry usercomment user-comment comtr
    """
)
_COMMENT_ID = re.compile(r"(?:li-|dsq-|div-)?(?:comment|cmt|c)[-_]\w*\d")
_ENTRY_CLASSES = frozenset(("hentry", "type-post", "type-page", "blog-post", "h-entry"))
# Reddit's name for both, told apart by a second class.
_THINGS = {"comment": "comment", "link": "post"}
_FEWEST = 2
_SPACE = 2
_NAME_SPACE = 30
_WORDS_AT_LEAST = 40
_DIGITS = re.compile(r"\d+")
_DEPTH_CLASS = re.compile(
    r"(?:comment[-_]|thread[-_]|reply[-_])?(?:depth|level|indent|nest(?:ed)?)[-_]?(\d{1,2})"
)


def find_posts(page: Page, plan: Plan) -> None:
    """Find posts and comments with their authors, dates, levels and answers."""
    find_quotes(page, plan)
    candidates = _drop_wrapped(page, list(_find_named(page)))
    found = _keep_signed(page, plan, candidates)
    _call_comments([post for post, _ in found])
    if not found:
        found = _keep_signed(page, plan, _find_repeated(page), is_strict=True)
    _set_levels(page, [post for post, _ in found])
    for post, parts in found:
        plan.posts[post.node.index] = post
        mark_rest(page, plan, post.node, parts)


def _find_named(page: Page) -> Iterator[tuple[Node, str]]:
    """Go through the elements that are named as posts or comments."""
    for node in page.named:
        if node.is_block:
            kind = _tell_kind(node)
            if kind and not node.hidden:
                yield node, kind


def _tell_kind(node: Node) -> str | None:
    classes = node.classes
    if _POST_CLASSES.intersection(classes):
        return "post"
    kind = _tell_by_type(node.get("itemtype").lower()) or _tell_by_tag(node)
    is_entry = _ENTRY_CLASSES.intersection(classes) or node.tag in ("body", "ol", "ul")
    if kind or is_entry:
        return kind
    if _COMMENT_CLASSES.intersection(classes):
        return "comment"
    identifier = node.get("id").lower()
    if _is_post(node, identifier):
        return "post"
    is_comment = node.tag in ("li", "div", "article", "section", "dt", "tr")
    return "comment" if is_comment and _COMMENT_ID.fullmatch(identifier) else None


def _tell_by_type(itemtype: str) -> str | None:
    if itemtype.endswith(_COMMENT_TYPES):
        return "comment"
    return "post" if itemtype.endswith(_POST_TYPES) else None


def _tell_by_tag(node: Node) -> str | None:
    if node.tag in ("shreddit-post", "shreddit-comment"):
        return node.tag.removeprefix("shreddit-")
    if "thing" in node.classes:
        return next((k for n, k in _THINGS.items() if n in node.classes), None)
    return None


def _is_post(node: Node, identifier: str) -> bool:
    """Recognise a forum's post: a class of that meaning with a numbered id."""
    classes = node.classes
    if "message" in classes and (
        node.get("data-author") or identifier.startswith("js-post")
    ):
        return True
    if "data-post-id" in node.attributes or "data-answerid" in node.attributes:
        return True
    if "question" in classes and identifier == "question":
        return True
    if "email" in classes and node.tag == "div":
        return True
    return _POST_ID.fullmatch(identifier) is not None and (
        node.tag in ("table", "li", "article")
        or any("post" in name or "message" in name for name in classes)
    )


def _drop_wrapped(
    page: Page, candidates: list[tuple[Node, str]]
) -> list[tuple[Node, str]]:
    """Leave out a post that only wraps posts, and what only wraps one and the same."""
    posts = sorted(node.index for node, kind in candidates if kind == "post")
    kept: list[tuple[Node, str]] = []
    standing: list[Node] = []
    for node, kind in candidates:
        while standing and standing[-1].end <= node.index:
            standing.pop()
        at = bisect_right(posts, node.index)
        inner = bisect_left(posts, node.end) - at
        if (
            kind == "post"
            and inner > 1
            and page.is_first_in(page.nodes[posts[at]], node)
        ):
            continue
        outer = standing[-1] if standing else None
        if outer is None or not page.is_first_in(node, outer):
            kept.append((node, kind))
            standing.append(node)
    return kept


def _keep_signed(
    page: Page,
    plan: Plan,
    candidates: list[tuple[Node, str]],
    *,
    is_strict: bool = False,
) -> list[tuple[FoundPost, Parts]]:
    """Keep the candidates that show who wrote them or when."""
    starts = {node.index for node, _ in candidates}
    found: list[tuple[FoundPost, Parts]] = []
    for place, (node, kind) in enumerate(candidates):
        parts = find_parts(page, plan, node, starts)
        if is_strict and not parts.author:
            guess_author(page, node, parts)
        if not parts.author and "joined" in node.classes and found:
            # Chat programs print a name once for messages in a row.
            parts.author = found[-1][0].author
        is_signed = bool(parts.author or parts.date)
        if is_strict:
            is_signed = bool(parts.author and parts.date)
        if kind == "post" and _holds_post(node, candidates, place):
            # What only wraps posts may show a date of its own, but no author.
            is_signed = bool(parts.author)
        if is_signed and page.size(node):
            post = FoundPost(node, kind, parts.author, parts.date, iso=parts.iso)
            post.content = parts.content
            found.append((post, parts))
    return found


def _holds_post(node: Node, candidates: list[tuple[Node, str]], place: int) -> bool:
    following = candidates[place + 1 : place + 2]
    return any(kind == "post" and node.holds(other) for other, kind in following)


def _call_comments(posts: list[FoundPost]) -> None:
    """Call posts that stand in one another comments: a thread's posts never do."""
    until = 0
    is_nested = False
    for post in posts:
        is_nested = is_nested or (post.kind == "post" and post.node.index < until)
        until = max(until, post.node.end) if post.kind == "post" else until
    for post in posts:
        if is_nested and post.kind == "post":
            post.kind = "comment"


def _find_repeated(page: Page) -> list[tuple[Node, str]]:
    """Find siblings of one make, each of which could be a post."""
    groups: dict[tuple[int, str, tuple[str, ...]], list[Node]] = {}
    for node in page.elements:
        if node.tag in ("div", "li", "article", "section", "tr", "table") and (
            node.parent is not None
            and page.size(node) > _WORDS_AT_LEAST
            and not node.hidden
        ):
            names = tuple(_DIGITS.sub("0", name) for name in node.classes)
            groups.setdefault((node.parent.index, node.tag, names), []).append(node)
    taken: list[tuple[Node, str]] = []
    until = 0
    for members in groups.values():
        if len(members) < _FEWEST or members[0].index < until:
            continue
        if all(_looks_signed(page, node) for node in members):
            taken.extend((node, "post") for node in members)
            until = members[-1].end
    return taken if len(taken) > 1 else []


def _looks_signed(page: Page, node: Node) -> bool:
    """Tell whether a block holds a name, a date, and words of its own, no headline."""
    has_author = has_date = False
    for inner in page.nodes[node.index : min(node.end, node.index + 120)]:
        if inner.tag in ("h1", "h2", "h3"):
            return False
        if inner.tag == TEXT:
            has_date = has_date or is_date(inner.text.strip())
            continue
        names = " ".join(inner.classes)
        has_date = has_date or inner.tag == "time" or "date" in names or "time" in names
        has_author = (
            has_author
            or "author" in inner.get("rel")
            or is_profile(inner)
            or any(
                word in names for word in ("author", "user", "poster", "name", "nick")
            )
        )
    return has_date and (has_author or _begins_with_name(page, node))


def _begins_with_name(page: Page, node: Node) -> bool:
    """Tell whether the first text of a block could be a name on a line of its own."""
    for inner in page.nodes[node.index : min(node.end, node.index + 20)]:
        if inner.tag == TEXT and inner.text.strip():
            words = inner.text.strip()
            is_lone = inner.block is not None and page.size(inner.block) < _NAME_SPACE
            return is_lone and words[0].isalpha() and words[-1] not in ".?!:;"
    return False


def _set_levels(page: Page, posts: list[FoundPost]) -> None:
    """Count how deep each comment stands, by nesting or by what its names say."""
    standing: list[FoundPost] = []
    flat: list[FoundPost] = []
    base: int | None = None
    for post in posts:
        while standing and standing[-1].node.end <= post.node.index:
            standing.pop()
        outer = standing[-1] if standing else None
        standing.append(post)
        if post.kind != "comment" or (outer is not None and outer.kind == "comment"):
            post.level = outer.level + 1 if outer and outer.kind == post.kind else 1
            continue
        depth = _read_depth(page, post.node)
        if depth is None:
            flat.clear()
            continue
        base = depth if base is None or depth < base else base
        post.level = depth - base + 1
        _answer(flat, post)


def _answer(flat: list[FoundPost], post: FoundPost) -> None:
    """Find the comment at the next lower level before this one."""
    while flat and flat[-1].level >= post.level:
        flat.pop()
    if flat:
        post.holder = flat[-1]
        for above in flat:
            above.until = max(above.until, post.node.end)
    flat.append(post)


def _read_depth(page: Page, post: Node) -> int | None:
    """Read a depth that a comment states, or what wraps it alone, or its first cell."""
    within = page.nodes[post.index : min(post.end, post.index + 8)]
    around = [up for up in (post.parent, post.parent and post.parent.parent) if up]
    for node in (*within, *(n for n in around if n.end - post.end <= _SPACE)):
        depth = _read_own_depth(node)
        if depth is not None:
            return depth
    return None


def _read_own_depth(node: Node) -> int | None:
    for name in (
        "data-depth",
        "depth",
        "data-level",
        "aria-level",
        "data-indent",
        "indent",
    ):
        if node.get(name).isdecimal():
            return int(node.get(name)[:3])
    for name in node.classes:
        match = _DEPTH_CLASS.fullmatch(name)
        if match:
            return int(match.group(1))
    return None

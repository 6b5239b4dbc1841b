"""What belongs to the site and not to the text: menus, buttons, forms, notices."""

import re
from bisect import bisect_left

from testimonia.lexicon.furniture import ACTIONS, FORM_OPENERS, LINE_OPENERS
from testimonia.lexicon.wording import words
from testimonia.read.html.judge import judge_rest
from testimonia.read.html.plan import Plan
from testimonia.read.html.tree import TEXT, Node, Page

_LONGEST = 60_000
_TAGS = words(
    "nav form button select textarea menu dialog search optgroup input fieldset"
)
_EDGES = frozenset(("header", "footer", "aside"))
_ROLES = words(
    """
    navigation banner contentinfo search menu menubar dialog alertdialog toolbar
    tablist complementary
    """
)
_WORDS = words(
    """
    nav navbar navigation menu breadcrumb breadcrumbs share sharing sharedaddy
    social cookie cookies consent gdpr sidebar widget footer masthead related
    recommended newsletter subscribe promo advert advertisement ads pagination pager
    search login signin skip toolbar toc printfooter catlinks navbox noprint
    jumbotron popup modal banner sitemap topbar colophon outbrain taboola respond
    postprofile userinfo trending copyright topnav subnav tagcloud
    siteinfo siteheader sitefooter
    """
)
_NAMES = words(
    """
    site-header site-footer page-footer global-header global-footer comment-form
    comment-respond comment-reply comment-reply-link reply post-buttons post-actions
    action-buttons metadata-noprint mw-jump mw-jump-link mw-navigation mw-head
    mw-panel mw-portlet-lang mw-portlet vector-dropdown vector-header vector-menu vector-toc navigation-not-searchable
    sistersitebox jp-relatedposts post-navigation nav-links entry-utility skip-link
    back-to-top user-panel message-signature message-footer message-cell--user
    postfoot ambox hatnote siteSub sitesub contentsub mw-indicators mw-footer
    """
)
# A name of this sort on a wrapper speaks of the page's layout, not of the element.
_WRAPPING = words("with has no wrapper container page layout main content body")
# What a blog calls an entry's subject ("category-social-history") is no part of it.
_TOPICS = ("category-", "tag-", "post-tag", "topic-", "author-")
_BUTTONS = words("btn button cta")
_SKIPS = words("mw-jump-link skip-link skip-to-content skiplink skip-nav skip")
_TALKS = frozenset(("thread", "blog"))
_LONGEST_LINE = 160
_NEVER = frozenset(("body", "main", "article"))
_PARTS = re.compile(r"[a-z]+")
_HEADING = re.compile(r"h[1-6]")
_ARTICLE_TAGS = frozenset(("article", "main", "blockquote", "section", "li"))


def find_furniture(page: Page, plan: Plan, *, genre: str) -> None:
    """Mark the parts of a page that are not of its text."""
    protected = _find_protected(page, plan)
    whole = page.shown[-1] or 1
    index = 0
    names = _Names()
    for node in page.elements:
        if node.index < index:
            continue
        if node.index in plan.furniture:
            index = node.end
        elif not node.hidden and _is_furniture(page, node, names):
            index = _mark(page, plan, node, protected, whole)
    _mark_actions(page, plan)
    if genre in _TALKS:
        _mark_site_lines(page, plan)
    if genre == "other" and not plan.notes:
        judge_rest(page, plan)


def _find_protected(page: Page, plan: Plan) -> list[int]:
    """List what is of the text wherever it stands: notes, posts, the title."""
    titles = [index for index, kind in plan.kinds.items() if kind == "title"]
    called = [mark.node.index for mark in plan.marks.values()]
    mains = [
        node.index
        for node in page.elements
        if node.tag in ("main", "article") or node.get("role") == "main"
    ]
    posts = [post.node.index for post in plan.posts.values()]
    words = [p.content.index for p in plan.posts.values() if p.content is not None]
    signed = [i for i, kind in plan.kinds.items() if kind in ("byline", "date")]
    return sorted(
        {*titles, *called, *mains, *posts, *words, *signed, *plan.notes, *plan.entries}
    )


def _mark(page: Page, plan: Plan, node: Node, protected: list[int], whole: int) -> int:
    """Mark an element, or the parts of it that hold nothing protected."""
    at = bisect_left(protected, node.index)
    is_guarded = at < len(protected) and protected[at] < node.end
    is_most = page.size(node) * 2 > whole and node.tag not in ("nav", "select")
    if not is_guarded and not is_most:
        if page.size(node):
            plan.furniture[node.index] = None
        return node.end
    if is_most and not is_guarded:
        return node.index + 1
    if node.tag in _EDGES or node.get("role") in _ROLES:
        _mark_round(page, plan, node, protected)
    return node.index + 1


def _mark_round(page: Page, plan: Plan, node: Node, protected: list[int]) -> None:
    """Mark what stands round protected things in a page's head or foot."""
    if node.tag == "header" and any(
        up is not None and up.tag in _ARTICLE_TAGS for up in (node.parent, node.block)
    ):
        return
    has_title = any(
        plan.kinds.get(place) == "title"
        for place in protected[
            bisect_left(protected, node.index) : bisect_left(protected, node.end)
        ]
    )
    index = node.index + 1
    while index < node.end:
        inner = page.nodes[index]
        at = bisect_left(protected, index)
        if index in protected[at : at + 1]:
            index = inner.end
        elif at < len(protected) and protected[at] < inner.end:
            index += 1
        else:
            is_own = (
                index in plan.kinds
                or _HEADING.fullmatch(inner.tag)
                or (inner.tag == "p" and has_title)
            )
            if inner.tag != TEXT and page.size(inner) and not is_own:
                plan.furniture.setdefault(index, None)
            index = inner.end


class _Names(dict[str, bool]):
    """Remembers which names of a page speak of the site."""

    def __missing__(self, name: str) -> bool:
        """Judge a name met for the first time."""
        self[name] = _is_site_name(name)
        return self[name]


def _is_furniture(page: Page, node: Node, names: _Names) -> bool:
    if node.tag in _TAGS:
        return True
    if node.tag in _EDGES:
        return _is_edge(node)
    if node.get("role") in _ROLES:
        return True
    if not (node.classes or "id" in node.attributes):
        return False
    if node.is_block:
        return _is_named(page, node, names)
    return node.tag == "a" and not _SKIPS.isdisjoint(node.classes)


def _is_edge(node: Node) -> bool:
    """Tell a page's head, foot or side from an article's own."""
    place = node.parent
    for _ in range(8):
        if place is None or place.tag == "body":
            break
        if place.tag in _ARTICLE_TAGS and node.tag != "aside":
            return False
        place = place.parent
    return node.tag != "aside" or _is_named_so(node)


def _is_named_so(node: Node) -> bool:
    if node.get("role") == "complementary":
        return True
    words = set(_PARTS.findall(" ".join((*node.classes, node.get("id").lower()))))
    return bool(words & _WORDS)


def _is_named(page: Page, node: Node, known: _Names) -> bool:
    """Read classes and id word by word: "site-nav", "cookie_notice", "share-links"."""
    if node.tag in _NEVER or _HEADING.fullmatch(node.tag):
        return False
    names = (*node.classes, node.get("id").lower())
    return page.size(node) < _LONGEST and any(known[name] for name in names)


def _is_site_name(name: str) -> bool:
    if name in _NAMES:
        return True
    parts = _PARTS.findall(name)
    return (
        bool(_WORDS.intersection(parts))
        and not _WRAPPING.intersection(parts)
        and not name.startswith(_TOPICS)
    )


def _mark_actions(page: Page, plan: Plan) -> None:
    """Mark lines that hold a button's words and nothing else, and comment forms."""
    for node in page.elements:
        if not (node.is_block or node.tag == "a") or not page.is_brief(node, 30):
            continue
        if node.hidden or node.index in plan.furniture:
            continue
        size = page.size(node)
        if node.tag in ("td", "th") or node.index in plan.kinds:
            continue
        words = page.text_of(node).lower().strip("[]() ")
        is_link = node.tag == "a" or any(
            n.tag == "a" for n in page.nodes[node.index : min(node.end, node.index + 8)]
        )
        block = node.block
        is_alone = node.is_block or (block is not None and page.size(block) == size)
        is_button = bool(_BUTTONS.intersection(node.classes))
        if (is_alone or is_button) and (
            (is_link and words in ACTIONS)
            or (_HEADING.fullmatch(node.tag) and words.startswith(FORM_OPENERS))
        ):
            plan.furniture.setdefault(node.index, None)


def _mark_site_lines(page: Page, plan: Plan) -> None:
    """Mark, outside of posts, the lines and rows of buttons that a forum prints."""
    posts = sorted((post.node.index, post.node.end) for post in plan.posts.values())
    until = 0
    for node in page.elements:
        if node.index < until or not node.is_block or node.hidden:
            continue
        if not page.is_brief(node, _LONGEST_LINE):
            continue
        until = node.end
        at = bisect_left(posts, (node.index + 1, 0)) - 1
        is_inside = at >= 0 and node.index < posts[at][1]
        if is_inside or node.index in plan.kinds or node.index in plan.furniture:
            continue
        line = page.text_of(node).lower()
        if line.startswith(LINE_OPENERS) or _holds_buttons(page, node):
            plan.furniture.setdefault(node.index, None)


def _holds_buttons(page: Page, node: Node) -> bool:
    """Tell whether a line holds links with a button's words and nothing else."""
    inner = page.nodes[node.index : node.end]
    said = [n.text.lower().strip(" \n\t\xa0:|·•()[],") for n in inner if not n.hidden]
    return any(n.tag == "a" for n in inner) and all(
        words in ACTIONS for words in said if words
    )

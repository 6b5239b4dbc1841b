"""The parts of a post: who wrote it, when, its words, and what else stands round it."""

import re
from dataclasses import dataclass

from testimonia.lexicon.furniture import DATE_OPENERS, NAME_OPENERS, VERBS
from testimonia.lexicon.wording import words
from testimonia.read.html.plan import Plan
from testimonia.read.html.tree import TEXT, Node, Page

_NAME_CLASSES = words(
    """
    fn author-name username bigusername creator message-name poster-name hnuser
    publisher-anchor-color comment-user comment-author-name commenter commenter-name
    user-name display-name nickname user__name comment__author postauthor
    comment-username commentauthor byline-name names from_name email-author postuser
    ucommentactorname user-name-link
    """
)
_AUTHOR_CLASSES = words(
    """
    author user comment-author comment_author poster nick byline comment-by by
    user-details comment-header-author p-author vcard post-author comauthor
    username-container postdetails
    """
)
_DATE_CLASSES = words(
    """
    date time timestamp post-date postdate comment-date comment-time
    comment-metadata commentmetadata comment-meta relativetime relativetime-clean
    published datetime post-time time-ago age comment-timestamp keyinfo smalltext
    dateline live-timestamp crawler-post-infos relative-date thead posted
    email-date datetime comment__date u-dt post_date created datestamp permalink-date msg-date dt
    """
)
_CONTENT_CLASSES = (
    "bbwrapper",
    "entry-content",
    "email-body",
    "posttdmessage",
    "cooked",
    "usertext-body",
    "comment-copy",
    "js-post-body",
    "s-prose",
    "post-text",
    "postcontent",
    "messagetext",
    "post-message",
    "comment-content",
    "comment-text",
    "comment_text",
    "commenttext",
    "comment__body",
    "comment__content",
    "commtext",
    "comment-body__content",
    "post_body",
    "postbody-text",
    "message-content",
    "content",
    "post-content",
    "post__content",
    "inner",
    "comment-body",
    "message-body",
    "post_text",
    "text",
    "msg",
    "body",
    "post",
)
_CONTENT_SLOTS = (
    "comment",
    "text-body",
    "post-content-body",
    "commentContent",
    "tweetText",
)
_CONTENT_PLACES = {name: place for place, name in enumerate(_CONTENT_CLASSES)}
_CONTENT_ID = re.compile(r"(?:post_message|postmessage|msg|post-content|content)_?\d+")
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|"
    r"juin|juil|août|déc|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w{0,7}\.?"
)
DATE = re.compile(
    r"(?:\b(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},?\s)?"
    rf"(?:\b\d{{1,2}}(?:\.|st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}|\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    r"|\b\d{4}[-/.]\d\d[-/.]\d\d|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b"
    r"|\b\d{1,3}\s(?:second|minute|hour|day|week|month|year)s?\sago)"
    r"(?:(?:,|\sat|\sum|\sв|T)?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?)?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\bago\b|^\d{1,3}\s?[a-z]{1,2}$|yesterday|today", re.IGNORECASE)
_SAYS = re.compile(
    rf"\s+(?:{'|'.join(sorted(map(re.escape, VERBS), key=len, reverse=True))})\b.{{0,40}}$"
)
_PROFILE = re.compile(
    r"/(?:users?|profiles?|members?|u|people)/[^/?#]+/?$|/@[^/]+$"
    r"|[?&](?:u|user|uid|showuser)=|user\?id="
)
_SEARCHED = 600
LONGEST_NAME = 60
_NAME_SPACE = 30
_SHORTEST_DATE = 5


@dataclass(slots=True)
class Parts:
    """What was found in a post, with the nodes that show it."""

    author: str | None = None
    date: str | None = None
    iso: str | None = None
    author_node: Node | None = None
    date_node: Node | None = None
    content: Node | None = None
    inner: list[Node] | None = None


def find_parts(page: Page, plan: Plan, post: Node, starts: set[int]) -> Parts:
    """Find author, date and words in a post, without the posts and quotations in it."""
    parts = Parts(inner=[])
    zone = _list_own(page, plan, post, starts, parts)
    parts.content = _find_content(page, zone)
    head = [n for n in zone if parts.content is None or not parts.content.holds(n)]
    _find_author(page, post, head, parts)
    _find_date(page, head, parts)
    if not parts.date:
        parts.date = post.get("created-timestamp") or post.get("created") or None
        parts.iso = parts.date
    return parts


def _list_own(
    page: Page, plan: Plan, post: Node, starts: set[int], parts: Parts
) -> list[Node]:
    """List the elements of a post that stand in no inner post and no quotation."""
    zone: list[Node] = []
    index = post.index + 1
    while index < post.end and len(zone) < _SEARCHED:
        node = page.nodes[index]
        if index in starts:
            if parts.inner is not None:
                parts.inner.append(node)
            index = node.end
        elif (
            node.hidden
            or index in plan.quoted
            or (node.tag == "blockquote" and index not in plan.kinds)
        ):
            index = node.end
        else:
            if node.tag != TEXT:
                zone.append(node)
            index += 1
    if parts.inner is not None and len(zone) >= _SEARCHED:
        rest = (page.nodes[i] for i in range(index, post.end) if i in starts)
        parts.inner.extend(rest)
    return zone


def _find_content(page: Page, zone: list[Node]) -> Node | None:
    best: Node | None = None
    best_place = len(_CONTENT_CLASSES)
    for node in zone:
        given = node.attributes
        if not given:
            continue
        places = [
            _CONTENT_PLACES[name] for name in node.classes if name in _CONTENT_PLACES
        ]
        if (
            given.get("itemprop") in ("text", "articleBody", "reviewBody")
            or (given.get("slot") or given.get("data-testid")) in _CONTENT_SLOTS
        ):
            places.append(0)
        elif "id" in given and _CONTENT_ID.fullmatch(given["id"]):
            places.append(1)
        if places and min(places) < best_place and page.size(node):
            best, best_place = node, min(places)
    return best


def _find_author(page: Page, post: Node, head: list[Node], parts: Parts) -> None:
    ranked: list[tuple[int, Node]] = []
    for node in head:
        rank = _rank_author(node)
        if rank is not None and page.is_brief(node, 160):
            ranked.append((rank, node))
    for _, node in sorted(ranked, key=lambda pair: (pair[0], pair[1].index)):
        shown, name = _read_name(page, node)
        if name:
            parts.author, parts.author_node = name, shown
            break
    stated = post.get("data-author") or (post.get("author") if "-" in post.tag else "")
    if stated:
        parts.author = stated
        if parts.author_node is None:
            parts.author_node = next(
                (n for n in head if page.size(n) and page.text_of(n) == stated), None
            )


def _rank_author(node: Node) -> int | None:
    given = node.attributes
    if not given:
        return 2 if node.tag == "cite" else None
    if given.get("itemprop") == "author" or "author" in given.get("rel", ""):
        return 1
    if _NAME_CLASSES.intersection(node.classes):
        return 0
    if node.tag == "cite":
        return 2
    if _AUTHOR_CLASSES.intersection(node.classes):
        return 3
    return 4 if is_profile(node) else None


def is_profile(node: Node) -> bool:
    """Tell whether a link leads to what a site knows of a person."""
    return node.tag == "a" and _PROFILE.search(node.get("href")) is not None


def _read_name(page: Page, node: Node) -> tuple[Node, str | None]:
    """Read a name, with the element that shows it, without "by" and "says"."""
    if node.tag not in ("a", "cite", "b", "strong"):
        for inner in page.nodes[node.index + 1 : min(node.end, node.index + 40)]:
            is_name = inner.tag in ("a", "strong", "b", "cite", "h4") or (
                inner.get("itemprop") == "name"
            )
            words = (
                page.text_of(inner)
                if is_name and page.size(inner) < LONGEST_NAME
                else ""
            )
            if words and not DATE.search(words):
                return inner, _clean_name(words)
    words = page.text_of(node)
    dated = DATE.search(words)
    return node, _clean_name(words[: dated.start()] if dated else words)


def _clean_name(words: str) -> str | None:
    name = re.split("[»•]", words, maxsplit=1)[0].strip(" :,|·–—-\xa0")
    lower = name.lower()
    for opener in NAME_OPENERS:
        if lower.startswith(opener):
            name = name[len(opener) :]
            break
    name = _SAYS.sub("", name).strip(" :,|·–—-\xa0")
    return name if name and len(name) < LONGEST_NAME and not name.isdecimal() else None


def _find_date(page: Page, head: list[Node], parts: Parts) -> None:
    """Find the date: a time element, an element named so, a dated line above."""
    times = [n for n in head if n.tag in ("time", "faceplate-timeago", "abbr")]
    named = [n for n in head if _DATE_CLASSES.intersection(n.classes)]
    dated = [n for n in head if n.get("itemprop").startswith("date")]
    for node in (*times, *dated, *named, *head):
        if page.size(node) and not page.is_brief(node, 240):
            continue
        words = page.text_of(node)
        stated = (
            node.get("datetime")
            or node.get("content")
            or node.get("data-time")
            or node.get("ts")
        )
        found = DATE.search(words) or DATE.search(node.get("title"))
        if node in times and (stated or found) and node.tag != "abbr":
            parts.date = words or stated or node.get("title")
        elif found and (
            node in named
            or len(found.group()) * 2 > len(words)
            or words.lower().startswith(DATE_OPENERS)
        ):
            parts.date = found.group()
        elif stated and node in dated:
            parts.date = words or stated
        else:
            continue
        parts.iso = stated or node.get("title") or None
        if parts.iso and parts.date and _RELATIVE.search(parts.date):
            parts.date = parts.iso
        parts.date_node = _narrow(page, node, found) if words else None
        return


def is_date(words: str) -> bool:
    """Tell whether words are a date and little else."""
    found = DATE.search(words) if _SHORTEST_DATE < len(words) < LONGEST_NAME else None
    return found is not None and len(found.group()) * 2 > len(words)


def guess_author(page: Page, post: Node, parts: Parts) -> None:
    """Take the first short line of a block that repeats with a date as its author."""
    for text in page.nodes[post.index + 1 : min(post.end, post.index + 30)]:
        words = " ".join(text.text.split())
        node = text.parent
        if node is None or text.hidden or not 0 < len(words) < _NAME_SPACE:
            continue
        if not is_date(words) and words[0].isalpha():
            parts.author, parts.author_node = words, node
            return


def _narrow(page: Page, node: Node, found: re.Match[str] | None) -> Node:
    """Take the innermost element that shows the whole date."""
    if found is None:
        return node
    best = node
    for inner in page.nodes[node.index + 1 : min(node.end, node.index + 40)]:
        if (
            best.holds(inner)
            and inner.tag != TEXT
            and found.group() in page.text_of(inner)
        ):
            best = inner
    return best

"""Who is quoted in a block quotation, as forums print it above the words."""

import re

from testimonia.lexicon.furniture import QUOTE_OPENERS, VERBS
from testimonia.lexicon.wording import words
from testimonia.read.html.plan import Plan
from testimonia.read.html.tree import TEXT, Node, Page

_QUOTE_CLASSES = words(
    """
    bbcode_quote bbcodeblock--quote bbcodequote quotebox quote-container
    quotecontainer bbc_quote quotemain quote_box
    """
)
_HEADER_CLASSES = words(
    """
    bbcode_postedby quoteheader bbcodeblock-title attribution quotetitle quote-title
    title topslice_quote quote_header citation
    """
)
# vBulletin 4 prints each post inside one.
_POST_CLASSES = frozenset(("postcontent", "restore"))
_OPENERS = (*QUOTE_OPENERS, "quote from:", "quote(", "zitat(", "цитата(")
_LONGEST_HEADER = 120
_VERBS = "|".join(sorted(map(re.escape, VERBS), key=len, reverse=True))
_WROTE = re.compile(rf"(.{{1,60}}?)(?:\s+(?:{_VERBS})\b.{{0,60}})?:?", re.IGNORECASE)
_SAID = re.compile(rf".{{1,60}}\s(?:{_VERBS})\b.{{0,60}}:", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:on|am|le|at|@)\s.*\d.*$|[↑»→:]\s*$", re.IGNORECASE)


def find_quotes(page: Page, plan: Plan) -> None:
    """Find block quotations with an author, and blocks that are quotations by name."""
    for node in page.elements:
        if node.hidden:
            continue
        if node.tag == "blockquote" and _POST_CLASSES.intersection(node.classes):
            plan.kinds[node.index] = "paragraph"
            continue
        is_named = bool(_QUOTE_CLASSES.intersection(node.classes))
        if node.tag != "blockquote" and not (is_named and node.is_block):
            if node.tag in ("td", "div"):
                _find_unnamed(page, plan, node)
            continue
        header = _find_header(page, node)
        author = _read_stated(node) or (
            _read_header(page.text_of(header)) if header is not None else None
        )
        if header is not None:
            plan.kinds[header.index] = "byline"
        if author or is_named:
            plan.quoted[node.index] = author or ""


def _find_unnamed(page: Page, plan: Plan, node: Node) -> None:
    """Recognise vBulletin 3's table of a quotation by its first line."""
    first = page.nodes[node.index + 1 : node.index + 4]
    line = next((n for n in first if n.tag == "div"), None)
    if node.tag != "td" or line is None or not _is_line(page, line):
        return
    words = page.text_of(line)
    if words.lower().startswith(_OPENERS) and not words.endswith(":"):
        plan.quoted[node.index] = _read_header(words) or ""
        plan.kinds[line.index] = "byline"


def _read_stated(node: Node) -> str | None:
    for name in ("data-author", "data-quote", "data-username"):
        if node.get(name):
            return node.get(name).split(",")[0]
    up = node.parent
    if up is not None and (up.tag == "aside" or "quote" in " ".join(up.classes)):
        return up.get("data-username") or up.get("data-author") or None
    return None


def _find_header(page: Page, quote: Node) -> Node | None:
    """Find the line with the quoted author's name, in the quotation or just before."""
    for node in page.nodes[quote.index + 1 : min(quote.end, quote.index + 9)]:
        if node.tag == "blockquote":
            break
        if _is_header(page, node) and page.is_first_in(node, quote):
            return node
    before = _find_before(page, quote)
    return before if before is not None and _is_header(page, before) else None


def _find_before(page: Page, quote: Node) -> Node | None:
    """Find the element that stands next before a quotation, side by side with it."""
    index = quote.index - 1
    while index >= 0 and page.nodes[index].tag == TEXT:
        if page.nodes[index].text.strip() and not _is_short_header(page, index):
            return None
        index -= 1
    before = page.nodes[index] if index >= 0 else None
    while before is not None and before.parent is not quote.parent:
        before = before.parent
        if before is not None and before.holds(quote):
            return None
    return before


def _is_short_header(page: Page, index: int) -> bool:
    return page.nodes[index].parent is not None and (
        len(page.nodes[index].text.strip()) < _LONGEST_HEADER
    )


def _is_line(page: Page, node: Node) -> bool:
    """Tell whether a block is one short line."""
    return page.is_brief(node, _LONGEST_HEADER) and not any(
        inner.is_block for inner in page.inside(node)
    )


def _is_header(page: Page, node: Node) -> bool:
    if node.tag == TEXT or not page.is_brief(node, _LONGEST_HEADER):
        return False
    words = page.text_of(node)
    if node.tag == "cite" or _HEADER_CLASSES.intersection(node.classes):
        return (
            words.endswith(":")
            or words.lower().startswith(_OPENERS)
            or bool(_SAID.match(words))
        )
    return node.is_block and _is_line(page, node) and words.lower().startswith(_OPENERS)


def _read_header(words: str) -> str | None:
    """Read the name out of "Quote from: X on 3 May" or "X wrote:".

    >>> _read_header("Originally Posted by archivist"), _read_header("Meadow wrote:")
    ('archivist', 'Meadow')
    """
    lower = words.lower()
    for opener in _OPENERS:
        if lower.startswith(opener):
            words = words[len(opener) :]
            break
    words = words.lstrip(": ").removeprefix("from ").removeprefix("from: ")
    words = _TAIL.sub("", words)
    match = _WROTE.fullmatch(words.strip())
    return match.group(1).strip(" :") or None if match else None

"""What blocks are by their names: captions, epigraphs, abstracts, data tables, pages."""

import re
from bisect import bisect_left

from testimonia.lexicon.wording import words
from testimonia.read.html.plan import Plan
from testimonia.read.html.tree import Node, Page

_KINDS = {
    "epigraph": "epigraph",
    "abstract": "abstract",
    "abstractsection": "abstract",
    "wp-caption-text": "caption",
    "thumbcaption": "caption",
    "caption-text": "caption",
    "figure-caption": "caption",
    "msocaption": "caption",
    "gallerytext": "caption",
    "byline": "byline",
    "author-name": "byline",
    "entry-author": "byline",
    "author": "byline",
    "post-meta": "byline",
    "post-author": "byline",
    "entry-poster": "byline",
    "datetime": "date",
    "post-timestamp": "date",
    "entry-meta": "byline",
    "article-meta": "byline",
    "date": "date",
    "article-author": "byline",
    "dateline": "date",
    "entry-date": "date",
    "post-date": "date",
    "published": "date",
    "article-date": "date",
    "date-header": "date",
    "msotitle": "title",
    "msoquote": "quotation",
    "msointensequote": "quotation",
    "blockquote": "quotation",
    "block-quote": "quotation",
}
_KIND_ROLES = {
    "doc-epigraph": "epigraph",
    "epigraph": "epigraph",
    "doc-abstract": "abstract",
    "abstract": "abstract",
}
# A page's number that names itself needs no telling class.
_PRINTED_PAGE = re.compile(
    r"[\[({]\s*(?:page|pg\.?|p\.|seite|s\.|стр\.|с\.)\s*([ivxlcdm]{1,8}|\d{1,5})\s*[\])}]",
    re.I,
)
_WORD_HEADING = re.compile(r"msoheading(\d)|mw-heading([1-6])")
_PAGE_CLASSES = words(
    """
    pagenum pageno page-number pagebreak page-break pb pagenumber page_number pgnum
    calibre_pb pagebreak-before
    """
)
_PAGE_LABEL = re.compile(
    r"[\[({]?\s*(?:pg\.?|page|p\.|s\.|стр\.)?\s*([ivxlcdm]{1,8}|\d{1,5})\s*[\])}]?",
    re.I,
)
_HEADING = re.compile(r"h[1-6]")
_LONGEST = {"byline": 160, "date": 160, "caption": 1500}
_OF_BLOCKS = frozenset(("quotation", "epigraph", "abstract"))
_LONGEST_PAGE_LABEL = 23
_LONG_CELL = 700
# A text of white space may stand on either side of the only block of a cell.
_SPACE = 1
_BREAKS_TABLE = words(
    "table h1 h2 h3 h4 h5 h6 blockquote form article section hr ul ol nav"
)


def find_layout(page: Page, plan: Plan) -> None:
    """Fill in the kinds, data tables and page breaks of a plan."""
    special = sorted(
        {*plan.notes, *plan.posts, *plan.kinds, *plan.quoted, *plan.entries}
    )
    for table in page.with_tags("table"):
        if not table.hidden and _is_data(page, table, special):
            plan.tables.add(table.index)
    for node in page.named:
        if node.tag == "table":
            continue
        _find_page(page, plan, node)
        kind = _tell_kind(page, node)
        if kind:
            plan.kinds.setdefault(node.index, kind)
            if kind == "quotation":
                plan.quoted.setdefault(node.index, "")


def _tell_kind(page: Page, node: Node) -> str | None:
    kind = _read_kind(node)
    if kind is None:
        return None
    most = _LONGEST.get(kind)
    if most is not None and not page.is_brief(node, most):
        return None
    if kind == "date" and not any(c.isdecimal() for c in page.text_of(node)):
        return None
    if kind in _OF_BLOCKS and not node.is_block:
        return None
    return None if kind == "abstract" and _HEADING.fullmatch(node.tag) else kind


def _read_kind(node: Node) -> str | None:
    """Read what an element's role, class, id or relation calls it."""
    role = node.get("role") or node.get("epub:type")
    if role in _KIND_ROLES:
        return _KIND_ROLES[role]
    for name in node.classes:
        if name in _KINDS:
            return _KINDS[name]
    if node.is_block and node.get("id").lower() == "abstract":
        return "abstract"
    return "byline" if node.tag == "a" and "author" in node.get("rel").split() else None


def read_heading(node: Node) -> int | None:
    """Give the level of a heading, also of Word's and MediaWiki's own."""
    if _HEADING.fullmatch(node.tag):
        return int(node.tag[1])
    if node.get("role") == "heading":
        level = node.get("aria-level", "2")
        return int(level) if level.isdecimal() and len(level) == 1 else 2
    for name in node.classes:
        match = _WORD_HEADING.fullmatch(name)
        if match and node.is_block:
            return int(match.group(1) or match.group(2))
    return None


def _find_page(page: Page, plan: Plan, node: Node) -> None:
    """Recognise a printed page's beginning and read its number."""
    role = f"{node.get('role')} {node.get('epub:type')}"
    is_stated = "pagebreak" in role
    if not is_stated and not _PAGE_CLASSES.intersection(node.classes):
        if not node.is_block and page.is_brief(node, _LONGEST_PAGE_LABEL):
            printed = _PRINTED_PAGE.fullmatch(page.text_of(node))
            if printed and node.index not in plan.marks:
                plan.pages[node.index] = printed.group(1)
        return
    if page.size(node) > _LONGEST_PAGE_LABEL:
        return
    said = (
        page.text_of(node),
        node.get("data-page-number"),
        node.get("title"),
        node.get("aria-label"),
        re.sub(r"^(?:page|pg|p)[-_]?", "", node.get("id"), flags=re.IGNORECASE),
    )
    for label in said:
        match = _PAGE_LABEL.fullmatch(label.strip(" .:"))
        if match:
            plan.pages[node.index] = match.group(1)
            return
    if is_stated and not page.size(node):
        plan.pages[node.index] = None


def _is_data(page: Page, table: Node, special: list[int]) -> bool:
    """Tell a table of facts from one that only lays out the page."""
    if table.get("role") in ("presentation", "none"):
        return False
    at = bisect_left(special, table.index)
    if at < len(special) and special[at] < table.end:
        return False
    rows = cells = paragraphs = 0
    for node in page.nodes[table.index + 1 : table.end]:
        if node.tag in _BREAKS_TABLE and node.tag not in ("ul", "ol"):
            return False
        rows += node.tag == "tr"
        if node.tag in ("td", "th"):
            cells += 1
            if page.size(node) > _LONG_CELL:
                return False
        paragraphs += node.tag == "p"
    return rows > 0 and cells > rows and paragraphs <= 2 * cells


def is_later_cell(page: Page, node: Node) -> bool:
    """Tell whether a cell follows another one in its row."""
    parent = node.parent
    if parent is None:
        return False
    before = page.nodes[node.index - 1]
    return before is not parent


def is_lone(node: Node) -> bool:
    """Tell whether a block fills its cell, so that no line must be broken for it."""
    parent = node.parent
    return (
        parent is not None
        and parent.tag in ("td", "th")
        and (
            parent.end - node.end <= _SPACE and node.index - parent.index <= 1 + _SPACE
        )
    )


def is_paragraph_number(page: Page, text: Node) -> bool:
    """Tell whether a text is a number set out in the margin of its paragraph."""
    up, block = text.parent, text.block
    return (
        text.text[:1].isdigit()
        and text.text.strip().isdecimal()
        and up is not None
        and not up.is_block
        and block is not None
        and page.is_first_in(text, block)
        and page.size(block) > page.size(text)
    )

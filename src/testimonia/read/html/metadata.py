"""What a page says of itself: title, authors, date, language, genre."""

import re
from dataclasses import dataclass, field

from testimonia.lexicon.catalogue import AUTHOR_LABELS, DATE_LABELS
from testimonia.read.html.linked_data import Described, read_linked_data
from testimonia.read.html.plan import Plan
from testimonia.read.html.record import find_field, find_record
from testimonia.read.html.tree import HEADINGS, Node, Page

_SITE_PART = re.compile(r"\s+[|–—·»:-]\s+")
_BY = re.compile(r"^(?:by:?|von:?|par|автор:?|written by|posted by)\s+", re.IGNORECASE)
_TITLE_NAMES = ("citation_title", "dc.title", "dcterms.title", "og:title")
_AUTHOR_NAMES = (
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "author",
    "article:author",
)
_DATE_NAMES = (
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "dc.date",
    "dcterms.issued",
    "dcterms.date",
    "dc.date.issued",
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "sailthru.date",
    "parsely-pub-date",
)
_BOOK_TYPES = frozenset(
    ("book", "books.book", "product", "video.movie", "chapter", "productmodel")
)
_ARTICLE_TYPES = frozenset(("scholarlyarticle", "article", "newsarticle", "report"))
_DATE_CLASSES = frozenset(("published", "date-header", "date", "entry-date"))
_YEAR = re.compile(r"\d{4}")
_LONGEST_DATE = 50
_LONGEST_TITLE = 400
_BLOG_TYPES = frozenset(("blogposting", "blog"))


@dataclass(slots=True)
class About:
    """A page's own account of itself."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    language: str | None = None
    names: dict[str, list[str]] = field(default_factory=dict)
    types: frozenset[str] = frozenset()


def describe(page: Page, plan: Plan) -> About:
    """Read a page's metadata; where it has none, what it shows."""
    names = _collect_names(page)
    data = read_linked_data(page.data)
    heading = _find_heading(page, plan, names, data)
    shown = _read_title(page, plan, heading) if heading is not None else None
    about = About(
        title=_first(names, _TITLE_NAMES[:3]) or shown or _fallback_title(page, names),
        authors=_find_authors(page, plan, names, data),
        date=_find_date(page, plan, names, data),
        language=_find_language(page, names),
        names=names,
        types=frozenset(data.types),
    )
    if heading is not None:
        plan.kinds[heading.index] = "title"
        plan.furniture.pop(heading.index, None)
    return about


def _read_title(page: Page, plan: Plan, heading: Node) -> str:
    """Read a heading's words without the marks of notes in it."""
    pieces = []
    index = heading.index
    while index < heading.end:
        node = page.nodes[index]
        if index in plan.marks:
            index = node.end
            continue
        pieces.append("" if node.hidden else node.text if node.tag != "br" else " ")
        index += 1
    return " ".join("".join(pieces).split())


def tell_genre(page: Page, plan: Plan, about: About) -> str:
    """Tell what kind of page it is, by what was found on it."""
    kinds = [post.kind for post in plan.posts.values()]
    if is_encyclopedia(page, about):
        return "encyclopedia"
    if kinds.count("post") > 0:
        return "thread"
    if any(name.startswith("citation_journal") for name in about.names):
        return "article"
    is_book = bool(about.types & _BOOK_TYPES) or _says_book(about)
    if find_record(page, plan, is_stated=is_book):
        _complete(page, plan, about)
        return "catalogue"
    return _tell_text_genre(plan, about, has_comments=bool(kinds))


def _complete(page: Page, plan: Plan, about: About) -> None:
    """Take from a record's fields what the page does not say otherwise."""
    if not about.authors:
        author = find_field(page, plan, AUTHOR_LABELS)
        shown = [
            page.text_of(node)
            for node in page.named
            if "author" in node.classes and page.is_brief(node, 80)
        ]
        about.authors = _unique(shown[:1] if author is None else [author])
    if about.date is None:
        about.date = find_field(page, plan, DATE_LABELS)


def _tell_text_genre(plan: Plan, about: About, *, has_comments: bool) -> str:
    if has_comments or about.types & _BLOG_TYPES:
        return "blog"
    is_scholarly = any(name.startswith("citation_") for name in about.names)
    if is_scholarly or about.types & _ARTICLE_TYPES or plan.notes:
        return "article"
    return "other"


def is_encyclopedia(page: Page, about: About) -> bool:
    """Recognise MediaWiki and pages saved from it."""
    generator = " ".join(about.names.get("generator", ())).lower()
    if "mediawiki" in generator:
        return True
    marks = {"mw-parser-output", "mw-body-content", "mw-content-ltr", "mw-editsection"}
    return any(marks.intersection(node.classes) for node in page.named)


def _says_book(about: About) -> bool:
    names = about.names
    said = " ".join(names.get("og:type", ())).lower()
    return said in _BOOK_TYPES or (
        ("citation_isbn" in names or "books:isbn" in names or "book:isbn" in names)
        and "citation_journal_title" not in names
    )


def _collect_names(page: Page) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for tag, attributes in page.metas:
        name = (
            attributes.get("name")
            or attributes.get("property")
            or attributes.get("itemprop")
            or ""
        )
        content = " ".join(attributes.get("content", "").split())
        if tag == "meta" and name and content:
            names.setdefault(name.lower(), []).append(content)
    return names


def _first(names: dict[str, list[str]], wanted: tuple[str, ...]) -> str | None:
    return next((names[name][0] for name in wanted if name in names), None)


def _fallback_title(page: Page, names: dict[str, list[str]]) -> str | None:
    said = _first(names, _TITLE_NAMES)
    if said or not page.title:
        return said
    parts = _SITE_PART.split(page.title)
    return parts[0] or page.title


def _normal(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()


def _find_heading(
    page: Page, plan: Plan, names: dict[str, list[str]], data: Described
) -> Node | None:
    """Find the heading that is the page's title: the one its head names, or an h1."""
    parts = _SITE_PART.split(page.title)
    said = {_normal(words) for name in _TITLE_NAMES for words in names.get(name, ())}
    said |= {_normal(words) for words in (page.title, data.title, parts[0]) if words}
    said |= {_normal(part) for part in parts[1:-1]}
    rest = {_normal(part) for part in parts[1:]}
    headings = [
        node
        for node in page.elements
        if (node.tag in HEADINGS or _is_titled(node))
        and not node.hidden
        and page.is_brief(node, _LONGEST_TITLE)
    ]
    named = [n for n in headings if _normal(page.text_of(n)) in said]
    outside = [n for n in named if not _is_in_post(plan, n)]
    tops = [n for n in headings if n.tag == "h1" and not _is_in_post(plan, n)]
    own = [n for n in tops if _normal(page.text_of(n)) not in rest]
    both = [n for n in outside if n.tag == "h1"]
    begun = [
        n
        for n in headings
        if _is_titled(n)
        and not _is_in_post(plan, n)
        and _normal(page.text_of(n)) in rest
    ]
    begun += [n for n in headings if _begins_title(_normal(page.text_of(n)), said)]
    for found in (both, outside, own[:1], named, own, begun, [] if said else tops):
        if found:
            return found[0]
    return headings[0] if headings and not said else None


def _begins_title(heading: str, said: set[str]) -> bool:
    """Tell whether a heading is most of a title: its year may stand in the head only."""
    return any(
        words.startswith(heading) and len(heading) * 2 > len(words) for words in said
    )


def _is_titled(node: Node) -> bool:
    return node.is_block and any(
        name
        in (
            "firstheading",
            "entry-title",
            "post-title",
            "msotitle",
            "booktitle",
            "title",
        )
        for name in node.classes
    )


def _is_in_post(plan: Plan, node: Node) -> bool:
    place = node.parent
    for _ in range(12):
        if place is None:
            return False
        if place.index in plan.posts:
            return True
        place = place.parent
    return False


def _find_authors(
    page: Page, plan: Plan, names: dict[str, list[str]], data: Described
) -> tuple[str, ...]:
    for name in _AUTHOR_NAMES:
        found = [n for n in names.get(name, ()) if not n.startswith("http")]
        if found:
            return _unique([part for n in found for part in _split_names(name, n)])
    if data.authors:
        return _unique(data.authors)
    shown = [
        _BY.sub("", page.text_of(node))
        for node in page.named
        if _is_author(node) and page.is_brief(node, 80) and not _is_in_post(plan, node)
        if not node.hidden
    ]
    return _unique(shown[:8]) or _read_title_author(page)


def _read_title_author(page: Page) -> tuple[str, ...]:
    """Read the author out of a title such as "The Toll Keeper by Ada Lane"."""
    headings = {
        page.text_of(n)
        for n in page.with_tags("h1")
        if page.is_brief(n, _LONGEST_TITLE)
    }
    title, by, name = _SITE_PART.split(page.title)[0].partition(" by ")
    return _unique([name]) if by and title in headings else ()


def _split_names(name: str, words: str) -> list[str]:
    if name in ("citation_author", "dc.creator") or ";" not in words:
        return [words]
    return [part.strip() for part in words.split(";") if part.strip()]


def _is_author(node: Node) -> bool:
    if "author" in node.get("rel") or node.get("itemprop") == "author":
        return node.tag != "link"
    if {"author", "vcard"} <= set(node.classes):
        # An hCard, as most WordPress themes write it.
        return True
    return node.tag in ("p", "div", "span", "a") and any(
        name
        in (
            "byline",
            "author-name",
            "entry-author",
            "article-author",
            "contrib-author",
            "post-author",
        )
        for name in node.classes
    )


def _unique(found: list[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for words in found:
        name = _BY.sub("", " ".join(words.split())).strip(" ,;")
        if name and name not in kept and not any(name in other for other in kept):
            kept.append(name)
    return tuple(kept)


def _find_date(
    page: Page, plan: Plan, names: dict[str, list[str]], data: Described
) -> str | None:
    said = _first(names, _DATE_NAMES) or data.date
    if said:
        return said
    for node in (*page.with_tags("time"), *page.named):
        is_date = node.tag == "time" or _DATE_CLASSES.intersection(node.classes)
        if not is_date or page.size(node) > _LONGEST_DATE or _is_in_post(plan, node):
            continue
        for words in (page.text_of(node), node.get("datetime"), node.get("title")):
            if _YEAR.search(words):
                return words
    return None


def _find_language(page: Page, names: dict[str, list[str]]) -> str | None:
    said = page.language or _first(
        names, ("content-language", "citation_language", "dc.language", "og:locale")
    )
    if not said:
        for node in page.nodes[:4]:
            said = said or node.get("lang") or node.get("xml:lang")
    return said.replace("_", "-") if said else None

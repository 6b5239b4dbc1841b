"""A page as one flat list of nodes in document order, so that no walk recurses.

A text is a node of its own; the nodes of an element are ``nodes[index:end]``. The
parser hands over its events one by one: it builds no tree, so that it knows no limit
of depth, and it neither fetches nor executes anything.
"""

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from testimonia.lexicon.wording import words

TEXT: Final = "#text"
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_BLOCKS = words(
    """
    address article aside blockquote body caption center dd details dialog dir div
    dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header
    hgroup hr html legend li main menu nav noframes ol optgroup option p pre search
    section select summary table tbody td tfoot th thead tr ul
    """
)
# Elements whose content no browser shows as text.
_SILENT = words(
    """
    script style template noscript head title object iframe svg audio video canvas
    annotation annotation-xml datalist rp noembed xml
    """
)
# Attributes that say nothing of what an element is.
_DULL = words(
    """
    href title style src alt width height dir lang target colspan rowspan align valign
    srcset sizes loading decoding border cellpadding cellspacing
    """
)
# Elements that print nothing and say something of the page.
_SAYING = words("meta link base")
# Between these tags white space is layout of the file, not of the page.
_BETWEEN = words("html table tbody thead tfoot tr ul ol dl select")
_NEST = 80
_NONE: Final[dict[str, str]] = {}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_HIDING_CLASSES = words(
    """
    sr-only ref-overlay visually-hidden visuallyhidden screen-reader-text screenreader-only
    screen-reader-only cite-accessibility-label offscreen element-invisible
    mw-empty-elt show-for-sr u-visually-hidden is-visually-hidden visually-hide assistive-text
    a11y-hidden sr_only
    """
)
# Characters that only say where a line may be broken.
_INVISIBLE = {0xAD: None, 0x200B: None, 0x2060: None, 0xFEFF: None, 0: None}
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")


class Node:
    """An element, or a text (whose ``tag`` is ``TEXT``).

    Attributes:
        index: place among the page's nodes.
        end: index behind the last node inside.
        block: the nearest block around it.
        place: which of its tag it is, from 1.
        hidden: whether a browser shows nothing of it.
    """

    __slots__ = (
        "attributes",
        "block",
        "classes",
        "end",
        "hidden",
        "index",
        "is_block",
        "parent",
        "place",
        "tag",
        "text",
    )

    def __init__(
        self,
        index: int,
        tag: str,
        attributes: dict[str, str],
        parent: "Node | None",
        classes: tuple[str, ...] = (),
    ) -> None:
        self.index = index
        self.end = index + 1
        self.tag = tag
        self.attributes = attributes
        self.text = ""
        self.place = 0
        self.parent = parent
        self.classes = classes
        self.is_block = tag in _BLOCKS or "-" in tag
        self.block: Node | None = None
        self.hidden = False
        if parent is not None:
            self.block = parent if parent.is_block else parent.block
            self.hidden = parent.hidden
        if attributes and not self.hidden:
            self.hidden = _is_hidden(attributes, classes)

    def get(self, name: str, default: str = "") -> str:
        """Give an attribute's value."""
        return self.attributes.get(name, default)

    def holds(self, other: "Node") -> bool:
        """Tell whether the other node is this one or stands inside it."""
        return self.index <= other.index < self.end

    @property
    def where(self) -> str:
        """Give the way back: its id, or an XPath that counts its tag."""
        name = self.attributes.get("id")
        return f"#{name}" if name else f"(//{self.tag})[{self.place}]"

    def __repr__(self) -> str:
        """Show the tag and the place."""
        return f"<{self.tag} {self.index}:{self.end}>"


def _is_hidden(attributes: dict[str, str], classes: tuple[str, ...]) -> bool:
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    if style and _HIDING.search(style):
        return True
    return not _HIDING_CLASSES.isdisjoint(classes)


@dataclass(slots=True)
class Page:
    """A parsed page.

    Attributes:
        nodes: all elements and texts of the body, in document order.
        ids: the first element of each id or anchor name.
        title: words of the title element.
        metas: attributes of the meta and link elements.
        data: JSON-LD scripts, verbatim.
        url: the page's own address, where the page says it.
        language: of the root element.
        has_frames: whether the page is a set of frames.
        elements: the nodes that are elements.
        named: the elements that say what they are: by class, id, role and the like.
        tagged: the elements of each tag.
        shown: how many visible characters stand before each node (and, last, in all).
    """

    nodes: list[Node] = field(default_factory=list)
    elements: list[Node] = field(default_factory=list)
    named: list[Node] = field(default_factory=list)
    tagged: dict[str, list[Node]] = field(default_factory=dict)
    ids: dict[str, Node] = field(default_factory=dict)
    title: str = ""
    metas: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    url: str = ""
    language: str = ""
    has_frames: bool = False
    shown: list[int] = field(default_factory=list)

    def with_tags(self, *tags: str) -> list[Node]:
        """List the elements of some tags, in document order."""
        found = [node for tag in tags for node in self.tagged.get(tag, ())]
        return sorted(found, key=lambda node: node.index) if len(tags) > 1 else found

    def inside(self, node: Node) -> list[Node]:
        """List the nodes inside an element (or the element itself, for a text)."""
        return self.nodes[node.index + (node.tag != TEXT) : node.end]

    def text_of(self, node: Node) -> str:
        """Give an element's visible words, white space collapsed."""
        pieces = []
        block = None
        for inner in self.nodes[node.index : node.end]:
            if inner.tag == TEXT and not inner.hidden:
                if inner.block is not block:
                    pieces.append(" ")
                    block = inner.block
                pieces.append(inner.text)
            elif inner.tag == "br":
                pieces.append(" ")
        return " ".join("".join(pieces).split())

    def size(self, node: Node) -> int:
        """Count an element's visible characters."""
        return self.shown[node.end] - self.shown[node.index]

    def is_brief(self, node: Node, most: int) -> bool:
        """Tell whether an element shows something, at most so many characters.

        One with many elements inside is not brief: reading each such nest of them
        would take quadratic time.
        """
        return node.end - node.index < _NEST and 0 < self.size(node) <= most

    def is_first_in(self, node: Node, block: Node) -> bool:
        """Tell whether no visible character of the block stands before the node."""
        return self.shown[node.index] == self.shown[block.index]

    def count(self) -> None:
        """Count the visible characters before each node."""
        sizes = [
            0 if not n.text or n.hidden else len("".join(n.text.split()))
            for n in self.nodes
        ]
        self.shown = [0, *accumulate(sizes)]
        self.elements = [node for node in self.nodes if node.tag != TEXT]
        self.named = [
            node
            for node in self.elements
            if node.attributes and not _DULL.issuperset(node.attributes)
        ]
        for node in self.elements:
            self.tagged.setdefault(node.tag, []).append(node)


class _Target:
    """Takes the parser's events and makes the flat list of them."""

    def __init__(self) -> None:
        self.page = Page()
        self._open: list[Node] = []
        self._silent: list[str] = []
        self._pieces: list[str] = []
        self._places: dict[str, int] = {}
        self._classes: dict[str, tuple[str, ...]] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._pieces:
            self._flush()
        if not attributes:
            # The parser's own empty mapping is ten times slower than a dictionary.
            attributes = _NONE
        self._places[tag] = self._places.get(tag, 0) + 1
        if tag in _SAYING:
            self.page.metas.append((tag, attributes))
            if "itemprop" in attributes and self._open and not self._silent:
                # Microdata says dates in elements that print nothing.
                self._begin(tag, attributes)
        elif self._silent or tag in _SILENT:
            if tag == "script" and "ld+json" in attributes.get("type", ""):
                tag = "ld+json"
            self._silent.append(tag)
        else:
            self._begin(tag, attributes)

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        page = self.page
        parent = self._open[-1] if self._open else None
        classes: tuple[str, ...] = ()
        if attributes:
            classes = self._read_classes(attributes.get("class"))
        node = Node(len(page.nodes), tag, attributes, parent, classes)
        node.place = self._places[tag]
        page.nodes.append(node)
        self._open.append(node)
        if attributes:
            self._name(node, attributes)
        if tag == "frameset":
            page.has_frames = True

    def _read_classes(self, names: str | None) -> tuple[str, ...]:
        """Split a class attribute; equal ones share one tuple."""
        if not names:
            return ()
        classes = self._classes.get(names)
        if classes is None:
            classes = self._classes[names] = tuple(names.lower().split())
        return classes

    def _name(self, node: Node, attributes: dict[str, str]) -> None:
        page = self.page
        if name := attributes.get("id"):
            page.ids.setdefault(name, node)
        for said in ("name", "content-id") if node.tag in ("a", "div") else ():
            if name := attributes.get(said):
                page.ids.setdefault(name, node)
        if node.tag == "html" and not page.language:
            page.language = attributes.get("lang") or attributes.get("xml:lang", "")

    def data(self, data: str) -> None:
        self._pieces.append(data)

    def _flush(self) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        if self._silent:
            if self._silent[-1] == "title" and not self.page.title:
                self.page.title = " ".join(text.split())
            elif self._silent[-1] == "ld+json":
                self.page.data.append(text)
            return
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.tag in _BETWEEN and text.isspace():
            return
        node = Node(len(self.page.nodes), TEXT, _NONE, parent)
        is_plain = text.isascii() and "\0" not in text
        node.text = text if is_plain else text.translate(_INVISIBLE)
        self.page.nodes.append(node)

    def end(self, tag: str) -> None:
        if self._pieces:
            self._flush()
        if self._silent:
            if self._silent[-1] == tag or self._silent[-1] == "ld+json":
                self._silent.pop()
        elif self._open and self._open[-1].tag == tag:
            self._open.pop().end = len(self.page.nodes)

    def comment(self, text: str) -> None:
        if text.startswith("[CDATA["):
            self.data(text.removeprefix("[CDATA[").removesuffix("]]"))
        elif not self.page.url and (saved := _SAVED_FROM.search(text)):
            self.page.url = saved.group(1)

    def close(self) -> Page:
        if self._pieces:
            self._flush()
        while self._open:
            self._open.pop().end = len(self.page.nodes)
        return self.page


def parse_page(text: str) -> Page:
    """Parse a page's mark-up, however broken.

    >>> page = parse_page("<p>Kerr <b>to</b> Eden<script>alert(1)</script>")
    >>> [page.text_of(node) for node in page.nodes if node.tag == "p"]
    ['Kerr to Eden']
    """
    from lxml import etree  # noqa: PLC0415 - heavy, and only pages need it

    target = _Target()
    parser = etree.HTMLParser(
        target=target,  # type: ignore[arg-type]
        encoding="utf-8",
        huge_tree=True,
        no_network=True,
    )
    parser.feed(_without_subset(text).encode("utf-8", "replace"))
    try:
        page: Page = parser.close()  # type: ignore[assignment]
    except etree.ParseError:
        # lxml complains of a page without any element; its words are there all the same.
        page = target.close()
    page.count()
    return page


def _without_subset(text: str) -> str:
    """Leave out a doctype's own declarations: entities would be taken for text."""
    head = text[:512].lower()
    at = head.find("<!doctype")
    opening = text.find("[", at)
    if at < 0 or opening < 0 or text.find(">", at) < opening:
        return text
    closing = text.find("]", opening)
    while closing >= 0 and not text[closing + 1 : closing + 64].lstrip().startswith(
        ">"
    ):
        closing = text.find("]", closing + 1)
    return text if closing < 0 else text[:opening] + text[closing + 1 :]

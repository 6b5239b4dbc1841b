"""Links inside a page that could call a note or lead back from one."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from testimonia.lexicon.wording import words
from testimonia.read.html.tree import Node, Page

_LONGEST_BACK = 30
_TOO_LONG = "?" * 40
_NAMING = ("role", "epub:type", "rel", "id", "typeof")
_LABEL = re.compile(
    r"(?:(?:foot|end)?notes?|fn|nb|n|ref|anm|прим)?\.?\s?"
    r"(?:\d{1,4}[a-z]?|[ivxlcdm]{1,7}|[a-z]{1,2}|[α-ω]|[*∗†‡§¶#‖]{1,4})",
    re.IGNORECASE,
)
_BRACKETS = "[](){}⟨⟩ \t\n\xa0.,;:"
_ARROWS = "↑^↩↵⤴⏎←▲∧⇧⬆⏏↖\ufe0e\ufe0f"
_BACK_WORDS = words("back return jump up top to the text torna zurück назад retour")
NOTE_NAME = re.compile(
    r"(?:foot|end|side|rear)[-_]?note|note[-_]?(?:ref|anchor|\d)|^note|[-_]note"
    r"|cite_|cite-|ftn|edn|^_?fn[-_:.r]?|fnref|fn\d|^_?en[-_]?\d|^n\d|sdnote",
    re.IGNORECASE,
)
_BACK_NAME = re.compile(
    r"(?:fn|note|ftn|ftnt|edn|cite|en)\w{0,3}[-_:.]?(?:ref|anc|anchor|back|text|src)"
    r"|\d(?:anc|ref|src|back|text)$|^(?:r|ref|txt|text|back|anchor|src|b|t|body)[-_]?\d"
    r"|^(?:rfn|ref-fn|back)|easy-footnote-\d",
    re.IGNORECASE,
)
_CALL_NAMES = re.compile(
    r"note-?ref|footnote-?(?:ref|anchor|link|call|mark)|fn-?ref|^noteref$|^reference$"
    r"|sd(?:foot|end)note|mso(?:foot|end)notereference|^xref-fn$|^easy-footnote$"
    r"|^footnote$|^endnote$|cite_ref|footnote_|^fn$|^fnanchor$|^annref$|^mw-ref$",
)
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True, eq=False)
class Link:
    """A link to another place of the page.

    Attributes:
        node: the anchor.
        fragment: what it points to.
        target: the element of that name, or None.
        text: its words.
        label: its words as a note's label, or None where they are more than that.
        style: "sup", "bracket", "round" (brackets) or "plain".
        is_call: whether names in the mark-up say that it calls a note.
        is_back: whether names or an arrow say that it leads back to the text.
    """

    node: Node
    fragment: str
    target: Node | None
    text: str
    label: str | None
    style: str
    is_call: bool
    is_back: bool

    @property
    def shape(self) -> tuple[str, str]:
        """Give what links of one family share: the name without digits, the style."""
        return _DIGITS.sub("0", self.fragment), self.style


def parse_label(text: str) -> str | None:
    """Read a mark's words.

    >>> [parse_label(t) for t in ("[12]", "(note 3)", " * ", "a", "Appendix", "1943:")]
    ['12', 'note 3', '*', 'a', None, '1943']
    """
    bare = text.strip(_BRACKETS)
    return bare if bare and _LABEL.fullmatch(bare) else None


def is_arrow(text: str) -> bool:
    """Tell whether words only lead back: an arrow, a caret, "Back to text"."""
    bare = text.strip(_BRACKETS + "\"'")
    if not bare.strip(_ARROWS + " 0123456789"):
        return any(letter in _ARROWS for letter in bare)
    return len(bare) < _LONGEST_BACK and set(
        bare.strip(_ARROWS + " ").lower().split()
    ) <= (_BACK_WORDS)


def find_links(page: Page) -> list[Link]:
    """List the links of a page to itself, in order."""
    own = _find_own_addresses(page)
    links = []
    for node in page.with_tags("a"):
        opened = node.get("data-open") or node.get("reveal-id")
        fragment: str | None = opened if opened in page.ids else None
        if fragment is None and "#" in node.get("href"):
            fragment = _read_fragment(page, node.get("href"), own)
        if fragment:
            links.append(_make_link(page, node, fragment))
    return links


def _find_own_addresses(page: Page) -> set[str]:
    """Collect the addresses under which the page may speak of itself.

    Browsers write links within a page as whole addresses when they save it.
    """
    own = {"", page.url.partition("#")[0]}
    for tag, attributes in page.metas:
        if (
            tag == "link" and attributes.get("rel", "").lower() == "canonical"
        ) or tag == "base":
            own.add(attributes.get("href", "").partition("#")[0])
        elif attributes.get("property") == "og:url":
            own.add(attributes.get("content", "").partition("#")[0])
    return own


def _read_fragment(page: Page, address: str, own: set[str]) -> str | None:
    part, _, fragment = address.strip().partition("#")
    fragment = fragment if fragment in page.ids else unquote(fragment)
    if part in own:
        return fragment
    if fragment in page.ids and (
        "//" not in part or NOTE_NAME.search(fragment) is not None
    ):
        return fragment
    if "//" not in part and NOTE_NAME.search(fragment) is not None:
        return fragment
    return None


def _make_link(page: Page, node: Node, fragment: str) -> Link:
    text = _TOO_LONG
    if not page.size(node):
        text = ""
    elif page.is_brief(node, _LONGEST_BACK):
        text = page.text_of(node)
    names = _names_around(node)
    return Link(
        node=node,
        fragment=fragment,
        target=page.ids.get(fragment),
        text=text,
        label=parse_label(text),
        style=_find_style(page, node, text),
        is_call=any(_CALL_NAMES.search(name) for name in names),
        is_back=_BACK_NAME.search(fragment) is not None
        or any("back" in name for name in names)
        or is_arrow(text),
    )


def _names_around(node: Node) -> list[str]:
    """Collect what the mark-up calls a link: classes, roles, also of its wrappers."""
    names: list[str] = []
    place: Node | None = node
    for _ in range(4):
        if place is None or place.is_block:
            break
        names.extend(place.classes)
        given = place.attributes
        names += [given[name].lower() for name in _NAMING if name in given]
        place = place.parent
    return names


def _find_style(page: Page, node: Node, text: str) -> str:
    around = node
    for _ in range(4):
        if around.tag == "sup" or "super" in around.get("style"):
            return "sup"
        if around.parent is None or around.parent.is_block:
            break
        around = around.parent
    if any(
        n.tag == "sup" for n in page.nodes[node.index : min(node.end, node.index + 6)]
    ):
        return "sup"
    if text.startswith("[") and text.endswith("]"):
        return "bracket"
    before = page.nodes[node.index - 1].text.rstrip()
    after = page.nodes[node.end].text if node.end < len(page.nodes) else ""
    if before.endswith("[") and after.lstrip().startswith("]"):
        return "bracket"
    if before.endswith("(") and after.lstrip().startswith(")"):
        return "round"
    return "plain"

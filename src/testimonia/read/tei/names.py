"""What the elements of the TEI Guidelines are to a reader of texts."""

from lxml import etree

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

ROOTS = frozenset({"TEI", "TEI.2"})

LEFT_OUT = frozenset(
    {
        "binaryObject",
        "facsimile",
        "figDesc",
        "graphic",
        "index",
        "rdg",
        "rdgGrp",
        "teiHeader",
        "wit",
        "witDetail",
        "xenoData",
    }
)
"""What is not the text's own words: other witnesses' readings, an encoder's
descriptions of pictures, machine data."""

BLOCK_KINDS = {
    "ab": "paragraph",
    "address": "paragraph",
    "argument": "abstract",
    "abstract": "abstract",
    "byline": "byline",
    "closer": "byline",
    "dateline": "date",
    "docAuthor": "byline",
    "docDate": "date",
    "docEdition": "paragraph",
    "docImprint": "paragraph",
    "entry": "entry",
    "entryFree": "entry",
    "epigraph": "epigraph",
    "fw": "furniture",
    "imprimatur": "paragraph",
    "lg": "paragraph",
    "opener": "paragraph",
    "org": "entry",
    "p": "paragraph",
    "person": "entry",
    "personGrp": "entry",
    "place": "entry",
    "salute": "paragraph",
    "signed": "byline",
    "speaker": "paragraph",
    "stage": "paragraph",
    "titlePart": "title",
    "trailer": "paragraph",
    "zone": "paragraph",
}
"""Elements that make a segment wherever they stand."""

LISTS = frozenset({"castList", "list", "listApp", "listBibl", "listWit"})
ITEMS = frozenset(
    {"app", "bibl", "biblFull", "biblStruct", "castItem", "item", "msDesc", "witness"}
)
"""Lists, and what is an item when it stands directly in one."""

DIVISIONS = frozenset({"attachment", "div", *(f"div{level}" for level in range(8))})

STRUCTURE = DIVISIONS | {
    "back",
    "body",
    "docTitle",
    "figure",
    "floatingText",
    "front",
    "group",
    "listOrg",
    "listPerson",
    "listPlace",
    "postscript",
    "sourceDoc",
    "sp",
    "standOff",
    "surface",
    "surfaceGrp",
    "text",
    "titlePage",
}
"""What holds blocks and has no words of its own."""

PRINTED_LINES = frozenset(
    {"address", "byline", "closer", "docImprint", "opener", "signed", "titlePart"}
)
"""Blocks whose line breaks are kept: signatures, addresses, title pages."""

LINES = frozenset({"addrLine", "l", "line", "signed"})

WORDS_WHEN_HELD = frozenset({"docAuthor", "docDate"})
"""Blocks on a title page that are words when they stand inside another block."""

ENTRIES = frozenset(kind for kind, made in BLOCK_KINDS.items() if made == "entry")

NAME_PARTS = frozenset(
    {"addName", "forename", "genName", "nameLink", "roleName", "surname"}
)
RECORD_PARTS = frozenset({"analytic", "biblStruct", "imprint", "monogr", "series"})
PREFERRED_READING = ("sic", "orig", "abbr", "unclear")
"""Of a ``choice``, what the source itself shows."""


def local_name(element: etree._Element) -> str:
    """Give an element's name without its namespace; "" for comments and the like.

    >>> local_name(etree.fromstring('<p xmlns="http://www.tei-c.org/ns/1.0"/>'))
    'p'
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def where(element: etree._Element, path: str) -> str:
    """Give the way back to an element: its identifier, else its path."""
    identifier = element.get(XML_ID)
    return path if identifier is None else f"#{identifier}"


def children_named(element: etree._Element, *names: str) -> list[etree._Element]:
    """Give the child elements that bear one of the names."""
    return [child for child in element if local_name(child) in names]


def has_block_children(element: etree._Element) -> bool:
    """Tell whether an element holds paragraphs, lines, lists or the like."""
    return any(
        name in BLOCK_KINDS or name in LISTS or name in STRUCTURE or name == "l"
        for name in map(local_name, element)
    )


def running_words(element: etree._Element) -> str:
    """Give an element's words without notes, other readings and line ends.

    >>> running_words(etree.fromstring("<head>Kerr <hi>to</hi> Eden<note>x</note></head>"))
    'Kerr to Eden'
    """
    parts: list[str] = []
    _collect(element, parts)
    return " ".join("".join(parts).split())


def _collect(element: etree._Element, parts: list[str]) -> None:
    parts.append(element.text or "")
    chosen = chosen_reading(element) if local_name(element) == "choice" else None
    for child in element:
        name = local_name(child)
        if name == "lb" or follows_unspaced(child):
            parts.append(" ")
        shown = name and name not in LEFT_OUT and name != "note"
        shown = shown and not (name == "del" and is_replaced(child))
        if shown and (chosen is None or child is chosen):
            _collect(child, parts)
        parts.append(child.tail or "")


def follows_unspaced(element: etree._Element) -> bool:
    """Tell whether an element goes on without the space that print would have.

    Encoders often leave it out between the parts of a name or record, and between
    words that are marked one by one.
    """
    before, parent = element.getprevious(), element.getparent()
    if parent is None:
        return False
    standing = parent.text if before is None else before.tail
    if standing:
        return local_name(element) == "hi" and _follows_colon(element, standing)
    if before is None:
        return False
    name = local_name(element)
    if name in NAME_PARTS:
        return local_name(before) in NAME_PARTS
    if name == "w":
        return local_name(before) == "w" and not element.get("part")
    return name == "rdg" or (bool(name) and local_name(parent) in RECORD_PARTS)


def _follows_colon(element: etree._Element, before: str) -> bool:
    """Tell whether emphasised words follow a word and colon, as in "Source:Papers"."""
    colon = before.endswith(":") and before[-2:-1].isalpha()
    return colon and (element.text or "")[:1].isupper()


def is_replaced(deletion: etree._Element) -> bool:
    """Tell whether other words stand in the place of crossed-out ones."""
    parent, after = deletion.getparent(), deletion.getnext()
    if parent is not None and local_name(parent) == "subst":
        return True
    if parent is not None and local_name(parent) == "add" and _opens(deletion):
        return bool((deletion.tail or "").strip())
    follows = after is not None and local_name(after) == "add"
    return follows and not (deletion.tail or "").strip()


def _opens(element: etree._Element) -> bool:
    """Tell whether an element is the first thing in the one that holds it."""
    parent = element.getparent()
    first = parent is not None and not (parent.text or "").strip()
    return first and element.getprevious() is None


def chosen_reading(choice: etree._Element) -> etree._Element | None:
    """Pick, of several encodings of one place, the one the source itself shows."""
    options = [child for child in choice if local_name(child)]
    for name in PREFERRED_READING:
        for option in options:
            if local_name(option) == name:
                return option
    return options[0] if options else None

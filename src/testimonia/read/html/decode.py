"""A page's bytes -> characters: what it declares, what it is, and when both differ."""

import codecs
import re
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 16_384
_XML_DECLARATION = re.compile(
    rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_META = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
# What pages call Latin-1 or ASCII is Windows-1252, says the HTML standard.
_CALLED = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    # A page that says so in ASCII letters is not in UTF-16.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_HIGH = range(0xC0, 0x100)
_LOW = range(ord("a"), ord("z") + 1)
_TRIED = 200_000
_FREQUENT = frozenset("оеаинтсрвлкмдпу")


class Decoded(NamedTuple):
    """A page's characters and how they were found.

    Attributes:
        text: the characters.
        encoding: the name of the encoding used.
        lost: how many bytes the encoding has no character for.
    """

    text: str
    encoding: str
    lost: int = 0


def decode_page(content: bytes) -> Decoded:
    """Decode a saved page.

    Browsers save pages anew in UTF-8 and leave the old declaration standing: bytes
    that are well-formed UTF-8 with letters beyond ASCII are UTF-8 whatever is said.

    >>> decode_page("<p>Приём у Майского".encode("koi8-r")).encoding
    'koi8-r'
    """
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _decode(content[len(bom) :], name)
    declared = _find_declared(content)
    if declared is None and (wide := _guess_wide(content)):
        return _decode(content, wide)
    if not content.isascii() or declared in (None, "utf-8"):
        try:
            return Decoded(content.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    if declared in (None, "utf-8"):
        return _decode_undeclared(content, says_utf8=declared == "utf-8")
    return _decode(content, declared or "utf-8")


def _find_declared(content: bytes) -> str | None:
    head = content[:_HEAD]
    found = _XML_DECLARATION.search(head) or _META.search(head)
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    name = _CALLED.get(name, name)
    # Python's own transformations (rot13, hex) are no encodings of a page.
    return name if _is_text_encoding(name) else None


def _is_text_encoding(name: str) -> bool:
    try:
        return isinstance(b"a".decode(name, "replace"), str)
    except (LookupError, UnicodeError):
        return False


def _guess_wide(content: bytes) -> str | None:
    """See UTF-16 without its mark: every other byte of the mark-up is zero."""
    head = content[:400]
    if head.count(0) * 3 < len(head) or not (b"<\0" in head or b"\0<" in head):
        return None
    first, second = head[0::2].count(0), head[1::2].count(0)
    if min(first, second) * 8 > max(first, second):
        return None
    return "utf-16-le" if second > first else "utf-16-be"


def _decode(content: bytes, name: str) -> Decoded:
    try:
        return Decoded(content.decode(name), name)
    except UnicodeDecodeError:
        text = content.decode(name, "replace")
        return Decoded(text, name, text.count("\ufffd"))


def _decode_undeclared(content: bytes, *, says_utf8: bool) -> Decoded:
    """Decide between damaged UTF-8 and the old one-byte encodings, by content."""
    text = content.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    well_formed = sum(1 for letter in text if not letter.isascii()) - lost
    if well_formed > lost or (says_utf8 and lost * 100 < len(text) and well_formed):
        return Decoded(text, "utf-8", lost)
    high = sum(1 for byte in content if byte in _HIGH)
    low = sum(1 for byte in content if byte in _LOW)
    if high * 3 > low:
        best = max(("cp1251", "koi8-r"), key=lambda name: _count_russian(content, name))
        if _count_russian(content, best) * 2 > high:
            return _decode(content, best)
    return _decode(content, "cp1252")


def _count_russian(content: bytes, name: str) -> int:
    text = content[:_TRIED].decode(name, "replace")
    return sum(1 for letter in text if letter in _FREQUENT) * (
        max(1, len(content) // _TRIED)
    )

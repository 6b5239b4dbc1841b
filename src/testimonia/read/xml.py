"""XML read safely: nothing is fetched, nothing is expanded, damage is named.

Limits, which are libxml2's own and which no edition known to us comes near: 256
elements inside each other, ten million characters in one stretch of text, and
entities that multiply a file's size. A file beyond them is refused.
"""

import re
from dataclasses import dataclass
from html.entities import name2codepoint
from typing import Literal

from lxml import etree

from testimonia.errors import ReadError
from testimonia.records import Issue, issue_about

XmlKind = Literal["tei", "jats", "xhtml", "other"]

_HEAD = 65_536
_TEI = "http://www.tei-c.org/ns/1.0"
_XHTML = "http://www.w3.org/1999/xhtml"
_TEI_ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus", "teiCorpus.2"})
_JATS_SIGNS = ("<front", "<journal-meta", "article-type=", "dtd-version=", "JATS")
# One start tag; attribute values are bounded by their quotes, so the match is linear.
_START_TAG = re.compile(
    r"<([A-Za-z_][\w.\-]*)(?::([\w.\-]+))?((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>"
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.\-]{1,40})")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENTITY_LENGTH = 1_000
_ENTITY_DEPTH = 4
_BOMB = "entity_bomb"
_REFERENCE = re.compile(r"&([\w.\-:]+);")


@dataclass(frozen=True, slots=True)
class ParsedXml:
    """A tree, what was wrong with its file, and how its bytes became characters."""

    root: etree._Element
    issues: tuple[Issue, ...]
    encoding: str


@dataclass(slots=True)
class Entities:
    """The words that a file's own entities stand for, found without expanding any.

    Attributes:
        refused: names that could not be given as words, with the reason's code.
    """

    declared: dict[str, tuple[str | None, bool]]
    refused: dict[str, str]

    @classmethod
    def of(cls, root: etree._Element) -> "Entities":
        """Collect what the file's internal subset declares."""
        declared: dict[str, tuple[str | None, bool]] = {}
        subset = root.getroottree().docinfo.internalDTD
        if subset is not None:
            for entity in subset.iterentities():  # type: ignore[attr-defined]
                if entity.name is not None:
                    external = entity.system_url is not None
                    declared.setdefault(entity.name, (entity.content, external))
        return cls(declared, {})

    def words(self, name: str) -> str:
        """Give the words for a reference, or the reference itself where it is refused.

        Short internal entities and the standard names of characters are given;
        external, long, multiplying and unknown ones stay as the file writes them.
        """
        code, words = self._resolve(name, _ENTITY_DEPTH)
        if code is not None:
            self.refused.setdefault(name, code)
            return f"&{name};"
        return words

    def _resolve(self, name: str, depth: int) -> tuple[str | None, str]:
        """Give why a reference is refused, or None and its words."""
        if name not in self.declared:
            known = name2codepoint.get(name)
            return ("unknown_entity", "") if known is None else (None, chr(known))
        content, external = self.declared[name]
        if external or content is None:
            return "external_entity", ""
        if "<" in content:
            return "unknown_entity", ""
        return self._unfold(content, depth)

    def _unfold(self, words: str, depth: int) -> tuple[str | None, str]:
        """Put the words for the references inside a declaration, within limits."""
        for inner in dict.fromkeys(_REFERENCE.findall(words)):
            code, given = self._resolve(inner, depth - 1) if depth else (_BOMB, "")
            if code is not None:
                return code, ""
            reference = f"&{inner};"
            if len(words) + words.count(reference) * len(given) > _ENTITY_LENGTH:
                return _BOMB, ""
            words = words.replace(reference, given)
        return (_BOMB, "") if len(words) > _ENTITY_LENGTH else (None, words)

    def issues(self, source: str) -> tuple[Issue, ...]:
        """Say which references stayed unresolved, one issue a name."""
        reasons = {
            "external_entity": "points outside the file and was not fetched",
            "entity_bomb": "stands for a text that multiplies and was not expanded",
            "unknown_entity": "stands for nothing that can be shown as words",
        }
        return tuple(
            issue_about(
                source,
                code,
                f"the entity &{name}; in {source} {reasons[code]}; the text shows the "
                "reference: replace it in a copy of the file if its words are needed",
                step="read",
            )
            for name, code in self.refused.items()
        )


def sniff_xml(content: bytes) -> XmlKind | None:
    """Tell from a file's head which XML it is; None where it is none.

    >>> sniff_xml(b'<?xml version="1.0"?><TEI version="P5" xmlns="http://www.tei-c.org/ns/1.0">')
    'tei'
    >>> sniff_xml(b"<html><body>saved page</body></html>") is None
    True
    """
    head = _decode_head(content[:_HEAD]).lstrip()
    declared = head.startswith("<?xml")
    start = _find_root(head)
    match = _START_TAG.match(head, start) if start is not None else None
    if match is None:
        return "other" if declared else None
    first, second, attributes = match.groups()
    prefix, name = (first, second) if second else ("", first)
    binding = f"xmlns:{prefix}=" if prefix else "xmlns="
    namespace = _attribute(attributes, binding)
    if namespace == _TEI or (name in _TEI_ROOTS and namespace is None):
        return "tei"
    if name == "html":
        return "xhtml" if declared or namespace == _XHTML else None
    if name == "article" and any(sign in head for sign in _JATS_SIGNS):
        return "jats"
    return "other" if declared or namespace is not None else None


def _decode_head(head: bytes) -> str:
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return head.decode(encoding, "ignore").lstrip("\ufeff")
    if head.startswith(b"<\x00"):
        return head.decode("utf-16-le", "ignore")
    if head.startswith(b"\x00<"):
        return head.decode("utf-16-be", "ignore")
    return head.decode("latin-1")


def _find_root(head: str) -> int | None:
    """Pass over the declaration, comments, instructions and document type."""
    place = 0
    while True:
        while place < len(head) and head[place].isspace():
            place += 1
        if head.startswith("<!--", place):
            end, length = head.find("-->", place + 4), 3
        elif head.startswith("<?", place):
            end, length = head.find("?>", place), 2
        elif head[place : place + 9].upper() == "<!DOCTYPE":
            end, length = _doctype_end(head, place), 1
        else:
            return place if head.startswith("<", place) else None
        if end < 0:
            return None
        place = end + length


def _doctype_end(head: str, place: int) -> int:
    close, subset = head.find(">", place), head.find("[", place)
    if subset < 0 or close < subset:
        return close
    inner = head.find("]", subset)
    return head.find(">", inner) if inner >= 0 else -1


def _attribute(attributes: str, binding: str) -> str | None:
    place = attributes.find(binding)
    if place < 0:
        return None
    quote = attributes[place + len(binding) : place + len(binding) + 1]
    start = place + len(binding) + 1
    end = attributes.find(quote, start) if quote else -1
    return attributes[start:end] if end >= 0 else None


def parse_xml(source: str, content: bytes) -> ParsedXml:
    """Parse XML without fetching or expanding anything.

    Damaged files are read as far as they can be, with an issue that names the line.

    Raises:
        ReadError: nothing can be read, or the file is beyond the limits.
    """
    issues: list[Issue] = []
    found: str | None = None
    if _names_wrong_width(content):
        content, found = _redecode(source, content, issues)
    try:
        root = _parse(content, redecoded=found is not None)
    except etree.XMLSyntaxError as error:
        if found is None and _is_encoding_error(error):
            content, found = _redecode(source, content, issues)
        root = _recover(source, content, issues, redecoded=found is not None)
    used = found or root.getroottree().docinfo.encoding or "UTF-8"
    return ParsedXml(root, tuple(issues), used)


_ENCODING_ERRORS = frozenset(
    {
        etree.ErrorTypes.ERR_UNKNOWN_ENCODING,
        etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
        etree.ErrorTypes.ERR_INVALID_ENCODING,
        etree.ErrorTypes.I18N_CONV_FAILED,
    }
)


def _is_encoding_error(error: etree.XMLSyntaxError) -> bool:
    return getattr(error, "code", None) in _ENCODING_ERRORS


def _parse(
    content: bytes, *, redecoded: bool = False, recover: bool = False
) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8" if redecoded else None,
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        huge_tree=False,
        collect_ids=False,
    )
    return etree.fromstring(content, parser)


def _recover(
    source: str, content: bytes, issues: list[Issue], *, redecoded: bool
) -> etree._Element:
    """Parse again; if the file is still at fault, keep what can be read of it."""
    try:
        return _parse(content, redecoded=redecoded)
    except etree.XMLSyntaxError as error:
        _refuse(source, error)
        fault = (error.msg or "not well-formed").partition(", line ")[0]
        line = error.lineno
    try:
        root = _parse(content, redecoded=redecoded, recover=True)
    except etree.XMLSyntaxError:
        root = None
    if root is None or not len(root):
        message = f"{source} is damaged at line {line}: {fault}; nothing could be read"
        raise ReadError(message, code="damaged_xml")
    message = (
        f"{source} is damaged at line {line}: {fault}; what stands near and behind "
        "that line may be missing or misplaced: compare it with a whole copy"
    )
    issues.append(issue_about(source, "damaged_xml", message, step="read"))
    return root


def _refuse(source: str, error: etree.XMLSyntaxError) -> None:
    """Raise for what must not be read at all, also not in part."""
    fault = error.msg or ""
    if "amplification" in fault or "reference loop" in fault:
        message = f"{source} holds entities that multiply without end; it was not read"
        raise ReadError(message, code="entity_bomb") from error
    if "external entity" in fault:
        message = (
            f"{source}, line {error.lineno}: an attribute points outside the file; "
            "nothing was fetched and the file was not read"
        )
        raise ReadError(message, code="external_entity") from error
    if "Excessive depth" in fault:
        message = (
            f"{source} nests more than 256 elements in each other; it was not read"
        )
        raise ReadError(message, code="too_deep") from error
    if "XML_PARSE_HUGE" in fault:
        message = (
            f"{source}, line {error.lineno}: one stretch of text has more than ten "
            "million characters; take embedded pictures out of a copy of the file"
        )
        raise ReadError(message, code="too_large") from error


def _names_wrong_width(content: bytes) -> bool:
    """Tell whether a file of single bytes says that it is UTF-16 or UTF-32."""
    declared = _DECLARED.match(content[:300])
    return declared is not None and declared[1].lower().startswith(
        (b"utf-16", b"utf-32", b"utf16", b"ucs-", b"iso-10646")
    )


def _redecode(source: str, content: bytes, issues: list[Issue]) -> tuple[bytes, str]:
    """Give the bytes as UTF-8 where their own declaration is wrong, and their encoding."""
    text = content.decode("utf-8", "replace")
    unreadable = text.count("\ufffd")
    foreign = sum(not char.isascii() for char in text) - unreadable
    actual = "utf-8"
    if unreadable > foreign:
        text, actual = content.decode("windows-1252", "replace"), "windows-1252"
    named = _DECLARED.match(content[:300])
    declared = named[1].decode("ascii") if named else "utf-8"
    lost = text.count("\ufffd")
    if declared.lower() == actual:
        code = "damaged_xml"
        message = (
            f"{source} has bytes that are no {declared} and are lost in {lost} places"
        )
    else:
        code = "wrong_encoding"
        message = f"{source} calls its bytes {declared}; they were read as {actual}"
    issues.append(
        issue_about(source, code, f"{message}: check names with accents", step="read")
    )
    return text.encode("utf-8"), actual

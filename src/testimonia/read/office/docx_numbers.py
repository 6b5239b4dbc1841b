"""The numbers that Word prints for notes (17.11), and the pages it last laid out.

Word stores no note's number: it follows from the place of the note's mark, from the
section's format and start, and from whether numbering begins anew with each section or
page. Where pages fell when Word last saved stands in ``lastRenderedPageBreak``.
"""

import re
from dataclasses import dataclass

from lxml import etree

from testimonia.read.office.anchors import PAGE, NoteAnchor, Prepared, Role, token
from testimonia.read.office.docx_names import W, attribute
from testimonia.read.office.numbers import print_number

_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,8}")
_DEFAULT_FORMS: dict[Role, str] = {"footnote": "decimal", "endnote": "lowerRoman"}
_PLACES = tuple(
    W + name
    for name in (
        "footnoteReference", "endnoteReference", "sectPr", "br",
        "lastRenderedPageBreak", "t",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a section numbers notes of one role."""

    form: str
    start: int
    restart: str


@dataclass(slots=True)
class _Count:
    """How far numbering has come for notes of one role."""

    last: int | None = None
    section: int = 0
    page: int = 0


class _Numberer:
    """Walk through a document and number notes and pages."""

    def __init__(
        self,
        document: etree._Element,
        settings: etree._Element | None,
        *,
        pages: int | None,
    ) -> None:
        self._settings = settings
        self._sections = list(document.iter(f"{W}sectPr"))
        self._section = 0
        self._page = 1
        self._just_broken = False
        self.shows_pages = (
            next(document.iter(f"{W}lastRenderedPageBreak"), None) is not None
        )
        self._knows_pages = self.shows_pages or pages == 1
        self._counts: dict[Role, _Count] = {"footnote": _Count(), "endnote": _Count()}
        self.by_page = 0
        self.unknown = 0

    def pass_section(self) -> None:
        """A section has ended; the next one says whether it begins on a new page."""
        self._section += 1
        following = self._sections[self._section : self._section + 1]
        kind = attribute(following[0].find(f"{W}type"), "val") if following else None
        if following and kind not in ("continuous", "nextColumn"):
            self.break_page(rendered=False)

    def pass_text(self) -> None:
        """Words stand here, so that the next page break is a new one."""
        self._just_broken = False

    def break_page(self, *, rendered: bool) -> int | None:
        """Begin a page; a break that the author set is often followed by Word's own."""
        if rendered and self._just_broken:
            self._just_broken = False
            return None
        self._just_broken = not rendered
        self._page += 1
        return self._page

    def number(self, role: Role) -> str | None:
        """Give the number printed for the next note of this role."""
        rule, count = self._rule(role), self._counts[role]
        begins = count.last is None
        if rule.restart == "eachSect":
            begins = begins or count.section != self._section
        elif rule.restart == "eachPage":
            self.by_page += 1
            begins = begins or count.page != self._page
        count.last = rule.start if count.last is None or begins else count.last + 1
        count.section, count.page = self._section, self._page
        if rule.restart == "eachPage" and not self._knows_pages:
            self.unknown += 1
            return None
        return print_number(count.last, rule.form)

    def _rule(self, role: Role) -> _Rule:
        section = self._sections[self._section : self._section + 1]
        stated = [part.find(f"{W}{role}Pr") for part in section]
        if self._settings is not None:
            stated.append(self._settings.find(f"{W}{role}Pr"))
        found = {
            name: value
            for properties in reversed(stated)
            if properties is not None
            for name in ("numFmt", "numStart", "numRestart")
            if (value := attribute(properties.find(W + name), "val")) is not None
        }
        start = found.get("numStart", "1")
        return _Rule(
            form=found.get("numFmt", _DEFAULT_FORMS[role]),
            start=int(start) if start.isascii() and start.isdecimal() else 1,
            restart=found.get("numRestart", "continuous"),
        )


def number_notes(
    document: etree._Element,
    settings: etree._Element | None,
    prepared: Prepared,
    keys: dict[tuple[Role, str], int],
    pages: int | None,
) -> list[tuple[str, str]]:
    """Fill in the notes' printed numbers; put tokens where pages begin.

    Args:
        document: the main part; changed in place.
        settings: the file's settings, which hold what sections do not say.
        prepared: gets labels and pages.
        keys: role and id of each note -> its place among the prepared notes.
        pages: how many pages Word counted, where it says so.

    Returns:
        The (code, message) of each issue.
    """
    numberer = _Numberer(document, settings, pages=pages)
    if numberer.shows_pages:
        prepared.pages.append((None, 1))
    for element in list(document.iter(*_PLACES)):
        match etree.QName(element).localname:
            case "sectPr":
                numberer.pass_section()
            case "t":
                numberer.pass_text()
            case "br" | "lastRenderedPageBreak":
                _pass_break(element, numberer, prepared)
            case name:
                role: Role = "footnote" if name.startswith("foot") else "endnote"
                numberer.pass_text()
                key = keys[role, attribute(element, "id") or ""]
                _label(element, prepared.notes[key], numberer)
    return _report(numberer)


def _pass_break(
    element: etree._Element, numberer: _Numberer, prepared: Prepared
) -> None:
    is_rendered = etree.QName(element).localname != "br"
    if not is_rendered and attribute(element, "type") != "page":
        return
    page = numberer.break_page(rendered=is_rendered)
    parent = element.getparent()
    if page is None or not numberer.shows_pages or parent is None:
        return
    mark = etree.Element(f"{W}t")
    mark.text = token(PAGE, len(prepared.pages))
    prepared.pages.append((None, page))
    if is_rendered:
        parent.replace(element, mark)
    else:
        # The author's break parts words too; pandoc makes it a line's end.
        element.addprevious(mark)


def _label(element: etree._Element, anchor: NoteAnchor, numberer: _Numberer) -> None:
    if attribute(element, "customMarkFollows") in ("1", "true", "on"):
        anchor.label = _custom_mark(element)
        anchor.printed = anchor.label is not None
    elif anchor.label is None:
        anchor.label = numberer.number(anchor.role)


def _custom_mark(reference: etree._Element) -> str | None:
    """Read the sign that the author set in the number's place, in the same run."""
    printed = ""
    for element in reference.itersiblings(f"{W}t", f"{W}sym"):
        code = attribute(element, "char") or ""
        if etree.QName(element).localname == "t":
            printed += element.text or ""
        elif _HEXADECIMAL.fullmatch(code):
            # Symbol fonts stand in the private area, at the sign's own code.
            printed += chr(int(code, 16) & 0xFF)
    return printed.strip() or None


def _report(numberer: _Numberer) -> list[tuple[str, str]]:
    if numberer.unknown:
        message = (
            f"{numberer.unknown} notes are numbered anew on each page, and the file "
            "does not say where its pages begin: their numbers are left open; open "
            "it in Word and save it anew"
        )
        return [("numbers_by_page", message)]
    if numberer.by_page:
        message = (
            f"{numberer.by_page} notes are numbered anew on each page; their numbers "
            "are those of the pages that Word last laid out"
        )
        return [("numbers_by_page", message)]
    return []

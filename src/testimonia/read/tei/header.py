"""What a TEI header says of the text: title, authors, date, language, its nature."""

from dataclasses import dataclass

from lxml import etree

from testimonia.read.tei.names import (
    XML_LANG,
    children_named,
    local_name,
    running_words,
)

_MAIN_TITLES = ("complete", "main", "full", None, "volume")
_NAME_ORDER = ("forename", "nameLink", "surname")
_PERSONS = frozenset({"persName", "orgName", "name"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header's statements.

    Attributes:
        has_manuscript: the text is edited from manuscripts or is a letter described
            as one: what it prints is a source of the time.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    date: str | None = None
    language: str | None = None
    has_manuscript: bool = False


def read_header(tei: etree._Element) -> Header:
    """Read the header of one TEI text.

    >>> tei = etree.fromstring(
    ...     "<TEI><teiHeader><fileDesc><titleStmt><title>The Approach</title>"
    ...     "<author>A. Clerk</author></titleStmt></fileDesc></teiHeader></TEI>")
    >>> read_header(tei).title, read_header(tei).authors
    ('The Approach', ('A. Clerk',))
    """
    header = next((el for el in tei if local_name(el) == "teiHeader"), None)
    if header is None:
        return Header(language=tei.get(XML_LANG))
    statement = _first(header, "titleStmt")
    letter = _first(header, "correspDesc")
    sent = _sent(letter)
    manuscript = _first(header, "msDesc") is not None or letter is not None
    return Header(
        title=_title(statement),
        authors=_named(statement, "author")
        or _senders(sent)
        or _title_page_authors(tei)
        or _named(_first(header, "analytic"), "author"),
        editors=_named(statement, "editor"),
        date=_date(sent) or _date(_first(header, "publicationStmt")),
        language=_language(tei, header),
        has_manuscript=manuscript or _first(header, "listWit") is not None,
    )


def _first(element: etree._Element | None, name: str) -> etree._Element | None:
    if element is None:
        return None
    return next((el for el in element.iter() if local_name(el) == name), None)


def _title(statement: etree._Element | None) -> str | None:
    titles: dict[str | None, str] = {}
    for element in statement if statement is not None else ():
        if local_name(element) == "title" and (words := running_words(element)):
            titles.setdefault(element.get("type") or element.get("level"), words)
    for kind in _MAIN_TITLES:
        if kind in titles:
            return titles[kind]
    return next(iter(titles.values()), None)


def _named(statement: etree._Element | None, name: str) -> tuple[str, ...]:
    """Give the names in elements such as author and editor, each once."""
    found: list[str] = []
    for element in statement if statement is not None else ():
        if local_name(element) == name:
            inner = [el for el in element.iter() if local_name(el) in _PERSONS]
            outer = [el for el in inner if el.getparent() not in inner]
            found += [_name(el) for el in outer or [element]]
    return tuple(dict.fromkeys(words for words in found if words))


def _name(person: etree._Element) -> str:
    """Give a name with the forename first where its parts are told apart."""
    parts = {kind: children_named(person, kind) for kind in _NAME_ORDER}
    if not (parts["forename"] and parts["surname"]):
        return running_words(person)
    ordered = [part for kind in _NAME_ORDER for part in parts[kind]]
    return " ".join(words for part in ordered if (words := running_words(part)))


def _title_page_authors(tei: etree._Element) -> tuple[str, ...]:
    """Give the names that the title page's byline tells apart."""
    byline = _first(_first(tei, "titlePage"), "byline")
    named = _PERSONS | {"docAuthor"}
    found = byline.iter() if byline is not None else ()
    names = [el for el in found if local_name(el) in named]
    outer = [el for el in names if el.getparent() not in names]
    return tuple(dict.fromkeys(words for el in outer if (words := _name(el))))


def _sent(letter: etree._Element | None) -> etree._Element | None:
    for action in letter if letter is not None else ():
        if local_name(action) == "correspAction" and action.get("type") == "sent":
            return action
    return None


def _senders(sent: etree._Element | None) -> tuple[str, ...]:
    names = (
        [el for el in sent if local_name(el) in _PERSONS] if sent is not None else []
    )
    return tuple(words for el in names if (words := _name(el)))


def _date(holder: etree._Element | None) -> str | None:
    """Give a date as the header writes it, else as it encodes it."""
    dates = (
        [el for el in holder.iter() if local_name(el) == "date"]
        if (holder is not None)
        else []
    )
    dates.sort(key=lambda date: date.get("type") == "content-date")
    for date in dates:
        said = running_words(date) or date.get("when") or date.get("from")
        if said:
            return said
    return None


def _language(tei: etree._Element, header: etree._Element) -> str | None:
    """Give the text's language where the file names one for the whole of it."""
    text = next((el for el in tei if local_name(el) == "text"), None)
    stated = text.get(XML_LANG) if text is not None else None
    if stated is not None:
        return stated
    used = [
        el
        for el in header.iter(etree.Element)
        if local_name(el) == "language" and el.get("ident")
    ]
    main = max(used, key=_usage, default=None)
    if main is not None and (len(used) == 1 or _usage(main)):
        return main.get("ident")
    return tei.get(XML_LANG)


def _usage(language: etree._Element) -> float:
    share = (language.get("usage") or "").strip(" %~")
    return float(share) if share.isdecimal() else 0.0

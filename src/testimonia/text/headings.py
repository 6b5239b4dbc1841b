"""Headings of printed documents: who writes to whom, or what kind of paper it is.

Every pattern is bounded and tried on one heading only.
"""

import re
from dataclasses import dataclass

from testimonia.lexicon.editions import RUSSIAN_DATIVES, TYPE_WORDS

_HEADING, _NUMBER_LINE, _TYPED = 260, 20, 5
_NUMBER = re.compile(
    r"(?:(?:No|Nr|Doc)\.?\s|№\s?|N[°º]\s?|Documents?\s|Dokument\s|D\.\s)?"
    r"\[?(\d{1,4}[a-z]?)\]?[.)]?(?:\s+|$)"
)
_TO = re.compile(
    r",?\s(?:to\s(?=the\s|[^\W\d_a-z])"
    r"|an\s(?=(?:das|den|die)\s|Reichs|Botschaft|Gesandt|Ministerial|Herrn\s))"
)
_A_PERSON = re.compile(r",?\sà\s(?=MM?\.\s|Mme\s)")
_A = re.compile(r",?\s(?:à\sla\s|à\sl['’]|aux?\s)(?=[^\W\d_])")
_INTO = re.compile(r"\s(?:в\s(?=Народн|НКИД|МИД|Наркоминдел|Министерств)|к\s)")
_FROM = re.compile(r"\b[Ff]rom\s")
_BY = re.compile(r"\s(?:by|von|durch|par)\s(?=[^\W\d_])")
_OF = re.compile(
    r"\s(?:des|der)\s(?=[A-ZÄÖÜ])|\sde\s(?=MM?\.\s|la\s(?:Sous-)?Direction)"
)
_ABOUT = re.compile(
    r",?\s(?:of\s(?:an?\s|the\s|his\s)?(?:conversation|meeting|discussion|interview|talk)"
    r"|regarding|concerning|about|with|über|sur|о|об)\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r",?\s(?:to|on|for\sthe|für)\s", re.IGNORECASE)
_SEVERAL = re.compile(r"[^\W\d_]+(?:,\s[^\W\d_]+){0,4}\s(?:and|und|et|и)\s[^\W\d_]+")
_PARTED = re.compile(r",\s|\s(?:and|und|et|и)\s")
_TRAILING_TYPE = re.compile(
    r"\s(?:Circular\s)?(?:Cablegrams?|Telegrams?|Dispatch|Despatch|Letter)\b.{0,60}$"
)
_MARK = re.compile(r"\s?\[\d{1,3}\]|(?<=[^\W\d_])\d{1,2}$")
_WRITTEN = frozenset({"prepared", "drafted", "submitted", "communicated"})
_HELD = re.compile(r"\(([A-ZÀ-ÞА-Я][^()\d]{1,40})\)")
_ARTICLE = re.compile(r"(?:[Tt]he|Der|Die|Das|des|der|Le|La)\s|L['’]")
_PERSON = re.compile(
    r"(?:Sir|Mrs?|Lord|Viscount|Earl|Marquess|Dr|Mme|MM?|Count|Baron|Graf|Freiherr|Herr)\b"
    r"|(?:\w+\s)?[^\W\d_]\.\s"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a document's heading says."""

    number: str | None
    senders: tuple[str, ...]
    addressed: bool
    typed: bool


def read_number(text: str) -> str | None:
    """Read a heading's number that stands on a line of its own.

    >>> read_number("No. 45"), read_number("45 Kerr to Eden")
    ('45', None)
    """
    bare = strip_markup(text)
    found = _NUMBER.fullmatch(bare) if len(bare) <= _NUMBER_LINE else None
    return found.group(1) if found else None


def strip_markup(text: str) -> str:
    """Take a line's signs of heading and emphasis away."""
    return text.strip().strip("#*_ \t\xa0\\").strip()


def read_heading(text: str) -> Heading | None:
    """Read a heading that names sender and recipient, or a kind of paper.

    >>> read_heading("226 Kerr to Eden").senders
    ('Kerr',)
    >>> read_heading("Memorandum by the Under Secretary (Orme) on the talks").senders
    ('Orme',)
    >>> read_heading("He went home.") is None
    True
    """
    bare = strip_markup(text)
    if not bare or len(bare) > _HEADING:
        return None
    found = _NUMBER.match(bare)
    rest = bare[found.end() :] if found else bare
    number = found.group(1) if found else None
    if not rest:
        return Heading(number, (), addressed=False, typed=False)
    if rest.endswith((";", ":", "?", "!")) or not rest[0].isupper():
        return None
    first = rest.split(None, 1)[0].strip(".,:").casefold()
    typed = first in TYPE_WORDS or any(
        word.casefold() in TYPE_WORDS for word in rest.split()[:_TYPED]
    )
    sender = _find_sender(rest, typed=first in TYPE_WORDS)
    author = sender or (_find_author(rest) if typed else None)
    senders = _part_names(author) if author else ()
    if number or typed or sender:
        return Heading(number, senders, addressed=sender is not None, typed=typed)
    return None


def _find_sender(words: str, *, typed: bool) -> str | None:
    """Give who writes to somebody."""
    words = _TRAILING_TYPE.sub("", words)
    end = _find_recipient(words) or (_find_russian_end(words) if typed else None)
    sender = words[:end] if end else ""
    by = _FROM.search(sender) or _BY.search(sender) or _OF.search(sender)
    if not sender or ":" in sender or (by and not by.start() and not typed):
        return None
    if by:
        return sender[by.end() :]
    if not typed:
        return sender
    return None if _find_recipient(words) else sender.partition(" ")[2] or None


def _find_recipient(words: str) -> int | None:
    """Find where "to the Minister" begins, behind the office that has a "to" itself."""
    places = [*_TO.finditer(words)] or [*_A_PERSON.finditer(words)]
    places = places or [*_A.finditer(words)][-1:]
    behind = [place for place in places if words[: place.start()].endswith(")")]
    place = next(iter(behind or places), None)
    return place.start() if place else None


def _find_russian_end(words: str) -> int | None:
    """Find where the recipient of a Russian message begins."""
    into = _INTO.search(words)
    if into:
        return into.start()
    at = 0
    for word in words.split(" "):
        if at and word.casefold() in RUSSIAN_DATIVES:
            return at - 1
        at += len(word) + 1
    return None


def _find_author(words: str) -> str | None:
    """Give who wrote a paper: "Memorandum by X", "Aufzeichnung des X"."""
    found = [place for one in (_BY, _OF) if (place := one.search(words))]
    place = min(found, key=lambda match: match.start(), default=None)
    if place is None:
        opening, _, rest = words.partition("дневника ")
        return rest or None if opening in ("Из ", "Выписка из ") else None
    deed = words[: place.start()].rpartition(" ")[2].casefold()
    if deed.endswith("ed") and deed not in _WRITTEN:
        return None
    rest = words[place.end() :]
    about = _ABOUT.search(rest)
    end = about.start() if about else len(rest)
    held = [found.end() for found in _HELD.finditer(rest, 0, end)]
    towards = _TOWARDS.search(rest, 0, end)
    cut = held[-1] if held else towards.start() if towards else end
    return rest[:cut] or None


def _part_names(author: str) -> tuple[str, ...]:
    """Part bare surnames, and take a holder's name from behind the office.

    "Sir P. Dale (Moscow)" is a person and a place; other offices and bodies are left as
    they are printed.
    """
    whole = _MARK.sub("", author).strip(" ,;:")
    office = _ARTICLE.match(whole)
    whole = whole[office.end() :] if office else whole
    if _PERSON.match(whole):
        return (whole.partition(" (")[0].partition(",")[0],)
    held = tuple(found.group(1) for found in _HELD.finditer(whole))
    if held and whole.endswith(")"):
        single = " " not in whole.partition(" (")[0]
        return (whole.partition(" (")[0],) if single and not office else held
    names = _PARTED.split(whole) if _SEVERAL.fullmatch(whole) else [whole]
    return tuple(name for name in names if name)

"""Single lines of a printed document: its heading, dateline, classification, source.

Every pattern is bounded and tried on short lines only.
"""

import re
from dataclasses import dataclass

from testimonia.lexicon.editions import (
    ADDRESSING,
    ARCHIVES,
    CLASSIFICATIONS,
    DATELINE_WORDS,
    RECEIVED,
    RUSSIAN_DATIVES,
    SOURCE_WORDS,
    STRONG_CLASSIFICATIONS,
    TIME_WORDS,
    TYPE_WORDS,
)
from testimonia.lexicon.stamps import MONTHS

_LINE, _HEADING, _DATELINE = 160, 260, 130
_HALF, _NUMBER_LINE = 2, 20
_NUMBER = re.compile(
    r"(?:(?:No|Nr|Doc)\.?\s|№\s?|N[°º]\s?|Documents?\s|Dokument\s|D\.\s)?"
    r"\[?(\d{1,4}[a-z]?)\]?[.)]?(?:\s+|$)"
)
# Scans write the letter o of a month as a nought.
_MONTH = "|".join(
    sorted((month.replace("o", "[o0]") for month in MONTHS), key=len, reverse=True)
)
_DATE = re.compile(
    rf"\[?\b(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s(?:{_MONTH})\b\.?,?\s\d{{4}}"
    rf"|(?:{_MONTH})\b\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    r"|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})\b(?:\s?г(?:ода|\.)?)?\]?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’°-]*")
_ASIDE = re.compile(r"[\[(][^\[\]()]{1,60}[\])]")
_MARK = re.compile(r"\s?\[\d{1,3}\]|(?<=[^\W\d_])\d{1,2}$")
_REFERENCE = re.compile(
    r"\[\s*(?:\[\s*)?(?P<archive>[^\W\d_][^\[\]:()]{1,60}?)\s?:\s?(?P<piece>[^\[\]]{1,160})\]"
    r"(?:\(\s?https?://[^\s()]{1,200}\)\s*\])?"
)
_FILE_NUMBER = re.compile(
    r"\[?(?:\d{3}\.\d[\w.]{1,9}(?:\s[\w.]{1,12}){0,3}\s?/\s?[\d–—-]{1,12}"
    r"|[A-Z]{1,2}\s\d{1,5}/\d{1,5}/\d{1,4}G?|\d{2,5}/[A-Z]?\d{4,6}(?:[–/-]\d{1,6}){0,2})\]?"
    r"(?::\s?[A-Z][a-z]{3,10})?"
)
_TO = re.compile(r",?\s(?:to|an)\s(?=(?:the|das|den|die)\s|[^\W\d_a-z])")
_A = re.compile(r",?\s(?:à\s(?=M|la\s|l['’])|aux?\s(?=[^\W\d_]))")
_INTO = re.compile(r"\s(?:в\s(?=Народн|НКИД|МИД|Наркоминдел|Министерств)|к\s)")
_FROM = re.compile(r"[Ff]rom\s")
_BY = re.compile(r"\s(?:by|von|durch|par)\s(?:the\s)?(?=[^\W\d_])")
_OF = re.compile(
    r"\s(?:des|der)\s(?=[A-ZÄÖÜ])|\sde\s(?=MM?\.\s|la\s(?:Sous-)?Direction)"
)
_ABOUT = re.compile(
    r",?\s(?:of\s(?:an?\s|the\s|his\s)?(?:conversation|meeting|discussion|interview|talk)"
    r"|to|on|for\sthe|regarding|concerning|about|with|über|für|sur|о|об)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[^\W\d_]+(?:,\s[^\W\d_]+){0,4}\s(?:and|und|et|и)\s[^\W\d_]+")
_PARTED = re.compile(r",\s|\s(?:and|und|et|и)\s")
_TRAILING_TYPE = re.compile(
    r"\s(?:Circular\s)?(?:Cablegrams?|Telegrams?|Dispatch|Despatch|Letter)\b.{0,60}$"
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
    ('Under Secretary (Orme)',)
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
        word.casefold() in TYPE_WORDS for word in rest.split()[:5]
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
    places = list(_TO.finditer(words)) or list(_A.finditer(words))[-1:]
    behind = [p for p in places if words[: p.start()].endswith(")")]
    place = (behind or places or [None])[0]
    end = place.start() if place else _find_russian_end(words) if typed else None
    if not end:
        return None
    sender = words[:end]
    by = _FROM.search(sender) or _BY.search(sender) or _OF.search(sender)
    if by:
        return sender[by.end() :]
    if not typed:
        return sender
    return sender.partition(" ")[2] if not place else None


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
    place = _BY.search(words) or _OF.search(words)
    if place is None:
        opening, _, rest = words.partition("дневника ")
        return rest or None if opening in ("Из ", "Выписка из ") else None
    rest = words[place.end() :]
    bracket = rest.find(")") + 1
    about = _ABOUT.search(rest)
    end = about.start() if about else len(rest)
    if bracket and "(" in rest[:end]:
        end = bracket
    return rest[:end] or None


def _part_names(author: str) -> tuple[str, ...]:
    """Part bare surnames; offices and bodies are left as they are printed."""
    whole = _MARK.sub("", author).strip(" ,.;:")
    names = _PARTED.split(whole) if _SEVERAL.fullmatch(whole) else [whole]
    return tuple(name for name in names if name)


def find_date(text: str) -> str | None:
    """Give the date of a dateline, or None where a line is none.

    >>> find_date("Cablegram 226 LONDON, 2 July 1943, 5.30 p.m.")
    '2 July 1943'
    >>> find_date("We agreed on 2 July 1943 that nothing should be said.") is None
    True
    """
    bare = strip_markup(text)
    found = _DATE.search(bare) if len(bare) <= _DATELINE else None
    if not found or bare.casefold().startswith(RECEIVED):
        return None
    before, behind = bare[: found.start()], bare[found.end() :]
    allowed = DATELINE_WORDS | TYPE_WORDS
    if any(word[0].islower() and word not in allowed for word in _words(before)):
        return None
    small = [word for word in _words(_ASIDE.sub("", behind)) if word[0].islower()]
    short = len(behind) <= _DATELINE // _HALF
    if not short or any(len(word) > 1 and word not in TIME_WORDS for word in small):
        return None
    return found.group().strip("[]")


def _words(text: str) -> list[str]:
    # What follows a full stop within a short form ("p.m.") is a letter, no word.
    return [word for word in _WORD.findall(text) if len(word.strip(".")) > 1]


def is_classification(text: str) -> bool:
    """Tell a line that says how secret or urgent a paper is.

    >>> is_classification("MOST SECRET PERSONAL FOR EVATT"), is_classification("War Cabinet")
    (True, False)
    """
    bare = strip_markup(text).strip("[]().!")
    if not bare or len(bare) > _LINE or any(char.isdigit() for char in bare):
        return False
    found = [word.strip(".,;!").casefold() for word in bare.split()]
    strong = any(word in STRONG_CLASSIFICATIONS for word in found)
    known = sum(1 for word in found if word in CLASSIFICATIONS)
    if not strong or known == len(found):
        return strong
    addressed = any(word in ADDRESSING for word in found)
    return bare.isupper() and addressed and known * _HALF >= len(found)


def is_source(text: str) -> bool:
    """Tell a line that says in which archive a document lies, and nothing else.

    >>> is_source("_ [AA : A989, 43/735/301]_"), is_source("[J. Smith]")
    (True, False)
    """
    bare = text.strip().strip("*_ \t\xa0")
    if not bare or len(bare) > 2 * _LINE:
        return False
    found = _REFERENCE.fullmatch(bare)
    if found:
        piece = found["piece"]
        named = found["archive"][:2].isupper()
        return named and (piece.isupper() or any(char.isdigit() for char in piece))
    if len(bare) > _LINE or not any(char.isdigit() for char in bare):
        return False
    opened = bare.lstrip("[(")
    return opened.startswith(ARCHIVES) or opened.casefold().startswith(SOURCE_WORDS)


def is_file_number(text: str) -> bool:
    """Tell a registry's number that stands alone at a document's head.

    >>> is_file_number("740.00119 EW/9-1244: Telegram"), is_file_number("U 3410/180/70")
    (True, True)
    """
    bare = strip_markup(text)
    return len(bare) <= _LINE and bool(_FILE_NUMBER.fullmatch(bare))


def names_dispatch(text: str) -> bool:
    """Tell a line that says how a paper went: "Telegramm Nr. 12", "Letter (extracts)"."""
    bare = strip_markup(text)
    if not bare or len(bare) > _LINE // _HALF:
        return False
    first = bare.split(None, 1)[0].strip(".,:[]()").casefold()
    dispatch = first in TYPE_WORDS or bare.startswith(("No. ", "Nr. ", "T. n"))
    small = [w for w in _words(_ASIDE.sub("", bare)) if w[0].islower()]
    known = DATELINE_WORDS | TYPE_WORDS | CLASSIFICATIONS | TIME_WORDS
    return dispatch and all(word in known for word in small)

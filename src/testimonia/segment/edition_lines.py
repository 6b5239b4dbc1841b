"""Single lines of a printed document: its dateline, classification, source.

Every pattern is bounded and tried on short lines only.
"""

import re

from testimonia.lexicon.editions import (
    ADDRESSING,
    ARCHIVES,
    CLASSIFICATIONS,
    DATELINE_WORDS,
    GREETING_ENDS,
    HOLDING_WORDS,
    RECEIVED,
    SALUTATIONS,
    SOURCE_WORDS,
    STRONG_CLASSIFICATIONS,
    TIME_WORDS,
    TYPE_WORDS,
)
from testimonia.lexicon.stamps import MONTHS
from testimonia.text.headings import strip_markup

_LINE, _DATELINE = 160, 130
_HALF, _SUBJECT = 2, 3
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
_WORD = re.compile(r"(?<!\w)[^\W\d_][\w'’°-]*")
_ASIDE = re.compile(r"[\[(][^\[\]()]{1,60}[\])]")
_REFERENCE = re.compile(
    r"\[\s*(?:\[\s*)?(?P<archive>[^\W\d_][^\[\]:()]{1,60}?)\s?:\s?(?P<piece>[^\[\]]{1,160})\]"
    r"(?:\(\s?https?://[^\s()]{1,200}\)\s*\])?"
)
_FILE_NUMBER = re.compile(
    r"\[?(?:\d{3}\.\d[\w.]{1,9}(?:\s[\w.]{1,12}){0,3}\s?/\s?[\d–—-]{1,12}"
    r"|[A-Z]{1,2}\s\d{1,5}/\d{1,5}/\d{1,4}G?|\d{2,5}/[A-Z]?\d{4,6}(?:[–/-]\d{1,6}){0,2})\]?"
    r"(?::\s?[A-Z][a-z]{3,10})?"
)


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
    bare = bare.replace("&amp;", "and").replace("&", "and")
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
    # Where a page was cut badly the last line lacks its bracket.
    found = _REFERENCE.fullmatch(bare if bare[-1] in "]" else f"{bare}]")
    if found and found["archive"][:2].isupper():
        piece = found["piece"]
        return piece.isupper() or any(char.isdigit() for char in piece)
    if len(bare) > _LINE or not any(char.isdigit() for char in bare):
        return False
    if bare[0] + bare[-1] in ("[]", "()") and not find_date(bare):
        small = {word.strip(".,;:").casefold() for word in bare[1:-1].split()}
        if small & HOLDING_WORDS:
            return True
    opened = bare.lstrip("[(")
    if opened.casefold().startswith(SOURCE_WORDS):
        return True
    named = next((name for name in ARCHIVES if opened.startswith(name)), "")
    return bool(named) and not opened[len(named.rstrip()) :][:1].isalpha()


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
    if bare.isupper() and len(bare.split()) > _SUBJECT:
        return False
    dispatch = first in TYPE_WORDS or bare.startswith(("No. ", "Nr. ", "T. n"))
    small = [w for w in _words(_ASIDE.sub("", bare)) if w[0].islower()]
    known = DATELINE_WORDS | TYPE_WORDS | CLASSIFICATIONS | TIME_WORDS
    return dispatch and all(word in known for word in small)


def is_greeting(text: str) -> bool:
    """Tell a line that greets a letter's recipient.

    >>> is_greeting("My dear Ambassador,"), is_greeting("My telegram of today")
    (True, False)
    """
    bare = text.strip().strip("*_ \t")
    if not bare or len(bare) > _LINE // _HALF or not bare.endswith(GREETING_ENDS):
        return False
    return bare.split(None, 1)[0].strip(",:!").casefold() in SALUTATIONS

"""The commonest description of a record, read at one go: "Hale to Orr, 3 May 1943".

Three notes of four cite nothing else; ``items.py`` reads them alike, at ten times the
cost.
"""

import re

from testimonia.annotate.citations.archival.pieces import opens_kind
from testimonia.annotate.citations.model import FoundField
from testimonia.lexicon import record_kinds as kinds
from testimonia.lexicon.months import MONTHS

_NAME = (
    r"[^\W\d_a-zа-яё][\w.'’-]{0,20}(?<!['’]s)"
    r"(?:\s[^\W\d_a-zа-яё][\w.'’-]{0,20}(?<!['’]s)){0,3}"
)
_PLAIN = re.compile(
    rf"(?P<author>{_NAME})(?:\sto\s(?P<recipient>{_NAME}))?"
    r"(?:,?\s(?P<genre>[a-z]{3,12})(?:\s(?P<number>\d{1,5}))?)?,?\s"
    r"(?P<issued>\d{1,2}\s(?P<month>[A-Z][a-z]{2,8})\s\d{4}"
    r"|(?P<named>[A-Z][a-z]{2,8})\s\d{1,2},\s\d{4})(?:[\s,]{0,3}|\sin\s)"
)
_NO_NAMES = (
    kinds.ARTICLES
    | kinds.TITLE_WORDS
    | kinds.ABOUT_WORDS
    | kinds.IDLE_WORDS
    | kinds.DATE_WORDS
    | kinds.FROM_WORDS
)


def read_plain(text: str, start: int, end: int) -> list[FoundField] | None:
    """Read a description that is a writer, a recipient or kind, a number and a day.

    Returns:
        None where it is anything else.

    >>> phrase = "Marlow to Orr, 3 May 1943, "
    >>> [field.name for field in read_plain(phrase, 0, len(phrase))]
    ['author', 'recipient', 'issued']
    """
    found = _PLAIN.fullmatch(text, start, end)
    if not found or (found["month"] or found["named"]) not in MONTHS:
        return None
    genre = found["genre"]
    if genre and genre not in (
        kinds.NUMBERED_KINDS if found["number"] else kinds.RECORD_KINDS
    ):
        return None
    words = f"{found['author']} {found['recipient'] or ''}".lower().split()
    if any(word in _NO_NAMES or opens_kind(word) for word in words):
        return None
    return [
        FoundField(name, *found.span(name), _names(name, found.span(name)))
        for name in ("author", "recipient", "genre", "number", "issued")
        if found[name]
    ]


def _names(name: str, place: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    return (place,) if name in ("author", "recipient") else ()

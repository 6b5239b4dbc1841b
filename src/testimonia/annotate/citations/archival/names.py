"""Names of persons, offices and records among a description's words."""

import re

from testimonia.lexicon import record_kinds as kinds

AND = frozenset(["and", "und", "et", "e", "y", "и", "&"])
"""Words that join the last two names of a list."""

_PARTING = re.compile(r",?\s(?:and|und|et|e|y|и|&)\s|,\s|,$")
_AND_WORD = re.compile(r"\s(?:and|und|et|e|y|и|&)\s")
_TRIM = " \t\n,.;:–—-/([*\"“”‘'«»„"
_CLOSING = " \t\n,;:–—-/*\"“”’'«»"
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)1[5-9]\d\d(?!\d)")
_LONGEST_TITLE = 9


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave marks, quotation marks and emphasis out of a field's place.

    >>> trim("“On Leave,” ", 0, 12)
    (1, 9)
    """
    while start < end and text[start] in _TRIM and text[start] != "[":
        start += 1
    while start < end and text[end - 1] in _CLOSING:
        end -= 1
    return start, end


def part_names(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Give the persons of "Hale, Orr and Lund"; "Orr, Naval Mission" is one.

    >>> part_names("Hale, Orr and Lund", 0, 18)
    ((0, 4), (6, 9), (14, 18))
    """
    if not _AND_WORD.search(text, start, end):
        return ((start, end),)
    names = []
    at = start
    for match in _PARTING.finditer(text, start, end):
        if match.start() > at:
            names.append((at, match.start()))
        at = match.end()
    return (*names, (at, end))


def skip_and(text: str, start: int, end: int) -> int:
    """Count the characters of a leading "and", with the spaces round it.

    >>> skip_and("and Lund", 0, 8), skip_and("Lund", 0, 4)
    (4, 0)
    """
    words = text[start:end]
    bare = words.lstrip()
    first, _, rest = bare.partition(" ")
    joined = rest and first.lower() in AND
    return len(words) - len(bare) + len(first) + 1 if joined else 0


def first_recipient(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave the place of writing out of "to Orr, Ankara".

    >>> first_recipient("Orr, Ankara", 0, 11), first_recipient("Orr, Ash and Day", 0, 16)
    ((0, 3), (0, 16))
    """
    comma = text.find(", ", start, end)
    # A list of persons has no figures: what has them goes on to something else.
    listed = _AND_WORD.search(text, start, end) and not _FIGURE.search(text, start, end)
    if comma > 0 and not listed:
        return start, comma
    return start, end


def is_title(words: str) -> bool:
    """Tell a document's own name from a person's or an office's.

    >>> is_title("The Harbour Plan"), is_title("Ada van Orr")
    (True, False)
    """
    parts = words.lower().replace(",", "").split()
    if len(parts) > 1 and parts[0] in kinds.ARTICLES and words[0].isupper():
        return True
    if parts[-1] in kinds.TITLE_WORDS or _YEAR.search(words):
        return True
    return any(
        word[0].islower() and word.strip(",.") not in kinds.NAME_PARTICLES
        for word in words.split()
    )


def is_short(title: str) -> bool:
    """Tell a title without quotation marks from a sentence of the author's.

    >>> is_short("The Harbour Plan"), is_short("as is seen")
    (True, False)
    """
    return title[0].isupper() and title.count(" ") < _LONGEST_TITLE

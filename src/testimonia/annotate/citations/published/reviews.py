"""Reviews in plain words: "Lind, review of Iron Shores, by C. Berg, in Ice Review 4"."""

import re

from testimonia.annotate.citations.published.patterns import one_of
from testimonia.annotate.citations.published.persons import read_persons
from testimonia.annotate.citations.published.reading import Reading, trim
from testimonia.annotate.citations.published.stretch import names_periodical
from testimonia.lexicon.reference_labels import REVIEW_WORDS
from testimonia.text.phrasing import has_stem

_REVIEW = re.compile(
    rf"(?P<author>[^\d,\x02-\x05]{{3,60}}?(?:,\s[^\d,\x02-\x05]{{2,30}}?)?),?\s"
    rf"{one_of(REVIEW_WORDS)}\s(?=[^\W\d_a-zа-яё])"
)
_LONGEST_NAME = 120
_NEAR_REVIEW = (
    "eview",
    "ezension",
    "espr",
    "ecens",
    "ompte rendu",
    "рец",
    "Рец",
    "ez. zu",
)
_LEADS = re.compile(r",?\s[Ii]n:?\s|,\s")
_BY = re.compile(r",?\s(?:by|von|par|di)\s(?=[^\W\d_a-z])")
_END = re.compile(r",?\s(?:\x04|\d{1,4}[,.:\s]|(?i:vol|bd|no|nr)\b|$)")


def read_review(reading: Reading) -> int:
    """Read a review whose parts no marks show; give its end, or 0.

    >>> from testimonia.annotate.citations.published.web import open_reading
    >>> words = "A. Orr review of Iron Shores in Ice Review (May 1939), pp. 66–8"
    >>> reading = open_reading(words)
    >>> read_review(reading), reading.value("reviewed-title")
    (42, 'Iron Shores')
    """
    mask = reading.mask
    review = _REVIEW.match(mask) if has_stem(mask, _NEAR_REVIEW) else None
    if not review:
        return 0
    words = reading.words
    names = read_persons(words, *review.span("author"))
    place = _find_periodical(reading, review.end())
    if not names or not place:
        return 0
    cut, start, end = place
    reading.traits.add("review")
    reading.add("author", *review.span("author"), names)
    reading.add("container-title", start, end)
    _add_reviewed(reading, review.end(), cut)
    return end


def _find_periodical(reading: Reading, start: int) -> tuple[int, int, int] | None:
    """Find where a periodical's name begins and ends: the last lead before a number."""
    mask = reading.mask
    for end in _END.finditer(mask, start):
        near = max(start, end.start() - _LONGEST_NAME)
        for lead in reversed(list(_LEADS.finditer(mask, near, end.start()))):
            name = reading.words[lead.end() : end.start()]
            if name[:1].isupper() and names_periodical(name):
                return lead.start(), lead.end(), end.start()
    return None


def _add_reviewed(reading: Reading, start: int, end: int) -> None:
    words = reading.words
    by = None
    for found in _BY.finditer(words, start, end):
        by = found
    people = read_persons(words, *trim(words, by.end(), end)) if by else ()
    if by and people:
        reading.add("reviewed-author", by.end(), end, people)
        end = by.start()
    reading.add("reviewed-title", start, end)

"""Fragments of patterns that several modules read numbers and dates with.

Every repeat is bounded, so that none takes more than linear time.
"""

import re
from collections.abc import Iterable

from testimonia.lexicon.reference_labels import MORE_MONTHS, SEASONS
from testimonia.lexicon.stamps import MONTHS


def one_of(labels: Iterable[str]) -> str:
    """Write a pattern for any of some labels, longest first, in any case.

    >>> one_of(["p", "pp"])
    '(?i:pp|p)'
    """
    ordered = sorted(labels, key=lambda label: (-len(label), label))
    return f"(?i:{'|'.join(re.escape(label) for label in ordered)})"


YEAR = r"(?:1[4-9]\d\d|20\d\d)"
YEARS = rf"(?:(?:ca?\.|circa|um)\s?)?{YEAR}(?:\s?[-–—−/]\s?(?:{YEAR}|\d{{1,2}})(?!\d)|[-–—](?=\W|$))?[a-f]?"
MONTH = rf"(?:{one_of(MONTHS | MORE_MONTHS)})\b\.?"
# Looking ahead for a number keeps the many months from being tried at every word.
_NUMBER_NEXT = r"(?<!\w)(?=[^\W\d_]{3,12}\.?(?:\s?[-–—/]\s?[^\W\d_]{3,12}\.?)?,?\s+\d)"
MONTHS_OR_SEASON = rf"{_NUMBER_NEXT}(?:{MONTH}|{one_of(SEASONS)}\b)(?:\s?[-–—/]\s?(?:{MONTH}|{one_of(SEASONS)}))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.|er)?"
DATE = (
    rf"(?:{_DAY}(?:\s?[-–/]\s?{_DAY})?\s+(?:de\s+)?{MONTH},?\s+{YEAR}"
    rf"|{MONTHS_OR_SEASON}\s+{_DAY}(?:\s?[-–/]\s?{_DAY})?,?\s+{YEAR}"
    rf"|{MONTHS_OR_SEASON},?\s+{YEARS}"
    rf"|\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?{YEAR}|{YEAR}-\d\d-\d\d"
    rf"|{YEAR}\.\s\d{{1,2}}\s{MONTH})"
)
ROMAN = r"(?:[IVXLC]{1,8})(?![\w’'])"
PAGE = r"(?:[A-Z]{0,2}[-–]?\d{1,5}(?:n\.?\s?\d{1,3}|[a-z])?(?:(?!\w)|(?=ff?\b))|[ivxlcIVXLC]{1,8}\b)"
_NOTE = r"(?:\s?(?:ff?|sqq?|n\.\s?\d{1,3}|n\d{1,3}|и\s?сл)\b\.?)?"
PAGES = rf"(?:{PAGE}(?:\s?[-–—−‐‑]{{1,2}}\s?{PAGE})?{_NOTE})"
# "pp. 12, 3 May 1921": what follows a comma may be a day.
_NO_DAY = r"(?!\d{1,2}\.?\s[^\W\d_]{3})"
_NEXT_PAGES = (
    r"(?:,\s*(?:and\s+)?|\s+(?:and|und|et|e|и|u\.)\s+|\s?[&/]\s?)" + _NO_DAY + PAGES
)
PAGE_LIST = rf"{PAGES}(?:{_NEXT_PAGES}){{0,40}}"

"""What a periodical is known by in plain words: its numbers and how they are printed.

", 76 NORTH L. REV. 939"                 volume, name, first page (American law)
", NoZA 2014, 161"                       an abbreviation and a year (German law)
", Northern Journal of Law 27 (2014) 389"  name, volume, year in brackets
"""

import re

from testimonia.annotate.citations.published.patterns import MONTH, ROMAN, YEAR
from testimonia.annotate.citations.published.shape import BRACKETED

_LAW = re.compile(
    rf",\s+(?P<volume>\d{{1,4}})\s(?!{MONTH})(?P<container>[^\W\d_a-z][^,\d\x02-\x05]{{2,60}}?)\s(?P<page>\d{{1,4}})\b"
)
_SHORT = re.compile(
    rf",\s+(?P<container>[^\W\d_][\w-]{{1,11}})\s(?P<issued>{YEAR}),\s(?=\d|S\.|pp?\.)"
)
_NUMBERED = re.compile(
    r"[,.?!]\s+(?P<container>[^\W\d_a-zа-яё][^,.\x02-\x05\d]{2,90}?),?\s"
    rf"(?P<volume>\d{{1,4}}|{ROMAN})(?:\s?[:/]\s?(?P<issue>\d{{1,2}}(?:[–-]\d{{1,2}})?))?"
    r"(?=\s\x04{6,24}[,:]?\s*(?:S\.|pp?\.|с\.|\d))"
)


def find_signature(mask: str, start: int) -> re.Match[str] | None:
    """Find where a periodical begins behind a title in plain words.

    >>> match = find_signature("Lind, Ice and Law, NoZA 2014, 161", 4)
    >>> match["container"], match["issued"]
    ('NoZA', '2014')
    """
    for pattern in (_LAW, _SHORT):
        match = pattern.search(mask, start)
        if match and (pattern is _LAW or is_acronym(match["container"])):
            return match
    return _NUMBERED.search(mask, start) if BRACKETED in mask else None


def is_acronym(word: str) -> bool:
    """Tell "NoZA", "NLJ" and "nzl" from words and places.

    >>> is_acronym("NoZA"), is_acronym("Oslo")
    (True, False)
    """
    return word[-1].isupper() or word.islower() or sum(map(str.isupper, word)) > 1

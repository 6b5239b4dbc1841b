"""Printed editions of documents: which series, year and volume a citation means."""

import re
from collections.abc import Mapping

from testimonia.lexicon.uniform_titles import SERIES_TITLES
from testimonia.records import CitedField
from testimonia.text.names import lead_word, weigh_words
from testimonia.text.numerals import read_numeral

_YEARS = re.compile(
    r"(?<!\d)((?:1[89]|20)\d\d)(?:\s?[-–—/]\s?((?:1[89]|20)?\d\d))?(?!\d)"
)
_VOLUME = re.compile(
    r"(?:\bvol(?:ume|\.)?|\bbd\.?|\bt(?:ome|\.)|\bтом|\bт\.)\s{0,2}([ivxlc]{1,7}|\d{1,3})\b"
    r"|,\s([ivxlc]{1,7})(?=[:,;(.]|\s\(|$)|,\s(\d{1,2})(?=:|,\s?\d)",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"(?<!\w)(?:series|serie|série|ser\.)\s([a-e]|[ivx]{1,4}|\d)\b"
    r"|(?<!\w)(1st|2nd|3rd|first|second|third)\sseries\b|(?<!\w)(\d)\.?ª?\sserie\b",
    re.IGNORECASE,
)
_CONFERENCE = re.compile(
    r"\bconferences?\s(?:at|of|in)\s([^,;:()\d]{3,60})", re.IGNORECASE
)
_IMPRINT = re.compile(r"[(\[]")
_ORDINALS = {"1st": "1", "first": "1", "2nd": "2", "second": "2", "3rd": "3"} | {
    "third": "3"
}
_BEGINNINGS = {
    series: tuple(f"{title} " for title in titles)
    for series, titles in SERIES_TITLES.items()
}
_ANY_SERIES = tuple(one for titles in _BEGINNINGS.values() for one in titles)
_LEADS = frozenset(beginning.split()[0] for beginning in _ANY_SERIES)
_REACH = 200
_LONGEST_TITLE = 300
_CENTURY = 4


def find_edition(words: str, fields: Mapping[str, CitedField]) -> str | None:
    """Name the series, years and volume of a citation of printed documents.

    Args:
        words: of the citation, and of those that it leans on.
        fields: its fields, with those that it leaves to earlier ones.

    Returns:
        None where the series is not known or neither year nor volume is said.
    """
    for name in ("container-title", "title", "collection-title"):
        if name in fields:
            title = fields[name].value[:_LONGEST_TITLE]
            series = find_series(title)
            if series:
                said = title + _behind(words, title)
                return name_volume(series, said, _printed_volume(fields))
    series = None if "title" in fields else find_series(words[:_LONGEST_TITLE])
    return name_volume(series, words, _printed_volume(fields)) if series else None


def _printed_volume(fields: Mapping[str, CitedField]) -> str | None:
    return fields["volume"].value if "volume" in fields else None


def find_series(title: str) -> str | None:
    """Give the short name of a series by a title that begins with it.

    >>> find_series("Papers Relating to the Foreign Relations of that year, 1919")
    'frus'
    """
    if lead_word(title) not in _LEADS:
        # Nearly every title, and it is asked of all of them.
        return None
    words = " ".join(weigh_words(title)) + " "
    if not words.startswith(_ANY_SERIES):
        return None
    return next(
        series
        for series, beginnings in _BEGINNINGS.items()
        if words.startswith(beginnings)
    )


def name_volume(series: str, said: str, volume: str | None) -> str | None:
    """Give the key of a volume of a series.

    Args:
        series: its short name.
        said: the title and what stands behind it.
        volume: the volume's number, if it is known already.

    >>> name_volume("frus", "FRUS 1942, III, 522", None)
    'frus 1942 3'
    >>> name_volume("frus", "Foreign Relations, 1961–1963, Volume VI", None)
    'frus 1961-1963 6'
    >>> name_volume("frus", "FRUS: The Conferences at Cairo and Tehran, 1943", None)
    'frus 1943 conference cairo tehran'
    """
    imprint = _IMPRINT.search(said)
    said = said[: imprint.start()] if imprint else said
    years = _YEARS.search(said)
    subseries = _SERIES.search(said)
    conference = _CONFERENCE.search(said)
    number = _volume(volume, said)
    parts = [series]
    if subseries:
        which = next(group for group in subseries.groups() if group).casefold()
        parts.append(f"series {_ORDINALS.get(which) or _number(which)}")
    elif years:
        parts.append(_span_years(years))
    if conference:
        # The volumes on conferences have no number of their own.
        named = weigh_words(conference[1])
        parts += ["conference", *(word for word in named if word != "and")]
    elif number:
        parts.append(number)
    return " ".join(parts) if len(parts) > 1 and (number or conference) else None


def _volume(volume: str | None, said: str) -> str | None:
    if volume:
        return _number(re.sub(r"^\D*?\s|\W+$", "", volume.strip()))
    found = _VOLUME.search(said)
    return _number(found[found.lastindex or 0]) if found else None


def _number(words: str) -> str:
    """Write a Roman number with figures; leave others as they are."""
    return str(read_numeral(words) or words.casefold())


def _span_years(years: re.Match[str]) -> str:
    first, last = years[1], years[2]
    if not last:
        return first
    return f"{first}-{last if len(last) == _CENTURY else first[:2] + last}"


def _behind(text: str, title: str) -> str:
    """Give what a citation says behind a title."""
    at = text.find(title)
    return text[at + len(title) : at + len(title) + _REACH] if at >= 0 else ""

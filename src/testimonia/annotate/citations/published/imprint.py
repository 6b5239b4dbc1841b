"""Place, publisher and year: "(London: Penguin, 1990)", "Berlin 1987", "М.: Наука, 2006"."""

import re
from dataclasses import dataclass

from testimonia.annotate.citations.published.labels import LABELLED
from testimonia.annotate.citations.published.patterns import DATE, YEAR, YEARS, one_of
from testimonia.lexicon.publishing import PLACES, PUBLISHER_WORDS, PUBLISHERS, REGIONS
from testimonia.lexicon.reference_labels import (
    DATELESS,
    MORE_MONTHS,
    PLACELESS,
    SEASONS,
)
from testimonia.lexicon.stamps import MONTHS

_MOST_TOKENS = 16
_PLACE_TOKENS = 6
_STATE_LENGTH = 2
_REGION_TOKENS = 3
_DATE_AT_END = re.compile(
    rf"(?P<date>{DATE}|{YEARS}|{one_of(DATELESS)}\.?)(?=[\s.)\]]{{0,4}}$)"
)
_YEAR_LENGTH = 7
_YEAR_AT_END = re.compile(rf"(?:(?<=[\s,(])|(?<![\s\S]))(?P<date>{YEAR})(?=[.\s]?$)")
_WORD_BEFORE = re.compile(r"([^\W\d_]{3,12})\.?,?\s{1,3}$")
_MONTH_WORDS = MONTHS | MORE_MONTHS | SEASONS
_OPEN = re.compile(
    rf"(?P<where>[^\x02-\x05\d]{{1,160}}?)(?:,\s*|\s+)(?P<date>{YEARS})"
    r"(?=\s*(?:[.,;:)\x04\x05]|$)|\s+(?:I?SBN|pp?\b|S\.|с\.))"
)
_HELD = re.compile(
    r"(?P<place>[^:.\d\x02-\x05]{1,60}(?:\.(?=:)[^:.\d\x02-\x05]{0,3})?):\s+"
    rf"(?P<publisher>(?:(?!{LABELLED})(?:[^.;\d\x02-\x05]|(?<=\b\w)\.|\.(?=\S))){{2,80}})"
    rf"(?:(?<=\s)(?P<issued>{YEARS})(?=\s*(?:[.,;:)\x04\x05]|$)))?"
)
_SENTENCE = re.compile(
    r"(?<!\bMass)(?<!\bCalif)(?<!\bConn)(?<!\bUniv)(?<!\bIll)(?<!\bMich)[^\W\d_]{3}\.\s"
)
_SMALL = frozenset(
    [
        "and",
        "und",
        "et",
        "e",
        "y",
        "и",
        "am",
        "an",
        "der",
        "de",
        "la",
        "le",
        "les",
        "upon",
        "on",
        "of",
        "for",
        "the",
        "a",
        "i",
        "im",
        "in",
        "bei",
        "del",
        "di",
        "da",
        "für",
        "du",
        "des",
        "von",
        "van",
        "den",
        "zu",
        "ob",
        "d.",
        "a.",
        "m.",
        "a.m.",
        "i.",
        "br.",
        "u.",
        "&",
    ]
)
_LATIN_PLACES = PLACES | PLACELESS
_REGIONS = REGIONS | PLACES
_NO_HOUSE = PUBLISHER_WORDS | PLACELESS
_PUBLISHING = PUBLISHER_WORDS | PUBLISHERS
_COLON = re.compile(r":\s*")
_PARTS = re.compile(r"\s*(?:,|/|;|–|-|\band\b|\bund\b|\bet\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Imprint:
    """Places of an imprint's fields, and where it ends.

    Attributes:
        sure: whether a known place or a publisher's word or a colon speaks for it.
    """

    fields: tuple[tuple[str, int, int], ...]
    end: int
    sure: bool


def read_imprint(words: str, start: int, end: int) -> Imprint | None:
    """Read a stretch that should be an imprint as a whole.

    >>> words = "New York: Norton, 1990"
    >>> [(n, words[s:e]) for n, s, e in read_imprint(words, 0, len(words)).fields]
    [('publisher-place', 'New York'), ('publisher', 'Norton'), ('issued', '1990')]
    """
    date = _find_date_at_end(words, start, end)
    stop = date.start() if date else end
    stop = start + len(words[start:stop].rstrip(" ,:;([\n"))
    fields: list[tuple[str, int, int]] = []
    sure = date is not None and stop <= start
    if stop > start:
        where = read_where(words, start, stop)
        if where is None:
            return None
        fields, sure = where
        if not date and not sure:
            return None
    if date:
        fields = [*fields, ("issued", *date.span("date"))]
    return Imprint(tuple(fields), end, sure)


def _find_date_at_end(words: str, start: int, end: int) -> re.Match[str] | None:
    """Find the date that ends an imprint; nearly always a bare year."""
    year = _YEAR_AT_END.search(words, max(start, end - _YEAR_LENGTH), end)
    if year:
        before = _WORD_BEFORE.search(words, start, year.start())
        if not before or before.group(1).casefold() not in _MONTH_WORDS:
            return year
    return _DATE_AT_END.search(words, start, end)


def find_open_imprint(mask: str, words: str, position: int) -> Imprint | None:
    """Read an imprint that begins at a place and stands in no bracket."""
    match = _OPEN.match(mask, position)
    if match and not _SENTENCE.search(words, match.start(), match.end("where")):
        where = _read_undated(words, position, match.end("where"))
        if where and (where[1] or _is_lone_place(words, match)):
            fields = [*where[0], ("issued", *match.span("date"))]
            return Imprint(tuple(fields), match.end(), where[1])
    return _find_held(mask, words, position)


def _read_undated(
    words: str, start: int, end: int
) -> tuple[list[tuple[str, int, int]], bool] | None:
    """Part a stretch unless it ends in a month: "Bergen, May 2011" dates an event."""
    if words[start:end].rpartition(" ")[2].strip(".,").casefold() in _MONTH_WORDS:
        return None
    return read_where(words, start, end)


def _find_held(mask: str, words: str, position: int) -> Imprint | None:
    """Read "London: Penguin" whose year stands elsewhere."""
    match = _HELD.match(mask, position)
    if not match or not _is_place(words, *match.span("place")):
        return None
    if words[match.start("publisher")].islower():
        # "Oslo and the Ice: an aspect of trade" is a title.
        return None
    fields: tuple[tuple[str, int, int], ...] = (
        ("publisher-place", *match.span("place")),
        ("publisher", *match.span("publisher")),
    )
    if match.group("issued"):
        fields = (*fields, ("issued", *match.span("issued")))
    return Imprint(fields, match.end(), sure=True)


def read_where(
    words: str, start: int, end: int
) -> tuple[list[tuple[str, int, int]], bool] | None:
    """Part a stretch into place and publisher; None if it is neither."""
    tokens = words[start:end].split()
    if not tokens or len(tokens) > _MOST_TOKENS:
        return None
    if not (_is_named(tokens) or _is_led_by_place(words, start, end)):
        return None
    colon = _COLON.search(words, start, end)
    if colon and colon.start() > start:
        if len(words[start : colon.start()].split()) > _PLACE_TOKENS and not (
            _is_place(words, start, colon.start())
        ):
            return None
        fields = [("publisher-place", start, colon.start())]
        if colon.end() < end:
            fields.append(("publisher", colon.end(), end))
        known = (
            _is_place(words, start, colon.start())
            or _is_publisher(tokens)
            or _is_region(words[start : colon.start()].partition(",")[2].split())
        )
        return fields, known
    return _read_uncoloned(words, start, end)


def _read_uncoloned(
    words: str, start: int, end: int
) -> tuple[list[tuple[str, int, int]], bool] | None:
    tokens = words[start:end].split()
    comma = words.find(",", start, end)
    if _is_place(words, start, comma if comma > 0 else end):
        rest = words[comma + 1 : end].split() if comma > 0 else []
        if not rest or _is_region(rest):
            return [("publisher-place", start, end)], True
        last = words.rfind(",", start, end)
        region = words[comma + 1 : last].split()
        cut = last if region and _is_region(region) else comma
        return [("publisher-place", start, cut), ("publisher", cut + 1, end)], True
    last = words.rfind(",", start, end)
    if last > 0 and _is_place(words, last + 1, end):
        known = _is_publisher(words[start:last].split())
        fields = [("publisher", start, last), ("publisher-place", last + 1, end)]
        return (fields, True) if known else None
    if _is_publisher(tokens):
        return [("publisher", start, end)], True
    few = len(tokens) <= _PLACE_TOKENS
    return ([("publisher-place", start, end)], False) if few else None


def _is_region(tokens: list[str]) -> bool:
    """Tell a state or second place behind a place from a house."""
    return bool(tokens) and all(
        (bare := token.strip(",;()")).casefold().strip(".") in _REGIONS
        or (bare.isupper() and len(bare) == _STATE_LENGTH)
        or bare in {"and", "und", "&", "North", "South", "West", "New"}
        for token in tokens
    )


def _is_led_by_place(words: str, start: int, end: int) -> bool:
    """Tell "Milano, Lind e figlio", whose house has small words, from prose."""
    comma = words.find(",", start, end)
    return comma > 0 and words[start:comma].strip().casefold() in PLACES


def _is_named(tokens: list[str]) -> bool:
    """Tell names of places and houses from prose."""
    for token in tokens:
        bare = token.strip(",.:;()[]’'")
        if (
            bare
            and not bare[0].isupper()
            and token.casefold() not in _SMALL
            and (bare.casefold() not in _NO_HOUSE)
        ):
            return False
    return tokens[0][0].isupper() or tokens[0].casefold() in PLACELESS


def _is_place(words: str, start: int, end: int) -> bool:
    name = words[start:end].strip(" .,:;([])").casefold()
    if name in _LATIN_PLACES:
        return True
    first = _PARTS.split(name, maxsplit=1)[0].strip(" .")
    return first in _LATIN_PLACES


def is_place(words: str, start: int, end: int) -> bool:
    """Tell a stretch that is or begins with a known place of printing."""
    return _is_place(words, start, end)


def _is_publisher(tokens: list[str]) -> bool:
    return any(token.strip(",.;:()’'\"").casefold() in _PUBLISHING for token in tokens)


def _is_lone_place(words: str, match: re.Match[str]) -> bool:
    """Tell "Marienwerder 1931" from a title's end: no comma, few words, a bare year."""
    where = words[match.start() : match.end("where")]
    return (
        "," not in where
        and len(where.split()) <= _REGION_TOKENS
        and all(token[0].isupper() for token in where.split())
        and match.group("date").isdigit()
    )

"""Where a title in plain words ends: at the first sure piece behind it."""

import re

from testimonia.annotate.citations.published.brackets import ROLE
from testimonia.annotate.citations.published.imprint import find_open_imprint, is_place
from testimonia.annotate.citations.published.labels import (
    AGAIN,
    LABELLED,
    LOCATED,
    OPENED,
)
from testimonia.annotate.citations.published.patterns import DATE, YEAR, YEARS, one_of
from testimonia.annotate.citations.published.reading import Reading, trim
from testimonia.annotate.citations.published.shape import BRACKETED, Group
from testimonia.lexicon.publishing import PAPER_WORDS, PLACES, THESIS_WORDS
from testimonia.lexicon.reference_labels import EDITION_KINDS, EDITION_WORDS

_MOST_ANCHORS = 60
_EDITION_INSIDE = re.compile(rf"\b(?:{one_of(EDITION_WORDS)}|(?i:vols?|bde))\.?$")
_ANCHOR = re.compile(
    r"(?P<bracket>\x04)"
    rf"|(?P<pages>\s(?!{YEAR}\s\x04)(?=\d[\d, –-]{{0,60}}\s\x04[\x04 ]{{0,200}}\.?\s*$))"
    rf"|(?P<labelled>{LABELLED})"
    r"|(?P<volumes>[,.]\s+(?=\d{1,2}\s(?i:vols?|bde|bände|volumes|voll|tomes)\b))"
    r"|(?P<session>,\s+(?=\d{1,3}(?:st|nd|rd|d|th)\sCong))"
    rf"|(?P<again>,?\s+{AGAIN})"
    r"|(?P<inside>[,.’”'»]\s+[Ii]n:?\s+(?=[^\W\d_a-zа-яёß-öø-ÿ]|[\x02\x03])|\s//?\s)"
    rf"|(?P<opened>{OPENED})"
    rf"|(?P<genre>[,.:]\s+(?:{one_of(THESIS_WORDS | PAPER_WORDS)})(?!\w))"
    rf"|(?P<edition>[,.]\s+(?:\d{{1,2}}(?:st|nd|rd|th|d|a|ª|°|e|\.)|{one_of(EDITION_KINDS)}(?:\s{one_of(EDITION_KINDS)}){{0,2}})\.?\s{one_of(EDITION_WORDS)}\b)"
    rf"|(?P<date>(?:[,.]\s+|’)(?:{DATE}))"
    r"|(?P<number>[,.:]\s+(?=\d))"
    r"|(?P<where>[,.]\s+(?=[^\W\d_a-zа-яёß-öø-ÿ]))"
    r"|(?P<group>(?<=[,.:;?!]\s)[\x02\x03]|\x05)"
)
_PIECE_END = re.compile(r"\s*(?:$|[,.;:)\x04\x05]|\s(?:pp?|S|с)\.)")
_IMPRINT_INSIDE = re.compile(rf"(?:[^\W\d_]{{3}}[,:]?|[^\W\d_]\.,?)\s{YEAR}$")
_YEAR = re.compile(YEAR)
_YEARS_ONLY = re.compile(rf"{YEAR}\s?[-–—]\s?(?:{YEAR}|\d{{2}})")
_YEAR_LIKE = re.compile(rf"{YEARS}")
_LONGEST_PLACE = 50
_PLACE_TOKENS = 3


def find_anchor(reading: Reading, start: int, *, allow_none: bool) -> int:
    """Find where a title in plain words ends: at the first sure piece behind it.

    Args:
        reading: what is gathered.
        start: where the title would begin.
        allow_none: whether there may be no title at all ("Lind, p. 4").
    """
    for count, match in enumerate(_ANCHOR.finditer(reading.mask, start)):
        if count >= _MOST_ANCHORS:
            break
        if (match.start() > start or allow_none) and _is_anchor(reading, match):
            return match.start()
    return len(reading.mask)


def _is_anchor(reading: Reading, match: re.Match[str]) -> bool:
    mask = reading.mask
    match match.lastgroup:
        case "bracket":
            return _is_imprint_bracket(reading, match.start())
        case "number":
            span = _YEARS_ONLY.match(mask, match.end())
            if span and reading.has("issued"):
                # The year is known: "Lind (2000). The North, 1940–45. Oslo: Fjord".
                return False
            return _is_number_end(mask, match.end())
        case "where":
            return not has_bracketed_imprint(reading, match.end()) and (
                _is_open_imprint(reading, match.end())
                or find_last_place(reading, match.end()) > 0
            )
        case _:
            return True


def find_last_place(reading: Reading, start: int) -> int:
    """Find the end of a place that ends a citation dated elsewhere ("... . Köln")."""
    end = len(reading.mask)
    if end - start > _LONGEST_PLACE:
        return 0
    low, high = trim(reading.words, start, end)
    if any(mark in "\x02\x03\x04:0123456789" for mark in reading.mask[low:high]):
        return 0
    if is_place(reading.words, low, high):
        whole = reading.words[low:high].casefold() in PLACES
        return end if whole or reading.has("issued") else 0
    tokens = reading.words[low:high].replace(" und ", " ").replace(" and ", " ").split()
    known_style = "dated" in reading.traits and len(tokens) <= _PLACE_TOKENS
    return end if known_style and all(token[0].isupper() for token in tokens) else 0


def _is_imprint_bracket(reading: Reading, start: int) -> bool:
    group = reading.shape.groups.get(start)
    if not group:
        return False
    inner = reading.words[group.inner_start : group.inner_end].strip()
    if is_span_before_year(reading, group):
        return False
    return bool(
        _YEAR.search(inner)
        or ROLE.match(inner)
        or ":" in inner
        or _EDITION_INSIDE.search(inner)
    )


def is_span_before_year(reading: Reading, group: Group) -> bool:
    """Tell "Lines of Ice (1880–1905), Oslo 1969": such years are the title's."""
    inner = reading.words[group.inner_start : group.inner_end].strip()
    return bool(_YEARS_ONLY.fullmatch(inner) and _YEAR.search(reading.mask, group.end))


def _is_open_imprint(reading: Reading, position: int) -> bool:
    imprint = find_open_imprint(reading.mask, reading.words, position)
    if not imprint:
        return False
    name, low, high = imprint.fields[-1]
    # A title may look like one: "Oslo: A Documentary History, 1450–1630, Bergen 1993".
    span = name == "issued" and _YEARS_ONLY.fullmatch(reading.words, low, high)
    return not (span and _YEAR.search(reading.mask, imprint.end))


def has_bracketed_imprint(reading: Reading, position: int) -> bool:
    """Tell whether place or house, and year, stand in a bracket further on.

    Then "Lines: Papers, 1941–45 (Oslo: Fjord, 1990)" is a title as far as the bracket.
    """
    return any(
        group.start > position
        and group.kind == BRACKETED
        and _IMPRINT_INSIDE.search(reading.words, group.inner_start, group.inner_end)
        for group in reading.shape.groups.values()
    )


def _is_number_end(mask: str, position: int) -> bool:
    """Tell pages or a volume behind a title from the years in it."""
    year = _YEAR_LIKE.match(mask, position)
    if year:
        behind = bool(_PIECE_END.match(mask, year.end()))
        return (
            behind
            and not _YEAR.search(mask, year.end())
            and BRACKETED not in mask[position:]
        )
    pages = LOCATED.match(mask, position)
    return bool(pages and _PIECE_END.match(mask, pages.end()))

"""Laws, treaties, hearings, minutes and interviews: works without author or imprint."""

import re

from testimonia.annotate.citations.published.patterns import DATE, one_of
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import EMPHASISED
from testimonia.lexicon.public_papers import (
    INTERVIEW_WORDS,
    LAW_COLLECTIONS,
    NUMBERED_PAPERS,
    TREATY_OPENERS,
)
from testimonia.text.phrasing import has_stem

_LAW = re.compile(
    rf"(?:^|(?<=\s)|(?<=\x04\s))(?P<volume>\d{{1,3}})\s(?P<container>{one_of(LAW_COLLECTIONS)})"
    r"\s(?P<page>\d{1,5})(?!\d)"
)
_NUMBERED = re.compile(
    rf"(?P<title>{one_of(NUMBERED_PAPERS)}\s(?:[Nn]o\.?\s)?"
    r"(?P<number>[A-Z]?/?\d[\w/.-]{0,20}(?<![.-])))(?=[,.;\s\x04)]|$)"
)
_TREATY = re.compile(rf"{one_of(TREATY_OPENERS)}\s[^\x02-\x05]{{3,200}}?")
_SIGNED = re.compile(r"\((?i:signed|adopted|concluded|opened|unterzeichnet|signé)\s")
_CASE = re.compile(r"\s(?:v|vs|gegen|c)\.?\s[^\W\d_a-z]")
_HEARING = re.compile(
    r"(?P<genre>Hearings?)(?:,\s|\s(?:before|on|of)\s)(?P<title>[^\x02-\x05]{3,300}?)"
    rf"(?=,?\s\d{{1,3}}(?:st|nd|rd|d|th)\s(?i:cong)|,\s(?:{DATE}|\d{{4}})|[\x02-\x05]|$)"
)
_HELD = re.compile(
    rf"(?P<title>(?:[^\W\d_a-z][^,\x02-\x05]{{0,80}}?(?:,(?=\s(?i:interviewed)))?\s)?{one_of(INTERVIEW_WORDS)}(?!\w)"
    r"[^,\x02-\x05]{0,80})(?=,|\s?$|\x05)"
)
_MINUTES = re.compile(
    r"(?P<title>(?i:minutes|record|transcript|summary)\s(?i:of|from)\s[^,\x02-\x05]{3,120})"
    r"(?=,)"
)
_LAST = re.compile(r",\s(?P<name>[^\W\d_a-zа-я][^,\d\x02-\x05]{3,80}),?\s\x05")
_WEBSITE = re.compile(
    r"\b(?i:web\s?site|homepage)\s(?:of|von|de|du)\s(?:the\s)?"
    r"(?P<title>[^,\x02-\x05]{3,120}?)[:,]?\s<?\x05"
)
_OPENING = {name.partition(" ")[0] for name in NUMBERED_PAPERS | TREATY_OPENERS}
_INTERVIEWS = ("nterview", "ral history", "ntretien", "ntervista", "нтервью")
_CAUSE = "proceedings"


def read_public(reading: Reading) -> int:
    """Read a paper of state or an interview from the start; give its end, or 0.

    >>> from testimonia.annotate.citations.published.web import open_reading
    >>> reading = open_reading("36 Stat. 703, Public Law 61-431")
    >>> read_public(reading) > 0, reading.value("container-title")
    (True, 'Stat')
    """
    mask = reading.mask
    first = mask[:1]
    if first.isdigit():
        return _read_law(reading, _LAW.match(mask)) or _read_told(reading)
    if first in "Hh" and (hearing := _HEARING.match(mask)):
        return _keep(reading, hearing)
    if mask.partition(" ")[0].casefold() in _OPENING:
        numbered = _NUMBERED.match(mask)
        if numbered:
            return _keep(reading, numbered)
        if _TREATY.match(mask):
            return _read_treaty(reading)
    return _read_told(reading)


def mark_case(reading: Reading) -> None:
    """Tell a case before a court, "*Orr v Lind* [1974]", from a book."""
    title = reading.fields.get("title")
    if not title or reading.has("author", "publisher", "publisher-place"):
        return
    if reading.title_mark != EMPHASISED:
        return
    if _CASE.search(reading.words, title.start, title.end):
        reading.traits.add(_CAUSE)


def _keep(reading: Reading, match: re.Match[str]) -> int:
    reading.traits.add(_CAUSE)
    for name, value in match.groupdict().items():
        if value:
            reading.add(name, *match.span(name))
    return match.end()


def _read_law(reading: Reading, law: re.Match[str] | None) -> int:
    if not law:
        return 0
    reading.traits.add(_CAUSE)
    reading.add("volume", *law.span("volume"))
    reading.add("container-title", *law.span("container"))
    reading.add("page", *law.span("page"))
    return law.end()


def _read_treaty(reading: Reading) -> int:
    """Read a treaty's name, if it was signed or stands in a collection of treaties."""
    law = _LAW.search(reading.mask)
    signed = _SIGNED.search(reading.words)
    end = min((m.start() for m in (law, signed) if m), default=0)
    if not end:
        return 0
    reading.traits.add(_CAUSE)
    reading.add("title", 0, end)
    return max(end, _read_law(reading, law))


def _read_told(reading: Reading) -> int:
    """Read an interview, or minutes that a page of the web holds."""
    mask = reading.mask
    told = None
    if has_stem(mask, _INTERVIEWS):
        told = _HELD.match(mask)
    if not told and reading.has("URL"):
        told = _MINUTES.match(reading.mask) or _WEBSITE.search(reading.mask)
    if not told:
        return 0
    reading.traits.add("told")
    reading.add("title", *told.span("title"))
    last = _LAST.search(reading.mask, told.end()) if reading.has("URL") else None
    if last:
        reading.add("container-title", *last.span("name"))
        reading.take(*last.span("name"))
    return told.end()

"""A periodical's numbers: "23, 3 (2012), 471–92", "75/2 (1969)", "XIV, 8, 25–6"."""

import re

from testimonia.annotate.citations.published.patterns import ROMAN
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import QUOTED

_VOLUME = re.compile(
    rf"(?P<volume>\d{{1,4}}(?![\d–-])|{ROMAN}|[ivxlc]{{1,8}}(?=\s*\x04))"
    r"(?:\s?[/.:]\s?(?P<issue>\d{1,3}(?:[-–/]\d{1,3})?)(?!\d)(?=\s*[,(\x04]))?"
    r"(?=[\s,.;:)\x04]|$)"
)
_ISSUE = re.compile(
    r"(?P<issue>\d{1,3}(?:\s?[/–-]\s?\d{1,3})?|[IVX]{1,5})(?=\s*\x04|,\s*\d|:\s*\d)"
)
_ISSUE_BEHIND = re.compile(r"(?P<issue>\d{1,2})(?=,\s(?:pp?|S|с)\.)")
_ONE_OF_VOLUMES = re.compile(
    r"(?P<volume>[IVXivx]{1,6}|\d{1,2}(?=:))(?=[,:.]\s*(?:pp?\.\s?|S\.\s?)?\d)"
)
_SERIES_VOLUME = re.compile(
    rf"(?P<collection_number>\d{{1,2}}|[A-E])/(?P<volume>{ROMAN}|\d{{1,2}})(?!\d)"
)
_ROMAN_SERIES = re.compile(
    rf"(?P<collection_number>{ROMAN}),\s(?P<volume>{ROMAN})(?=,\s(?:d|doc|n|no)\b)"
)
_LEADING = re.compile(rf"(?P<volume>\d{{1,4}}|{ROMAN})(?=\s+[^\W\d_\x02])")
_BOOK_VOLUME = re.compile(
    rf"(?P<volume>{ROMAN}|\d{{1,2}}(?=:\s?\d))(?=[,:]\s*(?:(?:pp?|S|[Dd]oc|[Nn]o)\.?\s?)?\d|\s*\x04|$)"
)


def read_numbers(reading: Reading, start: int) -> int:
    """Read a volume's or issue's number without a label; give its end, or 0.

    What is neither is a page, for the caller.
    """
    early = _early_pattern(reading)
    end = _keep(reading, early.match(reading.mask, start)) if early else 0
    if early is _SERIES_VOLUME and not end:
        end = _keep(reading, _ROMAN_SERIES.match(reading.mask, start))
    if end or early is _LEADING:
        return end
    if not _is_periodical(reading):
        return _read_book_volume(reading, start)
    if not reading.has("volume"):
        if _is_newspaper_page(reading):
            return 0
        return _keep(reading, _VOLUME.match(reading.mask, start))
    if reading.has("issue", "page") or _is_volume_first(reading):
        return 0
    pattern = _ISSUE_BEHIND if reading.has("issued") else _ISSUE
    return _keep(reading, pattern.match(reading.mask, start))


def _early_pattern(reading: Reading) -> re.Pattern[str] | None:
    if "series" in reading.traits and not reading.has("volume"):
        return _SERIES_VOLUME
    return _LEADING if _leads_periodical(reading) else None


def _keep(reading: Reading, match: re.Match[str] | None) -> int:
    """Keep whatever numbers a pattern found; give the place behind them, or 0."""
    if not match:
        return 0
    for name, value in match.groupdict().items():
        if value:
            reading.add(name.replace("_", "-"), *match.span(name))
    return match.end()


def _read_book_volume(reading: Reading, start: int) -> int:
    if reading.has("volume"):
        return 0
    several = reading.has("number-of-volumes")
    pattern = _ONE_OF_VOLUMES if several else _BOOK_VOLUME
    return _keep(reading, pattern.match(reading.mask, start))


def _leads_periodical(reading: Reading) -> bool:
    """Tell law reports' style: "‘Title’ (1976) 89 Harbour Law Rev. 1685"."""
    return (
        reading.title_mark == QUOTED
        and not reading.inside
        and not reading.has("container-title", "volume")
    )


def _is_periodical(reading: Reading) -> bool:
    return (
        reading.has("container-title")
        and not reading.inside
        and "series" not in reading.traits
        and (
            reading.title_mark == QUOTED or bool(reading.traits & {"journal", "review"})
        )
    )


def _is_volume_first(reading: Reading) -> bool:
    """Tell "89 Harbour Law Rev. 1685": behind the name stands a page."""
    return reading.fields["volume"].start < reading.fields["container-title"].start


def _is_newspaper_page(reading: Reading) -> bool:
    """Tell "The Courier, 4 May 1921, 7" and "Ice Review (1990) 354": a page follows.

    Where the year leads, as in law reports, it is a volume: "[1954] Ice Review 12".
    """
    issued = reading.fields.get("issued")
    container = reading.fields["container-title"]
    return issued is not None and (
        issued.start > container.start or issued.end - issued.start > len("1976a")
    )

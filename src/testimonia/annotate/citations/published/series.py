"""Printed series of documents and proceedings, known by their names."""

import re

from testimonia.annotate.citations.published.patterns import YEAR
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import QUOTED
from testimonia.lexicon.document_series import PROCEEDINGS_NAMES, SERIES_NAMES

_SERIES = rf"(?:the\s)?(?:{'|'.join(SERIES_NAMES)})(?!\w)"
_PROCEEDINGS = (
    rf"(?:{'|'.join(PROCEEDINGS_NAMES)})(?!\w)"
    rf"(?:,\s(?:{'|'.join(PROCEEDINGS_NAMES)})(?!\w)\.?){{0,2}}"
)
_RUN = rf"(?:,?\s{YEAR}\s?[-–]\s?(?:{YEAR}|\d\d)(?!\d))?"
SERIES_START = re.compile(
    rf"(?P<series>{_SERIES}){_RUN}|(?P<proceedings>{_PROCEEDINGS})", re.IGNORECASE
)
"""A series' name at the place where it is matched, with the years that it covers."""

_YEAR_AT_END = re.compile(rf",?\s(?P<year>{YEAR}(?:\s?[-–]\s?(?:{YEAR}|\d\d))?)$")
_COLLECTION = re.compile(
    r"\.\s(?P<name>(?=[^.]{0,90}\b(?:Editions|Series|Library|Monographs|Reihe"
    r"|Schriftenreihe|Collana|Серия)\b)[^\W\d_a-zа-яё][^.]{3,120})$"
)
_ANNUAL = re.compile(
    r"(?:the\s)?(?:frus|.{0,22}foreign relations)(?!\w)", re.IGNORECASE
)


def mark_series(reading: Reading) -> None:
    """Tell series and proceedings by their names; they are containers of documents."""
    title = reading.fields.get("title")
    if not title or reading.title_mark == QUOTED:
        return
    match = SERIES_START.match(reading.words, title.start, title.end)
    if not match:
        return
    reading.traits.add("series" if match.group("series") else "proceedings")
    reading.rename("title", "container-title")


def split_collection(reading: Reading) -> None:
    """Part "Two Roads. Fjord Library Editions" where the year stands before the title."""
    title, issued = reading.fields.get("title"), reading.fields.get("issued")
    if not title or not issued or reading.title_mark or issued.end > title.start:
        return
    match = _COLLECTION.search(reading.words, title.start, title.end)
    if match:
        del reading.fields["title"]
        reading.add("title", title.start, match.start())
        reading.add("collection-title", *match.span("name"))


def split_year(reading: Reading) -> None:
    """Take the year out of an annual series' title where no imprint gives one.

    The year of "*Foreign Relations of the United States 1942*, vol. 3" is the
    volume's.
    """
    container = reading.fields.get("container-title")
    if not container or "series" not in reading.traits or reading.has("issued"):
        return
    match = _ANNUAL.match(reading.words, container.start, container.end)
    year = _YEAR_AT_END.search(reading.words, container.start, container.end)
    if match and year and year.start() >= match.end():
        del reading.fields["container-title"]
        reading.add("container-title", container.start, year.start())
        reading.add("issued", *year.span("year"))

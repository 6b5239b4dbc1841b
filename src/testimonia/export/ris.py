"""RIS, the exchange format of reference managers; see its tag list of 2011.

``DB`` is the tag for an archive, ``AV`` for where a piece is in it.
"""

import re
from collections.abc import Iterator

from testimonia.export.csl import Item

_TYPES = {
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "document": "GEN",
    "manuscript": "MANSCPT",
    "report": "RPRT",
    "review-book": "JOUR",
    "thesis": "THES",
    "webpage": "ELEC",
}

_TAGS = (
    ("title", "TI"),
    ("container-title", "T2"),
    ("collection-title", "T3"),
    ("reviewed-title", "RI"),
    ("edition", "ET"),
    ("publisher-place", "CY"),
    ("publisher", "PB"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("number", "M1"),
    ("genre", "M3"),
    ("DOI", "DO"),
    ("ISBN", "SN"),
    ("URL", "UR"),
    ("archive_location", "AV"),
)

_PERSONS = (
    ("author", "AU"),
    ("editor", "ED"),
    ("translator", "A4"),
    ("recipient", "A2"),
)
_DATES = (("issued", "PY", "DA"), ("accessed", "Y2", "Y2"))
_PAGES = re.compile(r"([\w.]{1,12})\s?[-–—]\s?([\w.]{1,12})")


def write_ris(items: list[Item]) -> str:
    """Write RIS records, a tag a line."""
    return "".join("".join(_write_item(item)) + "\n" for item in items)


def _write_item(item: Item) -> Iterator[str]:
    yield _line("TY", _TYPES[item["type"]])
    yield _line("ID", item["id"])
    for name, tag in _PERSONS:
        for person in item.get(name, ()):
            yield _line(tag, _write_name(person))
    if "title" not in item and "archive_location" in item:
        # Without a title it could not be found again in a list.
        yield _line("TI", item["archive_location"])
    for name, tag in _TAGS:
        if name in item:
            yield _line(tag, item[name])
    for name, year, day in _DATES:
        yield from _write_date(item.get(name, {}), year, day)
    yield from _write_pages(item.get("page", ""))
    if "archive" in item:
        place = item.get("archive-place")
        yield _line("DB", f"{item['archive']}, {place}" if place else item["archive"])
    yield _line("ER", "")


def _write_date(date: Item, year_tag: str, day_tag: str) -> Iterator[str]:
    """Write a date; of a stretch, its first day."""
    if "date-parts" not in date:
        return
    year, month, day = [*date["date-parts"][0], "", ""][:3]
    if year_tag != day_tag:
        yield _line(year_tag, year)
    if month or year_tag == day_tag:
        shown = [f"{part:02}" if part else "" for part in (month, day)]
        yield _line(day_tag, "/".join([str(year), *shown, ""]))


def _write_pages(pages: str) -> Iterator[str]:
    both = _PAGES.fullmatch(pages)
    if both:
        yield _line("SP", both[1])
        yield _line("EP", both[2])
    elif pages:
        yield _line("SP", pages)


def _write_name(person: dict[str, str]) -> str:
    if "literal" in person:
        # A comma would part it into family and given name.
        return person["literal"].replace(",", " ")
    particle = person.get("non-dropping-particle", "")
    family = f"{particle} {person['family']}".strip()
    rest = [person[key] for key in ("given", "suffix") if key in person]
    return ", ".join([family, *rest])


def _line(tag: str, value: object) -> str:
    # A line end inside a value would begin a tag of the source's choosing.
    return f"{tag}  - {' '.join(str(value).split())}\n"

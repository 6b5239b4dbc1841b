"""Works and archive pieces as CSL-JSON, the citation processors' common tongue.

See the CSL 1.0.2 specification, appendices III and IV. Archive pieces keep repository,
town and call number in ``archive``, ``archive-place`` and ``archive_location``; what
CSL has no variable for stands under ``custom``, which the schema leaves to programs.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import category

from testimonia.records import ArchivePiece, Work
from testimonia.text.archives import repository_name
from testimonia.text.dates import find_dates
from testimonia.text.names import NameParts, name_parts

Item = dict[str, Any]

CSL_TYPES = {
    "archive": "manuscript",
    "book": "book",
    "article": "article-journal",
    "chapter": "chapter",
    "thesis": "thesis",
    "diary": "book",
    "edition": "book",
    "newspaper": "article-newspaper",
    "paper": "report",
    "web": "webpage",
    "other": "document",
}
_UNKNOWN = "document"
"""What a received dossier calls by a name of its own."""
REVIEW = "review-book"

PERSONS = frozenset(
    [
        "author",
        "editor",
        "translator",
        "recipient",
        "reviewed-author",
        "container-author",
    ]
)
DATES = frozenset(["issued", "accessed", "original-date", "event-date", "submitted"])
WORDS = frozenset(
    [
        *("title", "container-title", "collection-title", "part-title"),
        *("volume-title", "original-title", "reviewed-title", "event-title"),
        *("publisher", "publisher-place", "event-place", "original-publisher"),
        *("volume", "issue", "page", "number", "edition", "chapter-number"),
        *("part-number", "section", "number-of-volumes", "collection-number"),
        *("archive", "archive_collection", "archive_location", "archive-place"),
        *("genre", "medium", "language", "source", "status", "note", "abstract"),
        *("URL", "DOI", "ISBN", "ISSN"),
    ]
)
"""The variables that hold plain words; see appendix IV."""

_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_YEARS = re.compile(rf"(?<!\d)({_YEAR})(?:\s?[-–—/]\s?({_YEAR}|\d\d))?(?!\d)")
STRETCH = " – "
"""What stands between the ends of a stretch that another program's record gave."""
_WHOLE_YEAR = 4
_BOTH = 2


def make_items(
    works: Iterable[Work], archives: Iterable[ArchivePiece]
) -> Iterator[Item]:
    """Make one CSL item of each work and archive piece."""
    for work in works:
        yield _make_work(work)
    for piece in archives:
        yield _make_piece(piece)


def _make_work(work: Work) -> Item:
    item: Item = {"id": work.id, "type": CSL_TYPES.get(work.kind, _UNKNOWN)}
    other: dict[str, str] = {}
    for name, value in work.fields:
        words = tidy(value)
        if name in PERSONS:
            item.setdefault(name, []).append(make_name(words))
        elif name in DATES:
            item.setdefault(name, make_date(words))
        elif name in WORDS:
            item.setdefault(name, words)
        else:
            other.setdefault(name, words)
    if item["type"] == "book" and "title" not in item and "container-title" in item:
        # A diary known through the book that quotes it: no book goes without a title.
        item["title"] = item.pop("container-title")
    if "reviewed-title" in item and work.kind == "article":
        item["type"] = REVIEW
    kept = {"fields": other} if other else {}
    # The type alone does not tell a diary or an edition from a book.
    return item | {"custom": {"kind": work.kind, "key": tidy(work.key), **kept}}


def _make_piece(piece: ArchivePiece) -> Item:
    own = tidy(piece.repository), ""
    name, town = repository_name(piece.repository) or own
    item: Item = {
        "id": piece.id,
        "type": CSL_TYPES["archive"],
        "archive": name,
        "archive-place": town,
        "archive_location": tidy(piece.key.removeprefix(piece.repository)),
    }
    custom = {
        "key": tidy(piece.key),
        "repository": tidy(piece.repository),
        "levels": [[tidy(label), tidy(value)] for label, value in piece.levels],
    }
    return {key: value for key, value in item.items() if value} | {"custom": custom}


def tidy(words: str) -> str:
    r"""Write words on one line, without characters that only machines read.

    >>> tidy("a bent\x00\n  title")
    'a bent title'
    """
    if not words.isprintable():
        words = words.translate(_NO_DIRECTIONS)
        words = "".join(" " if category(c) in _UNPRINTED else c for c in words)
    return " ".join(words.split())


_UNPRINTED = frozenset(["Cc", "Cs", "Co", "Cn", "Zl", "Zp"])
# Overrides and isolates make a line read otherwise than it is written, and would turn
# what stands behind them too; joiners, which some scripts need, are kept.
_NO_DIRECTIONS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def make_name(name: str) -> dict[str, str]:
    """Make a CSL name of one as printed.

    >>> make_name("D.J. Harrow"), make_name("Ministry of Supply")
    ({'family': 'Harrow', 'given': 'D.J.'}, {'literal': 'Ministry of Supply'})
    >>> make_name("Jan van der Meer")
    {'family': 'Meer', 'non-dropping-particle': 'van der', 'given': 'Jan'}
    """
    parts = name_parts(name)
    if parts is None or name_parts(_join_name(parts)) != parts:
        # What cannot be put together again was no name.
        return {"literal": name}
    named = {
        "family": parts.family,
        "non-dropping-particle": parts.particle,
        "given": parts.given,
        "suffix": parts.suffix,
    }
    return {key: value for key, value in named.items() if value}


def _join_name(parts: NameParts) -> str:
    family = f"{parts.particle} {parts.family}"
    rest = f", {parts.suffix}" if parts.suffix else ""
    return tidy(f"{family}, {parts.given}{rest}")


def make_date(words: str) -> dict[str, Any]:
    """Make a CSL date of one as printed; two days or years are a stretch.

    >>> make_date("14 November 1942"), make_date("1961–63")
    ({'date-parts': [[1942, 11, 14]]}, {'date-parts': [[1961], [1963]]})
    >>> make_date("n.d.")
    {'literal': 'n.d.'}
    """
    ends = [_read_end(end) for end in words.split(STRETCH)]
    if len(ends) == _BOTH and all(len(end) == 1 for end in ends):
        return {"date-parts": [*ends[0], *ends[1]]}
    found = _read_end(words)
    return {"date-parts": found} if found else {"literal": words}


def _read_end(words: str) -> list[list[int]]:
    """Read a date, or the two of a stretch; none where there is no year."""
    for found in find_dates(words):
        first, *more = found.days
        days = [first, *more[:1]] if more and more[0].through else [first]
        read = [[day.year, day.month, day.day] for day in days if day.year]
        if read:
            return [[part for part in day if part] for day in read]
    years = _YEARS.search(words)
    if not years:
        return []
    first_year, last = years.groups()
    last = last or first_year
    last = last if len(last) == _WHOLE_YEAR else first_year[:2] + last
    both = [[int(first_year)], [int(last)]]
    return both if int(last) > int(first_year) else both[:1]

"""Published works: books, articles, chapters, theses, editions, papers, pages.

a citation's words
-> web       addresses, days of access, DOI, ISBN
-> shape     quoted, emphasised and bracketed stretches, and a mask of them
-> letters   a document named before the edition that prints it
-> work      persons and title
-> tail      what stands behind the title, piece by piece
-> kinds     kind, form and how sure the reading is
"""

import re
from operator import itemgetter

from testimonia.annotate.citations.model import FoundField, Parsed
from testimonia.annotate.citations.published.kinds import (
    form_of,
    kind_of,
    score_of,
)
from testimonia.annotate.citations.published.letters import Letter, find_letter
from testimonia.annotate.citations.published.patterns import one_of
from testimonia.annotate.citations.published.pieces import find_piece
from testimonia.annotate.citations.published.public import mark_case, read_public
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.reviews import read_review
from testimonia.annotate.citations.published.series import (
    SERIES_START,
    mark_series,
    split_collection,
    split_year,
)
from testimonia.annotate.citations.published.shape import QUOTED
from testimonia.annotate.citations.published.tail import read_tail
from testimonia.annotate.citations.published.web import open_reading
from testimonia.annotate.citations.published.wholes import mark_whole, read_whole
from testimonia.annotate.citations.published.work import read_work
from testimonia.lexicon.reference_labels import CHAPTER_LABELS, DOCUMENT_LABELS

_LONGEST = 3_000
_VOLUME = re.compile(
    r"\b(?i:vol(?:ume)?|bd|band|tome|том)\b\.?\s(?P<volume>\d{1,3}|[IVXL]{1,7})\b"
)
_LEAD_DOCUMENT = re.compile(
    rf"[\s,.;:]{{0,3}}(?P<document>{one_of(DOCUMENT_LABELS)}\.?\s(?P<number>\d{{1,4}}))\s"
    r"(?=[^\W\d_a-zа-яё]|[\x02\x03])"
)
_ON_PAGE = re.compile(
    r"(?:[Oo]n\s)?(?:[Pp]ages?|pp?\.)\s(?P<pages>\d{1,4}(?:[-–]\d{1,4})?)\s(?:of|in)\s"
    r"(?=[^\W\d_a-zа-яё]|[\x02\x03])"
)
_BY_START = itemgetter(1)
_LEAD = re.compile(
    rf"{one_of(CHAPTER_LABELS)}\.?\s[\w ,&–-]{{1,30}}?\s(?:of|in|von|de|di)\s"
)


def parse_published(text: str, start: int, end: int) -> Parsed:
    """Read the citation of a published work that stands at [start, end) of a string.

    >>> note = "A. Lind, *Two Roads to Oslo* (Bergen 1950), 7–9"
    >>> parsed = parse_published(note, 0, len(note))
    >>> parsed.kind, {field.name: note[field.start : field.end] for field in parsed.fields}
    ('book', {'author': 'A. Lind', 'title': 'Two Roads to Oslo', 'publisher-place': 'Bergen', 'issued': '1950', 'page': '7–9'})
    """
    reading = read_published(text[start : min(end, start + _LONGEST)])
    kind = kind_of(reading)
    if kind == "newspaper" and not reading.has("container-title"):
        reading.rename("title", "container-title")
    locator = reading.locator or _only_pages(reading) or reading.chapter
    return Parsed(
        kind=kind,
        form=form_of(reading),
        fields=_make_fields(reading, start),
        locator=(locator[0] + start, locator[1] + start) if locator else None,
        score=score_of(reading),
    )


def read_published(words: str) -> Reading:
    """Gather the fields of one citation's words."""
    reading = open_reading(words)
    public = read_public(reading) or read_review(reading) or read_whole(reading)
    if public:
        read_tail(reading, public)
        if "told" in reading.traits:
            reading.rename("publisher", "archive")
        return reading
    serial = SERIES_START.match(reading.mask)
    letter = None if serial else find_letter(words, reading.mask)
    position = 0
    if letter:
        position = letter.end
        reading.inside = letter.inside and bool(letter.fields)
        if letter.fields:
            reading.traits.add("letter")
    position = _read_lead(reading, position)
    position = read_work(reading, position)
    if reading.title_mark == QUOTED:
        reading.inside = False
    mark_series(reading)
    read_tail(reading, position)
    split_year(reading)
    split_collection(reading)
    mark_case(reading)
    mark_whole(reading)
    _find_volume(reading)
    if letter:
        _keep_letter(reading, letter)
    return reading


def _read_lead(reading: Reading, position: int) -> int:
    """Read the "Chapters 1 and 2 of" or "Document 187" in front of a work."""
    document = _LEAD_DOCUMENT.match(reading.mask, position)
    if document:
        reading.add("number", *document.span("number"))
        reading.chapter = document.span("document")
        return document.end()
    paged = _ON_PAGE.match(reading.mask, position)
    if paged:
        reading.add("page", *paged.span("pages"))
        return paged.end()
    match = _LEAD.match(reading.mask, position)
    piece = find_piece(reading.mask, position) if match else None
    if not match or not piece or piece[0] != "chapter":
        return position
    reading.add("chapter-number", *piece[1].span("chapter_value"))
    reading.chapter = piece[1].span()
    return match.end()


def _find_volume(reading: Reading) -> None:
    """Find the volume in a title ("*A History* vol IV: *Ice*" printed as one)."""
    title = reading.fields.get("title")
    if not title or reading.has("volume", "container-title"):
        return
    match = _VOLUME.search(reading.words, title.start, title.end)
    if match:
        reading.add("volume", *match.span("volume"))


def _keep_letter(reading: Reading, letter: Letter) -> None:
    """Keep the letter's persons and date beside those of the work that prints it."""
    if not letter.fields:
        return
    if "author-year" in reading.traits and "title" not in reading.fields:
        # "Lind to Berg, 4 May 1861, in Message, 1861, pp. 8–9"
        reading.rename("author", "container-title")
    own_author = reading.has("author")
    if not own_author and reading.title_mark != QUOTED:
        reading.rename("title", "container-title")
    for name, start, end in letter.fields:
        if name == "issued":
            known = own_author or reading.has("issued")
            kept = "original-date" if known else "issued"
            reading.add(kept, start, end)
        elif not own_author:
            reading.add(name, start, end, ((start, end),) if name != "genre" else ())


def _only_pages(reading: Reading) -> tuple[int, int] | None:
    page = reading.fields.get("page")
    return (page.start, page.end) if page else None


def _make_fields(reading: Reading, by: int) -> tuple[FoundField, ...]:
    """Give the fields in the order of the words, counted from the string's start."""
    return tuple(
        FoundField(
            name,
            place[0] + by,
            place[1] + by,
            tuple((low + by, high + by) for low, high in place[2]) if place[2] else (),
        )
        for name, place in sorted(reading.fields.items(), key=_BY_START)
    )


__all__ = ["parse_published", "read_published"]

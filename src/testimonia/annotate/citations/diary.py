"""Diaries: whose, and which day's entry.

    Harvey diary 24 May 1942            a short form: its edition stands elsewhere
    Hale diary 3 May 1942, A. Orr, *A Life* (London 1971), 205     through a book
    A. Orr (ed.), *The Hale Diaries* (London 1971), diary 3 May    a printed edition

The third is a book with a day for its locator: ``entry_dates`` finds that day.
"""

import re
from dataclasses import replace

from testimonia.annotate.citations.model import FoundField, Parsed
from testimonia.lexicon.record_kinds import (
    DIARY_WORDS,
    ENTRY_LEADS,
    ENTRY_WORDS,
    FROM_WORDS,
    NAME_PARTICLES,
    OWNERLESS,
)
from testimonia.text.dates import FoundDate, find_dates
from testimonia.text.phrasing import has_stem

_REACH = 90
_LONGEST_NAME = 6
_CARRIER = 15
_STEMS = ("diar", "journal", "tageb", "carnet", "дневник")
_ENTRY_STEMS = (*_STEMS, "entr", "eintrag", "запис")


def _any_of(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_DIARY = re.compile(
    rf"(?<![\w“\"«„])\*?(?P<word>{_any_of(DIARY_WORDS)})(?!\w)\*?", re.IGNORECASE
)
_QUALIFIER = re.compile(
    r"(?:\s|^)(?:war|private|unpublished|manuscript|MS\.?|political|secret|personal"
    r"|из|privates|journal)$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_LEAD = re.compile(
    rf"[\s,:;]{{0,3}}(?:(?:{_any_of(ENTRY_WORDS)})(?!\w)[\s,:]{{0,2}})?"
    rf"(?:(?:{_any_of(ENTRY_LEADS)})\s)?(?:the\s)?",
    re.IGNORECASE,
)
_OWNER = re.compile(
    rf"\s(?:(?:{_any_of(FROM_WORDS)})\s|d['’])?"
    r"((?:[^\W\d_a-zа-яё][\w.'’-]{0,30}\s?|(?:von|de|van|of)\s){1,6})"
)
_NEXT = re.compile(
    rf"[\s,]{{0,3}}(?:(?:and|und|et|e|y|и|&)\s)?"
    rf"(?:(?:{_any_of(ENTRY_WORDS)})\s)?(?:(?:{_any_of(ENTRY_LEADS)})\s)?",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"(?<!\w)(?:{_any_of(ENTRY_WORDS | DIARY_WORDS)})(?!\w)", re.IGNORECASE
)
_BEHIND_IMPRINT = re.compile(r"\d{4}[)\]],\s$")
_VOLUME = re.compile(r"(?<!\w)(?:vol|Vol|Bd|t|Т|т)\.\s?([IVXLC]{1,6}|\d{1,3})(?!\w)")
_PAGE = re.compile(r"(?<!\w)(?:pp?|S|с)\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?!\w)")
_INSIDE = re.compile(r"(?:quoted |cited |printed )?in:?\s")
_SET_OFF = re.compile(r"[(*“\"'‘«]")
_PLAIN_PAGE = re.compile(r",\s?(\d{1,4}(?:[-–]\d{1,4})?)\s*$")


def parse_diary(text: str, start: int, end: int) -> Parsed | None:
    """Read a citation of a diary by its owner, or by the word alone.

    Args:
        text: a note's words.
        start: offset of the citation.
        end: offset behind it.

    Returns:
        None where the words are no such citation.

    >>> phrase = "Marlow diary 2 June 1942, 5 September 1942"
    >>> parsed = parse_diary(phrase, 0, len(phrase))
    >>> phrase[slice(*parsed.locator)], parsed.form
    ('2 June 1942, 5 September 1942', 'short')
    """
    reach = text[start : min(end, start + _REACH)].lower()
    if not has_stem(reach, _STEMS):
        return None
    found = _DIARY.search(text, start, min(end, start + _REACH))
    if not found:
        return None
    owner = _read_owner(text, start, found)
    if owner is None:
        return None
    entries, owner = _read_entries(text, found.end(), end, owner)
    if entries:
        return _assemble(text, (found.span("word"), end), owner, entries)
    return _read_undated(text, found, end, owner)


_Place = tuple[int, int]
_NOBODY: _Place = (0, 0)


def _read_owner(text: str, start: int, found: re.Match[str]) -> _Place | None:
    """Give the owner's place before the word; None where it is no name."""
    joined = text[found.start() - 1 : found.start()] == "-"
    end = found.start() - joined
    # "remarks noted in Hale diary": the owner stands behind the preposition.
    inside = text.rfind(" in ", start, end)
    first = inside + len(" in ") if inside >= 0 else start
    while first < end and text[first] in " ,*_(":
        first += 1
    end = first + len(text[first:end].rstrip(" ,:"))
    parted = text[end : found.start()].startswith(",")
    qualifier = _QUALIFIER.search(text[first:end])
    end = (
        first + len(text[first : first + qualifier.start()].rstrip(" ,"))
        if qualifier
        else end
    )
    possessive = _POSSESSIVE.search(text[first:end])
    end -= len(possessive.group()) if possessive else 0
    words = text[first:end].split()
    if not words or " ".join(words).lower() in OWNERLESS:
        return _NOBODY
    if _is_newspaper(found, parted=parted) or not _is_name(words):
        return None
    return first, end


def _is_newspaper(found: re.Match[str], *, parted: bool) -> bool:
    """Tell "Farm Journal, 3 May" from "Hale, Journal, 3 May" and "Hale journal"."""
    word = found["word"]
    return word[0] == "J" and word.lower().startswith("journal") and not parted


def _is_name(words: list[str]) -> bool:
    return (
        len(words) <= _LONGEST_NAME
        and all(
            word[0].isupper() or word in NAME_PARTICLES or word[0] == "["
            for word in words
        )
        and not any(mark in word for word in words for mark in '“”"*«»()')
    )


def _read_entries(
    text: str, at: int, end: int, owner: _Place
) -> tuple[_Place | None, _Place]:
    """Read the entries' dates, and an owner who stands before them."""
    dates = find_dates(text, at, end)
    place = _join(text, at, dates)
    if place or owner != _NOBODY:
        return place, owner
    behind = _OWNER.match(text, at, end)
    if not behind:
        return None, owner
    place = _join(text, at + len(behind.group().rstrip()), dates)
    first, last = behind.span(1)
    return place, (first, first + len(text[first:last].rstrip(" ,")))


def _join(text: str, at: int, dates: tuple[FoundDate, ...]) -> _Place | None:
    """Join the dates that stand at a place, one behind the other."""
    lead = _LEAD.match(text, at)
    at = lead.end() if lead else at
    if not dates or dates[0].start != at:
        return None
    last = dates[0].end
    for date in dates[1:]:
        if not _NEXT.fullmatch(text, last, date.start):
            break
        last = date.end
    return at, last


def _assemble(
    text: str, place: tuple[_Place, int], owner: _Place, entries: _Place
) -> Parsed:
    word, end = place
    fields = [FoundField("author", *owner, (owner,))] if owner != _NOBODY else []
    fields.append(FoundField("genre", *word))
    for name, pattern, group in (("volume", _VOLUME, 1), ("page", _PAGE, 0)):
        found = pattern.search(text, entries[1], min(end, entries[1] + _REACH))
        if found and find_carrier(text, entries[1], end) is None:
            fields.append(FoundField(name, *found.span(group)))
    return Parsed(kind="diary", form="short", fields=tuple(fields), locator=entries)


def _read_undated(
    text: str, found: re.Match[str], end: int, owner: _Place
) -> Parsed | None:
    """Read "Hale diary" and "Hale diary, 168", which must be the whole citation."""
    if owner == _NOBODY or found["word"].lower().startswith("journal"):
        return None
    page = _PAGE.search(text, found.end(), end) or _PLAIN_PAGE.search(
        text, found.end(), end
    )
    stop = page.start() if page else end
    if text[found.end() : stop].strip(" ,.*"):
        return None
    locator = (page.span(page.lastindex or 0)) if page else None
    fields = (
        FoundField("author", *owner, (owner,)),
        FoundField("genre", *found.span("word")),
    )
    return Parsed(kind="diary", form="short", fields=fields, locator=locator)


def find_carrier(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the book through which a diary is quoted, behind its entries' dates.

    Args:
        text: a note's words.
        start: offset behind the entries (the end of ``Parsed.locator``).
        end: offset behind the citation.

    >>> phrase = "Hale diary 3 May 1942, A. Orr, *A Life* (London 1971), 205"
    >>> phrase[slice(*find_carrier(phrase, 21, len(phrase)))]
    'A. Orr, *A Life* (London 1971), 205'
    """
    rest = text[start:end]
    first = start + len(rest) - len(rest.lstrip(" ,;:"))
    inside = _INSIDE.match(text, first, end)
    first = inside.end() if inside else first
    if end - first < _CARRIER or not _SET_OFF.search(text, first, end):
        return None
    return first, end


_CONTAINERS = {"title": "container-title", "author": "container-author"}


def join_carrier(diary: Parsed, book: Parsed) -> Parsed:
    """Add the book that carries a diary to what is known of its entry.

    >>> from testimonia.annotate.citations.model import FoundField
    >>> diary = Parsed(kind="diary", form="short", locator=(11, 21))
    >>> book = Parsed(kind="book", form="full", fields=(FoundField("title", 32, 38),))
    >>> joined = join_carrier(diary, book)
    >>> joined.form, joined.fields[0].name
    ('full', 'container-title')
    """
    carried = tuple(
        field._replace(name=_CONTAINERS.get(field.name, field.name))
        for field in book.fields
    )
    page: tuple[FoundField, ...] = ()
    if book.locator and not any(f.name == "page" for f in book.fields):
        page = (FoundField("page", *book.locator),)
    return replace(
        diary,
        form=book.form,
        fields=(*diary.fields, *carried, *page),
        defines=book.defines,
        score=min(diary.score, book.score),
    )


def entry_dates(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the entries' dates behind a printed edition of a diary.

    >>> phrase = "A. Orr (ed.), *The Hale Diaries* (London 1971), 9, diary 3 May 1942"
    >>> phrase[slice(*entry_dates(phrase, 0, len(phrase)))]
    '3 May 1942'
    """
    words = text[start:end].lower()
    if not has_stem(words, _ENTRY_STEMS):
        return None
    dates = find_dates(text, start, end)
    for index, date in enumerate(dates):
        before = text[max(start, date.start - _REACH) : date.start]
        # "Daily Journal, 3 May" is a newspaper's day, no diary's.
        lead = [m.end() for m in _ENTRY.finditer(before) if m.group()[0] != "J"]
        named = lead and _LEAD.fullmatch(before, lead[-1])
        if named or _BEHIND_IMPRINT.search(before):
            return _join(text, date.start, dates[index:])
    return None

"""Records that a note names without the place where they are kept.

"Orr minute, 8 January 1943", "Hale to Orr, 3 May 1943", "Lund's telegram": who wrote
what to whom, and nothing else. A word too many makes it something printed.
"""

import re
from collections.abc import Sequence

from testimonia.annotate.citations.archival.items import read_items
from testimonia.annotate.citations.archival.pieces import cut_pieces, opens_kind
from testimonia.annotate.citations.model import FoundField, Parsed
from testimonia.lexicon import record_kinds as kinds

_LONGEST = 200
_MOST_WORDS = 6
_SCORE = 0.8
_PRINTED = re.compile(r"[*_/]|https?:|www\.|\([^()]{0,80}\d{4}\)|\s[Ii]n[:\s]|\sdans\s")
_TO = re.compile(r"\s(?:to|an|à|aan|al|a)\s(?=[^\W\d_a-zа-яё]|the\s)")
_LEAD = re.compile(r"[^\W\d_a-zа-яё]|the same\s")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_DAY = re.compile(r"\d{1,2}\D{1,6}[^\W\d_]{3}|[^\W\d_]{3,9}\.?\s\d{1,2}(?!\d)|\d\.\d")
_LEFT = re.compile(r"[^\W_]+")
# A record's leaf is no book's page.
_LEAF = re.compile(r"(?:Bl|Blatt|fols?|fos?|ff?|[лЛ]л?)\.?\s?(?=\w)")
_QUOTES = frozenset("“‘\"'«„")
_SPOKEN = frozenset(["speech", "address", "interview", "remarks", "rede", "discours"])
_SMALL = (
    kinds.TO_WORDS
    | kinds.FROM_WORDS
    | kinds.DATE_WORDS
    | kinds.ARTICLES
    | kinds.NAME_PARTICLES
    | frozenset(["no", "nos", "nr", "s", "tel", "telno"])
)


def parse_loose(text: str, start: int, end: int) -> Parsed | None:
    """Read a record's description if it is all that stands at [start, end).

    >>> phrase = "Hale's telegram, 21 February 1943"
    >>> parsed = parse_loose(phrase, 0, len(phrase))
    >>> parsed.kind, [phrase[f.start:f.end] for f in parsed.fields]
    ('archive', ['Hale', 'telegram', '21 February 1943'])
    >>> parse_loose("Hale, The Telegram, p. 3", 0, 24) is None
    True
    """
    # "Orr minute, *ibid.*": what is blank was read before, with its emphasis.
    end = start + len(text[start:end].rstrip(" *_.,;"))
    if end - start > _LONGEST or not _may_be(text, start, end):
        return None
    reading = read_items(text, cut_pieces(text, start, end))
    fields = sorted(reading.fields, key=lambda field: field.start)
    if reading.dropped or not _are_sure(text, fields):
        return None
    stop, locator = end, None
    if reading.page:
        stop, behind = reading.page
        leaf = _LEAF.match(text, stop)
        if leaf is None or not _are_small(text[behind:end]):
            return None
        locator = leaf.end(), behind
    if not _is_all(text, start, stop, fields):
        return None
    dated = any(field.name == "issued" for field in fields)
    spoken = any(
        f.name == "genre" and text[f.start : f.end].lower() in _SPOKEN for f in fields
    )
    return Parsed(
        kind="other" if spoken else "archive",
        form="full" if dated else "short",
        fields=tuple(fields),
        locator=locator,
        score=_SCORE,
    )


def _may_be(text: str, start: int, end: int) -> bool:
    """Tell cheaply whether a kind of record or a recipient is named."""
    if _PRINTED.search(text, start, end):
        return False
    if not text[start].isupper():
        first = _WORD.match(text, start, end)
        return first is not None and opens_kind(first[0].lower())
    if _TO.search(text, start, end) and _DIGIT.search(text, start, end):
        return True
    return any(opens_kind(word.lower()) for word in _WORD.findall(text, start, end))


def _are_sure(text: str, fields: Sequence[FoundField]) -> bool:
    named = {field.name: text[field.start : field.end] for field in fields}
    if "author" not in named or not named.keys() & {"genre", "recipient"}:
        return False
    if not (_is_name(named["author"]) and _is_name(named.get("recipient", "X"))):
        return False
    titles = [field.start for field in fields if field.name == "title"]
    unquoted = any(text[place - 1 : place] not in _QUOTES for place in titles)
    if unquoted or _is_annual(text, fields):
        return False
    if "genre" in named and titles and titles[0] < text.find(named["genre"]):
        return False
    if "issued" in named:
        return bool(_DAY.search(named["issued"]))
    return named.keys() >= {"recipient", "number"} or _is_undated(text, fields)


def _is_annual(text: str, fields: Sequence[FoundField]) -> bool:
    """Tell the title "Annual Report" from a writer and a kind of record."""
    first, second = fields[0], fields[1]
    if first.name != "author":
        return False
    if text[first.start : first.end].split(maxsplit=1)[0].lower() in kinds.ARTICLES:
        return True
    near = second.start - first.end <= len(" ")
    return second.name == "genre" and near and text[second.start].isupper()


def _is_undated(text: str, fields: Sequence[FoundField]) -> bool:
    """Tell "Orr's minute" from "Orr, Minutes": no comma, and the kind in small letters."""
    author = next(field for field in fields if field.name == "author")
    genre = next((field for field in fields if field.name == "genre"), None)
    return bool(
        genre
        and text[author.end : genre.start].strip() in {"", "'s", "’s"}
        and text[genre.start].islower()
    )


def _is_name(words: str) -> bool:
    parts = words.split()
    return 0 < len(parts) <= _MOST_WORDS and all(
        part[0].isupper() or part[0] == "[" or part.lower() in kinds.NAME_PARTICLES
        for part in parts
    )


def _is_all(text: str, start: int, end: int, fields: Sequence[FoundField]) -> bool:
    """Tell whether nothing but small words stands beside the fields."""
    position = start
    for field in fields:
        if not _are_small(text[position : field.start]):
            return False
        position = max(position, field.end)
    return _are_small(text[position:end])


def _are_small(words: str) -> bool:
    return all(word.lower() in _SMALL for word in _LEFT.findall(words))


__all__ = ["parse_loose"]

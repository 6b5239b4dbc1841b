"""Published citations: the rules, and the tagger where the rules have no marks to go by.

Quotation marks, emphasis and a year in brackets show where a title ends, and the rules
are sure. Without any of them ("Harrow, Il tavolo lungo, Bergen 1964, p. 12") only the
words themselves tell, which is what the tagger has learnt. How sure it has to be was
tried on references held back from its training (``training/fields.py``).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from testimonia.annotate.citations.archival.loose import parse_loose
from testimonia.annotate.citations.model import FoundField, Parsed
from testimonia.annotate.citations.published import parse_published
from testimonia.annotate.citations.published.persons import read_persons
from testimonia.annotate.citations.tagging import Tagging, tag_reference
from testimonia.lexicon.printing_places import PRINTING_PLACES
from testimonia.lexicon.publishing import PUBLISHERS

# Quotation marks show a title where they open one: behind a comma, not in mid-sentence.
# A stretch of years in brackets ("1515-1530") belongs to a title, not to an imprint.
_MARKS = re.compile(
    r"(?P<sure>(?:^|[,.:;)\]]\s{0,2}|\s[Ii]n:?\s)[“„‘\"'](?=\S)|[*_](?=[^\W_])"
    r"|https?:|www\.|\s[Ii]n:?\s[^()]{3,80}\((?:[Ee]ds?|Hgg?|Hrsg)\b)"
    r"|(?P<inner>[«»“”„‘]|(?<!\w)['\"](?=\S))"
    r"|(?P<bracket>\([^()\d]{0,80}\d{4}[a-z]?(?=\)))"
)
_UNSURE = re.compile(r"[,.\d…(/]|\bcit|\b[IVXLC]{1,7}\b")
_SPAN = re.compile(r"\d{4}\s?[-–]\s?\d{2,4}")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_WORD = re.compile(r"[A-ZÀ-ÞА-Я][\w’'.-]{2,20}")
_BETWEEN = re.compile(r"[\s\])]*:\s*")
_DATED = re.compile(r"[\s,.]*\(?$")
_LEAST = {"": 0.4, "short": 0.6, "inner": 0.75, "bracket": 0.6}
_SURELY = 0.7
_DOUBTFUL = frozenset(("book", "article", "chapter", "edition", "other"))
_IMPRINT = frozenset(("issued", "publisher-place"))
_KNOWN = frozenset(("recipient", "reviewed-title"))
_HELD = frozenset(("container-title", "genre", "number"))
_LABELLED = frozenset(("page", "number", "chapter-number", "part-number", "edition"))
_TITLED = frozenset(("author", "title"))
_TITLES = frozenset(("title", "container-title"))
_PERSONS = frozenset(("author", "editor", "translator"))
_TAGGED = _PERSONS | {
    "title",
    "container-title",
    "publisher-place",
    "publisher",
    "issued",
    "volume",
    "issue",
}


def read_published(text: str, start: int, end: int) -> Parsed:
    """Read a published citation by the surer of the two readers.

    >>> phrase = "Carlo Arrighi, Il tavolo lungo. Storia di una casa, Bergamo 1964, p. 12"
    >>> parsed = read_published(phrase, 0, len(phrase))
    >>> [phrase[f.start:f.end] for f in parsed.fields if f.name in ("author", "title")]
    ['Carlo Arrighi', 'Il tavolo lungo. Storia di una casa']
    """
    loose = parse_loose(text, start, end)
    if loose:
        return loose
    parsed = parse_published(text, start, end)
    if parsed.kind not in _DOUBTFUL:
        return parsed
    marked = _name_marks(text, start, end)
    if marked is None or _is_known(text, parsed):
        return parsed
    if marked == "short" and not _is_doubtful(text, parsed):
        return parsed
    tagged = tag_reference(text, start, end)
    found = list(_take(text, tagged.fields))
    if not _is_better(text, tagged, parsed, marked) or _swallows(text, parsed, found):
        return parsed
    return _join(parsed, found, tagged.score)


def _is_better(text: str, tagged: Tagging, parsed: Parsed, marked: str) -> bool:
    """Tell whether the tagger is to be believed where the rules see no marks."""
    names = {field.name for field in tagged.fields}
    full = _is_full(names)
    if marked == "" and not full:
        marked = "short"
    if tagged.score < _LEAST[marked]:
        return False
    if not full and not (marked == "short" and _may_part(text, parsed, names)):
        return False
    return _is_surer(parsed, tagged) or not _is_sure(text, parsed)


def _join(parsed: Parsed, found: Sequence[FoundField], score: float) -> Parsed:
    """Put the tagger's fields in the place of the rules', whose other fields stay."""
    names = {field.name for field in found}
    kept = [
        field
        for field in parsed.fields
        if field.name not in _TAGGED and not any(_overlap(field, f) for f in found)
    ]
    return replace(
        parsed,
        kind=_name_kind(parsed.kind, names),
        form="full" if names & _IMPRINT else parsed.form,
        fields=tuple(sorted((*found, *kept), key=lambda field: field.start)),
        score=min(parsed.score, score),
    )


def _name_marks(text: str, start: int, end: int) -> str | None:
    """Name the marks that a citation's parts are known by; None if they are sure."""
    marks = set()
    for match in _MARKS.finditer(text[start:end]):
        if match.lastgroup == "sure":
            return None
        marks.add(match.lastgroup)
    if "inner" in marks:
        return "inner"
    if "bracket" in marks:
        return "bracket"
    return "" if _has_imprint(text[start:end]) else "short"


def _is_full(names: set[str]) -> bool:
    return bool(names & _TITLES) and bool(names & _IMPRINT)


def _is_doubtful(text: str, parsed: Parsed) -> bool:
    """Tell cheaply what may be parted otherwise: "Lind, Ice, IV" or "Berg, Ice cit."."""
    return any(
        field.name in ("author", "title")
        and (
            (field.name == "author" and "," in text[field.start : field.end])
            or (field.name == "title" and _UNSURE.search(text, field.start, field.end))
        )
        for field in parsed.fields
    )


def _may_part(text: str, parsed: Parsed, names: set[str]) -> bool:
    """Tell whether a short form may be parted otherwise than by the rules.

    A surname alone is none; "Lind, Harbours" may be a name or a name and a title.
    """
    fields = {field.name: text[field.start : field.end] for field in parsed.fields}
    if "title" in fields:
        return bool(names & {"title", "author"})
    return "," in fields.get("author", "") and names >= {"author", "title"}


def _is_known(text: str, parsed: Parsed) -> bool:
    """Tell what only a rule that knows what it reads can give."""
    fields = {field.name: field for field in parsed.fields}
    if parsed.kind == "other" and "title" in fields:
        return True
    if parsed.kind in ("edition", "other") and not _HELD.isdisjoint(fields):
        return True
    dated = fields.get("original-date")
    if dated and all(
        dated.start < fields[name].start for name in _TITLED & fields.keys()
    ):
        # A letter's day stands before the work that prints it.
        return True
    place = fields.get("publisher-place")
    if place and _has_colon(text, fields) and text[place.start - 1] in "([":
        return True
    return not _KNOWN.isdisjoint(fields)


def _is_sure(text: str, parsed: Parsed) -> bool:
    """Tell "Oslo: Fjord" and "Lind, Ada (1990)", which need no more marks."""
    fields = {field.name: field for field in parsed.fields}
    if "title" not in fields:
        return False
    issued, author = fields.get("issued"), fields.get("author")
    return _has_colon(text, fields) or bool(
        issued and author and _DATED.fullmatch(text, author.end, issued.start)
    )


def _is_surer(parsed: Parsed, tagged: Tagging) -> bool:
    """Tell whether the tagger sees one of each field and misses no person."""
    names = [field.name for field in tagged.fields if field.name != "page"]
    if tagged.score < _SURELY or len(names) > len(set(names)):
        return False
    return {field.name for field in parsed.fields if field.name in _PERSONS} <= set(
        names
    )


def _has_colon(text: str, fields: Mapping[str, FoundField]) -> bool:
    """Tell "Oslo: Fjord" by the colon between place and house."""
    place, house = fields.get("publisher-place"), fields.get("publisher")
    return bool(place and house and _BETWEEN.fullmatch(text, place.end, house.start))


def _has_imprint(words: str) -> bool:
    """Tell whether a year or a place of printing stands in a citation."""
    if _YEAR.search(words):
        return True
    return any(word.casefold() in PRINTING_PLACES for word in _WORD.findall(words))


def _overlap(one: FoundField, other: FoundField) -> bool:
    return one.start < other.end and other.start < one.end


def _take(text: str, fields: Sequence[FoundField]) -> Iterator[FoundField]:
    """Take the tagger's fields, each name once; a second title is its container's."""
    seen: set[str] = set()
    for field in fields:
        name = field.name
        if name == "title" and name in seen:
            name = "container-title"
        elif name == "publisher-place" and _is_house(text, field):
            name = "publisher"
        if name in _TAGGED and name not in seen:
            seen.add(name)
            yield _name_persons(text, field._replace(name=name))


def _swallows(text: str, parsed: Parsed, found: Sequence[FoundField]) -> bool:
    """Tell whether a title holds what a label marks, or an imprint is a title's years."""
    names = {field.name for field in found}
    for field in found:
        if field.name == "title" and any(
            other.name in _LABELLED
            and _overlap(field, other)
            # The rules take years in a title for pages.
            and not _SPAN.fullmatch(text, other.start, other.end)
            for other in parsed.fields
        ):
            return True
        if field.name == "issued" and "publisher-place" not in names:
            before = text[max(0, field.start - 2) : field.start]
            if _SPAN.fullmatch(text, field.start, field.end) and before[:1].isalpha():
                return True
    return False


def _is_house(text: str, field: FoundField) -> bool:
    return text[field.start : field.end].casefold() in PUBLISHERS


def _name_persons(text: str, field: FoundField) -> FoundField:
    if field.name not in _PERSONS:
        return field
    names = read_persons(text, field.start, field.end, marked=False)
    return field._replace(names=names or ((field.start, field.end),))


def _name_kind(kind: str, names: set[str]) -> str:
    if "container-title" not in names:
        return kind if kind not in ("article", "chapter") else "book"
    if names & {"volume", "issue"}:
        return "article"
    return kind if kind in ("article", "chapter", "newspaper") else "chapter"

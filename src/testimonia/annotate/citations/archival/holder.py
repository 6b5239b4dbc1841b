"""Who holds the piece, as the citation prints it: before, inside or behind the reference."""

import re
from dataclasses import dataclass

from testimonia.annotate.citations.model import FoundField
from testimonia.lexicon.holding_words import COLLECTIONS, HOLDERS
from testimonia.text.archives import FoundReference

_LONGEST = 160
_DEPTH = 4
_PLACE_WORDS = 3
_HOLDER = re.compile(rf"(?<!\w)(?:{HOLDERS})(?!\w)", re.IGNORECASE)
_COLLECTION = re.compile(rf"(?<!\w)(?:{COLLECTIONS})(?!\w)", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"(?<![\w/])(?:TNA|T\.N\.A\.|PRO|P\.R\.O\.|NARA|NAA|LCM|LC|BL)$"
)
_CHUNK = re.compile(
    r"(?:^|[,;:] |\(|// ?|[\d)’”'\".*] |\b(?:in|and) )"
    r"([^\W\da-z_][^,;:()\d]{1,90}(?:\([^()]{2,20}\))?)$"
)
_LEAD = re.compile(
    rf"(?:[^\W\d_][\w.'’&-]{{0,30}}\s){{0,6}}?(?:{HOLDERS})(?!\w)"
    r"(?:\s\([^()]{2,20}\))?(?=[\s,:;.)\]]|$)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s{0,2}[,(\[]?\s{0,2}")
_GOES_ON = re.compile(r"\d|[^\W_](?:\W{1,3}\w{1,30}){4}")
_STRIPPED = " \t\n,:;(["


@dataclass(frozen=True, slots=True)
class Holder:
    """What a citation says of the holder.

    Attributes:
        start: where its words begin.
        fields: archive, archive_collection, archive-place.
    """

    start: int
    fields: tuple[FoundField, ...]


def find_holder(text: str, start: int, end: int) -> Holder:
    """Find the holder's name at the end of what stands before a reference.

    >>> phrase = "Orr to Hale, 3 May 1941, The National Archives, Kew, "
    >>> holder = find_holder(phrase, 0, len(phrase))
    >>> [(f.name, phrase[f.start:f.end]) for f in holder.fields]
    [('archive', 'The National Archives'), ('archive-place', 'Kew')]
    """
    floor = max(start, end - _LONGEST)
    chunks: list[FoundField] = []
    at = end
    while len(chunks) < _DEPTH:
        stripped = floor + len(text[floor:at].rstrip(_STRIPPED))
        found = _read_chunk(text, floor, stripped)
        if not found:
            break
        chunks.append(found)
        at = found.start
    fields = _settle(text, chunks)
    return Holder(fields[0].start if fields else end, fields)


def _read_chunk(text: str, floor: int, end: int) -> FoundField | None:
    abbreviated = _ABBREVIATED.search(text[max(floor, end - 12) : end])
    if abbreviated:
        return FoundField("archive", end - len(abbreviated.group()), end)
    before = text[floor:end]
    # No chunk goes back beyond a comma, but for one inside a bracket that ends it.
    comma = -1 if before.endswith(")") else before.rfind(",")
    chunk = _CHUNK.search(before, max(comma, 0))
    if not chunk:
        return None
    start, words = floor + chunk.start(1), chunk[1]
    if not words[0].isupper() or " to " in words:
        return None
    if _HOLDER.search(words):
        return FoundField("archive", start, end)
    if _COLLECTION.search(words):
        return FoundField("archive_collection", start, end)
    parts = words.split()
    place = len(parts) <= _PLACE_WORDS and not any(c.isdigit() for c in words)
    return FoundField("archive-place", start, end) if place else None


def _settle(text: str, chunks: list[FoundField]) -> tuple[FoundField, ...]:
    """Keep a place only where a holder stands before it; restore the order."""
    kept: list[FoundField] = []
    names = [chunk.name for chunk in chunks]
    for index, chunk in enumerate(chunks):
        behind_holder = names[index + 1 : index + 2] == ["archive"]
        if chunk.name == "archive-place" and not behind_holder:
            break
        kept.append(_mend(text, chunk))
    return tuple(reversed(kept))


def _mend(text: str, chunk: FoundField) -> FoundField:
    """Take capitals for a collection's letters: "Department of State, CDC"."""
    if chunk.name == "archive-place" and text[chunk.start : chunk.end].isupper():
        return FoundField("archive_collection", chunk.start, chunk.end)
    return chunk


def find_location(text: str, reference: FoundReference) -> tuple[FoundField, ...]:
    """Part a reference into the holder that it begins with and the call number.

    >>> phrase = "NARA, RG 59, Box 4"
    >>> found = FoundReference(
    ...     start=0, end=18, repository="NARA", levels=(), key="", body=6)
    >>> [(f.name, phrase[f.start:f.end]) for f in find_location(phrase, found)]
    [('archive', 'NARA'), ('archive_location', 'RG 59, Box 4')]
    """
    start, body = reference.start, max(reference.start, reference.body)
    end = start + len(text[start:body].rstrip(_STRIPPED))
    # "АВП РФ. Ф. 06" has a full stop between, "P.R.O." one of its own.
    end -= text[start:end].find(".") == end - start - 1
    named = (FoundField("archive", start, end),) if start < end else ()
    if body >= reference.end:
        return named
    name = "number" if reference.paper else "archive_location"
    comma = text.rfind(", ", body, reference.end)
    last = comma + len(", ")
    if not named and comma > 0 and _LEAD.fullmatch(text, last, reference.end):
        return FoundField(name, body, comma), FoundField("archive", last, reference.end)
    return (*named, FoundField(name, body, reference.end))


def find_holder_behind(text: str, start: int, end: int) -> FoundField | None:
    """Find the holder's name right behind a reference: "FO 371/35338, TNA".

    >>> find_holder_behind("FO 371/35338 (TNA)", 12, 18)
    FoundField(name='archive', start=14, end=17, names=())
    """
    opening = _BEHIND.match(text, start, end)
    lead = _LEAD.match(text, opening.end(), end) if opening else None
    if not lead or _GOES_ON.search(text, lead.end(), end):
        return None
    return FoundField("archive", lead.start(), lead.end())

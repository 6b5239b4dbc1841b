"""Citations that do not stand in notes.

a bibliography's entries      one citation each
"(Hale to Orr, 3 May 1941, FO 954/29)"    an archive reference in the text
an address in a post          what its writer gives as a source
"(Smith 1990, 45)"            where the bibliography has such a work
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.annotate.citations.make import Place, make_citation
from testimonia.annotate.citations.model import FoundField, Parsed, Part
from testimonia.annotate.citations.parse import parse_citation
from testimonia.lexicon.bibliographies import (
    BIBLIOGRAPHY_HEADINGS,
    ENTRY_DASHES,
    SIGNALS_BEFORE,
)
from testimonia.lexicon.holding_words import HOLDERS
from testimonia.lexicon.months import MONTHS
from testimonia.lexicon.note_words import (
    PROSE,
    PROSE_GERMAN,
    PROSE_ROMANCE,
    PROSE_RUSSIAN,
)
from testimonia.records import CONTAINERS, Citation, CitedField, Document, Segment
from testimonia.text.archives import FoundReference, Grammar, find_archive_references

_READ = frozenset(
    ["paragraph", "quotation", "item", "entry", "caption", "table", "post", "comment"]
)
_POSTED = frozenset(["post", "comment"])
_LONGEST_ENTRY = 1_500
_LONGEST_HEADING = 80
_LONGEST_BRACKET = 250
_MANY_SENTENCES = 4
_HEAD_SCORE, _PROSE_SCORE = 0.4, 0.7

_HEADING_EDGE = re.compile(
    r"^[#*_\s\d.IVXivx]{0,12}(?<![^\W\d_])|(?:\[edit\]|[*_:.\s#])+$", re.IGNORECASE
)
_LABEL = re.compile(
    r"\s*(?:(?:[*•·–—+-]|\\?\[?\(?\d{1,4}\\?[.)\]])(?=\s|[^\W\d_])\s{0,4}\^?\s?)?"
)
_TELLING = re.compile(
    r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|https?://|\bn\.d\.|\bforthcoming\b|[оo]\. ?[JД]\."
)
_ENTRY_START = re.compile(r"[^\W\da-zа-яё]|[\"“„«‘*\[(—–-]")
_ENTRY_LINE = re.compile(r"[.)\d>/]\s*\n(?=[^\W\da-zа-яё]|[*“\"„«•–—_-])")
_SENTENCE = re.compile(r"[a-zа-яё]{3}[.?!]\s+[^\W\da-zа-яё]")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»\[\]{}|\\^`]{4,500}")
_ADDRESS_TAIL = ".,;:!?'’*_"
_WORD_BEFORE = re.compile(r"\s*(?P<word>[^\W\d_][\w.']{0,12}?)[.,:]{0,2}\s+")
_AUTHOR_YEAR = re.compile(
    r"(?P<name>[^\W\da-zа-яё_][\w'’-]{1,30}(?:,? (?:and|und|et|e|y|и|&) "
    r"[^\W\da-zа-яё_][\w'’-]{1,30}| et al\.| u\. ?a\.)?),? (?P<bracket>\()?"
    r"(?P<year>(?:1[5-9]|20)\d\d[a-z]?)"
    r"(?:[:,] ?(?P<place>(?:(?:pp?|S|с|chap|ch)\. ?)?\d{1,4}(?:[-–]\d{1,4})?))?(?=[);])"
)
_OF_WORKS = ("publisher-place", "URL", "volume")
_PRESS = re.compile(
    r"newspaper|periodical|zeitung|zeitschrift|presse|journaux|giornali|periódic|газет"
)
_HOLDER = re.compile(rf"(?<!\w)(?:{HOLDERS})(?!\w)", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?<!un)(?<!in)published|printed|books|articles|(?<!un)gedruckt|imprim|publié"
    r"|edit[ei]|stampa|(?<!не)опубликован"
)
_REMARK = re.compile(r"[\s,]{1,2}(?!fols?\b|folio)[a-zа-яё]{3,}(?![\w.])")
_PROSE = PROSE | PROSE_GERMAN | PROSE_ROMANCE | PROSE_RUSSIAN
_FEW_VERBS = 3
_CALLED = re.compile(r"[(;]\s{0,2}(?:[^\W\d_][\w.]{0,10},? ){0,3}$")
_SIGNAL_REACH = 30
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?!\w)")
_NAME_REACH = 150


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry of the document's bibliography."""

    citation: Citation
    head: frozenset[str]
    years: frozenset[str]


def find_outside(
    document: Document, segments: Sequence[Segment], grammar: Grammar | None = None
) -> Iterator[Citation]:
    """Find the citations of a document that stand outside its notes.

    Args:
        document: the document.
        segments: its segments, in order.
        grammar: how archive references are printed; without it as shipped.
    """
    listed = list(_find_entries(document, segments, grammar))
    found = [entry.citation for entry in listed]
    found.extend(_find_in_text(document, segments, listed, grammar))
    yield from sorted(found, key=lambda citation: citation.spans[0].start)


def _find_in_text(
    document: Document,
    segments: Sequence[Segment],
    listed: list[_Listed],
    grammar: Grammar | None,
) -> Iterator[Citation]:
    taken = {entry.citation.segment for entry in listed}
    filled = {segment.parent for segment in segments if segment.parent}
    posted = {s.id for s in segments if s.kind in _POSTED}
    for segment in segments:
        if segment.kind not in _READ or segment.id in taken:
            continue
        if segment.kind in CONTAINERS and segment.id in filled:
            continue
        place = Place(document, segment.spans, segment.text, segment.id)
        yield from _find_archival(place, grammar)
        own = segment.kind != "quotation"
        if own and (segment.id in posted or segment.parent in posted):
            yield from _find_addresses(place)
        if listed:
            yield from _find_author_years(place, listed)


def _find_entries(
    document: Document, segments: Sequence[Segment], grammar: Grammar | None
) -> Iterator[_Listed]:
    """Read the entries of every list of works."""
    label, shelved = "", False
    for segment, heads in _find_listed(segments):
        if segment.kind == "paragraph":
            label, shelved = segment.text[:_LONGEST_HEADING].lower(), False
        # An inventory lists archives over their collections over their files.
        shelved = shelved or (heads and not _PUBLISHED.search(label))
        place = Place(document, segment.spans, segment.text, segment.id)
        for entry in _read_entries(place, segment.kind, grammar):
            citation = _lower(entry) if heads else entry
            if shelved:
                citation = _shelve(citation)
            elif _PRESS.search(label):
                citation = _rename(citation, "newspaper", "container-title")
            head = frozenset(_WORD.findall(citation.text[:_NAME_REACH]))
            years = frozenset(_YEAR.findall(citation.text))
            yield _Listed(citation, head, years)


def _lower(citation: Citation) -> Citation:
    """Doubt "Private Papers", over the list of them: a shelf, not yet a source."""
    return replace(citation, score=min(citation.score, _HEAD_SCORE))


def _find_listed(segments: Sequence[Segment]) -> Iterator[tuple[Segment, bool]]:
    """Give the segments under a bibliography's heading, and whether each heads a list."""
    level: int | None = None
    listing = False
    for segment, behind in pairwise([*segments, None]):
        if segment is None:
            return
        if segment.kind == "heading":
            if not listing or (segment.level or 1) <= (level or 1):
                listing, level = is_bibliography(segment.text), segment.level
        elif segment.kind == "paragraph" and is_bibliography(segment.text):
            # Plain text may print a heading like any other line.
            listing = True
        if listing and segment.kind in ("item", "paragraph"):
            over = segment.kind == "item" and behind is not None
            yield segment, over and behind is not None and behind.kind == "list"


def _shelve(citation: Citation) -> Citation:
    """Take what names no work, in an inventory, for the name of a collection."""
    name = "archive" if _HOLDER.search(citation.text) else "archive_collection"
    return _rename(citation, "archive", name)


def _rename(citation: Citation, kind: str, name: str) -> Citation:
    """Let an entry that has a name and no more be of the kind that its list is of."""
    if citation.kind == "archive" or any(
        citation.field(telling) for telling in _OF_WORKS
    ):
        return citation
    field = CitedField(name=name, value=citation.text, spans=citation.spans)
    return replace(citation, kind=kind, form="full", fields=(field,))


def is_bibliography(heading: str) -> bool:
    """Tell the heading of a list of works.

    >>> is_bibliography("## 7. Select Bibliography[edit]"), is_bibliography("The Sources")
    (True, False)
    """
    bare = heading if len(heading) <= _LONGEST_HEADING else ""
    for _ in range(2):
        bare = _HEADING_EDGE.sub("", bare)
    return " ".join(bare.lower().split()) in BIBLIOGRAPHY_HEADINGS


def _read_entries(
    place: Place, kind: str, grammar: Grammar | None
) -> Iterator[Citation]:
    for start, end in _entry_places(place.text, kind):
        words = place.text[start:end]
        references = [
            replace(
                found,
                start=found.start + start,
                end=found.end + start,
                body=found.body + start,
            )
            for found in find_archive_references(words, grammar)
        ]
        if kind == "paragraph" and not (references or _is_entry(words)):
            continue
        parsed = parse_citation(place.text, start, end, references)
        if len(_SENTENCE.findall(words)) > _MANY_SENTENCES:
            parsed = replace(parsed, score=min(parsed.score, _PROSE_SCORE))
        yield make_citation(place, Part("citation", start, end), parsed, references)


def _entry_places(text: str, kind: str) -> Iterator[tuple[int, int]]:
    """Give the places of a segment's entries: an item's one, a paragraph's by lines."""
    cuts = [0, len(text)]
    if kind == "paragraph":
        cuts[1:1] = [match.end() for match in _ENTRY_LINE.finditer(text)]
    for first, last in pairwise(cuts):
        label = _LABEL.match(text, first, last)
        start = label.end() if label else first
        if text[first:last].lstrip()[:3].strip(ENTRY_DASHES) == "":
            start = first + len(text[first:last]) - len(text[first:last].lstrip())
        end = start + len(text[start:last].rstrip(" \t\r\n"))
        end -= text[start:end].endswith(".") and not text[start:end].endswith("..")
        if any(char.isalnum() for char in text[start:end]):
            yield start, end


def _is_entry(words: str) -> bool:
    """Tell an entry from a subheading or the writer's remarks on the list."""
    return (
        len(words) <= _LONGEST_ENTRY
        and bool(_ENTRY_START.match(words))
        and bool(_TELLING.search(words))
        and not _is_prose(words)
    )


def _is_prose(words: str) -> bool:
    """Tell a remark on the sources: titles have hardly a verb."""
    verbs = _PROSE.intersection(_WORD.findall(words))
    return len(verbs) >= _FEW_VERBS


def _find_archival(place: Place, grammar: Grammar | None) -> Iterator[Citation]:
    """Find the archive references of a text, with the brackets that hold them."""
    references = find_archive_references(place.text, grammar)
    done = 0
    for reference in references:
        if reference.start < done:
            continue
        start, end = _around(place.text, reference)
        inside = [r for r in references if start <= r.start and r.end <= end]
        parsed = parse_citation(place.text, start, end, inside)
        yield make_citation(place, Part("citation", start, end), parsed, inside)
        done = end


def _around(text: str, reference: FoundReference) -> tuple[int, int]:
    """Give the piece of a bracket that holds a reference, or only the reference."""
    floor = max(0, reference.start - _LONGEST_BRACKET)
    before = text[floor : reference.start]
    opening = max(before.rfind("("), before.rfind("["))
    if opening < 0 or max(before.rfind(")"), before.rfind("]")) > opening:
        return reference.start, reference.end
    closing = {"(": ")", "[": "]"}[before[opening]]
    stop = text.find(closing, reference.end, reference.end + _LONGEST_BRACKET)
    if stop < 0:
        return reference.start, reference.end
    start = floor + opening + 1
    start = max(start, text.rfind(";", start, reference.start) + 1)
    parted = text.find(";", reference.end, stop)
    stop = parted if parted >= 0 else stop
    if _REMARK.match(text, reference.end, stop):
        stop = reference.end
    return _trim(text, start, stop)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out signals before a citation and points behind it."""
    while (lead := _WORD_BEFORE.match(text, start, end)) and (
        lead["word"].lower().rstrip(".") in SIGNALS_BEFORE
    ):
        start = lead.end()
    start += len(text[start:end]) - len(text[start:end].lstrip(" ,;:\n"))
    return start, start + len(text[start:end].rstrip(" .,;:\n"))


def _find_addresses(place: Place) -> Iterator[Citation]:
    """Find the web addresses that a post gives."""
    if "http" not in place.text:
        return
    for found in _ADDRESS.finditer(place.text):
        start = found.start()
        end = start + len(_close_address(found.group()))
        field = FoundField("URL", start, end)
        parsed = Parsed(kind="web", form="full", fields=(field,))
        yield make_citation(place, Part("citation", start, end), parsed, ())


def _close_address(address: str) -> str:
    """Leave out the point, quotation mark or bracket that follows an address."""
    bare = address.rstrip(_ADDRESS_TAIL)
    while bare.endswith(")") and bare.count("(") < bare.count(")"):
        bare = bare[:-1].rstrip(_ADDRESS_TAIL)
    return bare


def _find_author_years(place: Place, listed: list[_Listed]) -> Iterator[Citation]:
    """Find short references by author and year to works that the document lists."""
    for found in _AUTHOR_YEAR.finditer(place.text):
        surname = re.split(r"[ ,]", found["name"], maxsplit=1)[0]
        meant = [
            entry
            for entry in listed
            if found["year"] in entry.years and surname in entry.head
        ]
        if meant and _is_called(place.text, found):
            yield _make_author_year(place, found, meant[0].citation.kind)


def _is_called(text: str, found: re.Match[str]) -> bool:
    """Tell "(Hale 1990)" and "Hale (1990)" from a name and a year in prose."""
    if found["name"] in MONTHS:
        return False
    before = text[max(0, found.start() - _SIGNAL_REACH) : found.start()]
    return found["bracket"] is not None or bool(_CALLED.search(before))


def _make_author_year(place: Place, found: re.Match[str], kind: str) -> Citation:
    start, end = found.span()
    end += found["bracket"] is not None
    name = found.span("name")
    fields = (
        FoundField("author", *name, (name,)),
        FoundField("issued", *found.span("year")),
    )
    locator = found.span("place") if found["place"] else None
    parsed = Parsed(kind=kind, form="short", fields=fields, locator=locator)
    return make_citation(place, Part("citation", start, end), parsed, ())

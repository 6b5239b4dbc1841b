"""Papers that stand alone, in a file named before: "U 888", "611.20/1099"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from testimonia.annotate.resolve.claims import Claim
from testimonia.annotate.resolve.pieces import name_file, narrow_to
from testimonia.records import ArchiveReference, Citation
from testimonia.text.offsets import spans_of

_PAPER = r"[A-Z]{1,2} ?\d{1,5}(?:/\d{1,5}){0,3}"
_LIST = rf"{_PAPER}(?:(?:, ?| and | & |, and ){_PAPER}){{0,9}}"
_FIRST = re.compile(
    rf"(?:(?:[Pp]apers?|[Mm]inutes?|[Nn]os?\.?) )?({_LIST})(?=[:;,.)]|\s[a-z(]|$)"
)
_LAST = re.compile(rf"(?:^|[\s,;(])({_LIST})[.\s)]{{0,3}}$")
_ONE = re.compile(_PAPER)
_DECIMAL = re.compile(
    r"(?<![\w./-])(?P<stem>\d{3}(?:\.\d{1,6}[A-Z]?)?(?: [A-Z][A-Za-z(). \d]{0,40})?)"
    r"/\d[\w–-]{0,20}(?:/\d[\w–-]{0,12})?(?!\w)"
)
"""A file of a decimal system: a subject's number, perhaps its name, and the paper's."""
_REACH = 120
_NEAR = 2
"""So many notes back the jacket in use may have been named."""
_AGAIN = 0.7
"""How sure it is that a file lies in the same system of files as the one before."""
_WORKS = frozenset({"book", "article", "chapter", "thesis", "newspaper", "edition"})


@dataclass(slots=True)
class Shelf:
    """The papers named so far.

    Attributes:
        named: the reference to each, by its number without spaces.
        jackets: by the letters of its papers, the reference last made to one, and
            the note that made it.
    """

    named: dict[str, ArchiveReference] = field(default_factory=dict)
    jackets: dict[str, tuple[ArchiveReference, int]] = field(default_factory=dict)

    def put(self, references: Iterable[ArchiveReference], note: int) -> None:
        """Remember references that name a paper."""
        for reference in references:
            number = next((v for name, v in reference.levels if name == "paper"), "")
            letters = number.rstrip("0123456789/ ")
            if letters:
                self.named[number] = reference
                self.jackets[letters] = reference, note

    def find(self, number: str, note: int) -> tuple[ArchiveReference, float] | None:
        """Find the file of a paper: the one named with it, else the one in use."""
        if number in self.named:
            return self.named[number], 1.0
        jacket, used = self.jackets.get(number.rstrip("0123456789/ "), (None, -1))
        if jacket is None or note - used > _NEAR:
            return None
        return jacket, 1.0 if used == note else 0.75


def place_papers(claims: Iterable[Claim]) -> None:
    """Give each paper that stands alone its file, each file its system of files."""
    claims = tuple(claims)
    shelf = Shelf()
    files: dict[str, ArchiveReference] = {}
    for claim in reversed(claims):
        files |= _list_files(claim.citation)
    for claim in claims:
        citation = claim.citation
        if files and not citation.archives and claim.back is None and claim.note >= 0:
            _place_file(claim, files)
            citation = claim.citation
        if citation.archives:
            shelf.put(citation.archives, claim.note)
            files |= _list_files(citation)
        elif shelf.named and claim.back is None and claim.note >= 0:
            found = _read_papers(claim, shelf)
            if found:
                claim.citation = replace(citation, kind="archive", archives=found)


def _read_papers(claim: Claim, shelf: Shelf) -> tuple[ArchiveReference, ...]:
    text = claim.citation.text
    match = _FIRST.match(text)
    if match is None:
        published = claim.title or claim.citation.kind in _WORKS
        if published and not claim.is_letter:
            return ()
        match = _LAST.search(text, max(0, len(text) - _REACH))
    if match is None or claim.has_imprint:
        return ()
    made = []
    for one in _ONE.finditer(text, *match.span(1)):
        found = shelf.find(one[0].replace(" ", ""), claim.note)
        if found is None:
            return ()
        piece = narrow_to(claim, found[0], "paper", one.span())
        made.append(replace(piece, score=round(piece.score * found[1], 3)))
    return tuple(made)


def _list_files(citation: Citation) -> dict[str, ArchiveReference]:
    """Give references to decimal files by what stands before the paper's number."""
    return {
        _fold(value.partition("/")[0]): reference
        for reference in citation.archives
        for label, value in reference.levels
        if label == "file" and "/" in value and value[:3].isdigit()
    }


def _fold(stem: str) -> str:
    return stem.replace(".", "").replace(" ", "").upper()


def _place_file(claim: Claim, files: Mapping[str, ArchiveReference]) -> None:
    """Give a decimal file named alone what was said of one of the same subject."""
    citation = claim.citation
    for one in _DECIMAL.finditer(citation.text):
        known = files.get(_fold(one["stem"]))
        if known is None:
            continue
        piece = name_file(claim, known, one.span(), _AGAIN)
        (taken,) = spans_of(citation.spans, *one.span())[:1]
        kept = tuple(
            field
            for field in citation.fields
            if field.spans[-1].end <= taken.start or field.spans[0].start >= taken.end
        )
        if not any(field.name == "issued" for field in kept):
            # In a printed edition a letter's day is not the edition's.
            kept = tuple(
                replace(field, name="issued")
                if field.name == "original-date"
                else field
                for field in kept
            )
        claim.citation = replace(
            citation, kind="archive", fields=kept, archives=(piece,)
        )
        return

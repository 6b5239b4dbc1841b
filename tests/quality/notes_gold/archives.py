"""Whether the archive pieces found are those that were labelled.

Compared are the repository and the words of the levels, without case, dashes, spaces
and labels ("Box", "Roll", "Lot File"): how a level is cut from its neighbour is not
judged here, nor whether a microfilm's title is kept beside its number.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.records import ArchiveReference
from tests.quality.notes_gold.gold import Read, Row

_WORD = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,6}")
_LABELS = frozenset(
    _WORD.findall(
        "rg record group series item box roll reel vol volume entry lot file files no"
        " number case folder container report book part papers collection cdf the"
        # A stretch of files is written "to", whichever word is printed.
        " to through"
    )
)
_REPOSITORIES = (
    ("NARA", "NA", "US National Archives", "National Archives"),
    ("NAA", "AA", "Australian Archives", "National Archives of Australia"),
    ("LCM", "LC", "LOC", "LOC MD", "Library of Congress", "Manuscript Division"),
    ("LCM", "Library of Congress, Manuscript Division"),
    ("Eisenhower Library", "DDEL", "Dwight D. Eisenhower Library"),
    ("Eisenhower Library", "Dwight D. Eisenhower Presidential Library"),
    ("Eisenhower Library", "Eisenhower Presidential Library"),
    ("Department of State", "DOS", "U.S. Department of State"),
    ("University of Vermont", "UVM"),
)


def _folded(name: str) -> str:
    return "".join(_WORD.findall(name.casefold()))


_SAME = {_folded(name): names[0] for names in _REPOSITORIES for name in names}


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled archive piece: words that must, and that may, be there."""

    repository: str
    named: frozenset[str]
    titles: frozenset[str]
    dispensable: frozenset[str]
    optional: bool

    def is_met(self, found: ArchiveReference, *, titles: bool = False) -> bool:
        """Tell whether a found piece is this one, its series and folder included."""
        words = words_of(value for _, value in found.levels)
        wanted = self.named | self.titles if titles else self.named
        allowed = self.named | self.titles | self.dispensable
        return self.repository == same(found.repository) and wanted <= words <= allowed


def same(repository: str) -> str:
    """Give one name for all of a repository's.

    >>> same("Australian Archives")
    'NAA'
    """
    return _SAME.get(_folded(repository), repository)


def words_of(values: Iterable[str]) -> frozenset[str]:
    """Give the words of levels that tell one piece from another.

    >>> sorted(words_of(["RG 59", "Box 3", "023.1/8–22"]))
    ['023', '1', '22', '3', '59', '8']
    """
    found = (
        word
        for value in values
        for word in _WORD.findall(_INITIALS.sub(_joined, value).casefold())
    )
    return frozenset(found) - _LABELS


def _joined(initials: re.Match[str]) -> str:
    """Write "U.S." as the references do: US."""
    return initials[0].replace(".", "")


def pieces_of(read: Read) -> list[Piece]:
    """Give the labelled pieces of a note."""
    return [
        _piece(read.note.text, row, optional=bool(label.get("optional")))
        for label in read.labelled
        for row in label.get("archives", ())
    ]


def _piece(text: str, row: Row, *, optional: bool) -> Piece:
    def words(name: str) -> frozenset[str]:
        printed = [text[slice(*place)] for place in row.get(name, ())]
        taken = [value for field, value in row.get("inherited", ()) if field == name]
        return words_of([*printed, *taken])

    return Piece(
        repository=row["repository"],
        named=words("levels"),
        titles=words("titles"),
        dispensable=words("dispensable"),
        optional=optional or bool(row.get("optional")),
    )


def match_pieces(read: Read, *, titles: bool = False) -> Counter[str]:
    """Count the pieces wanted, found, right, and those of either side left over."""
    found = [piece for one in read.found for piece in one.citation.archives]
    counts: Counter[str] = Counter()
    # The pieces asked for choose first, so that an optional twin takes none of theirs.
    for piece in sorted(pieces_of(read), key=lambda piece: piece.optional):
        met = next((f for f in found if piece.is_met(f, titles=titles)), None)
        if met is not None:
            found.remove(met)
        if not piece.optional:
            counts["wanted"] += 1
            counts["right"] += met is not None
    counts["found"] = counts["right"] + len(found)
    return counts

"""What passes between the parts of this folder: places in one note's own words.

Offsets count from the start of the string that is read (a note's joined text, a
bibliography's entry); ``make.py`` turns them into spans of the document.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Part(NamedTuple):
    """A stretch of a note; a tuple, for a note has several.

    Attributes:
        kind: "signal", "comment" or "citation".
    """

    kind: str
    start: int
    end: int


class FoundField(NamedTuple):
    """A citation's field at a place of the string; a tuple, for a note has dozens.

    Attributes:
        name: its CSL-JSON name.
        names: for persons: each one's place.
    """

    name: str
    start: int
    end: int
    names: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a citation's own words say.

    Attributes:
        kind: one of ``CITATION_KINDS``.
        form: one of ``CITATION_FORMS``; "short" also for whatever gives too little to
            stand alone.
        locator: the place of the pages, entry or document meant.
        defines: names given to the work for later.
        score: from 0 to 1.
    """

    kind: str
    form: str
    fields: tuple[FoundField, ...] = ()
    locator: tuple[int, int] | None = None
    defines: tuple[str, ...] = ()
    score: float = 1.0

"""What a file says of its notes and fields, carried through pandoc by tokens.

Pandoc's tree of a Word file no longer knows which notes are endnotes, how they are
numbered or where a field begins. Each format's own module therefore writes small tokens
into a copy of the file before pandoc reads it; ``write`` takes them out again. A token
is a letter and an index (or what is printed) between two code points that Unicode
reserves for a program's own use and that no text may hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from testimonia.read.builder import Metadata

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_TOKEN = re.compile(f"{_OPEN}([a-z])([^{_OPEN}{_CLOSE}]{{0,40}}){_CLOSE}")
_STRAY = re.compile(f"[{_OPEN}{_CLOSE}]")

Role = Literal["footnote", "endnote"]

NOTE = "n"
"""At the start of a note: what is known of it, see ``NoteAnchor``."""
MARK = "m"
"""In the text: a mark that calls the note of this index; behind a colon, the characters
that the text prints for it."""
FIELD = "f"
"""A reference manager's field begins here."""
FIELD_END = "g"
PAGE = "p"
"""A page begins here."""
END_NOTE = "e"
"""LaTeX, RTF: this note is an endnote; its printed number, where the author set it."""
FOOT_NOTE = "x"
"""LaTeX: this note's number was set by the author."""
CALL = "c"
r"""LaTeX: \footnotemark, a mark whose note is written elsewhere."""
CALLED = "t"
r"""LaTeX: \footnotetext, a note whose mark stands elsewhere."""


def token(letter: str, value: object = "") -> str:
    """Make a token.

    >>> len(token("n", 12))
    5
    """
    return f"{_OPEN}{letter}{value}{_CLOSE}"


def split_tokens(text: str) -> Iterator[tuple[str, str]]:
    """Cut a text at its tokens: pairs of (letter, value), ("", words) between them.

    >>> list(split_tokens("Kerr" + token("m", 3) + " saw"))
    [('', 'Kerr'), ('m', '3'), ('', ' saw')]
    """
    place = 0
    for match in _TOKEN.finditer(text):
        if match.start() > place:
            yield "", strip_strays(text[place : match.start()])
        yield match[1], match[2]
        place = match.end()
    if place < len(text):
        yield "", strip_strays(text[place:])


def without_tokens(text: str) -> str:
    """Leave a text's own words."""
    return strip_strays(_TOKEN.sub("", text))


def has_token(text: str) -> bool:
    """Tell whether a text holds a token or a part of one."""
    return _OPEN in text or _CLOSE in text


def strip_strays(text: str) -> str:
    """Replace the two reserved code points where a file holds them itself."""
    return _STRAY.sub("\ufffd", text) if has_token(text) else text


@dataclass(slots=True, kw_only=True)
class NoteAnchor:
    """What a file says of one note beyond its words.

    Attributes:
        label: the number as printed; None where the file leaves it open.
        printed: the note's own text begins with its label.
        where: the way back to the source.
        called: whether a mark stands where the note stands (JATS keeps uncalled notes
            in a list, where they are no marks).
    """

    role: Role = "footnote"
    label: str | None = None
    printed: bool = False
    where: str | None = None
    called: bool = True


@dataclass(slots=True)
class Numbering:
    """How a format numbers notes whose number it does not store."""

    formats: dict[Role, str] = field(
        default_factory=lambda: {"footnote": "decimal", "endnote": "decimal"}
    )
    starts: dict[Role, int] = field(
        default_factory=lambda: {"footnote": 1, "endnote": 1}
    )
    by_chapter: bool = False


@dataclass(slots=True, kw_only=True)
class Prepared:
    """A file made ready for pandoc, and what pandoc would have lost.

    Attributes:
        front: (kind, words) of title and byline that pandoc would not know as such.
        trouble: (code, message) of each issue about the file.
    """

    content: bytes
    notes: list[NoteAnchor] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    front: list[tuple[str, str]] = field(default_factory=list)
    pages: list[tuple[str | None, int | None]] = field(default_factory=list)
    numbering: Numbering = field(default_factory=Numbering)
    metadata: Metadata = field(default_factory=Metadata)
    trouble: list[tuple[str, str]] = field(default_factory=list)


def report_changes(changes: int, comments: int) -> list[tuple[str, str]]:
    """Say that a file holds changes and comments that its author has not settled."""
    trouble = []
    if changes:
        message = (
            f"the file holds {changes} tracked changes; the text is read as if all "
            "were accepted: accept or reject them to be sure of the words"
        )
        trouble.append(("tracked_changes", message))
    if comments:
        message = (
            f"the file holds {comments} comments in its margin; they are no part of "
            "the text and were left out"
        )
        trouble.append(("comments_left_out", message))
    return trouble

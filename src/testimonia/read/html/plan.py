"""What the walk must know of a page before it starts: all that was found beforehand."""

from dataclasses import dataclass, field

from testimonia.read.html.tree import Node


@dataclass(slots=True, eq=False)
class FoundNote:
    """A note: the nodes from ``start`` up to (not with) the node numbered ``stop``.

    Attributes:
        start: the element that it begins with.
        stop: index of the first node behind it.
        label: as printed.
        role: "footnote" or "endnote".
        aside: whether it stands in the midst of a paragraph, behind its mark.
        where: id or path.
    """

    start: Node
    stop: int
    label: str | None
    role: str
    aside: bool = False
    where: str | None = None


@dataclass(slots=True, eq=False)
class FoundMark:
    """A mark: the element that shows it, its label, and the note that it calls."""

    node: Node
    label: str | None
    note: FoundNote | None


@dataclass(slots=True, eq=False)
class Piece:
    """A mark or a flag that is a stretch of one text, without an element of its own."""

    start: int
    end: int
    kind: str
    label: str
    note: FoundNote | None = None


@dataclass(slots=True, eq=False)
class FoundPost:
    """A post of a thread, or a comment.

    Attributes:
        node: the element that holds it.
        kind: "post" or "comment".
        author: as printed.
        date: as printed; where only an attribute says it, the attribute's.
        level: depth, from 1.
        holder: the comment that it answers, when it stands behind it, not in it.
        until: where the last comment behind it that answers it ends, or 0.
        content: the element that holds its words, where one does.
        iso: the date as the mark-up says it to machines.
    """

    node: Node
    kind: str
    author: str | None = None
    date: str | None = None
    level: int = 1
    holder: "FoundPost | None" = None
    until: int = 0
    iso: str | None = None
    content: Node | None = None


@dataclass(slots=True)
class Plan:
    """Findings by the index of the node that they begin at.

    Attributes:
        notes: by the index of their first node.
        marks: by the index of their element.
        pieces: marks and flags inside a text, by its index, in order.
        labels: elements that print a note's number or lead back from it.
        flags: elements that print a reader's doubt, and its words.
        posts: by the index of their element.
        kinds: elements whose text is of one kind: "byline", "date", "title", ...
        furniture: elements that are furniture with all that they hold; the score says
            how sure that is.
        quoted: who is quoted, by the index of the block quotation.
        dropped: elements that repeat what is said elsewhere or show nothing.
        tables: data tables (others only lay out the page).
        entries: where the field of a record that begins at an element ends, and its
            label.
        pages: elements that begin a printed page, and its label.
    """

    notes: dict[int, FoundNote] = field(default_factory=dict)
    marks: dict[int, FoundMark] = field(default_factory=dict)
    pieces: dict[int, list[Piece]] = field(default_factory=dict)
    labels: set[int] = field(default_factory=set)
    flags: dict[int, str] = field(default_factory=dict)
    posts: dict[int, FoundPost] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)
    furniture: dict[int, float | None] = field(default_factory=dict)
    quoted: dict[int, str] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    tables: set[int] = field(default_factory=set)
    entries: dict[int, tuple[int, str]] = field(default_factory=dict)
    pages: dict[int, str | None] = field(default_factory=dict)

    def list_places(self) -> set[int]:
        """List the indices of all nodes that something is planned for."""
        return {
            *self.notes,
            *self.marks,
            *self.pieces,
            *self.labels,
            *self.flags,
            *self.posts,
            *self.kinds,
            *self.furniture,
            *self.dropped,
            *self.pages,
        }

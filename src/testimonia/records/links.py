"""What is found across documents: one row for each work and each archive piece."""

from dataclasses import dataclass

from testimonia.records.text import Span
from testimonia.records.trouble import Issue

HOLDING_RELATIONS = ("is", "prints", "copies", "translates")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A published work that citations refer to.

    Attributes:
        key: what two citations of one work share.
        kind: one of ``CITATION_KINDS``.
        year: as printed.
        fields: its CSL variables, from the citation that says most of it.
        at_hand: ids of the dossier's documents that are it.
        cited_by: ids of the citations, in the order of sources and places.
        sources: paths of the files that cite it.
    """

    id: str
    key: str
    kind: str
    title: str | None
    authors: tuple[str, ...] = ()
    year: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    at_hand: tuple[str, ...] = ()
    cited_by: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePiece:
    """An archive piece that citations refer to.

    Attributes:
        key: "TNA FO 371/35338/U321".
        verbatim: the ways it is printed, commonest first.
        inside: the key of the next wider piece that is cited too.
        at_hand: ids of the dossier's documents that are, print, copy or translate it.
    """

    id: str
    key: str
    repository: str
    levels: tuple[tuple[str, str], ...]
    verbatim: tuple[str, ...] = ()
    inside: str | None = None
    at_hand: tuple[str, ...] = ()
    cited_by: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A document of the dossier that is, or gives, an archive piece or work.

    Attributes:
        source: path of the document's file.
        of: the id of the archive piece or work.
        relation: one of ``HOLDING_RELATIONS``.
        citation: the id of the citation that says so, where one does.
        span: the words that say so.
    """

    id: str
    source: str
    document: str
    of: str
    relation: str
    citation: str | None = None
    span: Span | None = None
    text: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pull:
    """An archive piece that is cited and not at hand: a line of the ordering list.

    Attributes:
        archive: the id of the archive piece.
        order: its place in the order of the shelves, from 0.
        unit: the key of what the reading room delivers ("TNA FO 371/35338").
    """

    id: str
    archive: str
    order: int
    key: str
    unit: str
    repository: str
    levels: tuple[tuple[str, str], ...]
    cited_by: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What one linking step found across the dossier; it fills in only what it makes.

    Attributes:
        work_uses: citation id -> ids of the works that it cites.
        archive_uses: citation id -> ids of the archive pieces that it cites.
    """

    works: tuple[Work, ...] = ()
    archives: tuple[ArchivePiece, ...] = ()
    holdings: tuple[Holding, ...] = ()
    pulls: tuple[Pull, ...] = ()
    work_uses: tuple[tuple[str, tuple[str, ...]], ...] = ()
    archive_uses: tuple[tuple[str, tuple[str, ...]], ...] = ()
    issues: tuple[Issue, ...] = ()

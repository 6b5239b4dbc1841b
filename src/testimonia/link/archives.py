"""One row for each archive piece, whoever cites it; and which of them are at hand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from testimonia.lexicon.declared_words import COPY_WORDS, TRANSLATION_WORDS
from testimonia.records import (
    ArchivePiece,
    ArchiveReference,
    Citation,
    Document,
    Holding,
    Linked,
    Span,
    make_id,
)

_Levels = tuple[tuple[str, str], ...]
_WORD = re.compile(r"[^\W\d_]{4,20}")
_LONGEST = 600


@dataclass(slots=True)
class _Gathered:
    """What is known so far of one piece."""

    id: str
    repository: str
    levels: _Levels
    verbatim: dict[str, int] = field(default_factory=dict)
    cited_by: dict[str, None] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)
    at_hand: dict[str, None] = field(default_factory=dict)


def link_archives(
    documents: tuple[Document, ...],
    citations: tuple[Citation, ...],
    holdings: tuple[Holding, ...] = (),
) -> Linked:
    """Gather the archive pieces that citations name, by their keys.

    A document whose own source note (or archive line) names a piece is that piece at
    hand, or prints it; it is not counted among those who cite it.

    Args:
        documents: all of the dossier.
        citations: all of the dossier, in the order of sources and places.
        holdings: what is known already; it is kept.
    """
    of = {document.id: document for document in documents}
    gathered: dict[str, _Gathered] = {}
    held = list(holdings)
    for citation in citations:
        for reference in citation.archives:
            piece = _gather(gathered, reference)
            if citation.own:
                piece.at_hand[citation.document] = None
                held.append(_hold(of[citation.document], citation, reference))
            else:
                piece.cited_by[citation.id] = None
                piece.sources.add(of[citation.document].source)
    pieces = sorted(gathered.items(), key=itemgetter(0))
    by_levels = {(one.repository, one.levels): key for key, one in pieces}
    return Linked(
        archives=tuple([_piece(key, one, by_levels) for key, one in pieces]),
        archive_uses=tuple([(c.id, _ids(c, gathered)) for c in citations]),
        holdings=tuple({holding.id: holding for holding in held}.values()),
    )


def _ids(citation: Citation, gathered: Mapping[str, _Gathered]) -> tuple[str, ...]:
    if not citation.archives:
        return ()
    return tuple(dict.fromkeys(gathered[key].id for key in citation.keys))


def _gather(gathered: dict[str, _Gathered], reference: ArchiveReference) -> _Gathered:
    piece = gathered.get(reference.key)
    if piece is None:
        own = make_id("a", reference.key)
        piece = _Gathered(own, reference.repository, reference.levels)
        gathered[reference.key] = piece
    if reference.text:
        words = " ".join(reference.text.split())
        piece.verbatim[words] = piece.verbatim.get(words, 0) + 1
    return piece


def _hold(
    document: Document, citation: Citation, reference: ArchiveReference
) -> Holding:
    """Say that a document gives the piece that its own reference names."""
    return Holding(
        id=make_id("h", document.id, reference.key),
        source=document.source,
        document=document.id,
        of=make_id("a", reference.key),
        relation=_relation(document, citation),
        citation=citation.id,
        span=Span(citation.spans[0].start, citation.spans[-1].end),
        text=citation.text,
        page=citation.page,
    )


def _relation(document: Document, citation: Citation) -> str:
    """Say how a document gives its piece.

    An edition prints, and what it prints from may itself be a copy.
    """
    said = citation.text[:_LONGEST].casefold()
    words = {word.group() for word in _WORD.finditer(said)}
    if words & TRANSLATION_WORDS:
        return "translates"
    if document.genre == "edition":
        return "prints"
    return "copies" if words & COPY_WORDS else "is"


def _piece(
    key: str, found: _Gathered, by_levels: Mapping[tuple[str, _Levels], str]
) -> ArchivePiece:
    """Make a piece's record, and tell it the narrowest other one that it lies in."""
    commonest = sorted(found.verbatim.items(), key=lambda item: (-item[1], item[0]))
    return ArchivePiece(
        id=found.id,
        key=key,
        repository=found.repository,
        levels=found.levels,
        verbatim=tuple([words for words, _ in commonest]),
        inside=_wider(found, by_levels),
        at_hand=tuple(found.at_hand),
        cited_by=tuple(found.cited_by),
        sources=tuple(sorted(found.sources)),
    )


def _wider(
    found: _Gathered, by_levels: Mapping[tuple[str, _Levels], str]
) -> str | None:
    levels = found.levels
    for depth in range(len(levels) - 1, 0, -1):
        key = by_levels.get((found.repository, levels[:depth]))
        if key:
            return key
    return None

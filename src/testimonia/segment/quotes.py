"""Finds block quotations and epigraphs by how they are set and introduced."""

from collections import Counter
from itertools import pairwise

from testimonia.segment.blocks import TRAILING_MARK, Piece

_SET_IN = 3
_LEAST = 50
_EPIGRAPH_PIECES = 8
_LIKELY, _POSSIBLE = 0.8, 0.6
_QUOTES = "\"“„«‘'"
_DASHES = ("—", "–", "― ", "-- ", "- ")


def find_quotations(pieces: list[Piece]) -> None:
    """Name the paragraphs that quote: set in, or after a colon and with a mark."""
    _find_epigraph(pieces)
    usual = _usual_indent(pieces)
    before: Piece | None = None
    for piece in pieces:
        if piece.kind == "paragraph" and not piece.label:
            set_in = piece.indent >= usual + _SET_IN and piece.length >= _LEAST
            if set_in or (before is not None and _is_introduced(before, piece)):
                piece.kind, piece.score = "quotation", _LIKELY
        if piece.kind not in ("note", "furniture"):
            before = piece


def _usual_indent(pieces: list[Piece]) -> int:
    indents: Counter[int] = Counter()
    for piece in pieces:
        if piece.kind == "paragraph":
            indents[piece.indent] += piece.length
    return indents.most_common(1)[0][0] if indents else 0


def _is_introduced(before: Piece, piece: Piece) -> bool:
    """Tell whether a colon stands before a paragraph that a note vouches for."""
    if before.kind != "paragraph" or piece.length < _LEAST:
        return False
    if not before.tail(4).rstrip(" *_").endswith(":"):
        return False
    return bool(TRAILING_MARK.search(piece.tail().rstrip()))


def _find_epigraph(pieces: list[Piece]) -> None:
    """Name a quotation between title and text that a line with a dash signs."""
    shown = [
        i for i, p in enumerate(pieces[: 3 * _EPIGRAPH_PIECES]) if p.kind != "furniture"
    ][:_EPIGRAPH_PIECES]
    for index, after in pairwise(shown):
        piece, signed = pieces[index], pieces[after]
        if piece.kind not in ("paragraph", "quotation") or signed.kind != "paragraph":
            continue
        opens = piece.head(3).lstrip("*_> ")[:1] in _QUOTES or piece.kind == "quotation"
        if opens and signed.length < _LEAST * 2 and signed.head(4).startswith(_DASHES):
            for part in (piece, signed):
                part.kind, part.score = "epigraph", _POSSIBLE
            return

"""Articles and essays: front matter, body with headings and quotations, notes."""

import re
from dataclasses import replace

from testimonia.records import Document, Segmented, Span
from testimonia.segment.blocks import Piece, cut_pieces, make_segments
from testimonia.segment.flow import (
    find_plain_headings,
    gather_lists,
    join_cut_paragraphs,
    settle_labels,
)
from testimonia.segment.front import Front, read_front
from testimonia.segment.labels import join_labels
from testimonia.segment.note_lines import settle_notes
from testimonia.segment.pages import find_pages
from testimonia.segment.quotes import find_quotations
from testimonia.text.calls import choose_calls
from testimonia.text.labels import parse_label
from testimonia.text.lines import Line
from testimonia.text.marks import find_strong_calls, is_counted

_SAMPLE = 200_000
_UNKNOWN = 0.3
_FEW, _MANY = 3, 12
_CERTAIN = 0.97
_REVIEWED = re.compile(
    r"\b(?:article|paper|journal|essay) (?:is|was|has been) (?:double.blind )?"
    r"peer[- ]reviewed\b|\bpeer[- ]reviewed (?:journal|article|paper)\b",
    re.IGNORECASE,
)
_APPARATUS = ("abstract", "doi:", "doi ", "keywords", "issn", "zusammenfassung")
_NOTE_LINES = ("notes", "endnotes", "footnotes", "anmerkungen", "примечания")


def score_article(document: Document, lines: list[Line]) -> float:
    """Say how much a text looks like an article or essay with notes.

    Note marks weigh most; many that numbered lines answer leave no doubt.
    """
    marks = find_strong_calls(document.text[:_SAMPLE])
    figures = [int(call.number) for call in marks if call.number.isdecimal()]
    figures = figures or _find_answered(document, lines)
    score = 0.0
    # A chapter cut out of a book begins at any number.
    many = len(figures) >= _MANY and is_counted(_from_one(figures))
    if many and _are_answered(lines, set(figures)):
        return _CERTAIN
    if is_counted(figures):
        score += 0.5 if len(figures) < _MANY else 0.7
    heads = {line.text.strip("#*_: \t").casefold() for line in _short(lines)}
    if any(head.startswith(_APPARATUS) for head in heads):
        score += 0.25
    if heads.intersection(_NOTE_LINES):
        score += 0.25
    if any(line.text.startswith(("[^", "# ")) for line in lines):
        score += 0.1
    if any(head.startswith("written by:") for head in heads):
        score += 0.2
    return min(score, 0.95)


def _find_answered(document: Document, lines: list[Line]) -> list[int]:
    """Give the bare figures behind words that numbered lines answer, in their order."""
    start = document.start
    near = [line for line in lines if line.end - start <= _SAMPLE]
    labelled = [
        (label.number, Span(line.start - start, line.end - start))
        for line in near
        if _has_figure(line.text) and (label := parse_label(line.text[:60]))
    ]
    if len(labelled) < _FEW:
        return []
    printed = [number for number, _ in labelled]
    holes = [hole for _, hole in labelled]
    calls = choose_calls(document.text[:_SAMPLE], printed, holes)
    return [int(call.number) for call in calls if call.number.isdecimal()]


def _from_one(figures: list[int]) -> list[int]:
    return [figure - min(figures) + 1 for figure in figures]


def _are_answered(lines: list[Line], figures: set[int]) -> bool:
    """Tell whether lines that begin with the marks' numbers answer half the marks."""
    labels = (parse_label(line.text[:60]) for line in lines if _has_figure(line.text))
    answered = {label.value for label in labels if label} & figures
    return len(answered) * 2 >= len(figures)


def _has_figure(text: str) -> bool:
    return any(map(str.isdecimal, text[:8]))


def _short(lines: list[Line]) -> list[Line]:
    return [line for line in lines if 0 < len(line.text) < 120]  # noqa: PLR2004 - a line


def segment_article(document: Document, lines: list[Line]) -> Segmented:
    """Cut an article or essay, or a text of no known kind, into its parts."""
    document, pieces = read_pieces(document, lines)
    front, pieces = read_front(pieces)
    find_plain_headings(pieces)
    pieces = finish_pieces(pieces)
    genre = _name_genre(pieces, front)
    if genre == "other":
        for piece in pieces:
            piece.score = min(piece.score or 1.0, _UNKNOWN)
    document = replace(
        document,
        title=front.title,
        authors=front.authors,
        date=front.date,
        genre=genre,
        reviewed=_says_reviewed(document.text),
    )
    return Segmented(documents=(document,), segments=make_segments(document, pieces))


def read_pieces(document: Document, lines: list[Line]) -> tuple[Document, list[Piece]]:
    """Find the pages, cut the text and settle which pieces are notes."""
    layout = find_pages(document, lines)
    document = replace(document, pages=layout.pages)
    pieces = join_labels(cut_pieces(document, lines, layout.furniture))
    return document, settle_labels(settle_notes(document, pieces))


def finish_pieces(pieces: list[Piece]) -> list[Piece]:
    """Join what was cut, find quotations, gather lists."""
    pieces = join_cut_paragraphs(pieces)
    find_quotations(pieces)
    return gather_lists(pieces)


def _name_genre(pieces: list[Piece], front: Front) -> str:
    notes = sum(1 for piece in pieces if piece.kind == "note")
    headings = sum(1 for piece in pieces if piece.kind == "heading")
    if front.colophon:
        return "essay"
    if front.abstract or front.imprint or (notes >= _MANY and front.authors):
        return "article"
    if notes or (front.title and front.authors) or headings >= _FEW:
        return "essay"
    return "other"


def _says_reviewed(text: str) -> bool | None:
    """Find a statement of peer review; a journal's volume number alone proves none."""
    sample = text[:_SAMPLE]
    if not any(word in sample for word in ("peer", "Peer", "PEER")):
        return None
    return True if _REVIEWED.search(sample) else None

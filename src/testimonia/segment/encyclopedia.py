"""Encyclopedia articles saved as plain text: pointers, "[edit]" headings, references."""

import re
from dataclasses import replace

from testimonia.lexicon.apparatus import HATNOTE_OPENERS
from testimonia.lexicon.furniture import FORM_OPENERS, LINE_OPENERS
from testimonia.records import Document, Segmented
from testimonia.segment.article import finish_pieces, read_pieces
from testimonia.segment.blocks import Piece, make_segments
from testimonia.segment.flow import find_plain_headings
from testimonia.segment.front import clean_title
from testimonia.segment.note_lines import normal_heading
from testimonia.text.lines import Line

_EDIT_TAG = re.compile(
    r"\\?\[\s?(?:edit|edit source|bearbeiten|modifier|править)(?:\s?\|[^\]]{1,40})?\\?\]$",
    re.IGNORECASE,
)
_HATNOTE = re.compile(r"(?:For|This article is about) [^.]{3,160}[,;] see ")
_LINKED = re.compile(r"\s*(?:\d{1,4}|[a-z]{1,2})\.\s?(?:Jump up (?:to:? ?)?)?[\^↑]")
_DOUBT = re.compile(
    r"\[(?:citation|page|clarification)[\s\xa0]needed\]|\[(?:by )?whom?\?\]"
)
_DEFINED = re.compile(
    r"(?P<name>[^.,;(]{2,60}?)(?: \([^)]{1,200}\))?,? (?:is|was|are|were|ist|war|est)\b"
)
_ARTICLES = re.compile(r"(?:The|A|An|Der|Die|Das|Le|La|Les) ")
_SEE_ALSO = frozenset(("see also", "siehe auch", "voir aussi", "см. также"))
_SURE_LINKS = 5
_SHORT = 400
_SHORT_LINE = 200


def score_encyclopedia(document: Document, lines: list[Line]) -> float:
    """Say how much a text looks like an encyclopedia's saved page."""
    tags = links = pointers = 0
    for line in lines:
        text = line.text
        if text.endswith("]") and len(text) < _SHORT_LINE and _EDIT_TAG.search(text):
            tags += 1
        elif ("^" in text[:24] or "↑" in text[:12]) and _LINKED.match(text):
            links += 1
        elif len(text) < _SHORT and is_hatnote(text):
            pointers += 1
    doubts = len(_DOUBT.findall(document.text[:200_000]))
    score = 0.3 * min(tags, 1) + 0.2 * min(tags // 2, 1) + 0.5 * min(links, 3) / 3
    score += 0.45 * (links >= _SURE_LINKS)
    score += 0.3 * min(pointers, 2) / 2 + 0.1 * min(doubts, 2) / 2
    return min(score, 0.99)


def is_hatnote(text: str) -> bool:
    """Tell whether a line points to other articles.

    >>> is_hatnote("For the treaty, see Anglo-Soviet Treaty of 1942.")
    True
    """
    return bool(_HATNOTE.match(text)) or text.casefold().startswith(HATNOTE_OPENERS)


def segment_encyclopedia(document: Document, lines: list[Line]) -> Segmented:
    """Cut an encyclopedia article into its parts."""
    document, pieces = read_pieces(document, lines)
    title = _name_title(pieces)
    below_see_also = False
    for piece in pieces:
        if piece.kind == "heading" or _name_heading(piece):
            below_see_also = normal_heading(piece.head()) in _SEE_ALSO
        elif piece.kind == "paragraph":
            _name_paragraph(piece, below_see_also=below_see_also)
        elif piece.kind == "note":
            below_see_also = False
    find_plain_headings(pieces)
    pieces = finish_pieces(pieces)
    document = replace(
        document,
        title=title or _defined_title(pieces),
        genre="encyclopedia",
    )
    return Segmented(documents=(document,), segments=make_segments(document, pieces))


def _name_heading(piece: Piece) -> bool:
    """Take a line with an edit tag for a heading."""
    if piece.kind != "paragraph" or piece.length > _SHORT_LINE:
        return False
    if not _EDIT_TAG.search(piece.text):
        return False
    piece.kind, piece.level = "heading", 2
    return True


def _name_paragraph(piece: Piece, *, below_see_also: bool) -> None:
    if piece.length > _SHORT or piece.label:
        return
    text = piece.text
    small = text.casefold()
    if is_hatnote(text):
        piece.kind, piece.role = "furniture", "pointer"
    elif small.startswith(FORM_OPENERS + LINE_OPENERS):
        piece.kind, piece.role = "furniture", "form"
    elif below_see_also and len(small.split()) > 2:  # noqa: PLR2004 - a link is shorter
        # The links of the section are lost with the mark-up; what is left are the
        # pictures' words, which such pages print behind the text.
        piece.kind, piece.score = "caption", 0.6


def _name_title(pieces: list[Piece]) -> str | None:
    """Take a first line that no tag or pointer marks for the title."""
    first = next((p for p in pieces if p.kind != "furniture"), None)
    if first is None or first.length > _SHORT_LINE or first.label:
        return None
    text = first.text
    if is_hatnote(text) or _EDIT_TAG.search(text) or text.endswith("."):
        return None
    first.kind, first.level = "title", None
    return clean_title(text)


def _defined_title(pieces: list[Piece]) -> str | None:
    """Name the article by what its first sentence defines."""
    for piece in pieces:
        if piece.kind == "paragraph":
            found = _DEFINED.match(piece.head())
            name = found["name"] if found else None
            return _ARTICLES.sub("", name, count=1) if name else None
    return None

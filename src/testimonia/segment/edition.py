"""Single documents of an edition of papers: letters, telegrams, notes, minutes.

A heading says who writes to whom or what kind of paper it is, a dateline where and
when; a classification, salutation, signature and archive reference may stand round it.
"""

import re
from dataclasses import replace

from testimonia.lexicon.editions import CLOSINGS
from testimonia.records import Document, Segmented
from testimonia.segment.article import finish_pieces
from testimonia.segment.blocks import Piece, cut_pieces, make_segments
from testimonia.segment.edition_ends import Ends, read_ends
from testimonia.segment.edition_lines import find_date, is_classification, is_greeting
from testimonia.segment.flow import find_plain_headings, settle_labels
from testimonia.segment.labels import join_labels
from testimonia.segment.note_lines import settle_notes
from testimonia.segment.pages import find_pages
from testimonia.text.lines import Line

_SURE, _UNLIKELY = 0.98, 0.2
_LEAST_SIGNS = 3
_SKIPPED = 2
_SHORT, _SIGNATURE, _SIGNATURE_WORDS, _LAST = 90, 60, 6, 3
_SERIAL = frozenset({"stop", "half", "round", "letter"})
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,4}[^\W\d_-]{3}")
_NO_NAMES = frozenset(
    {"ends", "end", "begins", "the", "for", "of", "copy", "enclosure"}
)
_SMALL_NAME_WORDS = frozenset({"von", "van", "de", "der", "du", "and", "und", "et"})


def score_edition(document: Document, lines: list[Line]) -> float:  # noqa: ARG001
    """Say how much a text looks like one document of an edition of papers.

    A heading or a dateline alone proves nothing: three signs are needed, among them a
    kind of paper, a recipient or a number, and a date or an archive.
    """
    signs = read_ends(lines).signs
    headed = signs & {"addressed", "typed"} or signs >= {"number", "date", "source"}
    if headed and len(signs) >= _LEAST_SIGNS and signs & {"date", "source"}:
        return _SURE
    return _UNLIKELY if headed else 0.0


def segment_edition(document: Document, lines: list[Line]) -> Segmented:
    """Cut a document of an edition into its parts."""
    ends = read_ends(lines)
    named = {*ends.kinds, *ends.title}
    body = [_blank(line) if i in named else line for i, line in enumerate(lines)]
    layout = find_pages(document, body)
    document = replace(
        document,
        pages=layout.pages,
        title=ends.words,
        authors=ends.senders,
        number=ends.number,
        date=ends.date or ends.stated,
        genre="edition",
        primary=True,
    )
    pieces = join_labels(cut_pieces(document, body, layout.furniture))
    pieces = settle_notes(document, pieces)
    _find_items(pieces)
    pieces = settle_labels(pieces)
    _name_letter_parts(pieces)
    _name_enclosures(pieces)
    find_plain_headings(pieces)
    # Behind the text, so that lists keep their places, by which their items name them.
    pieces = [*finish_pieces(pieces), *_make_ends(document, lines, ends)]
    return Segmented(documents=(document,), segments=make_segments(document, pieces))


def _blank(line: Line) -> Line:
    return Line(line.start, line.end, "")


def _make_ends(document: Document, lines: list[Line], ends: Ends) -> list[Piece]:
    """Make a piece of the heading and of each other line that stands round the text."""
    made = [
        Piece(document, kind, [lines[index].span], -1, role=role)
        for index, (kind, role) in ends.kinds.items()
    ]
    for piece in made:
        if piece.kind == "date":
            piece.date = find_date(piece.text)
    title: Piece | None = None
    for index in ends.title:
        line = Piece(document, "title", [lines[index].span], -1)
        if title is None:
            title = line
        else:
            title.absorb(line)
    return [*made, *((title,) if title else ())]


def _find_items(pieces: list[Piece]) -> None:
    """Take paragraphs that count on for items, also where others stand between.

    The first paragraph of a despatch is often unnumbered and the next one the second.
    """
    last: dict[str, int] = {}
    for piece in pieces:
        label = piece.label
        if piece.kind != "paragraph" or label is None or label.style not in _SERIAL:
            continue
        letter = label.style == "letter"
        place = ord(label.number) - ord("a") + 1 if letter else label.value
        if place is None or not piece.alone:
            continue
        if place == 1 or 0 < place - last.get(label.style, 1) <= _SKIPPED:
            piece.kind = "item"
            last[label.style] = place


def _name_letter_parts(pieces: list[Piece]) -> None:
    """Name a letter's greeting, its leave-taking and its signature."""
    text = [piece for piece in pieces if piece.kind in ("paragraph", "item")]
    for piece in text[:_LAST]:
        if piece.length < _SHORT and is_greeting(piece.text):
            piece.role = "salutation"
    for piece in text[-_LAST:]:
        if piece.head(_SHORT).strip("*_ ").casefold().startswith(CLOSINGS):
            piece.role = (
                piece.role or "closing" if piece.length < _SHORT else piece.role
            )
    for piece in text[-_LAST:]:
        if piece.role is None and piece.kind == "paragraph" and _is_signature(piece):
            piece.kind, piece.author = "byline", piece.text.strip("*_[] \t")


def _name_enclosures(pieces: list[Piece]) -> None:
    """Name the lines round a letter that is enclosed, or that a second one follows."""
    for piece in pieces:
        plain = piece.kind == "paragraph" and not (piece.role or piece.label)
        if not plain or not piece.alone or piece.length > _SHORT or piece.lines > 1:
            continue
        text = piece.text.strip("*_[] \t")
        if is_classification(text):
            piece.role = "classification"
        elif find_date(text):
            piece.kind, piece.date = "date", find_date(text)
        elif text.isupper() and _INITIALS.match(text) and _is_signature(piece):
            piece.kind, piece.author = "byline", text


def _is_signature(piece: Piece) -> bool:
    """Tell a line that is a name: capitals, initials, "John Kerr", "Посол И. Майский"."""
    if piece.length > _SIGNATURE or piece.lines > 1 or piece.label:
        return False
    words = piece.text.strip("*_[] \t").split()
    if not words or len(words) > _SIGNATURE_WORDS or len(words[-1]) < _LAST - 1:
        return False
    if words[-1].endswith(".") and len(words[-1]) > _LAST and not _is_initials(words):
        return False
    if any(word.casefold() in _NO_NAMES for word in words):
        return False
    return all(
        word.casefold() in _SMALL_NAME_WORDS
        or (word[0].isupper() and word.replace(".", "").replace("-", "").isalpha())
        for word in words
    )


def _is_initials(words: list[str]) -> bool:
    return all(len(part) == 1 for word in words for part in word.rstrip(".").split("."))

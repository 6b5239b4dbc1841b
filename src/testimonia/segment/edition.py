"""Single documents of an edition of papers: letters, telegrams, notes, minutes.

A heading says who writes to whom or what kind of paper it is, a dateline where and
when; a classification, salutation, signature and archive reference may stand round it.
"""

import re
from dataclasses import dataclass, field, replace

from testimonia.lexicon.editions import CLOSINGS, RECEIVED, SALUTATIONS
from testimonia.records import Document, Segmented
from testimonia.segment.article import finish_pieces
from testimonia.segment.blocks import Piece, cut_pieces, make_segments
from testimonia.segment.edition_lines import (
    find_date,
    is_classification,
    is_file_number,
    is_source,
    names_dispatch,
    read_heading,
    strip_markup,
)
from testimonia.segment.flow import find_plain_headings, settle_labels
from testimonia.segment.labels import join_labels
from testimonia.segment.note_lines import settle_notes
from testimonia.segment.pages import find_pages
from testimonia.text.labels import Label
from testimonia.text.language import guess_language
from testimonia.text.lines import Line

_SURE, _LIKELY, _UNLIKELY = 0.98, 0.6, 0.2
_HEAD_LINES, _FOOT_LINES, _HEADER_LINES = 14, 60, 30
_LEAST_SIGNS = 3
_SHORT, _SIGNATURE, _SIGNATURE_WORDS = 90, 60, 6
_LAST = 3
_HEADER_DATE = re.compile(r"(?:doc_)?date:\s*[\"']?([^\"'\n]{4,40})")
_SERIAL = frozenset({"stop", "half", "round", "letter"})
_SMALL_NAME_WORDS = frozenset({"von", "van", "de", "der", "du", "and", "und", "et"})


@dataclass(slots=True)
class _Ends:
    """What stands at a document's head and foot.

    Attributes:
        kinds: kind and role of the lines, by index, that are no running text.
        signs: what speaks for a document of an edition.
        title: the indices of the heading's lines.
    """

    kinds: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    signs: set[str] = field(default_factory=set)
    title: list[int] = field(default_factory=list)
    words: str = ""
    number: str | None = None
    senders: tuple[str, ...] = ()
    date: str | None = None
    stated: str | None = None

    def take(self, index: int, sign: str, kind: str, role: str | None = None) -> None:
        """Name a line."""
        self.kinds[index] = (kind, role)
        self.signs.add(sign)


def score_edition(document: Document, lines: list[Line]) -> float:  # noqa: ARG001
    """Say how much a text looks like one document of an edition of papers."""
    ends = _read_ends(lines)
    signs = ends.signs
    headed = signs & {"addressed", "typed"}
    if len(signs) < _LEAST_SIGNS or "heading" not in signs:
        return _UNLIKELY if headed else 0.0
    if headed and signs & {"date", "source"}:
        return _SURE
    return _SURE if signs >= {"number", "date", "source"} else _UNLIKELY


def segment_edition(document: Document, lines: list[Line]) -> Segmented:
    """Cut a document of an edition into its parts."""
    ends = _read_ends(lines)
    body = [_blank(line) if i in ends.kinds else line for i, line in enumerate(lines)]
    layout = find_pages(document, body)
    document = replace(document, pages=layout.pages)
    pieces = join_labels(cut_pieces(document, body, layout.furniture))
    pieces = settle_notes(document, pieces)
    _find_items(pieces)
    pieces = settle_labels(pieces)
    _name_letter_parts(pieces)
    find_plain_headings(pieces)
    pieces = finish_pieces(pieces)
    shift = len(ends.kinds)
    for piece in pieces:
        piece.parent = None if piece.parent is None else piece.parent + shift
    document = replace(
        document,
        title=ends.words or None,
        authors=ends.senders,
        number=ends.number,
        date=ends.date or ends.stated,
        genre="edition",
        primary=True,
        language=document.language or guess_language(document.text),
    )
    made = [*_make_ends(document, lines, ends), *pieces]
    return Segmented(documents=(document,), segments=make_segments(document, made))


def _blank(line: Line) -> Line:
    return Line(line.start, line.end, "")


def _make_ends(document: Document, lines: list[Line], ends: _Ends) -> list[Piece]:
    """Make a piece of each line that the head or foot gave a name."""
    made = []
    for index, (kind, role) in ends.kinds.items():
        piece = Piece(document, kind, [lines[index].span], -1, alone=True, role=role)
        if kind == "date" and role is None:
            piece.date = find_date(lines[index].text)
        made.append(piece)
    titles = [piece for piece in made if piece.kind == "title"]
    for piece in titles[1:]:
        # The parts of one heading are one title; the pieces keep their number.
        piece.kind, piece.role = "title", "continued"
    return made


def _read_ends(lines: list[Line]) -> _Ends:
    ends = _Ends()
    shown = [i for i, line in enumerate(lines[: 6 * _HEAD_LINES]) if not line.is_blank]
    _read_head(lines, shown[_read_header(lines, shown, ends) :], ends)
    if "heading" in ends.signs:
        _read_foot(lines, ends)
    return ends


def _read_header(lines: list[Line], shown: list[int], ends: _Ends) -> int:
    """Pass over a Markdown file's lines of "name: value" between two rules."""
    if not shown or lines[shown[0]].text.strip() != "---":
        return 0
    for place, index in enumerate(shown[1:_HEADER_LINES], 1):
        if lines[index].text.strip() == "---":
            for at in shown[: place + 1]:
                ends.kinds[at] = ("furniture", "header")
                found = _HEADER_DATE.match(lines[at].text)
                ends.stated = ends.stated or (found.group(1) if found else None)
            return place + 1
    return 0


def _read_head(lines: list[Line], shown: list[int], ends: _Ends) -> None:
    """Name the lines above the text, up to the first that is none of them."""
    for place, index in enumerate(shown[:_HEAD_LINES]):
        text = lines[index].text
        if not ends.words and _read_title(lines, shown[place:], ends):
            continue
        if index in ends.kinds:
            continue
        if not (_name_head_line(index, text, ends) or is_number_only(text, ends)):
            return


def is_number_only(text: str, ends: _Ends) -> bool:
    """Tell a heading's number that stands on a line of its own."""
    return not ends.words and strip_markup(text) == ends.number


def _read_title(lines: list[Line], shown: list[int], ends: _Ends) -> bool:
    """Read the heading, which may run over two or three lines."""
    words = ""
    for count, index in enumerate(shown[:_LAST], 1):
        text = strip_markup(lines[index].text)
        if words and (find_date(text) or is_classification(text)):
            break
        words = f"{words} {text}".strip()
        heading = read_heading(words)
        if heading is None:
            return False
        ends.number = ends.number or heading.number
        if words == heading.number or words.rstrip(".") == heading.number:
            continue
        if words.endswith((",", " to", " and", " of", " the")):
            continue
        break
    else:
        return False
    if not words or len(words) <= len(ends.number or ""):
        return False
    _take_title(shown[:count], words, ends)
    return True

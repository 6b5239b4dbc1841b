"""Finds what stands round an article's text: title, authors, abstract, imprint."""

import re
from dataclasses import dataclass

from testimonia.lexicon.apparatus import (
    ABSTRACT_HEADINGS,
    CAPTION_OPENINGS,
    CORRESPONDENCE,
    KEYWORD_HEADINGS,
    NOTE_HEADINGS,
    REFERENCE_HEADINGS,
    RUNNING_FURNITURE,
)
from testimonia.lexicon.bibliographies import BIBLIOGRAPHY_HEADINGS
from testimonia.segment.blocks import Piece
from testimonia.segment.names import split_names
from testimonia.segment.note_lines import normal_heading
from testimonia.text.labels import parse_label

_FRONT_PIECES = 40
_BODY_LENGTH = 250
_SHORT = 160
_AUTHORS = 70
_LISTS = NOTE_HEADINGS | REFERENCE_HEADINGS | BIBLIOGRAPHY_HEADINGS
_TITLE_LENGTH = 250
_LINK_ONLY = re.compile(r"(?:\[[^\]]{1,120}\])?\(?<?https?://\S{1,300}\s*")
_IMPRINT = re.compile(
    r"\b(?:vol\.?|volume|bd\.|jahrgang|jg\.|том)\s?\d+|\b\d+\s?\(\d+\)"
    r"|\bpp?\.\s?\d+[-–]\d+|©|\bissue \d+",
    re.IGNORECASE,
)
_OPENING_WORDS = re.compile(
    r"[*_ ]{0,4}([^\W\d_]+(?:[ -][^\W\d_]+)?)[*_ ]{0,4}(?:[:.—–-]|\r?\n)"
)
_HEADER_LINE = re.compile(r"([A-Za-z_]{2,20}):\s(.*)")
_HEADER_PIECES = 20
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_BY = re.compile(r"(?:by|written by|author|authors|von|par|автор)(?::\s*|\s+)", re.I)
_COLOPHON = re.compile(r"written by:\s*", re.IGNORECASE)
_COLOPHON_FIELD = re.compile(
    r"(written by|written at|written for|date written|date|published):\s*",
    re.IGNORECASE,
)
_PLACE_WORDS = re.compile(
    r"universit|college|institut|department|school|academy|centre|center|akademi"
    r"|hochschule|университет|институт|академи",
    re.IGNORECASE,
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november"
    "|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars"
    "|avril|juin|juillet|août|septembre|octobre|novembre|décembre|января|февраля|марта"
    "|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_DATE_LINE = re.compile(
    rf"(?:\d{{1,2}}\.?\s+)?(?:{_MONTHS})(?:\s+\d{{1,2}},?)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(
    r"\W{0,4}(?:(?:no|nr|doc|document|dokument|telegram|despatch|dispatch)\b\.?|№)?"
    r"\s?\(?\d{1,5}[a-z]?[.)]?\W{0,4}",
    re.IGNORECASE,
)
_BYLINE_DATE = re.compile(
    rf"(?:\s*[,;|·•]|\s+[-–—]|\s+on)?\s+\(?({_DATE_LINE.pattern})\)?\.?\s*$",
    re.IGNORECASE,
)
_TITLE_LINES = 3
_FRONT_BLOCKS, _FRONT_LINES, _FRONT_LINE = 8, 6, 90
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?](?:<sup>|\s+[^\W\d_])")


@dataclass(slots=True)
class Front:
    """What the front matter says of its document."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    imprint: bool = False
    abstract: bool = False
    colophon: bool = False


def read_front(pieces: list[Piece]) -> tuple[Front, list[Piece]]:
    """Name the parts of the front matter, and furniture wherever it stands."""
    front = Front()
    _read_header(pieces, front)
    pieces = _part_front_lines(pieces)
    _name_sections(pieces, front)
    _name_furniture(pieces, front)
    shown = [piece for piece in pieces if piece.kind != "furniture"]
    zone = _zone(shown)
    if zone:
        _name_title(zone, shown, front)
    for piece in zone:
        if piece.kind == "paragraph" and not piece.label:
            _name_line(piece, front)
    _name_body_of_authors(pieces, front)
    for piece in pieces:
        _name_colophon(piece, front)
    return front, pieces


def _name_body_of_authors(pieces: list[Piece], front: Front) -> None:
    """Take a line between title and abstract or imprint for authors, if none are known.

    What stands there is who wrote it, also where it is no person's name.
    """
    at = next(
        (i for i, p in enumerate(pieces[:_FRONT_BLOCKS]) if p.kind == "title"), -1
    )
    if front.authors or at < 0 or at + 2 >= len(pieces):
        return
    piece, after = pieces[at + 1], pieces[at + 2]
    text = piece.text[:_SHORT].strip("*_ ")
    apparatus = (
        after.kind == "abstract"
        or after.role in ("imprint", "affiliation")
        or normal_heading(after.head()) in ABSTRACT_HEADINGS
    )
    short = piece.length <= _AUTHORS and piece.lines == 1 and not piece.label
    if piece.kind != "paragraph" or not (short and apparatus):
        return
    if text[-1:] in ".:;,?!" or any(char.isdigit() for char in text):
        return
    piece.kind, piece.author, front.authors = "byline", text, (text,)


def _read_header(pieces: list[Piece], front: Front) -> None:
    """Read the lines of "name: value" between two rules at a Markdown file's head."""
    inside = _header_pieces(pieces)
    rows = (row for piece in inside for row in piece.text.splitlines())
    fields = {
        found[1].casefold(): found[2].strip().strip("\"'")
        for row in rows
        if (found := _HEADER_LINE.match(row))
    }
    if not inside:
        return
    front.title = fields.get("title")
    front.date = fields.get("date") or fields.get("doc_date")
    front.authors = split_names(fields.get("author", ""))
    for piece in inside:
        piece.kind, piece.role, piece.level = "furniture", "header", None
        piece.label = None


def _header_pieces(pieces: list[Piece]) -> list[Piece]:
    """Give the pieces of such a header, its closing rule included, or none."""
    if not pieces or pieces[0].role != "rule":
        return []
    inside: list[Piece] = []
    for piece in pieces[1:_HEADER_PIECES]:
        inside.append(piece)
        if piece.role == "rule" or piece.tail().endswith("\n---"):
            return inside
        if not _HEADER_LINE.match(piece.head(_FRONT_LINE)):
            return []
    return []


def _part_front_lines(pieces: list[Piece]) -> list[Piece]:
    """Part the lines of names and places that a front block holds together."""
    parted: list[Piece] = []
    for index, piece in enumerate(pieces):
        split = (
            index < _FRONT_BLOCKS
            and piece.kind == "paragraph"
            and 1 < piece.lines <= _FRONT_LINES
            and piece.length <= _BODY_LENGTH
            and not piece.label
        )
        rows = piece.text.splitlines() if split else []
        prose = any(row.lstrip()[:1].islower() for row in rows)
        if not prose and any(_is_front_line(row) for row in rows):
            parted += piece.part_lines()
        else:
            parted.append(piece)
    return parted


def _is_front_line(text: str) -> bool:
    bare = text.strip("*_# \t")
    if len(bare) > _FRONT_LINE:
        return False
    words, _ = _part_date(bare)
    named = bool(_BY.match(bare)) and bool(split_names(_BY.sub("", words, count=1)))
    return named or bool(
        _DATE_LINE.fullmatch(bare) or (_PLACE_WORDS.search(bare) and bare[-1] != ".")
    )


def _zone(shown: list[Piece]) -> list[Piece]:
    """Take the pieces before the first long paragraph."""
    zone: list[Piece] = []
    for piece in shown[:_FRONT_PIECES]:
        if piece.kind == "abstract" or piece.length > _BODY_LENGTH:
            break
        if piece.kind in ("note", "item"):
            break
        zone.append(piece)
    return zone


def _name_title(zone: list[Piece], shown: list[Piece], front: Front) -> None:
    """Take the first heading, or a first short line, for the title."""
    heading = next((p for p in zone if p.kind == "heading" and p.level == 1), None)
    if heading is None and len(shown) > 1 and _can_be_title(zone[0]):
        heading = zone[0]
    if heading is None or normal_heading(heading.head()) in ABSTRACT_HEADINGS:
        return
    front.title = front.title or clean_title(heading.text[:_TITLE_LENGTH])
    heading.kind, heading.level = "title", None


def _can_be_title(piece: Piece) -> bool:
    """Tell whether a first piece is short enough, and no sentence."""
    if piece.kind not in ("paragraph", "heading") or piece.label:
        return False
    if piece.length > _SHORT or piece.lines > _TITLE_LINES:
        return False
    words = piece.text.strip("*_ ")
    if _BARE_NUMBER.fullmatch(words):
        return False
    return not (words.endswith((".", ",", ";", ":")) or _SENTENCE_END.search(words))


def clean_title(text: str) -> str:
    r"""Strip a title of its mark-up and line breaks.

    >>> clean_title("# **The Moscow\nApproach**, 1943")
    'The Moscow Approach, 1943'
    """
    text = re.sub(r"\n\s{0,3}[=-]+\s*$", "", text)
    text = re.sub(r"<sup>[^<>]{1,12}</sup>|\[\^?[\w*]{1,4}\]", "", text)
    words = text.strip().strip("#").replace("**", "").replace("__", "")
    return " ".join(words.split()).strip("*_ ")


def _name_sections(pieces: list[Piece], front: Front) -> None:
    """Name what stands under the headings "Abstract", "Keywords", "Correspondence"."""
    for index, piece in enumerate(pieces):
        if piece.kind not in ("heading", "paragraph") or piece.label:
            continue
        if piece.length > _SHORT or piece.lines > 1 or ":" in piece.head()[:-2]:
            _name_inline(piece, index, front)
            continue
        name = normal_heading(piece.head())
        if name in ABSTRACT_HEADINGS:
            piece.kind, front.abstract = "heading", True
            _name_below(pieces, index, "abstract")
        elif name in KEYWORD_HEADINGS:
            piece.kind = "heading"
            _name_below(pieces, index, "keywords")
        elif name.startswith(CORRESPONDENCE) and piece.kind == "heading":
            piece.kind, piece.role = "furniture", "correspondence"
            _name_below(pieces, index, "correspondence")
        elif name in ("biographical note", "about the author", "about the authors"):
            piece.kind = "heading"
            _name_below(pieces, index, "biography")


def _name_inline(piece: Piece, index: int, front: Front) -> None:
    """Name a paragraph that begins with the word "abstract" or "keywords"."""
    if index > _FRONT_PIECES or piece.kind != "paragraph":
        return
    name = _opening_name(piece)
    if name in ABSTRACT_HEADINGS:
        piece.kind, front.abstract = "abstract", True
    elif name in KEYWORD_HEADINGS:
        piece.role = "keywords"


def _opening_name(piece: Piece) -> str:
    """Give the words that a colon or dash parts from the rest of a paragraph."""
    found = _OPENING_WORDS.match(piece.head(_FRONT_LINE))
    return found.group(1).casefold() if found else ""


def _name_below(pieces: list[Piece], index: int, role: str) -> None:
    """Name the paragraphs under a heading as what the heading says."""
    taken = 0
    for piece in pieces[index + 1 : index + 8]:
        if piece.kind in ("heading", "note"):
            return
        if piece.kind != "paragraph" or (role == "keywords" and taken):
            continue
        if role == "correspondence":
            if piece.length > _BODY_LENGTH:
                return
            piece.kind = "furniture"
        elif role == "abstract":
            if _opening_name(piece) in KEYWORD_HEADINGS:
                piece.role = "keywords"
                return
            piece.kind = "abstract"
        piece.role = None if role == "abstract" else role
        taken += 1


def _name_furniture(pieces: list[Piece], front: Front) -> None:
    """Mark what a publisher printed round the text."""
    imprint_blocks: set[int] = set()
    noted = False
    for index, piece in enumerate(pieces):
        noted = noted or (piece.kind == "heading" and _heads_notes(piece))
        if piece.kind != "paragraph" or piece.length > _SHORT or piece.label:
            continue
        text = piece.text.strip("*_ ")
        if not _is_furniture(piece, text.casefold(), front) and (
            index < _FRONT_PIECES
            and not (noted or parse_label(text))
            and _IMPRINT.search(text)
        ):
            imprint_blocks.add(piece.block)
            front.imprint = True
            year = _YEAR.search(text)
            front.date = front.date or (year.group() if year else None)
    for piece in pieces[:_FRONT_PIECES] if imprint_blocks else ():
        if piece.block in imprint_blocks and piece.kind == "paragraph":
            piece.kind, piece.role = "furniture", "imprint"


def _heads_notes(piece: Piece) -> bool:
    """Tell a heading of notes or works: what stands behind it is no imprint."""
    if piece.length > _SHORT:
        return False
    return normal_heading(piece.head()) in _LISTS


def _is_furniture(piece: Piece, small: str, front: Front) -> bool:
    """Name a short line that its first words give away."""
    if small.startswith(CAPTION_OPENINGS) and any(c.isdigit() for c in small[:14]):
        piece.kind = "caption"
    elif small.startswith(RUNNING_FURNITURE) or _LINK_ONLY.fullmatch(small):
        piece.kind, piece.role = "furniture", "imprint"
        front.imprint = front.imprint or small.startswith(("doi", "©", "issn"))
    elif small.startswith(CORRESPONDENCE):
        piece.kind, piece.role = "furniture", "correspondence"
    else:
        return False
    return True


def _name_line(piece: Piece, front: Front) -> None:
    """Name a short line below the title: authors, their place, the date."""
    text = piece.text.strip().strip("*_#").strip()
    if piece.length > _SHORT:
        return
    words, date = _part_date(text)
    by = _BY.match(words)
    names = split_names(words[by.end() :] if by else words)
    if _DATE_LINE.fullmatch(text):
        piece.kind, front.date = "date", front.date or text
    elif _PLACE_WORDS.search(text) and not text.endswith("."):
        piece.kind, piece.role = "byline", "affiliation"
    elif names and front.title and (by or not front.authors):
        piece.kind = "byline"
        piece.author, piece.date = "; ".join(names), date
        front.authors = front.authors + names
        front.date = front.date or date


def _part_date(text: str) -> tuple[str, str | None]:
    """Part a byline from the date behind the names: "By Jane Doe, 4 March 2011"."""
    found = _BYLINE_DATE.search(text[:_SHORT])
    return (text[: found.start()], found.group(1)) if found else (text, None)


def _name_colophon(piece: Piece, front: Front) -> None:
    """Read a line that says who wrote the text, where and when."""
    if piece.kind != "paragraph" or piece.length > 2 * _BODY_LENGTH:
        return
    if not _COLOPHON.match(piece.head(20)):
        return
    parts = _COLOPHON_FIELD.split(piece.text.replace("\n", " "))
    fields = {
        name.casefold(): value.strip()
        for name, value in zip(parts[1::2], parts[2::2], strict=True)
    }
    author = fields.get("written by")
    if author:
        front.authors = front.authors or tuple(split_names(author)) or (author,)
        piece.kind, piece.author, front.colophon = "byline", author, True
        front.date = front.date or fields.get("date written") or fields.get("date")

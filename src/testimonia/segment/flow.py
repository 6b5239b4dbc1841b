"""Puts the running text together: lists, and paragraphs that notes or pages cut."""

from testimonia.lexicon.apparatus import ABBREVIATED
from testimonia.lexicon.function_words import FUNCTION_WORDS
from testimonia.records import Span
from testimonia.segment.blocks import Piece, is_closed, strip_marks
from testimonia.text.labels import Label

_BEGUN, _JOINED_FROM = 20, 40
_WHOLE_LINE = 80
_CUTS = frozenset({"note", "furniture", "caption", "table"})
_SERIAL = frozenset({"stop", "half", "round", "letter"})
_OPENERS = "\"'“‘„«([*_–— "
_DASHES = ("–", "—", "-")
_ITEM = 0.8
_HEADING_LENGTH = 90
_LIKELY = 0.6


def settle_labels(pieces: list[Piece]) -> list[Piece]:
    """Make items of labelled pieces that are no notes, or give them back to the text."""
    settled: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.bullet and _is_lone_dash(pieces, index):
            piece.bullet = False
            _give_back(settled, piece)
        elif piece.kind != "paragraph" or not (piece.label or piece.bullet):
            settled.append(piece)
        elif piece.bullet or _is_in_row(pieces, index):
            piece.kind, piece.score = "item", _ITEM
            settled.append(piece)
        else:
            piece.label = None
            _give_back(settled, piece)
    return settled


def _give_back(settled: list[Piece], piece: Piece) -> None:
    """Let a piece go on with the one before, if they stand in one block."""
    before = settled[-1] if settled else None
    if before and _is_one_block(before, piece):
        before.absorb(piece)
    else:
        settled.append(piece)


def _is_lone_dash(pieces: list[Piece], index: int) -> bool:
    """Tell whether a dash at a line's start is the sentence's and opens no item."""
    if pieces[index].head(1) not in _DASHES:
        return False
    beside = (pieces[i] for i in (index - 1, index + 1) if 0 <= i < len(pieces))
    return not any(piece.bullet for piece in beside)


def _is_one_block(before: Piece, piece: Piece) -> bool:
    return before.block == piece.block and before.kind in ("paragraph", "item")


def _is_in_row(pieces: list[Piece], index: int) -> bool:
    """Tell whether a neighbour's number is the next or the one before."""
    label = pieces[index].label
    place = _place_in_list(label)
    if label is None or place is None:
        return False
    for other, step in ((index - 1, -1), (index + 1, 1)):
        if 0 <= other < len(pieces):
            beside = pieces[other].label
            if beside and beside.style == label.style:
                return _place_in_list(beside) == place + step
    return False


def _place_in_list(label: Label | None) -> int | None:
    if label is None or label.style not in _SERIAL:
        return None
    return ord(label.number) if label.style == "letter" else label.value


def join_cut_paragraphs(pieces: list[Piece]) -> list[Piece]:
    """Join a paragraph to the rest of it behind notes, furniture, a caption or table."""
    gone: set[int] = set()
    last: int | None = None
    cut = False
    for index, piece in enumerate(pieces):
        if piece.kind in _CUTS:
            cut = True
        elif piece.kind != "paragraph" or piece.label:
            last = None
        elif last is not None and (cut or piece.page_break):
            if _goes_on(pieces[last], piece):
                pieces[last].absorb(piece)
                gone.add(index)
                cut = False
            else:
                last, cut = index, False
        else:
            last, cut = index, False
    return [piece for i, piece in enumerate(pieces) if i not in gone]


def _goes_on(before: Piece, piece: Piece) -> bool:
    if before.length < _BEGUN and not _breaks_off(before.tail()):
        return False
    start = piece.head(8).lstrip(_OPENERS)[:1]
    if start.islower():
        tail = before.tail()
        return not is_closed(tail) or _is_abbreviated(tail) or _halts(tail)
    whole = before.length >= _WHOLE_LINE or before.lines > 1
    whole = whole or _breaks_off(before.tail())
    told = piece.length >= _JOINED_FROM or is_closed(piece.tail())
    return whole and told and not is_closed(before.tail())


def _is_abbreviated(tail: str) -> bool:
    """Tell whether a full stop at the end may belong to a short form ("Gen.")."""
    word = tail.rstrip()[:-1].rpartition(" ")[2]
    return tail.rstrip().endswith(".") and word.casefold() in ABBREVIATED


def _breaks_off(tail: str) -> bool:
    """Tell whether words end with a comma or with a word that needs another behind it."""
    word = tail.rstrip().rpartition(" ")[2].casefold()
    return word.endswith(",") or any(word in words for words in FUNCTION_WORDS.values())


def _halts(tail: str) -> bool:
    """Tell whether words end with a semicolon or colon, behind which a sentence goes on."""
    return strip_marks(tail).endswith((";", ":"))


def gather_lists(pieces: list[Piece]) -> list[Piece]:
    """Put items that follow each other under a list of their own."""
    gathered: list[Piece] = []
    holder: int | None = None
    for piece in pieces:
        if piece.kind == "item":
            if holder is None or _differs(gathered[holder], piece):
                holder = len(gathered)
                gathered.append(_make_list(piece))
            else:
                gathered[holder].spans = [Span(gathered[holder].start, piece.end)]
            piece.parent = holder
        else:
            holder = None
        gathered.append(piece)
    return gathered


def _make_list(piece: Piece) -> Piece:
    role = "bulleted" if piece.bullet else "ordered"
    return Piece(
        piece.document, "list", list(piece.spans), piece.block, role=role, score=_ITEM
    )


def _differs(holder: Piece, piece: Piece) -> bool:
    return (holder.role == "bulleted") != piece.bullet


def find_plain_headings(pieces: list[Piece]) -> None:
    """Make headings of short lines that stand alone before a longer text."""
    shown = [piece for piece in pieces if piece.kind != "furniture"]
    for index in range(len(shown) - 2, -1, -1):
        piece, after = shown[index], shown[index + 1]
        listed = after.kind == "note" and index > 0 and _heads_notes(shown, index)
        if listed or _is_plain_heading(piece, after):
            piece.kind, piece.level, piece.score = "heading", 2, _LIKELY


def _heads_notes(shown: list[Piece], index: int) -> bool:
    """Tell whether a line in a list of notes heads a chapter's notes."""
    before, piece, after = shown[index - 1 : index + 2]
    return (
        piece.kind == "paragraph"
        and piece.length <= _HEADING_LENGTH
        and before.kind in ("note", "heading")
        and after.label is not None
        and after.label.value == 1
    )


def _is_plain_heading(piece: Piece, after: Piece) -> bool:
    if piece.kind != "paragraph" or piece.lines > 1 or not piece.alone or piece.role:
        return False
    if piece.length > _HEADING_LENGTH or (piece.label and piece.label.style == "bare"):
        return False
    if after.kind not in ("paragraph", "heading", "quotation", "epigraph"):
        return False
    text = piece.text
    bold = text.startswith(("**", "__")) and text.endswith(("**", "__"))
    words = text.strip("*_ ")
    if not words[:1].isupper() and not words[:1].isdigit():
        return bold
    if after.length < len(text):
        return bold
    return bold or not (is_closed(words) or words.endswith((",", "-")))

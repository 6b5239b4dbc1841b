"""Which labels at the beginnings of lines can be notes' numbers at all."""

from testimonia.lexicon.apparatus import MONTHS
from testimonia.segment.blocks import Piece, is_closed, is_open
from testimonia.text.labels import Label

_FIGURES = frozenset({"bare", "stop", "half", "round"})
_HEAD = 60
_WRAPPED = 130
_LONE = 4
_FEWEST = 3
_MOST_PARTS = 10


def find_labels(pieces: list[Piece]) -> dict[int, Label]:
    """Find the labels, by piece; a letter in brackets labels no note."""
    return {
        i: piece.label
        for i, piece in enumerate(pieces)
        if piece.label and piece.label.style != "letter"
    }


def give_back_figures(pieces: list[Piece]) -> list[Piece]:
    """Give figures that a line's end put in front back to the line before.

    Such a figure labels nothing if another piece bears its number, or none the one
    before.
    """
    labelled = find_labels(pieces)
    doubtful = {i for i in labelled if _is_doubtful(pieces, i)}
    if not doubtful:
        return pieces
    sure = {(x.style, x.number) for i, x in labelled.items() if i not in doubtful}
    known = {(x.style, x.value) for x in labelled.values()}
    known |= {(style, 0) for style in _FIGURES}
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        label = piece.label
        wanted = label and (
            (label.style, label.number) not in sure
            and (label.style, (label.value or 0) - 1) in known
        )
        if index in doubtful and not wanted:
            kept[-1].absorb(piece)
        else:
            kept.append(piece)
    return kept


def _is_doubtful(pieces: list[Piece], index: int) -> bool:
    """Tell whether a figure at a line's start rather goes on with the line before."""
    piece = pieces[index]
    label, before = piece.label, pieces[index - 1]
    if label is None or label.style not in _FIGURES or not index:
        return False
    if before.block != piece.block or before.length > _WRAPPED * before.lines:
        return False
    if label.style == "bare" and label.number[0] == "0":
        return True
    words = piece.head(_HEAD)[label.end :].split(maxsplit=1)
    if not words and not is_closed(before.tail()):
        return True
    word = words[0].strip(".,;:)") if words else ""
    dated = word.casefold() in MONTHS and label.style in ("bare", "stop")
    return is_open(before) or (dated and not is_closed(before.tail()))


def join_labels(pieces: list[Piece]) -> list[Piece]:
    """Give numbers that stand alone over their notes, and open brackets, what is theirs."""
    lone = _find_lone(pieces)
    joined: list[Piece] = []
    taken = -1
    for index, piece in enumerate(pieces):
        if index <= taken:
            continue
        joined.append(piece)
        if index in lone:
            number = piece.text
            piece.absorb(pieces[index + 1])
            piece.label = Label("stop", number, len(number))
            taken = index + 1
        elif piece.label and piece.label.style == "footnote":
            taken = _find_bracket(pieces, index)
            for part in pieces[index + 1 : taken + 1]:
                piece.absorb(part)
    return joined


def _find_lone(pieces: list[Piece]) -> set[int]:
    """Find the figures that stand alone, count up from 1 and head a paragraph each."""
    found: list[int] = []
    for index, piece in enumerate(pieces[:-1]):
        bare = piece.length <= _LONE and piece.kind == "paragraph" and piece.alone
        if not bare or not piece.text.isdecimal():
            continue
        after = pieces[index + 1]
        if after.kind != "paragraph" or after.label:
            continue
        number = int(piece.text)
        if number == len(found) + 1:
            found.append(index)
    return set(found) if len(found) >= _FEWEST else set()


def _find_bracket(pieces: list[Piece], index: int) -> int:
    """Find the piece that ends with the bracket which a note's label opened."""
    for i in range(index, min(index + _MOST_PARTS, len(pieces))):
        if i > index and pieces[i].kind != "paragraph":
            break
        if pieces[i].tail().endswith("]"):
            return i
    return index

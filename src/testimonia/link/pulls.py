"""The ordering list: archive pieces that are cited and not yet at hand."""

from testimonia.records import ArchivePiece, Linked, Pull, make_id
from testimonia.text.archives import Grammar, piece_of, shelf_key


def list_pulls(archives: tuple[ArchivePiece, ...], grammar: Grammar) -> Linked:
    """List what is cited and not at hand, in the order of the archives' shelves.

    Args:
        archives: all pieces that are cited.
        grammar: says what a reading room delivers.
    """
    wanted = [piece for piece in archives if piece.cited_by and not piece.at_hand]
    wanted.sort(key=lambda piece: (piece.repository, shelf_key(piece.key), piece.key))
    return Linked(
        pulls=tuple(
            Pull(
                id=make_id("p", piece.key),
                archive=piece.id,
                order=order,
                key=piece.key,
                unit=piece_of(piece.repository, piece.levels, grammar),
                repository=piece.repository,
                levels=piece.levels,
                cited_by=piece.cited_by,
                sources=piece.sources,
            )
            for order, piece in enumerate(wanted)
        )
    )

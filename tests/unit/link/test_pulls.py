"""The ordering list has what is cited and not at hand, as it stands on the shelves."""

from dataclasses import replace

from testimonia.link.pulls import list_pulls
from testimonia.records import ArchivePiece
from testimonia.text.archives import read_grammar


def piece(key, *levels, repository="TNA", **attributes):
    labels = ("department", "series", "piece", "paper")
    return ArchivePiece(
        id=f"a-{key}",
        key=key,
        repository=repository,
        levels=tuple(zip(labels, levels, strict=False)),
        cited_by=("c-1",),
        sources=("one.md",),
        **attributes,
    )


PIECES = (
    piece("TNA FO 371/35338/U321", "FO", "371", "35338", "U321"),
    piece("TNA FO 371/9", "FO", "371", "9"),
    piece("NAA A981/SARN 4", repository="NAA"),
    piece("TNA CAB 65/32", "CAB", "65", "32"),
    piece("TNA FO 371/35338/N12", "FO", "371", "35338", "N12"),
)


def keys(*pieces):
    return [pull.key for pull in list_pulls(pieces, read_grammar()).pulls]


def test_pulls_stand_in_the_order_of_shelves():
    assert keys(*PIECES) == [
        "NAA A981/SARN 4",
        "TNA CAB 65/32",
        "TNA FO 371/9",
        "TNA FO 371/35338/N12",
        "TNA FO 371/35338/U321",
    ]
    assert keys(*reversed(PIECES)) == keys(*PIECES)


def test_a_pull_names_what_the_reading_room_delivers():
    (pull,) = list_pulls(PIECES[:1], read_grammar()).pulls
    assert (pull.unit, pull.order) == ("TNA FO 371/35338", 0)
    assert pull.cited_by == ("c-1",)


def test_what_is_at_hand_or_cited_by_nobody_is_not_ordered():
    first = PIECES[0]
    assert keys(replace(first, at_hand=("d-1",)), replace(first, cited_by=())) == []

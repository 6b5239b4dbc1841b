"""One archive piece is one row; a document that gives it is at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.link.archives import link_archives
from tests.unit.link.making import cite, document, refer

ONE, TWO = document("one.md"), document("two.md")
FILE = refer("TNA FO 371/35338", "FO", "371", "35338", text="FO371/35338")
PAPER = refer("TNA FO 371/35338/U321", "FO", "371", "35338", "U321")
OTHER = refer("TNA FO 371/3533", "FO", "371", "3533")


def archival(of, *archives, at=0, text="x", **attributes):
    return cite(of, text, at=at, kind="archive", archives=archives, **attributes)


def test_one_piece_cited_by_two_sources_is_one_row():
    first, second = archival(ONE, PAPER), archival(TWO, PAPER)
    (piece,) = link_archives((ONE, TWO), (first, second)).archives
    assert piece.cited_by == (first.id, second.id)
    assert piece.sources == ("one.md", "two.md")


def test_a_paper_lies_inside_the_narrowest_piece_that_is_cited():
    series = refer("TNA FO 371", "FO", "371")
    linked = link_archives((ONE,), (archival(ONE, series, FILE, PAPER, OTHER),))
    assert {piece.key: piece.inside for piece in linked.archives} == {
        "TNA FO 371": None,
        "TNA FO 371/3533": "TNA FO 371",
        "TNA FO 371/35338": "TNA FO 371",
        "TNA FO 371/35338/U321": "TNA FO 371/35338",
    }


def test_the_commonest_way_of_printing_comes_first():
    forms = ("F.O. 371/35338", "FO371/35338", "FO371/35338")
    cited = [
        archival(ONE, refer("TNA FO 371/35338", "FO", "371", "35338", text=form), at=at)
        for at, form in enumerate(forms)
    ]
    (piece,) = link_archives((ONE,), tuple(cited)).archives
    assert piece.verbatim == ("FO371/35338", "F.O. 371/35338")


def test_a_paper_with_two_call_numbers_is_two_pieces():
    cited = archival(ONE, FILE, OTHER)
    linked = link_archives((ONE,), (cited,))
    assert [len(ids) for _, ids in linked.archive_uses] == [2]


@pytest.mark.parametrize(
    ("genre", "text", "expected"),
    [
        ("edition", "RG 59, 740.0011. Printed from a carbon copy", "prints"),
        ("edition", "AVP RF, f. 06. Translation from the Russian", "translates"),
        (None, "TNA, FO 371/35338", "is"),
        (None, "Copy of: TNA, FO 371/35338", "copies"),
        (None, "Übersetzung von: AVP RF, f. 06", "translates"),
        (None, "TNA, COPYRIGHT 1/3", "is"),
    ],
)
def test_how_a_document_gives_its_piece(genre, text, expected):
    own = document("own.txt", genre=genre)
    cited = archival(own, FILE, text=text, own=True)
    (holding,) = link_archives((own,), (cited,)).holdings
    assert holding.relation == expected
    assert (holding.document, holding.citation) == (own.id, cited.id)


def test_a_document_does_not_cite_the_piece_that_it_is():
    own = document("own.txt")
    linked = link_archives(
        (ONE, own), (archival(own, FILE, own=True), archival(ONE, FILE))
    )
    (piece,) = linked.archives
    assert piece.at_hand == (own.id,)
    assert piece.sources == ("one.md",)


def test_what_is_held_already_is_kept():
    own = document("own.txt")
    held = link_archives((own,), (archival(own, FILE, own=True),)).holdings
    assert link_archives((own,), (), held).holdings == held


_references = st.sampled_from([FILE, PAPER, OTHER])


@given(
    st.lists(st.tuples(st.sampled_from([ONE, TWO]), _references, st.booleans())),
    st.randoms(),
)
def test_order_of_documents_changes_no_piece(cited, chance):
    citations = [
        archival(of, reference, at=at, own=own)
        for at, (of, reference, own) in enumerate(cited)
    ]
    before = link_archives((ONE, TWO), tuple(citations))
    chance.shuffle(citations)
    after = link_archives((TWO, ONE), tuple(citations))
    assert [_unordered(piece) for piece in after.archives] == [
        _unordered(piece) for piece in before.archives
    ]
    assert dict(after.archive_uses) == dict(before.archive_uses)


def _unordered(piece):
    return piece.id, piece.inside, piece.verbatim, {*piece.cited_by}, {*piece.at_hand}

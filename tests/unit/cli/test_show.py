"""One thing is shown with what leads to it and from it."""

import json
from dataclasses import replace

import pytest

from testimonia.cli.output import Format
from testimonia.cli.show import show_thing
from testimonia.dossier import Dossier
from testimonia.errors import NotFound, UsageError
from testimonia.records import ArchivePiece, Citation, Holding, Linked, Span, Work
from testimonia.store import open_store
from tests.unit.store.making import simple, with_note

LEVELS = (("department", "FO"), ("series", "371"), ("piece", "35338"))


@pytest.fixture(name="dossier")
def make_dossier(tmp_path):
    """A note that cites two documents of one volume, which is at hand, and a file."""
    found, content = with_note("a.txt")
    (note,) = found.notes
    note = replace(note, supports=(Span(0, 17),))
    cited = tuple(
        Citation(
            id=f"c-{order}",
            document=note.document,
            note=note.id,
            number="1",
            segment=None,
            kind="edition",
            form="full",
            spans=(Span(58 + order, 64),),
            text=found.documents[0].words(Span(58 + order, 64)),
        )
        for order in (1, 2)
    )
    printed = [simple(f"{name}.xml", f"Record {name}\x1b[31m") for name in "xy"]
    hands = [material[0].documents[0].id for material in printed]
    linked = Linked(
        works=(
            Work(
                id="w-1",
                key="frus 1942 3",
                kind="edition",
                title="FRUS",
                at_hand=tuple(hands),
                cited_by=("c-1", "c-2"),
                sources=("a.txt",),
            ),
        ),
        archives=(
            ArchivePiece(
                id="a-1",
                key="TNA FO 371/35338",
                repository="TNA",
                levels=LEVELS,
                cited_by=("c-1",),
            ),
            ArchivePiece(
                id="a-2",
                key="TNA FO 371/35338/U321",
                repository="TNA",
                levels=(*LEVELS, ("paper", "U321")),
                cited_by=("c-2",),
            ),
        ),
        holdings=tuple(
            Holding(
                id=f"h-{order}",
                source=f"{name}.xml",
                document=hands[order - 1],
                of="w-1",
                relation="prints",
                citation=f"c-{order}",
            )
            for order, name in ((1, "x"), (2, "y"))
        ),
        work_uses=(("c-1", ("w-1",)), ("c-2", ("w-1",))),
    )
    with open_store(tmp_path / "a.db", "create") as store:
        store.put_findings(replace(found, notes=(note,), citations=cited), content)
        for material in printed:
            store.put_findings(*material)
        store.put_links("works 1", linked)
        store.refresh_words()
    with Dossier(tmp_path / "a.db") as dossier:
        yield dossier


@pytest.fixture(name="show")
def make_show(dossier, capsys):
    def show(wanted):
        show_thing(dossier, wanted, Format.JSONL)
        return json.loads(capsys.readouterr().out)

    return show


def test_a_citation_opens_only_the_document_that_it_means(show):
    assert [record["source"] for record in show("c-1")["at_hand"]] == ["x.xml"]
    assert [record["source"] for record in show("c-2")["at_hand"]] == ["y.xml"]


def test_a_work_opens_all_that_is_at_hand_of_it(show):
    shown = show("w-1")
    assert [record["source"] for record in shown["at_hand"]] == ["x.xml", "y.xml"]
    assert [use["sentence"] for use in shown["uses"]] == ["Kerr met Molotov."] * 2


def test_a_piece_is_shown_with_what_lies_in_it(show):
    shown = show("a-1")
    assert [piece["key"] for piece in shown["pieces"]] == [
        "TNA FO 371/35338",
        "TNA FO 371/35338/U321",
    ]
    assert [use["id"] for use in shown["uses"]] == ["c-1", "c-2"]


def test_a_call_number_is_as_good_as_an_identifier(show):
    assert show("FO371/35338")["uses"] == show("a-1")["uses"]


def test_words_of_a_sentence_show_what_it_rests_on(show):
    (resting,) = show("Kerr met Molotov")["rests_on"]
    assert resting["text"] == "Kerr met Molotov."
    assert [citation["id"] for citation in resting["citations"]] == ["c-1", "c-2"]


def test_a_note_shows_its_sentence_and_its_citations(dossier, show):
    (note,) = dossier.notes()
    shown = show(note.id)
    assert shown["supports"] == ["Kerr met Molotov."]
    assert len(shown["citations"]) == 2
    assert "⟦[1]⟧" in shown["called_from"][0]["passage"]


@pytest.mark.parametrize("wanted", ["h-1", "w-1", "a-2", "c-1", "FO 371/35338"])
def test_what_people_read_has_no_control_characters(dossier, capsys, wanted):
    show_thing(dossier, wanted, Format.TABLE)
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert out.strip()


@pytest.mark.parametrize(
    "wanted", ["c-9", "", "FO 371/99999", "two words", "... ! ? ...", "x" * 9_000]
)
def test_what_is_not_there_is_not_found(dossier, wanted):
    with pytest.raises(NotFound, match="nothing in the dossier"):
        show_thing(dossier, wanted, Format.TABLE)


def test_one_thing_is_no_spreadsheet(dossier):
    with pytest.raises(UsageError, match="no table of rows"):
        show_thing(dossier, "c-1", Format.CSV)

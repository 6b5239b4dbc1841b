"""Names set up for files, and what a pointer can only mean."""

import pytest

from tests.unit.annotate.resolve.writing import by_id, cite, codes, links, resolve

FILES = cite(
    "Pryce to Board, 4 May 1936, Wharf Office Files, FO 371/30900 (henceforth WOF)",
    piece="TNA FO 371/30900",
    defines=("WOF",),
)
NAMED = cite(
    "Record Office (RO), FO 371/30900/C4011", piece="TNA FO 371/30900", defines=("RO",)
)
INTERVIEW = cite(
    "Interview with A. Weir, 3 May 1990, Port Voices Project (hereafter PVP),"
    " http://a.example/1",
    "web",
    title="Port Voices Project",
    URL="http://a.example/1",
    issued="3 May 1990",
    defines=("PVP",),
)
MINUTE = cite("Pryce minute, FO 371/30900/C4011", piece="TNA FO 371/30900/C4011")
TABLE = cite(
    "J. Weir, *Tables* (Leeds 1960)", author="J. Weir", title="Tables", issued="1960"
)
VOLUMES = cite(
    "Papers on Foreign Trade (1950), vol. VI, document 355",
    "edition",
    container_title="Papers on Foreign Trade",
    volume="VI",
    issued="1950",
)
SELF = cite("document 98 in this volume", "other", form="short", number="98")


def test_paper_in_files_with_a_short_name_is_a_citation_of_its_own():
    later = cite("Hale letter, 9 June 1936, WOF", genre="letter", form="short")
    made = resolve([[FILES], [later]])
    assert links(made) == {}
    assert by_id(made, "2.0").keys == ("TNA FO 371/30900",)
    assert (by_id(made, "2.0").kind, by_id(made, "2.0").form) == ("archive", "full")


def test_short_name_of_the_archive_alone_lends_no_file():
    later = cite("Hale letter, 9 June 1936, RO", genre="letter", form="short")
    assert by_id(resolve([[NAMED], [later]]), "2.0").keys == ()


def test_pages_with_addresses_of_their_own_are_not_one_for_a_short_name():
    later = cite(
        "Interview with B. Hale, 9 May 1990, PVP, http://a.example/2",
        "web",
        title="PVP",
        URL="http://a.example/2",
    )
    assert links(resolve([[INTERVIEW], [later]])) == {}


MEANT = {
    "a minute in no book": (
        [MINUTE, TABLE],
        cite("Hale minute, ibid.", genre="minute"),
    ),
    "a leaf in no book": ([MINUTE, TABLE], cite("Ibid., fol. 9")),
}


@pytest.mark.parametrize(("before", "later"), MEANT.values(), ids=MEANT)
def test_ibid_means_what_alone_can_hold_it(before, later):
    made = resolve([before, [later]])
    assert links(made) == {"2.0": "1.0 note 1"}
    assert codes(made) == []


def test_ibid_with_a_volume_means_what_has_volumes():
    made = resolve(
        [[VOLUMES, SELF], [cite("Ibid., vol. VII, document 3", volume="VII")]]
    )
    assert links(made) == {"2.0": "1.0 note 1"}


def test_minute_ibid_passes_over_a_book_in_its_own_note():
    later = cite("Hale minute, ibid.", genre="minute")
    assert links(resolve([[MINUTE, TABLE, later]])) == {"1.2": "1.0 note 1"}


def test_pointer_to_a_note_of_several_works_tells_the_note_and_picks_none():
    made = resolve([[MINUTE, TABLE], [cite("see note 1 above")]])
    pointer = by_id(made, "2.0")
    assert pointer.antecedent is None
    assert len(pointer.candidates) == 2
    assert pointer.first_note == "1"


def test_paper_in_front_of_a_pointer_tells_which_of_a_notes_papers_is_meant():
    other = cite("Hale minute, FO 371/30900/C4300", piece="TNA FO 371/30900/C4300")
    made = resolve([[MINUTE, other], [cite("C 4300, as in note 1")]])
    assert links(made) == {"2.0": "1.1 note 1"}
    assert by_id(made, "2.0").keys == ("TNA FO 371/30900/C4300",)


def test_short_title_whose_author_the_sentence_names():
    first = cite(
        "J. Weir, *Tables of Plenty* (Leeds 1960)",
        author="J. Weir",
        title="Tables of Plenty",
        issued="1960",
    )
    later = cite("*Tables*, p. 9", form="short", title="Tables")
    told = resolve([[first], ["As Weir says (", later]])
    untold = resolve([[first], ["As Hale says (", later]])
    assert links(told) == {"2.0": "1.0 note 1"}
    assert links(untold) == {}

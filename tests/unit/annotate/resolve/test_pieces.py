"""Archive pieces taken over from another citation or a stated repository."""

import pytest

from testimonia.pipeline import run_pipeline
from tests.unit.annotate.resolve.writing import by_id, cite, resolve

MINUTE = cite(
    "Pryce minute 4 May 1942, FO 371/30900/C4011", piece="TNA FO 371/30900/C4011"
)

TAKEN = {
    "the same paper": ("Ibid.", "TNA FO 371/30900/C4011"),
    "another paper": ("Ibid., C4300", "TNA FO 371/30900/C4300"),
    "a leaf": ("Ebd., Bl. 12", "TNA FO 371/30900/C4011/fol. 12"),
    "a Russian leaf": ("Там же. Л. 5", "TNA FO 371/30900/C4011/fol. 5"),
    "another paper of the same file": ("Same file, C4300", "TNA FO 371/30900/C4300"),
    "the same file": ("Same file", "TNA FO 371/30900"),
    "a minute on the paper": (
        "Ibid., minute by Hale, 9 May 1942",
        "TNA FO 371/30900/C4011",
    ),
    "a dated minute in front": (
        "Hale's minute, ibid., 9 May 1942",
        "TNA FO 371/30900/C4011",
    ),
    "another paper in front": ("C4300, ibid.", "TNA FO 371/30900/C4300"),
    "another date": ("Ibid., 12 March 1942", "TNA FO 371/30900"),
    "a description in front": (
        "Hale to Pryce, 3 May 1942, ibid.",
        "TNA FO 371/30900/C4011",
    ),
}


@pytest.mark.parametrize(("words", "key"), TAKEN.values(), ids=TAKEN)
def test_back_reference_takes_the_piece_over(words, key):
    citation = by_id(resolve([[MINUTE], [cite(words)]]), "2.0")
    assert citation.keys == (key,)
    assert citation.kind == "archive"
    assert citation.archives[0].score < 1


def test_leaf_of_a_leaf_replaces_it():
    notes = [[MINUTE], [cite("Ibid., fol. 3")], [cite("Ibid., fol. 4")]]
    assert by_id(resolve(notes), "3.0").keys == ("TNA FO 371/30900/C4011/fol. 4",)


def test_paper_alone_in_a_list_takes_the_file_before_it():
    paper = cite("Hale minute 5 May, C4300", "other", form="short")
    made = resolve([[MINUTE, paper]])
    assert by_id(made, "1.1").keys == ("TNA FO 371/30900/C4300",)
    reference = by_id(made, "1.1").archives[0]
    assert reference.text == "C4300"


def test_published_work_that_ends_in_a_number_takes_no_file():
    book = cite("J. Weir, Boat U87", form="short", author="J. Weir", title="Boat U87")
    assert by_id(resolve([[MINUTE, book]]), "1.1").keys == ()


STATED = "All papers cited below come from TNA unless otherwise noted."


def test_stated_repository_is_given_to_references_without_one():
    bare = cite("Pryce minute, FO 371/1/N2", piece="FO 371/1/N2")
    made = resolve([[MINUTE, STATED], [bare]])
    assert by_id(made, "2.0").keys == ("TNA FO 371/1/N2",)
    assert by_id(made, "2.0").archives[0].repository == "TNA"


def test_stated_repository_leaves_others_alone():
    other = cite("Decimal file, RG 59/740", piece="NARA RG 59/740")
    assert by_id(resolve([[MINUTE, STATED], [other]]), "2.0").keys == (
        "NARA RG 59/740",
    )


def test_stated_repository_is_known_by_the_name_set_up_for_it():
    first = cite(
        "Pryce minute, Kew Office (KO), FO 371/1/N2",
        piece="TNA FO 371/1/N2",
        defines=("KO",),
    )
    bare = cite("Hale minute, FO 371/1/N3", piece="FO 371/1/N3")
    stated = "Unless otherwise noted, all papers are in KO."
    assert by_id(resolve([[first, stated], [bare]]), "2.0").keys == ("TNA FO 371/1/N3",)


def test_ibid_with_another_file_replaces_the_file():
    note = "AVP RF, f. 06, op. 8, p. 51, d. 836, ll. 3-9; ibid., d. 837, l. 11."
    found = run_pipeline("a.md", f"# Ice\n\nIt froze.[^1]\n\n[^1]: {note}\n".encode())
    assert [citation.keys for citation in found.citations] == [
        ("AVP RF 06/8/51/836/3-9",),
        ("AVP RF 06/8/51/837",),
    ]

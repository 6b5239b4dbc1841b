"""Keys, orderable pieces and the order of shelves."""

import pytest

from testimonia.text.archives import (
    department_of,
    find_archive_references,
    piece_of,
    read_grammar,
    repository_name,
    shelf_key,
)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("FO 371/35338/U321", "TNA FO 371/35338"),
        ("PREM 4/30/1", "TNA PREM 4/30/1"),
        ("AVP RF, f. 06, op. 5, p. 28, d. 327, l. 8", "AVP RF 06/5/28/327"),
        (
            "LCM, Orme Papers, Box 3, Drafts 1950",
            "Library of Congress Orme Papers/Box 3",
        ),
        ("PA AA, R 29712, Bl. 12", "PA AA R 29712"),
    ],
    ids=["paper", "item", "leaf", "folder", "German leaf"],
)
def test_a_reader_orders_the_piece_and_not_the_paper_in_it(text, piece):
    (found,) = find_archive_references(text)
    assert piece_of(found.repository, found.levels, read_grammar()) == piece


def test_shelves_are_walked_by_number():
    shelf = ["TNA CAB 65/32", "TNA FO 371/9", "TNA FO 371/35338", "TNA FO 800/301"]
    assert sorted(set(shelf), key=shelf_key) == shelf


@pytest.mark.parametrize(
    ("paper", "department"),
    [("N5842", "Northern"), ("R8820/1", "Southern"), ("12", None), ("QQ1", None)],
)
def test_a_papers_letter_names_its_department(paper, department):
    assert department_of(paper, read_grammar()) == department


def test_every_repository_has_a_full_name():
    """Exports write it out; a code without one would stay an abbreviation."""
    assert [
        code
        for code in read_grammar().bodies
        if repository_name(code) is None and "*" not in code
    ] == []


def test_a_holder_that_no_grammar_knows_keeps_its_name():
    assert repository_name("Elm College") is None

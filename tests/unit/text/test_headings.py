"""Headings of documents in editions of papers."""

import pytest

from testimonia.text.headings import read_heading, read_number

SENDERS = [
    pytest.param("226 Kerr to Eden", ("Kerr",), id="surnames"),
    pytest.param("73 Lamb and Vale to Orme", ("Lamb", "Vale"), id="two surnames"),
    pytest.param(
        "The Special Assistant to the President (Orme) to the Secretary of State",
        ("Orme",),
        id="office with a to of its own",
    ),
    pytest.param(
        "12. Memorandum From the Assistant for Coal (Lamb) to President Vale",
        ("Lamb",),
        id="from",
    ),
    pytest.param("Memorandum by the Under Secretary (Orme)", ("Orme",), id="by"),
    pytest.param(
        "Memorandum by the Adviser on Harbours (Lamb) and the Minister of Coal (Vale)",
        ("Lamb", "Vale"),
        id="by two holders",
    ),
    pytest.param("Report by the Harbour Committee", ("Harbour Committee",), id="body"),
    pytest.param("21 Note by Vale of Conversation with Lamb", ("Vale",), id="note by"),
    pytest.param("Sir P. Dale (Moscow) to Mr. Lamb", ("Sir P. Dale",), id="place"),
    pytest.param("Dale (Moscow) to Lamb", ("Dale",), id="surname and place"),
    pytest.param("34 Vale to Lamb Cablegram SL55", ("Vale",), id="kind behind"),
    pytest.param(
        "Nr. 7 Der Botschafter in Rom an das Auswärtige Amt",
        ("Botschafter in Rom",),
        id="german",
    ),
    pytest.param(
        "Aufzeichnung des Staatssekretärs von Linden",
        ("Staatssekretärs von Linden",),
        id="german paper",
    ),
    pytest.param(
        "M. Delmas, délégué à Londres, à M. Roche, Commissaire aux Îles",
        ("M. Delmas",),
        id="french",
    ),
    pytest.param(
        "5. Письмо посла СССР И. И. Липина министру торговли",
        ("посла СССР И. И. Липина",),
        id="russian",
    ),
    pytest.param("Из дневника И. И. Липина", ("И. И. Липина",), id="russian diary"),
    pytest.param("Memorandum Approved by the Chiefs of Staff", (), id="approved"),
    pytest.param("Minutes of the Harbour Meeting", (), id="minutes"),
    pytest.param("Letter to the Editor", (), id="no sender"),
]


@pytest.mark.parametrize(("heading", "senders"), SENDERS)
def test_the_sender_is_whom_the_heading_names(heading, senders):
    """Nobody is named where the heading names nobody."""
    found = read_heading(heading)
    assert found is not None
    assert found.senders == senders


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("From War to Peace", id="from to"),
        pytest.param("The Price of an Opening: A Road to Rome", id="subtitle"),
    ],
)
def test_a_title_with_to_addresses_nobody(heading):
    """Books have such titles."""
    found = read_heading(heading)
    assert found is None or not found.addressed


@pytest.mark.parametrize(
    ("text", "number"),
    [("No. 45", "45"), ("№ 7", "7"), ("[12]", "12"), ("12 men", None), ("", None)],
)
def test_a_number_on_its_own_line_is_read(text, number):
    """Editions print the number above the heading."""
    assert read_number(text) == number

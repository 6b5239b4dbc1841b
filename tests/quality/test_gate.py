"""The figures reach their floors, and the gate sees when they do not."""

import pytest

from tests.quality.gate import measure, missed, raised, read_floors

FLOORS = {"shared/notes": {"equals": 97}, "examples/share": {"at_least": 0.95}}


def test_every_figure_reaches_its_floor():
    assert missed(measure(), read_floors()) == []


@pytest.mark.parametrize(
    ("figures", "count"),
    [
        ({"shared/notes": 97, "examples/share": 0.96}, 0),
        ({"shared/notes": 98, "examples/share": 0.94}, 2),
        ({"shared/notes": 97, "examples/share": 1.0, "examples/new": 1}, 1),
        ({"examples/share": 0.95}, 0),
        ({"shared/other": 1, "examples/share": 0.95}, 2),
    ],
    ids=["met", "missed", "no floor", "corpora absent", "not measured"],
)
def test_what_misses_its_floor_is_named(figures, count):
    assert len(missed(figures, FLOORS)) == count


def test_floors_only_rise_and_known_counts_stay():
    figures = {"shared/notes": 98, "examples/share": 0.9, "examples/new": 1}
    assert raised(figures, FLOORS) == {**FLOORS, "examples/new": {"at_least": 1}}
    assert raised({"examples/share": 1.0}, FLOORS)["examples/share"] == {
        "at_least": 1.0
    }

"""The figures reach their floors."""

from tests.quality.gate import measure, missed, read_floors


def test_every_figure_reaches_its_floor():
    assert missed(measure(), read_floors()) == []


def test_a_figure_below_its_floor_is_missed():
    floors = {"notes": {"equals": 97}, "share": {"at_least": 0.95}}
    assert len(missed({"notes": 96, "share": 0.94}, floors)) == 2
    assert missed({"notes": 97, "share": 0.96}, floors) == []

"""The best run of numbers is found among numbers that stand there by chance."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from testimonia.read.pdf.chains import Candidate, best_chain


def candidates(*numbers: int, weight: float = 2.0) -> list[Candidate]:
    return [Candidate(str(n), n, weight, i) for i, n in enumerate(numbers)]


def labels(found: list[Candidate]) -> list[str]:
    return [candidate.label for candidate in found]


def test_year_at_a_line_start_is_skipped() -> None:
    assert labels(best_chain(candidates(4, 1990, 5, 6), 4, 2.5)) == ["4", "5", "6"]


def test_nothing_is_better_than_a_weak_run() -> None:
    assert best_chain(candidates(812, weight=1.0), 3, 2.5) == []


def test_sign_comes_before_numbers() -> None:
    sign = Candidate("*", None, 2.0, 0)
    assert labels(best_chain([sign, *candidates(1, 2)], 1, 2.5)) == ["*", "1", "2"]


@given(st.lists(st.integers(1, 60), max_size=40), st.integers(1, 60))
def test_chain_keeps_order_and_skips_little(numbers: list[int], expected: int) -> None:
    chain = best_chain(candidates(*numbers), expected, 2.5)
    places = [candidate.place for candidate in chain]
    assert places == sorted(set(places))
    for before, after in itertools.pairwise(chain):
        ahead = int(after.label) - int(before.label)
        assert 1 <= ahead <= 3 or after.label == "1"

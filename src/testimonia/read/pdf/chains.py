"""Runs of note numbers: the best one among candidates that may be chance."""

from collections.abc import Sequence
from dataclasses import dataclass

_REACH = 40
_MOST_SKIPPED = 3


@dataclass(slots=True, eq=False)
class Candidate:
    """A place that may carry a note's number or sign.

    Attributes:
        number: None for a sign such as an asterisk.
        weight: how much speaks for it by itself.
    """

    label: str
    number: int | None
    weight: float
    place: int
    width: int = 0


def best_chain(
    candidates: Sequence[Candidate], expected: int, least: float
) -> list[Candidate]:
    """Choose the candidates that together make the most credible run of numbers.

    >>> seen = [Candidate(str(n), n, 2.0, i) for i, n in enumerate((7, 1990, 8, 9))]
    >>> [found.label for found in best_chain(seen, 7, 2.5)]
    ['7', '8', '9']
    """
    totals: list[float] = []
    links: list[int | None] = []
    for i, candidate in enumerate(candidates):
        total, link = candidate.weight + _start(candidate, expected), None
        for j in range(max(0, i - _REACH), i):
            step = _step(candidates[j], candidate, expected)
            if step is not None and totals[j] + candidate.weight + step > total:
                total, link = totals[j] + candidate.weight + step, j
        totals.append(total)
        links.append(link)
    if not totals or max(totals) < least:
        return []
    at: int | None = totals.index(max(totals))
    chain = []
    while at is not None:
        chain.append(candidates[at])
        at = links[at]
    return chain[::-1]


def _start(candidate: Candidate, expected: int) -> float:
    number = candidate.number
    if number is None:
        return 0.0
    if number == expected:
        return 2.0
    if number == 1:
        return 0.0
    return -0.5 if expected < number <= expected + _MOST_SKIPPED else -2.0


def _step(before: Candidate, after: Candidate, expected: int) -> float | None:
    """Say how well one number follows another; None where it cannot."""
    if after.number is None:
        if before.number is None:
            return None if before.label == after.label else 0.5
        return -1.0
    if before.number is None:
        return _start(after, expected)
    ahead = after.number - before.number
    if ahead == 1:
        return 1.0
    if 1 < ahead <= _MOST_SKIPPED:
        return -1.5 * (ahead - 1)
    return -3.0 if after.number == 1 else None

"""Which blocks follow each other: one text, or two that run side by side."""

import re
from collections.abc import Sequence

from testimonia.read.pdf.layout import Block, Leaf
from testimonia.read.pdf.words import Vocabulary

_NUMBERED = re.compile(r"(\d{1,4})[.)]?\s")
_MAJORITY = 0.6
_LEAST_PAGES = 2


def split_flows(leaves: Sequence[Leaf]) -> list[list[Block]]:
    """Give the blocks of each text of the file in reading order.

    A text and its translation set in two columns are two texts: the right column
    repeats the left one's note numbers, or is written in another language.
    """
    blocks = [block for leaf in leaves for block in leaf.blocks]
    if not _runs_parallel(leaves):
        return [blocks]
    left = [block for block in blocks if block.column != 2]  # noqa: PLR2004
    right = [block for block in blocks if block.column == 2]  # noqa: PLR2004
    return [left, right]


def _runs_parallel(leaves: Sequence[Leaf]) -> bool:
    votes = [
        vote for leaf in leaves if (vote := _compare_columns(leaf.blocks)) is not None
    ]
    return len(votes) >= _LEAST_PAGES and sum(votes) > _MAJORITY * len(votes)


def _compare_columns(blocks: Sequence[Block]) -> bool | None:
    """Tell whether the two columns of a page say the same twice; None: no telling."""
    left = [line.text for b in blocks if b.column == 1 for line in b.lines]
    right = [line.text for b in blocks if b.column == 2 for line in b.lines]  # noqa: PLR2004
    if not left or not right:
        return None
    languages = {Vocabulary(left).language, Vocabulary(right).language}
    if None not in languages and len(languages) > 1:
        return True
    numbers = [
        [match.group(1) for text in side if (match := _NUMBERED.match(text))]
        for side in (left, right)
    ]
    both = set(numbers[0]) & set(numbers[1])
    if not numbers[0] or not numbers[1]:
        return False if None not in languages else None
    return len(both) > 0.5 * min(len(set(n)) for n in numbers)

"""Many words as one quick regular expression."""

import re
from collections.abc import Iterable
from functools import lru_cache

_Node = dict[str, "_Node"]


def one_of(words: Iterable[str]) -> str:
    r"""Write a pattern that finds the longest of the words at a place.

    Shared beginnings are shared, so that a place is given up at its first wrong letter
    however many words there are.

    >>> one_of(["FO", "FCO", "F.O."])
    'F(?:\\.O\\.|CO|O)'
    """
    return _one_of(frozenset(words))


@lru_cache(maxsize=256)
def _one_of(words: frozenset[str]) -> str:
    root: _Node = {}
    for word in sorted(word for word in words if word):
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _written(root) if root else "(?!)"


def _written(node: _Node) -> str:
    chain = ""
    while len(node) == 1 and "" not in node:
        # Behind the first letters most words stand alone.
        ((char, node),) = node.items()
        chain += char
    head = re.escape(chain)
    branches = [re.escape(c) + _written(below) for c, below in node.items() if c]
    if not branches:
        return head
    return f"{head}(?:{'|'.join(branches)}){'?' if '' in node else ''}"

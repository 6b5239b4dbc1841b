"""How well a title as cited again fits the title as first given."""

from collections.abc import Sequence

from testimonia.text.titles import SAME_WORD, count_shared, is_word

_FEWEST = 2
_MOST_WORDS = 0.75
"""So large a part of a short title must be found in the full one."""


def compare_titles(cited: Sequence[str], full: Sequence[str]) -> float:
    """Score a short title against a full one, both as folded weighty words.

    Its first words are the common case; a stretch from the middle, or its weighty
    words in order, count for less.

    >>> full = ("long", "table", "britain", "and", "her", "guests")
    >>> compare_titles(("long", "table"), full)
    1.0
    >>> compare_titles(("guests",), full) < 1
    True
    >>> compare_titles(("long", "march"), full)
    0.0
    """
    if not cited or not full:
        return 0.0
    shared = count_shared(cited, full)
    if shared == len(cited):
        return 1.0
    if shared == len(full) and shared > 1:
        return 0.0 if cited[shared].isdigit() else 0.8
    if _stands_in(cited, full):
        return 0.85 if len(cited) > 1 else 0.7
    return _score_in_order(cited, full)


def _score_in_order(cited: Sequence[str], full: Sequence[str]) -> float:
    if len(cited) < _FEWEST or 2 * len(set(cited) & set(full)) < len(cited):
        return 0.0
    found = _count_in_order(cited, full) / len(cited)
    return 0.5 + 0.3 * found if found >= _MOST_WORDS else 0.0


def _stands_in(cited: Sequence[str], full: Sequence[str]) -> bool:
    last = len(full) - len(cited)
    return any(
        is_word(cited[0], full[at]) and count_shared(cited, full[at:]) == len(cited)
        for at in range(1, last + 1)
    )


def _count_in_order(cited: Sequence[str], full: Sequence[str]) -> int:
    at, found = 0, 0
    for word in cited:
        for index in range(at, len(full)):
            if is_word(word, full[index]):
                at = index + 1
                found += 1
                break
    return found


def find_start(words: Sequence[str], title: Sequence[str]) -> int:
    """Count how many of a title's first words stand together in a citation's words.

    >>> find_start(("weir", "long", "table", "31"), ("long", "table", "britain"))
    2
    """
    first = title[0].removesuffix(".")
    shortest = max(SAME_WORD, len(first) - 1)
    best = 0
    for at, word in enumerate(words):
        if word == first or (len(word) >= shortest and is_word(word, first)):
            best = max(best, count_shared(words[at:], title))
    return best

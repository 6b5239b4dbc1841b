"""How well a title as cited again fits the title as first given."""

from collections.abc import Sequence

_SAME_WORD = 5
"""So long a word may have one letter wrong."""
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


def count_shared(cited: Sequence[str], full: Sequence[str]) -> int:
    """Count the words with which both begin."""
    count = 0
    for word, other in zip(cited, full, strict=False):
        if not is_word(word, other):
            break
        count += 1
    return count


def is_word(cited: str, full: str) -> bool:
    """Tell whether two words are one, a letter misread or the end cut off.

    >>> is_word("goverment", "government"), is_word("dipl.", "diplomacy")
    (True, True)
    >>> is_word("war", "was")
    False
    """
    if cited == full:
        return True
    full = full.removesuffix(".")
    if cited[-1:] == ".":
        return full.startswith(cited[:-1])
    if cited == full:
        return True
    if len(cited) < _SAME_WORD or len(full) < _SAME_WORD:
        return False
    if cited[0] != full[0] and cited[-1] != full[-1]:
        return False
    return is_misspelt(cited, full)


def is_misspelt(word: str, other: str) -> bool:
    """Tell whether one letter more, less, changed or swapped parts two words.

    >>> is_misspelt("haslem", "haslam"), is_misspelt("miner", "milner")
    (True, True)
    >>> is_misspelt("weir", "weir"), is_misspelt("weir", "webb")
    (False, False)
    """
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    at = 0
    least = min(len(word), len(other))
    while at < least and word[at] == other[at]:
        at += 1
    if len(word) == len(other):
        swapped = word[at : at + 2] == other[at : at + 2][::-1]
        return word[at + 1 :] == other[at + 1 :] or (
            swapped and word[at + 2 :] == other[at + 2 :]
        )
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    return longer[at + 1 :] == shorter[at:]


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
    shortest = max(_SAME_WORD, len(first) - 1)
    best = 0
    for at, word in enumerate(words):
        if word == first or (len(word) >= shortest and is_word(word, first)):
            best = max(best, count_shared(words[at:], title))
    return best

"""Whether words of two titles are the same, a slip of the pen aside."""

from collections.abc import Sequence

SAME_WORD = 5
"""So long a word may have one letter wrong."""


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
        # The common case, asked for every word of every title.
        return True
    full = full.removesuffix(".")
    if cited[-1:] == ".":
        return full.startswith(cited[:-1])
    if cited == full:
        return True
    if len(cited) < SAME_WORD or len(full) < SAME_WORD:
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

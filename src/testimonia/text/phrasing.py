"""Phrases of a word list -> one pattern."""

import re
from collections.abc import Iterable


def compile_phrases(phrases: Iterable[str], *, stops: bool = False) -> str:
    """Write phrases as a pattern's alternatives, the longest first.

    Spaces may be doubled or a line break; a full stop may be missing, except behind
    a single letter, where the space may be missing instead.

    Args:
        phrases: as printed.
        stops: whether full stops must be there.

    >>> bool(re.fullmatch(compile_phrases(["op. cit.", "l. c."]), "op cit"))
    True
    >>> bool(re.fullmatch(compile_phrases(["op. cit.", "l. c."]), "l.c."))
    True
    >>> bool(re.fullmatch(compile_phrases(["op. cit.", "l. c."]), "l c"))
    False
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(_compile(phrase, stops=stops) for phrase in ordered)


def list_stems(phrases: Iterable[str]) -> tuple[str, ...]:
    """Give short strings of which every phrase holds one, folded.

    Looking for them first spares a search for the phrases in most texts.

    >>> list_stems(["op. cit.", "cited above", "l. c."])
    ('cit', 'l.')
    """
    stems = {_stem(phrase.casefold().split()) for phrase in phrases}
    kept = [s for s in stems if not any(other in s for other in stems - {s})]
    return tuple(sorted(kept, key=lambda stem: (-len(stem), stem)))


def has_stem(text: str, stems: Iterable[str]) -> bool:
    """Tell whether a text holds one of some stems, in letters of their case."""
    # A loop, not any(): it runs for every citation.
    for stem in stems:  # noqa: SIM110
        if stem in text:
            return True
    return False


def _stem(words: list[str]) -> str:
    longest = max((word.rstrip(".") for word in words), key=len)
    # Only behind a single letter the full stop must be there.
    return longest if len(longest) > 1 else words[0]


def _compile(phrase: str, *, stops: bool) -> str:
    parts = []
    words = phrase.split()
    for word in words:
        bare = word.rstrip(".")
        stopped = bare != word
        needed = stops or len(bare) == 1
        stop = (r"\." if needed else r"\.?") if stopped else ""
        gap = r"\s{0,2}" if stopped else r"\s{1,2}"
        parts.append((re.escape(bare) + stop, gap))
    return "".join(
        words + (gap if index + 1 < len(parts) else "")
        for index, (words, gap) in enumerate(parts)
    )

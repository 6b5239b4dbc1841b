"""Signals at a place of a string, read by the lexicon."""

import re
from collections.abc import Iterable

from testimonia.lexicon.signals import NAMED_BY, QUOTED_IN, SEE_WORDS, VERBS, WIDENING


def _one_of(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(
        re.escape(phrase)
        .replace(r"\.\ ", r"\.?\ ?")
        .replace(r"\ ", r"\s")
        .replace(r"\.", r"\.?")
        .replace("??", "?")
        for phrase in longest_first
    )


_WIDENED = rf"(?:,?\s(?:{_one_of(WIDENING)})(?![^\W_]))*"
_SIGNAL = re.compile(
    rf"(?:(?P<quoted>{_one_of(QUOTED_IN)})|(?P<see>{_one_of(SEE_WORDS)})"
    rf"|(?P<named>{_one_of(NAMED_BY)}))(?![^\W_])"
    rf"{_WIDENED}[.]?(?:,(?=\s)|\s?:(?=\s))?",
    re.IGNORECASE,
)
_LETTERS = {"quoted": "Z", "see": "S", "named": "j"}
# "citing the growth of trade" cites nothing.
_ARTICLE = re.compile(r"\s(?:the|an?|his|her|their|its|this|these|that)\s")
# What a word that is also a verb, or an adverb, must follow to be a signal.
_FREE = frozenset("|.,;:-aqQPSZjEIAnyPHU")


def _second_words() -> dict[str, set[str]]:
    """List what follows each first word; nothing, if the word may be all there is."""
    found: dict[str, set[str]] = {}
    for phrase in QUOTED_IN | SEE_WORDS | NAMED_BY:
        first, *rest = re.findall(r"[^\s.]+|\.", phrase)
        following = set(rest[: 2 if rest[:1] == ["."] else 1])
        if following <= {"."}:
            found[first] = set()
        elif found.get(first, following):
            found.setdefault(first, set()).update(following)
    return found


SECOND_WORDS = _second_words()
"""What follows the first word of every signal, in small letters."""


def _first_word(phrase: str) -> str:
    return re.split(r"[\W_]", phrase.lower(), maxsplit=1)[0]


def match_signal(text: str, at: int, before: str) -> tuple[int, str] | None:
    """Read the signal that begins at an offset: the offset behind it and its letter.

    Letters: "S" see, "Z" quoted in, "j" a word that is one only before a name.

    Args:
        text: a note's words, masked or not.
        at: where the signal's first word begins.
        before: the letter of what stands before it.

    >>> match_signal("See also Hale, 4.", 0, "."), match_signal("can see Hale", 4, "v")
    ((8, 'S'), None)
    """
    match = _SIGNAL.match(text, at)
    if match is None:
        return None
    if text.startswith("iting", at + 1) and _ARTICLE.match(text, match.end()):
        return None
    letter = _LETTERS[match.lastgroup or "see"]
    free = letter == "Z" or before in _FREE
    if not free and (letter == "j" or _first_word(match[0]) in VERBS):
        return None
    return match.end(), letter

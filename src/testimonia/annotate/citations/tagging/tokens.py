"""A reference's characters -> words, numbers and knots of punctuation."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+|(?:[^\w\s]|_)+")


class Token(NamedTuple):
    """A word, a number or a knot of punctuation and where it stands.

    A named tuple, because thousands are made a second.
    """

    text: str
    start: int
    end: int


def find_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Find the tokens of a stretch of a string.

    White space parts tokens and is forgotten, so that a text joined from lines reads
    like one that was printed on a single line.

    >>> [token.text for token in find_tokens("A. Vane, *Sea* (1950).", 0, 22)]
    ['A', '.', 'Vane', ',', '*', 'Sea', '*', '(', '1950', ').']
    """
    found = _TOKEN.finditer(text, start, end)
    return tuple([Token(match[0], *match.span()) for match in found])


def whole_words(words: Sequence[str]) -> list[str]:
    """Give each token as the whole word it is part of, in small letters.

    A line's end cuts words: "Vene- zia" is looked up as "venezia" at both its halves.

    >>> whole_words(["Vene", "-", "zia", "1950"])
    ['venezia', '-', 'venezia', '1950']
    """
    whole = [word.lower() for word in words]
    for at, (before, behind) in enumerate(pairwise(words)):
        if behind == "-" and before.isalpha():
            rest = words[at + 2] if at + 2 < len(words) else ""
            if rest.islower():
                whole[at] = whole[at + 2] = (before + rest).lower()
    return whole

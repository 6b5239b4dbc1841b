"""A word's letter in a note's shape; see ``shape.py`` for the letters."""

import re
from functools import lru_cache

from testimonia.annotate.citations.split import mask as signs
from testimonia.annotate.citations.split.phrases import BEGINNINGS
from testimonia.lexicon import note_words as lexicon
from testimonia.lexicon.months import MONTHS

_ROMAN = re.compile(r"[IVXLC]{2,7}|[ivxl]{2,6}|[VX]")
_OPEN_ENDING = 5

NOTHING, OPEN = " ", "?"
"""In place of a letter: nothing that a pattern need see; not to be told from the word."""


_GIVEN_NAMES = frozenset(["per"])


def _table() -> dict[str, str]:
    """List the small-letter words; later lists win over earlier ones."""
    lists = (
        ("w", lexicon.SMALL),
        ("v", lexicon.PROSE),
        ("v", lexicon.PROSE_GERMAN),
        ("v", lexicon.PROSE_ROMANCE),
        ("v", lexicon.PROSE_RUSSIAN),
        ("w", lexicon.SMALL),
        ("B", lexicon.PARTICIPLES),
        ("B", lexicon.BOOKISH),
        ("k", lexicon.KINDS),
        ("b", lexicon.LOCATORS),
        ("K", lexicon.DOCUMENT_WORDS),
        ("N", lexicon.NOTE_WORDS),
        ("d", lexicon.DIARIES),
        ("x", lexicon.IBID),
        ("p", lexicon.PARTICLES),
        ("i", lexicon.IN_WORDS),
        ("t", lexicon.TO_WORDS),
        ("a", lexicon.AND_WORDS),
    )
    return {word: letter for letter, words in lists for word in words}


_SMALL_LETTERS = _table()
_CAPITALISED = dict.fromkeys(("ISBN", "ISSN"), "b") | {
    word.capitalize(): letter
    for word, letter in _SMALL_LETTERS.items()
    if letter in "bKNxdiv"
    or (letter == "B" and word in lexicon.BOOKISH)
    or (letter in "wap" and word not in lexicon.PARTICLES and word not in _GIVEN_NAMES)
}


def letter_of(word: str, *, opening: bool) -> str:
    """Give a word's letter.

    Args:
        word: as printed.
        opening: whether it opens a sentence; inside one, a capital makes a name of it.

    >>> [letter_of(word, opening=False) for word in "Hale minute was May XIV".split()]
    ['C', 'k', 'v', 'm', 'r']
    """
    if word in MONTHS:
        return "m"
    if word[0].islower():
        letter = _SMALL_LETTERS.get(word)
        if letter is None:
            letter = "r" if _ROMAN.fullmatch(word) else _guess(word)
        return letter
    letter = _CAPITALISED.get(word)
    if letter is None:
        if opening and word in lexicon.OPENING_VERBS:
            return "v"
        if opening and word.lower() in lexicon.KINDS:
            return "k"
        return "r" if _ROMAN.fullmatch(word) else "C"
    return "C" if letter == "v" and not opening else letter


_SIGNS = {
    signs.ARCHIVE: "A",
    signs.PAPER: "W",
    signs.CALL_NUMBER: "G",
    signs.IMPRINT: "I",
    signs.URL: "U",
    signs.EMPHASIS: "E",
    signs.TITLE: "Q",
    signs.QUOTATION: "q",
    signs.DEFINITION: "H",
    signs.BRACKET: "P",
    signs.POINTER: "x",
    ",": ",",
    ";": ";",
    ":": ":",
    "/": "/",
    "&": "a",
    "§": "b",
    "№": "b",
    "=": "-",
}
_HANGING = frozenset(".?!…–—\n")
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d(?:[-–—/]\d{2,4})?[a-z]?")
_DATE = re.compile(r"\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d\d){1,2}")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


@lru_cache(maxsize=1 << 15)
def fixed_letter(token: str) -> str:
    """Give a token's letter if it is the same wherever the token stands, else ``OPEN``.

    >>> [fixed_letter(token) for token in ("1943 ", "12", "Hale ", "see ", '"')]
    ['y', 'n', 'C', '?', ' ']
    """
    word = token.rstrip(" ")
    first = word[:1]
    if first.isdigit() or (word[-1:].isdigit() and word.isascii()):
        return _letter_of_number(word)
    if word[-1:] in ("°", "º"):
        return "b"
    if not first.isalpha():
        hangs = first in _HANGING and (first != "\n" or len(word) > 1)
        return OPEN if hangs else _SIGNS.get(first, NOTHING)
    folded = word.lower()
    if len(word) == 1 or folded in BEGINNINGS:
        return OPEN
    letter = letter_of(word, opening=False)
    return OPEN if letter == "N" or letter_of(word, opening=True) != letter else letter


def _letter_of_number(word: str) -> str:
    if _YEAR.fullmatch(word):
        return "y"
    if _DATE.fullmatch(word):
        return "D"
    return "w" if _ORDINAL.fullmatch(word) else "n"


def _guess(word: str) -> str:
    """Tell English verbs' pasts, which no list holds all of, from other words."""
    return "v" if word.endswith("ed") and len(word) >= _OPEN_ENDING else "l"

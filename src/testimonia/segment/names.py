"""Tells a line of persons' names from other words."""

import re

_SMALL = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "von",
        "van",
        "der",
        "den",
        "du",
        "la",
        "le",
        "y",
        "e",
        "zu",
        "af",
        "ter",
        "of",
    ]
)
_NO_NAME_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "das",
        "les",
        "and",
        "in",
        "on",
        "most",
        "top",
        "secret",
        "immediate",
        "personal",
        "confidential",
        "private",
        "urgent",
        "important",
        "strictly",
        "telegram",
        "cablegram",
        "letter",
    ]
)
_NAME_BREAK = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\bи\b|\by\b)\s*")
_NAME_WORDS = 5


def split_names(text: str) -> tuple[str, ...]:
    """Part a line of names; give none if it is not one.

    >>> split_names("Jane M. Doe and Otto von Beispiel")
    ('Jane M. Doe', 'Otto von Beispiel')
    >>> split_names("The road to Moscow")
    ()
    """
    parts = [part.strip("*_ 0123456789†‡") for part in _NAME_BREAK.split(text)]
    parts = [part for part in parts if part]
    return tuple(parts) if parts and all(map(_is_name, parts)) else ()


def _is_name(text: str) -> bool:
    words = text.split()
    if not 1 < len(words) <= _NAME_WORDS or any(char.isdigit() for char in text):
        return False
    if _NO_NAME_WORDS.intersection(text.casefold().split()):
        return False
    return words[-1][0].isupper() and all(
        word[0].isupper() or word in _SMALL for word in words
    )

"""Earlier posts' words found again, exactly, in later posts."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"(?<=[.!?…]) ")
_EDGES = " \t\u00a0\"'“”„«»‘’….>"
_FEWEST_CHARACTERS = 20
_FEWEST_WORDS = 4


def is_telling(text: str) -> bool:
    """Tell whether words are long enough not to be said twice by chance.

    >>> is_telling("I agree."), is_telling("Was the offer ever put to them in writing?")
    (False, True)
    """
    return len(text) >= _FEWEST_CHARACTERS and text.count(" ") >= _FEWEST_WORDS - 1


class Echoes:
    """Remember whole lines, blocks and sentences, and the post that has them first."""

    def __init__(self) -> None:
        self._lines: dict[str, int] = {}
        self._sentences: dict[str, int] = {}

    def learn(self, post: int, block: list[str]) -> None:
        """Remember a block of a post's own lines."""
        plain = [_plain(text) for text in block]
        for text in plain:
            key = text.strip(_EDGES)
            if is_telling(key):
                self._lines.setdefault(key, post)
        for key in _sentences(plain):
            self._sentences.setdefault(key, post)

    def find_line(self, text: str) -> int | None:
        """Name the post that has this line, or give None."""
        key = _plain(text).strip(_EDGES)
        return self._lines.get(key) if is_telling(key) else None

    def find_block(self, texts: list[str]) -> int | None:
        """Name the post that has all sentences of a block, or give None."""
        source: int | None = None
        for key in _sentences([_plain(text) for text in texts]):
            found = self._sentences.get(key)
            if found is None or source not in {None, found}:
                return None
            source = found
        return source


def _plain(text: str) -> str:
    return " ".join(text.split())


def _sentences(plain: list[str]) -> Iterator[str]:
    for sentence in _SENTENCE.split(" ".join(plain)):
        key = sentence.strip(_EDGES)
        if is_telling(key):
            yield key

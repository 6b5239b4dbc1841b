"""A masked note's words and marks, and a letter for each of them.

Most have the same letter wherever they stand; ``words.py`` keeps those. The others are
settled here, from left to right, by what stands around them.
"""

import re
from itertools import accumulate

from testimonia.annotate.citations.split import mask as signs
from testimonia.annotate.citations.split.phrases import (
    match_label,
    match_phrase,
    may_begin,
    points,
)
from testimonia.annotate.citations.split.words import (
    NOTHING,
    fixed_letter,
    letter_of,
)
from testimonia.lexicon.signals import CLAUSE_OPENERS
from testimonia.text.sentences import ends_sentence

# Every character is in some token, so that lengths alone give the places.
_TOKEN = re.compile(
    r"(?:[^\W\d_]++(?![\d°º])(?:['’-][^\W\d_]++)*+"
    # Marks early: they are many, and nothing below but a sign can begin with one.
    rf"|[^\s\w{signs.ARCHIVE}-{signs.PLAIN}]"
    r"|\d{1,2}\.\s\d{1,2}\.\s(?:1[4-9]|20)\d\d(?!\d)"
    r"|\d+(?:[-–—/.:]\d+)*(?:[^\W\d_]{1,3}(?![^\W_])"
    r"|\s?(?:ff?|et\sseqq?|et\ssqq?|sqq?|seqq?)(?![^\W_]))?"
    r"|[A-Z]{1,3}\d+[A-Z]?(?:[-–/]\d+)*(?![^\W_])|[Nn][°º]|[^\W\d_]++|"
    + "|".join(f"{sign}++" for sign in signs.SIGNS)
    + r"|\n[ \t]*\n|[^\s\w]|_)[ ]?|\s"
)
_PARAGRAPH_ENDS = ".!?…;’”'\")*" + signs.TITLE + signs.QUOTATION + signs.BRACKET
# In "For his letters see Moss", "see" is a signal though no stop stands before it.
_RUNNING = "CwlkcPnymEQdp"
_REACH = 8
_STOPS = ".;|"
# With the fixed letter before it, if there is one since the last open token.
_OPEN_TOKEN = re.compile(r"[^ ?][ ]*\?|\?")


class Tokens:
    """The tokens of a masked note.

    Attributes:
        words: each token, perhaps with a space behind it.
        starts: each one's first offset.
        letters: each one's letter; ``NOTHING`` for what a pattern need not see.
        ends: offsets behind those that later tokens belong to.

    >>> Tokens("D. C. Hale, op. cit., 2").letters
    ['c', ' ', ' ', ' ', 'C', ',', 'x', ' ', ' ', ' ', ',', 'n']
    """

    __slots__ = (
        "_behind",
        "_drawn",
        "_last",
        "_masked",
        "_opened",
        "_told",
        "ends",
        "letters",
        "starts",
        "words",
    )

    def __init__(self, masked: str) -> None:
        self.words: list[str] = _TOKEN.findall(masked)
        self.starts = list(accumulate(map(len, self.words), initial=0))
        self.ends: dict[int, int] = {}
        self._drawn = "".join(map(fixed_letter, self.words))
        self.letters = list(self._drawn)
        self._masked = masked
        self._behind = self._opened = 0
        self._last = -1
        self._told = (-1, False)
        self._settle()

    def _settle(self) -> None:
        starts = self.starts
        for match in _OPEN_TOKEN.finditer(self._drawn):
            fixed, at = match.start(), match.end() - 1
            if fixed < at and starts[fixed] >= self._behind:
                self._last = fixed
            if starts[at] < self._behind:
                self.letters[at] = NOTHING
                continue
            word = self.words[at].rstrip(" ")
            if word[:1].isalpha():
                self._settle_word(at, word)
            else:
                self._settle_mark(at, word)
            if self.letters[at] != NOTHING:
                self._last = at

    def _settle_word(self, at: int, word: str) -> None:
        before = self.letters[self._last] if self._last >= 0 else "."
        letter = self._read_word(at, word, before)
        if letter == before == "c":
            # A further initial.
            self.ends[self._last] = self.starts[at] + 1
            letter = NOTHING
        self.letters[at] = letter

    def _settle_mark(self, at: int, mark: str) -> None:
        start = self.starts[at]
        letter = _read_mark(self._masked, mark, start)
        self.letters[at] = letter
        if letter in _STOPS:
            self._opened = at + 1
        elif mark == "." and self._last >= 0 and self.end_of(self._last) == start:
            # An abbreviation's full stop.
            self.ends[self._last] = start + 1

    def end_of(self, token: int) -> int:
        """Give the offset behind a token and what belongs to it."""
        return self.ends.get(token) or self.starts[token] + len(
            self.words[token].rstrip(" ")
        )

    def _read_word(self, at: int, word: str, before: str) -> str:
        masked, start = self._masked, self.starts[at]
        if may_begin(word, self.words[at + 1] if at + 1 < len(self.words) else ""):
            told = before in _RUNNING and self._is_told(at)
            phrase = match_phrase(masked, start, word, ":" if told else before)
            if phrase:
                self._swallow(at, phrase[0])
                return phrase[1]
        if len(word) == 1 and (word != "I" or before == "b"):
            return _read_single(masked, word, start, before)
        letter = letter_of(word, opening=before in _STOPS)
        past = start + len(word)
        return "k" if letter == "N" and not points(masked, past) else letter

    def _swallow(self, at: int, behind: int) -> None:
        self.ends[at] = self._behind = behind
        token = at + 1
        while token < len(self.words) and self.starts[token] < behind:
            self.letters[token] = NOTHING
            token += 1

    def _is_told(self, at: int) -> bool:
        """Tell whether a clause says what a signal's citations are about."""
        first = max(self._opened, self._drawn.rfind(";", self._opened, at) + 1)
        if self._told[0] != first:
            word = first
            while word < at and self.letters[word] == NOTHING:
                word += 1
            opens = self.words[word].rstrip(" ").lower() in CLAUSE_OPENERS
            self._told = (first, opens)
        return self._told[1]


def _read_single(masked: str, word: str, start: int, before: str) -> str:
    if word.islower():
        if word in "ivx" and before == ",":
            return "r"
        letter = letter_of(word, opening=False)
        return "k" if letter == "N" and not points(masked, start + 1) else letter
    if match_label(masked, start):
        return "b"
    return "r" if before == "b" and word in "IVXLC" else "c"


def _read_mark(masked: str, mark: str, start: int) -> str:
    if mark in ".?!…":
        # "What Is Law? (London 1950)": no sentence ends before an imprint.
        behind = masked[start + 1 : start + 3].lstrip()
        if masked[start - 1 : start] == " " and behind[:1].isdigit():
            # A scanner's space: "p . 142".
            return NOTHING
        ends = behind[:1] != signs.IMPRINT and ends_sentence(masked, start)
        return "." if ends else NOTHING
    if mark in "–—":
        around = masked[start - 1 : start] + masked[start + 1 : start + 2]
        return "-" if around.isspace() and len(around) > 1 else NOTHING
    return "|" if _ends_paragraph(masked, start) else NOTHING


def _ends_paragraph(masked: str, start: int) -> bool:
    """Tell an end from a line that only a page or a browser broke."""
    last = masked[max(0, start - _REACH) : start].rstrip()[-1:]
    return last in _PARAGRAPH_ENDS

"""Where sentences end: full stops told from those of abbreviations and initials."""

import re

from testimonia.lexicon.abbreviations import (
    NEVER_LAST,
    OPENERS,
    OPENERS_AFTER_INITIAL,
    ORDINAL_NOUNS,
    SOMETIMES_LAST,
)
from testimonia.lexicon.months import MONTHS

_STOP = re.compile(r"[.!?…]|\n[ \t]*\n")
_CLOSERS = "\"'’”“»«)]}*_›"
# A Russian article stands before two strokes and its journal.
_GOING_ON = tuple(",;:§&/")
_FOLLOWING = re.compile(
    r"[\"'’”“»«)\]}*_›]*+(?P<gap>\s*+)[\"'‘“„«»‹(\[{*_¿¡]*+"
    r"(?P<word>[^\W_]+(?:[.’'-][^\W_]+){0,6})?"
)
# Far enough for any abbreviation with its inner stops.
_REACH = 24
# Read backwards.
_TAIL = re.compile(r"[^\W_]++(?:[.’'-][^\W_]++)*+")
_SHORT_NUMBER = 3
# In place of a word that a sign hides.
_UNREAD = "Xx"


def ends_sentence(text: str, at: int) -> bool:
    """Tell whether the stop at an offset ends a sentence.

    Args:
        text: any text.
        at: offset of a ".", "!", "?" or "…".

    >>> line = "Gen. R. Hale to Moss, 4 May. See vol. 3."
    >>> [at for at, mark in enumerate(line) if mark == "." and ends_sentence(line, at)]
    [27, 39]
    """
    following = _FOLLOWING.match(text, at + 1)
    if following is None or following.end("gap") == len(text):
        return True
    gap = following.span("gap")
    if gap[0] == gap[1]:
        return False
    word = following["word"]
    if word is None:
        return text[following.end() : following.end() + 1] not in _GOING_ON and (
            text[at] != "." or _is_end_before(text, at, _UNREAD, quoted=True)
        )
    opens = word[0].isupper() or word[0].isdigit()
    if text[at] != ".":
        return opens
    return opens and _is_end_before(
        text, at, word, quoted=following.start("word") > gap[1]
    )


def _is_end_before(text: str, at: int, following: str, *, quoted: bool) -> bool:
    word = _TAIL.match(text[max(0, at - _REACH) : at][::-1])
    if word is None:
        return True
    last = word[0][::-1].rsplit("-", 1)[-1]
    if last.isdigit():
        return _ends_behind_number(last, following)
    if len(last) == 1:
        return _ends_behind_letter(last, following, quoted=quoted)
    return _ends_behind_word(last, following)


def _ends_behind_letter(letter: str, following: str, *, quoted: bool) -> bool:
    if letter.isupper():
        return not quoted and following.casefold() in OPENERS_AFTER_INITIAL
    return letter in SOMETIMES_LAST and following[0].isupper()


def _ends_behind_word(word: str, following: str) -> bool:
    folded = word.casefold()
    if folded in SOMETIMES_LAST:
        return following[0].isupper()
    if folded in NEVER_LAST:
        return _is_shouted(word, following)
    return not _is_dotted(word) or following.casefold() in OPENERS


def _ends_behind_number(number: str, following: str) -> bool:
    if len(number) >= _SHORT_NUMBER:
        return True
    return following not in MONTHS and following.casefold() not in ORDINAL_NOUNS


def _is_shouted(word: str, following: str) -> bool:
    """Tell an acronym from an abbreviation in capitals: "EG. Der ...", "NO. 5"."""
    return word.isupper() and "." not in word and following[1:2].islower()


def _is_dotted(word: str) -> bool:
    return "." in word and all(len(part) == 1 for part in word.split("."))


def find_sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Find the sentences of a stretch of text, without the white space around them.

    Args:
        text: any text.
        start: offset of the stretch's first character.
        end: offset behind its last.

    >>> line = "Prof. Okoro disagreed. He had read Bd. 2."
    >>> [line[first:last] for first, last in find_sentences(line, 0, len(line))]
    ['Prof. Okoro disagreed.', 'He had read Bd. 2.']
    """
    found = []
    first = start
    for match in _STOP.finditer(text, start, end):
        if match.start() < first:
            continue
        if match[0] in ".!?…" and not ends_sentence(text, match.start()):
            continue
        last = match.end()
        while last < end and text[last] in _CLOSERS:
            last += 1
        found.append((first, last))
        first = last
    found.append((first, end))
    return tuple(s for s in (_trimmed(text, *each) for each in found) if s[0] < s[1])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(start, start + len(words.strip()))

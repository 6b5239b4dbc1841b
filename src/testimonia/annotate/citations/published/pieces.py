"""Which labelled piece stands at a place.

A piece's first word says which few patterns can fit, so that the others need not be
tried.
"""

import re
from collections.abc import Iterable, Mapping

from testimonia.annotate.citations.published.labels import PIECES
from testimonia.lexicon.publishing import DIARY_WORDS
from testimonia.lexicon.reference_labels import (
    CHAPTER_LABELS,
    DOCUMENT_LABELS,
    EDITION_KINDS,
    EDITOR_MARKS,
    EDITOR_OPENERS,
    ENTRY_WORDS,
    IN_WORDS,
    ISSUE_LABELS,
    LOCATOR_WORDS,
    MORE_MONTHS,
    PAGE_LABELS,
    PART_LABELS,
    REVIEW_WORDS,
    SEASONS,
    SERIES_LABELS,
    TRANSLATOR_OPENERS,
    VOLUME_LABELS,
)
from testimonia.lexicon.stamps import MONTHS
from testimonia.lexicon.wording import words

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[IVXLC]{1,8}(?!\w)|[ivxlc]{1,8}(?!\w)")
_CODE = re.compile(r"[A-Z]{1,2}-\d")
_LEAF = re.compile(r"[A-Z]{1,2}\d")
_PATTERNS = {name: re.compile(pattern) for name, pattern in PIECES.items()}
_LABELS: Mapping[str, Iterable[str]] = {
    "entry": ENTRY_WORDS | DIARY_WORDS,
    "here": LOCATOR_WORDS,
    "edition": EDITION_KINDS,
    "again": words("op loc art a ibid id ebd ebenda указ"),
    "passage": words(
        "para paras paragraph paragraphs § rn rdnr section sections sec article articles"
        " art arts tabelle tab table tables fn fig figs plate plates abb"
    ),
    "pages": PAGE_LABELS,
    "volume": VOLUME_LABELS,
    "chapter": CHAPTER_LABELS,
    "part": PART_LABELS,
    "document": DOCUMENT_LABELS,
    "issue": ISSUE_LABELS,
    "series": SERIES_LABELS | words("first second third new"),
    "review": REVIEW_WORDS,
    "by": words("by"),
    "editors": EDITOR_OPENERS,
    "editors_before": EDITOR_MARKS,
    "translators": TRANSLATOR_OPENERS,
    "inside": IN_WORDS | words("/"),
    "date": MONTHS | MORE_MONTHS | SEASONS,
    "year": words("c ca circa um"),
}
_DIGIT_FIRST = (
    "edition",
    "session",
    "volumes",
    "series",
    "extent",
    "date",
    "year",
    "number",
)


def _by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in PIECES:
        for label in _LABELS.get(name, ()):
            word = _WORD.match(label)
            names = found.setdefault(word.group() if word else label[0], [])
            if name not in names:
                names.append(name)
    return {word: tuple(names) for word, names in found.items()}


_NAMES = _by_first_word()


def find_piece(
    mask: str, position: int, end: int | None = None
) -> tuple[str, re.Match[str]] | None:
    """Find the labelled piece that begins at a place.

    >>> name, match = find_piece("vol. 3, 522", 0)
    >>> name, match["volume_value"]
    ('volume', '3')
    """
    end = len(mask) if end is None else end
    for name in _names_at(mask, position):
        match = _PATTERNS[name].match(mask, position, end)
        if match:
            return name, match
    return None


def _names_at(mask: str, position: int) -> tuple[str, ...]:
    first = mask[position : position + 1]
    if first.isdigit():
        return _DIGIT_FIRST
    word = _WORD.match(mask, position)
    if not word:
        return _NAMES.get(first, ())
    names = _NAMES.get(word.group().casefold())
    if names is None:
        # "VolumeII": the space between label and number is lost.
        names = _NAMES.get(word.group().rstrip("IVXLC").casefold(), ())
    if _ROMAN.match(mask, position):
        return (*names, "low_volume", "number")
    if _LEAF.match(mask, position):
        return ("leaf", *names)
    return (*names, "code") if _CODE.match(mask, position) else names

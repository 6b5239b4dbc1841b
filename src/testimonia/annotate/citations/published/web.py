"""Web addresses, days of access, DOIs and ISBNs; read before anything else."""

import re

from testimonia.annotate.citations.published.patterns import DATE, one_of
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import TAKEN, find_shape
from testimonia.lexicon.reference_labels import ACCESS_WORDS, AVAILABLE_WORDS

_BEFORE = 40
_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>«»“”\"]{3,2000})>?")
_AVAILABLE = re.compile(rf"[\[(]?\b{one_of(AVAILABLE_WORDS)}:?\s*$")
_ACCESSED = re.compile(
    rf"[\[(]?\s*\b{one_of(ACCESS_WORDS)}:?\s+({DATE}|[\d.\-/]{{6,10}})(?:\s?г\.?)?\s*[\])]?"
)
_DOI = re.compile(r"(?i:\bdoi:?\s*|doi\.org/)(10\.\d{4,9}/[^\s,;<>\"]{1,200})")
_ISBN = re.compile(r"(?i:ISBN)(?:-1[03])?:?\s*(\d[\dXx –-]{7,18}[\dXx])")
# What was read before is blank: "Lind (note 4), 12" is "Lind (       12" here.
_GAP = re.compile(r"\s\s\s\s")
_LONG_GAP = re.compile(r"[(\[]?\s{4,}[)\]]?")
_LOOSE_END = ".,;:'’”)]"


def open_reading(words: str) -> Reading:
    """Read a citation's addresses and numbers of identification, then its shape.

    >>> reading = open_reading("A. Lind, ‘Roads’, <http://x.org/a> (accessed 3 May 2010)")
    >>> reading.value("URL"), reading.value("accessed")
    ('http://x.org/a', '3 May 2010')
    """
    found: list[tuple[str, int, int]] = []
    taken: list[tuple[int, int]] = []
    if "10." in words:
        _find(_DOI, "DOI", words, found, taken)
    if "http" in words or "www." in words:
        _find_address(words, found, taken)
    if "SBN" in words:
        _find(_ISBN, "ISBN", words, found, taken)
    if taken or "ccessed" in words or "etrieved" in words:
        _find(_ACCESSED, "accessed", words, found, taken)
    # To look for a gap first is quicker; most citations have none.
    mask = _LONG_GAP.sub(_fill_gap, words) if _GAP.search(words) else words
    for start, end in taken:
        mask = mask[:start] + "\x05" * (end - start) + mask[end:]
    shape = find_shape(words, mask)
    reading = Reading(shape, shape.mask)
    for name, start, end in found:
        reading.add(name, start, end)
    return reading


def _fill_gap(gap: re.Match[str]) -> str:
    """Overwrite all of a long gap but its ends, so that no pattern runs along it."""
    marks = TAKEN * (gap.end() - gap.start() - 2)
    return f" {marks} "


def _find(
    pattern: re.Pattern[str],
    name: str,
    words: str,
    found: list[tuple[str, int, int]],
    taken: list[tuple[int, int]],
) -> None:
    match = pattern.search(words)
    if match:
        found.append((name, match.start(1), _tight(words, *match.span(1))))
        taken.append(match.span())


def _find_address(
    words: str, found: list[tuple[str, int, int]], taken: list[tuple[int, int]]
) -> None:
    for match in _ADDRESS.finditer(words):
        start, end = match.start(1), _tight(words, *match.span(1))
        found.append(("URL", start, end))
        before = max(0, match.start() - _BEFORE)
        lead = _AVAILABLE.search(words, before, match.start())
        behind = match.end() if words[match.end() - 1] == ">" else end
        taken.append((lead.start() if lead else match.start(), behind))


def _tight(words: str, start: int, end: int) -> int:
    """Give the end of an address without the sentence's marks behind it."""
    while end > start and words[end - 1] in _LOOSE_END:
        if words[end - 1] == ")" and "(" in words[start:end]:
            break
        end -= 1
    return end

"""Plain words behind a title: an imprint, a periodical's name, a kind of paper."""

import re

from testimonia.annotate.citations.published.anchors import find_last_place
from testimonia.annotate.citations.published.brackets import ROLE
from testimonia.annotate.citations.published.imprint import find_open_imprint, is_place
from testimonia.annotate.citations.published.labels import LABELLED
from testimonia.annotate.citations.published.patterns import DATE, one_of
from testimonia.annotate.citations.published.persons import read_persons
from testimonia.annotate.citations.published.reading import Reading, trim
from testimonia.annotate.citations.published.shape import QUOTED
from testimonia.lexicon.publishing import (
    JOURNAL_WORDS,
    NEWSPAPER_WORDS,
    PAPER_WORDS,
    PUBLISHER_WORDS,
    THESIS_WORDS,
)
from testimonia.lexicon.reference_labels import DATELESS

_PAPER = re.compile(rf"{one_of(PAPER_WORDS)}s?\b")
_THESIS = re.compile(
    rf"(?:(?i:unpublished|unpubl\.|unveröff\.|inédite)\s)?{one_of(THESIS_WORDS)}"
)
_DATELESS = re.compile(rf"{one_of(DATELESS)}(?!\w)\.?")
_NAME_END = re.compile(
    rf"{LABELLED}|,?\s*[\x02-\x05]|,?\s+\d|;|$|\s//?\s|[,.]?\s(?:{DATE})"
)
_OF_DAY = re.compile(r"\s(?:vom|v\.|du|del|dated|от)\Z")
"""Between a newspaper and its day: "Tageblatt vom 3. Mai 1921"."""
_COMMA = re.compile(r"[,;:]\s|(?<=\w{5})\.\s")
_STRETCH = re.compile(rf"(?:(?!{LABELLED})[^,;\x02-\x05()]){{1,300}}")
_BEFORE_BRACKET = re.compile(r"([^\d\x02-\x05()]{3,160})(?=\x04)")
_REGION = re.compile(r"[^\W\d_][\w.]*\.?")
_PERIODICAL_WORDS = JOURNAL_WORDS | NEWSPAPER_WORDS


def read_stretch(reading: Reading, position: int) -> int:
    """Read plain words that no label explains; give the place behind them."""
    for read in _READERS:
        end = read(reading, position)
        if end:
            return end
    return _read_rest(reading, position)


def _read_editors_before(reading: Reading, position: int) -> int:
    """Read "Lind, Berg and Dahl (eds)" behind a title."""
    match = _BEFORE_BRACKET.match(reading.mask, position)
    group = reading.shape.groups.get(match.end()) if match else None
    if not match or not group or reading.has("editor"):
        return 0
    inner = reading.words[group.inner_start : group.inner_end].strip()
    names = read_persons(reading.words, *trim(reading.words, *match.span(1)))
    if not names or not ROLE.match(inner):
        return 0
    reading.add("editor", *match.span(1), names)
    if reading.title_mark == QUOTED and not reading.has("container-title"):
        reading.inside = True
    return group.end


def _read_genre(reading: Reading, position: int) -> int:
    stretch = _STRETCH.match(reading.mask, position)
    if not stretch:
        return 0
    thesis = _THESIS.search(reading.mask, position, stretch.end())
    if thesis:
        reading.traits.add("thesis")
        reading.add("genre", *thesis.span())
        return thesis.end()
    paper = _PAPER.search(reading.mask, position, stretch.end())
    if not paper:
        return 0
    reading.traits.add("paper")
    reading.add("genre", *paper.span())
    if paper.group().endswith((" at", " to")):
        reading.add("event-title", paper.end(), stretch.end())
        return stretch.end()
    if paper.start() > position:
        reading.add("collection-title", position, paper.end())
    return paper.end()


def _read_dateless(reading: Reading, position: int) -> int:
    match = _DATELESS.match(reading.mask, position)
    if not match:
        return 0
    reading.add("issued", *match.span())
    return match.end()


def _read_known_imprint(reading: Reading, position: int) -> int:
    imprint = find_open_imprint(reading.mask, reading.words, position)
    if not imprint or (_wants_container(reading) and not imprint.sure):
        return 0
    if _wants_container(reading) and names_periodical(
        reading.words[imprint.fields[0][1] : imprint.fields[0][2]]
    ):
        return 0
    added = [reading.add(*found) for found in imprint.fields]
    return imprint.end if any(added) else 0


def _wants_container(reading: Reading) -> bool:
    return reading.title_mark == QUOTED and not reading.has("container-title")


def _read_container(reading: Reading, position: int) -> int:
    """Read a periodical's name behind a title in quotes."""
    if not _wants_container(reading) or "thesis" in reading.traits:
        return 0
    stop = _NAME_END.search(reading.mask, position)
    end = stop.start() if stop else len(reading.mask)
    cut = _COMMA.search(reading.mask, position, end)
    if cut and not names_periodical(reading.words[cut.end() : end]):
        end = cut.start()
    low, high = trim(reading.words, position, end)
    if high <= low or not reading.words[low].isupper():
        return 0
    persons = read_persons(reading.words, low, high) if cut else ()
    if persons and not names_periodical(reading.words[low:high]):
        return 0
    of_day = _OF_DAY.search(reading.words, low, high)
    reading.add("container-title", low, of_day.start() if of_day else high)
    return max(end, low + 1)


def names_periodical(words: str) -> bool:
    """Tell whether a word speaks for a journal or newspaper.

    >>> names_periodical("Norsk Historical Review"), names_periodical("Two Roads")
    (True, False)
    """
    return any(
        token.strip('.,«»“”"’‘*').casefold() in _PERIODICAL_WORDS
        for token in words.split()
    )


def _read_rest(reading: Reading, position: int) -> int:
    match = _STRETCH.match(reading.mask, position)
    if not match:
        return position + 1
    low, high = trim(reading.words, *match.span())
    tokens = reading.words[low:high].split()
    if len(tokens) > 1 and any(
        t.strip(".,’'").casefold() in PUBLISHER_WORDS for t in tokens
    ):
        reading.add("publisher", low, high)
    elif not _read_apart(reading, low, high) and not _REGION.fullmatch(
        reading.words[low:high]
    ):
        reading.stray += high - low
    return match.end()


def _read_apart(reading: Reading, low: int, high: int) -> bool:
    """Read a place, or the publisher behind it, whose year stands further on."""
    place = reading.fields.get("publisher-place")
    if not place:
        return is_place(reading.words, low, high) and reading.add(
            "publisher-place", low, high
        )
    near = 0 <= low - place.end <= len(", ") and reading.words[low].isupper()
    return near and reading.add("publisher", low, high)


def _read_last_place(reading: Reading, position: int) -> int:
    end = find_last_place(reading, position)
    if end:
        reading.add("publisher-place", position, end)
    return end


_READERS = (
    _read_editors_before,
    _read_genre,
    _read_dateless,
    _read_last_place,
    _read_known_imprint,
    _read_container,
)

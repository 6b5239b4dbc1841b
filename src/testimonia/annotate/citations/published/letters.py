"""Documents that a citation names before the work that prints them.

"Lind to Berg, 4 May 1921, in *Papers of the Legation*" cites a letter and an edition.
"""

import re
from dataclasses import dataclass

from testimonia.annotate.citations.published.patterns import DATE, MONTH
from testimonia.annotate.citations.published.persons import read_persons
from testimonia.lexicon.editions import TYPE_WORDS
from testimonia.lexicon.wording import words as word_list
from testimonia.text.phrasing import has_stem

_LONGEST = 160
_KINDS = TYPE_WORDS | word_list(
    """
    speech conference conversation conversations meeting message interview remarks testimony
    communiqué address talk statement diary report cable wire broadcast
    gespräch rede unterredung entretien discours conversation беседа речь выступление
    """
)
_IN = re.compile(
    r"(?:^|[.,;]?\s+)(?:[Ii]n|dans|в кн\.|в)[:\s]\s*(?=[^\W\d_a-zа-яёß-öø-ÿ]|[\x02\x03‘“\"'])"
)
_DATE = re.compile(rf"\(?({DATE}|\d{{1,2}}\s{MONTH})\)?")
_DAY = re.compile(rf"(?:{DATE}|\d{{1,2}}\s{MONTH})")
_TO = re.compile(r"\s(?:to|an|à|a|to the)\s(?=[^\W\d_a-zа-яёß-öø-ÿ])")
_KIND = re.compile(r"(?:[Pp]ress\s)?([^\W\d_]{4,15})")
_DIGIT = re.compile(r"\d")
_HELD_WORDS = (" in ", " In ", " in:", " In:", " dans ", " в ")
_TRAILING = " ,.;:("


@dataclass(frozen=True, slots=True)
class Letter:
    """A document named before the work that prints it.

    Attributes:
        fields: author, recipient, genre and date, with their places.
        end: where the work begins.
        inside: whether an "in" leads to it.
    """

    fields: tuple[tuple[str, int, int], ...]
    end: int
    inside: bool


def find_letter(words: str, mask: str) -> Letter | None:
    """Read a document named at a citation's start, if one is.

    >>> words = "Lind to Berg, 4 May 1921, in *Papers of the Legation*, 7"
    >>> letter = find_letter(words, words)
    >>> [(name, words[start:end]) for name, start, end in letter.fields]
    [('author', 'Lind'), ('recipient', 'Berg'), ('issued', '4 May 1921')]
    """
    stop = _first_group(mask)
    near = mask[: min(_LONGEST, stop + 1)]
    held = _IN.search(near) if _may_hold(near) else None
    if held:
        fields = _read(words, held.start())
        if _is_letter(fields, held.group()) or not words[: held.start()].strip():
            return Letter(fields or (), held.end(), inside=True)
    days = list(_DAY.finditer(mask, 0, stop)) if _DIGIT.search(mask, 0, stop) else []
    if not days or mask[days[-1].end() : days[-1].end() + 1] not in {",", ".", "", " "}:
        return None
    # Of several documents in one edition the first gives the fields.
    fields = _read(words, days[0].end())
    if not fields or not any(name in {"recipient", "genre"} for name, _, _ in fields):
        return None
    return Letter(fields, days[-1].end(), inside=False)


def _may_hold(near: str) -> bool:
    """Tell cheaply whether an "in" can stand among the first words."""
    return near[:2] in {"In", "in"} or has_stem(near, _HELD_WORDS)


def _is_letter(fields: tuple[tuple[str, int, int], ...] | None, lead: str) -> bool:
    """Tell a document from a title that merely has an "in"."""
    names = {name for name, _, _ in fields or ()}
    return bool(names & {"issued", "recipient"}) or (bool(names) and lead[0] in ".;")


def _first_group(mask: str) -> int:
    places = [mask.find(mark) for mark in "\x02\x03\x04"]
    return min(
        (place for place in places if place >= 0), default=min(len(mask), _LONGEST)
    )


def _read(words: str, end: int) -> tuple[tuple[str, int, int], ...] | None:
    """Read a document's description that ends at an offset; None if it is none."""
    end = len(words[:end].rstrip(_TRAILING))
    if end <= 0:
        return ()
    date = None
    for found in _DATE.finditer(words, 0, end):
        date = found
    people = len(words[: date.start() if date else end].rstrip(_TRAILING))
    fields = _read_people(words, people)
    if fields is None:
        return None
    return (*fields, ("issued", *date.span(1))) if date else fields


def _read_people(words: str, end: int) -> tuple[tuple[str, int, int], ...] | None:
    to = _TO.search(words, 0, end)
    kind = next(
        (m for m in _KIND.finditer(words, 0, end) if m.group(1).casefold() in _KINDS),
        None,
    )
    first = min(to.start() if to else end, kind.start() if kind else end)
    first = len(words[:first].rstrip(_TRAILING))
    fields: list[tuple[str, int, int]] = []
    if first and read_persons(words, 0, first):
        fields.append(("author", 0, first))
    elif not kind:
        return None
    if to and kind and kind.start() > to.end():
        end = len(words[: kind.start()].rstrip(_TRAILING))
    if to and fields:
        fields.append(("recipient", to.end(), end))
    if kind:
        fields.append(("genre", *kind.span()))
    return tuple(fields)

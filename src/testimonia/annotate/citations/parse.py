"""One citation's words -> kind, form and fields.

names set up for later ("hereafter X")   hereafter.py   blanked for what follows
"ibid.", "op. cit.", "note 14 above"     forms.py       blanked likewise
an archive piece                         archival/
a diary by its owner's name              diary.py
everything else                          published/
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.annotate.citations.archival import parse_archival
from testimonia.annotate.citations.diary import (
    entry_dates,
    find_carrier,
    join_carrier,
    parse_diary,
)
from testimonia.annotate.citations.forms import Form, read_form
from testimonia.annotate.citations.hereafter import find_hereafters
from testimonia.annotate.citations.misread import mend_figures
from testimonia.annotate.citations.model import Parsed
from testimonia.annotate.citations.settle import read_published
from testimonia.text.archives import FoundReference

_LEANING = re.compile(r"(?<!\w)(?:(?:on|in|from|both|all|the)\s){1,3}\Z")
_REACH = 24


def parse_citation(
    text: str, start: int, end: int, references: Sequence[FoundReference]
) -> Parsed:
    """Read the citation that stands at [start, end) of a string.

    Args:
        text: a note's words; what stands outside [start, end) is not read.
        start: offset of the citation's first character.
        end: offset behind its last.
        references: the archive references inside it.

    >>> note = "A. Lind, *Two Roads to Oslo* (Bergen 1950) [hereafter Lind], 7"
    >>> parsed = parse_citation(note, 0, len(note), ())
    >>> parsed.kind, parsed.form, parsed.defines, note[slice(*parsed.locator)]
    ('book', 'full', ('Lind',), '7')
    """
    names = find_hereafters(text, start, end)
    words = mend_figures(text, start, end)
    words = _blank(words, ((name.start, name.end) for name in names))
    form = read_form(words, start, end)
    if form:
        words = _blank_form(words, form)
    if references:
        parsed = parse_archival(text, start, end, references)
    else:
        parsed = _read(words, start, end)
    if not (form or names or parsed.defines):
        return parsed
    return replace(
        parsed,
        form=form.form if form else parsed.form,
        locator=parsed.locator or (form.locator if form else None),
        defines=tuple(text[slice(*name.name)] for name in names),
    )


def _read(words: str, start: int, end: int) -> Parsed:
    first = start + len(words[start:end]) - len(words[start:end].lstrip(" \t\n,.;"))
    if first >= end:
        return Parsed(kind="other", form="short")
    diary = parse_diary(words, first, end)
    if diary:
        return _carry(words, end, diary)
    parsed = read_published(words, first, end)
    entry = entry_dates(words, first, end)
    return replace(parsed, kind="diary", locator=entry) if entry else parsed


def _carry(words: str, end: int, diary: Parsed) -> Parsed:
    """Add the book through which a diary is quoted, where one is named behind it."""
    place = diary.locator and find_carrier(words, diary.locator[1], end)
    return join_carrier(diary, read_published(words, *place)) if place else diary


def _blank_form(words: str, form: Form) -> str:
    """Put spaces over a back-reference; a bracketed one parts like a comma.

    >>> _blank_form("Wendover (n 3) 80", read_form("Wendover (n 3) 80", 0, 17))
    'Wendover ,     80'
    """
    leaning = _LEANING.search(words, max(0, form.start - _REACH), form.start)
    if leaning and form.file:
        return _blank(words, [(leaning.start(), form.end)])
    bracketed = words[form.start - 1 : form.start] == "(" and form.start > 0
    if not bracketed or form.form != "note_number":
        return _blank(words, [(form.start, form.end)])
    start = form.start - 1
    return words[:start] + "," + " " * (form.end - start - 1) + words[form.end :]


def _blank(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Put spaces over places, so that offsets stay what they are."""
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text

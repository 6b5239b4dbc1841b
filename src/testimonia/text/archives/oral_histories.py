"""Oral histories by the library that keeps them: interview, interviewer, date, holder.

They lie in no box: the person who was heard is the call number.
"""

import re

from testimonia.text.archives.match import Hit, behind_places
from testimonia.text.archives.rules import Grammar
from testimonia.text.archives.tail import Reading
from testimonia.text.archives.tokens import clean_title

WINDOW = 200

# "See Ann Orme Oral History" sends the reader to her, not to See Ann.
_PERSON = r"(?!(?:See|Cf\.?|Compare|The|In|From|Both|And|But|For) )(?:[A-Z][\w.'-]{0,24} ){1,4}[A-Z][\w'-]{1,24}"
_ORAL = re.compile(
    rf"(?:(?P<before>{_PERSON}),? )?[Oo]ral [Hh]istory"
    r"(?: [Ii]nterview| [Tt]ranscript| [Mm]emoir)?\b"
    rf"(?: (?:with|of) (?P<behind>{_PERSON}))?(?=[,:] |,? by )"
)
# Between it and its holder stand the interviewer, a date, pages, an interview's number.
_BETWEEN = re.compile(r"[^;()\[\]\"]{0,120}, \Z")
_SENTENCE = re.compile(r"[a-z\d]\. [A-Z]")


def read_oral_history(
    text: str, place: tuple[int, int], left: int, grammar: Grammar
) -> Hit | None:
    """Read the oral history that stands before its holder's name.

    Args:
        text: plain letters.
        place: where the holder's name stands.
        left: where the reference before it ends.
        grammar: it knows the holders.
    """
    start, end = place
    left = max(left, start - WINDOW)
    if text.find("ral ", left, start) < 0:
        return None
    found = next(iter([*_ORAL.finditer(text, left, start)][-1:]), None)
    person = found and (found["behind"] or found["before"])
    if not (found and person and _leads_on(text, found.end(), start)):
        return None
    end = behind_places(text, end, grammar)
    return Hit(
        start=found.start(),
        body=found.start(),
        end=end,
        repository=grammar.heads[text[slice(*place)]].repositories[0],
        levels=[("collection", "Oral History"), ("file", clean_title(person))],
        rule=grammar.papers,
        named=True,
        reading=Reading(end),
    )


def _leads_on(text: str, start: int, end: int) -> bool:
    """Tell the end of one sentence from the interviewer and the date."""
    joined = _BETWEEN.match(text, start, end)
    return joined is not None and _SENTENCE.search(text, start, end) is None

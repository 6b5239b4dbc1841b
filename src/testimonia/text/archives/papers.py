"""A department's paper that is cited without its file: "Dew minute, 3 May, U 321"."""

import re

from testimonia.text.archives.keys import department_of
from testimonia.text.archives.rules import Grammar

_PAPER = re.compile(
    r"(?<![\w/.-])[A-Z]{1,2}(?: |\.)?\d{2,6}(?:/\d{1,6}){0,3}G?(?=[\s.,;:)\]]{0,3}\Z)"
)


def read_paper(
    text: str, start: int, end: int, grammar: Grammar
) -> tuple[str, int, int] | None:
    """Read the registered paper that stands last in a stretch.

    Only letters that a department of the Foreign Office used begin one.

    Args:
        text: a note's words.
        start: where the stretch begins.
        end: where it ends.
        grammar: it knows the departments' letters.

    Returns:
        Its standard spelling and where it stands, or None.

    >>> from testimonia.text.archives.grammar import read_grammar
    >>> words = "Orme minute, 11 January 1943, U 321."
    >>> read_paper(words, 0, len(words), read_grammar())
    ('U321', 30, 35)
    >>> read_paper("Orme letter, box B 12", 0, 21, read_grammar())
    """
    match = _PAPER.search(text, start, end)
    if match is None:
        return None
    paper = re.sub(r"[ .]", "", match[0])
    if department_of(paper, grammar) is None:
        return None
    return paper, match.start(), match.end()

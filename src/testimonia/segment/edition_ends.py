"""The head and foot of a printed document: what stands round its text, line by line."""

import re
from dataclasses import dataclass, field

from testimonia.lexicon.editions import RECEIVED
from testimonia.segment.edition_lines import (
    find_date,
    is_classification,
    is_file_number,
    is_greeting,
    is_source,
    names_dispatch,
)
from testimonia.text.headings import read_heading, read_number, strip_markup
from testimonia.text.lines import Line

_HEAD_LINES, _FOOT_LINES, _SHOWN_LINES = 14, 60, 120
_TITLE_LINES = 3
_OPEN = (",", " to", " and", " of", " the", " by", " an", " à", " в")
_HEADER_DATE = re.compile(r"(?:doc_)?date:\s*[\"']?([^\"'\n]{4,40})")


@dataclass(slots=True)
class Ends:
    """What stands at a document's head and foot.

    Attributes:
        kinds: kind and role of the lines, by index, that are no running text.
        title: the indices of the heading's lines.
        signs: what speaks for a document of an edition.
        date: the dateline's date.
        placed: the dateline names a place.
        stated: the date that the file's own header gives.
    """

    kinds: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    title: list[int] = field(default_factory=list)
    signs: set[str] = field(default_factory=set)
    words: str | None = None
    number: str | None = None
    senders: tuple[str, ...] = ()
    date: str | None = None
    placed: bool = False
    stated: str | None = None

    def take(self, index: int, sign: str, kind: str, role: str | None) -> None:
        """Name a line."""
        self.kinds[index] = (kind, role)
        self.signs.add(sign)


def read_ends(lines: list[Line]) -> Ends:
    """Name the lines above and below a document's text; its middle is not looked at."""
    ends = Ends()
    shown = [i for i, line in enumerate(lines[:_SHOWN_LINES]) if not line.is_blank]
    shown = shown[_read_header(lines, shown, ends) :]
    while shown and _read_head_line(lines, shown[0], ends):
        shown = shown[1:]
    _read_title(lines, shown, ends)
    shown = [index for index in shown if index not in ends.title]
    while ends.title and shown and len(ends.kinds) < _HEAD_LINES + _TITLE_LINES:
        if not _read_head_line(lines, shown[0], ends):
            break
        shown = shown[1:]
    if ends.title:
        _read_foot(lines, ends)
        _weigh(ends, lines[shown[0]].text if shown else "")
    return ends


def _weigh(ends: Ends, following: str) -> None:
    """Count a greeting that begins the text, and an author whom place and date follow."""
    if is_greeting(following):
        ends.signs.add("greeting")
    if "typed" in ends.signs and ends.senders and ends.placed:
        ends.signs.add("author")


def _read_header(lines: list[Line], shown: list[int], ends: Ends) -> int:
    """Pass over a Markdown file's lines of "name: value" between two rules."""
    rules = [at for at in shown[:_HEAD_LINES] if lines[at].text.strip() == "---"]
    if len(rules) < 2 or rules[0] != shown[0]:  # noqa: PLR2004 - above and below
        return 0
    count = shown.index(rules[1]) + 1
    for at in shown[:count]:
        ends.kinds[at] = ("furniture", "header")
        found = _HEADER_DATE.match(lines[at].text)
        ends.stated = found.group(1).strip() if found else ends.stated
    return count


def _read_title(lines: list[Line], shown: list[int], ends: Ends) -> None:
    """Read the heading, which may stand below its number and run over several lines."""
    taken = shown[:1] if shown and read_number(lines[shown[0]].text) else []
    rest = shown[len(taken) :]
    words = [strip_markup(lines[index].text) for index in taken]
    while taken and rest and _read_head_line(lines, rest[0], ends):
        rest = rest[1:]
    for index in rest[:_TITLE_LINES]:
        words.append(strip_markup(lines[index].text))
        taken.append(index)
        if not (words[-1].endswith(_OPEN) or _runs_on(lines, rest, taken, words)):
            break
    title = " ".join(words)
    heading = read_heading(title)
    if heading is None:
        return
    ends.title, ends.words, ends.number = taken, title, heading.number
    ends.senders = heading.senders
    signs = {"number": heading.number, "addressed": heading.addressed}
    ends.signs.update(name for name, found in signs.items() if found)
    ends.signs.update({"typed"} if heading.typed else set())


def _runs_on(
    lines: list[Line], rest: list[int], taken: list[int], words: list[str]
) -> bool:
    """Tell whether the next line is needed to see who writes to whom."""
    following = taken[-1] + 1
    if following not in rest:
        return False
    text = lines[following].text
    if find_date(text) or is_classification(text) or names_dispatch(text):
        return False
    alone = read_heading(" ".join(words))
    joined = read_heading(" ".join([*words, strip_markup(text)]))
    return bool(joined and joined.addressed and not (alone and alone.addressed))


def _read_head_line(lines: list[Line], index: int, ends: Ends) -> bool:
    """Name a line that is dateline, classification or the like."""
    text = lines[index].text
    date = find_date(text)
    if is_classification(text):
        ends.take(index, "classification", "paragraph", "classification")
    elif is_source(text) or is_file_number(text):
        ends.take(index, "source", "note", "source")
    elif date and ends.date is None:
        ends.date = date
        ends.placed = text.partition(date)[0].strip("#*_[] ,")[:1].isalpha()
        ends.take(index, "date", "date", None)
    elif strip_markup(text).casefold().startswith(RECEIVED) and len(text) < 80:  # noqa: PLR2004
        ends.take(index, "received", "date", "received")
    elif ends.title and names_dispatch(text):
        ends.take(index, "dispatch", "paragraph", "dispatch")
    else:
        return False
    return True


def _read_foot(lines: list[Line], ends: Ends) -> None:
    """Find the line on the archive, and a dateline that closes the text."""
    last = len(lines)
    shown = [
        index
        for index in range(max(0, last - _FOOT_LINES), last)
        if not lines[index].is_blank and index not in ends.kinds
    ]
    shown = [index for index in shown if index not in ends.title]
    for index in reversed(shown):
        if is_source(lines[index].text):
            ends.take(index, "source", "note", "source")
            break
    closing = [index for index in shown if strip_markup(lines[index].text)][-1:]
    for index in closing if ends.date is None else ():
        ends.date = find_date(lines[index].text)
        if ends.date:
            ends.take(index, "date", "date", None)

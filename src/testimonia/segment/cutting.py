"""Cuts a page of talk into posts: at their heads, or at what parts them."""

from collections import Counter
from itertools import pairwise

from testimonia.segment.headers import is_name
from testimonia.segment.heads import Head, indent_of
from testimonia.segment.postings import Posting
from testimonia.segment.signs import Sign, is_rule
from testimonia.text.lines import Line

_BULLETS = {"•": 1, "·": 1, "*": 1, "-": 1, "–": 1, "◦": 2, "○": 2, "▪": 3, "‣": 3}
_FEWEST_SEPARATORS = 2
_LONGEST_SHORT_NAME = 25
_LONGEST_TITLE = 200
_LONGEST_FIGURE = 4
_NEAR = 3


def cut_at_heads(
    lines: list[Line], signs: list[Sign], heads: list[Head]
) -> list[Posting]:
    """Cut posts that begin with a header line, or end with one."""
    end = _form_start(signs, heads, len(lines))
    outside = _site_lines(signs)
    if are_trailers(signs, heads, end):
        return _cut_at_trailers(lines, heads, outside, _talk_start(lines, signs, heads))
    postings = []
    for place, head in enumerate(heads):
        stop = heads[place + 1].first if place + 1 < len(heads) else end
        last = _last_word(lines, outside, head.last, stop)
        postings.append(
            Posting(head.first, last, head.last + 1, head=head, author=head.author)
        )
    return postings


def cut_at_separators(
    lines: list[Line], signs: list[Sign], separators: list[int]
) -> list[Posting]:
    """Cut posts that only a drawn or blank line parts."""
    title = find_title(lines, signs)
    outside = _site_lines(signs)
    postings = []
    start = 0 if title is None else title + 1
    for stop in [*separators, len(lines)]:
        first = start
        while first < stop and (lines[first].is_blank or first in outside):
            first += 1
        if first < stop:
            last = _last_word(lines, outside, first, stop)
            postings.append(Posting(first, last, first))
        start = stop + 1
    _find_names(lines, {sign.line: sign.code for sign in signs}, postings)
    return postings


def find_separators(lines: list[Line]) -> list[int]:
    """Find the lines that part posts: of one kind, the plainest that stands twice.

    A line that holds only no-break spaces is what many forums leave behind; then
    drawn lines; then two blank lines where one parts paragraphs. Where a page of
    print turns, none parts posts: at a form feed, or beside page numbers.
    """
    spaced, ruled, doubled = [], [], []
    for index, line in enumerate(lines):
        if line.is_blank:
            if "\u00a0" in line.text:
                spaced.append(index)
            elif index and lines[index - 1].is_blank and not _turns_page(lines, index):
                doubled.append(index)
        elif is_rule(line.text.strip()):
            ruled.append(index)
    doubled = _leave_out_numbered(lines, doubled)
    found = (kind for kind in (spaced, ruled, doubled) if kind[1:])
    return next(found, [])


def _turns_page(lines: list[Line], index: int) -> bool:
    """Tell whether a form feed stands at a blank line."""
    return any("\f" in line.text[:80] for line in lines[index - 1 : index + 2])


def _leave_out_numbered(lines: list[Line], places: list[int]) -> list[int]:
    """Leave out the blank lines beside figures that count up, as page numbers do."""
    figures = {place: _figure_beside(lines, place) for place in places}
    told = [figure for figure in figures.values() if figure is not None]
    steps = sum(after - before == 1 for before, after in pairwise(told))
    if len(told) < _FEWEST_SEPARATORS or steps * 2 < len(told):
        return places
    return [place for place in places if figures[place] is None]


def _figure_beside(lines: list[Line], place: int) -> int | None:
    """Give the figure that stands alone right before or behind a few blank lines."""
    for line in lines[max(0, place - _NEAR) : place + _NEAR]:
        bare = line.text.strip(" \t-–—[]")
        if len(bare) <= _LONGEST_FIGURE and bare.isdecimal():
            return int(bare)
    return None


def find_depths(lines: list[Line], postings: list[Posting]) -> None:
    """Tell from indents and list marks which post or comment stands under which."""
    standing: list[tuple[tuple[int, int], int]] = []
    for index, posting in enumerate(postings):
        head = posting.head
        label = head.label if head else None
        place = (
            indent_of(lines[posting.first]),
            _BULLETS.get(label, 0) if label else 0,
        )
        while standing and standing[-1][0] >= place:
            standing.pop()
        posting.above = standing[-1][1] if standing else None
        standing.append((place, index))
        posting.depth = len(standing)


def find_title(lines: list[Line], signs: list[Sign]) -> int | None:
    """Find the line that holds a page's title, if its first words are one."""
    for sign in signs:
        text = lines[sign.line].text.strip()
        if sign.code in "A-DNB" or text.startswith("r/"):
            continue
        alone = sign.line + 1 == len(lines) or lines[sign.line + 1].is_blank
        next_sign = next((s for s in signs if s.line > sign.line), None)
        headed = next_sign is not None and (
            next_sign.code in "SDNRAMT" or is_name(lines[next_sign.line].text.strip())
        )
        short = len(text) <= _LONGEST_TITLE and not text.endswith((".", ",", ";"))
        poster = next_sign is not None and next_sign.code in "DR" and " " not in text
        fits = sign.code in "xQ" and short and not poster and (alone or headed)
        return sign.line if fits else None
    return None


def _site_lines(signs: list[Sign]) -> set[int]:
    return {sign.line for sign in signs if sign.code in "A-TBC"}


def _last_word(lines: list[Line], outside: set[int], first: int, stop: int) -> int:
    """Find the last line before stop that belongs to the post and not to the site."""
    last = stop - 1
    while last > first and (lines[last].is_blank or last in outside):
        last -= 1
    return last


def _form_start(signs: list[Sign], heads: list[Head], end: int) -> int:
    """Find the form behind the last post, from which on all is the site's."""
    after = heads[-1].last if heads else -1
    return next((s.line for s in signs if s.code == "F" and s.line > after), end)


def are_trailers(signs: list[Sign], heads: list[Head], end: int) -> bool:
    """Tell whether names stand under the posts: text before the first, none after."""
    if len(heads) < _FEWEST_SEPARATORS:
        return False
    before = [s for s in signs if s.line < heads[0].first and s.code == "x"]
    after = [s for s in signs if heads[-1].last < s.line < end and s.code == "x"]
    return len(before) > 1 and not after


def _talk_start(lines: list[Line], signs: list[Sign], heads: list[Head]) -> int:
    """Find where talk begins: behind the line that counts comments, or the title."""
    counted = [s.line for s in signs if s.code == "C" and s.line < heads[0].first]
    title = find_title(lines, signs)
    return counted[-1] + 1 if counted else 0 if title is None else title + 1


def _cut_at_trailers(
    lines: list[Line], heads: list[Head], outside: set[int], start: int
) -> list[Posting]:
    postings = []
    for head in heads:
        first = start
        while first < head.first and (lines[first].is_blank or first in outside):
            first += 1
        posting = Posting(first, head.last, first, head=head, author=head.author)
        posting.tags = {
            i: "b" if i in head.bylines else _tag_of(lines[i].text, head)
            for i in range(head.first, head.last + 1)
        }
        postings.append(posting)
        start = head.last + 1
    return postings


def _tag_of(text: str, head: Head) -> str:
    return "d" if head.date and head.date in text else "f"


def _find_names(
    lines: list[Line], codes: dict[int, str], postings: list[Posting]
) -> None:
    """Find posters' names that stand on a line of their own over the words."""
    openings = {
        index: names
        for index, posting in enumerate(postings)
        if (names := _opening_name(lines, codes, posting))
    }
    count = Counter(lines[names[0]].text.strip() for names in openings.values())
    ranked = {i for i, names in openings.items() if codes.get(names[-1]) == "R"}
    common = 2 * len(openings) > len(postings)
    for index, names in openings.items():
        name = lines[names[0]].text.strip()
        if index in ranked or common or count[name] > 1:
            posting = postings[index]
            posting.author = name
            posting.body = names[-1] + 1
            posting.head = Head(
                posting.first, names[-1], author=name, bylines=list(names)
            )


def _opening_name(
    lines: list[Line], codes: dict[int, str], posting: Posting
) -> list[int]:
    """Find the name and rank that a post may begin with."""
    near = range(posting.first, min(posting.first + 6, posting.last + 1))
    told = [i for i in near if not lines[i].is_blank]
    text = lines[told[0]].text.strip()
    if len(told) == 1 or len(text) > _LONGEST_SHORT_NAME or not is_name(text):
        return []
    names = told[:1]
    if codes.get(told[1]) == "R":
        names = told[:2]
    elif not lines[told[0] + 1].is_blank:
        return []
    return names if posting.last > names[-1] else []

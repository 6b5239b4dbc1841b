"""Authors and title: of the work itself and of the book that holds a chapter."""

import re

from testimonia.annotate.citations.published.brackets import ROLE
from testimonia.annotate.citations.published.imprint import is_place
from testimonia.annotate.citations.published.patterns import one_of
from testimonia.annotate.citations.published.persons import read_body, read_persons
from testimonia.annotate.citations.published.plain import DATE_INSIDE, read_plain
from testimonia.annotate.citations.published.reading import Reading, trim
from testimonia.annotate.citations.published.shape import (
    BRACKETED,
    EMPHASISED,
    QUOTED,
    Group,
)
from testimonia.lexicon.editions import TYPE_WORDS
from testimonia.lexicon.reference_labels import EDITOR_MARKS, REVIEW_WORDS

_LONGEST_HEAD = 260
_ROLE = re.compile(
    rf"[,\s]*[\(\[]?\s?{one_of(EDITOR_MARKS)}(?:\. and trans)?\.?\s?[\)\]]?[,:;.\s]*$"
)
_ROLE_WORDS = {mark.rpartition(" ")[2] for mark in EDITOR_MARKS} | {"trans"}
_TYPES = TYPE_WORDS | {"hearings", "hearing", "speech"}
_BLANK = re.compile(r"[\s\x05]*")
_INTRODUCTION = re.compile(
    r",\s(?P<genre>(?i:foreword|introduction|preface|afterword|vorwort|einleitung|préface"
    r"|introduzione|prefazione|предисловие))\s(?i:to|zu|zur|à|de|a|к)\s"
)
_ARTICLE = re.compile(r",?\s(?i:art\.|artikel|s\.\s?v\.|entry)\s*$")
_SAME = re.compile(r"(?i:idem|eadem|ders\.|dies\.|id\.|_{3,9})[,.:]?\s+")
_REVIEW = re.compile(rf",?\s*{one_of(REVIEW_WORDS)}\s+")


def read_work(reading: Reading, start: int, *, container: bool = False) -> int:
    """Read persons and title from a place on; give the place behind the title.

    Args:
        reading: what is gathered.
        start: where the work's words begin.
        container: whether it is the book that holds a chapter, whose persons are
            editors and whose title is the container's.
    """
    blank = _BLANK.match(reading.mask, start)
    start = blank.end() if blank else start
    same = _SAME.match(reading.mask, start)
    start = same.end() if same else start
    group = _first_group(reading, start)
    if group and _read_head(reading, start, group, container=container):
        return _take_title(reading, group, container=container)
    return read_plain(reading, start, container=container)


def _first_group(reading: Reading, start: int) -> Group | None:
    places = [reading.mask.find(mark, start) for mark in (QUOTED, EMPHASISED)]
    first = min((place for place in places if place >= 0), default=-1)
    if first < 0 or first - start > _LONGEST_HEAD:
        return None
    return reading.shape.groups.get(first)


def _take_title(reading: Reading, group: Group, *, container: bool) -> int:
    introduced = "introduction" in reading.traits
    name = "container-title" if container or introduced else "title"
    reading.add_group(name, group)
    if not container:
        reading.title_mark = group.kind
    return group.end


def _read_head(reading: Reading, start: int, group: Group, *, container: bool) -> bool:
    """Read what stands before a title in quotes or emphasis, if it is persons."""
    words = reading.words
    review = _REVIEW.search(reading.mask, start, group.start)
    if review:
        return _read_review(reading, start, review, group.start)
    introduction = _INTRODUCTION.search(reading.mask, start, group.start)
    if introduction:
        return _read_introduction(reading, start, introduction, group.start)
    entry = _ARTICLE.search(reading.mask, start, group.start)
    end, role = _strip_role(reading, start, entry.start() if entry else group.start)
    low, high = trim(words, start, end)
    if low >= high:
        return True
    if not container and _read_plain_head(reading, low, high, group):
        return True
    names = read_persons(words, low, high)
    if not names and BRACKETED not in reading.mask[low:high]:
        names = ((low, high),) if read_body(words, low, high) else ()
    if not names:
        return False
    is_editor = role or container
    reading.add("editor" if is_editor else "author", low, high, names)
    return True


def _read_plain_head(reading: Reading, start: int, end: int, group: Group) -> bool:
    """Read "Hearings," or a newspaper's town in front of a title."""
    words = reading.words
    if words[start:end].casefold() in _TYPES:
        return reading.add("genre", start, end)
    if (
        group.kind == EMPHASISED
        and end + 1 == group.start
        and is_place(words, start, end)
    ):
        return reading.add("publisher-place", start, end)
    return False


def _read_review(reading: Reading, start: int, review: re.Match[str], end: int) -> bool:
    """Read "Lind, review of Berg,": who reviews and who is reviewed."""
    reading.traits.add("review")
    words = reading.words
    low, high = trim(words, start, review.start())
    names = read_persons(words, low, high)
    if names:
        reading.add("author", low, high, names)
    low, high = trim(words, review.end(), end)
    names = read_persons(words, low, high)
    if names:
        reading.add("reviewed-author", low, high, names)
    return True


def _read_introduction(
    reading: Reading, start: int, genre: re.Match[str], end: int
) -> bool:
    """Read "Lind, Foreword to Berg,": who introduces whose book."""
    words = reading.words
    names = read_persons(words, *trim(words, start, genre.start()))
    reading.add("author", start, genre.start(), names)
    reading.add("genre", *genre.span("genre"))
    names = read_persons(words, *trim(words, genre.end(), end))
    reading.add("container-author", genre.end(), end, names)
    reading.traits.add("introduction")
    return True


def _strip_role(reading: Reading, start: int, end: int) -> tuple[int, bool]:
    """Cut "(eds)," or "(2008)." off the end of a list of persons."""
    words, mask = reading.words, reading.mask
    stop = start + len(words[start:end].rstrip(" ,:;.\n"))
    if stop > start and mask[stop - 1] == BRACKETED:
        group = _group_before(reading, stop)
        inner = words[group.inner_start : group.inner_end].strip() if group else ""
        if group and DATE_INSIDE.match(inner):
            reading.add("issued", group.inner_start, group.inner_end)
            return _strip_role(reading, start, group.start)
        if group and ROLE.match(inner):
            return group.start, True
    last = words[start:stop].rpartition(" ")[2].strip("()[].,").casefold()
    if last not in _ROLE_WORDS:
        return end, False
    role = _ROLE.search(words, max(start, stop - 30), end)
    if role and role.start() > start and words[role.start()] in " ,([":
        return role.start(), True
    return end, False


def _group_before(reading: Reading, end: int) -> Group | None:
    begins = reading.mask.rfind(BRACKETED, 0, end)
    while (
        begins > 0
        and reading.mask[begins - 1] == BRACKETED
        and (begins not in reading.shape.groups)
    ):
        begins -= 1
    return reading.shape.groups.get(begins)

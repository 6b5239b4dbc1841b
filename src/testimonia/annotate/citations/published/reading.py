"""What is gathered while one citation is read."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from testimonia.annotate.citations.published.shape import Group, Shape
from testimonia.lexicon.publishing import ABBREVIATED

_EDGES = " \t\n\r,;:.*_–—-\x05"
_WORD = re.compile(r"[^\W_]")
_OPEN, _SHUT = "([<", ")]>"


class Kept(NamedTuple):
    """The place of a field, and of each person in it."""

    start: int
    end: int
    names: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Reading:
    """The fields found so far, and what is known of the citation.

    Attributes:
        shape: its words, mask and groups.
        mask: the words with groups and whatever was read already blanked.
        title_mark: the kind of the group that holds its title; "" for plain words.
        inside: whether an "in" stands before what holds it.
        traits: what was seen beside the fields ("review", "series", "letter" ...).
        after: the field that a quoted stretch would be ("part-title" behind
            "Chapter 3"), and where the piece ends that calls for it.
        chapter: the place of a chapter's or document's number with its label.
        stray: how many characters no rule could place.
    """

    shape: Shape
    mask: str
    fields: dict[str, Kept] = field(default_factory=dict)
    locator: tuple[int, int] | None = None
    title_mark: str = ""
    inside: bool = False
    traits: set[str] = field(default_factory=set)
    after: tuple[str, int] = ("", 0)
    chapter: tuple[int, int] | None = None
    stray: int = 0

    @property
    def words(self) -> str:
        """Give the citation's words."""
        return self.shape.words

    def has(self, *names: str) -> bool:
        """Tell whether any of some fields was found."""
        return not self.fields.keys().isdisjoint(names)

    def add(
        self, name: str, start: int, end: int, names: tuple[tuple[int, int], ...] = ()
    ) -> bool:
        """Keep a field, trimmed, unless it is empty or there already."""
        words = self.shape.words
        start, end = trim(words, start, end)
        if name in self.fields or not _WORD.search(words, start, end):
            return False
        inside = tuple([trim(words, *place) for place in names]) if names else ()
        self.fields[name] = Kept(start, end, inside)
        return True

    def add_group(self, name: str, group: Group) -> bool:
        """Keep what stands inside a group's marks as a field."""
        return self.add(name, group.inner_start, group.inner_end)

    def rename(self, old: str, new: str) -> None:
        """Give a field another name."""
        found = self.fields.pop(old, None)
        if found and new not in self.fields:
            self.fields[new] = found

    def value(self, name: str) -> str:
        """Give a field's words, or nothing."""
        found = self.fields.get(name)
        return self.words[found.start : found.end] if found else ""

    def take(self, start: int, end: int) -> None:
        """Blank what was read."""
        self.mask = self.mask[:start] + "\x05" * (end - start) + self.mask[end:]


def trim(words: str, start: int, end: int) -> tuple[int, int]:
    """Trim separators and unpaired brackets off a stretch.

    A full stop stays behind an initial or a short abbreviation.

    >>> trim("*Two Roads.*, ", 0, 14), trim("Washington, D.C.", 0, 16)
    ((1, 10), (0, 16))
    """
    if start < end and words[start].isalnum() and words[end - 1].isalnum():
        return start, end
    while start < end and words[start] in _EDGES:
        start += 1
    while end > start:
        last = words[end - 1]
        if (
            last in _OPEN
            or (
                last in _EDGES
                and not (last == "." and _is_abbreviated(words, start, end))
            )
        ) or (
            last in _SHUT
            and words.count(_OPEN[_SHUT.index(last)], start, end)
            < (words.count(last, start, end))
        ):
            end -= 1
        else:
            break
    first = words[start : start + 1]
    if first and first in _OPEN and _SHUT[_OPEN.index(first)] not in words[start:end]:
        start += 1
    return start, end


def _is_abbreviated(words: str, start: int, end: int) -> bool:
    """Tell a full stop behind "D.C", "Mass", "Rev" from one that ends a title."""
    word = words[start : end - 1].rpartition(" ")[2]
    if not word or word[-1] in ".,":
        return False
    return (
        "." in word
        or (len(word) == 1 and word.isupper())
        or word.casefold() in ABBREVIATED
    )

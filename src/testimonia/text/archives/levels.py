"""All levels that may follow at a place, as one pattern."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from testimonia.text.archives.notation import Template, compile_pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level that may stand in the tail behind a reference's first levels.

    Attributes:
        template: how it is printed.
        titles: which titles in free words may follow: "none", "before" (only such as
            lead to another level) or "free".
        title: the label of such a title.
        absorbs: it makes the titles before and behind it redundant: a film's number,
            a lot's.
        comma: a mark must stand before it, a space is not enough.
        early: it cannot stand behind a box, where titles are free.
        behind: the label that must stand directly before, if any.
        drop: labels that are read and forgotten.
    """

    template: Template
    titles: str = "before"
    title: str = "series"
    absorbs: bool = False
    comma: bool = False
    early: bool = False
    behind: str = ""
    drop: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Union:
    pattern: str
    owners: dict[int, Level]

    def match(
        self, text: str, start: int
    ) -> tuple[Level, list[tuple[str, str]], int] | None:
        """Give the first level that fits, its values and where it ends."""
        match = compile_pattern(self.pattern).match(text, start)
        # Each level is a group around its own groups, and so the last to be closed.
        if match is None or match.lastindex is None:
            return None
        level = self.owners[match.lastindex]
        return level, level.template.read(match, match.lastindex), match.end()


@dataclass(frozen=True, slots=True)
class LevelSet:
    """Levels that may follow.

    Attributes:
        levels: in the order in which they are tried.
        names: repositories' names, which are no titles.
    """

    levels: tuple[Level, ...] = ()
    names: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    _unions: dict[tuple[bool, bool], _Union] = field(default_factory=dict)
    _behind: dict[str, _Union] = field(default_factory=dict)

    def match(
        self, text: str, start: int, *, marked: bool, free: bool, last: str
    ) -> tuple[Level, list[tuple[str, str]], int] | None:
        """Read the level at a place.

        Args:
            text: plain letters.
            start: the place.
            marked: a comma or colon stands before.
            free: titles may stand here.
            last: the label before.
        """
        special = self._behind.get(last)
        found = special.match(text, start) if special else None
        return found or self._unions[marked, free].match(text, start)


def join_levels(levels: Sequence[Level], names: re.Pattern[str]) -> LevelSet:
    """Make one pattern of many levels, for each situation they can stand in.

    Args:
        levels: in the order in which they are tried.
        names: repositories' names.
    """
    usual = [level for level in levels if not level.behind]
    unions = {
        (marked, free): _unite(
            [
                level
                for level in usual
                if (marked or not level.comma) and not (free and level.early)
            ]
        )
        for marked in (False, True)
        for free in (False, True)
    }
    behind = {
        level.behind: _unite(
            [other for other in levels if other.behind == level.behind]
        )
        for level in levels
        if level.behind
    }
    return LevelSet(tuple(levels), names, unions, behind)


def _unite(levels: Sequence[Level]) -> _Union:
    parts: list[str] = []
    owners: dict[int, Level] = {}
    group = 1
    for level in levels:
        parts.append(f"({level.template.pattern})")
        owners[group] = level
        group += 1 + len(level.template.levels)
    return _Union("|".join(parts) or "(?!)", owners)

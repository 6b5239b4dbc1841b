"""What a compiled grammar is made of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from testimonia.text.archives.levels import LevelSet
from testimonia.text.archives.notation import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A way of printing references.

    Attributes:
        repositories: whose pieces it names; "*" for anybody's.
        template: its first levels; None if it is nothing but a tail.
        mended: the same with digits that may be misread letters.
        starts: words that it begins with, if it needs no repository's name.
        digits: it begins with three digits and needs no repository's name.
        fixed: levels that go without saying.
        tail: the name of the set of levels that may follow.
        levels: that set.
        titles: as for a level.
        title: as for a level.
        needs: one of these labels must be among the levels that follow; "more": any.
        drop: labels that are read and forgotten.
        score: how sure it is.
        paper: it is a paper's own number rather than a place on a shelf.
        key: how its levels make a key, if not in the usual way.
        lists: what may follow behind a comma or "and", taking the rest from here.
        before: what may stand before it and belongs behind it.
        inherits: its repository is that of the reference before it.
    """

    repositories: tuple[str, ...]
    template: Template | None
    mended: Template | None = None
    starts: tuple[str, ...] = ()
    digits: bool = False
    fixed: tuple[tuple[str, str], ...] = ()
    tail: str = ""
    levels: LevelSet = field(default_factory=LevelSet)
    titles: str = "none"
    title: str = "series"
    needs: frozenset[str] = frozenset()
    drop: frozenset[str] = frozenset()
    score: float = 1.0
    paper: bool = False
    key: str = ""
    lists: tuple[Template, ...] = ()
    before: Template | None = None
    inherits: bool = False


@dataclass(frozen=True, slots=True)
class Starred:
    """A kind of holder, known by a word beside its own name: "Staatsarchiv *".

    Attributes:
        name: its name with a star where its own name stands.
        behind: its own name stands behind the word.
    """

    name: str
    behind: bool


@dataclass(frozen=True, slots=True)
class Head:
    """What a word that can begin a reference may begin.

    Attributes:
        rules: those that need no repository's name.
        repositories: those of which it is a name.
        collection: it ends the name of a private collection.
        misread: it is a misreading of such a word.
        starred: the kinds of holder that are known by it.
    """

    rules: tuple[Rule, ...] = ()
    repositories: tuple[str, ...] = ()
    collection: bool = False
    misread: bool = False
    starred: tuple[Starred, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """All traditions, ready for use; made by ``read_grammar``.

    Attributes:
        anchor: finds every word that can begin a reference.
        heads: what each such word may begin.
        behind: what may stand between a repository's name and its reference.
        bodies: by repository: the rules that its name may introduce.
        bare: rules that begin with a digit.
        papers: the rule for a private collection, whoever holds it.
        shown: by repository: how a label's value is written in a key.
        inside: labels that lie inside an orderable piece, by repository.
        institutions: words by which an unknown holder is known.
        registry: departments by the letters of their papers.
    """

    anchor: re.Pattern[str]
    heads: Mapping[str, Head]
    behind: re.Pattern[str]
    bodies: Mapping[str, tuple[Rule, ...]]
    bare: tuple[Rule, ...] = ()
    papers: Rule = field(default_factory=lambda: Rule(repositories=(), template=None))
    shown: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    institutions: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    registry: Mapping[str, str] = field(default_factory=dict)

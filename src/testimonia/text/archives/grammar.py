"""Archive grammars: TOML files -> the rules that the finder follows.

The shipped traditions lie in ``testimonia.lexicon.archives``; a user's own file is read
before them, so that its rules win. Nothing in a file is ever used as a regular
expression (see ``notation``).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from testimonia.errors import UsageError
from testimonia.lexicon.archives import TRADITIONS, tradition_text
from testimonia.text.archives.levels import Level, LevelSet, join_levels
from testimonia.text.archives.rules import Grammar, Head, Rule, Starred
from testimonia.text.archives.schema import Source, read_source
from testimonia.text.archives.trie import one_of

STAR = "*"


@lru_cache(maxsize=8)
def read_grammar(extra_toml: str = "") -> Grammar:
    """Read the shipped grammars, and a user's own before them.

    Args:
        extra_toml: the text of a user's TOML file, written as told in
            docs/how-to/archive-grammars.md.

    >>> mine = '''
    ... [names]
    ... Marlow = ["Marlow Town Archive"]
    ... [[reference]]
    ... repository = "Marlow"
    ... template = "Chest_{chest:number}"
    ... '''
    >>> "Marlow Town Archive" in read_grammar(mine).heads
    True

    Raises:
        UsageError: what is wrong in the user's file, where, and what would be right.
    """
    sources = [read_source(tradition_text(t), f"grammar {t!r}") for t in TRADITIONS]
    if extra_toml.strip():
        sources.insert(0, read_source(extra_toml, "your archive grammar"))
    return _join(sources)


def _join(sources: Sequence[Source]) -> Grammar:
    shared: dict[str, tuple[Level, ...]] = {}
    for source in reversed(sources):
        shared |= source.levels
    names = {name: source for source in reversed(sources) for name in source.names}
    called = one_of(
        w for s in sources for ws in s.names.values() for w in ws if STAR not in w
    )
    whole = re.compile(rf"{called}(?= {{0,2}}(?:[,;.(\[)\]]|\Z))")
    rules: list[Rule] = []
    for source in sources:
        own = shared | dict(source.levels)
        sets = {name: join_levels(levels, whole) for name, levels in own.items()}
        rules += [_with_levels(rule, sets) for rule in source.rules]
    _check_repositories(rules, names)
    heads = _heads(sources, rules)
    behind = one_of(word for source in sources for word in source.behind)
    holders = one_of(word for source in sources for word in source.institutions)
    # The last, on private papers, tells how a holder's are written whom none names.
    papers = sources[-1]
    return Grammar(
        anchor=re.compile(rf"{one_of(heads)}(?![a-z])"),
        heads=heads,
        behind=re.compile(rf"{behind}(?!\w)"),
        bodies={name: _bodies(name, rules) for name in names},
        bare=tuple(rule for rule in rules if rule.digits),
        papers=next(rule for rule in rules if STAR in rule.repositories),
        shown={"": papers.shown}
        | {name: source.shown for name, source in names.items()},
        inside={"": papers.inside}
        | {name: source.inside for name, source in names.items()},
        institutions=re.compile(rf"\b{holders}\b"),
        registry={k: v for s in reversed(sources) for k, v in s.registry.items()},
    )


def _with_levels(rule: Rule, sets: Mapping[str, LevelSet]) -> Rule:
    if rule.tail and rule.tail not in sets:
        known = ", ".join(sorted(sets))
        msg = f"a reference wants the levels {rule.tail!r}; there are {known}"
        raise UsageError(msg)
    return replace(rule, levels=sets.get(rule.tail, LevelSet()))


def _check_repositories(rules: Iterable[Rule], names: Mapping[str, Source]) -> None:
    for rule in rules:
        for repository in rule.repositories:
            if repository not in names and repository != STAR:
                msg = f"a reference is of {repository!r}, which [names] does not name"
                raise UsageError(msg)


def _bodies(name: str, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    own = [rule for rule in rules if name in rule.repositories and not rule.inherits]
    if STAR in name:
        return tuple(own)
    anybody = [rule for rule in rules if STAR in rule.repositories]
    return (*own, *anybody)


def _heads(sources: Sequence[Source], rules: Sequence[Rule]) -> dict[str, Head]:
    starting: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in rule.starts:
            starting.setdefault(word, []).append(rule)
    named: dict[str, list[str]] = {}
    starred: dict[str, list[Starred]] = {}
    for source in sources:
        for repository, words in source.names.items():
            for word in words:
                if STAR not in word:
                    named.setdefault(word, []).append(repository)
                    continue
                kind = Starred(repository, behind=word.endswith(STAR))
                starred.setdefault(word.strip(f" {STAR}"), []).append(kind)
    collections = {word for source in sources for word in source.collections}
    misread = {word for source in sources for word in source.misread}
    heads = {
        word: _head(word, starting, named, (collections, misread))
        for word in {*starting, *named, *collections}
    }
    for word, kinds in starred.items():
        heads[word] = replace(heads.get(word, Head()), starred=tuple(kinds))
    return heads


def _head(
    word: str,
    starting: Mapping[str, Sequence[Rule]],
    named: Mapping[str, Sequence[str]],
    sets: tuple[set[str], set[str]],
) -> Head:
    """Gather what a word may begin, and what its own beginnings may.

    The finder meets the longest word only: "PA AAB" must still be tried as "PA".
    """
    beginnings = [word[:length] for length in range(len(word), 0, -1)]
    collections, misread = sets
    return Head(
        rules=tuple(rule for part in beginnings for rule in starting.get(part, ())),
        repositories=tuple(named.get(word, ())),
        collection=word in collections,
        misread=word in misread,
    )

"""One TOML file -> checked tables; a user's file is taken for hostile."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from testimonia.errors import UsageError
from testimonia.text.archives.levels import Level
from testimonia.text.archives.notation import (
    Template,
    Words,
    compile_template,
    starts_of,
)
from testimonia.text.archives.rules import Rule

MAX_FILE = 200_000
MAX_ENTRIES = 500
MAX_WORD = 120

_HELP = "docs/how-to/archive-grammars.md says how it is written"
_TITLES = ("none", "before", "free")
_ACRONYM = re.compile(r"[A-Z]{2,5}\Z")

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """One grammar file, checked.

    Attributes:
        names: by repository: what it is called.
        behind: words that may stand behind such a name.
        misread: misreadings of words that begin references.
        rules: ways of printing references, without their levels.
        levels: sets of levels by name.
        shown: how a label's value is written in a key.
        inside: labels inside an orderable piece.
        collections: words that end the name of a private collection.
        institutions: words by which an unknown holder is known.
        registry: departments by the letters of their papers.
    """

    names: Mapping[str, tuple[str, ...]]
    behind: tuple[str, ...]
    misread: frozenset[str]
    rules: tuple[Rule, ...]
    levels: Mapping[str, tuple[Level, ...]]
    shown: Mapping[str, str]
    inside: frozenset[str]
    collections: tuple[str, ...]
    institutions: tuple[str, ...]
    registry: Mapping[str, str]


_KINDS: dict[str, type] = {
    "name": str,
    "inside": list,
    "names": dict,
    "behind": dict,
    "words": dict,
    "spelled": dict,
    "misread": dict,
    "reference": list,
    "level": list,
    "shown": dict,
    "bare": dict,
    "registry": dict,
}
_REFERENCE: dict[str, type] = {
    "repository": str,
    "template": str,
    "alone": bool,
    "digits": bool,
    "fixed": list,
    "levels": str,
    "titles": str,
    "title": str,
    "needs": list,
    "drop": list,
    "score": float,
    "paper": bool,
    "key": str,
    "lists": list,
    "before": str,
    "inherits": bool,
    "mend": bool,
}
_LEVEL: dict[str, type] = {
    "set": str,
    "template": str,
    "titles": str,
    "title": str,
    "absorbs": bool,
    "comma": bool,
    "early": bool,
    "behind": str,
    "drop": list,
}


def read_source(toml: str, where: str) -> Source:
    r"""Read and check one grammar.

    >>> read_source('[names]\nMarlow = ["Marlow Archive"]', "mine").names
    {'Marlow': ('Marlow Archive',)}

    Raises:
        UsageError: what is wrong, where, and what would be right.
    """
    data = _parse(toml, where)
    _check_keys(data, _KINDS, where)
    words, misread = _read_words(data, where)
    names = {k: _acronyms(v) for k, v in _lists(data, "names", where).items()}
    bare = _lists(data, "bare", where)
    return Source(
        names=names,
        behind=tuple(w for ws in _lists(data, "behind", where).values() for w in ws),
        misread=misread,
        rules=tuple(
            _read_rule(entry, words, f"{where}, reference {number}")
            for number, entry in enumerate(_entries(data, "reference", where), 1)
        ),
        levels=_read_levels(data, words, where),
        shown=_strings(data.get("shown", {}), f"{where}, [shown]"),
        inside=frozenset(_words(data.get("inside", []), f"{where}, inside")),
        collections=bare.get("collections", ()),
        institutions=bare.get("institutions", ()),
        registry=_strings(data.get("registry", {}), f"{where}, [registry]"),
    )


def _parse(toml: str, where: str) -> Table:
    if len(toml) > MAX_FILE:
        msg = f"{where}: {len(toml)} characters; a grammar has at most {MAX_FILE}"
        raise UsageError(msg)
    try:
        return tomllib.loads(toml)
    except (ValueError, RecursionError) as error:
        msg = f"{where}: not a TOML file: {error}; {_HELP}"
        raise UsageError(msg) from error


def _check_keys(data: Table, kinds: Mapping[str, type], where: str) -> None:
    for key, value in data.items():
        if key not in kinds:
            msg = f"{where}: unknown key {key!r}; known are {', '.join(sorted(kinds))}"
            raise UsageError(msg)
        kind = kinds[key]
        good = isinstance(value, (int, float)) if kind is float else type(value) is kind
        if not good:
            msg = f"{where}: {key} must be a {kind.__name__}, not {value!r:.60}"
            raise UsageError(msg)


def _words(value: Any, where: str) -> tuple[str, ...]:  # noqa: ANN401 - from TOML
    if not isinstance(value, list) or len(value) > MAX_ENTRIES:
        msg = f"{where}: must be a list of at most {MAX_ENTRIES} words"
        raise UsageError(msg)
    for word in value:
        if not isinstance(word, str) or not 0 < len(word.strip()) <= MAX_WORD:
            msg = f"{where}: {word!r:.60} is not a word of 1 to {MAX_WORD} characters"
            raise UsageError(msg)
    return tuple(value)


def _strings(value: Any, where: str) -> dict[str, str]:  # noqa: ANN401 - from TOML
    if not isinstance(value, dict):
        msg = f"{where}: must be a table"
        raise UsageError(msg)
    _words(list(value), where)
    _words(list(value.values()), where)
    return value


def _lists(data: Table, key: str, where: str) -> dict[str, tuple[str, ...]]:
    table: Table = data.get(key, {})
    return {name: _words(value, f"{where}, {name}") for name, value in table.items()}


def _entries(data: Table, key: str, where: str) -> list[Table]:
    entries: list[Table] = data.get(key, [])
    if len(entries) > MAX_ENTRIES or not all(isinstance(e, dict) for e in entries):
        msg = f"{where}: write [[{key}]], at most {MAX_ENTRIES} times"
        raise UsageError(msg)
    return entries


def _acronyms(words: tuple[str, ...]) -> tuple[str, ...]:
    # "R.A." is an author's initials more often than it is the Riksarkiv.
    return tuple(
        form
        for word in words
        for form in (_forms(word) if len(word) > len("RA") else (word,))
    )


def _forms(word: str) -> tuple[str, ...]:
    if not _ACRONYM.match(word):
        return (word,)
    dotted = ".".join(word)
    return word, dotted, f"{dotted}.", ". ".join(word) + "."


def _read_words(data: Table, where: str) -> tuple[Words, frozenset[str]]:
    words = {
        name: {form: word for word in listed for form in _forms(word)}
        for name, listed in _lists(data, "words", where).items()
    }
    misread: set[str] = set()
    for key in ("spelled", "misread"):
        for name, table in data.get(key, {}).items():
            spellings = _strings(table, f"{where}, [{key}.{name}]")
            if name not in words:
                msg = f"{where}, [{key}.{name}]: there is no list {name!r} in [words]"
                raise UsageError(msg)
            words[name] |= spellings
            if key == "misread":
                misread |= set(spellings)
    return words, frozenset(misread)


def _one_of(entry: Table, key: str, default: str, where: str) -> str:
    value: str = entry.get(key, default)
    if value not in _TITLES:
        msg = f"{where}: {key} is one of {', '.join(_TITLES)}, not {value!r:.40}"
        raise UsageError(msg)
    return value


def _read_rule(entry: Table, words: Words, where: str) -> Rule:
    _check_keys(entry, _REFERENCE, where)
    if "repository" not in entry or "template" not in entry:
        msg = f"{where}: a reference has a repository and a template; {_HELP}"
        raise UsageError(msg)
    text = entry["template"]

    def compiled(template: str, *, mend: bool = False) -> Template:
        return compile_template(template, words, where, mend=mend)

    return Rule(
        repositories=_repositories(entry["repository"]),
        template=compiled(text) if text else None,
        mended=compiled(text, mend=True) if entry.get("mend") else None,
        starts=starts_of(text, words, where) if _is_alone(entry) else (),
        digits=entry.get("digits", False),
        fixed=_fixed(entry, where),
        tail=entry.get("levels", ""),
        titles=_one_of(entry, "titles", "none", where),
        title=entry.get("title", "series"),
        needs=frozenset(_words(entry.get("needs", []), f"{where}, needs")),
        drop=frozenset(_words(entry.get("drop", []), f"{where}, drop")),
        score=_score(entry, where),
        paper=entry.get("paper", False),
        key=_key_format(entry, where),
        lists=tuple(map(compiled, _words(entry.get("lists", []), f"{where}, lists"))),
        before=compiled(entry["before"]) if "before" in entry else None,
        inherits=entry.get("inherits", False),
    )


def _repositories(value: str) -> tuple[str, ...]:
    """Split at semicolons: names of repositories hold spaces."""
    return tuple(name.strip() for name in value.split(";") if name.strip())


def _is_alone(entry: Table) -> bool:
    return bool(entry.get("alone")) and not entry.get("digits")


def _fixed(entry: Table, where: str) -> tuple[tuple[str, str], ...]:
    pairs = [_words(pair, f"{where}, fixed") for pair in entry.get("fixed", [])]
    for pair in pairs:
        if len(pair) != len(("label", "value")):
            msg = f"{where}: fixed is a list of [label, value], not {pair!r:.60}"
            raise UsageError(msg)
    return tuple((label, value) for label, value in pairs)


def _score(entry: Table, where: str) -> float:
    score = float(entry.get("score", 1.0))
    if not 0 < score <= 1:
        msg = f"{where}: score is a number above 0 and up to 1, not {score}"
        raise UsageError(msg)
    return score


def _key_format(entry: Table, where: str) -> str:
    text: str = entry.get("key", "")
    rest = re.sub(r"\{[a-z ]{1,30}\}", "", text)
    if len(text) > MAX_WORD or "{" in rest or "}" in rest:
        msg = f"{where}: key is a short text with {{label}} in it, not {text!r:.60}"
        raise UsageError(msg)
    return text


def _read_levels(data: Table, words: Words, where: str) -> dict[str, tuple[Level, ...]]:
    sets: dict[str, tuple[Level, ...]] = {}
    for number, entry in enumerate(_entries(data, "level", where), 1):
        here = f"{where}, level {number}"
        _check_keys(entry, _LEVEL, here)
        if "set" not in entry or not entry.get("template"):
            msg = f"{here}: a level has a set and a template; {_HELP}"
            raise UsageError(msg)
        level = Level(
            template=compile_template(entry["template"], words, here),
            titles=_one_of(entry, "titles", "before", here),
            title=entry.get("title", "series"),
            absorbs=entry.get("absorbs", False),
            comma=entry.get("comma", False),
            early=entry.get("early", False),
            behind=entry.get("behind", ""),
            drop=frozenset(_words(entry.get("drop", []), f"{here}, drop")),
        )
        sets[entry["set"]] = (*sets.get(entry["set"], ()), level)
    return sets

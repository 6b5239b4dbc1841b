"""JSON-LD that a page carries: what it is, who wrote it, and its comments."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from testimonia.lexicon.wording import words

_MOST = 10_000
_LONGEST = 2_000_000
_ABOUT = words(
    """
    article newsarticle scholarlyarticle blogposting report book webpage chapter
    discussionforumposting qapage question techarticle product thesis
    """
)
_PAIR = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_ESCAPED_HALF = re.compile(rf"({_PAIR})|\\u[dD][89a-fA-F][0-9a-fA-F]{{2}}")


@dataclass(slots=True)
class Described:
    """What linked data says of a page."""

    title: str | None = None
    authors: list[str] = field(default_factory=list)
    date: str | None = None
    types: list[str] = field(default_factory=list)


def read_linked_data(scripts: list[str]) -> Described:
    """Read the JSON-LD of a page; what is not well-formed counts as absent.

    >>> read_linked_data(['{"@type": "Book", "name": "Notes of 1943"}']).title
    'Notes of 1943'
    """
    found = Described()
    for script in scripts:
        for thing in _iter_things(_load(script)):
            kinds = _as_words(thing.get("@type"))
            lower = [kind.lower() for kind in kinds]
            if not _ABOUT.intersection(lower):
                continue
            found.types.extend(lower)
            found.title = (
                found.title or _word(thing, "headline") or _word(thing, "name")
            )
            found.date = found.date or _word(thing, "datePublished")
            if not found.authors:
                found.authors = _read_names(thing.get("author"))
    return found


def _load(script: str) -> object:
    if len(script) > _LONGEST:
        return None
    bare = script.strip().removeprefix("<!--").removesuffix("-->")
    # JSON can spell half of a surrogate pair, which is no character.
    whole = _ESCAPED_HALF.sub(lambda match: match[1] or "\ufffd", bare)
    try:
        return json.loads(whole)
    except (ValueError, RecursionError):
        return None


def _iter_things(value: object) -> Iterator[dict[str, object]]:
    """Go through the top things and those listed in their graph."""
    queue = [value]
    while queue and len(queue) < _MOST:
        thing = queue.pop(0)
        if isinstance(thing, list):
            queue.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            queue.extend(thing[key] for key in ("@graph", "mainEntity") if key in thing)


def _as_words(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [word for word in values if isinstance(word, str)]


def _word(thing: dict[str, object], key: str) -> str | None:
    value = thing.get(key)
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None


def _read_names(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    names = []
    for author in values:
        if isinstance(author, str) and not author.startswith("http"):
            names.append(author)
        elif isinstance(author, dict):
            name = author.get("name")
            names.extend(_as_words(name))
    return names

"""From labelled levels to keys, orderable pieces and the order of shelves."""

import re
from collections.abc import Sequence

from testimonia.lexicon.repositories import REPOSITORIES
from testimonia.text.archives.rules import Grammar

Levels = Sequence[tuple[str, str]]


_WIDTHS = {
    "record group": 0,
    "collection": 0,
    "central file": 1,
    "microfilm": 1,
    "lot": 1,
    "entry": 1,
    "box": 2,
    "roll": 2,
    "folder": 3,
}
"""How narrow a level is, of those that are printed in either order."""


def widest_first(levels: Levels) -> Levels:
    """Put levels in order that were printed the narrowest first.

    >>> widest_first([("collection", "Orme Papers"), ("folder", "3"), ("box", "12")])
    [('collection', 'Orme Papers'), ('box', '12'), ('folder', '3')]
    """
    widths = [_WIDTHS[label] for label, _ in levels if label in _WIDTHS]
    if widths == sorted(widths):
        return levels
    groups: list[list[tuple[str, str]]] = [[]]
    for level in levels:
        # A title without a width belongs to what it stands behind.
        if level[0] in _WIDTHS and groups[-1]:
            groups.append([])
        groups[-1].append(level)
    groups.sort(key=lambda group: _WIDTHS.get(group[0][0], -1))
    return [level for group in groups for level in group]


def make_key(
    repository: str, levels: Levels, grammar: Grammar, written: str = ""
) -> str:
    """Write the key of a piece.

    Args:
        repository: its standard name; empty where the text names none.
        levels: from the widest to the narrowest.
        grammar: how levels are written.
        written: a form of its own, with ``{label}`` in it.
    """
    if written:
        values = dict(levels)
        body = re.sub(r"\{([a-z ]+)\}", lambda m: values.get(m[1], ""), written)
        return f"{repository} {body}".strip()
    shown = grammar.shown.get(repository) or grammar.shown[""]
    parts = [shown.get(label, "{}").replace("{}", value) for label, value in levels]
    # A level written with a space behind it takes no slash: "FO 371/35338".
    body = "/".join(parts).replace(" /", " ").strip()
    return f"{repository} {body}".strip()


def piece_of(repository: str, levels: Levels, grammar: Grammar) -> str:
    """Give the key of what a reader orders: the piece, box or file, not the paper in it.

    >>> from testimonia.text.archives.grammar import read_grammar
    >>> levels = (("department", "FO"), ("series", "371"), ("piece", "35338"),
    ...     ("paper", "U321"))
    >>> piece_of("TNA", levels, read_grammar())
    'TNA FO 371/35338'
    """
    if levels and levels[0][0] == "committee":
        # A paper's own number is no shelf; which volume holds it only the archive knows.
        return make_key(repository, levels, grammar)
    inside = grammar.inside.get(repository, frozenset())
    depth = next(
        (n for n, (label, _) in enumerate(levels) if n and label in inside), len(levels)
    )
    return make_key(repository, levels[:depth], grammar)


ShelfKey = tuple[tuple[int, int, str], ...]


def shelf_key(key: str) -> ShelfKey:
    """Give what sorts keys in the order of shelves: numbers as numbers.

    >>> sorted(["TNA FO 371/9", "TNA FO 371/35338", "TNA CAB 65/32"], key=shelf_key)
    ['TNA CAB 65/32', 'TNA FO 371/9', 'TNA FO 371/35338']
    """
    parts = re.findall(r"\d{1,18}|[^\W\d_]{1,40}|_", key.casefold())
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts
    )


def repository_name(code: str) -> tuple[str, str] | None:
    """Give a repository's full name and its town; nothing where it is not known.

    Args:
        code: its standard name, as keys begin with.

    >>> repository_name("TNA"), repository_name("Elm College")
    (('The National Archives of the UK', 'Kew'), None)
    """
    return REPOSITORIES.get(code)


def department_of(paper: str, grammar: Grammar) -> str | None:
    """Name the department of the Foreign Office that registered a paper.

    >>> from testimonia.text.archives.grammar import read_grammar
    >>> department_of("U321", read_grammar()), department_of("321", read_grammar())
    ('Reconstruction', None)
    """
    letters = re.match(r"[A-Z]{0,3}", paper)
    return grammar.registry.get(letters[0]) if letters else None

"""What a user types into the search box, made into a question that can't go wrong.

words            all of them          talks peace
"phrases"        in this order        "separate peace"
-exclusion       none of them         talks -"peace conference"
prefix*          beginning so         negotiat*
OR               either neighbour     Stalin OR Molotov talks
"""

import re
from dataclasses import dataclass
from unicodedata import normalize

from testimonia.errors import UsageError

_LONGEST = 1000
_MOST_TERMS = 32
_SHORTEST_PREFIX = 2

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"') | {"\0": " "})
_PART = re.compile(r'(?P<minus>-?)"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for: a word, the beginning of one, or a phrase."""

    text: str
    is_prefix: bool = False

    @property
    def words(self) -> list[str]:
        """Give the words, folded as the index folds them."""
        return fold_words(self.text)

    @property
    def match(self) -> str:
        """Write it for FTS5, where nothing inside quotation marks has a meaning."""
        return f'"{self.text}"' + ("*" if self.is_prefix else "")


@dataclass(frozen=True, slots=True)
class Query:
    """What must be there, each in one of several ways, and what must not."""

    groups: tuple[tuple[Term, ...], ...]
    excluded: tuple[Term, ...] = ()

    @property
    def match(self) -> str:
        """Write it for FTS5."""
        wanted = " AND ".join(f"({_either(group)})" for group in self.groups)
        return f"({wanted}) NOT ({_either(self.excluded)})" if self.excluded else wanted


def _either(terms: tuple[Term, ...]) -> str:
    return " OR ".join(term.match for term in terms)


# The combining accents that FTS5 takes as part of the word that they follow, and skips.
_ACCENTS = (
    "\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331"
)
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_ACCENTS}])*")
_LATIN_END = "\u0370"


def fold(word: str) -> str:
    """Write a word as the index has it: lower case, Latin letters without accents.

    >>> fold("Démarche"), fold("МОЛОТОВ"), fold("Майский")
    ('demarche', 'молотов', 'майский')
    """
    return "".join(map(_fold_letter, word))


def fold_words(text: str) -> list[str]:
    """Cut a text into words as the index has them.

    >>> fold_words("General Bór, Warsaw")
    ['general', 'bor', 'warsaw']
    """
    return [fold(word) for word in WORD.findall(text)]


def _fold_letter(letter: str) -> str:
    if letter < "\x80":
        return letter.lower()
    if "\u0300" <= letter < _LATIN_END:
        return ""
    lower = letter.lower()
    base = normalize("NFD", lower)[0]
    return {"ſ": "s"}.get(base, base) if base < _LATIN_END else lower


def parse_query(text: str) -> Query:
    """Understand a query, whatever was typed.

    >>> parse_query('Kerr "separate peace" -Bern').match
    '(("Kerr") AND ("separate peace")) NOT ("Bern")'
    >>> parse_query('Stalin OR Molotov talks').match
    '("Stalin" OR "Molotov") AND ("talks")'

    Raises:
        UsageError: there is nothing to look for, or too much.
    """
    if len(text) > _LONGEST:
        msg = (
            f"the query has {len(text):,} characters; write at most {_LONGEST:,} "
            "(for a long quotation, look with --quote)"
        )
        raise UsageError(msg)
    groups: list[list[Term]] = []
    excluded: list[Term] = []
    joining = excluding = False
    for match in _PART.finditer(_tidy(text)):
        if match["word"] in ("OR", "AND", "NOT"):
            joining = match["word"] == "OR"
            excluding = match["word"] == "NOT"
            continue
        term, minus = _read_term(match)
        if term is None:
            continue
        if minus or excluding:
            excluded.append(term)
        elif joining and groups:
            groups[-1].append(term)
        else:
            groups.append([term])
        joining = excluding = False
    _require_terms(groups, excluded)
    return Query(tuple(map(tuple, groups)), tuple(excluded))


def _tidy(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").translate(_QUOTES)


def _read_term(match: re.Match[str]) -> tuple[Term | None, bool]:
    """Make a term of one part of a query, or None where no word is in it."""
    if match["word"] is None:
        return _term(match["phrase"], is_prefix=False), bool(match["minus"])
    word = match["word"]
    minus = word.startswith("-")
    is_prefix = word.endswith("*")
    term = _term(word.strip("-*"), is_prefix=is_prefix)
    if term and is_prefix and len(term.words[-1]) < _SHORTEST_PREFIX:
        msg = f"{word!r} begins too many words; write two letters or more before the *"
        raise UsageError(msg)
    return term, minus


def _term(text: str, *, is_prefix: bool) -> Term | None:
    words = WORD.findall(text)
    return Term(" ".join(words), is_prefix) if words else None


def _require_terms(groups: list[list[Term]], excluded: list[Term]) -> None:
    count = sum(map(len, groups)) + len(excluded)
    if count > _MOST_TERMS:
        msg = f"the query has {count} terms; write at most {_MOST_TERMS}"
        raise UsageError(msg)
    if not groups:
        msg = (
            "nothing to look for: write at least one word"
            if not excluded
            else "nothing to look for beside what is excluded: add a word"
        )
        raise UsageError(msg)

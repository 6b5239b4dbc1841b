"""Lists of persons: "D.J. Bercuson and H.H. Herwig", "Glantz, David M. / House, J."."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from testimonia.annotate.citations.published.patterns import one_of
from testimonia.lexicon.editions import TYPE_WORDS
from testimonia.lexicon.name_words import PEERS
from testimonia.lexicon.publishing import (
    DOCUMENT_WORDS,
    INSTITUTION_WORDS,
    NAME_SUFFIXES,
    PARTICLES,
    PERSON_TITLES,
    TITLE_WORDS,
)
from testimonia.lexicon.reference_labels import AND_WORDS, CHAPTER_LABELS, PART_LABELS

_MOST_TOKENS = 7
_MOST_CHUNKS = 30
_BODY_TOKENS = 14
_GIVEN_TOKENS = 3
_GIVEN_LENGTH = 11
_NAME_LENGTH = 16
# "Roy E Lind" has an initial, "Lind e Berg" two persons.
_AND = rf"(?:{one_of(word for word in AND_WORDS if len(word) > 1)}|[&eyи])"
_SEPARATOR = re.compile(
    rf"\s*(?:,\s*(?:{_AND}\s+)?|;\s*(?:{_AND}\s+)?|\s?[/]\s?"
    rf"|\s[-–—]\s|\s{_AND}\s)\s*"
)
_DIGIT = re.compile(r"\d")
_ET_AL = re.compile(r",?\s*(?i:et\.? al\b|u\.\s?a\b|et alii|и др\b|and others)\.?\s*$")
_INITIALS = re.compile(
    r"(?:[^\W\d_](?:[^\W\d_]{0,1})\.[-‐]?\s?){1,4}$|[A-ZÀ-ÞА-Я]{1,3}$"
)
_ANDS = frozenset(("and", ",and"))
_MANY_AUTHORS = frozenset(("aa.vv.", "aa.vv", "aavv", "vv.aa.", "vv.aa"))
_TITLE_OPENERS = frozenset(("Zur", "Zum", "Zu", "Der", "Den", "Les"))
_NO_FIRST = TYPE_WORDS | DOCUMENT_WORDS | {"reports", "proceedings", "history"}
_NO_BODY = DOCUMENT_WORDS | CHAPTER_LABELS | PART_LABELS
_WORD = re.compile(r"[^\W\d_][\w’'.‐-]*$")


class _Chunk(NamedTuple):
    kind: str  # "full", "single", "initials", "suffix"
    start: int
    end: int
    before: str  # the separator in front of it: ",", ";", "/", "and"
    tokens: int
    longest: int  # the letters of its longest word
    initialled: bool  # whether it begins with an initial


def read_persons(
    words: str, start: int, end: int, *, marked: bool = True
) -> tuple[tuple[int, int], ...]:
    """Part a stretch into persons' names; nothing if it is anything else.

    Args:
        words: a citation's words.
        start: offset of the stretch.
        end: offset behind it.
        marked: whether quotes or emphasis show where the title begins; if not, two
            full names with a comma between them are an author and his subject.

    >>> [("Lind, Ada / Berg, Carl")[s:e] for s, e in read_persons("Lind, Ada / Berg, Carl", 0, 22)]
    ['Lind, Ada', 'Berg, Carl']
    """
    others = _ET_AL.search(words, start, end)
    if others:
        end = others.start()
    chunks = _chunks(words, start, end)
    return _join(chunks, marked=marked) if chunks else ()


def read_body(words: str, start: int, end: int) -> bool:
    """Tell whether a stretch names a body ("Ministry of Foreign Affairs of the USSR").

    >>> read_body("Institute of Naval History", 0, 26)
    True
    """
    tokens = words[start:end].replace(",", " ").split()
    if (
        "/" in tokens
        or not tokens
        or len(tokens) > _BODY_TOKENS
        or not tokens[0][0].isupper()
    ):
        return False
    if tokens[0].casefold() in _NO_FIRST:
        return False
    lowered = [token.casefold().strip(".()’'") for token in tokens]
    return any(token in INSTITUTION_WORDS for token in lowered) and not any(
        token[:1].isdigit() or token in _NO_BODY or token.startswith("volume")
        for token in lowered
    )


def _chunks(words: str, start: int, end: int) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    position, before = start, ""
    while position < end and len(chunks) < _MOST_CHUNKS:
        match = _SEPARATOR.search(words, position, end)
        stop = match.start() if match else end
        kind, tokens = _classify(words[position:stop])
        if not kind:
            return []
        longest = max(map(len, words[position:stop].split()))
        initialled = words[position + 1 : position + 2] == "."
        chunks.append(_Chunk(kind, position, stop, before, tokens, longest, initialled))
        if not match:
            return chunks
        mark = match.group().strip()
        before = mark[0] if mark and mark[0] in ",;/" else "and"
        if mark[-1:] not in ",;/" and before == ",":
            before = ",and"
        position = match.end()
    return chunks


def _classify(chunk: str) -> tuple[str, int]:
    tokens = chunk.split()
    if tokens[:1] == ["The"] and chunk[4:].partition(" ")[0].casefold() in PEERS:
        tokens = tokens[1:]
    if not tokens or len(tokens) > _MOST_TOKENS:
        return "", 0
    if "".join(tokens).casefold() in _MANY_AUTHORS:
        return "full", 1
    if tokens[0].casefold() in PERSON_TITLES:
        # "Viscount Lind of Oslo": the seat is part of the name.
        tokens = [part for part in tokens if part != "of"]
    if len(tokens) == 1 and tokens[0].casefold() in NAME_SUFFIXES:
        return "suffix", 1
    sorts = [_sort(token) for token in tokens]
    if "other" in sorts or tokens[0] in _TITLE_OPENERS:
        return "", 0
    initials = sorts.count("initials")
    names = sorts.count("name") + sorts.count("title")
    if not names:
        return ("initials" if initials else ""), len(tokens)
    return ("full" if names + initials > 1 else "single"), len(tokens)


# The same names and small words come again and again.
@lru_cache(maxsize=1 << 14)
def _sort(token: str) -> str:
    lowered = token.casefold()
    if lowered in PERSON_TITLES:
        return "title"
    if token[0].isupper() and _INITIALS.match(token):
        return "initials"
    if lowered in PARTICLES or lowered in NAME_SUFFIXES:
        return "particle"
    return "name" if _is_name(token, lowered) else "other"


def _is_name(token: str, lowered: str) -> bool:
    if (
        (token[-1].isupper() and not token.isupper())
        or _DIGIT.search(token)
        or (len(token) > _NAME_LENGTH and "-" not in token)
    ):
        return False  # "ZfN" is a journal, "Seerecht3" a title in its third edition
    head = token[2:] if token[:2] in {"d'", "d’", "l'", "l’"} else token
    return (
        head[:1].isupper() and lowered not in TITLE_WORDS and bool(_WORD.match(token))
    )


def _join(chunks: list[_Chunk], *, marked: bool) -> tuple[tuple[int, int], ...]:
    """Put "Surname, Given" together where the list is printed so."""
    turned = _is_turned(chunks)
    names: list[tuple[int, int]] = []
    position = 0
    while position < len(chunks):
        chunk = chunks[position]
        following = chunks[position + 1] if position + 1 < len(chunks) else None
        if chunk.kind == "suffix" and names:
            names[-1] = (names[-1][0], chunk.end)
        elif following and turned and _belongs(chunk, following):
            names.append((chunk.start, following.end))
            position += 1
        elif chunk.kind == "initials" or (
            turned
            and not marked
            and position
            and chunk.kind == "single"
            and chunk.before == ","
        ):
            return ()
        else:
            names.append((chunk.start, chunk.end))
        position += 1
    return tuple(names) if marked or _is_list(chunks, turned=turned) else ()


def _belongs(chunk: _Chunk, given: _Chunk) -> bool:
    if given.before != "," or given.kind == "suffix":
        return False
    first_or_marked = not chunk.before or chunk.before in {";", "/"}
    return given.kind == "initials" or (
        first_or_marked
        and given.tokens <= _GIVEN_TOKENS
        and given.longest <= _GIVEN_LENGTH
    )


def _is_turned(chunks: list[_Chunk]) -> bool:
    """Tell "Lind, Ada" and "Lind, A., Berg, C." from "Lind, Berg and Dahl"."""
    if len(chunks) < 2 or chunks[1].before != ",":  # noqa: PLR2004 - a pair
        return False
    first, second = chunks[0], chunks[1]
    if second.kind == "initials":
        return True
    if first.kind != "single":
        return False
    # "Lind, Berg and Dahl" are three surnames.
    surnames = all(chunk.kind == "single" for chunk in chunks)
    return not (len(chunks) > 2 and surnames and chunks[-1].before in _ANDS)  # noqa: PLR2004


def _is_list(chunks: list[_Chunk], *, turned: bool) -> bool:
    """Tell a list of persons from a person and a title made of names.

    Two full names with only a comma between them ("Ada Lind, Carl Berg") are an author
    and his subject unless an "and" ends the list or all begin with initials.
    """
    if turned:
        bare = [
            chunk
            for before, chunk in pairwise(chunks[1:])
            if chunk.before == "," and chunk.kind == "full"
            if not _belongs(before, chunk)
        ]
        strange = any(not c.initialled for c in bare) and chunks[-1].before not in _ANDS
        return chunks[1].longest <= _GIVEN_LENGTH and not strange
    if all(chunk.initialled for chunk in chunks):
        return True
    behind = [c.kind for c in chunks if c.before == "," and c.kind != "suffix"]
    if "single" in behind and chunks[0].kind == "full":
        return False
    return "full" not in behind or chunks[-1].before in _ANDS | {";", "/"}

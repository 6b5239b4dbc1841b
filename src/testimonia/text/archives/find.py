"""Find archive references in a string.

    a text -> plain letters (fold) -> words that can begin a reference (one pattern)
      -> a rule's first levels (match) -> the levels behind them (tail)
      -> further pieces of a list (lists) -> offsets of the text as printed

Where nothing of what a grammar names stands, only the first pattern runs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.text.archives.collections import IN_SERIES, read_collection
from testimonia.text.archives.fold import Folded, fold
from testimonia.text.archives.grammar import read_grammar
from testimonia.text.archives.holders import read_holder
from testimonia.text.archives.keys import make_key, widest_first
from testimonia.text.archives.lists import read_list
from testimonia.text.archives.match import Hit, behind_names, match_head, match_rule
from testimonia.text.archives.narrow_first import (
    read_collection_last,
    read_narrow_first,
)
from testimonia.text.archives.oral_histories import read_oral_history
from testimonia.text.archives.rules import Grammar

# The stop of "740.0011/17085": to look for it first is quickest.
_STOP = re.compile(r"\.(?:(?<=\d\d\d\.)|(?<=\d\d\d[A-Za-z]\.))\d{1,6}[A-Za-z]?[ /]")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/)[^\s<>\"]{1,2000}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReference:
    """An archive reference at a place of a string.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        repository: its standard name; empty where only a collection is named.
        levels: labelled, from the widest to the narrowest.
        key: what two references to one piece share.
        score: from 0 to 1: below 1 where letters were mended, levels taken over from
            a neighbour, or the repository inferred.
        body: offset of the first level, behind the repository's name if it is printed.
        paper: it is a paper's own number, WP(42)516, rather than a place on a shelf.
        inherited: levels were taken over from the reference before it.
    """

    start: int
    end: int
    repository: str
    levels: tuple[tuple[str, str], ...]
    key: str
    score: float = 1.0
    body: int = 0
    paper: bool = False
    inherited: bool = False


def find_archive_references(
    text: str, grammar: Grammar | None = None
) -> tuple[FoundReference, ...]:
    """Find the archive references of a string, in order.

    Args:
        text: a note, a paragraph, a front line.
        grammar: as ``read_grammar`` gives it; the shipped one if none is given.

    >>> [found.key for found in find_archive_references("Dew minute FO371/32916/N5842.")]
    ['TNA FO 371/32916/N5842']
    >>> [found.key for found in find_archive_references("Ditto, PREM 4-30/1 and 4-30/2")]
    ['TNA PREM 4/30/1']
    """
    grammar = grammar or read_grammar()
    folded = fold(text)
    found = list(_find(folded.text, grammar))
    return tuple(_finish(hit, folded, grammar) for hit in found)


def _find(text: str, grammar: Grammar) -> Iterator[Hit]:
    known = _read_all(text, grammar)
    bare = _digits(text) if grammar.bare else []
    if not bare:
        yield from known
        return
    closed = [*_addresses(text), *((hit.start, hit.end) for hit in known)]
    loose = [
        hit
        for start in bare
        if not _inside(closed, start)
        for hit in _bare(text, start, grammar)
        if not _inside(closed, hit.end - 1)
    ]
    yield from sorted([*known, *loose], key=lambda hit: hit.start)


def _digits(text: str) -> list[int]:
    stops = [match.start() for match in _STOP.finditer(text)]
    return [stop - (3 if text[stop - 1].isdigit() else 4) for stop in stops]


def _bare(text: str, start: int, grammar: Grammar) -> Iterator[Hit]:
    if text[start - 1 : start].isalnum() or text[start - 1 : start] in ("/", ".", "-"):
        return
    for rule in grammar.bare:
        hit = match_rule(rule, text, start, rule.repositories[0])
        if hit:
            yield hit
            return


def _read_all(text: str, grammar: Grammar) -> list[Hit]:
    closed = _addresses(text)
    search = grammar.anchor.search
    position = 0
    found: list[Hit] = []
    while match := search(text, position):
        start, end = match.span()
        position = start + 1
        if not _stands_free(text, start, end):
            continue
        if closed and (behind := _inside(closed, start)):
            position = behind
            continue
        last = found[-1] if found else None
        hits = _read_at(text, (start, end), found, grammar)
        if last and hits and hits[0].start <= last.start:
            found.pop()
        elif not hits or (last and hits[0].start < last.end):
            if grammar.heads[match[0]].repositories:
                position = behind_names(text, end, grammar)
            continue
        found += hits
        position = max(position, hits[-1].end, hits[-1].reading.beyond)
    return found


def _read_at(
    text: str, word: tuple[int, int], found: list[Hit], grammar: Grammar
) -> list[Hit]:
    """Read the references to which a word leads."""
    last = found[-1] if found else None
    start, end = word
    head = grammar.heads[text[start:end]]
    left = last.end if last else 0
    hit = read_holder(text, word, left, grammar) if head.starred else None
    if hit is None and head.collection:
        return _read_papers(text, word, found, grammar)
    if hit is None and (head.rules or head.repositories):
        hit = match_head(text, start, text[start:end], grammar, last)
        if hit is None and (turned := read_narrow_first(text, word, found, grammar)):
            return turned
        if hit is None and head.repositories:
            hit = read_oral_history(text, word, left, grammar)
    return [hit, *read_list(text, hit, grammar)] if hit else []


def _read_papers(
    text: str, word: tuple[int, int], found: list[Hit], grammar: Grammar
) -> list[Hit]:
    """Read a private collection, in either order."""
    if IN_SERIES.match(text, word[1]):
        return []
    hit = read_collection(text, word, found[-1].end if found else 0, grammar)
    if hit is None or len(hit.levels) == 1:
        turned = read_collection_last(text, word, hit, found, grammar)
        if turned:
            return turned
    return [hit, *read_list(text, hit, grammar)] if hit else []


def _stands_free(text: str, start: int, end: int) -> bool:
    """Tell a word from a piece of one, and from a piece of an address."""
    before = text[start - 1 : start]
    if before and (before.isalnum() or before in "_@"):
        return False
    if before == "/" and text[start - 2 : start - 1].isalnum():
        return False
    behind = text[end : end + 1]
    return not (behind and behind.isalpha() and text[end - 1].isalpha())


def _addresses(text: str) -> list[tuple[int, int]]:
    if "://" not in text and "www." not in text and "doi.org" not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def _inside(closed: list[tuple[int, int]], offset: int) -> int:
    return next((end for start, end in closed if start <= offset < end), 0)


def _finish(hit: Hit, folded: Folded, grammar: Grammar) -> FoundReference:
    start, end = folded.span(hit.start, hit.end)
    levels = widest_first(hit.levels)
    return FoundReference(
        start=start,
        end=end,
        repository=hit.repository,
        levels=tuple(levels),
        key=make_key(hit.repository, levels, grammar, hit.rule.key),
        score=hit.score,
        body=folded.span(hit.body, hit.body + 1)[0],
        paper=hit.rule.paper,
        inherited=hit.inherited,
    )

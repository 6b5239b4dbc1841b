"""Holders that no grammar names one by one: "Staatsarchiv Elmstadt, Nr. 12".

A grammar gives the word by which their kind is known, "Staatsarchiv *" or "* Library";
the star stands for what is printed there. Only levels that nothing else prints make a
reference of them.
"""

import re

from testimonia.text.archives.collections import holder_before, is_holder, name_before
from testimonia.text.archives.match import Hit, match_rule
from testimonia.text.archives.rules import Grammar, Starred

WINDOW = 220

_DIGIT = re.compile(r"\d")
_PLACE = re.compile(
    r"(?: {1,2}(?:(?:de|di|da|du|del|della|dello|des|der|la|le|les|et|of|the|and|am|im|in)"
    r" {1,2}){0,3}(?:(?:dell|d|l|all)')?[^\W\d_a-zа-яё][\w.'-]{1,25}(?<![.'-])){1,5}"
)
_BRACKETED = re.compile(r" {0,2}[(\[][^()\[\]\d;]{1,80}[)\]]")
_WIDER = re.compile(r", {0,3}([^\W\d_a-zа-яё][^,;.()\[\]\d]{1,90})(?=[,(])")
_MARK = re.compile(r" {0,2}[,:] {0,3}(?=\S)")
_GAP = re.compile(r" {1,2}(?=\d)")
_GOES_ON = re.compile(r" {0,2}[,:(\[]")
_MAX_WIDER = 3


def read_holder(
    text: str, word: tuple[int, int], left: int, grammar: Grammar
) -> Hit | None:
    """Read the reference behind a holder whose kind is known by a word.

    Args:
        text: plain letters.
        word: where "Staatsarchiv" or "Library" stands.
        left: where the reference before it ends.
        grammar: what may follow each kind of holder.
    """
    start, end = word
    if not _DIGIT.search(text, end, end + WINDOW):
        return None
    for starred in grammar.heads[text[start:end]].starred:
        hit = (
            _read_behind(text, word, starred, grammar)
            if starred.behind
            else _read_before(text, word, left, starred, grammar)
        )
        if hit:
            return hit
    return None


def _read_behind(
    text: str, word: tuple[int, int], starred: Starred, grammar: Grammar
) -> Hit | None:
    start, end = word
    place = _PLACE.match(text, end)
    if place is None:
        return None
    name = starred.name.replace("*", " ".join(place[0].split()))
    return _read_body(text, (start, place.end()), name, starred, grammar)


def _read_before(
    text: str, word: tuple[int, int], left: int, starred: Starred, grammar: Grammar
) -> Hit | None:
    start, end = word
    if not _GOES_ON.match(text, end):
        return None
    name = name_before(text, max(left, start - WINDOW), start)
    if name is None:
        return None
    _, begin = holder_before(text, max(left, start - WINDOW), name, grammar)
    for _ in range(_MAX_WIDER):
        wider = _WIDER.match(text, end)
        if wider is None or not is_holder(wider[1], grammar):
            break
        end = wider.end()
    hit = _read_body(text, (begin, end), text[begin:end], starred, grammar)
    if hit and hit.rule.template is None:
        sure = _is_sure(hit) and not _holds_collection(text, hit, grammar)
        return hit if sure else None
    return hit


def _read_body(
    text: str,
    holder: tuple[int, int],
    name: str,
    starred: Starred,
    grammar: Grammar,
) -> Hit | None:
    start, position = holder
    if bracketed := _BRACKETED.match(text, position):
        position = bracketed.end()
    joined = _MARK.match(text, position) or _GAP.match(text, position)
    if joined is None:
        return None
    position = joined.end()
    if place := grammar.behind.match(text, position):
        position = place.end()
        joined = _MARK.match(text, position)
        position = joined.end() if joined else position
    for rule in grammar.bodies[starred.name]:
        hit = match_rule(rule, text, position, name)
        if hit:
            hit.start = start
            return hit
    return None


def _is_sure(hit: Hit) -> bool:
    """Tell a box on a shelf from a post office's, and from a figure of a book."""
    labels = [label for label, _ in hit.levels]
    return labels[0] != "box" or "folder" in labels


def _holds_collection(text: str, hit: Hit, grammar: Grammar) -> bool:
    """Tell papers, which are read from their own name, from a holder's series."""
    words = grammar.anchor.finditer(text, hit.body, hit.end)
    return any(grammar.heads[word[0]].collection for word in words)

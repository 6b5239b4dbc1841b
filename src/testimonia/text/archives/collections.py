"""Private papers whose holder no grammar names: "Ulrich Papers, Box 12, Folder 3"."""

import re

from testimonia.text.archives.match import Hit, behind_places
from testimonia.text.archives.rules import Grammar
from testimonia.text.archives.tail import Reading, read_tail
from testimonia.text.archives.tokens import clean_title

WINDOW = 220
MAX_WORDS = 6
MAX_HOLDER = 90
BARE_SCORE = 0.7

_NOT_NAMES = frozenset(
    (
        "The",
        "See",
        "In",
        "All",
        "Both",
        "From",
        "Also",
        "Cf",
        "Cf.",
        "And",
        "For",
        "Copy",
        "Of",
        "His",
        "Her",
        "Their",
        "These",
        "Private",
        "Personal",
        "State",
        "Command",
        "Cabinet",
        "Working",
        "Federalist",
        "Pentagon",
        "Parliamentary",
        "Confidential",
        "White",
        "Conference",
        "Occasional",
        "Official",
    )
)
_INITIAL = re.compile(r"[A-Z][\w'-]{0,3}\.\Z")
_NAME = re.compile(
    r"(?:[^\W\d_a-zа-яё][\w'&-]{0,30}|[A-Z]\.|[A-Z]\.[A-Z]\.|de|von|van|of)\Z"
)
_CUT = re.compile(r"[;:(\[] {0,2}|(?<=[a-z\d)\]])\. |\b(?:in|see|See|at the|from) ")
_PROSE = re.compile(r" (?!(?:of|and|for|the|in|at|de|des|di|für|zu|y|la)\b)[a-z]")
_HOLDER_BEHIND = re.compile(r", {0,3}([A-Z][^,;.()\[\]]{1,90})")
# "Policy Papers Subseries" is a part of a collection, not one.
IN_SERIES = re.compile(r" (?:Sub-?[Ss]eries|Series|Files?|Project)\b")
_SURE = ("Papers", "MSS", "Nachlass")
_OWNER = re.compile(r" of ((?:[A-Z][\w.'-]{0,20} ){0,4}[A-Z][\w'-]{1,20})(?=, )")
# What keeps papers, where a college or a university may be a folder's subject.
_SHELVES = re.compile(
    r"\b(?:Library|Libraries|Archives?|Special Collections|Historical Society|Bibliothek)\b"
)
_SHELF = frozenset(("box", "item", "folder", "roll", "manuscript", "number"))


def read_collection(
    text: str, word: tuple[int, int], left: int, grammar: Grammar
) -> Hit | None:
    """Read the collection whose name ends at a word, with its box and holder.

    Args:
        text: plain letters.
        word: where "Papers" stands.
        left: where the reference before it ends.
        grammar: the levels that may follow, and words that make a holder.
    """
    start, end = word
    left = max(left, start - WINDOW)
    name = name_before(text, left, start)
    if name is None:
        return _read_papers_of(text, word, left, grammar)
    holder, begin = holder_before(text, left, name, grammar)
    reading = Reading(end)
    if not holder:
        holder, reading.end = holder_behind(text, end, grammar)
    if _has_own_rule(text, reading.end, grammar):
        return None
    printed = " ".join(text[name:start].split())
    kind = "MSS" if text[start:end] == "MSS" else text[start:end].capitalize()
    reading.levels.append(("collection", f"{printed} {kind}"))
    reading.titles = "before"
    read_tail(text, grammar.papers.levels, reading)
    if not holder:
        holder = _holder_at_end(text, end, reading, grammar)
    labels = {label for label, _ in reading.levels}
    if labels.isdisjoint(_SHELF) and not (holder and kind in _SURE):
        return None
    return Hit(
        start=begin,
        body=name,
        end=reading.end,
        repository=holder,
        levels=reading.levels,
        rule=grammar.papers,
        score=1.0 if holder else BARE_SCORE,
        reading=reading,
    )


def _read_papers_of(
    text: str, word: tuple[int, int], left: int, grammar: Grammar
) -> Hit | None:
    """Read a collection whose name stands behind: "Papers of Ann Ulrich, Box 12"."""
    start, end = word
    owner = _OWNER.match(text, end)
    if owner is None or text[start:end] != "Papers":
        return None
    # Put in the usual order, it is read as any other is.
    turned = f"{owner[1]} Papers"
    longer = len(turned) - (owner.end() - start)
    rest = text[owner.end() : owner.end() + WINDOW]
    hit = read_collection(turned + rest, (len(owner[1]) + 1, len(turned)), 0, grammar)
    if hit is None or hit.start or left > start:
        return None
    hit.start, hit.body, hit.end = start, start, hit.end - longer + start
    hit.reading.end, hit.reading.beyond = hit.end, 0
    return hit


def name_before(text: str, left: int, start: int) -> int | None:
    """Give where the name begins that stands before "Papers"."""
    position = start
    words = text[left:start].rstrip().split(" ")[-MAX_WORDS:]
    name = None
    for word in reversed(words):
        if not _NAME.match(word) or word in _NOT_NAMES:
            break
        position = text.rfind(word, left, position)
        if word[0].isupper():
            name = position
    return name


def holder_before(text: str, left: int, name: int, grammar: Grammar) -> tuple[str, int]:
    """Give the holder named before a collection, and where that begins.

    Args:
        text: plain letters.
        left: how far back to look.
        name: where the collection's name begins.
        grammar: words that make a holder, and towns.
    """
    begin = name
    before = text[left:name]
    for _ in range(3):
        if not before.endswith(", "):
            break
        segment = before[:-2].rpartition(",")[2]
        cut = max([0, *(found.end() for found in _CUT.finditer(segment))])
        part = segment[cut:].strip()
        if not is_holder(part, grammar):
            break
        begin = left + len(before) - 2 - len(part)
        if cut:
            break
        before = before[: len(before) - 2 - len(segment)]
        before = before + " " if before.endswith(",") else before
    holder = text[begin:name].rstrip(", ") if begin < name else ""
    return holder, begin


def is_holder(words: str, grammar: Grammar) -> bool:
    """Tell the name of a library or an archive by the words in it."""
    return (
        len(words) <= MAX_HOLDER
        and words[:1].isupper()
        and not _PROSE.search(words)
        and bool(grammar.institutions.search(words))
    )


def holder_behind(text: str, end: int, grammar: Grammar) -> tuple[str, int]:
    """Give the holder named behind a collection, and where that ends.

    Args:
        text: plain letters.
        end: where the collection's name ends.
        grammar: known holders, and words that make one.
    """
    match = _HOLDER_BEHIND.match(text, end)
    if match is None:
        return "", end
    anchor = grammar.anchor.match(text, match.start(1))
    known = grammar.heads[anchor[0]].repositories if anchor else ()
    if known and anchor:
        return known[0], behind_places(text, anchor.end(), grammar)
    if not grammar.institutions.search(match[1]):
        return "", end
    stop = match.end()
    # "Special Collections, Elm University Library": the wider institution belongs to it.
    wider = _HOLDER_BEHIND.match(text, stop)
    if wider and is_holder(wider[1].strip(), grammar):
        stop = wider.end()
    return text[match.start(1) : stop].strip(), stop


def _holder_at_end(text: str, start: int, reading: Reading, grammar: Grammar) -> str:
    """Take the holder that stands last: "Ulrich Papers, Box 11, Library of Congress"."""
    comma = text.rfind(", ", start, reading.end)
    for position in (reading.end + 2, comma + 2):
        anchor = grammar.anchor.match(text, position)
        known = grammar.heads[anchor[0]].repositories if anchor else ()
        if anchor and known and text[position - 2 : position] == ", ":
            if position < reading.end:
                reading.levels.pop()
            reading.end = anchor.end()
            return known[0]
    words = text[comma + 2 : reading.end] if comma >= 0 else ""
    titled = reading.levels[-1][1] == clean_title(words)
    if not (titled and _SHELVES.search(words) and is_holder(words, grammar)):
        return ""
    reading.levels.pop()
    return words


def _has_own_rule(text: str, position: int, grammar: Grammar) -> bool:
    """Tell a collection whose call number stands by itself: X papers, FO 800/301."""
    if text[position : position + 2] != ", ":
        return False
    anchor = grammar.anchor.match(text, position + 2)
    return bool(anchor and grammar.heads[anchor[0]].rules)

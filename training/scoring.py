"""Score found fields against labelled references: authors, titles, years.

Three figures, each a micro-F1 over the three kinds of field together (editors and
translators count with the authors, containers with the titles, as the corpus labels
them):

- ``exact``: the field begins and ends at the same words; punctuation at its edges and
  an editor's "edited by" do not count;
- ``near``: its characters are nine tenths those of the field in the corpus, the manner
  in which comparisons of parsers match strings;
- ``words``: word by word.

A year that the corpus files under a journal's number is neither asked for nor held
against who finds it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher

from testimonia.annotate.citations.model import FoundField
from testimonia.lexicon.reference_words import REFERENCE_WORDS
from testimonia.lexicon.wording import words
from training.linkedbooks import LabelledReference

Tagger = Callable[[str, int, int], Sequence[FoundField]]

_KINDS = {
    "author": "author",
    "editor": "author",
    "translator": "author",
    "title": "title",
    "container-title": "title",
    "year": "year",
    "issued": "year",
}
_NOT_ASKED = frozenset(["publicationnumber-year", "date"])
_CUES = REFERENCE_WORDS["editor"] | REFERENCE_WORDS["translator"]
_BESIDE_CUES = words("a by di c von par de da la of und et e and with under")
_NEAR = 0.9
_CLOSING = frozenset(",.;:)]}»”’'!?%°")
_OPENING = frozenset("([{«“„‘’'")


@dataclass(frozen=True, slots=True)
class Field:
    """A field as numbers of words: the first, and the one behind the last."""

    kind: str
    start: int
    end: int


def score(references: Iterable[LabelledReference], tag: Tagger) -> dict[str, float]:
    """Score a tagger: exact, near and words, and exact for each kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for reference in references:
        printed = reference.words
        gold = set(_gold(reference))
        found = set(_found(reference, tag))
        _count(counts, "exact", gold, found)
        for kind in ("author", "title", "year"):
            _count(counts, kind, _of(gold, kind), _of(found, kind))
        _count(counts, "words", _single(gold), _single(found))
        near = _near(printed, gold, found)
        counts["near", "both"] += near
        counts["near", "one"] += len(gold) + len(found) - 2 * near
    return {
        name: 2
        * counts[name, "both"]
        / (2 * counts[name, "both"] + counts[name, "one"])
        for name in ("exact", "near", "words", "author", "title", "year")
        if counts[name, "both"]
    }


def _count(
    counts: Counter[tuple[str, str]],
    name: str,
    gold: AbstractSet[object],
    found: AbstractSet[object],
) -> None:
    counts[name, "both"] += len(gold & found)
    counts[name, "one"] += len(gold ^ found)


def _of(fields: set[Field], kind: str) -> set[Field]:
    return {field for field in fields if field.kind == kind}


def _single(fields: set[Field]) -> set[tuple[str, int]]:
    return {
        (field.kind, at) for field in fields for at in range(field.start, field.end)
    }


def _near(words: Sequence[str], gold: set[Field], found: set[Field]) -> int:
    left = set(found)
    for field in gold:
        asked = " ".join(words[field.start : field.end]).lower()
        for other in left:
            given = " ".join(words[other.start : other.end]).lower()
            if (
                other.kind == field.kind
                and SequenceMatcher(None, asked, given).ratio() >= _NEAR
            ):
                left.remove(other)
                break
    return len(found) - len(left)


def print_reference(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Print a reference's words as a line of text; give each one's place.

    >>> print_reference(["A", ".", "Vane", ",", "Sea", "(", "1950", ")."])[0]
    'A. Vane, Sea (1950).'
    """
    text, places = "", []
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if before and ((_knot(before) and _knot(word)) or not _touch(before, word)):
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places


def _knot(word: str) -> bool:
    return not word[0].isalnum()


def _touch(before: str, word: str) -> bool:
    return word[0] in _CLOSING or before[-1] in _OPENING or "-" in (before, word)


def _gold(reference: LabelledReference) -> Iterable[Field]:
    for label, start, end in reference.runs():
        kind = _KINDS.get(label)
        if kind:
            yield from _trimmed(reference.words, Field(kind, start, end))


def _found(reference: LabelledReference, tag: Tagger) -> Iterable[Field]:
    text, places = print_reference(reference.words)
    for field in tag(text, 0, len(text)):
        kind = _KINDS.get(field.name)
        inside = [
            at
            for at, (start, end) in enumerate(places)
            if start < field.end and field.start < end
        ]
        if not kind or not inside:
            continue
        asked = {reference.labels[at] for at in inside}
        if not (kind == "year" and asked <= _NOT_ASKED):
            yield from _trimmed(reference.words, Field(kind, inside[0], inside[-1] + 1))


def _trimmed(words: Sequence[str], field: Field) -> Iterable[Field]:
    start, end = field.start, field.end
    if field.kind == "author" and words[start : start + 2] in (
        ("A", "cura"),
        ("A", "c"),
    ):
        start += 1
    while start < end and _at_edge(words[start], field.kind):
        start += 1
    while start < end and _at_edge(words[end - 1], field.kind):
        end -= 1
    if start < end:
        yield Field(field.kind, start, end)


def _at_edge(word: str, kind: str) -> bool:
    """Tell whether a word at a field's edge does not count."""
    if _knot(word):
        return True
    return kind == "author" and (word in _BESIDE_CUES or word.lower() in _CUES)

"""The LinkedBooks corpus: references as printed, token by token, and what to learn.

A file holds one token a line - word, field, kind of reference with its begin, inside
or end, begin or end of the reference - and an empty line behind each printed line; its
line ends are carriage returns only. A reference can run over several printed lines.
"""

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from testimonia.lexicon.printing_places import PRINTING_PLACES
from testimonia.lexicon.reference_words import REFERENCE_WORDS

_COLUMNS = 4

_LEARNT = {
    "publicationplace": "publisher-place",
    "publisher": "publisher",
    "year": "issued",
    "volume": "volume",
    "tomo": "volume",
    "publicationnumber-year": "run",
    "pagination": "page",
    "column": "page",
    "date": "date",
    "abbreviation": "abbreviation",
    "o": "o",
    "conjunction": "o",
    "numbered_ref": "other",
    "ref": "other",
    "attachment": "other",
    "series": "series",
    "publicationspecifications": "other",
}
"""The corpus' labels -> ours; all that are not here belong to archives."""

_PAGE_MARKS = frozenset(["p", "pp", "pag", "pagg", "c", "cc", "f", "ff"])
_TITLES = frozenset(["title", "container-title"])
_ROMAN = re.compile(r"[IVX]+")
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”"')


@dataclass(frozen=True, slots=True)
class LabelledReference:
    """One reference, joined from its lines.

    Attributes:
        kind: "secondary" (books), "meta-annotation" (articles, chapters), "primary".
        labels: a field for each word; the corpus' own, or those to learn.
    """

    kind: str
    words: tuple[str, ...]
    labels: tuple[str, ...]

    def runs(self) -> Iterator[tuple[str, int, int]]:
        """Give the runs of equal labels: label, first token, behind the last."""
        at = 0
        for label, grouped in groupby(self.labels):
            end = at + len(list(grouped))
            yield label, at, end
            at = end


def read_references(path: Path) -> list[LabelledReference]:
    """Read a file's references; pieces whose beginning is not marked are left out."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = [line.split(" ") for line in file.read().split("\r")]
    references: list[LabelledReference] = []
    held: list[tuple[str, str]] = []
    kind = ""
    for word, label, part, boundary in (row for row in rows if len(row) == _COLUMNS):
        if held and boundary in {"b-r", "o"}:
            references.append(_joined(kind, held))
            held = []
        if boundary == "b-r":
            kind = part.partition("-")[2]
        if boundary == "b-r" or (held and boundary in {"i-r", "e-r"}):
            held.append((word, label))
        if held and boundary == "e-r":
            references.append(_joined(kind, held))
            held = []
    return references + ([_joined(kind, held)] if held else [])


def _joined(kind: str, held: Sequence[tuple[str, str]]) -> LabelledReference:
    words, labels = zip(*held, strict=True)
    return LabelledReference(kind, words, labels)


def to_learn(reference: LabelledReference) -> LabelledReference:
    """Give a reference the labels that the tagger is to learn.

    Editors are told from authors, an article's title from its journal's, and slips that
    the annotators made again and again are mended: "p." or "cit." or a volume's number
    at a title's end, a town between title and year.
    """
    labels = ["archive"] * len(reference.words)
    titled = False
    for label, start, end in reference.runs():
        words = reference.words[start:end]
        if label == "author":
            labels[start:end] = [_person(words)] * len(words)
        elif label == "title":
            labels[start:end] = _titles(words, reference.kind, again=titled)
            titled = True
        else:
            labels[start:end] = [_LEARNT.get(label, "archive")] * len(words)
    _mend(reference.words, labels)
    return replace(reference, labels=tuple(labels))


def _person(words: Sequence[str]) -> str:
    low = [word.lower() for word in words]
    if not REFERENCE_WORDS["editor"].isdisjoint(low):
        return "editor"
    if ("a", "c", ".") in zip(low, low[1:], low[2:], strict=False):
        return "editor"
    translated = not REFERENCE_WORDS["translator"].isdisjoint(low)
    return "translator" if translated else "author"


def _titles(words: Sequence[str], kind: str, *, again: bool) -> list[str]:
    """Part a run of the label "title" into title, "in" and container."""
    if kind != "meta-annotation":
        return ["title"] * len(words)
    if again:
        return ["container-title"] * len(words)
    cut = _container_start(words)
    labels = ["title"] * cut + ["container-title"] * (len(words) - cut)
    if cut < len(words) and words[cut].lower() == "in":
        labels[cut] = "o"
    return labels


def _container_start(words: Sequence[str]) -> int:
    quoted = words[0][0] in _OPENING
    for at in range(2, len(words) - 1):
        before, word, behind = words[at - 1 : at + 2]
        parted = "," in before or "." in before
        if (
            word.lower() == "in"
            and parted
            and (behind[0] in '«“„":' or _is_name(behind))
        ):
            return at
        if not quoted and word[0] in _OPENING and "," in before:
            return at
        if quoted and not _CLOSING.isdisjoint(word):
            return at + 1
    return len(words)


def _is_name(word: str) -> bool:
    return word[0].isupper()


def _mend(words: Sequence[str], labels: list[str]) -> None:
    for at in range(len(words)):
        if labels[at] in _TITLES:
            _mend_title_end(words, labels, at)
        elif labels[at] == "issued" and _starts_pages(words, at):
            end = at
            while end < len(words) and labels[end] == "issued":
                labels[end] = "page"
                end += 1


def _starts_pages(words: Sequence[str], at: int) -> bool:
    behind = words[at + 1] if at + 1 < len(words) else ""
    return words[at].lower() in _PAGE_MARKS and behind[:1] == "."


def _mend_title_end(words: Sequence[str], labels: list[str], at: int) -> None:
    """Mend a token at or next to a title's end."""
    end = at + 1
    while end < len(words) and end < at + 2 and labels[end] == labels[at]:
        end += 1
    follows = labels[end] if end < len(words) else ""
    if follows in _TITLES:
        return
    word, parted = words[at].lower(), at > 0 and words[at - 1][-1] in ",."
    punctuated = end == at + 1 or not words[at + 1][0].isalnum()
    if not punctuated:
        return
    if _starts_pages(words, at) and follows:
        labels[at:end] = ["page"] * (end - at)
    elif word == "cit":
        start = at - 2 if words[max(at - 2, 0)].lower() in {"op", "art", "loc"} else at
        labels[start:end] = ["abbreviation"] * (end - start)
    elif parted and _ROMAN.fullmatch(words[at]) and follows and end == at + 2:
        labels[at:end] = ["volume"] * (end - at)
    elif parted and word in PRINTING_PLACES and follows in {"issued", "publisher"}:
        labels[at:end] = ["publisher-place"] * (end - at)

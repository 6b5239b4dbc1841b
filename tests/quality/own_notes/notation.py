"""The notation in which notes and their citations are written down.

A file of ``articles/`` is one article of made-up notes in one manner:

    half: seen                      or "held": measured, its differences not read
    layout: markdown                how the document is laid out (see ``document.py``)
    title: Lignite and Larceny

    6 | ⟦Hollin, *Corridor*, p. 131⟧, says so; on coal see ⟦Askew, p. 60⟧.
    - book short | a=Hollin | t=Corridor | p=131 | n=5
    - book/paper short | a=Askew | p=60 | ?n

Brackets enclose the citations of note 6; a line for each gives its kind and form
(others that are as good behind strokes), then, where there are any:

    a= t= c= y= v= p=   author, title, container-title, issued, volume, pages cited
    k=TNA: FO 371 2840  an archive piece: repository, the words of its levels (in
                        brackets those that may be left out; "all": not judged)
    n=5                 the number of the note that first cites the work
    ?t ?n ?k ?b         this field, the link, the pieces, its ends are not judged
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
FIELDS = {
    "a": "author",
    "t": "title",
    "c": "container-title",
    "y": "issued",
    "v": "volume",
    "p": "page",
}
# Fields are judged of what is printed; pieces of archives have levels instead.
WITHOUT_FIELDS = {"archive"}

_WORD = re.compile(r"[^\W\d_]+|\d+")
_LABELS = frozenset(
    re.findall(
        r"\w+",
        "rg record group series item box roll reel vol volume entry lot file files no"
        " nr number case folder container report part collection cdf the ms mss add acc"
        " fond opis papka delo list f op p d l b fasc ll bl fol fols fo fos karton kt bd"
        " inv sygn papers folio",
    )
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled archive piece.

    Attributes:
        repositories: any of these names is right.
        words: those of the levels, None where they are not judged.
        dispensable: words that may be there.
    """

    repositories: tuple[str, ...]
    words: frozenset[str] | None
    dispensable: frozenset[str]

    def is_met(self, repository: str, values: tuple[str, ...]) -> bool:
        """Tell whether a piece that was found is this one."""
        if repository not in self.repositories:
            return False
        if self.words is None:
            return True
        found = words_of(" ".join(values)) - self.dispensable
        return self.words - self.dispensable == found


@dataclass(frozen=True, slots=True)
class Label:
    """One citation as labelled.

    Attributes:
        start: its place in the note's text, as is ``end``.
        kinds: any of these is right, as with ``forms``.
        fields: CSL name -> readings, any of which is right.
        unjudged: letters of what is not judged.
    """

    start: int
    end: int
    kinds: tuple[str, ...]
    forms: tuple[str, ...]
    fields: dict[str, tuple[str, ...]]
    pieces: tuple[Piece, ...]
    first_note: str | None
    unjudged: frozenset[str]

    def judges(self, letter: str) -> bool:
        """Tell whether something is to be judged."""
        return letter not in self.unjudged


@dataclass(frozen=True, slots=True)
class Entry:
    """One note as labelled."""

    number: str
    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as labelled."""

    name: str
    half: str
    layout: str
    title: str
    entries: tuple[Entry, ...]


@cache
def read_articles() -> tuple[Article, ...]:
    """Read every article of the folder."""
    return tuple(
        read_article(path.stem, path.read_text("utf-8"))
        for path in sorted(ARTICLES.glob("*.txt"))
    )


def read_article(name: str, text: str) -> Article:
    """Read one article in the notation.

    Raises:
        ValueError: a note has more or fewer brackets than lines.
    """
    head, _, body = text.partition("\n\n")
    settings = dict(line.split(": ", 1) for line in head.splitlines())
    rows: list[tuple[str, str, list[str]]] = []
    for line in body.splitlines():
        if line.startswith("- "):
            rows[-1][2].append(line[2:])
        elif line.strip():
            number, words = line.split(" | ", 1)
            rows.append((number, words, []))
    entries = tuple(_read_entry(name, *row) for row in rows)
    return Article(
        name, settings["half"], settings["layout"], settings["title"], entries
    )


def _read_entry(name: str, number: str, marked: str, lines: list[str]) -> Entry:
    text = ""
    places: list[tuple[int, int]] = []
    for place, part in enumerate(re.split(r"[⟦⟧]", marked)):
        if place % 2:
            places.append((len(text), len(text) + len(part)))
        text += part
    if len(places) != len(lines):
        message = f"{name}, note {number}: {len(places)} and {len(lines)}"
        raise ValueError(message)
    labels = tuple(
        _read_label(*place, line) for place, line in zip(places, lines, strict=True)
    )
    for label in labels:
        words = text[label.start : label.end]
        for readings in label.fields.values():
            if not any(reading in words for reading in readings):
                message = f"{name}, note {number}: {readings} not in {words}"
                raise ValueError(message)
    return Entry(number, text, labels)


def _read_label(start: int, end: int, line: str) -> Label:
    head, *rest = (part.strip() for part in line.split("|"))
    kinds, forms = head.split()
    given = [part.split("=", 1) for part in rest if "=" in part]
    return Label(
        start=start,
        end=end,
        kinds=tuple(kinds.split("/")),
        forms=tuple(forms.split("/")),
        fields={
            FIELDS[letter]: tuple(value.split(" / "))
            for letter, value in given
            if letter in FIELDS
        },
        pieces=tuple(_read_piece(value) for letter, value in given if letter == "k"),
        first_note=next((value for letter, value in given if letter == "n"), None),
        unjudged=frozenset(part[1:] for part in rest if part.startswith("?")),
    )


def _read_piece(value: str) -> Piece:
    names, _, levels = value.partition(": ")
    wanted, _, dispensable = levels.partition("(")
    unjudged = dispensable.startswith("all")
    return Piece(
        repositories=tuple(names.split(" / ")),
        words=None if unjudged else words_of(wanted),
        dispensable=words_of(dispensable),
    )


def words_of(levels: str) -> frozenset[str]:
    """Give the words and figures of levels that tell one piece from another.

    >>> sorted(words_of("RG 59, Box 3, file R2261"))
    ['2261', '3', '59', 'r']
    """
    return frozenset(_WORD.findall(levels.casefold())) - _LABELS

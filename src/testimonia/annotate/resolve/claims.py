"""What each citation says of its work, brought to a form that can be compared."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.lexicon.diary_words import DIARY_WORDS
from testimonia.lexicon.given_names import GIVEN_NAMES
from testimonia.lexicon.months import MONTHS
from testimonia.lexicon.wording import words
from testimonia.records import Citation, CitedField, Note
from testimonia.text.back_references import Form, read_form
from testimonia.text.cited_works import lend_authors
from testimonia.text.names import find_surname, fold_word, weigh_words

BACK_FORMS = frozenset({"ibid", "idem", "op_cit", "note_number"})

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?:\s?[-–—/]\s?\d{1,4})?(?!\d)")
_RANGE = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d\s?[-–—/]\s?\d{1,4}(?!\d)")
_OPEN_RANGE = re.compile(r"(?<!\d)((?:1[4-9]|20)\d\d)\s?[-–—](?!\s?\w)")
_FIRST_NAME = re.compile(r"[^\W\d_]+")
_OPENS_QUOTE = re.compile('[“„«"]')
_QUOTED = re.compile(r"[“„«]([^“”„«»\"\n]{12,240})[”“»]|\"([^\"\n]{12,240})\"")
_CUT = re.compile(r"([^\W\d_]{2,12})\.(?=-|\s[^\W\d_])")
"""A word cut short, or the last of a main title."""
_FEW = 3
"""So many weighty words make a quotation in a citation a title."""
_OPENING = 3
"""A chapter's notes may lack the first ones; later numbers only stand out of order."""
_PAGES = 4
_ON_A_PAGE = 6
_NUMBER = re.compile(r"(\d{1,6})[a-z]?")
_NO_TITLE = frozenset(month.casefold().rstrip(".") for month in MONTHS) | words(
    "p pp page pages s chapter ch chap kapitel kap no vol quote quotes quoted from on at"
    " vols bd band tome t nr doc document dok т с док № ed eds hrsg hg dir cur ders dies ibid passim chs chapters esp especially"
)
"""Words of which a misread "title" consists: a date, a page, a chapter."""
_JOINING = words("and und et e и y")
"""Words for which "&" may stand; they weigh nothing in a title."""
_OTHERS = words("al others")
_PUNCTUATION = str.maketrans(dict.fromkeys("‘“”„«»–—…", " ") | {"’": "'"})
"""Of most titles only these are not ASCII; without them they are folded fast."""
_PERSONS = ("author", "editor")
_TITLED = ("volume-title", "part-title", "original-title")
_IMPRINT = frozenset(
    {"publisher", "publisher-place", "URL", "DOI", "ISBN", "issue", "event-title"}
)
_EDITION_DATED = frozenset({"publisher", "publisher-place", "original-date"})
LETTER_FIELDS = frozenset({"recipient", "genre", "original-date"})
_MOST_WORDS = 120
_LONGEST_TITLE = 600


@dataclass(slots=True)
class Claim:
    """One citation, as the resolver sees it.

    Attributes:
        order: its place among the document's citations.
        note: the place of its note among the document's notes; -1 outside notes.
        names: the folded surnames of its authors, else of its editors.
        title: the folded words of its title, articles left out; "dipl." is cut short.
        container: those of what its work stands in.
        others: those of further titles: a volume's own, one quoted behind "printed as".
        loose: the title there is if only the first of the names is one: "Weir, Bread
            and Salt".
        years: the years printed as its date, "1961–1963" as one.
        address: of the page where it can be read.
        written: the date of the letter or paper itself.
        back: the back-reference that it makes.
    """

    citation: Citation
    order: int
    note: int
    names: tuple[str, ...]
    editors: tuple[str, ...]
    title: tuple[str, ...]
    container: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    loose: tuple[str, ...] = ()
    years: frozenset[str] = frozenset()
    volume: str | None = None
    address: str | None = None
    written: str | None = None
    back: Form | None = None
    _words: tuple[str, ...] | None = None
    _initial: str | None = None
    _whole: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def words(self) -> tuple[str, ...]:
        """Give the folded words of the whole citation."""
        if self._words is None:
            self._words = _every_word(self.citation)
        return self._words

    @property
    def whole_words(self) -> tuple[str, ...]:
        """Give the title's words without full stops."""
        if self._whole[0] is not self.title:
            whole = tuple([word.removesuffix(".") for word in self.title])
            self._whole = self.title, whole
        return self._whole[1]

    @property
    def initial(self) -> str:
        """Give the first letter of its first author's given name, if one is printed."""
        if self._initial is None:
            self._initial = _find_initial(self.citation) if self.names else ""
        return self._initial

    @property
    def weight(self) -> int:
        """Count the title's words that are neither numbers nor labels."""
        return sum(not is_label(word) for word in self.whole_words)

    @property
    def is_piece(self) -> bool:
        """Tell whether it names an archive piece and no published work."""
        return self.citation.kind == "archive" or bool(self.citation.archives)

    @property
    def has_imprint(self) -> bool:
        """Tell whether it says who published its work, and not only when."""
        return any(field.name in _IMPRINT for field in self.citation.fields)

    @property
    def is_letter(self) -> bool:
        """Tell whether it is somebody's letter or minute, wherever it is printed."""
        # "Thesis" is a genre, too.
        return self.citation.kind != "thesis" and any(
            field.name in LETTER_FIELDS for field in self.citation.fields
        )

    @property
    def stands_alone(self) -> bool:
        """Tell whether it gives its work in full, with what was printed where or when.

        The date of a letter says nothing of the edition that prints it.
        """
        if self.citation.form not in {"full", "idem"}:
            return False
        if not self.title:
            return self.address is not None
        return bool(self.years or self.has_imprint)


@dataclass(slots=True)
class Numbering:
    """The document's notes by their numbers; a division is a run of rising numbers.

    Attributes:
        division: each note's.
        claims: the orders of each note's citations.
        by_page: whether it is pages, not chapters, on which numbers begin anew.
    """

    division: list[int]
    claims: list[list[int]]
    by_page: bool = False
    _places: dict[str, list[tuple[int, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, number: str, note: int) -> None:
        """Take in a note's number; of two alike in a division the first counts."""
        places = self._places[number]
        if not places or places[-1][0] < self.division[note]:
            places.append((self.division[note], note))

    def find(self, number: str, note: int, *, later: bool) -> int | None:
        """Find the note that is meant: its own division's, else the nearest one's."""
        places = self._places.get(number, [])
        last = self.division[-1] if self.division else 0
        own = self.division[note] if note >= 0 else last
        at = bisect_left(places, (own, 0))
        if at < len(places) and (later or places[at][0] == own):
            return places[at][1]
        return places[at - 1][1] if at and not later else None


def number_notes(notes: Sequence[Note]) -> Numbering:
    """Index the notes; a number from 1 to 3 behind a higher one opens a division."""
    numbering = Numbering(division=[], claims=[[] for _ in notes])
    division, last = 0, 0
    for index, note in enumerate(notes):
        printed = _NUMBER.search(note.number or "")
        if printed:
            value = int(printed[1])
            if value <= _OPENING and (value < last or value == last == 1):
                division += 1
            last = value
        numbering.division.append(division)
        if printed:
            numbering.add(printed[0], index)
    divisions = division + 1
    numbering.by_page = divisions >= _PAGES and len(notes) <= divisions * _ON_A_PAGE
    return numbering


def read_claims(citations: Sequence[Citation], notes: Sequence[Note]) -> list[Claim]:
    """Read the citations of one document."""
    place = {note.id: index for index, note in enumerate(notes)}
    lent = lend_authors(citations)
    claims: list[Claim] = []
    for order, citation in enumerate(citations):
        claim = _read(citation, order, place.get(citation.note or "", -1))
        author = lent.get(citation.id)
        if author and not claim.names:
            claim.names = tuple(_surnames(author.names or (author.value,)))
        claims.append(claim)
    return claims


def _read(citation: Citation, order: int, note: int) -> Claim:
    fields = {f.name: f for f in reversed(citation.fields)}
    claim = _read_fields(citation, fields, (order, note))
    if citation.form in BACK_FORMS:
        claim.back = read_form(citation.text, 0, len(citation.text))
    if not claim.is_piece:
        claim.others = _other_titles(citation, fields, claim.title)
    return claim


def _read_fields(
    citation: Citation, fields: Mapping[str, CitedField], place: tuple[int, int]
) -> Claim:
    persons = {
        name: tuple(_surnames(fields[name].names or (fields[name].value,)))
        for name in _PERSONS
        if name in fields
    }
    editors = persons.get("editor", ())
    title = _value(fields, "title", "reviewed-title")
    container = _value(fields, "container-title")
    # Whoever wrote a letter is not the author of the edition that prints it.
    printed = not title and container is not None
    is_letter = printed and not LETTER_FIELDS.isdisjoint(fields)
    dated = is_letter and _EDITION_DATED.isdisjoint(fields)
    names = editors if is_letter else persons.get("author", editors)
    folded = _title_words(title or container or "")
    loose: tuple[str, ...] = ()
    if names and not folded and LETTER_FIELDS.isdisjoint(fields):
        words = _every_word(citation)
        folded = _words_behind(names, words)
        loose = _words_behind(names[:1], words) if len(names) > 1 else ()
    if DIARY_WORDS.issuperset(folded) and _IMPRINT.isdisjoint(fields):
        folded = ()
    return Claim(
        citation=citation,
        order=place[0],
        note=place[1],
        names=names,
        editors=editors,
        title=folded,
        container=_title_words(container) if title and container else (),
        loose=loose,
        years=_years(citation, fields, names, dated=dated),
        volume=_value(fields, "volume"),
        address=_value(fields, "URL"),
        written=_value(fields, "original-date"),
    )


def _find_initial(citation: Citation) -> str:
    person = next(
        (f for name in _PERSONS for f in citation.fields if f.name == name), None
    )
    if person is None:
        return ""
    family, comma, given = (*person.names, person.value)[0].partition(",")
    first = _FIRST_NAME.match((given if comma else family).strip())
    # Of "Ostrander Pell" nobody can tell whether Ostrander is a given name.
    known = first and (len(first[0]) == 1 or fold_word(first[0]) in GIVEN_NAMES)
    return fold_word(first[0][0]) if first and known else ""


def _years(
    citation: Citation,
    fields: Mapping[str, CitedField],
    names: tuple[str, ...],
    *,
    dated: bool,
) -> frozenset[str]:
    years = "" if dated else _value(fields, "issued") or ""
    if names:
        years = _RANGE.sub(" ", years)
    elif not years:
        # "Foreign Papers, 1868": the year is all that parts one volume from another.
        years = _value(fields, "container-title", "title") or ""
    found = _YEAR.findall(years)
    if citation.note is None:
        # An edition's volumes still come out: "Leeds, 1987–".
        found += [f"{year}–9999" for year in _OPEN_RANGE.findall(citation.text)]
    return frozenset(found)


def _other_titles(
    citation: Citation, fields: Mapping[str, CitedField], title: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    if citation.form != "full" or not (
        _OPENS_QUOTE.search(citation.text) or any(name in fields for name in _TITLED)
    ):
        return ()
    named = [fields[name].value for name in _TITLED if name in fields]
    quoted = [match[1] or match[2] for match in _QUOTED.finditer(citation.text)]
    folded = [_title_words(one) for one in named]
    folded += [one for one in map(_title_words, quoted) if len(one) >= _FEW]
    return tuple(one for one in folded if one and one != title)


def _value(fields: Mapping[str, CitedField], *names: str) -> str | None:
    for name in names:
        if name in fields:
            return fields[name].value
    return None


def is_label(word: str) -> bool:
    """Tell whether a folded word is a number or a label that no title consists of."""
    return word[0].isdigit() or word in _NO_TITLE


def _title_words(title: str) -> tuple[str, ...]:
    """Fold a title; the years that a volume covers are not counted among its words.

    A word that may be cut short keeps its full stop.
    """
    folded = fold_title(_RANGE.sub(" ", title[:_LONGEST_TITLE]))
    if all(is_label(word) for word in folded):
        return ()
    if "." not in title:
        return folded
    cut = {fold_word(word) for word in _CUT.findall(title[:_LONGEST_TITLE])}
    return tuple(f"{word}." if word in cut else word for word in folded)


def fold_title(title: str) -> tuple[str, ...]:
    """Fold a title's words without articles, and without "and", which may be "&"."""
    plain = title if title.isascii() else title.translate(_PUNCTUATION)
    words = weigh_words(plain)
    if _JOINING.isdisjoint(words):
        return words
    return tuple([word for word in words if word not in _JOINING])


def _every_word(citation: Citation) -> tuple[str, ...]:
    return fold_title(citation.text[: _MOST_WORDS * 8])[:_MOST_WORDS]


def _words_behind(names: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """Give the words between a surname and the first number or label behind it."""
    if names[0] not in words:
        return ()
    title: list[str] = []
    for word in words[words.index(names[0]) + 1 :]:
        if is_label(word):
            break
        # An initial before any word is the author's; in a title it counts.
        if (title or len(word) > 1) and word not in names and word not in _OTHERS:
            title.append(word)
    return tuple(title)


def _surnames(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        surname = find_surname(name)
        if surname:
            yield surname

"""What a citation, or a document of the dossier, says of the work that it is of.

Blocks are what two descriptions of one work share whatever each leaves out; only works
of one block are ever compared, so that linking takes time in proportion to what is
cited.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from testimonia.lexicon.diary_words import DIARY_WORDS
from testimonia.lexicon.name_words import PEERS
from testimonia.lexicon.uniform_titles import COLLECTION_TITLES, GENERIC_LEADS
from testimonia.link.editions import find_edition
from testimonia.records import Citation, CitedField, Document
from testimonia.text.names import (
    find_surname,
    fold_word,
    split_name,
    split_subtitle,
    weigh_words,
)

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.|dx\.|doi\.org/)*|[/#]+$", re.IGNORECASE)
_VOLUME = re.compile(
    r"\s(?<=.\s)(?:vols?|volumes?|bde?|band|tome|tom|t|том)\.?\s(?:[ivxlc]{1,7}|\d{1,3})\b",
    re.IGNORECASE,
)
_TOO_LONG = 400
_BODY = 3
_KNOWN_NAMES = 1 << 14
SHORTEST_NAME = 5
"""So long a surname may have one letter wrong."""
_COLLECTION_WORDS = frozenset(
    title.split()[0] for titles in COLLECTION_TITLES.values() for title in titles
)
_LEADS = {
    first: tuple(lead for lead in GENERIC_LEADS if lead[0] == first)
    for first in {lead[0] for lead in GENERIC_LEADS}
}

Block = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What is said of a work.

    Attributes:
        names: surnames of authors, or of editors where no author is named, folded.
        main: the weighty words of the title before its subtitle.
        bare: those of the main title without "A History of" and the like.
        words: those of the whole title.
        container: those of the journal's or volume's title.
        years: as printed.
        volume: of a book in several, or a journal.
        edition: for documents in print, which edition and volume.
        address: a web page's or DOI's.
        diarist: whose diary it is, where that is all that is said.
    """

    kind: str
    names: tuple[str, ...] = ()
    main: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    container: tuple[str, ...] = ()
    years: frozenset[str] = frozenset()
    volume: str | None = None
    edition: str | None = None
    address: str | None = None
    diarist: str | None = None

    @property
    def says_enough(self) -> bool:
        """Tell whether it names a work at all."""
        paper = self.kind == "newspaper"
        named = bool(self.main and (self.names or paper or len(self.words) > 1))
        return named or bool(self.edition or self.address or self.diarist)


def describe_citation(
    citation: Citation, fields: Mapping[str, CitedField], words: str
) -> Description:
    """Gather what a citation says of its work.

    Args:
        citation: it.
        fields: its fields, with those that it leaves to earlier ones.
        words: its words, and those of the citations that it leans on.
    """
    title = _value(fields, "title")
    container = _value(fields, "container-title")
    names = _surnames(fields.get("author") or fields.get("editor"))
    main, weighty = _read_title(title or container)
    is_diary = citation.kind == "diary" and not main
    return Description(
        kind=citation.kind,
        names=names,
        main=main,
        bare=without_lead(main),
        words=weighty,
        container=weigh_words(container.replace("&", "and")) if title else (),
        years=frozenset(_YEAR.findall(_value(fields, "issued"))),
        volume=_value(fields, "volume") or None,
        edition=find_edition(words, fields) or _find_collection(weighty),
        address=_read_address(fields),
        diarist=names[0] if is_diary and names else None,
    )


def describe_document(document: Document) -> Description:
    """Gather what a document says of itself; its kind is not known."""
    main, words = _read_title(document.title or "")
    return Description(
        kind="other",
        names=tuple(find_surname(name) for name in document.authors),
        main=main,
        bare=without_lead(main),
        words=words,
        years=frozenset(_YEAR.findall(document.date or "")),
        edition=_find_collection(words),
    )


@dataclass(frozen=True, slots=True)
class Blocks:
    """Where a work is kept, and where its like is looked for.

    Works of other persons share a title's first words by the hundred: whoever names an
    author looks only among those whose names look like it, and the nameless.
    """

    kept: list[Block]
    looked_in: list[Block]


def find_blocks(said: Description) -> Blocks:
    """Give the blocks of a work that is described in full; one may come twice."""
    sure = _sure_blocks(said)
    if not said.main:
        return Blocks(sure, sure)
    title = ("title", *said.bare[:2])
    names = _name_blocks(said)
    parts = _part_blocks(said)
    like = [_nameless(said), *names] if said.names else [title]
    alone = names if said.names else [_nameless(said)]
    return Blocks([*sure, title, *alone, *parts], [*sure, *like, *parts])


def blocks_for_short(said: Description) -> list[Block]:
    """Give the blocks where a work cited shortly may be found."""
    if said.diarist:
        return [("diary", said.diarist)]
    if not said.main:
        return [("dated", name, y) for name in said.names for y in said.years]
    if not said.names:
        return [("title", *said.bare[:2])]
    begins = [("begins", name, said.bare[0]) for name in said.names]
    return [*begins, _nameless(said), *_name_blocks(said)]


def _sure_blocks(said: Description) -> list[Block]:
    """Give the blocks whose works have a name in common, or all but are one."""
    blocks: list[Block] = []
    if said.edition:
        blocks.append(("edition", said.edition))
    if said.address:
        blocks.append(("address", said.address))
    first = said.bare[0] if said.bare else ""
    for name in said.names:
        blocks.append(("begins", name, first))
        blocks += [("dated", name, year) for year in said.years]
    if said.kind == "diary":
        owners = said.words + said.names
        blocks += [("diary", word) for word in owners if word not in DIARY_WORDS]
    return blocks


def _part_blocks(said: Description) -> list[Block]:
    """Give the blocks where a subtitle of one year meets the title that it is."""
    titles = [said.bare[:2]]
    subtitle = said.words[len(said.main) :]
    if subtitle:
        titles.append(subtitle[:2])
    return [("part", year, *title) for year in said.years for title in titles]


def _nameless(said: Description) -> Block:
    return ("nameless", *said.bare[:2])


def _name_blocks(said: Description) -> list[Block]:
    """Give the blocks of a title and a name: one slip spares its first letter or last.

    >>> _name_blocks(Description(kind="book", names=("harrow", "orr"), bare=("ferries",)))
    [('h-', 'ferries'), ('-w', 'ferries')]
    """
    title = said.bare[:2]
    long = [name for name in said.names if len(name) >= SHORTEST_NAME]
    ends = [end for name in long for end in (f"{name[0]}-", f"-{name[-1]}")]
    return [(end, *title) for end in ends]


def _read_title(title: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the words of a title's main part and of all of it.

    >>> _read_title("The Lamp at Dusk vol. IV: Winter Notes")
    (('lamp', 'at', 'dusk'), ('lamp', 'at', 'dusk', 'winter', 'notes'))
    """
    *parts, last = _VOLUME.split(title[:_TOO_LONG])
    bare = "".join([part.removesuffix(",") for part in parts])
    head, rest = split_subtitle(bare + last)
    main = _even_diaries(weigh_words(head))
    while len(main) > 1 and main[-1].isdecimal():
        main = main[:-1]
    words = main + weigh_words(rest) if rest else main
    return main or words, words


def _even_diaries(words: tuple[str, ...]) -> tuple[str, ...]:
    """Write "diary", "diaries" and "Tagebuch" alike: they are often mixed up."""
    if DIARY_WORDS.isdisjoint(words):
        return words
    return tuple("diary" if word in DIARY_WORDS else word for word in words)


def without_lead(title: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what some print before a title and others do not.

    >>> without_lead(("history", "of", "winter", "campaign"))
    ('winter', 'campaign')
    """
    for lead in _LEADS.get(title[0], ()) if title else ():
        if title[: len(lead)] == lead and len(title) > len(lead) + 1:
            return title[len(lead) :]
    return title


def _surnames(field: CitedField | None) -> tuple[str, ...]:
    if field is None:
        return ()
    found = map(_find_surname, field.names or (field.value,))
    return tuple([name for name in found if name is not None])


@lru_cache(maxsize=_KNOWN_NAMES)
def _find_surname(name: str) -> str | None:
    """Give a person's surname; the same few persons are cited again and again."""
    return None if _is_body(name) else find_surname(name)


def _is_body(name: str) -> bool:
    """Tell a ministry from a person: each is printed in too many ways to compare.

    >>> _is_body("Ministry of Inland Fisheries"), _is_body("Earl of Marsh")
    (True, False)
    """
    words = name.split()
    single = split_name(name) is not None or len(words) < _BODY
    return not single and fold_word(words[0]) not in PEERS


def _find_collection(words: Iterable[str]) -> str | None:
    if _COLLECTION_WORDS.isdisjoint(words):
        return None
    title = f" {' '.join(words)} "
    for name, titles in COLLECTION_TITLES.items():
        if any(f" {one} " in title for one in titles):
            return name
    return None


def _read_address(fields: Mapping[str, CitedField]) -> str | None:
    for name in ("DOI", "URL"):
        if name in fields:
            address = "".join(fields[name].value.split())[:_TOO_LONG]
            return _ADDRESS.sub("", address).casefold() or None
    return None


def _value(fields: Mapping[str, CitedField], name: str) -> str:
    return fields[name].value if name in fields else ""


def find_year(words: str | None) -> str | None:
    """Give the year in a printed date.

    >>> find_year("14 November 1942"), find_year("n.d.")
    ('1942', None)
    """
    found = _YEAR.search(words or "")
    return found[0] if found else None

"""Made-up references in many styles, labelled as they are put together.

A style is a line of a small language: ``author, title (place: publisher, issued)``.
Names of fields stand for a drawn value, everything else is printed as it is; the
punctuation behind a field counts as its own, an opening bracket or quotation mark as
the next one's, as in the corpus of real references beside which this one is used.
"""

import random
import re
from collections.abc import Callable, Iterator

from training.styles import LABELS, SHARES, STYLES
from training.vocabulary import VOCABULARIES, Vocabulary

Labelled = tuple[list[str], list[str]]

_SLOT = re.compile(r"<([a-z-]+)>")
_TOKEN = re.compile(r"[^\W_]+|(?:[^\w\s]|_)+")

_INITIALS = 0.5
"""Share of references that print initials instead of given names."""

_RUSSIAN_MANNER = 0.7
"""Share of Russian references that follow the Russian standard."""

_QUOTES = {
    "en": ("‘’", "“”", "''", '""'),
    "de": ("„“", "»«", "„“"),
    "fr": ("«»", "“”"),
    "it": ("«»", "“”", '""'),
    "ru": ("«»",),
    "ru-Latn": ("“”", "‘’", '""'),
}


class _Drawer:
    """Draws the values of one reference."""

    def __init__(self, random_numbers: random.Random, language: str) -> None:
        self._random = random_numbers
        self._language = language
        self._words: Vocabulary = VOCABULARIES[language]
        self._emphasis = random_numbers.choice(("", "", "", "*", "_"))
        self._quotes = random_numbers.choice(_QUOTES[language])
        self._initials = random_numbers.random() < _INITIALS
        self._joined = random_numbers.choice(
            (" and ", " and ", " & ", ", ", " und ", " et ", " e ")
        )
        self._year = random_numbers.randint(1850, 2024)

    def draw(self, slot: str) -> str:
        """Draw a slot's value."""
        draw: Callable[[], str] = getattr(self, "_" + slot.replace("-", "_"))
        return draw()

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _one_of(self, *values: str) -> str:
        return self._random.choice(values)

    def _number(self, most: int) -> int:
        return self._random.randint(1, most)

    def _given(self) -> str:
        given = self._random.choice(self._words.given)
        if not self._initials or "." in given:
            return given
        initials = [part[0] + "." for part in given.split("-")]
        if self._chance(0.3):
            initials.append(self._random.choice("ABCDEFGHJKLMPRSTW") + ".")
        return self._one_of(" ", "").join(initials)

    def _surname(self) -> str:
        surname = self._random.choice(self._words.surnames)
        return surname.upper() if self._chance(0.08) else surname

    def _person(self) -> str:
        if self._language == "ru" and self._chance(0.7):
            return f"{self._surname()} {self._given()}"
        return f"{self._given()} {self._surname()}"

    def _author(self) -> str:
        persons = [self._person()]
        if self._chance(0.15):
            persons.append(self._person())
        if self._chance(0.04):
            return f"{persons[0]} et al."
        return self._joined.join(persons)

    def _inverted(self) -> str:
        name = f"{self._surname()}, {self._given()}".rstrip(".")
        if self._chance(0.15):
            return name + "., and " + self._person()
        return name

    def _reversed(self) -> str:
        name = f"{self._surname()} {self._given()}"
        if self._chance(0.2):
            return f"{name}, {self._surname()} {self._given()}"
        return f"{name}, {self._person()}" if self._chance(0.2) else name

    def _editor(self) -> str:
        who = self._author()
        return {
            "de": f"hrsg. von {who}",
            "fr": f"sous la direction de {who}",
            "it": f"a cura di {who}",
        }.get(
            self._language,
            self._one_of(f"ed. {who}", f"edited by {who}", f"ed. by {who}"),
        )

    def _editors(self) -> str:
        who = self._author()
        return who + {
            "de": self._one_of(" (Hrsg.)", " (Hg.)"),
            "fr": self._one_of(" (dir.)", " (éd.)"),
            "it": " (a cura di)",
        }.get(
            self._language,
            self._one_of(" (ed.)", " (eds)", ", ed.", ", eds.", " (eds.)"),
        )

    def _russian_editor(self) -> str:
        return f"под ред. {self._person()}"

    def _translator(self) -> str:
        who = self._person()
        return {
            "de": f"übers. von {who}",
            "fr": f"trad. {who}",
            "it": f"trad. di {who}",
        }.get(self._language, self._one_of(f"trans. {who}", f"translated by {who}"))

    def _bare_title(self) -> str:
        begun = self._year - self._number(60)
        title = self._random.choice(self._words.titles)
        for mark, values in (
            ("{a}", self._words.matters),
            ("{b}", self._words.matters),
            ("{p}", self._words.lands),
        ):
            while mark in title:
                title = title.replace(mark, self._random.choice(values), 1)
        ended = self._one_of(str(begun + self._number(9)), f"{(begun + 4) % 100:02}")
        title = title.replace("{y}", str(begun)).replace("{z}", ended)
        if self._language == "en" and self._chance(0.7):
            title = re.sub(
                r"\b(?!and|of|the|in|to|for|a\b)[a-z]", lambda m: m[0].upper(), title
            )
        return title[0].upper() + title[1:]

    def _title(self) -> str:
        return self._emphasis + self._bare_title() + self._emphasis

    def _book(self) -> str:
        return self._title()

    def _container(self) -> str:
        drawn = self._random.choice(self._words.journals)
        return self._emphasis + drawn + self._emphasis

    def _quoted(self) -> str:
        return self._quotes[0] + self._bare_title() + self._quotes[1]

    def _quotedcontainer(self) -> str:
        return (
            self._quotes[0]
            + self._random.choice(self._words.journals)
            + self._quotes[1]
        )

    def _newspaper(self) -> str:
        return (
            self._emphasis
            + self._random.choice(self._words.newspapers)
            + self._emphasis
        )

    def _place(self) -> str:
        return self._random.choice(self._words.places)

    def _publisher(self) -> str:
        return self._random.choice(self._words.publishers)

    def _school(self) -> str:
        town = self._random.choice(self._words.places).split(",")[0]
        return {"de": f"Universität {town}", "fr": f"Université de {town}"}.get(
            self._language, self._one_of(f"University of {town}", f"{town} University")
        )

    def _thesis(self) -> str:
        return {
            "de": "Diss.",
            "fr": "thèse de doctorat",
            "it": "tesi di laurea",
            "ru": "дис. канд. ист. наук",
        }.get(
            self._language,
            self._one_of(
                "PhD thesis",
                "unpublished PhD dissertation",
                "DPhil thesis",
                "PhD diss.",
            ),
        )

    def _issued(self) -> str:
        if self._chance(0.04):
            return self._one_of(
                "n.d.", "forthcoming", "s.d.", "o. J.", f"{self._year}-{self._year + 2}"
            )
        return str(self._year)

    def _date(self) -> str:
        month = self._random.choice(self._words.months)
        return self._one_of(
            f"{self._number(28)} {month} {self._year}",
            f"{self._number(28)}. {month} {self._year}",
            f"{month} {self._year}",
        )

    def _run(self) -> str:
        volume, issue, year = self._number(80), self._number(6), self._year
        roman = self._one_of("XII", "XLIV", "V", "XXIX", "LXI", "III", "XVIII")
        return self._one_of(
            f"{volume}/{issue} ({year})",
            f"{volume}:{issue} ({year})",
            f"{volume}, no. {issue} ({year})",
            f"vol. {volume}, no. {issue} ({year})",
            f"{volume} ({year})",
            f"{roman} ({year})",
            f"{volume}.{issue} ({year})",
            f"Bd. {volume} ({year})",
            f"{year}, Heft {issue}",
            f"vol. {volume}, {year}",
            f"{roman}, {year}",
            f"n° {issue}, {year}",
            f"{roman}/{issue} ({year})",
            f"({year})",
            f"{volume}, {issue} ({year})",
            f"{volume} ({year}), H. {issue}",
        )

    def _volume(self) -> str:
        number = self._one_of("I", "II", "III", "IV", "1", "2", "3", "XII")
        return (
            self._one_of("vol. ", "Vol. ", "Bd. ", "tome ", "t. ", "vol. ", "") + number
        )

    def _edition(self) -> str:
        return self._one_of(
            "2nd edn", "revised edition", "2. Aufl.", "3rd ed.", "2e éd.", "rev. ed."
        )

    def _plain_pages(self) -> str:
        first = self._number(600)
        return f"{first}{self._one_of('-', '–')}{first + self._number(40)}"

    def _page_only(self) -> str:
        return self._one_of(str(self._number(500)), self._plain_pages())

    def _pages(self) -> str:
        before = {"de": ", S. ", "ru": ". С. "}.get(
            self._language, self._one_of(", pp. ", ": ", ", ", ", p. ")
        )
        return before + self._plain_pages() if self._chance(0.9) else ""

    def _page(self) -> str:
        before = {"de": ", S. ", "ru": ". С. "}.get(
            self._language, self._one_of(", p. ", ", ", ", pp. ")
        )
        return before + self._page_only() if self._chance(0.6) else ""

    def _russian_page(self) -> str:
        return self._one_of(
            f". С. {self._page_only()}", f", с. {self._page_only()}", ""
        )

    def _russian_issue(self) -> str:
        return f"№ {self._number(12)}"


def make_references(count: int, seed: int) -> Iterator[Labelled]:
    """Make references up: their tokens and their labels."""
    random_numbers = random.Random(seed)
    languages = tuple(VOCABULARIES)
    for _ in range(count):
        language = random_numbers.choices(languages, (8, 3, 3, 2, 3, 2))[0]
        kinds, shares = zip(*SHARES, strict=True)
        kind = random_numbers.choices(kinds, shares)[0]
        if language == "ru" and random_numbers.random() < _RUSSIAN_MANNER:
            kind = "russian"
        style = random_numbers.choice(STYLES[kind])
        text, spans = _compose(style, _Drawer(random_numbers, language))
        text += random_numbers.choice((".", "", ";"))
        yield _label(text, spans)


def _compose(style: str, drawer: _Drawer) -> tuple[str, list[tuple[int, str]]]:
    """Put a reference together; spans are (end, label), in order."""
    text, at = "", 0
    spans: list[tuple[int, str]] = []
    for slot in _SLOT.finditer(style):
        between = style[at : slot.start()]
        text, at = text + between, slot.end()
        words = between.strip(" ,.:;()/")
        if words and spans:
            end = len(text) - len(between) + between.index(words)
            spans.append((end, spans[-1][1]))
            label = "abbreviation" if "cit" in words else "o"
            spans.append((end + len(words) + 1, label))
        elif spans:
            opening = len(between) - len(between.rstrip("( "))
            spans.append((len(text) - opening, spans[-1][1]))
        drawn = drawer.draw(slot[1])
        if drawn[:1] in {",", ".", ":"}:
            spans.append((len(text) + 1, spans[-1][1]))
        text += drawn
        if drawn:
            spans.append((len(text), LABELS[slot[1]]))
    return text + style[at:], spans


def _label(text: str, spans: list[tuple[int, str]]) -> Labelled:
    words, labels, number = [], [], 0
    for match in _TOKEN.finditer(text):
        while number < len(spans) - 1 and match.start() >= spans[number][0]:
            number += 1
        words.append(match[0])
        labels.append(spans[number][1])
    return words, labels

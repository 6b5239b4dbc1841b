"""Periodicals cited without an article: "Ice Review, vol. 47 (2001)", "Tageblatt 39/1997"."""

import re

from testimonia.annotate.citations.published.patterns import DATE, YEAR
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import QUOTED
from testimonia.annotate.citations.published.stretch import names_periodical
from testimonia.lexicon.publishing import NEWSPAPER_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_ISSUE_OF_YEAR = re.compile(rf"\s(?P<issue>\d{{1,3}})/(?P<issued>{YEAR})$")
_NUMBERED = re.compile(
    r"(?P<name>(?:\x03{5,80}|[^\W\d_a-zа-яё][^,.:\d\x02-\x05]{5,60}?)(?:\s\x04{5,20})?),?\s"
    r"(?P<volume>\d{1,4})(?=(?:[:/]\d{1,3})?\s\x04{6})"
)
_TOWN = re.compile(
    r"(?P<name>[^\W\d_a-zа-яё][^,.:\d\x02-\x05]{4,60}?)\s(?:\x04{4,40},?|vom|v\.)"
    rf"(?=\s(?:{DATE}))"
)
_ENDINGS = ("zeitung", "post", "blatt", "presse", "anzeiger", "kurier", "nachrichten")
_MOST_TOKENS = 8


def read_whole(reading: Reading) -> int:
    """Read "*Ice Review* (Oslo) 47 (2001)" from the start; give its end, or 0."""
    match = _NUMBERED.match(reading.mask)
    dated = None if match else _TOWN.match(reading.mask)
    if dated and _is_press(reading.words[: dated.end("name")]):
        reading.add("container-title", *dated.span("name"))
        reading.traits.add("journal")
        return dated.end()
    if not match or not names_periodical(reading.words[: match.end("name")]):
        return 0
    group = reading.shape.groups.get(0)
    if group:
        reading.add_group("container-title", group)
    else:
        reading.add("container-title", *match.span("name"))
    reading.add("volume", *match.span("volume"))
    reading.traits.add("journal")
    return match.end()


def mark_whole(reading: Reading) -> None:
    """Let a title that is a periodical's name be the container that it is."""
    title = reading.fields.get("title")
    if not title and names_newspaper(reading.value("author")):
        # "Правда. 1945. 21 марта" looks like an author and a year.
        reading.rename("author", "container-title")
    if not title or reading.title_mark == QUOTED:
        return
    if reading.has("container-title", "editor", "publisher", "publisher-place"):
        return
    name = reading.words[title.start : title.end]
    if len(name.split()) > _MOST_TOKENS or not names_periodical(name):
        return
    issue = _ISSUE_OF_YEAR.search(reading.words, title.start, title.end)
    if issue:
        del reading.fields["title"]
        reading.add("container-title", title.start, issue.start())
        reading.add("issue", *issue.span("issue"))
        reading.add("issued", *issue.span("issued"))
    elif reading.has("volume", "issue") and reading.has("page") and _is_alone(reading):
        reading.rename("title", "container-title")


def names_newspaper(name: str) -> bool:
    """Tell a newspaper by its name.

    >>> names_newspaper("Правда"), names_newspaper("A. Lind")
    (True, False)
    """
    words = _WORD.findall(name.casefold())
    return bool(words) and words[-1] in NEWSPAPER_WORDS


def _is_press(name: str) -> bool:
    """Tell a newspaper by any of its words, or by what a long one ends with."""
    return names_periodical(name) or name.casefold().endswith(_ENDINGS)


def _is_alone(reading: Reading) -> bool:
    """Tell "Ice Review, vol. 47" from a book in volumes: no author, an issue's year."""
    return not reading.has("author") and reading.has("issued", "issue")

"""What kind of work a citation's fields make, and how sure that is."""

import re

from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import QUOTED
from testimonia.lexicon.publishing import (
    DIARY_WORDS,
    DOCUMENT_WORDS,
    NEWSPAPER_WORDS,
)

_FULL_DATE = re.compile(
    r"\d{1,2}.{1,3}[^\W\d_]{3}|[^\W\d_]{3}.{1,8}\d{1,2},|\d{1,2}\.\s?\d{1,2}\.\s?\d{2}"
)
_WORD = re.compile(r"[^\W\d_]+")
_STANDING_ALONE = ("issued", "publisher", "publisher-place", "URL", "DOI", "ISBN")
_HOLDING = ("volume", "issue", "page", "number")
_BY_TRAIT = (
    ("thesis", "thesis"),
    ("paper", "paper"),
    ("series", "edition"),
    ("proceedings", "other"),
    ("review", "article"),
    ("introduction", "chapter"),
)
_NEWSPAPER_TOKENS = 6
_LONG_TITLE = 260


def kind_of(reading: Reading) -> str:
    """Name the kind of a work by what its citation has."""
    for trait, kind in _BY_TRAIT:
        if trait in reading.traits:
            return kind
    if "told" in reading.traits:
        return "web" if reading.has("URL") else "other"
    if reading.has("container-title"):
        return _kind_inside(reading)
    if reading.has("title"):
        return "web" if _is_page(reading) else _kind_alone(reading)
    if reading.has("URL"):
        return "web"
    return (
        "book"
        if reading.has("author") and not reading.has("genre", "recipient")
        else "other"
    )


def _kind_inside(reading: Reading) -> str:
    container = reading.value("container-title")
    if "letter" in reading.traits and not reading.has("title"):
        if _has(container, NEWSPAPER_WORDS):
            return "newspaper"
        return "diary" if _has(container, DIARY_WORDS) else "edition"
    bound = reading.inside or (reading.has("editor") and not reading.has("volume"))
    if bound and not (
        _is_newspaper(reading, container) and _FULL_DATE.match(reading.value("issued"))
    ):
        return "chapter"
    if _is_newspaper(reading, container):
        return "newspaper"
    if reading.has("URL") and not reading.has("volume", "issue", "page"):
        return "web"
    return "article"


def _is_newspaper(reading: Reading, name: str) -> bool:
    if reading.has("volume"):
        return False
    if _has(name, NEWSPAPER_WORDS):
        return True
    dated = _FULL_DATE.match(reading.value("issued"))
    return bool(dated) and not reading.has("URL", "editor", "publisher-place")


def _is_page(reading: Reading) -> bool:
    """Tell a page of the web from a book that can be read there."""
    if not reading.has("URL") or reading.has("publisher", "publisher-place"):
        return False
    return not reading.title_mark or not reading.has("author", "editor")


def _kind_alone(reading: Reading) -> str:
    title = reading.value("title")
    if not reading.has("author", "editor", "publisher") and (
        _is_newspaper(reading, title)
        and reading.has("issued")
        and (len(title.split()) <= _NEWSPAPER_TOKENS)
    ):
        return "newspaper"
    if reading.title_mark == QUOTED:
        return "web" if reading.has("URL", "accessed") else _kind_quoted(reading)
    if reading.has("number") and reading.chapter and not reading.has("author"):
        # A document by its number: "*Отношения*, vol. 1 (Moscow 1983), doc. 187".
        return "edition"
    if _has(title, DIARY_WORDS) or "diary" in reading.traits:
        return "diary"
    if _has(title, DOCUMENT_WORDS) and (
        reading.has("editor", "number")
        or not reading.has("author")
        or "body" in reading.traits
    ):
        return "edition"
    return "book"


def _kind_quoted(reading: Reading) -> str:
    if _has(reading.value("title"), DOCUMENT_WORDS) and reading.has("number", "volume"):
        return "edition"
    return "chapter" if reading.inside else "article"


def _has(words: str, vocabulary: frozenset[str]) -> bool:
    return not vocabulary.isdisjoint(_WORD.findall(words.casefold()))


def form_of(reading: Reading) -> str:
    """Tell a citation that stands alone from a short form."""
    if "again" in reading.traits:
        return "op_cit"
    if "session" in reading.traits or reading.has(*_STANDING_ALONE):
        return "full"
    if reading.has("container-title", "genre") and reading.has(*_HOLDING):
        return "full"
    return "short"


def score_of(reading: Reading) -> float:
    """Tell how sure the rules are: what they could not place counts against them.

    Below 0.6 a reader that learned from examples may know better.
    """
    length = max(1, len(reading.words))
    score = 1.0 - 1.5 * reading.stray / length
    if not reading.has("title", "container-title", "URL"):
        score -= 0.1 if reading.has("author") else 0.5
    if not reading.has("author", "editor", "container-title") and (
        not reading.title_mark
    ):
        score -= 0.2
    if len(reading.value("title")) > _LONG_TITLE:
        score -= 0.3
    if not reading.title_mark and form_of(reading) == "short":
        score -= 0.2
    return round(min(1.0, max(0.05, score)), 2)

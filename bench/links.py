"""Linking: citations of many documents into works, archive pieces and pulls.

Works and pieces are made of invented words, as unlike each other as those of a real
bibliography: authors with several books, journals with many articles, titles that begin
with the same few words, and one piece in three a paper inside another.
"""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate
from random import Random

from testimonia.records import (
    ArchiveReference,
    Citation,
    CitedField,
    Document,
    Linked,
    Span,
    make_id,
)

_RUNS = 3
_SIZES = (5_000, 20_000, 80_000)
_MEGA = 1024 * 1024
_ONSETS = ("b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "st", "t", "v")
_RIMES = ("al", "an", "ar", "e", "el", "en", "ick", "il", "in", "o", "or", "ou", "um")
_DOCUMENTS = 200
_CITED_TWICE = 4
"""One work or piece in so many is cited by a second document too."""


class _Words:
    """Invented words, the first of them the commonest, as in any language."""

    def __init__(self, count: int, chance: Random, syllables: tuple[int, int]) -> None:
        made: dict[str, None] = {}
        while len(made) < count:
            number = chance.randint(*syllables)
            parts = (
                chance.choice(_ONSETS) + chance.choice(_RIMES) for _ in range(number)
            )
            made["".join(parts).capitalize()] = None
        self._words = tuple(made)
        self._weights = tuple(accumulate(1 / (rank + 10) for rank in range(count)))
        self._chance = chance

    def draw(self, number: int = 1) -> str:
        """Draw words, the commoner ones more often."""
        drawn = self._chance.choices(self._words, cum_weights=self._weights, k=number)
        return " ".join(drawn)


def make_documents() -> tuple[Document, ...]:
    """Make the documents that cite."""
    paths = (f"{number:03}.txt" for number in range(_DOCUMENTS))
    return tuple(
        Document(id=make_id("d", path), source=path, order=0, text="") for path in paths
    )


def cite_works(documents: tuple[Document, ...], count: int) -> tuple[Citation, ...]:
    """Make citations of so many works, some of them cited by a second document."""
    chance = Random(count)  # noqa: S311 - the same words every time
    names = _Words(max(500, count // 6), chance, (2, 3))
    words = _Words(4_000, chance, (1, 3))
    journals = [f"Journal of {words.draw(2)}" for _ in range(60)]
    made: list[Citation] = []
    for number in range(count):
        year = str(chance.randint(1925, 2020))
        title = f"The {words.draw(2)} of {words.draw(1)}"
        if chance.random() < 2 / 3:
            title += f": {words.draw(1)} and the {words.draw(3)}, {year}"
        fields = {
            "author": f"{chance.choice('ABDEJRW')}. {names.draw()}",
            "title": title,
        }
        if chance.random() < 1 / 3:
            fields |= {"container-title": chance.choice(journals), "volume": "12"}
        fields |= {"issued": year}
        kind = "article" if "volume" in fields else "book"
        for _ in range(1 + (number % _CITED_TWICE == 0)):
            made.append(_cite(chance.choice(documents), len(made), kind, fields))
    return tuple(made)


def cite_pieces(documents: tuple[Document, ...], count: int) -> tuple[Citation, ...]:
    """Make citations of so many archive pieces, a third of them papers in others."""
    chance = Random(count)  # noqa: S311 - the same numbers every time
    made: list[Citation] = []
    for number in range(count):
        department, series = chance.choice(
            (("FO", "371"), ("CAB", "65"), ("ADM", "199"))
        )
        levels = [("department", department), ("series", series)]
        levels.append(("piece", str(30_000 + number // 3)))
        if number % 3:
            levels.append(("paper", f"{chance.choice('UNRW')}{number}"))
        body = "/".join(value for _, value in levels[1:])
        reference = ArchiveReference(
            repository="TNA",
            levels=tuple(levels),
            key=f"TNA {department} {body}",
            spans=(Span(0, len(body)),),
            text=f"{department}{body}",
        )
        for _ in range(1 + (number % _CITED_TWICE == 0)):
            of = chance.choice(documents)
            made.append(_cite(of, len(made), "archive", {}, (reference,)))
    return tuple(made)


def _cite(
    document: Document,
    at: int,
    kind: str,
    fields: dict[str, str],
    archives: tuple[ArchiveReference, ...] = (),
) -> Citation:
    text = ", ".join((*fields.values(), *(one.text for one in archives)))
    span = Span(at * 300, at * 300 + len(text))
    return Citation(
        id=make_id("c", document.id, at),
        document=document.id,
        note=None,
        number=str(at),
        segment=None,
        kind=kind,
        form="full",
        spans=(span,),
        text=text,
        fields=tuple(
            CitedField(name=name, value=value, spans=(span,))
            for name, value in fields.items()
        ),
        archives=archives,
    )


def measure_links() -> Iterator[tuple[str, str]]:
    """Link 5,000, 20,000 and 80,000 works, and as many pieces with their pulls."""
    from testimonia.link.archives import link_archives  # noqa: PLC0415
    from testimonia.link.pulls import list_pulls  # noqa: PLC0415
    from testimonia.link.works import link_works  # noqa: PLC0415
    from testimonia.text.archives import read_grammar  # noqa: PLC0415

    documents = make_documents()
    for count in _SIZES:
        cited = cite_works(documents, count)
        yield (
            f"{len(cited):,} citations of {count:,} works",
            _timed(partial(link_works, documents, cited), "works"),
        )
    for count in _SIZES:
        cited = cite_pieces(documents, count)
        pieces = link_archives(documents, cited).archives
        yield (
            f"{len(cited):,} citations of {count:,} archive pieces",
            _timed(partial(link_archives, documents, cited), "archives"),
        )
        yield (
            f"pulls of {count:,} archive pieces",
            _timed(partial(list_pulls, pieces, read_grammar()), "pulls"),
        )


def _timed(link: Callable[[], Linked], what: str) -> str:
    seconds = []
    for _ in range(_RUNS):
        start = time.process_time()
        made = len(getattr(link(), what))
        seconds.append(time.process_time() - start)
    tracemalloc.start()
    link()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    best = min(seconds)
    return (
        f"{best:.2f} s, {made:,} {what}, {made / best:,.0f} {what}/s, "
        f"peak {peak / _MEGA:.0f} MB"
    )

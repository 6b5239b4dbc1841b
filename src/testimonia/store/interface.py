"""What a store can do, whatever keeps the rows: SQLite today, PostgreSQL for a team."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, Self

from testimonia.records import (
    Findings,
    Issue,
    Linked,
    Severity,
    Source,
    Span,
)

Mode = Literal["read", "write", "create"]
Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Narrow a search down.

    Attributes:
        author: words of the name of who wrote the passage (a post) or its document.
        genre: of the document, see ``GENRES``.
        primary: only sources of the time (False: only others).
        reviewed: only peer-reviewed documents (False: only others).
        source: path of the file.
        furniture: look also in menus, buttons and running heads.
    """

    author: str | None = None
    genre: str | None = None
    primary: bool | None = None
    reviewed: bool | None = None
    source: str | None = None
    furniture: bool = False


ANYWHERE = Facets()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage that a search found.

    Attributes:
        row: the passage as ``rows("segments")`` gives it.
        words: what was looked for, as spans of the document's text.
        score: higher is better; only to be compared within one search.
        match: how a quotation was found; None for other searches.
    """

    row: Row
    words: tuple[Span, ...]
    score: float
    match: Literal["exact", "near"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The best hits of a search, and how far they are the best.

    Attributes:
        hits: best first.
        remark: None when every matching passage was ranked; otherwise a sentence that
            says which were, or which spellings were added.
    """

    hits: tuple[Hit, ...]
    remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check found; a dossier is sound when none is an "error"."""

    severity: Severity
    message: str


class Store(Protocol):
    """Keep findings, give them back as records and rows, and search them."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def close(self) -> None:
        """Fold everything into the one file and let others write."""
        ...

    def put_findings(self, findings: Findings, content: bytes) -> None:
        """Store all that was found in one source, in place of what stood there."""
        ...

    def put_issues(self, put_by: str, issues: Iterable[Issue]) -> None:
        """Store what a step found across sources, in place of what it found before."""
        ...

    def put_links(self, linked_by: str, linked: Linked) -> None:
        """Store what linking found, in place of what it found before."""
        ...

    def drop_source(self, path: str) -> None:
        """Remove a source and everything found in it."""
        ...

    def known_sources(self) -> dict[str, Source]:
        """Name the sources that are stored, by path."""
        ...

    def findings(self, path: str) -> Findings:
        """Give back what was stored of one source, without its mark-up elements."""
        ...

    def records(self, table: str) -> Iterator[Any]:
        """Walk a table's records; documents come without their texts and pages."""
        ...

    def document_text(self, document: str) -> str:
        """Give a document's whole text."""
        ...

    def source_content(self, path: str) -> bytes:
        """Give the bytes of a source as received."""
        ...

    def rows(
        self,
        table: str,
        source: str | None = None,
        where: Mapping[str, str] | None = None,
    ) -> Iterator[Row]:
        """Walk a table in order of source, document and place."""
        ...

    def pick(self, table: str, column: str, values: Sequence[str]) -> Iterator[Row]:
        """Give the rows whose column has one of some values."""
        ...

    def counts(self) -> dict[str, int]:
        """Count the rows of every table."""
        ...

    def columns(self, table: str) -> tuple[str, ...]:
        """Name the fields that a table's rows can have."""
        ...

    def find(self, id_or_prefix: str) -> tuple[str, Row]:
        """Find the one thing that an identifier, or its beginning, names."""
        ...

    @property
    def links_stale(self) -> bool:
        """Tell whether sources changed since linking last ended."""
        ...

    def set_links_stale(self, *, stale: bool) -> None:
        """Say that linking has ended, or has to be done again."""
        ...

    def set_grammar(self, grammar: str) -> None:
        """Keep the user's own archive grammar for later builds and questions."""
        ...

    def meta(self) -> dict[str, str]:
        """Say what the dossier knows of itself."""
        ...

    def refresh_words(self) -> None:
        """Bring the word list that searches lean on up to date (at a build's end)."""
        ...

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        facets: Facets = ANYWHERE,
        fuzzy: bool = False,
    ) -> Found:
        """Rank the passages that hold the words asked for."""
        ...

    def find_quotation(
        self, words: str, *, limit: int = 10, facets: Facets = ANYWHERE
    ) -> Found:
        """Find where a quotation comes from, tolerating misread letters."""
        ...

    def check(self) -> list[Problem]:
        """Look for damage."""
        ...

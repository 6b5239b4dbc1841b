"""The dossier as one SQLite file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from testimonia.errors import StoreError
from testimonia.records import Findings, Issue, Linked, Source
from testimonia.store import check, read, words, write
from testimonia.store.connect import Opened, open_dossier
from testimonia.store.failures import told_plainly
from testimonia.store.interface import ANYWHERE, Facets, Found, Mode, Problem, Row
from testimonia.store.quotations import QuotationFinder
from testimonia.store.search import Searcher


class SqliteStore:
    """Keep one dossier; see ``Store`` for what each method promises."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._connection = opened.connection
        self._reader = read.Reader(opened.connection, opened.path)
        self._searcher = Searcher(opened.connection, self._reader)

    @property
    def path(self) -> Path:
        """Name the file."""
        return self._opened.path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Fold everything into the one file and let others write."""
        self._opened.close()

    def put_findings(self, findings: Findings, content: bytes) -> None:
        """Store all that was found in one source, in place of what stood there."""
        self._require_writing()
        with told_plainly(self.path):
            write.put_findings(self._connection, findings, content)

    def put_issues(self, put_by: str, issues: Iterable[Issue]) -> None:
        """Store what a step found across sources, in place of what it found before."""
        self._require_writing()
        with told_plainly(self.path):
            write.put_issues(self._connection, put_by, issues)

    def put_links(self, linked_by: str, linked: Linked) -> None:
        """Store what linking found, in place of what it found before."""
        self._require_writing()
        with told_plainly(self.path):
            write.put_links(self._connection, linked_by, linked)

    def drop_source(self, path: str) -> None:
        """Remove a source and everything found in it."""
        self._require_writing()
        with told_plainly(self.path):
            write.drop_source(self._connection, path)

    def known_sources(self) -> dict[str, Source]:
        """Name the sources that are stored, by path."""
        return self._reader.known_sources()

    def findings(self, path: str) -> Findings:
        """Give back what was stored of one source, without its mark-up elements."""
        return self._reader.findings(path)

    def records(self, table: str) -> Iterator[Any]:
        """Walk a table's records; documents come without their texts and pages."""
        return self._reader.records(read.table_named(table))

    def document_text(self, document: str) -> str:
        """Give a document's whole text."""
        return self._reader.document_text(document)

    def source_content(self, path: str) -> bytes:
        """Give the bytes of a source as received."""
        return self._reader.source_content(path)

    def rows(
        self,
        table: str,
        source: str | None = None,
        where: Mapping[str, str] | None = None,
    ) -> Iterator[Row]:
        """Walk a table in order of source, document and place."""
        return self._reader.rows(read.table_named(table), source, where or {})

    def pick(self, table: str, column: str, values: Sequence[str]) -> Iterator[Row]:
        """Give the rows whose column has one of some values."""
        return self._reader.pick(read.table_named(table), column, values)

    def columns(self, table: str) -> tuple[str, ...]:
        """Name the fields that a table's rows can have."""
        return read.table_named(table).names

    def counts(self) -> dict[str, int]:
        """Count the rows of every table."""
        return self._reader.counts()

    def find(self, id_or_prefix: str) -> tuple[str, Row]:
        """Find the one thing that an identifier, or its beginning, names."""
        return self._reader.find(id_or_prefix)

    @property
    def links_stale(self) -> bool:
        """Tell whether sources changed since linking last ended."""
        return self.meta().get("links_stale") != "0"

    def set_links_stale(self, *, stale: bool) -> None:
        """Say that linking has ended, or has to be done again."""
        self._require_writing()
        with told_plainly(self.path):
            self._connection.execute(
                "UPDATE meta SET value = ? WHERE key = 'links_stale'",
                (str(int(stale)),),
            )

    def set_grammar(self, grammar: str) -> None:
        """Keep the user's own archive grammar for later builds and questions."""
        self._require_writing()
        with told_plainly(self.path):
            self._connection.execute(
                "UPDATE meta SET value = ? WHERE key = 'grammar'", (grammar,)
            )

    def meta(self) -> dict[str, str]:
        """Say what the dossier knows of itself."""
        return self._reader.meta()

    def refresh_words(self) -> None:
        """Bring the word list that searches lean on up to date (at a build's end)."""
        self._require_writing()
        with told_plainly(self.path):
            words.refresh_words(self._connection)

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        facets: Facets = ANYWHERE,
        fuzzy: bool = False,
    ) -> Found:
        """Rank the passages that hold the words asked for."""
        with told_plainly(self.path):
            return self._searcher.search(query, limit=limit, facets=facets, fuzzy=fuzzy)

    def find_quotation(
        self, words: str, *, limit: int = 10, facets: Facets = ANYWHERE
    ) -> Found:
        """Find where a quotation comes from, tolerating misread letters."""
        finder = QuotationFinder(self._searcher, self._reader)
        with told_plainly(self.path):
            return finder.find(words, limit=limit, facets=facets)

    def check(self) -> list[Problem]:
        """Look for damage."""
        return check.check_dossier(self._opened, self._reader)

    def _require_writing(self) -> None:
        if not self._opened.writable:
            msg = f"{self.path}: opened for reading only; open it for writing"
            raise StoreError(msg)


def open_store(path: str | Path, mode: Mode) -> SqliteStore:
    """Open a dossier to "read" or "write" it, or "create" it where there is none.

    Raises:
        Locked: another build is writing it.
        NotADossier: the file is none, or not one that is safe to open.
        SchemaTooNew: a newer Testimonia wrote it.
        StoreError: it cannot be used for another reason.
    """
    return SqliteStore(open_dossier(Path(path), mode))

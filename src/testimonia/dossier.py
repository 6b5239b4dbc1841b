"""The dossier, the object that users hold; its methods only delegate."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from testimonia.errors import NotFound, UsageError
from testimonia.records import GENRES
from testimonia.store import ANYWHERE, Facets, Found, Problem, Store, open_store

if TYPE_CHECKING:
    from testimonia.execute import BuildReport, Limits, Progress


class Row(Mapping[str, Any]):
    """One row of a table; its fields are keys and attributes alike.

    >>> note = Row({"number": "65", "marks": [[10, 12]]})
    >>> note["number"], note.marks
    ('65', [[10, 12]])
    """

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = dict(fields)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a cell may hold anything
        return self._fields[key]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a cell may hold anything
        if name.startswith("_") or name not in self._fields:
            msg = f"no field {name!r}; this row has {', '.join(self._fields)}"
            raise AttributeError(msg)
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        return f"Row({self._fields!r})"


class Dossier:
    """A project file, open for reading.

    Attributes:
        path: where the file lies.
        report: what the build did, when ``build`` gave this dossier.

    Raises:
        StoreError: the file cannot be used; the message says what to do.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, report: "BuildReport | None" = None
    ) -> None:
        self.path = Path(path)
        self.report = report
        self._store: Store = open_store(self.path, "read")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closed, it is one file."""
        self._store.close()

    @property
    def links_are_stale(self) -> bool:
        """Tell whether a build stored sources but did not end its linking."""
        return self._store.links_stale

    def counts(self) -> dict[str, int]:
        """Count the rows of every table."""
        return self._store.counts()

    def rows(
        self, table: str, *, source: str | None = None, **where: str
    ) -> Iterator[Row]:
        """Give the rows of a table, in the order of sources and texts.

        Args:
            table: its name, as ``testimonia list`` takes it.
            source: only rows with a passage in this source.
            where: only rows whose fields have these values.

        Raises:
            UsageError: there is no such table or field.
            NotFound: there is no such source.
        """
        rows = self._store.rows(table, source=source, where=where)
        if source is not None and table != "issues":
            self._require_source(source)
        return map(Row, rows)

    def columns(self, table: str) -> tuple[str, ...]:
        """Name the fields that a table's rows can have.

        Raises:
            UsageError: there is no such table.
        """
        return self._store.columns(table)

    def _require_source(self, path: str) -> None:
        """Refuse a source that was never given; folders' issues may name one."""
        known = self._store.known_sources()
        if path not in known:
            near = get_close_matches(path, known, n=3, cutoff=0.4) or sorted(known)[:3]
            msg = f"no source {path!r} in {self.path}; did you mean {', '.join(near)}?"
            raise NotFound(msg)

    def sources(self) -> Iterator[Row]:
        """Give the files as received."""
        return self.rows("sources")

    def documents(self, *, source: str | None = None) -> Iterator[Row]:
        """Give the texts read from the sources."""
        return self.rows("documents", source=source)

    def segments(self, *, source: str | None = None, **where: str) -> Iterator[Row]:
        """Give the texts' structural parts."""
        return self.rows("segments", source=source, **where)

    def notes(self, *, source: str | None = None, **where: str) -> Iterator[Row]:
        """Give the footnotes and endnotes, with the marks that call them."""
        return self.rows("notes", source=source, **where)

    def issues(self, *, source: str | None = None, **where: str) -> Iterator[Row]:
        """Give the trouble found in the material."""
        return self.rows("issues", source=source, **where)

    def find(self, identifier: str) -> tuple[str, Row]:
        """Give the table and row of an identifier, or of its first characters.

        Raises:
            NotFound: the dossier holds no such thing.
            UsageError: several identifiers begin so; the message names them.
        """
        table, row = self._store.find(identifier)
        return table, Row(row)

    def text(self, document: str) -> str:
        """Give a document's text; for plain text its offsets start at the row's start.

        Raises:
            NotFound: the dossier holds no such document.
        """
        return self._store.document_text(document)

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        facets: Facets = ANYWHERE,
        fuzzy: bool = False,
    ) -> Found:
        """Give the ranked passages that a query finds.

        Args:
            query: words, "phrases", -exclusions, prefix*, OR.
            limit: how many passages at the most.
            facets: only in documents by an author, of a genre, in a source ...
            fuzzy: whether misread spellings of the words count.

        Raises:
            UsageError: the query has no word to look for, or there is no such genre.
            NotFound: there is no such source.
        """
        self._require_facets(facets)
        return self._store.search(query, limit=limit, facets=facets, fuzzy=fuzzy)

    def find_quotation(
        self, words: str, *, limit: int = 10, facets: Facets = ANYWHERE
    ) -> Found:
        """Give the passages that a quotation may come from, tolerant of OCR.

        Raises:
            UsageError: the quotation has no word to look for, or no such genre.
            NotFound: there is no such source.
        """
        self._require_facets(facets)
        return self._store.find_quotation(words, limit=limit, facets=facets)

    def _require_facets(self, facets: Facets) -> None:
        """Refuse to look in a source or genre that there is not."""
        if facets.source is not None:
            self._require_source(facets.source)
        if facets.genre is not None and facets.genre not in GENRES:
            msg = f"no genre {facets.genre!r}; there are {', '.join(GENRES)}"
            raise UsageError(msg)

    def check(self) -> list[Problem]:
        """Look over the dossier's integrity; an empty list says that it is sound."""
        return self._store.check()


def build(
    *paths: str | os.PathLike[str],
    into: str | os.PathLike[str],
    jobs: int = 1,
    prune: bool = False,
    limits: "Limits | None" = None,
    progress: "Callable[[Progress], None] | None" = None,
) -> Dossier:
    """Read folders and files into a dossier, and open it.

    Safe to run again: only what changed is redone.

    Args:
        paths: folders and files.
        into: the dossier; it is made if it does not exist.
        jobs: processes that read side by side.
        prune: whether sources that the paths do not hold leave the dossier.
        limits: what one file may cost.
        progress: called after each file.

    Raises:
        UsageError: a path does not exist, or there is no file to read.
        StoreError: the dossier cannot be used.
    """
    if not paths:
        msg = "nothing to build from; give a folder of sources, or a file"
        raise UsageError(msg)
    # Only a build needs the readers and segmenters; questions start without them.
    from testimonia.execute import execute_build  # noqa: PLC0415

    report = execute_build(
        _paths(paths),
        Path(into),
        jobs=jobs,
        prune=prune,
        limits=limits,
        progress=progress,
    )
    return Dossier(into, report=report)


def _paths(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    return [Path(path) for path in paths]

"""The dossier, the object that users hold; its methods only delegate."""

import os
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from testimonia.errors import NotFound, StoreError, UsageError
from testimonia.records import GENRES
from testimonia.row import Row, show_issue
from testimonia.store import ANYWHERE, Facets, Found, Problem, Store, open_store

if TYPE_CHECKING:
    from testimonia.execute import BuildReport, Limits, Progress
    from testimonia.text.archives import FoundReference, Grammar


_NOT_LENT = frozenset({"locator", "page", "accessed"})
"""Fields that say where in a work a citation leads."""


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

    def citations(self, *, source: str | None = None, **where: str) -> Iterator[Row]:
        """Give the citations, with their fields and what they refer to."""
        return self.rows("citations", source=source, **where)

    def works(self, *, source: str | None = None, **where: str) -> Iterator[Row]:
        """Give the published works, one row each, with the citations that name them."""
        return self.rows("works", source=source, **where)

    def archives(self, *, source: str | None = None, **where: str) -> Iterator[Row]:
        """Give the archive pieces, one row each, with the citations that name them."""
        return self.rows("archives", source=source, **where)

    def pulls(self, *, source: str | None = None) -> Iterator[Row]:
        """Give the pieces that are cited and not at hand, in the order of shelves."""
        return self.rows("pulls", source=source)

    def pick(self, table: str, column: str, *values: str) -> Iterator[Row]:
        """Give the rows whose column has one of some values, whatever their source.

        Raises:
            UsageError: there is no such table or column.
        """
        return map(Row, self._store.pick(table, column, values))

    def in_full(self, citation: Row) -> dict[str, Any]:
        """Give a citation's fields with those that it leaves to earlier citations.

        An "ibid." keeps the volume of the citation that it repeats, unless it prints
        its own; pages are never taken over. Each field's place is where it is printed.
        """
        fields: dict[str, Any] = dict(citation.fields)
        passed = {citation.id}
        before = citation.antecedent
        while before and before not in passed:
            passed.add(before)
            for row in self.pick("citations", "id", before):
                lent = {k: v for k, v in row.fields.items() if k not in _NOT_LENT}
                fields = lent | fields
                before = row.antecedent
        return fields

    def pieces(self, reference: str) -> list[Row]:
        """Give the archive pieces that a reference names, and those inside them.

        Args:
            reference: as a note would print it, "FO 371/35338", or a key or the
                beginning of one: "AVP RF 06/6", "FO 371", "TNA".
        """
        # Few questions name a piece: the others start without the grammars.
        from testimonia.text.archives import find_archive_references  # noqa: PLC0415

        named = find_archive_references(reference, self._grammar())
        rows = list(self.archives())
        inside = [row for row in rows if any(_contains(one, row) for one in named)]
        return inside or [row for row in rows if _has_in_key(row, reference)]

    def _grammar(self) -> "Grammar":
        """Read the grammar that the dossier keeps; a received one may hold anything."""
        from testimonia.text.archives import read_grammar  # noqa: PLC0415

        try:
            return read_grammar(self._store.meta().get("grammar", ""))
        except UsageError as error:
            msg = (
                f"{self.path}: the archive grammar that it keeps cannot be used "
                f"({error}); build again with --archives and one of your own"
            )
            raise StoreError(msg) from error

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

    def audit(self, *, source: str | None = None) -> Iterator[Row]:
        """Give issues and weak spots together, in the order of sources and texts.

        Raises:
            NotFound: there is no such source.
        """
        # Neither an audit nor a bibliography is asked for at every start.
        from testimonia.reason.audit import find_weak_spots  # noqa: PLC0415

        stored: dict[str, list[Row]] = {}
        grammar = self._grammar()
        for row in self.issues(source=source):
            stored.setdefault(row.source, []).append(row)
        works = tuple(self._store.records("works"))
        for path in sorted(self._store.known_sources()):
            if source in (None, path):
                found = self._store.findings(path)
                weak = map(show_issue, find_weak_spots(found, works, grammar))
                order = {document.id: document.order for document in found.documents}
                yield from sorted(
                    (*stored.pop(path, ()), *weak),
                    key=lambda row: (order.get(row.document, -1), row.start or 0),
                )
        # What could not be taken in at all has issues and no source.
        for rows in stored.values():
            yield from rows

    def bibliography(
        self, form: str, *, style: Path | None = None, source: str | None = None
    ) -> str:
        """Give the works and archive pieces in another program's format.

        Args:
            form: "csl-json", "bibtex", "ris", or "bibliography" (rendered).
            style: a CSL style file, for a rendered bibliography.
            source: only what this source cites.

        Raises:
            UsageError: there is no such format, or the style cannot be read.
            NotFound: there is no such source.
        """
        from testimonia.export import write_bibliography  # noqa: PLC0415

        if source is not None:
            self._require_source(source)
        works, archives = self._store.records("works"), self._store.records("archives")
        return write_bibliography(form, works, archives, style=style, source=source)

    def check(self) -> list[Problem]:
        """Look over the dossier's integrity; an empty list says that it is sound."""
        problems = self._store.check()
        try:
            self._grammar()
        except StoreError as error:
            problems.append(Problem(severity="error", message=str(error)))
        return problems


def _contains(reference: "FoundReference", row: Row) -> bool:
    levels = [list(level) for level in reference.levels]
    same = row.repository == reference.repository
    return same and bool(row.levels[: len(levels)] == levels)


def _has_in_key(row: Row, wanted: str) -> bool:
    """Tell whether a piece's key, or what follows its repository, begins with words."""
    words = " ".join(wanted.split()).casefold()
    key = row.key.casefold()
    return any(
        whole.startswith(words) and not whole[len(words) :][:1].isalnum()
        for whole in (key, key.removeprefix(row.repository.casefold()).lstrip())
    )


def build(  # noqa: PLR0913 - one argument an option of the command
    *paths: str | os.PathLike[str],
    into: str | os.PathLike[str],
    jobs: int = 1,
    prune: bool = False,
    grammar: str | None = None,
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
        grammar: your own archive grammar, TOML; the dossier keeps it.
        limits: what one file may cost.
        progress: called after each file.

    Raises:
        UsageError: a path does not exist, there is no file to read, or the grammar
            is none.
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
        grammar=grammar,
        limits=limits,
        progress=progress,
    )
    return Dossier(into, report=report)


def _paths(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    return [Path(path) for path in paths]


__all__ = ["Dossier", "Row", "build"]

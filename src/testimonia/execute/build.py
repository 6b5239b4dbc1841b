"""A build: files -> findings, stored source by source, then linked."""

import gc
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from testimonia.errors import UsageError
from testimonia.execute.files import Folder, collect_files
from testimonia.execute.limits import Limits
from testimonia.execute.pool import Outcome, ReaderPool
from testimonia.pipeline import LINKED_BY, name_makers, run_links
from testimonia.records import Source
from testimonia.store import Store, open_store
from testimonia.text.archives import read_grammar

MOST_JOBS = max(64, 4 * (os.cpu_count() or 1))
"""More processes than that only fill the memory."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build has come.

    Attributes:
        done: files dealt with.
        total: files in all.
        name: the file just dealt with.
        status: "read", "unchanged" or "unreadable".
        message: why it is unreadable.
    """

    done: int
    total: int
    name: str
    status: str
    message: str | None = None


@dataclass(slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        read: files read anew.
        unchanged: files whose findings the dossier held already.
        unreadable: files that are now in the dossier as unreadable.
        kept: sources of the dossier that the folder does not hold.
        dropped: sources taken out of the dossier, where that was asked for.
        replaced: files that took the place of other bytes of the same name.
        counts: rows of the dossier's tables.
    """

    read: int = 0
    unchanged: int = 0
    unreadable: int = 0
    kept: int = 0
    dropped: int = 0
    replaced: int = 0
    counts: dict[str, int] = field(default_factory=dict)


def execute_build(  # noqa: PLR0913 - one argument an option of the command
    paths: list[Path],
    into: Path,
    *,
    jobs: int = 1,
    prune: bool = False,
    grammar: str | None = None,
    limits: Limits | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> BuildReport:
    """Read the files below the given paths into a dossier.

    Args:
        paths: folders and files.
        into: the dossier; it is made if it does not exist.
        jobs: processes that read side by side.
        prune: whether sources that the paths do not hold leave the dossier.
        grammar: the user's own archive grammar, TOML; without it the dossier's own.
        limits: what one file may cost.
        progress: called after each file.

    Raises:
        UsageError: a path does not exist, there is no file to read, or the grammar
            is none.
        StoreError: the dossier cannot be used (Locked: another build is writing it).
    """
    if not 1 <= jobs <= MOST_JOBS:
        msg = f"--jobs {jobs}: give a number of processes from 1 to {MOST_JOBS}"
        raise UsageError(msg)
    folder = collect_files(paths, leave_out=into.resolve())
    report = BuildReport()
    with open_store(into, "create") as store:
        kept = store.meta().get("grammar", "") if grammar is None else grammar
        read_grammar(kept)
        settings = _Settings(jobs, limits or Limits(), kept, progress)
        _read_all(store, folder, report, settings)
        store.set_grammar(kept)
        _settle_absent(store, folder, report, prune=prune)
        _link(store, folder)
        report.counts = store.counts()
    return report


@dataclass(frozen=True, slots=True)
class _Settings:
    jobs: int
    limits: Limits
    grammar: str
    progress: Callable[[Progress], None] | None


def _read_all(
    store: Store, folder: Folder, report: BuildReport, settings: _Settings
) -> None:
    known = store.known_sources()
    made_by = name_makers(settings.grammar)

    def is_done(name: str, sha256: str) -> bool:
        """Tell what need not be read; what could not be is always tried again."""
        was = known.get(name)
        if was is None or was.status == "unreadable":
            return False
        return (was.sha256, was.made_by) == (sha256, made_by)

    total = len(folder.files)
    with ReaderPool(settings.jobs, settings.limits, settings.grammar) as pool:
        for done, outcome in enumerate(pool.run(folder.files, is_done), 1):
            was = known.get(outcome.name)
            status, message = _store_outcome(store, outcome, was, report)
            if settings.progress:
                settings.progress(Progress(done, total, outcome.name, status, message))


def _store_outcome(
    store: Store, outcome: Outcome, was: Source | None, report: BuildReport
) -> tuple[str, str | None]:
    findings = outcome.findings
    if findings is None:
        report.unchanged += 1
        return "unchanged", None
    store.put_findings(findings, outcome.content)
    if was and was.status == "read" and was.sha256 != findings.source.sha256:
        report.replaced += 1
    if findings.source.status == "unreadable":
        report.unreadable += 1
        return "unreadable", findings.source.message
    report.read += 1
    return "read", None


def _settle_absent(
    store: Store, folder: Folder, report: BuildReport, *, prune: bool
) -> None:
    given = {file.name for file in folder.files}
    # What lies in a folder that could not be looked into may still be there.
    absent = sorted(
        path
        for path in store.known_sources()
        if path not in given and not path.startswith(folder.closed)
    )
    if not prune:
        report.kept = len(absent)
        return
    for path in absent:
        store.drop_source(path)
    report.dropped = len(absent)


def _link(store: Store, folder: Folder) -> None:
    """Run the steps that look across sources; until they end the links are stale."""
    store.put_issues("folder", folder.issues)
    # All citations are held at once and hold no cycles: going through them again and
    # again would make large dossiers take more than their share of time.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        _link_all(store)
    finally:
        if was_enabled:
            gc.enable()
    store.refresh_words()
    store.set_links_stale(stale=False)


def _link_all(store: Store) -> None:
    if store.links_stale or store.meta().get("linked_by") != LINKED_BY:
        linked, issues = run_links(
            sources=tuple(store.known_sources().values()),
            documents=tuple(store.records("documents")),
            citations=tuple(store.records("citations")),
            grammar=store.meta().get("grammar", ""),
        )
        for step, found in issues.items():
            store.put_issues(step, found)
        store.put_links(LINKED_BY, linked)

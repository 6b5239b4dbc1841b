"""The order of work on one source: a literal table, read first by every stranger.

    bytes -> read -> segment -> notes, supports, flags, fields -> citations -> resolve
    = Findings, which are stored; then, over all sources: works, archives, pulls

Each step is a pure function from what it needs to what it makes; a higher version of
any step makes the next build redo every source.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from testimonia.annotate.citations import find_citations
from testimonia.annotate.fields import find_fields
from testimonia.annotate.flags import find_flags
from testimonia.annotate.notes import find_notes
from testimonia.annotate.resolve import resolve_citations
from testimonia.annotate.supports import find_supports
from testimonia.errors import ReadError
from testimonia.link.archives import link_archives
from testimonia.link.pulls import list_pulls
from testimonia.link.same_files import find_same_files
from testimonia.link.works import link_works
from testimonia.read import read_source
from testimonia.read.formats import recognise_format
from testimonia.records import (
    Citation,
    Document,
    Field,
    Findings,
    Flag,
    Issue,
    Linked,
    Mark,
    Note,
    Remark,
    Segment,
    Segmented,
    Source,
    issue_about,
    make_id,
)
from testimonia.segment import segment_document
from testimonia.text.archives import Grammar, read_grammar

_Identified = TypeVar(
    "_Identified", Segment, Note, Mark, Flag, Field, Citation, Remark, Issue
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it needs and makes, by the names of ``Findings``' fields."""

    name: str
    version: int
    needs: tuple[str, ...]
    makes: tuple[str, ...]
    function: Callable[..., Any]

    @property
    def made_by(self) -> str:
        """Name the step and its version, as rows show it."""
        return f"{self.name} {self.version}"


def segment_documents(documents: tuple[Document, ...]) -> Segmented:
    """Segment every document of a source; a text that holds two becomes two."""
    parts = [segment_document(document) for document in documents]
    return Segmented(
        documents=tuple(
            replace(document, order=order)
            for order, document in enumerate(
                d for part in parts for d in part.documents
            )
        ),
        segments=_distinct(segment for part in parts for segment in part.segments),
        issues=tuple(issue for part in parts for issue in part.issues),
    )


STEPS = (
    Step("read", 1, ("path", "media_type", "content"), ("documents",), read_source),
    Step("segment", 1, ("documents",), ("documents", "segments"), segment_documents),
    Step("notes", 1, ("documents", "segments"), ("notes", "marks"), find_notes),
    Step("supports", 1, ("documents", "segments", "notes"), ("notes",), find_supports),
    Step("flags", 1, ("documents", "segments"), ("flags",), find_flags),
    Step("fields", 1, ("documents",), ("fields",), find_fields),
    Step(
        "citations",
        1,
        ("documents", "segments", "notes", "grammar"),
        ("citations", "remarks"),
        find_citations,
    ),
    Step(
        "resolve",
        1,
        ("documents", "segments", "notes", "citations", "remarks"),
        ("citations",),
        resolve_citations,
    ),
)

LINKS = (
    Step("same_files", 1, ("sources",), (), find_same_files),
    Step(
        "works",
        1,
        ("documents", "citations"),
        ("works", "work_uses", "holdings"),
        link_works,
    ),
    Step(
        "archives",
        1,
        ("documents", "citations", "holdings"),
        ("archives", "archive_uses", "holdings"),
        link_archives,
    ),
    Step("pulls", 1, ("archives", "grammar"), ("pulls",), list_pulls),
)

MADE_BY = ", ".join(step.made_by for step in STEPS)
LINKED_BY = ", ".join(step.made_by for step in LINKS)


def name_makers(grammar: str) -> str:
    """Name the steps' versions, and a user's own archive grammar if there is one.

    >>> name_makers("").split(", ")[0]
    'read 1'
    """
    if not grammar:
        return MADE_BY
    return f"{MADE_BY}, grammar {hashlib.sha256(grammar.encode()).hexdigest()[:8]}"


def run_pipeline(path: str, content: bytes, grammar: str = "") -> Findings:
    """Run every step on one source's bytes.

    Args:
        path: the file's path as the dossier names it.
        content: the file's bytes.
        grammar: the user's own archive grammar, TOML (see ``text.archives``).

    Raises:
        UsageError: the grammar is none.

    Returns:
        What was found; a source that cannot be read gives one issue that says why.
    """
    source = replace(describe_source(path, content), made_by=name_makers(grammar))
    rules = read_grammar(grammar)
    try:
        media_type = recognise_format(path, content)
        source = replace(source, media_type=media_type)
        return _run_steps(source, content, rules)
    except ReadError as error:
        # The row says which file it is; the message need not say it again.
        message = str(error).removeprefix(f"{path}: ")
        return unreadable(source, message, code=error.code)


def _run_steps(source: Source, content: bytes, grammar: Grammar) -> Findings:
    state: dict[str, Any] = {
        "grammar": grammar,
        "path": source.path,
        "media_type": source.media_type,
        "content": content,
    }
    issues: list[Issue] = []
    encoding = None
    for step in STEPS:
        made = step.function(*(state[name] for name in step.needs))
        state.update({name: getattr(made, name) for name in step.makes})
        issues.extend(made.issues)
        encoding = getattr(made, "encoding", encoding)
    return Findings(
        source=replace(source, encoding=encoding),
        # The elements have done their work; what is kept of them are the records.
        documents=tuple(replace(d, elements=()) for d in state["documents"]),
        segments=state["segments"],
        notes=_distinct(state["notes"]),
        marks=_distinct(state["marks"]),
        flags=_distinct(state["flags"]),
        fields=_distinct(state["fields"]),
        citations=_distinct(state["citations"]),
        remarks=_distinct(state["remarks"]),
        issues=_distinct(issues),
    )


def run_links(
    sources: tuple[Source, ...],
    documents: tuple[Document, ...],
    citations: tuple[Citation, ...],
    grammar: str = "",
) -> tuple[Linked, dict[str, tuple[Issue, ...]]]:
    """Run every step that looks across sources.

    Args:
        sources: all of the dossier.
        documents: all of the dossier, without their texts.
        citations: all of the dossier, in the order of sources and places.
        grammar: the user's own archive grammar, TOML.

    Returns:
        What was linked, and the issues met, by the step that met them.
    """
    state: dict[str, Any] = {
        "sources": sources,
        "documents": documents,
        "citations": citations,
        "grammar": read_grammar(grammar),
    }
    issues = {}
    for step in LINKS:
        made = step.function(*(state[name] for name in step.needs))
        state.update({name: getattr(made, name) for name in step.makes})
        issues[step.name] = made.issues
    for name in ("sources", "documents", "citations", "grammar"):
        del state[name]
    return Linked(**state), issues


def _distinct(records: Iterable[_Identified]) -> tuple[_Identified, ...]:
    """Keep one of the records that damaged mark-up makes twice of one thing."""
    return tuple({record.id: record for record in records}.values())


def describe_source(path: str, content: bytes) -> Source:
    """Make a source's record before its format is known."""
    return Source(
        id=make_id("s", path),
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        media_type="application/octet-stream",
        made_by=MADE_BY,
    )


def unreadable(source: Source, message: str, *, code: str) -> Findings:
    """Give what is known of a source that cannot be read: its record and an issue."""
    issue = issue_about(source.path, code, message, step="read", severity="error")
    return Findings(
        source=replace(source, status="unreadable", message=message), issues=(issue,)
    )

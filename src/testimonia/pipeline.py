"""The order of work on one source: a literal table, read first by every stranger.

    bytes -> read -> segment -> notes, flags, fields = Findings, which are stored

Each step is a pure function from what it needs to what it makes; a higher version of
any step makes the next build redo every source.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from testimonia.annotate.fields import find_fields
from testimonia.annotate.flags import find_flags
from testimonia.annotate.notes import find_notes
from testimonia.errors import ReadError
from testimonia.link.same_files import find_same_files
from testimonia.read import read_source
from testimonia.read.formats import recognise_format
from testimonia.records import (
    Document,
    Field,
    Findings,
    Flag,
    Issue,
    Mark,
    Note,
    Segment,
    Segmented,
    Source,
    issue_about,
    make_id,
)
from testimonia.segment import segment_document

_Identified = TypeVar("_Identified", Segment, Note, Mark, Flag, Field, Issue)


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
    Step("flags", 1, ("documents", "segments"), ("flags",), find_flags),
    Step("fields", 1, ("documents",), ("fields",), find_fields),
)

LINKS = (Step("same_files", 1, ("sources",), ("issues",), find_same_files),)

MADE_BY = ", ".join(step.made_by for step in STEPS)


def run_pipeline(path: str, content: bytes) -> Findings:
    """Run every step on one source's bytes.

    Args:
        path: the file's path as the dossier names it.
        content: the file's bytes.

    Returns:
        What was found; a source that cannot be read gives one issue that says why.
    """
    source = describe_source(path, content)
    try:
        media_type = recognise_format(path, content)
        source = replace(source, media_type=media_type)
        return _run_steps(source, content)
    except ReadError as error:
        # The row says which file it is; the message need not say it again.
        message = str(error).removeprefix(f"{path}: ")
        return unreadable(source, message, code=error.code)


def _run_steps(source: Source, content: bytes) -> Findings:
    state: dict[str, Any] = {
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
        issues=_distinct(issues),
    )


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

"""A file as received, and all that one file's reading gives."""

from dataclasses import dataclass
from typing import Literal

from testimonia.records.citations import Citation, Remark
from testimonia.records.structure import Field, Flag, Mark, Note, Segment
from testimonia.records.text import Document
from testimonia.records.trouble import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as received; its bytes are kept, named by their SHA-256.

    Attributes:
        path: relative to the folder given to ``build``, with "/" between parts.
        sha256: of the bytes, in hexadecimal.
        bytes: size.
        media_type: as recognised from the bytes, not from the name alone.
        encoding: how the bytes became characters; None for binary formats.
        status: "read" or "unreadable".
        message: why it is unreadable.
        made_by: versions of the steps that read it, "read 1, segment 1, notes 1".
    """

    id: str
    path: str
    sha256: str
    bytes: int
    media_type: str
    encoding: str | None = None
    status: Literal["read", "unreadable"] = "read"
    message: str | None = None
    made_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader gives back: documents, and the trouble met on the way."""

    documents: tuple[Document, ...]
    issues: tuple[Issue, ...] = ()
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that the pipeline found in one source; it is stored in one transaction."""

    source: Source
    documents: tuple[Document, ...] = ()
    segments: tuple[Segment, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()
    flags: tuple[Flag, ...] = ()
    fields: tuple[Field, ...] = ()
    citations: tuple[Citation, ...] = ()
    remarks: tuple[Remark, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmented:
    """What segmenting one text gives: its documents, completed, and their parts.

    A plain-text file can turn out to hold two documents; each keeps the file's
    offsets.
    """

    documents: tuple[Document, ...]
    segments: tuple[Segment, ...]
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """What one annotator found in one source; it fills in only what it makes."""

    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()
    flags: tuple[Flag, ...] = ()
    fields: tuple[Field, ...] = ()
    citations: tuple[Citation, ...] = ()
    remarks: tuple[Remark, ...] = ()
    issues: tuple[Issue, ...] = ()

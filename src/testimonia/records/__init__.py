"""What flows: small frozen records, functions over tuples of them everywhere else.

Source   -> Reading   (documents with text, elements and pages)
Document -> Segments  -> Notes, Marks, Flags, Fields
anything -> Issues    (trouble in the material)
all of one file      =  Findings
"""

from testimonia.records.codes import ISSUE_CODES
from testimonia.records.identity import make_id
from testimonia.records.source import (
    Annotated,
    Findings,
    Reading,
    Segmented,
    Source,
)
from testimonia.records.structure import (
    CONTAINERS,
    SEGMENT_KINDS,
    Field,
    Flag,
    Mark,
    Note,
    Segment,
    make_segment,
)
from testimonia.records.text import (
    GENRES,
    Document,
    Element,
    Page,
    Span,
    keep_gaps,
)
from testimonia.records.trouble import Issue, Severity, issue_about, issue_in

__all__ = [
    "CONTAINERS",
    "GENRES",
    "ISSUE_CODES",
    "SEGMENT_KINDS",
    "Annotated",
    "Document",
    "Element",
    "Field",
    "Findings",
    "Flag",
    "Issue",
    "Mark",
    "Note",
    "Page",
    "Reading",
    "Segment",
    "Segmented",
    "Severity",
    "Source",
    "Span",
    "issue_about",
    "issue_in",
    "keep_gaps",
    "make_id",
    "make_segment",
]

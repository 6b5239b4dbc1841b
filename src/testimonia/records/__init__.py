"""What flows: small frozen records, functions over tuples of them everywhere else.

Source   -> Reading   (documents with text, elements and pages)
Document -> Segments  -> Notes, Marks, Flags, Fields
Notes    -> Citations, Remarks
all sources -> Linked (works, archive pieces, holdings, pulls)
anything -> Issues    (trouble in the material)
all of one file      =  Findings
"""

from testimonia.records.citations import (
    CITATION_FORMS,
    CITATION_KINDS,
    REMARK_KINDS,
    ArchiveReference,
    Candidate,
    Citation,
    CitedField,
    Remark,
)
from testimonia.records.codes import ISSUE_CODES
from testimonia.records.identity import make_id
from testimonia.records.links import (
    HOLDING_RELATIONS,
    ArchivePiece,
    Holding,
    Linked,
    Pull,
    Work,
)
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
    "CITATION_FORMS",
    "CITATION_KINDS",
    "CONTAINERS",
    "GENRES",
    "HOLDING_RELATIONS",
    "ISSUE_CODES",
    "REMARK_KINDS",
    "SEGMENT_KINDS",
    "Annotated",
    "ArchivePiece",
    "ArchiveReference",
    "Candidate",
    "Citation",
    "CitedField",
    "Document",
    "Element",
    "Field",
    "Findings",
    "Flag",
    "Holding",
    "Issue",
    "Linked",
    "Mark",
    "Note",
    "Page",
    "Pull",
    "Reading",
    "Remark",
    "Segment",
    "Segmented",
    "Severity",
    "Source",
    "Span",
    "Work",
    "issue_about",
    "issue_in",
    "keep_gaps",
    "make_id",
    "make_segment",
]

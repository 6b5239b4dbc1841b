"""Trouble found in the material: stored and shown, never raised."""

from dataclasses import dataclass
from typing import Literal

from testimonia.records.codes import ISSUE_CODES
from testimonia.records.identity import make_id
from testimonia.records.text import Document, Span

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something wrong or doubtful in a source, with the words that show it.

    Attributes:
        code: one of ``ISSUE_CODES``: "dangling_mark", "unreadable_page" ...
        message: what, where, and what a scholar can do about it.
        step: the step that found it.
        span: the place, where the trouble has one.
        text: the words at the span.
    """

    id: str
    code: str
    message: str
    step: str
    severity: Severity = "warning"
    source: str | None = None
    document: str | None = None
    span: Span | None = None
    text: str | None = None
    page: str | None = None

    def __post_init__(self) -> None:
        """Refuse a code that nothing explains."""
        if self.code not in ISSUE_CODES:
            msg = f"{self.code!r} is not in ISSUE_CODES"
            raise ValueError(msg)


def issue_in(
    document: Document, code: str, message: str, *, step: str, span: Span | None = None
) -> Issue:
    """Make an issue (a warning) about a document or a place in it.

    >>> page = Document(id="d-1", source="a.txt", order=0, text="so it was.[18]")
    >>> issue_in(page, "dangling_mark", "no note 18", step="notes",
    ...          span=Span(10, 14)).text
    '[18]'
    """
    return Issue(
        id=make_id("i", document.id, code, span and (span.start, span.end), message),
        code=code,
        message=message,
        step=step,
        source=document.source,
        document=document.id,
        span=span,
        text=document.words(span) if span else None,
        page=document.page_at(span.start) if span else None,
    )


def issue_about(
    source: str, code: str, message: str, *, step: str, severity: Severity = "warning"
) -> Issue:
    """Make an issue about a whole source.

    >>> issue_about("scan.pdf", "no_text_layer", "…", step="read").source
    'scan.pdf'
    """
    return Issue(
        id=make_id("i", source, code, message),
        code=code,
        message=message,
        step=step,
        severity=severity,
        source=source,
    )

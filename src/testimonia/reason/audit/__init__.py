"""Where a text is weak: what a careful referee would look up first.

    Findings of one source  -> pages that run backwards, statements without support or
                               on one leg
    works of all sources    -> volumes of a journal that are out of its years

Each weak spot is an Issue; nothing is stored, for it follows from what is.
"""

from collections.abc import Iterable, Mapping

from testimonia.reason.audit.pages import find_backward_pages
from testimonia.reason.audit.support import find_weak_statements
from testimonia.reason.audit.volumes import find_odd_volumes
from testimonia.records import Findings, Issue, Work
from testimonia.text.archives import Grammar, read_grammar


def find_weak_spots(
    findings: Findings, works: Iterable[Work], grammar: Grammar | None = None
) -> tuple[Issue, ...]:
    """Find the weak spots of one source.

    Args:
        findings: all that is stored of it.
        works: all of the dossier.
        grammar: the one that its archive references were read by; without it, ours.
    """
    by_id = {work.id: work for work in works}
    issues = [
        *find_backward_pages(findings),
        *find_odd_volumes(findings, by_id),
        *find_weak_statements(findings, by_id, grammar or read_grammar()),
    ]
    order = {document.id: document.order for document in findings.documents}
    return tuple(sorted(issues, key=lambda issue: _place(issue, order)))


def _place(issue: Issue, order: Mapping[str, int]) -> tuple[int, int, str]:
    start = issue.span.start if issue.span else 0
    return order.get(issue.document or "", 0), start, issue.code


__all__ = ["find_weak_spots"]

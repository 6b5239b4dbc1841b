"""Page ranges that run backwards: a slip of the pen, or of the scanner."""

import re
from collections.abc import Iterator

from testimonia.records import Citation, Findings, Issue, Span, issue_in

_RANGE = re.compile(r"(?<![\d/.])(\d{1,5})\s?[-–—]\s?(\d{1,5})(?![\d/.])")
_PAGES = re.compile(r"[\s\d,;.&–—-]{1,200}|(?:pp?|S|с)\.?\s[\s\d,;.&–—-]{1,200}")


def find_backward_pages(findings: Findings) -> Iterator[Issue]:
    """Find the citations whose pages end before they begin."""
    documents = {document.id: document for document in findings.documents}
    for citation in findings.citations:
        for pages, span in _pages(citation):
            bad = _find_backward(pages)
            if bad:
                yield issue_in(
                    documents[citation.document],
                    "backward_pages",
                    f"the pages {bad} run backwards; look them up in the work",
                    step="audit",
                    span=span,
                )
                break


def _pages(citation: Citation) -> Iterator[tuple[str, Span]]:
    """Give a citation's pages, and its locator where that is nothing but pages."""
    for field in citation.fields:
        if field.name == "page":
            yield field.value, field.spans[0]
    if citation.locator and _PAGES.fullmatch(citation.locator):
        yield citation.locator, citation.spans[0]


def _find_backward(pages: str) -> str | None:
    """Give the first range that runs backwards.

    >>> _find_backward("113–24"), _find_backward("168-69, 217–203")
    (None, '217–203')
    """
    for match in _RANGE.finditer(pages):
        first, last = match[1], match[2]
        # A shortened end borrows what it lacks: 168-69 is 168-169.
        last = first[: max(0, len(first) - len(last))] + last
        if int(last) < int(first):
            return match[0]
    return None

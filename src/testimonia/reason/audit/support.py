"""Statements without support, and statements that stand on one leg."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from testimonia.lexicon.flags import UNSUPPORTED_FLAGS
from testimonia.lexicon.memoirs import MEMOIR_WORDS
from testimonia.records import (
    Citation,
    Document,
    Findings,
    Issue,
    Note,
    Segment,
    Span,
    Work,
    issue_in,
)
from testimonia.text.archives import Grammar, piece_of
from testimonia.text.offsets import spans_of
from testimonia.text.sentences import find_sentences

_QUOTED = re.compile(
    # An apostrophe inside a word closes nothing; a word that ends in one does.
    r"‘(?:[^\s“”„«»‘’\"]{1,40}(?:’[^\s‘’\"]{1,20})?\s){4,60}[^\s‘’\"]{1,40}"
    r"(?:’[^\W\d_]{1,20})?’"
    r"|[“„«\"](?:[^\s“”„«»\"]{1,40}\s){4,60}[^\s“”„«»\"]{1,40}[”“»\"]"
)
_BESIDE = frozenset({"note", "furniture", "caption", "table"})
"""Kinds that can stand between two paragraphs that are read as one after the other."""
_LEADS_ON = (":", ":—", ":–")
_FEWEST = 3
"""A text with fewer notes does not support its statements by notes."""


def find_weak_statements(
    findings: Findings, works: Mapping[str, Work], grammar: Grammar
) -> Iterator[Issue]:
    """Find the statements that nothing, one file or one memoir supports."""
    cited: dict[str, list[Citation]] = defaultdict(list)
    for citation in findings.citations:
        if citation.note:
            cited[citation.note].append(citation)
    for document in findings.documents:
        notes = [note for note in findings.notes if note.document == document.id]
        for note in notes:
            yield from _judge_note(document, note, cited[note.id], works, grammar)
        yield from _flagged(document, findings)
        if sum(bool(note.marks) for note in notes) >= _FEWEST:
            yield from _unsupported_quotations(document, findings)


def _judge_note(
    document: Document,
    note: Note,
    cited: list[Citation],
    works: Mapping[str, Work],
    grammar: Grammar,
) -> Iterator[Issue]:
    """Say if the statement of a note rests on one file or one memoir alone."""
    if not note.supports or not cited:
        return
    units = {
        piece_of(reference.repository, reference.levels, grammar)
        for citation in cited
        for reference in citation.archives
    }
    named = {work for citation in cited for work in citation.works}
    other = any(not c.archives and not c.works for c in cited)
    if other or len(units) + len(named) != 1:
        return
    work = works.get(next(iter(named))) if named else None
    if units:
        code, ground = "single_file", next(iter(units))
    elif work and is_memoir(work):
        code, ground = "single_memoir", work.title or work.key
    else:
        return
    message = (
        f"rests on {ground} alone (note {note.number}); is there a second witness?"
    )
    yield issue_in(document, code, message, step="audit", span=note.supports[0])


def is_memoir(work: Work) -> bool:
    """Tell whether a work is one person's own testimony in print."""
    words = {word.strip(".,:;()") for word in (work.title or "").casefold().split()}
    return work.kind == "diary" or bool(words & MEMOIR_WORDS)


def _flagged(document: Document, findings: Findings) -> Iterator[Issue]:
    """Give the statements that a reader flagged as unsupported."""
    for flag in findings.flags:
        if flag.document == document.id and flag.kind in UNSUPPORTED_FLAGS:
            message = f"a reader asked here for support: {flag.text}"
            yield issue_in(
                document, "unsupported_statement", message, step="audit", span=flag.span
            )


def _unsupported_quotations(document: Document, findings: Findings) -> Iterator[Issue]:
    """Find quoted words behind which, to the paragraph's end, nothing is cited."""
    called = sorted(
        [mark.span.start for mark in findings.marks if mark.document == document.id]
        + [c.spans[0].start for c in findings.citations if c.document == document.id]
    )
    here = [
        s
        for s in findings.segments
        if s.document == document.id and s.kind not in _BESIDE
    ]
    for segment, following in zip(here, [*here[1:], None], strict=True):
        if segment.kind != "paragraph":
            continue
        end = segment.spans[-1].end
        if following and _leads_on(segment, following):
            end = following.spans[-1].end
        at = bisect_left(called, end + 1)
        last = called[at - 1] if at else -1
        for span in _quotations(segment):
            if span.start > last:
                yield issue_in(
                    document,
                    "unsupported_statement",
                    "words are quoted and no note says where from",
                    step="audit",
                    span=span,
                )


def _leads_on(segment: Segment, following: Segment) -> bool:
    """Tell whether a paragraph introduces the next one, whose note is its own."""
    return following.kind == "quotation" or segment.text.rstrip().endswith(_LEADS_ON)


def _quotations(segment: Segment) -> Iterator[Span]:
    """Give the sentences of a paragraph that quote several words."""
    if not _QUOTED.search(segment.text):
        return
    for start, end in find_sentences(segment.text, 0, len(segment.text)):
        if _QUOTED.search(segment.text, start, end):
            yield from spans_of(segment.spans, start, end)[:1]

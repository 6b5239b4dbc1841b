"""What each citation of a document refers to.

    citations
      -> claims        what each says of its work: surnames, title words, back-reference
      -> papers        registry papers that stand alone, in the file named before
      -> desk, works   an index of the works given in full and of the names set up
      -> pointers      ibid., idem, op. cit., "see note 14 above"
      -> short_forms   short titles, surnames, "hereafter X"; diaries their owners
      -> pieces        archive pieces taken over, a repository stated for all
      -> finish        completed Citations and Issues

One pass in the order of the notes settles all but pointers to later notes; those
follow backwards, and what leans on them once more forwards: three passes, whatever
points to what.
"""

from collections.abc import Container, Iterable, Sequence

from testimonia.annotate.resolve.claims import (
    BACK_FORMS,
    Claim,
    number_notes,
    read_claims,
)
from testimonia.annotate.resolve.desk import Desk, open_desk
from testimonia.annotate.resolve.finish import complete_citations, make_issues
from testimonia.annotate.resolve.papers import place_papers
from testimonia.annotate.resolve.pointers import settle_number, settle_pointer
from testimonia.annotate.resolve.short_forms import settle_alone
from testimonia.records import (
    Annotated,
    Citation,
    Document,
    Issue,
    Note,
    Remark,
    Segment,
)


def resolve_citations(
    documents: tuple[Document, ...],
    segments: tuple[Segment, ...],
    notes: tuple[Note, ...],
    citations: tuple[Citation, ...],
    remarks: tuple[Remark, ...],
) -> Annotated:
    """Settle short forms, "ibid.", "hereafter" and inherited archive references.

    Returns:
        The citations, completed, in the same order, and the issues met.
    """
    # Every annotator is called alike; a note's own words say all that is needed.
    del segments, remarks
    completed: dict[str, Citation] = {}
    issues: list[Issue] = []
    for document in documents:
        own_notes = tuple(note for note in notes if note.document == document.id)
        own = [c for c in citations if c.document == document.id]
        # What stands outside notes, the bibliography above all, is read last.
        ordered = [*(c for c in own if c.note), *(c for c in own if not c.note)]
        desk = settle_document(document, own_notes, ordered)
        completed.update((c.id, c) for c in complete_citations(desk))
        issues.extend(make_issues(desk))
    return Annotated(
        citations=tuple(completed.get(c.id, c) for c in citations), issues=tuple(issues)
    )


def settle_document(
    document: Document, notes: tuple[Note, ...], citations: Sequence[Citation]
) -> Desk:
    """Settle one document's citations, those outside notes standing last."""
    numbering = number_notes(notes)
    claims = read_claims(citations, notes)
    place_papers(claims)
    for claim in claims:
        if claim.note >= 0:
            numbering.claims[claim.note].append(claim.order)
    desk = open_desk(document, notes, claims, numbering)
    waiting = _settle(desk, claims)
    later = [claim for claim in waiting if claim.citation.form == "note_number"]
    for claim in reversed(later):
        link = settle_number(desk, claim)
        if link:
            desk.links[claim.order] = link
    _settle(desk, (c for c in waiting if c.citation.form != "note_number"), again=True)
    return desk


def _settle(desk: Desk, claims: Iterable[Claim], *, again: bool = False) -> list[Claim]:
    """Settle claims in order; give those that wait for a later note."""
    waiting: dict[int, Claim] = {}
    for claim in claims:
        if not again and _must_wait(desk, claim, waiting):
            waiting[claim.order] = claim
            continue
        if claim.citation.form in BACK_FORMS:
            link = settle_pointer(desk, claim)
        else:
            link = settle_alone(desk, claim)
        if link:
            desk.links[claim.order] = link
    return list(waiting.values())


def _must_wait(desk: Desk, claim: Claim, waiting: Container[int]) -> bool:
    if claim.citation.form == "ibid":
        return claim.order - 1 in waiting
    back = claim.back
    if claim.citation.form != "note_number" or back is None:
        return False
    found = (
        desk.numbering.find(number, claim.note, later=back.later)
        for number in back.numbers
    )
    return any(
        note is not None
        and (
            note > claim.note
            or any(order in waiting for order in desk.numbering.claims[note])
        )
        for note in found
    )


__all__ = ["resolve_citations"]

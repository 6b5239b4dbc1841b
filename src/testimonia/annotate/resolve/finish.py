"""What was settled -> completed citations and issues."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.annotate.resolve.claims import BACK_FORMS, Claim
from testimonia.annotate.resolve.desk import Desk, Link
from testimonia.annotate.resolve.pieces import (
    find_default,
    place_in,
    take_over,
    whole_span,
)
from testimonia.records import (
    ArchiveReference,
    Candidate,
    Citation,
    Issue,
    issue_in,
)

STEP = "resolve"


def complete_citations(desk: Desk) -> tuple[Citation, ...]:
    """Complete every citation of a document, in order."""
    firsts = _first_notes(desk)
    inherit_pieces(desk)
    made = []
    for claim in desk.claims:
        link = desk.links.get(claim.order)
        citation = _complete(desk, claim, link) if link else claim.citation
        first = firsts.get(desk.root(claim.order), claim.order)
        if first != claim.order:
            number = desk.claims[first].citation.number
            citation = replace(citation, first_note=number)
        made.append(citation)
    return tuple(made)


def _first_notes(desk: Desk) -> dict[int, int]:
    """Give the first claim in a note of each work, by the work's root."""
    firsts: dict[int, int] = {}
    for claim in desk.claims:
        if claim.note >= 0:
            firsts.setdefault(desk.root(claim.order), claim.order)
    return firsts


def _complete(desk: Desk, claim: Claim, link: Link) -> Citation:
    citation = claim.citation
    candidates = tuple(
        Candidate(id=desk.claims[order].citation.id, score=score)
        for order, score in link.candidates
    )
    if link.antecedent is None:
        return replace(
            citation,
            form=_form(citation, link),
            candidates=candidates,
            first_note=_note_pointed_at(desk, claim, link),
            score=min(citation.score, link.score),
        )
    antecedent = desk.claims[link.antecedent].citation
    return replace(
        citation,
        kind=_kind(citation, antecedent, desk.claims[desk.root(claim.order)].citation),
        form=_form(citation, link),
        antecedent=antecedent.id,
        # A back-reference has few fields whose reading could be doubted.
        score=link.score
        if citation.form in BACK_FORMS
        else round(min(citation.score, link.score), 3),
    )


def _note_pointed_at(desk: Desk, claim: Claim, link: Link) -> str | None:
    """Give the note, of those that a pointer names, that comes first."""
    if claim.citation.form != "note_number" or not link.candidates:
        return None
    first = min(order for order, _ in link.candidates)
    return desk.claims[first].citation.number


def _kind(citation: Citation, antecedent: Citation, root: Citation) -> str:
    """Give a later citation the kind of its work, which it says too little to show."""
    if citation.kind != "other" and citation.form == "full":
        return citation.kind
    if citation.archives:
        return "archive"
    return antecedent.kind if antecedent.kind != "other" else root.kind


def _form(citation: Citation, link: Link) -> str:
    if citation.form in {"full", "short", "abbreviation"}:
        return link.form or citation.form
    return citation.form


def inherit_pieces(desk: Desk) -> None:
    """Take archive pieces over, and give the stated repository to those without."""
    repository = None
    aliases = _aliases(desk)
    for claim, before in zip(desk.claims, (None, *desk.claims), strict=False):
        link = desk.links.get(claim.order)
        references = claim.citation.archives
        lender = None
        if link:
            lender = link.antecedent if link.lender is None else link.lender
        if lender is not None:
            references = take_over(claim, desk.claims[lender])
        opens = claim.note >= 0 and (before is None or before.note != claim.note)
        if repository:
            references = place_in(repository, references)
        if references != claim.citation.archives:
            claim.citation = _give_pieces(claim.citation, references)
        if opens:
            repository = (
                find_default(desk.notes[claim.note].text, aliases) or repository
            )


def _give_pieces(
    citation: Citation, references: tuple[ArchiveReference, ...]
) -> Citation:
    kind = citation.kind
    if not citation.archives and kind != "diary":
        kind = "archive"
    return replace(citation, kind=kind, archives=references)


def _aliases(desk: Desk) -> dict[str, str]:
    """Give the repositories that the document's references name, by all names."""
    return {
        name: claim.citation.archives[0].repository
        for claim in desk.claims
        if claim.citation.archives
        for name in (*claim.citation.defines, claim.citation.archives[0].repository)
        if claim.citation.archives[0].repository
    }


def make_issues(desk: Desk) -> Iterator[Issue]:
    """Say what could not be settled, or only with doubt."""
    for trouble in desk.troubles:
        span = whole_span(desk.claims[trouble.order].citation.spans)
        yield issue_in(
            desk.document, trouble.code, trouble.message, step=STEP, span=span
        )

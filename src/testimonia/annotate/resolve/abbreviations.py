"""Names that a text sets up for a work or for files: "hereafter X"."""

from testimonia.annotate.resolve.claims import Claim, fold_title
from testimonia.annotate.resolve.desk import Desk, Link, ShortName, is_diary
from testimonia.lexicon.diary_words import DIARY_WORDS

_LABEL = 12
"""So much may stand before a short name and say nothing: "see also", "box 5 of"."""


def settle_short_name(desk: Desk, claim: Claim) -> Link | None:
    """Settle a citation by a name that was set up: "hereafter Weir diary"."""
    if claim.citation.archives:
        return None
    name = desk.find_short_name(claim)
    if name is None:
        return None
    if name.order > claim.order:
        complain_of_order(desk, claim, name.order)
    holder = desk.works.claims[name.order]
    if _stands_for_archive(holder, name):
        return None
    if claim.address and holder.address and claim.address != holder.address:
        return None
    own = claim.is_letter or claim.citation.text.find(name.printed) > _LABEL
    of_diary = is_diary(holder) or not DIARY_WORDS.isdisjoint(fold_title(name.printed))
    if own and holder.is_piece and not of_diary:
        # "Marsh to Hale, 3 May 1930, WOF": its own paper in the files so called.
        return Link(lender=name.order, form="full", score=0.9)
    return Link(
        antecedent=name.order,
        root=desk.root(name.order),
        form="abbreviation",
        score=0.98,
    )


def _stands_for_archive(holder: Claim, name: ShortName) -> bool:
    """Tell whether a name is the archive's alone: "Record Office (RO), FO 371/3"."""
    if not holder.citation.archives:
        return False
    levels = holder.citation.archives[-1].levels
    text = holder.citation.text
    at = text.rfind(name.printed)
    return bool(levels) and 0 <= at < text.rfind(levels[-1][1])


def complain_of_order(desk: Desk, claim: Claim, order: int) -> None:
    """Say that a work is given in full only in a later note."""
    if desk.works.claims[order].note >= 0:
        where = desk.name_note(desk.works.claims[order])
        message = (
            f"{desk.name_note(claim)} cites a work that is given in full in {where}"
        )
        desk.complain(claim, "forward_reference", message)

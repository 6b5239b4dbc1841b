"""Diaries cited again by their owner's name, or with the owner left out."""

import re
from bisect import bisect_left

from testimonia.annotate.resolve.claims import Claim
from testimonia.annotate.resolve.desk import Desk, Link, fold_words, is_diary
from testimonia.lexicon.diary_words import DIARY_WORDS
from testimonia.text.names import find_surname, fold_word

_MOST_CANDIDATES = 20
_WORDS = "|".join(sorted(DIARY_WORDS, key=len, reverse=True))
_DIARY = re.compile(rf"(?<!\w)(?:{_WORDS})(?!\w)", re.IGNORECASE)
_OWNER = re.compile(
    rf"([^\W\d_][\w’'-]{{1,40}}?)(?:[’']s?)?\s{{1,2}}(?:{_WORDS})(?!\w)", re.IGNORECASE
)


def settle_diary(desk: Desk, claim: Claim) -> Link | None:
    """Settle an entry of a diary that was cited before."""
    if claim.title and not is_diary(claim):
        return None
    match = _DIARY.search(claim.citation.text)
    if match is None and claim.citation.kind != "diary":
        return None
    owner = _named_owner(claim)
    if owner is not None:
        found = _find(desk, claim, owner)
        return _link(claim, found, 0.95) if found is not None else None
    return _settle_elided(desk, claim, match.start() if match else 0)


def _named_owner(claim: Claim) -> str | None:
    printed = claim.citation.field("author")
    if printed:
        return find_surname(printed)
    match = _OWNER.search(claim.citation.text)
    if match and match[1][0].isupper():
        return fold_word(match[1])
    return None


def _find(desk: Desk, claim: Claim, owner: str) -> int | None:
    """Give the diary of that name: the last one cited before, else a later one."""
    orders = desk.diaries.get(owner, [])
    at = bisect_left(orders, claim.order)
    if at:
        return orders[at - 1]
    return next((order for order in orders[:2] if order != claim.order), None)


def _settle_elided(desk: Desk, claim: Claim, at: int) -> Link | None:
    """Settle "diary 8 February": of the diarists, the one who was named last."""
    text = desk.words_before(claim) + claim.citation.text[:at]
    for word in reversed(fold_words(text)):
        owner = word.removesuffix("s") if word not in desk.diaries else word
        found = _find(desk, claim, owner) if owner in desk.diaries else None
        if found is not None:
            return _link(claim, found, 0.85)
    earlier = bisect_left(desk.all_diaries, claim.order)
    candidates = desk.all_diaries[max(0, earlier - _MOST_CANDIDATES) : earlier]
    if not candidates:
        return None
    message = f"{desk.name_note(claim)} does not say whose diary it cites"
    desk.complain(claim, "ambiguous_citation", message)
    share = round(1 / len(candidates), 3)
    return Link(candidates=tuple((order, share) for order in candidates), score=0.4)


def _link(claim: Claim, order: int, score: float) -> Link:
    form = "short" if claim.citation.form == "full" else None
    return Link(antecedent=order, root=order, score=score, form=form)

"""Follow citations that lean on each other to the one that names their work first.

A later citation names its antecedent; an "ibid." the citation right before it, which
may name a volume that the first one did not. No chain is followed twice, so that a
book of ten thousand "ibid." takes as many steps. "Idem" and a bibliography's dash
lean on the citation before for its author only.
"""

import re
from collections.abc import Iterable

from testimonia.records import Citation, CitedField

_CHIEF = ("author", "editor")
_DASHES = re.compile(r"[—–_-]{2,6}")


def lend_authors(citations: Iterable[Citation]) -> dict[str, CitedField]:
    """Give those that leave their author out the field of the citation before.

    Args:
        citations: in the order of the text.

    Returns:
        An "author" field, or "editor" where the one before has no author, by the id
        of each "idem", "ibid." or entry "_____. Harbour Lights".
    """
    lent: dict[str, CitedField] = {}
    last: CitedField | None = None
    for citation in citations:
        own = next(
            (f for name in _CHIEF for f in citation.fields if f.name == name), None
        )
        if own is None and last is not None and _leaves_author_out(citation):
            own = lent[citation.id] = last
        last = own
    return lent


def _leaves_author_out(citation: Citation) -> bool:
    if citation.form in {"idem", "ibid"}:
        return True
    return citation.note is None and _DASHES.match(citation.text) is not None


def trace_works(citations: Iterable[Citation]) -> dict[str, str]:
    """Give, for each citation's id, the id of the first citation of its work."""
    leads = {c.id: c.antecedent for c in citations}
    first: dict[str, str] = {}
    for start in leads:
        path = []
        at = start
        passed = set()
        while at not in first and at not in passed:
            passed.add(at)
            path.append(at)
            following = leads.get(at)
            if following is None or following not in leads:
                break
            at = following
        end = first.get(at, at)
        first.update(dict.fromkeys(path, end))
    return first

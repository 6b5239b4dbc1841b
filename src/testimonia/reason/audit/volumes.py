"""Years outside a volume's run: volume and year of a journal that cannot both be right.

What is known of a journal (``lexicon.journals``) judges first; of other journals the
works that all sources cite judge each other, for most print one volume a year.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from testimonia.lexicon.journals import FIRST_VOLUMES
from testimonia.records import Citation, Findings, Issue, Span, Work, issue_in
from testimonia.text.names import weigh_words
from testimonia.text.numerals import read_numeral

_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")
_SLACK = 1
"""A volume can run from one year into the next."""
_LOOSE = 2
"""What others print is less sure than what is known."""
_ENOUGH = 3
"""So many other works of a journal must agree before they judge one."""


@dataclass(frozen=True, slots=True)
class _Issued:
    """A journal's volume and year as printed in one place."""

    work: str
    journal: str
    volume: int
    year: int

    @property
    def first(self) -> int:
        """Give the year of the first volume, if there is one a year."""
        return self.year - self.volume + 1


def find_odd_volumes(findings: Findings, works: Mapping[str, Work]) -> Iterator[Issue]:
    """Find the citations whose volume and year do not go together.

    Args:
        findings: those of one source.
        works: all of the dossier, by their ids.
    """
    documents = {document.id: document for document in findings.documents}
    read = [(citation, _read_citation(citation)) for citation in findings.citations]
    asked = {one.journal for _, one in read if one} - FIRST_VOLUMES.keys()
    known = _gather(works.values()) if asked else {}
    for citation, issued in read:
        first = issued and _first_year(issued, known)
        if not issued or not first:
            continue
        year, is_sure = first
        if abs(issued.first - year) > (_SLACK if is_sure else _LOOSE):
            name = citation.field("container-title")
            yield issue_in(
                documents[citation.document],
                "volume_year",
                f"{name}, volume {issued.volume}, is of about "
                f"{issued.volume + year - 1}, not {issued.year}; "
                "look up volume and year",
                step="audit",
                span=Span(citation.spans[0].start, citation.spans[-1].end),
            )


def _read_citation(citation: Citation) -> _Issued | None:
    fields = ((field.name, field.value) for field in citation.fields)
    return _read(next(iter(citation.works), ""), citation.kind, fields)


def _gather(works: Iterable[Work]) -> Mapping[str, list[_Issued]]:
    by_journal: dict[str, list[_Issued]] = defaultdict(list)
    for work in works:
        issued = _read(work.id, work.kind, work.fields)
        if issued:
            by_journal[issued.journal].append(issued)
    return by_journal


def _read(work: str, kind: str, fields: Iterable[tuple[str, str]]) -> _Issued | None:
    said = dict(fields)
    journal = said.get("container-title")
    volume = read_numeral(said.get("volume", ""))
    year = _YEAR.search(said.get("issued", ""))
    if kind != "article" or not (journal and volume and year):
        return None
    words = " ".join(weigh_words(journal.replace("&", "and")))
    return _Issued(work, words, volume, int(year[0]))


def _first_year(
    issued: _Issued, known: Mapping[str, list[_Issued]]
) -> tuple[int, bool] | None:
    """Give the year of a journal's first volume, and whether it is sure."""
    if issued.journal in FIRST_VOLUMES:
        return FIRST_VOLUMES[issued.journal], True
    others = {o.work: o.first for o in known.get(issued.journal, ())}
    others.pop(issued.work, None)
    firsts = sorted(others.values())
    if len(firsts) < _ENOUGH:
        return None
    middle = firsts[len(firsts) // 2]
    agreeing = sum(abs(first - middle) <= _SLACK for first in firsts)
    return (middle, False) if agreeing == len(firsts) else None

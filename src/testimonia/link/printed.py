"""Volumes of edited documents that the dossier holds, and which document is cited.

A volume is recognised by what its own matter is called (series, years, volume; see
``editions``) and its documents by their printed numbers; both must be said, and only
one document of the volume may have the number.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from testimonia.link.editions import find_series, name_volume
from testimonia.records import Citation, Document, Holding, Work, make_id

_NUMBER = re.compile(r"\d{1,5}[a-z]?")
_DOCUMENT = re.compile(
    r"(?<!\w)(?:documents?|docs?\.?|nos?\.|nr\.|dok\.|document no\.|д(?:ок)?\.)\s{0,2}"
    r"(\d{1,5}[a-z]?)\b",
    re.IGNORECASE,
)

_Named = tuple[Work, str | None, list[Citation]]
_Volumes = Mapping[str, Mapping[str, Document | None]]


def find_printed(
    named: Iterable[_Named], documents: Iterable[Document]
) -> tuple[list[Work], tuple[Holding, ...]]:
    """Find the documents of the dossier that cited editions print.

    Args:
        named: works, the edition that each is a volume of, and who cites them.
        documents: all of the dossier.

    Returns:
        The works, with what is at hand of them, and for each citation of a document by
        its number that document.
    """
    volumes = _read_volumes(documents)
    works: list[Work] = []
    holdings: dict[str, Holding] = {}
    for work, edition, cited in named:
        numbers = volumes.get(edition or "")
        if not numbers:
            works.append(work)
            continue
        found = list(_hold(work, numbers, cited))
        holdings.update((holding.id, holding) for holding in found)
        printed = dict.fromkeys(holding.document for holding in found)
        at_hand = dict.fromkeys((*work.at_hand, *printed))
        works.append(replace(work, at_hand=tuple(at_hand)))
    return works, tuple(holdings.values())


def _read_volumes(documents: Iterable[Document]) -> _Volumes:
    """Give each volume's documents by number; a number given twice leads nowhere."""
    by_source: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        by_source[document.source].append(document)
    volumes: dict[str, dict[str, Document | None]] = defaultdict(dict)
    for _, inside in sorted(by_source.items()):
        edition = next(filter(None, map(_own_edition, inside)), None)
        if edition:
            numbers = volumes[edition]
            for document in inside:
                number = _number(document.number)
                if number:
                    numbers[number] = None if number in numbers else document
    return volumes


def _own_edition(document: Document) -> str | None:
    """Name the volume whose own matter a document is."""
    title = document.title or ""
    series = find_series(title) if document.number is None else None
    return name_volume(series, title, None) if series else None


def _hold(
    work: Work, numbers: Mapping[str, Document | None], cited: Iterable[Citation]
) -> Iterator[Holding]:
    for citation in cited:
        for number in _numbers(citation):
            document = numbers.get(number)
            if document:
                yield Holding(
                    id=make_id("h", document.id, work.key, citation.id),
                    source=document.source,
                    document=document.id,
                    of=work.id,
                    relation="prints",
                    citation=citation.id,
                )


def _numbers(citation: Citation) -> Iterator[str]:
    """Give the numbers of the documents that a citation names."""
    field = _number(citation.field("number"))
    said = [field] if field else []
    said += [match[1].casefold() for match in _DOCUMENT.finditer(citation.text)]
    return iter(dict.fromkeys(said))


def _number(words: str | None) -> str | None:
    """Give a document's number without what stands before it.

    >>> _number("No. 12"), _number("[14]"), _number("n.d.")
    ('12', '14', None)
    """
    found = _NUMBER.search((words or "").casefold())
    return found[0] if found else None

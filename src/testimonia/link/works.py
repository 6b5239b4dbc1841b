"""One row for each published work, whoever cites it and however shortly.

Inside a document ``annotate.resolve`` has tied every later citation to the first of
its work; here the first citations of all documents are brought together.

    keys       what each says of its work, and the blocks in which its like may be
    editions   printed documents: series, years and volume
    compare    whether two descriptions are of one work
    printed    documents of the dossier that a cited edition prints

The fullest citations come first, whatever the order of documents; what is cited only
shortly joins a work of another document if exactly one fits. Only works of one block
are compared, and of a crowded block only the first few, so that linking takes time in
proportion to what is cited.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from testimonia.link.compare import fits_short, is_same_work
from testimonia.link.editions import find_edition
from testimonia.link.keys import (
    Block,
    Blocks,
    Description,
    blocks_for_short,
    describe_citation,
    describe_document,
    find_blocks,
    find_year,
)
from testimonia.link.printed import find_printed
from testimonia.records import (
    Citation,
    CitedField,
    Document,
    Linked,
    Work,
    make_id,
)
from testimonia.text.cited_works import trace_works

_CROWD = 64
"""So many works of a block are compared at the most: "Reports" without an author."""
_PERSONS = frozenset({"author", "editor", "translator", "recipient", "reviewed-author"})
_CHIEF = ("author", "editor")
_TITLES = ("title", "container-title")
_PLACES = frozenset({"page", "chapter-number", "part-title", "accessed"})
_PAGED = frozenset({"article", "chapter", "newspaper", "web"})
_OF_LETTER = frozenset(
    ["title", "author", "recipient", "genre", "original-date", "number"]
)
"""What a citation of a printed document says of the document, not of the edition."""
_KEY_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Root:
    """A citation that leans on no other, and what it says of its work."""

    citation: Citation
    said: Description


@dataclass(slots=True, eq=False)
class _Group:
    """The roots of one work; the lead says most of it."""

    lead: _Root
    roots: list[_Root] = field(default_factory=list)


_Index = dict[Block, list[_Group]]


def link_works(
    documents: tuple[Document, ...], citations: tuple[Citation, ...]
) -> Linked:
    """Gather the works that citations name, across documents.

    Returns:
        The works, who cites which, and as holdings the documents of the dossier that
        are printed where an edition is cited by their number.
    """
    of = {document.id: document for document in documents}
    root_of, roots = _find_roots(citations)
    groups, index = _group_roots(roots, of)
    told: dict[str, list[int]] = defaultdict(list)
    for at, citation in enumerate(citations):
        told[root_of[citation.id]].append(at)
    hands = _place_documents(documents, index)
    named = []
    for key, group in _name_groups(groups):
        places = sorted(at for root in group.roots for at in told[root.citation.id])
        cited = [citations[at] for at in places]
        at_hand = tuple(sorted(hands.get(id(group), ())))
        work = _make_work(key, group.lead.citation, cited, of, at_hand)
        named.append((work, group.lead.said.edition, cited))
    works, holdings = find_printed(named, documents)
    uses = {c: (work.id,) for work in works for c in work.cited_by}
    return Linked(
        works=tuple(sorted(works, key=lambda work: (work.key, work.id))),
        work_uses=tuple([(c.id, uses.get(c.id, ())) for c in citations]),
        holdings=holdings,
    )


def _find_roots(
    citations: Sequence[Citation],
) -> tuple[dict[str, str], list[_Root]]:
    """Tell each citation the one that names its work first, and describe those."""
    by_id = {citation.id: citation for citation in citations}
    cut = [replace(c, antecedent=None) if _is_apart(c) else c for c in citations]
    root_of = trace_works(cut)
    firsts = map(by_id.__getitem__, dict.fromkeys(root_of.values()))
    said = {
        first.id: describe_citation(first, _fields_of(first), first.text)
        for first in firsts
        if not first.archives
    }
    for citation in citations:
        first = said.get(root_of[citation.id])
        if first and first.edition and citation.id not in said:
            _part_volume(citation, by_id[root_of[citation.id]], first, said)
    root_of |= {one: one for one in said}
    roots = [_Root(by_id[one], what) for one, what in said.items() if what.says_enough]
    return root_of, roots


def _is_apart(citation: Citation) -> bool:
    """Tell whether a citation names a volume of an edition, whatever it leans on."""
    leans = citation.antecedent is not None
    return leans and find_edition(citation.text, _fields_of(citation)) is not None


def _part_volume(
    citation: Citation, root: Citation, first: Description, said: dict[str, Description]
) -> None:
    """Let "ibid., IV, 37" name another volume of an edition than the one before."""
    own = _fields_of(citation)
    if "volume" in own:
        fields = _fields_of(root) | {"volume": own["volume"]}
        edition = find_edition(root.text, fields)
        if edition and edition != first.edition:
            said[citation.id] = replace(first, edition=edition)


def _fields_of(citation: Citation) -> dict[str, CitedField]:
    return {one.name: one for one in reversed(citation.fields)}


def _group_roots(
    roots: Iterable[_Root], of: Mapping[str, Document]
) -> tuple[list[_Group], _Index]:
    """Bring the roots of one work together, the fullest first."""
    groups: list[_Group] = []
    index: _Index = defaultdict(list)
    for root in sorted(roots, key=lambda root: _rank(root, of)):
        if root.citation.candidates:
            # Its own document offers several; another cannot know better.
            continue
        blocks = find_blocks(root.said)
        fitting = _find_groups(root, blocks, index)
        if len(fitting) > 1 or not (fitting or _stands_alone(root)):
            continue
        group = fitting[0] if fitting else _Group(root)
        if not fitting:
            groups.append(group)
        group.roots.append(root)
        for block in blocks.kept:
            kept = index[block]
            if len(kept) < _CROWD and group not in kept:
                kept.append(group)
    return groups, index


def _rank(root: _Root, of: Mapping[str, Document]) -> tuple[object, ...]:
    citation, document = root.citation, of[root.citation.document]
    return (
        citation.form != "full",
        -len(citation.fields),
        -len(root.said.words),
        " ".join(citation.text.split()),
        document.source,
        document.order,
        citation.spans[0],
    )


def _find_groups(root: _Root, blocks: Blocks, index: _Index) -> list[_Group]:
    """Give the group of a root's work; where it is cited shortly, all that fit."""
    if not _is_short(root):
        return _alike(root.said, _near(blocks.looked_in, index))
    near = list(_near(blocks_for_short(root.said), index))
    full = [
        group
        for group in near
        if not _is_short(group.lead) and fits_short(root.said, group.lead.said)
    ]
    return full or _alike(root.said, (g for g in near if _is_short(g.lead)))


def _near(blocks: Iterable[Block], index: _Index) -> Iterator[_Group]:
    """Give the groups of some blocks, each once."""
    met: set[int] = set()
    for block in blocks:
        for group in index.get(block, ()):
            if id(group) not in met:
                met.add(id(group))
                yield group


def _alike(said: Description, near: Iterable[_Group]) -> list[_Group]:
    alike = (group for group in near if is_same_work(said, group.lead.said))
    return list(islice(alike, 1))


def _is_short(root: _Root) -> bool:
    """Tell whether a citation leaves it to others to say what its work is."""
    said = root.said
    return root.citation.form != "full" and not (said.edition or said.address)


def _stands_alone(root: _Root) -> bool:
    """Tell whether a citation names a work although nothing fuller names it."""
    said = root.said
    return root.citation.form == "full" or bool(
        said.edition or said.address or said.diarist or (said.names and said.main)
    )


def _place_documents(
    documents: Iterable[Document], index: _Index
) -> dict[int, list[str]]:
    """Give, by group, the documents of the dossier that are the work itself."""
    hands: dict[int, list[str]] = defaultdict(list)
    for document in documents:
        said = describe_document(document)
        if document.number is not None or not said.says_enough:
            continue
        for group in _alike(said, _near(find_blocks(said).looked_in, index)):
            hands[id(group)].append(document.id)
    return hands


def _name_groups(groups: Iterable[_Group]) -> Iterator[tuple[str, _Group]]:
    """Give each group a key of its own, made of what its lead says."""
    taken: dict[str, int] = defaultdict(int)
    for group in groups:
        key = _key(group.lead.said)
        taken[key] += 1
        yield (key if taken[key] == 1 else f"{key} ({taken[key]})"), group


def _key(said: Description) -> str:
    if said.edition or not said.main:
        return said.edition or said.address or f"diary of {said.diarist}"
    year = min(said.years, default="")
    words = [*said.names[:1], *said.words[:_KEY_WORDS], year]
    return " ".join(word for word in words if word)


def _make_work(
    key: str,
    lead: Citation,
    cited: Sequence[Citation],
    of: Mapping[str, Document],
    at_hand: tuple[str, ...],
) -> Work:
    fields = _work_fields(lead)
    by_name: dict[str, list[str]] = {}
    for name, value in fields:
        by_name.setdefault(name, []).append(value)
    names = next((by_name[name] for name in _CHIEF if name in by_name), [])
    return Work(
        id=make_id("w", key),
        key=key,
        kind=lead.kind,
        title=next((by_name[n][0] for n in _TITLES if n in by_name), None),
        authors=tuple(names),
        year=find_year(lead.field("issued")),
        fields=fields,
        at_hand=at_hand,
        cited_by=tuple([citation.id for citation in cited]),
        sources=tuple(sorted({of[c.document].source for c in cited})),
    )


def _work_fields(lead: Citation) -> tuple[tuple[str, str], ...]:
    """Give a work's own fields: of a letter in an edition, those of the edition."""
    fields = tuple(_list_fields(lead))
    if lead.kind != "edition" or lead.field("container-title") is None:
        return fields
    kept = ((name, value) for name, value in fields if name not in _OF_LETTER)
    return tuple(("title" if n == "container-title" else n, v) for n, v in kept)


def _list_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    """Give a work's fields, a person each; the pages of a book are a citation's own."""
    for one in citation.fields:
        if one.name in _PERSONS:
            yield from ((one.name, name) for name in one.names or (one.value,))
        elif one.name not in _PLACES or citation.kind in _PAGED:
            yield one.name, one.value

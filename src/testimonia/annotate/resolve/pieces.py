"""Archive pieces that a citation takes over from another or from a stated default."""

import re
from dataclasses import replace

from testimonia.annotate.resolve.claims import Claim
from testimonia.records import ArchiveReference, Span
from testimonia.text.archives import read_grammar
from testimonia.text.archives.keys import make_key
from testimonia.text.offsets import spans_of
from testimonia.text.short_names import find_stated_repository

_PAPER = re.compile(
    r"(?:paper |minute )?([A-Z]{1,2} ?\d{1,5}(?:/\d{1,5}){0,3})(?=[\s.,:;)]|$)"
)
_LEAF = re.compile(
    r"(?P<word>ff?|fols?|folios?|Bl|Blatt|fo|лл?|Лл?|Л|f°|c|cc|k)\.?\s?"
    r"(?P<value>\d{1,5}(?:[rv]|об\.?)?(?:\s?[-–—]\s?\d{1,5}(?:[rv]|об\.?)?)?)(?=\W|$)"
)
_BOX = re.compile(
    r"(?P<word>[Bb]ox|[Ff]older|[Ff]ile|[Ii]tem|[DdДд]\.|[Bb]\.|[Bb]usta|[Dd]ossier)\s"
    r"(?P<value>\d{1,5}[A-Zа-я]?)(?=\W|$)"
)
_MINUTE = re.compile(
    r"(?:[^\s;]{1,30}\s){0,4}(?:[Mm]inut(?:es?|ing)|[Mm]arginal|[Vv]ermerk|[Rr]andnotiz)\b"
)
"""What is written on a paper itself, or in its jacket."""
_PLACE = re.compile(r"(?:,| at| in| of) [^\W\d_].*")
_DIGITS = re.compile(r"\d+")
_INSIDE = frozenset({"paper", "item", "folio", "list", "page", "document", "minute"})
"""Levels narrower than a file: another date's paper does not share them."""
_LEAVES = {"folio", "list", "page"}
_FILES = {"d.": "delo", "д.": "delo", "b.": "busta", "busta": "busta"}


def take_over(claim: Claim, holder: Claim) -> tuple[ArchiveReference, ...]:
    """Give the pieces of a citation that leans on another's.

    "Ibid." is the same piece, and so is a minute on it; "ibid., f. 12" its twelfth
    leaf; "ibid., U888" another paper of its file; what is dated otherwise is somewhere
    in the file.
    """
    if claim.citation.archives or not holder.citation.archives:
        return claim.citation.archives
    reference = holder.citation.archives[-1]
    back = claim.back
    if back is None:
        return _lean(claim, (reference,), 0.9)
    named = _named_before(claim, reference) or _named_behind(claim, reference)
    if named and (not back.file or named.levels[-1][0] == "paper"):
        return (named,)
    if back.file:
        return _lean(claim, (_file_of(reference),), 0.9)
    rest = claim.citation.text[back.rest :]
    minuted = _MINUTE.match(rest) or _MINUTE.match(claim.citation.text[: back.start])
    if minuted or not rest.strip(" .,;:)]"):
        return _lean(claim, holder.citation.archives, 0.9)
    return _lean(claim, (_file_of(reference),), 0.7)


def _named_behind(claim: Claim, reference: ArchiveReference) -> ArchiveReference | None:
    """Read a paper, a leaf or a box behind "ibid."."""
    back = claim.back
    if back is None:
        return None
    rest = claim.citation.text[back.rest :]
    for pattern, label in ((_PAPER, "paper"), (_LEAF, ""), (_BOX, "")):
        match = pattern.match(rest)
        if match:
            group = "value" if label == "" else 1
            name = label or _label(match["word"], reference)
            place = back.rest + match.start(group), back.rest + match.end(group)
            return narrow_to(claim, reference, name, place)
    return None


def _named_before(claim: Claim, reference: ArchiveReference) -> ArchiveReference | None:
    """Read what stands in front of "ibid.": the "835.00/3-1960" of another telegram."""
    back = claim.back
    if back is None or not back.described:
        return None
    text = claim.citation.text[: back.start]
    forms = {_form_of(value): label for label, value in reference.levels[1:]}
    forms.pop("9", None)
    at = 0
    for part in text.split(","):
        value = part.strip()
        paper = _PAPER.fullmatch(value)
        label = "paper" if paper else forms.get(_form_of(value))
        if label:
            start = at + part.index(value) + (paper.start(1) if paper else 0)
            return narrow_to(claim, reference, label, (start, at + len(part.rstrip())))
        at += len(part) + 1
    return None


def _form_of(value: str) -> str:
    """Give what numbers of one sort have in common: "835.00/3-1960" is "9.9/9-9"."""
    return _DIGITS.sub("9", value)


def names_leaf(claim: Claim) -> bool:
    """Tell whether "ibid." is followed by a leaf or a box, which only a file has."""
    if claim.back is None or claim.is_piece:
        return False
    rest = claim.citation.text[claim.back.rest :]
    return bool(_LEAF.match(rest) or _BOX.match(rest))


def _label(word: str, reference: ArchiveReference) -> str:
    folded = word.casefold()
    if folded in {"box", "folder", "file", "item", "dossier"}:
        return folded
    if folded in _FILES:
        return _FILES[folded]
    russian = any(label == "fond" for label, _ in reference.levels)
    return "list" if russian else "folio"


def _lean(
    claim: Claim, references: tuple[ArchiveReference, ...], score: float
) -> tuple[ArchiveReference, ...]:
    citation = claim.citation
    return tuple(
        replace(
            reference,
            spans=citation.spans,
            text=citation.text,
            score=round(min(reference.score, 1.0) * score, 3),
        )
        for reference in references
    )


def _file_of(reference: ArchiveReference) -> ArchiveReference:
    """Leave out what is narrower than the file: what the archive's readers order."""
    grammar = read_grammar()
    # What a file is differs: of Australia's archives the item, of Kew's the piece.
    inside = grammar.inside.get(reference.repository) or _INSIDE
    depth = next(
        (n for n, (label, _) in enumerate(reference.levels) if n and label in inside),
        len(reference.levels),
    )
    return _with_levels(reference, reference.levels[:depth])


def _with_levels(
    reference: ArchiveReference, levels: tuple[tuple[str, str], ...]
) -> ArchiveReference:
    if levels == reference.levels:
        return reference
    key = make_key(reference.repository, levels, read_grammar())
    return replace(reference, levels=levels, key=key)


def narrow_to(
    claim: Claim, reference: ArchiveReference, label: str, place: tuple[int, int]
) -> ArchiveReference:
    """Give a piece inside the one that a reference names, or beside it."""
    labels = [name for name, _ in reference.levels]
    stop = next((i for i, name in enumerate(labels) if _replaces(label, name)), None)
    value = claim.citation.text[slice(*place)]
    kept = _with_levels(
        reference, (*reference.levels[:stop], (label, value.replace(" ", "")))
    )
    return replace(
        kept,
        spans=spans_of(claim.citation.spans, *place),
        text=value,
        score=round(reference.score * 0.85, 3),
    )


def name_file(
    claim: Claim, reference: ArchiveReference, place: tuple[int, int], score: float
) -> ArchiveReference:
    """Give another file of the system in which a reference's own file lies."""
    value = claim.citation.text[slice(*place)]
    # The subject is written as before, whatever full stops it has here.
    paper = value[value.index("/") :].upper()
    levels = tuple(
        (label, held.partition("/")[0] + paper if label == "file" else held)
        for label, held in reference.levels
    )
    return replace(
        _with_levels(reference, levels),
        spans=spans_of(claim.citation.spans, *place),
        text=value,
        score=round(reference.score * score, 3),
    )


def _replaces(label: str, other: str) -> bool:
    if label in _LEAVES:
        return other in _LEAVES
    return other == label or (label == "paper" and other in {"item", "document"})


def find_default(text: str, aliases: dict[str, str]) -> str | None:
    """Find the repository that a note states for all that follows.

    Args:
        text: a note's words.
        aliases: repositories by the names they have in the document.
    """
    stated = find_stated_repository(text)
    if stated is None:
        return None
    name = text[slice(*stated.name)]
    heads = read_grammar().heads
    for known in (name, _PLACE.sub("", name)):
        head = heads.get(known)
        if known in aliases or (head and head.repositories):
            return aliases.get(known) or next(iter(head.repositories if head else ()))
    return name


def place_in(
    repository: str, references: tuple[ArchiveReference, ...]
) -> tuple[ArchiveReference, ...]:
    """Give the stated repository to references that name none."""
    return tuple(
        reference if reference.repository else _place(repository, reference)
        for reference in references
    )


def _place(repository: str, reference: ArchiveReference) -> ArchiveReference:
    return replace(
        reference,
        repository=repository,
        key=make_key(repository, reference.levels, read_grammar()),
        score=round(reference.score * 0.95, 3),
    )


def whole_span(spans: tuple[Span, ...]) -> Span:
    """Give one span from the first character to the last."""
    return Span(spans[0].start, spans[-1].end)

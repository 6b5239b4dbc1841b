"""Citations written by hand, as the resolver receives them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.annotate.resolve import resolve_citations
from testimonia.records import (
    Annotated,
    ArchiveReference,
    Citation,
    CitedField,
    Document,
    Note,
    Span,
)
from testimonia.text.back_references import read_form

PERSONS = ("author", "editor")


@dataclass(frozen=True)
class Written:
    """One citation: its words, and what a parser would have said of them."""

    words: str
    kind: str
    form: str
    fields: dict[str, str]
    piece: str | None
    defines: tuple[str, ...]


def cite(
    words: str,
    kind: str = "book",
    *,
    form: str | None = None,
    piece: str | None = None,
    defines: Sequence[str] = (),
    **fields: str,
) -> Written:
    """Write a citation; ``container_title`` stands for "container-title"."""
    back = read_form(words, 0, len(words))
    if form is None:
        full = "issued" in fields or piece is not None
        form = back.form if back else "full" if full else "short"
    if back:
        kind = "other" if kind == "book" else kind
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    if piece is not None:
        kind = "archive"
    return Written(words, kind, form, named, piece, tuple(defines))


def piece_of(key: str, spans: tuple[Span, ...], text: str) -> ArchiveReference:
    """Make a British or German reference of its key."""
    repository, rest = key.split(" ", 1) if " " in key else ("", key)
    if re.match(r"[A-Z]+ \d+/", key):
        repository, rest = "", key
    parts = re.split(r"[ /]", rest)
    labels = ("department", "series", "piece", "paper", "folio")
    return ArchiveReference(
        repository=repository,
        levels=tuple(zip(labels, parts, strict=False)),
        key=key,
        spans=spans,
        text=text,
    )


Notes = Sequence[Sequence[Written | str] | None]
"""A note is a list of citations and of the author's own words; None restarts the
numbering: a new chapter."""


def resolve(notes: Notes, bibliography: Sequence[Written] = ()) -> Annotated:
    """Resolve notes, whose citations are named "1.0", "1.1", "2.0" ..., "b.0"."""
    text = ""
    made_notes: list[Note] = []
    citations: list[Citation] = []
    number, chapter = 0, 0
    for written in notes:
        if written is None:
            number, chapter = 0, chapter + 1
            continue
        number += 1
        prefix = f"{'c' * chapter}{number}"
        start = len(text)
        place = 0
        for one in written:
            if isinstance(one, Written):
                name = f"{prefix}.{place}"
                citations.append(make(one, name, len(text), f"n{prefix}", str(number)))
                text += one.words
                place += 1
            else:
                text += one
            text += "; "
        made_notes.append(
            Note(
                id=f"n{prefix}",
                document="d",
                number=str(number),
                kind="footnote",
                spans=(Span(start, len(text)),),
                text=text[start:],
                segment=f"g{prefix}",
            )
        )
        text += "\n"
    for place, one in enumerate(bibliography):
        citations.append(make(one, f"b.{place}", len(text), None, None))
        text += one.words + "\n"
    document = Document(id="d", source="a.md", order=0, text=text)
    return resolve_citations((document,), (), tuple(made_notes), tuple(citations), ())


def make(
    one: Written, name: str, start: int, note: str | None, number: str | None
) -> Citation:
    """Make the record of a citation whose words begin at an offset."""
    spans = (Span(start, start + len(one.words)),)
    fields = tuple(
        CitedField(
            name=field,
            value=value,
            spans=(
                Span(
                    start + one.words.index(value),
                    start + one.words.index(value) + len(value),
                ),
            ),
            names=tuple(re.split(r" and |, (?=\S+ )", value))
            if field in PERSONS
            else (),
        )
        for field, value in one.fields.items()
    )
    return Citation(
        id=name,
        document="d",
        note=note,
        number=number,
        segment=None,
        kind=one.kind,
        form=one.form,
        spans=spans,
        text=one.words,
        fields=fields,
        archives=(piece_of(one.piece, spans, one.words),) if one.piece else (),
        defines=one.defines,
    )


def links(made: Annotated) -> dict[str, str]:
    """Give what each citation leads to, in one line each: "3.0" -> "1.0 note 1".

    Candidates stand after a question mark.
    """
    lines = {}
    for citation in made.citations:
        if citation.antecedent:
            lines[citation.id] = f"{citation.antecedent} note {citation.first_note}"
        elif citation.candidates:
            several = sorted(candidate.id for candidate in citation.candidates)
            lines[citation.id] = "? " + " ".join(several)
    return lines


def codes(made: Annotated) -> list[str]:
    """Give the codes of the issues met."""
    return [issue.code for issue in made.issues]


def by_id(made: Annotated, name: str) -> Citation:
    """Give one citation."""
    return next(c for c in made.citations if c.id == name)

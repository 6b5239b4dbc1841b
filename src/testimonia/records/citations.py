"""What a note or text refers to: citations, their fields and archive references."""

from dataclasses import dataclass

from testimonia.records.text import Span

CITATION_KINDS = (
    "archive",
    "book",
    "article",
    "chapter",
    "thesis",
    "diary",
    "edition",
    "newspaper",
    "paper",
    "web",
    "other",
)
"""Kinds of citation. ``edition`` is a printed edition of documents (FRUS, DBFP),
``paper`` a working paper, report or pamphlet."""

CITATION_FORMS = (
    "full",
    "short",
    "ibid",
    "idem",
    "op_cit",
    "abbreviation",
    "note_number",
)
"""How a citation names its work: ``abbreviation`` is a name that the text gave with
"hereafter X", ``note_number`` points ("see note 14 above")."""

REMARK_KINDS = ("signal", "comment")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveReference:
    """One archive piece as a citation names it.

    Attributes:
        repository: its standard name ("TNA"), aliases resolved.
        levels: labelled, from the widest to the narrowest:
            (("department", "FO"), ("series", "371"), ("piece", "35338"),
            ("paper", "U321")).
        key: what two citations of one piece share: "TNA FO 371/35338/U321".
        spans: the characters that name it; one that leans on another names less.
        text: those characters.
        score: 1.0 when it is printed as its tradition prints it; lower when misread
            letters had to be mended or levels were taken over from a neighbour.
    """

    repository: str
    levels: tuple[tuple[str, str], ...]
    key: str
    spans: tuple[Span, ...]
    text: str
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedField:
    """One part of a citation under its CSL name, exactly as printed.

    Attributes:
        name: a CSL-JSON variable: "author", "container-title", "issued" ...
        value: the characters at the spans.
        names: for authors, editors, translators, recipients: the single persons, as
            printed.
    """

    name: str
    value: str
    spans: tuple[Span, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A citation or work that another may refer to."""

    id: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One reference inside a note, a bibliography or the text.

    Attributes:
        note: the id of the note that holds it; None outside notes.
        number: that note's number as printed.
        segment: the id of the segment that holds it.
        kind: one of ``CITATION_KINDS``.
        form: one of ``CITATION_FORMS``.
        fields: as printed; a field that is not printed is not there.
        locator: pages, document or entry that is meant, as printed.
        archives: the archive pieces that it names.
        defines: names that it gives its work for later ("hereafter Harvey diary").
        antecedent: the id of the earlier citation whose work this one names again.
        first_note: the number of the note that first cites the same work, volumes
            ignored; None for the first.
        candidates: where no single antecedent can be chosen, the ones possible.
        own: whether it says where its document itself is kept (an edition's source
            note), rather than what the document refers to.
        works: the ids of the works it cites; linking fills them in.
        archive_ids: the ids of the archive pieces it cites; linking fills them in.
        score: how sure the reading is, from 0 to 1.
    """

    id: str
    document: str
    note: str | None
    number: str | None
    segment: str | None
    kind: str
    form: str
    spans: tuple[Span, ...]
    text: str
    fields: tuple[CitedField, ...] = ()
    locator: str | None = None
    archives: tuple[ArchiveReference, ...] = ()
    defines: tuple[str, ...] = ()
    antecedent: str | None = None
    first_note: str | None = None
    candidates: tuple[Candidate, ...] = ()
    own: bool = False
    works: tuple[str, ...] = ()
    archive_ids: tuple[str, ...] = ()
    page: str | None = None
    score: float = 1.0

    @property
    def keys(self) -> tuple[str, ...]:
        """Give the archive pieces' keys."""
        return tuple(reference.key for reference in self.archives)

    def field(self, name: str) -> str | None:
        """Give a field's value as printed, or None."""
        return next((f.value for f in self.fields if f.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What stands in a note beside its citations.

    Attributes:
        note: the id of the note that holds it.
        number: that note's number as printed.
        kind: "signal" ("see also", "quoted in"; it leads to the citation behind it)
            or "comment" (the author's own words).
        citation: for a signal, the id of the citation that it introduces.
    """

    id: str
    document: str
    note: str
    number: str | None
    kind: str
    spans: tuple[Span, ...]
    text: str
    citation: str | None = None
    page: str | None = None

"""What leads to one thing of the dossier, and what leads from it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from testimonia.dossier import Dossier
from testimonia.errors import StoreError
from testimonia.row import Row

_AROUND = 160
_RECORD = 600
"""How much of a record at hand is shown with the citation that names it."""


def find_context(dossier: Dossier, table: str, row: Row) -> dict[str, Any]:
    """Collect what stands around a thing, as rows by what they are to it."""
    if table in _AROUND_LINKS:
        return _AROUND_LINKS[table](dossier, row)
    return _of_passage(dossier, table, row) if row.get("document") else {}


def _of_source(dossier: Dossier, row: Row) -> dict[str, Any]:
    return {
        "documents": [dict(r) for r in dossier.documents(source=row.source)],
        "issues": [dict(r) for r in dossier.issues(source=row.source)],
    }


def _of_document(dossier: Dossier, row: Row) -> dict[str, Any]:
    here = {"source": row.source, "document": row.id}
    return {
        "outline": [
            dict(r)
            for r in dossier.rows("segments", **here)
            if r.kind in ("title", "heading")
        ],
        "gives": [dict(r) for r in dossier.pick("holdings", "document", row.id)],
        "notes": [dict(r) for r in dossier.rows("notes", **here)],
        "issues": [dict(r) for r in dossier.rows("issues", **here)],
    }


def _of_work(dossier: Dossier, row: Row) -> dict[str, Any]:
    return {
        "at_hand": list(_records(dossier, row.at_hand)),
        "uses": list(_uses(dossier, row.cited_by)),
    }


def _of_piece(dossier: Dossier, row: Row) -> dict[str, Any]:
    inside = [piece for piece in dossier.archives() if _is_inside(piece, row)]
    return find_uses(dossier, [row, *inside])


def _is_inside(piece: Row, wider: Row) -> bool:
    depth = len(wider.levels)
    same = piece.repository == wider.repository
    return same and len(piece.levels) > depth and piece.levels[:depth] == wider.levels


def _of_pull(dossier: Dossier, row: Row) -> dict[str, Any]:
    return {"uses": list(_uses(dossier, row.cited_by))}


def _of_holding(dossier: Dossier, row: Row) -> dict[str, Any]:
    things = [dossier.find(row.of)[1]]
    return {
        "gives": [dict(thing) for thing in things],
        "at_hand": list(_records(dossier, [row.document])),
    }


_AROUND_LINKS: dict[str, Callable[[Dossier, Row], dict[str, Any]]] = {
    "sources": _of_source,
    "documents": _of_document,
    "works": _of_work,
    "archives": _of_piece,
    "pulls": _of_pull,
    "holdings": _of_holding,
}


def find_uses(dossier: Dossier, pieces: Iterable[Row]) -> dict[str, Any]:
    """Collect who cites any of some archive pieces, and for which sentences."""
    pieces = list(pieces)
    citing = dict.fromkeys(one for piece in pieces for one in piece.cited_by)
    hands = dict.fromkeys(one for piece in pieces for one in piece.at_hand)
    return {
        "pieces": [dict(piece) for piece in pieces],
        "at_hand": list(_records(dossier, hands)),
        "uses": list(_uses(dossier, citing)),
    }


def _of_passage(dossier: Dossier, table: str, row: Row) -> dict[str, Any]:
    document = _document(dossier, row)
    context: dict[str, Any] = {"document": dict(document)}
    if table == "notes":
        context |= _of_note(dossier, row, document)
    elif table == "segments":
        context |= _of_segment(dossier, row)
    elif table == "citations":
        context |= _of_citation(dossier, row)
    elif None not in (row.get("start"), row.get("end")):
        text = dossier.text(document.id)
        context["passage"] = _around(text, document, row.start, row.end)
    return context


def _document(dossier: Dossier, row: Row) -> Row:
    """Give the document that a row stands in; a received dossier may lack it.

    Raises:
        StoreError: there is none.
    """
    for document in dossier.pick("documents", "id", row.document):
        return document
    msg = (
        f"{dossier.path}: {row.id} belongs to a document that is not there; "
        "run `testimonia check`, then build again"
    )
    raise StoreError(msg)


def _of_note(dossier: Dossier, row: Row, document: Row) -> dict[str, Any]:
    text = dossier.text(document.id)
    return {
        "called_from": [
            {"start": s, "end": e, "passage": _around(text, document, s, e)}
            for s, e in row.marks
        ],
        "supports": _cut(text, document, row.supports),
        "citations": [dict(c) for c in dossier.pick("citations", "note_id", row.id)],
        "remarks": [dict(r) for r in dossier.pick("remarks", "note_id", row.id)],
    }


def _of_segment(dossier: Dossier, row: Row) -> dict[str, Any]:
    """Say what each sentence of a passage rests on."""
    here = {"source": row.source, "document": row.document}
    spans = row.get("spans") or [[row.start, row.end]]
    called = {
        mark.note: mark.start
        for mark in dossier.rows("marks", **here)
        if mark.note and any(start <= mark.start <= end for start, end in spans)
    }
    notes = sorted(dossier.pick("notes", "id", *called), key=lambda n: called[n.id])
    document = _document(dossier, row)
    text = dossier.text(row.document)
    return {
        "calls": [dict(note) for note in notes],
        "rests_on": [
            {
                "number": note.number,
                "text": " ".join(_cut(text, document, note.supports)),
                "supports": note.supports,
                "citations": [
                    dict(c) for c in dossier.pick("citations", "note_id", note.id)
                ],
            }
            for note in notes
        ],
    }


def find_support(dossier: Dossier, row: Row, start: int, end: int) -> dict[str, Any]:
    """Say what the words [start, end) of a passage rest on.

    Args:
        dossier: the dossier.
        row: the passage, a segment.
        start: offset of the first word.
        end: offset behind the last.
    """
    context = _of_passage(dossier, "segments", row)
    resting = [
        one
        for one in context["rests_on"]
        if any(first < end and start < last for first, last in one["supports"])
    ]
    return {**context, "rests_on": resting or context["rests_on"]}


def _of_citation(dossier: Dossier, row: Row) -> dict[str, Any]:
    works = list(dossier.pick("works", "id", *row.works))
    pieces = list(dossier.pick("archives", "id", *row.archives))
    others = [candidate["id"] for candidate in row.candidates]
    first = [row.antecedent] if row.antecedent else []
    around = [row.note_id] if row.note_id else []
    return {
        "in_note": [dict(note) for note in dossier.pick("notes", "id", *around)],
        "supports": [use["sentence"] for use in _uses(dossier, [row.id])],
        "in_full": {
            name: field["value"] for name, field in dossier.in_full(row).items()
        },
        "works": [dict(work) for work in works],
        "archives": [dict(piece) for piece in pieces],
        "first_cited": [dict(c) for c in dossier.pick("citations", "id", *first)],
        "could_be": [dict(c) for c in dossier.pick("citations", "id", *others)],
        "at_hand": list(_records(dossier, _at_hand(dossier, row, works, pieces))),
    }


def _at_hand(
    dossier: Dossier, row: Row, works: list[Row], pieces: list[Row]
) -> list[str]:
    """Give the records that a citation means: of a printed volume, only its document."""
    printed = list(dossier.pick("holdings", "of", *(work.id for work in works)))
    meant = [one.document for one in printed if one.citation == row.id]
    others = {one.document for one in printed} - set(meant)
    hands = [document for thing in (*works, *pieces) for document in thing.at_hand]
    return [one for one in dict.fromkeys([*meant, *hands]) if one not in others]


def _uses(dossier: Dossier, citations: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Give the citations of a thing, each with the sentence that it is cited for."""
    found = dossier.pick("citations", "id", *dict.fromkeys(citations))
    cited = sorted(found, key=lambda row: (row.source, row.start))
    called = [row.note_id for row in cited if row.note_id]
    notes = {note.id: note for note in dossier.pick("notes", "id", *called)}
    places = {row.document for row in cited}
    documents = {d.id: d for d in dossier.pick("documents", "id", *places)}
    texts = {document: dossier.text(document) for document in documents}
    for row in cited:
        note = notes.get(row.note_id)
        document = documents[row.document]
        sentence = _cut(texts[document.id], document, note.supports if note else [])
        yield {
            "id": row.id,
            "source": row.source,
            "number": row.note,
            "text": row.text,
            "sentence": " ".join(sentence),
        }


def _records(dossier: Dossier, documents: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Open the documents that are at hand, as far as their first words."""
    for document in dossier.pick("documents", "id", *documents):
        text = dossier.text(document.id)
        more = "…" if len(text) > _RECORD else ""
        yield {**dict(document), "text": text[:_RECORD] + more}


def _cut(text: str, document: Row, spans: Iterable[list[int]]) -> list[str]:
    base = document.start
    return [text[start - base : end - base] for start, end in spans]


def _around(text: str, document: Row, start: int, end: int) -> str:
    """Cut out a passage with the words before and behind it, the place in brackets."""
    base = document.start
    before = text[max(0, start - base - _AROUND) : start - base]
    behind = text[end - base : end - base + _AROUND]
    return f"{before}⟦{text[start - base : end - base]}⟧{behind}"

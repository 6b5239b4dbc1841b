"""Kinds of cell: how a record's value becomes an SQL value, and comes back unharmed.

What a received file holds is trusted in nothing: every value read is of its kind or
refused.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, Literal

import msgspec

from testimonia.records import ArchiveReference, Candidate, CitedField, Span

Kind = Literal[
    "text",
    "int",
    "real",
    "bool",
    "names",
    "spans",
    "cited",
    "references",
    "candidates",
    "pairs",
]

_Pair = tuple[str, str]

EMPTY = "[]"
"""A cell that may hold several things and holds none."""
# Made once: both would make a new one at every call.
_write_json = json.JSONEncoder(ensure_ascii=False).encode
_write_records = msgspec.json.Encoder().encode

# A decoder knows its type beforehand; a call that is told it looks it up every time.
_NESTED: dict[Kind, Callable[[str], Any]] = {
    "names": msgspec.json.Decoder(list[str]).decode,
    "cited": msgspec.json.Decoder(tuple[CitedField, ...]).decode,
    "references": msgspec.json.Decoder(tuple[ArchiveReference, ...]).decode,
    "candidates": msgspec.json.Decoder(tuple[Candidate, ...]).decode,
    "pairs": msgspec.json.Decoder(tuple[_Pair, ...]).decode,
}

_PLAIN: dict[Kind, tuple[type, ...]] = {
    "text": (str,),
    "int": (int,),
    "real": (float, int),
    "bool": (int,),
}


def encoder_of(kind: Kind) -> Callable[[Any], object] | None:
    """Give what makes an SQL value of a record's value; None where it is one.

    >>> encode = encoder_of("names")
    >>> encode and (encode(("Orr", "Lind")), encode(()))
    ('["Orr", "Lind"]', '[]')
    """
    return _ENCODERS.get(kind)


def encode_names(names: tuple[str, ...]) -> str:
    """Write strings as JSON; most cells of their kind are empty."""
    return _write_json(names) if names else EMPTY


def _encode_bool(value: object) -> int | None:
    return None if value is None else int(bool(value))


def _encode_nested(records: tuple[object, ...]) -> str:
    return (
        _write_records(records).decode("utf-8", "surrogatepass") if records else EMPTY
    )


def encode_spans(spans: Iterable[Span]) -> str:
    """Write spans as JSON pairs."""
    return _write_json([[span.start, span.end] for span in spans])


_ENCODERS: dict[Kind, Callable[[Any], object]] = {
    "names": encode_names,
    "spans": encode_spans,
    "bool": _encode_bool,
    "cited": _encode_nested,
    "references": _encode_nested,
    "candidates": _encode_nested,
    "pairs": _encode_nested,
}


def decode(kind: Kind, value: object) -> Any:  # noqa: ANN401 - a cell may hold anything
    """Read an SQL value back, trusting nothing.

    >>> decode("spans", "[[0, 4], [9, 12]]")
    [[0, 4], [9, 12]]
    >>> decode("pairs", '[["fond", "06"]]')
    (('fond', '06'),)

    Raises:
        ValueError: it is not of its kind.
    """
    if value is None:
        return None
    if not isinstance(value, _PLAIN.get(kind, (str,))):
        msg = f"{type(value).__name__} stands where {kind} is due"
        raise ValueError(msg)  # noqa: TRY004 - a damaged file, not a wrong call
    if kind == "bool":
        return bool(value)
    if kind in _PLAIN:
        return value
    return _decode_json(kind, str(value))


def _decode_json(kind: Kind, value: str) -> Any:  # noqa: ANN401 - as kinds differ
    if kind in _NESTED:
        try:
            return _NESTED[kind](value)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise _not_due(kind, value) from error
    try:
        found = json.loads(value)
    except RecursionError:
        found = None
    if kind == "spans" and _all_pairs(found):
        return found
    raise _not_due(kind, value)


def _not_due(kind: Kind, value: str) -> ValueError:
    return ValueError(f"{value[:40]!r} stands where {kind} are due")


def _all_pairs(found: object) -> bool:
    return isinstance(found, list) and all(
        isinstance(pair, list)
        and len(pair) == 2  # noqa: PLR2004 - start and end
        and all(type(place) is int for place in pair)
        and 0 <= pair[0] <= pair[1]
        for pair in found
    )


def show(kind: Kind, value: Any) -> Any:  # noqa: ANN401 - as kinds differ
    """Give a decoded value as rows show it: of lists, mappings and plain values."""
    shown = _SHOWN.get(kind)
    return shown(value) if shown and value is not None else value


def _show_cited(fields: tuple[CitedField, ...]) -> dict[str, object]:
    """Give fields by name; what a name has besides the first stands under "also"."""
    shown: dict[str, Any] = {}
    for field in fields:
        entry: dict[str, object] = {"value": field.value, **_place(field.spans)}
        if field.names:
            entry["names"] = list(field.names)
        if field.name in shown:
            shown[field.name].setdefault("also", []).append(entry)
        else:
            shown[field.name] = entry
    return shown


def _show_references(references: tuple[ArchiveReference, ...]) -> list[object]:
    return [
        {
            "key": reference.key,
            "repository": reference.repository,
            "levels": _show_pairs(reference.levels),
            "text": reference.text,
            **_place(reference.spans),
            "score": reference.score,
        }
        for reference in references
    ]


def _place(spans: tuple[Span, ...]) -> dict[str, object]:
    if not spans:
        return {"start": None, "end": None}
    place: dict[str, object] = {"start": spans[0].start, "end": spans[-1].end}
    if len(spans) > 1:
        place["spans"] = [[span.start, span.end] for span in spans]
    return place


def _show_candidates(candidates: tuple[Candidate, ...]) -> list[object]:
    return [{"id": one.id, "score": one.score} for one in candidates]


def _show_pairs(pairs: tuple[_Pair, ...]) -> list[list[str]]:
    return [list(pair) for pair in pairs]


_SHOWN: dict[Kind, Callable[[Any], Any]] = {
    "cited": _show_cited,
    "references": _show_references,
    "candidates": _show_candidates,
    "pairs": _show_pairs,
}

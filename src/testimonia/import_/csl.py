"""CSL-JSON, as Zotero and others write it -> works and archive pieces.

What ``export`` wrote comes back as the same items. A file is hostile until it has been
read: every value is of its kind or refused.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from testimonia.errors import ReadError
from testimonia.records import CITATION_KINDS, ArchivePiece, Work, make_id

_KINDS = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "newspaper",
    "book": "book",
    "chapter": "chapter",
    "entry-encyclopedia": "chapter",
    "manuscript": "archive",
    "pamphlet": "paper",
    "paper-conference": "chapter",
    "post-weblog": "web",
    "report": "paper",
    "review": "article",
    "review-book": "article",
    "thesis": "thesis",
    "webpage": "web",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_OWN = frozenset({"id", "type", "custom", "categories"})
_WHOLE_DATE = 3
_STRETCH = " – "


def read_bibliography(
    content: bytes,
) -> tuple[tuple[Work, ...], tuple[ArchivePiece, ...]]:
    """Read a CSL-JSON file.

    Raises:
        ReadError: it is none; the message says where it departs.
    """
    try:
        items = msgspec.json.decode(content, type=list[dict[str, Any]])
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        msg = f"not CSL-JSON ({error}); export the library as CSL-JSON and give that"
        raise ReadError(msg, code="damaged") from error
    works, pieces = [], []
    for order, item in enumerate(items, 1):
        try:
            if _is_piece(item):
                pieces.append(_read_piece(item))
            else:
                works.append(_read_work(item))
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            msg = f"item {order} of the CSL-JSON file is damaged ({error!r:.200})"
            raise ReadError(msg, code="damaged") from error
    return tuple(works), tuple(pieces)


def _is_piece(item: dict[str, Any]) -> bool:
    """Tell a piece in an archive; a manuscript without a call number is a work."""
    custom = _custom(item)
    if custom:
        return "levels" in custom
    placed = item.keys() >= {"archive", "archive_location"}
    return item.get("type") == "manuscript" and placed


def _read_work(item: dict[str, Any]) -> Work:
    custom = _custom(item)
    other = tuple((_text(k), _text(v)) for k, v in custom.get("fields", {}).items())
    own = (pair for name in item for pair in _read_field(name, item[name]))
    fields = (*own, *other)
    values = dict(reversed(fields))
    kind = custom.get("kind", _KINDS.get(_text(item["type"]), "other"))
    return Work(
        id=_text(item["id"]),
        key=_text(custom.get("key", item["id"])),
        kind=kind if kind in CITATION_KINDS else "other",
        title=values.get("title"),
        authors=tuple(value for name, value in fields if name == "author"),
        year=values.get("issued"),
        fields=fields,
    )


def _custom(item: dict[str, Any]) -> dict[str, Any]:
    """Give what Testimonia keeps beside CSL's own variables; others keep other things."""
    custom = item.get("custom", {})
    return custom if isinstance(custom, dict) and "key" in custom else {}


def _read_field(name: str, value: object) -> Iterator[tuple[str, str]]:
    match value:
        case _ if name in _OWN:
            return
        case str():
            yield name, value
        case int() | float():
            yield name, str(value)
        case list():
            yield from ((name, _read_name(person)) for person in value)
        case dict():
            yield name, _read_date(value)


def _read_name(person: dict[str, Any]) -> str:
    if "literal" in person:
        return _text(person["literal"])
    particles = ("dropping-particle", "non-dropping-particle", "family")
    family = " ".join(_text(person[key]) for key in particles if key in person)
    given = _text(person.get("given", ""))
    suffix = _text(person.get("suffix", ""))
    return f"{family}, {given}" + (f", {suffix}" if suffix else "")


def _read_date(date: dict[str, Any]) -> str:
    """Write a date as print would."""
    for name in ("literal", "raw"):
        if name in date:
            return _text(date[name])
    return _STRETCH.join(_read_day(parts) for parts in date["date-parts"])


def _read_day(parts: list[object]) -> str:
    """Write a day, month or year.

    >>> _read_day([1943, 5, 3]), _read_day(["1943", "5"]), _read_day([1943])
    ('3 May 1943', 'May 1943', '1943')
    """
    year, *rest = (int(_text(part)) for part in parts)
    if not rest:
        return str(year)
    month = _MONTHS[rest[0] - 1] if rest[0] > 0 else ""
    day = f"{rest[1]} " if len(parts) == _WHOLE_DATE else ""
    return f"{day}{month} {year}".strip()


def _read_piece(item: dict[str, Any]) -> ArchivePiece:
    custom = _custom(item)
    place = _text(item.get("archive_location", ""))
    repository = _text(custom["repository"] if custom else item["archive"])
    levels = custom.get("levels", [["reference", place]])
    key = _text(custom.get("key", f"{repository} {place}"))
    return ArchivePiece(
        id=_text(item["id"]) if custom else make_id("a", key),
        key=key,
        repository=repository,
        levels=tuple((_text(label), _text(value)) for label, value in levels),
    )


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        msg = f"{value!r:.40} stands where words are due"
        raise TypeError(msg)
    return str(value)

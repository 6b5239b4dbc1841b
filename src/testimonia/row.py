"""Rows as users hold them."""

from collections.abc import Iterator, Mapping
from typing import Any

from testimonia.records import Issue


class Row(Mapping[str, Any]):
    """One row of a table; its fields are keys and attributes alike.

    >>> note = Row({"number": "65", "marks": [[10, 12]]})
    >>> note["number"], note.marks
    ('65', [[10, 12]])
    """

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = dict(fields)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a cell may hold anything
        return self._fields[key]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a cell may hold anything
        if name.startswith("_") or name not in self._fields:
            msg = f"no field {name!r}; this row has {', '.join(self._fields)}"
            raise AttributeError(msg)
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        return f"Row({self._fields!r})"


def show_issue(issue: Issue) -> Row:
    """Show an issue that is not stored as stored ones are shown."""
    span = issue.span
    return Row(
        {
            "id": issue.id,
            "source": issue.source,
            "document": issue.document,
            "start": span.start if span else None,
            "end": span.end if span else None,
            "text": issue.text,
            "page": issue.page,
            "code": issue.code,
            "message": issue.message,
            "step": issue.step,
            "severity": issue.severity,
            "made_by": issue.step,
        }
    )

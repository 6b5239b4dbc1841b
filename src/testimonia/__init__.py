"""Testimonia turns a folder of mixed historical sources into a dossier.

    folder of files
      -> read        one file          -> Document   immutable text
      -> segment     Document          -> Segments   headings, paragraphs, notes ...
      -> annotate    Segments          -> Annotations notes, marks, flags ...
      -> link        all documents     -> Links
      -> store       one SQLite file   = the dossier

Every figure, line and verdict leads back to a passage, and every passage to a file.

    >>> from testimonia import Dossier, build
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from testimonia.errors import (
    Locked,
    NotADossier,
    NotFound,
    ReadError,
    SchemaTooNew,
    SpanError,
    StoreError,
    TestimoniaError,
    UsageError,
)

if TYPE_CHECKING:
    from testimonia.dossier import Dossier, Row, build

__all__ = [
    "Dossier",
    "Locked",
    "NotADossier",
    "NotFound",
    "ReadError",
    "Row",
    "SchemaTooNew",
    "SpanError",
    "StoreError",
    "TestimoniaError",
    "UsageError",
    "build",
]

_LATE = frozenset({"Dossier", "Row", "build"})


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute
    """Import the dossier's module when it is first asked for, to start quickly."""
    if name in _LATE:
        return getattr(import_module("testimonia.dossier"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)

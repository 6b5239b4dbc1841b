"""Records <-> tables of one SQLite file, and the full-text search over them.

open_store(path, "read" | "write" | "create") -> Store
"""

from testimonia.store.interface import (
    ANYWHERE,
    Facets,
    Found,
    Hit,
    Mode,
    Problem,
    Row,
    Store,
)
from testimonia.store.sqlite import open_store
from testimonia.store.tables import BY_NAME, TABLES

__all__ = [
    "ANYWHERE",
    "BY_NAME",
    "TABLES",
    "Facets",
    "Found",
    "Hit",
    "Mode",
    "Problem",
    "Row",
    "Store",
    "open_store",
]

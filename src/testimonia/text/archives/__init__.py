"""Archive references in any text: notes, prose and editions alike."""

from testimonia.text.archives.find import FoundReference, find_archive_references
from testimonia.text.archives.grammar import read_grammar
from testimonia.text.archives.keys import (
    department_of,
    piece_of,
    repository_name,
    shelf_key,
)
from testimonia.text.archives.papers import read_paper
from testimonia.text.archives.rules import Grammar

__all__ = [
    "FoundReference",
    "Grammar",
    "department_of",
    "find_archive_references",
    "piece_of",
    "read_grammar",
    "read_paper",
    "repository_name",
    "shelf_key",
]

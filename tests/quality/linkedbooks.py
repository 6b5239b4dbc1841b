"""Figures on the references to books in LinkedBooks' validation file.

References are joined from their printed lines; author, title and year are scored
together (micro-F1), first as the product reads a citation - rules, and the tagger where
they see no marks - then as the tagger alone labels it. Published comparisons on this
corpus match a parser's strings with the corpus' strings field by field, allowing for
small differences: that is "near" here (nine tenths alike). "exact" wants the same words
from first to last, "words" scores word by word; ``training/scoring.py`` holds the rules.
"""

from collections.abc import Sequence
from pathlib import Path

from testimonia.annotate.citations.model import FoundField
from testimonia.annotate.citations.parse import parse_citation
from testimonia.annotate.citations.tagging import tag_fields
from training.linkedbooks import read_references
from training.scoring import score

_SCORED = ("near", "exact", "words")


def measure_linkedbooks(shared: Path) -> dict[str, float]:
    """Measure how the product reads references, and its tagger alone."""
    path = shared / "data" / "citations" / "linkedbooks" / "clean_valid.txt.gz"
    books = [r for r in read_references(path) if r.kind == "secondary"]
    figures: dict[str, float] = {"linkedbooks: books": len(books)}
    for name, tag in (("", _read), (", tagger alone", tag_fields)):
        found = score(books, tag)
        figures |= {
            f"linkedbooks: author, title, year, {how}{name}": round(found[how], 4)
            for how in _SCORED
        }
    return figures


def _read(text: str, start: int, end: int) -> Sequence[FoundField]:
    return parse_citation(text, start, end, ()).fields

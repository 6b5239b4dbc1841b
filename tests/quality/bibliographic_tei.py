"""Cutting of two law journals' notes against published gold (bibliographic-tei)."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from testimonia.annotate.citations.split import split_note
from testimonia.pipeline import run_pipeline
from testimonia.records import Citation
from testimonia.text.archives import find_archive_references

_TEI = "{http://www.tei-c.org/ns/1.0}"
_SET = "{https://gitlab.mpcdf.mpg.de/dcfidalgo/llamore}"
_LABEL = re.compile(r"\s*\d+\s+")
_NO_WORD = re.compile(r"[\W_]+")


def measure_bibliographic_tei(shared: Path) -> dict[str, float]:
    """Score the boundaries of citations, white space and punctuation left aside.

    Args:
        shared: the folder that holds ``data/citations/bibliographic-tei``.
    """
    folder = shared / "data" / "citations" / "bibliographic-tei"
    right = found = wanted = 0
    for path in sorted(folder.glob("gold-*.xml")):
        for words, gold in _read_gold(path):
            made = _split(words)
            right += len(made & gold)
            found += len(made)
            wanted += len(gold)
    precision, recall = right / found, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    return {"precision": precision, "recall": recall, "f1": f1}


def measure_tei_links(shared: Path) -> dict[str, float]:
    """Count the "op. cit., n. 12" that lead to what the note named cites."""
    folder = shared / "data" / "citations" / "bibliographic-tei"
    asked = right = 0
    for path in sorted(folder.glob("gold-*.xml")):
        notes, wanted = _read_pointers(path)
        text = "# An article\n\n" + " ".join(f"It is said.[{n}]" for n in notes)
        text += "".join(f"\n\n[{n}] {words}" for n, words in notes.items())
        citations = run_pipeline("article.md", text.encode()).citations
        number_of = {citation.id: citation.number for citation in citations}
        for note, target in wanted:
            asked += 1
            right += any(
                _led_to(citation, number_of) == {target}
                for citation in citations
                if citation.number == note
            )
    return {"links asked": asked, "links right": round(right / asked, 4)}


def _led_to(citation: Citation, number_of: dict[str, str | None]) -> set[str | None]:
    if citation.antecedent:
        return {number_of[citation.antecedent]}
    return {number_of[candidate.id] for candidate in citation.candidates}


def _read_pointers(path: Path) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Give an article's notes by number, and which note points to which."""
    notes: dict[str, str] = {}
    pointers = []
    for instance in ET.parse(path).getroot().iter(f"{_SET}instance"):  # noqa: S314
        raw = " ".join((instance.findtext(f"{_SET}input") or "").split())
        label = _LABEL.match(raw)
        if label:
            number = label[0].strip()
            notes[number] = raw[label.end() :]
            pointers += [
                (number, str(reference.get("n")))
                for reference in instance.iter(f"{_TEI}ref")
                if reference.get("type") == "footnote" and reference.get("n")
            ]
    return notes, [(note, target) for note, target in pointers if target in notes]


def _split(words: str) -> set[tuple[str, int]]:
    places = set()
    for part in split_note(words, find_archive_references(words)):
        if part.kind == "citation":
            start = len(_squeezed(words[: part.start]))
            length = len(_squeezed(words[part.start : part.end]))
            places |= {("start", start), ("end", start + length)}
    return places


def _read_gold(path: Path) -> Iterator[tuple[str, set[tuple[str, int]]]]:
    for instance in ET.parse(path).getroot().iter(f"{_SET}instance"):  # noqa: S314
        raw = instance.findtext(f"{_SET}input") or ""
        output = instance.find(f"{_SET}output[@type='bibl']")
        label = _LABEL.match(raw)
        words = raw[label.end() :] if label else raw
        if output is not None:
            yield words, _places(_squeezed(words), output)


def _places(words: str, output: ET.Element) -> set[tuple[str, int]]:
    places = set()
    behind = 0
    for element in output.iter():
        if element.tag != f"{_TEI}bibl":
            continue
        cited = _squeezed("".join(element.itertext()))
        start = words.find(cited, behind)
        if start >= 0:
            behind = start + len(cited)
            places |= {("start", start), ("end", behind)}
    return places


def _squeezed(words: str) -> str:
    return _NO_WORD.sub("", words)

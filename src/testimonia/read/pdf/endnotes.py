"""Endnotes: numbered paragraphs under a heading of their own, or at the end."""

import re
from collections import Counter
from collections.abc import Sequence

from testimonia.read.pdf.chains import Candidate, best_chain
from testimonia.read.pdf.layout import Block
from testimonia.read.pdf.lines import Line
from testimonia.read.pdf.notes import (
    NoteDraft,
    find_called,
    find_candidates,
    find_printed,
)
from testimonia.read.pdf.numerals import read_note_number

_HEADING = re.compile(
    r"(?:[\divxlc]+\.?\s+)?(?:end\s?notes?|notes?(?: and references)?|references and notes"
    r"|anmerkungen|endnoten|fußnoten|fussnoten|einzelnachweise|notes de fin|note"
    r"|notas|noten|примечания|przypisy)(?:\s+(?:to|zu|zum|zur)\b.{0,60})?[.:]?",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"references|works cited|literatur\w*|bibliograph\w*|quellen", re.IGNORECASE
)
_OTHER_PART = re.compile(
    r"(?:select(?:ed)? )?bibliograph\w*|references|works cited|literatur\w*"
    r"|quellen.{0,40}|appendix.{0,60}|index|acknowledge?ments?|anhang.{0,40}"
    r"|about the authors?|abstract.{0,10}|zusammenfassung|summary",
    re.IGNORECASE,
)
_LEAST_CHAIN = 3
_LEAST = 4.0
_LEAST_UNHEADED = 5
_USUAL = 0.6
_ODD = 4.0


def take_headed_endnotes(flow: Sequence[Block]) -> list[NoteDraft]:
    """Take the endnotes that stand under headings out of a flow's blocks."""
    lines = [line for block in flow for line in block.lines]
    heads = [i for i, line in enumerate(lines) if _may_head_notes(line.text.strip())]
    called = find_called(lines) if heads else set()
    printed = find_printed(flow) if heads else set()
    notes: list[NoteDraft] = []
    for k, head in enumerate(heads):
        end = heads[k + 1] if k + 1 < len(heads) else len(lines)
        part = lines[head + 1 : end]
        chain = _find_chain(part, called, printed)
        if len(chain) < _LEAST_CHAIN or chain[0].place >= _LEAST_CHAIN:
            continue
        if _HEADING.fullmatch(lines[head].text.strip()) or _answers(
            chain, called | printed
        ):
            notes += _cut(part, chain)
    _drop_lines(flow, notes)
    return notes


def take_last_endnotes(flow: Sequence[Block]) -> list[NoteDraft]:
    """Take numbered paragraphs that close the text and answer to its marks."""
    lines = [line for block in flow for line in block.lines]
    called = {
        label: number
        for label in find_called(lines)
        if (number := read_note_number(label)) is not None
    }
    if len(called) < _LEAST_UNHEADED:
        return []
    start = len(lines) // 3
    chain = _find_chain(lines[start:], set(called), set())
    enough = max(_LEAST_UNHEADED, 0.6 * max(called.values()))
    if len(chain) < enough or chain[0].number != 1:
        return []
    notes = _cut(lines[start:], chain)
    _drop_lines(flow, notes)
    return notes


def _drop_lines(flow: Sequence[Block], notes: Sequence[NoteDraft]) -> None:
    taken = {id(line) for note in notes for line in note.lines}
    if taken:
        for block in flow:
            block.lines = [line for line in block.lines if id(line) not in taken]


def _may_head_notes(text: str) -> bool:
    return bool(_HEADING.fullmatch(text) or _REFERENCES.fullmatch(text))


def _answers(chain: list[Candidate], called: set[str]) -> bool:
    """Tell whether the text calls most of a list's numbers, as it calls notes."""
    return sum(found.label in called for found in chain) > len(chain) / 2


def _find_chain(
    part: list[Line], called: set[str], printed: set[str]
) -> list[Candidate]:
    candidates = [
        candidate
        for candidate in find_candidates(part, 0, called, printed)
        if candidate.number is not None
    ]
    _distrust_odd_forms(part, candidates)
    return best_chain(candidates, 1, _LEAST)


def _distrust_odd_forms(part: list[Line], candidates: list[Candidate]) -> None:
    """Weigh down numbers that are not printed as most are: "1 The Letter" in "1. 2."."""
    forms = [
        part[found.place].text[: found.width].strip().strip(found.label)
        for found in candidates
    ]
    if not forms:
        return
    usual, count = Counter(forms).most_common(1)[0]
    if count > _USUAL * len(forms):
        for found, form in zip(candidates, forms, strict=True):
            if form != usual:
                found.weight -= _ODD


def _cut(part: list[Line], chain: list[Candidate]) -> list[NoteDraft]:
    notes = []
    for k, candidate in enumerate(chain):
        end = chain[k + 1].place if k + 1 < len(chain) else len(part)
        lines = [part[candidate.place]]
        for line in part[candidate.place + 1 : end]:
            if _begins_other_part(lines, line):
                break
            lines.append(line)
        notes.append(
            NoteDraft(
                candidate.label,
                candidate.number,
                candidate.width,
                lines[0].sheet,
                "endnote",
                lines,
            )
        )
    return notes


def _begins_other_part(lines: list[Line], line: Line) -> bool:
    """Tell whether a line is a heading that ends the notes or parts them."""
    last = lines[-1]
    if _OTHER_PART.fullmatch(line.text.strip()):
        return True
    if line.size > 1.08 * lines[0].size or (line.bold and not lines[0].bold):
        return True
    same_page = line.sheet == last.sheet and last.y > line.y
    return same_page and last.y - line.y > 2.2 * line.size

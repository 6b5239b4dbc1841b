"""Notes at the foot of the page, and endnotes: where they begin, and what is theirs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

from testimonia.read.pdf.chains import Candidate, best_chain
from testimonia.read.pdf.layout import Block
from testimonia.read.pdf.lines import Line
from testimonia.read.pdf.numerals import read_note_number
from testimonia.read.pdf.run_in import part_run_in

SIGNS = "*∗†‡§¶‖∥|"
_SMALL = 0.94
_LEAST = 2.5
# A candidate's weight: raised or called by a raised mark; or both.
_LIKELY, _CERTAIN = 3.0, 5.0
_BIG_GAP = 1.35
_FULL = 0.85
_MOST_DIGITS = 4
_PLAIN = re.compile(
    rf"[\[(]?(\d{{1,{_MOST_DIGITS}}})(?!\d)(?:[\])]?[.):]?(?=\s|$)|[\])]|(?=[^\W\d_]|[„“«»‘’\"']))"
)
PRINTED = re.compile(
    r"(?<=[^\W\d_])\d{1,3}(?=[\s.,;:)\]]|$)"
    r"|(?<=[.,;:!?\"”’»)\]])\d{1,3}(?=[\s)\]]|$)|[\[(]\d{1,3}[\])]"
    r"|(?<=[.,;:!?\"”’»)\]] )\d{1,3}(?=\s+[A-ZÄÖÜ„“«»])"
)
# Text recognition reads 1 as l or I, and 0 as O: "l2", "1O".
_MISREAD = r"(?:[lI]\d{1,2}|\d[lIO]\d?|\d\d[lIO]|[lI]O)"
_MISREAD_LABEL = re.compile(rf"{_MISREAD}(?=[.)]?\s)")
MISREAD_MARK = re.compile(rf"(?<=[^\W\d_][.,;:!?\"”’»)\]]){_MISREAD}(?=[\s)\]]|$)")
_AS_READ = str.maketrans("lIO", "110")
_LETTER = re.compile(r"(?<![^\W_])[a-z](?![^\W_])")
_LETTERS = frozenset("abcdefgh")
_ROMAN = re.compile(r"(?<![^\W_])[ivxlc]{1,9}(?![^\W_])")
_ROMAN_LABEL = re.compile(r"([ivxlc]{1,9})(?=[\s.):]|[^\W\da-z_]|[„“«‘’\"'])")
_SIGN = re.compile(rf"[{SIGNS}]{{1,4}}")
_SIGN_LABEL = re.compile(rf"([{SIGNS}]{{1,4}})\)?")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ENDS = tuple(".!?:;)]}”“\"'’»«0123456789")
# What may end a whole note; a colon or a comma promises more.
_STOPS = tuple(".!?)]}>/”“\"'’»«0123456789")


@dataclass(slots=True, eq=False)
class NoteDraft:
    """A note's printed lines.

    Attributes:
        label: its number or sign as printed.
        width: how many characters of the first line its number takes up.
    """

    label: str
    number: int | None
    width: int
    sheet: int
    role: str
    lines: list[Line] = field(default_factory=list)


class FootnoteFinder:
    """Takes the notes at the feet of one flow's pages out of its blocks."""

    def __init__(self, body: float) -> None:
        self.notes: list[NoteDraft] = []
        self._body = body
        self._expected = 1
        self._signs: set[str] = set()

    def take_notes(self, flow: Sequence[Block]) -> list[NoteDraft]:
        """Find the notes page by page; the blocks keep what is body text."""
        for _, group in groupby(flow, key=lambda block: block.sheet):
            blocks = list(group)
            called = find_called(line for block in blocks for line in block.lines)
            signs = {label for label in called if not label.isdecimal()}
            printed = find_printed(blocks)
            for block in [block for block in blocks if _is_lowest(block, blocks)]:
                self._take(block, called | self._signs, printed)
            self._signs = signs
        return self.notes

    def _take(self, block: Block, called: set[str], printed: set[str]) -> None:
        small = _find_small(block.lines, self._body)
        rule = _find_rule(block)
        first = min(small, rule)
        if first == len(block.lines):
            first = _find_raised_start(block.lines, called)
        block.lines[first:] = part_run_in(block.lines[first:], called)
        small, rule = _find_small(block.lines, self._body), _find_rule(block)
        candidates = find_candidates(block.lines, first, called, printed)
        is_raised = any(candidate.weight >= _CERTAIN for candidate in candidates)
        candidates = [
            candidate
            for candidate in candidates
            if candidate.weight >= _LIKELY
            or (candidate.place >= small and not is_raised)
        ]
        chain = best_chain(candidates, self._expected, _LEAST)
        if not _is_credible(chain, self._expected, printed):
            chain = []
        start = self._find_start(block, small, rule, chain)
        if start is None or _is_page_of_endnotes(start, chain, called):
            return
        lines, block.lines = block.lines[start:], block.lines[:start]
        starts = [candidate.place - start for candidate in chain]
        if self.notes:
            self.notes[-1].lines += lines[: starts[0]] if starts else lines
        for i, candidate in enumerate(chain):
            end = starts[i + 1] if i + 1 < len(starts) else len(lines)
            self.notes.append(
                NoteDraft(
                    candidate.label,
                    candidate.number,
                    candidate.width,
                    block.sheet,
                    "footnote",
                    lines[starts[i] : end],
                )
            )
            if candidate.number is not None:
                self._expected = candidate.number + 1

    def _find_start(
        self, block: Block, small: int, rule: int, chain: list[Candidate]
    ) -> int | None:
        """Find where body text ends: at a drawn line, else at a change of size."""
        lines = block.lines
        labelled = chain[0].place if chain else len(lines)
        if rule < len(lines) and (
            small <= rule or (rule == labelled and chain[0].weight >= _LIKELY)
        ):
            if rule == labelled or (self.notes and rule < labelled):
                return rule
            small = max(small, rule)
        if chain and self.notes and small >= labelled:
            return _find_gap_above(lines, labelled)
        if not self.notes or small >= labelled:
            return labelled if chain else None
        if chain and not self._is_left_open(lines[small]):
            return _find_last_gap(lines, small, labelled)
        return small if chain or self._runs_on(block, small) else None

    def _is_left_open(self, line: Line) -> bool:
        """Tell whether the page before ends in the middle of a note set like a line.

        A gap below such lines parts them from the next note, not from the notes.
        """
        before = self.notes[-1].lines[-1]
        is_full = before.x1 - before.x0 > _FULL * (line.x1 - line.x0)
        return (
            before.sheet == line.sheet - 1
            and is_full
            and not before.text.endswith(_STOPS)
            and abs(before.size - line.size) <= 0.05 * before.size
        )

    def _runs_on(self, block: Block, small: int) -> bool:
        """Tell whether small lines without a number go on with the note before."""
        if small == len(block.lines):
            return False
        before = self.notes[-1].lines[-1]
        line = block.lines[small]
        if small == 0 and before.text.endswith(_ENDS):
            return False
        if before.sheet != line.sheet - 1 and before.sheet != line.sheet:
            return False
        alike = abs(before.size - line.size) <= 0.05 * before.size
        open_ = not before.text.endswith(_ENDS) or line.text[:1].islower()
        return alike and open_


def find_called(lines: Iterable[Line]) -> set[str]:
    """Collect the numbers and signs that stand raised inside lines."""
    called = set()
    for line in lines:
        for start, end in line.raised:
            if start:
                words = line.text[start:end].translate(_SUPERSCRIPTS)
                called.update(re.findall(r"\d+", words))
                called.update(_SIGN.findall(words))
                called.update(_ROMAN.findall(words) or _LETTER.findall(words))
        sign = re.search(rf"\w[.,]?([{SIGNS}]{{1,3}})[.,]?$", line.text)
        if sign:
            called.add(sign.group(1))
    return called


def find_printed(blocks: Iterable[Block]) -> set[str]:
    """Collect the numbers that may be marks printed like the text: end.12, [12]."""
    return {
        match.group().strip("[]()")
        for block in blocks
        for line in block.lines
        for match in PRINTED.finditer(line.text)
    }


def _is_credible(chain: Sequence[Candidate], expected: int, printed: set[str]) -> bool:
    """Tell whether more than their order speaks for numbers: rows have that, too."""
    return any(
        candidate.weight >= _LIKELY
        or candidate.number in {None, expected}
        or candidate.label in printed
        for candidate in chain
    )


def find_candidates(
    lines: Sequence[Line], first: int, called: set[str], printed: set[str]
) -> list[Candidate]:
    """Find the lines that may begin a note, and say what speaks for each."""
    if first >= len(lines):
        return []
    margin = min(line.x0 for line in lines[first:])
    found = []
    for place in range(first, len(lines)):
        line = lines[place]
        label, width, raised = _read_label(line)
        if not label:
            label, width = _read_roman_label(line, called)
        if not label:
            continue
        weight = 1.0 + 2 * raised + 2 * (label in called)
        weight += 0.5 * (label in printed)
        weight += 0.5 * (line.x0 <= margin + 0.35 * line.size)
        weight += 0.5 * (place == first or lines[place - 1].text.endswith(_ENDS))
        if not label.isdecimal():
            weight += 0.5 * (place == first)
        number = read_note_number(label)
        if len(label) == 1 and label.isalpha() and _LETTERS & called:
            number = None
        found.append(Candidate(label, number, weight, place, width))
    return found


def _read_label(line: Line) -> tuple[str, int, bool]:
    """Read the number or sign that a line begins with, its width, whether raised."""
    for start, end in line.raised:
        if start == 0:
            words = line.text[:end].translate(_SUPERSCRIPTS)
            match = (
                re.search(r"\d{1,4}", words)
                or _SIGN.search(words)
                or _LETTER.search(words)
            )
            if match:
                return match.group(), end, True
    match = _SIGN_LABEL.match(line.text)
    if match:
        return match.group(1), match.end(), False
    match = _MISREAD_LABEL.match(line.text)
    if match:
        return correct_misread(match.group()), match.end(), False
    match = _PLAIN.match(line.text)
    return (match.group(1), match.end(), False) if match else ("", 0, False)


def _read_roman_label(line: Line, called: set[str]) -> tuple[str, int]:
    """Read a roman number that a line begins with, if the text calls it."""
    match = _ROMAN_LABEL.match(line.text)
    return (match.group(1), match.end()) if match and match[1] in called else ("", 0)


def correct_misread(label: str) -> str:
    """Read a number as it was printed before text recognition.

    >>> correct_misread("lO")
    '10'
    """
    return label.translate(_AS_READ)


def _is_page_of_endnotes(
    start: int, chain: Sequence[Candidate], called: set[str]
) -> bool:
    """Tell whether a column holds nothing but notes that are called elsewhere."""
    labels = {candidate.label for candidate in chain}
    return start == 0 and len(labels) >= 3 and not labels & called  # noqa: PLR2004


def _is_lowest(block: Block, blocks: Sequence[Block]) -> bool:
    foot = block.lines[-1].y
    return not any(
        other.lines[0].y < foot and other.x0 < block.x1 and block.x0 < other.x1
        for other in blocks
        if other is not block
    )


def _find_small(lines: Sequence[Line], body: float) -> int:
    """Find where the lines begin that stay smaller than the body to the end.

    Recognised text has uneven sizes: one line between small ones may be larger.
    """
    sizes = [line.size / body for line in lines]
    first = len(lines)
    while first:
        if sizes[first - 1] > _SMALL:
            is_slip = first > 1 and sizes[first - 2] <= _SMALL and sizes[first - 1] < 1
            if not is_slip or first == len(lines):
                break
        first -= 1
    return first


def _find_rule(block: Block) -> int:
    """Find the first line under the lowest drawn line that is no underlining."""
    best = len(block.lines)
    for y in block.rules:
        under = [i for i, line in enumerate(block.lines) if line.y < y]
        if not under or under[0] == 0:
            continue
        k = under[0]
        if len(under) != len(block.lines) - k:
            continue
        above = block.lines[k - 1] if k else None
        is_apart = above is None or above.y - y > 0.35 * above.size
        if is_apart and (best == len(block.lines) or k > best):
            best = k
    return best


def _find_raised_start(lines: Sequence[Line], called: set[str]) -> int:
    """Find where lines with raised numbers begin, in notes as large as the text."""
    for i, line in enumerate(lines):
        label, _, raised = _read_label(line)
        if raised and label in called and i:
            return i
    return len(lines)


def _find_gap_above(lines: Sequence[Line], labelled: int) -> int:
    """Find the end of the text above the first number, where notes are as large.

    Lines between the gap and the number go on with the note of the page before.
    """
    gaps = [above.y - below.y for above, below in pairwise(lines)]
    pitch = median(gaps) if gaps else 0.0
    for place in range(labelled, 0, -1):
        if lines[place - 1].size > 1.06 * lines[labelled].size:
            break
        if gaps[place - 1] > _BIG_GAP * pitch:
            return place
    return labelled


def _find_last_gap(lines: Sequence[Line], small: int, labelled: int) -> int:
    """Find the last wide gap above the first number: what is above is no note."""
    gaps = [above.y - below.y for above, below in pairwise(lines[small:])]
    pitch = median(gaps) if gaps else 0.0
    for place in range(labelled, small, -1):
        if place < len(lines):
            gap = lines[place - 1].y - lines[place].y
            if gap > _BIG_GAP * pitch:
                return place
    return small

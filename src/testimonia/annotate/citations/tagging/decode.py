"""Labels of tokens -> fields with exact places."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.annotate.citations.model import FoundField
from testimonia.annotate.citations.tagging.tokens import Token
from testimonia.lexicon.reference_words import REFERENCE_WORDS
from testimonia.lexicon.wording import words

_KEPT = words(
    """
    author editor translator title container-title publisher-place publisher volume
    page issued
    """
)
"""Labels that are names of CSL; the others only keep these apart."""

_SEPARATORS = " ,;:.*_=/|-–—«»“”„‟‘’‚‹›'\"\t\n"
_PARTNERS = {")": "(", "]": "["}
_QUOTED_IN_QUOTES = (("“‘", "’"), ("‘“", "”"), ("«“", "”"), ("„‚", "‘"))
# The full stop is the word's own: initials, "et al.", "Mass.", "Frankfurt a. M."
_OWN_STOP = {
    "author": re.compile(r"(?:\b[^\W\d_]|\b(?:al|jr|Jr|др))\Z"),
    "publisher": re.compile(r"\b(?:Co|Ltd|Inc)\Z"),
    "publisher-place": re.compile(
        r"(?:\b[^\W\d_]|[\s,-][^\W\d_]{2,4}|\A[^\W\d_]{1,3})\Z"
    ),
}
_OWN_STOP |= dict.fromkeys(["editor", "translator"], _OWN_STOP["author"])

_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}")
_NUMBER = re.compile(r"[0-9]+[a-z]?|[IVXLCDM]+")
_NUMERIC = re.compile(r"[^\W_]*[0-9][^\W_]*|[IVXLCDM]+|[ivxlcdm]+")

_CUES = REFERENCE_WORDS["editor"] | REFERENCE_WORDS["translator"]
_BESIDE_CUES = words("a by di c von par de da la of und et e and with under")
_YEAR_JOINTS = frozenset("-–/")


def find_fields(
    text: str, tokens: Sequence[Token], labels: Sequence[str]
) -> Iterator[FoundField]:
    """Find the fields that labels stand for, in order.

    >>> from testimonia.annotate.citations.tagging.tokens import find_tokens
    >>> text = "ed. by A. Vane, pp. 3-4."
    >>> labels = ["editor"] * 7 + ["page"] * 6
    >>> found = find_fields(text, find_tokens(text, 0, len(text)), labels)
    >>> [(field.name, text[field.start : field.end]) for field in found]
    [('editor', 'A. Vane'), ('page', '3-4')]
    """
    pairs = zip(tokens, labels, strict=True)
    for label, grouped in groupby(pairs, key=lambda pair: pair[1]):
        run = [token for token, _ in grouped]
        if label == "run":
            yield from _journal_numbers(run)
            continue
        if label in {"editor", "translator"}:
            run = _without_cue(run)
        elif label in {"volume", "page"}:
            run = _from_number(run)
        elif label == "issued":
            run = _year(run)
        name = "issued" if label == "date" else label
        if run and name in _KEPT:
            field = _trimmed(text, name, run[0].start, run[-1].end)
            if field:
                yield field


def _journal_numbers(run: Sequence[Token]) -> Iterator[FoundField]:
    """Read "vol. 12, no. 3 (1950)" and its like: volume, issue, year."""
    found: set[str] = set()
    wanted = ""
    for token in run:
        word = token.text.lower()
        if not token.text[0].isalnum():
            continue
        if not _NUMBER.fullmatch(token.text):
            kinds = [k for k in ("volume", "issue") if word in REFERENCE_WORDS[k]]
            wanted = kinds[0] if kinds else ""
            continue
        name = _number_name(token.text, wanted, found)
        if name not in found:
            found.add(name)
            yield FoundField(name, token.start, token.end)
        wanted = ""


def _number_name(word: str, wanted: str, found: set[str]) -> str:
    if not wanted and _YEAR.fullmatch(word):
        return "issued"
    return wanted or ("issue" if "volume" in found else "volume")


def _without_cue(run: list[Token]) -> list[Token]:
    """Leave the persons' names of "edited by X", "X (Hrsg.)", "a cura di X"."""
    cues = [at for at, token in enumerate(run) if token.text.lower() in _CUES]
    if not cues:
        return run
    at_start = run[0].text == "A" and cues[0] == 1  # "A cura di"
    if at_start or all(map(_is_beside_cue, run[: cues[0]])):
        start = cues[0]
        while start < len(run) and _is_beside_cue(run[start]):
            start += 1
        return run[start:]
    end = len(run)
    while end and _is_beside_cue(run[end - 1]):
        end -= 1
    # A name's last initial keeps its full stop.
    keeps_stop = end < len(run) and run[end].text.startswith(".")
    return run[: end + 1] if keeps_stop else run[:end]


def _is_beside_cue(token: Token) -> bool:
    """Tell whether a token beside an editor's name is no part of the name."""
    word = token.text
    return not word[0].isalnum() or word in _BESIDE_CUES or word.lower() in _CUES


def _year(run: list[Token]) -> list[Token]:
    """Leave the year or years: "1950", "1949-52"."""
    for at, token in enumerate(run):
        if _YEAR.fullmatch(token.text):
            end = at + 1
            while end + 1 < len(run) and _joins_years(run[end], run[end + 1]):
                end += 2
            return run[at:end]
    return run


def _joins_years(between: Token, behind: Token) -> bool:
    return between.text in _YEAR_JOINTS and behind.text.isdigit()


def _from_number(run: list[Token]) -> list[Token]:
    """Leave out "vol." and "pp." before the number."""
    for at, token in enumerate(run):
        if _NUMERIC.fullmatch(token.text):
            return run[at:]
    return []


def _trimmed(text: str, name: str, start: int, end: int) -> FoundField | None:
    """Trim quotation marks, emphasis, separators and stray brackets off a field."""
    before, first, behind = -1, start, end
    while before != end - start:
        before = end - start
        stretch = text[start:end]
        start += len(stretch) - len(stretch.lstrip(_SEPARATORS))
        end = start + len(text[start:end].strip(_SEPARATORS))
        start, end = _without_stray_bracket(text, start, end)
    if start >= end:
        return None
    start, end = _with_inner_quotes(text, (first, start), (end, behind))
    own = _OWN_STOP.get(name)
    if own and text[end : end + 1] == "." and own.search(text[start:end]):
        end += 1
    return FoundField(name, start, end)


def _with_inner_quotes(
    text: str, before: tuple[int, int], behind: tuple[int, int]
) -> tuple[int, int]:
    """Give back the marks of a title that begins or ends with a quotation itself."""
    start, end = before[1], behind[0]
    for opening, closes in _QUOTED_IN_QUOTES:
        if text[before[0] : start].endswith(opening) and closes in text[start:end]:
            start -= 1
        marks = text[end : min(end + 2, behind[1])]
        if opening[1] in text[start:end] and marks in {closes + c for c in "’”»“"}:
            end += 1
    return start, end


def _without_stray_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """Take off a bracket without a partner, or a pair around the whole."""
    inside = text[start:end]
    if not inside:
        return start, end
    first, last = inside[0], inside[-1]
    closes = next((c for c, opens in _PARTNERS.items() if opens == first), "")
    if closes and inside.find(closes) in {-1, len(inside) - 1}:
        return start + 1, end - (last == closes)
    if last in _PARTNERS and inside.rfind(_PARTNERS[last]) == -1:
        return start, end - 1
    return start, end

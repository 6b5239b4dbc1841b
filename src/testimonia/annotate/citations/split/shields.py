"""Stretches that no separator cuts: quotations, brackets, emphasis, addresses.

Unbalanced marks are put up with: what never closes shields nothing.
"""

import re
from typing import NamedTuple

# A set comes first, so that a search skips quickly what cannot begin a mark. What
# stands between two letters is an apostrophe.
_MARK = re.compile(
    r"[‘“”„‚\"«»‹›()\[\]{}*_'’\n](?:(?<=[^'’\n])|(?<=\n)[ \t]*\n"
    r"|(?<=['’])(?:(?<![^\W_].)|(?![^\W_])))"
)
_MARK_OR_URL = re.compile(
    r"<?(?:https?://|www\.)(?:[^\s<>()\[\]*‘“”\"]|\([^\s<>()]{0,200}\))+>?"
    rf"|{_MARK.pattern}"
)
_PAIRS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "“": "”",
    "„": '“”"',
    "‚": "‘’",
    "‘": "’",
    "'": "'",
    '"': '"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "*": "*",
    "_": "_",
}
_BRACKETS = "([{"
_NEVER_CLOSE = "([{„‚"
_SINGLE = "'’‘‚›‹"
_URL_TAIL = ".,;:!?'’"
# Nothing printed on purpose is longer; an apostrophe that opened by mistake is.
_LONGEST = {"'": 1500, "‘": 1500, "*": 400, "_": 400}


class Shield(NamedTuple):
    """A shielded stretch, its marks included.

    Attributes:
        mark: the character that opens it; "h" for a web address.
    """

    start: int
    end: int
    mark: str


def find_shields(text: str) -> list[Shield]:
    """Find the outermost shielded stretches of a text, in order.

    >>> [text.mark for text in find_shields("Hale's ‘Notes’ (1950), https://a.org.")]
    ['‘', '(', 'h']
    """
    found: list[Shield] = []
    stack: list[tuple[str, int]] = []
    marks = _MARK_OR_URL if "://" in text or "www." in text else _MARK
    for match in marks.finditer(text):
        mark = match[0]
        at = match.start()
        if len(mark) > 1:
            if mark[0] == "\n":
                stack.clear()
            else:
                _add(found, Shield(at, _url_end(text, at, match.end()), "h"))
            continue
        opener = _closed_by(text, at, mark, stack)
        if opener is not None:
            del stack[opener[0] :]
            _add(found, Shield(opener[1], at + 1, opener[2]))
        elif _opens(text, at, mark):
            stack.append((mark, at))
    return found


def _add(found: list[Shield], shield: Shield) -> None:
    while found and found[-1].start > shield.start:
        found.pop()
    if not found or found[-1].end <= shield.start:
        found.append(shield)


def _url_end(text: str, start: int, end: int) -> int:
    if text[start] == "<":
        return end
    while text[end - 1] in _URL_TAIL:
        end -= 1
    return end


def _closed_by(
    text: str, at: int, mark: str, stack: list[tuple[str, int]]
) -> tuple[int, int, str] | None:
    if not stack or mark in _NEVER_CLOSE or not _may_close(text, at, mark):
        return None
    # Only the few innermost are looked at, so that a heap of marks stays cheap.
    for depth in range(len(stack) - 1, max(-1, len(stack) - 7), -1):
        opener, start = stack[depth]
        if mark in _PAIRS[opener]:
            if at - start > _LONGEST.get(opener, at):
                return None
            return depth, start, opener
        if opener in _BRACKETS and mark in _SINGLE:
            return None
    return None


def _may_close(text: str, at: int, mark: str) -> bool:
    before = text[at - 1 : at]
    behind = text[at + 1 : at + 2]
    if mark in "'’‘":
        return not behind.isalnum() and not before.isspace()
    if mark in "*_":
        return not before.isspace() and (mark == "*" or not behind.isalnum())
    return mark not in '"' or not before.isspace()


def _opens(text: str, at: int, mark: str) -> bool:
    if mark not in _PAIRS:
        return False
    before = text[at - 1 : at] if at else ""
    behind = text[at + 1 : at + 2]
    if mark in "«‹":
        return True
    if not behind or behind.isspace():
        return False
    if mark in "([{":
        return True
    if mark in "»›":
        return not before.strip()
    return (
        not before.isalnum() and before not in (")", "]")
        if mark != "_"
        else (not before.isalnum())
    )

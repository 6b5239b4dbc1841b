r"""The notation in which a grammar's templates are written, and its compiler.

    {piece:number}   a level, its label and its kind (see ``tokens.TOKENS``)
    <departments>    one of a list of words; {department<departments>} keeps it as a level
    !<departments>   none of these words stands here
    [ ... ]          may be missing
    ( ... | ... )    one of several
    ~                a break between levels: slash, comma, dash, colon, or only a space
    space            spaces may stand here; _ they must
    \               the next character is meant as it is

A template becomes one regular expression whose every part, once it fits, is kept: it
cannot try the same characters in many ways, so that a template from a stranger takes
time linear in the text, whatever it says.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from testimonia.errors import UsageError
from testimonia.text.archives.tokens import MENDED, TOKENS
from testimonia.text.archives.trie import one_of

MAX_TEMPLATE = 400
MAX_DEPTH = 8
MAX_LEVELS = 16

_PIECE = re.compile(
    r"\\(?P<escaped>.)"
    r"|\{(?P<label>[a-z][a-z ]{0,30})(?::(?P<kind>[a-z]{1,20})|<(?P<listed>[a-z-]{1,30})>)\}"
    r"|(?P<but>!?)<(?P<words>[a-z-]{1,30})>"
    r"|(?P<mark>[\[\]()|~_ ])"
    r"|(?P<letter>[^\\{}<>])"
)
_MARKS = {
    "[": "(?>",
    "]": ")?+",
    "(": "(?>",
    ")": ")",
    "|": "|",
    "~": "(?> {0,3}[,/:.-] {0,3}| {1,3})",
    "_": " {1,3}+",
    " ": " {0,3}+",
}


@lru_cache(maxsize=4096)
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first tried.

    A folder's notes meet few of the traditions; to compile them all would take each
    reading process longer than most of its files.
    """
    return re.compile(pattern)


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template.

    Attributes:
        pattern: each group a level.
        levels: label of each group, and what gives its standard spelling.
    """

    pattern: str
    levels: tuple[tuple[str, Callable[[str], str]], ...]

    @property
    def regex(self) -> re.Pattern[str]:
        """Give the pattern, ready for use."""
        return compile_pattern(self.pattern)

    def read(self, match: re.Match[str], offset: int = 0) -> list[tuple[str, str]]:
        """Give the labelled levels of a match.

        Args:
            match: of this template, or of a pattern that holds it.
            offset: how many groups of that pattern stand before its own.
        """
        found: list[tuple[str, str]] = []
        for number, (label, clean) in enumerate(self.levels, offset + 1):
            if value := match[number]:
                found.append((label, clean(value)))
        return found


Words = Mapping[str, Mapping[str, str]]
"""Lists by name; each from its printed forms to the standard one."""


def compile_template(
    text: str, words: Words, where: str, *, mend: bool = False
) -> Template:
    r"""Compile a template.

    Args:
        text: the template.
        words: the lists of words that it may name.
        where: what to say in messages: the grammar and the rule.
        mend: let numbers hold letters that a text layer takes for digits.

    >>> shelf = {"departments": {"FO": "FO", "F.O.": "FO"}}
    >>> template = compile_template(
    ...     "{department<departments>} {series:number}/{piece:code}", shelf, "mine")
    >>> template.regex.match("F.O. 371/35338").groups()
    ('F.O.', '371', '35338')

    Raises:
        UsageError: what is wrong with the template, and where it stands.
    """
    if not 0 < len(text) <= MAX_TEMPLATE:
        msg = (
            f"{where}: a template has 1 to {MAX_TEMPLATE} characters, this {len(text)}"
        )
        raise UsageError(msg)
    _check_brackets(text, where)
    out: list[str] = []
    levels: list[tuple[str, Callable[[str], str]]] = []
    position = 0
    while position < len(text):
        match = _PIECE.match(text, position)
        if match is None:
            msg = (
                f"{where}: cannot read {text[position : position + 20]!r}; see {_HELP}"
            )
            raise UsageError(msg)
        out.append(_translate(match, words, levels, where, mend=mend))
        position = match.end()
    if len(levels) > MAX_LEVELS:
        msg = f"{where}: {len(levels)} levels; {MAX_LEVELS} are allowed"
        raise UsageError(msg)
    return Template("".join(out) + r"(?!\w)", tuple(levels))


_HELP = "docs/how-to/archive-grammars.md"


def _translate(
    match: re.Match[str],
    words: Words,
    levels: list[tuple[str, Callable[[str], str]]],
    where: str,
    *,
    mend: bool,
) -> str:
    if match["mark"]:
        return _MARKS[match["mark"]]
    if name := match["words"]:
        kind = "?!" if match["but"] else "?>"
        return f"({kind}{_any_of(name, words, where)})"
    if not match["label"]:
        return re.escape(match["escaped"] or match["letter"])
    label, kind, listed = match["label"], match["kind"], match["listed"]
    if listed:
        levels.append((label, _standard(listed, words)))
        return f"(?>({_any_of(listed, words, where)}))"
    if kind not in TOKENS:
        msg = (
            f"{where}: {{{label}:{kind}}}: there is no kind {kind!r}; choose one of "
            + ", ".join(sorted(TOKENS))
        )
        raise UsageError(msg)
    token = MENDED.get(kind, TOKENS[kind]) if mend else TOKENS[kind]
    levels.append((label, token.clean))
    return f"(?>({token.pattern}))"


def _standard(name: str, words: Words) -> Callable[[str], str]:
    known = words.get(name, {})
    return lambda printed: known.get(printed, printed)


def _any_of(name: str, words: Words, where: str) -> str:
    if name not in words:
        known = ", ".join(sorted(words)) or "none"
        msg = f"{where}: <{name}>: no such list of words; the grammar has {known}"
        raise UsageError(msg)
    return one_of(words[name])


def _check_brackets(text: str, where: str) -> None:
    plain = re.sub(r"\\.|\{[^{}]{0,80}\}", "", text)
    stack: list[str] = []
    for char in re.findall(r"[\[\]()]", plain):
        if char in "[(":
            stack.append(char)
        elif not stack or stack.pop() != {"]": "[", ")": "("}[char]:
            msg = f"{where}: {char!r} closes nothing in {text!r}"
            raise UsageError(msg)
        if len(stack) > MAX_DEPTH:
            msg = f"{where}: brackets lie more than {MAX_DEPTH} deep in {text!r}"
            raise UsageError(msg)
    if stack:
        msg = f"{where}: {stack[-1]!r} is never closed in {text!r}"
        raise UsageError(msg)


_LISTED = re.compile(r"(?:\{[a-z ]{1,30})?<([a-z-]{1,30})>")
_LITERAL = re.compile(r"[^\\{}<>\[\]()|~_ ]{1,40}")


def starts_of(text: str, words: Words, where: str) -> tuple[str, ...]:
    """Give the words with which what a template describes can begin.

    >>> starts_of("(Lot_File|Lot)_{lot:lot}", {}, "mine")
    ('Lot', 'Lot')

    Raises:
        UsageError: it begins with something that could stand anywhere.
    """
    if match := _LISTED.match(text):
        return tuple(words[match[1]])
    parts = text[1 : text.find(")")].split("|") if text[:1] == "(" else [text]
    literals = [_LITERAL.match(part) for part in parts]
    if not all(literals):
        msg = (
            f"{where}: a reference that stands alone begins with a word, "
            f"not with {text[:30]!r}; begin it with one, or leave out alone = true"
        )
        raise UsageError(msg)
    return tuple(literal[0] for literal in literals if literal)

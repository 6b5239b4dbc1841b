"""What the tagger sees of each token.

A token is seen as itself, through its neighbours, and through the segments - the
stretches between commas, stops, colons, brackets and quotation marks - before, around
and behind it. Of a segment counts which kinds of token it holds: "initial, capital" is
an author's manner, "town, year" an imprint's. Everything that hangs on a word alone
is worked out once a word, everything that hangs on a segment once a segment.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from testimonia.annotate.citations.tagging.tokens import whole_words
from testimonia.lexicon.given_names import GIVEN_NAMES
from testimonia.lexicon.printing_places import PRINTING_PLACES
from testimonia.lexicon.reference_words import REFERENCE_WORDS

_ROMAN = re.compile(r"[IVXLCDM]+")
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}")
# Scanning turns 1960 into I960, 196o or ig6o.
_MISREAD_YEAR = re.compile(r"[1lIi2][0-9A-Za-z]{3}")

_BREAKS = frozenset(",;:.()[]«»“”„\"'")
_OPENING = frozenset("«“„‹")
_CLOSING = frozenset("»”›")

_LETTERS = {
    "given": "g",
    "place": "l",
    "publisher": "h",
    "journal": "j",
    "month": "m",
    "page": "p",
    "volume": "v",
    "issue": "n",
    "editor": "e",
    "translator": "t",
    "edition": "k",
    "thesis": "d",
    "series": "r",
    "again": "i",
    "in": "I",
    "and": "&",
    "particle": "-",
    "web": "w",
    "Y": "Y",
    "Yo": "Y",
    "A": "A",
    "R": "R",
    "Aa": "c",
    "AA": "c",
    "mX": "c",
    "P": "",
}
"""Kind or shape -> the letter under which a segment counts it; "D" for numbers, "x" for
the others."""

_CAPITALISED_KINDS = ("given", "place")
_LONGEST_ABBREVIATION = 2
_HALF_YEAR_DIGITS = 2
_MOST_DIGITS = 5


class _Word(NamedTuple):
    """All that hangs on a word alone.

    Attributes:
        own: what it says of itself.
        before: what it says to the token behind it, ``behind`` to the one before it,
            ``far_before`` and ``far_behind`` to those two tokens away.
        kind: its kind or shape in few letters.
        letter: the letter under which its segment counts it.
        short: whether a full stop behind it rather marks an abbreviation.
    """

    own: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    far_before: tuple[str, ...]
    far_behind: tuple[str, ...]
    kind: str
    letter: str
    short: bool


class _Segment(NamedTuple):
    """A stretch between two breaks.

    Attributes:
        kinds: letters of the kinds of token in it, sorted.
        size: how many words, in steps.
        opened, closed: the punctuation before and behind it.
    """

    kinds: str
    size: int
    opened: str
    closed: str


_EDGE = _Word((), (), (), (), (), "", "", short=False)


def _kinds_of_words() -> dict[str, str]:
    kinds = dict.fromkeys(GIVEN_NAMES, "given") | dict.fromkeys(
        PRINTING_PLACES, "place"
    )
    for kind, listed in reversed(REFERENCE_WORDS.items()):
        kinds |= dict.fromkeys(listed, kind)
    return kinds


_KINDS = _kinds_of_words()
_NEAR_START = ["i0", "i1", "i2", "i3", "i4", "i5"] + [
    f"i{6 + step}" for step in range(4) for _ in range(4)
]
_NEAR_END = [f"j{name[1:]}" for name in _NEAR_START]
_STATES = {
    (quoted, bracketed): f"q{quoted:d}{bracketed:d}"
    for quoted in (False, True)
    for bracketed in (False, True)
}
_YEARS = {
    (dated, behind, before): f"y{dated:d}{behind:d}{before:d}"
    for dated in (False, True)
    for behind in (False, True)
    for before in (False, True)
}
_SIZES = (0, 1, 2, 3, 4, 4, 4, 5)


def find_features(words: Sequence[str]) -> list[list[str]]:
    """Find what is seen of each token.

    >>> "k=A:place" in find_features(["Vane", ",", "London", "1950"])[2]
    True
    """
    seen = [
        _describe(word, whole)
        for word, whole in zip(words, whole_words(words), strict=True)
    ]
    segment_of, segments = _segments(words, seen)
    of_segment = [_of_segment(segments, at) for at in range(len(segments))]
    # Two edges behind the last token serve those before the first as well.
    beside = [*seen, _EDGE, _EDGE]
    return [
        [
            *word.own,
            *beside[at - 1].before,
            *beside[at + 1].behind,
            *beside[at - 2].far_before,
            *beside[at + 2].far_behind,
            *_triple(beside[at - 1].kind or "^", word.kind, beside[at + 1].kind or "$"),
            *of_segment[segment],
            *place,
        ]
        for at, (word, segment, place) in enumerate(
            zip(seen, segment_of, _places(words, seen), strict=True)
        )
    ]


@lru_cache(maxsize=8192)
def _describe(word: str, whole: str) -> _Word:
    shape = _shape(word)
    low = word.lower()
    kind = _KINDS.get(whole, "") if shape[0] not in "PDY" else ""
    if kind in _CAPITALISED_KINDS and word[0].islower() and whole == low:
        kind = ""
    own = ["b", f"w={low}", f"s={shape}"]
    if shape == "P":
        own += [f"c={character}" for character in sorted(set(word))]
    elif shape[0] not in "DY":
        own += [f"z={low[-3:]}", f"p={low[:3]}"]
    letter = _LETTERS.get(kind) or _LETTERS.get(shape)
    if letter is None:
        letter = "D" if shape[0] == "D" else "x"
    seen = word[:2] if shape == "P" else f"{shape[0]}:{kind}" if kind else shape
    return _Word(
        own=(*own, f"k={seen}"),
        before=(f"w-={low}", f"k-={seen}"),
        behind=(f"w+={low}", f"k+={seen}"),
        far_before=(f"k--={seen}",),
        far_behind=(f"k++={seen}",),
        kind=seen,
        letter=letter,
        short=len(low) <= _LONGEST_ABBREVIATION,
    )


def _shape(word: str) -> str:
    """Give a token's outline: year, number, initial, Roman, capitals, small ..."""
    if not word[0].isalnum():
        return "P"
    if word.isdigit():
        return "Y" if _YEAR.fullmatch(word) else f"D{min(len(word), _MOST_DIGITS)}"
    if any(character.isdigit() for character in word):
        return _mixed(word)
    if len(word) == 1:
        return "A" if word.isupper() else "a"
    if _ROMAN.fullmatch(word):
        return "R"
    return _case(word)


def _mixed(word: str) -> str:
    digits = sum(character.isdigit() for character in word)
    if digits >= _HALF_YEAR_DIGITS and _MISREAD_YEAR.fullmatch(word):
        return "Yo"
    return "Dx" if word[0].isdigit() else "xD"


def _case(word: str) -> str:
    if word.isupper():
        return "AA"
    if word.islower():
        return "aa"
    return "Aa" if word[0].isupper() and word[1:].islower() else "mX"


def _segments(
    words: Sequence[str], seen: Sequence[_Word]
) -> tuple[list[int], list[_Segment]]:
    """Cut the tokens into segments; a break belongs to the segment that it closes."""
    segment_of: list[int] = []
    segments: list[_Segment] = []
    kinds: set[str] = set()
    size, opened = 0, "^"
    for at, word in enumerate(words):
        segment_of.append(len(segments))
        if seen[at].kind[0].isalnum():
            kinds.add(seen[at].letter)
            size += 1
        elif _is_break(word, seen[at - 1] if at else None):
            segments.append(_segment(kinds, size, opened, word[:2]))
            kinds, size, opened = set(), 0, word[:2]
    segments.append(_segment(kinds, size, opened, "$"))
    return segment_of, segments


def _is_break(word: str, before: _Word | None) -> bool:
    marks = _BREAKS.intersection(word)
    if marks <= {"."}:
        return bool(marks) and not (before and before.short)
    return marks != {"'"}


def _segment(kinds: set[str], size: int, opened: str, closed: str) -> _Segment:
    return _Segment("".join(sorted(kinds))[:6], _SIZES[min(size, 7)], opened, closed)


def _of_segment(segments: Sequence[_Segment], at: int) -> tuple[str, ...]:
    """Tell what all tokens of a segment see of it and its neighbours."""
    own = segments[at]
    before = segments[at - 1] if at else None
    behind = segments[at + 1] if at + 1 < len(segments) else None
    kinds_before = before.kinds if before else "^"
    kinds_behind = behind.kinds if behind else "$"
    next_but_one = segments[at + 2].kinds if at + 2 < len(segments) else "$"
    ahead = (n for n, segment in enumerate(segments[at:]) if "Y" in segment.kinds)
    # How far the next year is; behind the last one, how far the start.
    to_year = min(next(ahead, -1 - at), 4)
    return (
        f"S={own.kinds}{own.size}",
        f"So={own.opened}{own.closed}{own.size}",
        f"Sp={kinds_before}{before.size if before else ''}",
        f"Sn={kinds_behind}{behind.size if behind else ''}",
        f"Sk={min(at, 5)}{own.kinds}",
        f"Sy={to_year}{own.kinds}",
        f"S2={kinds_before}>{own.kinds}",
        f"S3={own.kinds}>{kinds_behind}",
        f"S4={own.kinds}>{kinds_behind}>{next_but_one}",
        f"Sr={min(len(segments) - at, 5)}",
    )


@lru_cache(maxsize=8192)
def _triple(before: str, kind: str, behind: str) -> tuple[str, ...]:
    return f"b-={before}|{kind}", f"b+={kind}|{behind}", f"t={before}|{kind}|{behind}"


def _places(words: Sequence[str], seen: Sequence[_Word]) -> Iterator[tuple[str, ...]]:
    """Tell where in the reference, in quotation marks, by the years, a token stands."""
    years = [at for at, word in enumerate(seen) if word.letter == "Y"]
    first = years[0] if years else len(seen)
    last = years[-1] if years else -1
    quoted = bracketed = False
    state = _STATES[False, False]
    for at, (word, start, end) in enumerate(
        zip(words, *_ends(len(words)), strict=True)
    ):
        yield start, end, state, _YEARS[bool(years), first < at, at < last]
        if not word[0].isalnum():
            for mark in word:
                quoted = _within(quoted, mark)
                bracketed = mark in "([" or (bracketed and mark not in ")]")
            state = _STATES[quoted, bracketed]


@lru_cache(maxsize=512)
def _ends(length: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell each of so many tokens how near the start it is, and how near the end."""
    furthest = len(_NEAR_START) - 1
    steps = [min(at, furthest) for at in range(length)]
    return (
        tuple(_NEAR_START[step] for step in steps),
        tuple(_NEAR_END[step] for step in reversed(steps)),
    )


def _within(quoted: bool, mark: str) -> bool:  # noqa: FBT001 - a state, not a switch
    """Tell whether what follows a mark is quoted."""
    if mark == '"':
        return not quoted
    return mark in _OPENING or (quoted and mark not in _CLOSING)

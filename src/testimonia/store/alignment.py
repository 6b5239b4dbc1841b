"""How a quotation lies in a passage, word beside word.

Equal words are paired by difflib (Ratcliff and Obershelp, "Pattern matching: the
gestalt approach", Dr. Dobb's Journal, July 1988), where words that scanners confuse
count as equal; what stands between is paired so that most letters agree (Needleman and
Wunsch 1970), also one word with two that a scanner or a line's end made of it.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

from testimonia.store.fuzzy import edit_distance, shape_of
from testimonia.store.indexed import without_joined
from testimonia.store.query import WORD, fold

_NEAR = 0.6
_LIKE = 0.6
_PROMISING = 0.3
_LONGEST_RUN = 24


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a quotation lies in a passage: first and last letter, and how well it fits."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A run of the passage's words that stands for words of the quotation.

    Attributes:
        low: the run's first word.
        high: behind its last.
        agreed: how many of the quotation's letters it has.
    """

    low: int
    high: int
    agreed: float


def align(quoted: list[str], passage: str) -> Alignment | None:
    """Lay a quotation's folded words beside a passage's indexed words.

    >>> align(["talks", "would", "follow"], "He said taIks wou1d follow soon.")
    Alignment(start=8, end=26, score=0.938)
    >>> align(["talks", "would", "follow"], "Nothing of the kind.") is None
    True
    """
    found = list(WORD.finditer(without_joined(passage)))
    words = [fold(match.group()) for match in found]
    pairs = _pair_up(quoted, words)
    if not pairs:
        return None
    first, last = pairs[0].low, pairs[-1].high
    total = sum(map(len, quoted))
    kept = sum(len(word) for pair in pairs for word in words[pair.low : pair.high])
    added = sum(map(len, words[first:last])) - kept
    score = round(sum(pair.agreed for pair in pairs) / (total + added / 2), 3)
    if words[first:last] != quoted:
        score = min(score, 0.999)
    if score < _NEAR:
        return None
    return Alignment(found[first].start(), found[last - 1].end(), score)


def _pair_up(quoted: list[str], words: list[str]) -> list[Pair]:
    """Pair the quotation's words with the passage's, in order."""
    wanted = [shape_of(word) for word in quoted]
    shapes = [shape_of(word) for word in words]
    first, last = _window(wanted, shapes)
    matcher = SequenceMatcher(None, wanted, shapes[first:last], autojunk=False)
    codes = matcher.get_opcodes()
    equal = sum(
        sum(map(len, quoted[i:j])) for kind, i, j, *_ in codes if kind == "equal"
    )
    if equal < _PROMISING * sum(map(len, quoted)):
        return []
    pairs: list[Pair] = []
    for kind, i, j, low, high in codes:
        low, high = low + first, high + first  # noqa: PLW2901 - the same, recounted
        if kind == "equal":
            letters = sum(map(_agreement, quoted[i:j], words[low:high]))
            pairs.append(Pair(low, high, letters))
        elif kind == "replace":
            slack = j - i + 2
            if not pairs:
                low = max(low, high - slack)  # noqa: PLW2901 - far words don't belong
            elif j == len(quoted):
                high = min(high, low + slack)  # noqa: PLW2901
            pairs += _compare_run(quoted[i:j], words[low:high], low)
    return _trim(pairs, words)


def _window(wanted: list[str], shapes: list[str]) -> tuple[int, int]:
    """Find where in a long passage the quotation must lie."""
    matcher = SequenceMatcher(None, wanted, shapes, autojunk=False)
    best = matcher.find_longest_match()
    slack = len(wanted) // 2 + 8
    first = best.b - best.a - slack
    return max(0, first), max(0, first + len(wanted) + 2 * slack)


def _compare_run(quoted: list[str], words: list[str], low: int) -> list[Pair]:
    """Pair words that differ so that most of their letters agree."""
    if max(len(quoted), len(words)) > _LONGEST_RUN:
        return []
    best: dict[tuple[int, int], tuple[float, tuple[Pair, ...]]] = {}
    for i in range(len(quoted) + 1):
        for j in range(len(words) + 1):
            best[i, j] = max(
                _steps(quoted, words, (i, j), best, low), key=lambda step: step[0]
            )
    return list(best[len(quoted), len(words)][1])


def _steps(
    quoted: list[str],
    words: list[str],
    at: tuple[int, int],
    best: dict[tuple[int, int], tuple[float, tuple[Pair, ...]]],
    low: int,
) -> list[tuple[float, tuple[Pair, ...]]]:
    """Give every way to come to a place: leave a word out, or pair one or two."""
    i, j = at
    steps: list[tuple[float, tuple[Pair, ...]]] = [(0.0, ())]
    steps += [best[before] for before in ((i - 1, j), (i, j - 1)) if before in best]
    for back, aside in ((1, 1), (1, 2), (2, 1)):
        if i < back or j < aside:
            continue
        one, other = "".join(quoted[i - back : i]), "".join(words[j - aside : j])
        agreed = _agreement(one, other)
        if agreed:
            letters, pairs = best[i - back, j - aside]
            pair = Pair(low + j - aside, low + j, agreed)
            steps.append((letters + agreed, (*pairs, pair)))
    return steps


def _agreement(one: str, other: str) -> float:
    """Count the letters of one that another word has, if the two are alike at all."""
    if one == other:
        return len(one)
    longest = max(len(one), len(other))
    apart = edit_distance(one, other, int(longest * (1 - _LIKE)))
    if shape_of(one) == shape_of(other):
        return len(one) - 0.5
    return 0 if apart is None else max(0.0, len(one) - apart)


def _trim(pairs: list[Pair], words: list[str]) -> list[Pair]:
    """Leave out words at either end that stand far from the rest by chance."""
    while len(pairs) > 1 and _gap(pairs[0], pairs[1], words) > pairs[0].agreed:
        pairs = pairs[1:]
    while len(pairs) > 1 and _gap(pairs[-2], pairs[-1], words) > pairs[-1].agreed:
        pairs = pairs[:-1]
    return pairs


def _gap(before: Pair, after: Pair, words: list[str]) -> int:
    return sum(map(len, words[before.high : after.low]))

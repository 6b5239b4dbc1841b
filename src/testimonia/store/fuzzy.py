"""Words that a scanner, an older spelling or a slip of the pen makes of a word.

A trigram index over the *vocabulary* proposes; the edit distance between the shapes of
two words decides. A shape writes alike what scanners confuse: rn and m, l and 1, 0 and
o, the long s and f.
"""

import sqlite3

_CONFUSED = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("ß", "ss"))
_ALIKE = str.maketrans("1l|j05f8cu9", "iiiiossbenq")

_SHORTEST = 3
_PROPOSED = 300
_KEPT = 8
_LONG = 7
_RARE = 3


def shape_of(word: str) -> str:
    """Write alike what scanners confuse.

    >>> shape_of("rnodern") == shape_of("modem"), shape_of("l943") == shape_of("1943")
    (True, True)
    """
    for printed, read in _CONFUSED:
        word = word.replace(printed, read)
    return word.translate(_ALIKE)


def shapes_of(word: str) -> str:
    """Write a word for the trigram index, with its ends marked.

    >>> shapes_of("fate"), shapes_of("of")
    ('^fate$ ^sate$', '')
    """
    if len(word) < _SHORTEST:
        return ""
    shape = shape_of(word)
    return f"^{word}$" if shape == word else f"^{word}$ ^{shape}$"


def distance(one: str, other: str, most: float) -> float | None:
    """Count what parts two words, or None above a limit; confusions count a half.

    >>> distance("molotov", "molotow", 1.5), distance("eden", "kerr", 1.0)
    (1.0, None)
    >>> distance("modem", "rnodern", 1.0)
    0.5
    """
    if one == other:
        return 0.0
    plain = edit_distance(one, other, int(most))
    alike = edit_distance(shape_of(one), shape_of(other), int(most))
    found = [float(plain)] if plain is not None else []
    found += [alike + 0.5] if alike is not None else []
    least = min(found, default=most + 1)
    return least if least <= most else None


def edit_distance(one: str, other: str, most: int) -> int | None:
    """Count insertions, omissions and changes, or None above a limit."""
    if abs(len(one) - len(other)) > most:
        return None
    before = list(range(len(other) + 1))
    for row, left in enumerate(one, 1):
        now = [row]
        for column, right in enumerate(other, 1):
            if left == right:
                now.append(before[column - 1])
            else:
                now.append(1 + min(before[column - 1], before[column], now[-1]))
        if min(now) > most:
            return None
        before = now
    return before[-1] if before[-1] <= most else None


def tolerance(word: str, *, is_rare: bool = True) -> float:
    """Say how far a word of this length may be from what was meant.

    A word that the dossier knows well is hardly a slip of the pen, so that only what
    scanners make of it is worth looking for.

    >>> [tolerance(word) for word in ("kerr", "molotov", "plenipotentiary")]
    [1.0, 1.5, 2.5]
    >>> [tolerance(word, is_rare=False) for word in ("plan", "molotov")]
    [0.5, 1.0]
    """
    if not is_rare:
        return 0.5 if len(word) < _LONG else 1.0
    for length, most in ((4, 0.5), (6, 1.0), (9, 1.5)):
        if len(word) < length:
            return most
    return 2.5


def close_words(connection: sqlite3.Connection, word: str) -> list[str]:
    """Find the dossier's words that a folded word may have been misread as.

    Args:
        connection: to the dossier.
        word: as the index has it; it is not among the words given back.
    """
    shapes = shapes_of(word)
    # Words of one or two letters resemble everything.
    if not shapes:
        return []
    trigrams = sorted({shapes[i : i + 3] for i in range(len(shapes) - 2)})
    proposed = connection.execute(
        "SELECT w.word, w.passages FROM word_index AS i "
        "CROSS JOIN words AS w ON w.seq = i.rowid WHERE word_index MATCH ? "
        "AND typeof(w.word) = 'text' AND typeof(w.passages) = 'integer' "
        "ORDER BY bm25(word_index) LIMIT ?",
        (" OR ".join(f'"{part}"' for part in trigrams if " " not in part), _PROPOSED),
    ).fetchall()
    counts = {other: passages for other, passages in proposed if other == word}
    most = tolerance(word, is_rare=counts.get(word, 0) <= _RARE)
    close = [
        (apart, -passages, other)
        for other, passages in proposed
        if other != word and (apart := distance(word, other, most)) is not None
    ]
    return [other for _, _, other in sorted(close)[:_KEPT]]

"""A shape -> pieces: stretches between the stops and semicolons that separate."""

import re
from collections.abc import Iterator, Sequence

from testimonia.annotate.citations.split import patterns

Piece = tuple[int, int]
# No citation has more words; joining without end would cost more than time.
_LONGEST = 400
# The "and" between two lists of letters that each end in their call number separates.
_SEPARATOR = re.compile(
    rf"[.;|]|(?<=A)a(?={patterns.LETTER.pattern}[wltCPckpBia,]{{0,20}}{patterns.DATE};)"
)
_IMPRINT = re.compile(r"I|C[,:]y|C:C{1,4},y|Cy")
_IMPRINT_FOLLOWS = re.compile(
    r"(?:[cC][/aC]?C?){1,3}[,:]?(?:[Cac]{1,6},)?y(?:[,:].*)?|y(?:[,:].*)?|I.*|r?[,b][nr].*"
)
_ADDS = re.compile(r"B{1,3}(?:[wit]{0,2},?:?[UQEFCcpy].*)|U.*|I.*|b[nr]:.*")
_HEADED = re.compile(r"[CcpaPB/&,]{1,20},|[CcpaB/]{2,8}|[QE]|[QE],.*")
_SERIES = re.compile(r"F|Cl{1,3}C?|CwCl{0,3}C?")
_FOLDERS = re.compile(r"a?(?:m{0,2}y|mm)(?:a(?:m{0,2}y|mm))?")
_PROSE = re.compile(r"[vqSZAx]")
_NAMES_WORK = re.compile(r"BBw?C{1,4}")
_PAGES = re.compile(r"w?b[nr](?:[,a]b?n|bn){0,6}(?::P)?")
_DATED_NUMBER = re.compile(r"(?:mn,?y?|nmy)(?:,b[nr])?")
_NAMES_ONLY = re.compile(r".*?(?:^|[:i;]:?)p{0,2}C{1,2},[Cc]{1,3}")
_NAMES_AND_YEAR = re.compile(
    r"p{0,2}C{1,2},(?:[Cc]{1,3}|C,)(?:[,a/]{1,2}p?C{1,2},?[Cc]{0,3}){0,4},?B?I{1,2}"
)
# "Hale, R. (1950) A War": an edition, a place and a house may follow.
_NAMES_YEAR_TITLE = re.compile(r"[cCp,a/B]{2,24}P?I[,:]?[cCwQEaiplB:,-]{1,40}")
_EDITION_OR_HOUSE = re.compile(r"w?B|(?:w?B)?C[Cc,]{0,4}:C[CaP]{0,5}(?:,?b.*)?")
_COLONED = re.compile(r"(?:cp?C{1,2}|C{2,3}|CcC)(?:[/a,](?:cp?)?C{1,3}){0,4}P?:[CwE]")
_SUBTITLE = re.compile(r"[Cw][CwlcpiaB:,-]{1,16}")
_HOUSE = re.compile(r"C[Cc/]{0,4}(?::C{1,4})?,?[yI](?![mn])")
_NAMES_FIRST = re.compile(r"p{0,2}C{1,2},[Cc]{1,3}")
# Behind an entry's year: pages, an address, the day on which somebody looked at it.
_FOLLOWS_ENTRY = re.compile(
    r"w?[bKn].*|[CcB]n.*|[^,]{0,3}[BC]?[wl]{0,4}(?:nmy|mn,y|D)|U.*|I.*|[CB]{0,3}:?U.*"
    r"|c[,:].*y.*|[nr].*|y(?:[,:b].*)?|C:C{1,3}(?:,y)?(?:,b.*)?"
)
# "Hale to Moss, 12 May 1945. In Lund, A War, p. 498": a document, and who prints it.
_IN_WORK = re.compile(
    r"i(?:c{0,2}C{1,3}c?C?)(?:(?:,|,?a|/)c?C{1,3}){0,3}(?:[,:]|(?=[QEP])).*"
)
_DOCUMENT = re.compile(
    rf"(?:x,)?(?:[wckC][wcCkptaiBm/,]{{0,24}}|[CcB,a]{{0,8}}Q)(?:,?w?{patterns.DATE})?"
)
_CORED = re.compile(r"[AIUxy]|N[nr]|[bK][nr]")


def find_pieces(letters: str) -> list[Piece]:
    """Cut a shape at the separators that really separate.

    >>> find_pieces("cC,EI,n;CtCnmyA.")
    [(0, 7), (8, 15)]
    """
    cut = list(_cut(letters))
    lists = _find_lists(letters, cut)
    pieces: list[Piece] = []
    for number, (start, end) in enumerate(cut):
        if pieces and (number in lists or _joins(letters, pieces[-1], (start, end))):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return pieces


def _cut(letters: str) -> Iterator[Piece]:
    start = 0
    for match in _SEPARATOR.finditer(letters):
        if start < match.start():
            yield start, match.start()
        start = match.end()
    if start < len(letters):
        yield start, len(letters)


def _find_lists(letters: str, cut: Sequence[Piece]) -> set[int]:
    """Find the pieces that a list of letters goes on in, up to its one reference."""
    joined: set[int] = set()
    kept = False
    for number in range(len(cut) - 1, 0, -1):
        start, end = cut[number]
        before_start, before_end = cut[number - 1]
        begins = patterns.LETTER.match(letters, start + (letters[start] == "a"), end)
        if begins is None:
            kept = False
            continue
        kept = kept or "A" in letters[start:end]
        if not kept or letters[before_end] != ";":
            kept = False
        elif patterns.LETTERS_ONLY.fullmatch(
            letters, max(before_start, letters.rfind("S", 0, before_end)), before_end
        ):
            joined.add(number)
        else:
            kept = False
    return joined


def _joins(letters: str, before: Piece, piece: Piece) -> bool:
    separator = letters[piece[0] - 1]
    if separator == "|" or before[1] - before[0] > _LONGEST:
        return False
    entry = _find_sentences(letters, before)
    if entry > before[1] or (entry and separator == "."):
        reached = entry <= before[1]
        follows = not reached or _FOLLOWS_ENTRY.fullmatch(letters, *piece)
        return bool(follows) and _PROSE.search(letters, *piece) is None
    words = letters[slice(*piece)]
    earlier = letters[_behind_signal(letters, before) : before[1]].lstrip("jai")
    if separator == ";":
        return _goes_on_behind_semicolon(earlier, words)
    if _is_subtitle(earlier, words) and _HOUSE.match(letters, piece[1] + 1):
        return True
    if _NAMES_YEAR_TITLE.fullmatch(earlier) and _EDITION_OR_HOUSE.fullmatch(words):
        return True
    return _continues(earlier, words)


def _is_subtitle(earlier: str, words: str) -> bool:
    """Tell the second of a title's sentences, behind which an imprint must follow."""
    return (
        _SUBTITLE.fullmatch(words) is not None
        and _is_headed(earlier, words)
        and _CORED.search(earlier) is None
        and "v" not in earlier
    )


def _is_headed(earlier: str, words: str) -> bool:
    """Tell "Hale, A War" and "Robert Hale: A War" from what begins another work."""
    if patterns.PERSON.match(words) or patterns.PLAIN_PERSON.match(words):
        return False
    return bool(_HEADED.match(earlier) or _COLONED.match(earlier))


def _find_sentences(letters: str, piece: Piece) -> int:
    """Give the end of an entry's core whose parts are sentences, 0 if it is none."""
    start = _behind_signal(letters, piece)
    if patterns.CONTAINED.search(letters, start, piece[1]):
        return piece[1]
    entry = patterns.SENTENCES.match(letters, start)
    return entry.end() if entry else 0


def _behind_signal(letters: str, piece: Piece) -> int:
    """Give the place behind a piece's last signal; its start if it has none."""
    return max(letters.rfind("S", *piece), letters.rfind("Z", *piece), piece[0] - 1) + 1


def _goes_on_behind_semicolon(earlier: str, words: str) -> bool:
    if _NAMES_WORK.fullmatch(words) and _CORED.search(earlier):
        return True
    if _FOLDERS.fullmatch(words) and "A" in earlier and earlier[-1] in "my":
        return True
    if patterns.ENTRY.match(earlier) and not _NAMES_FIRST.match(words):
        return True
    return bool(
        _NAMES_FIRST.match(words)
        and _NAMES_ONLY.fullmatch(earlier)
        and not {"y", ":", "I"}.isdisjoint(words)
    )


def _continues(earlier: str, words: str) -> bool:
    """Tell whether what stands behind a full stop still belongs to the citation."""
    if words == "A":
        return "A" not in earlier and earlier[-1:] in "ymD"
    if _NAMES_AND_YEAR.fullmatch(earlier):
        # Wikipedia's order: what follows is the title, whatever it looks like.
        return words[0] not in "SZA"
    if patterns.ENTRY.match(earlier):
        return not patterns.ENTRY.match(words) and not _begins_entry(words)
    if not {"v", "q"}.isdisjoint(earlier) or words[0] in "SZ":
        return False
    if "v" not in words and _adds(earlier, words):
        return True
    headed = _HEADED.match(earlier) or _is_headed(earlier, words)
    return bool(headed) and _CORED.search(earlier) is None and _is_rest_of_title(words)


def _adds(earlier: str, words: str) -> bool:
    """Tell whether pages, a place and year, an address or a carrier follow a work."""
    if _IN_WORK.fullmatch(words) and _DOCUMENT.fullmatch(earlier):
        return True
    known = (
        earlier.endswith("x") or "Q" in earlier or _CORED.search(earlier) is not None
    )
    if known and (_PAGES.fullmatch(words) or _DATED_NUMBER.fullmatch(words)):
        return True
    if _SERIES.fullmatch(earlier) and _PAGES.fullmatch(words):
        return True
    if _CORED.search(earlier):
        place = words[0] == "c" and {"y", "I", "A"}.isdisjoint(earlier)
        adds = _IMPRINT_FOLLOWS if place else _ADDS
        return adds.fullmatch(words) is not None
    return bool(_HEADED.match(earlier) and _IMPRINT_FOLLOWS.fullmatch(words))


def _begins_entry(words: str) -> bool:
    return "v" in words or _NAMES_FIRST.fullmatch(words) is not None


def _is_rest_of_title(words: str) -> bool:
    imprint = _IMPRINT.search(words)
    if imprint is None or patterns.PERSON.match(words):
        return False
    return "v" not in words[: imprint.start()] and "S" not in words[: imprint.start()]

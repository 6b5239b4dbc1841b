"""A piece of a note -> signals, comments and citations, as stretches of its shape."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from testimonia.annotate.citations.split import patterns
from testimonia.annotate.citations.split.pieces import Piece
from testimonia.annotate.citations.split.shape import Shape
from testimonia.lexicon.note_words import OFFICES
from testimonia.lexicon.signals import CLAUSE_OPENERS

Found = tuple[str, int, int]
# How far behind a core its citation's beginning is looked at.
_AHEAD = 24
# How far before its core a citation may begin behind prose.
_BACK = 90
# Small words of an unmarked title: "Report on Legal studies in Towns (1988)".
_SMALL_WORDS = 2
_PAGES = frozenset(
    [
        "p",
        "pp",
        "page",
        "pages",
        "chapter",
        "chapters",
        "ch",
        "kapitel",
        "item",
        "items",
    ]
)
# Without any of these "or 2,998" has pages of nothing.
_OF_WORK = re.compile(r"[AC-HIPQUxcb]")
_LEADS = ("S", "Z", "j")
_MARKS = ",:.;|-/"
# What another citation may begin with behind a joint; a cheap test before dear ones.
_MAY_BEGIN = frozenset("wkcCpPWxBFAQE")


def read_piece(shape: Shape, piece: Piece) -> Iterator[Found]:
    """Read one piece, from left to right.

    >>> from testimonia.annotate.citations.split.shape import draw_shape
    >>> shape = draw_shape("See also R. Hale, *A War* (London 1950), 12", ())
    >>> list(read_piece(shape, (0, len(shape.letters))))
    [('signal', 0, 1), ('citation', 1, 8)]
    """
    letters = shape.letters
    at, end = piece
    signals = _find_signals(letters, at, end)
    while at < end:
        letter = letters[at]
        if letter in _MARKS or (letter == "a" and _is_small(shape, at)):
            at += 1
        elif letter in "SZ" or (letter == "j" and _leads(letters, at + 1, end)):
            lead = patterns.LEAD.match(letters, at + 1, end)
            behind = lead.end() if lead else at + 1
            yield "signal", at, behind
            at = behind
        elif told := _find_topic(shape, at, end):
            yield "comment", at, told
            at = told
        elif filed := (
            patterns.FILED.match(letters, at, end)
            or patterns.LEAD_IN.match(letters, at, end)
        ):
            yield "signal", at, filed.end()
            at = filed.end()
        else:
            while signals and signals[-1] <= at:
                signals.pop()
            for found in _read_words(shape, at, signals[-1] if signals else end, end):
                yield found
                at = found[2]


def _find_topic(shape: Shape, at: int, end: int) -> int | None:
    """Find the end of words that say what the citations behind their colon are about."""
    topic = patterns.TELLS.match(shape.letters, at, end)
    if topic is None:
        return None
    opens = shape.word_at(at) in CLAUSE_OPENERS
    return topic.end() if opens or "l" in topic[0] else None


def _is_small(shape: Shape, at: int) -> bool:
    return shape.text[shape.start_of(at)].islower()


def _leads(letters: str, at: int, end: int) -> bool:
    return bool(
        patterns.HARVARD.match(letters, at, end)
        or patterns.HEAD.match(letters, at, end)
        or patterns.PLAIN_PERSON.match(letters, at, end)
        or letters[at : at + 1] in ("x", "A", "S")
    )


def _read_words(shape: Shape, at: int, limit: int, end: int) -> Iterator[Found]:
    """Read a comment and one citation, or all before the limit, the next signal."""
    letters = shape.letters
    core = _find_core(letters, at, limit)
    if _is_page_of_nothing(shape, at, limit):
        yield "comment", at, limit
    elif core is not None:
        start, behind = core
        last = _find_end(letters, behind, limit)
        if start > at:
            yield "comment", at, start
        yield from _cut_at_joints(letters, start, last)
    elif limit < end:
        yield _read_before_signal(shape, at, limit)
    else:
        yield from _read_uncored(shape, at, limit)


def _read_uncored(shape: Shape, at: int, end: int) -> Iterator[Found]:
    """Read words that hold nothing that makes a citation by itself."""
    letters = shape.letters
    if patterns.UNCORED.fullmatch(letters, at, end) or _is_short_form(shape, at, end):
        yield "citation", at, end
        return
    title = patterns.SHORT_TITLE.match(letters, at, end)
    record = patterns.RECORD.search(letters, at, end)
    if title and letters[at - 1 : at] in _LEADS:
        yield "citation", at, title.end()
        yield "comment", title.end(), end
    elif record:
        yield "comment", at, record.start()
        yield "citation", record.start(), end
    else:
        yield "comment", at, end


def _is_short_form(shape: Shape, at: int, end: int) -> bool:
    """Tell "see Hale, Ice under the Bridges" from "see Hale, Secretary of State"."""
    letters = shape.letters
    if letters[at - 1 : at] != "S" or "w" not in letters[at:end]:
        return False
    if letters.count("l", at, end) > _SMALL_WORDS:
        return False
    if not patterns.AUTHOR_AND_TITLE.fullmatch(letters, at, end):
        return False
    return not any(shape.word_at(n) in OFFICES for n in range(at + 2, end))


def _is_page_of_nothing(shape: Shape, at: int, end: int) -> bool:
    match = patterns.PAGE_ALONE.fullmatch(shape.letters, at, end)
    if match is None:
        return False
    token = match.start("page")
    label = shape.word_at(token)
    return label.rstrip(".") in _PAGES


def _find_signals(letters: str, at: int, end: int) -> list[int]:
    """List the places of a piece's signals, the last one first."""
    return [
        signal.start()
        for signal in patterns.SIGNAL.finditer(letters, at, end)
        if _is_signal(letters, signal[0], signal.end(), end)
    ][::-1]


def _is_signal(letters: str, letter: str, behind: int, end: int) -> bool:
    if letter == "Z":
        return patterns.HOLDS.search(letters, behind, end) is not None
    return letter != "j" or _leads(letters, behind, end)


def _read_before_signal(shape: Shape, at: int, signal: int) -> Found:
    letters = shape.letters
    if patterns.UNCORED.fullmatch(letters, at, signal) or (
        letters[signal] == "Z" and patterns.DATED.match(letters, at, signal)
    ):
        return "citation", at, signal
    first = shape.word_at(at)
    if (letters[signal] == "S" and first in CLAUSE_OPENERS) or (
        letters[signal] == "Z" and patterns.LEAD_ONLY.fullmatch(letters, at, signal)
    ):
        return "signal", at, signal
    return "comment", at, signal


def _find_core(letters: str, at: int, end: int) -> tuple[int, int] | None:
    """Find the first citation from an offset: its start and the end of its core."""
    if _is_entry(letters, at, end):
        return at, end
    named = patterns.HARVARD.match(letters, at, end)
    if named:
        return at, named.end()
    dated = patterns.DATED.match(letters, at, end)
    if dated and letters[dated.end() : dated.end() + 1] != "v":
        return at, dated.end()
    for core in patterns.CORE.finditer(letters, at, end):
        start = _find_start(letters, at, core, end)
        if start is None or (
            core[0][0] in ",:"
            and letters[start] != "y"
            and not _OF_WORK.search(letters, start, core.start())
        ):
            continue
        return start, core.end()
    return None


def _is_entry(letters: str, at: int, end: int) -> bool:
    # Dear patterns; most pieces cannot be one, and two letters tell.
    inverted = "," in letters[at + 1 : at + 5]
    if inverted and patterns.ENTRY.match(letters, at, end):
        return True
    if patterns.CONTAINED.search(letters, at, end):
        return True
    several = letters.find(".", at, end) > 0
    return several and patterns.SENTENCES.match(letters, at, end) is not None


def _find_start(letters: str, at: int, found: re.Match[str], end: int) -> int | None:
    core, kind = found.start(), found[0]
    prose = max(letters.rfind("v", at, core), letters.rfind("q", at, core))
    if prose < 0:
        return _find_start_behind_small_words(letters, at, core)
    if _may_hold_prose(letters, found, end) and _is_headed(letters, at, core):
        # An unmarked title may hold any word: "R. Hale, What was done (London 1950)".
        return at
    if kind == "G":
        # Prose that names a file in brackets tells the rest itself.
        return core
    head = patterns.HEAD.search(letters, max(prose + 1, core - _BACK), core + _AHEAD)
    if head and head.start() <= core:
        return head.start()
    if kind[0] in patterns.ALONE:
        # "... are on the file cited in note 2"
        return core - 3 if letters[core - 3 : core + 1] == "wkBN" else core
    return _find_title(letters, prose + 1, core) if kind == "I" else None


def _may_hold_prose(letters: str, core: re.Match[str], end: int) -> bool:
    """Tell a core that a title with any words may stand before from other numbers."""
    if core[0] == "I":
        return True
    behind = core.end() if core[0][-1] == "y" else core.start()
    dated = letters.endswith(("y", "y,"), 0, behind)
    return dated and bool(patterns.LAST_PAGES.fullmatch(letters, behind, end))


def _is_headed(letters: str, at: int, core: int) -> bool:
    return bool(
        patterns.PERSON.match(letters, at, core)
        or patterns.PLAIN_PERSON.match(letters, at, core)
    )


def _find_start_behind_small_words(letters: str, at: int, core: int) -> int:
    few = letters.count("l", at, core) <= _SMALL_WORDS
    if (
        few
        or "," in letters[at : letters.find("l", at)]
        or _is_headed(letters, at, core)
    ):
        return at
    small = max(letters.rfind("l", at, core), core - _BACK)
    head = patterns.HEAD.search(letters, small, core + _AHEAD)
    return head.start() if head and head.start() <= core else at


def _find_title(letters: str, at: int, core: int) -> int | None:
    """Find an unmarked title's beginning, going back from its imprint."""
    author = patterns.PLAIN_AUTHOR.search(letters, max(at, core - _BACK), core)
    if author:
        return author.start()
    start = max(at, letters.rfind(",", at, core) + 1)
    if letters.count("l", start, core) > _SMALL_WORDS or letters[start] not in "CcQE":
        start = max(at, letters.rfind("l", at, core) + 1)
    inside = letters.rfind("Ci", start, core)
    if inside >= 0:
        start = inside + 2
    while start < core and letters[start] in "wai,:tpk-":
        start += 1
    return start if start < core else None


def _find_end(letters: str, behind: int, end: int) -> int:
    stop = patterns.STOP.search(letters, behind, end)
    limit = stop.start() if stop else end
    last = behind
    for core in patterns.CORE.finditer(letters, behind, limit):
        last = core.end()
    while last < limit and letters[last] in "PH":
        last += 1
    if last < limit == end and patterns.TAIL.match(letters, last, end):
        last = end
    return last


def _cut_at_joints(letters: str, start: int, end: int) -> Iterator[Found]:
    cores: list[int] | None = None
    for joint in patterns.JOINT.finditer(letters, start, end):
        at, behind = joint.span()
        if (
            at < start
            or letters[behind : behind + 1] not in _MAY_BEGIN
            or not _begins_another(letters, start, at, behind)
        ):
            continue
        if cores is None:
            cores = [
                core.start() for core in patterns.CORE.finditer(letters, start, end)
            ]
        if (
            _is_complete(letters, start, at, cores)
            and _is_complete(letters, behind, end, cores)
            and not _leans(letters, start, at, (behind, end))
        ):
            yield "citation", start, at
            start = behind
    yield "citation", start, end


def _begins_another(letters: str, start: int, joint: int, behind: int) -> bool:
    if patterns.POINTER.fullmatch(letters, start, joint) and letters[behind - 1] == "a":
        return letters[behind] in "cCwQE"
    if patterns.HARVARD.match(letters, start, joint):
        return patterns.HARVARD.match(letters, behind) is not None
    people = patterns.PERSON.match(letters, behind)
    if people and "P" in people[0] and letters[joint - 1] == "C":
        # The last of several editors.
        return False
    return patterns.NEXT.match(letters, behind) is not None


def _is_complete(letters: str, start: int, end: int, cores: Sequence[int]) -> bool:
    """Tell whether a stretch can stand alone; the cores are those of a wider one."""
    following = bisect_left(cores, start)
    if following < len(cores) and cores[following] < end:
        return True
    return bool(
        patterns.DIARY.match(letters, start, end)
        or patterns.HARVARD.match(letters, start, end)
        or patterns.NEWSPAPER.fullmatch(letters, start, end)
    )


def _leans(letters: str, start: int, joint: int, rest: Piece) -> bool:
    """Tell whether what stands behind the comma says where what stands before is.

    Or what it is: "FO 371/1, Hale to Moss, no. 4".
    """
    behind, end = rest
    if letters[start:joint] == "W":
        return patterns.ITEM_OF_PAPER.match(letters, behind, end) is not None
    if letters[joint - 1] == "A" and letters[joint:behind] == ",":
        alone = start + 1 == joint
        record = alone and patterns.ONE_RECORD.match(letters, behind, end)
        return bool(record) or letters[behind:end] == "x"
    if letters[behind:end] == "x" and letters[joint:behind] == ",":
        # "The same to Hale, 26 March, ibid."
        return letters[start] == "x" or bool(
            patterns.LETTER.match(letters, start, joint)
        )
    return bool(
        patterns.DIARY.fullmatch(letters, start, joint)
        and patterns.PERSON.match(letters, behind)
    )

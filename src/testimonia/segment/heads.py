"""Where posts and comments begin.

A head is one line ("Meg Tarn said,") or a cluster of short lines (name, rank, date,
number). Which of the forms a page uses is told by counting them, never by its site.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from testimonia.segment.headers import is_name, is_profile
from testimonia.segment.signs import Sign
from testimonia.text.lines import Line

_MARKS_BEFORE = re.compile(r"[ \t\u00a0>|│┃]*")
_CAN_CLUSTER = frozenset("SDNRAB")
_NEAR = 2


@dataclass(slots=True)
class Head:
    """The lines that open a post, and what they say."""

    first: int
    last: int
    author: str | None = None
    date: str | None = None
    label: str | None = None
    indent: int = 0
    clock: bool = False
    verb: bool = False
    clustered: bool = False
    bylines: list[int] = field(default_factory=list)


def find_heads(lines: list[Line], signs: list[Sign]) -> list[Head]:
    """Find the heads of all posts or comments, in the form that the page uses."""
    heads = _cluster_mail(lines, signs)
    if heads:
        return heads
    told = _choose_form(signs)
    profiles = _cluster_profiles(lines, signs) if told != "DN" else []
    if not told:
        return profiles
    heads = _read_heads(lines, signs, told)
    # Where profiles open the posts, "Meg Tarn said:" heads but a few quotations.
    return profiles if len(profiles) > 2 * len(heads) else heads


def _read_heads(lines: list[Line], signs: list[Sign], told: str) -> list[Head]:
    heads: list[Head] = []
    place = 0
    while place < len(signs):
        if signs[place].code in _CAN_CLUSTER:
            end = _cluster_end(lines, signs, place)
            heads += _read_cluster(lines, signs, (place, end), told)
            place = end
        else:
            place += 1
    return _name_by_vote(lines, signs, heads) if told == "DN" else heads


def indent_of(line: Line) -> int:
    """Measure how far a line stands in, quoting marks included."""
    match = _MARKS_BEFORE.match(line.text)
    return len(match.group().expandtabs(4)) if match else 0


def _choose_form(signs: list[Sign]) -> str:
    """Tell which lines open posts: "said", "stamped", "DN" or none ("")."""
    count = Counter(sign.code for sign in signs)
    heads = [sign.header for sign in signs if sign.header and sign.code == "S"]
    stamped = sum(1 for header in heads if header.date)
    said = [header for header in heads if header.verb and not header.date]
    labelled = sum(1 for header in said if header.label or header.trails)
    dated = sum(
        1
        for sign, after in pairwise(signs)
        if sign.code == "S" and after.code == "D" and sign.header and sign.header.verb
    )
    anchors = max(count["D"], count["N"])
    if said and (2 * max(labelled, dated) >= len(said) or not stamped + anchors > 1):
        return "said" if len(said) >= stamped else "stamped"
    if stamped and stamped >= anchors - 1:
        return "stamped"
    return "DN" if anchors else ""


def _cluster_end(lines: list[Line], signs: list[Sign], place: int) -> int:
    end = place
    while end < len(signs):
        code = signs[end].code
        inner = (
            code == "x"
            and end + 1 < len(signs)
            and signs[end + 1].code in "DNRB"
            and signs[end - 1].code in "DNB"
            and is_name(lines[signs[end].line].text.strip())
        )
        if code not in _CAN_CLUSTER and not inner:
            break
        end += 1
    return end


def _read_cluster(
    lines: list[Line], signs: list[Sign], bounds: tuple[int, int], told: str
) -> list[Head]:
    """Read the heads in a run of short lines; most runs hold one or none."""
    place, end = bounds
    if told == "DN":
        return _read_anchors(lines, signs, place, end)
    heads: list[Head] = []
    waiting: list[Sign] = []
    before = signs[place - 1] if place else None
    for sign in signs[place:end]:
        if _opens(sign, told):
            heads.append(_make_head(lines, [*waiting, sign]))
            _take_count(lines, heads[-1], before)
            waiting = []
        elif sign.code in "DNR" and heads:
            _take(heads[-1], [sign])
            heads[-1].last = sign.line
        elif sign.code in "NR" or (sign.code == "D" and told == "stamped"):
            waiting.append(sign)
        else:
            waiting = []
        before = sign
    return heads


def _take_count(lines: list[Line], head: Head, before: Sign | None) -> None:
    """Take in a comment's number that stands on the line above its header."""
    text = lines[before.line].text.strip() if before else ""
    if before and text.isdigit() and not head.label and before.line < head.first:
        head.first, head.label = before.line, text


def _read_anchors(
    lines: list[Line], signs: list[Sign], place: int, end: int
) -> list[Head]:
    """Read a head that is a cluster of lines: name, rank, date and number."""
    run = signs[place:end]
    while run and run[0].code == "A":
        run.pop(0)
    while run and run[-1].code == "A":
        run.pop()
    if not any(sign.code in "DN" for sign in run):
        return []
    head = _make_head(lines, run)
    named = next((sign for sign in run if sign.code == "x"), None)
    before = _name_above(lines, signs, place, run[0])
    if named is None and before and _names(lines, before):
        named = before
        head.first = before.line
    if named is not None:
        head.author = lines[named.line].text.strip()
        head.bylines.append(named.line)
    return [head]


def _name_above(
    lines: list[Line], signs: list[Sign], place: int, first: Sign
) -> Sign | None:
    """Give the sign above a head, or above the lines of a profile that stand over it."""
    if not place:
        return None
    if first is signs[place]:
        return signs[place - 1]
    before = signs[place - 1]
    over = (lines[i].text for i in range(signs[place].line, first.line))
    near = signs[place].line - before.line <= _NEAR
    profile = near and all(not text.strip() or is_profile(text) for text in over)
    return before if profile else None


def _cluster_profiles(lines: list[Line], signs: list[Sign]) -> list[Head]:
    """Find heads without a date: a name right over the lines of the poster's profile."""
    heads: list[Head] = []
    previous: Sign | None = None
    for sign in signs:
        text = lines[sign.line].text
        if sign.code in "AR" and (sign.code == "R" or is_profile(text)):
            if heads and heads[-1].last == sign.line - 1:
                heads[-1].last = sign.line
            elif (
                previous
                and sign.line - previous.line <= _NEAR
                and _names(lines, previous)
            ):
                name = lines[previous.line].text.strip()
                heads.append(
                    Head(previous.line, sign.line, name, bylines=[previous.line])
                )
        previous = sign
    profiles = [h for h in heads if any(is_profile(x.text) for x in _rows(lines, h))]
    return heads if len(profiles) > 1 else []


def _rows(lines: list[Line], head: Head) -> list[Line]:
    return lines[head.first : head.last + 1]


def _make_head(lines: list[Line], run: list[Sign]) -> Head:
    head = Head(run[0].line, run[-1].line, indent=indent_of(lines[run[-1].line]))
    _take(head, run)
    return head


def _opens(sign: Sign, told: str) -> bool:
    header = sign.header
    if header is None or told == "DN":
        return False
    return bool(header.date) if told == "stamped" else header.verb


def _take(head: Head, signs: list[Sign]) -> None:
    """Add what lines of a head say to it."""
    for sign in signs:
        header = sign.header
        if sign.code in "SR":
            head.bylines.append(sign.line)
        if header:
            head.author = head.author or header.author
            head.date = head.date or header.date
            head.label = head.label or header.label
            head.clock = head.clock or header.clock
            head.verb = head.verb or header.verb


def _names(lines: list[Line], sign: Sign) -> bool:
    return sign.code == "x" and is_name(lines[sign.line].text.strip())


def _name_by_vote(
    lines: list[Line], signs: list[Sign], heads: list[Head]
) -> list[Head]:
    """Find names printed behind the date, where most heads have none before it."""
    bare = [head for head in heads if not head.author]
    if 2 * len(bare) < len(heads):
        return heads
    place = {sign.line: index for index, sign in enumerate(signs)}
    behind = []
    for head in bare:
        index = place[head.last] + 1
        if index < len(signs) and _names(lines, signs[index]):
            behind.append((head, signs[index].line))
    if 2 * len(behind) < len(bare):
        return heads
    for head, line in behind:
        head.author = lines[line].text.strip()
        head.bylines.append(line)
        head.last = line
    return heads


def _cluster_mail(lines: list[Line], signs: list[Sign]) -> list[Head]:
    """Find the heads of mails in a digest: From, Date and Subject on lines of their own."""
    heads: list[Head] = []
    previous = -1
    for index, sign in enumerate(signs):
        if sign.code != "M":
            continue
        if index != previous + 1 or not heads:
            heads.append(Head(sign.line, sign.line, clustered=True))
        name, _, value = lines[sign.line].text.strip().partition(": ")
        heads[-1].last = sign.line
        heads[-1].bylines.append(sign.line)
        if name in {"From", "Von"}:
            heads[-1].author = _sender(value)
        elif name in {"Date", "Sent", "Datum"}:
            heads[-1].date = value.strip()
        previous = index
    kept = [head for head in heads if head.author and len(head.bylines) > 1]
    return kept if len(kept) > 1 else []


def _sender(value: str) -> str:
    """Take the name out of a mail's From line.

    >>> _sender("Meg Tarn <meg@example.org>"), _sender("meg at example.org (Meg Tarn)")
    ('Meg Tarn', 'Meg Tarn')
    """
    before, bracket, _ = value.partition("<")
    if bracket and before.strip(' "'):
        return before.strip(' "')
    _, bracket, inside = value.partition("(")
    return inside.rstrip(") ") if bracket and inside.strip(") ") else value.strip("<> ")

"""One place of a text, one rule: a reference or nothing."""

import re
from dataclasses import dataclass, field

from testimonia.text.archives.rules import Grammar, Head, Rule
from testimonia.text.archives.tail import Reading, read_tail

MISREAD_SCORE = 0.6
INHERITED_SCORE = 0.7
_MAX_NAMES = 5
_LOOKBACK = 40

_BRACKETED = re.compile(
    r" {0,3}[(\[] {0,2}(?:(?:here(?:in)?after|henceforth|cited|далее|im Folgenden|ci-après)"
    r"[^()\[\]]{0,120}|[^\W\d_a-zа-я][\w .&/-]{0,40})[)\]]"
)
_JOIN = re.compile(r" {0,3}(?:[,:/-]\"? {0,3}|\. (?=[fFфФ\d]))?")
_MARKS = frozenset(",:/-)")
_GROUPED = re.compile(r"[(\[]")
# A collection that is called Papers is one even with no box behind it; "Files" is not.
_SURE_COLLECTION = re.compile(r"(?:Papers|MSS|Nachlass)\Z")
_PERSONAL = frozenset(
    (
        "box",
        "book",
        "folder",
        "roll",
        "volume",
        "folio",
        "number",
        "manuscript",
        "document",
    )
)


@dataclass(slots=True, kw_only=True)
class Hit:
    """A reference in plain letters.

    Attributes:
        body: where its levels begin.
        rule: that it follows.
        named: its repository is printed behind it.
    """

    start: int
    body: int
    end: int
    repository: str
    levels: list[tuple[str, str]]
    rule: Rule
    score: float = 1.0
    inherited: bool = False
    named: bool = False
    reading: Reading = field(default_factory=lambda: Reading(0))


def match_head(
    text: str, start: int, word: str, grammar: Grammar, last: Hit | None
) -> Hit | None:
    """Read the reference that a word begins.

    Args:
        text: plain letters.
        start: where the word stands.
        word: it.
        grammar: the rules.
        last: the reference before it.
    """
    head = grammar.heads[word]
    for rule in head.rules:
        repository = rule.repositories[0]
        if rule.inherits:
            if last is None or last.repository not in rule.repositories:
                continue
            repository = last.repository
        hit = match_rule(rule, text, start, repository, misread=head.misread)
        if hit:
            hit.inherited = rule.inherits
            if rule.before:
                _take_before(text, hit, last.end if last else 0)
            return hit
    if head.repositories:
        return _match_named(text, start, start + len(word), head.repositories, grammar)
    return None


def match_rule(
    rule: Rule, text: str, start: int, repository: str, *, misread: bool = False
) -> Hit | None:
    """Read what a rule describes at a place."""
    reading = Reading(start, list(rule.fixed), rule.titles, rule.title)
    reading.lax = rule.template is None
    score = rule.score
    if rule.template is not None:
        template = rule.template
        match = None if misread else template.regex.match(text, start)
        if match is None and rule.mended is not None:
            template = rule.mended
            match = template.regex.match(text, start)
            score = min(score, MISREAD_SCORE)
        if match is None:
            return None
        reading.end = match.end()
        reading.levels += [p for p in template.read(match) if p[0] not in rule.drop]
    if rule.levels.levels:
        read_tail(text, rule.levels, reading, first=rule.template is None)
    if not (reading.levels and _complete(rule, reading)):
        return None
    return Hit(
        start=start,
        body=start,
        end=reading.end,
        repository=repository,
        levels=reading.levels,
        rule=rule,
        score=score,
        reading=reading,
    )


def _complete(rule: Rule, reading: Reading) -> bool:
    labels = {label for label, _ in reading.levels}
    if "more" in rule.needs:
        core = len(rule.template.levels) if rule.template else 0
        return len(reading.levels) > core + len(rule.fixed)
    if rule.needs:
        return not rule.needs.isdisjoint(labels)
    name = dict(reading.levels).get("collection")
    if name and reading.levels[0][0] == "collection" and rule.titles == "before":
        return bool(_SURE_COLLECTION.search(name)) or not labels.isdisjoint(_PERSONAL)
    return True


def behind_places(text: str, position: int, grammar: Grammar) -> int:
    """Give the end of the places, and names in brackets, behind a repository's name.

    Args:
        text: plain letters.
        position: where the name ends.
        grammar: it knows the places.
    """
    for _ in range(_MAX_NAMES):
        bracketed = _BRACKETED.match(text, position)
        comma = bracketed.end() if bracketed else position
        place = grammar.behind.match(text, comma + 2)
        if place is None or text[comma : comma + 2] != ", ":
            break
        position = place.end()
    return position


def behind_names(text: str, position: int, grammar: Grammar) -> int:
    """Give the end of the repositories' names that adjoin one that leads to nothing.

    What leads from the first to nothing leads from none of them to anything.
    """
    for _ in range(_MAX_NAMES):
        joined = _JOIN.match(text, position)
        following = joined.end() if joined else position
        name = grammar.behind.match(text, following)
        if name is None:
            name = grammar.anchor.match(text, following)
            if name is None or not grammar.heads[name[0]].repositories:
                break
        position = name.end()
    return position


def _match_named(
    text: str, start: int, end: int, repositories: tuple[str, ...], grammar: Grammar
) -> Hit | None:
    """Read a reference behind its repository's name, or several names of it."""
    position, repositories, hit = _behind_names(text, end, repositories, grammar)
    if hit is None:
        hit = _match_body(text, position, repositories, grammar, titled=True)
    if hit:
        hit.start = start
    return hit


def _behind_names(
    text: str, position: int, repositories: tuple[str, ...], grammar: Grammar
) -> tuple[int, tuple[str, ...], Hit | None]:
    for _ in range(_MAX_NAMES):
        if bracketed := _BRACKETED.match(text, position):
            position = bracketed.end()
        joined = _JOIN.match(text, position)
        position = joined.end() if joined else position
        if place := grammar.behind.match(text, position):
            position = place.end()
            continue
        anchor = grammar.anchor.match(text, position)
        if anchor is None:
            break
        head = grammar.heads[anchor[0]]
        hit = _match_known(text, position, repositories, head)
        if hit is None and head.repositories:
            # What looks like one more name may begin the reference itself.
            hit = _match_body(text, position, repositories, grammar, titled=False)
        if hit:
            return position, repositories, hit
        if not head.repositories or text[anchor.end() : anchor.end() + 1].isalpha():
            break
        shared = tuple(name for name in repositories if name in head.repositories)
        repositories = shared or head.repositories
        position = anchor.end()
    return position, repositories, None


def _match_known(
    text: str, position: int, repositories: tuple[str, ...], head: Head
) -> Hit | None:
    """Read what also stands alone; with its repository's name nothing is in doubt."""
    for rule in head.rules:
        named = [name for name in rule.repositories if name in repositories]
        if not named:
            continue
        hit = match_rule(rule, text, position, named[0], misread=head.misread)
        if hit:
            hit.score = 1.0 if hit.score == rule.score else hit.score
            return hit
    return None


def _match_body(
    text: str,
    position: int,
    repositories: tuple[str, ...],
    grammar: Grammar,
    *,
    titled: bool,
) -> Hit | None:
    # "MAE, Guerre ..." is a series; "Department of State Manual ..." is not.
    titled = titled and text[max(position - 4, 0) : position].rstrip()[-1:] in _MARKS
    if _GROUPED.match(text, position):
        position += 1
    for repository in repositories:
        for rule in grammar.bodies.get(repository, ()):
            if rule.template is None and not titled:
                continue
            hit = match_rule(rule, text, position, repository)
            if hit and hit.end > position:
                return hit
    return None


def _take_before(text: str, hit: Hit, left: int) -> None:
    """Take a registry number that stands before its piece: N 5842/30/38, FO 371/32916."""
    before = hit.rule.before
    if before is None or any(label == "paper" for label, _ in hit.levels):
        return
    left = max(left, hit.start - _LOOKBACK)
    for match in before.regex.finditer(text, left, hit.start):
        free = not text[max(match.start() - 1, 0) : match.start()].isalnum()
        if match.end() == hit.start and free:
            hit.levels += before.read(match)
            hit.start = match.start()
            return

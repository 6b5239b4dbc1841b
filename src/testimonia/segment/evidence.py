"""What speaks for a page of talk: a thread, or an article with comments."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain

from testimonia.records import Document
from testimonia.segment.cutting import are_trailers, cut_at_separators, find_separators
from testimonia.segment.heads import Head, find_heads
from testimonia.segment.postings import Posting, tag_postings
from testimonia.segment.signs import Sign, read_signs
from testimonia.text.lines import Line

_FRONT = 60_000
_BACK = 20_000
_META_SIGNS = 8
_BARE_BLOG = 0.75
_SUBTITLE = 200
_PAIR = 2
_FEWEST_POSTS = 3
_ARTICLE_WORDS = 120
_RUNNING_HEAD = 90
_THREAD_WORDS = re.compile(r"\bpoints?\b|\blevel \d|^r/|^re:|\bkarma\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Talk:
    """How much a text looks like a thread, and like a blog with comments."""

    thread: float
    blog: float


def weigh_talk(document: Document, lines: list[Line]) -> Talk:
    """Weigh the signs of talk in a text's front and end."""
    sample = _sample(document, lines)
    signs = read_signs(sample)
    heads = leave_out_byline(sample, signs, find_heads(sample, signs))
    talk = _strength(signs, heads)
    blog = _blogness(sample, signs, heads)
    parted = _weigh_separators(sample, signs) if not heads[1:] else 0.0
    if not heads and not parted and _is_bare_blog(signs):
        return Talk(thread=0.0, blog=_BARE_BLOG)
    return Talk(
        thread=max(talk * (1 - blog) if len(heads) > 1 else 0.0, parted),
        blog=talk * blog,
    )


def leave_out_byline(
    lines: list[Line], signs: list[Sign], heads: list[Head]
) -> list[Head]:
    """Leave out what heads the article and not a comment, as far as that is told.

    A line that counts the comments parts the two; else the first head is the
    article's where no other looks like it.
    """
    told = [s.line for s in signs if s.code == "C"]
    below = [head for head in heads if told and head.first > told[0]]
    if below:
        return below
    if not heads or _has_prose(lines, signs, heads[0].first):
        return heads
    header = next(
        (s.header for s in signs if s.line == heads[0].first and s.header), None
    )
    styles = [(h.clock, h.label is None, bool(h.indent)) for h in heads]
    alone = styles.count(styles[0]) == 1 and len(heads) != _PAIR
    return heads[1:] if header and alone and not header.label else heads


def _has_prose(lines: list[Line], signs: list[Sign], end: int) -> bool:
    """Tell whether an article's words stand between its title and a line."""
    over = [sign for sign in signs[: _META_SIGNS + 1] if sign.line < end]
    told = sum(len(lines[sign.line].text) for sign in over[1:] if sign.code == "x")
    return len(over) > _META_SIGNS or told > _SUBTITLE


def _sample(document: Document, lines: list[Line]) -> list[Line]:
    """Take a long text's front and end: a page shows there what it is."""
    front = [line for line in lines if line.end - document.start <= _FRONT]
    back = [
        line
        for line in lines
        if line.end - document.start > _FRONT and line.start >= document.end - _BACK
    ]
    return list(chain(front, back))


def _is_bare_blog(signs: list[Sign]) -> bool:
    """Tell whether a dated article has a place for comments, and none came."""
    dated = any(s.code in "DS" for s in signs[1:_META_SIGNS] if s.header)
    return dated and any(sign.code in "FC" for sign in signs[_META_SIGNS // 2 :])


def _strength(signs: list[Sign], heads: list[Head]) -> float:
    """Weigh heads, and the site's lines that stand right at them."""
    place = {sign.line: index for index, sign in enumerate(signs)}
    strength = helps = 0.0
    for head in heads:
        around = [place[head.first] - 1, place[head.last] + 1]
        around += range(place[head.first], place[head.last] + 1)
        codes = {signs[i].code for i in around if 0 <= i < len(signs)}
        helped = bool(codes & {"A", "N", "R", "M"})
        helps += 0.3 * helped
        strength += _weight(head, helped=helped)
    form = 1.5 if any(sign.code == "F" for sign in signs) else 0.0
    total = min(strength, 12.0) + min(helps, 3.0) + form
    return total / (total + 0.6) if heads else 0.0


def _weight(head: Head, *, helped: bool) -> float:
    """Weigh one head: a button, an age or a list mark is what letters do not have."""
    if head.verb:
        return 1.0 if head.label or head.date or helped else 0.1
    if head.clock:
        return 1.0
    return 0.7 if helped else 0.2


def _blogness(sample: list[Line], signs: list[Sign], heads: list[Head]) -> float:
    """Tell whether an article stands above the comments, from 0 to 1."""
    if not heads:
        return 0.0
    texts = [sample[sign.line].text for sign in signs]
    above = [
        text
        for text, sign in zip(texts, signs, strict=True)
        if sign.line < heads[0].first and sign.code == "x"
    ]
    words = sum(text.count(" ") + 1 for text in above[1:])
    codes = {sign.code for sign in signs}
    if "C" not in codes and are_trailers(signs, heads, len(sample)):
        return 0.0
    blog = 0.6 if words >= _ARTICLE_WORDS else 0.3 if words >= _ARTICLE_WORDS / 3 else 0
    blog += 0.4 * ("F" in codes)
    blog += 0.7 * ("C" in codes)
    blog += 0.3 * (2 * sum(head.verb for head in heads) > len(heads))
    threadlike = sum(len(_THREAD_WORDS.findall(text[:200])) for text in texts)
    blog -= 0.6 * bool(codes & {"N", "R", "M"}) + 0.6 * (2 * threadlike > len(heads))
    blog -= 0.6 * (heads[0].first <= signs[min(1, len(signs) - 1)].line)
    return min(1.0, max(0.0, blog))


def _weigh_separators(sample: list[Line], signs: list[Sign]) -> float:
    """Weigh a page that only separators part: do its parts quote one another?"""
    separators = find_separators(sample)
    postings = cut_at_separators(sample, signs, separators)
    if len(postings) < _FEWEST_POSTS:
        return 0.0
    tag_postings(sample, signs, postings)
    running = _running_heads(sample, postings)
    quoting = sum(_quotes(sample, p, running) for p in postings)
    named = sum(p.author is not None and p.head is not None for p in postings)
    share = (quoting + named) / len(postings)
    # Forums leave lines behind that hold a no-break space, and "Last edited:", "Top".
    spaced = "\u00a0" in sample[separators[0]].text
    site = sum(sign.code == "A" for sign in signs) if spaced else 0
    told = 0.3 * bool(quoting + named) + 1.5 * share
    return min(0.95, max(told, 0.36 * min(site, 2)))


def _running_heads(sample: list[Line], postings: list[Posting]) -> set[str]:
    """Find the short lines that begin part after part: a page's head quotes nothing."""
    openings = Counter(sample[p.first].text.strip() for p in postings)
    return {
        text
        for text, count in openings.items()
        if count >= _FEWEST_POSTS and len(text) <= _RUNNING_HEAD
    }


def _quotes(sample: list[Line], posting: Posting, running: set[str]) -> bool:
    """Tell whether a part quotes another, running heads apart."""
    return any(
        tag in "qh" or (tag == "e" and sample[i].text.strip() not in running)
        for i, tag in posting.tags.items()
    )

"""Forum threads and mailing-list digests whose mark-up is lost."""

from dataclasses import replace

from testimonia.records import Document, Segmented
from testimonia.segment.cutting import (
    cut_at_heads,
    cut_at_separators,
    find_depths,
    find_separators,
    find_title,
)
from testimonia.segment.drafts import Draft, Drafts
from testimonia.segment.evidence import weigh_talk
from testimonia.segment.heads import find_heads
from testimonia.segment.postings import Posting, draft_posting, tag_postings
from testimonia.segment.signs import Sign, read_signs
from testimonia.text.lines import Line

_SURE = 0.95
_LIKELY = 0.8
_LONGEST_SITE_LINE = 80


def score_thread(document: Document, lines: list[Line]) -> float:
    """Tell how much a text looks like a thread, from 0 to 1."""
    return weigh_talk(document, lines).thread


def segment_thread(document: Document, lines: list[Line]) -> Segmented:
    """Cut a thread into its title, its posts and what the site prints around them."""
    signs = read_signs(lines)
    title = find_title(lines, signs)
    postings = _cut_posts(lines, signs)
    find_depths(lines, postings)
    tag_postings(lines, signs, postings)
    drafts = Drafts(document, lines)
    if title is not None and (not postings or title < postings[0].first):
        drafts.add("title", title, title, score=_SURE)
    nested = any(posting.depth > 1 for posting in postings)
    made: list[Draft] = []
    for posting in postings:
        above = None if posting.above is None else made[posting.above]
        made.append(_draft_post(drafts, posting, above, nested=nested))
    _draft_site(drafts, signs, postings, title)
    dated = next((p.head.date for p in postings if p.head and p.head.date), None)
    named = None if title is None else lines[title].text.strip()
    done = replace(document, genre="thread", title=named, date=dated)
    return Segmented(documents=(done,), segments=drafts.finish())


def _cut_posts(lines: list[Line], signs: list[Sign]) -> list[Posting]:
    heads = find_heads(lines, signs)
    if len(heads) > 1:
        return cut_at_heads(lines, signs, heads)
    return cut_at_separators(lines, signs, find_separators(lines))


def _draft_post(
    drafts: Drafts, posting: Posting, above: Draft | None, *, nested: bool
) -> Draft:
    head = posting.head
    score = _SURE if head else _LIKELY
    container = drafts.add(
        "post",
        posting.first,
        posting.last,
        above,
        level=posting.depth if nested else None,
        author=posting.author,
        date=head.date if head else None,
        label=head.label if head else None,
        score=score,
    )
    draft_posting(drafts, posting, container, score)
    return container


def _draft_site(
    drafts: Drafts, signs: list[Sign], postings: list[Posting], title: int | None
) -> None:
    """Claim what stands outside the posts: it is the site's where it is short."""
    inside = {i for p in postings for i in range(p.first, p.last + 1)}
    for sign in signs:
        line = drafts.lines[sign.line]
        if sign.line in inside or sign.line == title:
            continue
        if sign.code != "x" or len(line.text.strip()) <= _LONGEST_SITE_LINE:
            drafts.add("furniture", sign.line, sign.line, score=_LIKELY)

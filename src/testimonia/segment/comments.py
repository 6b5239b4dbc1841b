"""Blog articles with the comments under them, when mark-up is lost."""

import re
from dataclasses import dataclass, replace

from testimonia.lexicon import furniture
from testimonia.records import Document, Segmented, Span
from testimonia.segment.cutting import cut_at_heads, find_depths, find_title
from testimonia.segment.drafts import Draft, Drafts
from testimonia.segment.evidence import (
    leave_out_byline,
    weigh_talk,
)
from testimonia.segment.headers import is_furniture, is_name, read_date
from testimonia.segment.heads import find_heads, indent_of
from testimonia.segment.postings import Posting, draft_posting, tag_postings
from testimonia.segment.quoted import closes_at, whole_quotations
from testimonia.segment.signs import Sign, read_signs
from testimonia.text.lines import Line

_SURE = 0.95
_LIKELY = 0.8
_GUESSED = 0.6
_META_LINES = 6
_LONGEST_CAPTION = 300
_LONGEST_HEADING = 90
_MOST_HEADING_WORDS = 12
_AUTHOR = re.compile(
    r"\b(?:(?:posted|written|published|geschrieben|verfasst|publié|posté) )?"
    r"(?:by|von|par|автор:?):? (?P<name>[^|•·,;()\[\]]{2,48}?)"
    r"(?= on | at | am | le | in |\s*[|•·,;()\[\]]|\s*$)",
    re.IGNORECASE,
)
_META_PARTS = re.compile(r"\s*[|•·()\[\]]\s*|\s[–—-]\s|,\s*$|\s{2,}")
_ATTRIBUTED = re.compile(r"(?:\([^()]{3,120}\)|[–—]\s?[^–—.!?]{3,80})\.?$")


@dataclass(frozen=True, slots=True)
class _Meta:
    """What a line under an article's title says of it."""

    author: str | None
    date: str | None


def score_comments(document: Document, lines: list[Line]) -> float:
    """Tell how much a text looks like a blog article with comments, from 0 to 1."""
    return weigh_talk(document, lines).blog


def segment_comments(document: Document, lines: list[Line]) -> Segmented:
    """Cut a blog page into its article, its comments and the site's own lines."""
    signs = read_signs(lines)
    title = find_title(lines, signs)
    heads = leave_out_byline(lines, signs, find_heads(lines, signs))
    postings = cut_at_heads(lines, signs, heads) if heads else []
    find_depths(lines, postings)
    tag_postings(lines, signs, postings)
    drafts = Drafts(document, lines)
    end = postings[0].first if postings else _form_line(signs, len(lines))
    metas = _draft_article(drafts, signs, title, end)
    _draft_comments(drafts, postings)
    _draft_site(drafts, signs, postings, end)
    authors = tuple(dict.fromkeys(meta.author for meta in metas if meta.author))
    done = replace(
        document,
        genre="blog",
        title=None if title is None else " ".join(lines[title].text.split()),
        authors=authors,
        date=next((meta.date for meta in metas if meta.date), None),
    )
    return Segmented(documents=(done,), segments=drafts.finish())


def _form_line(signs: list[Sign], end: int) -> int:
    return next((sign.line for sign in signs if sign.code == "F"), end)


def _draft_comments(drafts: Drafts, postings: list[Posting]) -> None:
    made: list[Draft] = []
    for posting in postings:
        head = posting.head
        container = drafts.add(
            "comment",
            posting.first,
            posting.last,
            None if posting.above is None else made[posting.above],
            level=posting.depth,
            author=posting.author,
            date=head.date if head else None,
            label=head.label if head else None,
            score=_SURE,
        )
        made.append(container)
        draft_posting(drafts, posting, container, _SURE)


def _draft_site(
    drafts: Drafts, signs: list[Sign], postings: list[Posting], end: int
) -> None:
    """Claim the lines between and behind the comments: they are the site's."""
    inside = {i for p in postings for i in range(p.first, p.last + 1)}
    for sign in signs:
        if sign.line >= end and sign.line not in inside:
            drafts.add("furniture", sign.line, sign.line, score=_LIKELY)


def _draft_article(
    drafts: Drafts, signs: list[Sign], title: int | None, end: int
) -> list[_Meta]:
    """Claim the article's lines; give what its first lines say of it."""
    metas: list[_Meta] = []
    blocks: list[list[int]] = []
    for count, sign in enumerate(signs):
        index = sign.line
        if index >= end:
            break
        if index == title:
            drafts.add("title", index, index, score=_SURE)
        elif meta := _find_meta(drafts.lines, signs, count, early=not blocks):
            metas.append(meta)
            _draft_meta(drafts, index, meta)
        elif sign.code in "A-FCT":
            drafts.add("furniture", index, index, score=_LIKELY)
        elif blocks and blocks[-1][-1] == index - 1:
            blocks[-1].append(index)
        else:
            blocks.append([index])
    _draft_body(drafts, blocks)
    return metas


def _find_meta(
    lines: list[Line], signs: list[Sign], count: int, *, early: bool
) -> _Meta | None:
    """Read what a line over the article says of it, or a byline under it."""
    text = lines[signs[count].line].text.strip()
    if count < _META_LINES and early:
        meta = _read_meta(text)
        named = meta is None and _names_author(lines, signs, count)
        return _Meta(text, None) if named else meta or _read_byline(signs[count])
    return _read_byline(signs[count])


def _read_byline(sign: Sign) -> _Meta | None:
    header = sign.header
    if sign.code == "S" and header and not header.verb:
        return _Meta(header.author, header.date)
    return None


def _names_author(lines: list[Line], signs: list[Sign], count: int) -> bool:
    """Tell whether a line is a name with the article's date next to it."""
    around = signs[max(0, count - 1) : count + 2]
    dated = any(sign.code == "D" for sign in around)
    return dated and count > 0 and is_name(lines[signs[count].line].text.strip())


def _read_meta(text: str) -> _Meta | None:
    """Read a line that dates an article or names its author."""
    if len(text) > 2 * _LONGEST_CAPTION:
        return None
    found = _AUTHOR.search(text)
    author = found.group("name").strip() if found else None
    if author and not is_name(author):
        found = author = None
    rest = text.replace(found.group(), " | ") if found else text
    for part in _META_PARTS.split(rest):
        date = read_date(part) if part else None
        if date:
            return _Meta(author, date)
    starts = found is not None and found.start() == 0 and len(text) < _LONGEST_HEADING
    return _Meta(author, None) if starts else None


def _draft_meta(drafts: Drafts, index: int, meta: _Meta) -> None:
    """Claim a line's date, its author, and the tags that share the line with them."""
    line = drafts.lines[index]
    text = line.text
    claimed = _claims_in(text, meta)
    rest: list[Span] = []
    place = 0
    for start, end, kind in [*claimed, (len(text), len(text), "")]:
        rest += _stripped(line, place, start)
        if kind == "date":
            span = Span(line.start + start, line.start + end)
            drafts.add_spans("date", (span,), date=meta.date, score=_SURE)
        elif kind:
            spans = tuple(_stripped(line, start, end))
            drafts.add_spans("byline", spans, author=meta.author, score=_SURE)
        place = end
    if rest:
        tagged = any("," in drafts.document.words(span) for span in rest)
        role = "tags" if tagged else None
        drafts.add_spans("furniture", tuple(rest), role=role, score=_LIKELY)


def _claims_in(text: str, meta: _Meta) -> list[tuple[int, int, str]]:
    """Place date and byline in a line; where they run into each other it is a byline."""
    claimed: list[tuple[int, int, str]] = []
    start = text.find(meta.date) if meta.date else -1
    end = start + len(meta.date or "")
    if start >= 0:
        claimed.append((start, end, "date"))
    if meta.author:
        named = _AUTHOR.search(text)
        if not named or named.group("name").strip() != meta.author:
            return [(0, len(text), "byline")]
        if start < named.end() and named.start() < end:
            return [(0, len(text), "byline")]
        claimed.append((named.start(), named.end(), "byline"))
    return sorted(claimed)


def _stripped(line: Line, start: int, end: int) -> list[Span]:
    words = line.text[start:end]
    kept = words.strip()
    if not kept:
        return []
    first = line.start + start + len(words) - len(words.lstrip())
    return [Span(first, first + len(kept))]


def _draft_body(drafts: Drafts, blocks: list[list[int]]) -> None:
    lines = drafts.lines
    texts = [" ".join(lines[i].text.strip() for i in block) for block in blocks]
    whole = whole_quotations(list(texts))
    usual = min((indent_of(lines[b[0]]) for b in blocks), default=0)
    place = 0
    while place < len(blocks):
        block, last = blocks[place], blocks[place][-1]
        following = texts[place + 1] if place + 1 < len(texts) else None
        if place == 0 and _is_epigraph(texts[0], whole=bool(whole[0])):
            drafts.add("epigraph", block[0], last, score=_LIKELY)
        elif whole[place]:
            place += whole[place] - 1
            drafts.add("quotation", block[0], blocks[place][-1], score=_LIKELY)
        elif min(indent_of(lines[i]) for i in block) > usual + 1:
            drafts.add("quotation", block[0], last, score=_GUESSED)
        else:
            kind = _kind_of(texts[place], following)
            if kind == "paragraph":
                drafts.add_prose(block)
            else:
                level = 2 if kind == "heading" else None
                drafts.add(kind, block[0], last, level=level)
        place += 1


def _kind_of(text: str, following: str | None) -> str:
    low = text[:40].lower()
    if low.startswith(furniture.CAPTION_OPENERS) and len(text) <= _LONGEST_CAPTION:
        return "caption"
    plain = text[-1].isalnum() or text[-1] in "?)”’"
    prose = following is not None and len(following) > _LONGEST_HEADING
    short = len(text) <= _LONGEST_HEADING and text[0] not in '“"‘«„(•-–—*'
    if (
        short
        and plain
        and prose
        and text.count(" ") < _MOST_HEADING_WORDS
        and not is_furniture(text)
    ):
        return "heading" if text[0].isupper() and text[-1] not in "”’)" else "paragraph"
    return "paragraph"


def _is_epigraph(text: str, *, whole: bool) -> bool:
    """Tell whether an article opens with somebody else's words."""
    if text[:1] not in '“"«„‘':
        return False
    match = _ATTRIBUTED.search(text[-150:])
    if not match:
        return whole
    end = closes_at(text)
    return end is None or end >= len(text) - len(match.group()) - 6

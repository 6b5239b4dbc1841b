"""The inside of posts and comments: quotations, own words, signatures, buttons."""

import re
from dataclasses import dataclass, field

from testimonia.segment.drafts import Draft, Drafts
from testimonia.segment.echoes import Echoes, is_telling
from testimonia.segment.headers import (
    is_machine_date,
    is_name,
    is_rank,
    read_date,
    read_header,
)
from testimonia.segment.heads import Head
from testimonia.segment.quoted import whole_quotations
from testimonia.segment.signs import Sign
from testimonia.text.lines import Line

_QUOTED_BY = re.compile(
    r"(?:originally posted by|quote from:?|quote by|quoting|zitat von|citation de|"
    r"цитата от)\s+(?P<after>[^,:»\n]{2,48})|"
    r"(?:.*,\s)?(?P<before>[^,<]{2,48}?)\s(?:<[^>]*>\s)?(?:said|wrote|writes|schrieb|"
    r"a écrit|писал\(?а?\)?)\s?:",
    re.IGNORECASE,
)
_QUOTE_ENDS = ("click to expand", "click to shrink", "[/quote]")
_LONG_SIGNATURE = 25
_LONG_LINE = 100


@dataclass(slots=True)
class Posting:
    """A post or comment cut out of the text.

    Attributes:
        first: its first line, head included; last: its last line of words.
        body: the first line behind the head.
        tags: what its lines are: "q" quoted, "e" quoted as found by reuse, "h" heads
            a quotation, "f" furniture, "s" signature, "b" and "d" name and date under
            the words, "p" own words.
        sources: for lines found by reuse, the number of the post that has them.
        blocks: the body's lines, grouped where blank lines part them.
        doubted: its quotation is inferred, not found.
    """

    first: int
    last: int
    body: int
    head: Head | None = None
    author: str | None = None
    depth: int = 1
    above: int | None = None
    tags: dict[int, str] = field(default_factory=dict)
    sources: dict[int, int] = field(default_factory=dict)
    blocks: list[list[int]] = field(default_factory=list)
    doubted: bool = False


def tag_postings(lines: list[Line], signs: list[Sign], postings: list[Posting]) -> None:
    """Tell quoted from own words in all posts of a thread, in their order."""
    echoes = Echoes()
    by_line = {sign.line: sign for sign in signs}
    for number, posting in enumerate(postings):
        posting.blocks = _find_blocks(lines, posting)
        _tag_signs(lines, posting, by_line)
        _tag_date(lines, posting)
        _tag_echoes(lines, posting, echoes)
        _tag_headed(lines, posting)
        _keep_own_words(posting)
        _tag_signature(lines, posting)
        for block in own_blocks(posting):
            echoes.learn(number, [lines[i].text for i in block])
    _tag_outside(lines, postings)


def own_blocks(posting: Posting) -> list[list[int]]:
    """Group a post's own lines that nothing parts."""
    return [run for tag, run in _runs(posting) if tag == "p"]


def draft_posting(
    drafts: Drafts, posting: Posting, container: Draft, score: float | None
) -> None:
    """Claim all lines of a post for its parts."""
    lines = drafts.lines
    for index in range(posting.first, posting.body):
        if not lines[index].is_blank:
            _draft_head_line(drafts, index, container, posting)
    runs = _runs(posting)
    whole = whole_quotations(
        [
            "\n".join(lines[i].text.strip() for i in run) if tag == "p" else None
            for tag, run in runs
        ]
    )
    place = 0
    while place < len(runs):
        tag, run = runs[place]
        last = _last_of_quotation(posting, runs, whole, place)
        end = runs[last][1][-1]
        if tag in "qe" or whole[place]:
            sure = 0.6 if posting.doubted else score
            drafts.add("quotation", run[0], end, container, score=sure)
        elif tag == "h":
            author = _quoted_author(lines[run[0]].text)
            drafts.add("byline", run[0], end, container, role="quoted", author=author)
        elif tag == "p":
            drafts.add_prose(run, container, score=score)
        else:
            kind, role = _KINDS[tag]
            author = posting.author if kind == "byline" else None
            drafts.add(
                kind, run[0], end, container, role=role, author=author, score=score
            )
        place = last + 1


_KINDS = {
    "f": ("furniture", None),
    "s": ("byline", "signature"),
    "b": ("byline", None),
    "d": ("date", None),
    "t": ("furniture", "signature"),
}


def _draft_head_line(
    drafts: Drafts, index: int, container: Draft, posting: Posting
) -> None:
    head = posting.head
    if head is None or index not in head.bylines:
        _draft_plain_head_line(drafts, index, container, head)
        return
    names = (posting.author or "\n") in drafts.lines[index].text
    if names:
        drafts.add("byline", index, index, container, author=posting.author)
    elif is_rank(drafts.lines[index].text) or not head.clustered:
        drafts.add("byline", index, index, container, role="rank")
    else:
        _draft_plain_head_line(drafts, index, container, head)


def _draft_plain_head_line(
    drafts: Drafts, index: int, container: Draft, head: Head | None
) -> None:
    date = head.date if head else None
    if date and date in drafts.lines[index].text:
        drafts.add("date", index, index, container, date=date)
    else:
        drafts.add("furniture", index, index, container)


def _last_of_quotation(
    posting: Posting, runs: list[tuple[str, list[int]]], whole: list[int], place: int
) -> int:
    """Find how far one quotation goes on over blank lines."""
    tag, run = runs[place]
    last = place
    if tag == "e":
        source = posting.sources.get(run[0])
        while (
            last + 1 < len(runs)
            and runs[last + 1][0] == "e"
            and posting.sources.get(runs[last + 1][1][0]) == source
        ):
            last += 1
    elif whole[place]:
        last = place + whole[place] - 1
    return last


def _find_blocks(lines: list[Line], posting: Posting) -> list[list[int]]:
    """Group the lines of a post's body that no blank line parts."""
    blocks: list[list[int]] = []
    standing = False
    for index in range(posting.body, posting.last + 1):
        if lines[index].is_blank:
            standing = False
        elif standing:
            blocks[-1].append(index)
        else:
            blocks.append([index])
            standing = True
    return blocks


def _runs(posting: Posting) -> list[tuple[str, list[int]]]:
    """Group the lines of a post that have the same tag and no blank line between."""
    tags = posting.tags
    if not tags:
        return [("p", block) for block in posting.blocks]
    runs: list[tuple[str, list[int]]] = []
    for block in posting.blocks:
        standing = ""
        for index in block:
            tag = tags.get(index, "p")
            if tag == standing:
                runs[-1][1].append(index)
            else:
                runs.append((tag, [index]))
                standing = tag
    return runs


def _tag_signs(lines: list[Line], posting: Posting, by_line: dict[int, Sign]) -> None:
    """Tag the site's lines, the heads of quotations, and what a mail program marked."""
    depth = 0
    if posting.head:
        depth = lines[posting.head.first].text.lstrip()[:8].count(">")
    for block in posting.blocks:
        for index in block:
            code = by_line[index].code
            text = lines[index].text.lstrip(" \t\u00a0")
            if index in posting.tags:
                continue
            if code in "A-TBC":
                posting.tags[index] = "f"
            elif text[0] in ">&" and _is_marked(text, depth):
                posting.tags[index] = "q"
            elif code == "Q" or (code == "S" and _introduces(text, by_line[index])):
                posting.tags[index] = "h"


def _is_marked(text: str, depth: int) -> bool:
    return text.startswith((">", "&gt;")) and text[: depth + 1].count(">") > depth


def _introduces(text: str, sign: Sign) -> bool:
    header = sign.header
    told = header is not None and header.verb and header.date is None
    return told and text.rstrip(" \u2191").endswith(":")


def _tag_date(lines: list[Line], posting: Posting) -> None:
    """Tag a date that stands under the words, where the head has none."""
    if posting.head is None or posting.head.date or posting.last < posting.body:
        return
    date = read_date(lines[posting.last].text)
    if date and is_machine_date(date):
        posting.tags[posting.last] = "d"
        posting.head.date = date


def _tag_echoes(lines: list[Line], posting: Posting, echoes: Echoes) -> None:
    """Tag the lines that an earlier post has, word for word."""
    for run in own_blocks(posting):
        found = [(i, echoes.find_line(lines[i].text)) for i in run]
        hits = [(i, source) for i, source in found if source is not None]
        if not hits:
            source = echoes.find_block([lines[i].text for i in run])
            hits = [(i, source) for i in run] if source is not None else []
        for index, source in hits:
            posting.tags[index] = "e"
            posting.sources[index] = source


def _tag_headed(lines: list[Line], posting: Posting) -> None:
    """Tag what stands under "Meg Tarn said:" or "Quote:" as far as it is certain."""
    runs = _runs(posting)
    ends = _quotation_ends(lines, runs)
    for place, (tag, run) in enumerate(runs):
        if tag != "h":
            continue
        last = ends.get(place)
        if last is not None:
            quoted = [
                i for t, later in runs[place + 1 : last] if t == "p" for i in later
            ]
        else:
            quoted = _headed_lines(lines, runs, place, run[-1])
        posting.tags.update(dict.fromkeys(quoted, "q"))


def _quotation_ends(
    lines: list[Line], runs: list[tuple[str, list[int]]]
) -> dict[int, int]:
    """Find, for each head, the button that ends its quotation before the next head."""
    ends: dict[int, int] = {}
    head: int | None = None
    for place, (tag, run) in enumerate(runs):
        if tag == "h":
            head = place
        elif tag == "f" and head is not None:
            text = lines[run[0]].text.strip().lower()
            if text.startswith(_QUOTE_ENDS):
                ends[head] = place
                head = None
    return ends


def _headed_lines(
    lines: list[Line], runs: list[tuple[str, list[int]]], place: int, head: int
) -> list[int]:
    """Give the lines of a quotation that has a head, and neither marks nor an end.

    It is the paragraph under the head, where the post goes on behind it.
    """
    while place + 1 < len(runs) and runs[place + 1][0] == "f":
        place += 1
    if place + 1 == len(runs) or runs[place + 1][0] != "p":
        return []
    block = runs[place + 1][1]
    has_more = any(tag == "p" for tag, _ in runs[place + 2 : place + 6])
    one_line = len(lines[block[0]].text) > _LONG_LINE
    if has_more and not (block[0] == head + 1 and one_line):
        return block
    return block[:1] if block[1:] or has_more else []


def _quoted_author(text: str) -> str | None:
    match = _QUOTED_BY.match(text.strip())
    if not match:
        header = read_header(text)
        return header.author if header else None
    name = match.group("after") or match.group("before")
    name = name.partition(" on ")[0]
    return name.strip(" \"'") if is_name(name.strip(" \"'")) else None


def _keep_own_words(posting: Posting) -> None:
    """Take back a quotation that leaves its post nothing: the post says it again."""
    if any(tag == "p" for tag, _ in _runs(posting)):
        return
    for index, tag in list(posting.tags.items()):
        if tag == "e":
            del posting.tags[index]


def _tag_signature(lines: list[Line], posting: Posting) -> None:
    """Tag a name that stands alone under the words."""
    runs = [run for run in _runs(posting) if run[0] not in "fd"]
    if not runs or runs[-1][0] != "p":
        return
    index = runs[-1][1][-1]
    text = lines[index].text.strip(" \t\u00a0-–—~")
    if posting.author and text.lower() == posting.author.lower():
        posting.tags[index] = "s"
        return
    if not runs[1:] or runs[-1][1][1:]:
        return
    if len(text) <= _LONG_SIGNATURE and is_name(text) and not text.endswith((".", "!")):
        known = posting.author and text.lower() in posting.author.lower()
        if known or " " not in text:
            posting.tags[index] = "s"
            posting.author = posting.author or text


def _tag_outside(lines: list[Line], postings: list[Posting]) -> None:
    """Tag the quotation of a post that the file does not hold.

    Where the page's quotations are of whole posts, and one is of the first paragraph
    only, then that paragraph was a quotation in its post, too.
    """
    own: dict[int, set[str]] = {}
    parts: dict[int, set[str]] = {}
    whole = partial = 0
    for posting in postings:
        for source, texts in _echoed(lines, posting).items():
            if source not in own:
                blocks = own_blocks(postings[source])
                own[source] = {lines[i].text.strip() for b in blocks for i in b}
            if own[source] <= texts:
                whole += 1
            else:
                partial += 1
                parts.setdefault(source, texts)
    if whole >= 2 * max(partial, 1):
        for source, texts in parts.items():
            _tag_opening(lines, postings[source], texts)


def _echoed(lines: list[Line], posting: Posting) -> dict[int, set[str]]:
    """Give the lines that a post quotes, by the post that has them."""
    echoed: dict[int, set[str]] = {}
    for index, source in posting.sources.items():
        if posting.tags.get(index) == "e":
            echoed.setdefault(source, set()).add(lines[index].text.strip())
    return echoed


def _tag_opening(lines: list[Line], posting: Posting, texts: set[str]) -> None:
    blocks = own_blocks(posting)
    if not blocks[1:] or any(tag in "qeh" for tag in posting.tags.values()):
        return
    opening = blocks[0]
    if all(lines[i].text.strip() in texts for i in opening) and is_telling(
        lines[opening[0]].text
    ):
        posting.tags.update(dict.fromkeys(opening, "q"))
        posting.doubted = True

"""The head of an article: its title, its authors, its abstract, its year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from testimonia.read.pdf.layout import Block, Leaf
from testimonia.read.pdf.notes import SIGNS
from testimonia.read.pdf.paragraphs import (
    IMPRINT,
    Paragraph,
    gather_paragraphs,
    is_abstract,
    is_abstract_heading,
)

_YEAR = re.compile(r"(?<![\d-])(?:1[5-9]\d\d|20\d\d)(?![\d-])")
# A stamp that says when a copy was made dates nothing.
_STAMP = re.compile(r"download|accessed|\bcopy\b|\butc\b|\d:\d\d(?!\d)", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_NAME = re.compile(
    r"(?:(?:[^\W\d_a-z][\w.’'-]*|von|van|der|den|de|du|da|di|del|la|le|zu"
    r"|ten|ter|af)\s+){1,5}[^\W\d_a-z][\w.’'-]+"
)
_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*")
_BY = re.compile(
    r"^(?:by|von|par|di|por|author(?:s|\(s\))?:|autor(?:en|in)?:)\s+", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*[(\[][^)\]]{0,60}[)\]]")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLACES = frozenset({"translated", "übersetzt", "edited", "university", "review"})
_DEEP = 40
_ALIKE = 0.7
_LONGEST_TITLE = 300
_LONGEST_BYLINE = 120


@dataclass(slots=True)
class Front:
    """What a document's head says of it."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None


def read_front(
    paragraphs: list[Paragraph],
    leaves: Sequence[Leaf],
    said: dict[str, str],
    body: float,
) -> Front:
    """Find title, byline and abstract among the first page's paragraphs.

    Args:
        paragraphs: of one flow; their kinds are set where they belong to the head.
        leaves: the pages, for what their running heads say.
        said: the file's own metadata, which is believed only where the page agrees.
        body: the size of the running text.
    """
    first = leaves[0].sheet if leaves else 1
    head = [p for p in paragraphs[:_DEEP] if p.lines[0].sheet == first]
    running = [text for leaf in leaves for text in leaf.furniture if text != leaf.label]
    imprint = [paragraph.text for paragraph in head if paragraph.kind == "furniture"]
    front = Front(date=_find_year(running) or _find_year(imprint))
    title = _find_title(head, said.get("Title", ""), leaves, body)
    _set_abstracts(paragraphs[: 2 * _DEEP])
    if title is None:
        return front
    title.kind, title.level, title.score = "title", None, None
    front.title = clean(title.text)
    front.authors = _read_byline(head, title, said.get("Author", ""))
    _set_aside_journal(head, front.title, running, body)
    return front


def _set_aside_journal(
    head: Sequence[Paragraph], title: str, running: Sequence[str], body: float
) -> None:
    """Take a first page's lines that name the journal for furniture, no headings.

    The running heads name it with a year, or it stands small beside its imprint.
    """
    for before, paragraph, after in zip(
        [Paragraph(), *head], head, [*head[1:], Paragraph()], strict=False
    ):
        beside = "furniture" in {before.kind, after.kind}
        small = beside and paragraph.size < 0.9 * body
        named = small or _is_journal(paragraph, running)
        if paragraph.kind == "heading" and named and not _is_part(paragraph, title):
            paragraph.kind, paragraph.level, paragraph.score = "furniture", None, None


def _is_part(paragraph: Paragraph, title: str) -> bool:
    return _plain(paragraph.text) in _plain(title)


def _set_abstracts(paragraphs: Sequence[Paragraph]) -> None:
    """Mark what says itself that it is an abstract, or stands under such a heading."""
    for before, paragraph in pairwise([Paragraph(), *paragraphs]):
        is_headed = before.kind == "heading" and is_abstract_heading(before)
        is_prose = paragraph.kind in {"paragraph", "quotation"}
        if is_prose and (is_headed or is_abstract(paragraph)):
            paragraph.kind = "abstract"


def clean(text: str) -> str:
    """Leave out the marks that a title or a name carries.

    >>> clean("The Return of a Note*")
    'The Return of a Note'
    """
    text = re.sub(r"(?<=[^\W\d_])-\s(?=[a-zà-ÿ])", "", text)
    text = re.sub(
        rf"(?<=[^\W\d_”“\"’.!?,])\s?(?:\d{{1,2}}|[{SIGNS}]{{1,3}})(?=\s|,|$)", "", text
    )
    return re.sub(r"\s+", " ", text).strip(f" ,{SIGNS}")


def find_titles(
    head: list[Paragraph], leaves: Sequence[Leaf], body: float
) -> list[Paragraph]:
    """Find the paragraphs in the largest type that are not the journal's name."""
    heads = sorted({text for leaf in leaves for text in leaf.furniture})
    fit = [
        p
        for p in head
        if _may_be_title(p)
        and (p.kind == "heading" or p.size > 1.1 * body)
        and len(p.text) > 3  # noqa: PLR2004
        and not _is_journal(p, heads)
    ]
    largest = max((p.size for p in fit), default=0.0)
    strong = [p for p in fit if p.size >= 0.97 * largest]
    bold = [p for p in strong if p.lines[0].bold or p.kind == "heading"]
    return bold or strong


def share_titles(flows: list[list[Block]], leaves: Sequence[Leaf], body: float) -> None:
    """Give the second of two parallel texts the second of their two titles."""
    sheet = leaves[0].sheet
    head = [block for block in flows[0] if block.sheet == sheet and not block.column]
    titles = find_titles(gather_paragraphs(head, body), leaves, body)[:2]
    if len(titles) < 2 or _read_names(titles[1].lines[0].text):  # noqa: PLR2004
        return
    lines = titles[1].lines
    moved = set(map(id, lines))
    for block in head:
        block.lines = [line for line in block.lines if id(line) not in moved]
    edges = (min(line.x0 for line in lines), max(line.x1 for line in lines))
    flows[0][:] = [block for block in flows[0] if block.lines]
    flows[1].insert(0, Block(lines, *edges, sheet))


def _find_title(
    head: list[Paragraph], said: str, leaves: Sequence[Leaf], body: float
) -> Paragraph | None:
    """Choose the paragraph that the metadata names, else the one in largest type."""
    fit = [p for p in head if _may_be_title(p)]
    if len(_WORDS.findall(said)) > 1:
        best = max(fit, key=lambda p: _likeness(p.text, said), default=None)
        if best is not None and _likeness(best.text, said) >= _ALIKE:
            return best
    titles = find_titles(head, leaves, body)
    return titles[0] if titles else None


def _may_be_title(paragraph: Paragraph) -> bool:
    return (
        len(paragraph.text) <= _LONGEST_TITLE
        and any(char.isalpha() for char in paragraph.text)
        and paragraph.kind in {"heading", "paragraph", "quotation"}
    )


def _likeness(text: str, said: str) -> float:
    """Share of a paragraph's words that the metadata's title has, and the reverse."""
    words, known = set(_WORDS.findall(text.casefold())), _WORDS.findall(said.casefold())
    both = len(words & set(known))
    return min(1.0, 2 * both / max(1, len(words) + min(len(words), len(set(known)))))


def _is_journal(paragraph: Paragraph, heads: Sequence[str]) -> bool:
    """Tell whether a line is the journal's name: running heads give it with a year."""
    if IMPRINT.search(paragraph.text):
        return True
    name = _plain(paragraph.text)
    return any(name in _plain(head) and _YEAR.search(head) for head in heads)


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _read_byline(head: list[Paragraph], title: Paragraph, said: str) -> tuple[str, ...]:
    """Find the authors: where the metadata's name stands, else below the title."""
    at = next(i for i, paragraph in enumerate(head) if paragraph is title)
    below = takewhile(lambda p: not _is_text(p), head[at + 1 : at + 9])
    near = [p for p in below if _may_be_byline(p)]
    above = [p for p in head[max(0, at - 1) : at] if _may_be_byline(p)]
    named = [p for p in above + near if _holds_name(p, said)]
    for paragraph in named or near:
        names = tuple(n for line in paragraph.lines for n in _read_names(line.text))
        if names:
            paragraph.kind, paragraph.level, paragraph.score = "byline", None, None
            return names
    return _read_body_as_author(near, said)


def _read_body_as_author(near: list[Paragraph], said: str) -> tuple[str, ...]:
    """Find a line that is no person's name but stands where the author's does.

    It is the author, as printed, where the file's metadata say the same.
    """
    for paragraph, after in pairwise(near):
        opens = paragraph.kind == "heading" and is_abstract_heading(after)
        named = _likeness(paragraph.text, said) >= _ALIKE
        if (opens or named) and len(paragraph.lines) == 1:
            paragraph.kind, paragraph.level, paragraph.score = "byline", None, None
            return (clean(paragraph.text),) if named else ()
    return ()


def _is_text(paragraph: Paragraph) -> bool:
    return paragraph.kind == "abstract" or len(paragraph.text) > 2 * _LONGEST_BYLINE


def _may_be_byline(paragraph: Paragraph) -> bool:
    return (
        paragraph.kind not in {"table", "furniture"}
        and len(paragraph.text) <= _LONGEST_BYLINE
        and not IMPRINT.search(paragraph.text)
    )


def _holds_name(paragraph: Paragraph, said: str) -> bool:
    return len(_WORDS.findall(said)) > 1 and any(
        _likeness(line.text, said) >= _ALIKE for line in paragraph.lines
    )


def _read_names(text: str) -> tuple[str, ...]:
    """Read the names in a byline.

    >>> _read_names("By Anna de Vries* and Jan Kowalski (Warsaw)")
    ('Anna de Vries', 'Jan Kowalski')
    >>> _read_names("Author(s): Anna Example")
    ('Anna Example',)
    """
    parts = [clean(part) for part in _BETWEEN.split(_ASIDE.sub("", _BY.sub("", text)))]
    if not parts or not _NAME.fullmatch(parts[0]):
        return ()
    if _PLACES & set(parts[0].casefold().split()) or ":" in parts[0]:
        return ()
    return tuple(_soften(part) for part in parts if _NAME.fullmatch(part))


def _soften(name: str) -> str:
    """Write a name set in capitals as names are written.

    >>> _soften("ANNA B. EXAMPLE-LEE")
    'Anna B. Example-Lee'
    """
    if not name.isupper():
        return name
    return _LETTERS.sub(lambda match: match.group().capitalize(), name)


def _find_year(texts: Sequence[str]) -> str | None:
    """Take the one year that running heads or an imprint give, if they give but one.

    >>> _find_year(["Journal 12 (1978)", "Downloaded on 1 May 2020"])
    '1978'
    >>> _find_year(["ISSN 1661-8610"]) is None
    True
    """
    years = {
        year
        for text in texts
        if not _STAMP.search(text)
        for year in _YEAR.findall(text)
    }
    return years.pop() if len(years) == 1 else None

"""Pages about a book or a record: library and archive catalogues, publishers, shops."""

import re
from dataclasses import dataclass, replace

from testimonia.lexicon import catalogue as words
from testimonia.records import Document, Segmented
from testimonia.segment.drafts import Drafts
from testimonia.segment.headers import is_furniture, is_name
from testimonia.segment.signs import is_rule
from testimonia.text.lines import Line

_SURE = 0.95
_LIKELY = 0.8
_GUESSED = 0.6
_LONGEST_LABEL = 60
_LONGEST_TITLE = 250
_LONG_PAGE = 30_000
_PROSE = 200
_SAMPLE_LINES = 400
_LABEL = re.compile(r"([^\W\d_][^:\t]{1,58}?)\s*(?::\s+|:$|\t+|\s{3,}|$)")
_LABEL_ALONE = re.compile(r"[^:\t]{2,60}")
_PRICE = re.compile(r"[$£€₽]\s?\d|\d\s?(?:€|EUR|USD|GBP|руб)")
_CRUMB = re.compile(r"[>»›/|]")
_LONGEST_SITE_LINE = 160
_NEAR_TITLE = 6
_DOUBLE_BLANK = 2
# By how often the title is said again: once is common, three times is a catalogue.
_REPEATED_TITLE = (0.0, 0.1, 0.5, 0.7)
_FEWEST_BARE = 3
# Longer than any label, so that the cut is never taken for the line's end.
_LABEL_REACH = 100
_FEWEST_LABELS = 3
_SHORTEST_TITLE = 4
_AUTHOR_LINE = re.compile(r"(?:by|edited by|von|par)\s+(.{3,80})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """What a line or block of the page is."""

    kind: str
    first: int
    last: int
    role: str | None = None
    author: str | None = None
    score: float = _LIKELY


def score_catalogue(document: Document, lines: list[Line]) -> float:
    """Tell how much a text looks like a page about a book or record, from 0 to 1."""
    told = [line.text.strip() for line in lines[:_SAMPLE_LINES] if not line.is_blank]
    labelled = [label for text in told if (label := _read_label(text))]
    bare = {label for text in told if text.lower() == (label := _read_label(text))}
    if len(bare) < _FEWEST_BARE:
        labelled = [label for label in labelled if label not in bare]
    if len(document.text) > _LONG_PAGE and len(labelled) * 4 < len(told):
        return 0.0
    labels = set(labelled)
    telling = labels & words.TELLING_LABELS
    score = 0.0
    if telling and len(labels) >= _FEWEST_LABELS:
        score = min(0.9, 0.12 * len(labels) + 0.12 * len(telling))
    score += _REPEATED_TITLE[min(_title_repeats(told), 3)]
    if score:
        score += min(score, 0.3, 0.1 * sum(_is_site_line(text) for text in told))
        score += min(score, 0.3, 0.1 * sum(_is_heading(text) for text in told))
        score += 0.15 * any(_is_blurb(text) for text in told)
    return min(score, 1.0)


def segment_catalogue(document: Document, lines: list[Line]) -> Segmented:
    """Cut a book's page or a record into title, fields, blurb, extract and furniture."""
    parts = _read_parts(lines)
    drafts = Drafts(document, lines)
    for part in parts:
        drafts.add(
            part.kind,
            part.first,
            part.last,
            role=part.role,
            author=part.author,
            score=part.score,
        )
    fields = _fields(lines, parts)
    authors = [part.author for part in parts if part.author]
    if not authors and "author" in fields:
        authors = [fields["author"]]
    titles = [lines[part.first].text.strip() for part in parts if part.kind == "title"]
    done = replace(
        document,
        genre="catalogue",
        title=fields.get("title") or next(iter(titles), None),
        authors=tuple(dict.fromkeys(authors)),
        date=fields.get("date"),
    )
    return Segmented(documents=(done,), segments=drafts.finish())


def _read_label(text: str) -> str | None:
    """Read the label that a record's line begins with.

    >>> _read_label("Held by: The National Archives")
    'held by'
    """
    if text[:1].isdigit():
        return None
    match = _LABEL.match(text[:_LABEL_REACH])
    label = match.group(1).lower().strip() if match else ""
    if label not in words.LABELS:
        return None
    alone = match is not None and match.end() == len(text) and not text.endswith(":")
    return None if alone and label in words.HEADINGS else label


def _title_repeats(told: list[str]) -> int:
    """Count how often a page says again the title that it begins with."""
    title = told[0] if told else ""
    if not _SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE:
        return 0
    return sum(text.casefold() == title.casefold() for text in told[1:12])


def _is_site_line(text: str) -> bool:
    low = text.lower()
    if is_furniture(text) or is_rule(text):
        return True
    short = len(text) <= _LONGEST_SITE_LINE
    if short and low.startswith(words.SHOP_LINE_OPENERS):
        return True
    crumbs = low.startswith(("home ", "startseite ", "accueil ", "главная "))
    return short and (
        bool(_PRICE.search(text)) or (crumbs and bool(_CRUMB.search(text)))
    )


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and text.lower().rstrip(": ") in words.HEADINGS


def _is_blurb(text: str) -> bool:
    return len(text) > _PROSE and any(
        word in text.lower() for word in words.BLURB_WORDS
    )


def _read_parts(lines: list[Line]) -> list[_Part]:
    """Read a page's lines one after the other; prose is told apart afterwards."""
    told = [i for i, line in enumerate(lines) if not line.is_blank]
    alone = _labels_stand_alone(lines, told)
    parts: list[_Part] = []
    title: str | None = None
    for place, index in enumerate(told):
        if parts and index <= parts[-1].last:
            continue
        text = lines[index].text.strip()
        label = _read_label(text)
        if label and (alone or not _LABEL_ALONE.fullmatch(text)):
            parts.append(_read_field(lines, told, place))
        elif title is None and _can_be_title(text) and not _is_heading(text):
            title = text
            parts.append(_Part("title", index, index, score=_SURE))
        elif title is not None and text.casefold() == title.casefold():
            parts.append(
                _Part("furniture", index, index, "repeated title", score=_SURE)
            )
        else:
            parts.append(_read_line(lines, index, near=0 < place < _NEAR_TITLE))
    return _join_prose(lines, parts)


def _labels_stand_alone(lines: list[Line], told: list[int]) -> bool:
    """Tell whether the page prints labels without a colon, on lines of their own."""
    alone = [
        text
        for i in told[:_SAMPLE_LINES]
        if _LABEL_ALONE.fullmatch(text := lines[i].text.strip()) and _read_label(text)
    ]
    return len(set(alone)) >= _FEWEST_BARE


def _can_be_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not _is_site_line(text)


def _read_field(lines: list[Line], told: list[int], place: int) -> _Part:
    """Read a field: its label, and its value as far as no other field begins."""
    index = told[place]
    match = _LABEL.match(lines[index].text.strip())
    role = match.group(1).strip() if match else None
    bare = match is not None and match.end() == len(lines[index].text.strip())
    last = index
    for behind in range(place + 1, len(told)):
        later = told[behind]
        text = lines[later].text.strip()
        first_value = bare and last == index
        if _read_label(text) or _is_site_line(text) or _is_heading(text):
            break
        if later != last + 1 and not (first_value and later <= index + 2):
            break
        last = later
    return _Part("entry", index, last, role, score=_SURE)


def _read_line(lines: list[Line], index: int, *, near: bool) -> _Part:
    text = lines[index].text.strip()
    if _is_heading(text):
        return _Part("heading", index, index, score=_LIKELY)
    if _is_site_line(text):
        return _Part("furniture", index, index, score=_LIKELY)
    named = _AUTHOR_LINE.fullmatch(text) if near else None
    name = named.group(1) if named else text
    if near and is_name(name) and (named or name.istitle()):
        return _Part("byline", index, index, author=name, score=_GUESSED)
    return _Part("paragraph", index, index, score=_LIKELY)


def _join_prose(lines: list[Line], parts: list[_Part]) -> list[_Part]:
    """Join lines of one paragraph, and say which paragraphs are blurb or extract."""
    joined: list[_Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        goes_on = before is not None and before.kind == part.kind == "paragraph"
        if before is not None and goes_on and before.last + 1 == part.first:
            joined[-1] = replace(before, last=part.last)
        else:
            joined.append(part)
    _name_groups(lines, joined)
    return joined


def _name_groups(lines: list[Line], joined: list[_Part]) -> None:
    """Say of each group of paragraphs what it is: blurb, extract, review."""
    group: list[int] = []
    section: str | None = None
    for index, part in enumerate(joined):
        gap = bool(group) and part.first - joined[group[-1]].last > _DOUBLE_BLANK
        if part.kind != "paragraph" or gap:
            _name_group(lines, joined, group, section)
            group = []
        if part.kind == "heading":
            section = _section_role(lines[part.first].text)
        if part.kind == "paragraph":
            group.append(index)
    _name_group(lines, joined, group, section)


def _section_role(heading: str) -> str | None:
    low = heading.strip().lower().rstrip(": ")
    if low in words.EXTRACT_HEADINGS:
        return "extract"
    if low in words.REVIEW_HEADINGS:
        return "review"
    if low in words.AUTHOR_HEADINGS:
        return "author"
    return "blurb" if low in words.BLURB_HEADINGS else None


def _name_group(
    lines: list[Line], parts: list[_Part], group: list[int], section: str | None
) -> None:
    """Say of paragraphs that stand together what they are."""
    if not group:
        return
    texts = [
        " ".join(
            lines[i].text.strip() for i in range(parts[p].first, parts[p].last + 1)
        )
        for p in group
    ]
    role = section
    blurbs = [place for place, text in enumerate(texts) if _is_blurb(text)]
    if role is None and blurbs:
        role = "blurb"
    elif role is None and _breaks_off(texts):
        role = "extract"
    elif role is None and len(texts[0]) > _PROSE and not _has_role(parts, group[0]):
        # What a book's page says first, it says of the book.
        role = "blurb"
    for place, (p, text) in enumerate(zip(group, texts, strict=True)):
        own = role
        late = role == "blurb" and blurbs and place > blurbs[-1]
        if late and section is None and _breaks_off([text, texts[-1]]):
            own = "extract"
        kind = "quotation" if role == "review" else "paragraph"
        parts[p] = replace(parts[p], kind=kind, role=own)


def _has_role(parts: list[_Part], behind: int) -> bool:
    return any(part.kind == "paragraph" and part.role for part in parts[:behind])


def _breaks_off(texts: list[str]) -> bool:
    """Tell whether prose ends, or begins, in the middle of a sentence."""
    last, first = texts[-1], texts[0]
    if len(last) <= _PROSE // 2:
        return False
    cut = last[-1].isalnum() or last[-1] in "-–—,;" or last.endswith(("...", "…"))
    return cut or first[0].islower() or first.startswith(("...", "…"))


def _fields(lines: list[Line], parts: list[_Part]) -> dict[str, str]:
    """Give the values of the fields that tell a record's title, author and date."""
    found: dict[str, str] = {}
    kinds = (
        ("title", words.TITLE_LABELS),
        ("author", words.AUTHOR_LABELS),
        ("date", words.DATE_LABELS),
    )
    for part in parts:
        if part.kind != "entry" or part.role is None:
            continue
        whole = " ".join(
            lines[i].text.strip() for i in range(part.first, part.last + 1)
        )
        value = whole[len(part.role) :].strip(" \t:")
        for name, labels in kinds:
            if value and part.role.lower() in labels:
                # Library rules print the responsible person behind a slash.
                kept = value.split(" / ")[0] if name == "title" else value
                found.setdefault(name, kept.strip())
    return found

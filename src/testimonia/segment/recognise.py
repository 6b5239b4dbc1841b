"""Tells the genre of a plain text, and where one file holds two documents."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from testimonia.lexicon.furniture import FORM_OPENERS, LINE_OPENERS
from testimonia.records import Document, Segmented, make_id
from testimonia.segment.article import score_article, segment_article
from testimonia.segment.catalogue import score_catalogue, segment_catalogue
from testimonia.segment.comments import score_comments, segment_comments
from testimonia.segment.edition import score_edition, segment_edition
from testimonia.segment.encyclopedia import (
    is_hatnote,
    score_encyclopedia,
    segment_encyclopedia,
)
from testimonia.segment.headers import (
    is_machine_date,
    is_name,
    is_profile,
    read_date,
)
from testimonia.segment.names import split_names
from testimonia.segment.thread import score_thread, segment_thread
from testimonia.text.labels import parse_label
from testimonia.text.lines import Line, split_lines

Score = Callable[[Document, list[Line]], float]
Segmenter = Callable[[Document, list[Line]], Segmented]

# The highest score wins; on a tie, the first of the table. A certain one ends the search.
GENRE_TABLE: tuple[tuple[str, Score, Segmenter], ...] = (
    ("edition", score_edition, segment_edition),
    ("encyclopedia", score_encyclopedia, segment_encyclopedia),
    ("article", score_article, segment_article),
    ("thread", score_thread, segment_thread),
    ("blog", score_comments, segment_comments),
    ("catalogue", score_catalogue, segment_catalogue),
)
_FALLBACK: Segmenter = segment_article
_LEAST_SCORE = 0.3
_CERTAIN = 0.97
_LEAST_NOTES = 3
_LEAST_LENGTH = 250
_COLOPHON = re.compile(r"written by:\s*\S", re.IGNORECASE)
_BYLINE = re.compile(r"(?:[Bb]y|BY|[Vv]on|[Pp]ar)\s+[A-ZÀ-ÞА-Я]")
_HEAD_LENGTH = 160
_POINTER_LENGTH = 400
_TITLE_LENGTH, _LONG_PARAGRAPH = 100, 300
_TALK = 40


def segment_plain(document: Document) -> Segmented:
    """Split a plain text into its documents and each of these into its parts.

    Each genre scores the text; where none does well it is cut as a text of no known
    kind, with paragraphs of a low score.
    """
    lines = split_lines(document)
    done = [_segment_one(part, rows) for part, rows in _split(document, lines)]
    return Segmented(
        documents=tuple(made for one in done for made in one.documents),
        segments=tuple(segment for one in done for segment in one.segments),
        issues=tuple(issue for one in done for issue in one.issues),
    )


def _segment_one(document: Document, lines: list[Line]) -> Segmented:
    best, chosen = _LEAST_SCORE, _FALLBACK
    for _, score, segment in GENRE_TABLE:
        found = score(document, lines)
        if found > best:
            best, chosen = found, segment
        if best >= _CERTAIN:
            break
    return chosen(document, lines)


def _split(document: Document, lines: list[Line]) -> list[tuple[Document, list[Line]]]:
    """Cut a file where notes have ended and another text begins."""
    starts = [0, *_boundaries(lines), len(lines)]
    if len(starts) == 2:  # noqa: PLR2004 - the file's two ends
        return [(document, lines)]
    parts = []
    for order, (first, behind) in enumerate(pairwise(starts)):
        start = lines[first].start if order else document.start
        end = lines[behind].start if behind < len(lines) else document.end
        text = document.text[start - document.start : end - document.start]
        part = replace(
            document,
            id=make_id("d", document.source, order),
            order=order,
            start=start,
            text=text,
        )
        parts.append((part, lines[first:behind]))
    return parts


def _boundaries(lines: list[Line]) -> list[int]:
    """Find the lines with which a further document begins."""
    found: list[int] = []
    seen = _Seen(lines[0].start if lines else 0)
    shown = [index for index, line in enumerate(lines) if not line.is_blank]
    for place, index in enumerate(shown):
        line = lines[index]
        if line.start - seen.start >= _LEAST_LENGTH and _begins(
            lines, shown, place, seen
        ):
            found.append(index)
            seen = _Seen(line.start)
        seen.take(line.text, first=not place)
    return found


@dataclass(slots=True)
class _Seen:
    """What a document has shown so far: labelled lines, a colophon, a site's form."""

    start: int
    row: int = 0
    labels: int = 0
    ended: bool = False
    form: bool = False
    marked: bool = False
    begun: bool = False

    def take(self, text: str, *, first: bool) -> None:
        """Count a line."""
        if not self.begun:
            self.begun, self.marked = True, text.startswith("# ")
        labelled = _is_labelled(text)
        self.row = self.row + 1 if labelled else 0
        self.labels += labelled
        self.ended = bool(_COLOPHON.match(text)) and not first
        if self.labels >= _LEAST_NOTES and len(text) < _HEAD_LENGTH:
            self.form = self.form or text.casefold().startswith(FORM_OPENERS)


def _begins(lines: list[Line], shown: list[int], place: int, seen: _Seen) -> bool:
    """Tell whether what was seen has ended and a line begins another document."""
    if seen.form and _heads_text(lines, shown, place):
        return True
    if (seen.ended or seen.row >= _LEAST_NOTES) and _opens_document(
        lines, shown, place
    ):
        return True
    text = lines[shown[place]].text
    if not (seen.marked and seen.labels >= _LEAST_NOTES and text.startswith("# ")):
        return False
    following = [lines[i].text.strip("*_ ") for i in shown[place + 1 : place + 2]]
    return any(len(t) < _HEAD_LENGTH and split_names(t) for t in following)


def _heads_text(lines: list[Line], shown: list[int], place: int) -> bool:
    """Tell whether a short line stands over a long paragraph, behind a site's form."""
    text = lines[shown[place]].text
    if len(text) > _TITLE_LENGTH or place + 1 >= len(shown):
        return False
    small = text.strip().casefold()
    site = small.startswith(LINE_OPENERS + FORM_OPENERS) or text.rstrip()[-1] in ".*:"
    return not site and len(lines[shown[place + 1]].text) > _LONG_PARAGRAPH


def _is_labelled(text: str) -> bool:
    return not text[:1].isalpha() and parse_label(text) is not None


def _opens_document(lines: list[Line], shown: list[int], place: int) -> bool:
    """Tell whether a document begins here, given that notes have just ended.

    An encyclopedia's pointer does begin one, and so does a short line that a byline
    follows; and what stands behind a colophon.
    """
    text = lines[shown[place]].text
    if len(text) < _POINTER_LENGTH and is_hatnote(text):
        return True
    before = lines[shown[place - 1]].text
    if _COLOPHON.match(before):
        return place + 2 < len(shown)
    if len(text) > _HEAD_LENGTH or _is_labelled(text):
        return False
    if _opens_thread([lines[i].text for i in shown[place + 1 : place + 1 + _TALK]]):
        return True
    following = [lines[i].text for i in shown[place + 1 : place + 3]]
    return any(
        len(line) < _HEAD_LENGTH and _BYLINE.match(line.strip("*_# "))
        for line in following
    )


def _opens_thread(following: list[str]) -> bool:
    """Tell whether posts stand below a title: twice a name over a profile or a date."""
    heads = [
        first
        for first, (name, under) in enumerate(pairwise(following))
        if len(under) < _HEAD_LENGTH
        and is_name(name.strip())
        and (is_profile(under) or is_machine_date(read_date(under) or "."))
    ]
    return heads[:1] == [0] and len(heads) > 1

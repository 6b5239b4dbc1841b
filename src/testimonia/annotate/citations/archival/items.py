"""The records that a citation lists before its archive reference.

    Hale to Orr tel 93, 2 May 1943, Orr minute 'On Leave', 5 May 1943
    author  recipient genre number  author genre title     issued

Words stand for what their neighbours make of them: before "to" or a kind of record they
name a writer, behind "to" a recipient, behind "on" a subject, which is no field.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from testimonia.annotate.citations.archival.names import (
    AND,
    first_recipient,
    is_short,
    is_title,
    part_names,
    skip_and,
    trim,
)
from testimonia.annotate.citations.archival.pieces import Piece
from testimonia.annotate.citations.model import FoundField
from testimonia.lexicon import record_kinds as kinds

_PAGE_LABEL = re.compile(r"(?:[Pp]{1,2}|S|[сcC]{1,2})\.?\s?(?=[A-Z\d])")
_NAME_AT_END = re.compile(r"(?<!\w)(?:[^\W\d_a-zа-яё][\w.'’-]{0,30}\s?){1,6}$")
_RUSSIAN = re.compile(r"\s[А-ЯЁ]")
_NAMED = re.compile(r"(?!\d+(?:\W|$))(?=.*[^\W\d_])", re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s$")
_LONGEST_NAME = 4
_DATIVE = re.compile(
    r"\s(?=(?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁ][а-яё-]{1,30}[уюе]$)(?<=[а-яё]\s)",
)


@dataclass(slots=True)
class Reading:
    """What has been read so far: fields, and the words that still wait for a role."""

    text: str
    fields: list[FoundField] = field(default_factory=list)
    page: tuple[int, int] | None = None
    role: str | None = None
    start: int = -1
    end: int = -1
    parted: int = -1
    filled: set[str] = field(default_factory=set)
    dropped: bool = False
    talk: bool = False
    event: bool = False


def read_items(text: str, pieces: Iterable[Piece]) -> Reading:
    """Read a list of records.

    >>> from testimonia.annotate.citations.archival.pieces import cut_pieces
    >>> phrase = "Hale to Orr tel 93, 2 May 1943, Orr minute 5 May"
    >>> reading = read_items(phrase, cut_pieces(phrase, 0, len(phrase)))
    >>> [(f.name, phrase[f.start:f.end]) for f in reading.fields][:3]
    [('author', 'Hale'), ('recipient', 'Orr'), ('genre', 'tel')]
    """
    reading = Reading(text)
    before: Piece | None = None
    for piece in pieces:
        _STEPS[piece.kind](reading, piece, before)
        before = piece
    _close(reading)
    return reading


def _add(reading: Reading, name: str, start: int, end: int) -> None:
    start, end = trim(reading.text, start, end)
    if name == "recipient" and reading.text[start:end].islower():
        return
    if start < end:
        reading.filled.add(name)
        names: tuple[tuple[int, int], ...] = ()
        if name in ("author", "recipient"):
            names = part_names(reading.text, start, end)
        reading.fields.append(FoundField(name, start, end, names))


def _close(reading: Reading) -> None:
    """Give the waiting words the role that they turn out to have."""
    start, end, role = reading.start, reading.end, reading.role
    reading.start = reading.parted = -1
    reading.role = None
    if start < 0:
        return
    if role in ("subject", "between"):
        reading.dropped = role == "subject"
    elif role == "recipient":
        _add(reading, "recipient", *first_recipient(reading.text, start, end))
    elif role == "author" or not is_title(reading.text[start:end]):
        _add_author(reading, start, end)
    elif is_short(reading.text[start:end]):
        _add(reading, "title", start, end)
    else:
        reading.dropped = True


def _add_author(reading: Reading, start: int, end: int) -> None:
    """Add a writer; Russian puts the recipient behind him in the dative."""
    start += skip_and(reading.text, start, end)
    words = reading.text[start:end]
    # "2e bureau" writes notes; "113, Bd. 421" is the rest of a call number.
    if words.lower() in kinds.ARTICLES or not _NAMED.match(words):
        return
    if words.count(" ") > _LONGEST_NAME and words[0].islower():
        name = _NAME_AT_END.search(words)
        start = start + name.start() if name else start
        reading.dropped = True
    match = (
        _DATIVE.search(reading.text[start:end]) if "genre" in reading.filled else None
    )
    possessive = _POSSESSIVE.search(words)
    end -= len(possessive.group()) if possessive else 0
    if match and match.start():
        _add(reading, "author", start, start + match.start())
        _add(reading, "recipient", start + match.end(), end)
    else:
        _add(reading, "author", start, end)


def _read_word(reading: Reading, piece: Piece, before: Piece | None) -> None:
    word = piece.word
    if reading.role == "subject":
        if reading.talk and word in kinds.MEMBERS_WORDS:
            _start_role(reading, "author")
        else:
            _extend(reading, piece)
    elif before is None and word in _OPENING:
        # "In Hale to Orr, 3 May" begins with no subject.
        return
    elif not _is_small(reading.text, piece) or not (
        (word in _LEADING and _read_leading(reading, piece, before))
        or (reading.start < 0 and _is_idle(reading, word))
    ):
        _extend(reading, piece)


def _is_small(text: str, piece: Piece) -> bool:
    """Tell a small word from an initial ("A. Hale") and a name ("Le Roy")."""
    return text[piece.start].islower() and text[piece.end - 1] != "."


_OPENING = kinds.ABOUT_WORDS | kinds.IDLE_WORDS
_LEADING = (
    kinds.TO_WORDS
    | kinds.WITH_WORDS
    | kinds.FROM_WORDS
    | kinds.ABOUT_WORDS
    | kinds.THROUGH_WORDS
    | kinds.KIND_QUALIFIERS
)


def _read_leading(reading: Reading, piece: Piece, before: Piece | None) -> bool:
    """Let a small word give those behind it their role; tell whether it does."""
    word = piece.word
    if word in kinds.TO_WORDS and _leads_name(reading, piece, before):
        _start_recipient(reading)
    elif word in kinds.WITH_WORDS and "genre" in reading.filled:
        _close(reading)
        reading.role = "recipient" if "author" in reading.filled else "author"
    elif word in kinds.FROM_WORDS and before and before.kind in ("genre", "number"):
        _start_role(reading, "author")
    elif word in kinds.ABOUT_WORDS and _leads_subject(reading, before):
        _start_role(reading, "subject")
    elif word in kinds.THROUGH_WORDS:
        _start_role(reading, "between")
    elif word in kinds.KIND_QUALIFIERS and reading.text[piece.start].islower():
        _close(reading)
    else:
        return False
    return True


def _is_idle(reading: Reading, word: str) -> bool:
    """Tell a word that can begin no name: a conjunction, an article before a name."""
    if word in AND or word in kinds.IDLE_WORDS or word in kinds.DATE_WORDS:
        return True
    named = reading.role in ("recipient", "author")
    return named and word in kinds.ARTICLES


def _leads_name(reading: Reading, piece: Piece, before: Piece | None) -> bool:
    if piece.word in kinds.FOR_WORDS and not (before and before.kind == "genre"):
        return False
    behind = reading.text[piece.end : piece.end + 8].lstrip()
    return (reading.start >= 0 or bool(reading.filled)) and (
        behind[:1].isupper()
        or behind[:1] in "[“\"'‘"
        or behind.split(" ", 1)[0] in kinds.RECIPIENT_OPENERS
        or behind[1:2] in "'’"
    )


def _leads_subject(reading: Reading, before: Piece | None) -> bool:
    if before is None or reading.start < 0:
        return True
    return before.kind in ("genre", "date") or bool(reading.filled)


def _start_recipient(reading: Reading) -> None:
    """Let what waits be the writer; of "to Hale, Orr to" the last name is."""
    if reading.role == "recipient" and reading.parted > 0:
        end = reading.end
        reading.end = reading.parted
        parted = reading.parted
        _close(reading)
        reading.filled.clear()
        reading.start, reading.end = parted, end
    if reading.start >= 0 and reading.role is None:
        reading.role = "author"
    _close(reading)
    reading.role = "recipient"


def _start_role(reading: Reading, role: str) -> None:
    _close(reading)
    reading.role = role


def _extend(reading: Reading, piece: Piece) -> None:
    if reading.start < 0:
        if "issued" in reading.filled:
            reading.filled.clear()
        reading.start = piece.start
    reading.end = piece.end


def _read_genre(reading: Reading, piece: Piece, before: Piece | None) -> None:
    if reading.role == "subject" and not (before and before.kind == "mark"):
        _extend(reading, piece)
        return
    if reading.role == "author" and reading.event:
        _read_event(reading, piece)
        return
    if piece.word in kinds.EVENTS and piece.word not in kinds.RECORD_KINDS:
        _read_word(reading, piece, before)
        return
    _close(reading)
    last = piece.word.rsplit(" ", maxsplit=1)[-1]
    reading.event = not kinds.RECORDS_OF_EVENTS.isdisjoint((piece.word, last))
    _add(reading, "genre", piece.start, piece.end)
    reading.talk = piece.word in kinds.TALKS and "author" not in reading.filled


def _read_event(reading: Reading, piece: Piece) -> None:
    """Read the occasion in "Minutes of the May meeting"."""
    start = reading.start
    reading.start, reading.role = -1, None
    reading.event = False
    reading.talk = True
    if start >= 0:
        _add(reading, "event-title", start, piece.end)


def _read_date(reading: Reading, piece: Piece, before: Piece | None) -> None:
    # "a note on talks in May 1942" says nothing of the note's own day.
    inside = before is not None and before.word in ("in", "during", "im", "en")
    if reading.role == "subject" and inside:
        _extend(reading, piece)
        return
    if before and before.word in kinds.DATE_WORDS and reading.start >= 0:
        reading.end = len(reading.text[: before.start].rstrip())
    _close(reading)
    _add(reading, "issued", piece.start, piece.end)


def _read_mark(reading: Reading, piece: Piece, before: Piece | None) -> None:
    del before
    if reading.start < 0:
        return
    if piece.word in "–—" and _RUSSIAN.match(reading.text, piece.end):
        # "Лужин — Чернову": the dash stands for "to".
        _start_recipient(reading)
    elif (
        reading.role == "subject"
        or piece.word != ","
        or (reading.role is None and "genre" in reading.filled and _has_writer(reading))
    ):
        _close(reading)
    else:
        reading.parted = piece.end


def _has_writer(reading: Reading) -> bool:
    return "author" in reading.filled


def _read_fixed(reading: Reading, piece: Piece, before: Piece | None) -> None:
    """Read a quoted title, a number or a committee paper's number."""
    del before
    if reading.role == "subject":
        _extend(reading, piece)
        return
    _close(reading)
    _add(
        reading, "title" if piece.kind == "title" else "number", piece.start, piece.end
    )


def _read_contained(reading: Reading, piece: Piece, before: Piece | None) -> None:
    """Begin anew behind "enclosed in"; a bare "in" may lead to a place."""
    if piece.word == "in" and not (before and before.kind in _ENDS):
        _read_word(reading, piece, before)
        return
    _close(reading)
    reading.filled.clear()


_ENDS = frozenset(["date", "number", "page", "bracket", "title"])


def _read_page(reading: Reading, piece: Piece, before: Piece | None) -> None:
    del before
    _close(reading)
    if not reading.page:
        label = _PAGE_LABEL.match(reading.text, piece.start, piece.end)
        reading.page = (label.end() if label else piece.start, piece.end)


def _read_bracket(reading: Reading, piece: Piece, before: Piece | None) -> None:
    """Read a kind in brackets, or a writer unnamed; pass over an office or remark."""
    del before
    if reading.text[piece.start] == "[" and reading.text.startswith(" to ", piece.end):
        _extend(reading, piece)
        return
    start, end = piece.start + 1, piece.end - 1
    if reading.text[start:end].lower() in kinds.RECORD_KINDS:
        _close(reading)
        _add(reading, "genre", start, end)


_STEPS = {
    "word": _read_word,
    "genre": _read_genre,
    "date": _read_date,
    "title": _read_fixed,
    "number": _read_fixed,
    "paper": _read_fixed,
    "page": _read_page,
    "mark": _read_mark,
    "contained": _read_contained,
    "bracket": _read_bracket,
}

"""What each line of a page of talk looks like: header, date, button, rule, prose."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from testimonia.lexicon import furniture
from testimonia.segment.headers import (
    LONGEST,
    Header,
    has_clock,
    is_furniture,
    is_machine_date,
    is_rank,
    may_be_header,
    read_date,
    read_header,
    read_number,
)
from testimonia.text.lines import Line

_DIGIT = re.compile(r"\d")
_WROTE = re.compile(r"(?:on|am|le|в)\s.{6,120}(?:wrote|schrieb|écrit)\b.{0,40}:", re.I)
_RULE = re.compile(r"[-_=*~#–—•·+ ]{3,}")
_COMMENTS = re.compile(
    r"(?:\d+\s*|\(\d+\)\s*|no |one )?"
    r"(?:comments?|responses?|replies|thoughts?|kommentare?|antworten|commentaires?|"
    r"réponses?|комментари[йяев]+)"
    r"(?: (?:to|on|zu|sur|an|à)\b.{0,120}|\s*[:(]?\s*\d*\s*\)?:?)",
    re.IGNORECASE,
)
_REPEATED = 40
_STARTS = frozenset(
    opener[:3]
    for opener in (
        *furniture.ACTIONS,
        *furniture.LINE_OPENERS,
        *furniture.FORM_OPENERS,
        *furniture.QUOTE_OPENERS,
        *furniture.RANKS,
        *("on ", "am ", "le ", "в ", "from", "date", "sent", "subject", "to:"),
        *("message", "in-reply", "von", "datum", "comment", "response", "replies"),
        *("thought", "no ", "one ", "kommentar", "antwort", "réponse", "коммент"),
    )
)
_MAIL = re.compile(
    r"(Message|Newsgroups|Organization|Lines|References|Reply-To|Cc|From|Date|Sent|Subject|To|Message-ID|In-Reply-To|Von|Datum): \S"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """What a line that is not blank looks like.

    Attributes:
        code: C line that counts the comments, S header with author, D date, N number, R rank, A furniture, M mail
            header, Q line that heads a quotation, F form behind the comments,
            B dot between parts of a head, "-" rule, T the title again, x text.
    """

    line: int
    code: str
    header: Header | None = None


def read_signs(lines: list[Line]) -> list[Sign]:
    """Tell what each line that is not blank looks like."""
    signs: list[Sign] = []
    # A page prints the same buttons and names under every post.
    known: dict[str, Sign] = {}
    title = ""
    for index, line in enumerate(lines):
        if line.is_blank:
            continue
        text = line.text.strip()
        if len(text) <= LONGEST and _without_reply(text) == title:
            signs.append(Sign(index, "T"))
            continue
        if len(text) > _REPEATED:
            signs.append(_read_sign(index, text))
        else:
            seen = known.get(text) or known.setdefault(text, _read_sign(index, text))
            signs.append(Sign(index, seen.code, seen.header))
        if not title and signs[-1].code == "x":
            title = _without_reply(text)
    return signs


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn, not written."""
    return bool(_RULE.fullmatch(text)) and text.strip() != ""


def is_quote_head(text: str) -> bool:
    """Tell whether a line heads an earlier post's words.

    >>> is_quote_head("On 9 March 2010, Meg Tarn wrote:")
    True
    """
    low = text[:LONGEST].lower()
    if low.startswith(furniture.QUOTE_OPENERS):
        return len(text) < LONGEST // 2
    return len(text) <= LONGEST and bool(_WROTE.match(text))


def is_comments_heading(text: str) -> bool:
    """Tell whether a line counts the comments below it.

    >>> is_comments_heading("12 Responses to “The Lisbon Channel”")
    True
    """
    told = text.strip(" {}()")
    return len(text) <= LONGEST and bool(_COMMENTS.fullmatch(told))


def _is_dot(text: str) -> bool:
    return text in {"•", "·", "|"}


def _opens_form(text: str) -> bool:
    short = len(text) < LONGEST // 3
    return short and text.lower().startswith(furniture.FORM_OPENERS)


def _is_mail_line(text: str) -> bool:
    return bool(_MAIL.match(text))


def _is_plain_prose(text: str) -> bool:
    """Tell at once of most lines of wrapped prose that they are nothing else."""
    if len(text) <= _REPEATED or not text[0].isalnum():
        return False
    return text[:3].lower() not in _STARTS and not may_be_header(text)


# The first that fits is taken.
_PLAIN_SIGNS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("A", str.isdigit),
    ("B", _is_dot),
    ("-", is_rule),
    ("F", _opens_form),
    ("Q", is_quote_head),
    ("C", is_comments_heading),
    ("M", _is_mail_line),
    ("R", is_rank),
    ("A", is_furniture),
)


def _without_reply(text: str) -> str:
    """Take the answer marks off a subject: "Re: AW: The bag" gives "the bag"."""
    low = text.lower()
    while low.startswith(("re: ", "aw: ", "fwd: ", "отв: ")):
        low = low.partition(": ")[2].lstrip()
    return low


def _read_sign(index: int, text: str) -> Sign:
    if len(text) > LONGEST or _is_plain_prose(text):
        return Sign(index, "x")
    code = next((code for code, fits in _PLAIN_SIGNS if fits(text)), None)
    return Sign(index, code) if code else _read_dated(index, text)


def _read_dated(index: int, text: str) -> Sign:
    if read_number(text):
        return Sign(index, "N", Header(label=read_number(text)))
    if _DIGIT.search(text) or " " not in text:
        date = read_date(text)
        if date and is_machine_date(date):
            return Sign(index, "D", Header(date=date, clock=has_clock(date)))
    header = read_header(text)
    return Sign(index, "S", header) if header else Sign(index, "x")

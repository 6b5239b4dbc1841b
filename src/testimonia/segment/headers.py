"""Header lines of posts and comments: who wrote, when, under which number.

Sites print them in hundreds of forms, so nothing here knows a site: a header is a name
with a machine-made date, or a name with a verb of saying and a colon or comma.
"""

import re
from dataclasses import dataclass

from testimonia.lexicon import furniture as words
from testimonia.lexicon import stamps

LONGEST = 160
"""No header line is longer; nor is a site's own line."""

_LABEL = re.compile(
    r"(?:(?P<number>\d{1,4}[.)])|(?P<bullet>[•◦▪‣·*○●–-])|#(?P<post>\d{1,5})\b[.:]?)"
    r"\s+(?=\S)"
)
_FOLD_MARK = re.compile(r"\[[–—+-]\]\s*")
_POINTS = re.compile(
    r"\(?(?<![\w.,])[-–+]?\d[\d.,]*k?\s"
    r"(?:points?|likes?|upvotes?|votes?|karma|children|replies|punkte)\b\)?"
    r"|score hidden|level \d+",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:(?:post|comment|message|reply|beitrag|сообщение|nr\.?|no\.?)\s*:?\s*)?"
    r"(?:[#№]\s?\d{1,6}|\[#\d{1,4}\])\.?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:am|pm)?z?", re.IGNORECASE)
_DATE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{2,4}(?:t\d\d:\d\d.*)?")
_SHORT_AGE = re.compile(r"\d+(?:s|m|h|d|w|y|mo|yr|hr|min)s?")
_FIGURE = re.compile(r"'?\d{1,4}(?:st|nd|rd|th|er|am|pm|h)?")
_PARTS = re.compile(r"[|·•]|\s[-–—]\s|\s{2,}|\t")
_COUNT = re.compile(r"[\d.,]+k?|\(\s*[\d.,]*\s*\)")
_NAME = re.compile(r"[\w.'’`@&()+*~/|$!:\"-]+(?: [\w.'’`@&()+*~/|$!:\"-]+){0,5}")
# "Dr. Tarn" and "F. Tarn" are names; "So be it. Tarn" is not.
_SENTENCE_END = re.compile(r".{4,}[.!:]")
_PROSE = re.compile(r"(?:^| )[a-zà-ÿа-яё]\S*(?: [a-zà-ÿа-яё]\S*){2}")
_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(r"(\d{1,4})\s+(?=\D)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_FIRST_YEAR = 1980
_JOINERS = " \t\u00a0·•|»«,–—-:"
_TRIMMED = _JOINERS + ";"
_AGO = frozenset({"ago", "just", "vor", "назад"})
_BEFORE_DATES = frozenset({"", "on", "at", "le", "am", "um"})
_LONGEST_NAME = 48
_MOST_STAMP_WORDS = 14


@dataclass(frozen=True, slots=True)
class Header:
    """What one header line says.

    Attributes:
        label: the list mark as printed: "3", "•", "#12".
        verb: whether a verb of saying names the author.
        clock: whether the date tells an hour or an age, as only machines do.
        trails: whether dots lead on to the words ("Meg Tarn said...").
    """

    author: str | None = None
    date: str | None = None
    label: str | None = None
    verb: bool = False
    clock: bool = False
    trails: bool = False


def read_header(line: str) -> Header | None:
    """Read a header line that names its author, or give None.

    >>> read_header("  3. Meg Tarn said,")
    Header(author='Meg Tarn', date=None, label='3', verb=True, clock=False, trails=False)
    >>> read_header("by orlop » Tue Mar 09, 2010 9:14 pm").date
    'Tue Mar 09, 2010 9:14 pm'
    >>> read_header("He said,") is None
    True
    """
    text = line.strip().rstrip(" \u2191")
    marked = text.startswith(">")
    text = text.lstrip("> ")
    if len(text) > LONGEST or not text:
        return None
    if not may_be_header(text):
        return None
    text, label = _cut_label(text)
    text = _strip_points(text)
    opened = _opener(text, words.NAME_OPENERS)
    text = text[len(opened) :]
    head, date = _split_stamp(text.split())
    if date and not is_machine_date(date):
        return None
    head, verb = _cut_verb(head, line, dated=date is not None)
    author = " ".join(head).strip(_TRIMMED).removeprefix("u/")
    counted = _COUNTED.match(author)
    if counted and not label:
        label, author = counted.group(1), author[counted.end() :]
    if marked and (verb or not date):
        return None
    said = verb or date is not None or len(opened) > len("posted by")
    field = bool(head) and head[-1].endswith(":") and not (verb or opened)
    if not said or field or not is_name(author):
        return None
    clock = date is not None and has_clock(date)
    trails = verb and line.rstrip().endswith(("...", "…"))
    return Header(author, date, label, verb, clock, trails)


def may_be_header(text: str) -> bool:
    """Tell at once whether a line has a figure, a verb of saying or an opener.

    >>> may_be_header("and so it went on, without a word from either of them")
    False
    """
    if _DIGIT.search(text) or text[:20].lower().startswith(words.NAME_OPENERS):
        return True
    last = text[text.rfind(" ") + 1 :].lower().rstrip(",:….")
    if last in words.VERBS or last in stamps.DAYS_NAMED or last in {"now", ""}:
        return True
    return text.endswith(("\u2191", ")", "]"))


def read_date(line: str) -> str | None:
    """Read a line that holds nothing but a date, or give None.

    >>> read_date("Posted: Tue Mar 09, 2010 9:14 pm")
    'Tue Mar 09, 2010 9:14 pm'
    >>> read_date("9 March") is None
    True
    """
    text = line.strip()
    if len(text) > LONGEST:
        return None
    opener = _opener(text, words.DATE_OPENERS)
    date = _NUMBER.sub("", text[len(opener) :]).strip(_JOINERS)
    parts = date.split()
    fits = bool(parts) and (_is_stamp(parts) or _is_month(parts))
    return _tidy_date(date) if fits else None


def read_number(line: str) -> str | None:
    """Read a line that holds nothing but a post's number, or give None.

    >>> read_number(" Post #12 ")
    '#12'
    """
    text = line.strip()
    if len(text) > len("message: [#12345678]") or not _NUMBER.fullmatch(text):
        return None
    return text.split()[-1]


def is_name(text: str) -> bool:
    """Tell whether a text can be a poster's name.

    >>> is_name("Meg Tarn"), is_name("and so it went")
    (True, False)
    """
    if not 1 < len(text) <= _LONGEST_NAME or not _NAME.fullmatch(text):
        return False
    parts = text.lower().split()
    if parts[0].strip("'\"") in words.NOT_NAMES or _COUNTED.match(text):
        return False
    if not text.strip("0123456789/.:-+ "):
        return False
    if any(_SENTENCE_END.fullmatch(part) for part in parts[:-1]):
        return False
    return not _PROSE.search(text) and not text.startswith(("http", "www."))


def is_furniture(line: str) -> bool:
    """Tell whether a line holds only buttons, counters and the site's own phrases.

    >>> is_furniture("Like · Reply · 3 hrs"), is_furniture("Last edited: Monday")
    (True, True)
    >>> is_furniture("I like the reply")
    False
    """
    text = line.strip().lower()
    if len(text) > LONGEST:
        return False
    if text.startswith(words.LINE_OPENERS) or text in words.ACTIONS:
        return True
    if len(text) > LONGEST // 2:
        return False
    parts = [_COUNT.sub("", part).strip(" :<>«»‹›") for part in _PARTS.split(text)]
    told = [part for part in parts if part]
    acting = [part for part in told if _is_action(part)]
    if not acting:
        return False
    return all(
        part in acting
        or part in stamps.UNITS
        or part in stamps.SHORT_UNITS
        or _is_stamp(part.split())
        for part in told
    )


def _is_action(part: str) -> bool:
    if part in words.ACTIONS:
        return True
    return all(word in words.ACTIONS for word in part.split())


def is_profile(line: str) -> bool:
    """Tell whether a line is of the poster's profile that forums print by the name.

    >>> is_profile("Joined: Jan 2010"), is_profile("Posted in Archives")
    (True, False)
    """
    return line.strip()[:40].lower().startswith(words.PROFILE_OPENERS)


def is_rank(line: str) -> bool:
    """Tell whether a line holds what a forum prints under a poster's name.

    >>> is_rank("Senior Member")
    True
    """
    return line.strip(" \t\u00a0*★•").lower() in words.RANKS


def is_machine_date(date: str) -> bool:
    """Tell whether a site's machine can have printed a date: sites are not that old.

    A telegram's "London, 9 March 1943, 5.30 p.m." looks like a post's header; so does
    a note's reference to a diary, which a full stop ends.

    >>> is_machine_date("9 March 1943, 5.30 p.m."), is_machine_date("3 hours ago")
    (False, True)
    """
    if date.endswith(".") and not date.endswith(".m."):
        return False
    return all(int(year) >= _FIRST_YEAR for year in _YEAR.findall(date))


def has_clock(date: str) -> bool:
    """Tell whether a date gives an hour or an age.

    >>> has_clock("9 March 2010"), has_clock("3 hours ago")
    (False, True)
    """
    parts = [part.strip(",()").lower() for part in date.split()]
    return any(
        part in _AGO
        or part in stamps.DAYS_NAMED
        or part in stamps.UNITS
        or _CLOCK.fullmatch(part)
        or _SHORT_AGE.fullmatch(part)
        or part in {"am", "pm", "a.m.", "p.m."}
        for part in parts
    )


def _opener(text: str, openers: tuple[str, ...]) -> str:
    low = text[:20].lower()
    if not low.startswith(openers):
        return ""
    return next(opener for opener in openers if low.startswith(opener))


def _cut_label(text: str) -> tuple[str, str | None]:
    text = _FOLD_MARK.sub("", text, count=1) if text.startswith("[") else text
    match = _LABEL.match(text)
    if not match:
        return text, None
    number, bullet, post = match.group("number", "bullet", "post")
    label = number[:-1] if number else bullet or f"#{post}"
    return text[match.end() :], label


def _strip_points(text: str) -> str:
    """Leave out votes and the buttons printed behind a header."""
    text = _POINTS.sub(" ", _FOLD_MARK.sub(" ", text))
    while True:
        text = text.rstrip(" \t\u00a0|·•")
        cut = max(text.rfind(mark) for mark in "|·•#") if text else -1
        tail = text[cut + 1 :].strip().lower()
        if cut > 0 and (tail in words.ACTIONS or (text[cut] == "#" and tail.isdigit())):
            text = text[:cut]
            continue
        before, _, last = text.rpartition(" ")
        if not before or last.lower() not in {"reply", "permalink", "link"}:
            return text
        text = before


def _split_stamp(parts: list[str]) -> tuple[list[str], str | None]:
    """Part a name from the date behind it."""
    cut = len(parts)
    while cut and _is_stampish(parts[cut - 1]):
        cut -= 1
    # A name may end in a word that dates use too ("Anna May", "Fox 3").
    for start in range(max(cut, 1), min(cut + 3, len(parts))):
        if _is_stamp(parts[start:]):
            return parts[:start], _tidy_date(" ".join(parts[start:]))
    return parts, None


def _tidy_date(date: str) -> str:
    date = date.strip(_JOINERS + "()")
    first, _, rest = date.partition(" ")
    return rest.strip() if first.lower() in _BEFORE_DATES else date


def _cut_verb(parts: list[str], line: str, *, dated: bool) -> tuple[list[str], bool]:
    """Take the verb of saying off a name: "Meg Tarn said," gives "Meg Tarn"."""
    kept = list(parts)
    while kept and kept[-1].lower().strip(_JOINERS) in _BEFORE_DATES:
        kept.pop()
    if not kept[1:] or kept[-1].lower().rstrip(",:….") not in words.VERBS:
        return (parts, False)
    if not dated and not line.rstrip().endswith((",", ":", "…", "...", "↑")):
        return (parts, False)
    kept.pop()
    while len(kept) > 1 and kept[-1].lower() in {"a", "has", "hat", "had"}:
        kept.pop()
    return kept, True


def _is_month(parts: list[str]) -> bool:
    """Tell whether words are a month with its year, as some forums date posts."""
    if len(parts) != len(("month", "year")):
        return False
    return parts[0].lower().rstrip(".") in stamps.MONTHS and bool(
        _YEAR.fullmatch(parts[1])
    )


def _is_stampish(word: str) -> bool:
    low = word.lower().strip("·•|»«,–—-:().")
    if low in stamps.SHORT_UNITS:
        return word.islower() and not word.endswith(".")
    return (
        not low
        or low in stamps.FILLERS
        or low in stamps.MONTHS
        or low in stamps.UNITS
        or low in stamps.DAYS_NAMED
        or (low[:1] in "'0123456789" and _is_figure(low))
    )


def _is_figure(low: str) -> bool:
    return bool(
        _FIGURE.fullmatch(low)
        or _CLOCK.fullmatch(low)
        or _DATE.fullmatch(low)
        or _SHORT_AGE.fullmatch(low)
    )


def _is_stamp(parts: list[str]) -> bool:
    """Tell whether words make a date with a year, an hour or an age."""
    if (
        not parts
        or len(parts) > _MOST_STAMP_WORDS
        or not all(_is_stampish(part) for part in parts)
    ):
        return False
    low = [part.lower().strip("·•|»«,–—-:().") for part in parts]
    if any(part in stamps.DAYS_NAMED or _DATE.fullmatch(part) for part in low):
        return True
    figures = [part for part in low if part[:1] in "'0123456789" and part]
    if any(_SHORT_AGE.fullmatch(part) for part in low) and not low[3:]:
        return True
    if {"am", "pm"} & set(low) and any(_CLOCK.fullmatch(part) for part in low):
        return True
    if low == ["just", "now"] or (figures and any(p in stamps.UNITS for p in low)):
        return True
    return len(figures) > 1 and any(p in stamps.MONTHS for p in low)

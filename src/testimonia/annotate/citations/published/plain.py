"""Persons and title in plain words, where neither quotes nor emphasis part them."""

import re
from itertools import islice

from testimonia.annotate.citations.published.anchors import (
    find_anchor,
    has_bracketed_imprint,
    is_span_before_year,
)
from testimonia.annotate.citations.published.brackets import ROLE
from testimonia.annotate.citations.published.imprint import find_open_imprint
from testimonia.annotate.citations.published.labels import AGAIN
from testimonia.annotate.citations.published.patterns import (
    DATE,
    MONTH,
    YEAR,
    YEARS,
    one_of,
)
from testimonia.annotate.citations.published.persons import read_body, read_persons
from testimonia.annotate.citations.published.pieces import find_piece
from testimonia.annotate.citations.published.reading import Reading, trim
from testimonia.annotate.citations.published.series import SERIES_START
from testimonia.annotate.citations.published.shape import BRACKETED, QUOTED, TAKEN
from testimonia.annotate.citations.published.signatures import find_signature
from testimonia.lexicon.publishing import JOURNAL_WORDS
from testimonia.lexicon.reference_labels import EDITOR_MARKS

_AGAIN = re.compile(rf",?\s+{AGAIN}")
_SENT_BACK = re.compile(rf",?\s+(?:{AGAIN}|{TAKEN})")
_MOST_NAMES = 12
_LONGEST_HEAD = 260
_STOPS = re.compile(r"[,;:\x02-\x05]|\.(?=\s)|\s[-–—]\s")
_INITIAL_BEFORE = re.compile(r"(?:\b[^\W\d_]{1,2}|\b(?i:jr|sr|st|al|др))$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_AUTHOR_YEAR = re.compile(
    rf"(?P<names>[^\d(\x02-\x05]{{2,160}}?)[,.\s]\s*(?P<year>{YEAR}\.\s\d{{1,2}}\s{MONTH}|{YEARS})(?=[,:;.\s]|$)"
)
_TITLE_NEXT = re.compile(r"\s?[:;.]\s+(?=[^\W\d_])")
_CYRILLIC = re.compile(
    r"(?P<names>[А-ЯЁ][а-яё-]{1,30}\s[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?"
    r"(?:,\s[А-ЯЁ][а-яё-]{1,30}\s[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?){0,8})(?=\s[^\W\d_а-яё])"
)
_NO_COMMA = re.compile(
    r"(?:[^\W\d_a-z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]{1,30}"
    r"(?=\s(?:The|A|An|Der|Die|Das|Le|La|Les|Il|On|Of)\s)"
)
_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[\d)?!’\"]))[.?!]\s+(?=[^\W\d_a-zа-яёß-öø-ÿ])"
)
_COMMA = re.compile(r",\s+(?=[^\W\d_a-zа-яёß-öø-ÿ])")
_NEVER_TITLES = frozenset(("passage", "pages"))
_SELDOM_TITLES = frozenset(("date", "document", "chapter", "volume", "issue", "code"))
_YEAR_FIRST = re.compile(rf"(?P<year>{YEARS})[.,:]?\s+(?=[^\W\d_])")
_FULL_DATE = re.compile(
    rf",?\s+(?=\d{{1,2}}\W|[^\W\d_]{{3,9}}\.?\s\d{{1,2}},)(?:{DATE})"
)
_LISTED = re.compile(r",\s[^\W\d_a-z][\w-]{1,20}\sand\sthe\s[^\W\d_a-z]")
_SEPARATORS = re.compile(r"[\s,.:;]*")
_ROLE_PLAIN = re.compile(
    rf",?\s+{one_of(EDITOR_MARKS)}\.?(?=[,:.\s])(?!\.?\s(?:von|vom|v\.|by|par|di)\b)"
)
_JOURNAL_TAIL = re.compile(
    r"[,.]?\s*(?:(?i:vol|bd|no|t)\b\.?\s*)?\d{1,4}\b|[,.]?\s*\x04"
)
DATE_INSIDE = re.compile(rf"(?:{DATE}|{YEARS})$")
"""A date that is all that stands in brackets."""

_Persons = tuple[int, tuple[tuple[int, int], ...]]


def read_plain(reading: Reading, start: int, *, container: bool) -> int:
    """Read persons and title that no quotes or emphasis part."""
    series = SERIES_START.match(reading.mask, start)
    if series:
        reading.add("title", *series.span())
        return series.end()
    dated, title_next = (0, False) if container else _read_author_year(reading, start)
    if (dated and not title_next) or not _LETTERS.search(reading.mask, start):
        return dated or start
    start = _read_year_first(reading, start)
    piece = find_piece(reading.mask, start)
    if piece and _stands_alone(reading.mask, *piece):
        return start
    title_start = dated or _read_plain_persons(reading, start, container=container)
    limit = find_anchor(reading, title_start, allow_none=title_start > start)
    signed = None if container else find_signature(reading.mask, title_start)
    if signed and signed.start() <= limit:
        return _keep_signed(reading, title_start, signed)
    low, high = trim_quotes(
        reading.words, title_start, _cut_editors(reading, title_start, limit)
    )
    if low >= high and _is_title_after_all(reading, limit, container=container):
        low, high = trim(reading.words, start, limit)
    elif title_start == start and _is_lone_author(
        reading, low, high, container=container
    ):
        return limit
    return _keep_title(reading, low, high, limit, container=container)


def _stands_alone(mask: str, name: str, piece: re.Match[str]) -> bool:
    """Tell "May 4 1921, No. 9" behind an "ibid." from a title that begins so."""
    if name in _NEVER_TITLES:
        return True
    return name in _SELDOM_TITLES and mask[piece.end() : piece.end() + 1] in ",."


def _read_year_first(reading: Reading, start: int) -> int:
    """Read the year that leads in chronological lists: "1825 A. Lind, Two Roads"."""
    match = _YEAR_FIRST.match(reading.mask, start)
    if not match or not _take_persons(reading, match.end()):
        return start
    reading.add("issued", *match.span("year"))
    return match.end()


def _keep_signed(reading: Reading, start: int, signed: re.Match[str]) -> int:
    """Keep a title and the periodical that its numbers show."""
    reading.add("title", *trim_quotes(reading.words, start, signed.start()))
    for name, value in signed.groupdict().items():
        if value:
            field = "container-title" if name == "container" else name
            reading.add(field, *signed.span(name))
    reading.title_mark = QUOTED
    return signed.end()


def _is_title_after_all(reading: Reading, limit: int, *, container: bool) -> bool:
    """Tell "in: Hafenblatt, 3. Mai 1921" from persons: nothing but a date follows."""
    full_date = _FULL_DATE.match(reading.mask, limit)
    if not (container or full_date) or _AGAIN.match(reading.mask, limit):
        return False
    reading.fields.pop("editor" if container else "author", None)
    return True


def _keep_title(
    reading: Reading, low: int, high: int, limit: int, *, container: bool
) -> int:
    name = "container-title" if container else "title"
    cut = _journal_cut(reading, low, high, limit)
    if cut:
        reading.add(name, *trim_quotes(reading.words, low, cut))
        reading.add("collection-title" if container else "container-title", cut, high)
        reading.traits.add("journal")
    else:
        reading.add(name, low, high)
    return limit


def _cut_editors(reading: Reading, start: int, limit: int) -> int:
    """Cut "Lind, Berg and Dahl (eds)" off the end of a title in plain words."""
    bare = limit + (reading.mask[limit : limit + 1] == " ")
    group = reading.shape.groups.get(bare)
    if not group or not ROLE.match(
        reading.words[group.inner_start : group.inner_end].strip()
    ):
        return limit
    for match in _COMMA.finditer(reading.words, start, limit):
        names = read_persons(reading.words, match.end(), limit)
        if names:
            reading.add("editor", match.end(), limit, names)
            return match.start()
    return limit


def _is_lone_author(reading: Reading, start: int, end: int, *, container: bool) -> bool:
    names = read_persons(reading.words, start, end, marked=False)
    single = names and " " not in reading.words[slice(*names[0])]
    if single or (names and _SENT_BACK.match(reading.mask, end)):
        reading.add("editor" if container else "author", start, end, names)
        return True
    return False


def _read_author_year(reading: Reading, start: int) -> tuple[int, bool]:
    """Read "Lind/Berg 1978, S. 66" or "Lind, Ada, 1978: Title".

    Gives the place behind, and whether a title stands there.
    """
    match = _AUTHOR_YEAR.match(reading.mask, start)
    if not match:
        return 0, False
    title = _TITLE_NEXT.match(reading.mask, match.end())
    if not title and not _are_pages_next(reading.mask, match.end()):
        return 0, False
    low, high = trim(reading.words, start, match.end("names"))
    names = read_persons(reading.words, low, high, marked=False)
    if not names:
        return 0, False
    reading.add("author", start, match.end("names"), names)
    reading.add("issued", *match.span("year"))
    if title and not _are_pages_next(reading.mask, match.end()):
        reading.traits.add("dated")
        return title.end(), True
    reading.traits.add("author-year")
    return match.end(), False


def _are_pages_next(mask: str, position: int) -> bool:
    behind = _SEPARATORS.match(mask, position)
    piece = find_piece(mask, behind.end()) if behind else None
    if piece and piece[0] in {"pages", "here", "passage", "number", "chapter"}:
        return True
    return not _LETTERS.search(mask, position)


def _read_plain_persons(reading: Reading, start: int, *, container: bool) -> int:
    found = _take_persons(reading, start)
    if not found or _begins_title(reading, start, found[0]):
        return start
    end, names = found
    after, role = _read_role_behind(reading, end)
    is_editor = role or container
    reading.add("editor" if is_editor else "author", start, end, names)
    return after


def _begins_title(reading: Reading, start: int, end: int) -> bool:
    """Tell "Hale, Oslo and the North (Bergen: Fjord, 1990)" from a surname.

    What is cited with its whole imprint gives its author's whole name too.
    """
    single = " " not in reading.words[start:end]
    listed = single and _LISTED.match(reading.mask, end)
    return bool(listed and has_bracketed_imprint(reading, end))


def _read_role_behind(reading: Reading, end: int) -> tuple[int, bool]:
    """Read "(eds.):" or "(2008)." behind a list of persons."""
    role = False
    position = end
    for _ in range(3):
        bare = (
            position
            + len(reading.mask[position:])
            - len(reading.mask[position:].lstrip(" ,"))
        )
        group = reading.shape.groups.get(bare)
        if group and group.kind == BRACKETED:
            inner = reading.words[group.inner_start : group.inner_end].strip()
            if ROLE.match(inner):
                role = True
            elif (
                DATE_INSIDE.match(inner)
                and group.end < len(reading.mask)
                and not is_span_before_year(reading, group)
            ):
                known = reading.has("issued")
                name = "original-date" if known else "issued"
                reading.add(name, group.inner_start, group.inner_end)
            else:
                break
            position = group.end
        else:
            marked = _ROLE_PLAIN.match(reading.mask, position)
            if not marked:
                break
            role, position = True, marked.end()
    return position, role


def _take_persons(reading: Reading, start: int) -> _Persons | None:
    """Take the longest list of persons that leaves words for a title behind it."""
    words, mask = reading.words, reading.mask
    cyrillic = _CYRILLIC.match(words, start)
    if cyrillic and _LETTERS.search(mask, cyrillic.end()):
        names = read_persons(words, start, cyrillic.end("names"))
        if names:
            return cyrillic.end("names"), names
    found = _take_parted(reading, start)
    if not found:
        unparted = _NO_COMMA.match(words, start)
        return (unparted.end(), (unparted.span(),)) if unparted else None
    return found


def _take_parted(reading: Reading, start: int) -> _Persons | None:
    """Try longer and longer stretches, up to each separator, while they are names."""
    words, mask = reading.words, reading.mask
    found: _Persons | None = None
    failed = 0
    for stop in islice(
        _STOPS.finditer(mask, start, start + _LONGEST_HEAD), _MOST_NAMES
    ):
        mark, end = stop.group()[0], stop.start()
        if mark == "." and _INITIAL_BEFORE.search(words, max(start, end - 3), end):
            continue
        if found and mark not in ".:" and _is_imprint_next(reading, found[0]):
            break
        names = _persons_or_body(words, start, end, body=found is None)
        if names and _LETTERS.search(mask, end):
            found = (end, names)
        failed = 0 if names else failed + 1
        # "Lind, A., Berg, C.": without his initial Berg is no person yet.
        if mark not in ",; " or failed > 1:
            break
    return found


def _is_imprint_next(reading: Reading, end: int) -> bool:
    return find_open_imprint(reading.mask, reading.words, end + 2) is not None


def _persons_or_body(
    words: str, start: int, end: int, *, body: bool
) -> tuple[tuple[int, int], ...]:
    end = start + len(words[start:end].rstrip())
    names = read_persons(words, start, end, marked=False)
    if not names and body and read_body(words, start, end):
        names = ((start, end),)
    return names


def _journal_cut(reading: Reading, start: int, end: int, limit: int) -> int:
    """Find where a journal's name begins in plain words before its volume."""
    if not _is_journal_tail(reading, limit):
        return 0
    for pattern in (_SENTENCE, _COMMA):
        cut = 0
        for match in pattern.finditer(reading.words, start, end):
            cut = match.end()
        tail = reading.words[cut:end].replace(",", " ").split() if cut else []
        if any(token.strip(".").casefold() in JOURNAL_WORDS for token in tail):
            return cut
    return 0


def _is_journal_tail(reading: Reading, limit: int) -> bool:
    tail = _JOURNAL_TAIL.match(reading.mask, limit)
    group = reading.shape.groups.get(tail.end() - 1) if tail else None
    # "..., A History (Oslo: Fjord, 1990)": what has a publisher is no journal.
    house = group and ":" in reading.words[group.inner_start : group.inner_end]
    return bool(tail) and not house


def trim_quotes(words: str, start: int, end: int) -> tuple[int, int]:
    """Trim separators and quotes that stand alone off a title in plain words."""
    start, end = trim(words, start, end)
    while start < end and words[start] in "‘“«\"'":
        start += 1
    while end > start and words[end - 1] in "”»\"’'":
        end -= 1
    return trim(words, start, end)

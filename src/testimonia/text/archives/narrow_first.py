"""References that begin with their narrowest level: "Box 23, PSF, FDRL".

What stands before the widest words is put behind them, in the usual order, and read as
usual: so a piece has one key in whichever order it is printed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.text.archives.collections import (
    holder_behind,
    name_before,
    read_collection,
)
from testimonia.text.archives.lists import read_list
from testimonia.text.archives.match import Hit, behind_places, match_head
from testimonia.text.archives.rules import Grammar
from testimonia.text.archives.tail import Reading

MAX_PARTS = 6
MAX_PART = 90
WINDOW = 260
_SHORT_NAME = 2
# What begins a reference whose holder stands last: "Map Room File, Box 3, FDRL".
_WIDE = re.compile(
    r"(?:PSF|POF|NSF|WHCF)\b|[fFфФ]\. ?\d"
    r"|.{0,80}(?:Files?|Papers|Collection|Series|Records|Diar(?:y|ies))\Z"
)
# "Box 12 of the Orme Papers": the small words stand for a comma.
_JOINT = re.compile(r"(?:[,:] | (?:of|in|from) (?:the )?)\Z")
_MAX_JOINT = 10
# A page is cited between the levels, "Book 512, p. 34, Orme Papers", and is none.
_PAGE = re.compile(r"pp?\. ?\d{1,5}(?: ?- ?\d{1,5})?\Z")

_LABELLED = re.compile(
    r"(?:[Bb]ox(?:es)?|BOX|[Ff]olders?|[Ff]ldr\.?|[Ff]iles?(?: [Nn]o\.)?|[Rr]eels?|[Rr]olls?"
    r"|[Cc]ontainers?|[Cc]artons?|[Ll]ot(?: [Ff]iles?)?|[Ee]ntry|[Vv]ol(?:ume|s?\.)|[Ii]tem"
    r"|[Cc]ase|(?:[Dd]iary )?[Bb]ook|NAID|RG|R\.G\.|[Rr]ecord [Gg]roup|b\.|busta|fasc\.|fol\.|Karton|Bd\.|Nr\."
    r"|[ldfpLDFP]\.|ll\.|op\.|[лдфпЛДФП]\.|лл\.|оп\.)"
    r"[ #:]{0,3}(?:\d|[A-Z]{1,3}\d)"
    r"|\d{3}[A-Za-z]?(?:\.\d| {1,2}[A-Z(]).{0,60}/ {0,2}\d"
    r"|(?:DoS |State Department |Department of State )?(?:CDF|CFPF|SNF|Central|Decimal|Subject)"
    r".{0,40}\d"
)
# A call number is one by its own letters where a holder's full name stands behind it.
_CODE = re.compile(r"(?:[A-Z]{1,4}|MSS?\.?)[ ./-]{0,2}\d[\w./ -]{0,30}")
_DATE = re.compile(
    r"(?:\d{1,2}\.? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
    r"(?: \d{1,4}){0,2}\Z|(?:1[4-9]|20)\d\d\Z|\d{1,2}\Z"
)
_CUT = re.compile(
    r"[;\[\n]|\((?!\w[\w .'&-]{0,40}\))|: (?=[Bb]ox|[Ff]older|[Ff]ile|\d{3}\.)|(?<=[a-z\d)\]])\. |\b(?:in|see|See|at the|from|and|both) "
)
_WITHIN = re.compile(r"(?:in|from) ")
_PROSE = re.compile(
    r" (?!(?:of|and|for|the|in|on|to|as|de|des|di|für|zu|y|la|through)\b)[a-z]"
)

_Read = Callable[[str], Hit | None]
_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Turned:
    """A reference in the usual order, with the way back to where it was printed."""

    text: str
    starts: tuple[tuple[int, int], ...]

    def back(self, offset: int) -> int:
        """Give the printed place of a character."""
        ordered, printed = max(pair for pair in self.starts if pair[0] <= offset)
        return printed + offset - ordered


def read_narrow_first(
    text: str, place: _Place, found: Sequence[Hit], grammar: Grammar
) -> list[Hit]:
    """Read what stands before the widest words of a reference.

    Args:
        text: plain letters.
        place: where a word stands that begins nothing by itself.
        found: the references before it; what is found replaces the last of them if it
            holds that.
        grammar: the rules.
    """
    last = found[-1] if found else None
    start, end = place
    if not _joint_before(text, start):
        return []
    head = grammar.heads[text[start:end]]
    if head.repositories:
        if last and (longer := _name_holder(text, place, last, grammar)):
            return [longer]
        end = behind_places(text, end, grammar)
    else:
        end = _end_of_first(text, start, grammar)
    word = text[slice(*place)]
    return _read_turned(
        text,
        (start, end),
        found,
        grammar,
        lambda usual: match_head(usual, 0, word, grammar, None),
    )


def read_collection_last(
    text: str, word: _Place, hit: Hit | None, found: Sequence[Hit], grammar: Grammar
) -> list[Hit]:
    """Read box and folder before the private collection that they lie in.

    Args:
        text: plain letters.
        word: where "Papers" stands.
        hit: the collection if it has been read, with its holder or without.
        found: the references before it.
        grammar: the rules.
    """
    left = found[-1].end if found else 0
    start = (
        hit.start if hit else name_before(text, max(left, word[0] - WINDOW), word[0])
    )
    if start is None or not _joint_before(text, start):
        return []
    end = hit.end if hit else holder_behind(text, word[1], grammar)[1]
    inner = word[0] - start, word[1] - start
    return _read_turned(
        text,
        (start, end),
        found,
        grammar,
        lambda usual: read_collection(usual, inner, 0, grammar),
    )


def _end_of_first(text: str, start: int, grammar: Grammar) -> int:
    anchor = grammar.anchor.match(text, start)
    rules = grammar.heads[anchor[0]].rules if anchor else ()
    matches = [r.template.regex.match(text, start) for r in rules if r.template]
    return max((match.end() for match in matches if match), default=start)


def _name_holder(text: str, place: _Place, last: Hit, grammar: Grammar) -> Hit | None:
    """Let the name behind a reference say whose it is: FO 371/35338, TNA."""
    start, end = place
    word = text[slice(*place)]
    own = last.repository in grammar.heads[word].repositories
    # "RG 59: Records of the Department of State, NA": two names stand behind it.
    again = own and last.named
    if last.end != start - 2 or (is_named(last, grammar) and not again):
        return None
    end = behind_places(text, end, grammar)
    if not own:
        usual = f"{text[start:end]}, {text[last.start : last.end]}"
        hit = match_head(usual, 0, word, grammar, None)
        if hit is None or hit.end < len(usual):
            return None
        last.repository, last.levels, last.rule = hit.repository, hit.levels, hit.rule
    last.score = 1.0 if last.score == last.rule.score else last.score
    last.end, last.reading.beyond, last.named = end, 0, True
    return last


def is_named(hit: Hit, grammar: Grammar) -> bool:
    """Tell whether a reference's repository is printed with it."""
    private = hit.rule is grammar.papers and bool(hit.repository)
    return hit.named or private or hit.start < hit.body


def _read_turned(
    text: str, wide: _Place, found: Sequence[Hit], grammar: Grammar, read: _Read
) -> list[Hit]:
    start, end = wide
    last = found[-1] if found else None
    kept = found[:-1] if last and not is_named(last, grammar) else found
    left = kept[-1].end if kept else 0
    parts = _parts_before(text, left, start, text[start:end])
    joined = _joint_before(text, start)[:1] == " "
    if joined and not (parts and _LABELLED.match(text, *parts[0])):
        return []
    if text[start:end].isupper() and end - start <= _SHORT_NAME:
        parts = [part for part in parts if not _CODE.fullmatch(text, *part)]
    for count in range(len(parts), 0, -1):
        first = parts[count - 1][0]
        if _PAGE.match(text, *parts[count - 1]):
            continue
        if last and last.start < first < last.end:
            continue
        levels = [part for part in parts[:count] if not _PAGE.match(text, *part)]
        for turned in _orders(text, wide, levels):
            hit = read(turned.text)
            hits = [hit, *read_list(turned.text, hit, grammar)] if hit else []
            if hits and hits[-1].end == len(turned.text) and _is_sure(hits[0]):
                return _put_back(hits, turned, (first, end), grammar)
    return []


def _orders(text: str, wide: _Place, parts: list[_Place]) -> Iterator[_Turned]:
    """Give the usual order: of what is printed narrowest first, and holder last."""
    if _is_narrow(text, parts[-1]):
        yield _turn(text, (wide, *parts))
    wide_first = _WIDE.match(text, *parts[-1]) and not _WIDE.match(text, *parts[0])
    if wide_first and any(_is_narrow(text, part) for part in parts):
        yield _turn(text, (wide, *reversed(parts)))


def _is_sure(hit: Hit) -> bool:
    """Tell "Box 3, Subject File, FDRL" from a book's volume and publisher."""
    labels = {label for label, _ in hit.levels}
    return hit.rule.template is not None or ("box" in labels and len(hit.levels) > 1)


def _parts_before(text: str, left: int, start: int, word: str) -> list[_Place]:
    """Give the parts between commas, the nearest first, up to another of the word."""
    left = max(left, start - WINDOW)
    parts: list[_Place] = []
    end = start - len(_joint_before(text, start))
    while len(parts) < MAX_PARTS and end > left:
        comma, begin = _comma_before(text, left, end)
        cuts = list(_CUT.finditer(text, begin, end))
        narrow = bool(_LABELLED.match(text, begin, end))
        inner = cuts[-1] if cuts else None
        if inner and narrow:
            # "740.0011/152 in CDF 1930-39": the word stands for a comma.
            inner = inner if _WITHIN.fullmatch(inner[0]) else None
        if inner:
            begin = inner.end() + (text[inner.end() : inner.end() + 1] == " ")
        if not _is_part(text, begin, end) or text.startswith(word, begin):
            break
        parts.append((begin, end))
        if not narrow and (inner or comma < 0):
            break
        end = inner.start() - 1 if inner else comma
    return parts


def _joint_before(text: str, start: int) -> str:
    found = _JOINT.search(text, max(start - _MAX_JOINT, 0), start)
    return found[0] if found else ""


def _comma_before(text: str, left: int, end: int) -> _Place:
    """Give the ends of the parts at a comma: of the one before, of the one behind."""
    comma = text.rfind(", ", left, end)
    quoted = text.rfind(',"', left, end)
    if quoted > comma:
        return quoted + 2, quoted + 3
    return comma, comma + 2 if comma >= 0 else left


def _is_narrow(text: str, part: _Place) -> bool:
    return bool(_LABELLED.match(text, *part) or _CODE.fullmatch(text, *part))


def _is_part(text: str, start: int, end: int) -> bool:
    if _LABELLED.match(text, start, end) or _PAGE.match(text, start, end):
        return True
    words = text[start:end]
    return (
        0 < len(words) <= MAX_PART
        and not words[0].islower()
        and not _PROSE.search(words)
        and not _DATE.match(words)
    )


def _turn(text: str, parts: tuple[_Place, ...]) -> _Turned:
    out: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for start, end in parts:
        starts.append((length, start))
        out.append(text[start:end])
        length += end - start + len(", ")
    return _Turned(", ".join(out), tuple(starts))


def _put_back(
    hits: list[Hit], turned: _Turned, whole: _Place, grammar: Grammar
) -> list[Hit]:
    """Give hits the places where they are printed."""
    start, end = whole
    for hit, following in zip(hits, [*hits[1:], None], strict=True):
        hit.named = is_named(hits[0], grammar)
        first = hit is hits[0]
        hit.start = start if first else turned.back(hit.start)
        hit.end = end if following is None else turned.back(hit.end - 1) + 1
        hit.body = hit.start
        hit.reading = Reading(hit.end)
    return hits

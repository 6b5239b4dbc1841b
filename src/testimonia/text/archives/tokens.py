"""The kinds of value a level can have: how each is printed and how it is written down.

Every pattern is bounded, so that no grammar built of them can run long. Values are
normalised here, and only here, so that every spelling of a piece makes one key.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_SMALL_WORDS = "of|the|for|to|and|on|in|from|at|with|de|des|du|d'|la|le|et|von|und|di"
_CAPITAL = r"(?:[^\W\d_a-zа-яё]|\d)[\w.'&-]{0,30}"
COLLECTION_WORDS = (
    "Papers|papers|PAPERS|MSS|Mss|Manuscripts|Collection|collection|Nachlass|Records"
    "|Files|File|Diaries|Diary|Archive|Series"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A kind of value.

    Attributes:
        pattern: a bounded regular expression without groups.
        clean: its standard spelling.
    """

    pattern: str
    clean: Callable[[str], str]


def _tight(value: str) -> str:
    return value.replace(" ", "")


def _code(value: str) -> str:
    return _tight(value).upper()


def _code_spaced(value: str) -> str:
    return " ".join(value.split()).upper()


def _plain_number(value: str) -> str:
    return value if value[0] != "0" else value.lstrip("0") or "0"


def _ordinal(value: str) -> str:
    return re.sub(r"(?:st|nd|rd|th)\Z", "", _tight(value))


def _file_number(value: str) -> str:
    return re.sub(r"(?<=[/-])[lI](?=/|\Z)", "1", _tight(value)).upper()


def _decimal(value: str) -> str:
    value = re.sub(r" {0,3}([/-]) {0,3}", r"\1", value)
    value = re.sub(r"(?<=[A-Z])\.(?!\d)", "", value.upper())
    return " ".join(value.split())


def _dotted(value: str) -> str:
    return _tight(value).replace("O", "0").replace("I", "1")


def _two_digits(value: str) -> str:
    return value[-2:]


def _name(value: str) -> str:
    value = " ".join(value.split())
    return re.sub(r"\b(papers|collection)\Z", lambda m: m[1].capitalize(), value)


def clean_title(value: str) -> str:
    """Write a title the one way in which two printings of it agree.

    >>> clean_title("Foreign Relations of the U.S."), clean_title("Moscow, 1944")
    ('FOREIGN RELATIONS OF US', 'MOSCOW 1944')
    """
    value = re.sub(r"[.,\"'\[\]]", " ", value.replace("U.S.", "US"))
    value = re.sub(r" {0,3}- {0,3}", "-", value.upper())
    return " ".join(word for word in value.split() if word != "THE")


def _series(value: str) -> str:
    return " ".join(re.findall(r"\d+(?:-\d+)?|[A-Z]+", value))


def _lot(value: str) -> str:
    return re.sub(r"[ -]", "", value).upper()


def _fond(value: str) -> str:
    return _tight(value).replace("Р", "R").replace("P", "R").replace("П", "P")


def _folios(value: str) -> str:
    return re.sub(r"(?:об|rev)\.?", "v", _tight(value))


def _cia(value: str) -> str:
    return f"CIA-{value}"


def _shelf(value: str) -> str:
    return re.sub(r"\. {0,3}", ". ", " ".join(value.split())).strip()


TOKENS: dict[str, Token] = {
    "number": Token(r"\d{1,7}(?!\w)", _plain_number),
    "code": Token(r"\d{1,7}[A-Za-z]?(?!\w)", _code),
    "codes": Token(
        r"\d{1,7}[A-Za-zа-я]?(?:-\d{1,7}[A-Za-zа-я]?(?![\w/]))?(?!\w)", _code
    ),
    "ordinal": Token(r"\d{1,5}(?:st|nd|rd|th)?(?!\w)", _ordinal),
    "reel": Token(r"[A-Z]?-?\d{1,5}[A-Z]?(?:-\d{1,5})?(?!\w)", _code),
    "roman": Token(r"(?:[ivxlc]{1,8}|[IVXLC]{1,8})(?!\w)", _code),
    "years": Token(
        r"(?:1[4-9]|20)\d\d(?: {0,2}[-/] {0,2}(?:(?:1[4-9]|20)?\d\d))?(?!\w)", _tight
    ),
    "year": Token(r"(?:19|20)?\d\d(?!\w)", _two_digits),
    "registry": Token(
        # "T 160/1134" is the Treasury's piece, not a paper on treaties.
        r"(?!T ?\d{3} ?/ ?\d{2,4}(?![\d/])|CM ?\d)"
        r"[A-Z]{1,2}(?: |\.(?=\d{3}))?\d{1,6}(?: ?/ ?\d{1,6}){0,3}(?:/G|[A-Z])?(?:-[A-Z]{0,2}\d{1,6})?(?!\w|/\w| ?\(\d\d\))",
        lambda value: _code(value).replace(".", ""),
    ),
    "span": Token(r"(?:1[4-9]|20)\d\d ?[-/] ?(?:(?:1[4-9]|20)?\d\d)(?!\w)", _tight),
    "serial": Token(r"(?:\d{1,2}-)?\d{3,6}(?![\w/])", lambda value: f"/{value}"),
    "filed": Token(r"[A-Z]{1,2} ?\d{1,6}(?: ?/ ?\d{1,6}){2,3}(?!\w)", _code),
    "series": Token(r"[A-Z]{1,4} ?\d{1,5}(?:/[A-Z]?\d{1,5}){0,2}(?!\w)", _code),
    "path": Token(
        r"[A-Z]{0,3}\d{1,7}[A-Z]?"
        r"(?:(?:- ?\d{1,7}|/ ?(?:\d{1,7}[A-Z]?|[liIvx]{1,4}|[A-Z]{1,3}\d{0,6})))"
        r"{1,9}(?!\w)",
        _file_number,
    ),
    "dotted": Token(r"[\dIO]{1,3}\.\d{2,7}(?:/\d{1,7}){0,4}(?!\w)", _dotted),
    "decimal": Token(
        r"\d{3}[A-Za-z]?(?:\.\d{1,6}[A-Za-z]?)?"
        r"(?: {1,2}(?:\([A-Z][\w. /]{1,30}\)|(?:of|the|in)|[A-Z][\w.]{0,20}|\d{4}(?= ?/))){0,6}"
        r" {0,2}/ {0,2}\d{1,6}[A-Za-z]?(?: {0,2}[-/] {0,2}\d{1,6}[A-Za-z]?){0,2}"
        r"(?: 1/[248])?(?!\w)",
        _decimal,
    ),
    # Without its record group a file's number must look like nothing else.
    "dated": Token(
        r"\d{3}[A-Za-z]?\.\d{2,6}[A-Za-z]?(?: {1,2}(?:[A-Z][\w.]{0,12}|\d{4}(?=/))){0,3}"
        r" {0,2}/ {0,2}(?:\d{1,2}-\d{3,6}|\d{3,6}[A-Za-z]?)(?![\w/])",
        _decimal,
    ),
    "class": Token(
        r"\d{3}[A-Za-z]?\.\d{1,6}[A-Za-z]?(?: {1,2}\((?:Case|File) [\d/]{1,20}\))?"
        r"(?: [A-Z][a-z]{1,20}(?![\w,]))?(?![\w/])",
        _decimal,
    ),
    "lot": Token(r"\d\d ?-? ?[A-Z] ?-? ?\d{1,4}(?!\w)", _lot),
    "reference": Token(r"[A-Z]{1,6}-?\d{1,12}[A-Z]?(?:[/-]\w{1,20}){0,4}(?!\w)", _code),
    "folios": Token(
        r"\d{1,6}(?: ?(?:rev|rect|verso|recto|[rvab]|об)\b\.?)?"
        r"(?: ?- ?\d{1,6}(?: ?(?:rev|[rvab]|об)\b\.?)?)?(?!\w)",
        _folios,
    ),
    "fond": Token(r"[PRKРПК]?-?0?\d{1,5}[а-яa-zA-ZА-Я]?(?:/(?:ch|ч))?(?!\w)", _fond),
    "collection": Token(
        rf"(?!\d|The\b|These\b)(?:{_CAPITAL} {{1,3}}(?:(?:{_SMALL_WORDS}) {{1,3}}){{0,2}}){{1,9}}"
        rf"(?:{COLLECTION_WORDS})(?!\w| Sub-?[Ss]eries| as )"
        rf"(?: for (?:{_CAPITAL} ?(?:and |of )?){{1,6}}(?<! ))?",
        _name,
    ),
    "shelfmark": Token(r"[A-Z0-9]\w{0,11}(?:[./-]\w{1,10}){0,5}(?!\w)", _code),
    "word": Token(_CAPITAL, _code),
    "office": Token(rf"(?!Lot\b|LOT\b|File\b){_CAPITAL}(?!\w)", _code),
    "entry": Token(
        r"(?:[A-Z]{1,3}\d?(?:[- ][A-Z\d]{1,6}(?!\w)){1,3}|[A-Z]{0,2}\d{1,5}[A-Z]?)(?!\w)",
        lambda value: value.replace(" ", "-").upper(),
    ),
    "letter": Token(r"[A-Z0](?!\w)", lambda value: value.replace("0", "O")),
    "capitals": Token(r"[IVX]{1,5}(?!\w)", _code),
    "long": Token(r"(?!(?:1[89]|20)\d\d(?!\d))\d{4,6}(?!\w)", _plain_number),
    "hundreds": Token(r"\d{3}(?!\w)", _plain_number),
    "microfilm": Token(r"[MT]-?\d{1,4}(?!\w)", _lot),
    "access": Token(r"\d\.\d\d\.\d{2,3}(?:\.\d\d)?(?!\w)", _tight),
    "boxed": Token(r"[RSCP] ?\d{1,5}(?!\w)", _code),
    "prm": Token(
        r"(?:PRM|A|KOL|LOT)[. ]{0,2}[A-Z]?[. ]{0,2}\d{1,4}"
        r"(?:[./](?:\d{1,4}|[A-Z]{1,3}(?=[./]))){0,5}[a-z]?(?!\w)",
        _code,
    ),
    "shelved": Token(r"(?!(?:1[89]|20)\d\d(?!\d))\d{2,5}(?!\w)", _plain_number),
    "initial": Token(r"[A-Z]", _code),
    "digits": Token(r"\d{1,4}", _tight),
    "callmark": Token(
        r"[A-Z]{1,5} ?[A-Z]?\d{1,4}(?:[./][A-Z]?\d{1,5}[A-Z]?){1,5}(?![\w/])",
        lambda value: " ".join(value.split()),
    ),
    "post": Token(r"[A-Z]{3,14}(?: [A-Z]{3,14}){0,2}(?!\w)", _code_spaced),
    "cable": Token(r"\d{3,7}(?!\w)", _tight),
    "jacar": Token(r"[ABC]\d{10,12}(?!\w)", _tight),
    "hyphens": Token(r"\d{2,4}-\d{3,6}-\d{1,3}(?!\w)", _tight),
    "indian": Token(
        r"\d{1,5}(?:\([\dA-Z-]{1,8}\))?(?: ?[-/] ?[A-Z\d.&]{1,12}(?:\([\dA-Z-]{1,8}\))?){0,5}(?!\w)",
        _code,
    ),
    "named": Token(
        r"[^\W\d_a-zа-яё][\w.'-]{2,20}(?: [^\W\d_][\w.'-]{1,20}){0,4}(?!\w)",
        lambda value: value.rstrip("."),
    ),
    "title": Token(r"[^\W\d_a-zа-яё][\w .'&-]{1,40}", clean_title),
    "accession": Token(r"(?:1[89]|20)\d\d/\d{1,4}(?!\w)", _tight),
    "holding": Token(
        r"(?:[A-Z]{1,4}\.? ){0,2}\d{1,4}(?:-\d{1,4}){0,2}(?: ?[a-z](?!\w)| [IVX]{1,4}(?!\w))?(?!\w)",
        _code_spaced,
    ),
    "departmental": Token(r"\d{1,5} ?[A-Z]{1,3} ?\d{1,5}(?:-\d{1,5})?(?!\w)", _series),
    "county": Token(
        r"(?=[A-Z/. ]{0,9}\d)(?:[A-Z]{1,6}(?:/[A-Z]{1,6}){0,2}[/ ]?)?\d{1,6}[A-Z]?"
        r"(?:[/.]\w{1,8}){1,6}(?![\w/])",
        _code_spaced,
    ),
    "college": Token(
        r"[A-Z]{2,14}[. /](?:(?:[A-Z]{1,3}|[\dA-Z]{0,3}\d)[./-])?[A-Z]{0,3}\d{1,5}[a-z]?"
        r"(?:[/.-][A-Za-z]{0,2}\d{1,5}){0,5}(?![\w/])|JMK/[A-Z]{1,3}(?:/\d{1,4}){0,3}(?![\w/])"
        r"|MSS\.\d{1,4}\w{0,3}(?:/\w{1,6}){1,6}(?![\w/])",
        _code_spaced,
    ),
    "shelf": Token(
        r"(?:(?:[A-Z]\.[a-z]\.|[A-Z]) ?)?\d{1,5}[A-Z]?(?:[./]\d{1,5}){0,3}(?!\w)",
        _tight,
    ),
    "sudan": Token(r"[A-Z]?\d{1,4}(?:/\d{1,4}){1,3}(?:-\d{1,4})?(?!\w)", _tight),
    "dots": Token(r"[A-Z]'?\.\d{1,2}(?:\.\d{1,3}){2,6}(?!\w)", _tight),
    "dashes": Token(r"\d{2,3}-\d{2,6}(?:-\d{2,6}){1,4}(?!\w)", _tight),
    "municipal": Token(r"[A-Z]\d{1,3}(?:-\d{1,5}){1,4}(?!\w)", _code),
    "isa": Token(r"\d{1,4}(?:\.\d{1,3})?(?:/\d{1,6}){1,3}(?!\w)", _tight),
    "ottoman": Token(
        r"[A-ZÇĞİÖŞÜ]{1,5}(?:\. ?[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜd]{0,6}){0,3}\.?(?![\w])",
        lambda value: _tight(value).rstrip("."),
    ),
    "cia": Token(r"RDP[\dA-Z]{1,8}-?[\dA-Z]{5,20}(?:-\d{1,2})?(?!\w)", _cia),
    "ident": Token(r"(?:[A-Z]{1,3}\d{3,10}(?:[ -]\d{3,12})?|\d{6,12})(?!\w)", _code),
    "manuscript": Token(
        r"(?:[A-Za-z]{1,14}(?:\. {0,2}| {1,2})){0,4}"
        r"(?:\d{1,6}[A-Z]?(?:[./]\d{1,6}){0,3})(?!\w)",
        _shelf,
    ),
}

_LOOKALIKES = str.maketrans(
    {"l": "1", "I": "1", "O": "0", "o": "0", "S": "5", "B": "8"}
)


def _mended(value: str) -> str:
    return _tight(value).translate(_LOOKALIKES)


# A text layer's letters for digits: at least one true digit must be there.
MENDED: dict[str, Token] = {
    kind: Token(r"[lIOoSB]{0,2}\d[\dlIOoSB]{0,6}(?!\w)", _mended)
    for kind in ("number", "code", "codes", "long")
} | {
    "registry": Token(
        r"[A-Z]{1,2} ?\d[\dlIOoSB]{0,5}(?: ?/ ?[\dlIOoSB]{1,6}){0,3}(?![\w/])",
        lambda value: value[0] + _mended(value[1:]),
    )
}

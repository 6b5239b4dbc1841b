"""Words that mean something together: "op. cit.", "his diary", names of editions."""

import re

from testimonia.annotate.citations.split.signs import SECOND_WORDS, match_signal
from testimonia.lexicon import note_words as lexicon
from testimonia.lexicon.document_series import SERIES_NAMES
from testimonia.lexicon.months import MONTHS
from testimonia.lexicon.wording import words

_REPEAT = re.compile(
    r"(?:op|loc|art|ob|ouvr|lieu)\.?\s?(?:cit|cité|citato|citada)(?![^\W_])\.?"
    r"|a\.?\s?a\.?\s?[O0]\.?(?![^\W_])|aaO(?![^\W_])|там\sже|указ\.?\s?(?:соч|раб|ст)\."
    r"|ук\.\s?соч\.|l\.\s?c\.|o\.\s?c\.|le même|la même|lo stesso|он же|она же|cit\.|(?:ders|dies)\.(?=[,\s:])|(?:ders|dies)elben?(?=,)"
    r"|(?:supra|infra)(?=,?\s(?:note|n\.|notes|nn\.|Anm))|the same(?:(?=[,.])|\sto\s(?:the same|(?=(?-i:[A-Z])))|\s(?:file|box|folder|dossier|volume)(?![^\W_]))",
    re.IGNORECASE,
)
_SERIES = re.compile(rf"(?:{'|'.join(SERIES_NAMES)})(?![^\W_])", re.IGNORECASE)
_CONTAINED = re.compile(
    r"(?:noted|recorded|mentioned|described|summarised|summarized|contained|enclosed"
    r"|reported|entered|minuted)\s(?:by|in|at)(?![^\W_])"
)
_OWNED = re.compile(r"(?:his|her|their|my|its)\s(?:own\s)?([^\W\d_]+)")
_NUMBER = re.compile(r"\.?\s?\d{1,4}(?![\d/])(?:[-–]\d+)?[,.]?\s?([^\W\d_]*)")
_POINTED = re.compile(r"\s(?:the )?(?:notes?|nn?\.|[Dd]ocuments?|footnotes?|Doc\.)\s")
# "S. 12", "Т. 2": single letters that stand for "page" and "volume" before a figure.
_LABEL = re.compile(r"[SСТTЛ](?:\.\s?|\s)(?:\d|[IVXLC]+(?![^\W_]))|[HP]\. ?\d")

_REPEATS_FIRST = {
    **dict.fromkeys(words("aao cit ders dies derselbe dieselbe dieselben"), words("")),
    **dict.fromkeys(
        words("op loc art ob ouvr lieu"), words(". cit cité citato citada")
    ),
    **dict.fromkeys(words("указ ук"), words(". соч раб ст")),
    **dict.fromkeys(words("l o"), words(". c")),
    **dict.fromkeys(words("supra infra"), words(", note notes n nn anm")),
    **dict.fromkeys(words("там он она"), words("же")),
    **dict.fromkeys(words("le la"), words("même")),
    "lo": words("stesso"),
    "a": words(". a"),
    "the": words("same"),
}
_WORDS = frozenset("vwlkCcBmdtip")
_CONTAINED_FIRST = words(
    """
    noted recorded mentioned described summarised summarized contained enclosed reported
    entered minuted
    """
)
_OWNED_FIRST = words("his her their my its")
_PHRASES_FIRST = _CONTAINED_FIRST | _OWNED_FIRST
_SERIES_FIRST = frozenset(re.split(r"[^\w]", name)[0] for name in SERIES_NAMES)


def _second_words() -> dict[str, frozenset[str]]:
    """List what follows each first word; nothing, if that must not be asked."""
    lists = (
        SECOND_WORDS,
        _REPEATS_FIRST,
        dict.fromkeys(_CONTAINED_FIRST, words("by in at")),
        dict.fromkeys(_OWNED_FIRST, lexicon.KINDS | lexicon.DIARIES | {"own"}),
        dict.fromkeys(_SERIES_FIRST, words("")),
    )
    found: dict[str, frozenset[str]] = {}
    for first in {first for each in lists for first in each}:
        following = [each[first] for each in lists if first in each]
        found[first] = frozenset().union(*following) if all(following) else frozenset()
    return found


_SECONDS = _second_words()

BEGINNINGS = frozenset(_SECONDS)
"""First words of all that is read here, in small letters."""


def may_begin(word: str, following: str) -> bool:
    """Tell whether a word may begin one of them, by the token behind it.

    >>> may_begin("and", "see "), may_begin("and", "Moss ")
    (True, False)
    """
    seconds = _SECONDS.get(word.lower())
    if seconds is None:
        return False
    return not seconds or following.rstrip().lower() in seconds


def match_phrase(text: str, at: int, word: str, before: str) -> tuple[int, str] | None:
    """Read words that mean something together: the offset behind, and their letter.

    Args:
        text: a note's words, masked or not.
        at: offset of their first word.
        word: their first word.
        before: the letter of what stands before them.

    >>> match_phrase("op. cit., 12", 0, "op", ",")
    (8, 'x')
    >>> match_phrase("noted in Hale's", 0, "noted", "k")
    (8, 'B')
    """
    folded = word.lower()
    if folded in SECOND_WORDS:
        signal = match_signal(text, at, before)
        if signal:
            pointed = signal[1] == "Z" and _POINTED.match(text, signal[0])
            return signal[0], "X" if pointed else signal[1]
    match = _REPEAT.match(text, at) if folded in _REPEATS_FIRST else None
    # "The two are not the same." repeats no citation.
    if match and (len(match[0]) > len("the same") or before not in _WORDS):
        return match.end(), "x"
    if (
        folded in _SERIES_FIRST
        and word[0].isupper()
        and (match := _SERIES.match(text, at))
    ):
        return match.end(), "F"
    return _match_record(text, at) if word in _PHRASES_FIRST else None


def _match_record(text: str, at: int) -> tuple[int, str] | None:
    contained = _CONTAINED.match(text, at)
    if contained:
        return contained.end(), "B"
    owned = _OWNED.match(text, at)
    if owned and owned[1] in lexicon.KINDS:
        return owned.end(), "k"
    return (owned.end(), "d") if owned and owned[1] in lexicon.DIARIES else None


def match_label(text: str, at: int) -> bool:
    """Tell whether a single letter stands for "page" or "volume".

    >>> match_label("S. 12", 0), match_label("S. Moss", 0)
    (True, False)
    """
    return _LABEL.match(text, at) is not None


def points(text: str, at: int) -> bool:
    """Tell whether a note's number follows: "note 5", but not "note 5 May".

    >>> points("note 5 above", 4), points("note 5 May", 4), points("note by Hale", 4)
    (True, False, False)
    """
    number = _NUMBER.match(text, at)
    return number is not None and number[1] not in MONTHS

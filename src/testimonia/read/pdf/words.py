"""Words that a line's end cuts: joined, or kept with their hyphen, as the text does."""

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*")
_HYPHENS = "-‐\u00ad¬"
_TAIL = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_HEAD = re.compile(r"[^\W\d_]+")
_ADDRESS_SIGNS = ("http://", "https://", "www.", "doi.org/")
_ADDRESS_ENDS = tuple("/-_=&?%#.~:+@")
_ADDRESS_STARTS = frozenset("/_=&?%#~")
_GOES_ON = re.compile(r"[a-z0-9][\w-]*(?:[./?_=-]|\b[^ \w]|$|\s*\()")
_IN_ADDRESSES = frozenset(
    [
        "archive",
        "archives",
        "article",
        "articles",
        "collection",
        "collections",
        "content",
        "default",
        "document",
        "documents",
        "download",
        "downloads",
        "example",
        "history",
        "image",
        "images",
        "index",
        "international",
        "library",
        "national",
        "online",
        "publication",
        "publications",
        "resource",
        "resources",
        "university",
    ]
)
# Where a hyphen stands for a left-out part: "Vor- und Nachteile", "pre- and post-war".
_LEFT_OUT = frozenset(
    [
        "und",
        "oder",
        "bzw",
        "sowie",
        "noch",
        "als",
        "wie",
        "bis",
        "and",
        "or",
        "to",
        "nor",
        "et",
        "ou",
        "e",
        "o",
        "ed",
        "y",
        "u",
        "en",
        "of",
    ]
)
_RANGE = re.compile(r"\d[–-]\d$")
_LANGUAGES = {
    "de": "der die und das den nicht ist des sich auf eine von dem zu im",
    "en": "the of and to that was for with is by his as it which had",
    "fr": "les des une dans est que qui pour par sur du au pas et",
    "it": "che della di il per una del con non sono alla nel",
    "es": "que los las una para con por del como el se su",
    "la": "et in est non ad quod cum qui sed ut ex",
    "nl": "het een van en dat niet zijn met voor aan op werd",
}
_LEAST_SHARE = 0.06
_FLUENT = 4
# English compounds that keep their hyphen, and those that lost it long ago.
_KEEPING = frozenset(
    [
        "well",
        "ill",
        "self",
        "much",
        "long",
        "short",
        "half",
        "cross",
        "ex",
        "vice",
        "non",
        "so",
        "high",
        "low",
        "full",
        "free",
        "all",
        "ever",
        "great",
        "quasi",
        "pseudo",
        "anti",
        "pro",
        "post",
        "pre",
        "mid",
        "semi",
        "would",
        "far",
        "wide",
        "broad",
    ]
)
_SOLID = frozenset(
    [
        "under",
        "over",
        "inter",
        "out",
        "up",
        "with",
        "for",
        "fore",
        "there",
        "where",
        "here",
        "some",
        "any",
        "every",
        "how",
        "what",
        "who",
        "when",
        "never",
        "back",
        "down",
        "head",
        "life",
        "news",
        "land",
        "hand",
        "hence",
    ]
)


# What stands between hyphens in a compound of several words: "state-of-the-art".
_LINKS = {
    "de": "der die das des dem den ein und oder von vom zu zum zur in im an am auf aus"
    " bei für mit nach ohne über um unter als wie nicht nur à",
    "en": "a an the of and or to on at by for from with as in up à",
    "fr": "à au aux de du des le la les en et sur sous dire",
    "it": "a al da dei del della di e in la per",
}
# "planmäßig-rational": German writes two adjectives of these makes with a hyphen.
_FIRST_ADJECTIVES = ("isch", "lich", "ig", "ell", "iv")
_LAST_ADJECTIVES = ("isch", "lich", "ig", "ell", "iv", "al", "är", "ös")
_ENDINGS = re.compile(r"e[nrsm]?$")
_LEAST_STEM = 6


class Vocabulary:
    """The words of one document, asked when a line's end cuts one of them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        cut = False
        for line in lines:
            words = _WORD.findall(line.casefold())
            if cut:
                words = words[1:]
            cut = bool(_TAIL.search(line))
            self._counts.update(words[:-1] if cut else words)
        self.language = self._guess_language()

    def _guess_language(self) -> str | None:
        total = sum(self._counts.values())
        shares = {
            language: sum(self._counts[word] for word in words.split())
            for language, words in _LANGUAGES.items()
        }
        best = max(shares, key=lambda language: shares[language])
        return best if total and shares[best] >= _LEAST_SHARE * total else None

    def join(self, line: str, after: str, address: str = "") -> tuple[str, str]:
        """Give a line as it goes on into the next one, and what stands between.

        Args:
            line: the line that ends.
            after: the line that follows it.
            address: the web address that the lines before have left open.

        >>> words = Vocabulary(["the telegram was a well-known one"])
        >>> words.join("his tele-", "gram of May")
        ('his tele', '')
        >>> words.join("the well-", "known man")
        ('the well-', '')
        >>> words.join("at Moscow", "in May")
        ('at Moscow', ' ')
        """
        if after[:1].isalnum() or after[:1] in _ADDRESS_STARTS:
            address = find_address(address + line)
            if address and line.endswith(_ADDRESS_ENDS):
                return self._join_address(line, after)
            if address and after[0] in _ADDRESS_STARTS and len(after) > 1:
                return line, ""
        if line.endswith(("—", "\u2e3a")) or _RANGE.search(line + after[:1]):
            return line, ""
        if not line.endswith(tuple(_HYPHENS)):
            return line, " "
        tail, head = _TAIL.search(line), _HEAD.match(after)
        if tail is None or head is None:
            return line, " " if line.endswith((" -", " ‐")) else ""
        return self._join_halves(line, tail.group(1), after, head.group())

    def _join_halves(
        self, line: str, first: str, after: str, second: str
    ) -> tuple[str, str]:
        if self._is_linked(line, first, after, second):
            return line, ""
        whole = self._counts[(first + second).casefold()]
        if second.casefold() in _LEFT_OUT and not whole:
            return line, " "
        if self._is_one_word(first, second) or line[-1] in "\u00ad¬":
            return line[:-1], ""
        return line, ""

    def _is_one_word(self, first: str, second: str) -> bool:
        if not second[0].islower() and not first.isupper():
            return False
        whole = self._counts[(first + second).casefold()]
        parted = self._counts[f"{first}-{second}".casefold()]
        if whole or parted:
            return whole >= parted
        if self.language == "de":
            return not _are_adjectives(first, second)
        first, second = first.casefold(), second.casefold()
        if first in _KEEPING:
            return not self._counts[second]
        known = self._counts[first] and self._counts[second]
        return not known or first in _SOLID or min(len(first), len(second)) < _FLUENT

    def _is_linked(self, line: str, first: str, after: str, second: str) -> bool:
        """Tell whether a cut stands beside a small word between hyphens."""
        links = _LINKS.get(self.language or "en", _LINKS["en"]).split()
        if self._counts[(first + second).casefold()]:
            return False
        opened = line[: -len(first) - 1].endswith(("-", "‐"))
        rest = after[len(second) :]
        goes_on = rest[:1] in {"-", "‐"} and rest[1:2].isalpha()
        return (opened and first.casefold() in links) or (
            goes_on and second.casefold() in links
        )

    def _join_address(self, line: str, after: str) -> tuple[str, str]:
        """Join a web address: a hyphen at the line's end is its own.

        Unless it cuts a word that stands elsewhere, whole, or in very many addresses.
        """
        if line.endswith("."):
            return line, "" if _GOES_ON.match(after) else " "
        tail, head = _TAIL.search(line), _HEAD.match(after)
        if line.endswith("-") and tail and head:
            first, second = tail.group(1).casefold(), head.group().casefold()
            whole = first + second
            known = self._counts[whole] and not self._counts[f"{first}-{second}"]
            if whole in _IN_ADDRESSES or (known and not self._counts[second]):
                return line[:-1], ""
        return line, ""


def _are_adjectives(first: str, second: str) -> bool:
    """Tell whether two halves are German adjectives, which a hyphen joins.

    >>> _are_adjectives("amtlich", "politischen"), _are_adjectives("end", "lich")
    (True, False)
    """
    stem = _ENDINGS.sub("", second)
    return (
        first.islower()
        and first.endswith(_FIRST_ADJECTIVES)
        and min(len(first), len(stem)) >= _LEAST_STEM
        and stem.endswith(_LAST_ADJECTIVES)
        and not stem.startswith(("keit", "heit"))
    )


def find_address(text: str) -> str:
    """Give the web address that a text ends in, or nothing.

    >>> find_address("see https://example.org/a-")
    'https://example.org/a-'
    >>> find_address("see https://example.org/a and")
    ''
    """
    start = max(text.rfind(sign) for sign in _ADDRESS_SIGNS)
    if start < 0 or any(char.isspace() for char in text[start:]):
        return ""
    return text[start:]

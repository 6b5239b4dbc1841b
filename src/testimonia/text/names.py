"""Surnames and titles brought to a form in which two spellings can be compared."""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining, normalize

from testimonia.lexicon.name_words import PARTICLES, TITLE_STOPWORDS

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ \-]?){1,4}")
_OF = re.compile(r"\b(?:of|for|and|für|des|pour|по)\b")
_FEWEST_NAMES, _MOST_NAMES = 2, 5
_AROUND = "*_()[]\"“”‘’'"
_SUFFIX = re.compile(r",?\s((?:Jr|Sr|Jun|Sen)\.?|I{2,3}|IV)\Z")
# It begins with the signs themselves, so that the search skips from one to the next.
_SUBTITLE = re.compile(r"[:.?!–—;](?:\s|(?<=[:;—])|(?<=–)(?!\d)|(?<=–)(?<!\d–))")
# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae"})


def fold_word(word: str) -> str:
    """Fold a word's case, accents and apostrophes.

    >>> fold_word("Léopold’s"), fold_word("Фёдоров")
    ('leopolds', 'федоров')
    """
    if word.isascii():
        return word.casefold().replace("'", "")
    parts = normalize("NFKD", word.casefold())
    bare = "".join(c for c in parts if not combining(c) and c not in "'’")
    return bare.translate(_LETTERS)


# A source cites the same people again and again.
@lru_cache(maxsize=1 << 14)
def find_surname(name: str) -> str:
    """Give a person's surname, folded; particles before it are left out.

    >>> find_surname("D.J. Harrow"), find_surname("Harrow, D. J."), find_surname("Харьков В.О.")
    ('harrow', 'harrow', 'харьков')
    >>> find_surname("Jan van der Meer"), find_surname("K.-H. Lenz-Adler")
    ('meer', 'lenz-adler')
    """
    bare = _INITIALS.sub(" ", name.split(",", maxsplit=1)[0] + " ")
    stripped = (word.strip(_AROUND) for word in bare.replace(".", " ").split())
    words = [word for word in stripped if word[:1].isalpha()]
    kept = [word for word in words if word.casefold() not in PARTICLES] or words
    return fold_word(kept[-1]) if kept else ""


def split_subtitle(title: str) -> tuple[str, str]:
    """Part a title from its subtitle, if it has one.

    >>> split_subtitle("Guests 1938–45. A Memoir"), split_subtitle("The Long Table")
    (('Guests 1938–45', 'A Memoir'), ('The Long Table', ''))
    """
    main, *rest = _SUBTITLE.split(title, maxsplit=1)
    return main, "".join(rest)


def weigh_words(title: str) -> tuple[str, ...]:
    """Give all words of a title, folded, without articles and the like.

    >>> weigh_words("A Guest at the Long Table")
    ('guest', 'at', 'long', 'table')
    """
    if title.isascii() and "''" not in title:
        # Most titles; folding them at once takes a third of the time.
        words = _WORD.findall(title.casefold().replace("'", ""))
    else:
        words = [fold_word(word) for word in _WORD.findall(title)]
    return tuple([word for word in words if word not in TITLE_STOPWORDS])


def lead_word(title: str) -> str:
    """Give the first of a title's words that has weight, folded.

    >>> lead_word("The Ferries of Marsh"), lead_word("...")
    ('ferries', '')
    """
    for found in _WORD.finditer(title):
        word = fold_word(found[0])
        if word not in TITLE_STOPWORDS:
            return word
    return ""


def split_name(name: str) -> tuple[str, str] | None:
    """Split a person's name, as printed, into family and given names.

    Returns:
        None for what is not a single person's name (an office, a body).

    >>> split_name("D.J. Harrow"), split_name("Harrow, D. J."), split_name("Харьков В.О.")
    (('Harrow', 'D.J.'), ('Harrow', 'D. J.'), ('Харьков', 'В.О.'))
    >>> split_name("Jan van der Meer"), split_name("Ministry of Supply")
    (('van der Meer', 'Jan'), None)
    """
    family, comma, given = name.partition(",")
    if _OF.search(family):
        return None
    if comma:
        return (family.strip(), given.strip()) if family.strip() else None
    words = name.split()
    if not _FEWEST_NAMES <= len(words) <= _MOST_NAMES:
        return None
    if _INITIALS.fullmatch(words[-1]) and not _INITIALS.fullmatch(words[0]):
        return words[0], " ".join(words[1:])
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return " ".join(words[at:]), " ".join(words[:at])


@dataclass(frozen=True, slots=True)
class NameParts:
    """A person's name as bibliographies take it apart."""

    family: str
    given: str
    particle: str = ""
    suffix: str = ""


def name_parts(name: str) -> NameParts | None:
    """Take a person's name apart; None for what is not a single person's.

    >>> name_parts("Jan van der Meer")
    NameParts(family='Meer', given='Jan', particle='van der', suffix='')
    >>> name_parts("W. Harrow, Jr.").suffix, name_parts("Ministry of Supply")
    ('Jr.', None)
    """
    suffix = _SUFFIX.search(name)
    parts = split_name(name[: suffix.start()]) if suffix else None
    if parts is None:
        suffix, parts = None, split_name(name)
    if parts is None:
        return None
    words = parts[0].split()
    at = 0
    while at < len(words) - 1 and words[at] in PARTICLES:
        at += 1
    return NameParts(
        family=" ".join(words[at:]),
        given=parts[1],
        particle=" ".join(words[:at]),
        suffix=suffix[1] if suffix else "",
    )

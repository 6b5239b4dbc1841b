"""Titles in free words inside a reference: of series, of folders.

"Box 3, Moscow Embassy 1951; ..." names a folder; "Box 3, Brand noted that ..." is the
author speaking. A title is written in capitals but for small words, and ends at a comma,
a semicolon or a sentence's end.
"""

import re

MAX_TITLE = 200

_ABBREVIATED = (
    r"U\.S\.S\.R\.|U\.S\.|U\.K\.|U\.N\.|E\.O\.|P\.C\.|R\.P\.|[Vv]ol\.|Vols\.|[Nn]o\.|Nos\.|Gov\."
    r"|Dept\.|Sept\.|Oct\.|Nov\.|Dec\.|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Min\.|Mins\.|Adv\."
    r"|Comm\.|Class\.|Grp\.|Doc\.|Docs\.|Corr\.|Gen\.|Misc\.|Conf\.|Mr\.|Mrs\.|Dr\.|St\."
    r"|Ser\.|Bd\.|Nr\.|Mtg\.|Eur\.|Ger\.|Quest\.|Soc\.|Amer\.|Etc\.|Sub\.|Cong\.|Memo\.|Amb\.|Sec\.|Int\.|Intl\.|Rel\.|Rels\.|Prof\.|etc\.|Nl\.|Abt\.|Segr\.|Aff\.|Dir\.|Gab\.|Pol\.|Dipl\.|Arch\.|Kanz\."
)
_SENTENCE = (
    r"(?:The|This|That|These|See|For|In|On|It|He|She|They|As|At|By|A|An|But|When|While"
    r"|Although|After|Before|Other|No(?!\.)|One|Both|Quote|Quotes|Emphasis|Further|Also|Within"
    r"|During|Since|There|Its|His|Her|Their|Our|We|Such|Many|Some|Most|Not|Because|If"
    r"|Despite|However|According|From|With|Between|By|Later|Eventually|Another|Instead"
    r"|Thus|Then|Only|All|Under|Upon|What|Which|Who|Whether|To|Yet|So|And)\b"
)
_TITLE = re.compile(
    rf"(?:\b(?:{_ABBREVIATED}|(?<!-)[A-Z]\.(?! {{0,3}}(?:\Z|[;)\]])))(?! {{1,3}}{_SENTENCE})"
    r"|\.(?=[^\s\")\]])"
    r"|\((?!also |Lot |\d\d[A-Z]\d|a |an |the |another |with |see |this |here|hence|cited )"
    r"[^()]{0,80}\)"
    r"|\[[^\[\]]{0,40}\]"
    r"|\"[^\"]{0,180}\""
    r"|[^,;()\[\]\".])++"
)
_LETTER_TO = re.compile(
    r"(?!Instructions|Despatches|Dispatches|Reports?\b|Letters|Notes|Telegrams|Records"
    r"|Correspondence|Memoranda|Messages|Reply|Replies|Cables|Diplomatic|Consular)"
    r"(?:[A-Z][\w.'-]{0,20}(?:\[[\w .?]{1,20}\])?\.? {1,2}(?:of {1,2})?){1,4}"
    r"(?:\([^()]{1,60}\) )?"
    r"(?:to|through) {1,2}[\[(A-Z]"
)
_NEXT = re.compile(
    r"(?:(?!the [A-Z]|for |earlier)[a-z]|[\"'\[]|(?:Box|Boxes|Roll|Reel|Container|Folder)s? ?\d|[^,;]{1,50}, {0,2}\"|(?:[A-Z][\w.'-]{0,20} (?:and )?){1,3}(?:note|minute"
    r"|memorandum|memo|letter|telegram|despatch|dispatch|diary|speech|address|report)\b"
    r"|(?:[A-Z][\w.'-]{0,20} ){0,2}[A-Z][\w.'-]{0,20}, (?:[a-z]|\[))"
)
NEIGHBOUR = re.compile(
    r"(?:RG \d|[Ii]bid\b|[Ss]ee\b|pp?\. ?\d|passim\b"
    r"|Department of State,|[A-Z][\w.]{1,20} (?:[A-Z][\w.]{1,20} )?"
    r"(?:Library|College|University|Archives),"
    # Printed editions are no series of files.
    r"|Documents? (?:diplomatiques|on|relatifs)|Akten zur|(?:I )?[Dd]ocumenti diplomatici"
    r"|Foreign Relations of|Livre |Documents diplomatiques)"
)
_REPOSITORY = re.compile(r"[A-Z]{2,6}, {0,2}(?:RG|[A-Z])")
_SMALL = frozenset(
    (
        "of",
        "the",
        "for",
        "to",
        "and",
        "on",
        "in",
        "from",
        "at",
        "with",
        "by",
        "as",
        "re",
        "a",
        "an",
        "vs",
        "de",
        "des",
        "du",
        "la",
        "le",
        "les",
        "et",
        "von",
        "und",
        "der",
        "die",
        "das",
        "für",
        "zur",
        "del",
        "della",
        "di",
        "e",
        "y",
        "i",
        "na",
        "v",
        "w",
        "z",
        "'s",
    )
)
_LEADING = frozenset(("from", "except", "excluding"))
_ALSO = frozenset(
    (
        "file",
        "files",
        "folder",
        "sent",
        "compiled",
        "memo",
        "memos",
        "general",
        "misc",
        "copies",
        "papers",
        "book",
        "letters",
        "inwards",
        "outwards",
        "master",
        "sheets",
        "cables",
        "cablegrams",
        "spares",
        "folders",
        "series",
        "subject",
        "vol",
        "vol.",
        "no",
        "no.",
        "part",
        "through",
        "thru",
        "earlier",
        "later",
        "except",
        "excluding",
    )
)

_NEXT_BEGINS = (_LETTER_TO, _NEXT, NEIGHBOUR, _REPOSITORY)


def read_title(text: str, start: int, *, lax: bool = False) -> int:
    """Give the end of the title that begins at an offset; the offset if there is none.

    Args:
        text: plain letters.
        start: the offset.
        lax: small letters may stand anywhere, as in titles of French and Italian files.

    >>> words = "Embassy Reports of 1951 and Orme to Brand, May 3"
    >>> words[:read_title(words, 0)]
    'Embassy Reports of 1951'
    """
    match = _TITLE.match(text, start, start + MAX_TITLE)
    if match is None or _LETTER_TO.match(text, start, match.end()):
        return start
    end = _before_next(text, start, match.end())
    return _trimmed(text, start, end) if lax else _titled(text, start, end)


def _before_next(text: str, start: int, end: int) -> int:
    """Cut before an "and" that leads to the next document."""
    inner = text.find(" in ", start, end)
    if inner >= 0 and any(
        p.match(text, inner + len(" in ")) for p in (NEIGHBOUR, _REPOSITORY)
    ):
        end = inner
    position = text.find(" and ", start, end)
    while position >= 0:
        behind = position + len(" and ")
        if any(p.match(text, behind) for p in _NEXT_BEGINS):
            return position
        position = text.find(" and ", behind, end)
    return end


def _titled(text: str, start: int, end: int) -> int:
    """Cut before the author's own words, at the small word that leads to them."""
    words = text[start:end].split(" ")
    offset = start
    last_small = start
    for number, word in enumerate(words):
        if not _fits(word, first=number == 0):
            return _trimmed(text, start, last_small)
        if word in _SMALL and offset > start:
            last_small = offset
        offset += len(word) + 1
    return _trimmed(text, start, end)


def _fits(word: str, *, first: bool) -> bool:
    if not word:
        return True
    if word[0].islower():
        plain = word.strip(")],:;\"'")
        return (not first or plain in _LEADING) and (plain in _SMALL or plain in _ALSO)
    return word[0] != "-" or len(word) > 1 or not first


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " -:'":
        end -= 1
    words = text[start:end].rsplit(" ", 1)
    if len(words) > 1 and words[1] in _SMALL:
        return _trimmed(text, start, end - len(words[1]))
    return end

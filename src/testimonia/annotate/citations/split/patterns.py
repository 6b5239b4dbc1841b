"""Patterns over shapes: what a citation is known by, begins with and ends at.

The letters are those of ``shape.py``. Each pattern is linear: repeats are bounded or
stand over letters that what follows cannot begin with.
"""

import re

DATE = r"(?:w?n(?:[,a]{1,2}n){0,4}(?:my?|wm(?:wy)?)|my|mn(?:[,a]{1,2}n){0,3}(?:,?y)?|mw,?y|D|y)"
_INITIALS = r"c(?:p{0,2}C){1,3}"
_FULL_NAME = r"C{1,3}(?:cp{0,2}C{1,2}|p{1,2}C{1,2})?"
_NAME = rf"(?:{_INITIALS}|{_FULL_NAME})"
_OTHERS = rf"(?:(?:,|,?a|/){_NAME}){{0,6}}"
_ROLE = r"(?:,?[PB]{1,2})?"

PERSON = re.compile(
    rf"(?:{_INITIALS}{_OTHERS}{_ROLE}[,:]|{_INITIALS}{_OTHERS}{_ROLE}(?=[QE])"
    rf"|{_NAME}{_OTHERS}{_ROLE}[,:](?=P?,?[QEF])|{_NAME}{_OTHERS}{_ROLE}(?=E[,I]))"
)
"""Authors before their title; a name without initials only before a marked title."""

PLAIN_PERSON = re.compile(rf"{_NAME}{_OTHERS}{_ROLE}[,:](?=w?C)")
"""Authors before a title that nothing marks."""

PLAIN_AUTHOR = re.compile(
    r"(?<=[vwilB:])(?:C{2,3}|C{1,2}cC{1,2})(?:[a/]C{1,3}){0,3}P?,(?=w?C[CwaiplB,:P]{0,30}\Z)"
)
"""The same behind prose, up to an imprint."""

_WHO = r"[CcP][CcPp/]{0,7}"
_WHOM = rf"{_WHO}(?:(?:,|,?a){_WHO}){{0,16}}"
_LETTER = rf"k?{_WHOM}t(?:w?[CcPk])"
_KIND = rf"{_WHOM}k"
_DIARY = r"C{1,4}d"
LETTER = re.compile(rf"w?(?:{_LETTER}|{_KIND})")
NEWSPAPER = re.compile(rf"w?C[CPwa]{{1,7}},{DATE}P?|Q,?w?C[CcwP]{{0,8}},{DATE}")
"""A newspaper of a day, perhaps with an article's title before it."""

DIARY = re.compile(rf"{_DIARY}[wB]*k?[wB]*{DATE}|d,?[wkb]{{0,2}}{DATE}")

HEAD = re.compile(
    rf"(?<![Ccp/])(?:{_LETTER}(?=[wltCPcpikBa,]{{0,40}}?(?:{DATE}|A|[EQ],))"
    rf"|{_KIND}(?=[wltCPcpikB]{{0,14}},?(?:n?w?{DATE}|[AG]|[EQ],))"
    rf"|{_DIARY}|{PERSON.pattern}|CPw?kA?"
    rf"|(?<=[,:q])(?:w?k[wtCp]{{0,6}},?{DATE}|dw?{DATE})"
    rf"|(?<=[,:q-]){DATE},?(?=A)|(?<=,){DATE}:(?=[^vq]{{0,20}}U)|(?<=[vwiptSZj,:])k(?=[wtCPcpn,km]{{1,12}}[ABNKG])"
    r"|C{1,2}(?:[/a]C{1,2}){0,3},?y(?=,?b)|C{1,2}(?:[/a]C{1,2}){0,2},?(?=x)"
    rf"|[QEF](?=[,wiCPyBbrnmH]{{0,14}}[IAU])|[QEF](?=H?,?(?:b?n|{DATE}))|(?<=a)Q(?=,w?C[Cw]{{0,6}}P?,{DATE})|F)"
)
"""Where a citation can begin behind prose."""

CORE = re.compile(
    r"A|I|U|W|G|x|N[nr]|b[nry]|K(?:c/?)?[nr](?:[,a]{1,2}n(?![mlvCwk/])){0,9}"
    r"|(?<!mn)(?<=[QEFIPHyrCnAx])[,:][nr](?![mlvCwk])"
    r"|(?<=[,:.])C{1,2}(?:[/a]C)?,?y(?=$|,?b)|(?<=[QE]),y|(?<=[iw][QE]),n?my"
    rf"|d,?[wkBb]{{0,3}}{DATE}"
)
"""What makes a citation of the words before it."""

ALONE = frozenset("AUWxNK")
"""First letters of cores that are citations without anything before them."""

_SURNAME_FIRST = r"p{0,2}C{1,2},(?:cC?|C{1,2}c?)(?:,?aC{1,2}c?C?)?,?P?"
SENTENCES = re.compile(
    r"(?:cC{1,3}|C{2,4}|CcC{1,2}|CCcC)\.(?=[CwcQE])[^vqSAx|]{0,70}?(?:C:?C{0,6},y|CI|,y|\.C{1,3}y)"
    rf"|{_SURNAME_FIRST}\.?(?:[QE]|(?<=\.)[wcC])[^vqSAx|]{{0,70}}?(?:[,CnIP]y|CI|nI|,I|nmy)"
    rf"|Q\.?w?C[Cwa]{{0,6}}P?\.?,?{DATE}(?![,:]?[CwQE])"
    r"|C{1,2}\.[CQE][CwaipBl,:-]{0,30}\.?bn"
    r"|C{1,4}\.y\.nm"
)
"""An entry whose parts are sentences: "Robert Hale. A War. London: Moss, 1950.".

The others are "Hale, Robert. 'A War'. Review 12 (1950)", "'A War'. The Post. 4 May
1950", "Hale. A War. P. 12" and "Truth. 1950. 4 May".
"""

CONTAINED = re.compile(r"//[CwQ]")
"""What stands between an article and its journal in Russian."""

HARVARD = re.compile(
    r"(?:cp{0,2})?p{0,2}C{1,2}(?:(?:,|,?a|/|,?B)(?:cp?)?C{1,2}){0,6}(?:B{0,2}|aB)"
    r"(?:,?y(?=$|[.;,:|ab])|y(?=[vlwI])|,?I(?=$|[.;,:|avlbwI]))"
)
"""Surname and year."""

ENTRY = re.compile(
    r"p{0,2}C{1,2},[Cc]{1,3}[^.|vqA]{0,40}?,?(?:y(?:[:;]|$)|I:|I[PI]?(?:\.|$))"
)
"""A bibliography's entry: "Hale, Robert, 1950: Title"."""

DATED = re.compile(
    rf"C{{1,2}}n,[CwaicprBl,]{{1,30}},y(?=P?$)|"
    rf"k[wlCPckptia,BQ]{{1,30}}?{DATE}|"
    rf"(?:{_LETTER}|{_KIND}|C?{_DIARY})[^vqSZ]{{0,60}}?(?:{DATE}|,P)"
    rf"|[wC][CPwap]{{1,7}},{DATE}(?:P|$|(?=aw?CC))|[EF],?[P]?,?{DATE}"
    rf"|(?:{PERSON.pattern})?P?,?[EQ],?[CcPwaitklB,]{{0,16}},?{DATE}"
    rf"|C{{2,3}},B[wl]{{1,4}},{DATE}"
)
"""What is a citation by its date: a letter, a diary, a newspaper."""

LETTERS_ONLY = re.compile(
    rf"S?a?w?(?:{_LETTER}|{_KIND})[wlCPBkti,:cpamnyD]*(?:{DATE}|P|a[wBklC]{{1,3}})"
)
"""A letter that leaves it to a later one to say where both are kept."""

UNCORED = re.compile(
    rf"{PERSON.pattern}(?:P?,)?[QE](?:P?,?|,B)|{_LETTER}[^vqSZ]{{0,20}}{DATE}.?"
)
"""A whole piece that names a work by author and title alone."""

AUTHOR_AND_TITLE = re.compile(r"C,[wc]?C[CwpalB:-]{0,8}C")
"""A short form without marks: "Hale, Ice under the Bridges"."""

SIGNAL = re.compile(r"[SZ]|(?<=[,;nyIP])j")

LEAD_IN = re.compile(rf"w[lk]{{1,3}}[wi](?={PERSON.pattern})")
"""The same without a signal: "the essays in R. Hale (ed.), ..."."""

TELLS = re.compile(
    rf"(?:[wlkCap][wlkCapi]{{0,20}}:|wC{{1,2}},(?=C{{2,3}}P))"
    rf"(?=x|{PERSON.pattern}|{PLAIN_PERSON.pattern})"
)
"""What the citations behind a colon are about: "On the talks: R. Hale, ..."."""

RECORD = re.compile(rf"(?<=:)(?:{_LETTER})[^vqSZ]{{0,20}}{DATE}\Z")
"""A letter and its date behind a colon, at the end."""

SHORT_TITLE = re.compile(rf"(?:{PERSON.pattern})[QE],(?=v)")
"""Author and title before prose about them."""

HOLDS = re.compile(r"[AIUWGxQEFHynD]")
"""What there must be behind "reported in" for it to be a signal."""

LAST_PAGES = re.compile(r"(?:[,:]?b?[nr]|[,awB])(?:[,:abnrwlB]|P){0,14}")
"""Pages behind a year, up to the end."""

LEAD_ONLY = re.compile(r"[wkl]{1,4}")

FILED = re.compile(
    r"(?:w{1,2}k|i|wi?k|w?[lk]i|wk)(?=A)|wk,?B(?=W)|i:(?=[cCQE])|i(?=(?:c?C{1,3}c?C?)(?:[a,]c?C{1,3}){0,3}[,:][^vq]*\Z)"
)
"""Words before a call number that are no part of it: "On file", "In"."""

STOP = re.compile(
    r"[vqSZ]|(?<=[,nyIP])j(?=[cC])|(?<=bn)(?=w[wt]{0,2}l[wltC]{0,8}l)|(?<=n)(?=,?atk)|(?<=I)(?=,C{1,3}lw)|-|(?<=n):(?=Q)|(?<!i):(?=[qlv]|w[wlv])"
)
"""What ends a citation once its core was met."""

TAIL = re.compile(
    r"[,:]?(?:[CQEPHynbrBkKAcDFIdUm]|[wia][CQEFyn])[^lv]*l?[^lv]*\Z|aBl?\Z"
)
"""Words behind the last core that still belong to it: a folder's name."""

JOINT = re.compile(
    r",?[,aj](?:w(?=CP|W)|(?:ib)?i(?=[EQ],?b)|w[wl]{1,4}(?=A)|(?<=,)w(?=C{1,2},b))?"
)
"""Where one complete citation may end and the next begin."""

NEXT = re.compile(
    rf"w?(?:{_LETTER}|{_KIND})(?=[^vqSZI]{{0,40}}?(?:{DATE}|[AUx]))|{_DIARY}|(?:{PERSON.pattern})(?!n?m)|CPw?k|W|x(?!y)"
    r"|(?<=[nryIPHAUGxm]a)[CB][^vqAUx]{1,40}I|(?<=a)C{1,3},k|(?<=[nryIxU],a)C{1,2}(?:aC{1,2})?,(?=w?C[^vq]{0,20},b?n)|(?<=a)F|kn|(?<=a)k(?=w)"
    rf"|(?<=A,)A|(?<=ai)[EQ]|(?<=[wl])A|(?<=[nr],w)C{{1,2}},b|(?<=bi)[EQ]|(?<=a)A|(?<=[nry]a)(?:{NEWSPAPER.pattern})"
)
"""What begins after a joint."""

ONE_RECORD = re.compile(rf"(?:{_LETTER}|{_KIND})[^AEIQUFxvq;]*\Z")
"""The record that a piece named before it holds: "FO 371/1, Hale to Moss, no. 4"."""

ITEM_OF_PAPER = re.compile(rf"kn,(?:{DATE},)?A")
"""The item of a meeting's conclusions, and where these are kept."""

POINTER = re.compile(r"B?,?Nn(?:[,a]n){0,6}B?|x(?:,?b?n)?")
"""A whole citation that only points to another one."""

PAGE_ALONE = re.compile(r"[vBwklS]{0,5}w?(?P<page>b)n(?:[,a]n){0,6}[wlvPB]{0,3}")
"""Pages of nothing: "Quotes on pp. 5 and 7"."""

LEAD = re.compile(
    r"(?:bn(?:[,a]{1,2}n){0,4}|b)w(?=[cC])"
    rf"|[wl][wlk]{{1,4}}i(?=C{{1,2}},)|[wpl][wlpkaiC]{{0,10}}?[wpi:](?=(?:{HARVARD.pattern})|(?:{PERSON.pattern}))"
)
"""Words between a signal and the author: "Chapter 2 of R. Hale, ..."."""

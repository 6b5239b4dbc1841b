"""Words of a scholarly text's apparatus: headings of notes, flags, running furniture.

All are in lower case. English first, then German, French, Russian, Italian, Spanish.
"""

NOTE_HEADINGS = frozenset(
    (
        "notes",
        "note",
        "endnotes",
        "end notes",
        "footnotes",
        "foot notes",
        "notes and references",
        "references and notes",
        "anmerkungen",
        "fußnoten",
        "fussnoten",
        "endnoten",
        "einzelnachweise",
        "anmerkungen und einzelnachweise",
        "notes de bas de page",
        "notes et références",
        "примечания",
        "сноски",
        "примечания и ссылки",
        "notas",
        "notas al pie",
        "note a piè di pagina",
    )
)
"""Headings of sections that hold notes and nothing else."""

REFERENCE_HEADINGS = frozenset(
    (
        "references",
        "citations",
        "sources",
        "nachweise",
        "belege",
        "quellen",
        "références",
        "источники",
        "литература",
        "riferimenti",
        "referencias",
    )
)
"""Headings of sections that hold notes if the text calls them, else a list of works."""

HATNOTE_OPENERS = (
    "main article:",
    "main articles:",
    "main page:",
    "further information:",
    "see also:",
    "not to be confused with",
    "for other uses, see",
    "for other uses see",
    "this article is about",
    "this page is about",
    "hauptartikel:",
    "dieser artikel",
    "siehe auch:",
    "article détaillé",
    "articles détaillés",
    "pour les articles homonymes",
    "voir aussi :",
    "основная статья:",
    "см. также:",
    "у этого термина",
    "from wikipedia",
    "aus wikipedia",
    "материал из википедии",
)
"""Beginnings of an encyclopedia's pointers to its other articles."""

RUNNING_FURNITURE = (
    "reprints and permissions",
    "downloaded from",
    "downloaded by",
    "downloaded on",
    "this content downloaded",
    "all use subject to",
    "article reuse guidelines",
    "article views:",
    "view crossmark data",
    "submit your article",
    "view related articles",
    "full terms & conditions",
    "terms and conditions of access",
    "to cite this article",
    "to link to this article",
    "published online:",
    "journals.",
    "doi:",
    "doi ",
    "https://doi.org/",
    "http://dx.doi.org/",
    "http://doi.org/",
    "issn",
    "e-issn",
    "print issn",
    "online issn",
    "isbn",
    "stable url",
    "© ",
    "copyright ",
    "all rights reserved",
    "printed in ",
    "see discussions, stats",
    "creative commons",
    "this is an open access",
    "this work is licensed",
    "sagepub.",
    "jstor is ",
    "you may not download",
)
"""Beginnings of what a publisher or archive prints round an article."""

CORRESPONDENCE = (
    "corresponding author",
    "correspondence",
    "email:",
    "e-mail:",
    "contact:",
    "korrespondenz",
)
"""Beginnings of the lines that say how to reach an author."""

ABSTRACT_HEADINGS = frozenset(
    [
        "abstract",
        "summary",
        "zusammenfassung",
        "abstrakt",
        "résumé",
        "аннотация",
        "резюме",
        "riassunto",
        "resumen",
    ]
)

KEYWORD_HEADINGS = frozenset(
    (
        "keywords",
        "key words",
        "schlüsselwörter",
        "schlagwörter",
        "mots-clés",
        "mots clés",
        "ключевые слова",
        "parole chiave",
        "palabras clave",
    )
)

CAPTION_OPENINGS = (
    "figure ",
    "fig. ",
    "table ",
    "map ",
    "plate ",
    "photo:",
    "photograph:",
    "image:",
    "illustration ",
    "abb. ",
    "abbildung ",
    "tabelle ",
    "karte ",
    "foto:",
    "tableau ",
    "carte ",
    "рис. ",
    "рисунок ",
    "таблица ",
    "фото:",
)
"""Beginnings of captions; a number or words follow."""

CHAPTER_WORDS = frozenset(
    [
        "chapter",
        "part",
        "section",
        "book",
        "volume",
        "appendix",
        "document",
        "no",
        "number",
        "act",
        "scene",
        "letter",
        "kapitel",
        "teil",
        "abschnitt",
        "buch",
        "band",
        "anhang",
        "dokument",
        "nr",
        "brief",
        "chapitre",
        "partie",
        "section",
        "livre",
        "tome",
        "annexe",
        "document",
        "lettre",
        "глава",
        "часть",
        "раздел",
        "книга",
        "том",
        "приложение",
        "документ",
        "письмо",
        "capitolo",
        "parte",
        "libro",
        "capítulo",
    ]
)
"""Words that head a numbered part; a line of them is never a running head."""

IBID_WORDS = frozenset(["ibid", "ibidem", "idem", "id", "ebd", "ebda", "ebenda", "там"])
"""First words of the shortest notes."""

ABBREVIATED = frozenset(
    [
        "vol",
        "vols",
        "no",
        "nos",
        "p",
        "pp",
        "art",
        "ch",
        "chap",
        "fig",
        "nr",
        "s",
        "bd",
        "f",
        "ff",
        "n",
        "nn",
        "t",
        "tab",
        "cf",
        "sec",
        "ed",
        "eds",
        "st",
        "dr",
        "mr",
        "mrs",
        "prof",
        "gen",
        "col",
        "capt",
        "lt",
        "sgt",
        "rev",
        "hon",
        "inst",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "op",
        "cit",
        "ca",
        "c",
        "hg",
        "hrsg",
        "bzw",
        "vgl",
        "usw",
        "zb",
        "стр",
        "с",
        "т",
        "ч",
        "г",
        "гг",
        "д",
        "л",
        "ф",
        "оп",
        "см",
        "др",
        "им",
        "ред",
        "изд",
        "№",
        "n°",
        "nº",
        "doc",
        "docs",
        "cab",
        "cmd",
    ]
)
"""Words before a full stop that no sentence ends with; figures behind are no marks."""

MONTHS = frozenset(
    (
        "january february march april may june july august september october november"
        " december januar februar märz mai juni juli oktober dezember janvier février"
        " mars avril juin juillet août septembre octobre novembre décembre января"
        " февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    ).split()
)
"""Months as they stand behind a day; "31 March" at a line's start labels no note."""

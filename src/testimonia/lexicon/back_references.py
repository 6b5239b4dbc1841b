"""Words by which a note names a work again, and by which it sets up a short name.

Word lists are phrases as printed. A full stop in them may be missing in the text,
except behind a single letter ("l. c.") and in the lists named ``..._DOTTED``.
"""

from testimonia.lexicon.wording import phrases

IBID = phrases(
    """ibid.|ibidem|ibíd.|ebd.|ebda.|ebenda|ebendort|ivi|tamże|tamtéž|ibidum
    там же|тамже
    lbid.|1bid.|ibld.|lbld.|lbidem|1bidem|ibicl.|jbid.|tbid.|íbid.|ibïd."""
)
"""The work of the citation before; the last line as scanners misread it."""

IBID_DOTTED = phrases("ib.|tam.")

SAME_FILE = phrases(
    """same file|same box|same folder|same volume of papers|same record|same piece
    the same file|the same box|the same folder|the same piece|the same record
    the same volume of papers|dieselbe Akte|gleiche Akte|selbe Akte|même dossier|même carton
    stesso fascicolo|то же дело|тоже дело"""
)
"""The archive piece of the citation before."""

IDEM = phrases(
    """idem|eadem|iidem|eaedem|derselbe|dieselbe|dieselben|le même|la même|les mêmes
    lo stesso|la stessa|el mismo|la misma
    он же|она же|они же|его же|ее же|её же|их же"""
)
"""The author of the citation before."""

IDEM_DOTTED = phrases("id.|ead.|ders.|dies.")

OP_CIT = phrases(
    """op. cit.|opus citatum|opere citato|opera citata|ob. cit.|obra citada|o. c.
    loc. cit.|loco citato|l. c.|lieu cité|passage cité
    art. cit.|art. cité|article cité|articolo citato|ouvr. cité|ouvrage cité
    a. a. O.|aaO|am angegebenen Ort|am angeführten Ort|a. a. 0.
    указ. соч.|указ. раб.|указ. ст.|указ. изд.|ук. соч.|цит. соч.
    указанное сочинение|dz. cyt."""
)
"""The work of the author who is named with it."""

CITED_BEHIND = phrases("cit.|cité|cited above|cited earlier|already cited|wie oben")
"""The same behind a comma: "Rossi, *Storia*, cit., 12"."""

NOTE_WORDS = phrases(
    """note|notes|n.|nn.|fn.|footnote|footnotes|endnote|endnotes|nota
    Anm.|Anmerkung|Anmerkungen|Fn.|Fußn.|Fußnote|Fussnote|Fußnoten
    прим.|примеч.|примечание|примечании|сноска|сноску|сноске|сн."""
)

NOTE_EARLIER = phrases(
    """above|supra|ante|earlier|oben|ci-dessus|plus haut|sopra|выше|arriba"""
)

NOTE_LATER = phrases("""below|infra|later|unten|ci-dessous|plus bas|sotto|ниже|abajo""")

NOTE_CUES = phrases(
    """see|see also|see above|see below|cf.|compare|as in|as cited in|as note|cited in
    also|again|wie|wie in|siehe|siehe auch|siehe oben|siehe unten|s.|s. o.|vgl.|oben
    unten|voir|voir aussi|cf. supra|cf. infra|supra|infra|vedi|cfr.|v.|см.|ср.|см. выше
    the|in|at|zit. in|zitiert in|cité|citée|citato|alla|à la|к|в"""
)

FILE_CUES = phrases(
    """file|file cited|file cited in|files cited in|document cited in|box cited in
    papers cited in|record cited in|source cited in|Akte|Akte wie|dossier cité
    дело, указанное"""
)

AS_IN = phrases("as in|as cited in|cited in|wie in|zit. in|zitiert in|cité à la")
"""Cues behind which a note's number points, whatever stands before: "U 321, as in"."""

SUPRA_CUES = phrases("supra|infra|wie|wie in|oben|as in|as cited in|siehe oben|s. o.")
"""Cues so plain that a title may stand before them."""

HEREAFTER = phrases(
    """hereafter|hereinafter|from now on|henceforth|henceforward|thereafter|hereafter referred to
    im Folgenden|im folgenden|in der Folge|nachfolgend|künftig|fortan|im weiteren
    im Weiteren|ci-après|désormais|dorénavant|par la suite|ci-dessous
    d'ora in poi|d’ora in poi|d'ora in avanti|d’ora in avanti|da ora in poi|in seguito
    далее|здесь и далее|в дальнейшем|en adelante|de aquí en adelante"""
)

NAMED_AS = phrases(
    """simply|simply as|just|cited simply as|by its initials|by the initials
    cited by its initials|cited by the initials|cited as|cited hereafter as|cited as the|referred to as|abbreviated as
    abbreviated|abbreviated to|quoted as|cited|as|zitiert als|zitiert|zit. als|zit.
    abgekürzt|als|genannt|cité|citée|cité comme|cités|abrégé|abrégé en|noté
    citato come|citato|citata|cit.|come|именуется|–|—|-|citado como"""
)

CITED_HEREAFTER = phrases(
    """cited hereafter as|cited henceforth as|cited hereinafter as|cited below as
    cited subsequently as|referred to hereafter as|referred to below as
    referred to henceforth as|cited throughout as|cited as|abbreviated as
    referred to as|zitiert als|zit. als|zitiert im Folgenden als|cité désormais
    citée désormais|cité ci-après|cité par la suite|abgekürzt als|citato d'ora in poi
    citato come|цитируется как|citado en adelante como"""
)
"""The same with the verb first."""

NAME_ENDS = phrases(
    """with volume|with vol.|with page|with the page|with number|by volume|by number
    and volume|and page|followed by|preceded by|plus the|with the appropriate|unless|with date|and date
    and number|mit Angabe|suivi de|suivi du|suivie de|с указанием"""
)
"""Words behind a short name that say how it will be used."""

RECORDS = phrases(
    """documents|files|references|papers|records|manuscripts|sources|archives|minutes
    telegrams|correspondence|citations|material|letters|memoranda|call numbers
    despatches
    Akten|Dokumente|Archivalien|Quellen|Signaturen|Bestände|Schriftstücke
    documents|dossiers|cotes|pièces|fonds|documenti|fascicoli
    документы|дела|материалы|фонды"""
)
"""What a statement of a default repository speaks of."""

UNLESS_SAID = phrases(
    """unless|except where|except as|except when|if not otherwise|where no other
    if no other|where not otherwise
    wenn nicht anders|soweit nicht anders|sofern nicht anders|falls nicht anders
    sauf indication contraire|sauf mention contraire|sauf avis contraire|salvo diversa
    indicazione|salvo indicazione contraria|salvo dove|если не указано иное
    если не оговорено|если иное не"""
)

ALL_SAID = phrases("""all|alle|sämtliche|tous les|toutes les|tutti i|tutte le|все""")

COME_FROM = phrases(
    """is from|is in|is at|is held at|is held in|is held by|is kept in|is to be found in
    are from|are to be found in|are to be found at|are to|are in|are at|come from
    are held at|are held by|are held in|refer to|are located in|are located at
    can be found in|are deposited in|are kept in
    stammen aus|stammen aus dem|liegen in|liegen im|befinden sich in|befinden sich im
    beziehen sich auf|sind aus
    proviennent de|proviennent des|proviennent du|sont conservés|sont conservées
    renvoient à|renvoient aux|sont aux|provengono da|provengono dal|provengono dall'
    sono conservati in|sono conservati presso|хранятся в|находятся в|взяты из|из"""
)

COME = phrases(
    """stammen|liegen|befinden sich|beziehen sich|are|come|proviennent|se trouvent
    provengono|sono conservati|находятся|хранятся"""
)
"""The same where words stand between verb and preposition, see ``FROM``."""

FROM = phrases("from|aus|im|in|auf|de|des|du|aux|à|da|dal|в|из")

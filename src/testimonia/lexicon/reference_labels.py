"""Labels of the numbers and roles of a printed reference.

Each is lower case and without the full stop that may follow it. English first, then
German, French, Italian and Russian.
"""

from testimonia.lexicon.wording import phrases

PAGE_LABELS = phrases(
    """
    pages|page|pp|pgs|pg|p|cols|col|fols|fol|folios|folio|seiten|seite|ss|s|sp|blatt|bl
    pagg|pag|c|cc|стр|сс|с|л|лл
    """
)
"""Before pages."""

VOLUME_LABELS = phrases(
    """
    volumes|volume|vols|vol|v|bände|band|bde|bd|jahrgang|jg|tomes|tome|tom|t|anno|annata|a
    тома|том|т|кн|книга
    """
)
"""Before a volume's number."""

ISSUE_LABELS = phrases(
    """
    numbers|number|numéro|numero|nos|no|nr|nrs|num|n°|nº|n|№|iss|issue|heft|h|hft|fasc|cahier
    выпуск|вып
    """
)
"""Before the number of an issue or document."""

DOCUMENT_LABELS = phrases(
    """
    documents|document|docs|doc|dokumente|dokument|dok|dokumentum|документ|док|д|dd|d
    """
)
"""Before a document's number."""

CHAPTER_LABELS = phrases(
    """
    chapters|chapter|chaps|chap|chs|ch|kapitel|kap|chapitre|capitolo|cap|глава|гл
    """
)
"""Before a chapter's number."""

PART_LABELS = phrases("parts|part|pts|pt|teil|teile|partie|parte|часть|ч|halbband|hbd")
"""Before a part's number."""

SERIES_LABELS = phrases("series|ser|serie|série|reihe|серия|сер")
"""Before or behind a series' number or letter."""

EDITION_WORDS = phrases(
    """
    edition|edn|edit|ed|auflage|aufl|ausgabe|ausg|édition|éd|edizione|ediz|издание|изд
    """
)
"""Behind an edition's number."""

EDITION_KINDS = phrases(
    """
    revised|rev|second|third|fourth|fifth|sixth|new|enlarged|expanded|first|paperback
    first paperback|pbk|updated|2nd rev|2nd revised|erweiterte|überarbeitete|neue|nouvelle
    nuova|durchgesehene|второе
    """
)
"""Before the word "edition" in the place of its number."""

EDITOR_MARKS = phrases(
    """
    eds|ed|editors|editor|hrsg|hgg|hg|hrg|herausgeber|éds|éd|dirs|dir|a cura di|cur|curr
    comps|comp|ред|отв. ред|сост|отв. редактор|gen. ed|general editor|series editor
    """
)
"""What marks persons as editors, alone or in brackets."""

EDITOR_OPENERS = phrases(
    """
    edited and translated by|edited with an introduction by|selected and edited by
    edited by|edited|ed. by|eds. by|ed. and trans. by|eds|ed|herausgegeben von
    hrsg. von|hrsg. v|hrsg. vom|hrsg|hg. von|hg. v|hg. vom|hg|publié par|publiée par
    publiés par|sous la direction de|sous la dir. de|éd. par|édité par|éd|dir. par
    a cura di|a c. di|edito da|под общей редакцией|под общ. ред|под редакцией|под ред|отв. ред
    отв. редактор|сост|compiled by|comp. by|bearbeitet von|bearb. von|bearb. v
    """
)
"""Before editors' names."""

TRANSLATOR_OPENERS = phrases(
    """
    translated from the russian by|translated from the german by|translated by
    translated|transl. by|transl|trans. by|trans|tr. by|tr|übersetzt von|übers. von
    übers. v|übers|aus dem englischen von|traduit par|traduit de l'anglais par|trad. par
    trad. di|trad. it. di|trad|tradotto da|пер. с англ|пер. с нем|пер. с фр|перевод|пер
    """
)
"""Before translators' names."""

IN_WORDS = phrases("in|in his|in her|in their|dans|en|nel|nella|в кн|в сб|в")
"""Before the book that holds a chapter."""

AND_WORDS = phrases("and|und|et|e|y|и|with|avec|mit|&")
"""Between the last two names of a list."""

LOCATOR_WORDS = phrases(
    """
    at|here|esp|especially|on|particularly|quote on|quote from|quotation from|quotation on|hier|bes|besonders
    insbesondere|insb|insbes|dort|zit|ici|en particulier|notamment|spéc|qui|in particolare
    здесь|особенно|quoted at|cited at|beginning on
    """
)
"""Before the pages that are meant, behind the pages of the whole."""

ACCESS_WORDS = phrases(
    """
    accessed on|accessed|last accessed on|last accessed|retrieved on|retrieved|visited on
    last visited|viewed on|viewed|consulted|abgerufen am|zuletzt abgerufen am|abgerufen
    letzter zugriff am|letzter zugriff|zugriff am|zugriff|eingesehen am|aufgerufen am
    consulté le|page consultée le|dernier accès|consultato il|ultimo accesso|дата обращения
    """
)
"""Before the day on which a page was read."""

AVAILABLE_WORDS = phrases(
    """
    available at|available from|available online at|available online|available|at|online at
    online|url|verfügbar unter|abrufbar unter|unter|disponible sur|en ligne|disponibile su
    режим доступа|электронный ресурс|retrieved from
    """
)
"""Before a web address."""

ENTRY_WORDS = phrases(
    "entry for|entries for|entry of|eintrag vom|entrée du|запись от|entry"
)
"""Before the day of a diary's entry."""

REVIEW_WORDS = phrases(
    """
    review of|reviews of|book review of|rezension zu|rezension von|rez. zu|besprechung von
    compte rendu de|recension de|recensione di|рец. на|рецензия на
    """
)
"""Before the work that is reviewed."""

SEASONS = phrases(
    """
    spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été
    automne|hiver|primavera|estate|autunno|inverno|michaelmas|easter
    """
)
"""Seasons that date an issue."""

PLACELESS = phrases("n.p|s.l|o.o|n.pl|б.м")
"""What is printed where the place is unknown."""

DATELESS = phrases(
    "n.d|s.d|o.j|s.a|б.г|no date|undated|forthcoming|in press|im erscheinen"
)
"""What is printed where the year is unknown or to come."""

MORE_MONTHS = phrases(
    """
    jan|feb|febr|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|jän|märz|okt|dez|janv|févr
    avr|juil|déc|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre
    ottobre|novembre|dicembre|январь|февраль|март|апрель|май|июнь|июль|август|сентябрь
    октябрь|ноябрь|декабрь
    """
)
"""Months as journals date their issues with."""

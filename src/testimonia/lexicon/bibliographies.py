"""Headings of lists of works, and the words by which such lists are divided.

All are in lower case. English first, then German, French, Italian, Spanish, Russian.
"""

from testimonia.lexicon.wording import phrases, words

BIBLIOGRAPHY_HEADINGS = phrases(
    """
    bibliography|select bibliography|selected bibliography|annotated bibliography
    working bibliography|general bibliography|works cited|works consulted|literature
    literature cited|cited literature|list of works cited|list of references|references
    reference list|references cited|further reading|suggested reading|suggestions for reading
    suggestions for further reading|suggested further reading|recommended reading|reading list
    additional reading|selected reading|sources|sources and literature|sources cited
    sources and bibliography|bibliography and sources|primary sources|secondary sources
    secondary literature|archival sources|unpublished sources|published sources
    manuscript sources|printed sources|archives|list of sources|external links|publications
    literatur|literaturverzeichnis|literaturliste|literaturhinweise|bibliographie
    auswahlbibliographie|auswahlbibliografie|bibliografie|quellen und literatur
    quellen- und literaturverzeichnis|quellenverzeichnis|quellen|ungedruckte quellen
    gedruckte quellen|weiterführende literatur|weblinks|schriften|archivalien
    bibliographie sélective|bibliographie générale|ouvrages cités|références
    références bibliographiques|sources et bibliographie|pour en savoir plus|lectures
    sources manuscrites|sources imprimées|sources primaires|liens externes|littérature
    bibliografia|bibliografia essenziale|opere citate|riferimenti bibliografici|fonti
    fonti e bibliografia|letture consigliate|per approfondire|collegamenti esterni
    bibliografía|bibliografía citada|obras citadas|referencias bibliográficas|fuentes
    referencias|lecturas recomendadas
    библиография|литература|список литературы|источники|источники и литература
    список источников и литературы|использованная литература|библиографический список
    рекомендуемая литература|дополнительная литература|ссылки|архивные источники
    """
)
"""Headings of sections that list works, one an entry."""

ENTRY_DASHES = "—–-_―"
"""What stands for an author who has just been named, three times or more."""

SIGNALS_BEFORE = words(
    """
    see cf compare eg e.g quoted cited from in on file as also source sources quoting citing and
    siehe vgl s zit nach quelle aus voir cité source d'après in vedi cfr cit fonte
    véase ver см цит по источник ср
    """
)
"""Words before a citation in brackets that lead to it."""

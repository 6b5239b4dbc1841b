"""Words at the head and foot of documents printed in editions of papers.

English, German, French and Russian.
"""

from testimonia.lexicon.wording import words

STRONG_CLASSIFICATIONS = words(
    """
    secret confidential immediate restricted urgent personal private important priority
    citissime geheim geheime vertraulich streng secret très réservé confidentiel urgence
    secrète секретно совершенно сов срочно очереди особая молния
    """
)
"""Words that classify a paper; a line of classification has at least one."""

CLASSIFICATIONS = STRONG_CLASSIFICATIONS | words(
    """
    most top strictly highly very us and for the only himself herself eyes alone not
    operational flash cypher cipher deciphered by prime minister secretary of state
    president to from dr mr sir guard reichssache kommandosache sache nur persönlich
    eigenhändig sehr eilt sofort dringend ganz absolument extrême extrêmement personnel
    personnelle pour et vous seul очень весьма лично только строго вне очереди особая
    молния
    """
)
"""Words that may stand beside them: degrees, and for whom a paper is meant."""

ADDRESSING = words("for to from by pour für an")
"""Words behind which a line of classification names somebody."""

TYPE_WORDS = words(
    """
    memorandum memoranda minute minutes note notes record report letter letters telegram
    telegrams cablegram cablegrams despatch despatches dispatch dispatches aide-mémoire
    circular submission statement agreement protocol draft directive message extract
    agendum paper proposals intelligence
    aufzeichnung niederschrift vermerk telegramm fernschreiben drahterlass drahtbericht
    runderlass erlass bericht schreiben brief verbalnote vortragsnotiz denkschrift notiz
    télégramme dépêche lettre procès-verbal mémorandum compte
    телеграмма телеграммы письмо запись записка памятная нота заявление дневника
    сообщение послание докладная справка протокол соглашение
    """
)
"""Kinds of papers, as headings and datelines name them."""

DATELINE_WORDS = words(
    """
    of the for on no nos number unnumbered extract extracts extracted part and dated via
    from in to den am im vom von für ohne datum le du de la au à en n° г telegraphic en
    clair by bag air mail circular handwritten copy
    """
)
"""Small words that may stand before a dateline's date."""

TIME_WORDS = words(
    """
    noon midnight hours heures uhr minutes received reçu reçue par eingegangen ankunft
    года год час мин часов extract extracts repeated at on
    """
)
"""Words that may stand behind a dateline's date."""

RECEIVED = ("received", "[received", "(received", "reçu", "(reçu", "eingegangen")
"""How a line begins that says when a message came in."""

SALUTATIONS = words(
    """
    dear my sir sirs gentlemen excellency sehr lieber liebe monsieur mon cher chère
    уважаемый дорогой многоуважаемый
    """
)
"""First words of a line that greets the recipient."""

GREETING_ENDS = (",", ":", ":-", ":—", "!", "—")
"""What stands behind such a greeting."""

CLOSINGS = (
    "yours ",
    "i have the honour to be",
    "i have the honor to be",
    "i have, etc",
    "i am, etc",
    "believe me",
    "sincerely",
    "respectfully",
    "with kind",
    "with best",
    "with all good wishes",
    "heil hitler",
    "mit freundlichen",
    "mit vorzüglicher hochachtung",
    "mit deutschem gruß",
    "veuillez agréer",
    "с уважением",
    "примите",
)
"""How a line begins that takes leave of the recipient."""

ARCHIVES = (
    "AA:",
    "AA :",
    "NAA:",
    "TNA",
    "PRO",
    "FO ",
    "CAB ",
    "PREM ",
    "WO ",
    "DO ",
    "NARA",
    "RG ",
    "PA AA",
    "PA/AA",
    "PA-AA",
    "BArch",
    "AMAE",
    "MAE",
    "AN,",
    "SHD",
    "AAPD",
    "АВП",
    "РГАСПИ",
    "РГАНИ",
    "ГАРФ",
    "ЦАМО",
    "АП РФ",
    "ЦГАОР",
    "Архив",
)
"""Short names of archives, as a document's closing line begins."""

SOURCE_WORDS = (
    "source:",
    "source :",
    "sources:",
    "quelle:",
    "fundort:",
    "печатается по",
    "печат. по",
    "опубл.",
)
"""Words that open a line on where a document is kept."""

HOLDING_WORDS = words(
    """
    vol fol fols carton dossier box file folder papers nachlass bd bl ф оп
    """
)
"""Words of archives, in a line that stands in brackets below a document."""

RUSSIAN_DATIVES = words(
    """
    послу министру наркому народному председателю премьер-министру президенту посланнику
    секретарю государственному заместителю первому полпреду поверенному временному
    """
)
"""Words with which the recipient of a Russian letter begins."""

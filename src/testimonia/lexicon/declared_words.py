"""Words before a colon by which a transcriber says where the original is kept."""

from testimonia.lexicon.wording import words

ARCHIVE_LABELS = (
    r"archiv(?:e|es|al)(?: |-|_)?(?:reference|ref\.?|location|source)?",
    r"reference|ref\.?|document reference|catalogue reference|call (?:number|no\.?)",
    r"shelf ?mark|location|held (?:at|by|in)|original(?: in)?|source|piece|transcribed from",
    r"archivsignatur|signatur|fundort|quelle|standort|original im",
    r"cote(?: d['’]archives?)?|référence|conservé à|lieu de conservation|source",
    r"segnatura|collocazione|signatura|referencia",
    r"(?:архивный )?шифр|место хранения|архив(?:ная ссылка)?|источник|подлинник",
)
"""Patterns, in lower case."""

COPY_LABELS = (
    r"(?:carbon |typed |manuscript |certified )?copy(?: of| in)?",
    r"abschrift(?: von| aus| im)?|kopie(?: von| aus| im)?|copie(?: de)?|copia(?: di)?|копия",
)

TRANSLATION_LABELS = (
    r"(?:english |german |french |russian |italian )?translation(?: of| from)?",
    r"translated from|übersetzung(?: von| aus)?|traduction(?: de)?|traduzione(?: di)?",
    r"перевод(?: с .{1,20})?",
)

COPY_WORDS = words(
    """copy copies carbon photocopy photostat microfilm abschrift kopie copie
    photocopie copia копия фотокопия"""
)
TRANSLATION_WORDS = words(
    "translation translated übersetzung traduction traduit traduzione перевод"
)
"""Words by which a source note says in what shape it has a piece."""

"""Words that name those who hold records, and what they hold, as notes print them.

Patterns, in lower case. English first, then German, French, Italian, Spanish, Russian.
"""

HOLDERS = (
    r"archives?|library|libraries|record(?:s)? office|records centre|records center"
    r"|historical society|museum|university|college|department of (?:state|defense)"
    r"|tna|pro|nara|bl|lc|lcm|loc|naa|lac|bodleian|churchill archives centre|iwm|rac"
    r"|archivs?|[a-zäöüß]{0,16}archivs?|bibliothek|[a-z]{0,12}bibliothek|barch|pa aa"
    r"|archives (?:nationales|diplomatiques)|bibliothèque|amae|shd|centre historique"
    r"|archivio|biblioteca|asmae|acs|archivo"
    r"|[а-я]{0,16}архив[а-я]{0,3}|авп рф|авпрф|ргаспи|гарф|рга[а-я]{1,4}|библиотека"
)
"""Words in the name of an archive, library or office that holds records."""

COLLECTIONS = (
    r"papers|mss\.?|manuscripts|records|collections?|fonds|private office|correspondence"
    r"|files?|lot files?|nachlass|nachlaß|bestand|sammlung|papiers|fondo|carte|фонд"
)
"""Words in the name of what is held."""

FOLIOS = r"pp?|ff?|fos?|fols?|folios?|bl|s|лл?|сс?|cc?"
"""Abbreviations before a page or leaf."""

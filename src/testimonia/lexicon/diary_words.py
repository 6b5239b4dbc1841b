"""Words for a diary, lower case and folded."""

from testimonia.lexicon.wording import words

DIARY_WORDS = words(
    """diary diaries journal journals tagebuch tagebucher tagebuchs tagebuchern
    diario diari carnets дневник дневники дневника dagboek dziennik"""
)

"""The language of a text, told by its commonest small words."""

from testimonia.lexicon.function_words import FUNCTION_WORDS

_SAMPLE = 40_000
_WORDS = 3000
_LEAST = 0.08


def guess_language(text: str) -> str | None:
    """Name a text's language, or None where no language's small words are frequent.

    >>> guess_language("Der Botschafter sprach mit dem Minister und das war zu viel")
    'de'
    """
    words = [word.strip(".,;:!?()") for word in text[:_SAMPLE].casefold().split()]
    words = words[:_WORDS]
    counts = {
        language: sum(1 for word in words if word in small)
        for language, small in FUNCTION_WORDS.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > _LEAST * len(words) else None

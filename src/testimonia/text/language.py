"""The language of a text, told by its commonest small words."""

import re
from collections import Counter

from testimonia.lexicon.function_words import FUNCTION_WORDS

_SAMPLE = 12_000
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 0.08


def guess_language(text: str) -> str | None:
    """Name a text's language, or None where no language's small words are frequent.

    >>> guess_language("Der Botschafter sprach mit dem Minister und das war zu viel")
    'de'
    """
    words = Counter(_WORD.findall(text[:_SAMPLE].casefold()))
    counts = {
        language: sum(words[word] for word in small)
        for language, small in FUNCTION_WORDS.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > _LEAST * words.total() else None

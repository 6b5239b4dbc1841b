"""A small conditional random field that labels the fields of a reference.

    one reference's characters
      -> tokens      words, numbers, knots of punctuation
      -> features    what is seen of each
      -> model       one label a token: the likeliest row of labels
      -> decode      fields, trimmed to what CSL would hold

It is asked where the rules for published items are unsure. How it was trained, on
what, and how well it does stands in ``training/README.md``; the model is
``fields.crfsuite`` beside this file. The method is that of J. Lafferty, A. McCallum and
F. Pereira, "Conditional random fields" (2001), in N. Okazaki's CRFsuite.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from threading import Lock

import pycrfsuite

from testimonia.annotate.citations.model import FoundField
from testimonia.annotate.citations.tagging.decode import find_fields
from testimonia.annotate.citations.tagging.features import find_features
from testimonia.annotate.citations.tagging.tokens import find_tokens

_MODEL = "fields.crfsuite"
_LONGEST = 4_000
_MOST_TOKENS = 400
"""A longer stretch, in characters or tokens, is no reference."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the tagger makes of a reference.

    Attributes:
        score: the probability that the model gives to this row of labels as a whole,
            evened out over its length: 1.0 where it sees no other reading.
    """

    fields: tuple[FoundField, ...]
    score: float


def tag_fields(text: str, start: int, end: int) -> tuple[FoundField, ...]:
    """Label the fields of the reference at [start, end) of a string.

    >>> text = "A. Vane, *The Long Frontier* (London, 1950), p. 12"
    >>> for field in tag_fields(text, 0, len(text)):
    ...     print(field.name, "|", text[field.start : field.end])
    author | A. Vane
    title | The Long Frontier
    publisher-place | London
    issued | 1950
    page | 12
    """
    return tag_reference(text, start, end).fields


def tag_reference(text: str, start: int, end: int) -> Tagging:
    """Label the fields of a reference and tell how sure the labels are.

    >>> tag_reference("", 0, 0)
    Tagging(fields=(), score=0.0)
    """
    return _shipped().tag(text, start, end)


class FieldModel:
    """A trained model.

    CRFsuite's tagger keeps the sequence that it works on, hence the lock.
    """

    def __init__(self, weights: bytes) -> None:
        # The tagger reads where the bytes lie: they have to live as long as it does.
        self._weights = weights
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._weights)
        self._lock = Lock()

    def tag(self, text: str, start: int, end: int) -> Tagging:
        """Label the fields of the reference at [start, end) of a string."""
        tokens = find_tokens(text, start, end) if end - start <= _LONGEST else ()
        if not 0 < len(tokens) <= _MOST_TOKENS:
            return Tagging((), 0.0)
        features = find_features([token.text for token in tokens])
        with self._lock:
            labels: list[str] = self._tagger.tag(features)
            likelihood: float = self._tagger.probability(labels)
        changes = 1 + sum(before != label for before, label in pairwise(labels))
        # Rounded, because platforms differ in a float's last bits.
        score = round(min(1.0, likelihood ** (1 / changes)), 4)
        return Tagging(tuple(find_fields(text, tokens, labels)), score)


@cache
def _shipped() -> FieldModel:
    return FieldModel(files(__package__).joinpath(_MODEL).read_bytes())


__all__ = ["FieldModel", "Tagging", "tag_fields", "tag_reference"]

"""Where a quotation comes from, however a scanner or a copyist changed it.

Its rarest words (or what a scanner may have made of them) propose passages; laying the
two side by side decides.
"""

from dataclasses import replace
from itertools import accumulate

from testimonia.errors import UsageError
from testimonia.store.alignment import Alignment, align
from testimonia.store.interface import ANYWHERE, Facets, Found, Hit
from testimonia.store.query import Query, Term, fold_words
from testimonia.store.read import Reader
from testimonia.store.search import (
    Narrowing,
    Ranked,
    Searcher,
    narrow,
    require_limit,
)
from testimonia.store.words import COMMON

_LONGEST = 400
_SHORTEST = 2
_RAREST = 8
_PROPOSED = 60
_SPELLINGS = 2


class QuotationFinder:
    """Find quotations in one dossier."""

    def __init__(self, searcher: Searcher, reader: Reader) -> None:
        self._searcher = searcher
        self._reader = reader

    def find(self, text: str, *, limit: int, facets: Facets = ANYWHERE) -> Found:
        """Rank the passages that hold a quotation, or nearly.

        Raises:
            UsageError: it has too few words to tell it from others.
        """
        require_limit(limit)
        quoted = fold_words(text)[:_LONGEST]
        if len(quoted) < _SHORTEST:
            msg = "too short to look for as a quotation; write more of its words"
            raise UsageError(msg)
        proposed = self._propose(quoted, narrow(facets, self._reader))
        words = self._searcher.words_of(list(dict.fromkeys(seq for seq, _ in proposed)))
        fitting = [
            (alignment, seq)
            for seq, passage in words.items()
            if (alignment := align(quoted, passage)) is not None
        ]
        hits = [self._hit(seq, words[seq], found) for found, seq in fitting]
        hits.sort(key=lambda hit: (-hit.score, str(hit.row["source"]), hit.row["id"]))
        return Found(hits=tuple(hits[:limit]))

    def _hit(self, seq: int, words: str, found: Alignment) -> Hit:
        hit = self._searcher.hit(seq, found.score, words, [(found.start, found.end)])
        return replace(hit, match="exact" if found.score == 1 else "near")

    def _propose(self, quoted: list[str], narrowing: Narrowing) -> Ranked:
        whole = Query(((Term(" ".join(quoted)),),))
        proposed, _ = self._searcher.rank(whole, narrowing, _PROPOSED)
        rare = tuple(Term(word) for word in self._rarest(quoted))
        if rare:
            more, _ = self._searcher.rank(Query((rare,)), narrowing, _PROPOSED)
            proposed = proposed + more
        return proposed

    def _rarest(self, quoted: list[str]) -> list[str]:
        """Choose the words that tell most, in the spellings that the dossier has."""
        counted = {word: self._passages(word) for word in dict.fromkeys(quoted)}
        known = sorted((count, word) for word, count in counted.items() if count)
        sums = accumulate(count for count, _ in known)
        few = [
            word for (_, word), sum_ in zip(known, sums, strict=True) if sum_ <= COMMON
        ]
        chosen = (few or [word for _, word in known[:_SHORTEST]])[:_RAREST]
        unknown = sorted((w for w, count in counted.items() if not count), key=len)
        for word in unknown[-_RAREST:]:
            chosen += [word, *self._searcher.close_words(word)[:_SPELLINGS]]
        return chosen

    def _passages(self, word: str) -> int:
        found = self._reader.query(
            "SELECT passages FROM words WHERE word = ? AND typeof(passages) = 'integer'",
            (word,),
        )
        return int(found[0][0]) if found else 0

"""Ranked passages for a query.

Every matching passage is ranked by BM25 as long as there are at most ``COMMON``. Above
that, every word asked for is a common one, and only passages from those words' own best
(kept at the end of a build) are ranked; where that leaves too few, the first ones in
the dossier's order are. ``Found.remark`` says so. docs/explanation/decisions/search.md
has the measurements.
"""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from itertools import chain

from testimonia.errors import NotFound, UsageError
from testimonia.store.fuzzy import close_words
from testimonia.store.indexed import to_document
from testimonia.store.interface import ANYWHERE, Facets, Found, Hit, Row
from testimonia.store.query import Query, Term, fold_words, parse_query
from testimonia.store.read import Reader
from testimonia.store.tables import BY_NAME
from testimonia.store.words import COMMON, KEPT

_MOST_HITS = 1000

Ranked = list[tuple[int, float]]

_CONDITIONS = {
    "author": "(g.author IN (SELECT value FROM json_each(:author)) OR EXISTS (SELECT 1 "
    "FROM json_each(d.authors) WHERE value IN (SELECT value FROM json_each(:author))))",
    "genre": "d.genre = :genre",
    "primary": 'd."primary" = :primary',
    "reviewed": "d.reviewed = :reviewed",
    "source": "s.source = :source",
}

_JOINED = """segments AS g
CROSS JOIN documents AS d ON d.seq = g.document_seq
CROSS JOIN sources AS s ON s.seq = d.source_seq"""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Facets, written for SQL."""

    condition: str
    values: dict[str, object]
    is_narrow: bool


def narrow(facets: Facets, reader: Reader) -> Narrowing:
    """Write facets for SQL.

    Raises:
        NotFound: nobody of the author's name wrote anything in the dossier.
    """
    values = {name: getattr(facets, name) for name in _CONDITIONS}
    if facets.author is not None:
        values["author"] = json.dumps(find_authors(facets.author, reader))
    used = {name: value for name, value in values.items() if value is not None}
    conditions = [_CONDITIONS[name] for name in used]
    if not facets.furniture:
        conditions.append("g.kind <> 'furniture'")
    return Narrowing(" AND ".join(conditions) or "1", used, bool(used))


def find_authors(wanted: str, reader: Reader) -> list[str]:
    """Find the authors, as printed, whose names hold every word of the one wanted.

    Raises:
        NotFound: there is none.
    """
    words = set(fold_words(wanted))
    names = [
        str(name)
        for (name,) in reader.query(
            "SELECT DISTINCT author FROM segments WHERE author IS NOT NULL UNION "
            "SELECT value FROM documents, json_each(documents.authors)"
        )
    ]
    found = [name for name in names if words and words <= set(fold_words(name))]
    if not found:
        msg = (
            f"nobody called {wanted!r} wrote anything here; `list documents` names all"
        )
        raise NotFound(msg)
    return found


class Searcher:
    """Search one dossier."""

    def __init__(self, connection: sqlite3.Connection, reader: Reader) -> None:
        self._connection = connection
        self._reader = reader

    def search(
        self, text: str, *, limit: int, facets: Facets = ANYWHERE, fuzzy: bool = False
    ) -> Found:
        """Rank the passages that a query finds.

        Raises:
            UsageError: the query or the limit is off.
        """
        require_limit(limit)
        query = parse_query(text)
        narrowing = narrow(facets, self._reader)
        ranked, remark = self.rank(query, narrowing, limit)
        hits = self._show(query, ranked)
        if fuzzy and len(hits) < limit:
            wider, added = self._widen(query)
            more, remark = self.rank(wider, narrowing, limit) if added else ([], remark)
            fresh = _below(ranked, more)
            hits += self._show(wider, fresh[: limit - len(hits)])
            remark = _say_added(added, remark, is_stale=self._is_stale())
        return Found(hits=tuple(hits), remark=remark)

    def _widen(self, query: Query) -> tuple[Query, list[str]]:
        """Add close spellings to every plain word."""
        added: list[str] = []
        groups: list[tuple[Term, ...]] = []
        for group in query.groups:
            plain = [t.words[0] for t in group if not t.is_prefix and len(t.words) == 1]
            close = list(chain.from_iterable(map(self.close_words, plain)))
            added += close
            groups.append(group + tuple(map(Term, close)))
        return Query(tuple(groups), query.excluded), added

    def close_words(self, word: str) -> list[str]:
        """Find the dossier's words that a word may have been misread as."""
        return close_words(self._connection, word)

    def rank(
        self, query: Query, narrowing: Narrowing, limit: int
    ) -> tuple[Ranked, str | None]:
        """Give the best passages, and a remark where not all matching were ranked."""
        match = query.match
        if self._count(match) <= COMMON:
            return self._rank(match, narrowing, limit), None
        if narrowing.is_narrow and (inside := self._inside(narrowing)) is not None:
            return self._rank(match, narrowing, limit, among=inside), None
        best, is_whole = self._best_of(query)
        ranked = self._rank(match, narrowing, limit, among=best) if is_whole else []
        if len(ranked) == limit:
            exact = self._is_exact(query, narrowing, limit)
            return ranked, None if exact else _RANKED_BEST.format(len(best))
        first = self._first(match)
        ranked = self._rank(match, narrowing, limit, among={*best, *first})
        return ranked, _RANKED_FIRST.format(COMMON)

    def _count(self, match: str) -> int:
        """Count matching passages, as far as it matters."""
        sql = (
            "SELECT count(*) FROM (SELECT 1 FROM passage_index "
            "WHERE passage_index MATCH ? LIMIT ?)"
        )
        return int(self._reader.query(sql, (match, COMMON + 1))[0][0])

    def _first(self, match: str) -> list[int]:
        sql = "SELECT rowid FROM passage_index WHERE passage_index MATCH ? LIMIT ?"
        return [row[0] for row in self._reader.query(sql, (match, COMMON))]

    def _inside(self, narrowing: Narrowing) -> list[int] | None:
        """Give the passages that the facets leave, or None when they are too many."""
        sql = (
            "SELECT g.seq FROM sources AS s "  # noqa: S608 - literals only
            "CROSS JOIN documents AS d ON d.source_seq = s.seq "
            "CROSS JOIN segments AS g ON g.document_seq = d.seq "
            f"WHERE {narrowing.condition} LIMIT {COMMON + 1}"
        )
        found = self._reader.query(sql, narrowing.values)
        return [row[0] for row in found] if len(found) <= COMMON else None

    def _best_of(self, query: Query) -> tuple[set[int], bool]:
        """Gather what each term has to offer: a common word's best, or all of it.

        The second value is False where a term has neither.
        """
        found: set[int] = set()
        is_whole = True
        for term in chain.from_iterable(query.groups):
            offered = self._kept(term)
            if not offered:
                offered = self._first(term.match)
                is_whole &= len(offered) < COMMON
            found.update(offered)
        return found, is_whole

    def _kept(self, term: Term) -> list[int]:
        """Give what is kept for a term all of whose words are common."""
        if term.is_prefix:
            return []
        marks = ", ".join("?" * len(term.words))
        sql = f"SELECT passage_seq, word FROM common_passages WHERE word IN ({marks})"  # noqa: S608 - question marks only
        found = self._reader.query(sql, tuple(term.words))
        if {word for _, word in found} != set(term.words):
            return []
        return [seq for seq, _ in found if isinstance(seq, int)]

    def _is_exact(self, query: Query, narrowing: Narrowing, limit: int) -> bool:
        """Tell whether a kept list is the ranking that was asked for."""
        terms = list(chain.from_iterable(query.groups))
        return (
            len(terms) == 1
            and len(terms[0].words) == 1
            and not (terms[0].is_prefix or query.excluded or narrowing.is_narrow)
            and "furniture" in narrowing.condition
            and limit <= KEPT
            and not self._is_stale()
        )

    def _is_stale(self) -> bool:
        return self._reader.meta().get("words_stale") != "0"

    def _rank(
        self,
        match: str,
        narrowing: Narrowing,
        limit: int,
        *,
        among: Iterable[int] | None = None,
    ) -> Ranked:
        values = narrowing.values | {"match": match, "limit": limit}
        chosen = ""
        if among is not None:
            # A plus sign keeps SQLite from asking the index for each passage alone.
            chosen = "AND +i.rowid IN (SELECT value FROM json_each(:among)) "
            values["among"] = "[" + ",".join(map(str, sorted(among))) + "]"
        sql = (
            "SELECT i.rowid, -bm25(passage_index) AS score FROM passage_index AS i "  # noqa: S608 - literals only
            f"CROSS JOIN {_JOINED} WHERE passage_index MATCH :match {chosen}"
            f"AND g.seq = i.rowid AND {narrowing.condition} "
            "ORDER BY score DESC, g.id LIMIT :limit"
        )
        return self._reader.query(sql, values)

    def _show(self, query: Query, ranked: Ranked) -> list[Hit]:
        """Make hits of ranked passages, with the words that were found."""
        words = self.words_of([seq for seq, _ in ranked])
        places = _highlight(query.match, words)
        return [
            self.hit(seq, score, words[seq], places.get(seq, []))
            for seq, score in ranked
            if seq in words
        ]

    def words_of(self, passages: list[int]) -> dict[int, str]:
        """Give the indexed words of passages."""
        sql = "SELECT words FROM passages WHERE seq = ?"
        found = ((seq, self._reader.query(sql, (seq,))) for seq in passages)
        return {seq: str(rows[0][0]) for seq, rows in found if rows}

    def hit(
        self, seq: int, score: float, words: str, places: list[tuple[int, int]]
    ) -> Hit:
        """Make a hit of a passage and the places of what was found in its words."""
        row = next(self._reader.select(BY_NAME["segments"], "x.seq = ?", (seq,)))
        return Hit(
            row=row,
            words=to_document(words, places, spans_of(row)),
            score=round(score, 6),
        )


def _below(ranked: Ranked, more: Ranked) -> Ranked:
    """Give what a wider query adds, scored no better than what was asked for.

    A misread spelling is rare, and BM25 would put it above the word itself.
    """
    known = {seq for seq, _ in ranked}
    least = ranked[-1][1] if ranked else float("inf")
    return [(seq, min(score, least)) for seq, score in more if seq not in known]


_RANKED_BEST = (
    "the words are common: only the {:,} passages in which they weigh most were ranked"
)
_RANKED_FIRST = (
    "more than {0:,} passages match: only the first {0:,} were ranked; "
    "add a word or a facet"
)


def _say_added(added: list[str], remark: str | None, *, is_stale: bool) -> str | None:
    said = [f"also looked for {', '.join(dict.fromkeys(added))}"] if added else []
    if is_stale:
        said.append("newly stored spellings are not known yet; let a build end first")
    return "; ".join([*said, remark] if remark else said) or None


def require_limit(limit: int) -> None:
    """Refuse to look for no hits, or for more than anyone reads.

    Raises:
        UsageError: the limit is out of range.
    """
    if not 1 <= limit <= _MOST_HITS:
        msg = f"a limit of {limit} is out of range; ask for 1 to {_MOST_HITS} hits"
        raise UsageError(msg)


def spans_of(row: Row) -> list[tuple[int, int]]:
    """Give the spans of a listed row.

    >>> spans_of({"start": 0, "end": 4})
    [(0, 4)]
    """
    pairs: list[list[int]] = row.get("spans") or [[row["start"], row["end"]]]  # type: ignore[assignment]
    return [(start, end) for start, end in pairs]


def _highlight(match: str, words: dict[int, str]) -> dict[int, list[tuple[int, int]]]:
    """Find a query's words in a few passages, as the index itself understands them."""
    opening, closing_mark = _absent_characters(words.values())
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as scratch:
        scratch.execute(
            "CREATE VIRTUAL TABLE hits USING fts5 "
            "(words, tokenize='unicode61 remove_diacritics 2')"
        )
        scratch.execute("BEGIN")
        scratch.executemany(
            "INSERT INTO hits (rowid, words) VALUES (?, ?)", words.items()
        )
        marked = scratch.execute(
            "SELECT rowid, highlight(hits, 0, ?, ?) FROM hits WHERE hits MATCH ?",
            (opening, closing_mark, match),
        )
        return {seq: _read_marks(text, opening, closing_mark) for seq, text in marked}


def _absent_characters(texts: Iterable[str]) -> tuple[str, str]:
    """Choose two characters that occur in none of the texts."""
    present = set().union(*texts)
    private = (chr(code) for code in range(0xF0000, 0xFFFFD))
    absent = (char for char in private if char not in present)
    return next(absent), next(absent)


def _read_marks(text: str, opening: str, closing_mark: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    offset = 0
    start = 0
    for piece in text.replace(closing_mark, opening + closing_mark).split(opening):
        # Pieces come in turn: outside, inside, outside ...
        inside = piece.removeprefix(closing_mark)
        if piece is not inside and piece.startswith(closing_mark):
            places.append((start, offset))
        start = offset
        offset += len(inside)
    return places

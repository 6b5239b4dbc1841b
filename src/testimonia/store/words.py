"""The word list of a dossier, and the best passages of its commonest words.

Ranking a million passages takes a second, so for each word that stands in more than
``COMMON`` of them the best are found once, at the end of a build.
"""

import sqlite3
from collections.abc import Iterator

from testimonia.store.fuzzy import shapes_of
from testimonia.store.write import transaction

COMMON = 20_000
"""So many passages are ranked while a user waits (some 30 ms)."""

KEPT = 500
"""So many of a common word's passages are kept, by falling score."""

_LONGEST = 64

_BEST = """INSERT INTO common_passages (word, passage_seq)
SELECT ?1, i.rowid FROM passage_index AS i CROSS JOIN segments AS g ON g.seq = i.rowid
WHERE passage_index MATCH ?2 AND g.kind <> 'furniture'
ORDER BY bm25(passage_index), g.id LIMIT ?3"""


def refresh_words(connection: sqlite3.Connection) -> None:
    """Make the word list anew, where passages have changed since it was made."""
    stale = connection.execute(
        "SELECT value FROM meta WHERE key = 'words_stale'"
    ).fetchone()
    if stale == ("0",):
        return
    connection.execute(
        "CREATE VIRTUAL TABLE temp.vocabulary "
        "USING fts5vocab (main, passage_index, row)"
    )
    try:
        with transaction(connection):
            _list_words(connection)
            _list_common(connection)
            connection.execute("UPDATE meta SET value = '0' WHERE key = 'words_stale'")
    finally:
        connection.execute("DROP TABLE temp.vocabulary")


def _list_words(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT INTO word_index (word_index) VALUES ('delete-all')",
    )
    connection.execute("DELETE FROM words")
    connection.executemany(
        "INSERT INTO words (word, passages, shapes) VALUES (?, ?, ?)",
        _vocabulary(connection),
    )
    connection.execute(
        "INSERT INTO word_index (rowid, shapes) SELECT seq, shapes FROM words"
    )


def _vocabulary(connection: sqlite3.Connection) -> Iterator[tuple[str, int, str]]:
    found = connection.execute(
        "SELECT term, doc FROM temp.vocabulary WHERE length(term) <= ?", (_LONGEST,)
    )
    for word, passages in found:
        yield word, passages, shapes_of(word)


def _list_common(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM common_passages")
    common = connection.execute(
        "SELECT word FROM words WHERE passages > ?", (COMMON,)
    ).fetchall()
    for (word,) in common:
        connection.execute(_BEST, (word, f'"{word}"', KEPT))

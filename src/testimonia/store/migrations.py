"""What was done to the schema, in order; each step is recorded in the file.

A migration that has been released is never edited: a change is a new one, and what
stands here is also what ``safety`` compares a received file with, word for word.
"""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

APPLICATION_ID = 0x546D6E61
"""Says "Tmna" in the file's header: this SQLite file is a dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One named change of the schema.

    Attributes:
        name: number and words; the order is the order of ``MIGRATIONS``.
        effect: what it does, for people.
        statements: the SQL.
    """

    name: str
    effect: str
    statements: tuple[str, ...]


_PLACED = """    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document_seq INTEGER NOT NULL REFERENCES documents (seq) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    spans TEXT,
    page TEXT,"""

_WHERE = """s.source, d.id AS document, d.title AS document_title"""

_FROM = """JOIN documents AS d ON d.seq = x.document_seq
JOIN sources AS s ON s.seq = d.source_seq"""

_FIRST = (
    "CREATE TABLE migrations (name TEXT PRIMARY KEY, effect TEXT NOT NULL, "
    "at TEXT NOT NULL)",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, "
    "packed BLOB NOT NULL)",
    """CREATE TABLE sources (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL REFERENCES blobs (sha256),
    media_type TEXT NOT NULL,
    encoding TEXT,
    bytes INTEGER NOT NULL,
    status TEXT NOT NULL,
    message TEXT,
    made_by TEXT NOT NULL)""",
    "CREATE INDEX sources_by_content ON sources (sha256)",
    """CREATE TABLE documents (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source_seq INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
    "order" INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    title TEXT,
    authors TEXT NOT NULL,
    date TEXT,
    genre TEXT,
    number TEXT,
    language TEXT,
    "primary" INTEGER,
    reviewed INTEGER)""",
    'CREATE INDEX documents_by_source ON documents (source_seq, "order")',
    """CREATE TABLE texts (
    document_seq INTEGER PRIMARY KEY REFERENCES documents (seq) ON DELETE CASCADE,
    bytes INTEGER NOT NULL,
    packed BLOB NOT NULL)""",
    """CREATE TABLE pages (
    seq INTEGER PRIMARY KEY,
    document_seq INTEGER NOT NULL REFERENCES documents (seq) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    label TEXT,
    sheet INTEGER)""",
    "CREATE INDEX pages_by_document ON pages (document_seq, start)",
    f"""CREATE TABLE segments (
{_PLACED}
    kind TEXT NOT NULL,
    level INTEGER,
    parent TEXT,
    "order" INTEGER NOT NULL,
    author TEXT,
    date TEXT,
    label TEXT,
    role TEXT,
    "where" TEXT,
    score REAL,
    searched TEXT,
    text TEXT NOT NULL)""",
    "CREATE INDEX segments_by_document ON segments (document_seq, start)",
    f"""CREATE TABLE notes (
{_PLACED}
    number TEXT,
    kind TEXT NOT NULL,
    marks TEXT NOT NULL,
    segment TEXT NOT NULL,
    score REAL,
    text TEXT NOT NULL)""",
    "CREATE INDEX notes_by_document ON notes (document_seq, start)",
    f"""CREATE TABLE marks (
{_PLACED}
    number TEXT,
    note TEXT,
    text TEXT NOT NULL)""",
    "CREATE INDEX marks_by_document ON marks (document_seq, start)",
    f"""CREATE TABLE flags (
{_PLACED}
    kind TEXT NOT NULL,
    text TEXT NOT NULL)""",
    "CREATE INDEX flags_by_document ON flags (document_seq, start)",
    f"""CREATE TABLE fields (
{_PLACED}
    data TEXT NOT NULL,
    text TEXT NOT NULL)""",
    "CREATE INDEX fields_by_document ON fields (document_seq, start)",
    """CREATE TABLE issues (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source_seq INTEGER REFERENCES sources (seq) ON DELETE CASCADE,
    put_by TEXT,
    source TEXT,
    document TEXT,
    start INTEGER,
    "end" INTEGER,
    page TEXT,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    step TEXT NOT NULL,
    severity TEXT NOT NULL,
    text TEXT)""",
    "CREATE INDEX issues_by_source ON issues (source_seq)",
    """CREATE VIEW document_list AS
SELECT x.id, s.source, x."order", x.title, x.authors, x.date, x.genre, x.language,
    x."primary", x.reviewed, x.number
FROM documents AS x JOIN sources AS s ON s.seq = x.source_seq""",
    f"""CREATE VIEW segment_list AS
SELECT x.id, {_WHERE}, x.start, x."end", x.page, x.kind, x.level, x.label, x.author,
    x.date, x.parent, x.text
FROM segments AS x {_FROM}""",  # noqa: S608 - literals only
    f"""CREATE VIEW note_list AS
SELECT x.id, {_WHERE}, x.start, x."end", x.page, x.number, x.kind, x.marks, x.text
FROM notes AS x {_FROM}""",  # noqa: S608 - literals only
    f"""CREATE VIEW mark_list AS
SELECT x.id, {_WHERE}, x.start, x."end", x.page, x.number, x.note,
    n.text AS note_text, x.text
FROM marks AS x {_FROM}
LEFT JOIN notes AS n ON n.id = x.note""",  # noqa: S608 - literals only
    f"""CREATE VIEW flag_list AS
SELECT x.id, {_WHERE}, x.start, x."end", x.page, x.kind, x.text
FROM flags AS x {_FROM}""",  # noqa: S608 - literals only
    f"""CREATE VIEW field_list AS
SELECT x.id, {_WHERE}, x.start, x."end", x.text, x.data
FROM fields AS x {_FROM}""",  # noqa: S608 - literals only
    """CREATE VIEW issue_list AS
SELECT id, source, document, start, "end", page, severity, code, message, step, text
FROM issues""",
    """CREATE VIEW passages AS
SELECT seq, coalesce(searched, text) AS words FROM segments
WHERE kind NOT IN ('list', 'post', 'comment')""",
    """CREATE VIRTUAL TABLE passage_index USING fts5 (
    words, content='passages', content_rowid='seq',
    tokenize='unicode61 remove_diacritics 2')""",
    # A larger share of the index is built in memory before it goes to the file.
    "INSERT INTO passage_index (passage_index, rank) VALUES ('hashsize', 33554432)",
    "CREATE TABLE words (seq INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, "
    "passages INTEGER NOT NULL, shapes TEXT NOT NULL)",
    """CREATE VIRTUAL TABLE word_index USING fts5 (
    shapes, content='words', content_rowid='seq', tokenize='trigram', detail='none')""",
    "CREATE TABLE common_passages (word TEXT NOT NULL, passage_seq INTEGER NOT NULL, "
    "PRIMARY KEY (word, passage_seq)) WITHOUT ROWID",
    "INSERT INTO meta (key, value) VALUES ('links_stale', '0'), ('words_stale', '0')",
)

_CITATIONS = (
    "ALTER TABLE notes ADD COLUMN supports TEXT NOT NULL DEFAULT '[]'",
    f"""CREATE TABLE citations (
{_PLACED}
    note TEXT,
    note_id TEXT,
    segment TEXT,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    fields TEXT NOT NULL,
    locator TEXT,
    first_note TEXT,
    antecedent TEXT,
    works TEXT NOT NULL,
    archives TEXT NOT NULL,
    keys TEXT NOT NULL,
    "references" TEXT NOT NULL,
    defines TEXT NOT NULL,
    candidates TEXT NOT NULL,
    own INTEGER NOT NULL,
    score REAL,
    text TEXT NOT NULL)""",
    "CREATE INDEX citations_by_document ON citations (document_seq, start)",
    "CREATE INDEX citations_by_note ON citations (note_id)",
    f"""CREATE TABLE remarks (
{_PLACED}
    note TEXT,
    note_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    citation TEXT,
    text TEXT NOT NULL)""",
    "CREATE INDEX remarks_by_document ON remarks (document_seq, start)",
    """CREATE TABLE works (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT,
    authors TEXT NOT NULL,
    year TEXT,
    fields TEXT NOT NULL,
    at_hand TEXT NOT NULL,
    cited_by TEXT NOT NULL,
    sources TEXT NOT NULL)""",
    """CREATE TABLE archives (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    repository TEXT NOT NULL,
    levels TEXT NOT NULL,
    inside TEXT,
    verbatim TEXT NOT NULL,
    at_hand TEXT NOT NULL,
    cited_by TEXT NOT NULL,
    sources TEXT NOT NULL)""",
    """CREATE TABLE holdings (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    document TEXT NOT NULL,
    "of" TEXT NOT NULL,
    relation TEXT NOT NULL,
    citation TEXT,
    start INTEGER,
    "end" INTEGER,
    page TEXT,
    text TEXT)""",
    """CREATE TABLE pulls (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    archive TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    key TEXT NOT NULL,
    unit TEXT NOT NULL,
    repository TEXT NOT NULL,
    levels TEXT NOT NULL,
    cited_by TEXT NOT NULL,
    sources TEXT NOT NULL)""",
    f"""CREATE VIEW citation_list AS
SELECT x.id, {_WHERE}, x.start, x."end", x.page, x.note, x.kind, x.form, x.keys,
    x.locator, x.first_note, x.works, x.archives, x.text
FROM citations AS x {_FROM}""",  # noqa: S608 - literals only
    "INSERT INTO meta (key, value) VALUES ('linked_by', ''), ('grammar', '')",
    # What an earlier version stored has no citations yet: its sources are read again.
    "UPDATE meta SET value = '1' WHERE key = 'links_stale' "
    "AND EXISTS (SELECT 1 FROM sources)",
)

MIGRATIONS = (
    Migration(
        name="0001 first",
        effect="sources, documents, segments, notes, marks, flags, fields, issues, "
        "and full-text search over the passages",
        statements=_FIRST,
    ),
    Migration(
        name="0002 citations",
        effect="citations, remarks, works, archives, holdings, pulls; what notes "
        "support",
        statements=_CITATIONS,
    ),
)


def migrate(connection: sqlite3.Connection, *, upto: int = len(MIGRATIONS)) -> None:
    """Do the migrations that a file still lacks, each in one transaction."""
    done = count_migrations(connection)
    for index in range(done, upto):
        migration = MIGRATIONS[index]
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO migrations (name, effect, at) VALUES (?, ?, ?)",
                (
                    migration.name,
                    migration.effect,
                    datetime.now(UTC).isoformat(timespec="seconds"),
                ),
            )
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {index + 1}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def count_migrations(connection: sqlite3.Connection) -> int:
    """Count the migrations that a file has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])

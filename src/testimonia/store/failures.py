"""SQLite's errors, told as ours: what happened, where, and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from testimonia.errors import Locked, NotADossier, StoreError

_REMEDIES = {
    sqlite3.SQLITE_FULL: "the disk is full; free some space and build again (what was "
    "stored stays valid)",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; restore a backup, or build it anew "
    "under another name",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written; look at the disk, "
    "then try again (what was stored stays valid)",
    sqlite3.SQLITE_READONLY: "it may not be written; give yourself write permission "
    "for the file and its folder, or copy it elsewhere",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; see that the folder exists and that "
    "you may read and write it",
    sqlite3.SQLITE_PERM: "permission is denied; see who owns the file",
    sqlite3.SQLITE_TOOBIG: "something is too large for one dossier; leave that source "
    "out or split it",
    sqlite3.SQLITE_NOMEM: "memory ran out; close other programs or split the source",
}


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into errors of ours.

    Raises:
        Locked: another process writes the file.
        NotADossier: the file is no SQLite file.
        StoreError: it cannot be used for another reason.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _translate(error, path) from error
    except UnicodeEncodeError as error:
        msg = (
            f"{path}: a text holds characters that are not valid Unicode (half of a "
            "surrogate pair); correct the source's encoding or name"
        )
        raise StoreError(msg) from error
    except UnicodeDecodeError as error:
        raise damaged(path, "it holds text that is no text") from error


def _translate(error: sqlite3.Error, path: Path) -> StoreError:
    # Extended codes hold the primary code in their low byte.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(locked_message(path))
    if code == sqlite3.SQLITE_NOTADB:
        return NotADossier(
            f"{path}: not a dossier (nor any SQLite file); name a file that "
            "`testimonia build` made"
        )
    if code in _REMEDIES:
        return StoreError(f"{path}: {_REMEDIES[code]}")
    if "decode to UTF-8" in str(error) or "malformed" in str(error):
        return StoreError(f"{path}: {_REMEDIES[sqlite3.SQLITE_CORRUPT]}")
    return StoreError(f"{path}: cannot be used: {error}; run `testimonia check`")


def locked_message(path: Path) -> str:
    """Say that somebody else writes the dossier."""
    return (
        f"{path}: another build is writing this dossier; wait until it has ended, or "
        "write into another file"
    )


def damaged(path: Path, what: str) -> StoreError:
    """Make the error for a stored thing that cannot be as Testimonia stored it."""
    return StoreError(f"{path}: {what}; {_REMEDIES[sqlite3.SQLITE_CORRUPT]}")

"""Opening a dossier: made whole or not at all, locked for writing, verified first."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from testimonia.errors import Locked, StoreError
from testimonia.store.failures import locked_message, told_plainly
from testimonia.store.interface import Mode
from testimonia.store.migrations import migrate
from testimonia.store.safety import harden, require_current, verify, verify_history

_BUSY_MS = 10_000


@dataclass(slots=True)
class Opened:
    """A connection to a verified dossier, and the lock that goes with writing it."""

    connection: sqlite3.Connection
    path: Path
    writable: bool
    lock: FileLock | None = None

    def close(self) -> None:
        """Fold the write-ahead log in and let others write."""
        try:
            with suppress(sqlite3.Error):
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
            if self.writable:
                # A reader may hold on to the log; it stays valid then, and the last
                # one to close folds it in.
                with suppress(sqlite3.Error):
                    self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.connection.close()
        finally:
            if self.lock is not None:
                _release(self.lock)
                self.lock = None


def open_dossier(path: Path, mode: Mode) -> Opened:
    """Open a dossier; with "create", make it where there is none.

    Raises:
        StoreError: the file cannot be used, see its leaves.
    """
    # Two names of one file must mean one lock.
    path = Path(os.path.realpath(path))
    if path.is_dir():
        msg = f"{path}: a folder, not a dossier; name a file"
        raise StoreError(msg)
    if mode == "read":
        _require(path)
        with told_plainly(path):
            return _open_for_reading(path)
    return _open_for_writing(path, create=mode == "create")


def _require(path: Path) -> None:
    try:
        present = path.stat().st_size > 0
    except FileNotFoundError:
        present = False
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); see who owns it"
        raise StoreError(msg) from error
    if not present:
        msg = f"{path}: no dossier there; make one with `testimonia build`"
        raise StoreError(msg)


def _open_for_writing(path: Path, *, create: bool) -> Opened:
    if not path.parent.is_dir():
        msg = f"{path}: its folder does not exist; make the folder first"
        raise StoreError(msg)
    if not create:
        _require(path)
    lock = _acquire(path)
    try:
        draft = Path(f"{path}.new")
        # A build killed while it made the file has left its draft.
        _discard(draft)
        with told_plainly(path):
            if create and not path.exists():
                _make(draft, path)
            _require(path)
            connection = _connect(path, "rw")
            try:
                _prepare_for_writing(connection, path)
            except BaseException:
                connection.close()
                raise
        return Opened(connection, path, writable=True, lock=lock)
    except BaseException:
        _release(lock)
        raise


def _prepare_for_writing(connection: sqlite3.Connection, path: Path) -> None:
    verify(connection, path)
    verify_history(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    migrate(connection)


def _acquire(path: Path) -> FileLock:
    lock = FileLock(f"{path}.lock", thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise Locked(locked_message(path)) from error
    except OSError as error:
        msg = (
            f"{path}: cannot be written ({error.strerror}); give yourself write "
            "permission for its folder, or write elsewhere"
        )
        raise StoreError(msg) from error
    return lock


def _release(lock: FileLock) -> None:
    # Removed while still held: whoever has opened the same file in the meantime sees
    # that it has lost its name, and starts over.
    with suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()


def _make(draft: Path, path: Path) -> None:
    """Make an empty dossier under another name, then give it its own."""
    try:
        with closing(_connect(draft, "rwc")) as connection:
            migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        _rename(draft, path)
    finally:
        _discard(draft)


def _rename(draft: Path, path: Path) -> None:
    """Give a file its name, never in place of another."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:
        # No hard links on this disk; the lock keeps other builds away.
        draft.rename(path)


def _discard(draft: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            Path(f"{draft}{ending}").unlink()


def _open_for_reading(path: Path) -> Opened:
    """Open as the folder's permissions allow, and keep the file from changing.

    A log left by a killed build is read too, and folded in where that is allowed. In a
    folder that may not be written SQLite can't set up what readers share, and the file
    is read as one that nobody changes.
    """
    try:
        connection = _connect(path, "rw")
    except sqlite3.OperationalError:
        log = Path(f"{path}-wal")
        if log.exists() and log.stat().st_size:
            msg = (
                f"{path}: a build was cut short and its log ({log.name}) cannot be "
                "read here; copy both files to a folder that you may write"
            )
            raise StoreError(msg) from None
        if not os.access(path, os.R_OK):
            msg = f"{path}: may not be read; give yourself read permission"
            raise StoreError(msg) from None
        connection = _connect(path, "ro&immutable=1")
    try:
        connection.execute("PRAGMA query_only = ON")
        verify(connection, path)
        verify_history(connection, path)
        require_current(connection, path)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, path, writable=False)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        harden(connection)
        # Nothing is opened in truth before it is first read.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection

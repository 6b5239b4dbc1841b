"""The files of the folders that a build is given."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from testimonia.errors import ReadError, UsageError
from testimonia.records import Issue, issue_about

MAX_BYTES = 128 * 1024 * 1024
"""Larger files are refused: a text of that size is a library, not a source."""

_LITTER = ("~$", ".")
_LITTER_NAMES = frozenset({"Thumbs.db", "desktop.ini"})
_BESIDE = ("", "-wal", "-shm", ".lock", ".new", ".new-wal", ".new-shm", ".new-journal")
"""What a build puts beside its dossier's name."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    Attributes:
        name: its path as the dossier names it, relative to the folder given.
        path: where it lies.
    """

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Folder:
    """What the paths given to a build hold.

    Attributes:
        files: what is to be read, ordered by name.
        issues: what was left out, and why.
        closed: how names in folders begin that could not be looked into.
    """

    files: tuple[SourceFile, ...]
    issues: tuple[Issue, ...]
    closed: tuple[str, ...]


@dataclass(slots=True)
class _Found:
    """What has been met so far."""

    files: dict[str, Path] = field(default_factory=dict)
    met: set[Path] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    def add(self, name: str, path: Path, given: Path) -> None:
        """Take a file in, once, under a name that no other file has."""
        if path in self.met:
            return
        self.met.add(path)
        self.files[_free_name(name, given, self.files)] = path

    def say(self, name: str, code: str, message: str) -> None:
        """Say why something is left out."""
        self.issues.append(issue_about(name, code, message, step="read"))


def collect_files(paths: list[Path], *, leave_out: Path) -> Folder:
    """List the files below the given paths, ordered by name.

    Links are not followed: what they point to inside the folder is read where it
    lies, and what lies outside was not given. Hidden files and the litter of
    programs are passed over. Where two folders have files of one name, the second's
    is named with its folder.

    Args:
        paths: folders and files.
        leave_out: the dossier itself, which may lie in the folder.

    Raises:
        UsageError: a path does not exist, or no file was found.
    """
    found = _Found()
    for given in paths:
        _require(given)
        for path, name in _walk(given, found):
            _consider(path, name, given, leave_out, found)
    where = ", ".join(map(str, paths))
    if not found.files:
        why = f" ({found.issues[0].message})" if found.issues else ""
        msg = f"no file to read in {where}{why}; give a folder that holds your sources"
        raise UsageError(msg)
    return Folder(
        files=tuple(
            SourceFile(name, found.files[name]) for name in sorted(found.files)
        ),
        issues=tuple(found.issues),
        closed=tuple(found.closed),
    )


def _require(given: Path) -> None:
    try:
        given.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        msg = f"{given} does not exist; give a folder of sources, or a file"
        raise UsageError(msg) from error
    except OSError as error:
        msg = f"{given} cannot be opened: {error.strerror}; look at its name and permissions"
        raise UsageError(msg) from error


def _walk(given: Path, found: _Found) -> Iterator[tuple[Path, str]]:
    if not given.is_dir():
        yield given.resolve(), _name(given.name)
        return
    root = given.resolve()

    def note_closed(error: OSError) -> None:
        name = _name(Path(error.filename).relative_to(root).as_posix())
        found.closed.append("" if name == "." else f"{name}/")
        message = f"the folder cannot be opened: {error.strerror}; mend its permissions"
        found.say(name, "no_permission", message)

    for folder, folders, names in os.walk(root, onerror=note_closed):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(set(folders) - set(links))
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted(names + links):
            path = here / name
            yield path, _name(path.relative_to(root).as_posix())


def _name(path: str) -> str:
    """Write a path that is not valid Unicode with its bytes escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _consider(path: Path, name: str, given: Path, dossier: Path, found: _Found) -> None:
    if _is_litter(path, dossier):
        return
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        # Taken away since its folder was listed.
        return
    except OSError as error:
        message = f"cannot be opened: {error.strerror}; mend its permissions"
        found.say(name, "no_permission", message)
        return
    if stat.S_ISLNK(mode):
        message = "a link: give the file or folder that it points to"
        found.say(name, "link_not_followed", message)
    elif not stat.S_ISREG(mode):
        message = "neither a file nor a folder (a pipe or device): left out"
        found.say(name, "not_a_file", message)
    else:
        found.add(name, path, given)


def _is_litter(path: Path, dossier: Path) -> bool:
    beside = [f"{dossier.name}{ending}" for ending in _BESIDE]
    in_use = path.parent == dossier.parent and path.name in beside
    return in_use or path.name.startswith(_LITTER) or path.name in _LITTER_NAMES


def _free_name(name: str, given: Path, taken: dict[str, Path]) -> str:
    """Give a file the first name that is free: its own, or one with its folder."""
    if name not in taken:
        return name
    root = given.resolve()
    folder = _name((root if root.is_dir() else root.parent).name)
    names = (f"{folder}{f' {n}' if n > 1 else ''}/{name}" for n in count(1))
    return next(name for name in names if name not in taken)


def read_bytes(path: Path) -> bytes:
    """Read a file that holds still while it is read.

    Raises:
        ReadError: it cannot be opened, is too large, or keeps changing.
    """
    for _ in range(2):
        try:
            with os.fdopen(_open_quietly(path), "rb") as file:
                before = os.fstat(file.fileno())
                if before.st_size > MAX_BYTES:
                    raise _too_large(before.st_size)
                content = file.read(before.st_size + 1)
            after = path.stat()
        except FileNotFoundError as error:
            msg = "the file was taken away before it was read; build again"
            raise ReadError(msg, code="changed_while_read") from error
        except OSError as error:
            msg = f"cannot be opened: {error.strerror}; mend its permissions"
            raise ReadError(msg, code="no_permission") from error
        if _state(before) == _state(after) and len(content) == after.st_size:
            return content
    msg = "the file changed while it was read; build again when it is at rest"
    raise ReadError(msg, code="changed_while_read")


def _open_quietly(path: Path) -> int:
    """Open a file that may have become a pipe or a link since it was listed."""
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"):
        flags |= getattr(os, name, 0)
    return os.open(path, flags)


def _too_large(size: int) -> ReadError:
    mega = 1024 * 1024
    msg = (
        f"{size // mega} MB, more than the {MAX_BYTES // mega} MB that one file may"
        " have; split it and add the parts"
    )
    return ReadError(msg, code="too_large")


def _state(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns

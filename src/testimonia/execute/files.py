"""The files of the folders that a build is given."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.errors import ReadError, UsageError
from testimonia.records import Issue, issue_about

MAX_BYTES = 128 * 1024 * 1024
"""Larger files are refused: a text of that size is a library, not a source."""

_LITTER = ("~$", ".")
_LITTER_NAMES = frozenset({"Thumbs.db", "desktop.ini"})


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
    """What the paths given to a build hold."""

    files: tuple[SourceFile, ...]
    issues: tuple[Issue, ...]


def collect_files(paths: list[Path], *, leave_out: Path) -> Folder:
    """List the files below the given paths, ordered by name.

    Links are not followed: what they point to inside the folder is read where it
    lies, and what lies outside was not given. Hidden files and the litter of
    programs are passed over.

    Args:
        paths: folders and files.
        leave_out: the dossier itself, which may lie in the folder.

    Raises:
        UsageError: a path does not exist, or no file was found.
    """
    files: dict[str, SourceFile] = {}
    issues: list[Issue] = []
    for given in paths:
        if not given.exists():
            msg = f"{given} does not exist; give a folder of sources, or a file"
            raise UsageError(msg)
        for path, name in _walk(given):
            problem = _problem(path)
            if problem:
                issues.append(issue_about(name, problem[0], problem[1], step="read"))
            elif not _is_litter(path, leave_out):
                free = name if name not in files else f"{given.resolve().name}/{name}"
                files.setdefault(free, SourceFile(free, path))
    if not files:
        where = ", ".join(map(str, paths))
        msg = f"no file to read in {where}; give a folder that holds your sources"
        raise UsageError(msg)
    return Folder(tuple(files[name] for name in sorted(files)), tuple(issues))


def _walk(given: Path) -> Iterator[tuple[Path, str]]:
    if not given.is_dir():
        yield given.resolve(), _name(given.name)
        return
    root = given.resolve()
    for folder, folders, names in os.walk(root, onerror=_refuse):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(set(folders) - set(links))
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted(names + links):
            path = here / name
            yield path, _name(path.relative_to(root).as_posix())


def _refuse(error: OSError) -> None:
    msg = f"cannot look into {error.filename}: {error.strerror}; mend its permissions"
    raise UsageError(msg) from error


def _name(path: str) -> str:
    """Write a path that is not valid Unicode with its bytes escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _problem(path: Path) -> tuple[str, str] | None:
    if path.is_symlink():
        return "link_not_followed", "a link: give the file or folder that it points to"
    if not stat.S_ISREG(path.stat().st_mode):
        return "not_a_file", "neither a file nor a folder (a pipe or device): left out"
    return None


def _is_litter(path: Path, dossier: Path) -> bool:
    beside = (dossier.name, *(f"{dossier.name}{end}" for end in ("-wal", "-shm")))
    in_use = path.parent == dossier.parent and path.name in beside
    return (
        in_use
        or path.name.startswith((*_LITTER, f".{dossier.name}"))
        or path.name in _LITTER_NAMES
    )


def read_bytes(path: Path) -> bytes:
    """Read a file that holds still while it is read.

    Raises:
        ReadError: it cannot be opened, is too large, or keeps changing.
    """
    for _ in range(2):
        try:
            with path.open("rb") as file:
                before = os.fstat(file.fileno())
                if before.st_size > MAX_BYTES:
                    raise _too_large(before.st_size)
                content = file.read(MAX_BYTES + 1)
            after = path.stat()
        except OSError as error:
            msg = f"cannot be opened: {error.strerror}; mend its permissions"
            raise ReadError(msg, code="no_permission") from error
        if _state(before) == _state(after) and len(content) == after.st_size:
            return content
    msg = "the file changed while it was read; build again when it is at rest"
    raise ReadError(msg, code="changed_while_read")


def _too_large(size: int) -> ReadError:
    mega = 1024 * 1024
    msg = (
        f"{size // mega} MB, more than the {MAX_BYTES // mega} MB that one file may"
        " have; split it and add the parts"
    )
    return ReadError(msg, code="too_large")


def _state(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns

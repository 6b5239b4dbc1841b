"""The command line: a face of ``Dossier``, and the place where errors become lines."""

import errno
import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from testimonia.errors import TestimoniaError, UsageError

if TYPE_CHECKING:
    from typer.exceptions import TyperException

_STOPPED = 130
_REMEDIES = {
    errno.ENOSPC: "the disk is full; free some space and run the command again",
    errno.EDQUOT: "your share of the disk is used up; free some space and run it again",
    errno.EROFS: "nothing can be written there; write elsewhere",
    errno.EACCES: "may not be opened; see who owns it and the folders above it",
    errno.EPERM: "may not be used; see who owns it and the folders above it",
    errno.ENAMETOOLONG: "a name that is too long; give a shorter one",
    errno.ENOENT: "the file or folder is gone (perhaps the one you are in); go to another",
    errno.EMFILE: "too many files are open; run it with fewer --jobs",
    errno.EAGAIN: "the system allows no further process; run it with fewer --jobs",
    errno.ENOMEM: "memory ran out; run it with fewer --jobs, or close other programs",
}


def run() -> None:
    """Run the command line and end with its exit status."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command; return 0 (done), 1 (done, but with issues) or 2 (refused).

    Whatever a user did gives one line that says what, where and what to do.
    """
    from typer.exceptions import TyperException  # noqa: PLC0415 - starts quicker

    from testimonia.cli.app import OutputClosed, Stopped, app  # noqa: PLC0415

    for stream in (sys.stdout, sys.stderr):
        # A pipe may have been opened in a narrow encoding; records are Unicode.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        _require_words(arguments)
        status = app(
            args=arguments or ["--help"], standalone_mode=False, prog_name="testimonia"
        )
    except TestimoniaError as error:
        return _refuse(str(error))
    except TyperException as error:
        return _refuse(_describe_call(error))
    except OutputClosed:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, Stopped):
        _refuse("stopped; what was stored stays valid, the same command goes on")
        return _STOPPED
    except OSError as error:
        return _refuse(_describe_system(error))
    return status if isinstance(status, int) else 0


def _require_words(arguments: list[str]) -> None:
    """Refuse an empty argument, which would stand for the folder one is in."""
    if "" in arguments:
        msg = "an argument is empty (a variable that is not set?); fill it in"
        raise UsageError(msg)


def _describe_call(error: "TyperException") -> str:
    """Say what is wrong with a call, and where its help is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "testimonia"
    said = error.format_message().rstrip(". ")
    return f"{said}; see {command} --help"


def _describe_system(error: OSError) -> str:
    """Say what the system refused, where, and what to do."""
    remedy = _REMEDIES.get(error.errno or 0, f"{error.strerror or error}; look at it")
    where = error.filename
    if isinstance(where, bytes):
        where = os.fsdecode(where)
    return f"{where}: {remedy}" if where else remedy


def _refuse(message: str) -> int:
    from testimonia.cli.output import printable  # noqa: PLC0415

    sys.stderr.write(f"testimonia: {' '.join(printable(message).split())}\n")
    return 2

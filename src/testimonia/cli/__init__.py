"""The command line: a face of ``Dossier``, and the place where errors become lines."""

import errno
import os
import sys

from testimonia.errors import TestimoniaError

_STOPPED = 130


def run() -> None:
    """Run the command line and end with its exit status."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command; return 0 (done), 1 (done, but with issues) or 2 (refused).

    Whatever a user did gives one line that says what, where and what to do.
    """
    from typer.exceptions import TyperException  # noqa: PLC0415 - starts quicker

    from testimonia.cli.app import app  # noqa: PLC0415

    for stream in (sys.stdout, sys.stderr):
        # A pipe may have been opened in a narrow encoding; records are Unicode.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = app(args=arguments, standalone_mode=False, prog_name="testimonia")
        sys.stdout.flush()
    except TestimoniaError as error:
        return _refuse(str(error))
    except TyperException as error:
        return _refuse(f"{error.format_message()} See: testimonia --help")
    except BrokenPipeError:
        # The reader of our output (head, less) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        _refuse("stopped; what was stored stays valid, the same command goes on")
        return _STOPPED
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return _refuse("the disk is full; free some space and run the command again")
    return status if isinstance(status, int) else 0


def _refuse(message: str) -> int:
    from testimonia.cli.output import printable  # noqa: PLC0415

    sys.stderr.write(f"testimonia: {' '.join(printable(message).split())}\n")
    return 2

"""Run pandoc as a child that reads one file and nothing else, with limits."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from testimonia.errors import ReadError
from testimonia.pandoc import find_pandoc

MEGABYTE = 1 << 20
_HEAP_MEGABYTES = 2_048
# Below the time that a reading process has, so that the message says what to do.
_SECONDS = 100
_SAID_BYTES = MEGABYTE
_OUTPUT_BYTES = 1_024 * MEGABYTE
# What the Haskell run-time system ends with when its heap is full.
_HEAP_EXHAUSTED = 251


class PandocRun(NamedTuple):
    """What pandoc made of a file: its tree as JSON, and what it said meanwhile."""

    tree: bytes
    said: str


def run_pandoc(
    content: bytes,
    format_name: str,
    *,
    seconds: float = _SECONDS,
    megabytes: int = _HEAP_MEGABYTES,
) -> PandocRun:
    """Give pandoc's tree of a file.

    ``--sandbox`` keeps pandoc from reading any other file and from fetching anything;
    its heap, its time and its output are bounded.

    Args:
        content: the file, handed over on standard input.
        format_name: pandoc's name of the format, with its extensions.
        seconds: how long it may run.
        megabytes: how large its heap may grow.

    Raises:
        ReadError: pandoc cannot read the file, or not within its limits.
    """
    with tempfile.TemporaryDirectory(prefix="testimonia-") as folder:
        output = Path(folder) / "tree.json"
        complaints = Path(folder) / "complaints.txt"
        status = _run(content, format_name, (output, complaints), seconds, megabytes)
        if status == 0:
            return PandocRun(output.read_bytes(), _read_head(complaints, _SAID_BYTES))
        if shutil.disk_usage(folder).free < MEGABYTE:
            msg = f"the disk of {Path(folder).parent} is full; free some space there"
            raise ReadError(msg, code="unreadable")
        raise _explain(status, _read_head(complaints, 4_000))


def _read_head(path: Path, length: int) -> str:
    with path.open("rb") as said:
        return said.read(length).decode("utf-8", "replace")


def _run(
    content: bytes,
    format_name: str,
    files: tuple[Path, Path],
    seconds: float,
    megabytes: int,
) -> int:
    command = [
        _require_pandoc(),
        "+RTS",
        f"-M{megabytes}m",
        "-RTS",
        "--sandbox",
        "--verbose",
    ]
    command += ["--from", format_name, "--to", "json"]
    with (
        files[0].open("wb") as output,
        files[1].open("wb") as complaints,
        subprocess.Popen(  # noqa: S603 - our own binary, our own arguments
            command,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=complaints,
            cwd=files[0].parent,
            env={"LANG": "C.UTF-8", "HOME": str(files[0].parent)},
        ) as child,
    ):
        _limit(child.pid, seconds)
        try:
            child.communicate(content, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            child.kill()
            msg = (
                f"reading it took longer than {seconds:g} seconds; split the file, or "
                "save it in another format"
            )
            raise ReadError(msg, code="time_limit") from error
        except BaseException:
            child.kill()
            raise
        return child.returncode


def _limit(pid: int, seconds: float) -> None:
    """Bound what the child uses, also when this process is killed before it."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - absent on other systems

        processor = int(seconds) + 1
        try:
            resource.prlimit(pid, resource.RLIMIT_CPU, (processor, processor))
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (_OUTPUT_BYTES, _OUTPUT_BYTES))
        except ProcessLookupError:
            return


def _require_pandoc() -> str:
    pandoc = find_pandoc()
    if pandoc is None:
        msg = (
            "pandoc is missing, which reads office files: install the package "
            "pypandoc-binary again"
        )
        raise ReadError(msg, code="no_pandoc")
    return pandoc


def _explain(status: int, said: str) -> ReadError:
    lines = [line for line in said.splitlines() if not line.startswith("[INFO]")]
    first = " ".join(" ".join(lines).split())[:300]
    if "Heap exhausted" in said or status == _HEAP_EXHAUSTED or "out of memory" in said:
        msg = (
            "reading it needs more memory than a file is given; split the file, or "
            "save it as plain text"
        )
        return ReadError(msg, code="memory_limit")
    if "Loop encountered" in said:
        msg = f"it holds a command that calls itself without end ({first}); take it out"
        return ReadError(msg, code="macro_loop")
    if status < 0:
        msg = (
            f"reading it was ended by signal {-status}, as happens when it needs too "
            "much time, memory or room; split the file, or save it as plain text"
        )
        return ReadError(msg, code="reader_crash")
    msg = (
        f"it cannot be read ({first or f'pandoc ended with {status}'}); open it in the "
        "program that made it, save it anew and add that copy"
    )
    return ReadError(msg, code="damaged")

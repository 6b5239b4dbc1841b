"""Reading processes, and what happens when one of them dies."""

import contextlib
import hashlib
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import BinaryIO, Self, cast

import msgspec

from testimonia.errors import ReadError
from testimonia.execute.files import SourceFile, read_bytes
from testimonia.execute.frames import Request, read_frame, write_frame
from testimonia.execute.limits import Limits
from testimonia.pipeline import describe_source, unreadable
from testimonia.records import Findings, Source

_MAY_BE_ANOTHERS_FAULT = frozenset({"reader_died", "memory_limit"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One source's findings and the bytes they were found in.

    ``findings`` is None when the dossier holds them already.
    """

    name: str
    findings: Findings | None
    content: bytes


class Reader:
    """One reading process, started when first needed and again after it died."""

    def __init__(self, limits: Limits, grammar: str = "") -> None:
        self._limits = limits
        self._grammar = grammar
        self._process: subprocess.Popen[bytes] | None = None
        self._is_stopped = False
        self._decoder = msgspec.msgpack.Decoder(Findings)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def stop(self) -> None:
        """Kill the process, also while another thread waits for its answer."""
        self._is_stopped = True
        if process := self._process:
            process.kill()

    def close(self) -> None:
        """End the process; no other thread may be waiting for it."""
        self.stop()
        self._end_process()

    def _end_process(self) -> None:
        """Kill the process and close its pipes: only for the thread that feeds it."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                # What could not be written to a dead process is of no use any more.
                with contextlib.suppress(OSError):
                    cast("BinaryIO", pipe).close()

    def find_all(self, path: str, content: bytes) -> Findings:
        """Run one source through the pipeline, within the limits.

        A process that has read other files before may have died of them, so a source
        is only given up when a fresh process dies of it.
        """
        was_fresh = self._process is None
        source = describe_source(path, content)
        findings = self._try(source, content)
        if findings.issues and findings.issues[0].code in _MAY_BE_ANOTHERS_FAULT:
            self._end_process()
            is_certain = was_fresh or self._is_stopped
            return findings if is_certain else self._try(source, content)
        return findings

    def _try(self, source: Source, content: bytes) -> Findings:
        process = self._process = self._process or self._start()
        if self._is_stopped:
            # Stopped while the process was being started.
            process.kill()
        late = threading.Event()
        seconds = self._limits.time_for(len(content))
        timer = threading.Timer(seconds, _end_late, (process, late))
        timer.start()
        try:
            request = Request(source.path, content, seconds, self._grammar)
            answer = self._ask(process, request)
        finally:
            timer.cancel()
        # A reader may speak of the source that it was given, and of no other.
        is_ours = answer is not None and _named(answer.source) == _named(source)
        if answer is not None and is_ours and not late.is_set():
            return answer
        self._end_process()
        if late.is_set():
            message = f"reading it took more than {seconds:.0f} seconds; split the file"
            return unreadable(source, message, code="time_limit")
        message = "the file broke the program that reads it; save it anew, or as text"
        return unreadable(source, message, code="reader_died")

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own module, no shell
            [
                sys.executable,
                "-m",
                "testimonia.execute.worker",
                str(self._limits.memory_bytes),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def _ask(
        self, process: subprocess.Popen[bytes], request: Request
    ) -> Findings | None:
        try:
            stdin = cast("BinaryIO", process.stdin)
            write_frame(stdin, msgspec.msgpack.encode(request))
            stdout = cast("BinaryIO", process.stdout)
            answer = read_frame(stdout, longest=self._limits.memory_bytes)
            return None if answer is None else self._decoder.decode(answer)
        except (OSError, ValueError, msgspec.DecodeError):
            # The process is gone, or sends no records.
            return None


def _named(source: Source) -> tuple[str, str, str]:
    return source.id, source.path, source.sha256


def _end_late(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


class ReaderPool:
    """So many reading processes, each fed by a thread of its own."""

    def __init__(self, jobs: int, limits: Limits, grammar: str = "") -> None:
        self._readers = [Reader(limits, grammar) for _ in range(jobs)]
        self._idle = list(self._readers)
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="reader")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Killing the processes first ends whatever the threads wait for.
        self._threads.shutdown(wait=False, cancel_futures=True)
        for reader in self._readers:
            reader.stop()
        self._threads.shutdown()
        for reader in self._readers:
            reader.close()

    def run(
        self, files: tuple[SourceFile, ...], is_done: Callable[[str, str], bool]
    ) -> Iterator[Outcome]:
        """Give each file's outcome as it comes.

        Args:
            files: the files, in the order to begin them.
            is_done: tells of a name and SHA-256 whether the dossier holds the findings.
        """
        waiting: set[Future[Outcome]] = set()
        for file in files:
            # One file more than there are processes is under way, so that they read
            # while the build stores.
            if len(waiting) > len(self._readers):
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
            waiting.add(self._threads.submit(self._read, file, is_done))
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)

    def _read(self, file: SourceFile, is_done: Callable[[str, str], bool]) -> Outcome:
        try:
            content = read_bytes(file.path)
        except ReadError as error:
            source = describe_source(file.name, b"")
            return Outcome(
                file.name, unreadable(source, str(error), code=error.code), b""
            )
        if is_done(file.name, hashlib.sha256(content).hexdigest()):
            return Outcome(file.name, None, content)
        reader = self._idle.pop()
        try:
            return Outcome(file.name, reader.find_all(file.name, content), content)
        finally:
            self._idle.append(reader)

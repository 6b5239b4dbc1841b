"""What one file may cost while it is read."""

import contextlib
import signal
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for the process that reads one file.

    Attributes:
        seconds: time for a small file; ``seconds_per_megabyte`` come on top.
        memory_bytes: address space of the process, where the system can bound it.
    """

    seconds: float = 120.0
    seconds_per_megabyte: float = 6.0
    memory_bytes: int = 4 * 1024**3

    def time_for(self, size: int) -> float:
        """Give the seconds that a file of so many bytes may take."""
        return self.seconds + self.seconds_per_megabyte * size / 1024**2


def bound_memory(memory_bytes: int) -> None:
    """Bound this process's address space, and let it leave no core file.

    Windows has no such bound; there the time limit alone holds.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - absent on Windows

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):
        # macOS refuses the bound; the time limit holds there too.
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def bound_time(seconds: float) -> None:
    """Have the system end this process after so many seconds, counted anew each time.

    The build ends a late reader itself; this one bound also holds when the build was
    killed before it. Windows has none.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)

"""The reading process: takes sources from standard input, sends back findings.

A file that breaks a native library, eats memory or never ends costs this process, not
the build.
"""

import os
import sys
import traceback
from typing import BinaryIO

import msgspec

from testimonia.execute.frames import Request, read_frame, write_frame
from testimonia.execute.limits import bound_memory
from testimonia.pipeline import describe_source, run_pipeline, unreadable
from testimonia.records import Findings


def main() -> None:
    """Serve requests until the build closes the pipe."""
    bound_memory(int(sys.argv[1]))
    requests, answers = _take_pipes()
    encoder = msgspec.msgpack.Encoder()
    decoder = msgspec.msgpack.Decoder(Request)
    while (frame := read_frame(requests)) is not None:
        request = decoder.decode(frame)
        write_frame(answers, encoder.encode(find_all(request)))


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes for frames: whatever a library prints goes to standard error."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    return requests, answers


def find_all(request: Request) -> Findings:
    """Run the pipeline; what it cannot bear becomes an issue of the source."""
    source = describe_source(request.path, request.content)
    try:
        return run_pipeline(request.path, request.content)
    except MemoryError:
        message = "reading it takes more memory than one file may; split the file"
        return unreadable(source, message, code="memory_limit")
    except Exception as error:  # noqa: BLE001 - one file must not cost the build
        place = traceback.extract_tb(error.__traceback__)[-1]
        message = (
            f"a fault of Testimonia's own, {type(error).__name__} in "
            f"{os.path.basename(place.filename)}:{place.lineno} ({error}); "  # noqa: PTH119
            "please report it with the file"
        )
        return unreadable(source, message, code="internal_error")


if __name__ == "__main__":
    main()

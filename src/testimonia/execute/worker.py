"""The reading process: takes sources from standard input, sends back findings.

A file that breaks a native library, eats memory or never ends costs this process, not
the build.
"""

import gc
import os
import sys
import traceback
from typing import BinaryIO

import msgspec

from testimonia.execute.frames import Request, read_frame, write_frame
from testimonia.execute.limits import bound_memory, bound_time
from testimonia.pipeline import describe_source, run_pipeline, unreadable

_GRACE = 5.0


def main() -> None:
    """Serve requests until the build closes the pipe."""
    memory_bytes = int(sys.argv[1])
    bound_memory(memory_bytes)
    requests, answers = _take_pipes()
    decoder = msgspec.msgpack.Decoder(Request)
    # A text's parts are many and hold no cycles: going through them again and again
    # would make large files take more than their share of time.
    gc.disable()
    gc.freeze()
    while (frame := read_frame(requests, longest=memory_bytes)) is not None:
        request = decoder.decode(frame)
        del frame
        bound_time(request.seconds + _GRACE)
        write_frame(answers, answer(request))
        bound_time(0)
        gc.collect()


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes for frames: whatever a library prints goes to standard error."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    return requests, answers


def answer(request: Request) -> bytes:
    """Run the pipeline; what it cannot bear becomes an issue of the source."""
    encode = msgspec.msgpack.Encoder().encode
    try:
        return encode(run_pipeline(request.path, request.content, request.grammar))
    except MemoryError:
        message = "reading it takes more memory than one file may; split the file"
        code = "memory_limit"
    except RecursionError:
        message = "its parts stand too deep inside each other; save it as plain text"
        code = "too_deep"
    except Exception as error:  # noqa: BLE001 - one file must not cost the build
        place = traceback.extract_tb(error.__traceback__)[-1]
        message = (
            f"a fault of Testimonia's own, {type(error).__name__} in "
            f"{os.path.basename(place.filename)}:{place.lineno} ({str(error)!a:.200}); "  # noqa: PTH119
            "please report it with the file"
        )
        code = "internal_error"
    source = describe_source(request.path, request.content)
    return encode(unreadable(source, message, code=code))


if __name__ == "__main__":
    main()

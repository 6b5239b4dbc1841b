"""Messages between a build and its readers: a length and a MessagePack body.

What a reader sends back is decoded against the records' types, so that a reader that
a hostile file has taken over can send nothing but records.
"""

import struct
from dataclasses import dataclass
from typing import BinaryIO

_LENGTH = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Request:
    """One source to run through the pipeline, in so many seconds.

    Attributes:
        grammar: the user's own archive grammar, TOML; empty without one.
    """

    path: str
    content: bytes
    seconds: float
    grammar: str = ""


def write_frame(stream: BinaryIO, body: bytes) -> None:
    """Send one message."""
    stream.write(_LENGTH.pack(len(body)))
    stream.write(body)
    stream.flush()


def read_frame(stream: BinaryIO, *, longest: int) -> bytes | None:
    """Receive one message; None when the other side is gone, or sends too much."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > longest:
        return None
    body = stream.read(length)
    return body if len(body) == length else None

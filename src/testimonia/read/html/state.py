"""What the walk of a page keeps: what holds inside an element, and what is open."""

from dataclasses import dataclass
from typing import NamedTuple


class State(NamedTuple):
    """What an element hands down to what stands in it."""

    kind: str = "paragraph"
    level: int | None = None
    author: str | None = None
    role: str | None = None
    score: float | None = None
    is_pre: bool = False
    is_shown: bool = False
    is_closed: bool = False
    lists: int = 0
    list_size: int = -1
    depth: int = 0


@dataclass(slots=True)
class Frame:
    """An element that is open: where it ends and what must be closed then."""

    end: int
    before: State
    is_block: bool
    held: int | None = None
    holder: int | None = None
    container: int | None = None

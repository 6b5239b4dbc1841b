"""Archive grammars as data: one TOML file a tradition, in the order of reading.

How such a file is written is told in docs/how-to/archive-grammars.md.
"""

from importlib.resources import files

TRADITIONS = (
    "britain",
    "united_states",
    "russia",
    "germany",
    "france",
    "australia",
    "elsewhere",
    "asia",
    "universities",
    "counties",
    "states",
    "holders",
    "papers",
)
"""The shipped grammars; where two rules fit at one place, the earlier file's wins."""


def tradition_text(name: str) -> str:
    """Give the TOML text of a shipped grammar.

    >>> tradition_text("russia").splitlines()[0]
    'name = "Russia"'
    """
    return (files(__name__) / f"{name}.toml").read_text("utf-8")

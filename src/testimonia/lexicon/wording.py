"""How the word lists are written down: a text of words, or of phrases parted by bars."""


def words(text: str) -> frozenset[str]:
    """Read a list of single words.

    >>> sorted(words("said wrote"))
    ['said', 'wrote']
    """
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    r"""Read a list of phrases, parted by bars and line ends.

    >>> sorted(phrases("log in|sign up\n    help"))
    ['help', 'log in', 'sign up']
    """
    parts = (part.strip() for line in text.splitlines() for part in line.split("|"))
    return frozenset(part for part in parts if part)

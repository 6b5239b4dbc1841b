"""Small words in names and titles that carry no difference."""

PARTICLES = frozenset(
    [
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "du",
        "la",
        "le",
        "jr",
        "sr",
        "ten",
        "ter",
        "van",
        "vom",
        "von",
        "zu",
        "zum",
        "zur",
    ]
)

TITLE_STOPWORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "il",
        "lo",
        "gli",
        "i",
        "el",
        "los",
        "las",
    ]
)

PEERS = frozenset(
    [
        "sir",
        "lord",
        "lady",
        "earl",
        "duke",
        "duchess",
        "marquess",
        "marquis",
        "viscount",
        "viscountess",
        "baron",
        "baroness",
        "count",
        "countess",
        "prince",
        "princess",
        "graf",
        "freiherr",
        "comte",
        "duc",
        "conte",
    ]
)
"""Ranks before a name with "of" in it that is a person's all the same."""

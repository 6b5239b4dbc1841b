"""Printed editions of diplomatic documents, as works cite them.

Each pattern is bounded; it is read without regard to case.
"""

_NATION = r"(?: of the united states)?"
SERIES_NAMES = (
    # United States
    rf"foreign relations{_NATION}",
    r"frus",
    rf"papers relating to (?:the )?foreign relations{_NATION}",
    rf"public papers of the presidents{_NATION}",
    r"documents on american foreign relations",
    # Britain and the Commonwealth
    r"documents on british foreign policy",
    r"dbfp",
    r"documents on british policy overseas",
    r"dbpo",
    r"british documents on the origins of the war",
    r"british documents on foreign affairs",
    r"bdfa",
    r"documents on australian foreign policy",
    r"dafp",
    r"documents on canadian external relations",
    r"dcer",
    r"documents on irish foreign policy",
    # Germany
    r"akten zur deutschen auswärtigen politik",
    r"adap",
    r"documents on german foreign policy",
    r"dgfp",
    r"akten zur auswärtigen politik der bundesrepublik deutschland",
    r"aapd",
    r"die große politik der europäischen kabinette",
    # France, Italy, Switzerland
    r"documents diplomatiques fran[cç]ais",
    r"ddf",
    r"i documenti diplomatici italiani",
    r"documenti diplomatici italiani",
    r"ddi",
    r"documents diplomatiques suisses",
    r"diplomatische dokumente der schweiz",
    r"dodis",
    # Russia
    r"документы внешней политики(?: ссср)?",
    r"двп(?: ссср)?",
    r"dokumenty vneshne[ij] politiki(?: sssr)?",
    r"dvp(?: sssr)?",
)
"""Names and short names of the series."""

PROCEEDINGS_NAMES = (
    r"(?:h\.?\s?[cl]\.?\s)?(?:deb(?:s|ates)?\.?|hansard)",
    r"house of (?:commons|lords) debates",
    r"parliamentary debates",
    r"hansard(?:'s|’s)? parliamentary debates",
    r"congressional (?:record|globe)(?:\s?[-–—]\s?(?:senate|house))?",
    r"(?:commonwealth|canadian|australian|new zealand) parliamentary debates",
    r"house of (?:commons|lords|representatives), (?:parliamentary )?debates",
    r"annals of congress",
    r"federal register",
    r"journal officiel",
    r"verhandlungen des (?:deutschen )?(?:reichstags?|bundestage?s?)",
    r"stenographische berichte",
    r"atti parlamentari",
    r"public law",
    r"statutes at large",
    r"treaty series",
    r"command papers?",
)
"""Printed proceedings and laws."""

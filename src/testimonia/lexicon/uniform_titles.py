"""One name for editions of documents that are cited under many.

Keys are short names; values are parts of titles (of series, their beginnings) as
``text.names.weigh_words`` gives them: folded, without articles. Two citations of a series name one work when year
and volume agree as well; a collection is one work whatever the volume.
"""

SERIES_TITLES: dict[str, tuple[str, ...]] = {
    "frus": (
        "frus",
        "foreign relations of united states",
        "foreign relations of u s",
        "foreign relations of us",
        "foreign relations",
        "papers relating to foreign relations",
    ),
    "dbfp": ("dbfp", "documents on british foreign policy"),
    "dbpo": ("dbpo", "documents on british policy overseas"),
    "bdfa": ("bdfa", "british documents on foreign affairs"),
    "bd": ("british documents on origins of war",),
    "dafp": ("dafp", "documents on australian foreign policy"),
    "dcer": ("dcer", "documents on canadian external relations"),
    "difp": ("difp", "documents on irish foreign policy"),
    "adap": ("adap", "akten zur deutschen auswartigen politik"),
    "dgfp": ("dgfp", "documents on german foreign policy"),
    "aapd": ("aapd", "akten zur auswartigen politik der bundesrepublik"),
    "ddf": ("ddf", "documents diplomatiques francais"),
    "ddi": ("ddi", "documenti diplomatici italiani"),
    "dds": ("dds", "dodis", "documents diplomatiques suisses"),
    "dvp": (
        "двп",
        "dvp",
        "документы внешнеи политики",
        "dokumenty vneshnei politiki",
        "dokumenty vneshnej politiki",
    ),
}
"""Series, published by year and volume."""

COLLECTION_TITLES: dict[str, tuple[str, ...]] = {
    "correspondence of chairman of council of ministers of ussr": (
        "correspondence between chairman of council of ministers of ussr",
        "correspondence between chairman of council of ministers of u s s r",
        "stalins correspondence with churchill",
        "stalins correspondence with roosevelt",
        "переписка председателя совета министров ссср",
        "perepiska predsedatelia soveta ministrov",
        "perepiska predsedatelya soveta ministrov",
        "briefwechsel stalins mit churchill",
    ),
    "sovetsko-angliiskie otnosheniia": (
        "советско англииские отношения во время великои отечественнои",
        "sovetsko angliiskie otnosheniia vo vremia velikoi otechestvennoi",
        "sovetsko angliyskie otnosheniya vo vremya velikoy otechestvennoy",
    ),
}
"""Collections, one work in however many volumes and printings."""

GENERIC_LEADS: tuple[tuple[str, ...], ...] = (
    ("history", "of"),
    ("short", "history", "of"),
    ("concise", "history", "of"),
    ("story", "of"),
    ("geschichte", "des"),
    ("geschichte", "der"),
    ("histoire", "de"),
    ("storia", "della"),
)
"""What some print before a title and others leave out."""

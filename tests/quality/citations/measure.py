"""How well citations are found, read and linked in labelled notes."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.quality.citations.gold import Found, Labelled, Place, Read, read_source
from tests.quality.citations.links import count_links
from tests.quality.citations.supports import measure_supports
from tests.quality.citations.works import measure_works

SOURCES = ("002", "004")
FIELDS = (
    "author",
    "editor",
    "title",
    "container-title",
    "publisher",
    "publisher-place",
    "issued",
    "volume",
    "issue",
    "number",
    "pages",
)
WHOLES = {"edition", "newspaper", "diary", "web"}
CHIEF = ("author", "title", "issued")
# What closes a citation may stand inside or outside its span.
CLOSING = " \t\n.,;:"

Figures = dict[str, float]


def measure_citations(shared: Path) -> Figures:
    """Measure the labelled seeds, and the works that they share."""
    figures: Figures = {}
    for name in SOURCES:
        measured = measure_notes(read_source(shared, name))
        figures |= {f"{name} {what}": figure for what, figure in measured.items()}
    return figures | measure_supports(shared) | measure_works(shared)


def measure_notes(reads: tuple[Read, ...]) -> Figures:
    """Measure notes that have both readings."""
    return {
        **_measure_boundaries(reads),
        **_measure_archives(reads),
        **_measure_fields(reads),
        "kinds right": _share_right(reads, "kind"),
        "forms right": _share_right(reads, "form"),
        **count_links(reads),
    }


def ratios(name: str, right: int, found: int, wanted: int) -> Figures:
    """Give precision, recall and F1 of counts, or nothing where nothing is wanted."""
    if not wanted:
        return {}
    precision = right / found if found else 1.0
    recall = right / wanted
    both = precision + recall
    return {
        f"{name} precision": round(precision, 4),
        f"{name} recall": round(recall, 4),
        f"{name} f1": round(2 * precision * recall / both, 4) if both else 0.0,
    }


def trimmed(text: str, place: Place) -> Place:
    """Leave closing punctuation and white space off a place's ends.

    >>> trimmed("See Dew, 12. ", (3, 13))
    (4, 11)
    """
    start, end = place
    words = text[start:end]
    return (
        start + len(words) - len(words.lstrip()),
        end - len(words) + len(words.rstrip(CLOSING)),
    )


def _measure_boundaries(reads: Iterable[Read]) -> Figures:
    ends: Counter[str] = Counter()
    for read in reads:
        text = read.note.text
        optional = {trimmed(text, a.place) for a in read.labelled if a.optional}
        wanted = {trimmed(text, a.place) for a in read.labelled} - optional
        found = {trimmed(text, b.place) for b in read.found} - optional
        ends["spans wanted"] += len(wanted)
        ends["spans found"] += len(found)
        ends["spans right"] += len(wanted & found)
        doubtful = {trimmed(text, a.place) for a in read.labelled if a.doubtful}
        ends["missed"] += len(wanted - found - doubtful)
        ends["wanted"] += 2 * len(wanted)
        ends["found"] += 2 * len(found)
        for side in (0, 1):
            ends["right"] += len({p[side] for p in wanted} & {p[side] for p in found})
    return {
        **ratios("boundary", ends["right"], ends["found"], ends["wanted"]),
        **ratios(
            "span", ends["spans right"], ends["spans found"], ends["spans wanted"]
        ),
        "sure spans missed": ends["missed"],
    }


def _measure_archives(reads: Iterable[Read]) -> Figures:
    right = total = wanted_total = levels_right = 0
    for read in reads:
        optional = {key for a in read.labelled if a.optional for key in a.keys}
        wanted = Counter(k for a in read.labelled if not a.optional for k in a.keys)
        found = Counter(
            archive.key
            for one in read.found
            for archive in one.citation.archives
            if archive.key not in optional
        )
        right += (wanted & found).total()
        total += found.total()
        wanted_total += wanted.total()
        levels_right += (_levels_wanted(read) & _levels_found(read)).total()
    return {
        **ratios("archive", right, total, wanted_total),
        "archives right": right,
        "archives invented": total - right,
        "levels right": levels_right,
    }


def _levels_wanted(read: Read) -> Counter[object]:
    return Counter(
        (archive["repository"], *(tuple(level) for level in archive["levels"]))
        for one in read.labelled
        if not one.optional
        for archive in one.row.get("archives", ())
    )


def _levels_found(read: Read) -> Counter[object]:
    return Counter(
        (archive.repository, *archive.levels)
        for one in read.found
        for archive in one.citation.archives
    )


def _share_right(reads: Iterable[Read], name: str) -> float:
    right = whole = 0
    for read in reads:
        for one in read.labelled:
            # None stands where the kind or form can be told in more than one way.
            if not one.optional and one.row[name]:
                whole += 1
                other = read.pairs.get(one)
                right += other is not None and one.row[name] == getattr(
                    other.citation, name
                )
    return round(right / whole, 4)


def _measure_fields(reads: Iterable[Read]) -> Figures:
    counts: Counter[tuple[str, str]] = Counter()
    for read in reads:
        for one in read.labelled:
            if "fields" in one.row:
                other = read.pairs.get(one)
                for name in FIELDS:
                    for what in judge_field(read, one, other, name):
                        counts[name, what] += 1
    figures: Figures = {}
    for name, names in (
        *((n, (n,)) for n in FIELDS),
        ("chief", CHIEF),
        ("all", FIELDS),
    ):
        right, found, wanted = (
            sum(counts[n, what] for n in names) for what in ("right", "found", "wanted")
        )
        measured = ratios(f"field {name}", right, found, wanted)
        figures |= {what: figure for what, figure in measured.items() if "f1" in what}
    return figures


def judge_field(
    read: Read, one: Labelled, other: Found | None, name: str
) -> Iterable[str]:
    """Say what holds of a field: it is wanted, found, right."""
    if name in one.row.get("unscored", ()):
        return
    wanted = one.row["fields"].get(name)
    found = found_places(one, other, name) if other else ()
    if wanted:
        yield "wanted"
    text = read.note.text
    right = wanted and (
        trimmed(text, wanted) in {trimmed(text, place) for place in found}
        or (other and name == "pages" and _is_locator(text, wanted, other))
    )
    if right:
        yield "right"
    if right or found:
        yield "found"


def found_places(one: Labelled, other: Found, name: str) -> tuple[Place, ...]:
    """Give a field as found, under each name that may stand for the one labelled."""
    names: tuple[str, ...] = (name,)
    # An edition, a diary or a newspaper is named as a whole, of which one part is meant.
    whole = one.kind in WHOLES and "container-title" not in one.row["fields"]
    if name == "pages":
        names = ("page",)
    elif whole and name == "title":
        names = ("title", "container-title")
    elif whole and name == "container-title":
        names = ()
    return tuple(other.fields[n] for n in names if n in other.fields)


def _is_locator(text: str, wanted: Place, other: Found) -> bool:
    locator = other.citation.locator or ""
    return text[slice(*wanted)] == locator.strip(CLOSING)

"""Which places of a text call which notes.

TEI has four ways: the note stands where it is called; a ``ptr`` or ``ref`` points to
it; it points (``target``) to an ``anchor`` or to the words it speaks of; or a second,
empty note repeats it (``sameAs``).
"""

from dataclasses import dataclass, field

from lxml import etree

from testimonia.read.tei.names import (
    DIVISIONS,
    ENTRIES,
    LISTS,
    XML_ID,
    local_name,
    running_words,
)

_ANCHOR_TYPES = frozenset({"noteanchor", "note-anchor", "noteref", "note-ref", "fnref"})
_NOTE_TYPES = frozenset({"note", "foot", "footnote", "end", "endnote", "fn", "callout"})
_GATHERINGS = frozenset({"back", "listAnnotation", "noteGrp", "notes", "standOff"})
_DIVISION_TYPES = frozenset({"notes", "endnotes", "footnotes", "note", "annotations"})
_ENDS = frozenset({"end", "endnote", "endnotes", "back", "enddoc"})
_SOURCE_WORDS = ("Source:", "Source :", "Sources:", "Quelle:", "Fonte:", "Fuente:")
_MARK_LENGTH = 4


@dataclass(slots=True)
class NoteCalls:
    """Say, of every note, whether and whence it is called.

    Attributes:
        notes: by identifier, the notes that have one.
        anchored: by the identifier of a place, the notes that point to it.
        called: notes that a reference or a place elsewhere calls.
        continued: notes that only go on with another one (``prev``).
        repeated: identifiers that the text gives to more than one element.
    """

    notes: dict[str, etree._Element] = field(default_factory=dict)
    anchored: dict[str, list[etree._Element]] = field(default_factory=dict)
    called: set[etree._Element] = field(default_factory=set)
    continued: set[etree._Element] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    _places: dict[etree._Element, int] = field(default_factory=dict)
    _paths: dict[etree._Element, str] = field(default_factory=dict)
    _gathered: dict[etree._Element, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, text: etree._Element) -> "NoteCalls":
        """Look through a text once."""
        calls = cls()
        places: set[str] = set()
        beside: dict[etree._Element, int] = {}
        all_notes: list[etree._Element] = []
        references: list[etree._Element] = []
        for element in text.iter(etree.Element):
            name = local_name(element)
            identifier = element.get(XML_ID)
            if identifier is not None:
                if identifier in places:
                    calls.repeated.append(identifier)
                places.add(identifier)
            if name == "note":
                all_notes.append(element)
                calls._count(element, beside)
                if identifier is not None:
                    calls.notes.setdefault(identifier, element)
            elif name in {"ref", "ptr"} and element.get("target"):
                references.append(element)
        calls._tie(all_notes, references, places)
        return calls

    def _tie(
        self,
        notes: list[etree._Element],
        references: list[etree._Element],
        places: set[str],
    ) -> None:
        for note in notes:
            if self.continues(note) is not None:
                self.continued.add(note)
                continue
            for target in _targets(note, "targetEnd") or _targets(note, "target"):
                if target in places and target not in self.notes:
                    self.anchored.setdefault(target, []).append(note)
                    self.called.add(note)
        for reference in references:
            called = self.note_called(reference)
            if called is not None:
                self.called.add(called)

    def _count(self, note: etree._Element, beside: dict[etree._Element, int]) -> None:
        """Remember which of its parent's notes a note is."""
        parent = note.getparent()
        if parent is not None:
            beside[parent] = beside.get(parent, 0) + 1
            self._places[note] = beside[parent]

    def path(self, note: etree._Element) -> str:
        """Give the way to a note that is written before the walk comes to it."""
        parent = note.getparent()
        if parent is None:
            return ""
        if parent not in self._paths:
            self._paths[parent] = _path(parent)
        return f"{self._paths[parent]}/note[{self._places[note]}]"

    def continues(self, note: etree._Element) -> etree._Element | None:
        """Give the note that another one goes on with, across a page break."""
        before = _targets(note, "prev")
        earlier = self.notes.get(before[0]) if before else None
        return earlier if earlier is not note else None

    def continuation(self, note: etree._Element) -> etree._Element | None:
        """Give the note that goes on with this one."""
        after = _targets(note, "next")
        later = self.notes.get(after[0]) if after else None
        return later if later in self.continued else None

    def repeats(self, note: etree._Element) -> etree._Element | None:
        """Give the note that an empty one repeats."""
        same = _targets(note, "sameAs") or _targets(note, "copyOf")
        return self.notes.get(same[0]) if same else None

    def note_called(self, reference: etree._Element) -> etree._Element | None:
        """Give the note that a ref or ptr calls; None for a mere cross-reference."""
        targets = _targets(reference, "target")
        note = self.notes.get(targets[0]) if targets else None
        if note is None or is_anchor(reference):
            return note
        typed = (reference.get("type") or "").lower() in _NOTE_TYPES
        if (typed or self.is_gathered(note)) and _looks_like_mark(reference):
            return note
        return None

    def is_gathered(self, note: etree._Element) -> bool:
        """Tell whether a note stands in a place for notes, away from its mark."""
        parent = note.getparent()
        if parent is None:
            return False
        if parent not in self._gathered:
            self._gathered[parent] = _gathers(parent)
        return self._gathered[parent]


def _path(element: etree._Element) -> str:
    """Give the path to an element from the nearest identifier above it."""
    steps: list[str] = []
    place: etree._Element | None = element
    while place is not None:
        if place.get(XML_ID):
            return "/".join([f'id("{place.get(XML_ID)}")', *reversed(steps)])
        name = local_name(place)
        before = place.itersiblings(place.tag, preceding=True)
        root = place.getparent() is None
        steps.append(name if root else f"{name}[{1 + sum(1 for _ in before)}]")
        place = place.getparent()
    return "/" + "/".join(reversed(steps))


def _gathers(place: etree._Element) -> bool:
    """Tell whether notes that stand here directly are a list of notes."""
    name = local_name(place)
    if name in _GATHERINGS:
        return True
    if name in DIVISIONS and (place.get("type") or "").lower() in _DIVISION_TYPES:
        return True
    parent = place.getparent()
    if parent is None or name in ENTRIES:
        return False
    if name in DIVISIONS:
        return local_name(parent) == "back" or _gathers(parent)
    return (
        name in LISTS | {"item", "p"}
        and local_name(parent) != "text"
        and (_holds_notes_only(place) and _gathers(parent))
    )


def _holds_notes_only(place: etree._Element) -> bool:
    return not (place.text or "").strip() and all(
        local_name(child) in {"note", "item", "pb", "lb", ""}
        and not (child.tail or "").strip()
        for child in place
    )


def is_anchor(reference: etree._Element) -> bool:
    """Tell whether a ref or ptr says of itself that it is a note's mark."""
    return (reference.get("type") or "").lower() in _ANCHOR_TYPES


def _looks_like_mark(reference: etree._Element) -> bool:
    """Tell a mark ("12", "[a]", "*") from a cross-reference ("note 12 above")."""
    words = running_words(reference).strip("[]() .")
    return len(words) <= _MARK_LENGTH and (
        len(words) <= 1 or words.isdecimal() or not words.isalnum() or words.islower()
    )


def _targets(element: etree._Element, attribute: str) -> list[str]:
    """Give the identifiers that a pointing attribute names in the same file."""
    pointers = (element.get(attribute) or "").split()
    return [pointer[1:] for pointer in pointers if pointer.startswith("#")]


def note_role(note: etree._Element, *, gathered: bool) -> str:
    """Say which kind of note it is: "source", "endnote" or "footnote"."""
    kind = (note.get("type") or "").lower()
    place = set((note.get("place") or "").lower().split())
    if kind == "source" or _names_source(note):
        return "source"
    if place & _ENDS or kind == "endnote":
        return "endnote"
    if place or kind == "footnote":
        return "footnote"
    return "endnote" if gathered else "footnote"


def _names_source(note: etree._Element) -> bool:
    """Tell a source note that its encoding does not name: "Source: ..." at a heading."""
    parent = note.getparent()
    if parent is None or local_name(parent) != "head":
        return False
    return running_words(note).startswith(_SOURCE_WORDS)


def note_number(note: etree._Element) -> str | None:
    """Give a note's number as the source prints it, where it does.

    The number 0, which some editions give to source notes, is never printed.
    """
    if note.get("n"):
        return note.get("n") if note.get("n") != "0" else None
    label = next((el for el in note if local_name(el) == "label"), None)
    return running_words(label) or None if label is not None else None

"""Shows a document's notes and elements as tests compare them."""

from testimonia.records import Document, Reading

_BEFORE = 40


def only(reading: Reading) -> Document:
    """The one document of a reading, its spans checked."""
    (document,) = reading.documents
    for element in document.elements:
        document.words(*element.spans)
        assert element.parent is None or document.elements[element.parent]
    return document


def last_word(text: str) -> str:
    """The word that a text ends with, or nothing."""
    return "".join(text.split()[-1:])


def notes_of(document: Document) -> list[tuple[str | None, str | None, str, list[str]]]:
    """Number, role, words and the word before each mark, in the notes' order."""
    marks: dict[int, list[str]] = {}
    for element in document.elements:
        if element.kind == "mark" and element.target is not None:
            start = element.spans[0].start
            before = document.text[max(0, start - _BEFORE) : start]
            marks.setdefault(element.target, []).append(last_word(before))
    return [
        (note.label, note.role, document.words(*note.spans), marks.get(index, []))
        for index, note in enumerate(document.elements)
        if note.kind == "note"
    ]


def blocks_of(document: Document) -> list[tuple[str, str]]:
    """Kind and words of each element that is no note, mark or field."""
    return [
        (element.kind, document.words(*element.spans))
        for element in document.elements
        if element.kind not in ("note", "mark", "field", "label")
    ]


def fields_of(document: Document) -> list[tuple[str, str | None]]:
    """Words and record of each reference manager's field."""
    return [
        (document.words(*element.spans), element.data)
        for element in document.elements
        if element.kind == "field"
    ]

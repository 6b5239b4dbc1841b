"""What is wrong with a text's notes and marks, as issues."""

from testimonia.records import Document, Issue, Mark, Note, Segment, issue_in

_CUT_LIST = 3


def find_trouble(
    document: Document,
    notes: tuple[Note, ...],
    marks: tuple[Mark, ...],
    counts: list[int],
    closing: list[Segment],
) -> tuple[Issue, ...]:
    """Find marks without a note or with several, lists cut off, notes without a mark.

    Args:
        document: the text.
        notes: its notes.
        marks: its marks.
        counts: how many notes each mark could call.
        closing: the segments of the last row of notes.
    """
    return (
        *_find_dangling(document, marks, counts),
        *_find_cut_lists(document, closing, marks, counts),
        *_find_idle(document, notes),
    )


def _find_dangling(
    document: Document, marks: tuple[Mark, ...], counts: list[int]
) -> list[Issue]:
    """Say which marks call no note, and which call one of several."""
    issues = []
    for mark, count in zip(marks, counts, strict=True):
        name = mark.number or repr(mark.text)
        if not count:
            message = (
                f"mark {name} calls a note that the source does not have; look "
                "for it in the original"
            )
            code = "dangling_mark"
        elif count > 1:
            message = (
                f"mark {name} could call {count} notes with that number; "
                "none is chosen, say which"
            )
            code = "ambiguous_mark"
        else:
            continue
        issues.append(issue_in(document, code, message, step="notes", span=mark.span))
    return issues


def _find_cut_lists(
    document: Document,
    closing: list[Segment],
    marks: tuple[Mark, ...],
    counts: list[int],
) -> list[Issue]:
    """Say that a list of notes ends before the marks do."""
    if not closing:
        return []
    numbers = [int(s.label) for s in closing if s.label and s.label.isdecimal()]
    last = max(numbers, default=0)
    beyond = [
        int(mark.number)
        for mark, count in zip(marks, counts, strict=True)
        if not count and mark.number and mark.number.isdecimal()
    ]
    beyond = [number for number in beyond if number > last]
    if len(beyond) < _CUT_LIST:
        return []
    message = (
        f"the list of notes ends at {last} though the text has marks up to "
        f"{max(beyond)}; the source seems cut off, look for a complete copy"
    )
    end = closing[-1].spans[-1]
    return [issue_in(document, "cut_note_list", message, step="notes", span=end)]


def _find_idle(document: Document, notes: tuple[Note, ...]) -> list[Issue]:
    """Say which notes nothing calls and which are empty."""
    issues = []
    for note in notes:
        name = f"note {note.number or '(no number)'}"
        place = note.spans[0]
        if not note.marks and note.kind != "source":
            message = f"no mark in the text calls {name}; look for it in the original"
            issues.append(
                issue_in(document, "uncalled_note", message, step="notes", span=place)
            )
        if not note.text:
            message = f"{name} has no words; look it up in the original"
            issues.append(
                issue_in(document, "empty_note", message, step="notes", span=place)
            )
    return issues

"""A text with marks, its notes and what they cite, made by hand."""

import re

from testimonia.records import (
    ArchiveReference,
    Citation,
    CitedField,
    Document,
    Findings,
    Mark,
    Note,
    Source,
    Span,
    make_id,
    make_segment,
)

SOURCE = Source(id="s-1", path="a.md", sha256="", bytes=0, media_type="text/plain")


def article(text, *cited, flags=(), kinds=("paragraph",)):
    """Make findings of a text whose marks look like [1].

    Args:
        text: its paragraphs, with an empty line between them.
        cited: for each note a list of citations (see ``cite``).
    """
    document = Document(id="d-1", source="a.md", order=0, text=text)
    segments, start = [], 0
    for order, words in enumerate(text.split("\n\n")):
        span = Span(start, start + len(words))
        kind = kinds[min(order, len(kinds) - 1)]
        segments.append(make_segment(document, kind, (span,), order=order))
        start += len(words) + 2
    marks = [
        Mark(
            id=make_id("m", found.start()),
            document="d-1",
            number=found[1],
            span=Span(*found.span()),
            text=found[0],
            note=f"n-{found[1]}",
        )
        for found in re.finditer(r"\[(\d+)\]", text)
    ]
    notes = [_note(number, marks) for number in range(1, len(cited) + 1)]
    return Findings(
        source=SOURCE,
        documents=(document,),
        segments=tuple(segments),
        marks=tuple(marks),
        notes=tuple(notes),
        flags=flags,
        citations=tuple(
            _place(one, number, at)
            for number, some in enumerate(cited, 1)
            for at, one in enumerate(some)
        ),
    )


def _note(number, marks):
    mark = next((m.span for m in marks if m.number == str(number)), None)
    return Note(
        id=f"n-{number}",
        document="d-1",
        number=str(number),
        kind="footnote",
        spans=(Span(0, 1),),
        text="",
        segment="g-1",
        marks=(mark,) if mark else (),
        supports=(Span(0, mark.start),) if mark else (),
    )


def cite(kind="archive", keys=(), works=(), locator=None, **fields):
    return {"kind": kind, "keys": keys, "works": works, "locator": locator} | fields


def _place(said, number, at):
    fields = {k: v for k, v in said.items() if k not in cite()}
    return Citation(
        id=f"c-{number}-{at}",
        document="d-1",
        note=f"n-{number}",
        number=str(number),
        segment=None,
        kind=said["kind"],
        form="full",
        spans=(Span(0, 2),),
        text="",
        fields=tuple(
            CitedField(name=name.replace("_", "-"), value=value, spans=(Span(0, 1),))
            for name, value in fields.items()
        ),
        locator=said["locator"],
        archives=tuple(map(_refer, said["keys"])),
        works=said["works"],
    )


def _refer(call):
    """Read "FO 371/35338/U321"."""
    labels = ("department", "series", "piece", "paper")
    levels = tuple(zip(labels, re.split("[ /]", call), strict=False))
    return ArchiveReference(
        repository="TNA", levels=levels, key=f"TNA {call}", spans=(), text=call
    )

"""Findings made by hand, and a strategy that makes any."""

import hashlib
import string
from dataclasses import replace

from hypothesis import strategies as st

from testimonia.records import (
    ArchiveReference,
    Candidate,
    Citation,
    CitedField,
    Document,
    Field,
    Findings,
    Flag,
    Issue,
    Mark,
    Note,
    Page,
    Remark,
    Source,
    Span,
    make_id,
    make_segment,
)

Material = tuple[Findings, bytes]


def source_of(path, content, **attributes):
    return Source(
        id=make_id("s", path),
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        media_type="text/plain",
        encoding="utf-8",
        made_by="read 1, segment 2, notes 3",
        **attributes,
    )


def simple(path: str, *paragraphs: str, **attributes) -> Material:
    """A text of paragraphs, each a segment."""
    text = "\n\n".join(paragraphs)
    document = Document(
        id=make_id("d", path), source=path, order=0, text=text, **attributes
    )
    places = []
    start = 0
    for paragraph in paragraphs:
        places.append((Span(start, start + len(paragraph)),))
        start += len(paragraph) + 2
    return of_places(document, places)


def of_places(document, places, kinds=(), marks=()) -> Material:
    """A document whose segments have the given spans and mark spans."""
    segments = tuple(
        make_segment(
            document, kinds[order] if kinds else "paragraph", spans, order=order
        )
        for order, spans in enumerate(places)
    )
    made = tuple(
        Mark(
            id=make_id("m", document.id, span.start, span.end),
            document=document.id,
            number=None,
            span=span,
            text=document.words(span),
            note=None,
        )
        for span in marks
    )
    content = document.text.encode("utf-8")
    source = source_of(document.source, content)
    found = Findings(
        source=source, documents=(document,), segments=segments, marks=made
    )
    return found, content


def with_note(path: str = "note.txt") -> Material:
    """A paragraph cut by a page, with a note, its mark, a flag and an issue."""
    text = "Kerr met Molotov.[1] He sent a tele\n7\ngram home [who?]\n\n1 Tel 93"
    document = Document(
        id=make_id("d", path),
        source=path,
        order=0,
        text=text,
        title="A day in February",
        authors=("A. Writer", "B. Writer"),
        genre="article",
        primary=False,
        pages=(Page(start=0, label="6", sheet=1), Page(start=36, label="7", sheet=2)),
    )
    body = (Span(0, 35), Span(38, 54))
    found, content = of_places(
        document,
        [body, (Span(36, 37),), (Span(56, 64),)],
        kinds=("paragraph", "furniture", "note"),
        marks=[Span(17, 20)],
    )
    note = Note(
        id=make_id("n", document.id, 1),
        document=document.id,
        number="1",
        kind="endnote",
        spans=(Span(58, 64),),
        text="Tel 93",
        segment=found.segments[2].id,
        marks=(Span(17, 20),),
        page="7",
    )
    mark = replace(found.marks[0], number="1", note=note.id, page="6")
    flag = Flag(
        id=make_id("f", document.id, 48),
        document=document.id,
        kind="who?",
        span=Span(48, 54),
        text="[who?]",
        page="7",
    )
    issue = Issue(
        id=make_id("i", document.id),
        code="uncalled_note",
        message="look at it",
        step="notes",
        source=path,
        document=document.id,
        span=Span(48, 54),
        text="[who?]",
    )
    made = replace(found, notes=(note,), marks=(mark,), flags=(flag,), issues=(issue,))
    return made, content


_texts = st.text(
    st.characters(exclude_categories=("Cs",)) | st.sampled_from("\n\r\x00\x1f\x1eß-"),
    max_size=60,
)
_labels = st.none() | st.text(string.printable, max_size=4)


def _spans(draw, document):
    cuts = draw(
        st.lists(st.integers(document.start, document.end), min_size=2, max_size=6).map(
            sorted
        )
    )
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return tuple(Span(start, end) for start, end in pairs)


@st.composite
def documents(draw, path, order):
    text = draw(_texts)
    start = draw(st.integers(0, 9))
    return Document(
        id=make_id("d", path, order),
        source=path,
        order=order,
        text=text,
        start=start,
        title=draw(_labels),
        authors=tuple(
            draw(
                st.lists(
                    st.text(st.characters(exclude_categories=("Cs",)), max_size=5),
                    max_size=2,
                )
            )
        ),
        primary=draw(st.none() | st.booleans()),
        reviewed=draw(st.none() | st.booleans()),
        language=draw(_labels),
        pages=tuple(
            Page(
                start=offset,
                label=draw(_labels),
                sheet=draw(st.none() | st.integers(1, 9)),
            )
            for offset in sorted(draw(st.sets(st.integers(0, 50), max_size=3)))
        ),
    )


@st.composite
def findings(draw, path: str = "any.txt") -> Material:
    """Findings of any shape that the records allow."""
    docs = tuple(
        draw(documents(path, order)) for order in range(draw(st.integers(0, 2)))
    )
    content = draw(st.binary(max_size=40))
    names = ("segments", "notes", "marks", "flags", "fields", "citations", "remarks")
    made = {name: [] for name in names}
    for document in docs:
        _fill(draw, document, made)
    issues = [
        Issue(
            id=make_id("i", path, number),
            code=draw(st.sampled_from(["uncalled_note", "dangling_mark"])),
            message=draw(_texts),
            step="read",
            severity=draw(st.sampled_from(["info", "warning", "error"])),
            source=path,
        )
        for number in range(draw(st.integers(0, 2)))
    ]
    ordered = {
        name: tuple(sorted(records, key=_place)) for name, records in made.items()
    }
    source = source_of(path, content, message=draw(_labels))
    return Findings(
        source=source, documents=docs, issues=tuple(issues), **ordered
    ), content


def _place(record):
    spans = getattr(record, "spans", None) or (record.span,)
    return record.document, spans[0].start


def _fill(draw, document, made):
    for order in range(draw(st.integers(0, 3))):
        spans = _spans(draw, document)
        segment = make_segment(
            document,
            draw(st.sampled_from(["paragraph", "note", "furniture", "list"])),
            spans,
            order=order,
            label=draw(_labels),
            score=draw(st.none() | st.floats(0, 1)),
        )
        # Two segments of one kind never share a place; here they can, but not an id.
        made["segments"].append(replace(segment, id=f"{segment.id}{order}"))
        made["notes"].append(
            Note(
                id=make_id("n", document.id, order),
                document=document.id,
                number=draw(_labels),
                kind="footnote",
                spans=spans,
                text=document.words(*spans),
                segment=segment.id,
                marks=_spans(draw, document),
                supports=_spans(draw, document),
                score=draw(st.none() | st.floats(0, 1)),
            )
        )
        _fill_inline(draw, document, made, order)


def _fill_inline(draw, document, made, order):
    span = _spans(draw, document)[0]
    common = {"document": document.id, "span": span, "text": document.words(span)}
    made["marks"].append(
        Mark(
            id=make_id("m", document.id, order),
            number=draw(_labels),
            note=None,
            **common,
        )
    )
    made["citations"].append(_citation(draw, document, order))
    made["remarks"].append(
        Remark(
            id=make_id("r", document.id, order),
            document=document.id,
            note=make_id("n", document.id, order),
            number=draw(_labels),
            kind="signal",
            spans=(span,),
            text=document.words(span),
            citation=draw(_labels),
        )
    )
    made["flags"].append(
        Flag(id=make_id("f", document.id, order), kind="edit", **common)
    )
    made["fields"].append(
        Field(id=make_id("z", document.id, order), data="{}", **common)
    )


def _citation(draw, document, order):
    spans = _spans(draw, document)
    words = document.words(*spans)
    reference = ArchiveReference(
        repository="TNA",
        levels=(("department", "FO"), ("series", draw(_texts))),
        key=f"TNA FO {order}",
        spans=spans,
        text=words,
        score=draw(st.floats(0, 1)),
    )
    field = CitedField(
        name=draw(st.sampled_from(["author", "title"])),
        value=words,
        spans=spans,
        names=tuple(draw(st.lists(_texts, max_size=2))),
    )
    return Citation(
        id=make_id("c", document.id, order),
        document=document.id,
        note=draw(st.none() | st.just(make_id("n", document.id, order))),
        number=draw(_labels),
        segment=None,
        kind=draw(st.sampled_from(["archive", "book"])),
        form="full",
        spans=spans,
        text=words,
        fields=(field,) * draw(st.integers(0, 2)),
        locator=draw(_labels),
        archives=(reference,) * draw(st.integers(0, 2)),
        defines=tuple(draw(st.lists(_texts, max_size=2))),
        candidates=(Candidate(id="c-1", score=0.5),) * draw(st.integers(0, 1)),
        own=draw(st.booleans()),
        score=draw(st.floats(0, 1)),
    )

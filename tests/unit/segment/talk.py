"""What the tests of threads, blogs and catalogue pages share."""

from testimonia.records import CONTAINERS, Document, Segment, Segmented
from testimonia.segment.catalogue import score_catalogue, segment_catalogue
from testimonia.segment.comments import score_comments, segment_comments
from testimonia.segment.thread import score_thread, segment_thread
from testimonia.text.lines import split_lines

SCORERS = {
    "thread": score_thread,
    "blog": score_comments,
    "catalogue": score_catalogue,
}
SEGMENTERS = {
    "thread": segment_thread,
    "blog": segment_comments,
    "catalogue": segment_catalogue,
}
_LONGEST = 30


def page(text, start=0):
    """Make a document of a text."""
    return Document(id="d-1", source="page.txt", order=0, text=text, start=start)


def scores(text):
    """Give a text's three scores."""
    document = page(text)
    lines = split_lines(document)
    return {genre: score(document, lines) for genre, score in SCORERS.items()}


def segment(genre, text, start=0):
    """Segment a text as a genre."""
    document = page(text, start)
    return SEGMENTERS[genre](document, split_lines(document))


def outline(result: Segmented) -> str:
    """Write segments as lines that a reader can check against the text."""
    done = result.documents[0]
    lines = [f"{done.genre} | {done.title} | {', '.join(done.authors)} | {done.date}"]
    depths: dict[str | None, int] = {None: 0}
    for part in result.segments:
        depth = depths[part.parent]
        depths[part.id] = depth + 1
        told = [
            f"{name}={value}"
            for name in ("level", "label", "role", "author", "date")
            if (value := getattr(part, name)) is not None
        ]
        words = "" if part.kind in CONTAINERS else f" | {_shorten(part)}"
        lines.append("  " * depth + " ".join([part.kind, *told]) + words)
    return "\n".join(lines) + "\n"


def _shorten(part: Segment) -> str:
    text = " ".join(part.text.split())
    if len(text) <= 2 * _LONGEST:
        return text
    return f"{text[:_LONGEST].rstrip()} … {text[-_LONGEST:].lstrip()}"


def assert_sound(document: Document, segments: tuple[Segment, ...]) -> None:
    """Check the promises that every segmenter makes."""
    known = {part.id: part for part in segments}
    assert len(known) == len(segments)
    assert [part.order for part in segments] == list(range(len(segments)))
    starts = [part.spans[0].start for part in segments]
    assert starts == sorted(starts)
    covered = [0] * len(document.text)
    for part in segments:
        assert part.text == document.words(*part.spans)
        assert part.text == part.text.strip() != ""
        if part.kind in CONTAINERS:
            continue
        for span in part.spans:
            for offset in range(span.start, span.end):
                covered[offset - document.start] += 1
        if part.parent:
            holder = known[part.parent]
            assert holder.kind in CONTAINERS
            assert holder.spans[0].start <= part.spans[0].start
            assert part.spans[-1].end <= holder.spans[-1].end
    for character, times in zip(document.text, covered, strict=True):
        assert times == 1 or (character.isspace() and times == 0)

"""Plain texts of any sort are cut without loss, and files with two texts are parted."""

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.annotate.flags import find_flags
from testimonia.annotate.notes import find_notes
from testimonia.read.plain import read_plain
from testimonia.records import CONTAINERS, SEGMENT_KINDS
from testimonia.segment import segment_document

_LINES = st.sampled_from(
    [
        "",
        "",
        "# The mission",
        "## Notes",
        "Notes",
        "---",
        "===",
        "\f",
        "\fThe mission to Moscow 12",
        "12",
        "13",
        "- 14 -",
        "> he said nothing of it",
        "| a | b |",
        "* bread",
        "- salt",
        "1 Kerr to London.",
        "2 Eden to Kerr.",
        "1. Kerr to London.",
        "2. Eden to Kerr,",
        "[1] Kerr to London.",
        "[2]",
        "[^1]: Kerr to London.",
        "    set in under it",
        "  3. ^ abLaw, 4",
        "* Kerr, in a letter",
        "He came back[1] and asked at once.[2] It rained[^1] for days<sup>1</sup> and",
        "days on end.¹ Nobody came,2 and the mis-",
        "sion* went home (1) again. " + "It waited for news that never came. " * 9,
        "By Jane Doe",
        "Written by: Jane Doe Written at: Moscow Date written: May 1943",
        "For the town, see Moscow (town).",
        "See also[edit]",
        "4 May 1943",
        "\u202eright to left\u2028 and \x00 nought",
        "Email: a@b.example",
    ]
)
_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def run(text):
    document = read_plain("a.txt", text.encode()).documents[0]
    segmented = segment_document(document)
    notes = find_notes(segmented.documents, segmented.segments)
    flags = find_flags(segmented.documents, segmented.segments)
    return segmented, notes, flags


@settings(max_examples=300, deadline=None)
@given(st.lists(_LINES, min_size=1, max_size=30), _ENDS)
def test_every_word_lies_in_one_segment(lines, end):
    """Nothing is lost, nothing counted twice, whatever stands in a file."""
    text = end.join(lines) + "x"
    segmented, notes, flags = run(text)
    covered = [0] * len(text)
    ids = {segment.id: segment for segment in segmented.segments}
    assert len(ids) == len(segmented.segments)
    for segment in segmented.segments:
        assert segment.kind in SEGMENT_KINDS
        assert segment.text == "".join(text[s.start : s.end] for s in segment.spans)
        assert segment.parent is None or ids[segment.parent].kind in CONTAINERS
        if segment.kind not in CONTAINERS:
            for span in segment.spans:
                for place in range(span.start, span.end):
                    covered[place] += 1
    for place, char in enumerate(text):
        assert covered[place] == 1 if not char.isspace() else covered[place] <= 1
    for thing in (*notes.marks, *flags.flags):
        assert thing.text == text[thing.span.start : thing.span.end]
    for note in notes.notes:
        assert note.text == "".join(text[s.start : s.end] for s in note.spans)
        assert note.segment in ids


@settings(max_examples=60, deadline=None)
@given(st.lists(_LINES, min_size=1, max_size=30))
def test_the_same_text_gives_the_same_parts(lines):
    text = "\n".join(lines) + "x"
    assert run(text) == run(text)

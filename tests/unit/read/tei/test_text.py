"""What a TEI text shows: readings, breaks, blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.read.tei import read_tei
from tests.unit.read.tei.samples import annotate, kinds, read_body, segments_of, tei

READINGS = [
    pytest.param("<choice><sic>recieve</sic><corr>receive</corr></choice>", "recieve"),
    pytest.param("<choice><corr>receive</corr><sic>recieve</sic></choice>", "recieve"),
    pytest.param("<choice><orig>vpon</orig><reg>upon</reg></choice>", "vpon"),
    pytest.param("<choice><abbr>Tel</abbr><expan>Telegram</expan></choice>", "Tel"),
    pytest.param("<app><lem>peace</lem><rdg>war</rdg></app>", "peace"),
    pytest.param("<app><rdg>peace</rdg><rdg>war</rdg></app>", "peace"),
    pytest.param("<expan><abbr>Tel</abbr><ex>egram</ex></expan>", "Telegram"),
    pytest.param("t<supplied>h</supplied>e", "the"),
    pytest.param("<subst><del>war</del><add>peace</add></subst>", "peace"),
    pytest.param("<del>war</del> <add>peace</add>", "peace"),
    pytest.param("<del>war</del> ended", "war ended"),
    pytest.param("<add><del>war</del> peace<sic/></add>", "peace"),
    pytest.param("<add><del>war</del></add> ended", "war ended"),
    pytest.param("Source:<hi>Papers</hi>", "Source: Papers"),
    pytest.param("http:<hi>//example.org</hi>", "http://example.org"),
    pytest.param("to <gap reason='torn'/> by", "to […] by"),
    pytest.param("Paris<lb/>and London", "Paris and London"),
    pytest.param("Mos <lb break='no'/> cow", "Moscow"),
    pytest.param("Mos<pb n='2' break='no'/>\n<lb break='no'/>cow", "Moscow"),
    pytest.param("minis-<lb/>\n ter", "minis-ter"),
    pytest.param("Anglo-<lb/>French", "Anglo- French"),
    pytest.param("end <pb n='2'/> of", "end of"),
    pytest.param("a\n   b\t<hi>c </hi> d", "a b c d"),
    pytest.param("a\u00a0b", "a\u00a0b"),
    pytest.param("M<hi rend='superscript'>r</hi> <persName>Eden</persName>", "Mr Eden"),
    pytest.param("one<!-- aside --> two<?pi x?> three", "one two three"),
    pytest.param("he said <quote>no</quote> twice", "he said no twice"),
]


@pytest.mark.parametrize(("body", "words"), READINGS, ids=lambda value: value[:30])
def test_the_text_shows_what_the_source_prints(body, words):
    assert read_body(f"<p>{body}</p>").text == words


BLOCKS = [
    pytest.param(
        "<p>He wrote: <quote rend='block'><p>We agree.</p><p>Fully.</p></quote>"
        " and left.</p>",
        [
            ("paragraph", "He wrote:\nand left."),
            ("quotation", "We agree.\n\nFully."),
        ],
        id="block quotation in a paragraph",
    ),
    pytest.param(
        "<quote><list><item>1. Yes.</item><item>2. No.</item></list></quote>",
        [("quotation", "1. Yes.\n2. No.")],
        id="numbered points in a quotation stay one quotation",
    ),
    pytest.param(
        "<lg><l>One line,</l><l>another.</l></lg>",
        [("paragraph", "One line,\nanother.")],
        id="verse keeps its lines",
    ),
    pytest.param(
        "<table><head>Votes</head><row><cell>For</cell><cell>3</cell></row>"
        "<row><cell><p>Against</p></cell><cell/></row></table>",
        [("caption", "Votes"), ("table", "For\t3\nAgainst")],
        id="table",
    ),
    pytest.param(
        "<list rend='bulleted'><head>Present</head><item>A<list><item>a1</item></list>"
        "</item><item n='2'><p>B</p></item></list>",
        [
            ("list", "Present\n\nA\n\na1\n\nB"),
            ("heading", "Present"),
            ("item", "A"),
            ("list", "a1"),
            ("item", "a1"),
            ("item", "B"),
        ],
        id="nested list",
    ),
    pytest.param(
        "<list><label>UK</label><item>Eden</item><label>Alone</label></list>",
        [("list", "UK Eden\nAlone"), ("item", "UK Eden"), ("item", "Alone")],
        id="labels belong to their items",
    ),
    pytest.param(
        "<figure><graphic url='a.jpg'/><head>The hall</head><figDesc>x</figDesc></figure>",
        [("caption", "The hall")],
        id="figure",
    ),
    pytest.param(
        "<opener><salute>My dear Kerr,</salute></opener><p>Yes.</p><closer>"
        "<salute>Yours ever,</salute><signed>Sargent</signed></closer>",
        [
            ("paragraph", "My dear Kerr,"),
            ("paragraph", "Yes."),
            ("byline", "Yours ever,\n\nSargent"),
        ],
        id="letter",
    ),
    pytest.param(
        "<p>One <fw type='header'>RUNNING HEAD</fw> sentence.</p>",
        [("paragraph", "One\nsentence."), ("furniture", "RUNNING HEAD")],
        id="running head in a sentence",
    ),
    pytest.param(
        "<div><head>Long title</head><head type='running'>Short</head></div>",
        [("heading", "Long title"), ("furniture", "Short")],
        id="shortened heading",
    ),
    pytest.param(
        "<sp><speaker>Molotov</speaker><p>Why now?</p></sp>",
        [("paragraph", "Molotov"), ("paragraph", "Why now?")],
        id="speech",
    ),
    pytest.param(
        "<ab><lb n='1'/>To the gods<lb n='2' break='no'/> of</ab>",
        [("paragraph", "To the godsof")],
        id="inscription",
    ),
    pytest.param(
        "<listApp><app loc='1'><lem>peace</lem><rdg>war</rdg></app></listApp>",
        [("list", "peace war"), ("item", "peace war")],
        id="apparatus apart from the text shows every reading",
    ),
    pytest.param(
        "<listBibl><biblStruct><monogr><author>Clerk</author><title>Papers</title>"
        "</monogr></biblStruct></listBibl>",
        [("list", "Clerk Papers"), ("item", "Clerk Papers")],
        id="bibliography",
    ),
]


@pytest.mark.parametrize(("body", "expected"), BLOCKS)
def test_blocks_are_kinds_of_segment(body, expected):
    assert kinds(read_body(body)) == expected


def test_headings_know_their_level():
    document = read_body(
        "<div><head>Part</head><div><head>Chapter</head><p>x</p></div></div>"
    )

    assert [s.level for s in segments_of(document) if s.kind == "heading"] == [1, 2]


def test_an_items_label_is_as_printed():
    document = read_body("<list><label>(a)</label><item>Yes.</item></list>")

    assert [s.label for s in segments_of(document) if s.kind == "item"] == ["(a)"]


_INLINE = st.recursive(
    st.sampled_from(["word", " ", "two words ", "<lb/>", "<pb n='3'/>", "é\u2003"]),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(["hi", "q", "del", "note", "choice", "ref", "seg"]),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=6,
)
_BLOCK_NAMES = (
    *("div", "quote", "item", "list", "cell", "row", "table", "note", "figure"),
    *("closer", "opener", "floatingText", "head", "lg", "person", "label"),
)
_BLOCK = st.recursive(
    st.builds("<p>{}</p>".format, st.lists(_INLINE, max_size=4).map("".join)),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(_BLOCK_NAMES),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=8,
)


@given(st.lists(_BLOCK, max_size=4).map("".join))
def test_every_character_lies_in_one_segment_however_blocks_are_nested(body):
    """Encoders nest what the Guidelines forbid; nothing may get lost or stand twice."""
    for document in read_tei("a.xml", tei(body)).documents:
        covered = [0] * len(document.text)
        for segment in segments_of(document):
            assert segment.text == document.words(*segment.spans)
            if segment.kind != "list":
                for span in segment.spans:
                    for place in range(span.start, span.end):
                        covered[place] += 1
        faults = [
            place
            for place, char in enumerate(document.text)
            if not char.isspace() and covered[place] != 1
        ]
        assert faults == []
        starts = [page.start for page in document.pages]
        assert starts == sorted(starts)
        notes = sum(element.kind == "note" for element in document.elements)
        assert len(annotate(document).notes) == notes

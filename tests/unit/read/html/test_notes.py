"""Notes and marks of every mark-up that saved pages are known to have."""

import pytest

from tests.unit.read.html.reading import read_fixture, read_page

# name: notes (number, kind, how often called, words), marks that call nothing
GOLDEN = {
    "mediawiki": (
        [
            ("note 1", "endnote", 1, "The draft is unsigned.[3]"),
            (
                "1",
                "endnote",
                3,
                "Lane, Ada (1961). The Winter Legation. Harbour Press.",
            ),
            ("2", "endnote", 1, "Lane 1961, p. 44."),
            ("3", "endnote", 1, "National file, folio 12."),
        ],
        ["[9]"],
    ),
    "parsoid": (
        [
            ("1", "endnote", 1, "Port register, sheet 3."),
            ("2", "endnote", 2, "Port register, sheet 9."),
        ],
        [],
    ),
    "word": (
        [
            ("1", "footnote", 1, "Envoy to Ministry, file 7.\nA copy went south."),
            ("2", "footnote", 1, "Diary, 11 March."),
            ("i", "endnote", 1, "See the sequel."),
        ],
        [],
    ),
    "libreoffice": (
        [
            ("i", "endnote", 1, "Told in 1950."),
            ("1", "footnote", 1, "Consular log, 3 May.\nThe log has gaps."),
            ("2", "footnote", 1, "Town paper."),
        ],
        [],
    ),
    "gdocs": (
        [
            ("1", "endnote", 1, "Register of cables, no. 8."),
            ("2", "endnote", 1, "As above.\nSecond paragraph of the note."),
        ],
        [],
    ),
    "epub": (
        [
            ("1", "footnote", 1, "Minute of 3 June."),
            ("*", "endnote", 1, "Kept at home."),
            ("2", "endnote", 0, "Never called."),
        ],
        ["3"],
    ),
    "pandoc": (
        [
            ("1", "footnote", 1, "Letter of 1 May; see note 2."),
            ("2", "footnote", 1, "Letter of 2 May.\nCome at once.\nSo it ends."),
        ],
        [],
    ),
    "jekyll": (
        [
            ("1", "endnote", 2, "Report of the mission."),
            ("2", "footnote", 1, "Private letter."),
        ],
        [],
    ),
    "easy_footnotes": (
        [
            ("1", "footnote", 1, "The list is lost."),
            ("2", "footnote", 1, "Forty names."),
        ],
        [],
    ),
    "modern_footnotes": (
        [
            ("1", "footnote", 1, "Barn ledger, June."),
            ("2", "footnote", 1, "Town book, July."),
        ],
        [],
    ),
    "footnotes_plugin": (
        [
            ("1", "endnote", 1, "Seen in 1961."),
            ("2", "endnote", 1, "Seen in 1962."),
        ],
        [],
    ),
    "substack": (
        [
            ("1", "footnote", 1, "Count by the elder cousin.\nShe counted again."),
            ("2", "footnote", 1, "In 1944."),
        ],
        [],
    ),
    "jats": (
        [
            ("1", "footnote", 1, "Archive box 2."),
            ("2", "footnote", 1, "Archive box 3."),
            ("3", "footnote", 1, "Archive box 4."),
        ],
        [],
    ),
    "tandf": (
        [
            ("1", "endnote", 1, "First folder."),
            ("2", "endnote", 1, "Second folder."),
        ],
        [],
    ),
    "tufte": (
        [
            ("1", "footnote", 1, "In pencil, mostly."),
            (None, "footnote", 1, "A habit of clerks."),
            ("2", "footnote", 1, "The maps are lost."),
        ],
        [],
    ),
    "handmade": (
        [
            ("1", "endnote", 2, "Road book, page 2."),
            ("2", "endnote", 1, "Road book, page 3."),
            ("3", "endnote", 1, "Town clerk's diary."),
        ],
        [],
    ),
    "handmade_br": (
        [
            ("1", "endnote", 1, "Bridge log."),
            ("2", "endnote", 1, "Guild book,\nsecond part."),
            ("3", "endnote", 1, "Oral report."),
        ],
        [],
    ),
    "unlinked_sup": (
        [
            ("1", "endnote", 1, "Survey of 1900."),
            ("2", "endnote", 1, "Pace book.\nIt was drawn up late."),
            ("3", "endnote", 1, "Silence itself."),
            ("4", "endnote", 1, "Ditto."),
        ],
        ["5"],
    ),
    "unlinked_brackets": (
        [
            ("1", "endnote", 1, "Letter book."),
            ("2", "endnote", 1, "Second book."),
            ("3", "endnote", 1, "Third book."),
            ("4", "endnote", 0, "Fourth, uncalled."),
            ("5", "endnote", 1, "Fifth book."),
        ],
        [],
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_notes_and_the_marks_that_call_them(name: str) -> None:
    notes, dangling = GOLDEN[name]
    read = read_fixture(name)
    found = [(n.number, n.kind, len(n.marks), n.text) for n in read.linked.notes]
    assert found == notes
    assert [m.text for m in read.linked.marks if m.note is None] == dangling


@pytest.mark.parametrize("name", GOLDEN)
def test_each_mark_calls_the_note_of_its_own_number(name: str) -> None:
    read = read_fixture(name)
    numbers = {note.id: note.number for note in read.linked.notes}
    for mark in read.linked.marks:
        assert mark.note is None or numbers[mark.note] == mark.number


@pytest.mark.parametrize(
    "name",
    ["phpbb", "xenforo", "wordpress", "blogger", "book", "unknown", "reddit_old"],
)
def test_pages_without_notes_have_none(name: str) -> None:
    read = read_fixture(name)
    assert (read.linked.notes, read.linked.marks) == ((), ())


@pytest.mark.parametrize(
    "page",
    [
        '<p><a href="#a">A</a> <a href="#b">B</a><h2 id="a">A</h2><p>x<h2 id="b">B</h2>',
        '<ul><li><a href="#one">1</a><li><a href="#two">2</a></ul><h2 id="one">One</h2>'
        '<p>x</p><h2 id="two">Two</h2>',
        '<p>See <a href="#eq1">(1)</a>.</p><p id="eq1">a = b</p>',
        '<p>Index: road, <a href="#p12">12</a>, <a href="#p13">13</a></p>'
        '<p id="p12">On the road.</p><p id="p13">Off it.</p>',
        "<p>It weighs 10<sup>6</sup> pounds on 3 m<sup>2</sup>.</p>",
        "<p>Told in [1938] and [sic] by [him].</p><ol><li>One</li><li>Two</li></ol>",
    ],
    ids=["letters", "contents", "equation", "index", "powers", "years"],
)
def test_short_links_and_numbers_that_call_no_notes(page: str) -> None:
    assert read_page(page).linked.marks == ()


def test_links_saved_as_whole_addresses_call_notes() -> None:
    """Browsers write "#fn1" as the page's address with "#fn1" behind it."""
    read = read_page(
        '<link rel="canonical" href="https://x.example/a"><p>So.<sup><a '
        'href="https://x.example/a#fn1" id="fnref1">1</a></sup></p><ol><li id="fn1">'
        'Box 4 <a href="https://x.example/a#fnref1">↩</a></li></ol>'
    )
    assert [(n.number, n.text) for n in read.linked.notes] == [("1", "Box 4")]
    assert read.calls() == [("1", "1")]


def test_hidden_list_of_notes_is_read() -> None:
    """Pop-up scripts hide the list that they show piece by piece."""
    read = read_page(
        '<p>So.<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div class="footnotes" '
        'style="display:none"><ol><li id="fn:1"><p>Box 4</p></li></ol></div>'
    )
    assert [n.text for n in read.linked.notes] == ["Box 4"]


def test_link_in_a_note_to_another_note_is_no_way_back() -> None:
    read = read_page(
        '<p>A<sup><a id="r1" href="#n1">1</a></sup> b<sup><a id="r2" href="#n2">2</a>'
        '</sup></p><ol><li id="n1">Box 4. <a href="#r1">↩</a></li><li id="n2">'
        'See <a href="#n1">1</a> above. <a href="#r2">↩</a></li></ol>'
    )
    assert [n.text for n in read.linked.notes] == ["Box 4.", "See 1 above."]
    assert read.calls() == [("1", "1"), ("2", "2")]


def test_notes_numbered_anew_in_each_chapter_are_kept_apart() -> None:
    chapter = "<h2>C{0}</h2><p>Said.<sup>1</sup> Done.<sup>2</sup></p><h3>Notes</h3>"
    notes = "<ol><li>One of {0}.</li><li>Two of {0}.</li></ol>"
    read = read_page((chapter + notes).format("a") + (chapter + notes).format("b"))
    assert [n.text for n in read.linked.notes] == [
        "One of a.",
        "Two of a.",
        "One of b.",
        "Two of b.",
    ]
    assert [len(n.marks) for n in read.linked.notes] == [1, 1, 1, 1]


def test_flags_are_no_marks() -> None:
    read = read_fixture("mediawiki")
    assert read.flags() == [
        ("citation needed", "[citation\xa0needed]"),
        ("edit", "[edit]"),
        ("by whom?", "[by whom?]"),
        ("edit", "[edit]"),
    ]


def test_flags_printed_as_plain_text_are_flags() -> None:
    read = read_page(
        "<p>So it was.[who?] He [who] came [page\xa0needed] [...] back.</p>"
    )
    assert [role for role, _ in read.flags()] == ["who?", "page needed"]


@pytest.mark.parametrize(
    ("page", "notes", "calls"),
    [
        (
            '<p>So.<a id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]'
            '</a></p><div class="footnote"><p><a id="Footnote_1_1"></a><a href='
            '"#FNanchor_1_1"><span class="label">[1]</span></a> Log.</p></div>',
            [("1", "Log.")],
            [("[1]", "1")],
        ),
        (
            '<p>So.<sup>[<a name="i1" href="#ftn.i1">1</a>]</sup></p><div class="footnotes">'
            '<br><hr><div class="footnote"><p><sup>[<a name="ftn.i1" href="#i1">1</a>] </sup>'
            "Log.</p></div></div>",
            [("1", "Log.")],
            [("[1]", "1")],
        ),
        (
            '<p>So.<a class="footnote-reference brackets" href="#id3" id="id1" role='
            '"doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span>'
            '</a></p><aside class="footnote brackets" id="id3" role="doc-footnote"><span '
            'class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">'
            '1</a><span class="fn-bracket">]</span></span><p>Log.</p></aside>',
            [("1", "Log.")],
            [("[1]", "1")],
        ),
        (
            '<p>So.<sup><a href="#ref-CR1">1</a>,<a href="#ref-CR2">2</a></sup></p><ol>'
            '<li data-counter="1."><p id="ref-CR1">Log.</p></li>'
            '<li data-counter="2."><p id="ref-CR2">Diary.</p></li></ol>',
            [("1", "Log."), ("2", "Diary.")],
            [("1", "1"), ("2", "2")],
        ),
        (
            '<p>So <a href="#x.001" class="ref-tip">[1]</a>.</p><ol><li id="ref1"><span '
            'class="order">1.</span><a name="x.001" id="x.001"></a>Log.</li></ol>',
            [("1", "Log.")],
            [("[1]", "1")],
        ),
        (
            '<p>So.<sup id="cite_ref-a_0-0" class="reference"><a href="#cite_note-a-0"><span>['
            '</span>1<span>]</span></a></sup> So.<sup id="cite_ref-a_0-1" class="reference">'
            '<a href="#cite_note-a-0">[1]</a></sup></p><ol class="references"><li '
            'id="cite_note-a-0">^ <a href="#cite_ref-a_0-0"><sup><i><b>a</b></i></sup></a> '
            '<a href="#cite_ref-a_0-1"><sup><i><b>b</b></i></sup></a> Log.</li></ol>',
            [("1", "Log.")],
            [("[1]", "1"), ("[1]", "1")],
        ),
        (
            '<p class="MsoNormal">So.<a href="#_ftn1" name="_ftnref1" title=""><span '
            'class=MsoFootnoteReference>[1]</span></a></p><div><br clear=all><hr><div id=ftn1>'
            '<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span '
            "class=MsoFootnoteReference>[1]</span></a> Log.</p></div></div>",
            [("1", "Log.")],
            [("[1]", "1")],
        ),
        (
            "<p>So it was.[1] And so it ended.[2]</p><p>The end.</p>"
            "<p>[1] Log, sheet 3.</p><p>[2] Log, sheet 4.</p>",
            [("1", "Log, sheet 3."), ("2", "Log, sheet 4.")],
            [("[1]", "1"), ("[2]", "2")],
        ),
        (
            '<p>So.<a href="#notes"><sup>1</sup></a> And.<a href="#notes"><sup>2</sup></a> '
            'But.<a href="#notes"><sup>3</sup></a></p><h3 id="notes">Notes</h3><ol><li>A.</li>'
            "<li>B.</li><li>C.</li></ol>",
            [("1", "A."), ("2", "B."), ("3", "C.")],
            [("1", "1"), ("2", "2"), ("3", "3")],
        ),
        (
            '<p>So.<sup><a href="#a1" id="b1">*</a></sup> And.<sup><a href="#a2" id="b2">†</a>'
            '</sup></p><table><tr><td id="a1"><a href="#b1">*</a></td><td>Log.</td></tr>'
            '<tr><td id="a2"><a href="#b2">†</a></td><td>Diary.</td></tr></table>',
            [("*", "Log."), ("†", "Diary.")],
            [("*", "*"), ("†", "†")],
        ),
        (
            '<p>So.<sup><a href="#a1" id="b1">1</a></sup></p><dl><dt id="a1"><a href="#b1">'
            "1</a></dt><dd>Log.</dd></dl>",
            [("1", "Log.")],
            [("1", "1")],
        ),
    ],
    ids=[
        "gutenberg", "docbook", "sphinx", "springer", "plos", "old-mediawiki",
        "word-filtered", "bracketed-paragraphs", "one-target-for-all", "table-rows",
        "definition-list",
    ],
)  # fmt: skip
def test_further_mark_ups(
    page: str,
    notes: list[tuple[str, str]],
    calls: list[tuple[str, str]],
) -> None:
    read = read_page(page)
    assert [(n.number, n.text) for n in read.linked.notes] == notes
    assert read.calls() == calls

"""Notes of plain texts whose mark-up is lost, in the shapes that authors print them."""

import pytest

from testimonia.annotate.notes import find_notes
from testimonia.read.plain import read_plain
from testimonia.segment import segment_document


def annotate(text):
    document = read_plain("text.txt", text.encode()).documents[0]
    segmented = segment_document(document)
    return find_notes(segmented.documents, segmented.segments), segmented


def pairs(text):
    """Give each note's number, first words, and the words before each of its marks."""
    found, _ = annotate(text)
    return [
        (
            note.number,
            " ".join(note.text.split())[:14].strip(),
            [text[: mark.start].split()[-1] for mark in note.marks],
        )
        for note in found.notes
    ]


def codes(text):
    found, _ = annotate(text)
    return sorted(issue.code for issue in found.issues)


BODY = (
    "The ambassador came back in the first week of the month and asked at once to be "
    "received"
)
TAIL = (
    " because he had been told in London to sound the commissar before anybody else "
    "did so. "
)

SHAPES = {
    "sup tags, bare labels": (
        f"{BODY}<sup>1</sup>{TAIL}It was late.<sup>2</sup>\n\n"
        "1 Kerr to London.\n\n2 Diary, 4 May.\n"
    ),
    "markdown": (
        f"{BODY}[^1]{TAIL}It was late.[^2]\n\n[^1]: Kerr to London.\n[^2]: Diary, 4 May.\n"
    ),
    "raised digits": (
        f"{BODY}¹{TAIL}It was late.²\n\n¹ Kerr to London.\n² Diary, 4 May.\n"
    ),
    "brackets": (
        f"{BODY}[1]{TAIL}It was late.[2]\n\n[1] Kerr to London.\n\n[2]Diary, 4 May.\n"
    ),
    "escaped brackets": (
        f"{BODY}\\[1\\]{TAIL}It was late.\\[2\\]\n\n\\[1\\] Kerr to London.\n\n"
        "\\[2\\] Diary, 4 May.\n"
    ),
    "brackets, stops under a heading": (
        f"{BODY}[1]{TAIL}It was late.[2]\n\nNotes\n\n1. Kerr to London.\n2. Diary, 4 May.\n"
    ),
    "brackets, half brackets": (
        f"{BODY}[1]{TAIL}It was late.[2]\n\nEndnotes:\n1) Kerr to London.\n"
        "2) Diary, 4 May.\n"
    ),
    "round brackets": (
        f"{BODY} (1){TAIL}It was late. (2)\n\nNotes\n\n(1) Kerr to London.\n"
        "(2) Diary, 4 May.\n"
    ),
    "bare figures": (
        f"{BODY},1{TAIL}It was late.2 Next day it rained.\n\nNOTES\n\n"
        "1. Kerr to London.\n2. Diary, 4 May.\n"
    ),
    "bare figures, bare labels, no heading": (
        f"{BODY},1{TAIL}It was late.2 Next day it rained.\n\n"
        "1 Kerr to London.\n2 Diary, 4 May.\n"
    ),
    "hats": (
        f"{BODY}^1^{TAIL}It was late.^2^\n\nReferences\n\n1. Kerr to London.\n"
        "2. Diary, 4 May.\n"
    ),
    "linked back": (
        f"{BODY}[1]{TAIL}It was late.[2]\n\nReferences\n\n1. ^ Kerr to London.\n"
        "2. ^ Diary, 4 May.\n"
    ),
    "arrows": (
        f"{BODY}[1]{TAIL}It was late.[2]\n\nEinzelnachweise\n\n1. ↑ Kerr to London.\n"
        "2. ↑ Diary, 4 May.\n"
    ),
    "german heading": (
        f"{BODY}[1]{TAIL}It was late.[2]\n\n## Anmerkungen\n\n1. Kerr to London.\n"
        "2. Diary, 4 May.\n"
    ),
    "russian heading": (
        f"{BODY}[1]{TAIL}It was late.[2]\n\nПримечания\n\n1. Kerr to London.\n"
        "2. Diary, 4 May.\n"
    ),
    "wrapped": (
        "The ambassador came back in the first week of the month and asked at\n"
        "once to be received[1] because he had been told in London to sound\n"
        "the commissar before anybody else did so. It was late.[2] Next day\n"
        "it rained.\n\n"
        "[1] Kerr to London.\n[2] Diary, 4 May.\n"
    ),
    "crlf": (
        f"{BODY}[1]{TAIL}It was late.[2]\r\n\r\n[1] Kerr to London.\r\n\r\n"
        "[2] Diary, 4 May.\r\n"
    ),
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES.keys())
def test_two_notes_pair_with_their_marks(text):
    found, _ = annotate(text)
    assert [note.number for note in found.notes] == ["1", "2"]
    assert [note.text for note in found.notes] == ["Kerr to London.", "Diary, 4 May."]
    assert [len(note.marks) for note in found.notes] == [1, 1]
    assert [mark.note for mark in found.marks] == [note.id for note in found.notes]
    assert found.issues == ()
    for mark in found.marks:
        assert text[mark.span.start : mark.span.end] == mark.text
        assert mark.number in mark.text.translate(str.maketrans("¹²", "12"))


def test_two_back_letters_belong_to_the_printed_number():
    text = f"{BODY}[1]{TAIL}Late.[1] It was over.[2]\n\nReferences\n\n1. ^ abKerr, 4.\n2. ^ a b Eden, 5.\n"
    found, _ = annotate(text)
    assert [note.text for note in found.notes] == ["Kerr, 4.", "Eden, 5."]
    assert [len(note.marks) for note in found.notes] == [2, 1]


def test_called_notes_that_are_missing_shift_nothing():
    text = f"{BODY}[1]{TAIL}Late.[2] It was over.[3] And so on.[4]\n\n[1] Kerr.\n\n[3] Eden.\n\n[4] Law.\n"
    assert pairs(text) == [
        ("1", "Kerr.", ["received[1]"[:-3]]),
        ("3", "Eden.", ["over."]),
        ("4", "Law.", ["on."]),
    ]
    assert codes(text) == ["dangling_mark"]


def test_note_that_nothing_calls_is_an_issue():
    text = f"{BODY}[1]{TAIL}Late.[3]\n\nNotes\n\n1. Kerr.\n2. Eden.\n3. Law.\n"
    assert codes(text) == ["uncalled_note"]


def test_doubled_number_picks_neither():
    text = f"{BODY}[1]{TAIL}Late.[2] Over.[3]\n\n[1] Kerr.\n\n[2] Eden.\n\n[2] Law.\n\n[3] Orme.\n"
    found, _ = annotate(text)
    assert [m.note is None for m in found.marks] == [False, True, False]
    assert "ambiguous_mark" in [issue.code for issue in found.issues]


def test_notes_out_of_order_keep_their_numbers():
    text = f"{BODY}[1]{TAIL}Late.[2] Over.[3]\n\nNotes\n\n[1] Kerr.\n\n[3] Law.\n\n[2] Eden.\n"
    assert [(n, w) for n, w, _ in pairs(text)] == [
        ("1", "Kerr."),
        ("3", "Law."),
        ("2", "Eden."),
    ]
    assert codes(text) == []


def test_chapters_with_their_own_lists_pair_within_the_chapter():
    text = (
        f"# Chapter 1\n\n{BODY}[1]{TAIL}Late.[2]\n\n## Notes\n\n1. Kerr.\n2. Eden.\n\n"
        f"# Chapter 2\n\n{BODY}[1]{TAIL}Late.[2] Over.[3]\n\n## Notes\n\n1. Law.\n2. Orme.\n"
        "3. Dew.\n"
    )
    found, _ = annotate(text)
    assert [note.text for note in found.notes] == [
        "Kerr.",
        "Eden.",
        "Law.",
        "Orme.",
        "Dew.",
    ]
    assert [mark.note for mark in found.marks] == [note.id for note in found.notes]
    assert {note.kind for note in found.notes} == {"endnote"}


def test_chapters_whose_lists_all_stand_at_the_end():
    text = (
        f"# One\n\n{BODY}[1]{TAIL}Late.[2]\n\n# Two\n\n{BODY}[1]{TAIL}Late.[2] Over.[3]\n\n"
        "# Notes\n\nOne\n\n1. Kerr.\n2. Eden.\n\nTwo\n\n1. Law.\n2. Orme.\n3. Dew.\n"
    )
    found, _ = annotate(text)
    assert [note.text for note in found.notes] == [
        "Kerr.",
        "Eden.",
        "Law.",
        "Orme.",
        "Dew.",
    ]
    assert [mark.note for mark in found.marks] == [note.id for note in found.notes]


def test_page_bottom_notes_that_begin_again_on_each_page():
    text = (
        f"{BODY}<sup>1</sup>{TAIL}Late.<sup>2</sup> They went on towards\n\n"
        "1 Kerr.\n\n2 Eden.\n\n"
        f"the station and waited. {BODY}<sup>1</sup>{TAIL}\n\n1 Law.\n\n"
        f"{BODY}<sup>1</sup>{TAIL} Late.<sup>2</sup>\n\n1 Orme.\n\n2 Dew.\n"
    )
    found, segmented = annotate(text)
    assert [note.text for note in found.notes] == [
        "Kerr.",
        "Eden.",
        "Law.",
        "Orme.",
        "Dew.",
    ]
    assert [mark.note for mark in found.marks] == [note.id for note in found.notes]
    assert [len(s.spans) for s in segmented.segments if s.kind == "paragraph"] == [2, 1]


def test_symbols_are_used_again_on_each_page():
    text = (
        f"{BODY}*{TAIL}\n\n* Kerr, in a letter.\n\n{BODY}*{TAIL} Late.†\n\n"
        "* Eden, in a minute.\n\n† Law, in talk.\n"
    )
    assert [(n, w, len(m)) for n, w, m in pairs(text)] == [
        ("*", "Kerr, in a let", 1),
        ("*", "Eden, in a min", 1),
        ("†", "Law, in talk.", 1),
    ]


def test_markdown_note_goes_on_in_paragraphs_set_in():
    text = (
        f"{BODY}[^law]{TAIL}\n\n[^law]: Law wrote first.\n\n    And then he wrote again.\n\n"
        "The text goes on here, and is no note any more.\n"
    )
    found, segmented = annotate(text)
    assert [note.text for note in found.notes] == [
        "Law wrote first.\n\n    And then he wrote again."
    ]
    assert segmented.segments[-1].kind == "paragraph"


def test_second_paragraph_between_two_notes_of_a_page_belongs_to_the_first():
    text = (
        f"{BODY}<sup>1</sup>{TAIL}Late.<sup>2</sup>\n\n1 Kerr to London.\n\n"
        "Sargent saw it too.\n\n2 Eden.\n\nThe next day brought no answer to anything.\n"
    )
    found, _ = annotate(text)
    assert found.notes[0].text == "Kerr to London.\n\nSargent saw it too."


def test_note_cut_by_a_page_goes_on_behind_the_next_pages_text():
    text = (
        f"{BODY}<sup>1</sup>{TAIL}\n\n1 Law thought that nothing could be settled in a\n\n"
        f"The second page begins here. {BODY}.<sup>2</sup>\n\n"
        "{rest} of the matter for years.\n\n2 Eden.\n\nThe third page is short.\n"
    ).replace("{rest}", "question like the heart")
    found, _ = annotate(text)
    assert [note.number for note in found.notes] == ["1", "2"]
    assert found.notes[0].text.endswith(
        "settled in a\nquestion like the heart of the matter for years."
    )
    assert len(found.notes[0].spans) == 2


def test_wrapped_notes_keep_all_their_lines():
    text = (
        "The ambassador came back in the first week of the month and asked at\n"
        "once to be received.1 He had been told in London to sound the com-\n"
        "missar before anybody else did so.2 Next day it rained.\n\n"
        "Notes\n\n"
        "1. Kerr to London, in a letter that took three weeks and came by the\n"
        "   northern route.\n"
        "2. Eden, who had not been asked, wrote the same thing in a minute of\n"
        "1943 that nobody answered.\n"
    )
    found, _ = annotate(text)
    assert [note.text.split()[-1] for note in found.notes] == ["route.", "answered."]


NO_NOTES = {
    "list without marks": f"{BODY}{TAIL}\n\n1. Bread.\n2. Salt.\n3. Oil.\n\n{BODY}{TAIL}",
    "years in brackets": f"{BODY} [1942]{TAIL} A reprint [1943] and [1944] came.\n",
    "decimals and prices": f"{BODY}{TAIL} It cost 2.5 and 3.1 roubles, 4% more.\n\n1. Bread\n2. Salt\n",
    "areas": f"{BODY}{TAIL} The room had 20 m² and the park 3 km², or 10<sup>6</sup> feet.\n",
    "figures after abbreviations": f"{BODY}{TAIL} See vol.1 and no.2 of it.\n\n1. Bread\n\n2. Salt\n",
    "one stray bracket": f"{BODY} [5]{TAIL}\n",
    "words in brackets": f"{BODY} [the Allies] {TAIL} and [...] or [sic].\n",
    "emphasis": f"{BODY} *at once*{TAIL}\n\n* bread\n* salt\n",
}


@pytest.mark.parametrize("text", NO_NOTES.values(), ids=NO_NOTES.keys())
def test_no_notes_where_there_are_none(text):
    found, _ = annotate(text)
    assert (found.notes, found.marks, found.issues) == ((), (), ())


def test_numbered_list_beside_notes_stays_a_list():
    text = (
        f"{BODY}[1]{TAIL}Late.[2] Over.[3] He asked for:\n\n1. Bread.\n2. Salt.\n\n"
        f"{BODY}[4]{TAIL}\n\nNotes\n\n1. Kerr.\n2. Eden.\n3. Law.\n4. Orme.\n"
    )
    found, segmented = annotate(text)
    assert [note.text for note in found.notes] == ["Kerr.", "Eden.", "Law.", "Orme."]
    assert [s.text for s in segmented.segments if s.kind == "item"] == [
        "1. Bread.",
        "2. Salt.",
    ]


def test_year_in_a_reference_is_no_mark():
    text = f"{BODY}[1]{TAIL}Late.[2]\n\n[1] Basil (2017) [1938].\n\n[2] Eden.\n"
    found, _ = annotate(text)
    assert [mark.number for mark in found.marks] == ["1", "2"]


def test_list_cut_off_says_so_once():
    marks = " ".join(f"It rained again that day.[{n}]" for n in range(1, 12))
    text = f"{BODY}{TAIL}{marks}\n\nReferences\n\n1. ^ Kerr.\n2. ^ Eden.\n3. ^\n"
    found, _ = annotate(text)
    assert [m.note is None for m in found.marks] == [False] * 3 + [True] * 8
    assert codes(text) == ["cut_note_list", *["dangling_mark"] * 8, "empty_note"]


def test_sentence_that_begins_with_a_figure_is_no_note():
    text = (
        f"{BODY}<sup>1</sup>{TAIL}Late.<sup>2</sup> Over.<sup>3</sup>\n\n1 Kerr.\n\n2 Eden.\n\n3 Law.\n\n"
        f"2 men came to the door and asked. {BODY}{TAIL}\n"
    )
    found, _ = annotate(text)
    assert [note.text for note in found.notes] == ["Kerr.", "Eden.", "Law."]


def test_wrapped_lines_with_a_blank_line_behind_each():
    """Some web editions print so; a line that goes on ends with a space."""
    lines = [
        "Please have the following message given to the British ",
        "Ambassador in the north. [1] It begins:",
        "Would be glad if you would tell the commissar of this and ",
        "ask him for a word in answer before the week is out, since ",
        "[2] nothing else can be done.",
        "EVERYMAN",
        "_",
        "1 He had gone to the north in the first week of the month of ",
        "May, and had not come back.",
        "2 So the copy on file; another has something here that can ",
        "not be read.",
    ]
    found, segmented = annotate("\n\n".join(lines) + "\n")
    assert [note.number for note in found.notes] == ["1", "2"]
    assert found.notes[1].text.endswith("be read.")
    assert [mark.note for mark in found.marks] == [note.id for note in found.notes]
    kinds = [segment.kind for segment in segmented.segments]
    assert kinds.count("paragraph") == 3


def test_numbered_paragraphs_that_carry_marks_are_no_notes():
    text = (
        f"{BODY}. [1]\n\n2\\. {BODY} again. [2]\n\n3\\. {BODY} a third time. [3]\n\n"
        "4\\. He was not.\n\n_\n\n1 Kerr.\n\n2 Eden.\n\n3 Law.\n"
    )
    found, _ = annotate(text)
    assert [note.text for note in found.notes] == ["Kerr.", "Eden.", "Law."]
    assert found.issues == ()


def test_header_of_a_markdown_file_is_furniture_that_names_the_document():
    text = (
        '---\ntitle: "The Wait"\nauthor: Jane Doe\ndate: 1943-05-04\n---\n\n'
        f"{BODY}{TAIL}[^1]\n\n[^1]: Kerr.\n"
    )
    found, segmented = annotate(text)
    (document,) = segmented.documents
    assert (document.title, document.authors, document.date) == (
        "The Wait",
        ("Jane Doe",),
        "1943-05-04",
    )
    assert [s.kind for s in segmented.segments][:2] == ["furniture", "furniture"]
    assert len(found.notes) == 1

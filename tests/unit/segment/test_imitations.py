"""Texts as other converters leave them: every note whole, every mark tied, none made up."""

import re

import pytest

from testimonia.pipeline import run_pipeline

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]
BODY = [
    'The mission that left Lisbon in 1942 carried a list of questions,{1} and "no'
    ' authority [sic] to answer any of them".{2}',
    "Telegram No. 1043 of 3 February was [it seems] never read; the department blamed"
    " the post, and 3,400 tons of coal were promised in its stead.{3}",
    "Later writers [who] found in the episode (see 1938) a proof of bad faith.{4} It"
    " proves, if anything, that coal is heavy.{5}",
    "The reply came in May. It filled less than a page and conceded nothing.{6}",
]
NOTES = [
    "Minute by Brink, 3 February 1943, FO 371/101, N 12/66/38.",
    "H. Brink, The Long Table (Berne 1964), 12-19.",
    "See O. Weil, 'The Uses of Silence', Review of Unfinished Business, 12 (1998), 4.",
    "Ibid., p. 45; de Basily, Empty Chairs (2017) [1938], p. 3.",
    "Loc. cit.",
    "Interview with a former member of the mission, Tehran, 11 March 1971.",
]
HEAD = "The Question That Was Not Put\n\nJane M. Doe\n\n"


def squash(text):
    return re.sub(r"\s+", "", text)


def find(text):
    findings = run_pipeline("a.txt", text.encode())
    numbers = {note.id: note.number for note in findings.notes}
    notes = sorted(findings.notes, key=lambda note: note.spans[0].start)
    marks = sorted(findings.marks, key=lambda mark: mark.span.start)
    return (
        findings,
        [(note.number, squash(note.text)) for note in notes],
        [(mark.number, numbers.get(mark.note)) for mark in marks],
    )


def set_marks(mark):
    return [re.sub(r"\{(\d)\}", lambda m: mark(int(m[1])), row) for row in BODY]


ENDINGS = {
    "brackets": (lambda n: f"[{n}]", lambda n, t: f"[{n}] {t}"),
    "brackets and full stops": (lambda n: f"[{n}]", lambda n, t: f"{n}. {t}"),
    "escaped brackets": (lambda n: f"\\[{n}\\]", lambda n, t: f"\\[{n}\\] {t}"),
    "tags": (lambda n: f"<sup>{n}</sup>", lambda n, t: f"<sup>{n}</sup> {t}"),
    "bare figures": (str, lambda n, t: f"{n} {t}"),
    "figures and a tab": (str, lambda n, t: f"{n}\t{t}"),
    "superscripts": (lambda n: str(n).translate(RAISED), lambda n, t: f"{n}) {t}"),
    "carets": (lambda n: f"^{n}^", lambda n, t: f"^{n}^ {t}"),
    "round brackets": (lambda n: f" ({n})", lambda n, t: f"({n}) {t}"),
    "Roman brackets": (lambda n: f"[{ROMAN[n]}]", lambda n, t: f"[{ROMAN[n]}] {t}"),
    "Roman tags": (lambda n: f"<sup>{ROMAN[n]}</sup>", lambda n, t: f"{ROMAN[n]}. {t}"),
    "bare Roman": (lambda n: ROMAN[n], lambda n, t: f"{ROMAN[n]} {t}"),
    "ways back": (str, lambda n, t: f"{n}. {t} ↩"),
    "linked ways back": (
        lambda n: f"[{n}](#fn{n})",
        lambda n, t: f"{n}. {t} [↩](#ref{n})",
    ),
    "linked numbers": (
        lambda n: f"[[{n}]](#fn{n})",
        lambda n, t: f"[[{n}]](#ref{n}) {t}",
    ),
    "numbers on lines of their own": (str, lambda n, t: f"{n}\n{t}"),
    "numbers that stand alone": (str, lambda n, t: f"{n}\n\n{t}"),
    "a transcriber's brackets": (
        lambda n: f"[{n}]",
        lambda n, t: f"[Footnote {n}: {t}]",
    ),
}


@pytest.mark.parametrize(("mark", "label"), ENDINGS.values(), ids=ENDINGS)
def test_endnotes_of_every_shape(mark, label):
    rows = [label(n, text) for n, text in enumerate(NOTES, 1)]
    text = "\n\n".join([HEAD.strip(), *set_marks(mark), "Notes", *rows])
    findings, notes, marks = find(text)
    printed = ROMAN if label(1, "").strip("[]. ") == "i" else [str(n) for n in range(9)]
    assert notes == [(printed[n], squash(t)) for n, t in enumerate(NOTES, 1)]
    assert marks == [(printed[n], printed[n]) for n in range(1, 7)]
    # "Loc. cit." behind two works is open, which is not the segmenter's doing.
    assert [i for i in findings.issues if i.step != "resolve"] == []


def test_running_heads_of_both_sides_part_pages():
    """Left and right heads count together; a note's end and paragraph stay its own."""
    first, second, third, fourth = set_marks(lambda n: f"<sup>{n}</sup>")
    cut = third.index("bad faith")
    text = (
        f"{HEAD}{first}\n\n{second}\n\n1 {NOTES[0]}\n\n2 {NOTES[1]}\n\n"
        f"3 {NOTES[2]} He does not\n\n"
        f"58{' ' * 40}Annals of Delay 1(2)\n\n"
        f"{fourth.replace('6', '4')}\n\n{third[:cut].replace('4', '5').rstrip()}\n\n"
        f"say so himself.\n\n4 {NOTES[3]}\n\n5 {NOTES[4]}\n\n"
        "It should be added that the chairs were borrowed.\n\n"
        f"Doe{' ' * 50}59\n\n{third[cut:].replace('5', '6')}\n\n6 {NOTES[5]}\n\n"
        f"60{' ' * 40}Annals of Delay 1(2)\n\n{'The end was silence. ' * 3}\n"
    )
    findings, notes, _ = find(text)
    assert [n for n, _ in notes] == ["1", "2", "3", "4", "5", "6"]
    assert notes[2][1].endswith("Hedoesnotsaysohimself.")
    assert notes[4][1].endswith("thechairswereborrowed.")
    assert [p.label for p in findings.documents[0].pages] == ["58", "59", "60"]
    assert any(
        len(s.spans) == 2 and "episode" in s.text and "coal is heavy" in s.text
        for s in findings.segments
        if s.kind == "paragraph"
    )


def test_notes_of_an_encyclopedia_that_marks_name_are_a_list_of_their_own():
    text = (
        "The approach was an attempt at silence.[1][note 1] It failed.[2][note 2]"
        " Others deny it.[Quelle?] Nobody knows.[3][1]\n\n"
        "Notes[edit]\n1. Jump up ^ The table was round.\n2. Jump up ^ So was the room.\n\n"
        "References[edit]\n"
        "1. ^ Jump up to: a b Brink, H. (1964). The Long Table.\n"
        "2. ↑ 1 2 Weil, O. (1978). Empty Chairs.\n"
        "3. ^ Doe, J. (1990). Coal.\n"
    )
    findings, notes, marks = find(text)
    assert [n for n, _ in notes] == ["1", "2", "1", "2", "3"]
    texts = {note.id: note.text for note in findings.notes}
    called = [(m.number, texts[m.note][:5]) for m in findings.marks]
    assert called == [
        ("1", "Brink"),
        ("note 1", "The t"),
        ("2", "Weil,"),
        ("note 2", "So wa"),
        ("3", "Doe, "),
        ("1", "Brink"),
    ]
    assert len(marks) == 6
    assert sorted(f.kind for f in findings.flags) == ["edit", "edit", "quelle?"]
    assert findings.issues == ()


def test_two_articles_in_one_file_are_two_documents():
    rows = "\n\n".join(f"{n}. {t}" for n, t in enumerate(NOTES, 1))
    body = "\n\n".join(set_marks(lambda n: f"[{n}]"))
    one = f"# The Question That Was Not Put\n\nJane M. Doe\n\n{body}\n\n## Notes\n\n{rows}"
    other = one.replace("The Question That Was Not Put", "Coal and Conference")
    findings, notes, marks = find(
        f"{one}\n\n{other.replace('Jane M. Doe', 'H. Brink')}"
    )
    titles = [document.title for document in findings.documents]
    assert titles == ["The Question That Was Not Put", "Coal and Conference"]
    assert len(notes) == len(marks) == 12
    assert all(number == note for number, note in marks)


def test_wrapped_dates_and_years_label_no_note():
    """A line's end puts "3 February" and "(1998)" in front; neither is a note."""
    text = (
        f"{HEAD}The mission left in a hurry.1 The reply of the minister bore the date of\n"
        "3 February, on which nobody had been at his desk.2 It was thought genuine.3\n\n"
        "Notes\n\n"
        "1 H. Brink, in Review of Unfinished Business, 12\n(1998), 4.\n"
        "2 Interview with a former member of the mission, Lisbon,\n"
        "3 August 1971, who asked that his name should not be given.\n"
        "3 Ibid.\n"
    )
    findings, notes, marks = find(text)
    assert [n for n, _ in notes] == ["1", "2", "3"]
    assert marks == [(n, n) for n in "123"]
    assert findings.issues == ()


def test_items_lettered_in_brackets_are_a_list():
    text = f"{HEAD}It held these matters:\n\n(a) coal;\n\n(b) ships;\n\n(c) silence.\n"
    findings, notes, _ = find(text)
    items = [s for s in findings.segments if s.kind == "item"]
    assert [s.label for s in items] == ["a", "b", "c"]
    assert notes == []


TURNS = {
    "form feeds": "{page}\n\n\f\nDoe: The Question That Was Not Put\n\n",
    "two blank lines": "{page}\n\n\nDoe: The Question That Was Not Put\n\n",
    "no page numbers": "\n\nDoe: The Question That Was Not Put\n\n",
}


@pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS)
@pytest.mark.parametrize("mark", ["{n}", "[{n}]", "^{n}"])
def test_pages_that_turn_part_no_posts(turn, mark):
    """Under each page its notes; two blank lines and a running head begin the next."""
    pages = []
    for page in range(4):
        first = 3 * page
        body = [
            f"The reply of chapter {page} filled less than row {n} of the ledger, and so"
            f" the north{mark.format(n=n)} was lost to the clerks for good."
            for n in range(first + 1, first + 4)
        ]
        notes = [
            f"{n}. Clerk to Minister, FO 371/{n}." for n in range(first + 1, first + 4)
        ]
        pages.append("\n\n".join([*body, *notes, turn.format(page=101 + page)]))
    findings, notes, marks = find(f"THE QUESTION\n\nJane M. Doe\n\n{''.join(pages)}")
    numbers = [str(n) for n in range(1, 13)]
    assert findings.documents[0].genre == "article"
    assert [n for n, _ in notes] == numbers
    assert marks == [(n, n) for n in numbers]


def test_list_in_the_body_is_not_the_list_of_notes():
    points = "\n\n".join(f"{n}. The chair number {n} must stand." for n in (1, 2, 3))
    refs = "\n".join(f"[{n}] {t}" for n, t in enumerate([*NOTES[:3], "Vol. 3, 7."], 1))
    text = f"{HEAD}He made three points:\n\n{points}\n\nNone stood.[3] None.[2]\n\n"
    findings, notes, marks = find(f"{text}References\n\n{refs}\n")
    assert [n for n, _ in notes] == ["1", "2", "3", "4"]
    assert notes[1][1] == squash(NOTES[1])
    assert marks == [("3", "3"), ("2", "2")]
    items = [s.label for s in findings.segments if s.kind == "item"]
    assert items == ["1", "2", "3"]
    assert {i.code for i in findings.issues} == {"uncalled_note"}


def test_figures_that_a_line_puts_in_front_hide_no_list_of_notes():
    text = (
        "# 12 Brink to Doe\n\nCablegram 217 LONDON, 30 June 1945\n\n"
        "Your telegrams No. 160 [1] and No.\n\n152 of 20th June. [2]\n\n"
        "2\\. As regards my telegram No.\n\n1005 [3] we agree.\n\n"
        "3\\. We bear the chairs in mind. As stated in No.\n\n1005 we are opposed. [4]\n\n"
        "_\n\n1 Document 17.\n\n2 Document 18.\n\n3 Document 19.\n\n4 Document 20.\n"
    )
    findings, notes, marks = find(text)
    assert [n for n, _ in notes] == ["1", "2", "3", "4"]
    assert marks == [(n, n) for n in "1234"]
    assert findings.issues == ()


def test_one_note_for_several_marks():
    text = (
        f"{HEAD}The clerk wrote.[1] I sent queries,[2] and had answers,[3] all lost.[4]"
        " The rest was silence.[5]\n\n_\n\n1 Document 17.\n\n"
        "2, 3 &amp; 4 These telegrams have not been found.\n\n5 Document 19.\n"
    )
    findings, notes, marks = find(text)
    assert [n for n, _ in notes] == ["1", "2, 3 & 4", "5"]
    assert [n for _, n in marks] == ["1", "2, 3 & 4", "2, 3 & 4", "2, 3 & 4", "5"]
    assert findings.issues == ()


def test_notes_that_a_converter_moved_before_their_marks():
    text = (
        f"{HEAD}The chairs were to be taken in order.\n\n2\\. First the table.\n\n"
        "1 Clerk at Lisbon 1942.\n\n2 Clerk at Berne.\n\n3 Chairman.\n\n_\n\n"
        "_ [1], Mr. Brink [2], Mr. Weil [3] and others_\n"
    )
    findings, notes, marks = find(text)
    assert [n for n, _ in notes] == ["1", "2", "3"]
    assert marks == [(n, n) for n in "123"]
    assert findings.issues == ()


def test_sums_with_carets_are_no_marks():
    rows = "\n\n".join(f"{n}. {t}" for n, t in enumerate(NOTES[:3], 1))
    text = f"{HEAD}So x^2 and 10^3 went by^1 and by.^2 A third^3 came.\n\nNotes\n\n{rows}\n"
    _, notes, marks = find(text)
    assert len(notes) == 3
    assert marks == [("1", "1"), ("2", "2"), ("3", "3")]


def test_thread_behind_an_article_s_notes_is_a_document_of_its_own():
    rows = "\n\n".join(f"{n}. {t}" for n, t in enumerate(NOTES, 1))
    body = "\n\n".join(set_marks(lambda n: f"[{n}]"))
    posts = "\n\n".join(
        f"{name}\nPosts: 31\nMar {n}, 2014 #{n}\nIt was never closed, as far as I see."
        for n, name in enumerate(("Quill", "HarborMaster", "Quill"), 1)
    )
    findings, notes, marks = find(
        f"{HEAD}{body}\n\nNotes\n\n{rows}\n\nWhat became of the channel?\n\n{posts}\n"
    )
    assert [d.genre for d in findings.documents][1:] == ["thread"]
    assert len(notes) == len(marks) == 6
    authors = [s.author for s in findings.segments if s.kind == "post"]
    assert authors == ["Quill", "HarborMaster", "Quill"]

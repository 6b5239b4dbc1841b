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
    assert findings.issues == ()


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

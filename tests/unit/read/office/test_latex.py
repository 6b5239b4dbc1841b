r"""LaTeX: \footnote, \footnotemark, \endnote, \thanks; what is left out is said."""

import pytest

from testimonia.read.office import read_office
from testimonia.records import Document
from tests.unit.read.office.look import blocks_of, notes_of, only


def read(body: str, head: str = r"\documentclass{article}") -> Document:
    content = f"{head}\n\\begin{{document}}\n{body}\n\\end{{document}}".encode()
    return only(read_office("paper.tex", content, "latex"))


def test_footnotes_and_endnotes_are_told_apart_and_numbered():
    document = read(
        r"Kerr called\footnote{Tel 93.} on Monday\endnote{The \emph{diary}.},"
        r" they say\footnote[9]{Who?}, and wrote\footnote{Tel 94." + "\n\nA copy.}."
    )
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93.", ["called"]),
        ("1", "endnote", "The diary.", ["Monday"]),
        ("9", "footnote", "Who?", ["say"]),
        ("2", "footnote", "Tel 94.\nA copy.", ["wrote"]),
    ]


def test_a_mark_is_tied_to_the_text_that_comes_later():
    document = read(
        r"Kerr called\footnotemark{} on Monday\footnotemark[7]."
        r"\footnotetext{Tel 93.} Late.\footnotetext[7]{The diary.}"
    )
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93.", ["called"]),
        ("7", "footnote", "The diary.", ["Monday"]),
    ]


def test_thanks_are_notes_with_signs_and_no_part_of_title_or_name():
    document = read(
        "\\maketitle\n\\section{Return} Kerr called\\footnote{Tel 93.}.",
        head=r"\documentclass{article}\title{The Reply\thanks{With love.}}"
        r"\author{Ann Reed\thanks{Of nowhere.} \and Bo Lind}\date{May 1996}",
    )
    assert document.title == "The Reply"
    assert document.authors == ("Ann Reed", "Bo Lind")
    assert document.date == "May 1996"
    assert [note[:3] for note in notes_of(document)] == [
        ("*", "footnote", "With love."),
        ("†", "footnote", "Of nowhere."),
        ("1", "footnote", "Tel 93."),
    ]
    assert blocks_of(document) == [
        ("title", "The Reply"),
        ("byline", "Ann Reed"),
        ("byline", "Bo Lind"),
        ("date", "May 1996"),
        ("heading", "Return"),
        ("paragraph", "Kerr called."),
    ]


def test_a_book_numbers_its_notes_anew_in_each_chapter():
    body = r"\chapter{One} a\footnote{A.} b\footnote{B.} \chapter{Two} c\footnote{C.}"
    document = read(body, head=r"\documentclass[a4paper]{book}")
    assert [number for number, *_ in notes_of(document)] == ["1", "2", "1"]


def test_endnotes_under_the_name_of_footnotes_are_endnotes():
    document = read(
        r"Kerr called\footnote{Tel 93.}.",
        head="\\documentclass{article}\n\\let\\footnote=\\endnote",
    )
    assert [note[:2] for note in notes_of(document)] == [("1", "endnote")]


def test_a_note_in_a_note_stands_behind_it():
    document = read(r"Kerr\footnote{Tel 93\footnote{A copy.}, he says.} called.")
    assert notes_of(document) == [
        ("1", "footnote", "Tel 93, he says.", ["Kerr"]),
        ("2", "footnote", "A copy.", ["93"]),
    ]


def test_signs_that_pandoc_leaves_out_are_kept():
    assert read(r"a \textbar{} b\textemdash{}c \dag{}").text == "a | b—c †"


@pytest.mark.parametrize(
    ("body", "code", "named"),
    [
        pytest.param(
            r"Saw \person{Eden} there.", "commands_left_out", r"\person", id="command"
        ),
        pytest.param(r"A\input{/etc/passwd}B", "parts_left_out", "passwd", id="file"),
    ],
)
def test_what_is_left_out_is_said(body, code, named):
    content = f"\\begin{{document}}{body}\\end{{document}}".encode()
    reading = read_office("paper.tex", content, "latex")
    assert [issue.code for issue in reading.issues] == [code]
    assert named in reading.issues[0].message
    assert "root:" not in only(reading).text


def test_layout_commands_are_no_trouble():
    content = rb"\begin{document}a\vspace{2em}\index{Kerr} b\end{document}"
    assert read_office("paper.tex", content, "latex").issues == ()


def test_an_old_encoding_is_read():
    content = "\\begin{document}Café\\end{document}".encode("latin-1")
    assert only(read_office("paper.tex", content, "latex")).text == "Café"

"""What pandoc's tree holds besides notes, seen through LaTeX, which has it all."""

import pytest

from testimonia.read.office import read_office
from testimonia.records import Document
from tests.unit.read.office.look import blocks_of, notes_of, only


def read(body: str) -> Document:
    content = f"\\begin{{document}}\n{body}\n\\end{{document}}".encode()
    return only(read_office("paper.tex", content, "latex"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("``Yes'' and `no'", "“Yes” and ‘no’", id="quotation-marks"),
        pytest.param(
            r"\emph{a \textbf{b}} \textsc{c} \underline{d} e\textsubscript{f}",
            "a b c d ef",
            id="manners-of-print",
        ),
        pytest.param(r"\texttt{x  y} and $a+b$", "x y and a+b", id="code-and-formula"),
        pytest.param(r"one\\two", "one\ntwo", id="line-break"),
        pytest.param(r"\href{http://x.invalid/}{the page}", "the page", id="link"),
        pytest.param(r"So \cite[44]{reed}.", r"So \cite[44]{reed}.", id="citation-key"),
    ],
)
def test_running_text_keeps_its_words(body, expected):
    assert read(body).text == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "\\begin{quote}He came.\n\nHe left.\\end{quote}",
            [("quotation", "He came.\n\nHe left.")],
            id="quotation-of-two-paragraphs",
        ),
        pytest.param(
            r"\begin{quote}\begin{quote}He came.\end{quote}\end{quote}",
            [("quotation", "He came.")],
            id="quotation-in-a-quotation",
        ),
        pytest.param(
            "\\begin{verbatim}\nDay  1\nDay  2\n\\end{verbatim}",
            [("paragraph", "Day 1\nDay 2")],
            id="lines-as-typed",
        ),
        pytest.param(
            r"\begin{description}\item[FO] Foreign Office\end{description}",
            [("list", "FO\nForeign Office"), ("item", "FO\nForeign Office")],
            id="terms",
        ),
        pytest.param(
            r"\begin{itemize}\item a\begin{itemize}\item b\end{itemize}\end{itemize}",
            [("list", "a\n\nb"), ("item", "a\n\nb"), ("list", "b"), ("item", "b")],
            id="list-in-a-list",
        ),
        pytest.param(
            r"\begin{figure}\includegraphics{x}\caption{The house.}\end{figure}",
            [("caption", "The house.")],
            id="figure",
        ),
        pytest.param(
            r"\begin{table}\caption{Days}\begin{tabular}{ll}a & b\\ c & d\\"
            r"\end{tabular}\end{table}",
            [("caption", "Days"), ("table", "a\tb\nc\td")],
            id="table-with-caption",
        ),
    ],
)
def test_blocks_have_their_kind(body, expected):
    assert blocks_of(read(body)) == expected


def test_items_have_the_letters_and_numbers_of_their_list():
    document = read(r"\begin{enumerate}[(a)]\item one\item two\end{enumerate}")
    items = [e for e in document.elements if e.kind == "item"]
    assert [(e.label, e.level) for e in items] == [("a", 1), ("b", 1)]


def test_notes_in_headings_lists_tables_and_quotations_are_tied():
    document = read(
        r"\section{Return\footnote{A.}}\begin{quote}said\footnote{B.}\end{quote}"
        r"\begin{itemize}\item one\footnote{C.}\end{itemize}"
        r"\begin{tabular}{l}cell\footnote{D.}\\\end{tabular}"
    )
    assert [(words, marks) for _, _, words, marks in notes_of(document)] == [
        ("A.", ["Return"]),
        ("B.", ["said"]),
        ("C.", ["one"]),
        ("D.", ["cell"]),
    ]


def test_reading_twice_gives_the_same():
    content = rb"\begin{document}Kerr\footnote{Tel 93.} called.\end{document}"
    first, second = (read_office("paper.tex", content, "latex") for _ in range(2))
    assert first == second

"""Rows for people and for programs, harmless to both."""

import csv
import io
import json

import pytest

from testimonia.cli.output import Format, printable, write_rows

ROWS = [
    {"id": "n-1", "text": "„Ja“, said\nhe", "marks": [[1, 2]], "page": None},
    {"id": "n-2", "text": "=1+1", "marks": [], "page": "xiv"},
]


def written(form, capsys, rows=ROWS):
    write_rows(rows, form)
    return capsys.readouterr().out


def test_jsonl_gives_every_row_back(capsys):
    lines = written(Format.JSONL, capsys).splitlines()
    assert [json.loads(line) for line in lines] == ROWS


def test_json_is_one_list(capsys):
    assert json.loads(written(Format.JSON, capsys)) == ROWS
    assert json.loads(written(Format.JSON, capsys, [])) == []


def test_csv_holds_no_formula(capsys):
    cells = list(csv.reader(io.StringIO(written(Format.CSV, capsys))))
    assert cells[0] == ["id", "text", "marks", "page"]
    assert cells[1] == ["n-1", "„Ja“, said\nhe", "[[1, 2]]", ""]
    assert cells[2][1] == "'=1+1"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_quotes_whatever_a_spreadsheet_would_run(start, capsys):
    cells = list(
        csv.reader(
            io.StringIO(written(Format.CSV, capsys, [{"a": f"{start}cmd"}]), newline="")
        )
    )
    assert cells[1][0].startswith("'")


def test_piped_table_has_one_line_a_row(capsys):
    lines = written(Format.TABLE, capsys).splitlines()
    assert lines[0].split("\t") == ["id", "text", "marks", "page"]
    assert lines[1].split("\t")[1] == "„Ja“, said he"
    assert len(lines) == 3


def test_no_rows_are_said_on_standard_error(capsys):
    write_rows([], Format.TABLE)
    assert capsys.readouterr() == ("", "no rows\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Сталин — „да“", "Сталин — „да“"),
        ("a\x1b]0;owned\x07b", "a\\x1b]0;owned\\x07b"),
        ("gpj\u202etxt.exe", "gpj\\u202etxt.exe"),
        ("tab\tand\u00a0space", "tab and space"),
        ("\ud800", "\\ud800"),
    ],
    ids=["letters", "terminal escape", "direction", "spaces", "lone surrogate"],
)
def test_nothing_of_a_source_commands_the_terminal(text, shown):
    assert printable(text) == shown

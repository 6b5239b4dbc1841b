"""Hostile notes, grammars and dossiers: built or refused in a line, never a traceback."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from testimonia import Dossier, build
from testimonia.cli.drawn import draw_rows

ARTICLE = (
    "# The weir\n\nOrme came.[^1] Brand went.[^2] Nobody stayed.[^3]\n\n"
    "[^1]: O. Orme, *La Mer Et le Moulin: une histoire du lac* (Lyon: Vigne, 1961), 3.\n"
    "[^2]: Orme minute, 3 May 1943, FO 371/35338/U321.\n"
    "[^3]: Marlow Chest 12, sheet 4.\n"
)


@pytest.fixture(scope="module", name="dossier")
def build_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "weir.md").write_text(ARTICLE, "utf-8")
    build(folder / "weir.md", into=folder / "a.db").close()
    return folder / "a.db"


@pytest.fixture(name="folder")
def make_folder(tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "weir.md").write_text(ARTICLE, "utf-8")
    return folder


@pytest.fixture(name="built")
def copy_dossier(dossier, tmp_path):
    shutil.copy(dossier, tmp_path / "a.db")


def notes(*words: str) -> str:
    calls = "\n\n".join(f"Sentence {n}.[^{n}]" for n in range(1, len(words) + 1))
    said = "\n".join(f"[^{n}]: {note}" for n, note in enumerate(words, 1))
    return f"# T\n\n{calls}\n\n{said}\n"


@pytest.mark.parametrize(
    "words",
    [
        ("ibid. " * 1000,),
        ("O. Orme, *Mill* (Lyon: Vigne, 1961).", *["Ibid."] * 500),
        ("see note 2", "see note 1", "See note 3 above."),
        ("([{" * 3000 + "FO 371/1" + "}])" * 3000, '"' * 4999, "«" * 4000),
        ("a" * 50_000, "FO 371/" * 3000, "'a " * 9000, "(1942), " * 3000),
        (".;:,()" * 4000, "—" * 20_000, "…"),
        ("a" + "\u0301" * 9000, "\u202e" * 900 + "FO 371/12", "ספר, 1950, עמ' 3"),
        ("https://weir.example/" + "a/" * 20_000, "www." * 9000),
    ],
    ids=[
        "ibid. over and over",
        "many ibid.",
        "notes that see each other",
        "unbalanced",
        "fifty thousand letters",
        "only punctuation",
        "combining and right to left",
        "one enormous address",
    ],
)
def test_hostile_notes_are_read_and_every_row_says_what_stands_there(
    testimonia, tmp_path, words
):
    (tmp_path / "hostile.md").write_text(notes(*words), "utf-8")
    assert testimonia("build", tmp_path / "hostile.md", "--into", "a.db").status == 0
    with Dossier(tmp_path / "a.db") as dossier:
        assert len(list(dossier.notes())) == len(words)
        assert dossier.check() == []


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "missing", "not text"])
def test_archive_grammar_that_is_no_file_is_refused(testimonia, tmp_path, folder, kind):
    """A pipe would be waited for, and a device read for ever."""
    grammar = tmp_path / "grammar.toml"
    match kind:
        case "folder":
            grammar.mkdir()
        case "pipe":
            os.mkfifo(grammar)
        case "device":
            grammar.symlink_to("/dev/zero")
        case "not text":
            grammar.write_bytes(b"name = '\xff\xfe'")
    answer = testimonia("build", folder, "--into", "a.db", "--archives", grammar)
    assert answer.status == 2
    assert len(answer.err.splitlines()) == 1
    assert "grammar.toml" in answer.err


def test_archive_grammar_saved_by_a_windows_editor_is_read(
    testimonia, tmp_path, folder
):
    """They put a mark before the first character."""
    grammar = tmp_path / "grammar.toml"
    grammar.write_text(
        '[names]\nMarlow = ["Marlow Chest"]\n\n[[reference]]\n'
        'repository = "Marlow"\ntemplate = "{chest:number}[, sheet {sheet:folios}]"\n',
        "utf-8-sig",
    )
    built = testimonia("build", folder, "--into", "a.db", "--archives", grammar)
    assert built.status == 0
    rows = testimonia("list", "a.db", "archives", "--format", "jsonl").rows
    assert any(row["repository"] == "Marlow" for row in rows)


@pytest.mark.parametrize(
    ("wanted", "pieces"),
    [("FO 371", 1), ("TNA", 1), ("TNA FO 371/35338/U321", 1), ("fo 371/35338", 1)],
)
@pytest.mark.usefixtures("built")
def test_a_series_and_a_key_are_looked_up_as_a_call_number_is(
    testimonia, wanted, pieces
):
    shown = testimonia("show", "a.db", wanted)
    assert shown.status == 0
    assert f"pieces: {pieces}" in shown.out


@pytest.mark.usefixtures("built")
def test_words_that_are_only_near_are_said_to_be(testimonia):
    exact = testimonia("show", "a.db", "Brand went. Nobody stayed.")
    near = testimonia("show", "a.db", "Brand went and nobody stayed there")
    assert "nearest" not in exact.err
    assert near.status == 2 or "nearest" in near.err


@pytest.mark.parametrize("form", ["bibtex", "bibliography"])
@pytest.mark.usefixtures("built")
def test_titles_keep_their_capitals(testimonia, form):
    """Taken for English, the words of a French title would be capitalised."""
    exported = " ".join(testimonia("export", "a.db", form).out.split())
    assert "La Mer Et le Moulin: une histoire du lac" in exported


@pytest.mark.parametrize(
    ("tampering", "commands"),
    [
        ("UPDATE works SET kind = 'x'", [("export", "ris"), ("export", "bibtex")]),
        ("UPDATE citations SET fields = '[[[1'", [("list", "citations"), ("audit",)]),
        ("UPDATE citations SET antecedent = id, note_id = 'n-0'", [("audit",)]),
        ("UPDATE works SET cited_by = '[\"c-0\"]'", [("list", "works")]),
        ("UPDATE archives SET levels = '[7]'", [("show", "FO 371/35338")]),
        (
            "INSERT OR REPLACE INTO meta VALUES ('grammar', 'x = [')",
            [("check",), ("show", "FO 371/35338"), ("audit",)],
        ),
    ],
    ids=["kind", "fields", "cycle", "unknown ids", "levels", "grammar"],
)
@pytest.mark.usefixtures("built")
def test_tampered_dossier_is_answered_or_refused_in_a_line(
    testimonia, tmp_path, tampering, commands
):
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute(tampering)
        connection.commit()
    for command, *rest in commands:
        answer = testimonia(command, "a.db", *rest)
        assert answer.status in (0, 1, 2)
        assert len(answer.err.splitlines()) <= 1


@pytest.mark.usefixtures("built")
def test_row_whose_document_is_gone_is_refused_in_a_line(testimonia, tmp_path):
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute(
            "INSERT INTO issues (id, source_seq, document, start, code, message, step,"
            " severity) SELECT 'i-lost', seq, 'd-lost', 3, 'cut_note_list', 'm', 'notes',"
            " 'warning' FROM sources"
        )
        connection.commit()
    answer = testimonia("show", "a.db", "i-lost")
    assert answer.status == 2
    assert "check" in answer.err


@pytest.mark.parametrize("columns", [60, 80, 100, 160])
def test_drawn_citations_fit_the_terminal_and_keep_what_matters(
    dossier, monkeypatch, columns
):
    monkeypatch.setenv("COLUMNS", str(columns))
    names = ["id", "source", "start", "page", "note", "kind", "form", "locator"]
    names += ["first_note", "keys", "text"]
    with Dossier(dossier) as opened:
        cells = [[str(row.get(n) or "") for n in names] for row in opened.citations()]
    lines = list(draw_rows(names, iter(cells)))
    assert all(len(line) <= columns for line in lines)
    assert {"id", "source", "note", "kind", "form", "keys"} <= set(lines[0].split())
    assert any("Orme, *La Mer Et" in line for line in lines)

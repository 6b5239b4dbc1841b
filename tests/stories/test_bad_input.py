"""Unreadable, hostile or huge input becomes an issue; the other sources are built."""

import io
import os
import zipfile

import pytest

from testimonia import build
from testimonia.execute import Limits
from tests.stories.conftest import NOTE

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>
<TEI version="P5" xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>&g;</p></body></text></TEI>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<TEI version="P5" xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>a &x; b</p></body></text></TEI>"""


def zip_bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<a>" + b" " * (400 * 1024 * 1024))
    return held.getvalue()


BAD = {
    "empty.txt": ("empty", b""),
    "binary.txt": ("binary", bytes(range(256)) * 40),
    "bomb.docx": ("zip_bomb", zip_bomb),
    "laughs.xml": ("entity_bomb", BOMB),
    "truncated.pdf": ("damaged", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
    "truncated.docx": ("damaged", b"PK\x03\x04" + b"\x00" * 60),
    "old.doc": ("unknown_format", b"\xd0\xcf\x11\xe0" + b"\x00" * 600),
    "photograph.txt": ("unknown_format", b"\x89PNG\r\n\x1a\n" + b"\x00" * 400),
}


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    """Build all the bad files beside a good one."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "note.md").write_text(NOTE, "utf-8")
    for name, (_, content) in BAD.items():
        (folder / name).write_bytes(content() if callable(content) else content)
    with build(folder, into=tmp_path_factory.mktemp("out") / "a.db") as dossier:
        yield dossier


@pytest.mark.parametrize("name", BAD)
def test_unreadable_source_is_an_issue_with_a_message(bad, name):
    (issue,) = bad.issues(source=name)
    assert (issue.code, issue.severity) == (BAD[name][0], "error")
    assert issue.message


def test_beside_unreadable_sources_the_others_are_built(bad):
    status = {row.source: row.status for row in bad.sources()}
    assert status == dict.fromkeys(BAD, "unreadable") | {"note.md": "read"}
    assert len(list(bad.notes())) == 1
    assert bad.check() == []


def test_unreadable_source_is_said_and_counts_as_an_issue(testimonia, sources):
    (sources / "empty.txt").touch()
    built = testimonia("build", sources, "--into", "a.db", "--strict")
    assert built.status == 1
    assert "unreadable: empty.txt" in built.err


def test_unreadable_source_is_tried_again_though_unchanged(sources, tmp_path):
    """What kept it from being read may have been mended in the meantime."""
    (sources / "empty.txt").touch()
    for _ in range(2):
        with build(sources, into=tmp_path / "a.db") as dossier:
            assert dossier.report.unreadable == 1


def test_external_entity_is_not_read(testimonia, sources):
    (sources / "outside.xml").write_bytes(OUTSIDE)
    testimonia("build", sources, "--into", "a.db")
    rows = testimonia("list", "a.db", "segments", "--format", "jsonl").out
    assert "root:" not in rows
    issues = testimonia("list", "a.db", "issues", "--format", "jsonl").rows
    assert any(row["source"] == "outside.xml" for row in issues)


def test_html_with_scripts_and_deep_nesting(testimonia, sources):
    page = "<html><body><script>alert(1)</script>" + "<div>" * 10_000 + "deep"
    (sources / "deep.html").write_text(page, "utf-8")
    assert testimonia("build", sources, "--into", "a.db").status == 0
    rows = testimonia(
        "list", "a.db", "segments", "--source", "deep.html", "--format", "jsonl"
    ).rows
    assert "deep" in "".join(row["text"] for row in rows)
    assert "alert" not in "".join(row["text"] for row in rows)


def test_names_with_newlines_and_direction_marks(testimonia, sources):
    name = "a\nb\u202egpj.txt"
    (sources / name).write_text("A line of text.\n", "utf-8")
    assert testimonia("build", sources, "--into", "a.db").status == 0
    rows = testimonia("list", "a.db", "sources", "--format", "jsonl").rows
    assert name in {row["source"] for row in rows}
    table = testimonia("list", "a.db", "sources").out
    assert "\u202e" not in table
    assert len(table.splitlines()) == 3


def test_name_that_is_not_valid_unicode(testimonia, sources):
    (sources / os.fsdecode(b"caf\xe9.txt")).write_text("A line of text.\n", "utf-8")
    assert testimonia("build", sources, "--into", "a.db").status == 0
    rows = testimonia("list", "a.db", "sources", "--format", "jsonl").rows
    assert "caf\\xe9.txt" in {row["source"] for row in rows}


def test_links_are_not_followed(testimonia, sources, tmp_path):
    (tmp_path / "secret.txt").write_text("Not given.\n", "utf-8")
    (sources / "loop").symlink_to(sources)
    (sources / "out.txt").symlink_to(tmp_path / "secret.txt")
    assert testimonia("build", sources, "--into", "a.db").status == 0
    issues = testimonia("list", "a.db", "issues", "--format", "jsonl").rows
    codes = {row["source"]: row["code"] for row in issues}
    assert codes == {"loop": "link_not_followed", "out.txt": "link_not_followed"}
    assert len(testimonia("list", "a.db", "sources", "--format", "jsonl").rows) == 1


def test_pipe_in_the_folder_is_left_out(testimonia, sources):
    os.mkfifo(sources / "pipe")
    assert testimonia("build", sources, "--into", "a.db").status == 0


def test_same_file_twice_is_said(testimonia, sources):
    (sources / "twin.md").write_bytes((sources / "note.md").read_bytes())
    testimonia("build", sources, "--into", "a.db")
    issues = testimonia("list", "a.db", "issues", "--format", "jsonl").rows
    assert [(row["source"], row["code"]) for row in issues] == [
        ("twin.md", "same_file")
    ]


def test_huge_text_is_an_issue(testimonia, sources):
    with (sources / "huge.txt").open("wb") as huge:
        huge.truncate(500 * 1024 * 1024)
    testimonia("build", sources, "--into", "a.db")
    issues = testimonia("list", "a.db", "issues", "--format", "jsonl").rows
    assert [(row["source"], row["code"]) for row in issues] == [
        ("huge.txt", "too_large")
    ]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(seconds=2, seconds_per_megabyte=0), "time_limit"),
        (Limits(memory_bytes=180 * 1024**2), "memory_limit"),
    ],
    ids=["time", "memory"],
)
def test_file_that_costs_too_much_is_an_issue(sources, tmp_path, limits, code):
    (sources / "long.txt").write_text("Kerr saw Molotov.\n\n" * 800_000, "utf-8")
    with build(sources, into=tmp_path / "a.db", limits=limits) as dossier:
        status = {row.source: row.status for row in dossier.sources()}
        (issue,) = dossier.issues(source="long.txt")
        assert issue.code in (code, "reader_died")
        assert status == {"long.txt": "unreadable", "note.md": "read"}
        assert dossier.check() == []


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@sum(1)"])
def test_csv_holds_no_formula(testimonia, sources, start):
    (sources / "note.md").write_text(f"{start} was written.\n", "utf-8")
    testimonia("build", sources, "--into", "a.db")
    table = testimonia("list", "a.db", "segments", "--format", "csv").out
    assert f",'{start}" in table


def test_escape_sequences_do_not_reach_the_terminal(testimonia, sources):
    (sources / "note.md").write_text(
        "# \x1b[31mRed\n\nKerr \x1b]0;x\x07saw.\n", "utf-8"
    )
    testimonia("build", sources, "--into", "a.db")
    for command in (("list", "a.db", "segments"), ("search", "a.db", "Kerr")):
        answer = testimonia(*command)
        assert answer.out
        assert "\x1b" not in answer.out

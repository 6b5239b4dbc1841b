"""Unreadable, hostile or huge input becomes an issue; the other sources are built."""

import io
import os
import zipfile

import pytest

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
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "bomb.docx": zip_bomb,
    "laughs.xml": BOMB,
    "truncated.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "truncated.docx": b"PK\x03\x04" + b"\x00" * 60,
    "old.doc": b"\xd0\xcf\x11\xe0" + b"\x00" * 600,
    "photograph.txt": b"\x89PNG\r\n\x1a\n" + b"\x00" * 400,
}


@pytest.mark.parametrize("name", BAD)
def test_unreadable_source_is_an_issue_with_a_message(
    testimonia, sources, tmp_path, name
):
    content = BAD[name]
    (sources / name).write_bytes(content() if callable(content) else content)
    built = testimonia("build", sources, "--into", "a.db")
    assert built.status == 0, built
    assert f"unreadable: {name}" in built.err
    rows = testimonia("list", "a.db", "sources", "--format", "jsonl").rows
    status = {row["source"]: row["status"] for row in rows}
    assert status == {name: "unreadable", "note.md": "read"}
    issues = testimonia("list", "a.db", "issues", "--format", "jsonl").rows
    (issue,) = [row for row in issues if row["source"] == name]
    assert issue["message"]
    assert issue["severity"] == "error"
    assert issue["code"] != "internal_error", issue
    assert len(testimonia("list", "a.db", "notes", "--format", "jsonl").rows) == 1
    assert testimonia("check", "a.db").status == 0
    strict = testimonia("build", sources, "--into", "a.db", "--strict")
    assert strict.status == 1


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
    assert testimonia("build", sources, "--into", "a.db", timeout=60).status == 0


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

"""Damaged, hostile and oddly encoded pages."""

import pytest

from testimonia.errors import ReadError
from testimonia.read.html import read_html
from testimonia.read.html.decode import decode_page
from tests.unit.read.html.reading import count_cover, read_page

_RUSSIAN = "<p>Приём у посланника пятого января, в половине шестого вечера.</p>"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("<p>naïve</p>".encode(), "utf-8"),
        ("\ufeff<p>naïve</p>".encode(), "utf-8"),
        ("\ufeff<p>naïve</p>".encode("utf-16-le"), "utf-16-le"),
        ("<p>naïve</p>".encode("utf-16-be"), "utf-16-be"),
        ("<meta charset=iso-8859-1><p>naïve “so”".encode("cp1252"), "cp1252"),
        ("<meta charset=iso-8859-1><p>naïve".encode(), "utf-8"),
        (b'<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'
         + _RUSSIAN.encode("cp1251"), "cp1251"),
        (b'<?xml version="1.0" encoding="koi8-r"?>' + _RUSSIAN.encode("koi8-r"), "koi8-r"),
        (_RUSSIAN.encode("cp1251"), "cp1251"),
        (_RUSSIAN.encode("koi8-r"), "koi8-r"),
        ("<p>naïve café</p>".encode("cp1252"), "cp1252"),
        ("<meta charset=no-such><p>naïve</p>".encode(), "utf-8"),
        (b"<meta charset=rot13><p>plain</p>", "utf-8"),
    ],
    ids=[
        "utf8", "bom", "utf16-bom", "utf16-bare", "latin1-is-1252", "declared-wrongly",
        "meta-1251", "xml-koi8", "bare-1251", "bare-koi8", "bare-1252", "unknown-name",
        "no-text-encoding",
    ],
)  # fmt: skip
def test_encodings_are_found(content: bytes, encoding: str) -> None:
    decoded = decode_page(content)
    assert (decoded.encoding, decoded.lost) == (encoding, 0)
    assert (
        "na\xefve" in decoded.text or "Приём" in decoded.text or "plain" in decoded.text
    )


def test_damaged_bytes_are_an_issue() -> None:
    read = read_page("<p>ééééé</p>".encode() + b"<p>\xff</p>")
    assert [issue.code for issue in read.issues] == ["undecodable_bytes"]


@pytest.mark.parametrize(
    "content",
    [
        "<div>" * 10_000 + "deep" + "</div>" * 10_000 + "<p>after",
        "<blockquote>" * 10_000 + "deep",
        "<ul><li>" * 5_000 + "deep",
        "<sup>" * 10_000 + '<a href="#x">1</a> deep',
        "<html><body><p>deep cut <a href='#fn",
        "<p id=a>deep<p id=a>twice<p><a href='#a'>1</a>",
        "<p>deep</p>" + '<a href="#x">1</a>' * 20_000,
        "<p>" + "deep " * 200_000,
        "deep, no mark-up at all",
        "\0\0deep\0",
    ],
    ids=[
        "nested-div", "nested-quotations", "nested-lists", "nested-sup", "truncated",
        "same-id", "links", "one-element", "bare-text", "nul",
    ],
)  # fmt: skip
def test_odd_pages_are_read_and_covered(content: str) -> None:
    read = read_page(content)
    assert "deep" in read.document.text
    pairs = zip(read.document.text, count_cover(read), strict=True)
    assert all(count == 1 for letter, count in pairs if not letter.isspace())


def test_entities_of_a_doctype_are_not_expanded() -> None:
    read = read_page(
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/hostname">]><html><body><p>x &b;&c; &eacute;</p>'
    )
    assert read.document.text == "x &b;&c; é"


def test_nothing_is_executed_or_fetched() -> None:
    read = read_page(
        '<meta http-equiv="refresh" content="0;url=http://x.example/"><p>here</p>'
        '<script src="http://x.example/a.js">no()</script><img src="data:image/png;base64,AA">'
        '<iframe src="http://x.example/">no</iframe><object data="http://x.example/"></object>'
    )
    assert read.document.text == "here"


def test_frames_are_an_issue() -> None:
    read = read_page("<html><frameset><frame src=a><noframes>Old</noframes></frameset>")
    assert [issue.code for issue in read.issues] == ["frames"]
    assert read.document.text == "Old"


def test_a_page_that_a_script_writes_is_an_issue() -> None:
    read = read_page("<html><body><script>write()</script></body></html>")
    assert [issue.code for issue in read.issues] == ["no_text"]


@pytest.mark.parametrize(
    "content", [b"", b" \r\n\t", b"\0\0"], ids=["none", "blank", "nul"]
)
def test_an_empty_page_cannot_be_read(content: bytes) -> None:
    with pytest.raises(ReadError, match="is empty"):
        read_html("a.html", content)

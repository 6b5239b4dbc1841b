"""Damaged, locked and hostile files: each becomes an error that says what to do."""

import io
import zipfile
from itertools import pairwise

import pytest

from testimonia.errors import ReadError
from testimonia.read.office import read_office
from testimonia.read.office.pandoc import run_pandoc
from testimonia.read.office.tree import decode_tree
from tests.unit.read.office.look import only
from tests.unit.read.office.make import (
    OFFICE,
    PACKAGE,
    footnote,
    make_docx,
    make_odt,
    make_zip,
    paragraph,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_GOOD = make_docx(paragraph("Kerr called."))
_ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "so "><!ENTITY b "&a;&a;&a;&a;">]>'
    '<w:footnotes xmlns:w="urn:x">&b;</w:footnotes>'
)


def _shortened() -> bytes:
    """A zip whose directory says that a part is shorter than it is."""
    packed = bytearray(_GOOD)
    place = packed.index(b"PK\x01\x02")
    packed[place + 24 : place + 28] = (5).to_bytes(4, "little")
    return bytes(packed)


def _password() -> bytes:
    packed = bytearray(make_zip({"word/document.xml": "x"}))
    place = packed.index(b"PK\x01\x02")
    packed[place + 8] |= 1
    return bytes(packed)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "wrong_format", id="empty"),
        pytest.param(b"Kerr called.", "wrong_format", id="text"),
        pytest.param(b"%PDF-1.7\n", "wrong_format", id="pdf"),
        pytest.param(_GOOD[: len(_GOOD) // 2], "damaged", id="cut-off"),
        pytest.param(_shortened(), "damaged", id="wrong-sizes"),
        pytest.param(_OLE, "wrong_format", id="old-word"),
        pytest.param(
            _OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", id="locked"
        ),
        pytest.param(_password(), "encrypted", id="zip-password"),
        pytest.param(make_zip({"a.txt": "x"}), "wrong_format", id="no-word-text"),
        pytest.param(
            make_zip({"../word/document.xml": "x"}), "hostile_name", id="path-outside"
        ),
        pytest.param(make_docx("<w:p><w:r></w:p>"), "damaged", id="broken-xml"),
        pytest.param(
            make_docx(paragraph("x"), others={"word/footnotes.xml": _ENTITIES}),
            "entity_bomb",
            id="entities",
        ),
        pytest.param(
            make_docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "too_deep", id="deep-xml"
        ),
    ],
)
def test_a_bad_word_file_is_refused_in_a_sentence(content, code):
    with pytest.raises(ReadError, match=r"\Aminute\.docx: [a-z].{20}") as caught:
        read_office("minute.docx", content, "docx")
    assert caught.value.code == code


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/media/picture.bin", "w") as member:
            for _ in range(64):
                member.write(bytes(1 << 20))
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(ReadError, match="zip bomb") as caught:
        read_office("minute.docx", packed.getvalue(), "docx")
    assert caught.value.code == "zip_bomb"


def test_a_locked_odt_is_refused():
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    )
    content = make_odt("<text:p/>", others={"META-INF/manifest.xml": manifest})
    with pytest.raises(ReadError, match="password") as caught:
        read_office("minute.odt", content, "odt")
    assert caught.value.code == "encrypted"


def test_what_points_outside_a_word_file_is_not_fetched():
    outside = (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rX" Type="{OFFICE}/hyperlink" TargetMode="External"'
        ' Target="http://nowhere.invalid/"/><Relationship Id="rF" Type='
        f'"{OFFICE}/footnotes" TargetMode="External" Target="http://nowhere.invalid/f"/>'
        "</Relationships>"
    )
    link = '<w:hyperlink r:id="rX"><w:r><w:t>the page</w:t></w:r></w:hyperlink>'
    content = make_docx(
        paragraph("See ", link, footnote(1), "."),
        others={"word/_rels/document.xml.rels": outside},
    )
    assert only(read_office("minute.docx", content, "docx")).text == "See the page."


_MULTIPLY = r"\newcommand{\xa}{so }" + "".join(
    rf"\newcommand{{\x{name}}}{{" + rf"\x{inner}" * 10 + "}"
    for inner, name in pairwise("abcdefghi")
)


def test_macros_that_multiply_end_at_the_time_limit():
    source = rf"{_MULTIPLY}\begin{{document}}\xi\end{{document}}".encode()
    with pytest.raises(ReadError) as caught:
        run_pandoc(source, "latex", seconds=1, megabytes=512)
    assert caught.value.code in ("time_limit", "memory_limit")


def test_a_file_too_large_for_its_memory_is_refused():
    source = b"Kerr called on Monday. " * 200_000
    with pytest.raises(ReadError, match="memory") as caught:
        run_pandoc(source, "latex", megabytes=70)
    assert caught.value.code == "memory_limit"


def test_a_macro_that_calls_itself_is_named():
    source = rb"\def\b{\b}\begin{document}x \b y\end{document}"
    with pytest.raises(ReadError, match="calls itself") as caught:
        read_office("paper.tex", source, "latex")
    assert caught.value.code == "macro_loop"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(r"\begin{quote}" * 500 + "x" + r"\end{quote}" * 500, id="blocks"),
        pytest.param(r"\emph{" * 3000 + "x" + "}" * 3000, id="words"),
        pytest.param(r"\emph{\textbf{" * 80 + "x" + "}}" * 80, id="few"),
    ],
)
def test_parts_that_stand_too_deep_in_each_other_are_refused(source):
    content = rf"\begin{{document}}{source}\end{{document}}".encode()
    with pytest.raises(ReadError) as caught:
        read_office("paper.tex", content, "latex")
    assert caught.value.code == "too_deep"


def test_groups_that_nest_without_meaning_do_no_harm():
    content = rb"{\rtf1 " + b"{" * 20_000 + b"x" + b"}" * 20_000 + b"}"
    assert only(read_office("minute.rtf", content, "rtf")).text == "x"


def test_a_tree_of_another_shape_is_refused():
    with pytest.raises(ReadError, match="shape"):
        list(decode_tree(b'{"meta": {}, "blocks": [{"t": "Novel", "c": []}]}'))


def test_the_newer_names_of_word_mark_up_are_read():
    """ISO/IEC 29500 Strict uses other namespaces for the same elements."""
    strict = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
            "http://purl.oclc.org/ooxml/wordprocessingml/main"
        ),
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }
    usual = make_docx(
        paragraph("Kerr called", footnote(1), "."), footnotes={1: paragraph("Tel 93.")}
    )
    parts = {}
    with zipfile.ZipFile(io.BytesIO(usual)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            for old, new in strict.items():
                text = text.replace(old, new)
            parts[name] = text
    document = only(read_office("minute.docx", make_zip(parts), "docx"))
    assert document.text == "Kerr called.\n\nTel 93."

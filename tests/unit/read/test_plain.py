"""Bytes become the characters that their writer meant, and nothing else changes."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadError
from testimonia.read.plain import read_plain

ENGLISH = (
    "The ambassador’s note – the “second” one – reached London on 4 May.\r\n"
    "Nobody at the café had heard of it; naïve men went on waiting.\r\n"
)
GERMAN = (
    "Der Botschafter fühlte sich überrumpelt; in Köln wußte man längst, daß die "
    "Verhandlungen gescheitert waren.\nGrüße ließ er keine übermitteln.\n"
)
FRENCH = (
    "L’ambassadeur était déjà rentré à Paris; la dépêche, arrivée trop tard, fut "
    "classée sans être lue.\nIl s’en plaignit très haut.\n"
)
RUSSIAN = (
    "Посол вернулся в Москву в начале февраля и сразу попросил о приёме.\n"
    "Ему ответили, что нарком занят и примет его на будущей неделе.\n"
)
MIXED_SCRIPTS = (
    "The telegram was printed in Документы и материалы, volume one, and again in the "
    "collection of 1983.\n"
)
CASES = [
    pytest.param(ENGLISH, "utf-8", id="english utf-8"),
    pytest.param(RUSSIAN, "utf-8", id="russian utf-8"),
    pytest.param(ENGLISH, "windows-1252", id="english windows-1252"),
    pytest.param(GERMAN, "windows-1252", id="german windows-1252"),
    pytest.param(FRENCH, "windows-1252", id="french windows-1252"),
    pytest.param(RUSSIAN, "windows-1251", id="russian windows-1251"),
    pytest.param(RUSSIAN, "koi8-r", id="russian koi8-r"),
    pytest.param(RUSSIAN.upper(), "koi8-r", id="russian capitals koi8-r"),
    pytest.param(RUSSIAN.upper(), "windows-1251", id="russian capitals windows-1251"),
    pytest.param(MIXED_SCRIPTS, "windows-1251", id="english with a russian title"),
    pytest.param(ENGLISH, "utf-16-le", id="english utf-16-le"),
    pytest.param(ENGLISH, "utf-16-be", id="english utf-16-be"),
    pytest.param(RUSSIAN, "utf-16-le", id="russian utf-16-le"),
    pytest.param(RUSSIAN, "utf-16-be", id="russian utf-16-be"),
    pytest.param(ENGLISH, "utf-8-sig", id="utf-8 with a mark"),
    pytest.param(RUSSIAN, "utf-16", id="utf-16 with a mark"),
    pytest.param(GERMAN, "utf-32", id="utf-32 with a mark"),
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_encoding_is_told(text, encoding):
    content = text.encode(encoding)
    reading = read_plain("a.txt", content)
    assert reading.documents[0].text == text
    assert reading.issues == ()
    assert reading.encoding == encoding
    assert content.decode(reading.encoding) == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE])
def test_byte_order_mark_is_no_part_of_the_text(mark):
    side = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-16-le"
    reading = read_plain("a.txt", mark + GERMAN.encode(side))
    assert reading.documents[0].text == GERMAN
    assert reading.encoding == "utf-16"


@given(st.text(min_size=40).filter(lambda text: text.strip("\ufeff \t\r\n\f\v")))
def test_clean_utf8_is_kept_to_the_last_character(text):
    """Line ends, form feeds, marks of direction and single noughts stay."""
    text = "The mission went by sea. " * 40 + text
    assert read_plain("a.txt", text.encode()).documents[0].text == text


def test_marks_of_direction_and_noughts_stay():
    text = "Kerr \u202esaw\u202c Molotov\x00 and went home again that very evening.\n"
    assert read_plain("a.txt", text.encode()).documents[0].text == text


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n0000",
        bytes(range(256)) * 8,
        b"\x00" * 500,
    ],
    ids=["pdf", "zip", "png", "all bytes", "noughts"],
)
def test_binary_is_refused(content):
    with pytest.raises(ReadError) as caught:
        read_plain("a.txt", content)
    assert caught.value.code == "binary"
    assert "a.txt" in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"", b" \r\n\t", codecs.BOM_UTF8, "\xa0\n".encode()]
)
def test_empty_is_refused(content):
    with pytest.raises(ReadError) as caught:
        read_plain("a.txt", content)
    assert caught.value.code == "empty"


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [(GERMAN, FRENCH, "windows-1252"), (RUSSIAN, RUSSIAN, "windows-1251")],
    ids=["western", "russian"],
)
def test_mixed_encodings_are_read_and_said(first, second, name):
    """A scholar pastes an old file behind a new one; both can be read, and it is said."""
    content = first.encode() + second.encode(name)
    reading = read_plain("a.txt", content)
    assert reading.documents[0].text == first + second
    (issue,) = reading.issues
    assert issue.code == "mixed_encoding"
    place = next(i for i, char in enumerate(second) if ord(char) > 127)
    assert issue.span.start == len(first) + place
    assert name in issue.message


def test_bytes_that_no_encoding_has_are_said():
    content = "Le père était là, déjà. ".encode("windows-1252") * 3 + b"\x81 fin."
    reading = read_plain("a.txt", content)
    assert [issue.code for issue in reading.issues] == ["mixed_encoding"]
    assert len(reading.documents[0].text) == len(content)


def test_cut_utf16_is_read_and_said():
    content = codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le") + b"a"
    reading = read_plain("a.txt", content)
    assert reading.documents[0].text.startswith(GERMAN)
    assert [issue.code for issue in reading.issues] == ["mixed_encoding"]

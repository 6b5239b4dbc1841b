"""Plain text and Markdown: bytes become characters, and nothing else is changed.

Line ends stay as they are, so offsets are those of the decoded file. A byte-order mark
is not part of the text: the encoding is then named ``utf-8-sig``, ``utf-16`` or
``utf-32``, and decoding the file by that name gives exactly the text.
"""

import codecs
import re

from testimonia.errors import ReadError
from testimonia.records import Document, Issue, Reading, Span, issue_in, make_id

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_OPENINGS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3\x00",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"RIFF",
    b"OggS",
    b"MZ\x90",
)
_SAMPLE_BYTES = 1 << 18
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Random bytes hold 11 % control characters; a text may hold a few stray ones.
_MOST_CONTROL, _MOST_CONTROL_UTF8 = 0.02, 0.1
_HIGH_WORD = re.compile(rb"[\xa3\xb3\xa8\xb8\xc0-\xff]{3,}")
_HIGH_LETTER = re.compile(rb"[\xa3\xb3\xa8\xb8\xc0-\xff]")
# Share of each letter in Russian prose, in percent; the commonest eighteen say enough.
_RUSSIAN_PERCENT = "11 8.5 8 7.4 6.7 6.3 5.5 4.7 4.5 4.4 3.5 3.2 3 2.8 2.6 2 1.9 1.7"
_RUSSIAN = dict(
    zip("оеаинтсрвлкмдпуяыь", map(float, _RUSSIAN_PERCENT.split()), strict=True)
)
_UPSIDE_DOWN = re.compile(r"[а-яё][А-ЯЁ]")
# In a Cyrillic text of single bytes one letter pair in a hundred looks like UTF-8 by
# accident; more of them, among the bytes that do not, show UTF-8 mixed with another.
_GOOD_LEAST, _BAD_MOST = 2, 5
_ESCAPED = re.compile("[\udc80-\udcff]")


def read_plain(source: str, content: bytes) -> Reading:
    r"""Decode a text file.

    >>> reading = read_plain("note.txt", "Керр saw Molotov.\r\n".encode("koi8-r"))
    >>> reading.encoding, reading.documents[0].text
    ('koi8-r', 'Керр saw Molotov.\r\n')

    Raises:
        ReadError: the file is empty (code "empty") or no text ("binary").
    """
    encoding, text, bad = _decode(source, content)
    if not text.strip():
        msg = f"{source} holds white space only; get it again, or leave it out"
        raise ReadError(msg, code="empty")
    document = Document(id=make_id("d", source, 0), source=source, order=0, text=text)
    issues = (_mixed_issue(document, encoding, bad),) if bad is not None else ()
    return Reading(documents=(document,), issues=issues, encoding=encoding)


def _mixed_issue(document: Document, encoding: str, bad: tuple[int, str]) -> Issue:
    place, second = bad
    message = (
        f"{document.source} is {encoding}, but the bytes at character {place} are not; "
        f"these and others like them are read as {second}: compare with the original"
    )
    span = Span(place, min(place + 1, document.end))
    return issue_in(document, "mixed_encoding", message, step="read", span=span)


def _decode(source: str, content: bytes) -> tuple[str, str, tuple[int, str] | None]:
    """Give the encoding, the text, and where the first bytes stand that do not fit."""
    for mark, name in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decode_wide(content, name, mark)
    _refuse_binary(source, content)
    wide = _guess_wide(content[:_SAMPLE_BYTES])
    if wide:
        return _decode_wide(content, wide, b"")
    _refuse_control(source, content[:_SAMPLE_BYTES])
    try:
        return "utf-8", content.decode("utf-8"), None
    except UnicodeDecodeError:
        return _decode_bytes(content)


def _decode_wide(
    content: bytes, name: str, mark: bytes
) -> tuple[str, str, tuple[int, str] | None]:
    try:
        return name, content.decode(name), None
    except UnicodeDecodeError:
        if name == "utf-8-sig":
            _, text, bad = _mend_utf8(content[len(mark) :])
            return name, text, bad
        text = content.decode(name, errors="replace")
        return name, text, (text.find("\ufffd"), "unknown characters")


def _refuse_binary(source: str, content: bytes) -> None:
    if content.startswith(_BINARY_OPENINGS):
        msg = f"{source} is not a text but a binary file; give it its true ending"
        raise ReadError(msg, code="binary")


def _refuse_control(source: str, sample: bytes) -> None:
    control = len(_CONTROL.findall(sample))
    clean = _is_utf8(sample[: sample.rfind(b"\n") + 1] or sample)
    most = _MOST_CONTROL_UTF8 if clean else _MOST_CONTROL
    if control > max(1, most * len(sample)):
        msg = (
            f"{source} is not a text: {control} of its first {len(sample)} bytes are "
            "control characters; give the file its true ending or leave it out"
        )
        raise ReadError(msg, code="binary")


def _guess_wide(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: spaces and line ends hold a zero on one side."""
    sample = sample[: len(sample) // 2 * 2]
    even, odd = sample[0::2], sample[1::2]
    half = max(len(even), 1)
    for name, low, high in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        zeros = high.count(0)
        breaks = sum(low.count(byte) for byte in b" \n")
        # In Latin script most high bytes are zero, in Cyrillic most are 4.
        same_page = max(zeros, high.count(4) + zeros)
        if zeros and low.count(0) <= half // 100 and same_page > 0.8 * half:
            return name if breaks or zeros > half // 2 else None
    return None


def _decode_bytes(content: bytes) -> tuple[str, str, tuple[int, str] | None]:
    """Decode what is not clean UTF-8: mixed, or one of the single-byte encodings."""
    text = content.decode("utf-8", errors="surrogateescape")
    bad = len(_ESCAPED.findall(text))
    good = sum(1 for char in text[:_SAMPLE_BYTES] if "\x7f" < char < "\udc80")
    if good > _GOOD_LEAST and good * _BAD_MOST > bad:
        return _mend_utf8(content)
    name = _guess_single(content[:_SAMPLE_BYTES])
    try:
        return name, content.decode(name), None
    except UnicodeDecodeError as error:
        text = content.decode(name, errors="surrogateescape")
        return name, _fill(text, "latin-1"), (error.start, "ISO 8859-1")


def _mend_utf8(content: bytes) -> tuple[str, str, tuple[int, str]]:
    """Decode UTF-8, and its bad bytes by the encoding that fits them best."""
    text = content.decode("utf-8", errors="surrogateescape")
    first = _ESCAPED.search(text)
    place = first.start() if first else 0
    broken = [line for line in content.split(b"\n") if not _is_utf8(line)]
    second = _guess_single(b"\n".join(broken)[:_SAMPLE_BYTES])
    return "utf-8", _fill(text, second), (place, second)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _fill(text: str, name: str) -> str:
    """Put characters for the bytes that surrogates stand for."""
    table = {0xDC00 + byte: _character(byte, name) for byte in range(0x80, 0x100)}
    return text.translate(table)


def _character(byte: int, name: str) -> str:
    try:
        return bytes([byte]).decode(name)
    except UnicodeDecodeError:
        return bytes([byte]).decode("latin-1")


def _guess_single(sample: bytes) -> str:
    """Choose between Western and Cyrillic single-byte encodings.

    In Western European prose high letters stand singly among ASCII ones; whole words
    of them are Cyrillic, and of its two encodings the right one gives common letters
    and words that do not go from small letters to capitals.
    """
    words = _HIGH_WORD.findall(sample)
    cyrillic = sum(map(len, words))
    if cyrillic <= len(_HIGH_LETTER.findall(sample)) - cyrillic:
        return "windows-1252"
    run = b" ".join(words)
    return max(("windows-1251", "koi8-r"), key=lambda name: _russian_score(run, name))


def _russian_score(run: bytes, name: str) -> float:
    text = run.decode(name, errors="replace")
    common = sum(_RUSSIAN.get(char, 0.0) for char in text.casefold())
    return common - 8 * len(_UPSIDE_DOWN.findall(text))

"""Which format a file has, told by its bytes first and its name second."""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from testimonia.errors import ReadError
from testimonia.read.xml import sniff_xml

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
TEI = "application/tei+xml"
JATS = "application/jats+xml"
XML = "application/xml"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
RTF = "application/rtf"
LATEX = "application/x-latex"

_HEAD = 4096
_HTML_HEAD = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_XML_TYPES = {"tei": TEI, "jats": JATS, "xhtml": HTML, "other": XML}
_BY_ENDING = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".tex": LATEX,
    ".latex": LATEX,
    ".xml": XML,
}
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "an old Word file or an encrypted one: save it as DOCX"),
    (b"\x89PNG", "a picture: run text recognition on it and add the text"),
    (b"\xff\xd8\xff", "a picture: run text recognition on it and add the text"),
    (b"II*\x00", "a picture: run text recognition on it and add the text"),
    (b"MM\x00*", "a picture: run text recognition on it and add the text"),
    (b"GIF8", "a picture: run text recognition on it and add the text"),
    (b"SQLite format 3", "a database: if it is a dossier, open it, do not read it"),
    (b"\x1f\x8b", "a compressed file: unpack it and add what it holds"),
    (b"7z\xbc\xaf", "a compressed file: unpack it and add what it holds"),
    (b"Rar!", "a compressed file: unpack it and add what it holds"),
    (b"MIME-Version:", "a web archive: save the page as HTML"),
    (b"From: <Saved by", "a web archive: save the page as HTML"),
)

# What zipfile raises on bytes that were meant to break it.
_ZIP_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)


def recognise_format(name: str, content: bytes) -> str:
    r"""Give a file's media type.

    >>> recognise_format("article.txt", b"%PDF-1.7 ...")
    'application/pdf'
    >>> recognise_format("minute.md", b"# Minute of 11 January\n")
    'text/markdown'

    Raises:
        ReadError: the file is of a kind that Testimonia does not read; the message
            says what to do with it.
    """
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _recognise_zip(content)
    if head.startswith(b"{\\rtf"):
        return RTF
    for magic, advice in _FOREIGN:
        if head.startswith(magic):
            msg = f"it is {advice}"
            raise ReadError(msg, code="unknown_format")
    return _recognise_text(name, content)


def _recognise_text(name: str, content: bytes) -> str:
    head = content[:_HEAD]
    ending = PurePosixPath(name).suffix.lower()
    if ending == ".txt":
        # What a scholar saved as text is text, also when it quotes mark-up.
        return PLAIN
    root = sniff_xml(content)
    # TEI and JATS have elements named body and head, as HTML does.
    if root in ("tei", "jats"):
        return _XML_TYPES[root]
    if _HTML_HEAD.search(head) and ending not in (".md", ".markdown", ".tex"):
        return HTML
    if root:
        return _XML_TYPES[root]
    if ending not in _BY_ENDING and b"\\documentclass" in head:
        return LATEX
    return _BY_ENDING.get(ending, PLAIN)


def _recognise_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = set(archive.namelist())
            kind = _read_head(archive, "mimetype") if "mimetype" in members else b""
    except _ZIP_TROUBLE as error:
        msg = f"the zipped file is damaged ({error}); get it again from where it came"
        raise ReadError(msg, code="damaged") from error
    if "word/document.xml" in members:
        return DOCX
    if kind.strip() == EPUB.encode() or "META-INF/container.xml" in members:
        return EPUB
    if kind.strip() == ODT.encode():
        return ODT
    if "[Content_Types].xml" in members:
        # Word may name its main part otherwise; pandoc finds it.
        return DOCX
    msg = "it is a zipped folder: unpack it and add what it holds"
    raise ReadError(msg, code="unknown_format")


def _read_head(archive: zipfile.ZipFile, name: str) -> bytes:
    """Read a part's beginning; the whole of it may be a bomb."""
    with archive.open(name) as part:
        return part.read(80)

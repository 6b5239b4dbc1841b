"""Step 1: a file's bytes -> Documents; one module a format.

A reader is a function of the file's name and bytes, and is imported only when a file
of its format is met.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from testimonia.errors import ReadError
from testimonia.read import formats
from testimonia.records import Reading

_READERS: dict[str, tuple[str, str, dict[str, str]]] = {
    formats.PLAIN: ("plain", "read_plain", {}),
    formats.MARKDOWN: ("plain", "read_plain", {}),
    formats.HTML: ("html", "read_html", {}),
    formats.TEI: ("tei", "read_tei", {}),
    formats.JATS: ("office", "read_office", {"format_name": "jats"}),
    formats.PDF: ("pdf", "read_pdf", {}),
    formats.DOCX: ("office", "read_office", {"format_name": "docx"}),
    formats.ODT: ("office", "read_office", {"format_name": "odt"}),
    formats.EPUB: ("office", "read_office", {"format_name": "epub"}),
    formats.RTF: ("office", "read_office", {"format_name": "rtf"}),
    formats.LATEX: ("office", "read_office", {"format_name": "latex"}),
}


def read_source(source: str, media_type: str, content: bytes) -> Reading:
    """Read a file with the reader of its media type.

    Args:
        source: the file's path as the dossier names it.
        media_type: as ``recognise_format`` gives it.
        content: the file's bytes.

    Raises:
        ReadError: the file as a whole cannot be read.
    """
    if not content:
        msg = "the file is empty; get it again from where it came, or remove it"
        raise ReadError(msg, code="empty")
    return _find_reader(media_type)(source, content)


def _find_reader(media_type: str) -> Callable[[str, bytes], Reading]:
    if media_type not in _READERS:
        msg = (
            "it is XML of a kind that is not read (TEI, JATS and XHTML are); save it as"
            " HTML, DOCX, PDF or text"
        )
        raise ReadError(msg, code="unknown_format")
    module, function, settings = _READERS[media_type]
    reader = getattr(import_module(f"testimonia.read.{module}"), function)
    return partial(reader, **settings)

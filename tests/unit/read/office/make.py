"""Builds small DOCX, ODT and EPUB files part by part, in our own words.

Only what a reader must understand is written: no package for making office files is
needed, and each test sees in its own lines what mark-up it speaks of.
"""

import io
import json
import zipfile
from collections.abc import Mapping
from html import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCX_SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_STYLES = {
    "Title": "Title",
    "Subtitle": "Subtitle",
    "Author": "Author",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Quote": "Quote",
    "BlockText": "Block Text",
    "ListParagraph": "List Paragraph",
    "FootnoteText": "footnote text",
    "Caption": "caption",
}
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="*"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def run(text: str, properties: str = "") -> str:
    """A run of characters."""
    held = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{held}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, style: str | None = None, properties: str = "") -> str:
    """A paragraph; content that is no mark-up is a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def item(text: str, numbering: int) -> str:
    """A list item: numbering 1 counts, numbering 2 has bullets."""
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>'
    return paragraph(text, style="ListParagraph", properties=number)


def footnote(number: int, custom: str | None = None) -> str:
    """A footnote's mark; ``custom`` is printed in the automatic number's place."""
    return _reference("footnote", number, custom)


def endnote(number: int, custom: str | None = None) -> str:
    """An endnote's mark."""
    return _reference("endnote", number, custom)


def _reference(kind: str, number: int, custom: str | None) -> str:
    follows = ' w:customMarkFollows="1"' if custom else ""
    printed = f"<w:t>{custom}</w:t>" if custom else ""
    return (
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:{kind}Reference{follows} w:id="{number}"/>{printed}</w:r>'
    )


def section(footnotes: str = "", endnotes: str = "") -> str:
    """A section's properties, with how its notes are numbered."""
    held = f"<w:footnotePr>{footnotes}</w:footnotePr>" if footnotes else ""
    held += f"<w:endnotePr>{endnotes}</w:endnotePr>" if endnotes else ""
    return f"<w:sectPr>{held}</w:sectPr>"


def field(instruction: str, result: str) -> str:
    """A Word field: what it runs, and the words that it shows."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def zotero_record(title: str, author: str, locator: str) -> str:
    """What Zotero keeps in a citation's field."""
    cited = {
        "id": 71,
        "uris": ["http://zotero.org/users/local/x/items/ABCD1234"],
        "itemData": {
            "id": 71,
            "type": "book",
            "title": title,
            "author": [{"family": author, "given": "Ann"}],
            "issued": {"date-parts": [["1981"]]},
        },
        "locator": locator,
        "label": "page",
    }
    return json.dumps(
        {
            "citationID": "q1w2e3r4",
            "properties": {"formattedCitation": "…", "noteIndex": 1},
            "citationItems": [cited],
            "schema": "https://github.com/citation-style-language/schema/raw/master/csl-citation.json",
        }
    )


def make_docx(  # noqa: PLR0913 - one for each part of the file
    body: str,
    *,
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    settings: str = "",
    core: str = "",
    others: Mapping[str, str] | None = None,
) -> bytes:
    """A whole DOCX; ``footnotes`` and ``endnotes`` hold paragraphs by number."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in _STYLES.items()
    )
    parts = {
        "word/document.xml": _word("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": _word("styles", styles),
        "word/numbering.xml": _word("numbering", _NUMBERING),
        "word/footnotes.xml": _word("footnotes", _notes("footnote", footnotes or {})),
        "word/endnotes.xml": _word("endnotes", _notes("endnote", endnotes or {})),
        "word/settings.xml": _word("settings", settings),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
            f' xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        ),
        **(others or {}),
    }
    return make_zip({**_docx_frame(parts), **parts})


def _notes(kind: str, notes: Mapping[int, str]) -> str:
    held = (
        f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
        f'<w:{kind} w:type="continuationSeparator" w:id="0"><w:p/></w:{kind}>'
    )
    for number, inner in notes.items():
        held += f'<w:{kind} w:id="{number}">{inner}</w:{kind}>'
    return held


def _word(root: str, inner: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_DOCX_SPACES}>'
        f"{inner}</w:{root}>"
    )


def _docx_frame(parts: Mapping[str, str]) -> dict[str, str]:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-'
        f'officedocument.wordprocessingml.{name[5:-4]}{".main" if "document" in name else ""}+xml"/>'
        for name in parts
        if name.startswith("word/") and name.endswith(".xml")
    )
    inner = "".join(
        f'<Relationship Id="r{order}" Type="{OFFICE}/{name[5:-4]}" Target="{name[5:]}"/>'
        for order, name in enumerate(parts)
        if name.startswith("word/") and name.count("/") == 1 and "document" not in name
    )
    relations = f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
            f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{overrides}</Types>"
        ),
        "_rels/.rels": relations.format(
            f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/>'
        ),
        "word/_rels/document.xml.rels": relations.format(inner),
    }


_ODT_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odt_note(kind: str, label: str, *paragraphs: str) -> str:
    """A note in its place in an ODT paragraph; ``kind`` is footnote or endnote."""
    inner = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    return (
        f'<text:note text:id="{kind}{label}" text:note-class="{kind}">'
        f"<text:note-citation>{label}</text:note-citation>"
        f"<text:note-body>{inner}</text:note-body></text:note>"
    )


def make_odt(
    body: str, *, meta: str = "", others: Mapping[str, str] | None = None
) -> bytes:
    """A whole ODT."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return make_zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": (
                f"{head}<manifest:manifest"
                ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                "</manifest:manifest>"
            ),
            "styles.xml": (
                f"{head}<office:document-styles {_ODT_SPACES}><office:styles>"
                "</office:styles></office:document-styles>"
            ),
            "content.xml": (
                f"{head}<office:document-content {_ODT_SPACES}><office:body>"
                f"<office:text>{body}</office:text></office:body>"
                "</office:document-content>"
            ),
            "meta.xml": (
                f"{head}<office:document-meta {_ODT_SPACES}><office:meta>{meta}"
                "</office:meta></office:document-meta>"
            ),
            **(others or {}),
        }
    )


def make_epub(
    chapters: Mapping[str, str],
    *,
    metadata: str = "",
    others: Mapping[str, str] | None = None,
    nav: str = "",
) -> bytes:
    """A whole EPUB 3; chapters hold the inside of each body, by file name."""
    pages = {name: _xhtml(inner) for name, inner in chapters.items()}
    pages["nav.xhtml"] = _xhtml(nav or '<nav epub:type="toc"><ol></ol></nav>')
    items = "".join(
        f'<item id="i{order}" href="{name}" media-type="application/xhtml+xml"'
        + (' properties="nav"/>' if name == "nav.xhtml" else "/>")
        for order, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{order}"/>' for order in range(len(chapters)))
    return make_zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": (
                '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"'
                ' version="1.0"><rootfiles><rootfile full-path="OPS/book.opf"'
                ' media-type="application/oebps-package+xml"/></rootfiles></container>'
            ),
            "OPS/book.opf": (
                '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata'
                f' xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
                f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
            ),
            **{f"OPS/{name}": page for name, page in pages.items()},
            **(others or {}),
        }
    )


def _xhtml(inner: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml"'
        ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Part</title></head>'
        f"<body>{inner}</body></html>"
    )


def make_zip(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip with these parts, in this order, without a clock."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()

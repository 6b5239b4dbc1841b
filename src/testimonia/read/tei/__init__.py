"""TEI: editions of documents, letters, monographs and essays, registers.

A file that holds several documents (a volume of an edition, an issue of essays, a
corpus) gives one Document each, in the file's order; what stands around them - title
pages, chapter headings, lists of persons, the index - comes last as one more.
"""

from lxml import etree

from testimonia.errors import ReadError
from testimonia.read.tei.edition import TeiFile
from testimonia.read.tei.names import ROOTS, local_name
from testimonia.read.xml import Entities, parse_xml
from testimonia.records import Reading, issue_about


def read_tei(source: str, content: bytes) -> Reading:
    r"""Read a TEI file.

    >>> reading = read_tei("a.xml", b'<TEI><text><body><p>Kerr saw<note n="1">Tel 93'
    ...                             b"</note> Molotov.</p></body></text></TEI>")
    >>> reading.documents[0].text
    'Kerr saw Molotov.\n\nTel 93'

    Raises:
        ReadError: the file is no TEI, or cannot be read at all.
    """
    parsed = parse_xml(source, content)
    texts = _find_texts(parsed.root)
    if not texts:
        message = f"{source} has no TEI element; it is no TEI file"
        raise ReadError(message, code="not_tei")
    entities = Entities.of(parsed.root)
    file = TeiFile(source=source, entities=entities)
    for tei, path in texts:
        file.read(tei, path)
    issues = [*parsed.issues, *file.issues, *entities.issues(source)]
    if not file.documents:
        message = (
            f"{source} holds no words (a facsimile or a header only); "
            "add a transcription or leave it out"
        )
        issues.append(issue_about(source, "no_text", message, step="read"))
    return Reading(
        documents=tuple(file.documents), issues=tuple(issues), encoding=parsed.encoding
    )


def _find_texts(root: etree._Element) -> list[tuple[etree._Element, str]]:
    """Find the TEI texts of a file, also in a corpus or another wrapping."""
    name = local_name(root)
    if name in ROOTS:
        return [(root, f"/{name}")]
    if name == "text":
        return [(root, "")]
    tree = root.getroottree()
    found = (el for el in root.iter(etree.Element) if local_name(el) in ROOTS)
    return [(el, tree.getpath(el)) for el in found]

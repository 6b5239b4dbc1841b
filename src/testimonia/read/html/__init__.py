"""Saved web pages -> Documents: structure, notes, threads, comments, furniture."""

from testimonia.errors import ReadError
from testimonia.read.html.beside import drop_repeats, find_notes_beside
from testimonia.read.html.decode import Decoded, decode_page
from testimonia.read.html.discussion import find_posts
from testimonia.read.html.flags import find_flags
from testimonia.read.html.furniture import find_furniture
from testimonia.read.html.layout import find_layout
from testimonia.read.html.metadata import describe, tell_genre
from testimonia.read.html.notes import find_notes
from testimonia.read.html.numbered import find_numbered_notes
from testimonia.read.html.plan import Plan
from testimonia.read.html.tree import Page, parse_page
from testimonia.read.html.walk import Walker
from testimonia.records import Issue, Reading, issue_about

__all__ = ["read_html"]

_LARGEST = 200_000_000


def read_html(source: str, content: bytes) -> Reading:
    r"""Read a saved page.

    Nothing is fetched and nothing executed; what a browser hides gives no text, and
    what it shows is kept, if only as furniture.

    >>> page = b"<p>Seen on 20 February.<sup><a id=r1 href=#n1>1</a></sup>" \
    ...        b"<ol><li id=n1>FO 371 <a href=#r1>back</a></ol>"
    >>> document = read_html("a.html", page).documents[0]
    >>> [(e.kind, e.label, document.words(*e.spans)) for e in document.elements
    ...  if e.kind in ("mark", "note")]
    [('mark', '1', '1'), ('note', '1', 'FO 371 back')]

    Raises:
        ReadError: the page is too large, or there is nothing in it.
    """
    if len(content) > _LARGEST:
        msg = (
            f"{source} has {len(content):,} bytes, more than a page can have: cut it up"
        )
        raise ReadError(msg, code="too_large")
    if not content.strip(b" \t\r\n\0"):
        msg = f"{source} is empty: save the page again"
        raise ReadError(msg, code="empty")
    return _read(source, content)


def _read(source: str, content: bytes) -> Reading:
    decoded = decode_page(content)
    page = parse_page(decoded.text)
    plan = Plan()
    find_flags(page, plan)
    find_notes(page, plan)
    find_notes_beside(page, plan)
    find_numbered_notes(page, plan)
    drop_repeats(page, plan)
    find_posts(page, plan)
    about = describe(page, plan)
    genre = tell_genre(page, plan, about)
    find_layout(page, plan)
    find_furniture(page, plan, genre=genre)
    document = (
        Walker(page, plan)
        .walk()
        .build(
            source,
            0,
            title=about.title,
            # A thread has as many authors as posters: none is the document's.
            authors=() if genre == "thread" else about.authors,
            date=about.date,
            language=about.language,
            genre=genre,
        )
    )
    return Reading(
        documents=(document,),
        issues=_find_trouble(source, decoded, page, is_empty=not document.text),
        encoding=decoded.encoding,
    )


def _find_trouble(
    source: str, decoded: Decoded, page: Page, *, is_empty: bool
) -> tuple[Issue, ...]:
    trouble = []
    if decoded.lost:
        message = (
            f"{decoded.lost} bytes of {source} are no {decoded.encoding} characters "
            "and read as \ufffd: compare with the page in a browser"
        )
        trouble.append(issue_about(source, "undecodable_bytes", message, step="read"))
    if page.has_frames:
        message = (
            f"{source} is a set of frames whose text lies in other files: "
            "save each frame as a page of its own"
        )
        trouble.append(issue_about(source, "frames", message, step="read"))
    if is_empty and not page.has_frames:
        message = (
            f"{source} shows no words: if a script writes them, open the page in a "
            "browser and save it complete"
        )
        trouble.append(issue_about(source, "no_text", message, step="read"))
    return tuple(trouble)

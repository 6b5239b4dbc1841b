"""Works and archive pieces as a bibliography: CSL-JSON, BibTeX, RIS, or rendered."""

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from testimonia.errors import TestimoniaError, UsageError
from testimonia.export.csl import Item, make_items
from testimonia.export.ris import write_ris
from testimonia.pandoc import find_pandoc
from testimonia.records import ArchivePiece, Work

_SECONDS = 120
_UNDETERMINED = "und"
"""A language's tag where it is not known; see ISO 639-2."""
_Cited = TypeVar("_Cited", Work, ArchivePiece)


def write_bibliography(
    form: str,
    works: Iterable[Work],
    archives: Iterable[ArchivePiece],
    *,
    style: Path | None = None,
    source: str | None = None,
) -> str:
    """Write works and archive pieces in a format of ``FORMATS``.

    Args:
        form: "csl-json", "bibtex", "ris", or "bibliography" (rendered).
        works: one item each.
        archives: one item each.
        style: a CSL style file, for what is rendered; without it Chicago's
            author-date style, as pandoc has it.
        source: only what this source cites.

    Raises:
        UsageError: there is no such format, or the style cannot be read.
    """
    if form not in FORMATS:
        msg = f"no format {form!r}; there are {', '.join(FORMATS)}"
        raise UsageError(msg)
    if style and form != "bibliography":
        msg = f"--style says how to render; {form} is not rendered, a bibliography is"
        raise UsageError(msg)
    items = list(
        make_items(_cited_in(works, source), _cited_in(archives, source)),
    )
    if form == "bibliography":
        return render(items, style)
    return FORMATS[form](items)


def _cited_in(things: Iterable[_Cited], source: str | None) -> Iterator[_Cited]:
    return (thing for thing in things if source is None or source in thing.sources)


def write_csl(items: list[Item]) -> str:
    """Write CSL-JSON, an item a line."""
    lines = (json.dumps(item, ensure_ascii=False) for item in items)
    return "[" + ",".join(f"\n{line}" for line in lines) + "\n]\n"


def write_bibtex(items: list[Item]) -> str:
    """Write BibTeX; repository and call number stand in ``note``, which styles print.

    BibTeX has no archive fields: what is put in others is dropped by its styles.
    """
    kept = [_note_archive(_as_printed(item)) for item in items]
    return _run_pandoc(kept, ["--from", "csljson", "--to", "bibtex"])


def _as_printed(item: Item) -> Item:
    """Keep the capitals of titles: taken for English, "la mer" would be "La Mer"."""
    return {"language": _UNDETERMINED, **item}


def _note_archive(item: Item) -> Item:
    """Put an archive piece's place where BibTeX keeps it; it demands a title, too."""
    if "archive_location" not in item:
        return item
    names = ("archive", "archive-place", "archive_location")
    note = ", ".join(item[name] for name in names if name in item)
    return {"title": item["archive_location"], **item, "note": note}


def render(items: list[Item], style: Path | None) -> str:
    """Render a bibliography as Markdown through pandoc's citation processor.

    Raises:
        UsageError: the style cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="testimonia-") as folder:
        library = Path(folder, "items.json")
        library.write_text(write_csl([_as_printed(item) for item in items]), "utf-8")
        options = ["--citeproc", "--bibliography", str(library)]
        options += ["--csl", str(_require_style(style))] if style else []
        options += [
            "--from",
            "markdown",
            "--to",
            "commonmark-raw_html",
            "--wrap",
            "none",
        ]
        # A style may name its parent's address: in the sandbox nothing is fetched.
        return _run("---\nnocite: '@*'\n---\n", ["--sandbox", *options])


def _require_style(style: Path) -> Path:
    if not style.is_file():
        msg = f"no style at {style}; give a .csl file"
        raise UsageError(msg)
    return style.resolve()


def _run_pandoc(items: list[Item], options: list[str]) -> str:
    return _run(write_csl(items), ["--sandbox", *options])


def _run(words: str, options: list[str]) -> str:
    pandoc = find_pandoc()
    if pandoc is None:
        msg = "pandoc is missing: install the package pypandoc-binary again"
        raise TestimoniaError(msg)
    done = subprocess.run(  # noqa: S603 - our own binary, our own arguments
        [pandoc, "+RTS", "-M1024m", "-RTS", *options],
        input=words.encode("utf-8", "replace"),
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[:300]
        msg = f"pandoc could not write it ({said})"
        raise UsageError(msg)
    return done.stdout.decode("utf-8")


FORMATS: dict[str, Callable[[list[Item]], str]] = {
    "csl-json": write_csl,
    "bibtex": write_bibtex,
    "ris": write_ris,
    "bibliography": lambda items: render(items, None),
}

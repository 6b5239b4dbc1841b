"""The commands."""

import sys
from collections import Counter
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup

from testimonia.cli.doctor import examine
from testimonia.cli.hits import hit_row, show_hits
from testimonia.cli.output import Format, printable, write_counts, write_rows
from testimonia.cli.progress import say, show_progress
from testimonia.cli.show import show_thing
from testimonia.dossier import Dossier, build
from testimonia.errors import UsageError
from testimonia.store import Facets

if TYPE_CHECKING:
    from testimonia.execute import BuildReport


class Stopped(Exception):
    """Say that the user stopped a command."""


class OutputClosed(Exception):
    """Say that the reader of our output (head, less) has seen enough."""


class _Commands(TyperGroup):
    """The commands; how they end is for ``main`` to say, not for typer."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run one command."""
        try:
            done: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise OutputClosed from error
        except KeyboardInterrupt as error:
            raise Stopped from error
        return done


app = typer.Typer(
    name="testimonia",
    cls=_Commands,
    help="Read a folder of mixed historical sources into a dossier, and ask it.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

_MOST_READ = 1_000_000
"""More characters than any archive grammar may have."""

_DossierFile = Annotated[Path, typer.Argument(metavar="FILE", help="the dossier")]
_FormatOption = Annotated[Format, typer.Option("--format", help="how rows are written")]
_SourceOption = Annotated[
    str | None, typer.Option("--source", metavar="NAME", help="only this source")
]


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - a typer callback
    if wanted:
        sys.stdout.write(f"testimonia {metadata.version('testimonia')}\n")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[  # noqa: FBT002 - handled by the callback
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="print it and end"
        ),
    ] = False,
) -> None:
    """Read a folder of mixed historical sources into a dossier, and ask it."""


@app.command("build")
def build_command(  # noqa: PLR0913 - one argument an option of the command
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="folders and files")
    ],
    *,
    into: Annotated[Path, typer.Option("--into", metavar="FILE", help="the dossier")],
    jobs: Annotated[int, typer.Option("--jobs", help="files read side by side")] = 1,
    prune: Annotated[
        bool, typer.Option("--prune", help="drop sources that the paths do not hold")
    ] = False,
    archives: Annotated[
        Path | None,
        typer.Option("--archives", metavar="TOML", help="your own archive grammar"),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="exit 1 if there are issues")
    ] = False,
) -> None:
    """Read, annotate, link and store; safe to run again: only what changed is redone."""
    with show_progress() as progress:
        dossier = build(
            *paths,
            into=into,
            jobs=jobs,
            prune=prune,
            grammar=_read_own_grammar(archives),
            progress=progress,
        )
    with dossier:
        codes = Counter(row.code for row in dossier.issues())
        _summarise(into, dossier.report, codes)
    if strict and codes:
        raise typer.Exit(1)


def _read_own_grammar(path: Path | None) -> str | None:
    if path is None:
        return None
    try:
        if not path.is_file():
            # A pipe would be waited for, and a device read for ever.
            path.stat()
            msg = f"{path}: no file, so no archive grammar; give a TOML file"
            raise UsageError(msg)
        with path.open(encoding="utf-8-sig") as file:
            return file.read(_MOST_READ)
    except OSError as error:
        what = error.strerror or error
        msg = f"{path}: the archive grammar cannot be read ({what}); give a TOML file"
        raise UsageError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: the archive grammar is not UTF-8; save it as that"
        raise UsageError(msg) from error


def _summarise(into: Path, report: "BuildReport | None", codes: Counter[str]) -> None:
    if report is None:
        return
    files = [
        ("read", report.read),
        ("unchanged", report.unchanged),
        ("unreadable", report.unreadable),
        ("dropped", report.dropped),
    ]
    write_counts("files", [(name, count) for name, count in files if count])
    write_counts(str(into), report.counts.items())
    if codes:
        write_counts("issues by code", codes.most_common())
        say(f"look at them: testimonia list {into} issues")
    if report.replaced:
        say(
            f"{report.replaced} of the files took the place of an older version, or of"
            " another file of the same name"
        )
    if report.kept:
        say(
            f"kept, though not in what was given: {report.kept} of the dossier's"
            " sources (--prune drops them)"
        )


@app.command("list")
def list_command(
    file: _DossierFile,
    table: Annotated[str, typer.Argument(metavar="TABLE", help="see above")],
    source: _SourceOption = None,
    where: Annotated[
        list[str] | None,
        typer.Option("--where", metavar="KEY=VALUE", help="only rows with this value"),
    ] = None,
    form: _FormatOption = Format.TABLE,
) -> None:
    """List the rows of a table.

    Tables: sources, documents, segments, notes, marks, flags, fields, citations,
    remarks, works, archives, holdings, pulls, issues.
    """
    with Dossier(file) as dossier:
        _warn_of_stale_links(dossier)
        rows = dossier.rows(table, source=source, **_conditions(where or []))
        write_rows(rows, form, dossier.columns(table))


def _conditions(where: list[str]) -> dict[str, str]:
    pairs = {}
    for condition in where:
        key, equals, value = condition.partition("=")
        if not key or not equals:
            msg = f"--where {condition}: write KEY=VALUE, as in --where kind=footnote"
            raise UsageError(msg)
        pairs[key] = value
    return pairs


def _warn_of_stale_links(dossier: Dossier) -> None:
    if dossier.links_are_stale:
        say("the links are stale: a build did not end; run it again")


@app.command("show")
def show_command(
    file: _DossierFile,
    identifier: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="or its beginning, a call number, words of a sentence"
        ),
    ],
    *,
    form: Annotated[Format, typer.Option("--format", help="table or json")] = (
        Format.TABLE
    ),
) -> None:
    """Show one thing with everything that leads to it and from it."""
    with Dossier(file) as dossier:
        _warn_of_stale_links(dossier)
        show_thing(dossier, identifier, form)


@app.command("search")
def search_command(  # noqa: PLR0913 - one argument an option of the command
    file: _DossierFile,
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="words, or a quotation")
    ],
    *,
    quote: Annotated[
        bool, typer.Option("--quote", help="find where a quotation comes from")
    ] = False,
    fuzzy: Annotated[
        bool, typer.Option("--fuzzy", help="count misread spellings too")
    ] = False,
    source: _SourceOption = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="only by this author")
    ] = None,
    genre: Annotated[
        str | None, typer.Option("--genre", help="only documents of this genre")
    ] = None,
    primary: Annotated[
        bool | None,
        typer.Option("--primary/--secondary", help="only sources of the time, or not"),
    ] = None,
    reviewed: Annotated[
        bool | None,
        typer.Option("--reviewed/--unreviewed", help="only peer-reviewed, or not"),
    ] = None,
    furniture: Annotated[
        bool, typer.Option("--furniture", help="look in menus and running heads too")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="passages to show")] = 20,
    form: _FormatOption = Format.TABLE,
) -> None:
    """Find passages: words, "phrases", -exclusions, prefix*, OR."""
    facets = Facets(
        author=author,
        genre=genre,
        primary=primary,
        reviewed=reviewed,
        source=source,
        furniture=furniture,
    )
    with Dossier(file) as dossier:
        _warn_of_stale_links(dossier)
        if quote:
            found = dossier.find_quotation(query, limit=limit, facets=facets)
        else:
            found = dossier.search(query, limit=limit, facets=facets, fuzzy=fuzzy)
        if form is Format.TABLE:
            show_hits(found.hits)
        else:
            write_rows(map(hit_row, found.hits), form)
        if found.remark:
            say(found.remark)
        if not found.hits:
            say("no passage found")


@app.command("audit")
def audit_command(
    file: _DossierFile,
    *,
    source: _SourceOption = None,
    form: _FormatOption = Format.TABLE,
    strict: Annotated[
        bool, typer.Option("--strict", help="exit 1 if anything is weak")
    ] = False,
) -> None:
    """Name issues and weak spots: what a careful referee would look up first."""
    with Dossier(file) as dossier:
        _warn_of_stale_links(dossier)
        rows = list(dossier.audit(source=source))
        write_rows(rows, form, dossier.columns("issues"))
        codes = Counter(row.code for row in rows)
        if codes and form is Format.TABLE:
            say(", ".join(f"{code} {count}" for code, count in codes.most_common()))
    if strict and rows:
        raise typer.Exit(1)


@app.command("export")
def export_command(
    file: _DossierFile,
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="see above")],
    *,
    style: Annotated[
        Path | None, typer.Option("--style", help="a CSL style, for bibliography")
    ] = None,
    source: _SourceOption = None,
) -> None:
    """Write works and archive pieces for other programs, to standard output.

    Formats: csl-json, bibtex, ris; bibliography renders them.
    """
    with Dossier(file) as dossier:
        _warn_of_stale_links(dossier)
        sys.stdout.write(dossier.bibliography(form, style=style, source=source))


@app.command("check")
def check_command(file: _DossierFile, form: _FormatOption = Format.TABLE) -> None:
    """Look over the integrity of a dossier; exit 1 if something is wrong."""
    with Dossier(file) as dossier:
        problems = dossier.check()
    if form is not Format.TABLE:
        rows = ({"severity": p.severity, "message": p.message} for p in problems)
        write_rows(rows, form)
    else:
        is_sound = not any(p.severity == "error" for p in problems)
        sys.stdout.write(
            f"{printable(str(file))} is {'' if is_sound else 'not '}sound\n"
        )
        for problem in problems:
            sys.stdout.write(f"  {problem.severity}: {printable(problem.message)}\n")
    if any(p.severity == "error" for p in problems):
        raise typer.Exit(1)


@app.command("doctor")
def doctor_command() -> None:
    """Look at the installation; exit 1 if something is missing."""
    findings = list(examine())
    write_counts(
        "installation",
        [
            (f.what, f.found if f.is_well else f"{f.found}: {f.advice}")
            for f in findings
        ],
    )
    if not all(f.is_well for f in findings):
        raise typer.Exit(1)

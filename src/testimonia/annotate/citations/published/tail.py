"""What stands behind a title, piece by piece from left to right."""

import re
from collections.abc import Callable

from testimonia.annotate.citations.published.brackets import read_bracket
from testimonia.annotate.citations.published.labels import LOCATED
from testimonia.annotate.citations.published.names_behind import read_names_behind
from testimonia.annotate.citations.published.periodical import read_numbers
from testimonia.annotate.citations.published.pieces import find_piece
from testimonia.annotate.citations.published.reading import Reading
from testimonia.annotate.citations.published.shape import (
    BRACKETED,
    EMPHASISED,
    QUOTED,
    Group,
)
from testimonia.annotate.citations.published.stretch import (
    names_periodical,
    read_stretch,
)
from testimonia.annotate.citations.published.work import read_work

_DATES = ("issued", "original-date")
_MOST_PIECES = 60
_BETWEEN = re.compile(r"[\s,.;:\x05\]\[)(–—>*_”’'\"»]*")

_Match = re.Match[str]


def read_tail(reading: Reading, position: int) -> None:
    """Read every piece from a place to the citation's end."""
    for _ in range(_MOST_PIECES):
        between = _BETWEEN.match(reading.mask, position)
        position = between.end() if between else position
        if position >= len(reading.mask):
            return
        position = max(_read_piece(reading, position), position + 1)
    reading.stray += len(reading.mask) - position


def _read_piece(reading: Reading, position: int) -> int:
    group = reading.shape.groups.get(position)
    if group and reading.mask[position] == group.kind:
        return _GROUPS[group.kind](reading, group)
    piece = find_piece(reading.mask, position)
    if piece:
        name, match = piece
        end = _PIECES[name](reading, match)
        if end:
            return end
    return read_stretch(reading, position)


def _read_bracket_group(reading: Reading, group: Group) -> int:
    if read_bracket(reading, group):
        return group.end
    if reading.words[group.start] == "[":
        return group.end
    # What is no imprint is read like the words outside: "(London 1990, p. 4)".
    inner = reading.words[group.inner_start : group.inner_end]
    reading.mask = (
        reading.mask[: group.start] + "(" + inner + ")" + reading.mask[group.end :]
    )
    return group.inner_start


def _read_quote(reading: Reading, group: Group) -> int:
    name = _called_for(reading, group) or "title"
    if name == "title" and reading.has("title") and _wants_container(reading):
        name = "container-title"
    if not reading.add_group(name, group):
        reading.stray += group.end - group.start
    elif name == "title":
        reading.title_mark = QUOTED
    return group.end


def _called_for(reading: Reading, group: Group) -> str:
    """Give the field that the piece directly before a group calls for."""
    name, end = reading.after
    near = reading.mask[end : group.start].strip(" ,:.") == ""
    return name if name and near else ""


def _wants_container(reading: Reading) -> bool:
    return reading.title_mark == QUOTED and not reading.has("container-title")


def _read_emphasis(reading: Reading, group: Group) -> int:
    if reading.words[group.inner_start : group.inner_end].isdigit():
        # "*Reviews of Ice*, *64*(1), 5-39": some journals emphasise the volume.
        reading.add("volume", group.inner_start, group.inner_end)
        return group.end
    name = _called_for(reading, group)
    if name and reading.add_group(name, group):
        return group.end
    names: tuple[str, ...]
    if reading.inside or reading.title_mark == QUOTED or reading.has("URL"):
        names = ("container-title", "collection-title")
    else:
        names = ("title", "container-title", "collection-title")
    if "review" in reading.traits and not reading.has(
        "reviewed-title", "container-title"
    ):
        names = ("container-title", "collection-title")
        if reading.has("title"):
            reading.rename("title", "reviewed-title")
    added = any(reading.add_group(name, group) for name in names)
    reading.stray += 0 if added else group.end - group.start
    if reading.has("title") and not reading.title_mark:
        reading.title_mark = EMPHASISED
    return group.end


def _read_pages(reading: Reading, match: _Match) -> int:
    start, end = match.span("page_list")
    keep_pages(reading, start, end)
    return end


def _read_again(reading: Reading, match: _Match) -> int:
    reading.traits.add("again")
    return match.end()


def _read_passage(reading: Reading, match: _Match) -> int:
    reading.locator = match.span("passage_value")
    return match.end()


def _read_low_volume(reading: Reading, match: _Match) -> int:
    """Read "ii. 44": a volume in small letters before its page."""
    return match.end() if reading.add("volume", *match.span("low_value")) else 0


def _read_extent(reading: Reading, match: _Match) -> int:
    reading.add("number-of-pages", *match.span("extent_value"))
    return match.end()


def _read_review(reading: Reading, match: _Match) -> int:
    reading.traits.add("review")
    reading.after = ("reviewed-title", match.end())
    return match.end()


def _read_by(reading: Reading, match: _Match) -> int:
    name = "reviewed-author" if "review" in reading.traits else "author"
    if reading.has(name):
        return 0
    return read_names_behind(reading, name, match.end())


def _read_session(reading: Reading, match: _Match) -> int:
    reading.traits |= {"proceedings", "session"}
    return match.end()


def _read_leaf(reading: Reading, match: _Match) -> int:
    """Read "A12", a newspaper's page; elsewhere it is the number of something."""
    if not (reading.has("container-title") or reading.has("issued")):
        return 0
    keep_pages(reading, *match.span("leaf_value"))
    return match.end()


def _read_code(reading: Reading, match: _Match) -> int:
    reading.add("number", *match.span("code_value"))
    return match.end()


def keep_pages(reading: Reading, start: int, end: int) -> None:
    """Keep pages as the work's, or as those meant if the work's are known."""
    pages = reading.fields.get("page")
    container = reading.fields.get("container-title")
    if pages and container and pages.start < container.start < start:
        # "..., pp. 136–7, Naval Affairs 39 (1975), 130–41": the whole comes last.
        reading.locator = (pages.start, pages.end)
        del reading.fields["page"]
        reading.add("page", start, end)
    elif "here" in reading.traits or pages:
        reading.locator = (start, end)
        reading.add("page", start, end)
    else:
        reading.add("page", start, end)
    reading.traits.discard("here")


def _read_here(reading: Reading, match: _Match) -> int:
    reading.traits.add("here")
    return match.end()


def _read_entry(reading: Reading, match: _Match) -> int:
    reading.traits.add("diary")
    reading.locator = match.span("entry_day")
    return match.end()


def _read_volume(reading: Reading, match: _Match) -> int:
    if not reading.add("volume", *match.span("volume_value")):
        reading.stray += match.end() - match.start()
    reading.after = ("volume-title", match.end())
    return match.end()


def _read_volumes(reading: Reading, match: _Match) -> int:
    reading.add("number-of-volumes", *match.span("volumes_value"))
    return match.end()


def _read_chapter(reading: Reading, match: _Match) -> int:
    reading.add("chapter-number", *match.span("chapter_value"))
    reading.chapter = match.span()
    reading.after = ("part-title", match.end())
    return match.end()


def _read_part(reading: Reading, match: _Match) -> int:
    reading.add("part-number", *match.span("part_value"))
    reading.after = ("part-title", match.end())
    return match.end()


def _read_document(reading: Reading, match: _Match) -> int:
    reading.add("number", *match.span("document_value"))
    reading.chapter = match.span()
    return match.end()


def _read_issue(reading: Reading, match: _Match) -> int:
    periodical = reading.has("container-title") and "paper" not in reading.traits
    name = "issue" if periodical and "series" not in reading.traits else "number"
    reading.add(name, *match.span("issue_value"))
    return match.end()


def _read_series(reading: Reading, match: _Match) -> int:
    reading.add("collection-number", *match.span("series_value"))
    return match.end()


def _read_edition(reading: Reading, match: _Match) -> int:
    reading.add("edition", *match.span("edition_value"))
    return match.end()


def _read_editors(reading: Reading, match: _Match) -> int:
    return read_names_behind(reading, "editor", match.end())


def _read_translators(reading: Reading, match: _Match) -> int:
    return read_names_behind(reading, "translator", match.end())


def _read_editor_mark(reading: Reading, match: _Match) -> int:
    """Pass over an "eds" that no names stand before."""
    del reading
    return match.end()


def _read_inside(reading: Reading, match: _Match) -> int:
    if reading.has("container-title") or reading.inside:
        return 0
    reading.inside = not match.group().startswith("/")
    if not reading.inside:
        reading.title_mark = QUOTED
        return match.end()
    if reading.title_mark != QUOTED and not reading.has("URL"):
        reading.title_mark = reading.title_mark or QUOTED
    if _is_periodical(reading, match.end()):
        reading.title_mark = QUOTED
        reading.inside = False
        return match.end()
    return read_work(reading, match.end(), container=True)


_PERIODICAL = re.compile(
    r"(?P<name>[^\d,(\x02-\x05]{3,110}?|[\x02\x03]{1,300}),?\s+"
    r"(?P<label>(?i:vol|bd|jg|t|no|nr|heft|h|a|anno|n)\b\.?\s*)?"
    r"(?:\d{1,4}|[IVXLC]{1,7})(?:\s?[/,]\s?\d{1,3})?(?P<bracket>\s*\x04)?"
)


def _is_periodical(reading: Reading, position: int) -> bool:
    """Tell "in: Zeitschrift für Reisen 12 (1980)" from a chapter's book."""
    match = _PERIODICAL.match(reading.mask, position)
    if not match:
        return False
    return bool(match.group("bracket")) or names_periodical(
        reading.words[slice(*match.span("name"))]
    )


def _read_date(reading: Reading, match: _Match) -> int:
    if not any(reading.add(name, *match.span()) for name in _DATES):
        reading.stray += match.end() - match.start()
    return match.end()


def _read_number(reading: Reading, match: _Match) -> int:
    end = read_numbers(reading, match.start())
    if end:
        return end
    pages = LOCATED.match(reading.mask, match.start())
    if not pages:
        return 0
    if _is_number(reading, match.start()) and reading.add("number", *pages.span()):
        return pages.end()
    keep_pages(reading, *pages.span())
    return pages.end()


def _is_number(reading: Reading, start: int) -> bool:
    """Tell the number of a paper or law from pages."""
    if "paper" in reading.traits:
        return not reading.has("event-title")
    container = reading.fields.get("container-title")
    law = "proceedings" in reading.traits and container
    return bool(law and container and start - container.end <= len(" "))


def _read_year(reading: Reading, match: _Match) -> int:
    if reading.has("issued"):
        return _read_number(reading, match)
    reading.add("issued", *match.span())
    return match.end()


_PIECES: dict[str, Callable[[Reading, _Match], int]] = {
    "entry": _read_entry,
    "here": _read_here,
    "edition": _read_edition,
    "volumes": _read_volumes,
    "pages": _read_pages,
    "volume": _read_volume,
    "chapter": _read_chapter,
    "part": _read_part,
    "document": _read_document,
    "issue": _read_issue,
    "series": _read_series,
    "editors": _read_editors,
    "editors_before": _read_editor_mark,
    "translators": _read_translators,
    "inside": _read_inside,
    "again": _read_again,
    "passage": _read_passage,
    "session": _read_session,
    "low_volume": _read_low_volume,
    "extent": _read_extent,
    "review": _read_review,
    "by": _read_by,
    "code": _read_code,
    "leaf": _read_leaf,
    "date": _read_date,
    "year": _read_year,
    "number": _read_number,
}
_GROUPS: dict[str, Callable[[Reading, Group], int]] = {
    QUOTED: _read_quote,
    EMPHASISED: _read_emphasis,
    BRACKETED: _read_bracket_group,
}

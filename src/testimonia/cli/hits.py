"""Passages that a search found, with the words that were looked for."""

import sys
from collections.abc import Iterable
from typing import Any, cast

from testimonia.cli.drawn import takes_colour
from testimonia.cli.output import printable
from testimonia.store import Hit

_AROUND = 140
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def hit_row(hit: Hit) -> dict[str, Any]:
    """Give a hit as a row of the segments' table, with the words' spans and score."""
    words = [[span.start, span.end] for span in hit.words]
    row = {**hit.row, "words": words, "score": hit.score}
    return row if hit.match is None else {**row, "match": hit.match}


def show_hits(hits: Iterable[Hit]) -> None:
    """Write hits for a person: where, and the words in their surroundings."""
    for number, hit in enumerate(hits, 1):
        row = hit.row
        page = f", p. {row['page']}" if row.get("page") else ""
        match = f", {hit.match}" if hit.match else ""
        place = f"{row['source']}{page}, {row['kind']} {row['id']}{match}"
        sys.stdout.write(f"{number}. {printable(place)}\n   {_snippet(hit)}\n")


def _snippet(hit: Hit) -> str:
    """Cut out the passage around the first word found, the words made bold."""
    text, places = _positions(hit)
    if not places:
        return printable(text[: 2 * _AROUND])
    start = max(0, places[0][0] - _AROUND)
    end = min(len(text), places[0][1] + _AROUND)
    parts: list[str] = []
    at = start
    for first, last in places:
        if at <= first and last <= end:
            parts += [printable(text[at:first]), _highlight(text[first:last])]
            at = last
    parts.append(printable(text[at:end]))
    dots = ("…" if start else "", "…" if end < len(text) else "")
    return f"{dots[0]}{''.join(parts)}{dots[1]}"


def _positions(hit: Hit) -> tuple[str, list[tuple[int, int]]]:
    """Give the passage's words and where in them the words found stand."""
    row = hit.row
    text = str(row["text"])
    spans = cast("list[list[int]]", row.get("spans") or [[row["start"], row["end"]]])
    places = []
    for word in hit.words:
        done = 0
        for start, end in spans:
            if start <= word.start and word.end <= end:
                shift = done - start
                places.append((word.start + shift, word.end + shift))
            done += end - start
    return text, sorted(places)


def _highlight(words: str) -> str:
    safe = printable(words)
    return f"{_BOLD}{safe}{_PLAIN}" if takes_colour() else f"[{safe}]"

"""Notes that stand behind their marks in the paragraph: side notes and pop-ups."""

import re
from collections.abc import Iterable

from testimonia.read.html.links import parse_label
from testimonia.read.html.plan import FoundMark, FoundNote, Plan
from testimonia.read.html.tree import TEXT, Node, Page

_FEWEST_LETTERS = 4
_MOST_ITEMS = 40
# A larger list than this is none of the margin.
_MOST_NODES = 400
_BESIDE = re.compile(
    r"^(?:side-?note|margin-?note|footnote-?text|inline-?footnote|fn-?text)$"
    r"|footnote__note$|footnote[-_](?:tooltip|content|body|popup|note)|^footnotes?-?inner$"
    r"|tooltip[-_]?text$|^footnote$"
)
_MARGIN = re.compile(r"^margin-?note$")


def find_notes_beside(page: Page, plan: Plan) -> None:
    """Find notes inside paragraphs, each with the mark before (or around) it."""
    count = 0
    inside_until = 0
    shown: str | None = None
    for node in page.named:
        if node.index < inside_until or not _is_beside(page, plan, node):
            continue
        inside_until = node.end
        if node.hidden:
            shown = _list_shown(page) if shown is None else shown
            if _squeeze(n.text for n in page.nodes[node.index : node.end]) in shown:
                # The page also prints its notes: this one only pops up.
                plan.dropped.add(node.index)
                continue
        found = _find_mark(page, node)
        if found is not None and found.index in plan.marks:
            mark = plan.marks[found.index]
            if mark.note is not None:
                plan.dropped.add(node.index)
                continue
        is_margin = any(_MARGIN.search(name) for name in node.classes)
        count += not is_margin
        label = None if is_margin else _read_label(page, node, found) or str(count)
        note = FoundNote(node, node.end, label, "footnote", aside=True)
        plan.notes[node.index] = note
        place = node if found is None else found
        plan.marks[place.index] = FoundMark(place, label, note)


def drop_repeats(page: Page, plan: Plan) -> None:
    """Call furniture what repeats the page's notes, cut short, beside their marks."""
    said: dict[str, str] = {}
    for note in plan.notes.values():
        if note.label and not note.aside:
            nodes = page.nodes[note.start.index : note.stop]
            said[note.label] = _squeeze(n.text for n in nodes if not n.hidden)
    for node in page.with_tags("ul", "ol", "aside") if said else ():
        if node.end - node.index > _MOST_NODES:
            continue
        items = [n for n in page.inside(node) if n.tag in ("li", "p")][:_MOST_ITEMS]
        words = [_squeeze(page.text_of(item)) for item in items]
        if words and node.index not in plan.notes and items[0].index not in plan.notes:
            cut = [re.sub(r"(?:\(?\[?(?:\.\.\.|…)\]?\)?)$", "", word) for word in words]
            if all(len(c) > 1 and _is_begun(c, said) for c in cut):
                plan.furniture[node.index] = None


def _is_begun(words: str, said: dict[str, str]) -> bool:
    label = re.match(r"\w{1,4}?(?=\D)", words)
    return label is not None and said.get(label.group(), "\0").startswith(words)


def _squeeze(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def _list_shown(page: Page) -> str:
    return _squeeze(n.text for n in page.nodes if n.tag == TEXT and not n.hidden)


def _is_beside(page: Page, plan: Plan, node: Node) -> bool:
    """Tell whether an element is a note in the midst of a paragraph."""
    if not node.classes or node.tag in ("a", "sup", "label", "input"):
        return False
    if node.index in plan.notes or node.index in plan.marks or node.is_block:
        return False
    if not any(_BESIDE.search(name) for name in node.classes):
        return False
    words = sum(len(n.text) for n in page.nodes[node.index : node.end])
    return words > _FEWEST_LETTERS and not _is_in_note(plan, node)


def _is_in_note(plan: Plan, node: Node) -> bool:
    place = node.parent
    for _ in range(6):
        if place is None or place.tag == "body":
            return False
        if place.index in plan.notes:
            return True
        place = place.parent
    return False


def _find_mark(page: Page, node: Node) -> Node | None:
    """Find the mark: the short element before a note, or the raised one around it."""
    up = node.parent
    if up is not None and not up.is_block and _is_mark(page, up, without=node):
        return up
    index = node.index - 1
    for _ in range(8):
        if index <= 0 or (up is not None and index <= up.index):
            return None
        before = page.nodes[index]
        while before.parent is not None and before.parent is not node.parent:
            before = before.parent
        if before.tag not in (TEXT, "input"):
            return before if _is_mark(page, before, without=node) else None
        if before.tag == TEXT and before.text.strip():
            return None
        index = before.index - 1
    return None


def _is_mark(page: Page, node: Node, *, without: Node) -> bool:
    shown = [
        n.text
        for n in page.nodes[node.index : min(node.end, node.index + 12)]
        if not n.hidden and not without.holds(n)
    ]
    words = "".join(shown).strip()
    if not words:
        return node.tag in ("label", "sup", "a", "button")
    return parse_label(words) is not None


def _read_label(page: Page, node: Node, mark: Node | None) -> str | None:
    for name in ("data-mfn", "data-footnote", "data-number", "data-note"):
        if node.get(name).isdecimal():
            return node.get(name)
    if mark is None:
        return None
    shown = [n.text for n in page.nodes[mark.index : mark.end] if not node.holds(n)]
    return parse_label("".join(shown))

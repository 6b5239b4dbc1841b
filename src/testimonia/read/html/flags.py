"""Readers' doubts and edit links printed in a text: "[citation needed]", "[edit]"."""

import re

from testimonia.lexicon.flags import FLAG_ENDINGS, FLAG_OPENINGS, FLAGS
from testimonia.read.html.plan import Piece, Plan
from testimonia.read.html.tree import Node, Page

_IN_BRACKETS = re.compile(r"\[([^\[\]\n]{2,60})\]")
_LONGEST = 90
_SHORTEST = 4
_EDIT = "mw-editsection"


def read_flag(words: str) -> str | None:
    r"""Give a flag's words in lower case and without brackets, or None.

    >>> read_flag("[by\xa0whom?]"), read_flag("[who]"), read_flag("[it formed a]")
    ('by whom?', None, None)
    """
    bare = " ".join(words.split()).strip("[]").strip().lower()
    is_known = bare in FLAGS or bare.startswith(FLAG_OPENINGS)
    return bare if is_known or bare.endswith(FLAG_ENDINGS) else None


def find_flags(page: Page, plan: Plan) -> None:
    """Find the flags of a page, in elements of their own and in running text."""
    until = 0
    for node in [node for node in page.nodes if "[" in node.text]:
        if node.index < until or node.hidden:
            continue
        found = _find_element(page, node)
        if found is None:
            _find_in_text(node, plan)
        else:
            plan.flags[found[0].index] = found[1]
            until = found[0].end


def _find_element(page: Page, text: Node) -> tuple[Node, str] | None:
    """Find the widest element that begins with a text and is a flag."""
    found = None
    up = text.parent
    if not text.text.lstrip().startswith("["):
        return None
    while (
        up is not None
        and (not up.is_block or _EDIT in up.classes)
        and page.is_first_in(text, up)
        and page.is_brief(up, _LONGEST)
    ):
        flag = _read_element(page, up)
        found = (up, flag) if flag else found
        up = up.parent
    return found


def _find_in_text(node: Node, plan: Plan) -> None:
    for match in _IN_BRACKETS.finditer(node.text):
        flag = read_flag(match.group())
        if flag:
            piece = Piece(match.start(), match.end(), "flag", flag)
            plan.pieces.setdefault(node.index, []).append(piece)


def _read_element(page: Page, node: Node) -> str | None:
    if page.size(node) < _SHORTEST:
        return None
    words = page.text_of(node)
    if not (words.startswith("[") and words.endswith("]")):
        return None
    if _EDIT in node.classes:
        return "edit"
    flag = read_flag(words)
    if flag is None and "inline-template" in node.classes:
        return " ".join(words.strip("[]").split()).lower()
    return flag

"""Readers' doubts and edit links printed in a text: "[citation needed]", "[edit]"."""

import re

from testimonia.lexicon.flags import FLAG_ENDINGS, FLAG_OPENINGS, FLAGS
from testimonia.read.html.plan import Piece, Plan
from testimonia.read.html.tree import TEXT, Node, Page

_IN_BRACKETS = re.compile(r"\[([^\[\]\n]{2,60})\]")
_LONGEST = 90
_SHORTEST = 4


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
    for node in page.nodes:
        if node.index < until or node.hidden:
            continue
        if node.tag == TEXT:
            if "[" in node.text:
                _find_in_text(node, plan)
        elif not node.is_block or "mw-editsection" in node.classes:
            flag = _read_element(page, node)
            if flag:
                plan.flags[node.index] = flag
                until = node.end


def _find_in_text(node: Node, plan: Plan) -> None:
    for match in _IN_BRACKETS.finditer(node.text):
        flag = read_flag(match.group())
        if flag:
            piece = Piece(match.start(), match.end(), "flag", flag)
            plan.pieces.setdefault(node.index, []).append(piece)


def _read_element(page: Page, node: Node) -> str | None:
    if not page.is_brief(node, _LONGEST) or page.size(node) < _SHORTEST:
        return None
    is_template = "inline-template" in node.classes
    is_edit = "mw-editsection" in node.classes
    if not (is_template or is_edit or _may_be_flag(page, node)):
        return None
    words = page.text_of(node)
    if not (words.startswith("[") and words.endswith("]")):
        return None
    if is_edit:
        return "edit"
    flag = read_flag(words)
    return flag or (
        " ".join(words.strip("[]").split()).lower() if is_template else None
    )


def _may_be_flag(page: Page, node: Node) -> bool:
    """Look at the first character only: most elements are not flags."""
    for inner in page.nodes[node.index : node.end]:
        if inner.text and not inner.text.isspace():
            return inner.text.lstrip().startswith("[")
    return False

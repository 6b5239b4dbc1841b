"""Walks a page once, with all that was found in it, and writes the document."""

from bisect import bisect_left
from typing import Any

from testimonia.read.builder import DocumentBuilder
from testimonia.read.html.layout import (
    is_later_cell,
    is_lone,
    is_paragraph_number,
    read_heading,
)
from testimonia.read.html.plan import FoundMark, FoundNote, FoundPost, Piece, Plan
from testimonia.read.html.state import Frame, State
from testimonia.read.html.tree import TEXT, Node, Page
from testimonia.read.html.writer import Writer

_LISTS = {"ul": "bulleted", "ol": "ordered", "dl": "bulleted", "menu": "bulleted"}
_ITEMS = frozenset(("li", "dt", "dd"))
_SIGNED = {"byline", "date"}
_LINES = frozenset(("title", "heading", "byline", "date", "caption", "rank"))
_TABULAR = frozenset(("table", "entry"))
_DEEPEST = 40


class Walker:
    """Writes the nodes of a page in order; the stack of frames replaces recursion."""

    def __init__(self, page: Page, plan: Plan) -> None:
        self.page = page
        self.plan = plan
        self.writer = Writer()
        self._state = State()
        signed = (i for i, kind in plan.kinds.items() if kind in _SIGNED)
        notes = (i for i, note in plan.notes.items() if not note.aside)
        self._units = sorted({*plan.posts, *notes, *signed, *plan.entries})
        self._planned = plan.list_places()
        self._made: dict[int, int] = {}
        self._calls: list[tuple[int, FoundNote]] = []
        self._comments: list[tuple[FoundPost, int]] = []

    def walk(self) -> DocumentBuilder:
        """Write the whole page."""
        self._walk(0, len(self.page.nodes))
        while self._comments:
            self._close_comment()
        builder = self.writer.builder
        for mark, note in self._calls:
            if id(note) in self._made:
                builder.change(mark, target=self._made[id(note)])
        return builder

    def _walk(self, index: int, end: int) -> None:
        frames: list[Frame] = []
        while index < end:
            while frames and frames[-1].end <= index:
                self._leave(frames.pop())
            while self._comments and self._comments[-1][0].until <= index:
                self._close_comment()
            node = self.page.nodes[index]
            note = self.plan.notes.get(index)
            if note is not None and id(note) not in self._made:
                if note.aside:
                    self._write_aside(note)
                    index = node.end
                    continue
                frames.append(self._enter_note(note))
            elif index in self.plan.entries and not self._state.is_closed:
                frames.append(self._enter_entry(node))
            index = self._step(node, frames)
        while frames:
            self._leave(frames.pop())

    def _step(self, node: Node, frames: list[Frame]) -> int:
        """Write or enter one node; return the index to go on with."""
        is_shown = not node.hidden or self._state.is_shown
        is_planned = node.index in self._planned and node.tag != TEXT
        if is_planned and self._write_planned(node):
            return node.end
        if is_shown and node.tag == TEXT:
            self._write_text(node)
        elif is_shown and node.tag == "br":
            self.writer.line_break()
        elif is_shown and (frame := self._enter(node)) is not None:
            frames.append(frame)
        return node.index + 1

    # Texts and inline elements

    def _write_text(self, node: Node) -> None:
        state = self._state
        if node.index not in self._planned:
            self._write_words(node, node.text)
            if is_paragraph_number(self.page, node):
                self.writer.space()
            return
        pieces = self.plan.pieces.get(node.index)
        if node.index in self.plan.furniture and not state.is_closed:
            self.writer.edge()
            given = {**self._describe_leaf(node), "score": None}
            self.writer.text(node.text, "furniture", **given)
            self.writer.edge()
        elif pieces and state.kind != "furniture":
            self._write_pieces(node, pieces)
        else:
            self._write_words(node, node.text)

    def _write_words(self, node: Node, text: str) -> None:
        state = self._state
        given = self._describe_leaf(node)
        if state.is_pre and not state.is_closed:
            self.writer.preformatted(text, state.kind, **given)
        else:
            self.writer.text(text, state.kind, **given)

    def _describe_leaf(self, node: Node) -> dict[str, object]:
        """Say what a leaf that opens at a node must say of itself."""
        if not self.writer.will_open:
            return {}
        state = self._state
        return {
            "level": state.level,
            "author": state.author,
            "role": state.role,
            "score": state.score,
            "where": node.block.where if node.block is not None else None,
        }

    def _write_pieces(self, node: Node, pieces: list[Piece]) -> None:
        at = 0
        for piece in sorted(pieces, key=lambda p: p.start):
            if piece.start < at:
                continue
            self._write_words(node, node.text[at : piece.start])
            words = node.text[piece.start : piece.end]
            if piece.kind == "flag":
                self._inline(node, "flag", words, role=piece.label)
            else:
                made = self._inline(node, "mark", words, label=piece.label)
                if piece.note is not None:
                    self._calls.append((made, piece.note))
            at = piece.end
        self._write_words(node, node.text[at:])

    def _inline(self, node: Node, kind: str, words: str, **attributes: object) -> int:
        self.writer.open_leaf(words, self._state.kind, self._describe_leaf(node))
        return self.writer.inline(kind, words, **attributes)

    def _write_planned(self, node: Node) -> bool:
        """Write a mark, label, flag or page break; tell whether it was one."""
        index, plan = node.index, self.plan
        if index in plan.dropped:
            return True
        mark = plan.marks.get(index)
        if mark is not None:
            self._write_mark(node, mark)
        elif index in plan.labels and self._state.is_closed:
            words = self._shown(node)
            if words.strip():
                self.writer.label(words)
        elif index in plan.flags and (not node.hidden or self._state.is_shown):
            self._inline(node, "flag", self._shown(node), role=plan.flags[index])
        elif index in plan.pages:
            self.writer.builder.page(plan.pages[index])
        else:
            return False
        return True

    def _shown(self, node: Node) -> str:
        return "".join(
            n.text
            for n in self.page.nodes[node.index : node.end]
            if not n.hidden or self._state.is_shown
        )

    def _write_mark(self, node: Node, mark: FoundMark) -> None:
        """Write a mark; a note inside or behind it is written aside."""
        inner = [
            note
            for index in range(node.index, node.end)
            if (note := self.plan.notes.get(index)) is not None and note.aside
        ]
        words = "".join(
            n.text
            for n in self.page.nodes[node.index : node.end]
            if not n.hidden and not any(note.start.holds(n) for note in inner)
        )
        if mark.note is not None and mark.note.start is node:
            words = ""
            inner = [mark.note]
        made = self._inline(node, "mark", words, label=mark.label)
        if mark.note is not None:
            self._calls.append((made, mark.note))
        for note in inner:
            if id(note) not in self._made:
                self._write_aside(note)

    # Notes

    def _write_aside(self, note: FoundNote) -> None:
        if note.start.index in self.plan.marks and id(note) not in self._made:
            mark = self.plan.marks.pop(note.start.index)
            made = self._inline(note.start, "mark", "", label=mark.label)
            self._calls.append((made, note))
        writer = self.writer
        leaf, holder, state = writer.leaf, writer.holder, self._state
        with writer.builder.aside():
            writer.leaf = None
            frame = self._enter_note(note)
            self._walk(note.start.index, note.stop)
            self._leave(frame)
        writer.leaf, writer.holder, self._state = leaf, holder, state

    def _enter_note(self, note: FoundNote) -> Frame:
        frame = Frame(note.stop, self._state, is_block=True, holder=self.writer.holder)
        frame.held = self.writer.hold(
            "note", label=note.label, role=note.role, where=note.start.where
        )
        self._made[id(note)] = frame.held
        self._state = self._state._replace(
            kind="note",
            is_shown=note.start.hidden,
            is_closed=True,
            is_pre=False,
        )
        self.writer.expect_number(note.label)
        return frame

    def _enter_entry(self, node: Node) -> Frame:
        """Enter a field of a record: its label, and its value, however long."""
        stop, label = self.plan.entries[node.index]
        frame = Frame(stop, self._state, is_block=True, holder=self.writer.holder)
        self.writer.holder = None
        frame.held = self.writer.hold("entry", role=label, where=node.where)
        self._set("entry", is_closed=True)
        return frame

    # Blocks

    def _enter(self, node: Node) -> Frame | None:
        """Enter an element; None where it changes nothing."""
        if not node.is_block and node.index not in self._planned:
            return None
        plan = self.plan
        post = plan.posts.get(node.index)
        special = node.index in plan.kinds or node.index in plan.furniture
        if not node.is_block and post is None and not special:
            return None
        if self._state.is_closed:
            return self._enter_closed(node)
        if self._state.kind == "heading" and read_heading(node) is not None:
            # MediaWiki wraps a heading and its edit link; Word's may wrap another.
            return None
        # A name or button in the midst of a line is words of that line, but the name
        # and the date of one line are two things.
        planned = self.plan.kinds.get(node.index)
        is_signed = planned == "rank" or {self._state.kind, planned} == _SIGNED
        if not node.is_block and self.writer.leaf is not None and not is_signed:
            return None
        return self._open_block(node, post)

    def _open_block(self, node: Node, post: FoundPost | None) -> Frame:
        frame = Frame(node.end, self._state, is_block=True, holder=self.writer.holder)
        self.writer.edge()
        if post is not None and self._state.depth < _DEEPEST:
            self._open_post(post, frame)
        if node.index in self.plan.furniture:
            self._open_furniture(node, frame)
            return frame
        kind = self.plan.kinds.get(node.index)
        if kind is not None:
            is_rank = kind == "rank"
            self._set("byline" if is_rank else kind, role="rank" if is_rank else None)
            self.writer.holder = None
        if kind not in _LINES:
            self._enter_block(node, frame)
        return frame

    def _open_furniture(self, node: Node, frame: Frame) -> None:
        self.writer.holder = None
        score = self.plan.furniture[node.index]
        frame.held = self.writer.hold("furniture", score=score, where=node.where)
        self._set("furniture", is_closed=True)

    def _enter_closed(self, node: Node) -> Frame | None:
        """Enter an element inside a note or a table, whose words are all its own."""
        if node.tag in ("td", "th") and self._state.kind in _TABULAR:
            if is_later_cell(self.page, node):
                self.writer.cell()
            return None
        if node.tag in ("td", "th") and self._state.kind == "note":
            self.writer.space()
            return None
        if node.tag == "caption" and self._state.kind == "table":
            frame = Frame(node.end, self._state, is_block=True)
            frame.holder = self.writer.holder
            self._set("caption", is_closed=False)
            self.writer.holder = None
            return frame
        if node.is_block and not (
            self._state.kind in _TABULAR and node.tag in ("p", "div") and is_lone(node)
        ):
            self.writer.edge()
            before, holder = self._state, self.writer.holder
            return Frame(node.end, before, is_block=True, holder=holder)
        return None

    def _set(self, kind: str, **changes: object) -> None:
        given: dict[str, Any] = {"level": None, "role": None, "score": None}
        self._state = self._state._replace(kind=kind, **given | changes)

    def _enter_block(self, node: Node, frame: Frame) -> None:
        tag = node.tag
        level = read_heading(node)
        if level is not None and self._state.kind not in _LINES:
            self._set("heading", level=level)
            self.writer.holder = None
        elif node.index in self.plan.quoted or (
            tag == "blockquote"
            and self._state.kind != "epigraph"
            and node.index not in self.plan.kinds
        ):
            self._set("quotation", author=self.plan.quoted.get(node.index) or None)
            self.writer.holder = None
        elif tag in ("figcaption", "caption"):
            self._set("caption")
        elif tag == "pre":
            self._state = self._state._replace(is_pre=True)
        elif node.index in self.plan.tables:
            self._hold(node, frame, "table")
            self._state = self._state._replace(kind="table", is_closed=True)
        elif tag in _LISTS:
            self._open_list(node, frame)
        elif tag in _ITEMS and self._state.lists and self._state.depth < _DEEPEST:
            self._hold(node, frame, "item")

    def _hold(self, node: Node, frame: Frame, kind: str) -> None:
        self.writer.holder = None
        given: dict[str, object] = {"where": node.where, "score": self._state.score}
        if kind == "item":
            given["level"] = self._state.lists
            given["role"] = {"dt": "term", "dd": "definition"}.get(node.tag)
        frame.held = self.writer.hold(kind, gap=kind != "item", **given)

    def _open_list(self, node: Node, frame: Frame) -> None:
        at = bisect_left(self._units, node.index)
        is_frame = at < len(self._units) and self._units[at] < node.end
        size = self.page.size(node)
        if is_frame or size == self._state.list_size or self._state.depth >= _DEEPEST:
            # Posts and notes are laid out as a list's items; they are more than that.
            # A list that is all there is in a list only indents it further.
            self._state = self._state._replace(depth=self._state.depth + 1)
            return
        self.writer.holder = None
        if not self._state.lists:
            self.writer.builder.gap()
        else:
            self.writer.builder.line()
        frame.container = self.writer.builder.open(
            "list", role=_LISTS[node.tag], level=self._state.lists + 1, where=node.where
        )
        self._state = self._state._replace(
            lists=self._state.lists + 1,
            list_size=size,
            depth=self._state.depth + 1,
        )

    def _open_post(self, post: FoundPost, frame: Frame) -> None:
        self.writer.holder = None
        self.writer.builder.gap()
        opened = self.writer.builder.open(
            post.kind,
            author=post.author,
            date=post.date,
            level=post.level,
            where=post.node.where,
            data=post.iso,
        )
        depth = self._state.depth + 1
        self._state = State(is_shown=self._state.is_shown, depth=depth)
        if post.until:
            self._comments.append((post, opened))
        else:
            frame.container = opened

    def _close_comment(self) -> None:
        """Close a comment that stood open for the answers behind it."""
        self.writer.edge()
        self.writer.builder.close(self._comments.pop()[1])

    def _leave(self, frame: Frame) -> None:
        if frame.held is not None:
            self.writer.release(frame.held, frame.holder)
        else:
            self.writer.edge()
            self.writer.holder = frame.holder
        if frame.container is not None:
            self.writer.builder.close(frame.container)
        self._state = frame.before

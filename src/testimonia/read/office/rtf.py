r"""RTF made ready for pandoc: endnotes, fields, and characters that it garbles.

Rich Text Format 1.9.1. Pandoc 3.9 tells \footnote and \footnote\ftnalt not apart, drops
``{\*\footnote`` (LibreOffice), takes a table's cells into a note that stands in one,
knows no code page but 1252 and swallows a character behind ``\uN?``. A copy is written
with plain characters in the place of escapes and with all notes at its end.
"""

import codecs
import re
from dataclasses import dataclass, field

from testimonia.errors import ReadError
from testimonia.read.office.anchors import (
    FIELD,
    FIELD_END,
    MARK,
    NOTE,
    NoteAnchor,
    Prepared,
    Role,
    strip_strays,
    token,
)
from testimonia.read.office.numbers import print_number

_PART = re.compile(
    r"\\u(-?\d{1,6}) ?|((?:\\'[0-9a-fA-F]{2})+)|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"
    r"|(\\[^a-zA-Z])|([{}])|([^\\{}]+)",
    re.DOTALL,
)
_SKIPPED = re.compile(r"\\'[0-9a-fA-F]{2}|[^\\{}]|\\[^a-zA-Z]")
# Where a reference manager's record begins in a field, and its outermost signs.
_RECORDS = (("CSL_CITATION", "{", "}"), ("EN.CITE", "<", ">"))
# How far back an author's own mark is looked for, in parts; a brace, \\super, the mark
# and a brace are the least.
_NEAR, _SMALLEST, _LONGEST_MARK = 16, 4, 6
_FORMS = {
    "ar": "decimal", "alc": "lowerLetter", "auc": "upperLetter",
    "rlc": "lowerRoman", "ruc": "upperRoman", "chi": "chicago",
}  # fmt: skip
# Halves of a character beyond the first 65,536.
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_HEADER: dict[str, Role] = {"ftnn": "footnote", "aftnn": "endnote"}
_RESTARTS: dict[str, Role] = {"ftnrestart": "footnote", "aftnrestart": "endnote"}
_STARTS: dict[str, Role] = {"ftnstart": "footnote", "aftnstart": "endnote"}


@dataclass(slots=True)
class _Group:
    """What holds between two braces."""

    skip: int
    instruction: list[str] | None = None
    closes_field: bool = False
    note: int | None = None
    role: Role = "footnote"
    is_numbered: bool = False


@dataclass(slots=True)
class _Rewriter:
    """Copy an RTF part by part."""

    prepared: Prepared
    has_numbers: bool
    page: str = "cp1252"
    notes: list[str] = field(default_factory=list)
    last: dict[Role, int] = field(default_factory=dict)
    restarts: set[Role] = field(default_factory=set)
    by_page: set[Role] = field(default_factory=set)
    out: list[str] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=lambda: [_Group(1)])
    record: str | None = None
    high: int | None = None

    def rewrite(self, text: str) -> str:
        place = 0
        while (match := _PART.match(text, place)) is not None:
            place = match.end()
            code, escaped, word, number, _, brace, _ = match.groups()
            if code is not None:
                place = self._unicode(int(code), text, place)
            elif escaped is not None:
                self._emit(self._decode(escaped))
            elif brace is not None:
                self._brace(brace)
            elif word == "bin":
                # So many bytes of a picture, which are no mark-up.
                place += max(0, int(number or 0))
            elif word is not None:
                self._word(word, number, match[0])
            else:
                self._emit(match[0], is_source=True)
        return self._finish()

    def _finish(self) -> str:
        """Put the notes into a paragraph of their own at the end."""
        while self.out and self.out[-1] != "}":
            self.out.pop()
        notes = "\\par\\pard " + "".join(self.notes) + "\\par" if self.notes else ""
        self.out[-1:] = [notes, "}"]
        return "".join(self.out)

    def _emit(self, text: str, *, is_source: bool = False) -> None:
        instruction = self.groups[-1].instruction
        if instruction is not None:
            instruction.append(_unescape(text) if is_source else text)
        if not is_source:
            text = _escape(text)
        self.out.append(text)

    def _decode(self, escaped: str) -> str:
        raw = bytes.fromhex(escaped.replace("\\'", ""))
        return strip_strays(raw.decode(self.page, "replace"))

    def _unicode(self, code: int, text: str, place: int) -> int:
        """Write the character, and pass over what older readers show for it."""
        code &= 0xFFFF
        if code in _HIGH:
            self.high = code
        elif code in _LOW:
            if self.high is not None:
                pair = self.high.to_bytes(2, "big") + code.to_bytes(2, "big")
                self._emit(pair.decode("utf-16-be"))
            self.high = None
        elif code:
            self._emit(strip_strays(chr(code)))
        for _ in range(self.groups[-1].skip):
            following = _SKIPPED.match(text, place)
            if following is None:
                break
            place = following.end()
        return place

    def _brace(self, brace: str) -> None:
        if brace == "{":
            above = self.groups[-1]
            self.groups.append(_Group(above.skip, above.instruction))
        elif len(self.groups) > 1:
            group = self.groups.pop()
            if group.closes_field:
                self.out.append(token(FIELD_END))
            if (
                group.instruction is not None
                and self.groups[-1].instruction is not group.instruction
            ):
                self._keep_record("".join(group.instruction))
            if group.note is not None:
                self._close_note(group, group.note)
                return
        self.out.append(brace)

    def _close_note(self, group: _Group, start: int) -> None:
        """Move a note to the end, and leave its mark."""
        parts = self.out[start:]
        del self.out[start:]
        is_own = self.has_numbers and not group.is_numbered
        label = (
            _raised(_first_group(parts)) if is_own else self._next_number(group.role)
        )
        mark = str(len(self.prepared.notes))
        before = self.out[_last_group(self.out) :]
        if is_own and label is not None and _raised(before) == label:
            del self.out[-len(before) :]
            mark = f"{mark}:{label}"
        note = "".join(parts)
        if "\\cell" not in note:
            # A note called from a cell is no cell, though some writers say so in it.
            note = note.replace("\\intbl", "")
        self.notes.append(
            "{\\footnote " + token(NOTE, len(self.prepared.notes)) + note + "}"
        )
        self.out.append(token(MARK, mark))
        self.prepared.notes.append(
            NoteAnchor(role=group.role, label=label, printed=is_own, called=False)
        )

    def _next_number(self, role: Role) -> str | None:
        numbering = self.prepared.numbering
        self.last[role] = self.last.get(role, numbering.starts[role] - 1) + 1
        if role in self.by_page:
            return None
        return print_number(self.last[role], numbering.formats[role])

    def _keep_record(self, instruction: str) -> None:
        for name, opening, closing in _RECORDS:
            _, _, rest = instruction.partition(name)
            start, end = rest.find(opening), rest.rfind(closing)
            if 0 <= start < end:
                self.record = rest[start : end + 1]

    def _word(self, word: str, number: str | None, whole: str) -> None:
        match word:
            case "uc":
                self.groups[-1].skip = min(int(number or 1), 8)
            case "fldinst":
                self.groups[-1].instruction = []
            case "footnote":
                self._open_note()
                return
            case "ftnalt":
                self._find_note().role = "endnote"
                return
            case "chftn":
                self._find_note().is_numbered = True
            case "ansicpg":
                self.page = _find_page(number)
                whole = "\\ansicpg1252 "
            case _:
                self._number(word, number)
        # Without a space pandoc takes a character beyond ASCII for a part of the word.
        self.out.append(whole if whole.endswith(" ") else f"{whole} ")
        if word == "fldrslt" and self.record is not None:
            self.out.append(token(FIELD, len(self.prepared.fields)))
            self.prepared.fields.append(self.record)
            self.groups[-1].closes_field = True
            self.record = None

    def _open_note(self) -> None:
        """Begin a note; its brace, and a star before the word, are written anew."""
        while self.out and self.out[-1] != "{":
            self.out.pop()
        self.out.pop()
        self.groups[-1].note = len(self.out)

    def _find_note(self) -> _Group:
        """Give the note that is being read, or a group that nothing comes of."""
        standing = (group for group in self.groups if group.note is not None)
        return next(standing, _Group(1))

    def _number(self, word: str, number: str | None) -> None:
        """Learn how the file numbers its notes."""
        numbering = self.prepared.numbering
        for prefix, role in _HEADER.items():
            form = _FORMS.get(word.removeprefix(prefix))
            if word.startswith(prefix) and form is not None:
                numbering.formats[role] = form
        if word in _STARTS and number is not None:
            numbering.starts[_STARTS[word]] = max(1, int(number))
        elif word in _RESTARTS:
            self.restarts.add(_RESTARTS[word])
        elif word == "ftnrstpg":
            self.by_page.add("footnote")
        elif word == "sect":
            for role in self.restarts:
                self.last.pop(role, None)


def prepare_rtf(content: bytes) -> Prepared:
    """Give a copy of an RTF with tokens, and what they stand for.

    Raises:
        ReadError: it is no RTF.
    """
    if not content.lstrip().startswith(b"{\\rtf"):
        msg = "it does not begin as an RTF file does; give it the ending that it needs"
        raise ReadError(msg, code="wrong_format")
    prepared = Prepared(content=b"")
    text = content.decode("latin-1")
    rewriter = _Rewriter(prepared, has_numbers="\\chftn" in text)
    prepared.content = rewriter.rewrite(text).encode("utf-8")
    if rewriter.by_page:
        message = (
            "its notes are numbered anew on each page, and the file does not say where "
            "pages begin: their numbers are left open"
        )
        prepared.trouble.append(("numbers_by_page", message))
    return prepared


def _first_group(parts: list[str]) -> list[str]:
    """Give the first group in a note, where the author's own mark is repeated."""
    start = parts.index("{") if "{" in parts else len(parts)
    end = parts.index("}", start) + 1 if "}" in parts[start:] else start
    return parts[start:end]


def _last_group(parts: list[str]) -> int:
    """Give the place where the group begins that ends here, in what is near."""
    start = len(parts) - 1
    while start > max(0, len(parts) - _NEAR) and parts[start] != "{":
        start -= 1
    return start


def _raised(group: list[str]) -> str | None:
    """Give the characters of a group that raises them."""
    if len(group) < _SMALLEST or group[0] != "{" or group[-1] != "}":
        return None
    words = "".join(part for part in group[1:-1] if not part.startswith("\\")).strip()
    is_raised = any(part.startswith("\\super") for part in group)
    return words if is_raised and 0 < len(words) < _LONGEST_MARK else None


def _find_page(number: str | None) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")


def _unescape(text: str) -> str:
    return text[1:] if text[:1] == "\\" and len(text) > 1 else text

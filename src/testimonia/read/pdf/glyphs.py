"""The characters of a PDF page, with the places where they are printed.

PDFium is asked through bare prototypes of its own functions: they cost half a
microsecond a call, the usual ones four, and a page has thousands of characters.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from testimonia.read.pdf.letters import (
    find_tex_letters,
    is_doubtful,
    is_private,
    spell,
)
from testimonia.read.pdf.runs import SPACE, Run, find_reach, split_runs, split_wide

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdfium2 import PdfPage, PdfTextPage

_MOST_OBJECTS = 20_000
_TURN = 0.27
_SLACK = 3
_PATH, _IMAGE, _SHADING, _FORM = 2, 3, 4, 5
_SHAPES = frozenset({_PATH, _IMAGE, _SHADING, _FORM})
_THIN = 3
_LEAST_RULE = 20
_WHITE = 250
_SAMPLE = 200
_VISIBLE = 0.1
# Tabs and line ends that some programs print as characters.
_BLANK_CODES = frozenset({9, 10, 13})
_FAT = ("bold", "black", "heavy", "semib", "demi")
_SLANTED = ("ital", "obli", "slant")


class Font(NamedTuple):
    """What a font's name and weight say of it."""

    name: str
    bold: bool
    italic: bool


@dataclass(slots=True)
class Piece:
    """Characters of one printing command that stand on one line.

    Attributes:
        y: the baseline.
        size: the font's size on the page, in points.
        space: whether white space parts it from the piece before it in the file's
            order; None where only the distance can tell.
        order: place in the file's order.
        raised: its glyphs stand above their own baseline.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    font: Font
    order: int
    space: bool | None = None
    raised: bool = False


class Rule(NamedTuple):
    """A thin horizontal line that is drawn, not written."""

    x0: float
    x1: float
    y: float


@dataclass(slots=True)
class Glyphs:
    """What is printed on one page.

    Attributes:
        unmapped: about how many characters the fonts give no letters for.
        lost: how many of them stand for no letter at all.
        guessed: how many are read as TeX's fonts number them.
    """

    sheet: int
    pieces: list[Piece] = field(default_factory=list)
    turned: list[str] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    shapes: list[tuple[float, float, float, float]] = field(default_factory=list)
    has_pictures: bool = False
    characters: int = 0
    unmapped: int = 0
    lost: int = 0
    guessed: int = 0


class PageReader:
    """Reads the characters of the pages of one open PDF."""

    def __init__(self) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - a heavy library

        self._pdfium = pdfium
        address, whole = ctypes.c_void_p, ctypes.c_int
        self._code = _bare(pdfium.FPDFText_GetUnicode, ctypes.c_uint, address, whole)
        self._thing = _bare(pdfium.FPDFText_GetTextObject, address, address, whole)
        self._box = _bare(
            pdfium.FPDFText_GetCharBox, whole, address, whole, *[address] * 4
        )
        self._matrix = _bare(pdfium.FPDFText_GetMatrix, whole, address, whole, address)
        self._origin = _bare(
            pdfium.FPDFText_GetCharOrigin, whole, address, whole, address, address
        )
        self._font = _bare(pdfium.FPDFTextObj_GetFont, address, address)
        self._size = _bare(pdfium.FPDFText_GetFontSize, ctypes.c_double, address, whole)
        self._unmapped = _bare(
            pdfium.FPDFText_HasUnicodeMapError, whole, address, whole
        )
        self._name = ctypes.create_string_buffer(256)
        self._fonts: dict[tuple[bytes, int, int], Font] = {}

    def read_page(self, page: PdfPage, text: PdfTextPage, sheet: int) -> Glyphs:
        """Collect a page's pieces, rules and whether it shows pictures."""
        glyphs = Glyphs(sheet)
        self._look_at_objects(page, glyphs)
        handle = ctypes.cast(text.raw, ctypes.c_void_p).value
        count = max(0, self._pdfium.FPDFText_CountChars(text))
        codes = [self._code(handle, i) for i in range(count)]
        things = [self._thing(handle, i) for i in range(count)]
        boxes = self._read_boxes(handle, count)
        odd = set(filter(is_doubtful, set(codes)))
        doubtful = [i for i, code in enumerate(codes) if code in odd and things[i]]
        if doubtful:
            meant = self._mend(handle, codes, things)
            glyphs.guessed = len(meant)
            lost = [i for i in doubtful if i not in meant]
            glyphs.lost = self._count_lost(handle, codes, boxes, lost)
        edges = self._pdfium.FS_RECTF()
        self._pdfium.FPDF_GetPageBoundingBox(page, edges)
        bounds = (edges.left, edges.right, edges.bottom, edges.top)
        found: list[tuple[int, Piece]] = []
        for run in split_runs(codes, things):
            place = boxes[4 * run.first : 4 * run.first + 4]
            if _is_on_page(place, bounds) and not self._is_white(
                text, run, place, glyphs
            ):
                found += self._make_pieces(text, handle, run, boxes)
        glyphs.characters = sum(code > SPACE for code in codes)
        private = sum(map(codes.count, filter(is_private, set(codes))))
        glyphs.unmapped = max(self._count_unmapped(handle, glyphs, count), private)
        _set_upright(glyphs, found)
        return glyphs

    def _mend(
        self, handle: int | None, codes: list[int], things: list[int | None]
    ) -> set[int]:
        """Put letters for the codes of TeX's fonts; give the places of these."""
        fonts: dict[int, list[int]] = {}
        for i, thing in enumerate(things):
            if thing:
                fonts.setdefault(self._font(thing), []).append(i)
        meant = {
            i: letters[codes[i]]
            for owned in fonts.values()
            if (letters := find_tex_letters(codes, owned))
            for i in owned
            if codes[i] in letters and self._unmapped(handle, i) == 1
        }
        for i, letter in meant.items():
            codes[i] = ord(letter)
        return set(meant)

    def _count_lost(
        self,
        handle: int | None,
        codes: list[int],
        boxes: list[float],
        places: list[int],
    ) -> int:
        """Count the places where something is printed that no letter stands for."""
        return sum(
            boxes[4 * i + 1] - boxes[4 * i] > _VISIBLE
            and (codes[i] not in _BLANK_CODES or self._unmapped(handle, i) == 1)
            for i in places
        )

    def _count_unmapped(self, handle: int | None, glyphs: Glyphs, count: int) -> int:
        """Estimate how many characters the font gives no letters for."""
        sample = range(0, count, max(1, count // _SAMPLE))
        wrong = sum(int(self._unmapped(handle, i) == 1) for i in sample)
        return wrong * glyphs.characters // max(1, len(sample))

    def _read_boxes(self, handle: int | None, count: int) -> list[float]:
        boxes = (ctypes.c_double * (4 * count))()
        start = ctypes.addressof(boxes)
        for i in range(count):
            at = start + 32 * i
            self._box(handle, i, at, at + 8, at + 16, at + 24)
        return list(boxes)

    def _look_at_objects(self, page: PdfPage, glyphs: Glyphs) -> None:
        pdfium = self._pdfium
        edges = [ctypes.c_float() for _ in range(4)]
        count = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
        for i in range(count):
            thing = pdfium.FPDFPage_GetObject(page, i)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind in {_IMAGE, _SHADING, _FORM}:
                glyphs.has_pictures = True
            if kind in _SHAPES and pdfium.FPDFPageObj_GetBounds(thing, *edges):
                left, bottom, right, top = (edge.value for edge in edges)
                if top - bottom >= _THIN:
                    glyphs.shapes.append((left, right, bottom, top))
                elif right - left > _LEAST_RULE and kind in {_PATH, _IMAGE}:
                    glyphs.rules.append(Rule(left, right, (top + bottom) / 2))

    def _is_white(
        self, text: PdfTextPage, run: Run, place: list[float], glyphs: Glyphs
    ) -> bool:
        """Tell whether characters are white and nothing dark can lie behind them."""
        colours = [ctypes.c_uint() for _ in range(4)]
        self._pdfium.FPDFText_GetFillColor(text, run.first, *colours)
        if min(colour.value for colour in colours[:3]) < _WHITE:
            return False
        x, y = (place[0] + place[1]) / 2, (place[2] + place[3]) / 2
        return not any(
            x0 <= x <= x1 and y0 <= y <= y1 for x0, x1, y0, y1 in glyphs.shapes
        )

    def _make_pieces(
        self, text: PdfTextPage, handle: int | None, run: Run, boxes: list[float]
    ) -> list[tuple[int, Piece]]:
        """Give a run's pieces, each with its quarter turns anticlockwise."""
        matrix, place = (ctypes.c_float * 6)(), (ctypes.c_double * 2)()
        at = ctypes.addressof(place)
        self._matrix(handle, run.first, ctypes.addressof(matrix))
        self._origin(handle, run.first, at, at + 8)
        a, b, c, d = list(matrix)[:4]
        size = self._size(handle, run.first) * math.hypot(c, d)
        turn = _count_turns(a, b)
        font = self._find_font(text, run.first)
        y = (place[1], -place[0], -place[1], place[0])[turn]
        made = []
        for part in split_wide(run, boxes, size, y, turn):
            x0, x1 = find_reach(part, boxes, turn)
            words = spell(part.codes)
            if words:
                piece = Piece(words, x0, x1, y, size or 1.0, font, part.first)
                piece.space, piece.raised = part.space, part.raised
                made.append((turn, piece))
        return made

    def _find_font(self, text: PdfTextPage, index: int) -> Font:
        flags = ctypes.c_int()
        self._pdfium.FPDFText_GetFontInfo(text, index, self._name, 256, flags)
        weight = self._pdfium.FPDFText_GetFontWeight(text, index)
        key = (self._name.value, weight, flags.value)
        if key not in self._fonts:
            self._fonts[key] = _describe_font(*key)
        return self._fonts[key]


def _bare(function: object, *signature: object) -> Callable[..., Any]:
    """Make a prototype of a function that converts nothing but numbers."""
    address = ctypes.cast(function, ctypes.c_void_p).value  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(*signature)(address)  # type: ignore[arg-type]


def _describe_font(name: bytes, weight: int, flags: int) -> Font:
    plain = name.decode("utf-8", "replace").partition("+")[2] or name.decode(
        "utf-8", "replace"
    )
    lower = plain.lower()
    bold = weight >= 600 or any(word in lower for word in _FAT)  # noqa: PLR2004
    italic = bool(flags & 64) or any(word in lower for word in _SLANTED)
    return Font(plain, bold, italic)


def _count_turns(a: float, b: float) -> int:
    """Count the quarter turns anticlockwise from upright.

    >>> [_count_turns(1, 0), _count_turns(0, 1), _count_turns(-1, 0)]
    [0, 1, 2]
    """
    if abs(b) <= _TURN * abs(a) or abs(a) > abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _is_on_page(place: list[float], bounds: tuple[float, ...]) -> bool:
    """Tell whether a character lies on the page, not in the printer's margin."""
    x, y = (place[0] + place[1]) / 2, (place[2] + place[3]) / 2
    left, right, bottom, top = bounds
    return left - _SLACK <= x <= right + _SLACK and bottom - _SLACK <= y <= top + _SLACK


def _set_upright(glyphs: Glyphs, found: list[tuple[int, Piece]]) -> None:
    """Take the way most characters run as upright; what runs otherwise is furniture."""
    ways = Counter[int]()
    for turn, piece in found:
        ways[turn] += len(piece.text)
    if not ways:
        return
    upright = max(ways, key=lambda turn: (ways[turn], -turn))
    glyphs.pieces = [piece for turn, piece in found if turn == upright]
    turned: dict[tuple[int, int], list[str]] = {}
    for turn, piece in found:
        if turn != upright:
            turned.setdefault((turn, round(piece.y)), []).append(piece.text)
    glyphs.turned = [" ".join(words) for words in turned.values()]
    if upright:
        glyphs.rules = []

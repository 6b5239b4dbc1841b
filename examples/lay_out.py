"""Lay an article in Markdown out as a journal would print it, as a PDF.

Notes stand at the foot of the page that calls them, and long ones go on at the foot of
the next; there are running heads, printed page numbers and words divided at line ends.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, groupby, pairwise
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
FIRST_PAGE = 185
PAGE = (482.0, 692.0)
LEFT, WIDTH = 53.0, 376.0
TOP, FOOT = 634.0, 58.0
HEAD_BASELINE, FIRST_HEAD = 652.0, 58.0
FONTS = {"": "Times-Roman", "*": "Times-Italic", "**": "Times-Bold"}

BREAKS = {
    word.replace("-", ""): word.split("-")
    for word in (HERE / "divided_words.txt").read_text(encoding="utf-8").split()
}
INLINE = re.compile(r"(\*\*?)(.+?)\1|\[\^(\d+)\]|([^*\[]+|\[)")
OWN_HYPHEN = re.compile(r"(?<=[A-Za-z]{3})-(?=[A-Za-z]{3})")
WORD = re.compile(r"([“‘(]*)([A-Za-z]+)(.*)")


@dataclass(frozen=True)
class Style:
    """How a block's lines are set."""

    size: float
    leading: float
    before: float = 0.0
    first: float = 0.0
    indent: float = 0.0
    face: str = ""
    justified: bool = True


STYLES = {
    "title": Style(17, 21, 4, face="**", justified=False),
    "byline": Style(11, 14, 10, justified=False),
    "abstract": Style(9.5, 11.5, 3),
    "heading": Style(11.5, 14, 13, face="**", justified=False),
    "paragraph": Style(10.5, 13, first=12),
    "opening": Style(10.5, 13, 3),
    "quotation": Style(9.5, 11.5, 6, indent=20),
    "after": Style(10.5, 13, 6),
    "note": Style(8.5, 10.5, first=0),
    "note2": Style(8.5, 10.5, first=10),
}


@dataclass(frozen=True)
class Piece:
    """Characters of one face; a mark is raised and set small."""

    text: str
    face: str = ""
    mark: bool = False

    def width(self, size: float) -> float:
        """Measure the piece in a block set at this size."""
        scale = 0.65 if self.mark else 1
        return float(stringWidth(self.text, FONTS[self.face], size * scale))


Word = list[Piece]


@dataclass
class Line:
    """A line ready to be drawn; ``source`` numbers the block that it belongs to."""

    words: list[Word]
    style: Style
    kind: str
    source: int
    x: float
    last: bool = False
    first: bool = False
    divided: bool = False
    kept_hyphen: str = ""

    @property
    def marks(self) -> list[str]:
        """Give the numbers of the notes that the line calls."""
        return [p.text for word in self.words for p in word if p.mark]


@dataclass
class Sheet:
    """A page: body lines, and the note lines below them."""

    body: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)


def parse_words(text: str, face: str) -> list[Word]:
    """Cut a block's Markdown into words, each a list of pieces."""
    words: list[Word] = [[]]
    for match in INLINE.finditer(text):
        stars, inner, mark, plain = match.groups()
        if mark:
            words[-1].append(Piece(mark, "", mark=True))
            continue
        parts = re.split(r"\s+", inner or plain)
        for order, part in enumerate(parts):
            if order:
                words.append([])
            if part:
                words[-1].append(Piece(part, stars or face))
    return [word for word in words if word]


def divide(word: Word, room: float, size: float) -> tuple[Word, Word] | None:
    """Divide a word so that its first part fits: behind its own hyphen, or as listed."""
    whole, face = word[0].text, word[0].face
    cuts = [(match.end(), "") for match in OWN_HYPHEN.finditer(whole)]
    match = WORD.fullmatch(whole)
    if match and (parts := BREAKS.get(match[2].lower())):
        sizes = accumulate(map(len, parts[:-1]), initial=len(match[1]))
        cuts += [(cut, "-") for cut in sizes][1:]
    for cut, hyphen in reversed(cuts):
        head = Piece(whole[:cut] + hyphen, face)
        if head.width(size) <= room:
            return [head], [Piece(whole[cut:], face), *word[1:]]
    return None


def set_block(text: str, kind: str, source: int) -> list[Line]:
    """Break a block into lines."""
    style = STYLES[kind]
    lines: list[Line] = []
    queue = parse_words(text, style.face)
    while queue:
        x = style.indent + (0.0 if lines else style.first)
        line = Line([], style, kind, source, x, first=not lines)
        fill_line(line, queue)
        lines.append(line)
    lines[-1].last = True
    return lines


def fill_line(line: Line, queue: list[Word]) -> None:
    """Move words from the queue to the line until it is full."""
    style = line.style
    space = stringWidth(" ", FONTS[style.face], style.size)
    room = WIDTH - style.indent - line.x + space
    while queue:
        room -= space
        width = sum(piece.width(style.size) for piece in queue[0])
        if width > room:
            break
        line.words.append(queue.pop(0))
        room -= width
    if queue and style.justified and (halves := divide(queue[0], room, style.size)):
        whole, head = queue[0][0].text, halves[0][0].text
        line.divided = not whole.startswith(head)
        line.kept_hyphen = "" if line.divided else whole.strip(",.;:")
        line.words.append(halves[0])
        queue[0] = halves[1]


def read_article(text: str) -> tuple[list[Line], dict[str, list[Line]]]:
    """Set the article's blocks and notes."""
    body, *rest = re.split(r"^\[\^(\d+)\]: ", text, flags=re.MULTILINE)
    lines: list[Line] = []
    kind, before = "title", ""
    for source, block in enumerate(filter(None, map(str.strip, body.split("\n\n")))):
        kind = name_block(block, kind, before)
        words = re.sub(r"^(#+|>) ", "", block)
        lines += set_block(words, kind, source)
        before = block
    notes: dict[str, list[Line]] = {}
    for number, words in zip(rest[::2], rest[1::2], strict=True):
        first, *more = [part.strip() for part in words.strip().split("\n\n")]
        notes[number] = set_block(f"{number} {first}", "note", int(number))
        for part in more:
            notes[number] += set_block(part, "note2", int(number))
    return lines, notes


def name_block(block: str, previous: str, before: str) -> str:
    """Name a block's style from its Markdown and from what stands before it."""
    if block.startswith("# "):
        return "title"
    if previous == "title":
        return "byline"
    if block.startswith("##"):
        return "heading"
    if block.startswith(">"):
        return "quotation"
    if before == "## Abstract" or block.startswith("**Keywords"):
        return "abstract"
    return {"heading": "opening", "quotation": "after"}.get(previous, "paragraph")


def paginate(lines: list[Line], notes: dict[str, list[Line]]) -> list[Sheet]:
    """Fill pages: a note begins on the page that calls it, and may end on the next."""
    sheets: list[Sheet] = []
    carried: list[Line] = []
    place = 0
    while place < len(lines) or carried:
        sheet = Sheet(notes=carried)
        height = TOP - FOOT - (0 if sheets else FIRST_HEAD)
        carried = []
        while place < len(lines) and not carried:
            taken = take_line(sheet, lines[place:], notes, height)
            if taken is None:
                break
            carried = taken
            place += 1
        sheets.append(sheet)
    return sheets


def take_line(
    sheet: Sheet, lines: list[Line], notes: dict[str, list[Line]], height: float
) -> list[Line] | None:
    """Put a line and its notes on the page; give what of the notes is left over.

    None says that the line goes to the next page.
    """
    called = [line for mark in lines[0].marks for line in notes[mark]]
    room = height - measure(sheet.body) - measure(sheet.notes) - 16
    need = step(lines[0], below=bool(sheet.body))
    if lines[0].kind == "heading":
        need += sum(step(line, below=True) for line in lines[1:3])
    if need > room:
        return None
    leading = STYLES["note"].leading
    fit = int((room - need) // leading)
    least = 1 + len(called) - len(notes[lines[0].marks[-1]]) if called else 0
    if called and fit < min(least, len(called)):
        return None
    sheet.body.append(lines[0])
    sheet.notes = sheet.notes + called[:fit]
    return called[fit:]


def step(line: Line, *, below: bool) -> float:
    """Tell how far below the one before it a line stands."""
    return line.style.leading + (line.style.before if line.first and below else 0.0)


def measure(lines: list[Line]) -> float:
    """Tell how high lines stand on each other."""
    return sum(step(line, below=bool(order)) for order, line in enumerate(lines))


def join_pieces(line: Line) -> Iterator[tuple[str, bool, str]]:
    """Join what stands in one face; the space after a word is the body's."""
    space = Piece(" ", line.style.face)
    pieces = [piece for word in line.words for piece in (*word, space)][:-1]
    for (face, mark), group in groupby(pieces, key=lambda p: (p.face, p.mark)):
        yield face, mark, "".join(piece.text for piece in group)


def draw_line(canvas: Canvas, line: Line, y: float) -> None:
    """Draw a line, its spaces widened to the measure unless it ends a block."""
    size = line.style.size
    text = canvas.beginText(LEFT + line.x, y)
    gaps = len(line.words) - 1
    space = stringWidth(" ", FONTS[line.style.face], size)
    used = (
        sum(piece.width(size) for word in line.words for piece in word) + gaps * space
    )
    spare = WIDTH - line.style.indent - line.x - used
    stretched = line.style.justified and not line.last and gaps > 0
    text.setWordSpace(spare / gaps if stretched else 0)
    for face, mark, words in join_pieces(line):
        text.setFont(FONTS[face], size * (0.65 if mark else 1))
        text.setRise(size * 0.36 if mark else 0)
        text.textOut(words)
    canvas.drawText(text)


def draw_first_head(canvas: Canvas, number: str, last: str) -> None:
    """Draw the journal's own lines, and the first page's number at its foot."""
    canvas.setFont("Times-Roman", 8)
    issue = f"2026, Vol. 1(1) {number}–{last}"
    rights = "© The Testimonia authors 2026 (CC0)"
    for order, words in enumerate(("Testimonia Studies", issue, rights)):
        canvas.drawRightString(LEFT + WIDTH, HEAD_BASELINE - 10 * order, words)
    canvas.drawCentredString(LEFT + WIDTH / 2, FOOT - 26, number)


def draw_head(canvas: Canvas, number: str) -> None:
    """Draw a running head: number outside, journal or authors inside."""
    left, right = canvas.drawString, canvas.drawRightString
    verso = int(number) % 2 == 0
    canvas.setFont("Times-Roman", 9)
    (left if verso else right)(LEFT if verso else LEFT + WIDTH, HEAD_BASELINE, number)
    canvas.setFont("Times-Italic", 9)
    if verso:
        right(LEFT + WIDTH, HEAD_BASELINE, "Testimonia Studies 1(1)")
    else:
        left(LEFT, HEAD_BASELINE, "The Testimonia authors")


def draw_lines(canvas: Canvas, lines: list[Line], y: float) -> None:
    """Draw lines downwards from a height."""
    for place, line in enumerate(lines):
        y -= step(line, below=bool(place))
        draw_line(canvas, line, y)


def draw_sheet(canvas: Canvas, sheet: Sheet, y: float) -> None:
    """Draw a page's body from a height down, and its notes at its foot."""
    draw_lines(canvas, sheet.body, y)
    if sheet.notes:
        top = FOOT + measure(sheet.notes)
        canvas.setLineWidth(0.4)
        canvas.line(LEFT, top + 4, LEFT + 60, top + 4)
        draw_lines(canvas, sheet.notes, top)
    canvas.showPage()


def make_pdf(text: str) -> bytes:
    """Lay the article out as a journal would print it."""
    sheets = paginate(*read_article(text))
    target = io.BytesIO()
    # Uncompressed: the bytes then do not depend on the zlib that Python was built with.
    canvas = Canvas(target, pagesize=PAGE, pageCompression=0, invariant=1)
    canvas.setTitle(text.split("\n", 1)[0].removeprefix("# "))
    canvas.setAuthor("The Testimonia authors")
    for order, sheet in enumerate(sheets):
        number = str(FIRST_PAGE + order)
        if order:
            draw_head(canvas, number)
        else:
            draw_first_head(canvas, number, str(FIRST_PAGE + len(sheets) - 1))
        draw_sheet(canvas, sheet, TOP if order else TOP - FIRST_HEAD)
    canvas.save()
    return target.getvalue()


def count_layout(text: str) -> dict[str, object]:
    """Count what a reader of the PDF has to undo."""
    sheets = paginate(*read_article(text))
    pairs = list(pairwise(sheets))
    cut = [a for a, b in pairs if b.body and a.body[-1].source == b.body[0].source]
    tails = [after.notes[0] for _, after in pairs if after.notes]
    continued = [
        str(line.source) for line in tails if not (line.first and line.kind == "note")
    ]
    lines = [line for sheet in sheets for line in (*sheet.body, *sheet.notes)]
    return {
        "pages": [str(FIRST_PAGE), str(FIRST_PAGE + len(sheets) - 1)],
        "cut_paragraphs": len(cut),
        "continued_notes": continued,
        "divided_words": sum(line.divided for line in lines),
        "kept_hyphens": [line.kept_hyphen for line in lines if line.kept_hyphen],
    }

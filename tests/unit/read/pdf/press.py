"""A small press: sets pages in our own words, as journals and books set theirs."""

import io
import re
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

_TOKEN = re.compile(r"\{([\^=_])([^}]*)\}")
WIDTH, HEIGHT = 595, 842

SENTENCES = (
    "The ambassador asked at once for an answer that he could send to London.",
    "Nobody in the legation knew how far the offer had been meant to go.",
    "On the following morning the minister received him in the small study.",
    "He said that his government would weigh every word before it replied.",
    "The telegram was delayed by the weather and reached the office on Tuesday.",
    "Two drafts were written, and neither of them left the building.",
    "What the envoy had heard in private he did not put on paper.",
    "The department thought the moment badly chosen and said so in a minute.",
    "An older official warned against a promise that could not be kept.",
    "In the end the matter was left to the conference that met in spring.",
    "The Polish government was told of it only when all was over.",
    "Later writers have read the silence as assent, which it was not.",
)


def prose(count: int, start: int = 0) -> str:
    """Give so many sentences, from a place in the round."""
    return " ".join(SENTENCES[(start + i) % len(SENTENCES)] for i in range(count))


def width(text: str, size: float, font: str) -> float:
    """Measure a line, its raised parts included."""
    total, at = 0.0, 0
    for match in _TOKEN.finditer(text):
        total += stringWidth(text[at : match.start()], font, size)
        small = size if match.group(1) == "=" else 0.62 * size
        total += stringWidth(match.group(2), font, small)
        at = match.end()
    return total + stringWidth(text[at:], font, size)


@dataclass
class Press:
    """A PDF in the making; ``y`` is where the next line goes."""

    size: float = 11
    font: str = "Times-Roman"
    left: float = 80
    right: float = 515
    top: float = 770
    buffer: io.BytesIO = field(default_factory=io.BytesIO)
    encrypt: str | None = None

    def __post_init__(self) -> None:
        self.canvas = Canvas(
            self.buffer, pagesize=(WIDTH, HEIGHT), invariant=1, encrypt=self.encrypt
        )
        self.y = self.top

    def line(
        self, text: str, x: float | None = None, y: float | None = None, **how: object
    ) -> None:
        """Print one line: {^1} raised and small, {=1} raised, {_1} small."""
        size, font = float(how.get("size", self.size)), str(how.get("font", self.font))
        x = self.left if x is None else x
        y = self.y if y is None else y
        out = self.canvas.beginText(x, y)
        out.setFont(font, size)
        out.setWordSpace(float(how.get("space", 0)))
        at = 0
        for match in _TOKEN.finditer(text):
            out.textOut(text[at : match.start()])
            way, words = match.groups()
            out.setFont(font, size if way == "=" else 0.62 * size)
            out.setRise(0 if way == "_" else 0.35 * size)
            out.textOut(words)
            out.setRise(0)
            out.setFont(font, size)
            at = match.end()
        out.textOut(text[at:])
        self.canvas.drawText(out)

    def paragraph(self, text: str, **how: object) -> None:
        """Print running text between the margins, justified, first line indented."""
        size = float(how.get("size", self.size))
        font = str(how.get("font", self.font))
        left = float(how.get("left", self.left))
        right = float(how.get("right", self.right))
        indent = float(how.get("indent", 0))
        hang = float(how.get("hang", 0))
        leading = float(how.get("leading", 1.2 * size))
        lines: list[tuple[str, float]] = []
        words = text.split(" ")
        current, start = words[0], left + indent
        for word in words[1:]:
            if width(f"{current} {word}", size, font) <= right - start:
                current = f"{current} {word}"
            else:
                lines.append((current, start))
                current, start = word, left + hang
        lines.append((current, start))
        for i, (words_of_line, x) in enumerate(lines):
            space = 0.0
            full = i < len(lines) - 1 or bool(how.get("runs_on"))
            if full and " " in words_of_line:
                room = right - x - width(words_of_line, size, font)
                space = room / words_of_line.count(" ")
            self.line(words_of_line, x, size=size, font=font, space=space)
            self.y -= leading

    def scatter(self, text: str, y: float, size: float) -> None:
        """Print a line's words one by one and unseen, as text recognition does."""
        x = self.left
        for i, word in enumerate(text.split(" ")):
            uneven = size * (1 + 0.05 * (((len(word) * 7 + i * 3) % 5) - 2) / 2)
            self.canvas.setFillAlpha(0)
            self.line(word, x, y + 0.3 * ((i * 5) % 3 - 1), size=uneven)
            self.canvas.setFillAlpha(1)
            x += width(word, uneven, self.font) + 0.27 * size

    def scatter_paragraph(self, text: str, size: float) -> None:
        """Print running text so."""
        line = ""
        for word in text.split(" "):
            if line and width(f"{line} {word}", size, self.font) > 420:
                self.scatter(line, self.y, size)
                self.y -= 1.25 * size
                line = word
            else:
                line = f"{line} {word}".strip()
        self.scatter(line, self.y, size)
        self.y -= 1.25 * size

    def rule(self) -> None:
        """Draw the short line above the notes."""
        self.canvas.line(self.left, self.y + 6, self.left + 140, self.y + 6)
        self.y -= 6

    def page(self) -> None:
        """Go to the next page."""
        self.canvas.showPage()
        self.y = self.top

    def finish(self) -> bytes:
        """Give the file."""
        self.canvas.save()
        return self.buffer.getvalue()

"""Pages in our own words whose headings, lists and page ends are the point."""

from tests.unit.read.pdf.press import Press, prose

SECTIONS = (
    ("I. The Offer", 13),
    ("A. What Was Asked", 12),
    ("1. In the Spring", 12),
    ("2. In the Autumn", 11.5),
    ("B. What Was Said", 12),
    ("II. The Answer", 13),
    ("A. Why It Was Late", 11.5),
)


def numbered_sections() -> bytes:
    """Numbered headings, whose sizes vary by chance, under a journal's name."""
    press = Press()
    press.line("Acts of Silence", y=790, size=40, font="Helvetica")
    press.y = 720
    press.line("Of Offers and Answers", size=18, font="Times-Bold")
    press.y -= 30
    press.line("Anna Example", size=12)
    press.y -= 50
    for k, (words, size) in enumerate(SECTIONS):
        if k:
            press.line("ACTS OF SILENCE 2019, 1", x=230, y=805, size=8)
            press.line(str(k + 1), x=290, y=40, size=9)
        press.line(words, size=size, font="Times-Bold")
        press.y -= 30
        press.paragraph(prose(9, k))
        press.page()
    return press.finish()


def heading_on_two_lines() -> bytes:
    """A numbered heading whose second line hangs under its first word."""
    press = Press()
    press.line("A Title", size=18, font="Times-Bold")
    press.y -= 40
    press.paragraph(prose(6))
    press.y -= 20
    press.line("1. Ways of Waiting:", font="Times-Bold")
    press.y -= 13
    press.line("What the Envoy Did", x=94, font="Times-Bold")
    press.y -= 30
    press.paragraph(prose(6, 2))
    return press.finish()


def wide_numbered_heading() -> bytes:
    """A heading set like the text that nearly fills its line."""
    press = Press(size=10, right=330)
    press.line("A Title", size=18, font="Times-Bold")
    press.y -= 40
    press.paragraph(prose(6))
    press.y -= 14
    press.line("2. On What the Envoy Heard in the Small Old Study")
    press.y -= 26
    press.paragraph(prose(6, 2))
    return press.finish()


def dash_at_a_pages_head() -> bytes:
    """A sentence goes on with a dash on the next page; then a list of dashes."""
    press = Press()
    press.paragraph(prose(5, 1))
    press.paragraph(f"{prose(3)} After that there were doubts that", runs_on=True)
    press.page()
    press.paragraph(f"– doubts of a new kind – never left him. {prose(4, 2)}")
    for k in range(3):
        press.y -= 4
        press.paragraph(f"– item number {k} of the list.", left=110)
    press.y -= 10
    press.paragraph(prose(4, 5))
    return press.finish()


def gap_below_a_notes_tail() -> bytes:
    """A note goes on at the next page's foot, with white space below its tail."""
    press = Press()
    for sheet in range(3):
        press.paragraph(f"{prose(8, sheet)[:-1]}.{{^{sheet + 1}}} {prose(3, sheet)}")
        press.y = 200
        if sheet == 1:
            press.paragraph(f"and went on. {prose(2, 7)} Tail ends.", left=94, size=8)
            press.y -= 30
        press.paragraph(
            f"{{^{sheet + 1}}} {prose(2, sheet)} Note {sheet + 1} "
            + (
                "was long and for that reason it was cut in two"
                if not sheet
                else "ends."
            ),
            size=8,
            hang=14,
            runs_on=not sheet,
        )
        press.page()
    return press.finish()

"""Notes in our own words, one file for each way that books print them."""

from tests.unit.read.pdf.press import Press, prose


def notes_over_pages() -> bytes:
    """One column, notes at the foot; note 3 goes on at the next page's foot."""
    press = Press()
    press.canvas.setTitle("The Envoy and His Silence")
    press.canvas.setAuthor("Anna Example")
    press.line("The Envoy and His Silence", size=18, font="Times-Bold")
    press.y -= 30
    press.line("Anna Example", size=12)
    press.y -= 40
    for sheet in range(1, 6):
        head = "Anna Example" if sheet % 2 else "Journal of Own Words 12 (2019)"
        press.line(head, x=230, y=805, size=9)
        press.line(str(100 + sheet), x=290, y=40, size=9)
        first = 3 * (sheet - 1) + 1
        text = "".join(
            f"{prose(3, sheet + k)[:-1]},{{^{first + k}}} and so it went on. "
            for k in range(3)
        )
        tail = (
            "and nobody in all that town, it was said much later on, had"
            if sheet < 5
            else "the end came."
        )
        press.paragraph(
            f"{prose(2, sheet)} {text}{prose(3, sheet)} Then {tail}", runs_on=sheet < 5
        )
        press.y = 300
        press.rule()
        if sheet == 2:
            press.paragraph("goes on here without any number of its own.", size=8.5)
        for k in range(3):
            words = f"{prose(2, first + k)} File {first + k}."
            runs_on = sheet == 1 and k == 2
            if runs_on:
                words = prose(3, 4) + " The third note is long and so it"
            press.paragraph(f"{{^{first + k}}} {words}", size=8.5, runs_on=runs_on)
        press.page()
    return press.finish()


def endnotes(*, restart: bool = False) -> bytes:
    """Marks in two chapters, their notes at the end, with or without a new count."""
    press = Press()
    numbers = [[1, 2, 3], [1, 2, 3] if restart else [4, 5, 6]]
    for chapter, count in enumerate(numbers):
        press.line(
            f"{chapter + 1}. Of the Year {1941 + chapter}", size=14, font="Times-Bold"
        )
        press.y -= 30
        for n in count:
            press.paragraph(f"{prose(3, n)}{{^{n}}} {prose(2, n + 5)}", indent=14)
        press.page()
    press.line("Notes", size=14, font="Times-Bold")
    press.y -= 30
    for chapter, count in enumerate(numbers):
        if restart:
            press.line(f"Chapter {chapter + 1}", font="Times-Bold")
            press.y -= 20
        for n in count:
            press.paragraph(
                f"{n}. {prose(2, n + 3 * chapter)} Item {chapter}.{n}", size=10, hang=16
            )
    press.y -= 20
    press.line("Bibliography", size=14, font="Times-Bold")
    press.y -= 20
    press.paragraph("Example, Anna. A Book That Does Not Exist. 1950.", size=10)
    return press.finish()


def raised_at_full_size() -> bytes:
    """Marks as large as the text, raised by their baseline alone; m², 2nd stay."""
    press = Press()
    press.paragraph(
        f"{prose(3)}{{=1}} An area of 40 m{{^2}} was asked for on the 2{{^nd}} of May."
        f" {prose(2, 3)}{{=2}} {prose(2, 5)}{{=3}}"
    )
    press.y = 250
    press.rule()
    for n in (1, 2, 3):
        press.paragraph(f"{{=1}} {prose(1)}".replace("{=1}", f"{{={n}}}"), size=9)
    return press.finish()


def several_marks_together() -> bytes:
    """Two marks with a comma, a range with a dash, one in brackets."""
    press = Press()
    press.paragraph(
        f"{prose(2)}{{^1, 2}} {prose(2, 2)}{{^3–5}} {prose(2, 4)}{{^[6]}} {prose(1, 6)}"
    )
    press.y = 250
    press.rule()
    for n in range(1, 7):
        press.paragraph(f"{n} {prose(1, n)}", size=8.5)
    return press.finish()


def restarting_each_page() -> bytes:
    """Notes counted from 1 on every page."""
    press = Press()
    for sheet in range(3):
        press.paragraph(f"{prose(4, sheet)}{{^1}} {prose(3, sheet)}{{^2}} {prose(1)}")
        press.y = 220
        press.rule()
        for n in (1, 2):
            press.paragraph(f"{{^{n}}} Sheet {sheet + 1}: {prose(1, n)}", size=8.5)
        press.page()
    return press.finish()


def number_on_its_own_line() -> bytes:
    """Each note's number stands on a line above the note."""
    press = Press()
    press.paragraph(f"{prose(4)}{{^1}} {prose(3, 4)}{{^2}} {prose(2, 7)}")
    press.y = 260
    press.rule()
    for n in (1, 2):
        press.paragraph(str(n), size=8.5)
        press.paragraph(f"{prose(2, n)} That was {n}.", size=8.5)
    return press.finish()


def plain_marks() -> bytes:
    """A text layer that lost the size of its marks, as recognised scans do."""
    press = Press()
    for sheet in range(2):
        n = 3 * sheet + 1
        press.paragraph(
            f"{prose(3, n)}{n} {prose(3, n + 3)}{n + 1} {prose(2, n)[:-1]}.{n + 2}"
            f" {prose(2, n + 2)} It was 1943."
        )
        press.y = 230
        for k in range(n, n + 3):
            press.paragraph(f"{k} {prose(2, k)} Piece {k}.", size=8.5)
        press.page()
    return press.finish()


def notes_as_large_as_the_text() -> bytes:
    """Notes in the text's own size, parted from it by a gap alone."""
    press = Press()
    for sheet in range(3):
        n = 2 * sheet + 1
        press.paragraph(f"{prose(5, n)}{{^{n}}} {prose(4, n)}{{^{n + 1}}} {prose(2)}")
        press.y = 200
        for k in (n, n + 1):
            press.paragraph(f"{{^{k}}} {prose(2, k)} End of {k}.")
        press.page()
    return press.finish()


def quotation_above_the_notes() -> bytes:
    """A block quotation in the notes' size stands right above the notes."""
    press = Press()
    for sheet in range(2):
        n = 2 * sheet + 1
        press.paragraph(f"{prose(5, n)}{{^{n}}} {prose(4, n)} He wrote:")
        press.y -= 8
        press.paragraph(prose(3, n + 4) + f"{{^{n + 1}}}", left=110, right=485, size=9)
        press.y -= 20
        for k in (n, n + 1):
            press.paragraph(f"{k} {prose(2, k)} End of {k}.", size=9)
        press.page()
    return press.finish()


def notes_below_two_columns() -> bytes:
    """Two columns of text, one column of notes under both."""
    press = Press(size=10)
    for sheet in range(2):
        n = 4 * sheet + 1
        for i, (left, right) in enumerate(((60, 285), (310, 535))):
            press.y = 770
            k = n + 2 * i
            press.paragraph(
                f"{prose(5, k)}{{^{k}}} {prose(5, k)}{{^{k + 1}}} {prose(3, k)}",
                left=left,
                right=right,
            )
        press.y = 220
        for k in range(n, n + 4):
            words = "Ibid." if k % 4 == 1 else f"{prose(2, k)} End of {k}."
            press.paragraph(f"{k} {words}", left=60, right=535, size=8)
        press.page()
    return press.finish()


def bracketed_endnotes() -> bytes:
    """Marks in brackets, as large as the text; notes under a German heading."""
    press = Press()
    for n in range(1, 7):
        press.paragraph(f"{prose(3, n)[:-1]} [{n}]. {prose(2, n + 5)}", indent=14)
    press.page()
    press.line("Anmerkungen", size=13, font="Times-Bold")
    press.y -= 30
    for n in range(1, 7):
        press.paragraph(f"[{n}] {prose(2, n + 2)} Akte {n}.", size=10)
    return press.finish()


def old_german_notes() -> bytes:
    """Marks and notes with one bracket, 1), counted by page; a tall initial."""
    press = Press()
    for sheet in range(3):
        if sheet == 0:
            press.line("D", y=757, size=28)
            text = f"er Gesandte kam zu spät. {prose(2)}{{^1)}} Dann ging er, und"
            press.paragraph(text, left=104, runs_on=True)
        else:
            press.paragraph(f"{prose(3, sheet)}{{^1)}} {prose(3, sheet)}")
        press.paragraph(f"{prose(4, sheet)}{{^2)}} {prose(5, sheet)}")
        press.y = 150
        for k in (1, 2):
            press.paragraph(
                f"{k}) Seite {sheet + 1}, Stelle {k}. {prose(1, k)}", size=8
            )
        press.page()
    return press.finish()


def signs_on_every_page() -> bytes:
    """Asterisk, dagger and double dagger, beginning again on each page."""
    press = Press()
    for sheet in range(2):
        press.paragraph(
            f"{prose(3, sheet)}* {prose(3, sheet)}{{^†}} {prose(2)}{{^‡}} {prose(2)}"
        )
        press.y = 200
        press.rule()
        for sign in "*†‡":
            press.paragraph(f"{sign} Sheet {sheet + 1}. {prose(1, sheet)}", size=8.5)
        press.page()
    return press.finish()


def long_note() -> bytes:
    """A note that fills the foot of three pages."""
    press = Press()
    for sheet in range(3):
        press.paragraph(f"{prose(6, sheet)}{{^{sheet + 1}}} {prose(2, sheet)}")
        press.y = 400
        press.rule()
        if sheet:
            press.paragraph(prose(8, sheet), size=8.5, runs_on=True)
        if sheet == 0:
            press.paragraph(f"{{^1}} {prose(8)} and so", size=8.5, runs_on=True)
        if sheet == 2:
            for k in (2, 3):
                press.paragraph(f"{{^{k}}} {prose(1, k)}", size=8.5)
        press.page()
    return press.finish()


def chapter_endnotes_unheaded() -> bytes:
    """Numbered notes close the text without a heading of their own."""
    press = Press()
    for n in range(1, 9):
        press.paragraph(f"{prose(3, n)}{{^{n}}} {prose(2, n + 5)}", indent=14)
    press.page()
    for n in range(1, 9):
        press.paragraph(f"{{^{n}}} {prose(2, n + 2)} Item {n}.", size=10)
    return press.finish()


def numbered_references() -> bytes:
    """A list of references that the text calls by number, as it calls notes."""
    press = Press()
    for n in range(1, 5):
        press.paragraph(f"{prose(3, n)[:-1]} [{n}]. {prose(2, n + 5)}", indent=14)
    press.y -= 10
    press.line("References", size=13, font="Times-Bold")
    press.y -= 24
    for n in range(1, 5):
        press.paragraph(f"[{n}] Example, A.: Book {n}. {prose(1, n)}", size=10, hang=18)
    return press.finish()


def notes_in_two_columns() -> bytes:
    """One column of text, the notes under it in two."""
    press = Press()
    for sheet in range(3):
        n = 6 * sheet + 1
        press.paragraph(
            " ".join(f"{prose(2, n + k)}{{^{n + k}}}" for k in range(6)) + " So it was."
        )
        for first, left, right in ((n, 80, 290), (n + 3, 305, 515)):
            press.y = 300
            for k in range(first, first + 3):
                press.paragraph(
                    f"{{^{k}}} {prose(2, k)} End of {k}.",
                    left=left,
                    right=right,
                    size=8,
                )
        press.page()
    return press.finish()

"""Whole files in our own words, one for each way that books print their notes."""

from tests.unit.read.pdf.press import Press, prose

MARKED = "The envoy{^1} came late. Nobody{^2} saw him go, and no one asked.{^3}"


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
        tail = "and nobody, it was said, had" if sheet < 5 else "the end came."
        press.paragraph(f"{prose(2, sheet)} {text}{prose(3, sheet)} Then {tail}")
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


def two_columns() -> bytes:
    """Two columns, each with its notes at its own foot; title across both."""
    press = Press(size=10)
    press.line("A Title Across the Whole Page", x=150, size=17, font="Helvetica-Bold")
    press.y -= 40
    number = 1
    for _ in range(2):
        top = press.y
        for left, right in ((60, 285), (310, 535)):
            press.y = top
            text = f"{prose(4, number)[:-1]}.{{^{number}}} {prose(5, number + 4)}"
            press.paragraph(
                f"{text[:-1]},{{^{number + 1}}} {prose(2, number)}",
                left=left,
                right=right,
            )
            press.y = 200
            for n in (number, number + 1):
                press.paragraph(
                    f"{n}   {prose(2, n)} Number {n} ends.",
                    left=left,
                    right=right,
                    hang=14,
                    size=7.5,
                )
            number += 2
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


def author_note() -> bytes:
    """An asterisk at the author's name, its note at the foot of the page."""
    press = Press()
    press.line("Of Silence in Diplomacy", size=18, font="Times-Bold")
    press.y -= 30
    press.line("Jan Beispiel*", size=12)
    press.y -= 40
    press.paragraph(f"{prose(6)}{{^1}} {prose(3, 6)}")
    press.y = 220
    press.rule()
    press.paragraph("* The author thanks the readers of the draft.", size=8.5)
    press.paragraph(f"{{^1}} {prose(1, 3)}", size=8.5)
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


def roman_front() -> bytes:
    """A book: a preface with roman numbers, then arabic ones; stamps in the margin."""
    press = Press()
    for sheet in range(8):
        label = ("iii", "iv", "v", "vi")[sheet] if sheet < 4 else str(sheet - 3)
        press.line(label, x=290, y=40, size=9)
        press.line(
            "A Book of Own Words" if sheet % 2 else "On Waiting", x=240, y=805, size=9
        )
        press.canvas.saveState()
        press.canvas.translate(575, 300)
        press.canvas.rotate(90)
        press.canvas.setFont("Helvetica", 7)
        press.canvas.drawString(0, 0, "Downloaded from an archive that we made up")
        press.canvas.restoreState()
        press.paragraph(prose(9, sheet), indent=12)
        press.page()
    return press.finish()


def hyphens() -> bytes:
    """Words cut at line ends, beside true hyphens and a word's left-out part."""
    press = Press()
    for text in (
        "The telegram of the ambassador was read. A well-known one, it is said.",
        "He read the tele-",
        "gram of the ambas-",
        "sador, who was a well-",
        "known man in the war-",
        "time and had pre-",
        "and post-war friends.",
    ):
        press.line(text)
        press.y -= 13
    return press.finish()


def quotation_and_headings() -> bytes:
    """A heading, a paragraph, a block quotation, a caption and a table."""
    press = Press()
    press.line("The Second Attempt", size=14, font="Times-Bold")
    press.y -= 30
    press.paragraph(prose(6), indent=14)
    press.paragraph(prose(4, 6), indent=14)
    press.y -= 8
    press.paragraph(prose(4, 2), left=110, right=485, size=10)
    press.y -= 8
    press.paragraph(prose(5, 3))
    press.y -= 20
    press.line("Table 1: Letters sent and received", font="Times-Italic")
    press.y -= 20
    for row in (
        ("Year", "Sent", "Got"),
        ("1941", "12", "9"),
        ("1942", "30", "18"),
        ("1943", "41", "40"),
    ):
        for x, cell in zip((80, 220, 360), row, strict=True):
            press.line(cell, x=x)
        press.y -= 14
    press.y -= 20
    press.paragraph(prose(4, 5))
    return press.finish()


def parallel_text() -> bytes:
    """A text and its translation side by side, with the same note numbers."""
    press = Press(size=10)
    english = prose(7)
    german = (
        "Der Gesandte kam zu spät und fand die Tür verschlossen. Niemand in der "
        "Kanzlei wusste, was mit dem Angebot gemeint war. Der Minister sagte, dass "
        "er die Antwort nicht geben könne, und so blieb es bei dem, was war. "
        "Am nächsten Morgen wurde die Sache in der Stadt bekannt, und das war nicht "
        "im Sinne der Regierung. Auf eine Antwort wartete man in London vergebens."
    )
    for sheet in range(3):
        top = press.y
        for left, right, words, note in (
            (60, 285, german, "Vgl. die Akte"),
            (310, 535, english, "Cf. the file"),
        ):
            press.y = top
            press.paragraph(
                f"{words}{{^{sheet + 1}}} {words}",
                left=left,
                right=right,
                runs_on=sheet < 2,
            )
            press.y = 200
            press.paragraph(
                f"{sheet + 1}  {note} {sheet + 1}.", left=left, right=right, size=7.5
            )
        press.page()
    return press.finish()


def scan(*, with_text: bool) -> bytes:
    """A picture of a page; behind it, perhaps, another page with text."""
    press = Press()
    if with_text:
        press.paragraph(prose(5))
        press.page()
    press.canvas.drawInlineImage(_picture(), 50, 50, 400, 600)
    press.page()
    return press.finish()


def _picture() -> object:
    from PIL import Image  # noqa: PLC0415 - comes with the press

    return Image.new("L", (40, 60), 200)


def encrypted() -> bytes:
    """A file that asks for a password."""
    press = Press(encrypt="a word that nobody knows")
    press.paragraph(prose(3))
    return press.finish()


def recognised_scan() -> bytes:
    """A text layer behind a picture: words one by one, sizes and baselines uneven."""
    press = Press()
    for sheet in range(4):
        n = 2 * sheet + 1
        press.canvas.drawInlineImage(_picture(), 0, 0, 595, 842)
        press.scatter(f"{40 + sheet}    A HISTORY OF OWN WORDS", y=800, size=9)
        press.y = 770
        body = (
            f"{prose(5, n)[:-1]}.{{^{n}}} {prose(4, n + 5)}{{^{n + 1}}} {prose(3, n)}"
        )
        press.scatter_paragraph(body, size=11)
        press.y = 200
        for k in (n, n + 1):
            press.scatter_paragraph(f"{k} {prose(2, k)} Page {k}.", size=8.6)
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


def turned_page() -> bytes:
    """A page that is printed upright and turned by the file."""
    press = Press()
    press.canvas.setPageRotation(90)
    press.canvas.translate(595, 0)
    press.canvas.rotate(90)
    press.top = press.y = 540
    press.paragraph(f"{prose(5)}{{^1}} {prose(4)}", right=700)
    press.y = 200
    press.rule()
    press.paragraph(f"{{^1}} {prose(2)}", size=8.5, right=700)
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


def archive_copy() -> bytes:
    """A journal's archive: a cover sheet, then recognised pages with its own foot."""
    press = Press()
    press.line("The Silence of the Envoy", size=16, font="Helvetica-Bold")
    press.y -= 24
    press.line("Author(s): Anna Example", font="Helvetica", size=10)
    press.y -= 14
    press.line("Source: Journal of Own Words, Vol. 12 (1978), pp. 40-43")
    press.page()
    for sheet in range(4):
        n = 2 * sheet + 1
        press.scatter(f"{40 + sheet}    JOURNAL OF OWN WORDS", y=800, size=9)
        press.y = 770
        press.scatter_paragraph(
            f"{prose(5, n)} {n} {prose(4, n + 5)[:-1]}.{n + 1} {prose(3, n)}", size=11
        )
        press.y = 230
        for k in (n, n + 1):
            press.scatter_paragraph(f"{k}. {prose(2, k)} Page {k}.", size=8.6)
        press.line(
            "This copy was made for nobody on 1 May 2020 00:00 UTC",
            x=150,
            y=30,
            size=7,
            font="Helvetica",
        )
        press.line(
            "All use is subject to what we say", x=200, y=22, size=7, font="Helvetica"
        )
        press.page()
    return press.finish()


def small_table_at_the_foot() -> bytes:
    """Numbered rows in small type at a page's foot are a table, not notes."""
    press = Press()
    for sheet in range(3):
        n = 2 * sheet + 1
        press.paragraph(f"{prose(5, n)}{{^{n}}} {prose(4, n)}{{^{n + 1}}} {prose(2)}")
        press.y = 260
        if sheet == 1:
            for k in range(1, 5):
                for x, cell in ((80, str(k)), (220, f"Row {k}"), (380, str(40 * k))):
                    press.line(cell, x=x, size=8.5)
                press.y -= 11
            press.y -= 20
        press.rule()
        for k in (n, n + 1):
            press.paragraph(f"{{^{k}}} {prose(2, k)} End of {k}.", size=8.5)
        press.page()
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

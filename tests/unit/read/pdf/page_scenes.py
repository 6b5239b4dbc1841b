"""Pages in our own words, one file for each way that books are laid out."""

from tests.unit.read.pdf.press import Press, prose


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


def ruled_heads() -> bytes:
    """A line under each running head; chapters whose headings begin with numbers."""
    press = Press()
    for sheet in range(4):
        press.line(f"A Book of Own Words {sheet + 11}", x=80, y=805, size=9)
        press.canvas.line(80, 798, 515, 798)
        press.line(f"{sheet + 1}. Of the Year 194{sheet}")
        press.y -= 30
        press.paragraph(f"{prose(5, sheet)}{{^{sheet + 1}}} {prose(4, sheet)}")
        press.y = 200
        press.paragraph(f"{sheet + 1} {prose(2, sheet)} End of {sheet + 1}.", size=8.5)
        press.page()
    return press.finish()


def garbled() -> bytes:
    """A font whose glyphs have names that say nothing, and no map to letters."""
    names = " ".join(f"/g{i}" for i in range(65, 91))
    widths = " ".join(["500"] * 26)
    return _assemble(
        "BT /F1 12 Tf 72 700 Td (ABCDEFGHIJKLMNOPQRSTUVWXYZ) Tj ET",
        f"<</Type/Font/Subtype/Type1/BaseFont/XYZ/FirstChar 65/LastChar 90"
        f"/Widths[{widths}]/Encoding<</Type/Encoding/Differences[65 {names}]>>"
        "/FontDescriptor<</Type/FontDescriptor/FontName/XYZ/Flags 4"
        "/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent 0/StemV 80>>>>",
    )


def with_actions() -> bytes:
    """A file that wants to run a script and start a program when it is opened."""
    return _assemble(
        "BT /F1 12 Tf 72 700 Td (Nothing runs here.) Tj ET",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://a.invalid'\\))"
        "/Next<</S/Launch/F(/bin/true)>>>>",
    )


def _assemble(stream: str, font: str, catalog: str = "") -> bytes:
    parts = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        font,
    ]
    out, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{out}xref\n0 6\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    ).encode("latin-1")

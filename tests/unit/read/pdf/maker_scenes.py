"""Pages in our own words as word processors, old type-setters and recognisers make them."""

from tests.unit.read.pdf.press import Press, prose


def notes_of_two_paragraphs() -> bytes:
    """Note 1 has an indented second paragraph, note 2 one behind a short line."""
    press = Press()
    press.paragraph(f"{prose(4)}{{^1}} {prose(3, 4)}{{^2}} {prose(2, 7)}{{^3}}")
    press.y = 300
    press.rule()
    press.paragraph(f"{{^1}} {prose(2)} First part ends.", size=8.5, indent=9)
    press.paragraph(f"Second part begins. {prose(3, 3)}", size=8.5, indent=9)
    press.paragraph("{^2} A short one that has ended.", size=8.5)
    press.paragraph(f"Behind it this begins. {prose(3, 8)}", size=8.5)
    press.paragraph("{^3} A note by Dr. Q.", size=8.5)
    return press.finish()


def addresses_over_lines() -> bytes:
    """A web address goes over three lines and keeps its own hyphen."""
    press = Press()
    press.paragraph(f"{prose(4)}{{^1}} {prose(3, 4)}{{^2}}")
    press.y = 260
    press.rule()
    for line in (
        "{^1} See the copy that is kept at https://example.org/",
        "own-words/second-",
        "series/item_4",
        "/page.html (seen in May), which is whole.",
        "{^2} Nothing else.",
    ):
        press.line(line, size=8.5)
        press.y -= 10
    return press.finish()


def numbered_lines() -> bytes:
    """A proof whose lines are counted in the margin, from page to page."""
    press = Press()
    count = 0
    for sheet in range(3):
        top = press.y
        press.paragraph(f"{prose(9, sheet)}{{^{sheet + 1}}} {prose(4, sheet)}")
        for k in range(round((top - press.y) / (1.2 * press.size))):
            count += 1
            press.line(str(count), x=50, y=top - k * 1.2 * press.size, size=6)
        press.y = 260
        press.rule()
        press.paragraph(f"{{^{sheet + 1}}} {prose(2)} End of {sheet + 1}.", size=8.5)
        press.page()
    return press.finish()


def accents_apart() -> bytes:
    """An old font: each accent is printed over its letter, as a sign of its own."""
    press = Press()
    press.paragraph(prose(4))
    words = ("f", "ur die Uberlieferung", "")
    press.line(words[0])
    x = press.left + 3.7
    press.line(words[1], x=x)
    press.line("\u00a8", x=x + 1)
    press.line("und sp", y=press.y - 14)
    press.line("ater", x=press.left + 29, y=press.y - 14)
    press.line("\u00a8", x=press.left + 29.5, y=press.y - 14)
    return press.finish()


def two_pages_on_a_sheet() -> bytes:
    """Each sheet shows two printed pages, each with its number at the foot."""
    press = Press(size=8)
    for sheet in range(3):
        for side, left in enumerate((40, 320)):
            press.y = 770
            n = 2 * sheet + side + 1
            press.paragraph(
                f"{prose(7, n)}{{^{n}}} {prose(5, n + 2)}", left=left, right=left + 230
            )
            press.y = 300
            press.paragraph(
                f"{{^{n}}} {prose(4, n)} End of {n}.",
                left=left,
                right=left + 230,
                size=6.5,
            )
            press.line(str(70 + n), x=left + 110, y=40, size=7)
        press.page()
    return press.finish()


ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii")


def roman_endnotes() -> bytes:
    """A word processor's endnotes: small roman numbers, no heading."""
    press = Press()
    for k, number in enumerate(ROMAN):
        press.paragraph(f"{prose(4, k)}{{^{number}}} {prose(3, k + 4)}", indent=14)
    press.page()
    for k, number in enumerate(ROMAN):
        press.paragraph(f"{{^{number}}} {prose(2, k)} End of {number}.", size=10)
    return press.finish()


def run_in_notes() -> bytes:
    """All notes of a page make one paragraph; an edition is no note's number."""
    press = Press()
    press.paragraph("".join(f"{prose(3, n)}{{^{n}}} " for n in range(1, 6)))
    press.y = 260
    press.rule()
    press.paragraph(
        " ".join(
            f"{{^{n}}} {prose(1, n)} Berlin {{^4}}1998. End of {n}."
            for n in range(1, 6)
        ),
        size=8.5,
    )
    return press.finish()


def lettered_notes() -> bytes:
    """An edition: letters for what the draft has, numbers for what there is to say."""
    press = Press()
    press.paragraph(
        f"{prose(3)}{{^1}} {prose(1, 3)}{{^a}} {prose(2, 4)}{{^2}} {prose(1, 6)}{{^b}} "
        f"On fol. 12{{^v}} is the seal. {prose(2, 7)}"
    )
    press.y = 260
    press.rule()
    for label in ("1", "2", "a", "b"):
        press.paragraph(
            f"{{^{label}}} {prose(1, ord(label))} End of {label}.", size=8.5
        )
    return press.finish()


def misread_digits() -> bytes:
    """Text recognition read 1 as l and 0 as O, in notes and in their marks."""
    press = Press()
    read = {"10": "1O", "11": "1l", "12": "l2"}
    for sheet in range(4):
        labels = [str(3 * sheet + k) for k in range(4, 7)]
        text = " ".join(
            f"{prose(3, int(label))}{read.get(label, label)}" for label in labels
        )
        press.scatter_paragraph(f"{text} {prose(2, sheet)}", size=11)
        press.y = 260
        for label in labels:
            words = f"{read.get(label, label)} {prose(1, int(label))} End of {label}."
            press.scatter_paragraph(words, size=8.5)
        press.page()
    return press.finish()


def more_notes_than_text() -> bytes:
    """A law review: the notes take up more room than the text above them."""
    press = Press()
    for sheet in range(4):
        press.paragraph(f"{prose(3, sheet)}{{^{sheet + 1}}} {prose(2, sheet + 5)}")
        press.y -= 14
        if sheet:
            words = "and so it came to its own end there."
            press.paragraph(words, size=8.5)
        press.paragraph(
            f"{{^{sheet + 1}}} {prose(44, sheet)} The note went on",
            size=8.5,
            runs_on=True,
        )
        press.page()
    return press.finish()


def written_by_a_body() -> bytes:
    """The author is an office, named under the title and in the file."""
    press = Press()
    press.canvas.setTitle("Report on an Answer")
    press.canvas.setAuthor("The Office of Own Words")
    press.line("Report on an Answer", size=18, font="Times-Bold")
    press.y -= 34
    press.line("The Office of Own Words", size=12)
    press.y -= 40
    press.line("Abstract", font="Times-Bold")
    press.y -= 24
    press.paragraph(prose(4))
    press.y -= 24
    press.paragraph(prose(12, 3))
    return press.finish()

"""An article whose pages cut paragraphs and notes comes out whole."""

from pathlib import Path

import pytest

from testimonia.annotate.notes import find_notes
from testimonia.read.plain import read_plain
from testimonia.segment import segment_document
from testimonia.text.language import guess_language

GOLDEN = Path(__file__).parents[2] / "golden" / "plain"


def run(path):
    document = read_plain(path.name, path.read_bytes()).documents[0]
    segmented = segment_document(document)
    return segmented, find_notes(segmented.documents, segmented.segments)


def of_text(text):
    document = read_plain("a.txt", text.encode()).documents[0]
    return segment_document(document)


def kinds(segmented, kind):
    return [segment for segment in segmented.segments if segment.kind == kind]


@pytest.fixture(scope="module")
def cut_article():
    return run(GOLDEN / "cut_article.md")


def test_front_matter_is_named(cut_article):
    segmented, _ = cut_article
    (document,) = segmented.documents
    assert document.title == "A Question Put Too Late: The Envoy's Journey, 1942–3"
    assert document.authors == ("Jane M. Doe",)
    assert (document.date, document.genre, document.language) == (
        "2019",
        "article",
        "en",
    )
    assert document.reviewed is None
    assert [s.role for s in kinds(segmented, "byline")] == [None, "affiliation"]
    assert len(kinds(segmented, "abstract")) == 1
    roles = [s.role for s in kinds(segmented, "furniture")]
    assert roles.count("imprint") == 6
    assert roles.count("correspondence") == 3
    assert [s.text.strip("#* ") for s in kinds(segmented, "heading")] == [
        "Abstract",
        "Keywords",
        "What the Door-Keeper Saw",
        "Biographical Note",
    ]


def test_paragraphs_cut_by_notes_are_one_segment_each(cut_article):
    segmented, _ = cut_article
    cut = [s for s in kinds(segmented, "paragraph") if len(s.spans) > 1]
    assert len(cut) == 2
    assert "square with the\nnumber of people" in cut[0].text
    assert "went out on the\nsame day" in cut[1].text


def test_quotation_behind_a_colon_is_found(cut_article):
    segmented, _ = cut_article
    (quotation,) = kinds(segmented, "quotation")
    assert quotation.text.startswith("They have asked everybody")


def test_notes_are_whole_and_called_once(cut_article):
    _, found = cut_article
    assert [note.number for note in found.notes] == list("12345678")
    assert [len(note.marks) for note in found.notes] == [1] * 8
    assert len(found.notes[4].spans) == 2
    assert found.notes[4].text.endswith("that had no\nbusiness to know of it either.")
    assert found.notes[5].text.endswith("clear.\n\nThe second was answered by mistake.")
    assert found.issues == ()


def weeks(number):
    """Give a paragraph that no other number gives."""
    names = ["first", "second", "third", "fourth", "fifth", "sixth"]
    return (
        f"In the {names[number % 6]} week the mission waited in a house by the river,\n"
        f"and the {names[number % 6]} of the men who came brought coal and took letters"
    )


def test_pages_and_running_heads_of_a_printed_book():
    pages = [
        f"THE LONG WAIT\n\n{weeks(0)}\n\n41",
        f"Jane Doe\n\nto the post. {weeks(1)}\n\n42",
        f"THE LONG WAIT\n\nto the post. {weeks(2)}.\n\n43",
        f"Jane Doe\n\nIn spring it left. {weeks(3)}.\n\n44",
        f"THE LONG WAIT\n\nNothing is left of the house. {weeks(4)}.\n\n45",
    ]
    segmented = of_text("\n\f".join(pages))
    (document,) = segmented.documents
    assert [page.label for page in document.pages] == ["41", "42", "43", "44", "45"]
    assert [page.sheet for page in document.pages] == [1, 2, 3, 4, 5]
    roles = [s.role for s in kinds(segmented, "furniture")]
    assert roles.count("page number") == 5
    assert roles.count("running head") == 4
    assert document.title == "THE LONG WAIT"
    cut = [s for s in segmented.segments if s.kind == "paragraph"]
    assert [len(s.spans) for s in cut] == [3, 1, 1]
    assert [s.page for s in cut] == ["41", "44", "45"]


def test_page_numbers_without_form_feeds():
    text = "\n\n".join(f"{weeks(n)} at all.\n\n{n + 7}" for n in range(5))
    segmented = of_text(text)
    assert [p.label for p in segmented.documents[0].pages] == [
        "7",
        "8",
        "9",
        "10",
        "11",
    ]
    assert [s.role for s in kinds(segmented, "furniture")] == ["page number"] * 5


def test_running_heads_that_carry_the_page_numbers():
    heads = [
        f"{n}  Jane Doe" if n % 2 == 0 else f"The Long Wait  {n}" for n in range(12, 18)
    ]
    segmented = of_text("\n\n".join(f"{h}\n\n{weeks(i)}." for i, h in enumerate(heads)))
    labels = [page.label for page in segmented.documents[0].pages]
    assert labels == ["12", "13", "14", "15", "16", "17"]


def test_chapter_headings_are_no_running_heads():
    body = (
        "The mission waited for a fortnight in a house by the river, and no one came."
    )
    segmented = of_text("\n\n".join(f"Chapter {n}\n\n{body}" for n in range(1, 6)))
    assert kinds(segmented, "furniture") == []


def test_text_of_no_known_kind_is_cut_with_a_low_score():
    body = (
        "the mission waited for a fortnight in a house by the river, and no one came. "
        * 4
    )
    segmented = of_text(f"{body}\n\n{body}\n")
    assert [(s.kind, s.score) for s in segmented.segments] == [("paragraph", 0.3)] * 2
    assert segmented.documents[0].genre == "other"


def test_lists_tables_captions_and_epigraphs():
    body = (
        "The mission waited for a fortnight in a house by the river, and no one came. "
        * 4
    )
    segmented = of_text(
        f"# The Wait\n\n“Who waits, learns.”\n\n— a proverb\n\n{body}\n\n- coal\n- bread\n\n"
        f"| a | b |\n|---|---|\n| 1 | 2 |\n\nFigure 1: The house.\n\n{body}\n"
    )
    assert [s.kind for s in segmented.segments] == [
        "title",
        "epigraph",
        "epigraph",
        "paragraph",
        "list",
        "item",
        "item",
        "table",
        "caption",
        "paragraph",
    ]
    holder = segmented.segments[4]
    assert {s.parent for s in kinds(segmented, "item")} == {holder.id}


def test_statement_of_review_is_believed():
    body = (
        "The mission waited for a fortnight in a house by the river, and no one came. "
        * 4
    )
    segmented = of_text(
        f"# The Wait\n\nThis article was peer reviewed.\n\n{body}[1] {body}[2] {body}[3]\n"
    )
    assert segmented.documents[0].reviewed is True


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mission waited for a fortnight in a house by the river", "en"),
        ("Посол вернулся в начале февраля и сразу попросил о приёме", "ru"),
        ("La mission attendait dans une maison au bord de la rivière", "fr"),
        ("xyz xyz xyz", None),
    ],
)
def test_language_is_guessed_from_small_words(text, language):
    assert guess_language(text) == language


def test_the_real_article(shared):
    """A published article: 97 notes, 97 marks, 18 paragraphs cut, one note cut."""
    (path,) = (shared / "seeds").glob("002*")
    segmented, found = run(path)
    assert [note.number for note in found.notes] == [str(n) for n in range(1, 98)]
    assert [mark.number for mark in found.marks] == [str(n) for n in range(1, 98)]
    assert all(len(note.marks) == 1 for note in found.notes)
    assert [n.number for n in found.notes if len(n.spans) > 1] == ["19"]
    assert "\n\n" in found.notes[80].text
    paragraphs = kinds(segmented, "paragraph")
    assert sum(len(s.spans) == 2 for s in paragraphs) == 18
    assert max(len(s.spans) for s in paragraphs) == 2
    assert len(kinds(segmented, "quotation")) == 3
    assert found.issues == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Tom Ahlgren, 4 March 2011",
        "By Tom Ahlgren | 4 March 2011",
        "Tom Ahlgren, 4 March 2011",
        "by Tom Ahlgren (4 March 2011)",
        "By Tom Ahlgren on 4 March 2011",
    ],
)
def test_byline_tells_its_date(line):
    body = "The mission waited for a fortnight in a house, and no one came. " * 6
    segmented = of_text(f"The Siege in Numbers\n\n{line}\n\n{body}\n\n{body}\n")
    document = segmented.documents[0]
    assert (document.authors, document.date) == (("Tom Ahlgren",), "4 March 2011")
    assert [s.text for s in kinds(segmented, "byline")] == [line]


@pytest.mark.parametrize("line", ["No. 93", "93.", "№ 93", "Doc. 93a", "(No. 93)"])
def test_number_alone_is_no_title(line):
    body = "The mission waited for a fortnight in a house, and no one came. " * 6
    segmented = of_text(f"{line}\n\n{body}\n\n{body}\n")
    assert segmented.documents[0].title is None


def test_list_of_references_is_no_imprint():
    body = "The mission waited for a fortnight in a house, and no one came. " * 6
    refs = "[1] A. Bird, Ships, vol. 2 (1960).\n[2] C. Doe, IR 3 (1970), pp. 1–20."
    segmented = of_text(f"The Siege\n\nTom Ahlgren\n\n{body}\n\nReferences\n\n{refs}\n")
    assert segmented.documents[0].date is None
    assert [s.text for s in kinds(segmented, "furniture")] == []


def test_short_bibliography_of_articles_is_no_imprint():
    """A text of two paragraphs has its last entry among its first pieces."""
    entry = "Lund, T. ‘Cod and Kings’. Northern Review 14 (1989): 201–26."
    segmented = of_text(f"# The Siege\n\nNo one came.\n\n## Bibliography\n\n{entry}\n")
    assert segmented.documents[0].date is None
    assert [s.text for s in kinds(segmented, "furniture")] == []

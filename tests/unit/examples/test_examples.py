"""The example sources hold what their list says, counted as simply as can be."""

import importlib
import json
import re
import zipfile
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree, html

EXAMPLES = Path(__file__).parents[3] / "examples"
FOLDER = EXAMPLES / "approach"
EXPECTED: dict[str, Any] = json.loads(
    (EXAMPLES / "approach.expected.json").read_text(encoding="utf-8")
)["files"]
WORD_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def expect(name: str, order: int = 0) -> dict[str, Any]:
    return EXPECTED[name]["documents"][order]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """Give the maker, or skip where what it needs, in its version, is not installed."""
    reportlab = pytest.importorskip("reportlab")
    pypandoc = pytest.importorskip("pypandoc")
    module = importlib.import_module("examples.make_documents")
    here = {
        "pandoc": pypandoc.get_pandoc_version(),
        "reportlab": reportlab.Version,
    }
    if here != module.MADE_WITH:
        pytest.skip(f"made with {module.MADE_WITH}, installed are {here}")
    return module


def test_every_source_is_described() -> None:
    """A file that nobody counted would slip past the quality gate."""
    sources = {path.name for path in FOLDER.iterdir()}
    assert sources == set(EXPECTED)


@pytest.mark.parametrize("name", ["article.docx", "article.pdf"])
def test_made_document_is_what_the_maker_makes(
    maker: ModuleType, tmp_path: Path, name: str
) -> None:
    """Somebody who edits the article and forgets to make the documents is told."""
    maker.main(tmp_path)
    assert (FOLDER / name).read_bytes() == (tmp_path / name).read_bytes()


def test_layout_counts_are_the_pdfs(maker: ModuleType) -> None:
    """The layout knows what it cut; the list must say the same."""
    counts = importlib.import_module("examples.lay_out").count_layout(
        read("article.md")
    )
    assert counts == {key: expect("article.pdf")[key] for key in counts}


def test_article_calls_each_note_once() -> None:
    """Forty notes and forty marks, in order."""
    text = read("article.md")
    notes = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert marks == notes == [str(n) for n in range(1, 41)]
    assert len(notes) == expect("article.md")["notes"]
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == 9


def test_word_file_has_footnotes_of_its_own() -> None:
    """Numbers typed into the text would not be footnotes."""
    with zipfile.ZipFile(FOLDER / "article.docx") as packed:
        body = etree.fromstring(packed.read("word/document.xml"))
        notes = etree.fromstring(packed.read("word/footnotes.xml"))
    own = [n for n in notes if n.get(f"{WORD_SPACE}type") is None]
    assert len(own) == expect("article.docx")["notes"]
    marks = body.findall(f".//{WORD_SPACE}footnoteReference")
    assert len(marks) == expect("article.docx")["marks"]


def test_note_of_plain_article_goes_on_after_body_text() -> None:
    """Blocks of notes cut five paragraphs; one note ends in the block after its own."""
    wanted = expect("article-plain.txt")
    blocks = [b for b in read("article-plain.txt").split("\n\n") if b.strip()]
    marks = re.findall(r"<sup>(\d+)</sup>", "\n".join(blocks))
    notes = [m[1] for b in blocks if (m := re.match(r"(\d+) \S(?!.* {20})", b))]
    heads = [m[0].strip() for b in blocks if (m := re.search(r"^\d\d(?= {20})|(?<= {20})\d\d$", b))]  # fmt: skip
    assert marks == notes == [str(n) for n in range(1, wanted["notes"] + 1)]
    assert heads == wanted["running_heads"]
    resumed = [b for b in blocks if b[0].islower()]
    assert len(resumed) == wanted["cut_paragraphs"] + len(wanted["continued_notes"]) - 1
    assert "and therefore\n\n4 On" in read("article-plain.txt")
    assert "\n\nRussia, had been" in read("article-plain.txt")


def split_essay() -> tuple[str, str]:
    text = read("essay-and-encyclopedia.txt")
    place = text.index("For the conference of foreign ministers")
    return text[:place], text[place:]


def test_essay_lacks_a_note_that_it_calls() -> None:
    """Note 11 is called and missing, and the others keep their numbers."""
    wanted = expect("essay-and-encyclopedia.txt", 0)
    essay, _ = split_essay()
    notes = re.findall(r"^\[(\d+)\]", essay, re.MULTILINE)
    marks = re.findall(r"(?<!\n)\[(\d+)\]", essay)
    assert (len(notes), len(marks)) == (wanted["notes"], wanted["marks"])
    assert [m for m in marks if m not in notes] == wanted["dangling_marks"]


def test_encyclopedia_entry_breaks_off() -> None:
    """Eight references, the last empty, for marks that go up to 14."""
    wanted = expect("essay-and-encyclopedia.txt", 1)
    _, entry = split_essay()
    body, references = entry.split("References[edit]")
    notes = dict(re.findall(r"^ +(\d+)\. \^(.*)$", references, re.MULTILINE))
    marks = re.findall(r"\[(\d+)\]", body)
    flags = re.findall(r"\[((?!it formed)[a-z][a-z ]+\??)\]", entry)
    assert (len(notes), len(marks)) == (wanted["notes"], wanted["marks"])
    assert [n for n, words in notes.items() if not words] == wanted["empty_notes"]
    assert [m for m in marks if m not in notes] == wanted["dangling_marks"]
    often = {n: count for n, count in Counter(marks).items() if count > 1}
    assert often == wanted["called_more_than_once"]
    assert flags.count("edit") == wanted["edit_tags"]
    assert len(flags) - flags.count("edit") == wanted["flags"]


def test_encyclopedia_page_ties_references_both_ways() -> None:
    """Every mark has its target, and every back-link its mark."""
    wanted = expect("encyclopedia.html")
    page = html.fromstring(read("encyclopedia.html"))
    marks = page.xpath("//sup[@class='reference']/a/@href")
    ids = set(page.xpath("//@id"))
    assert len(page.xpath("//ol[@class='references']/li")) == wanted["notes"]
    assert len(marks) == wanted["marks"]
    links = [*marks, *page.xpath("//*[@class='mw-cite-backlink']//a/@href")]
    assert {link.removeprefix("#") for link in links} <= ids
    assert len(page.xpath("//sup[contains(@class,'noprint')]")) == wanted["flags"]
    assert len(page.xpath("//*[@class='mw-editsection']")) == wanted["edit_tags"]


def test_only_the_encyclopedia_page_misdates_the_telegram() -> None:
    """The planted conflict is the only one."""
    wrong = [p.name for p in FOLDER.glob("*.*ml") if "21 February 1942" in read(p.name)]
    assert wrong == ["encyclopedia.html"]


def test_pasted_thread_has_its_posts_and_quotations() -> None:
    """Posts are parted by lines that hold only a no-break space."""
    wanted = expect("thread.txt")
    title, _, rest = read("thread.txt").partition("\n\n")
    *posts, _ = rest.split("\n\u00a0\n")
    assert title == wanted["title"]
    assert len(posts) == wanted["posts"]
    for number, name in wanted["authors_given"].items():
        assert posts[int(number) - 1].startswith(f"{name}\n\n")
    assert posts[1].split("\n\n", 2)[2] in posts[3]


def test_thread_quotes_the_blog_once() -> None:
    """One sentence of ten words or more stands in both files."""
    sentences = re.split(r"(?<=[.?!])\s", read("thread.txt"))
    long = [s for s in sentences if len(s.split()) > 10]
    shared = [s for s in long if s.split("\n")[-1] in read("blog.txt")]
    assert len(shared) == 1


def test_saved_thread_names_posters_and_what_they_quote() -> None:
    """The page's own mark-up says who answers whom."""
    wanted = expect("thread.html")
    page = html.fromstring(read("thread.html"))
    posts = page.xpath("//article[@data-author]")
    names = {str(n): post.get("data-author") for n, post in enumerate(posts, 1)}
    assert names == wanted["authors_given"]
    places = {post.get("data-content"): str(n) for n, post in enumerate(posts, 1)}
    quotes = {
        str(n): places[source.replace(": ", "-")]
        for n, post in enumerate(posts, 1)
        for source in post.xpath(".//blockquote/@data-source")
    }
    assert quotes == wanted["quotes"]


def test_blog_comments_are_nested_by_their_indent() -> None:
    """A comment stands under the last one that is less indented."""
    found: list[tuple[str, int | None]] = []
    open_: list[tuple[int, int]] = []
    for match in re.finditer(
        r"^( +)(?:\d+\.|•) (.+) said,$", read("blog.txt"), re.MULTILINE
    ):
        indent = len(match[1])
        open_ = [(deep, order) for deep, order in open_ if deep < indent]
        found.append((match[2], open_[-1][1] if open_ else None))
        open_.append((indent, len(found)))
    assert [list(comment) for comment in found] == expect("blog.txt")["comments"]


def test_catalogue_pages_hold_their_record() -> None:
    """One title said three times, and nine fields."""
    wanted = expect("catalogue.txt")
    assert read("catalogue.txt").count(wanted["title"]) == wanted["title_lines"]
    page = html.fromstring(read("catalogue.html"))
    assert len(page.xpath("//table//tr/th")) == expect("catalogue.html")["fields"]


def test_letter_has_a_source_note_and_footnotes() -> None:
    """Five notes, of which one says where the original lies."""
    wanted = expect("letter.xml")
    tree = etree.fromstring(read("letter.xml").encode())
    notes = tree.findall(".//{*}note")
    sources = [note for note in notes if note.get("type") == "source"]
    pages = [page.get("n") for page in tree.findall(".//{*}pb")]
    assert (len(notes), len(sources)) == (wanted["notes"], wanted["source_notes"])
    assert pages == wanted["pages"]

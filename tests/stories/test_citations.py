"""Notes become citations, works and archive pieces, and lead back to sentences."""

import json
import re

import pytest

from testimonia import Dossier
from testimonia.import_ import read_bibliography

ESSAY = """\
# The weir at Marlow

Orr wrote to Lind in May.[^1] She answered that “the weir must be mended by winter”.[^2]
Brand saw it otherwise, and said so.[^3] The town had known for years.[^4]
In the end nobody moved.[^5]

He told the council that “nobody will ever mend the weir at Marlow again”.

[^1]: Orr minute 4 May 1943, TNA FO 371/35338/U321.
[^2]: D.J. Harrow, *The Long Table: Guests of a Town* (London: Dell, 1964), 31–29.
[^3]: Harrow, *Long Table*, 40; Lind to Orr, 9 May 1943, FO 371/35338/U400.
[^4]: O. Brand, ‘Water and Stone at the Upper Weir’, *Historical Journal*, 30 (1957), 12–19.
[^5]: E. Lind, *The Memoirs of a Lock-Keeper* (Oslo, 1951), 7.
"""

ARTICLE = """\
# Guests at Marlow

The guests came late.[^1] They stayed for a year.[^2] Then they left.[^9]

[^1]: Dora Harrow, *The Long Table* (London, 1964), 12.
[^2]: TNA, FO 371/35338/U321 and CAB 65/32.
"""

MINUTE = """\
Archive reference: TNA, CAB 65/32

Conclusions of a meeting held on 4 May 1943

The weir was discussed.
"""


@pytest.fixture(name="dossier")
def build_dossier(testimonia, tmp_path):
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in (
        ("article.md", ARTICLE),
        ("essay.md", ESSAY),
        ("minute.txt", MINUTE),
    ):
        (folder / name).write_text(text, "utf-8")
    answer = testimonia("build", folder, "--into", "a.db")
    assert answer.status == 0
    return tmp_path / "a.db"


def rows(testimonia, table, *options):
    return testimonia("list", "a.db", table, *options, "--format", "jsonl").rows


def test_citations_are_listed_with_their_fields_and_places(dossier, testimonia):
    cited = rows(testimonia, "citations", "--source", "essay.md")
    assert [(c["note"], c["kind"], c["form"]) for c in cited] == [
        ("1", "archive", "full"),
        ("2", "book", "full"),
        ("3", "book", "short"),
        ("3", "archive", "full"),
        ("4", "article", "full"),
        ("5", "book", "full"),
    ]
    for citation in cited:
        assert citation["text"] == ESSAY[citation["start"] : citation["end"]]
        for field in citation["fields"].values():
            assert field["value"] == ESSAY[field["start"] : field["end"]]
    assert cited[0]["keys"] == ["TNA FO 371/35338/U321"]
    assert cited[2]["first_note"] == "2"


def test_a_work_cited_by_two_sources_is_one_row(dossier, testimonia):
    (work,) = rows(testimonia, "works", "--where", "sources=article.md")
    assert work["sources"] == ["article.md", "essay.md"]
    assert len(work["cited_by"]) == 3


def test_an_archive_piece_cited_by_two_sources_is_one_row(dossier, testimonia):
    (piece,) = rows(testimonia, "archives", "--where", "key=TNA FO 371/35338/U321")
    assert piece["sources"] == ["article.md", "essay.md"]
    assert piece["levels"][0] == ["department", "FO"]


def test_a_declared_transcription_is_at_hand_and_need_not_be_ordered(
    dossier, testimonia
):
    (holding,) = rows(testimonia, "holdings")
    assert (holding["source"], holding["relation"]) == ("minute.txt", "is")
    assert [pull["key"] for pull in rows(testimonia, "pulls")] == [
        "TNA FO 371/35338/U321",
        "TNA FO 371/35338/U400",
    ]


def test_show_of_a_citation_opens_the_record_itself(dossier, testimonia):
    (cited,) = [
        c
        for c in rows(testimonia, "citations")
        if c["keys"][-1:] == ["TNA CAB 65/32"] and not c["own"]
    ]
    shown = testimonia("show", "a.db", cited["id"], "--format", "json")
    (record,) = json.loads(shown.out)["at_hand"]
    assert record["source"] == "minute.txt"
    assert "The weir was discussed." in record["text"]


def test_what_rests_on_a_file_is_one_look_up(dossier, testimonia):
    shown = json.loads(
        testimonia("show", "a.db", "FO 371/35338", "--format", "json").out
    )
    assert [
        (use["source"], use["number"], use["sentence"]) for use in shown["uses"]
    ] == [
        ("article.md", "2", "They stayed for a year."),
        ("essay.md", "1", "Orr wrote to Lind in May."),
        ("essay.md", "3", "Brand saw it otherwise, and said so."),
    ]


def test_what_a_sentence_rests_on_is_one_look_up(dossier, testimonia):
    shown = json.loads(
        testimonia("show", "a.db", "Brand saw it otherwise", "--format", "json").out
    )
    (resting,) = shown["rests_on"]
    assert resting["number"] == "3"
    assert [c["kind"] for c in resting["citations"]] == ["book", "archive"]


def test_show_of_a_work_names_the_sentences_it_is_cited_for(dossier, testimonia):
    (work,) = rows(testimonia, "works", "--where", "sources=article.md")
    shown = testimonia("show", "a.db", work["id"])
    assert shown.status == 0
    assert "for: The guests came late." in shown.out
    assert "for: Brand saw it otherwise, and said so." in shown.out


def test_words_that_stand_nowhere_are_refused_in_one_line(dossier, testimonia):
    answer = testimonia("show", "a.db", "no such words anywhere at all")
    assert answer.status == 2
    assert len(answer.err.splitlines()) == 1


def test_audit_names_what_a_referee_would_look_up(dossier, testimonia):
    found = testimonia("audit", "a.db", "--format", "jsonl").rows
    said = {(row["source"], row["code"], row["text"]) for row in found}
    assert ("article.md", "dangling_mark", "[^9]") in said
    assert ("essay.md", "backward_pages", "31–29") in said
    assert ("essay.md", "single_file", "Orr wrote to Lind in May.") in said
    assert ("essay.md", "single_memoir", "In the end nobody moved.") in said
    codes = [row["code"] for row in found if row["source"] == "essay.md"]
    assert sorted(codes) == [
        "backward_pages",
        "single_file",
        "single_memoir",
        "unsupported_statement",
        "volume_year",
    ]


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("csl-json", '"archive_location": "FO 371/35338/U321"'),
        ("bibtex", "FO 371/35338/U321"),
        ("ris", "AV  - FO 371/35338/U321"),
        ("bibliography", "FO 371/35338/U321"),
    ],
)
def test_every_export_keeps_the_archive(dossier, testimonia, form, wanted):
    answer = testimonia("export", "a.db", form)
    assert answer.status == 0
    assert wanted in answer.out
    assert "Harrow" in answer.out


def test_export_of_what_one_source_cites(dossier, testimonia):
    answer = testimonia("export", "a.db", "csl-json", "--source", "article.md")
    titles = [item.get("title", "") for item in json.loads(answer.out)]
    assert any("Long Table" in title for title in titles)
    assert not any("Water and Stone" in title for title in titles)
    refused = testimonia("export", "a.db", "ris", "--source", "gone.md")
    assert refused.status == 2


def test_what_is_exported_can_be_read_again(dossier, testimonia):
    answer = testimonia("export", "a.db", "csl-json")
    works, pieces = read_bibliography(answer.out.encode())
    with Dossier(dossier) as opened:
        assert {work.id for work in works} == {row.id for row in opened.works()}
        assert {piece.key for piece in pieces} == {row.key for row in opened.archives()}


HOSTILE = (
    "# Trap\n\nOne.[^1] Two.[^2]\n\n"
    "[^1]: E. Lind, *}}@book{owned, title={x}\\n<script>alert(1)</script>* (Oslo, 1951).\n"
    "[^2]: \x1b[31mE. Brand, *=cmd|' /C calc'!A0* (Oslo, 1952), TNA FO 371/1/../../x.\n"
)


@pytest.mark.parametrize("form", ["csl-json", "bibtex", "ris", "bibliography"])
def test_hostile_titles_are_harmless_in_every_format(tmp_path, testimonia, form):
    (tmp_path / "trap.md").write_text(HOSTILE, "utf-8")
    testimonia("build", "trap.md", "--into", "a.db")
    answer = testimonia("export", "a.db", form)
    assert answer.status == 0
    assert "\x1b" not in answer.out
    assert not re.search(r"^@book\{owned", answer.out, re.MULTILINE)
    for table in ("citations", "works", "archives", "pulls"):
        assert "\x1b" not in testimonia("list", "a.db", table).out

"""The labels of real notes agree with themselves, and the measures see what differs."""

from collections import Counter
from dataclasses import replace

import pytest

from testimonia.records import (
    ArchiveReference,
    Citation,
    CitedField,
    Findings,
    Note,
    Span,
    make_id,
)
from testimonia.text.offsets import spans_of
from tests.quality.citations.gold import find_seed, lay_beside, read_rows
from tests.quality.citations.links import judge_links
from tests.quality.citations.measure import measure_notes, ratios, trimmed
from tests.quality.citations.supports import compare_supports, read_supports

SEEDS = ("002", "004")


def labels(name):
    return [(row, one) for row in read_rows(name) for one in row["citations"]]


def test_labels_of_the_article_have_the_totals_counted_by_hand():
    wanted = [(row, one) for row, one in labels("002") if not one.get("optional")]
    assert len(wanted) == 164
    archives = Counter(
        archive["key"].split("/")[0] for _, one in wanted for archive in _archives(one)
    )
    assert archives.total() == 86
    assert archives["TNA FO 371"] == 58
    assert archives["TNA FO 800"] == 8
    assert archives["TNA PREM 4"] == 6
    assert archives["TNA FO 954"] == 3
    assert archives["TNA FO 181"] == 2
    assert sum(n for key, n in archives.items() if key.startswith("TNA CAB")) == 6
    linked = [
        (row["number"], one["kind"]) for row, one in wanted if "first_note" in one
    ]
    assert [int(number) for number, kind in linked if kind != "diary"] == [
        *(14, 20, 21, 69, 70, 89, 89, 92, 93)
    ]
    assert [int(number) for number, kind in linked if kind == "diary"] == [
        *(16, 17, 36, 36, 53, 64, 70, 79, 80, 85, 85, 87, 89, 90, 97)
    ]
    assert sum(len(one.get("defines", ())) for _, one in wanted) == 7


def test_labels_of_the_essay_have_the_totals_counted_by_hand():
    forms = Counter(one["form"] for row, one in labels("004") if not row["document"])
    assert (forms["short"], forms["ibid"]) == (16, 3)


def _archives(one):
    return one.get("archives", ())


@pytest.mark.parametrize("name", SEEDS)
def test_labels_stand_in_order_inside_their_note(name):
    for row in read_rows(name):
        before = 0
        for one in row["citations"]:
            assert before <= one["start"] < one["end"] <= row["length"]
            before = one["end"]
            for start, end in one.get("fields", {}).values():
                assert one["start"] <= start < end <= one["end"]


@pytest.mark.parametrize("name", SEEDS)
def test_every_antecedent_comes_before(name):
    rows = read_rows(name)
    order = {
        (row["document"], row["number"], place): index
        for index, (row, place) in enumerate(
            (row, place) for row in rows for place in range(len(row["citations"]))
        )
    }
    for row in rows:
        for place, one in enumerate(row["citations"]):
            if "antecedent" in one:
                meant = order[row["document"], *one["antecedent"]]
                assert meant < order[row["document"], row["number"], place]


@pytest.mark.parametrize("name", SEEDS)
def test_labels_begin_and_end_at_words(name, shared):
    for read in lay_beside(find_seed(shared, name), read_rows(name)):
        for one in read.labelled:
            assert trimmed(read.note.text, one.place) == one.place


def read_perfectly(findings: Findings, name: str) -> Findings:
    """Make the citations that the labels describe."""
    reads = lay_beside(findings, read_rows(name))
    notes = {(read.document, read.note.number): read.note for read in reads}
    return replace(
        findings,
        citations=tuple(
            _cite(notes, read.document, read.note, place, one.row)
            for read in reads
            for place, one in enumerate(read.labelled)
        ),
    )


def _cite(notes, document, note: Note, place, row) -> Citation:
    def spans(start, end):
        return spans_of(note.spans, start, end)

    ante = row.get("antecedent")
    return Citation(
        id=make_id("c", note.id, place),
        document=note.document,
        note=note.id,
        number=note.number,
        segment=note.segment,
        kind=row["kind"] or "other",
        form=row["form"] or "full",
        spans=spans(row["start"], row["end"]),
        text=note.text[row["start"] : row["end"]],
        fields=tuple(
            CitedField(
                name="page" if name == "pages" else name,
                value=note.text[slice(*at)],
                spans=spans(*at),
            )
            for name, at in row.get("fields", {}).items()
        ),
        archives=tuple(
            ArchiveReference(
                repository=archive["repository"],
                levels=tuple((label, value) for label, value in archive["levels"]),
                key=archive["key"],
                spans=(),
                text="",
            )
            for archive in row.get("archives", ())
        ),
        defines=tuple(note.text[slice(*at)] for at in row.get("defines", ())),
        first_note=row.get("first_note"),
        antecedent=make_id("c", notes[document, ante[0]].id, ante[1]) if ante else None,
    )


@pytest.mark.parametrize("name", SEEDS)
def test_a_perfect_reading_reaches_every_figure(name, shared):
    findings = read_perfectly(find_seed(shared, name), name)
    figures = measure_notes(lay_beside(findings, read_rows(name)))
    for what, figure in figures.items():
        if what.endswith((" precision", " recall", " f1")) or what == "kinds right":
            assert (what, figure) == (what, 1.0)
        elif what.endswith(("missing", "missed", "wrong", "invented")):
            assert (what, figure) == (what, 0)


def spoil_ends(citation):
    last = citation.spans[-1]
    return replace(
        citation, spans=(*citation.spans[:-1], replace(last, end=last.end - 1))
    )


def spoil_keys(citation):
    spoilt = tuple(replace(one, key=one.key + "9") for one in citation.archives)
    return replace(citation, archives=spoilt)


def spoil_fields(citation):
    return replace(citation, fields=())


def spoil_links(citation):
    return replace(citation, first_note="1" if citation.first_note else None)


@pytest.mark.parametrize(
    ("spoil", "figure", "value"),
    [
        (spoil_ends, "boundary f1", 0.5),
        (spoil_ends, "span f1", 0.0),
        # The optional one, spoilt, is an invention too.
        (spoil_keys, "archives invented", 87),
        (spoil_keys, "archive recall", 0.0),
        (spoil_fields, "field chief f1", 0.0),
        (spoil_links, "links wrong", 24),
    ],
    ids=["one end off", "no span whole", "other keys", "no key", "no field", "links"],
)
def test_a_spoilt_reading_loses_its_figure(spoil, figure, value, shared):
    findings = read_perfectly(find_seed(shared, "002"), "002")
    spoilt = replace(findings, citations=tuple(map(spoil, findings.citations)))
    figures = measure_notes(lay_beside(spoilt, read_rows("002")))
    assert figures[figure] == pytest.approx(value, abs=0.01)


def test_a_link_where_none_is_meant_is_wrong(shared):
    findings = read_perfectly(find_seed(shared, "004"), "004")
    first, second, *rest = findings.citations
    bold = replace(second, antecedent=first.id, first_note=first.number)
    spoilt = replace(findings, citations=(first, bold, *rest))
    verdicts = Counter(
        verdict for *_, verdict in judge_links(lay_beside(spoilt, read_rows("004")))
    )
    assert verdicts["wrong"] == 1


def test_ibid_that_leads_past_the_note_before_it_is_wrong(shared):
    findings = read_perfectly(find_seed(shared, "004"), "004")
    first = {c.number: c.id for c in reversed(findings.citations)}
    spoilt = replace(
        findings,
        citations=tuple(
            replace(c, antecedent=first["5"]) if c.number == "28" else c
            for c in findings.citations
        ),
    )
    verdicts = Counter(
        verdict for *_, verdict in judge_links(lay_beside(spoilt, read_rows("004")))
    )
    assert verdicts["wrong"] == 1


def test_nothing_found_is_no_success():
    assert ratios("span", 0, 0, 3) == {
        "span precision": 1.0,
        "span recall": 0.0,
        "span f1": 0.0,
    }


@pytest.mark.parametrize("name", SEEDS)
def test_supports_close_before_their_mark(name, shared):
    findings = find_seed(shared, name)
    marks = {
        (document.order, note.number): [mark.start for mark in note.marks]
        for document in findings.documents
        for note in findings.notes
        if note.document == document.id
    }
    for row in read_supports(name):
        assert [row["spans"][-1][1]] == marks[row["document"], row["number"]]


@pytest.mark.parametrize("name", SEEDS)
def test_supports_read_as_labelled_are_whole(name, shared):
    findings = find_seed(shared, name)
    (document, *_) = findings.documents
    rows = {row["number"]: row for row in read_supports(name)}
    notes = tuple(
        replace(note, supports=tuple(Span(*at) for at in rows[note.number]["spans"]))
        for note in findings.notes
        if note.document == document.id
    )
    measured = compare_supports(replace(findings, notes=notes), rows.values())
    assert {share for _, share in measured} == {1.0}

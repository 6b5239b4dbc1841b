"""Citations that lean on each other."""

from dataclasses import replace

from testimonia.records import Citation, CitedField, Span
from testimonia.text.cited_works import lend_authors, trace_works


def cited(name, antecedent=None, **fields):
    return Citation(
        id=name,
        document="d",
        note="n",
        number="1",
        segment=None,
        kind="book",
        form="full",
        spans=(Span(0, 1),),
        text="x",
        antecedent=antecedent,
        fields=tuple(
            CitedField(name=key, value=value, spans=(Span(0, 1),))
            for key, value in fields.items()
        ),
    )


FIRST = cited("a", author="Weir", title="Papers", volume="I", page="3")
SECOND = cited("b", "a", title="Papers", volume="II", page="9")
AGAIN = cited("c", "b", page="10")


def test_every_citation_leads_to_the_first_of_its_work():
    assert trace_works((FIRST, SECOND, AGAIN)) == {"a": "a", "b": "a", "c": "a"}


def test_ten_thousand_links_are_followed():
    chain = [cited("0"), *(cited(str(n), str(n - 1)) for n in range(1, 10_000))]
    assert set(trace_works(reversed(chain)).values()) == {"0"}


def test_circle_and_stranger_end():
    made = trace_works((cited("a", "b"), cited("b", "a"), cited("c", "nobody")))
    assert set(made) == {"a", "b", "c"}
    assert made["a"] == made["b"]
    assert made["c"] == "c"


def test_idem_has_the_author_of_the_citation_before_and_lends_it_on():
    editor = cited("a", editor="Marsh (ed.)", title="Ferries")
    idem = replace(cited("b", title="Salt"), form="idem")
    again = replace(cited("c", title="Bread"), form="idem")
    plain = cited("d", title="Anonymous")
    last = replace(cited("e", title="Tides"), form="idem")
    lent = lend_authors((editor, idem, again, plain, last))
    assert {name: field.value for name, field in lent.items()} == {
        "b": "Marsh (ed.)",
        "c": "Marsh (ed.)",
    }


def test_dash_in_a_bibliography_stands_for_the_author_before():
    entry = replace(cited("b", title="Salt"), note=None, text="_____. Salt. Hull, 1950")
    in_note = replace(entry, id="c", note="n")
    assert set(lend_authors((FIRST, entry, in_note))) == {"b"}

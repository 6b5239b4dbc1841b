"""Searching: what is found, where it stands, and what a user may type."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.errors import UsageError
from testimonia.records import Document, Span, make_id
from testimonia.store import Facets, open_store
from testimonia.store import search as searching
from testimonia.store import words as listing
from tests.unit.store.making import of_places, simple, with_note


@pytest.fixture(name="store")
def make_store(tmp_path):
    with open_store(tmp_path / "made.db", "create") as made:
        yield made


def texts(found):
    return [hit.row["text"] for hit in found.hits]


def words_of(store, hit):
    """The words that a hit marks, cut from the document's text."""
    text = store.document_text(hit.row["document"])
    return [text[span.start : span.end] for span in hit.words]


def cut(path, text, *places, marks=()):
    """A text with one paragraph of several spans."""
    document = Document(id=make_id("d", path), source=path, order=0, text=text)
    return of_places(document, [tuple(Span(*p) for p in places)], marks=marks)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("peace", ["A", "B"]),
        ("peace talks", ["A"]),
        ('"separate peace"', ["A"]),
        ('"peace separate"', []),
        ("peace -talks", ["B"]),
        ("peace NOT talks", ["B"]),
        ('peace -"separate peace"', ["B"]),
        ("Kerr OR Molotov", ["C", "D"]),
        ("talks OR Kerr", ["A", "C"]),
        ("Molotov OR talks peace", ["A"]),
        ("negoti*", ["D"]),
        ("demarche", ["C"]),
        ("DÉMARCHE", ["C"]),
        ("молотов", ["E"]),
        ("«separate peace»", ["A"]),
        ("half-way", ["B"]),
        ("(peace AND talks)", ["A"]),
        ("peace ☮️", ["A", "B"]),
        ('"separate peace', ["A"]),
        ("column:peace", []),
        ("NEAR(peace talks)", []),
        ("^talks", ["A"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_query_language(store, query, expected):
    paragraphs = {
        "A": "talks of a separate peace",
        "B": "peace was half-way won",
        "C": "Kerr made his démarche",
        "D": "Molotov would negotiate",
        "E": "МОЛОТОВ ответил",
    }
    store.put_findings(*simple("a.txt", *paragraphs.values()))
    letters = {text: letter for letter, text in paragraphs.items()}
    assert sorted(letters[text] for text in texts(store.search(query))) == expected


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "!!! ...",
        '""',
        '"',
        "-peace",
        "-",
        "☮️",
        "a*",
        "*",
        "x" * 100_000,
        "a " * 99,
        "OR",
        "\x00",
    ],
    ids=lambda query: ascii(query[:12]),
)
def test_a_query_without_words_or_with_too_many_says_so(store, query):
    store.put_findings(*simple("a.txt", "peace"))
    with pytest.raises(UsageError, match=r"write|add"):
        store.search(query)


@settings(max_examples=150, deadline=None)
@given(query=st.text(st.characters() | st.sampled_from('"*-()^:+{}\0'), max_size=30))
def test_nothing_typed_can_break_a_search(session_store, query):
    try:
        found = session_store.search(query, fuzzy=len(query) % 2 == 0)
    except UsageError:
        return
    for hit in found.hits:
        assert words_of(session_store, hit)


@pytest.fixture(scope="module", name="session_store")
def make_session_store(tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "made.db"
    with open_store(path, "create") as made:
        made.put_findings(*simple("a.txt", "a b c", "0 é я", "ß x1 2"))
        made.refresh_words()
        yield made


def test_hits_are_marked_where_they_stand(store):
    store.put_findings(*simple("a.txt", "first", "Then Éden wrote, and Eden sealed it"))
    (hit,) = store.search("eden").hits
    assert words_of(store, hit) == ["Éden", "Eden"]
    assert hit.score > 0


@pytest.mark.parametrize("mark", ["[12]", "12", "¹²", "<sup>3</sup>"])
def test_phrases_match_across_a_printed_mark(store, mark):
    text = f"He refused{mark} all talks{mark}."
    first, second = text.index(mark), text.rindex(mark)
    marks = [Span(at, at + len(mark)) for at in (first, second)]
    store.put_findings(*cut("a.txt", text, (0, len(text)), marks=marks))
    (hit,) = store.search('"refused all talks"').hits
    assert words_of(store, hit) == [text[3:second]]
    assert store.search("sup OR 12 OR 3").hits == ()
    assert [p for p in store.check() if p.severity == "error"] == []


@pytest.mark.parametrize(
    ("text", "places", "query", "marked"),
    [
        (
            "the offi\n191\ncial reply",
            [(0, 8), (13, 23)],
            "official",
            ["offi\n", "cial"],
        ),
        ("the\n191\nreply came", [(0, 3), (8, 18)], '"the reply"', ["the\n", "reply"]),
        ("the\n191\nreply came", [(0, 3), (8, 18)], "reply came", ["reply", "came"]),
        (
            "the offi-\n191\ncial reply",
            [(0, 9), (14, 24)],
            "official",
            ["offi-", "cial"],
        ),
        ("an offi-\ncial reply", [(0, 19)], "official", ["offi-\ncial"]),
        (
            "an offi\u00adcial reply",
            [(0, 18)],
            "official reply",
            ["offi\u00adcial", "reply"],
        ),
        ("twenty-\nfive men", [(0, 16)], '"twenty five"', ["twenty-\nfive"]),
    ],
    ids=[
        "cut word",
        "cut between words",
        "after a cut",
        "hyphen",
        "line end",
        "soft hyphen",
        "own hyphen",
    ],
)
def test_words_are_found_across_what_cuts_them(store, text, places, query, marked):
    store.put_findings(*cut("a.txt", text, *places))
    (hit,) = store.search(query).hits
    assert words_of(store, hit) == marked
    assert [p for p in store.check() if p.severity == "error"] == []


def test_furniture_is_found_only_when_asked_for(store):
    store.put_findings(*with_note())
    assert store.search("7").hits == ()
    assert len(store.search("7", facets=Facets(furniture=True)).hits) == 1


@pytest.mark.parametrize(
    ("facets", "expected"),
    [
        (Facets(author="A. Writer"), ["a.txt"]),
        (Facets(genre="blog"), ["b.txt"]),
        (Facets(primary=True), ["a.txt"]),
        (Facets(primary=False), ["b.txt"]),
        (Facets(reviewed=True), []),
        (Facets(source="b.txt", genre="blog"), ["b.txt"]),
        (Facets(source="c.txt"), []),
    ],
    ids=str,
)
@pytest.mark.parametrize("common", [1, 20_000], ids=["bounded", "whole"])
def test_facets_narrow_a_search(store, facets, expected, common, monkeypatch):
    monkeypatch.setattr(searching, "COMMON", common)
    store.put_findings(
        *simple("a.txt", "peace", authors=("A. Writer",), primary=True, genre="essay")
    )
    store.put_findings(*simple("b.txt", "peace", primary=False, genre="blog"))
    found = store.search("peace", facets=facets)
    assert [hit.row["source"] for hit in found.hits] == expected


@pytest.fixture(name="crowded")
def make_crowded(store, monkeypatch):
    """A dossier in which more than eight passages are too many to rank."""
    monkeypatch.setattr(searching, "COMMON", 8)
    monkeypatch.setattr(listing, "COMMON", 8)
    monkeypatch.setattr(listing, "KEPT", 6)
    monkeypatch.setattr(searching, "KEPT", 6)
    passages = [f"peace {'and talks ' * (n % 5)} {'filler ' * n}" for n in range(30)]
    store.put_findings(*simple("a.txt", *passages))
    return store


def test_a_common_word_gets_the_very_ranking_of_a_full_search(crowded, monkeypatch):
    crowded.refresh_words()
    short = crowded.search("talks", limit=5)
    monkeypatch.setattr(searching, "COMMON", 1000)
    assert short == crowded.search("talks", limit=5)
    assert short.remark is None


def test_several_common_words_say_what_was_ranked(crowded):
    crowded.refresh_words()
    found = crowded.search("peace talks", limit=3)
    assert len(found.hits) == 3
    assert "weigh most" in found.remark


def test_a_rare_phrase_beside_a_common_word_loses_nothing(crowded):
    crowded.put_findings(*simple("b.txt", "peace feelers"))
    crowded.refresh_words()
    found = crowded.search('"peace feelers" OR talks', limit=3)
    assert texts(found)[0] == "peace feelers"


def test_without_a_word_list_the_first_passages_are_ranked_and_it_says_so(crowded):
    found = crowded.search("peace", limit=3)
    assert len(found.hits) == 3
    assert "only the first" in found.remark or "weigh most" in found.remark


def test_changed_passages_leave_no_stale_hits(crowded):
    crowded.refresh_words()
    crowded.put_findings(*simple("a.txt", *["war"] * 3, *["peace"] * 20))
    found = crowded.search("peace", limit=5)
    assert texts(found) == ["peace"] * 5
    assert found.remark is not None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Molotov", ["Molotov spoke", "Molotow spoke", "rnodern Mo1otov"]),
        ("modern", ["rnodern Mo1otov"]),
        ("1943", ["in l943 fate"]),
        ("sate", ["in l943 fate"]),
        ("xyzzy", []),
    ],
)
def test_fuzzy_search_finds_what_a_scanner_made_of_a_word(store, query, expected):
    store.put_findings(
        *simple(
            "a.txt", "Molotow spoke", "Molotov spoke", "rnodern Mo1otov", "in l943 fate"
        )
    )
    store.refresh_words()
    found = store.search(query, fuzzy=True)
    assert sorted(texts(found)) == sorted(expected)
    assert (found.remark is not None) == bool(expected)


def test_fuzzy_search_puts_the_word_itself_first(store):
    store.put_findings(
        *simple("a.txt", "Molotow " * 5, "then came Molotov with others")
    )
    store.refresh_words()
    first, second = store.search("molotov", fuzzy=True).hits
    assert first.row["text"].startswith("then")
    assert first.score >= second.score


QUOTED = "we shall not open any talks before the spring thaw has come to the river"


@pytest.mark.parametrize(
    ("quotation", "match"),
    [
        (QUOTED, "exact"),
        ("not open any talks before the spring", "exact"),
        ("We shall NOT open — any “talks” before", "exact"),
        ("we shaIl not 0pen any taiks before the sprlng thaw", "near"),
        ("we shall not open any fresh talks before the spring thaw", "near"),
        ("we shall open any talks before the spring thaw has come", "near"),
        ("we shall not open any talks be fore the springthaw has", "near"),
    ],
    ids=[
        "whole",
        "part",
        "punctuation",
        "misread",
        "word added",
        "word missing",
        "spaces",
    ],
)
def test_a_quotation_is_found_with_the_words_that_it_quotes(store, quotation, match):
    store.put_findings(
        *simple(
            "a.txt",
            "open talks in spring",
            f"He wrote: {QUOTED}, and left.",
            "the river",
        )
    )
    store.refresh_words()
    hit = store.find_quotation(quotation).hits[0]
    assert hit.match == match
    (words,) = words_of(store, hit)
    assert words.split()[0] in ("we", "not")
    assert (hit.score == 1) == (match == "exact")


def test_a_quotation_that_stands_nowhere_is_not_found(store):
    store.put_findings(*simple("a.txt", QUOTED))
    store.refresh_words()
    assert (
        store.find_quotation("the ambassador took his leave of the minister").hits == ()
    )


def test_a_single_word_is_no_quotation(store):
    with pytest.raises(UsageError, match="more of its words"):
        store.find_quotation("peace!")


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=80))
def test_no_quotation_can_break_a_search(session_store, text):
    try:
        session_store.find_quotation(text + " a b")
    except UsageError:
        pytest.fail("two words are enough")


@pytest.mark.parametrize("limit", [0, -1, 10**9])
def test_a_limit_out_of_range_is_refused(store, limit):
    for look in (store.search, store.find_quotation):
        with pytest.raises(UsageError, match="limit"):
            look("peace talks", limit=limit)


def test_a_word_that_the_dossier_knows_well_is_not_taken_for_another(store):
    store.put_findings(*simple("a.txt", *["a plan"] * 5, "a plane", "a p1an"))
    store.refresh_words()
    found = store.search("plan", fuzzy=True)
    assert sorted(set(texts(found))) == ["a p1an", "a plan"]


def test_fuzzy_search_says_when_its_word_list_is_old(store):
    store.put_findings(*simple("a.txt", "Molotow spoke"))
    assert "let a build end" in store.search("Molotov", fuzzy=True).remark

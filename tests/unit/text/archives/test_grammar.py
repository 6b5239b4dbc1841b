"""Users' own grammars: they win over the shipped ones, and cannot do harm."""

import pytest

from testimonia.errors import UsageError
from testimonia.text.archives import find_archive_references, read_grammar

MARLOW = """
[names]
Marlow = ["Marlow Town Archive", "MTA"]
[behind]
Marlow = ["Market Square"]
[words]
rooms = ["East", "West"]
[[reference]]
repository = "Marlow"
template = "{room<rooms>}_room / {chest:number}[ / {bundle:code}]"
levels = "sheets"
[[level]]
set = "sheets"
template = "sheet_{sheet:folios}"
comma = true
[shown]
sheet = "sheet {}"
"""


def test_a_grammar_of_ones_own_is_read_before_the_shipped_ones():
    text = "MTA, Market Square, West room/12/4b, sheet 9; and FO 800/301"
    found = find_archive_references(text, read_grammar(MARLOW))
    assert [f.key for f in found] == ["Marlow West/12/4B/sheet 9", "TNA FO 800/301"]


def test_one_file_is_read_once():
    assert read_grammar(MARLOW) is read_grammar(MARLOW)


def test_an_archive_can_be_given_another_repository():
    """A default repository stated by an author is a rule like any other."""
    mine = """
    [names]
    Elm = ["Elm Record Office"]
    [words]
    departments = ["FO"]
    [[reference]]
    repository = "Elm"
    alone = true
    template = "{department<departments>} {series:number}/{piece:code}"
    """
    (found,) = find_archive_references("FO 371/9", read_grammar(mine))
    assert found.repository == "Elm"


def reference(line):
    return f'[names]\nElm = ["Elm"]\n[[reference]]\nrepository = "Elm"\n{line}\n'


WRONG = {
    "no TOML": ("[names", "not a TOML file"),
    "unknown table": ("[nmaes]\n", "unknown key 'nmaes'"),
    "unknown key": (
        reference('template = "x"\ncolour = "red"'),
        "unknown key 'colour'",
    ),
    "wrong type": (reference('template = "x"\nalone = "yes"'), "alone must be a bool"),
    "no template": (reference(""), "has a repository and a template"),
    "unknown kind": (reference('template = "{a:numbr}"'), "there is no kind 'numbr'"),
    "unknown list": (reference('template = "{a<numbers>}"'), "no such list of words"),
    "open bracket": (reference('template = "[a"'), "never closed"),
    "closed bracket": (reference('template = "a)"'), "closes nothing"),
    "deep": (reference(f'template = "{"[" * 12}a{"]" * 12}"'), "more than 8 deep"),
    "long": (reference(f'template = "{"a" * 500}"'), "1 to 400 characters"),
    "many levels": (reference(f'template = "{"{a:year}" * 20}"'), "16 are allowed"),
    "stray brace": (reference('template = "{A}"'), "cannot read"),
    "nothing to begin": (
        reference('template = "{a:number}"\nalone = true'),
        "begins with a word",
    ),
    "score": (reference('template = "a"\nscore = 7'), "score is a number"),
    "titles": (reference('template = "a"\ntitles = "all"'), "titles is one of"),
    "unknown levels": (
        reference('template = "a"\nlevels = "none"'),
        "wants the levels",
    ),
    "nobody's": ('[[reference]]\nrepository = "Oak"\ntemplate = "a"', "'Oak'"),
    "long word": (f'[names]\nElm = ["{"a" * 300}"]', "not a word"),
    "huge": ("#" * 300_000, "at most 200000"),
    "deep TOML": ("a = " + "[" * 5000, "not a TOML file"),
    "format": (
        reference('template = "a"\nkey = "{0.__class__}"'),
        "key is a short text",
    ),
    "fixed": (reference('template = "a"\nfixed = [["a"]]'), "list of [label, value]"),
    "misread": ('[misread.names]\n"0" = "O"', "no list 'names'"),
}


@pytest.mark.parametrize(("toml", "message"), WRONG.values(), ids=WRONG)
def test_a_faulty_grammar_is_refused_with_what_is_wrong(toml, message):
    with pytest.raises(UsageError) as caught:
        read_grammar(toml)
    assert message in str(caught.value)


HOSTILE = {
    "regular expression": "(a+)+$",
    "spaces": "[ ]" * 60,
    "numbers": "{a:number}" * 16 + "x",
    "choices": "(a|a|a)" * 50 + "x",
    "breaks": "~" * 100 + "x",
}


@pytest.mark.parametrize("template", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_template_cannot_run_wild(template):
    """Every part is kept once it fits, so nothing is tried twice."""
    grammar = read_grammar(reference(f'template = "Elm {template}"\nalone = true'))
    for text in ("Elm " + "a" * 50_000, "Elm " + " " * 50_000, "Elm " + "1" * 50_000):
        assert find_archive_references(text, grammar) == ()

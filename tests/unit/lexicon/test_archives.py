"""The shipped grammars."""

import pytest

from testimonia.lexicon.archives import TRADITIONS, tradition_text
from testimonia.text.archives.schema import read_source


@pytest.mark.parametrize("name", TRADITIONS)
def test_every_shipped_grammar_is_in_order(name):
    source = read_source(tradition_text(name), name)
    assert source.names
    assert source.rules

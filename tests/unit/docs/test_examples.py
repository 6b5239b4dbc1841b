"""The examples on the pages give what the pages say."""

import doctest
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("page", ["explanation/citations.md"])
def test_page_tells_the_truth(page):
    results = doctest.testfile(str(DOCS / page), module_relative=False)
    assert results.attempted
    assert not results.failed

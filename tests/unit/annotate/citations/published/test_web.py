"""Addresses, days of access, DOIs and ISBNs."""

import pytest

from testimonia.annotate.citations.published.web import open_reading


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Ice, http://x.org/a_(b).", {"URL": "http://x.org/a_(b)"}, id="brackets"
        ),
        pytest.param(
            "(see https://x.org/a).", {"URL": "https://x.org/a"}, id="in-bracket"
        ),
        pytest.param("<www.x.org/*a*b>", {"URL": "www.x.org/*a*b"}, id="stars-in-it"),
        pytest.param(
            "http://x.org (accessed 3 May 2010)",
            {"URL": "http://x.org", "accessed": "3 May 2010"},
            id="accessed",
        ),
        pytest.param(
            "http://x.org [abgerufen am 3. Mai 2010]",
            {"URL": "http://x.org", "accessed": "3. Mai 2010"},
            id="german",
        ),
        pytest.param(
            "Retrieved 2017-11-03", {"accessed": "2017-11-03"}, id="without-an-address"
        ),
        pytest.param("doi: 10.1234/ab.c-5.", {"DOI": "10.1234/ab.c-5"}, id="doi"),
        pytest.param(
            "https://doi.org/10.1234/ab",
            {"DOI": "10.1234/ab", "URL": "https://doi.org/10.1234/ab"},
            id="doi-as-address",
        ),
        pytest.param(
            "ISBN 978-0-00-000000-2.", {"ISBN": "978-0-00-000000-2"}, id="isbn"
        ),
        pytest.param("A. Lind, *Ice* (Oslo 1950)", {}, id="none"),
    ],
)
def test_addresses_are_read_and_blanked(words, expected):
    reading = open_reading(words)

    assert {name: reading.value(name) for name in reading.fields} == expected
    assert all("http" not in reading.mask for name in expected if name == "URL")

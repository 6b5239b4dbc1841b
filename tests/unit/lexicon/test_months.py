import pytest

from testimonia.lexicon.months import MONTHS, ROMAN_MONTHS


@pytest.mark.parametrize(
    ("form", "number"),
    [
        pytest.param("February", 2, id="english"),
        pytest.param("SEPT", 9, id="capitals"),
        pytest.param("März", 3, id="german"),
        pytest.param("févr", 2, id="french abbreviated"),
        pytest.param("Dicembre", 12, id="italian with a capital"),
        pytest.param("enero", 1, id="spanish"),
        pytest.param("мая", 5, id="russian genitive"),
    ],
)
def test_month_is_known_as_it_is_printed(form, number):
    assert MONTHS[form] == number


@pytest.mark.parametrize("verb", ["may", "march", "august"])
def test_english_month_without_its_capital_is_a_verb_or_adjective(verb):
    assert verb not in MONTHS


def test_all_twelve_months_have_a_roman_numeral():
    assert sorted(ROMAN_MONTHS.values()) == list(range(1, 13))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.text.dates import find_dates


def read(text):
    return [
        (text[date.start : date.end], [(d.year, d.month, d.day) for d in date.days])
        for date in find_dates(text)
    ]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        pytest.param("8 February 1943", (1943, 2, 8), id="day first"),
        pytest.param("8th February, 1943", (1943, 2, 8), id="ordinal"),
        pytest.param("February 8, 1943", (1943, 2, 8), id="month first"),
        pytest.param("Sept. 8, 1943", (1943, 9, 8), id="abbreviated"),
        pytest.param("8. Februar 1943", (1943, 2, 8), id="german"),
        pytest.param("1er février 1943", (1943, 2, 1), id="french"),
        pytest.param("8 de mayo de 1943", (1943, 5, 8), id="spanish"),
        pytest.param("8 maggio 1943", (1943, 5, 8), id="italian"),
        pytest.param("8 февраля 1943", (1943, 2, 8), id="russian"),
        pytest.param("8.2.1943", (1943, 2, 8), id="figures"),
        pytest.param("8. 2. 1943", (1943, 2, 8), id="figures with spaces"),
        pytest.param("8.II.1943", (1943, 2, 8), id="roman month"),
        pytest.param("1943-02-08", (1943, 2, 8), id="iso"),
        pytest.param("13/4/1943", (1943, 4, 13), id="slashes that can be told"),
        pytest.param("3/4/1943", (1943, None, None), id="slashes that cannot be told"),
        pytest.param("8.2.43", (None, 2, 8), id="century not printed"),
        pytest.param("8 February", (None, 2, 8), id="no year"),
        pytest.param("February 1943", (1943, 2, None), id="month alone"),
        pytest.param("октябрь 1943", (1943, 10, None), id="russian month alone"),
    ],
)
def test_one_day_is_read(printed, day):
    assert read(f"Hale to Orr, {printed}, FO 800/3") == [(printed, [day])]


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        pytest.param(
            "1 and 2 October 1942", [(1942, 10, 1), (1942, 10, 2)], id="two days"
        ),
        pytest.param(
            "19, 23, 24 May 1942",
            [(1942, 5, 19), (1942, 5, 23), (1942, 5, 24)],
            id="three days",
        ),
        pytest.param(
            "May 9 and 10, 1943", [(1943, 5, 9), (1943, 5, 10)], id="month first"
        ),
        pytest.param(
            "June/July 1980", [(1980, 6, None), (1980, 7, None)], id="two months"
        ),
        pytest.param("4./5. Mai 1940", [(1940, 5, 4), (1940, 5, 5)], id="german range"),
        pytest.param(
            "28 February to 3 March 1943",
            [(1943, 2, 28), (1943, 3, 3)],
            id="range over a month's end",
        ),
    ],
)
def test_list_is_one_expression_whose_days_share_what_is_printed_once(printed, days):
    assert read(printed) == [(printed, days)]


def test_range_is_marked_on_the_day_that_ends_it():
    [date] = find_dates("3–5 May and 9 May 1943")[:1]
    assert [day.through for day in date.days] == [False, True]


def test_year_is_taken_from_the_next_date_that_has_one():
    first, second = find_dates("Hale minute 11 January, Orr note 14 January 1943")
    assert (first.days[0].year, first.days[0].inherited) == (1943, True)
    assert not second.days[0].inherited


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hale to Orr, 11 January; Lund, 14 May 1943", id="semicolon"),
        pytest.param("Hale wrote on 24 May. Lund to Orr, 3 June 1944", id="sentence"),
        pytest.param("28 December, Orr minute 2 January 1943", id="turn of the year"),
    ],
)
def test_year_is_not_taken_where_it_may_not_hold(text):
    assert find_dates(text)[0].days[0].year is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("FO 371/35338/U321", id="call number"),
        pytest.param("it may 3 times", id="verb"),
        pytest.param("32 May 1943 in no month", id="no such day"),
        pytest.param("vol. 5, 12 (1998), 15", id="pages"),
    ],
)
def test_no_day_is_read_where_none_is_named(text):
    assert not any(day.day for date in find_dates(text) for day in date.days)


def test_number_before_a_day_is_no_day_without_a_comma():
    assert read("tel 93 21 February 1943") == [("21 February 1943", [(1943, 2, 21)])]


PIECES = [*"0123456789.,-–/ ;IVXмая", "May ", " 1943", " and ", " февраля", "Sept. "]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_dates_stand_in_order_inside_the_text_and_hold_their_days(text):
    behind = 0
    for date in find_dates(text):
        assert behind <= date.start < date.end <= len(text)
        assert date.days
        for day in date.days:
            assert date.start <= day.start < day.end <= date.end
        behind = date.end

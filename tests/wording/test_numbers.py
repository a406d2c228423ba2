"""Numbers as Vietnamese administrative texts write them."""

import datetime as dt

import pytest

from wording import numbers


@pytest.mark.parametrize(
    ("value", "text"), [(1579, "1.579"), (0, "0"), (None, "–"), (-1234, "-1.234"), (2.5, "3"), (1_234_567, "1.234.567")]
)
def test_thousands_are_separated_by_dots(value, text):
    assert numbers.integer(value) == text


@pytest.mark.parametrize(
    ("share", "text"), [(0.834, "83,4%"), (1.0, "100,0%"), (None, "–"), (0.6585, "65,9%"), (0.0, "0,0%")]
)
def test_shares_are_percentages_with_a_comma_and_no_space(share, text):
    assert numbers.percent(share) == text


def test_halves_round_up_as_people_expect():
    assert numbers.decimal(2.675, 2) == "2,68"
    assert numbers.percent(0.8345) == "83,5%"


def test_a_tiny_negative_is_zero_without_a_sign():
    assert numbers.percent(-0.00001) == "0,0%"


def test_differences_of_shares_are_points_without_a_sign():
    assert numbers.points(-0.0621) == "6,2 điểm %"


@pytest.mark.parametrize(
    ("amount", "text"),
    [(350_000, "350.000 đồng"), (12_500_000, "12,5 triệu đồng"), (1_250_000_000, "1,25 tỷ đồng"), (0, "0 đồng")],
)
def test_money_is_shortened_where_it_reads_better(amount, text):
    assert numbers.vnd(amount) == text


def test_dates_are_day_month_year():
    assert numbers.date(dt.date(2019, 12, 4)) == "04/12/2019"
    assert numbers.instant(dt.datetime(2019, 12, 16, 8, 5)) == "08:05 ngày 16/12/2019"
    assert numbers.date(None) == "–"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (dt.date(2018, 10, 9), "ngày 09 tháng 10 năm 2018"),
        (dt.date(2019, 2, 28), "ngày 28 tháng 02 năm 2019"),
        (dt.date(2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        (None, "–"),
    ],
)
def test_a_document_is_cited_by_day_month_and_year_in_words(day, text):
    assert numbers.long_date(day) == text

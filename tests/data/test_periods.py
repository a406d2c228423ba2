import datetime as dt

import pytest

from data.periods import (
    PeriodKind,
    month_containing,
    month_period,
    months_between,
    next_working_day,
    parse_instant,
    parse_period,
    working_days_between,
)

DAY = dt.date


@pytest.mark.parametrize(
    ("text", "code", "start_on", "cutoff"),
    [
        ("12/2019", "2019-12", DAY(2019, 11, 15), DAY(2019, 12, 14)),
        ("2019-12", "2019-12", DAY(2019, 11, 15), DAY(2019, 12, 14)),
        ("T12/2019", "2019-12", DAY(2019, 11, 15), DAY(2019, 12, 14)),
        ("tháng 12 năm 2019", "2019-12", DAY(2019, 11, 15), DAY(2019, 12, 14)),
        ("Kỳ báo cáo: tháng 1/2020".replace(":", ""), "2020-01", DAY(2019, 12, 15), DAY(2020, 1, 14)),
        ("quý IV/2019", "2019-Q4", DAY(2019, 9, 15), DAY(2019, 12, 14)),
        ("Quý 1 năm 2020", "2020-Q1", DAY(2019, 12, 15), DAY(2020, 3, 14)),
        ("6 tháng đầu năm 2019", "2019-H1", DAY(2018, 12, 15), DAY(2019, 6, 14)),
        ("6 tháng cuối năm 2019", "2019-H2", DAY(2019, 6, 15), DAY(2019, 12, 14)),
        ("năm 2019", "2019", DAY(2018, 12, 15), DAY(2019, 12, 14)),
        ("báo cáo nhanh 24/12/2019", "flash-2019-12-24", DAY(2019, 12, 15), DAY(2019, 12, 24)),
        ("BCN 24/12/2019", "flash-2019-12-24", DAY(2019, 12, 15), DAY(2019, 12, 24)),
        ("Báo cáo nhanh (chốt 24/12/2019)", "flash-2019-12-24", DAY(2019, 12, 15), DAY(2019, 12, 24)),
        ("chuyên đề 01/11/2019", "thematic-2019-11-01", DAY(2019, 10, 15), DAY(2019, 11, 1)),
    ],
)
def test_period_is_read_from_a_code_or_a_phrase(text, code, start_on, cutoff):
    period = parse_period(text)
    assert (period.code, period.start_on, period.cutoff) == (code, start_on, cutoff)
    assert parse_period(period.code) == period
    assert parse_period(period.label) == period


@pytest.mark.parametrize("text", ["", "13/2019", "tháng 12", "2019-Q5", "báo cáo nhanh", "flash-2019-02-30", "hôm nay"])
def test_text_that_names_no_period_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_period(text)


def test_the_year_turns_between_14_and_15_december():
    assert month_containing(DAY(2019, 12, 14)).code == "2019-12"
    assert month_containing(DAY(2019, 12, 15)).code == "2020-01"


def test_months_run_until_the_last_cutoff_reached():
    months = months_between(month_period(2019, 7), DAY(2020, 1, 13))
    assert [month.code for month in months] == ["2019-07", "2019-08", "2019-09", "2019-10", "2019-11", "2019-12"]
    assert {month.kind for month in months} == {PeriodKind.MONTH}


def test_saturday_cutoff_is_due_on_monday():
    assert next_working_day(DAY(2019, 12, 14)) == DAY(2019, 12, 16)


def test_new_year_is_no_working_day():
    assert next_working_day(DAY(2019, 12, 31), {DAY(2020, 1, 1)}) == DAY(2020, 1, 2)
    assert working_days_between(DAY(2019, 12, 25), DAY(2020, 1, 5), {DAY(2020, 1, 1)}) == 6
    assert working_days_between(DAY(2020, 1, 5), DAY(2019, 12, 25)) == 0


def test_bare_date_means_the_end_of_that_day():
    assert parse_instant("2019-12-16") == dt.datetime(2019, 12, 16, 23, 59, 59, 999_999)
    assert parse_instant("16/12/2019") == dt.datetime(2019, 12, 16, 23, 59, 59, 999_999)
    assert parse_instant("16/12/2019 12:00") == dt.datetime(2019, 12, 16, 12)
    assert parse_instant("2019-12-16T05:00:00+00:00") == dt.datetime(2019, 12, 16, 12)

"""Dates as offices write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cleaning import CellError, clean_date, swapped
from data.problems import Rule

FIFTH = dt.date(2019, 12, 5)


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        (FIFTH, FIFTH),
        (dt.datetime(2019, 12, 5, 13, 30), FIFTH),
        ("05/12/2019", FIFTH),
        ("5/12/2019", FIFTH),
        ("5-12-19", FIFTH),
        ("5.12.2019", FIFTH),
        ("05 / 12 / 2019", FIFTH),
        ("05/12/2019 13:30", FIFTH),
        ("05/12/2019.", FIFTH),
        ("2019-12-05", FIFTH),
        ("2019-12-05 00:00:00", FIFTH),
        ("2019-12-05T13:30:00+07:00", FIFTH),
        ("2019/12/05", FIFTH),
        ("20191205", FIFTH),
        (20191205.0, FIFTH),
        ("ngày 5 tháng 12 năm 2019", FIFTH),
        ("Hai Bà Trưng, ngày 05 tháng 12 năm 2019", FIFTH),
        ("Ngày 05  tháng 12, 2019", FIFTH),
        ("DEC 5, 2019", FIFTH),
        ("December 5 2019", FIFTH),
        ("5 Dec 2019", FIFTH),
        ("05-Dec-19", FIFTH),
        (43804, FIFTH),
        (43804.75, FIFTH),
        ("43804", FIFTH),
        ("1/1/50", dt.date(1950, 1, 1)),
        ("1/1/29", dt.date(2029, 1, 1)),
        (None, None),
        ("", None),
        (" ", None),
    ],
)
def test_a_day_is_read_however_it_is_written(raw, day):
    assert clean_date(raw).value == day


@pytest.mark.parametrize(
    "raw",
    [
        "31/02/2019",
        "00/12/2019",
        "13/25",
        "12/2019",
        "tháng 12 năm 2019",
        "2019",
        2019,
        "5/12/1719",
        "05/12/20191",
        "chưa rõ",
        dt.time(0, 0),
        dt.timedelta(days=1),
        -1,
        float("nan"),
        float("inf"),
        dt.date(1719, 12, 5),
    ],
)
def test_what_is_no_day_is_not_guessed(raw):
    with pytest.raises(CellError) as error:
        clean_date(raw)
    assert error.value.rule is Rule.NOT_A_DATE


def test_a_month_first_date_is_suggested_the_other_way_round():
    with pytest.raises(CellError) as error:
        clean_date("12/14/2019")
    assert error.value.suggestion == "14/12/2019"


def test_a_profile_says_month_first_and_its_own_formats():
    assert clean_date("12/05/2019", month_first=True).value == FIFTH
    assert clean_date("05|12|2019", formats=["%d|%m|%Y"]).value == FIFTH


def test_serials_of_old_macintosh_workbooks_count_from_1904():
    assert clean_date(43804 - 1462, date_1904=True).value == FIFTH


@pytest.mark.parametrize(
    ("day", "other"),
    [
        (dt.date(2019, 5, 12), FIFTH),
        (dt.date(2019, 12, 14), None),
        (dt.date(2019, 11, 11), None),
    ],
)
def test_day_and_month_are_exchanged_only_where_that_is_another_date(day, other):
    assert swapped(day) == other


@given(st.dates(dt.date(1930, 1, 1), dt.date(2029, 12, 31)))
def test_every_day_is_read_back_from_each_way_of_writing_it(day):
    assert clean_date(f"{day:%d/%m/%Y}").value == day
    assert clean_date(f"{day.day}-{day.month}-{day:%y}").value == day
    assert clean_date(day.isoformat()).value == day
    assert clean_date(f"ngày {day.day} tháng {day.month} năm {day.year}").value == day
    assert clean_date(f"{day:%d/%m/%Y}", formats=["%d/%m/%Y"]).value == day


@given(st.dates(dt.date(1950, 1, 1), dt.date(2100, 12, 31)))
def test_every_serial_since_1950_is_its_day(day):
    assert clean_date((day - dt.date(1899, 12, 30)).days).value == day


@given(st.text(alphabet="0123456789/.- :ngaythm,"))
def test_any_text_is_a_day_or_a_cell_error(text):
    try:
        value = clean_date(text).value
    except CellError:
        return
    assert clean_date(value).value == value

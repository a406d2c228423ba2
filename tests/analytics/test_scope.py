"""Scopes, windows, slices and what they are compared with."""

import datetime as dt

import pytest

from analytics.comparison import parse_comparison, slice_before
from analytics.metric import Dimension
from analytics.scope import Scope, Window, WindowKind, year_before
from analytics.slices import Slice, last_day, slices_of

START, DAY = dt.date(2019, 6, 10), dt.date(2019, 12, 24)


def days(slice_: Slice) -> tuple[str, str, str]:
    return slice_.as_of.isoformat(), slice_.span.from_on.isoformat(), slice_.span.to_on.isoformat()


def one(kind: str, as_of: str, *span: str) -> Slice:
    window = Window(WindowKind(kind), *(dt.date.fromisoformat(day) for day in span))
    return slices_of(Scope(dt.date.fromisoformat(as_of), window=window), (), START)[0]


def test_equal_questions_are_equal_scopes() -> None:
    day = dt.date(2019, 12, 24)
    assert Scope(day, wards=("b", "a", "a")) == Scope(day, wards=("a", "b"))


def test_date_as_known_by_means_the_end_of_that_day() -> None:
    scope = Scope(dt.date(2019, 12, 14), known_by=dt.date(2019, 12, 16))
    assert scope.params()["known_by"] == dt.datetime(2019, 12, 16, 23, 59, 59, 999_999)


@pytest.mark.parametrize(
    ("kind", "as_of", "from_on"),
    [
        ("period", "2019-12-14", "2019-11-15"),
        ("period", "2019-12-15", "2019-12-15"),
        ("month", "2019-12-24", "2019-12-01"),
        ("calendar_year", "2019-12-24", "2019-01-01"),
        ("report_year", "2019-12-14", "2018-12-15"),
        ("report_year", "2019-12-15", "2019-12-15"),
        ("since_plan", "2019-12-24", "2019-06-10"),
    ],
)
def test_window_starts_where_its_kind_says(kind: str, as_of: str, from_on: str) -> None:
    assert days(one(kind, as_of)) == (as_of, from_on, as_of)


def test_custom_window_ends_no_later_than_the_day_asked_about() -> None:
    assert days(one("custom", "2019-12-24", "2019-12-01", "2019-12-31")) == ("2019-12-24", "2019-12-01", "2019-12-24")


def test_custom_window_without_days_is_refused() -> None:
    with pytest.raises(ValueError, match="custom"):
        Window(WindowKind.CUSTOM, dt.date(2019, 12, 1))


@pytest.mark.parametrize(
    ("kind", "as_of", "before"),
    [
        ("period", "2019-12-24", ("2019-12-14", "2019-11-15", "2019-12-14")),
        ("month", "2019-12-24", ("2019-11-30", "2019-11-01", "2019-11-30")),
        ("since_plan", "2019-12-24", ("2019-12-14", "2019-06-10", "2019-12-14")),
        ("since_plan", "2019-12-14", ("2019-11-14", "2019-06-10", "2019-11-14")),
    ],
)
def test_previous_period_ends_at_the_cutoff_before(kind: str, as_of: str, before: tuple[str, str, str]) -> None:
    assert days(slice_before(one(kind, as_of), parse_comparison("previous"), START)) == before


def test_previous_of_a_custom_window_is_as_long_just_before() -> None:
    asked = one("custom", "2019-12-24", "2019-12-11", "2019-12-20")
    expected = ("2019-12-10", "2019-12-01", "2019-12-10")
    assert days(slice_before(asked, parse_comparison("previous"), START)) == expected


def test_same_period_last_year_moves_both_ends() -> None:
    before = slice_before(one("month", "2019-12-24"), parse_comparison("same_period_last_year"), START)
    assert days(before) == ("2018-12-24", "2018-12-01", "2018-12-24")


def test_leap_day_a_year_before_is_the_28th() -> None:
    assert year_before(dt.date(2020, 2, 29)) == dt.date(2019, 2, 28)


def test_months_and_periods_cut_the_window_without_gap() -> None:
    scope = Scope(dt.date(2019, 12, 24), window=Window(WindowKind.CUSTOM, dt.date(2019, 11, 10), dt.date(2019, 12, 24)))
    months = [days(slice_) for slice_ in slices_of(scope, (Dimension.MONTH,), START)]
    periods = [(slice_.key, *days(slice_)) for slice_ in slices_of(scope, (Dimension.PERIOD,), START)]
    assert months == [("2019-11-30", "2019-11-10", "2019-11-30"), ("2019-12-24", "2019-12-01", "2019-12-24")]
    assert periods == [
        ("2019-11", "2019-11-14", "2019-11-10", "2019-11-14"),
        ("2019-12", "2019-12-14", "2019-11-15", "2019-12-14"),
        ("2020-01", "2019-12-24", "2019-12-15", "2019-12-24"),
    ]


@pytest.mark.parametrize("text", ["pinned", "previous:x", "yesterday"])
def test_unknown_comparison_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_comparison(text)


def test_the_last_day_of_a_month_or_period_is_never_after_the_day_asked_about():
    assert last_day(Dimension.MONTH, "2019-11", DAY) == dt.date(2019, 11, 30)
    assert last_day(Dimension.PERIOD, "2019-11", DAY) == dt.date(2019, 11, 14)
    assert last_day(Dimension.MONTH, "2019-12", DAY) == DAY
    assert last_day(Dimension.PERIOD, "flash-2019-12-24", DAY) == DAY

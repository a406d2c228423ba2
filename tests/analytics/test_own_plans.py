"""Own plans before, on and after the deadline of plan 245, and difficulties in the wards' own words."""

import datetime as dt

import pytest

from analytics import Scope, measure
from analytics.difficulties import difficulties
from analytics.metric import Dimension
from analytics.own_plans import OwnPlanState, issued_of, own_plans
from data.vocabulary import CauseKind
from tests.city import City

PLANS = """
    unit           | plan | own_plan_no | issued_on
    ubnd-quynh-loi | 245  | 12/KH       | 2019-12-23
"""
LATE = """
    unit          | plan | own_plan_no | issued_on
    ubnd-bach-mai | 245  | 3/KH        | 2020-01-06
"""


@pytest.fixture
def issued(city: City) -> City:
    """Quỳnh Lôi's plan is of 23/12/2019, Bạch Mai's of the very day before which it was due."""
    city.unit_plans(PLANS)
    city.unit_plans(LATE, ward="bach-mai", period="01/2020", received="2020-01-15 08:00")
    return city


def states(city: City, day: dt.date) -> dict[str, tuple[OwnPlanState, int]]:
    return {unit.unit: (unit.state, unit.days_late) for unit in own_plans(city.store(), Scope(day), "245").units}


def test_before_the_day_nobody_is_late_and_working_days_are_left(issued):
    day = dt.date(2019, 12, 24)
    found = states(issued, day)
    assert found["ubnd-quynh-loi"] == (OwnPlanState.ISSUED, 0)
    assert found["ubnd-bach-mai"] == found["qldt"] == (OwnPlanState.NOT_DUE, 0)
    assert found["ubnd-pho-hue"] == (OwnPlanState.NOT_APPLICABLE, 0)
    # 25, 26, 27, 30 and 31 December, 2 and 3 January; 1 January is a holiday, the 4th and 5th a weekend.
    assert own_plans(issued.store(), Scope(day), "245").working_days_left == 7


def test_on_the_last_working_day_none_is_left_and_still_nobody_is_late(issued):
    own = own_plans(issued.store(), Scope(dt.date(2020, 1, 3)), "245")
    assert own.working_days_left == 0
    assert {unit.state for unit in own.units} == {
        OwnPlanState.ISSUED,
        OwnPlanState.NOT_DUE,
        OwnPlanState.NOT_APPLICABLE,
    }


def test_a_plan_of_the_deadline_s_own_day_is_late_for_the_plan_says_before(issued):
    found = states(issued, dt.date(2020, 1, 14))
    assert found["ubnd-quynh-loi"] == (OwnPlanState.ISSUED, 0)
    assert found["ubnd-bach-mai"] == (OwnPlanState.LATE, 1)
    assert found["qldt"] == (OwnPlanState.MISSING, 9)
    assert own_plans(issued.store(), Scope(dt.date(2020, 1, 14)), "245").working_days_left is None


def test_the_counts_are_those_of_measure(issued):
    store, scope = issued.store(), Scope(dt.date(2020, 1, 14))
    own = own_plans(store, scope, "245")
    table = measure(store, ["plans_issued", "plans_on_time"], scope, (), within={Dimension.PLAN: "245"})
    total = table.total("plans_issued")
    assert issued_of(own.units) == (total.numerator, total.denominator) == (2, 31)
    on_time = sum(unit.state is OwnPlanState.ISSUED for unit in own.units)
    assert on_time == table.total("plans_on_time").numerator == 1


def test_a_plan_that_asks_for_none_has_none(issued):
    assert own_plans(issued.store(), Scope(dt.date(2020, 1, 14)), "141") is None
    assert own_plans(issued.store(), Scope(dt.date(2019, 12, 19)), "245") is None


def test_wards_in_scope_leave_only_their_own_plans(issued):
    own = own_plans(issued.store(), Scope(dt.date(2019, 12, 24), wards=("bach-mai", "pho-hue")), "245")
    assert [unit.unit for unit in own.units] == ["ubnd-pho-hue", "ubnd-bach-mai"]
    assert issued_of(own.units) == (0, 1)


def test_a_difficulty_that_the_next_report_leaves_out_stays_and_says_so(city: City):
    city.difficulties("content | cause_kind\nThiếu kinh phí | objective", period="11/2019", received="2019-11-15 08:00")
    city.difficulties("content | cause_kind | proposal\nNgõ hẹp | subjective | Mở rộng ngõ")
    store = city.store()
    left_out, told = difficulties(store, Scope(dt.date(2019, 12, 24)))
    assert (left_out.content, left_out.is_carried) == ("Thiếu kinh phí", True)
    assert not told.is_carried
    assert (told.ward_name, told.content, told.cause_kind) == ("Quỳnh Lôi", "Ngõ hẹp", CauseKind.SUBJECTIVE)
    assert (told.proposal, told.addressed_to, told.told_on) == ("Mở rộng ngõ", None, dt.date(2019, 12, 24))
    assert [each.content for each in difficulties(store, Scope(dt.date(2019, 12, 1)))] == ["Thiếu kinh phí"]
    assert difficulties(store, Scope(dt.date(2019, 12, 24), wards=("bach-mai",))) == ()

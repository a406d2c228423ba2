"""How wards stand beside each other: groups by light, orders in the good direction, differences that mean little."""

import datetime as dt

from analytics.metric import Dimension
from analytics.metric_table import Light, MetricRow, MetricTable
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.standing import (
    MetricStanding,
    WardStanding,
    by_result,
    may_be_chance,
    metric_standings,
    standing_groups,
    ward_standings,
)

HIGH_IS_GOOD = REGISTRY["buildings_fully_equipped"]
LOW_IS_GOOD = REGISTRY["violations_overdue"]
COUNT = REGISTRY["violations_open"]


def row(ward, value, light=None, *, metric=HIGH_IS_GOOD.id, low=None, high=None):
    return MetricRow(metric, ward, ward, None, None, value, low, high, 1.0, False, None, light, None)


def wards(rows):
    return [each.group for each in rows]


A, B, C = row("A", 0.4, Light.LATE), row("B", 0.9, Light.MET), row("C", 0.4, Light.LATE)
SILENT = row("D", None, Light.NO_DATA)


def test_those_who_met_their_target_come_first_and_no_group_is_empty():
    groups = standing_groups([A, B, SILENT, C])
    assert [(group.light, wards(group.rows)) for group in groups] == [
        (Light.MET, ["B"]),
        (Light.LATE, ["A", "C"]),
        (Light.NO_DATA, ["D"]),
    ]


def test_the_best_first_is_the_highest_where_high_is_good_and_the_unknown_stay_last():
    assert wards(by_result([A, SILENT, B, C], HIGH_IS_GOOD)) == ["B", "A", "C", "D"]
    assert wards(by_result([A, SILENT, B, C], HIGH_IS_GOOD, is_worst_first=True)) == ["A", "C", "B", "D"]


def test_the_best_first_is_the_lowest_where_low_is_good():
    assert wards(by_result([A, B, C], LOW_IS_GOOD)) == ["A", "C", "B"]
    assert wards(by_result([A, B, C], LOW_IS_GOOD, is_worst_first=True)) == ["B", "A", "C"]


def test_a_difference_may_be_chance_while_the_interval_holds_the_whole_area_s_value():
    everywhere = row("", 0.6)
    assert may_be_chance(HIGH_IS_GOOD, row("A", 0.4, low=0.2, high=0.6), everywhere)
    assert not may_be_chance(HIGH_IS_GOOD, row("A", 0.4, low=0.2, high=0.59), everywhere)
    assert not may_be_chance(HIGH_IS_GOOD, SILENT, everywhere)


def test_a_ward_s_count_is_never_set_against_the_sum_of_all():
    assert not may_be_chance(COUNT, row("A", 3.0, low=0.6, high=8.8), row("", 5.0))


def test_a_ward_is_late_with_as_many_metrics_as_are_late():
    rows = (A, B, SILENT, row("A", 0.9, Light.MET, metric=LOW_IS_GOOD.id), row("B", 0.5, metric=COUNT.id))
    metrics = (HIGH_IS_GOOD.id, LOW_IS_GOOD.id, COUNT.id)
    table = MetricTable(metrics, Scope(dt.date(2019, 12, 24)), (Dimension.WARD,), rows, (), (), "")
    assert ward_standings(table, ("A", "B", "D")) == (
        WardStanding("A", judged=2, met=1, late=1, silent=0),
        WardStanding("B", judged=1, met=1, late=0, silent=0),
        WardStanding("D", judged=0, met=0, late=0, silent=1),
    )
    assert metric_standings(table, ("A", "B", "D")) == (
        MetricStanding(HIGH_IS_GOOD.id, judged=2, late=1),
        MetricStanding(LOW_IS_GOOD.id, judged=1, late=0),
        MetricStanding(COUNT.id, judged=0, late=0),
    )

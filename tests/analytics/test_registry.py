"""The registry is whole: every field filled, every name known, every grain's macro there."""

import dataclasses

import pytest

from analytics.metric import Estimate, IntervalKind, Metric, NoInterval
from analytics.query import COLUMN_OF
from analytics.registry import GRAINS, REGISTRY
from data.tables import TABLES
from tests.city import City

METRICS = list(REGISTRY.values())
MAY_BE_EMPTY = {"plan", "parts", "needs_one_of", "duration_days", "needs_prices"}


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_every_field_of_a_metric_is_filled(metric: Metric) -> None:
    empty = {field.name for field in dataclasses.fields(metric) if getattr(metric, field.name) in ("", None, ())}
    assert empty <= MAY_BE_EMPTY


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_metric_says_why_it_has_no_interval_or_has_one(metric: Metric) -> None:
    assert (metric.interval is IntervalKind.NONE) == (metric.no_interval is not NoInterval.HAS_ONE)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_only_survival_medians_have_durations(metric: Metric) -> None:
    assert (metric.estimate is Estimate.MEDIAN_SURVIVAL) == bool(metric.duration_days)


def test_metric_ids_and_labels_are_unique() -> None:
    assert len({metric.label for metric in METRICS}) == len(METRICS) == len({metric.id for metric in METRICS})


@pytest.mark.parametrize("grain", GRAINS.values(), ids=lambda grain: grain.id)
def test_facts_have_the_columns_that_their_grain_declares(city: City, grain) -> None:
    columns = {row["column_name"] for row in city.store().rows(f"describe {call(grain.macro)}")}
    wanted = {"ward", "record", *grain.columns, *({"source_id"} if grain.has_source else ())}
    wanted |= {COLUMN_OF[one] for one in grain.dimensions if one.value != "unit" or grain.has_unit}
    wanted |= {"management_group"} if grain.has_group else set()
    assert wanted <= columns


def call(macro: str) -> str:
    return f"from {macro}(date '2019-12-24', timestamp '2019-12-31', date '2019-06-10', date '2019-12-24')"


def test_grains_name_tables_that_reports_bring() -> None:
    named = {table for grain in GRAINS.values() for table in (grain.table, *dict(grain.part_tables).values()) if table}
    assert named <= set(TABLES)


def test_parts_of_metrics_are_known_to_their_macro(city: City) -> None:
    store = city.store()
    for metric in METRICS:
        parts = ", ".join(f"'{part}'" for part in metric.parts)
        arguments = call(metric.grain.macro)[:-1]
        assert store.rows(f"select count(*) as records {arguments}, parts := [{parts}])")[0]["records"] >= 0


def test_facts_of_buildings_are_whole_unless_parts_are_named(city: City) -> None:
    city.buildings("""
        building | name | kind
        B1       | A    | old_block
    """)
    city.violations("""
        violation | building | violation_type | found_on
        V1        | B1       | leakage | 2019-11-20
    """)
    counted = f"select open_violations as found {call('building_facts')}"
    assert city.store().rows(counted) == [{"found": 1}]
    assert city.store().rows(f"{counted[:-1]}, parts := [])") == [{"found": 0}]

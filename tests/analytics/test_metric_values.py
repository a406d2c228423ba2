"""An analyst's SQL gives the number of the dashboard."""

import datetime as dt

import pytest

from analytics import REGISTRY, Dimension, Metric, MetricRow, Scope, measure
from data.store import Store
from tests.analytics.worked import buildings, equipment, management, plans, violations
from tests.city import City

DAY = dt.date(2019, 12, 24)
METRICS = [metric for metric in REGISTRY.values() if not metric.needs_prices]
FIRST_OF_GRAIN = {metric.grain.id: metric for metric in reversed(METRICS)}.values()
# Every metric by what it is most often shown by; one metric of each grain by everything else.
PAIRS = [
    *((metric.id, metric.needs_one_of[0] if metric.needs_one_of else Dimension.WARD) for metric in METRICS),
    *((metric.id, one) for metric in FIRST_OF_GRAIN for one in metric.grain.dimensions if one is not Dimension.WARD),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Two wards with something in every sheet, one with old buildings only, the rest silent."""
    city = City(tmp_path_factory.mktemp("city"))
    city.submit(ward="quynh-loi", **management.INSPECTED, violation=management.VIOLATIONS, fire_team=buildings.TEAMS)
    city.submit(
        ward="bach-mai",
        building=equipment.BUILDINGS,
        equipment=equipment.LINES,
        outreach=buildings.OUTREACH,
        violation=violations.VIOLATIONS,
        incident=plans.FIRES,
    )
    city.submit(ward="cau-den", period="11/2019", received="2019-11-15 08:00", building=equipment.BUILDINGS)
    return city.store()


@pytest.mark.parametrize(("metric", "dimension"), PAIRS)
def test_macro_agrees_with_measure_by_group(store: Store, metric: str, dimension: Dimension) -> None:
    table = measure(store, [metric], Scope(DAY), by=(dimension,))
    ours = {row.group_key: figures(row) for row in table.rows}
    theirs = by_sql(store, metric, dimension)
    assert ours
    assert {key: theirs[key] for key in ours} == ours


@pytest.mark.parametrize("metric", [one for one in METRICS if not one.needs_one_of], ids=lambda metric: metric.id)
def test_macro_agrees_with_the_pooled_total(store: Store, metric: Metric) -> None:
    total = measure(store, [metric.id], Scope(DAY)).total(metric.id)
    assert by_sql(store, metric.id, "none") == {"": figures(total)}


def by_sql(store: Store, metric: str, by: str) -> dict[str, list[float | None]]:
    rows = store.rows(
        "select * from metric_values($metric, $by, $day, timestamp '9999-12-30')",
        {"metric": metric, "by": str(by), "day": DAY},
    )
    return {row["group_key"]: rounded(row["numerator"], row["denominator"], row["value"]) for row in rows}


def figures(row: MetricRow) -> list[float | None]:
    return rounded(row.numerator, row.denominator, row.value)


def rounded(*values: float | None) -> list[float | None]:
    return [None if value is None else round(value, 9) for value in values]

"""Every metric measured by the dashboard's SQL equals its recomputation in pandas from the ledger's own rows."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from analytics.measure import measure
from analytics.metric import Dimension, Metric
from analytics.metric_table import MetricRow, MetricTable
from analytics.query import Query, facts_call
from analytics.registry import MACROS, REGISTRY
from analytics.scope import Scope, Window, WindowKind
from analytics.slices import slices_of
from data.area import default_area_folder, load_area
from data.ledger import Ledger
from data.snapshot import publish
from data.store import Store, open_store
from tests.analytics.oracle import rules_buildings, rules_violations, rules_work
from tests.analytics.oracle.generated import fill
from tests.analytics.oracle.knowledge import Knowledge
from tests.analytics.oracle.recompute import Figure, Rule, figures

RULES: dict[str, Rule] = rules_buildings.RULES | rules_violations.RULES | rules_work.RULES
AREA = load_area(default_area_folder())
PLAN_START = dt.date(2019, 6, 10)


class City(NamedTuple):
    ledger: Ledger
    store: Store


class Moment(NamedTuple):
    """A day, what was known, and the first day of the window."""

    as_of: dt.date
    known_by: dt.date
    from_on: dt.date = PLAN_START


MOMENTS = [
    Moment(dt.date(2019, 7, 31), dt.date(2019, 7, 31)),
    Moment(dt.date(2019, 10, 20), dt.date(2019, 10, 20)),
    Moment(dt.date(2019, 10, 20), dt.date(2020, 3, 1), dt.date(2019, 10, 15)),
    Moment(dt.date(2019, 12, 24), dt.date(2019, 12, 26)),
    Moment(dt.date(2019, 12, 31), dt.date(2020, 3, 1), dt.date(2019, 12, 1)),
    Moment(dt.date(2020, 1, 20), dt.date(2020, 3, 1), dt.date(2019, 12, 15)),
]


@pytest.fixture(scope="module", params=[1, 7])
def city(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    folder: Path = tmp_path_factory.mktemp("oracle")
    ledger = fill(folder, AREA, seed=request.param)
    publish(folder, AREA)
    store = open_store(folder, MACROS, threads=2)
    yield City(ledger, store)
    store.close()


def test_every_registered_metric_is_recomputed() -> None:
    assert set(REGISTRY) == set(RULES)


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: f"{moment.as_of} known {moment.known_by}")
def test_measure_equals_pandas_for_every_ward_and_in_all(city: City, moment: Moment) -> None:
    names = [name for name, rule in RULES.items() if rule.group == "ward"]
    assert not _all_differences(city, moment, names, Dimension.WARD)


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: f"{moment.as_of} known {moment.known_by}")
def test_measure_equals_pandas_for_every_equipment_type(city: City, moment: Moment) -> None:
    names = [name for name, rule in RULES.items() if rule.group == "equipment_type"]
    assert not _all_differences(city, moment, names, Dimension.EQUIPMENT_TYPE)


def test_the_generated_ledger_gives_every_metric_something_to_count(city: City) -> None:
    seen = [_knowledge(city, moment) for moment in reversed(MOMENTS)]
    idle = [name for name, rule in RULES.items() if not any(figures(rule, known)[1].numerator for known in seen)]
    assert idle == []


def _scope(moment: Moment) -> Scope:
    window = Window(WindowKind.CUSTOM, moment.from_on, moment.as_of)
    return Scope(moment.as_of, moment.known_by, window, unit_prices=tuple(rules_buildings.PRICES.items()))


@cache
def _knowledge(city: City, moment: Moment) -> Knowledge:
    known_by = dt.datetime.combine(moment.known_by, dt.time.max)
    return Knowledge(city.ledger, AREA, moment.as_of, known_by, moment.from_on, moment.as_of)


def _all_differences(city: City, moment: Moment, names: Sequence[str], by: Dimension) -> list[str]:
    table, known = measure(city.store, names, _scope(moment), [by]), _knowledge(city, moment)
    return [line for name in names for line in _differences(table, name, known)]


def _differences(table: MetricTable, name: str, known: Knowledge) -> Iterator[str]:
    groups, total = figures(RULES[name], known)
    for key, expected in groups.items():
        yield from _compared(f"{name} {key}", table.row(name, key), expected)
    if RULES[name].group == "ward":
        yield from _compared(f"{name} in all", table.total(name), total)


def _compared(what: str, row: MetricRow, figure: Figure) -> Iterator[str]:
    """What measure says otherwise. Sums that it leaves out, because nothing was reported, must be zero here."""
    pairs = {
        "value": (row.value, figure.value),
        "coverage": (row.coverage, figure.coverage),
        "numerator": (row.numerator or 0, figure.numerator),
        "denominator": (figure.denominator if row.denominator is None else row.denominator, figure.denominator),
    }
    for name, (found, expected) in pairs.items():
        if found != (expected if expected is None else pytest.approx(expected)):
            yield f"{what}: {name} {found}, pandas says {expected}"


@pytest.mark.parametrize("metric", [one for one in REGISTRY.values() if one.is_settled], ids=lambda metric: metric.id)
def test_settled_facts_leave_a_scan_nothing_to_decide(city: City, metric: Metric) -> None:
    scope, query = _scope(MOMENTS[-1]), Query()
    facts = facts_call(query, [metric], slices_of(scope, (), PLAN_START)[0], scope)
    sums = " + ".join(f"coalesce(({one})::int, 0)" for one in (metric.numerator, metric.denominator) if one != "1")
    counts = f"""
        select count_if(is_reported) as reported, count_if(is_reported and not applies) as beyond,
            count_if(not is_reported and sums > 0) as uncounted
        from (select coalesce({metric.is_reported}, false) as is_reported, {metric.applies} as applies, {sums} as sums
            from {facts})"""
    found = city.store.rows(counts, query.params)[0]
    assert found.pop("reported") > 0
    assert found == {"beyond": 0, "uncounted": 0}

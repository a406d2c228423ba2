"""Every metric on a handful of records that a person can count, through the real store."""

import datetime as dt
from collections.abc import Callable

import pytest

from analytics import REGISTRY, RecordState, Scope, measure
from analytics.metric import Dimension
from analytics.records import records
from data.store import Store
from tests.analytics.worked import buildings, equipment, management, plans, risk, violations
from tests.analytics.worked.example import WARD, Example
from tests.city import City

EXAMPLES = [
    example for subject in (equipment, buildings, management, violations, plans, risk) for example in subject.EXAMPLES
]


def named(example: Example) -> str:
    return f"{example.metric} on {example.as_of}"


@pytest.fixture(scope="module")
def store_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Example], Store]:
    """The store of an example; examples of the same tables share one."""
    opened: dict[str, Store] = {}

    def told(example: Example) -> Store:
        key = str(sorted(example.tables.items()))
        if key not in opened:
            city = City(tmp_path_factory.mktemp("city"))
            city.submit(ward=WARD, **example.tables)
            opened[key] = city.store()
        return opened[key]

    return told


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_metric_counts_what_a_person_counts(store_of: Callable[[Example], Store], example: Example) -> None:
    scope = Scope(dt.date.fromisoformat(example.as_of), wards=(WARD,), unit_prices=tuple(example.prices.items()))
    dimension, key = example.group or ("ward", WARD)

    row = measure(store_of(example), [example.metric], scope, by=[dimension]).row(example.metric, key)
    found = records(store_of(example), example.metric, scope, within={Dimension(dimension): key}).counts

    assert (row.numerator, row.denominator, row.value) == pytest.approx(example.figure)
    assert tuple(found[state] for state in RecordState) == example.states


def test_every_metric_has_a_worked_example() -> None:
    assert {example.metric for example in EXAMPLES} == set(REGISTRY)

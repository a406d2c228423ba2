"""A store that keeps its answers gives the same figures, and reads nothing for the next ward."""

import datetime as dt

import pytest

from analytics import REGISTRY, Scope, measure
from analytics.findings import all_findings
from data.store import Parameters, Store
from tests.city import City
from tests.pages.conftest import fill
from ui.remembered import RememberedStore

DAY = dt.date(2019, 12, 24)
WARDS = ("bach-mai", "quynh-loi", "vinh-tuy")


class CountedStore(RememberedStore):
    """Counts how often it has to read."""

    reads = 0

    def _keep(self, key, rows) -> None:
        self.reads += 1
        super()._keep(key, rows)


@pytest.fixture
def store(city: City) -> Store:
    for ward in WARDS:
        fill(city, ward)
    return city.store()


@pytest.mark.parametrize("wards", [(), ("bach-mai",), ("bach-mai", "vinh-tuy"), ("pho-hue",)], ids=str)
def test_figures_of_remembered_statements_are_those_of_fresh_ones(store: Store, wards: tuple[str, ...]) -> None:
    scope, metrics = Scope(DAY, wards=wards), tuple(REGISTRY)
    fresh, remembered = (measure(one, metrics, scope) for one in (store, RememberedStore(store)))
    assert (remembered.rows, remembered.totals) == (fresh.rows, fresh.totals)
    assert all_findings(RememberedStore(store), scope) == all_findings(store, scope)


def test_the_next_ward_is_there_already(store: Store) -> None:
    counted = CountedStore(store)
    measure(counted, ("violations_open", "team_regulations"), Scope(DAY, wards=("bach-mai",)))
    before = counted.reads
    measure(counted, ("violations_open", "team_regulations"), Scope(DAY, wards=("quynh-loi",)))
    assert before > 0
    assert counted.reads == before


def test_who_changes_an_answer_changes_it_for_nobody_else(store: Store) -> None:
    remembered = RememberedStore(store)
    asked: Parameters = {"ward": "bach-mai"}
    sql = "select count(*) as n from building where ward = $ward"
    told = remembered.rows(sql, asked)[0]["n"]
    remembered.rows(sql, asked)[0]["n"] = -1
    assert remembered.rows(sql, asked) == [{"n": told}]

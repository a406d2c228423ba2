"""What a pin keeps: every record list, metric by metric, and the definitions."""

import json

import pytest

from analytics.metric import Dimension
from analytics.pinning import pinned_records, pinned_values
from analytics.records import records
from analytics.registry import REGISTRY
from briefing.keeping import Occasion, pin_briefing
from data.ledger import Ledger
from data.ledger.pins import Pin
from tests.briefing.test_keeping import AT
from tests.city import City


@pytest.fixture(scope="module")
def pin(material, town: City, town_store) -> Pin:
    return pin_briefing(Ledger(town.folder), material, town_store, town.area, Occasion("Họp giao ban", AT))


@pytest.mark.parametrize("metric", ["team_regulations", "violations_overdue", "reports_received", "plans_issued"])
def test_a_pinned_list_has_each_record_with_its_state_and_where_it_came_from(metric, pin: Pin, material, town_store):
    kept = pinned_records(pin, metric)
    found = records(town_store, metric, material.scope)
    assert tuple(kept.column_names) == found.columns
    assert kept.to_pylist() == list(found.rows)


def test_a_pin_keeps_a_list_for_every_metric(pin: Pin):
    assert all(pinned_records(pin, metric).num_rows for metric in ("team_regulations", "equipment_lines_met"))
    assert all(pinned_records(pin, metric).column_names[0] == "state" for metric in REGISTRY)


def test_a_pin_keeps_the_figures_by_every_dimension(pin: Pin, material):
    kept = pinned_values(pin.table("figures"), (Dimension.WARD,))
    assert kept == {(row.metric, row.group_key): row.value for row in material.table(Dimension.WARD).rows}


def test_a_pin_keeps_the_definitions_it_was_made_with(pin: Pin):
    definitions = {each["id"]: each["definition"] for each in json.loads(pin.text("registry"))}
    assert definitions == {name: metric.definition for name, metric in REGISTRY.items()}

"""What a pin keeps: every record list, metric by metric, and the definitions."""

import json

import pytest

from analytics import MACROS, Scope, measure
from analytics.metric import Dimension
from analytics.pinning import pinned_records, pinned_values
from analytics.records import records
from analytics.registry import REGISTRY
from briefing.arrangement import Choice, Outline, keep_outline, kept_outline
from briefing.keeping import Occasion, pin_briefing, recalled
from briefing.material import gather
from briefing.outline import outline
from data.ledger import Ledger
from data.ledger.pins import NameFault, Pin, name_fault
from data.papers import Papers
from data.snapshot import clean_up
from data.store import open_store
from tests.briefing.test_keeping import AT
from tests.city import City
from tests.pages.conftest import DAY, fill


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


def test_a_later_import_changes_nothing_of_a_pinned_briefing(tmp_path):
    city = City(tmp_path)
    fill(city, "bach-mai")
    store = city.store()
    before = gather(store, Scope(DAY), store.id, city.area)
    pin = pin_briefing(city.ledger, before, store, city.area, Occasion("Hội nghị", AT))
    listed = pinned_records(pin, "team_regulations")
    fill(city, "quynh-loi")
    assert city.publish().id != store.id
    clean_up(city.folder)
    again = Ledger(city.folder).pin_named("Hội nghị")
    assert outline(recalled(again), city.area) == outline(before, city.area)
    assert recalled(again).total("team_regulations") == before.total("team_regulations")
    assert pinned_records(again, "team_regulations").equals(listed)
    assert {each["ward"] for each in listed.to_pylist()} == {"bach-mai"}
    reopened = open_store(city.folder, MACROS, pin.snapshot_id)
    totals = [measure(each, ["team_regulations"], Scope(DAY)).totals for each in (reopened, store)]
    assert totals[0] == totals[1]


def test_the_outline_composed_on_the_draft_is_pinned_with_the_briefing(material, town: City, town_store):
    papers = Papers(town.folder)
    composed = Outline(choices=(Choice("cover"), Choice("thanks", is_shown=False)))
    keep_outline(papers, "", composed, "", AT)
    pin_briefing(Ledger(town.folder), material, town_store, town.area, Occasion("Họp có dàn bài", AT))
    keep_outline(papers, "", Outline(), "", AT)
    assert kept_outline(papers, "Họp có dàn bài") == composed
    pin_briefing(Ledger(town.folder), material, town_store, town.area, Occasion("Họp không dàn bài", AT))
    assert kept_outline(papers, "Họp không dàn bài") == Outline()


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Hội nghị 25/12/2019", None),
        ("  ", NameFault.EMPTY),
        ("x" * 121, NameFault.TOO_LONG),
        ("Hội nghị\n25/12", NameFault.TOO_LONG),
        ("Giao ban", NameFault.TAKEN),
    ],
)
def test_a_briefing_has_a_name_of_its_own_on_one_line(name: str, fault: NameFault | None):
    assert name_fault(name, ["Giao ban"]) is fault

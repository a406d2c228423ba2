"""Two briefings compared: what each kept, the difference in its own unit, and why some figures do not compare."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from analytics import Scope, measure
from analytics.measure import BY_WARD
from analytics.pin_differences import changed_values, pin_differences
from analytics.pinned_comparison import Obstacle, briefing_changes, in_order_of_day
from analytics.pinning import FIGURES, shown_tables, shown_texts
from analytics.registry import REGISTRY
from analytics.scope import Window, WindowKind
from data.ledger.pins import Pin
from tests.city import City

METRICS = ("team_regulations", "outreach_sessions", "days_to_resolve")
DAY = dt.date(2019, 12, 24)
PINNED_AT = dt.datetime(2019, 12, 25)
TEAMS = """
    team | name  | kind     | regulation_no | regulation_on
    T1   | Đội 1 | facility | 12/QC         | 2019-12-20
    T2   | Đội 2 | facility |               |
"""


@pytest.fixture
def town(city: City) -> City:
    city.fire_teams(TEAMS)
    city.outreach("""
        session | held_on    | attendees
        S1      | 2019-12-21 | 30
    """)
    return city


def pinned(city: City, name: str, scope: Scope, texts: Mapping[str, str] = MappingProxyType({})) -> Pin:
    """What was shown of that scope, pinned; `texts` are kept in place of today's."""
    store = city.store()
    tables = {by: measure(store, METRICS, scope, by) for by in ((), BY_WARD)}
    kept = {**shown_texts(city.area, scope), **texts}
    return city.ledger.pin(name, store.id, PINNED_AT, shown_tables(store, scope, tables), kept)


def changes(before: Pin, after: Pin, by: Any = ()) -> Mapping[tuple[str, str], Any]:
    return {(one.metric, one.group): one for one in briefing_changes(before, after, by)}


def test_the_difference_is_that_of_the_figures_both_briefings_kept(town: City):
    before = pinned(town, "trước", Scope(dt.date(2019, 12, 19)))
    after = pinned(town, "này", Scope(DAY))
    town.fire_teams(TEAMS.replace("T2   | Đội 2 | facility |               |", ""), received="2019-12-26 09:00")
    town.publish()
    found = changes(before, after)["team_regulations", ""]
    assert (found.before, found.after, found.difference) == (None, 0.5, None)
    sessions = changes(before, after)["outreach_sessions", ""]
    assert (sessions.before, sessions.after, sessions.difference) == (0, 1, 1)
    assert changes(before, after, BY_WARD)["team_regulations", "Quỳnh Lôi"].after == 0.5
    assert in_order_of_day([after, before]) == (before, after)


def test_a_figure_counted_in_another_way_is_not_compared(town: City):
    old = json.loads(shown_texts(town.area, Scope(DAY))["registry"])
    for each in old:
        each["numerator"] = "true" if each["id"] == "team_regulations" else each["numerator"]
        each["label"] = "Tên cũ" if each["id"] == "outreach_sessions" else each["label"]
    before = pinned(town, "trước", Scope(DAY), {"registry": json.dumps(old)})
    after = pinned(town, "này", Scope(DAY))
    found = changes(before, after)
    assert found["team_regulations", ""].obstacle is Obstacle.DEFINITION
    assert found["team_regulations", ""].difference is None
    assert found["outreach_sessions", ""].obstacle is None
    assert found["outreach_sessions", ""].label == REGISTRY["outreach_sessions"].label


def test_a_metric_that_only_one_briefing_knows_is_said_to_be_new_or_gone(town: City):
    some = [each for each in json.loads(shown_texts(town.area, Scope(DAY))["registry"]) if each["kind"] != "flow"]
    fewer = pinned(town, "ít", Scope(DAY), {"registry": json.dumps(some)})
    whole = pinned(town, "đủ", Scope(DAY))
    assert changes(fewer, whole)["outreach_sessions", ""].obstacle is Obstacle.NEW
    assert changes(whole, fewer)["outreach_sessions", ""].obstacle is Obstacle.GONE


def test_briefings_of_other_wards_or_windows_do_not_compare(town: City):
    whole = pinned(town, "toàn quận", Scope(DAY))
    ward = pinned(town, "một phường", Scope(DAY, wards=("quynh-loi",)))
    month = pinned(town, "tháng", Scope(DAY, window=Window(WindowKind.MONTH)))
    assert changes(whole, ward)["team_regulations", ""].obstacle is Obstacle.SCOPE
    assert changes(whole, ward, BY_WARD)["team_regulations", "Quỳnh Lôi"].difference == 0
    assert changes(whole, month)["outreach_sessions", ""].obstacle is Obstacle.SCOPE
    assert changes(whole, month)["team_regulations", ""].difference == 0


def test_a_pin_made_today_differs_in_nothing(town: City):
    pin = pinned(town, "hôm nay", Scope(DAY))
    assert not pin_differences(pin, town.area).any
    assert changed_values(town.store(), pin) == ()


def test_what_differs_from_a_pin_is_named(town: City):
    texts = shown_texts(town.area, Scope(DAY))
    old = [
        {**each, "definition": "khác"} if each["id"] == "plans_issued" else each
        for each in json.loads(texts["registry"])
    ]
    pack = {**json.loads(texts["area"]), "area.toml": "khác"}
    pin = pinned(
        town,
        "cũ",
        Scope(DAY),
        {"registry": json.dumps(old), "area": json.dumps(pack), "facts": "select 1"},
    )
    found = pin_differences(pin, town.area)
    assert (found.facts, found.metrics, found.area_files) == (True, ("plans_issued",), ("area.toml",))


def test_a_figure_that_comes_out_differently_today_is_told_with_both_values(town: City):
    table = measure(town.store(), METRICS, Scope(DAY), ())
    shifted = replace(table, totals=tuple(replace(row, value=0.9) for row in table.totals if row.metric == METRICS[0]))
    tables = shown_tables(town.store(), Scope(DAY), {(): shifted})
    kept = {FIGURES: tables[FIGURES]}
    pin = town.ledger.pin("cũ", town.store().id, PINNED_AT, kept, shown_texts(town.area, Scope(DAY)))
    assert [(one.metric, one.kept, one.today) for one in changed_values(town.store(), pin)] == [(METRICS[0], 0.9, 0.5)]

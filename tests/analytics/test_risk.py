import datetime as dt

import pytest

from analytics import measure
from analytics.priority import priority_by_ward
from analytics.risk import matrix, risk, risk_by_ward
from analytics.risk_explained import explain
from analytics.risk_reasons import ReasonCode
from analytics.scope import Scope
from tests.analytics.oracle.risk import Oracle, generated_buildings

AS_OF = dt.date(2019, 12, 24)
SCOPE = Scope(as_of=AS_OF)


def only(city, scope=SCOPE, **options):
    return risk(city.store(), scope, **options).rows[0]


def test_compliance_counts_items_present_and_working_of_the_rules_in_force(city):
    city.buildings("""
        building | name   | kind       | year_built | storeys | fire_height_m
        B1       | Nhà B1 | commercial | 2012       | 7       | 24
    """)
    city.equipment("""
        building | equipment_type       | installed | working
        B1       | indoor_hydrant       | 7         | 7
        B1       | automatic_fire_alarm | 1         | 0
        B1       | powder_extinguisher  | 4         | 4
        B1       | gas_extinguisher     | 3         | 3
        B1       | emergency_light      | 0         |
    """)
    found = only(city)
    # hydrant and 4 + 3 extinguishers on 7 storeys hold; the alarm is broken, no light is there; EXIT was not reported.
    assert (found.compliance_met, found.compliance_items, found.compliance_unreported) == (2, 4, 1)
    assert found.compliance == 0.5


def test_building_older_than_the_rule_is_shown_apart(city):
    city.buildings("""
        building | name   | kind      | year_built | storeys
        B1       | Nhà B1 | old_block | 1975       | 5
    """)
    city.equipment("""
        building | equipment_type      | installed | working
        B1       | powder_extinguisher | 5         | 5
        B1       | exit_sign           | 0         | 0
    """)
    found = only(city)
    assert (found.compliance, found.compliance_items) == (None, 0)
    assert (found.older_met, found.older_items) == (1, 2)


def test_new_rules_hold_from_their_day_on(city):
    city.buildings("""
        building | name   | kind       | year_built | storeys | floor_area_m2
        B1       | Nhà B1 | commercial | 2026       | 4       | 700
    """)
    store = city.store()
    asked = {
        day: store.rows(
            "select rule_set, is_required from rule_item_facts($day, timestamp '9999-12-30', $day, $day) "
            "where item = 'fire_alarm'",
            {"day": dt.date.fromisoformat(day)},
        )
        for day in ("2019-12-24", "2025-12-29", "2025-12-30")
    }
    assert asked == {
        "2019-12-24": [{"rule_set": "TCVN 3890:2009", "is_required": False}],
        "2025-12-29": [{"rule_set": "TCVN 3890:2009", "is_required": False}],
        "2025-12-30": [{"rule_set": "QCVN 10:2025/BCA", "is_required": True}],
    }


def test_safety_index_is_the_weighted_mean_of_what_is_observed(city):
    city.buildings("""
        building | name   | kind      | truck_access | inspection_grade | escape_routes
        B1       | Nhà B1 | old_block | limited      | b                | 1
    """)
    found = only(city)
    # fire service 2 × .0681, load bearing 4 × .0630, escape routes 2 × .0620
    assert found.observed_weight == pytest.approx(0.1931)
    assert found.safety_index == pytest.approx((2 * 0.0681 + 4 * 0.0630 + 2 * 0.0620) / 0.1931)


def test_building_without_data_has_no_index_and_no_place_in_the_matrix(city):
    city.buildings("""
        building | name   | kind
        B1       | Nhà B1 | old_block
    """)
    store = city.store()
    found = risk(store, SCOPE).rows[0]
    assert (found.safety_index, found.observed_weight, found.hazard_level, found.people_level) == (None, 0, None, None)
    assert matrix(store, SCOPE).unknown == 1


def test_no_open_violation_is_observed_only_after_an_inspection(city):
    city.buildings("""
        building | name | kind
        B1       | B1   | old_block
        B2       | B2   | old_block
        B3       | B3   | old_block
    """)
    city.violations("""
        violation | building | violation_type   | found_on
        V1        | B2       | broken_fire_door | 2019-12-01
    """)
    city.inspections("""
        inspection | building | inspected_on
        K1         | B1       | 2019-12-02
        K2         | B3       | 2018-12-01
    """)
    store = city.store()
    doors = {
        building: term.grade
        for building in ("B1", "B2", "B3")
        for term in explain(store, SCOPE, "quynh-loi", building).parameters
        if term.parameter == "doors"
    }
    assert doors == {"B1": 4, "B2": 1, "B3": None}


def test_flashovers_a_year_are_a_range_and_sprinklers_lower_it(city):
    city.buildings("""
        building | name | kind       | floor_area_m2 | residents
        B1       | B1   | commercial | 10000         | 100
        B2       | B2   | commercial | 10000         | 100
        B3       | B3   | commercial | 10000         | 100
        B4       | B4   | commercial |               | 100
    """)
    city.equipment("""
        building | equipment_type        | installed | working
        B1       | automatic_suppression | 1         | 1
        B2       | automatic_suppression | 0         | 0
    """)
    found = {row.building: (row.flashovers_low, row.flashovers_high) for row in risk(city.store(), SCOPE).rows}
    assert found["B1"] == pytest.approx((5e-5, 4e-4))
    assert found["B2"] == pytest.approx((5e-4, 4e-3))
    assert found["B3"] == pytest.approx((5e-5, 4e-3))  # nobody said whether it has sprinklers
    assert found["B4"] == (None, None)


def test_hazard_is_the_gravest_level_and_never_a_mean(city):
    city.buildings("""
        building | name   | kind      | residents | inspection_grade
        B1       | Nhà B1 | old_block | 300       | d
        B2       | Nhà B2 | old_block | 299       | d
        B3       | Nhà B3 | old_block | 800       | a
    """)
    city.collect("violation", "")
    store = city.store()
    rows = {row.building: (row.hazard_level, row.people_level, row.is_priority) for row in risk(store, SCOPE).rows}
    assert rows == {"B1": (3, 3, True), "B2": (3, 2, False), "B3": (1, 3, False)}
    grid = matrix(store, SCOPE)
    assert (grid.cell(3, 3).buildings, grid.cell(3, 3).residents, grid.cell(3, 2).buildings) == (1, 300, 1)
    assert sum(cell.buildings for cell in grid.cells) + grid.unknown == 3


def test_priority_list_stands_gravest_first_and_says_why(city):
    city.buildings("""
        building | name   | kind       | residents | truck_access
        B1       | Nhà B1 | commercial | 600       | no
        B2       | Nhà B2 | commercial | 900       | yes
    """)
    city.violations("""
        violation | building | violation_type       | found_on   | due_on     | verified_on
        V1        | B1       | blocked_escape_route | 2019-10-01 | 2019-11-01 |
        V2        | B1       | locked_escape_door   | 2019-10-01 |            |
        V3        | B1       | leakage              | 2019-10-01 |            |
        V4        | B2       | leakage              | 2019-10-01 |            | 2019-12-01
    """)
    store = city.store()
    table = risk(store, SCOPE)
    assert [row.building for row in table.rows] == ["B1", "B2"]
    assert [row.building for row in table.priority] == ["B1"]
    assert [(reason.code, reason.number) for reason in table.rows[0].reasons] == [
        (ReasonCode.SERIOUS_VIOLATIONS, 2),
        (ReasonCode.OPEN_VIOLATIONS, 3),
        (ReasonCode.OVERDUE_VIOLATIONS, 1),
        (ReasonCode.TRUCK_ACCESS_NONE, 1),
        (ReasonCode.RESIDENTS, 600),
    ]
    first = risk(store, SCOPE, top=1)
    assert ([row.building for row in first.rows], first.buildings) == (["B1"], 2)


def test_user_weights_move_only_the_weighted_violations(city):
    city.buildings("""
        building | name   | kind       | residents
        B1       | Nhà B1 | commercial | 600
    """)
    city.violations("""
        violation | building | violation_type   | found_on
        V1        | B1       | broken_fire_door | 2019-10-01
        V2        | B1       | leakage          | 2019-10-01
    """)
    store = city.store()
    plain, weighted = (risk(store, SCOPE, weights=weights).rows[0] for weights in ({}, {"C": 3.0, "G": 0.0}))
    assert (plain.weighted_violations, weighted.weighted_violations) == (2, 3)
    assert plain.open_violations == weighted.open_violations == 2
    terms = explain(store, SCOPE, "quynh-loi", "B1", {"C": 3.0, "G": 0.0}).violations
    assert [(term.violation, term.weight) for term in terms] == [("V1", 3.0), ("V2", 0.0)]


def test_ward_figures_are_sums_over_sums_and_empty_wards_are_rows(city):
    city.buildings("""
        building | name | kind       | year_built | storeys | residents | inspection_grade
        B1       | B1   | commercial | 2012       | 1       | 900       | d
        B2       | B2   | commercial | 2012       | 1       | 100       | a
    """)
    city.equipment("""
        building | equipment_type      | installed | working
        B1       | powder_extinguisher | 1         | 1
        B2       | powder_extinguisher | 1         | 1
        B2       | emergency_light     | 0         | 0
        B2       | exit_sign           | 0         | 0
    """)
    store = city.store()
    wards = {ward.ward: ward for ward in risk_by_ward(store, SCOPE)}
    assert len(wards) == 20
    ward = wards["quynh-loi"]
    assert (ward.compliance_met, ward.compliance_items, ward.compliance) == (2, 4, 0.5)
    assert (ward.residents, ward.residents_in_priority, ward.priority_buildings) == (1000, 900, 1)
    assert (wards["pho-hue"].buildings, wards["pho-hue"].compliance, wards["pho-hue"].safety_index) == (0, None, None)
    assert [row.ward for row in risk_by_ward(store, Scope(as_of=AS_OF, wards=("quynh-loi",)))] == ["quynh-loi"]


def test_buildings_follow_their_ward_into_its_successor_or_stay_unknown(city):
    city.buildings("building | name | kind\nB1 | B1 | old_block", ward="bui-thi-xuan")
    city.buildings("building | name | kind\nN1 | N1 | old_block", ward="ngo-thi-nham")
    wards = {
        row.building: (row.ward, row.ward_name) for row in risk(city.store(), Scope(as_of=dt.date(2020, 6, 1))).rows
    }
    assert wards == {"B1": ("nguyen-du-2020-03", "Nguyễn Du"), "N1": ("unknown", None)}


def test_unknown_building_is_refused(city):
    city.buildings("building | name | kind\nB1 | B1 | old_block")
    with pytest.raises(KeyError, match="B9"):
        explain(city.store(), SCOPE, "quynh-loi", "B9")


@pytest.mark.parametrize("seed", range(3))
def test_an_independent_recomputation_agrees(city, seed):
    given = generated_buildings(seed, city.area, count=40)
    city.buildings(given.building)
    city.equipment(given.equipment)
    city.violations(given.violation)
    city.inspections(given.inspection)
    city.fire_teams(given.fire_team)
    oracle = Oracle(given, city.area, AS_OF)
    rows = risk(city.store(), SCOPE).rows
    assert len(rows) == 40
    for row in rows:
        expected = oracle.judge(row.building)
        found = {name: getattr(row, name) for name in expected}
        assert found == pytest.approx(expected, nan_ok=True), row.building


def test_the_metrics_say_what_the_risk_table_says(city):
    given = generated_buildings(7, city.area, count=30)
    for table in given.rows:
        city.collect(table, getattr(given, table))
    store = city.store()
    rows = risk(store, SCOPE).rows
    totals = {
        row.metric: (row.numerator, row.denominator)
        for metric in ("compliance", "safety_index", "residents_in_priority_buildings")
        for row in measure(store, [metric], SCOPE, ("ward",)).totals
    }
    graded = [row for row in rows if row.safety_index is not None]
    assert totals == {
        "compliance": (sum(row.compliance_met for row in rows), sum(row.compliance_items for row in rows)),
        "safety_index": (
            pytest.approx(sum(row.safety_index * row.observed_weight for row in graded)),
            pytest.approx(sum(row.observed_weight for row in graded)),
        ),
        "residents_in_priority_buildings": (
            sum(row.residents for row in rows if row.is_priority),
            sum(row.residents or 0 for row in rows),
        ),
    }


def test_priority_buildings_are_added_up_by_ward(city):
    given = generated_buildings(7, city.area, count=30)
    for table in given.rows:
        city.collect(table, getattr(given, table))
    city.buildings("""
        building | name | kind       | year_built | storeys | residents | inspection_grade | truck_access
        P1       | P1   | commercial | 2012       | 1       | 900       | d                | no
        P2       | P2   | commercial | 2012       | 1       | 800       | d                | yes
    """, ward="bach-mai")  # fmt: skip
    store = city.store()
    for wards in ((), ("bach-mai",), ("quynh-loi",), ("vinh-tuy",)):
        scope = Scope(as_of=AS_OF, wards=wards)
        listed = risk(store, scope).priority
        found = priority_by_ward(store, scope)
        assert sum(ward.buildings for ward in found) == len(listed)
        assert sum(ward.residents for ward in found) == sum(row.residents or 0 for row in listed)
        assert sum(ward.unreachable for ward in found) == sum(row.truck_access == "no" for row in listed)
    [own] = priority_by_ward(store, Scope(as_of=AS_OF, wards=("bach-mai",)))
    assert (own.buildings, own.residents, own.unreachable) == (2, 1700, 1)

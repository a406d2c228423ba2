"""One building: which it is, whether it is there on the day, what changed and who said so, what the sheets tell."""

import datetime as dt

from analytics import Scope
from analytics.building_profile import FactChange, Standing, building_profile, find_buildings
from analytics.building_records import building_records
from tests.city import City

DAY = dt.date(2019, 12, 24)
SCOPE = Scope(DAY)
ROW = """
    building | name   | kind      | storeys | residents
    B1       | Nhà B1 | old_block | {storeys} | {residents}
"""
OTHER = """
    building | name   | kind
    B2       | Nhà B2 | old_block
"""


def profile(city: City, scope: Scope = SCOPE, code: str = "B1"):
    store = city.store()
    [identity] = find_buildings(store, code)
    return building_profile(store, scope, identity)


def test_a_code_is_found_in_any_case_and_narrowed_by_its_ward(city):
    for ward in ("bach-mai", "quynh-loi"):
        city.buildings(ROW.format(storeys=5, residents=10), ward=ward)
    store = city.store()
    assert [(each.ward, each.building) for each in find_buildings(store, "b1")] == [
        ("bach-mai", "B1"),
        ("quynh-loi", "B1"),
    ]
    assert [each.ward_name for each in find_buildings(store, "B1", "quynh-loi")] == ["Quỳnh Lôi"]
    assert find_buildings(store, "B9") == ()
    assert find_buildings(store, "B1", "khong-co") == ()


def test_the_history_tells_each_change_with_its_report(city):
    city.submit(period="10/2019", received="2019-10-15 09:00", building=ROW.format(storeys=5, residents=""))
    city.submit(period="11/2019", received="2019-11-15 09:00", building=ROW.format(storeys=5, residents=120))
    city.submit(period="12/2019", received="2019-12-16 09:00", building=ROW.format(storeys=5, residents=120))
    found = profile(city)
    assert found.standing is Standing.REGISTERED
    assert found.reports == 3
    changed, first = found.history
    assert (changed.since, changed.changes) == (dt.date(2019, 11, 14), (FactChange("residents", None, 120),))
    assert (changed.origin.period, changed.origin.cutoff) == ("2019-11", dt.date(2019, 11, 14))
    assert first.is_first
    assert found.now.facts["residents"] == 120


def test_what_was_known_earlier_is_what_is_shown_as_known_then(city):
    city.submit(period="11/2019", received="2019-11-15 09:00", building=ROW.format(storeys=5, residents=100))
    city.submit(period="11/2019", received="2019-12-02 09:00", building=ROW.format(storeys=6, residents=100))
    assert profile(city).now.facts["storeys"] == 6
    assert profile(city, Scope(DAY, known_by=dt.date(2019, 11, 30))).now.facts["storeys"] == 5
    unknown = profile(city, Scope(DAY, known_by=dt.date(2019, 11, 1)))
    assert (unknown.standing, unknown.now, unknown.history) == (Standing.NOT_KNOWN_YET, None, ())


def test_a_building_left_out_is_carried_on_and_told_so(city):
    city.submit(period="11/2019", received="2019-11-15 09:00", building=ROW.format(storeys=5, residents=100))
    city.submit(period="12/2019", received="2019-12-16 09:00", building=OTHER)
    found = profile(city)
    assert (found.standing, found.now.is_carried, found.reports) == (Standing.REGISTERED, True, 1)
    assert [(entry.since, entry.is_left_out) for entry in found.history] == [
        (dt.date(2019, 12, 14), True),
        (dt.date(2019, 11, 14), False),
    ]


def test_before_its_first_cut_off_a_building_is_not_yet_there(city):
    city.submit(period="12/2019", received="2019-12-16 09:00", building=ROW.format(storeys=5, residents=100))
    found = profile(city, Scope(dt.date(2019, 12, 13)))
    assert (found.standing, found.now.valid_from) == (Standing.NOT_YET, dt.date(2019, 12, 14))
    assert profile(city, Scope(dt.date(2019, 12, 14))).standing is Standing.REGISTERED


def test_a_building_leaves_on_its_day_with_reason_and_document_only(city):
    row = "building | name | kind | left_on | left_reason | left_document\n{}"
    city.buildings(row.format("B1 | Nhà B1 | old_block | 2019-12-20 | demolished | 15/QĐ"))
    assert profile(city).standing is Standing.LEFT
    assert profile(city, Scope(DAY).on(dt.date(2019, 12, 24))).now.gone_on == dt.date(2019, 12, 20)
    city.buildings(row.format("B1 | Nhà B1 | old_block | 2019-12-20 | demolished |"), ward="bach-mai")
    store = city.store()
    [here] = find_buildings(store, "B1", "bach-mai")
    assert building_profile(store, SCOPE, here).standing is Standing.REGISTERED


def test_the_records_are_the_building_s_own_with_their_rows(city):
    city.buildings(ROW.format(storeys=5, residents=10) + "    B2 | Nhà B2 | old_block | 4 | 5")
    city.equipment("""
        building | equipment_type      | required_reported | installed | working | checked_on
        B1       | powder_extinguisher | 4                 | 3         | 2       | 2019-09-01
        B2       | powder_extinguisher | 9                 | 9         | 9       |
    """)
    city.violations("""
        violation | building | violation_type       | found_on   | due_on     | declared_on | verified_on
        V1        | B1       | blocked_escape_route | 2019-10-01 | 2019-12-10 | 2020-01-03  | 2020-01-05
        V2        | B1       | leakage              | 2019-09-01 | 2019-12-10 | 2019-09-20  | 2019-10-01
        V3        | B2       | leakage              | 2019-09-01 | 2019-12-10 |             |
    """)
    city.inspections("""
        inspection | building | inspected_on | kind     | result
        K1         | B1       | 2019-08-01   | periodic | unsafe
        K2         | B1       | 2019-11-01   | periodic | safe
    """)
    city.fire_teams("""
        team | name  | kind     | buildings | regulation_no | regulation_on
        T1   | Đội 1 | facility | B1; B2    | 12/QC         | 2019-11-05
        T2   | Đội 2 | facility | B2        |               |
    """)
    city.outreach("""
        session | held_on    | form    | topic | buildings | building_commitments
        T1      | 2019-11-01 | meeting | PCCC  | B1; B2    | 7; 9
    """)
    city.incidents("""
        incident | occurred_on | building | severity
        S1       | 2019-11-20  | B1       | minor
        S2       | 2019-12-25  | B1       | minor
    """)
    store = city.store()
    found = building_records(store, SCOPE, find_buildings(store, "B1")[0].building_id)
    [line] = found.equipment
    assert (line.approved_need, line.installed, line.working, line.shortage, line.is_met) == (4, 3, 2, 1, False)
    assert (line.checked_on, line.origin.sheet_row) == (dt.date(2019, 9, 1), 3)
    # The re-inspection of 2020 is not known on the day: the violation is open, and overdue.
    assert [
        (each.violation, each.is_open, each.is_overdue, each.declared_on, each.verified_on) for each in found.violations
    ] == [
        ("V1", True, True, None, None),
        ("V2", False, False, dt.date(2019, 9, 20), dt.date(2019, 10, 1)),
    ]
    assert [each.inspection for each in found.inspections] == ["K2", "K1"]
    assert [(each.team, each.buildings, each.has_regulation) for each in found.teams] == [("T1", 2, True)]
    assert [(each.session, each.households_committed) for each in found.sessions] == [("T1", 7)]
    assert [each.incident for each in found.fires] == ["S1"]
    assert {each.origin.file for each in (*found.violations, *found.teams, *found.fires)} == {"bieu-mau.xlsx"}

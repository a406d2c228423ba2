"""What a snapshot works out besides: groups, baselines, deadlines, repetitions, building numbers."""

import datetime as dt

from tests.city import City

BUILDING = "building | name | kind | storeys\n"
EQUIPMENT = "building | equipment_type | required_reported | installed\n"
DEADLINE = "violation | building | violation_type | found_on | due_on_first | due_on\n"
CLOSED = "violation | building | violation_type | found_on | verified_on\n"


def needs(city: City, known_by: str) -> list[tuple[object, ...]]:
    return city.query(
        """
        select required_reported, required_approved from equipment
        where valid_to = '9999-12-31' and known_from <= $known_by and $known_by < known_to
        """,
        known_by=dt.datetime.fromisoformat(known_by),
    )


def deadlines(city: City, known_by: str) -> list[tuple[object, ...]]:
    return city.query(
        """
        select due_on, first_due_on, extension_count from violation
        where known_from <= $known_by and $known_by < known_to
        """,
        known_by=dt.datetime.fromisoformat(known_by),
    )


def test_management_groups_follow_the_area_pack(city: City) -> None:
    city.buildings(
        BUILDING + "B1 | A | old_block | 12\nB2 | B | commercial | 9\nB3 | C | commercial | 8\nB4 | D | social |"
    )
    found = city.query("select building, management_group from building order by building")
    assert found == [("B1", "old"), ("B2", "high_rise"), ("B3", "other"), ("B4", "other")]


def test_a_row_bears_the_kind_its_own_workbook_gives_the_building(city: City) -> None:
    equipment = EQUIPMENT + "B1 | fire_bell | 4 | 0"
    city.submit(
        period="11/2019", received="2019-11-16", building=BUILDING + "B1 | A | commercial | 8", equipment=equipment
    )
    city.submit(
        period="12/2019", received="2019-12-16", building=BUILDING + "B1 | A | old_block | 8", equipment=equipment
    )
    found = city.query("select kind, management_group from equipment where known_to = '9999-12-31' order by valid_from")
    assert found == [("commercial", "other"), ("old_block", "old")]


def test_without_its_own_sheet_of_buildings_a_row_takes_the_latest_kind_before(city: City) -> None:
    city.submit(period="10/2019", received="2019-10-16", building=BUILDING + "B1 | A | commercial | 12")
    city.submit(period="11/2019", received="2019-11-16", violation=DEADLINE + "V1 | B1 | x | 2019-11-01 | |")
    city.submit(period="12/2019", received="2019-12-16", building=BUILDING + "B1 | A | old_block | 12")
    assert city.query("select kind, management_group from violation") == [("commercial", "high_rise")]


def test_buildings_are_numbered_by_ward_and_code_wherever_they_are_named(city: City) -> None:
    city.submit(ward="quynh-loi", building=BUILDING + "B2 | A | old_block | 5\nB1 | B | old_block | 5")
    city.submit(ward="quynh-loi", period="12/2019", violation=DEADLINE + "V1 | B9 | x | 2019-11-01 | |")
    found = city.query("select building, building_id from building order by building_id")
    assert found == [("B1", 1), ("B2", 2)]
    assert city.query("select building_id from violation") == [(3,)]


def test_the_first_need_accepted_is_the_baseline_whatever_the_ward_reports_later(city: City) -> None:
    city.submit(period="10/2019", received="2019-10-16", equipment=EQUIPMENT + "B1 | fire_bell | | 1")
    city.submit(period="11/2019", received="2019-11-16", equipment=EQUIPMENT + "B1 | fire_bell | 10 | 2")
    city.submit(period="12/2019", received="2019-12-16", equipment=EQUIPMENT + "B1 | fire_bell | 3 | 3")
    assert needs(city, "2019-11-01") == [(None, None)]
    assert needs(city, "2019-12-01") == [(10, 10)]
    assert needs(city, "2020-01-01") == [(3, 10)]


def test_a_correction_of_the_same_period_does_not_lower_the_baseline(city: City) -> None:
    city.submit(period="12/2019", received="2019-12-16 08:00", equipment=EQUIPMENT + "B1 | fire_bell | 10 | 2")
    city.submit(period="12/2019", received="2019-12-16 15:00", equipment=EQUIPMENT + "B1 | fire_bell | 4 | 2")
    assert needs(city, "2020-01-01") == [(4, 10)]


def test_a_need_from_a_withdrawn_report_is_no_baseline_from_then_on(city: City) -> None:
    wrong = city.submit(period="11/2019", received="2019-11-16", equipment=EQUIPMENT + "B1 | fire_bell | 99 | 2")
    city.submit(period="12/2019", received="2019-12-16", equipment=EQUIPMENT + "B1 | fire_bell | 4 | 2")
    city.withdraw(wrong, "2019-12-20 09:00")
    assert needs(city, "2019-12-18") == [(4, 99)]
    assert needs(city, "2020-01-01") == [(4, 4)]


def test_the_earliest_deadline_stays_and_every_later_one_is_an_extension(city: City) -> None:
    line = "V1 | B1 | x | 2019-09-01 | {} | {}"
    dates = [("2019-10-15", "2019-10-15"), ("2019-10-15", "2019-11-15"), ("", "2019-12-15"), ("", "2019-12-15")]
    for month, (first, due) in zip((9, 10, 11, 12), dates, strict=True):
        text = DEADLINE + line.format(first, due)
        city.submit(period=f"{month:02}/2019", received=f"2019-{month:02}-16", violation=text)
    first_due = dt.date(2019, 10, 15)
    assert deadlines(city, "2019-10-01") == [(dt.date(2019, 10, 15), first_due, 0)]
    assert deadlines(city, "2019-11-01") == [(dt.date(2019, 11, 15), first_due, 1)]
    assert deadlines(city, "2019-12-01") == [(dt.date(2019, 12, 15), first_due, 2)]
    assert deadlines(city, "2020-01-01") == [(dt.date(2019, 12, 15), first_due, 2)]


def test_a_first_deadline_told_beside_a_later_one_is_an_extension_at_once(city: City) -> None:
    city.violations(DEADLINE + "V1 | B1 | x | 2019-09-01 | 2019-10-01 | 2019-12-01")
    assert deadlines(city, "2020-01-01") == [(dt.date(2019, 12, 1), dt.date(2019, 10, 1), 1)]


def test_a_deadline_that_arrives_late_changes_nothing_that_was_known_before(city: City) -> None:
    line = DEADLINE + "V1 | B1 | x | 2019-09-01 | | {}"
    city.submit(period="12/2019", received="2019-12-16", violation=line.format("2019-12-31"))
    city.submit(period="11/2019", received="2019-12-20", violation=line.format("2019-11-30"))
    assert deadlines(city, "2019-12-18") == [(dt.date(2019, 12, 31), dt.date(2019, 12, 31), 0)]
    assert deadlines(city, "2020-01-01") == [(dt.date(2019, 12, 31), dt.date(2019, 11, 30), 1)]


def test_a_deadline_blanked_later_is_not_forgotten(city: City) -> None:
    city.submit(period="11/2019", received="2019-11-16", violation=DEADLINE + "V1 | B1 | x | 2019-09-01 | | 2019-11-30")
    city.submit(period="12/2019", received="2019-12-16", violation=DEADLINE + "V1 | B1 | x | 2019-09-01 | |")
    assert deadlines(city, "2020-01-01") == [(None, dt.date(2019, 11, 30), 0)]


def test_the_same_building_and_type_within_90_days_of_closure_is_a_repetition(city: City) -> None:
    city.violations(
        CLOSED
        + """V1 | B1 | x | 2019-06-01 | 2019-07-01
        V2 | B1 | x | 2019-09-29 |
        V3 | B1 | x | 2019-09-30 |
        V4 | B2 | x | 2019-07-02 |
        V5 | B1 | y | 2019-07-02 |"""
    )
    found = city.query("select violation, is_repeated, repeats from violation order by violation")
    assert found == [
        ("V1", False, None),
        ("V2", True, "V1"),
        ("V3", False, None),
        ("V4", False, None),
        ("V5", False, None),
    ]


def test_a_repetition_is_known_only_once_the_closure_is(city: City) -> None:
    again = "\nV2 | B1 | x | 2019-11-20 |"
    city.submit(period="11/2019", received="2019-11-25", violation=CLOSED + "V1 | B1 | x | 2019-10-01 |" + again)
    city.submit(
        period="12/2019", received="2019-12-16", violation=CLOSED + "V1 | B1 | x | 2019-10-01 | 2019-11-10" + again
    )
    found = city.query("select known_from, is_repeated from violation where violation = 'V2' order by known_from")
    assert found == [
        (dt.datetime(2019, 11, 25, 23, 59, 59, 999999), False),
        (dt.datetime(2019, 12, 16, 23, 59, 59, 999999), True),
    ]


def test_a_team_serves_many_buildings_and_a_session_reaches_many(city: City) -> None:
    city.buildings(BUILDING + "B1 | A | old_block | 5\nB2 | B | old_block | 5")
    city.fire_teams("team | name | kind | buildings\nT1 | Đội 1 | facility | B1; B2\nT2 | Đội 2 | facility |")
    city.outreach(
        "session | held_on | buildings | building_commitments\nS1 | 2019-12-01 | B1; B2 | 25; 30\nS2 | 2019-12-02 | | "
    )
    assert city.query("select team, building_id from fire_team_building order by building_id") == [("T1", 1), ("T1", 2)]
    assert city.query("select team from fire_team order by team") == [("T1",), ("T2",)]
    reached = city.query("select session, building, households_committed from outreach_building order by building")
    assert reached == [("S1", "B1", 25), ("S1", "B2", 30)]
    assert city.query("select count(*) from outreach") == [(2,)]


def test_every_row_leads_to_its_file_sheet_and_row(city: City) -> None:
    submission = city.submit(violation=CLOSED + "V1 | B1 | x | 2019-06-01 |\nV2 | B1 | x | 2019-06-02 |")
    found = city.query("""
        select violation, submission, sheet, sheet_row, cells, file from violation
        join source using (source_id) join submission using (submission) order by violation
    """)
    assert found == [
        ("V1", submission, "Biểu 03 Tồn tại vi phạm", 3, "A3:Z3", "bieu-mau.xlsx"),
        ("V2", submission, "Biểu 03 Tồn tại vi phạm", 4, "A4:Z4", "bieu-mau.xlsx"),
    ]


def test_targets_of_the_area_and_of_the_district_stand_together(city: City) -> None:
    city.targets("metric | unit | value | due_on | document\nplans_issued | | 1 | 2020-01-05 | 300/UBND")
    found = city.query("select metric, unit, value, source_id is null from target where document = '300/UBND'")
    assert found == [("plans_issued", "*", 1.0, False)]
    assert city.query("select count(*) from target where source_id is null") == [(len(city.area.targets),)]

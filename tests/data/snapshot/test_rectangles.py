"""Valid × known: which version of a record holds for a day, as known at an instant."""

import datetime as dt

from tests.city import City

TEAM = "team | name | kind | members\n"
VIOLATION = "violation | building | violation_type | found_on | verified_on\n"
STATE = """
    select team, members, is_carried from fire_team
    where valid_from <= $as_of and $as_of < valid_to and known_from <= $known_by and $known_by < known_to
    order by team
"""
EVENT = """
    select violation, verified_on, is_carried from violation
    where known_from <= $known_by and $known_by < known_to order by violation
"""


def teams(city: City, as_of: str, known_by: str) -> list[tuple[object, ...]]:
    return city.query(STATE, as_of=dt.date.fromisoformat(as_of), known_by=dt.datetime.fromisoformat(known_by))


def violations(city: City, known_by: str) -> list[tuple[object, ...]]:
    return city.query(EVENT, known_by=dt.datetime.fromisoformat(known_by))


def test_a_state_holds_from_its_cut_off_until_the_next(city: City) -> None:
    city.submit(period="11/2019", received="2019-11-18 09:00", fire_team=TEAM + "T1 | Đội 1 | facility | 5")
    city.submit(period="12/2019", received="2019-12-16 09:00", fire_team=TEAM + "T1 | Đội 1 | facility | 9")
    late = "2020-01-01"
    assert [teams(city, day, late) for day in ("2019-11-13", "2019-11-14", "2019-12-13", "2019-12-14")] == [
        [],
        [("T1", 5, False)],
        [("T1", 5, False)],
        [("T1", 9, False)],
    ]


def test_what_came_later_was_not_known_before(city: City) -> None:
    city.submit(period="11/2019", received="2019-11-18 09:00", fire_team=TEAM + "T1 | Đội 1 | facility | 5")
    city.submit(period="12/2019", received="2019-12-16 09:00", fire_team=TEAM + "T1 | Đội 1 | facility | 9")
    assert teams(city, "2019-12-20", "2019-12-16T08:59:59") == [("T1", 5, False)]
    assert teams(city, "2019-12-20", "2019-12-16T09:00:00") == [("T1", 9, False)]


def test_a_record_left_out_is_carried_over_and_flagged_until_it_is_back(city: City) -> None:
    both = TEAM + "T1 | Đội 1 | facility | 5\nT2 | Đội 2 | facility | 7"
    city.submit(period="10/2019", received="2019-10-16", fire_team=both)
    city.submit(period="11/2019", received="2019-11-16", fire_team=TEAM + "T1 | Đội 1 | facility | 6")
    city.submit(period="12/2019", received="2019-12-16", fire_team=both)
    assert teams(city, "2019-11-20", "2020-01-01") == [("T1", 6, False), ("T2", 7, True)]
    assert teams(city, "2019-12-20", "2020-01-01") == [("T1", 5, False), ("T2", 7, False)]
    assert teams(city, "2019-12-20", "2019-12-01") == [("T1", 6, False), ("T2", 7, True)]


def test_a_record_left_out_twice_is_still_there(city: City) -> None:
    city.submit(period="10/2019", received="2019-10-16", fire_team=TEAM + "T1 | Đội 1 | facility | 5")
    city.submit(period="11/2019", received="2019-11-16", empty=("fire_team",))
    city.submit(period="12/2019", received="2019-12-16", empty=("fire_team", "violation"))
    assert teams(city, "2020-01-15", "2020-01-20") == [("T1", 5, True)]


def test_an_absent_sheet_flags_nothing(city: City) -> None:
    city.submit(period="11/2019", received="2019-11-16", fire_team=TEAM + "T1 | Đội 1 | facility | 5")
    city.submit(period="12/2019", received="2019-12-16", violation=VIOLATION + "V1 | B1 | x | 2019-12-01 |")
    assert teams(city, "2019-12-20", "2020-01-01") == [("T1", 5, False)]
    covered = city.query("select table_name, cutoff from coverage order by cutoff")
    assert covered == [("fire_team", dt.date(2019, 11, 14)), ("violation", dt.date(2019, 12, 14))]


def test_a_sender_of_changes_only_leaves_records_unflagged(city: City) -> None:
    both = TEAM + "T1 | Đội 1 | facility | 5\nT2 | Đội 2 | facility | 7"
    city.submit(period="11/2019", received="2019-11-16", fire_team=both)
    changed = TEAM + "T1 | Đội 1 | facility | 6"
    city.submit(period="12/2019", received="2019-12-16", is_delta=True, fire_team=changed)
    assert teams(city, "2019-12-20", "2020-01-01") == [("T1", 6, False), ("T2", 7, False)]


def test_a_violation_left_out_of_the_next_report_stays_open_and_flagged(city: City) -> None:
    city.submit(period="11/2019", received="2019-11-16", violation=VIOLATION + "V1 | B1 | x | 2019-11-01 |")
    city.submit(period="12/2019", received="2019-12-16", violation=VIOLATION + "V2 | B1 | x | 2019-12-01 |")
    assert violations(city, "2019-12-01") == [("V1", None, False)]
    assert violations(city, "2020-01-01") == [("V1", None, True), ("V2", None, False)]


def test_an_earlier_period_reported_late_does_not_replace_later_news(city: City) -> None:
    closed = VIOLATION + "V1 | B1 | x | 2019-10-01 | 2019-11-10"
    city.submit(period="12/2019", received="2019-12-16", violation=closed)
    city.submit(period="11/2019", received="2019-12-20", violation=VIOLATION + "V1 | B1 | x | 2019-10-01 |")
    assert violations(city, "2020-01-01") == [("V1", dt.date(2019, 11, 10), False)]


def test_of_two_reports_with_one_cut_off_the_later_received_holds(city: City) -> None:
    city.submit(period="12/2019", received="2019-12-16", fire_team=TEAM + "T1 | Đội 1 | facility | 5")
    city.submit(period="năm 2019", received="2019-12-18", fire_team=TEAM + "T1 | Đội 1 | facility | 8")
    assert teams(city, "2019-12-20", "2019-12-17") == [("T1", 5, False)]
    assert teams(city, "2019-12-20", "2020-01-01") == [("T1", 8, False)]


def test_a_withdrawn_report_is_forgotten_from_that_instant_and_remembered_before(city: City) -> None:
    city.submit(period="11/2019", received="2019-11-16", fire_team=TEAM + "T1 | Đội 1 | facility | 5")
    wrong = city.submit(period="12/2019", received="2019-12-16", fire_team=TEAM + "T9 | Đội 9 | facility | 1")
    city.withdraw(wrong, "2019-12-20 09:00")
    assert teams(city, "2019-12-18", "2019-12-19") == [("T1", 5, True), ("T9", 1, False)]
    assert teams(city, "2019-12-18", "2019-12-21") == [("T1", 5, False)]
    city.restore(wrong, "2019-12-22 09:00")
    assert teams(city, "2019-12-18", "2019-12-23") == [("T1", 5, True), ("T9", 1, False)]


def test_wards_do_not_touch_each_other(city: City) -> None:
    city.submit(ward="bach-khoa", period="11/2019", received="2019-11-16", fire_team=TEAM + "T1 | A | facility | 5")
    city.submit(ward="bach-mai", period="12/2019", received="2019-12-16", fire_team=TEAM + "T1 | B | facility | 7")
    found = city.query("select ward, members, is_carried, valid_to from fire_team order by ward")
    open_end = dt.date(9999, 12, 31)
    assert found == [("bach-khoa", 5, False, open_end), ("bach-mai", 7, False, open_end)]


def test_a_file_of_many_wards_speaks_for_the_wards_it_names(city: City) -> None:
    buildings = "ward | building | name | kind\nbach-mai | B1 | A | commercial\nbach-khoa | B1 | B | old_block"
    city.submit(ward=None, profile="many", period="11/2019", received="2019-11-16", building=buildings)
    city.submit(
        ward=None,
        profile="many",
        period="12/2019",
        received="2019-12-16",
        building="ward | building | name | kind\nbach-mai | B2 | C | commercial",
        empty=("violation",),
    )
    found = city.query(
        "select ward, building, is_carried from building where valid_to = '9999-12-31' and known_to = '9999-12-31'"
        " order by ward, building"
    )
    assert found == [("bach-khoa", "B1", False), ("bach-mai", "B1", True), ("bach-mai", "B2", False)]
    covered = city.query("select ward, table_name from coverage where cutoff = '2019-12-14' order by table_name")
    assert covered == [("bach-mai", "building"), ("bach-mai", "violation")]


def test_the_district_office_speaks_for_itself_and_its_rows(city: City) -> None:
    city.submit(
        ward=None,
        unit_plan="unit | plan | own_plan_no | issued_on\nphong-qldt | 245 | 12/KH | 2019-12-23",
        need_decision=(
            "ward_name | building | equipment_type | decision | required_approved | decided_on | document_no\n"
            "bach-mai | B1 | fire_bell | approved | 4 | 2019-12-20 | 9/QĐ"
        ),
    )
    assert city.query("select ward, unit, own_plan_no from unit_plan") == [(None, "phong-qldt", "12/KH")]
    assert city.query("select ward, building_id, required_approved from need_decision") == [("bach-mai", 1, 4)]
    covered = city.query("select ward, table_name from coverage order by table_name")
    assert covered == [("bach-mai", "need_decision"), (None, "unit_plan")]


def test_a_receipt_is_the_first_accepted_one_and_a_correction_is_not_late(city: City) -> None:
    first = city.submit(period="12/2019", received="2019-12-15 08:00", fire_team=TEAM + "T1 | Đội 1 | facility | 5")
    second = city.submit(period="12/2019", received="2019-12-30 08:00", fire_team=TEAM + "T1 | Đội 1 | facility | 6")
    city.withdraw(first, "2020-01-05 08:00")
    found = city.query("select first_received_at, submission, known_from from receipt order by known_from")
    start, correction, withdrawal = (
        dt.datetime(2019, 12, 15, 8),
        dt.datetime(2019, 12, 30, 8),
        dt.datetime(2020, 1, 5, 8),
    )
    assert found == [(start, first, start), (start, first, correction), (correction, second, withdrawal)]

"""The questions of the page on violations, on the nine violations counted by hand and on two of their own."""

import datetime as dt

import pytest

from analytics.legal_bases import legal_bases
from analytics.longest_open import longest_open
from analytics.measure import measure
from analytics.metric import Dimension
from analytics.scope import Scope, Window, WindowKind
from analytics.violation_ageing import Since, violation_ageing
from analytics.violation_flow import violation_flow
from tests.analytics.worked.violations import VIOLATIONS
from tests.city import City

DAY = dt.date(2019, 12, 24)
SCOPE = Scope(DAY)
BUILDINGS = """
    building | name            | kind       | storeys
    B1       | Nhà B1 minh họa | old_block  | 5
    B2       | Nhà B2 minh họa | commercial | 20
"""


@pytest.fixture
def nine(city: City) -> City:
    city.submit(building=BUILDINGS, violation=VIOLATIONS)
    return city


def test_open_violations_are_counted_in_bands_of_days_since_the_finding(nine: City) -> None:
    # Open for 56 (V8), 84 (V4, V5), 114 (V2, V3) and 162 days (V6, V7).
    groups = violation_ageing(nine.store(), SCOPE, Dimension.VIOLATION_GROUP, Since.FOUND, {})
    assert {each.key: each.bands for each in groups} == {
        "A": (0, 0, 1, 0, 0),
        "C": (0, 0, 0, 3, 0),
        "D": (0, 0, 1, 0, 0),
        "G": (0, 1, 0, 1, 0),
    }
    assert sum(each.total for each in groups) == nine.value("violations_open", "2019-12-24")


def test_days_past_the_deadline_count_only_what_is_overdue(nine: City) -> None:
    # V2 alone, due on 1 October: 84 days. V5's last day is today.
    [only] = violation_ageing(nine.store(), SCOPE, Dimension.VIOLATION_TYPE, Since.DEADLINE, {})
    assert (only.key, only.label, only.bands) == (
        "blocked_escape_route",
        "Vật cản trên lối thoát nạn",
        (0, 0, 1, 0, 0),
    )


@pytest.mark.parametrize(("days", "band"), [(30, 0), (31, 1), (60, 1), (61, 2), (90, 2), (91, 3), (180, 3), (181, 4)])
def test_the_last_day_of_a_band_is_in_it(city: City, days: int, band: int) -> None:
    city.violations(f"""
        violation | building | violation_type | found_on
        V1        | B1       | leakage        | {DAY - dt.timedelta(days=days)}
    """)
    [only] = violation_ageing(city.store(), SCOPE, Dimension.VIOLATION_GROUP, Since.FOUND, {})
    assert only.bands.index(1) == band


def test_the_longest_open_stand_first_with_their_building_and_row(nine: City) -> None:
    found = longest_open(nine.store(), SCOPE, Since.FOUND, {})
    # Equally old ones: the serious first.
    assert [(each.violation, each.days) for each in found] == [
        ("V6", 162),
        ("V7", 162),
        ("V2", 114),
        ("V3", 114),
        ("V4", 84),
        ("V5", 84),
        ("V8", 56),
    ]
    second = found[2]
    assert (second.building_name, second.deadline_on, second.is_overdue) == (
        "Nhà B1 minh họa",
        dt.date(2019, 10, 1),
        True,
    )
    assert (second.file, second.sheet_row) == ("bieu-mau.xlsx", 4)
    # B3 is not in the register.
    assert found[0].building_name is None


def test_the_longest_overdue_run_from_their_deadline(nine: City) -> None:
    [only] = longest_open(nine.store(), SCOPE, Since.DEADLINE, {})
    assert (only.violation, only.days) == ("V2", 84)


def test_a_group_a_ward_and_a_limit_restrict_the_longest_open(nine: City) -> None:
    store = nine.store()
    assert len(longest_open(store, SCOPE, Since.FOUND, {Dimension.VIOLATION_GROUP: "G"})) == 2
    assert longest_open(store, Scope(DAY, wards=("bach-mai",)), Since.FOUND, {}) == ()
    assert len(longest_open(store, SCOPE, Since.FOUND, {}, limit=3)) == 3


def test_each_period_s_flow_adds_up(nine: City) -> None:
    flow = violation_flow(nine.store(), SCOPE, {}, 12)
    told = {each.key: (each.open_before, each.found, each.repeated, each.verified, each.open_after) for each in flow}
    # V9, found before the plan, is open on its eve and verified on 20 June.
    assert told == {
        "2019-06": (1, 0, 0, 0, 1),
        "2019-07": (1, 1, 0, 1, 1),
        "2019-08": (1, 2, 0, 1, 2),
        "2019-09": (2, 2, 0, 0, 4),
        "2019-10": (4, 2, 0, 0, 6),
        "2019-11": (6, 1, 1, 0, 7),
        "2019-12": (7, 0, 0, 0, 7),
        "2020-01": (7, 0, 0, 0, 7),
    }
    for each in flow:
        assert each.open_before + each.found - each.verified == each.open_after


def test_the_flow_of_the_window_has_what_the_metric_says_was_found(nine: City) -> None:
    store = nine.store()
    flow = violation_flow(store, SCOPE, {Dimension.VIOLATION_GROUP: "G"}, 12)
    found = measure(store, ["violations_found"], SCOPE, (), within={Dimension.VIOLATION_GROUP: "G"})
    assert sum(each.found for each in flow) == found.total("violations_found").numerator == 3


def test_only_the_last_periods_of_a_long_window_are_told(nine: City) -> None:
    flow = violation_flow(nine.store(), SCOPE, {}, 2)
    assert [(each.key, each.from_on) for each in flow] == [
        ("2019-12", dt.date(2019, 11, 15)),
        ("2020-01", dt.date(2019, 12, 15)),
    ]
    assert flow[0].open_before == 7


def test_a_window_that_begins_after_as_of_has_no_flow(nine: City) -> None:
    later = Window(WindowKind.CUSTOM, dt.date(2020, 1, 1), dt.date(2020, 2, 1))
    assert violation_flow(nine.store(), Scope(DAY, window=later), {}, 12) == ()


def test_a_violation_rests_on_what_was_in_force_on_the_day_it_was_found(city: City) -> None:
    # Nghị định 139/2017 gave way to 16/2022 on 28/01/2022; both types' general documents come beside it.
    city.violations("""
        violation | building | violation_type   | found_on
        V1        | B1       | no_first_meeting | 2022-01-27
        V2        | B1       | no_first_meeting | 2022-01-28
        V3        | B1       | alarm_fault      | 2022-01-28
    """)
    alarm, meeting = legal_bases(city.store(), Scope(dt.date(2022, 2, 1)), {})
    # Serious types first.
    assert (alarm.violation_type, alarm.is_serious, meeting.violation_type) == ("alarm_fault", True, "no_first_meeting")
    assert (meeting.found, meeting.open) == (2, 2)
    by_document = {(one.document, one.fine_low_vnd): one.violations for one in meeting.bases}
    assert by_document[("Luật Nhà ở 65/2014/QH13", None)] == 2
    assert by_document[("Nghị định 139/2017/NĐ-CP", 100_000_000)] == 1
    assert by_document[("Nghị định 16/2022/NĐ-CP (xử phạt)", None)] == 1
    assert ("Luật Nhà ở 27/2023/QH15", None) not in by_document


def test_a_violation_of_a_day_without_any_document_has_no_basis(city: City) -> None:
    city.violations("""
        violation | building | violation_type  | found_on
        V1        | B1       | dangerous_decay | 2012-03-01
    """)
    [only] = legal_bases(city.store(), SCOPE, {})
    assert (only.found, only.bases) == (1, ())

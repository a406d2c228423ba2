"""The rules against gaming (DOMAIN §6): each trick, and the figure that does not fall for it."""

import datetime as dt

from analytics import Scope, measure
from analytics.records import records
from tests.city import City

NOVEMBER = {"period": "11/2019", "received": "2019-11-15 08:00"}
DECEMBER = {"period": "12/2019", "received": "2019-12-16 08:00"}
DAY = "2019-12-20"
TWO_HOUSES = """
    building | name | kind       | storeys | truck_access
    H1       | H1   | commercial | 20      | yes
    H2       | H2   | commercial | 20      | no
"""


def figure(city: City, metric: str, **scope: object) -> tuple[float | None, float | None]:
    asked = Scope(dt.date.fromisoformat(DAY), wards=("quynh-loi",), **scope)
    total = measure(city.store(), [metric], asked).total(metric)
    return total.numerator, total.denominator


def test_building_left_out_of_the_next_report_still_counts(city: City) -> None:
    city.submit(**NOVEMBER, building=TWO_HOUSES)
    city.submit(**DECEMBER, building="building | name | kind | truck_access\nH1 | H1 | commercial | yes")
    assert figure(city, "truck_access") == (1, 2)


def test_building_leaves_only_with_a_reason_and_a_document(city: City) -> None:
    city.submit(
        **DECEMBER,
        building="""
            building | name | kind      | truck_access | left_on    | left_reason | left_document
            B1       | B1   | old_block | no           | 2019-12-01 | demolished  | 7/QĐ
            B2       | B2   | old_block | no           | 2019-12-01 | demolished  |
            B3       | B3   | old_block | no           | 2019-12-01 |             | 7/QĐ
        """,
    )
    assert figure(city, "truck_access") == (0, 2)


HOUSE = "building | name | kind\nB1 | B1 | old_block"
NEED = "building | equipment_type | required_reported | installed\nB1 | torch | {need} | 5"


def test_need_lowered_to_what_is_there_meets_nothing(city: City) -> None:
    city.submit(**NOVEMBER, building=HOUSE, equipment=NEED.format(need=10))
    city.submit(**DECEMBER, building=HOUSE, equipment=NEED.format(need=5))
    assert figure(city, "equipment_lines_met") == (0, 1)


def test_need_set_to_zero_or_kad_stays_in_the_denominator(city: City) -> None:
    city.submit(**NOVEMBER, building=HOUSE, equipment=NEED.format(need=10))
    city.submit(
        **DECEMBER,
        building=HOUSE,
        equipment="building | equipment_type | required_not_applicable | installed\nB1 | torch | true | 5",
    )
    assert figure(city, "buildings_fully_equipped") == (0, 1)


DECISION = """
    ward_name | ward      | building | equipment_type | decision | required_approved | decided_on | document_no
    Quỳnh Lôi | quynh-loi | B1       | {type}         | approved | {need}            | 2019-12-10 | 9/QĐ
"""


def test_only_a_decision_changes_the_need(city: City) -> None:
    city.submit(**NOVEMBER, building=HOUSE, equipment=NEED.format(need=10))
    city.submit(ward=None, **DECEMBER, need_decision=DECISION.format(type="torch", need=5))
    assert figure(city, "equipment_lines_met") == (1, 1)


def test_approved_line_that_the_ward_never_listed_is_not_reported(city: City) -> None:
    city.submit(**DECEMBER, building=HOUSE, equipment=NEED.format(need=5))
    city.submit(ward=None, **DECEMBER, need_decision=DECISION.format(type="axe", need=2))
    found = records(city.store(), "equipment_lines_met", Scope(dt.date.fromisoformat(DAY)))
    assert list(found.counts.values()) == [1, 0, 0, 1]


def test_not_applicable_boards_of_old_blocks_are_derived_not_typed(city: City) -> None:
    city.submit(
        **DECEMBER,
        building="""
            building | name | kind       | storeys | board_status
            H1       | H1   | commercial | 20      | none
            O1       | O1   | old_block  | 5       | none
        """,
    )
    assert figure(city, "boards_recognised") == (0, 1)


def test_closed_without_reinspection_waits_and_is_not_verified(city: City) -> None:
    city.submit(
        **DECEMBER,
        violation="""
            violation | building | violation_type | found_on   | status   | declared_on | verified_on
            V1        | B1       | leakage        | 2019-10-01 | declared | 2019-11-01  |
            V2        | B1       | no_fire_file   | 2019-10-01 | verified | 2019-11-01  | 2019-11-10
        """,
    )
    assert figure(city, "violations_verified") == (1, 2)
    assert figure(city, "violations_declared") == (1, 2)
    assert figure(city, "violations_open") == (1, None)


def test_violation_left_out_of_the_next_file_stays_open(city: City) -> None:
    city.submit(
        **NOVEMBER, violation="violation | building | violation_type | found_on\nV1 | B1 | leakage | 2019-10-01"
    )
    city.submit(**DECEMBER, empty=["violation"])
    assert figure(city, "violations_open") == (1, None)


DUE = """
    violation | building | violation_type | found_on   | due_on   | extension_document
    V1        | B1       | leakage        | 2019-10-01 | {due_on} | {document}
"""


def test_deadline_pushed_back_without_a_document_stays_where_it_was(city: City) -> None:
    city.submit(**NOVEMBER, violation=DUE.format(due_on="2019-11-30", document=""))
    city.submit(**DECEMBER, violation=DUE.format(due_on="2020-01-31", document=""))
    assert figure(city, "violations_overdue") == (1, 1)


def test_deadline_extended_with_a_document_is_overdue_by_the_first_only(city: City) -> None:
    city.submit(**NOVEMBER, violation=DUE.format(due_on="2019-11-30", document=""))
    city.submit(**DECEMBER, violation=DUE.format(due_on="2020-01-31", document="3/GH"))
    assert figure(city, "violations_overdue") == (0, 1)
    assert figure(city, "violations_overdue_first") == (1, 1)


def test_blank_deadline_is_counted_as_none_set_unless_one_was(city: City) -> None:
    city.submit(**NOVEMBER, violation=DUE.format(due_on="2019-11-30", document=""))
    city.submit(**DECEMBER, violation=DUE.format(due_on="", document=""))
    city.submit(ward="bach-mai", **DECEMBER, violation=DUE.format(due_on="", document=""))
    total = measure(city.store(), ["violations_without_deadline"], Scope(dt.date.fromisoformat(DAY)))
    assert total.row("violations_without_deadline", "quynh-loi").numerator == 0
    assert total.row("violations_without_deadline", "bach-mai").numerator == 1


def test_way_out_needs_a_document_and_stays_open_for_safety(city: City) -> None:
    city.submit(
        **DECEMBER,
        violation="""
            violation | building | violation_type | found_on   | status      | transfer_document
            V1        | B1       | leakage        | 2019-10-01 | impossible  |
            V2        | B1       | no_fire_file   | 2019-10-01 | transferred | 4/CV
        """,
    )
    assert figure(city, "violations_verified") == (0, 1)
    assert figure(city, "violations_open") == (2, None)


def test_same_building_and_type_within_90_days_is_repeated(city: City) -> None:
    city.submit(
        **DECEMBER,
        violation="""
            violation | building | violation_type | found_on   | verified_on
            V1        | B1       | leakage        | 2019-07-01 | 2019-08-01
            V2        | B1       | leakage        | 2019-10-30 |
            V3        | B2       | leakage        | 2019-07-01 | 2019-08-01
            V4        | B2       | leakage        | 2019-10-31 |
        """,
    )
    assert figure(city, "violations_repeated") == (1, 4)


def test_households_count_only_through_building_lists_and_only_once(city: City) -> None:
    city.submit(
        **DECEMBER,
        building="building | name | kind | households\nB1 | B1 | old_block | 50",
        outreach="""
            session | held_on    | form    | households_committed | buildings | building_commitments
            T1      | 2019-07-01 | meeting | 40                   | B1        | 40
            T2      | 2019-08-01 | meeting | 40                   | B1        | 40
            T3      | 2019-09-01 | meeting | 99                   |           |
        """,
    )
    assert figure(city, "households_committed") == (50, 50)

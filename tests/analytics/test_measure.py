"""`measure` on small cities: spine, staleness, totals, groups, time, comparison."""

import datetime as dt

import pytest

from analytics import Light, Scope, Window, WindowKind, measure, measure_days, parse_comparison
from analytics.metric import Dimension
from analytics.metric_table import SkipReason
from tests.city import City

DAY = dt.date(2019, 12, 24)
DECEMBER = {"period": "12/2019", "received": "2019-12-16 08:00"}


def houses(number: int, recognised: int, prefix: str = "H") -> str:
    lines = [
        f"{prefix}{n} | {prefix}{n} | commercial | 20 | {'recognised' if n < recognised else 'none'}"
        for n in range(number)
    ]
    return "\n".join(["building | name | kind | storeys | board_status", *lines])


def test_pooled_total_is_no_mean_of_shares(city: City) -> None:
    city.submit(ward="bach-mai", **DECEMBER, building=houses(10, 9))
    city.submit(ward="quynh-loi", **DECEMBER, building=houses(90, 9))
    table = measure(city.store(), ["boards_recognised"], Scope(DAY))
    total = table.total("boards_recognised")
    assert (total.numerator, total.denominator, total.value) == (18, 100, 0.18)
    assert [table.row("boards_recognised", ward).value for ward in ("bach-mai", "quynh-loi")] == [0.9, 0.1]


def teams(trained: list[int], members: list[int]) -> str:
    lines = [f"D{n} | Đội {n} | facility | {m} | {t}" for n, (t, m) in enumerate(zip(trained, members, strict=True))]
    return "\n".join(["team | name | kind | members | trained", *lines])


def test_two_wards_of_unlike_size_pool_to_76_64_per_cent_and_not_to_their_mean(city: City) -> None:
    city.submit(ward="bach-mai", **DECEMBER, fire_team=teams([8251] * 6 + [8252], [9114] * 7))
    city.submit(ward="quynh-loi", **DECEMBER, fire_team=teams([6972] * 13 + [6982], [9923] * 13 + [9932]))
    table = measure(city.store(), ["team_training"], Scope(DAY))
    wards = [table.row("team_training", ward) for ward in ("bach-mai", "quynh-loi")]
    assert [(ward.numerator, ward.denominator) for ward in wards] == [(57_758, 63_798), (97_618, 138_931)]
    total = table.total("team_training").value
    assert total == pytest.approx(0.7664, abs=5e-5)
    assert sum(ward.value for ward in wards) / 2 == pytest.approx(0.804, abs=5e-4)


def test_empty_ward_is_a_row_without_value_and_a_ward_without_apartments_is_outside(city: City) -> None:
    city.submit(ward="quynh-loi", **DECEMBER, building=houses(4, 1))
    table = measure(city.store(), ["boards_recognised", "violations_open"], Scope(DAY))
    silent, outside = table.row("boards_recognised", "bach-mai"), table.row("boards_recognised", "pho-hue")
    assert len(list(table.of("boards_recognised"))) == 20
    assert (silent.value, silent.numerator, silent.light, silent.stale) == (None, None, Light.NO_DATA, True)
    assert (outside.value, outside.light, outside.stale) == (None, Light.NOT_APPLICABLE, False)
    assert table.row("violations_open", "quynh-loi").value is None


def test_sheet_without_rows_is_zero_and_an_absent_sheet_is_not(city: City) -> None:
    city.submit(ward="quynh-loi", **DECEMBER, empty=["violation"])
    city.submit(ward="bach-mai", **DECEMBER, building=houses(1, 1))
    table = measure(city.store(), ["violations_open"], Scope(DAY))
    assert table.row("violations_open", "quynh-loi").value == 0
    assert table.row("violations_open", "bach-mai").value is None
    assert table.total("violations_open").coverage == pytest.approx(1 / 19)


def test_stale_ward_counts_but_stands_outside_coverage(city: City) -> None:
    city.submit(ward="bach-mai", period="11/2019", received="2019-11-15 08:00", building=houses(2, 2))
    city.submit(ward="quynh-loi", **DECEMBER, building=houses(6, 3))
    table = measure(city.store(), ["boards_recognised"], Scope(DAY, wards=("bach-mai", "quynh-loi")))
    stale, total = table.row("boards_recognised", "bach-mai"), table.total("boards_recognised")
    assert (stale.value, stale.coverage, stale.stale) == (1.0, 0.0, True)
    assert (total.value, total.coverage, total.stale) == (5 / 8, 6 / 8, True)


def test_scope_restricts_wards_and_groups(city: City) -> None:
    text = """
        building | name | kind       | storeys | truck_access
        H1       | H1   | commercial | 20      | yes
        O1       | O1   | old_block  | 5       | no
    """
    city.submit(ward="quynh-loi", **DECEMBER, building=text)
    city.submit(ward="bach-mai", **DECEMBER, building=text)
    store = city.store()
    assert measure(store, ["truck_access"], Scope(DAY)).total("truck_access").denominator == 4
    assert measure(store, ["truck_access"], Scope(DAY, wards=("bach-mai",))).total("truck_access").denominator == 2
    assert measure(store, ["truck_access"], Scope(DAY, groups=("old",))).total("truck_access").value == 0.0


def test_several_dimensions_give_every_ward_every_kind_seen(city: City) -> None:
    text = """
        building | name | kind       | storeys | truck_access
        H1       | H1   | commercial | 20      | yes
        O1       | O1   | old_block  | 5       | no
    """
    city.submit(ward="quynh-loi", **DECEMBER, building=text)
    table = measure(city.store(), ["truck_access"], Scope(DAY, wards=("bach-mai", "quynh-loi")), by=("ward", "kind"))
    assert [(row.group, row.group_key, row.value) for row in table.rows] == [
        ("Bạch Mai · Nhà chung cư cũ (khu tập thể)", "bach-mai|old_block", None),
        ("Bạch Mai · Chung cư thương mại", "bach-mai|commercial", None),
        ("Quỳnh Lôi · Nhà chung cư cũ (khu tập thể)", "quynh-loi|old_block", 0.0),
        ("Quỳnh Lôi · Chung cư thương mại", "quynh-loi|commercial", 1.0),
    ]


def test_unit_of_a_ward_stands_for_its_ward(city: City) -> None:
    city.submit(ward="quynh-loi", **DECEMBER, building=houses(4, 1))
    table = measure(city.store(), ["boards_recognised"], Scope(DAY), by=("unit",))
    assert table.row("boards_recognised", "ubnd-quynh-loi").value == 0.25


def test_group_of_types_adds_what_its_types_have(city: City) -> None:
    city.submit(
        ward="quynh-loi",
        **DECEMBER,
        building="building | name | kind\nB1 | B1 | old_block",
        equipment="""
            building | equipment_type | required_reported | installed
            B1       | axe            | 2                 | 1
            B1       | crowbar        | 2                 | 2
            B1       | fire_pump      | 1                 | 0
        """,
    )
    table = measure(city.store(), ["equipment_coverage"], Scope(DAY), by=("equipment_group",))
    assert {row.group: row.value for row in table.rows} == {"Phá dỡ": 0.75, "Chữa cháy": 0.0}
    assert table.totals == ()


def test_figures_that_make_no_sense_are_skipped_with_a_reason(city: City) -> None:
    asked = ["equipment_coverage", "shortage_cost", "team_training", "truck_access"]
    by_ward = measure(city.store(), asked, Scope(DAY))
    by_kind = measure(city.store(), asked[2:], Scope(DAY), by=("kind",))
    assert {one.metric: one.reason for one in by_ward.skipped} == {
        "equipment_coverage": SkipReason.UNLIKE_UNITS,
        "shortage_cost": SkipReason.NO_PRICES,
    }
    assert {one.metric: one.reason for one in by_kind.skipped} == {"team_training": SkipReason.DIMENSION_NOT_DECLARED}


def test_own_plans_are_not_due_before_their_deadline(city: City) -> None:
    plan = "unit | plan | own_plan_no | issued_on\nubnd-quynh-loi | 245 | 1/KH | 2020-01-06"
    city.submit(ward="quynh-loi", period="01/2020", received="2020-01-15 08:00", unit_plan=plan)
    store = city.store()
    before = measure(store, ["plans_on_time"], Scope(dt.date(2020, 1, 5))).row("plans_on_time", "quynh-loi")
    after = measure(store, ["plans_on_time"], Scope(dt.date(2020, 1, 6))).row("plans_on_time", "quynh-loi")
    assert (before.value, before.light) == (None, Light.NOT_DUE)
    assert (after.value, after.denominator) == (0.0, 1)


VIOLATIONS = """
    violation | building | violation_type | found_on   | verified_on
    V1        | B1       | leakage        | 2019-10-20 | 2019-12-01
    V2        | B1       | leakage        | 2019-11-20 |
    V3        | B2       | no_fire_file   | 2019-11-21 |
"""


def test_by_month_stocks_stand_at_the_end_and_flows_happen_inside(city: City) -> None:
    city.submit(ward="quynh-loi", **DECEMBER, violation=VIOLATIONS)
    window = Window(WindowKind.CUSTOM, dt.date(2019, 10, 1), DAY)
    table = measure(city.store(), ["violations_open", "violations_found"], Scope(DAY, window=window), by=("month",))
    assert [(row.group, row.value) for row in table.of("violations_open")] == [
        ("10/2019", 1),
        ("11/2019", 3),
        ("12/2019", 2),
    ]
    assert [row.value for row in table.of("violations_found")] == [1, 2, 0]
    assert [row.value for row in table.totals] == [2, 3]


def test_list_of_days_is_one_table_a_day(city: City) -> None:
    city.submit(ward="quynh-loi", **DECEMBER, violation=VIOLATIONS)
    days = [dt.date(2019, 10, 31), dt.date(2019, 11, 30), DAY]
    tables = measure_days(city.store(), ["violations_open"], Scope(DAY), ("ward",), days)
    assert [(day, table.total("violations_open").value) for day, table in tables] == [
        (days[0], 1),
        (days[1], 3),
        (days[2], 2),
    ]


def test_previous_period_stands_beside_and_a_year_without_reports_is_none(city: City) -> None:
    city.submit(ward="quynh-loi", period="11/2019", received="2019-11-15 08:00", building=houses(4, 1))
    city.submit(ward="quynh-loi", **DECEMBER, building=houses(4, 2))
    store = city.store()
    asked = Scope(dt.date(2019, 12, 14))
    previous = measure(store, ["boards_recognised"], asked, compare=parse_comparison("previous"))
    last_year = measure(store, ["boards_recognised"], asked, compare=parse_comparison("same_period_last_year"))
    assert previous.row("boards_recognised", "quynh-loi").previous == 0.25
    assert last_year.row("boards_recognised", "quynh-loi").previous is None


def test_ward_figures_follow_the_wards_of_the_day(city: City) -> None:
    city.submit(ward="bui-thi-xuan", **DECEMBER, building=houses(2, 1))
    city.submit(ward="nguyen-du", **DECEMBER, building=houses(2, 2))
    city.submit(ward="ngo-thi-nham", **DECEMBER, building=houses(4, 0))
    table = measure(city.store(), ["boards_recognised"], Scope(dt.date(2020, 3, 1)))
    assert table.row("boards_recognised", "nguyen-du-2020-03").value == 0.75
    split = table.row("boards_recognised", "unknown")
    assert (split.group, split.denominator) == ("Chưa xác định phường mới", 4)
    assert table.total("boards_recognised").denominator == 8


def test_district_target_lights_a_ward(city: City) -> None:
    city.submit(ward="quynh-loi", **DECEMBER, building=houses(10, 6))
    city.submit(
        ward=None,
        **DECEMBER,
        target="""
            metric            | unit           | value | due_on     | document
            boards_recognised | ubnd-quynh-loi | 0.6   | 2019-12-20 | 1/KH
            boards_recognised |                | 1.0   | 2019-12-20 | 1/KH
        """,
    )
    table = measure(city.store(), ["boards_recognised"], Scope(DAY))
    row, total = table.row("boards_recognised", "quynh-loi"), table.total("boards_recognised")
    assert (row.target, row.light) == (0.6, Light.MET)
    assert (total.target, total.light) == (1.0, Light.LATE)


def test_unknown_metric_is_an_error(city: City) -> None:
    with pytest.raises(KeyError, match="nothing"):
        measure(city.store(), ["nothing"], Scope(DAY))


LINES = """
    building | equipment_type      | required_reported | installed
    B1       | powder_extinguisher | 4                 | 4
    B1       | co2_extinguisher    | 2                 | 1
"""


def test_figures_within_a_group_are_those_of_the_group_and_a_silent_ward_stays_silent(city: City) -> None:
    house = "building | name | kind | storeys\nB1 | Nhà B1 | old_block | 5"
    for ward in ("bach-mai", "quynh-loi"):
        city.submit(ward=ward, **DECEMBER, building=house, equipment=LINES)
    store, metric = city.store(), "equipment_coverage"
    by_type = measure(store, [metric], Scope(DAY), (Dimension.EQUIPMENT_TYPE,))
    powder = measure(store, [metric], Scope(DAY), within={Dimension.EQUIPMENT_TYPE: "powder_extinguisher"})
    total, group = powder.total(metric), by_type.row(metric, "powder_extinguisher")
    assert (total.numerator, total.denominator) == (group.numerator, group.denominator) == (8, 8)
    assert (powder.row(metric, "bach-mai").value, powder.row(metric, "nguyen-du").value) == (1.0, None)


def test_a_group_that_the_records_do_not_have_is_refused(city: City) -> None:
    with pytest.raises(ValueError, match="violations_open has no equipment_type"):
        measure(city.store(), ["violations_open"], Scope(DAY), within={Dimension.EQUIPMENT_TYPE: "hydrant"})
    with pytest.raises(ValueError, match="wards are restricted by the scope"):
        measure(city.store(), ["violations_open"], Scope(DAY), within={Dimension.WARD: "bach-mai"})


def test_a_plan_s_tasks_are_counted_apart_and_bound_by_no_target_of_all_tasks(city: City) -> None:
    city.submit(
        ward="quynh-loi",
        task_progress="""
            unit           | task  | status      | progress_percent | done_on    | evidence_no | evidence_on
            ubnd-quynh-loi | 141-1 | done        | 100              | 2019-11-20 | 5/BC-UBND   | 2019-11-21
            ubnd-quynh-loi | 141-2 | in_progress | 50               |            |             |
            ubnd-quynh-loi | 245-1 | not_started | 0                |            |             |
        """,
    )
    scope = Scope(dt.date(2019, 12, 24), wards=("quynh-loi",))
    by_plan = measure(city.store(), ["tasks_done"], scope, by=("plan",))
    figures = {row.group: (row.numerator, row.denominator, row.light) for row in by_plan.rows}
    assert figures == {"141/KH-UBND": (1, 2, None), "245/KH-UBND": (0, 1, None)}
    one = measure(city.store(), ["tasks_done"], scope, (), within={Dimension.PLAN: "245"}).total("tasks_done")
    assert (one.denominator, one.target, one.light) == (1, None, None)
    assert measure(city.store(), ["tasks_done"], scope, ()).total("tasks_done").target == 0.6


def test_people_hurt_are_added_up_and_bear_the_interval_of_a_count(city: City) -> None:
    city.incidents("""
        building | occurred_on | severity | dead | injured
                 | 2019-11-03  | minor    | 0    | 1
                 | 2019-11-20  | minor    | 0    | 1
    """)
    injured = city.total("injured", "2019-12-24")
    assert (injured.numerator, injured.value) == (2, 2)
    assert (injured.low, injured.high) == (pytest.approx(0.2246, abs=1e-4), pytest.approx(7.2209, abs=1e-4))

"""Violations as charts: parts that add up, what stands beside a count, titles that say the worst."""

import datetime as dt

from analytics.measure import measure
from analytics.metric import Dimension
from analytics.metric_table import MetricRow
from analytics.scope import Scope
from analytics.violation_ageing import Ageing, Since
from analytics.violation_flow import PeriodFlow
from charts.plotly import figure
from charts.theme import LIGHT
from charts.violations import fines_by_period, flow_by_period, open_by_age, open_by_deadline
from tests.analytics.worked.violations import VIOLATIONS
from tests.city import City
from wording import violations as words

DAY = dt.date(2019, 12, 24)


def _flow(key: str, **counts: int) -> PeriodFlow:
    return PeriodFlow(key, f"Tháng {key}", dt.date(2019, 11, 15), dt.date(2019, 12, 14), **counts)


def test_the_open_of_a_group_are_overdue_undated_or_in_time(city: City):
    city.submit(violation=VIOLATIONS)
    metrics = ["violations_open", "violations_overdue", "violations_without_deadline"]
    table = measure(city.store(), metrics, Scope(DAY), (Dimension.VIOLATION_GROUP,))
    spec = open_by_deadline(table, words.group_title, words.counted, ("C",))
    told = {stack.segments[0].key: [segment.value for segment in stack.segments] for stack in spec.stacks}
    # V2 is overdue, V3 in time, V7 undated; V5's last day is today.
    assert told == {"C": [1, 1, 1], "G": [0, 2, 0], "A": [0, 1, 0], "D": [0, 0, 1]}
    assert [stack.text for stack in spec.stacks][:2] == ["3", "2"]
    assert spec.title == "Quá hạn nhiều nhất: Thoát nạn, ngăn cháy, giao thông (1 trường hợp)"
    assert spec.selected == ("C",)


def test_every_ward_stands_with_the_buildings_inspected_beside_its_count(city: City):
    inspections = "building | inspected_on | kind | result\nB1 | 2019-12-01 | periodic | unsafe"
    buildings = "building | name | kind\nB1 | Nhà B1 | old_block\nB2 | Nhà B2 | old_block"
    city.submit(violation=VIOLATIONS, building=buildings, inspection=inspections)
    city.submit(ward="bach-mai", building=buildings, empty=("violation", "inspection"))
    metrics = ["violations_open", "violations_overdue", "violations_without_deadline", "buildings_inspected"]
    table = measure(city.store(), metrics, Scope(DAY))

    def beside(row: MetricRow) -> str:
        return words.beside_inspected(row, table.row("buildings_inspected", row.group_key))

    spec = open_by_deadline(table, words.ward_title("phường"), beside, (), keeps_empty=True)
    told = {stack.label: stack.text for stack in spec.stacks}
    assert spec.title == "Quá hạn nhiều nhất: phường Quỳnh Lôi (1 trường hợp)"
    assert spec.stacks[0].label == "Quỳnh Lôi"
    assert told["Quỳnh Lôi"] == "7 · KT 1/2"
    # A ward that inspected nothing found nothing; one that said nothing has no count.
    assert told["Bạch Mai"] == "0 · KT 0/2"
    assert told["Vĩnh Tuy"] == "▨ Chưa có số liệu"
    assert told["Phố Huế"] == "– Không thuộc diện"


def test_the_title_of_the_ages_counts_the_oldest_band():
    groups = (Ageing("A", "Pháp lý", (3, 0, 0, 0, 2)), Ageing("B", "Hệ thống", (0, 0, 0, 1, 1)))
    spec = open_by_age(groups, Since.FOUND, DAY, ())
    assert spec.title == "3/7 tồn tại đang mở đã quá 180 ngày"
    assert [part.label for part in spec.parts] == [
        "đến 30 ngày",
        "31–60 ngày",
        "61–90 ngày",
        "91–180 ngày",
        "trên 180 ngày",
    ]
    assert spec.stacks[0].segments[0].hover == ("Pháp lý: 5 tồn tại đang mở<br>đến 30 ngày: 3; trên 180 ngày: 2")


def test_columns_stand_beside_each_other_in_the_order_of_the_periods():
    flow = (
        _flow("11/2019", open_before=5, found=4, repeated=1, verified=2, open_after=7),
        _flow("12/2019", open_before=7, found=0, repeated=0, verified=3, open_after=4),
    )
    spec = flow_by_period(flow)
    assert spec.title.endswith("phát hiện 4, khắc phục 5; tồn tại đang mở từ 5 thành 4")
    drawn = figure(spec, LIGHT)
    assert drawn.layout.barmode == "group"
    assert list(drawn.layout.xaxis.ticktext) == ["T11/2019<br>7", "T12<br>4"]
    assert [list(trace.y) for trace in drawn.data] == [[4, 0], [1, 0], [2, 3]]
    assert list(drawn.data[0].text) == ["4", ""]
    assert list(drawn.data[0].customdata) == ["11/2019", "12/2019"]


def test_the_year_stands_where_it_begins():
    assert words.periods(["Tháng 11/2019", "Tháng 12/2019", "Tháng 01/2020"]) == ("T11/2019", "T12", "T1/2020")


def test_many_periods_leave_their_figures_to_the_hover():
    flow = [
        _flow(f"{month}/2019", open_before=0, found=1, repeated=0, verified=0, open_after=1) for month in range(1, 10)
    ]
    assert figure(flow_by_period(flow), LIGHT).data[0].text is None


def test_fines_are_told_in_million_and_a_payment_nobody_reported_is_not_told_as_zero(city: City):
    city.submit(violation=VIOLATIONS)
    fines = measure(city.store(), ["fines_issued", "fines_paid"], Scope(DAY), (Dimension.PERIOD,))
    spec = fines_by_period(fines)
    assert spec.title == "Đã nộp 400.000 đồng trong 900.000 đồng tiền phạt (44,4%)"
    told = {stack.segments[0].key: [segment.value for segment in stack.segments] for stack in spec.stacks}
    # V1's fine of 400,000 was decided on 5 July and paid; V2's of 500,000 on 10 September, its payment is blank.
    assert told["2019-07"] == [0.4, 0.4]
    assert told["2019-09"] == [0.5, 0.0]
    silent = next(stack for stack in spec.stacks if stack.segments[0].key == "2019-09").segments[1]
    assert (silent.text, silent.hover) == ("", "Tháng 09/2019: phạt 500.000 đồng, chưa ghi nhận số đã nộp")

"""What is said of wards side by side: the gravest first, one ward by name, silence apart from having no target."""

from analytics.metric_table import Light
from analytics.standing import MetricStanding, WardStanding
from wording.comparison import findings, heat_title

NAMES = {"a": "Bạch Mai", "b": "Cầu Dền", "c": "Quỳnh Lôi"}
LATE = WardStanding("a", judged=3, met=1, late=2, silent=0)
MET = WardStanding("b", judged=2, met=2, late=0, silent=0)
SILENT = WardStanding("c", judged=0, met=0, late=0, silent=3)
TEAMS = MetricStanding("team_regulations", judged=2, late=1)


def test_all_wards_are_told_the_gravest_first():
    assert findings((LATE, MET, SILENT), (TEAMS,), NAMES) == [
        (Light.LATE, "1/2 phường chậm ít nhất một chỉ tiêu được giao; nhiều nhất: Bạch Mai (2 chỉ tiêu)."),
        (Light.LATE, "Chỉ tiêu có nhiều phường chậm nhất: Đội PCCC có quy chế hoạt động (1/2 phường)."),
        (Light.NO_DATA, "1 phường chưa có số liệu ở ít nhất một chỉ tiêu: Quỳnh Lôi."),
        (Light.MET, "1/2 phường đạt mọi chỉ tiêu được giao: Cầu Dền."),
    ]


def test_one_ward_alone_is_told_what_it_is_late_with():
    assert findings((LATE,), (TEAMS,), NAMES) == [
        (Light.LATE, "Phường Bạch Mai đạt 1/3 chỉ tiêu được giao, chậm 1 chỉ tiêu: đội PCCC có quy chế hoạt động.")
    ]


def test_metrics_without_a_target_are_said_to_have_none():
    untold = WardStanding("a", judged=0, met=0, late=0, silent=0)
    assert findings((untold,), (), NAMES) == [(None, "Các chỉ tiêu đang chọn chưa được giao; không đánh giá màu.")]


def test_a_silent_ward_is_not_said_to_have_no_target():
    assert findings((SILENT,), (), NAMES) == [
        (Light.NO_DATA, "1 phường chưa có số liệu ở ít nhất một chỉ tiêu: Quỳnh Lôi.")
    ]


def test_the_heat_map_counts_the_late_cells():
    assert heat_title((LATE, MET)) == "2/5 kết quả được giao chỉ tiêu đang chậm, ở 1 phường"
    assert heat_title((MET,)) == "Cả 2 kết quả được giao chỉ tiêu đều không chậm"

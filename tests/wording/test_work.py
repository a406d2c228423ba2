"""What is urged, in the words that are sent to a unit."""

import datetime as dt

from analytics.attention import AttentionItem, AttentionKind
from analytics.attention_actors import LightWork, work_by_actor
from analytics.metric_table import Light
from wording import work as words

DAY = dt.date(2019, 12, 24)
TASK = AttentionItem(
    AttentionKind.TASK_OVERDUE,
    Light.LATE,
    "bach-dang",
    "ubnd-bach-dang",
    "Bạch Đằng",
    102,
    days=9,
    due_on=dt.date(2019, 12, 15),
    subject="Kiện toàn đội PCCC",
)
PLAN = AttentionItem(
    AttentionKind.PLAN_DUE,
    Light.NOT_DUE,
    "bach-dang",
    "ubnd-bach-dang",
    "Bạch Đằng",
    102,
    due_on=dt.date(2020, 1, 5),
    working_days=7,
    subject="245",
)
REQUEST = AttentionItem(
    AttentionKind.NEED_CHANGE, Light.AT_RISK, "bach-dang", "ubnd-bach-dang", "Bạch Đằng", 102, count=3
)


def test_the_letter_names_each_matter_the_late_ones_first():
    assert words.letter("UBND phường Bạch Đằng", DAY, (TASK, REQUEST, PLAN), is_sample=True) == (
        "Kính gửi: UBND phường Bạch Đằng\n"
        "\n"
        "Tính đến ngày 24/12/2019, đơn vị còn 3 việc sau:\n"
        "\n"
        "Quá hạn:\n"
        "1. Nhiệm vụ “Kiện toàn đội PCCC”, quá hạn 9 ngày.\n"
        "\n"
        "Đang chờ xem xét, quyết định:\n"
        "2. Đề nghị điều chỉnh nhu cầu của 3 dòng phương tiện.\n"
        "\n"
        "Chưa đến hạn:\n"
        "3. Chưa ban hành kế hoạch thực hiện Kế hoạch 245, trước ngày 06/01/2020, còn 7 ngày làm việc.\n"
        "\n"
        "Đề nghị đơn vị khẩn trương thực hiện và báo cáo kết quả theo quy định.\n"
        "(Dữ liệu minh họa)"
    )


def test_a_unit_that_is_late_with_nothing_is_not_pressed():
    text = words.letter("UBND phường Bạch Đằng", DAY, (PLAN,), is_sample=False)
    assert text.endswith("Đề nghị đơn vị chủ động thực hiện, bảo đảm đúng hạn.")
    assert "khẩn trương" not in text


def test_the_list_to_take_away_keeps_days_and_numbers():
    assert words.sheet_row(TASK) == (
        "Quá hạn",
        "Bạch Đằng",
        "Nhiệm vụ quá hạn",
        "Nhiệm vụ “Kiện toàn đội PCCC”",
        1,
        dt.date(2019, 12, 15),
        9,
        None,
    )
    assert words.sheet_row(PLAN)[-2:] == (None, 7)
    assert len(words.SHEET_COLUMNS) == len(words.sheet_row(TASK))


def test_the_picture_names_all_units_that_are_late_with_most():
    other = AttentionItem(AttentionKind.TASK_OVERDUE, Light.LATE, None, "qldt", "Phòng QLĐT", 1)
    assert words.chart_title(work_by_actor((TASK, other))) == (
        "2 đơn vị có việc quá hạn; nhiều nhất: Phòng QLĐT, Bạch Đằng (1 việc)"
    )
    assert words.chart_title(work_by_actor((TASK, TASK, other))) == (
        "2 đơn vị có việc quá hạn; nhiều nhất: Bạch Đằng (2 việc)"
    )
    assert words.chart_title(work_by_actor((PLAN,))) == "Không có việc quá hạn"


def test_a_bar_tells_the_late_work_of_all_work():
    work = work_by_actor((TASK, PLAN))[0]
    assert words.bar_label(work) == "1 / 2 việc"
    assert words.bar_hover(work) == "Bạch Đằng: 1 việc quá hạn, 1 việc chưa đến hạn."


def test_each_gravity_is_told_in_one_sentence():
    told = words.summary(LightWork(Light.LATE, 32, 20))
    assert told == "32 việc quá hạn thuộc trách nhiệm của 20 đơn vị."

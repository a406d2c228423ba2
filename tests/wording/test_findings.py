"""The findings and the things to urge, word by word as the briefing says them."""

import datetime as dt

import pytest

from analytics.attention import AttentionItem, AttentionKind
from analytics.deadline import DeadlineState
from analytics.finding import (
    BoardsAndFunds,
    BuildingsEquipped,
    EquipmentShortage,
    FindingFacts,
    Fraction,
    InspectionsAndFines,
    LongestOverdue,
    OpenViolations,
    OutreachDone,
    OverdueTasks,
    OwnPlans,
    PriorityBuildings,
    ReportsReceived,
    TeamRegulations,
    ViolationsInPeriod,
)
from analytics.metric_table import Light
from data.periods import PeriodKind
from wording.attention import attention_sentence, deadline_words
from wording.findings import sentence

DAY = dt.date(2019, 12, 24)
DEADLINE = dt.date(2020, 1, 6)
SENTENCES = [
    (
        BuildingsEquipped(DAY, Fraction(198, 301), 0.062),
        "Đến ngày 24/12/2019, 198/301 nhà chung cư cũ đã được trang bị đủ theo nhu cầu được duyệt (65,8%), "
        "tăng 6,2 điểm % so với kỳ trước.",
    ),
    (
        BuildingsEquipped(DAY, Fraction(198, 301), -0.01),
        "Đến ngày 24/12/2019, 198/301 nhà chung cư cũ đã được trang bị đủ theo nhu cầu được duyệt (65,8%), "
        "giảm 1,0 điểm % so với kỳ trước.",
    ),
    (
        BuildingsEquipped(DAY, Fraction(0, 301), None),
        "Đến ngày 24/12/2019, 0/301 nhà chung cư cũ đã được trang bị đủ theo nhu cầu được duyệt (0,0%).",
    ),
    (
        EquipmentShortage(1234, "chiếc", "Chuông, còi báo cháy", ("Bạch Đằng", "Vĩnh Tuy", "Nguyễn Du")),
        "Còn thiếu 1.234 chiếc chuông, còi báo cháy, tập trung tại các phường Bạch Đằng, Vĩnh Tuy, Nguyễn Du.",
    ),
    (
        TeamRegulations(Fraction(214, 245), 6),
        "214/245 đội PCCC cơ sở đã ban hành quy chế hoạt động; còn 31 đội thuộc 6 phường chưa hoàn thiện.",
    ),
    (TeamRegulations(Fraction(4, 4), 0), "4/4 đội PCCC cơ sở đã ban hành quy chế hoạt động."),
    (
        OutreachDone(dt.date(2019, 6, 10), 412, 23_456, 1579),
        "Lũy kế từ 10/06/2019, đã tổ chức 412 buổi tuyên truyền với 23.456 lượt người tham dự; 1.579 hộ ký cam kết.",
    ),
    (
        OwnPlans("245", Fraction(7, 19), DEADLINE, 7, None),
        "Đã có 7/19 phường ban hành kế hoạch thực hiện Kế hoạch 245; các phường còn lại ban hành trước ngày "
        "06/01/2020 (còn 7 ngày làm việc).",
    ),
    (
        OwnPlans("245", Fraction(17, 19), DEADLINE, None, 15),
        "Đã có 17/19 phường ban hành kế hoạch thực hiện Kế hoạch 245 (đúng hạn 15); còn 2 phường chưa ban hành, "
        "quá hạn (trước ngày 06/01/2020).",
    ),
    (
        OpenViolations(120, 9, LongestOverdue(177, "Nhà B3", "Quỳnh Lôi")),
        "Còn 120 tồn tại, vi phạm chưa khắc phục, trong đó 9 trường hợp quá hạn, lâu nhất 177 ngày tại Nhà B3, "
        "phường Quỳnh Lôi.",
    ),
    (
        OpenViolations(120, 9, LongestOverdue(177, "", "Quỳnh Lôi")),
        "Còn 120 tồn tại, vi phạm chưa khắc phục, trong đó 9 trường hợp quá hạn, lâu nhất 177 ngày tại phường "
        "Quỳnh Lôi.",
    ),
    (
        ViolationsInPeriod(8, 3, 10),
        "Trong kỳ phát hiện 8, khắc phục 3 tồn tại, vi phạm; 10 trường hợp báo cáo đã khắc phục nhưng chưa phúc tra.",
    ),
    (
        InspectionsAndFines(Fraction(410, 450), 380, 12, 145_500_000),
        "Đã kiểm tra 410/450 nhà (91,1%), lập 380 biên bản, xử phạt 12 trường hợp, số tiền 145,5 triệu đồng.",
    ),
    (
        BoardsAndFunds(Fraction(63, 84), Fraction(39, 52)),
        "63/84 nhà thuộc diện đã có Ban quản trị được công nhận; 39/52 nhà đã được bàn giao đủ kinh phí bảo trì.",
    ),
    (
        PriorityBuildings(11, 5120, 4),
        "11 nhà thuộc nhóm ưu tiên xử lý, với 5.120 nhân khẩu; 4 nhà xe chữa cháy không tiếp cận được.",
    ),
    (
        OverdueTasks(12, 5, "UBND phường Quỳnh Lôi", 4),
        "12 nhiệm vụ quá hạn thuộc trách nhiệm của 5 đơn vị; nhiều nhất: UBND phường Quỳnh Lôi (4 nhiệm vụ).",
    ),
    (
        ReportsReceived(PeriodKind.MONTH, "Tháng 12/2019", Fraction(17, 19), 15, ("Thanh Nhàn", "Quỳnh Lôi")),
        "17/19 phường đã gửi báo cáo kỳ tháng 12/2019 (đúng hạn 15); chưa gửi: Thanh Nhàn, Quỳnh Lôi.",
    ),
    (
        ReportsReceived(PeriodKind.FLASH, "Báo cáo nhanh 24/12/2019", Fraction(19, 19), 19, ()),
        "Tất cả 19 phường đã gửi báo cáo nhanh 24/12/2019.",
    ),
    (
        ReportsReceived(PeriodKind.FLASH, "Báo cáo nhanh 24/12/2019", Fraction(1, 1), 1, ()),
        "Phường đã gửi báo cáo nhanh 24/12/2019.",
    ),
    (
        OwnPlans("245", Fraction(1, 1), DEADLINE, 7, None),
        "Phường đã ban hành kế hoạch thực hiện Kế hoạch 245.",
    ),
]
QUYNH_LOI = {"ward": "quynh-loi", "unit": "ubnd-quynh-loi", "who": "Quỳnh Lôi", "report_order": 18}
ITEMS = [
    (
        AttentionItem(
            AttentionKind.REPORT_MISSING,
            Light.LATE,
            **QUYNH_LOI,
            days=3,
            subject="Báo cáo nhanh 24/12/2019",
            detail="flash",
        ),
        "Quỳnh Lôi: chưa gửi báo cáo nhanh 24/12/2019, quá hạn 3 ngày.",
    ),
    (
        AttentionItem(
            AttentionKind.REPORT_MISSING,
            Light.LATE,
            **QUYNH_LOI,
            count=3,
            days=8,
            subject="Tháng 12/2019",
            detail="month",
        ),
        "Quỳnh Lôi: chưa gửi báo cáo kỳ tháng 12/2019 và 2 kỳ trước đó, quá hạn 8 ngày.",
    ),
    (
        AttentionItem(
            AttentionKind.PLAN_DUE,
            Light.NOT_DUE,
            **QUYNH_LOI,
            due_on=dt.date(2020, 1, 5),
            working_days=7,
            subject="245",
        ),
        "Quỳnh Lôi: chưa ban hành kế hoạch thực hiện Kế hoạch 245, trước ngày 06/01/2020, còn 7 ngày làm việc.",
    ),
    (
        AttentionItem(AttentionKind.VIOLATIONS_OVERDUE, Light.LATE, **QUYNH_LOI, count=3, days=23, subject="Nhà B2"),
        "Quỳnh Lôi: 3 tồn tại, vi phạm quá hạn khắc phục, lâu nhất 23 ngày tại Nhà B2.",
    ),
    (
        AttentionItem(
            AttentionKind.ROWS_NOT_ACCEPTED,
            Light.AT_RISK,
            **QUYNH_LOI,
            count=4,
            subject="Tháng 12/2019",
            detail="month",
        ),
        "Quỳnh Lôi: còn 4 dòng chưa nhận của báo cáo kỳ tháng 12/2019.",
    ),
]


@pytest.mark.parametrize(("facts", "expected"), SENTENCES, ids=lambda value: type(value).__name__)
def test_a_finding_is_one_sentence_with_its_numbers(facts: FindingFacts, expected: str) -> None:
    assert sentence(facts) == expected


@pytest.mark.parametrize(("item", "expected"), ITEMS, ids=lambda value: getattr(value, "kind", ""))
def test_a_thing_to_urge_names_who_what_and_how_late(item: AttentionItem, expected: str) -> None:
    assert attention_sentence(item) == expected


def test_every_kind_of_thing_to_urge_has_words() -> None:
    items = [
        AttentionItem(kind, Light.LATE, **QUYNH_LOI, due_on=DAY, subject="245", detail="month")
        for kind in AttentionKind
    ]
    assert all(attention_sentence(item).startswith("Quỳnh Lôi: ") for item in items)


def test_every_deadline_state_has_words() -> None:
    assert deadline_words(DeadlineState.OVERDUE, 5) == "Quá hạn 5 ngày"
    assert all(deadline_words(state, 5) for state in DeadlineState)

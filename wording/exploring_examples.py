"""What the ten worked examples are called."""

from collections.abc import Mapping

EXAMPLES: Mapping[str, str] = {
    "blocked_exits_without_team": "Nhà có lối thoát nạn bị chặn, khóa mà chưa có đội PCCC phụ trách",
    "extended_twice": "Tồn tại, vi phạm được gia hạn từ hai lần trở lên",
    "due_in_30_days": "Việc đến hạn trong 30 ngày tới theo đơn vị",
    "need_fell": "Nhà có nhu cầu phương tiện giảm so với kỳ trước",
    "little_inspected_nothing_found": "Phường kiểm tra chưa đến một nửa số nhà và không báo cáo tồn tại nào",
    "repeats_by_type": "Tái phạm theo loại tồn tại, vi phạm",
    "fines_not_paid": "Tiền phạt chưa nộp đủ",
    "grade_d_by_residents": "Nhà kiểm định cấp D theo số nhân khẩu",
    "bought_since_plan": "Phương tiện mua từ khi có kế hoạch theo nguồn kinh phí",
    "differ_between_pins": "Số liệu khác nhau giữa hai bản chốt",
}

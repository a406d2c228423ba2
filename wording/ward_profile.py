"""The words of Hồ sơ phường."""

import datetime as dt

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from wording import numbers, values

CHOOSE = "Phường"
POPULATION = "{n} nhân khẩu (1/4/2019)"
AREA = "{n} km²"
NO_APARTMENTS = "Phường {ward} không có nhà chung cư thuộc phạm vi theo dõi."
NOT_REPORTED = "Phường {ward} chưa gửi {report}; đang dùng số liệu chốt ngày {day}."
NOTHING_REPORTED = "Phường {ward} chưa gửi {report}; chưa có số liệu."
METRICS = "Kết quả các chỉ tiêu so với toàn {unit} và chỉ tiêu được giao"
METRIC = "Chỉ tiêu"
SORT = "Thứ tự các chỉ tiêu"
IN_ORDER = "Theo kế hoạch"
BY_LIGHT = "Chậm trước"
BY_GAP = "Kém toàn quận nhiều nhất trước"
WARD = "Phường"
EVERYWHERE = "Toàn {unit}"
GAP = "Chênh lệch"
TARGET = "Chỉ tiêu giao"
LIGHT = "Đánh giá"
CHANGE = "So kỳ trước"
TASKS = "Nhiệm vụ được giao"
PLAN = "Kế hoạch {plan}"
TASK = "Nhiệm vụ"
ROLE = "Vai trò"
DEADLINE = "Thời hạn"
TASK_STATE = "Trạng thái"
PROGRESS = "Tiến độ"
PROOF = "Hoàn thành, minh chứng; khó khăn"
NO_DEADLINE = "Không có thời hạn"
OPEN = "Mở hồ sơ phường {ward}"
PRINT = "In hồ sơ"
INSET = "Vị trí phường {ward} trên bản đồ {unit}"
MEETING = "Hội nghị {day}"
TREND = "Diễn biến"
TREND_METRIC = "Chỉ tiêu"
BUILDINGS = "Danh mục nhà chung cư"
VIOLATIONS = "Tồn tại, vi phạm chưa khắc phục"
TO_URGE = "Việc cần đôn đốc của phường"
DATA = "Tình trạng số liệu"
REPORT_STATE = "Báo cáo"
DUE = "Hạn gửi"
RECEIVED = "Ngày nhận"
REJECTED = "Dòng chưa nhận"
PERIOD = "Kỳ"
STALE = "{table}: đang dùng số liệu chốt ngày {day}."
NO_PERIOD = "Đến ngày này chưa có kỳ báo cáo nào."
COMPLETE = "Số liệu các biểu đều thuộc kỳ báo cáo gần nhất."
GAPS = "Chỉ tiêu chưa đủ số liệu"
GAPS_UNDER = "Phần bản ghi đã có số liệu của kỳ gần nhất trong số phải báo cáo; bấm tên chỉ tiêu để xem danh sách."
COVERAGE = "Mức độ đầy đủ"
NO_GAPS = "Các chỉ tiêu đều có đủ số liệu."


def moved(metric: Metric, row: MetricRow) -> str:
    """How a figure moved, under a head that says since when: “tăng 6,2 điểm %”, “không đổi”."""
    return values.change(metric, row.value, row.previous).removesuffix(" so với kỳ trước")


def deadline(due_on: dt.date | None) -> str:
    """A task's last day; that it has none."""
    return numbers.date(due_on) if due_on else NO_DEADLINE

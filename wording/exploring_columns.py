"""What can be asked about, in words: subjects, their columns, what is computed, the codes no vocabulary names."""

from collections.abc import Mapping

from analytics.exploring.answer import Field
from analytics.exploring.column import ColumnKind
from analytics.exploring.question import Calculation, Function, Group, Step
from analytics.exploring.subject import METRICS, OWN, PINS, Subject
from analytics.metric import Dimension
from analytics.registry import REGISTRY
from wording.definitions import DIMENSIONS
from wording.labels import is_share
from wording.records import column_title

SUBJECTS: Mapping[str, str] = {
    METRICS: "Chỉ tiêu của hệ thống",
    "building": "Nhà chung cư",
    "violation": "Tồn tại, vi phạm",
    "equipment": "Phương tiện, trang bị",
    "team": "Đội PCCC",
    "inspection": "Lượt kiểm tra",
    "task": "Nhiệm vụ theo đơn vị",
    "report": "Kỳ báo cáo theo phường",
    "unit_plan": "Kế hoạch của đơn vị",
    "outreach": "Buổi tuyên truyền",
    "incident": "Sự cố cháy",
    "building_risk": "Nguy cơ cháy theo nhà",
    PINS: "Số liệu giữa hai bản chốt",
    OWN: "Tệp của bạn",
}
RECORDS: Mapping[str, str] = {
    "building": "nhà",
    "violation": "tồn tại, vi phạm",
    "equipment": "dòng nhà và loại phương tiện",
    "team": "đội",
    "inspection": "lượt kiểm tra",
    "task": "nhiệm vụ và đơn vị",
    "report": "phường và kỳ báo cáo",
    "unit_plan": "kế hoạch phải ban hành",
    "outreach": "buổi",
    "incident": "vụ cháy",
    "building_risk": "nhà",
    PINS: "số liệu",
    OWN: "dòng",
}
# Columns that the facts add; all others go by the title of their template column.
_TITLES: Mapping[str, str] = {
    "needed_lines": "Số loại phương tiện có nhu cầu",
    "met_lines": "Số loại đã đủ",
    "is_fully_equipped": "Đã trang bị đủ",
    "open_violations": "Tồn tại đang mở",
    "overdue_violations": "Tồn tại quá hạn",
    "serious_violations": "Tồn tại nghiêm trọng",
    "has_team": "Có đội PCCC phụ trách",
    "is_inspected_in_window": "Được kiểm tra trong kỳ tính",
    "last_inspected_on": "Lần kiểm tra gần nhất",
    "next_inspection_due_on": "Hạn kiểm tra tiếp theo",
    "is_inspection_overdue": "Quá hạn kiểm tra",
    "is_reached": "Được tuyên truyền từ khi có kế hoạch",
    "is_carried": "Không có trong báo cáo kỳ này",
    "violation_group": "Nhóm tồn tại, vi phạm",
    "first_due_on": "Hạn khắc phục ban đầu",
    "extension_count": "Số lần gia hạn",
    "is_open": "Đang mở (chưa có phúc tra)",
    "is_overdue": "Quá hạn",
    "is_overdue_by_first": "Quá hạn theo hạn ban đầu",
    "is_declared": "Chờ phúc tra",
    "is_serious": "Nghiêm trọng",
    "is_repeated": "Tái phạm",
    "is_fined": "Bị phạt tiền",
    "is_fine_paid": "Đã nộp đủ tiền phạt",
    "is_suspension": "Bị đình chỉ, tạm đình chỉ",
    "days_to_verified": "Số ngày đến phúc tra",
    "shortage": "Còn thiếu",
    "has_need": "Có nhu cầu được duyệt",
    "is_met": "Đã đủ nhu cầu",
    "is_need_change_asked": "Đề nghị điều chỉnh nhu cầu",
    "is_in_plan_141": "Thuộc Kế hoạch 141",
    "need_change": "Nhu cầu phường báo: chênh so với kỳ trước",
    "has_regulation": "Có quy chế (đủ số, ngày)",
    "has_minutes": "Có biên bản",
    "days_left": "Số ngày còn lại",
    "deadline_state": "Tiến độ so với hạn",
    "is_done": "Đã hoàn thành",
    "is_evidenced": "Có minh chứng",
    "period_label": "Kỳ báo cáo",
    "first_received_on": "Ngày nhận",
    "is_obliged": "Thuộc diện phải thực hiện",
    "is_due": "Đã đến hạn",
    "is_received": "Đã gửi",
    "is_on_time": "Gửi đúng hạn",
    "is_issued": "Đã ban hành",
    "is_issued_on_time": "Ban hành đúng hạn",
    "compliance": "Tỷ lệ tuân thủ (0–1)",
    "is_priority": "Thuộc nhóm ưu tiên xử lý",
    "earlier_briefing": "Bản chốt trước",
    "later_briefing": "Bản chốt sau",
    "earlier_as_of": "Ngày của bản chốt trước",
    "later_as_of": "Ngày của bản chốt sau",
    "metric": "Chỉ tiêu",
    "earlier_value": "Giá trị trước",
    "later_value": "Giá trị sau",
    "difference": "Chênh lệch",
    "differs": "Có khác nhau",
}
# Where a column's name is a template field of another meaning.
_ELSEWHERE: Mapping[tuple[str, str], str] = {("inspection", "kind"): "building", ("incident", "kind"): "building"}
_OF_BUILDING, _BEFORE = "building_", "_before"
DEADLINE_STATES: Mapping[str, str] = {
    "no_deadline": "Không có thời hạn",
    "done_on_time": "Hoàn thành đúng hạn",
    "done_late": "Hoàn thành quá hạn",
    "overdue": "Quá hạn",
    "due_soon": "Sắp đến hạn",
    "behind_plan": "Chậm tiến độ",
    "in_time": "Trong hạn",
}
_STEPS: Mapping[Step, str] = {Step.MONTH: "theo tháng", Step.QUARTER: "theo quý", Step.YEAR: "theo năm"}
_FUNCTIONS: Mapping[Function, str] = {
    Function.COUNT: "Số {record}",
    Function.DISTINCT: "Số giá trị khác nhau: {column}",
    Function.SUM: "Tổng: {column}",
    Function.MEAN: "Trung bình: {column}",
    Function.MEDIAN: "Trung vị: {column}",
    Function.MIN: "Nhỏ nhất: {column}",
    Function.MAX: "Lớn nhất: {column}",
    Function.SHARE: "Tỷ lệ “Có”: {column}",
}
_DAYS: Mapping[Function, str] = {Function.MIN: "Sớm nhất: {column}", Function.MAX: "Muộn nhất: {column}"}


def title(subject: Subject, name: str) -> str:
    """A column's title; those of a visitor's own file are his own."""
    column = subject.column(name)
    if column.title:
        return column.title
    if name in _TITLES:
        return _TITLES[name]
    if name.endswith(_BEFORE):
        return f"{column_title(name.removesuffix(_BEFORE), subject.sheet)} (kỳ trước)"
    if name.startswith(_OF_BUILDING):
        own = name.removeprefix(_OF_BUILDING)
        return _of_building(_TITLES.get(own) or column_title(own, "building"))
    return column_title(name, _ELSEWHERE.get((subject.id, name), subject.sheet))


def group_title(subject: Subject, group: Group) -> str:
    """A group's title: “Ngày phát hiện (theo tháng)”."""
    name = title(subject, group.column)
    return f"{name} ({_STEPS[group.step]})" if group.step else name


def calculation_title(subject: Subject, calculation: Calculation) -> str:
    """What is computed: “Tổng: Số nhân khẩu”, “Số tồn tại, vi phạm”."""
    if not calculation.column:
        return _FUNCTIONS[calculation.function].format(record=RECORDS[subject.id])
    is_day = subject.column(calculation.column).kind is ColumnKind.DATE
    words = _DAYS[calculation.function] if is_day else _FUNCTIONS[calculation.function]
    return words.format(column=title(subject, calculation.column))


def dimension_title(dimension: Dimension) -> str:
    """A dimension at the head of a column: “Nhóm nhà”."""
    name = DIMENSIONS[dimension]
    return name[:1].upper() + name[1:]


def metric_title(metric: str) -> str:
    """A metric at the head of a column, with its unit where that is no share."""
    own = REGISTRY[metric]
    return own.label if is_share(own) else f"{own.label} ({own.unit})"


def field_title(subject: Subject | None, field: Field) -> str:
    """The head of a column of an answer; without a subject the answer is of metrics."""
    if field.metric:
        return metric_title(field.metric)
    if subject is None:
        return dimension_title(Dimension(field.name))
    if field.calculation:
        return calculation_title(subject, field.calculation)
    return group_title(subject, field.group) if field.group else title(subject, field.name)


def _of_building(name: str) -> str:
    return name if name.endswith("nhà") else f"Nhà: {name[:1].lower()}{name[1:]}"

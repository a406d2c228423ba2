"""Titles and cells of record lists: the template's own titles, codes as their labels."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from analytics.metric import Dimension, Metric, RecordState
from data.tables import TABLES
from data.vocabulary import (
    BuildingKind,
    Funding,
    IncidentSeverity,
    InspectionKind,
    InspectionResult,
    ManagementGroup,
    OutreachForm,
    TaskRole,
    TaskStatus,
    TeamKind,
    ViolationStatus,
)
from wording import numbers
from wording.labels import state as state_words

# Columns that the facts add or rename; all others go by the title of their template column.
_TITLES: Mapping[str, str] = {
    "state": "Trạng thái",
    "ward": "Phường",
    "approved_need": "Nhu cầu được duyệt",
    "required_reported": "Nhu cầu phường báo",
    "management_group": "Nhóm nhà",
    "team_kind": "Loại đội",
    "buildings": "Số nhà",
    "inspection_kind": "Loại kiểm tra",
    "completed_on": "Ngày hoàn thành",
    "deadline_on": "Hạn khắc phục",
    "own_plan_due_on": "Hạn ban hành",
    "period": "Kỳ báo cáo",
    "cutoff": "Ngày chốt",
    "first_received_at": "Nhận lúc",
    "file": "Tệp",
    "sheet": "Trang tính",
    "sheet_row": "Dòng",
    "unit": "Đơn vị",
    "task": "Nhiệm vụ",
    "evidence_no": "Số minh chứng",
    "due_on": "Hạn",
    "rule_set": "Quy chuẩn đối chiếu",
    "item_name": "Hạng mục",
    "is_required": "Thuộc diện yêu cầu",
    "predates_rule": "Nhà có trước quy định",
    "safety_index": "Chỉ số an toàn (tham khảo)",
    "observed_weight": "Độ phủ dữ liệu",
    "hazard_level": "Mức nguy cơ (1–3)",
    "people_level": "Mức ảnh hưởng (1–3)",
}
_LISTS: Mapping[str, type[StrEnum]] = {
    "kind": BuildingKind,
    "management_group": ManagementGroup,
    "form": OutreachForm,
    "funding": Funding,
    "team_kind": TeamKind,
    "role": TaskRole,
    "inspection_kind": InspectionKind,
    "result": InspectionResult,
    "severity": IncidentSeverity,
}
_STATUS_LISTS: Mapping[str, type[StrEnum]] = {"task": TaskStatus, "violation": ViolationStatus}
_DIMENSIONS: Mapping[str, Dimension] = {
    "equipment_type": Dimension.EQUIPMENT_TYPE,
    "violation_type": Dimension.VIOLATION_TYPE,
    "unit": Dimension.UNIT,
    "task": Dimension.TASK,
}


def column_title(column: str, of: str = "") -> str:
    """A column's title in Vietnamese: what the template prints over it, that of the table named before any other's."""
    if column in _TITLES:
        return _TITLES[column]
    for table in sorted(TABLES.values(), key=lambda each: each.name != of):
        field = table.row.model_fields.get(column)
        if field is not None and isinstance(field.json_schema_extra, dict):
            return str(field.json_schema_extra["title"])
    raise KeyError(column)


def vocabulary_list(metric: Metric, column: str) -> str | None:
    """The list of the vocabulary that a column's codes belong to."""
    found = _STATUS_LISTS.get(metric.grain.id) if column == "status" else _LISTS.get(column)
    return found.__name__ if found else None


def dimension(column: str) -> Dimension | None:
    """The dimension whose labels a column's codes have."""
    return _DIMENSIONS.get(column)


def states(metric: Metric) -> Mapping[str, str]:
    """The codes of the four states, in the metric's own words."""
    return {each.value: state_words(metric, each) for each in RecordState}


def cell(value: object) -> str:
    """A cell as text: dates, numbers and lists the Vietnamese way; “–” when blank."""
    if value is None:
        return numbers.MISSING
    if isinstance(value, dt.datetime):
        return numbers.instant(value)
    if isinstance(value, dt.date):
        return numbers.date(value)
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, int | float):
        return numbers.plain(value, 2)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

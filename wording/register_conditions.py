"""The conditions that a list of buildings is narrowed by, in words."""

from collections.abc import Mapping
from enum import StrEnum

from analytics.register import Equipped
from analytics.register_filter import Condition, Facet, Missing, Storeys, Triage, Violations
from data.vocabulary import BuildingKind, TruckAccess

Words = Mapping[StrEnum, str]

_FACETS: Mapping[Facet, str] = {
    Facet.KIND: "Loại nhà",
    Facet.STOREYS: "Số tầng",
    Facet.EQUIPMENT: "Trang bị",
    Facet.VIOLATIONS: "Tồn tại",
    Facet.TRIAGE: "Ưu tiên",
    Facet.ACCESS: "Xe chữa cháy",
    Facet.MISSING: "Thiếu số liệu",
}
_KINDS: Words = {
    BuildingKind.OLD_BLOCK: "chung cư cũ (khu tập thể)",
    BuildingKind.COMMERCIAL: "chung cư thương mại",
    BuildingKind.RESETTLEMENT: "nhà tái định cư",
    BuildingKind.SOCIAL: "nhà ở xã hội",
    BuildingKind.MIXED_USE: "chung cư hỗn hợp",
    BuildingKind.MULTI_FLAT_HOUSE: "nhà ở nhiều tầng, nhiều căn hộ",
}
_EQUIPPED: Words = {
    Equipped.MET: "đủ nhu cầu được duyệt",
    Equipped.SHORT: "chưa đủ nhu cầu được duyệt",
    Equipped.NOT_REPORTED: "chưa có số liệu",
    Equipped.NO_NEED: "không có nhu cầu được duyệt",
}
_STOREYS: Words = {
    Storeys.UP_TO_4: "1–4 tầng",
    Storeys.FROM_5: "5–8 tầng",
    Storeys.FROM_9: "9–24 tầng",
    Storeys.FROM_25: "từ 25 tầng",
}
_VIOLATIONS: Words = {
    Violations.OPEN: "còn tồn tại chưa khắc phục",
    Violations.OVERDUE: "quá hạn khắc phục",
    Violations.SERIOUS: "nghiêm trọng",
    Violations.NONE: "không còn tồn tại",
    Violations.NOT_REPORTED: "chưa có số liệu",
}
_TRIAGE: Words = {
    Triage.PRIORITY: "nhóm ưu tiên xử lý",
    Triage.HIGH_HAZARD: "mức nguy hại cao",
    Triage.UNKNOWN: "chưa đủ số liệu để xếp",
}
ACCESS: Words = {
    TruckAccess.YES: "tiếp cận được",
    TruckAccess.LIMITED: "tiếp cận hạn chế",
    TruckAccess.NO: "không tiếp cận được",
}
MISSING: Words = {
    Missing.KIND: "loại nhà",
    Missing.STOREYS: "số tầng",
    Missing.FLOOR_AREA: "diện tích sàn",
    Missing.APARTMENTS: "số căn hộ",
    Missing.RESIDENTS: "số nhân khẩu",
    Missing.YEAR: "năm đưa vào sử dụng",
    Missing.ACCESS: "xe chữa cháy tiếp cận",
    Missing.LEFT_OUT: "không có trong báo cáo kỳ này",
}
_WORDS: Mapping[Facet, Words] = {
    Facet.KIND: _KINDS,
    Facet.STOREYS: _STOREYS,
    Facet.EQUIPMENT: _EQUIPPED,
    Facet.VIOLATIONS: _VIOLATIONS,
    Facet.TRIAGE: _TRIAGE,
    Facet.ACCESS: ACCESS,
    Facet.MISSING: MISSING,
}


def condition(asked: Condition) -> str:
    """A condition as it stands in the control, in the address and on its chip: “Số tầng: 5–8 tầng”."""
    return f"{_FACETS[asked.facet]}: {_WORDS[asked.facet][asked.key]}"

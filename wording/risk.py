"""Risk in words: why a building is on the priority list, in one sentence with its numbers."""

from collections.abc import Callable, Mapping

from analytics.risk import BuildingRisk
from analytics.risk_reasons import Reason, ReasonCode
from wording.numbers import decimal, integer, percent

LEVELS: Mapping[int | None, str] = {1: "Thấp", 2: "Trung bình", 3: "Cao", None: "Chưa có số liệu"}
REFERENCE_NOTE = (
    "Chỉ số tham khảo: chỉ dựa trên các thông số có số liệu, không thay cho kiểm định, thẩm duyệt hoặc kết luận "
    "kiểm tra."
)
_PHRASES: Mapping[ReasonCode, Callable[[Reason], str]] = {
    ReasonCode.SERIOUS_VIOLATIONS: lambda r: f"{integer(r.number)} tồn tại, vi phạm nghiêm trọng chưa khắc phục",
    ReasonCode.OPEN_VIOLATIONS: lambda r: f"tổng số {integer(r.number)} tồn tại, vi phạm đang mở",
    ReasonCode.OVERDUE_VIOLATIONS: lambda r: f"{integer(r.number)} trường hợp quá hạn khắc phục",
    ReasonCode.COMPLIANCE: lambda r: f"có {integer(r.number)}/{integer(r.total)} hạng mục PCCC đối chiếu còn hoạt động",
    ReasonCode.SAFETY_INDEX: lambda r: (
        f"chỉ số an toàn tham khảo {decimal(r.number)}/5 (độ phủ dữ liệu {percent(r.total, 0)})"
    ),
    ReasonCode.DANGEROUS_GRADE_C: lambda _: "kết quả kiểm định cấp C",
    ReasonCode.DANGEROUS_GRADE_D: lambda _: "kết quả kiểm định cấp D",
    ReasonCode.TRUCK_ACCESS_NONE: lambda _: "xe chữa cháy không tiếp cận được",
    ReasonCode.TRUCK_ACCESS_LIMITED: lambda _: "xe chữa cháy tiếp cận hạn chế",
    ReasonCode.RESIDENTS: lambda r: f"{integer(r.number)} nhân khẩu",
}
_STEPS: Mapping[ReasonCode, Callable[[Reason], str]] = {
    ReasonCode.SERIOUS_VIOLATIONS: lambda r: f"khắc phục và phúc tra {integer(r.number)} tồn tại, vi phạm nghiêm trọng",
    ReasonCode.OVERDUE_VIOLATIONS: lambda r: f"xử lý {integer(r.number)} trường hợp quá hạn khắc phục",
    ReasonCode.OPEN_VIOLATIONS: lambda r: f"khắc phục {integer(r.number)} tồn tại, vi phạm đang mở",
    ReasonCode.COMPLIANCE: lambda r: (
        f"bổ sung, sửa chữa {integer((r.total or 0) - r.number)} hạng mục PCCC đối chiếu chưa có hoặc không hoạt động"
    ),
    ReasonCode.DANGEROUS_GRADE_D: lambda _: "rà soát phương án theo kết quả kiểm định cấp D",
    ReasonCode.DANGEROUS_GRADE_C: lambda _: "rà soát phương án theo kết quả kiểm định cấp C",
    ReasonCode.TRUCK_ACCESS_NONE: lambda _: "có phương án chữa cháy khi xe không tiếp cận được",
    ReasonCode.SAFETY_INDEX: lambda _: "kiểm tra các thông số có điểm thấp của chỉ số an toàn",
}


def reason(ground: Reason) -> str:
    """The phrase of one ground, with its number."""
    return _PHRASES[ground.code](ground)


def sentence(row: BuildingRisk) -> str:
    """One Vietnamese sentence: which building, where it stands, and why."""
    place = f"{row.name or row.building}, {row.ward_name}" if row.ward_name else row.name or row.building
    grounds = "; ".join(reason(ground) for ground in row.reasons)
    if row.is_priority:
        return f"{place}: thuộc nhóm ưu tiên xử lý, vì {grounds}."
    levels = f"mức nguy hại {level(row.hazard_level)}, mức ảnh hưởng đến người {level(row.people_level)}"
    return f"{place}: {levels}; {grounds}." if grounds else f"{place}: {levels}."


def why(row: BuildingRisk) -> str:
    """The grounds alone, as a sentence of their own; that nothing raises the building where nothing does."""
    grounds = "; ".join(reason(ground) for ground in row.reasons)
    return f"{grounds[:1].upper()}{grounds[1:]}." if grounds else "Không có căn cứ nào ở mức trung bình trở lên."


def first_step(row: BuildingRisk) -> str:
    """What to look at first: a suggestion that follows the first ground that something can be done about."""
    return next((_STEPS[ground.code](ground) for ground in row.reasons if ground.code in _STEPS), "")


def level(of: int | None) -> str:
    """A level inside a sentence."""
    return LEVELS[of].lower()

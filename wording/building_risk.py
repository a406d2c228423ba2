"""A building's four numbers term by term: each figure beside what it was computed from."""

from collections.abc import Mapping, Sequence

from analytics.risk import BuildingRisk
from analytics.risk_explained import CutPointTerm, FieldGrade, ParameterTerm, RuleItemTerm
from data.area.risk_tables import Axis
from wording import numbers
from wording.labels import LightWord
from wording.records import column_title
from wording.risk import LEVELS
from wording.risk_page import AXES, threshold

TITLE = "Vì sao nhà ở mức này"
UNDER = "Mức nguy hại là mức cao nhất của các tiêu chí có số liệu. Ngưỡng đặt cố định từ ngày {day}."
LEVEL_COLUMNS = ("Tiêu chí", "Của nhà này", "Mức", "Ngưỡng mức trung bình", "Ngưỡng mức cao")
ITEMS = "Tuân thủ: {met}/{items} hạng mục đối chiếu ({rules})"
ITEMS_OLDER = "Tuân thủ: nhà có trước quy định, không thuộc diện; có {met}/{items} hạng mục khi đối chiếu ({rules})"
ITEMS_NONE = "Tuân thủ: chưa có số liệu để đối chiếu"
ITEM_COLUMNS = ("Hạng mục", "Hiện có", "Còn hoạt động", "Đối chiếu")
ITEMS_NOTE = "Đối chiếu tham khảo, không phải kết luận vi phạm."
UNVERIFIED = "ngưỡng chưa kiểm chứng, chỉ tham khảo"
INDEX = "Chỉ số an toàn: {index}/5, độ phủ dữ liệu {coverage}"
INDEX_NONE = "Chỉ số an toàn: chưa có số liệu để tính"
INDEX_COLUMNS = ("Thông số", "Trọng số", "Điểm (0–5)", "Từ số liệu")
PEOPLE = "Số người chịu ảnh hưởng: {residents}; diện tích sàn {area}"
FLASHOVERS = (
    "Số vụ cháy lan trùm ước tính theo diện tích sàn: {low}–{high} vụ/năm; nhân với số nhân khẩu: {few}–{many} "
    "người/năm. Khoảng theo tài liệu JCSS, không phải dự báo cho nhà này."
)
FLASHOVERS_NONE = "Chưa có diện tích sàn để ước tính số vụ cháy lan trùm theo tài liệu tham khảo."
HAS, LACKS = LightWord("●", "Có, còn hoạt động"), LightWord("■", "Chưa có hoặc không hoạt động")
PREDATES, NOT_REQUIRED = LightWord("–", "Nhà có trước quy định"), LightWord("–", "Không thuộc diện")
UNREPORTED = LightWord("▨", "Chưa có số liệu")
_GRADES = {"a": "A", "b": "B", "c": "C", "d": "D"}
_OPEN, _WORKING = "open", "working"
_TOLD_FIELDS: Mapping[str, str] = {"has_team": "Có đội PCCC phụ trách", "has_regulation": "Đội có quy chế"}


def levels(building: BuildingRisk, cuts: Sequence[CutPointTerm]) -> list[tuple[str, ...]]:
    """A line a criterion: its figure for the building, the level it gives, from where the levels begin."""
    return [
        (AXES[axis], figure, _level(axis, level, building), _from(cuts, axis, 2), _from(cuts, axis, 3))
        for axis, (figure, level) in _criteria(building).items()
    ]


def _level(axis: Axis, level: int | None, building: BuildingRisk) -> str:
    """A level in words; a building older than the rules lacks no data: they do not apply to it."""
    predates = axis is Axis.COMPLIANCE_GAP and level is None and building.older_items > 0
    return NOT_REQUIRED.word if predates else LEVELS[level]


def _criteria(building: BuildingRisk) -> dict[Axis, tuple[str, int | None]]:
    missing = None if building.compliance is None else 1 - building.compliance
    is_told = building.open_violations is not None
    return {
        Axis.SERIOUS_VIOLATIONS: (
            numbers.integer(building.serious_violations if is_told else None),
            building.serious_level,
        ),
        Axis.VIOLATIONS: (numbers.integer(building.open_violations), building.violations_level),
        Axis.COMPLIANCE_GAP: (f"thiếu {numbers.percent(missing)}", building.compliance_level)
        if missing is not None
        else (numbers.MISSING, None),
        Axis.SAFETY_GAP: (numbers.decimal(building.safety_index), building.safety_level),
        Axis.STRUCTURE: (_GRADES.get(building.inspection_grade or "", numbers.MISSING), building.structure_level),
        Axis.PEOPLE: (numbers.integer(building.residents), building.people_level),
    }


def _from(cuts: Sequence[CutPointTerm], axis: Axis, level: int) -> str:
    found = [cut for cut in cuts if cut.axis == axis and cut.level == level]
    return threshold(axis, found[0].min_value) if found else numbers.MISSING


def items_title(building: BuildingRisk, items: Sequence[RuleItemTerm]) -> str:
    """The compliance of a building; for one older than the rules, what it has of the same items."""
    rules = ", ".join(dict.fromkeys(item.rule_set for item in items))
    if building.compliance_items:
        return ITEMS.format(met=building.compliance_met, items=building.compliance_items, rules=rules)
    if building.older_items:
        return ITEMS_OLDER.format(met=building.older_met, items=building.older_items, rules=rules)
    return ITEMS_NONE


def judged(item: RuleItemTerm) -> tuple[LightWord, str]:
    """How an item compares, and the meaning of its colour; nothing is held against what does not apply."""
    if item.predates_rule:
        return PREDATES, "not_applicable"
    if not item.applies:
        return NOT_REQUIRED, "not_applicable"
    if not item.is_reported:
        return UNREPORTED, "no_data"
    return (HAS, "met") if item.is_compliant else (LACKS, "late")


def index_title(building: BuildingRisk) -> str:
    """The safety index with the share of the method that it rests on."""
    if building.safety_index is None:
        return INDEX_NONE
    coverage = numbers.percent(building.observed_weight, 0)
    return INDEX.format(index=numbers.decimal(building.safety_index), coverage=coverage)


def from_fields(parameter: ParameterTerm, types: Mapping[str, str], vocabulary: Mapping[str, Mapping[str, str]]) -> str:
    """What a parameter's grade comes from: “Bình bột ≥ 4 kg còn tốt: 8 (3 điểm)”."""
    known = "; ".join(_field(each, types, vocabulary) for each in parameter.fields)
    return known or "chưa có số liệu, không tính"


def _field(graded: FieldGrade, types: Mapping[str, str], vocabulary: Mapping[str, Mapping[str, str]]) -> str:
    source, _, key = graded.field.partition(":")
    name = types.get(key, key)
    told = {_OPEN: f"{name} chưa khắc phục", _WORKING: f"{name} còn tốt"}
    title = told.get(source) or _TOLD_FIELDS.get(source) or column_title(source)
    value = next((of[graded.value] for of in vocabulary.values() if graded.value in of), graded.value)
    return f"{title}: {value} ({numbers.plain(graded.grade)} điểm)"


def people(building: BuildingRisk) -> str:
    """The people in the building and its floor area."""
    residents, area = _told(building.residents, "nhân khẩu"), _told(building.floor_area_m2, "m²")
    return PEOPLE.format(residents=residents, area=area)


def _told(number: float | None, unit: str) -> str:
    return "chưa có số liệu" if number is None else f"{numbers.integer(number)} {unit}"


def flashovers(building: BuildingRisk) -> str:
    """The range of the literature for the floor area, with the people exposed."""
    if building.flashovers_low is None or building.flashovers_high is None:
        return FLASHOVERS_NONE
    return FLASHOVERS.format(
        low=numbers.decimal(building.flashovers_low, 6),
        high=numbers.decimal(building.flashovers_high, 6),
        few=numbers.decimal(building.exposed_low, 3),
        many=numbers.decimal(building.exposed_high, 3),
    )

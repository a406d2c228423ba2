"""The words of Nguy cơ cháy và thứ tự ưu tiên."""

from collections.abc import Mapping, Sequence

from analytics.risk import BuildingRisk
from analytics.risk_explained import CutPointTerm
from analytics.risk_sensitivity import Shift
from analytics.risk_summary import AxisCoverage, Place, residents_of
from data.area.risk_tables import Axis
from wording import numbers
from wording.risk import LEVELS, first_step, level, sentence

UNGRADED = "Nhà chưa phân mức được"
REMOVE = "{name} ✕"
UNGRADED_BUTTON = "Xem {n} nhà chưa phân mức được"
LIST_PRIORITY = "Danh sách ưu tiên xử lý"
LIST_IN_CELL = "Danh sách: {cell}"
LIST_SCOPE = "{n} nhà, {residents} nhân khẩu; nhà nặng nhất ở trên."
LIST_SHOWN = "Hiển thị {shown}/{total} nhà. Tải tệp để xem đủ."
LIST_EMPTY = "Không có nhà nào ở ô này."
NO_PRIORITY = "Không có nhà nào thuộc nhóm ưu tiên xử lý trong phạm vi này."
NO_BUILDINGS = "Không có nhà nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc."
BUILDING = "Nhà"
RESIDENTS = "Nhân khẩu"
WHY = "Vì sao, việc xem trước"
FIRST = "Xem trước: {step}."
FILE = "nguy-co-uu-tien-{day}"
SHEET_COLUMNS = (
    "STT",
    "Phường",
    "Mã nhà",
    "Tên nhà",
    "Địa chỉ",
    "Nhân khẩu",
    "Mức nguy hại",
    "Mức ảnh hưởng đến người",
    "Tồn tại, vi phạm đang mở",
    "Nghiêm trọng",
    "Quá hạn",
    "Hạng mục đối chiếu có và hoạt động",
    "Hạng mục đối chiếu phải có",
    "Chỉ số an toàn (tham khảo)",
    "Độ phủ dữ liệu của chỉ số",
    "Xe chữa cháy tiếp cận",
    "Vì sao",
    "Việc xem trước (gợi ý)",
)

LIMITS = "Con số này không nói gì"
LIMITS_LINES = (
    "Không phải dự báo cháy: thứ tự chỉ cho biết nên xem nhà nào trước, không cho biết xác suất cháy của một nhà.",
    "Không phải kết luận vi phạm hoặc tuân thủ pháp luật: hạng mục PCCC là đối chiếu tham khảo, không thay cho kiểm "
    "tra, thẩm duyệt, kiểm định.",
    "Ngưỡng phân mức và trọng số là mẫu do quận tự điều chỉnh, cố định từ ngày ghi, không tính lại theo số liệu.",
    "Thiếu số liệu không phải là an toàn: nhà chưa phân mức được đứng riêng; nhà ở mức thấp mà còn thiếu tiêu chí được "
    "đếm riêng.",
)
METHOD = "Cách phân mức, ngưỡng và căn cứ"
METHOD_TEXT = (
    "Mức nguy hại của một nhà là mức cao nhất trong các tiêu chí có số liệu, không lấy trung bình. Mức ảnh hưởng đến "
    "người theo số nhân khẩu. Nhóm ưu tiên xử lý là ô cao – cao."
)
CUT_AXIS = "Tiêu chí"
CUT_MIDDLE = "Trung bình từ"
CUT_HIGH = "Cao từ"
CUT_SINCE = "Cố định từ ngày"
SNAPSHOT = (
    "Bản số liệu {id}, tính đến ngày {day}. Căn cứ: tài liệu tham khảo về phân loại nguy cơ; ngưỡng mẫu của quận."
)

COVERAGE = "Mức độ đầy đủ số liệu"
COVERAGE_BY_AXIS = "Số liệu của từng tiêu chí"
COVERAGE_COLUMNS = ("Tiêu chí", "Có số liệu", "Không thuộc diện", "Chưa có số liệu", "Đầy đủ")
SENSITIVITY = "Nếu ngưỡng khác đi, danh sách thay đổi thế nào"
SENSITIVITY_SCOPE = "Mỗi dòng chỉ đổi một ngưỡng của mức cao, các ngưỡng khác giữ nguyên."

AXES: Mapping[Axis, str] = {
    Axis.PEOPLE: "Số nhân khẩu",
    Axis.SERIOUS_VIOLATIONS: "Tồn tại nghiêm trọng đang mở",
    Axis.VIOLATIONS: "Tồn tại, vi phạm đang mở",
    Axis.COMPLIANCE_GAP: "Hạng mục PCCC đối chiếu còn thiếu",
    Axis.SAFETY_GAP: "Chỉ số an toàn thấp (tham khảo)",
    Axis.STRUCTURE: "Kết quả kiểm định",
}
ACCESS: Mapping[str | None, str] = {
    "no": "Không tiếp cận được",
    "limited": "Tiếp cận hạn chế",
    "yes": "Tiếp cận được",
    None: "Chưa có số liệu",
}
_GRADES = "ABCD"
_FULL_INDEX = 5


def threshold(axis: Axis, value: float) -> str:
    """A cut point as people say it: 300 người, từ 50%, dưới 2 điểm, cấp D."""
    match axis:
        case Axis.PEOPLE:
            return f"{numbers.plain(value)} người"
        case Axis.COMPLIANCE_GAP:
            return f"thiếu {numbers.percent(value, 0)}"
        case Axis.SAFETY_GAP:
            return f"{numbers.plain(_FULL_INDEX - value)} điểm trở xuống"
        case Axis.STRUCTURE:
            return f"cấp {_GRADES[int(value)]}"
    return f"{numbers.plain(value)} trường hợp"


def place(at: Place) -> str:
    """A cell in words."""
    if not at.is_graded:
        return UNGRADED
    return f"Nguy hại {level(at.hazard_level)}, số người {level(at.people_level)}"


def list_scope(rows: Sequence[BuildingRisk]) -> str:
    """How many buildings and residents a list holds."""
    return LIST_SCOPE.format(n=numbers.integer(len(rows)), residents=numbers.integer(residents_of(rows)))


def sheet_row(number: int, row: BuildingRisk) -> tuple[object, ...]:
    """A building as a line of the file to take away."""
    return (
        number,
        row.ward_name or row.ward,
        row.building,
        row.name,
        row.address,
        row.residents,
        LEVELS[row.hazard_level],
        LEVELS[row.people_level],
        row.open_violations,
        row.serious_violations,
        row.overdue_violations,
        row.compliance_met,
        row.compliance_items,
        row.safety_index,
        row.observed_weight,
        ACCESS[row.truck_access],
        sentence(row),
        first_step(row),
    )


def coverage_lines(buildings: int, ungraded: int, thin: int) -> tuple[str, ...]:
    """What the matrix does not cover, in sentences."""
    graded = f"{numbers.integer(buildings - ungraded)}/{numbers.integer(buildings)} nhà đã phân mức được"
    lines = [f"{graded}; {numbers.integer(ungraded)} nhà thiếu số nhân khẩu hoặc không có tiêu chí nguy hại nào."]
    if thin:
        lines.append(
            f"{numbers.integer(thin)} nhà ở mức nguy hại thấp còn thiếu số liệu của ít nhất một tiêu chí: chưa đủ "
            "cơ sở để coi là thấp."
        )
    return tuple(lines)


def coverage_row(found: AxisCoverage) -> tuple[str, ...]:
    """How complete one criterion is."""
    counts = (found.known, found.not_applicable, found.unknown)
    return (AXES[found.axis], *map(numbers.integer, counts), numbers.percent(found.share))


def shift_sentence(shift: Shift, stands_at: int) -> str:
    """What moving one cut point would do to the list."""
    moved = f"{AXES[shift.axis]}: mức cao từ {threshold(shift.axis, shift.moved)} thay cho "
    moved += threshold(shift.axis, shift.stands)
    if not (shift.added or shift.dropped):
        return f"{moved}: danh sách không đổi ({numbers.integer(stands_at)} nhà)."
    parts = [f"thêm {numbers.integer(shift.added)}"] if shift.added else []
    parts += [f"bớt {numbers.integer(shift.dropped)}"] if shift.dropped else []
    return f"{moved}: {numbers.integer(shift.buildings)} nhà ({', '.join(parts)})."


def cut_rows(terms: Sequence[CutPointTerm]) -> list[tuple[str, ...]]:
    """The cut points in force, a line an axis."""
    return [
        (
            name,
            *(threshold(axis, term.min_value) for term in _of(terms, axis) if term.level > 1),
            numbers.date(_of(terms, axis)[0].valid_from),
        )
        for axis, name in AXES.items()
        if len(_of(terms, axis)) == len(LEVELS) - 1
    ]


def _of(terms: Sequence[CutPointTerm], axis: Axis) -> list[CutPointTerm]:
    return [term for term in terms if term.axis == axis]


def inside(name: str) -> str:
    """A name as it stands inside a sentence."""
    return f"{name[:1].lower()}{name[1:]}"

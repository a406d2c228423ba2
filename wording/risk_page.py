"""The words of Nguy cơ cháy và thứ tự ưu tiên."""

from collections.abc import Mapping, Sequence

from analytics.risk import BuildingRisk, Cell, WardRisk
from analytics.risk_explained import CutPointTerm
from analytics.risk_sensitivity import Shift
from analytics.risk_summary import AxisCoverage, Driver, Place, residents_of
from data.area.risk_tables import Axis
from wording import numbers
from wording.risk import LEVELS, first_step, level, sentence

MATRIX_SCOPE = "Hàng: mức nguy hại; cột: số nhân khẩu. Tính đến ngày {day}."
MATRIX_STEPS = (
    "thấp nhất",
    "mức 2",
    "mức 3",
    "mức 4",
    "cao nhất: nhóm ưu tiên xử lý",
)
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

DRIVERS_SCOPE = "Số nhà trong danh sách có tiêu chí ở mức cao; một nhà có thể có nhiều tiêu chí."
DRIVERS_NONE = "Không có tiêu chí nào ở mức cao"
ACCESS_SCOPE = "Khả năng xe chữa cháy tiếp cận các nhà trong danh sách, theo phường báo cáo."
WARDS_SCOPE = "Số nhà thuộc nhóm ưu tiên và số nhân khẩu; tính đến ngày {day}."
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


def matrix_title(top: Cell, buildings: int) -> str:
    """The finding of the matrix."""
    share = f"{numbers.integer(top.buildings)}/{numbers.integer(buildings)} nhà"
    return f"{share} thuộc nhóm ưu tiên xử lý, với {numbers.integer(top.residents)} nhân khẩu"


def row_name(hazard_level: int) -> str:
    """The name of a row of the matrix."""
    return f"Nguy hại\n{level(hazard_level)}"


def column_name(people_level: int, cuts: Mapping[int, float]) -> str:
    """The name of a column of the matrix, with its cut points: “Số người cao (từ 300)”."""
    name = f"Số người\n{level(people_level)}"
    low, high = cuts.get(people_level), cuts.get(people_level + 1)
    if low is None:
        return name
    if high is None:
        return f"{name}\n(từ {numbers.plain(low)})"
    if not low:
        return f"{name}\n(dưới {numbers.plain(high)})"
    return f"{name}\n({numbers.plain(low)}–{numbers.plain(high - 1)})"


def cell_text(cell: Cell) -> str:
    """What stands in a cell."""
    if not cell.buildings:
        return numbers.MISSING
    return f"{numbers.integer(cell.buildings)} nhà\n{numbers.integer(cell.residents)} người"


def cell_hover(cell: Cell) -> str:
    """A cell as a sentence."""
    where = place(Place(cell.hazard_level, cell.people_level))
    return f"{where}: {numbers.integer(cell.buildings)} nhà, {numbers.integer(cell.residents)} nhân khẩu"


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


def drivers_title(found: Sequence[Driver], buildings: int) -> str:
    """The finding of the drivers: which criterion raises most of the list."""
    if not found:
        return DRIVERS_NONE
    first = found[0]
    return (
        f"{numbers.integer(first.buildings)}/{numbers.integer(buildings)} nhà trong danh sách ở mức cao vì "
        f"{_inside(AXES[first.axis])}"
    )


def driver_hover(driver: Driver) -> str:
    """A driver's bar as a sentence."""
    alone = f", {numbers.integer(driver.alone)} nhà chỉ vì tiêu chí này" if driver.alone else ""
    return f"{AXES[driver.axis]}: {numbers.integer(driver.buildings)} nhà ở mức cao{alone}"


def access_title(counts: Mapping[str | None, int]) -> str:
    """The finding of the truck access of a list."""
    total = sum(counts.values())
    poor = counts.get("no", 0) + counts.get("limited", 0)
    if not total:
        return NO_PRIORITY.rstrip(".")
    return f"{numbers.integer(poor)}/{numbers.integer(total)} nhà xe chữa cháy không tiếp cận được hoặc bị hạn chế"


def wards_title(wards: Sequence[WardRisk]) -> str:
    """Where the priority buildings are."""
    found = sorted((ward for ward in wards if ward.priority_buildings), key=lambda ward: -ward.priority_buildings)
    if not found:
        return NO_PRIORITY.rstrip(".")
    most = found[0]
    return (
        f"Nhà thuộc nhóm ưu tiên có ở {numbers.integer(len(found))} phường; nhiều nhất: {most.ward_name or most.ward} "
        f"({numbers.integer(most.priority_buildings)} nhà)"
    )


def ward_text(ward: WardRisk) -> str:
    """What stands behind a ward's bar: its priority buildings of all."""
    if not ward.buildings:
        return ACCESS[None]
    return f"{numbers.integer(ward.priority_buildings)}/{numbers.integer(ward.buildings)}"


def ward_hover(ward: WardRisk) -> str:
    """A ward's bar as a sentence."""
    name = ward.ward_name or ward.ward
    if not ward.buildings:
        return f"{name}: {_inside(str(ACCESS[None]))}"
    parts = [f"{name}: {ward_text(ward)} nhà thuộc nhóm ưu tiên"]
    if ward.priority_buildings:
        parts.append(f"{numbers.integer(ward.residents_in_priority)} nhân khẩu")
    if ward.untriaged_buildings:
        parts.append(f"{numbers.integer(ward.untriaged_buildings)} nhà chưa phân mức được")
    return ", ".join(parts)


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


def _inside(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"

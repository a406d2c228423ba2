"""The words of Danh mục nhà chung cư: the search, its conditions, the counts, the list."""

from collections.abc import Mapping, Sequence

from analytics.register import RegisteredBuilding
from analytics.register_order import Order
from analytics.register_summary import RegisterSummary
from data.vocabulary import ManagementGroup
from wording import numbers
from wording.labels import GROUPS
from wording.register_conditions import MISSING
from wording.risk import LEVELS, reason

SEARCH = "Tìm nhà"
SEARCH_HINT = "Tên, địa chỉ, mã nhà; không cần dấu"
CONDITIONS = "Điều kiện lọc"
CONDITIONS_HINT = "Loại nhà, số tầng, trang bị, tồn tại…"
ORDER = "Xếp theo"
REMOVE_SEARCH = "Tìm: {wanted} ✕"
NOTHING_LIKE_IT = "Không có nhà nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc."
NO_BUILDINGS = "Chưa có nhà nào trong danh mục theo phạm vi số liệu đang chọn."
_FOUND = "{found} nhà phù hợp trong {all} nhà"
_ALL = "{all} nhà trong danh mục"
NO_NEED = "không có nhu cầu"
BLANK_LINES = "{n} chưa rõ"
OVERDUE = "{n} quá hạn"
PRIORITY = "■ Ưu tiên xử lý"
LEVEL = "Nguy hại: {hazard}; ảnh hưởng: {people}"
PAGE = "Trang {page}/{pages}"
PREVIOUS = "‹ Trang trước"
NEXT = "Trang sau ›"
SHOW_THEM = "Lọc danh sách"
UNKNOWN_WARD = "Chưa xác định"
BY_WARD_SUBTITLE = "Số nhà trong danh sách trên theo phường; tính đến ngày {day}."
_BY_WARD = "{n} phường có nhà trong danh sách; nhiều nhất: {ward} ({most} nhà)"
_ONE_WARD = "Các nhà trong danh sách đều thuộc phường {ward}"
BAR = "{n} nhà"
HOVER = "Phường {ward}: {n} nhà phù hợp với bộ lọc."
_LEFT_OUT = "không có trong báo cáo kỳ này"
STALE_MARK = "*"
ORDERS: Mapping[Order, str] = {
    Order.OFFICIAL: "Thứ tự hành chính",
    Order.PRIORITY: "Ưu tiên xử lý trước",
    Order.NAME: "Tên nhà",
    Order.STOREYS: "Nhiều tầng trước",
    Order.RESIDENTS: "Nhiều nhân khẩu trước",
    Order.EQUIPMENT: "Thiếu trang bị trước",
    Order.OVERDUE: "Nhiều tồn tại quá hạn trước",
}


def count(found: int, every: int, is_narrowed: bool) -> str:
    """How many buildings the list has: “23 nhà phù hợp trong 451 nhà”."""
    said = _FOUND if is_narrowed else _ALL
    return said.format(found=numbers.integer(found), all=numbers.integer(every))


def address(building: RegisteredBuilding) -> str:
    """The address, and that the ward's latest report leaves the building out."""
    parts = (building.risk.address, _LEFT_OUT if building.risk.is_carried else None)
    return " · ".join(part for part in parts if part)


def levels(building: RegisteredBuilding) -> str:
    """Where the building stands in the triage: “Nguy hại: cao; ảnh hưởng: thấp”."""
    hazard, people = (LEVELS[level].lower() for level in (building.risk.hazard_level, building.risk.people_level))
    return LEVEL.format(hazard=hazard, people=people)


def by_ward(counts: Sequence[tuple[tuple[str, str], int]]) -> str:
    """The finding of the picture by ward; `counts` are ((key, name), buildings), the most first."""
    (_, ward), most = counts[0]
    if len(counts) == 1:
        return _ONE_WARD.format(ward=ward)
    return _BY_WARD.format(n=len(counts), ward=ward, most=numbers.integer(most))


def members(summary: RegisterSummary) -> str:
    """How many buildings there are, and of which group: “Danh mục có 451 nhà chung cư: 301 chung cư cũ; …”."""
    groups = "; ".join(
        f"{numbers.integer(summary.groups[group])} {GROUPS[group].lower()}"
        for group in ManagementGroup
        if summary.groups.get(group)
    )
    ungrouped = summary.groups.get(None, 0)
    unknown = f"; {numbers.integer(ungrouped)} nhà chưa đủ số liệu để xếp nhóm" if ungrouped else ""
    return f"Danh mục có {numbers.integer(summary.buildings)} nhà chung cư: {groups}{unknown}."


def priority(summary: RegisterSummary) -> str:
    """The buildings to act on first, with the people in them."""
    people = numbers.integer(summary.priority_residents)
    return f"{numbers.integer(summary.priority)} nhà thuộc nhóm ưu tiên xử lý, với {people} nhân khẩu."


def overdue(summary: RegisterSummary) -> str:
    """The buildings with overdue violations."""
    cases = numbers.integer(summary.overdue_violations)
    return f"{numbers.integer(summary.overdue)} nhà có tồn tại, vi phạm quá hạn khắc phục ({cases} trường hợp)."


def missing(summary: RegisterSummary) -> str:
    """The buildings of which a fact is not known, and which facts."""
    fields = "; ".join(f"{MISSING[field]} {numbers.integer(count)} nhà" for field, count in summary.missing.items())
    return f"{numbers.integer(summary.incomplete)} nhà còn thiếu số liệu: {fields}."


def left_out(summary: RegisterSummary) -> str:
    """The buildings that their ward's latest report leaves out."""
    return f"{numbers.integer(summary.left_out)} nhà không có trong báo cáo kỳ này của phường; vẫn giữ trong danh mục."


def departed(buildings: int) -> str:
    """The buildings that have left."""
    return f"{numbers.integer(buildings)} nhà đã đưa ra khỏi danh mục, có lý do và văn bản."


COLUMNS = (
    "Mã nhà, phường",
    "Tên nhà, địa chỉ",
    "Nhóm, loại nhà",
    "Số tầng",
    "Căn hộ",
    "Nhân khẩu",
    "Trang bị đủ",
    "Tồn tại",
    "Ưu tiên, lý do",
)
NUMBER_COLUMNS = frozenset({"Số tầng", "Căn hộ", "Nhân khẩu", "Trang bị đủ", "Tồn tại"})


def reasons(building: RegisteredBuilding) -> str:
    """Why a building is where it is in the triage, as one phrase; "" when nothing raises it."""
    return "; ".join(reason(ground) for ground in building.risk.reasons)

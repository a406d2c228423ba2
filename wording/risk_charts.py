"""What the pictures of risk say: the matrix, what raises a list, truck access, the wards."""

from collections.abc import Mapping, Sequence

from analytics.risk import Cell, WardRisk
from analytics.risk_summary import Driver, Place
from wording import numbers
from wording.risk import level
from wording.risk_page import ACCESS, AXES, NO_PRIORITY, inside, place

MATRIX_SCOPE = "Hàng: mức nguy hại; cột: số nhân khẩu. Tính đến ngày {day}."
MATRIX_STEPS = (
    "thấp nhất",
    "mức 2",
    "mức 3",
    "mức 4",
    "cao nhất: nhóm ưu tiên xử lý",
)
DRIVERS_SCOPE = "Số nhà trong danh sách có tiêu chí ở mức cao; một nhà có thể có nhiều tiêu chí."
DRIVERS_NONE = "Không có tiêu chí nào ở mức cao"
ACCESS_SCOPE = "Khả năng xe chữa cháy tiếp cận các nhà trong danh sách, theo phường báo cáo."
WARDS_SCOPE = "Số nhà thuộc nhóm ưu tiên trên số nhà của phường; tính đến ngày {day}."


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


def drivers_title(found: Sequence[Driver], buildings: int) -> str:
    """The finding of the drivers: which criterion raises most of the list."""
    if not found:
        return DRIVERS_NONE
    first = found[0]
    return (
        f"{numbers.integer(first.buildings)}/{numbers.integer(buildings)} nhà trong danh sách ở mức cao vì "
        f"{inside(AXES[first.axis])}"
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
        return f"{name}: {inside(str(ACCESS[None]))}"
    parts = [f"{name}: {ward_text(ward)} nhà thuộc nhóm ưu tiên"]
    if ward.priority_buildings:
        parts.append(f"{numbers.integer(ward.residents_in_priority)} nhân khẩu")
    if ward.untriaged_buildings:
        parts.append(f"{numbers.integer(ward.untriaged_buildings)} nhà chưa phân mức được")
    return ", ".join(parts)

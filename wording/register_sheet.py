"""The register as a file to take away: one line a building."""

from collections.abc import Mapping

from analytics.register import RegisteredBuilding
from data.vocabulary import TruckAccess
from wording.labels import GROUPS
from wording.register import UNKNOWN_WARD, reasons
from wording.register_conditions import ACCESS

FILE = "danh-muc-nha-{day}"
COLUMNS = (
    "Mã nhà",
    "Tên nhà",
    "Địa chỉ",
    "Khu tập thể",
    "Phường",
    "Nhóm nhà",
    "Loại nhà",
    "Năm đưa vào sử dụng",
    "Số tầng nổi",
    "Diện tích sàn (m²)",
    "Số căn hộ",
    "Số hộ",
    "Số nhân khẩu",
    "Loại phương tiện có nhu cầu được duyệt",
    "Loại phương tiện đã đủ",
    "Loại phương tiện chưa có số liệu",
    "Tồn tại, vi phạm chưa khắc phục",
    "Quá hạn khắc phục",
    "Nghiêm trọng",
    "Xe chữa cháy tiếp cận",
    "Mức nguy hại (1–3)",
    "Mức ảnh hưởng (1–3)",
    "Nhóm ưu tiên",
    "Lý do",
    "Có trong báo cáo kỳ này",
    "Tệp",
    "Trang tính",
    "Dòng",
)


def sheet_row(building: RegisteredBuilding, kinds: Mapping[str, str]) -> tuple[object, ...]:
    """A building as a line of the file to take away; numbers keep their type. `kinds` are the labels of the kinds."""
    risk = building.risk
    return (
        risk.building,
        risk.name,
        risk.address,
        building.estate,
        risk.ward_name or UNKNOWN_WARD,
        GROUPS.get(risk.management_group or ""),
        kinds.get(risk.kind or "", risk.kind),
        building.year_built,
        risk.storeys,
        risk.floor_area_m2,
        building.apartments,
        building.households,
        risk.residents,
        building.needed_lines,
        building.met_lines,
        building.blank_lines,
        risk.open_violations,
        risk.overdue_violations,
        risk.serious_violations,
        ACCESS[TruckAccess(risk.truck_access)] if risk.truck_access else None,
        risk.hazard_level,
        risk.people_level,
        "Có" if risk.is_priority else "Không",
        reasons(building),
        "Không" if risk.is_carried else "Có",
        building.file,
        building.sheet,
        building.sheet_row,
    )

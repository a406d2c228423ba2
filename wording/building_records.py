"""The words of a building's records: equipment, violations, inspections, teams, sessions, fires, and their sources."""

from analytics.building_records import EquipmentLine
from analytics.origin import Origin
from wording import numbers
from wording.labels import LightWord

EQUIPMENT = "Phương tiện PCCC và CNCH: nhu cầu được duyệt và hiện có"
EQUIPMENT_NONE = "Chưa có số liệu về phương tiện của nhà này."
EQUIPMENT_COLUMNS = ("Loại phương tiện", "Đã có / nhu cầu", "Còn tốt", "Đánh giá", "Ngày kiểm tra")
EQUIPMENT_NUMBERS = frozenset({"Đã có / nhu cầu", "Còn tốt"})

ENOUGH, SHORT = LightWord("●", "Đủ"), LightWord("■", "Thiếu {n}")
NO_NEED, NOT_REPORTED = LightWord("–", "Không có nhu cầu"), LightWord("▨", "Chưa có số liệu")
NEED_ASKED = "phường đề nghị {n}"
CHECKED_AGO = "cách {n} ngày"
INSPECTIONS = "Các lần kiểm tra"
INSPECTIONS_NONE = "Chưa có lần kiểm tra nào được báo cáo."
INSPECTION_COLUMNS = ("Ngày kiểm tra", "Loại, cơ quan", "Kết quả", "Biên bản", "Hạn tiếp theo")
TEAMS = "Đội PCCC phụ trách"
TEAMS_NONE = "Chưa có đội PCCC nào được báo cáo là phụ trách nhà này."
TEAM_COLUMNS = ("Đội", "Quyết định thành lập", "Quân số", "Đã huấn luyện", "Quy chế hoạt động")
TEAM_SERVES = "phụ trách {n} nhà"
NO_REGULATION = LightWord("■", "Chưa có quy chế")
SESSIONS = "Tuyên truyền, ký cam kết"
SESSIONS_NONE = "Chưa có buổi tuyên truyền nào ghi tên nhà này."
SESSION_COLUMNS = ("Ngày", "Hình thức, nội dung", "Lượt người cả buổi", "Hộ của nhà ký cam kết")
FIRES = "Sự cố cháy"
FIRES_NONE = "Không có sự cố cháy nào được báo cáo."
FIRE_COLUMNS = ("Ngày", "Mức độ, nguyên nhân", "Chết", "Bị thương", "Thiệt hại")
SOURCES = "Nguồn của từng bản ghi ({n})"
SOURCE_COLUMNS = ("Biểu", "Bản ghi", "Tệp", "Dòng", "Các ô", "Kỳ báo cáo", "Nhận lúc")
SOURCE_FILE = "nguon-so-lieu-nha-{day}"


def named(line: EquipmentLine) -> str:
    """A type with its unit: “Bình bột ≥ 4 kg (bình)”."""
    return f"{line.name} ({line.unit_of_measure})" if line.unit_of_measure else line.name


def judged(line: EquipmentLine) -> tuple[LightWord, str]:
    """Whether a line's approved need is met, and the meaning of its colour."""
    if not line.has_need:
        return NO_NEED, "not_applicable"
    if line.installed is None:
        return NOT_REPORTED, "no_data"
    if line.is_met:
        return ENOUGH, "met"
    return LightWord(SHORT.symbol, SHORT.word.format(n=numbers.integer(line.shortage))), "late"


def source_row(record: str, origin: Origin, report: str) -> tuple[object, ...]:
    """Where one record stands, as a line of the table and of the file; instants and numbers keep their type."""
    return origin.sheet, record, origin.file, origin.sheet_row, origin.cells, report, origin.received_at

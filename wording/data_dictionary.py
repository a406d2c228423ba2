"""The data dictionary's words: tables, facts, columns, units, types, and the document to take away."""

from collections.abc import Mapping

from analytics.dictionary import Column, ColumnType, DataDictionary, Part, PartKind
from data.tables import TABLES
from wording.data_columns import COLUMNS, IN_TABLE

TITLE = "Từ điển dữ liệu"
INTRO = "Bảng, cột, mã, chỉ tiêu và hàm dùng được khi tra cứu và truy vấn; lập từ chính bản số liệu đang mở."
SEARCH = "Tìm bảng, cột, hàm"
SEARCH_HINT = "Nhập một phần tên hoặc nghĩa"
NOT_FOUND = "Không có bảng, cột hay hàm nào phù hợp."
COUNT = "{tables} bảng · {macros} hàm · {columns} cột · {metrics} chỉ tiêu"
DOWNLOAD_NAME = "tu-dien-du-lieu"
SHEETS = ("Bảng và hàm", "Cột", "Mã", "Chỉ tiêu")
HEADS_PARTS = ("Tên", "Loại", "Nghĩa", "Tham số", "Ví dụ")
HEADS_COLUMNS = ("Bảng, hàm", "Cột", "Nghĩa", "Kiểu", "Đơn vị", "Mã dùng")
HEADS_CODES = ("Danh mục", "Mã", "Nghĩa")
HEADS_METRICS = ("Mã chỉ tiêu", "Tên", "Đơn vị", "Xem được theo", "Định nghĩa", "Ví dụ")
CODES_IN = "mã của bảng {table}"
COLUMN, MEANING, TYPE, EXAMPLE, CODES = "Cột", "Nghĩa", "Kiểu", "Ví dụ", "Các mã"
KINDS: Mapping[PartKind, str] = {PartKind.TABLE: "Bảng", PartKind.MACRO: "Hàm"}
TYPES: Mapping[ColumnType, str] = {
    ColumnType.TEXT: "chữ",
    ColumnType.WHOLE: "số nguyên",
    ColumnType.NUMBER: "số",
    ColumnType.DAY: "ngày",
    ColumnType.INSTANT: "ngày giờ",
    ColumnType.YES_NO: "đúng, sai",
    ColumnType.CODE: "mã",
    ColumnType.LIST: "danh sách",
}
PARTS: Mapping[str, str] = {
    "adjustment": "Con số được cho biết qua điện thoại, khi phường chưa gửi báo cáo xác nhận",
    "area": "Giá trị chung của địa bàn (bộ dữ liệu nền)",
    "building": "Nhà chung cư, theo từng khoảng thời gian đúng",
    "conclusion": "Kết luận hội nghị: việc được giao, theo từng khoảng thời gian đúng",
    "coverage": "Lần gửi nào nêu bảng nào của phường nào, đến ngày chốt nào",
    "cut_point": "Ngưỡng chia bậc của các trục nguy cơ",
    "difficulty": "Khó khăn, vướng mắc và kiến nghị của phường",
    "equipment": "Trang bị: một nhà × một loại phương tiện",
    "equipment_type": "Danh mục loại phương tiện PCCC và CNCH",
    "fire_team": "Đội PCCC cơ sở, đội dân phòng",
    "fire_team_building": "Đội nào phụ trách nhà nào",
    "grading": "Cách chấm điểm an toàn theo từng thông số",
    "holiday": "Ngày nghỉ, để tính ngày làm việc",
    "incident": "Sự cố cháy",
    "inspection": "Lần kiểm tra",
    "legal_basis": "Căn cứ pháp lý và mức phạt của từng loại vi phạm",
    "need_decision": "Quyết định duyệt hoặc không duyệt nhu cầu trang bị",
    "outreach": "Buổi tuyên truyền",
    "outreach_building": "Buổi tuyên truyền đến nhà nào",
    "period": "Kỳ báo cáo và hạn nộp",
    "plan": "Kế hoạch",
    "problem": "Lỗi, cảnh báo trong tệp đã nhận",
    "receipt": "Lúc nhận báo cáo đầu tiên của từng phường, từng kỳ",
    "rule_item": "Hạng mục PCCC mà quy định bắt buộc phải có",
    "source": "Nơi ghi từng dòng: lần gửi, trang tính, dòng",
    "submission": "Lần gửi báo cáo",
    "target": "Chỉ tiêu được giao và hạn",
    "task": "Nhiệm vụ của các kế hoạch",
    "task_assignment": "Nhiệm vụ giao cho đơn vị nào, hạn nào",
    "task_progress": "Tiến độ nhiệm vụ do đơn vị báo",
    "threshold": "Ngưỡng đổi màu đánh giá",
    "unit": "Đơn vị được giao việc; UBND mỗi phường là một đơn vị",
    "unit_plan": "Kế hoạch riêng của đơn vị",
    "violation": "Tồn tại, vi phạm",
    "violation_type": "Danh mục loại tồn tại, vi phạm",
    "vocabulary": "Nghĩa tiếng Việt của các mã",
    "ward": "Phường, theo thời gian tồn tại",
    "ward_then": "Phường kế tục sau mỗi lần sắp xếp",
    "freshness": "Báo cáo của từng phường mới đến đâu",
    "building_facts": "Nhà chung cư có vào một ngày, kèm các điều kiện đã tính sẵn",
    "conclusion_facts": "Kết luận hội nghị vào một ngày",
    "equipment_facts": "Dòng trang bị vào một ngày",
    "incident_facts": "Sự cố cháy đến một ngày",
    "inspection_facts": "Lần kiểm tra đến một ngày",
    "metric_values": "Chỉ tiêu của hệ thống: cho đúng con số trên các trang",
    "outreach_facts": "Buổi tuyên truyền đến một ngày",
    "report_facts": "Báo cáo phải nộp: phường × kỳ",
    "risk_facts": "Nguy cơ cháy và thứ tự ưu tiên của từng nhà",
    "rule_item_facts": "Nhà × hạng mục quy định bắt buộc",
    "safety_facts": "Điểm an toàn của từng nhà theo thông số",
    "safety_field_facts": "Giá trị từng thông số an toàn của từng nhà",
    "task_facts": "Nhiệm vụ × đơn vị vào một ngày",
    "team_facts": "Đội PCCC vào một ngày",
    "unit_plan_facts": "Kế hoạch riêng của đơn vị vào một ngày",
    "violation_facts": "Tồn tại, vi phạm phát hiện đến một ngày",
}
PARAMETERS: Mapping[str, str] = {
    "as_of": "tính đến ngày",
    "known_by": "theo báo cáo nhận đến lúc",
    "from_on": "đầu kỳ tính",
    "to_on": "cuối kỳ tính",
    "parts": "phần cần tính (có thể bỏ qua)",
    "prices": "đơn giá (có thể bỏ qua)",
    "group_weights": "trọng số nhóm vi phạm (có thể bỏ qua)",
    "metric": "mã chỉ tiêu",
    "by": "xem theo: ward, unit, none …",
}
_UNITS: Mapping[str, str] = {
    "vnd": "đồng",
    "m2": "m²",
    "km2": "km²",
    "m": "m",
    "percent": "%",
    "days": "ngày",
    "share": "0–1",
}  # the last word of a name; of durations the first
# Numbers that name something: they are written without dots between the thousands.
NAMING = frozenset({"year_built", "building_id", "source_id", "sheet_row", "seq", "label_lon", "label_lat"})


def part_title(name: str) -> str:
    """What a table or a function holds."""
    return PARTS[name]


def column_meaning(part: str, column: str) -> str:
    """What a column holds: the sheet's own header where a sheet fills it, else our words."""
    if (part, column) in IN_TABLE:
        return IN_TABLE[part, column]
    return _header(part, column) or COLUMNS.get(column) or _header_anywhere(column)


def unit(column: str) -> str:
    """The unit of a column's numbers; empty where they have none."""
    first, *rest = column.split("_")
    return _UNITS["days"] if first == "days" else _UNITS.get(rest[-1], "") if rest else ""


def type_words(column: Column) -> str:
    """A column's type, with its unit."""
    measured_in = unit(column.name)
    return f"{TYPES[column.type]} ({measured_in})" if measured_in else TYPES[column.type]


def signature(part: Part) -> str:
    """A function with its parameters; a table's name alone."""
    return f"{part.name}({', '.join(part.parameters)})" if part.kind is PartKind.MACRO else part.name


def parameters(part: Part) -> str:
    """What each parameter of a function is."""
    return "; ".join(f"{name}: {PARAMETERS[name]}" for name in part.parameters)


def codes(column: Column, dictionary: DataDictionary, most: int = 0) -> str:
    """The codes of a column with what they mean, or the table that tells; nothing where it has none."""
    known = dictionary.codes.get(column.codes, ())
    if known:
        listed = known[:most] if most else known
        return "; ".join(f"{code} = {label}" for code, label in listed)
    return CODES_IN.format(table=column.codes) if column.codes else ""


def _header(part: str, column: str) -> str:
    field = TABLES[part].row.model_fields.get(column) if part in TABLES else None
    return str(field.json_schema_extra["title"]) if field and isinstance(field.json_schema_extra, dict) else ""


def _header_anywhere(column: str) -> str:
    """The header of a column that facts take over from a sheet."""
    return next((header for name in TABLES if (header := _header(name, column))), "")

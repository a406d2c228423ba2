"""Findings of the intake as sentences: where, what, and what is asked of the sender."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from data.problems import Problem, Rule

VALUE_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Words:
    """What is the matter and what to do. {title}: the column; {value}: the cell; {a}, {b}: what it is held against."""

    what: str
    mend: str = ""


_WRITE_NUMBER = "Đề nghị ghi bằng chữ số; để trống nếu chưa có số liệu, ghi 0 nếu không có"
_WRITE_DATE = "Đề nghị ghi theo dạng dd/mm/yyyy"
_CHECK = "Đề nghị kiểm tra lại"
_CHECK_DATES = "Đề nghị kiểm tra lại hai ngày này"
_SEND_FORM = "Đề nghị phường gửi lại theo biểu mẫu"

# The file as a whole.
_FILE: Final = {
    Rule.FILE_NOT_FOUND: Words("Không tìm thấy tệp này", "Đề nghị kiểm tra lại tên tệp và thư mục"),
    Rule.IS_A_FOLDER: Words("Đây là một thư mục, không phải tệp", "Đề nghị chọn các tệp báo cáo ở trong thư mục"),
    Rule.FILE_UNREADABLE: Words("Máy không cho đọc tệp này", "Đề nghị kiểm tra quyền đọc tệp rồi thử lại"),
    Rule.NOT_EXCEL: Words("Tệp này không phải Excel", _SEND_FORM),
    Rule.EMPTY_FILE: Words("Tệp này không có nội dung", _SEND_FORM),
    Rule.PASSWORD_PROTECTED: Words("Tệp này đặt mật khẩu nên không đọc được", "Đề nghị bỏ mật khẩu rồi gửi lại"),
    Rule.OPEN_IN_EXCEL: Words(
        "Đây là tệp tạm do Excel tạo khi đang mở báo cáo", "Đề nghị lưu, đóng Excel rồi gửi tệp báo cáo"
    ),
    Rule.DAMAGED_FILE: Words("Tệp này bị hỏng nên không đọc được", "Đề nghị mở bằng Excel, lưu lại rồi gửi lại"),
    Rule.TOO_LARGE: Words("Tệp này quá lớn so với một báo cáo", "Đề nghị xóa phần không thuộc biểu mẫu rồi gửi lại"),
    Rule.TEXT_TOO_LARGE: Words(
        "Tệp văn bản này quá lớn để nhận trên trang",
        "Đề nghị nhập bằng lệnh “python cli.py import TÊN-TỆP.csv --profile CÁCH-ĐỌC”, tệp sẽ được đọc từng phần",
    ),
    Rule.TOO_MANY_COLUMNS: Words(
        "Trang tính có {title} cột, nhiều hơn mức đọc được ({a})", "Đề nghị xóa các cột thừa bên phải biểu rồi gửi lại"
    ),
    Rule.NO_KNOWN_SHEET: Words("Không có trang tính nào thuộc biểu mẫu báo cáo", _SEND_FORM),
    Rule.TABLE_UNKNOWN: Words(
        "Không nhận ra đây là biểu nào: không có dòng tiêu đề đủ các cột bắt buộc của một biểu",
        "Đề nghị giữ nguyên dòng tiêu đề của biểu mẫu rồi gửi lại",
    ),
    Rule.WARD_MISSING: Words("Chưa ghi tên phường ở trang “Thông tin chung”", "Đề nghị ghi tên phường rồi gửi lại"),
    Rule.WARD_UNKNOWN: Words("“{value}” không có trong danh sách phường", "Đề nghị ghi đúng tên phường"),
    Rule.WARD_DIFFERS: Words(
        "Tệp ghi “{value}”, nhưng đang được nhập cho phường {title}", "Đề nghị kiểm tra lại, tránh nhầm tệp"
    ),
    Rule.TWO_WARDS: Words("Tệp có số liệu của hai phường: {title} và {a}", "Đề nghị mỗi phường gửi một tệp riêng"),
    Rule.PERIOD_MISSING: Words("Chưa ghi kỳ báo cáo", "Đề nghị ghi kỳ báo cáo ở trang “Thông tin chung” rồi gửi lại"),
    Rule.PERIOD_UNREADABLE: Words(
        "Kỳ báo cáo “{value}” không đọc được",
        "Đề nghị ghi như “Tháng 12/2019”, “Quý IV/2019” hoặc “Báo cáo nhanh 24/12/2019”",
    ),
    Rule.CUTOFF_MISSING: Words(
        "Ngày chốt số liệu “{value}” không đọc được", "Đề nghị ghi ngày theo dạng dd/mm/yyyy rồi gửi lại"
    ),
    Rule.CUTOFF_DIFFERS: Words(
        "Ngày chốt số liệu ghi {value}, nhưng kỳ {a} chốt ngày {title}", "Đề nghị sửa kỳ hoặc ngày chốt rồi gửi lại"
    ),
    Rule.NOT_ALL_ACCEPTED: Words(
        "Còn {value} dòng chưa đúng nên cả tệp chưa được nhận, theo yêu cầu chỉ nhận khi đủ",
        "Đề nghị sửa các dòng nêu trên rồi gửi lại",
    ),
    Rule.UNKNOWN_PROFILE: Words("Không có cách đọc tệp nào tên là “{value}”", "Các cách đọc hiện có: {all}"),
    Rule.MACRO_WORKBOOK: Words("Tệp có mã lệnh (macro); hệ thống không chạy mã lệnh, chỉ đọc số liệu"),
    Rule.UNSIGNED: Words(
        "Chưa ghi ngày ký hoặc người ký; số liệu được coi là số liệu tạm",
        "Đề nghị bổ sung ở trang “Thông tin chung” sau khi ký",
    ),
}
_SHEET: Final = {
    Rule.UNMAPPED_SHEET: Words("trang tính không thuộc biểu mẫu nên không đọc"),
    Rule.SHEET_MISSING: Words("Không có {title}; biểu này được coi là chưa báo cáo", "Đề nghị bổ sung biểu còn thiếu"),
    Rule.HEADER_NOT_FOUND: Words(
        "không tìm thấy dòng tiêu đề cột nên chưa nhận được dòng nào", "Đề nghị giữ nguyên tiêu đề cột của biểu mẫu"
    ),
    Rule.COLUMN_MISSING: Words("thiếu cột “{title}”; nội dung này được coi là chưa có số liệu", "Đề nghị bổ sung cột"),
    Rule.COLUMN_UNKNOWN: Words("cột “{title}” không có trong biểu mẫu nên không đọc"),
    Rule.COLUMN_REPEATED: Words("cột “{title}” có hai lần; chỉ đọc cột đầu tiên", "Đề nghị bỏ cột thừa"),
    Rule.ENCODING_DOUBTFUL: Words(
        "chữ trong cột “{title}” gõ bằng phông cũ, không chắc đã chuyển đúng",
        "Đề nghị kiểm tra lại, dùng phông Unicode",
    ),
    Rule.FOREIGN_FONT: Words("cột “{title}” gõ bằng phông {a}; đã chuyển sang Unicode"),
    Rule.TOTAL_DIFFERS: Words(
        "dòng tổng ghi {value}, nhưng cộng các dòng được {a}", "Đề nghị kiểm tra lại; hệ thống dùng số của từng dòng"
    ),
    Rule.MISSING_FROM_REPORT: Words(
        "{value}{named} có trong báo cáo trước nhưng không có trong báo cáo kỳ này; số liệu cũ được giữ lại",
        "Đề nghị ghi lại, hoặc nêu lý do và văn bản khi đưa ra khỏi danh mục",
    ),
    Rule.UNCHANGED_THREE_PERIODS: Words(
        "số liệu không thay đổi 3 kỳ liên tiếp trong khi còn việc chưa xong", "Đề nghị xác nhận đã cập nhật số liệu"
    ),
}
_CELL: Final = {
    Rule.REQUIRED: Words("chưa ghi nội dung bắt buộc", "Đề nghị bổ sung"),
    Rule.NOT_A_NUMBER: Words("“{value}” không phải là số", _WRITE_NUMBER),
    Rule.NOT_AN_INTEGER: Words("“{value}” không phải là số nguyên", "Đề nghị ghi số nguyên"),
    Rule.NUMBER_AMBIGUOUS: Words(
        "“{value}” có thể hiểu là {a} hoặc {b}",
        "Đề nghị ghi 1234 hoặc 1.234 nếu là hàng nghìn, 1,2 nếu là số thập phân",
    ),
    Rule.OUT_OF_RANGE: Words("“{value}” nằm ngoài khoảng cho phép{range}", _CHECK),
    Rule.NOT_A_DATE: Words("“{value}” không phải là ngày có thật", _WRITE_DATE),
    Rule.DAY_MONTH_SWAPPED: Words(
        "ngày {value} sau ngày chốt số liệu {a}; có thể đã viết đảo ngày và tháng",
        "Đề nghị ghi lại theo dạng dd/mm/yyyy",
    ),
    Rule.NOT_IN_LIST: Words("“{part}” không có trong danh mục", "Đề nghị chọn trong danh sách của biểu mẫu"),
    Rule.TEXT_TOO_LONG: Words("nội dung dài {b} ký tự, quá {a} ký tự", "Đề nghị viết ngắn lại"),
    Rule.FORMULA_WITHOUT_VALUE: Words(
        "ô có công thức nhưng chưa có kết quả", "Đề nghị mở tệp bằng Excel, tính lại và lưu, hoặc ghi thẳng số"
    ),
    Rule.FORMULA_ERROR: Words("công thức báo lỗi {value}", "Đề nghị sửa công thức hoặc ghi thẳng số"),
    Rule.NOT_APPLICABLE_HERE: Words("cột này không ghi KAD được", "Đề nghị ghi số hoặc ngày; để trống nếu chưa có"),
    Rule.NOT_APPLICABLE_WITHOUT_REASON: Words(
        "ghi không áp dụng nhưng chưa nêu lý do", "Đề nghị ghi vào cột “Lý do không áp dụng”"
    ),
}
_ROW: Final = {
    Rule.WORKING_EXCEEDS_INSTALLED: Words(
        "còn sử dụng tốt {value}, nhiều hơn số đã trang bị ({a})", "Đề nghị kiểm tra lại"
    ),
    Rule.TRAINED_EXCEEDS_MEMBERS: Words(
        "đã huấn luyện {value} người, nhiều hơn số đội viên ({a})", "Đề nghị kiểm tra lại"
    ),
    Rule.PAID_EXCEEDS_FINE: Words("đã nộp {value} đồng, nhiều hơn tiền phạt ({a} đồng)", _CHECK),
    Rule.CLOSED_BEFORE_FOUND: Words("ngày {value} trước ngày phát hiện {a}", _CHECK_DATES),
    Rule.DUE_BEFORE_FOUND: Words("hạn {value} trước ngày phát hiện {a}", _CHECK_DATES),
    Rule.EXTENSION_WITHOUT_DOCUMENT: Words(
        "hạn {value} dài hơn hạn ban đầu {a} nhưng chưa ghi văn bản gia hạn; vẫn tính quá hạn theo hạn ban đầu",
        "Đề nghị ghi số văn bản gia hạn",
    ),
    Rule.STATUS_DISAGREES: Words(
        "ghi “{value}”, không khớp với ngày hoàn thành{against}",
        "Đề nghị sửa tình trạng hoặc ngày; hệ thống tính theo ngày",
    ),
    Rule.DATE_AFTER_CUTOFF: Words("ngày {value} sau ngày chốt số liệu {a}", "Đề nghị kiểm tra lại ngày"),
    Rule.LEFT_WITHOUT_DOCUMENT: Words(
        "đưa nhà ra khỏi danh mục nhưng chưa đủ ngày, lý do và văn bản; nhà vẫn được tính", "Đề nghị ghi đủ ba nội dung"
    ),
    Rule.TRANSFER_WITHOUT_DOCUMENT: Words(
        "ghi “{value}” nhưng chưa có văn bản; vẫn tính trong tỷ lệ khắc phục của phường", "Đề nghị ghi số văn bản"
    ),
    Rule.DONE_WITHOUT_EVIDENCE: Words(
        "ghi đã hoàn thành nhưng chưa có minh chứng; hiển thị là “tự báo cáo”", "Đề nghị ghi số, ngày văn bản"
    ),
    Rule.COMMITMENTS_NOT_BY_BUILDING: Words(
        "có {value} hộ ký cam kết nhưng chưa ghi theo từng nhà nên chưa tính vào tỷ lệ hộ",
        "Đề nghị ghi ở cột các nhà, ví dụ: BK-001 (25); BK-002 (30)",
    ),
    Rule.TYPE_NOT_FOR_GROUP: Words(
        "“{value}” thường không áp dụng cho nhóm nhà của {a}", "Đề nghị kiểm tra lại; dòng này vẫn được nhận"
    ),
    Rule.DUPLICATE_KEY: Words(
        "trùng{against_row}", "Đề nghị chỉ ghi một lần; nếu là hai trường hợp khác nhau, ghi mã riêng"
    ),
    Rule.UNKNOWN_BUILDING: Words(
        "“{part}” không có trong danh mục nhà của phường{waiting}", "Đề nghị ghi đúng mã nhà ở Biểu 01"
    ),
    Rule.AMBIGUOUS_BUILDING: Words("“{value}” có thể là nhiều nhà: {a}", "Đề nghị ghi mã nhà"),
    Rule.FOREIGN_WARD_ROW: Words("dòng của phường {a}", "Đề nghị để phường đó báo cáo"),
    Rule.NEED_CHANGED: Words(
        "nhu cầu ghi {value}, khác nhu cầu được duyệt {a}; ghi nhận là đề nghị điều chỉnh",
        "Tỷ lệ vẫn tính theo nhu cầu được duyệt cho đến khi quận có quyết định",
    ),
    Rule.DEADLINE_MOVED: Words(
        "hạn khắc phục đổi từ {a} sang {now} nhưng không có văn bản; hạn cũ vẫn được theo dõi",
        "Đề nghị ghi số văn bản gia hạn",
    ),
    Rule.REPEATED_VIOLATION: Words("tái phạm trong vòng 90 ngày sau khi khắc phục {a}; được tính là tái phạm"),
    Rule.OTHER_UNIT: Words("“{value}” là đơn vị khác", "Phường chỉ báo cáo nhiệm vụ của phường mình"),
    Rule.DIFFERS_FROM_ADJUSTED: Words(
        "{now} khác với số đã điều chỉnh tại chỗ ({a}); số của phường được dùng", "Đề nghị phường kiểm tra, xác nhận"
    ),
}
_CALL: Final = {
    Rule.CALL_INCOMPLETE: Words("chưa ghi {title}", "Đề nghị ghi đủ người cung cấp, chức vụ, điện thoại và lý do"),
    Rule.CALL_IN_FUTURE: Words("thời điểm cung cấp {value} sau thời điểm này hoặc trước ngày tính {a}", _CHECK),
    Rule.RECORD_UNKNOWN: Words(
        "phường chưa báo cáo “{value}” tính đến ngày {a}", "Đề nghị chọn trong danh sách phường đã báo cáo"
    ),
    Rule.FIELD_FIXED: Words("không điều chỉnh tại chỗ được nội dung này", "Đề nghị để phường báo cáo theo biểu mẫu"),
    Rule.BEFORE_LAST_REPORT: Words(
        "ngày {value} trước ngày chốt số liệu phường đã báo cáo ({a})", "Đề nghị chọn từ ngày đó trở đi"
    ),
    Rule.NOTHING_CHANGED: Words("“{value}” đúng như số đang dùng nên không có gì để điều chỉnh"),
}
# What a slip of a call cannot do without, by its field.
_CALL_FIELDS: Final = {
    "told_by": "người cung cấp",
    "position": "chức vụ",
    "phone": "điện thoại",
    "reason": "lý do điều chỉnh",
}
SENTENCES: Final = _FILE | _SHEET | _CELL | _ROW | _CALL


def sentence(problem: Problem) -> str:
    """The finding as one or two Vietnamese sentences, with its place and, for a near miss, “Có phải: …?”."""
    words = SENTENCES[problem.rule]
    values = defaultdict(str, _values(problem))
    what = words.what.format_map(values)
    place = _place(problem)
    parts = [f"{place}: {what}" if place else what, words.mend.format_map(values), _suggestion(problem)]
    return " ".join(_closed(part) for part in parts if part)


def _place(problem: Problem) -> str:
    """Where it stands: sheet, cell or row, and the column's title; nothing for a whole file."""
    if not problem.sheet:
        return ""
    first, _, last = problem.cell.partition(":")
    where = f"dòng {first}" if first and first == last else f"ô {problem.cell}" if problem.cell else ""
    is_column_known = problem.rule in _CELL | _ROW | _CALL and problem.context and problem.context[0]
    title = f"cột “{problem.context[0]}”" if is_column_known else ""
    return ", ".join(part for part in (problem.sheet, where, title) if part)


def _values(problem: Problem) -> dict[str, str]:
    title, first, second = (*problem.context, "", "", "")[:3]
    value = _short(problem.value)
    return {
        "value": value,
        "title": _CALL_FIELDS.get(title, title),
        "a": first,
        "b": second,
        "all": ", ".join(problem.context),
        "part": _short(first) or value,
        "now": value or "để trống",
        "waiting": _waiting(second),
        "named": f" ({first})" if first and first != problem.value else "",
        "range": f" ({first})" if first else "",
        "against": f" ({first})" if first else "",
        "against_row": f" với dòng {first}" if first else " lặp trong cùng một ô",
    }


def _waiting(at: str) -> str:
    sheet, _, row = at.rpartition("!")
    return f": dòng {row} của {sheet} chưa được nhận" if row else ""


def _suggestion(problem: Problem) -> str:
    return f"Có phải: {_short(problem.suggestion)}?" if problem.suggestion else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= VALUE_LIMIT else f"{line[: VALUE_LIMIT - 1]}…"


def _closed(text: str) -> str:
    return text if text.endswith(("?", ".", "…")) else f"{text}."

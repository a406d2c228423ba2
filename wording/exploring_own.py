"""The visitor's own file: how it is read, and what could not be."""

from collections.abc import Mapping

from analytics.exploring.own import OwnTable
from data.brought import BUILDING_ID, ROW, WARD, BroughtFile, CellType
from wording import numbers

TITLE = "Tệp của bạn"
DROP = "Thả tệp xlsx hoặc csv"
WARD_COLUMN = "Cột ghi tên phường"
BUILDING_COLUMN = "Cột ghi mã nhà"
NO_COLUMN = "Không có"
TYPES: Mapping[CellType, str] = {
    CellType.TEXT: "Chữ",
    CellType.NUMBER: "Số (1.234,5)",
    CellType.ENGLISH_NUMBER: "Số (1,234.5)",
    CellType.DATE: "Ngày (ngày/tháng/năm)",
    CellType.MONTH_FIRST_DATE: "Ngày (tháng/ngày/năm)",
}
THEN_SUBJECT = "Sau khi thả, chọn chủ đề “Tệp của bạn”."
THEN_SQL = "Sau khi thả, hỏi bằng tên bảng tep_cua_toi; nối được với mọi bảng khác."
COLUMNS = ("Tên cột để viết câu truy vấn", "Cột trong tệp")
INSERT = "Chèn tep_cua_toi vào câu truy vấn"
NOT_BROUGHT = "Bảng tep_cua_toi là tệp của riêng bạn: thả tệp ở mục “Tệp của bạn” phía trên rồi chạy lại."
_ADDED: Mapping[str, str] = {
    ROW: "Số thứ tự của dòng, từ 0",
    WARD: "Mã phường của hệ thống, tìm theo cột ghi tên phường hoặc mã nhà",
    BUILDING_ID: "Mã nhà của hệ thống, dùng để nối: building_id",
}
_UNDER = "Tệp chỉ dùng trong lần mở này, không ghi vào kho số liệu; tối đa {megabytes} MB và {rows} dòng."
_READ = "Đã đọc {name}: {rows} dòng, {columns} cột. Kiểm tra kiểu của từng cột; chọn lại nếu đoán sai."
_UNREAD = "Cột “{title}”: {n} ô không đúng kiểu, coi là chưa có số liệu."
_UNMATCHED = "Cột “{title}”: {n} ô không khớp với phường hoặc nhà nào của hệ thống."
_BYTES = 1_000_000


def under(most_bytes: int, most_rows: int) -> str:
    """What becomes of the file, and how large it may be."""
    return _UNDER.format(megabytes=numbers.integer(most_bytes / _BYTES), rows=numbers.integer(most_rows))


def read(name: str, rows: int, columns: int) -> str:
    """What was read of a file."""
    return _READ.format(name=name, rows=numbers.integer(rows), columns=numbers.integer(columns))


def column_titles(table: OwnTable) -> list[tuple[str, str]]:
    """Every column of the table: its name in SQL, and its title in the file or what we added it for."""
    own = table.subject.by_name
    return [(name, _ADDED.get(name) or own[name].title) for name in table.table.column_names]


def remarks(table: OwnTable, brought: BroughtFile) -> list[str]:
    """What could not be read, and what names nothing we know, column by column."""
    titles = dict(zip(brought.names, brought.titles, strict=True))
    return [
        words.format(title=titles[name], n=numbers.integer(n))
        for words, found in ((_UNREAD, table.unread), (_UNMATCHED, table.unmatched))
        for name, n in found.items()
        if n
    ]

"""The words of Ghép cột tệp ngoài: a foreign file, its columns, what they mean, and what is made of it."""

from collections.abc import Mapping

from data.mapping.area_pack import Matched
from data.mapping.looked import FileColumn, LookedSheet
from data.mapping.values import DateOrder, ForeignValue
from data.profile import Mode, Wards
from data.tables import TABLES
from wording import numbers

INTRO = (
    "Đưa tệp của địa phương hoặc đơn vị khác vào hệ thống: ghép từng cột với biểu của ta, xem ngay kết quả đọc thử, "
    "lưu thành một “cách đọc tệp” để lần sau dùng lại. Việc ghép chưa ghi số liệu nào vào kho."
)
DROP = "Thả tệp xlsx, xls hoặc csv"
SHEET = "Trang tính"
HEADER_ROW = "Dòng tiêu đề cột"
TABLE = "Số liệu của biểu"
NO_COLUMNS = "Dòng này không có tiêu đề cột nào. Đề nghị chọn dòng khác."
_READ = "{rows} dòng, {columns} cột; gợi ý {n} cột theo tên và nội dung. Kiểm tra lại, chọn lại nếu đoán sai."
COLUMNS_OF_FILE = "Các cột của tệp ({n})"
FILE_COLUMNS = ("Cột", "Tiêu đề", "Ví dụ", "Ô có giá trị", "Ghép với")

FIELDS = "1. Ghép cột"
MORE_FIELDS = "Các nội dung khác của biểu ({n})"
NONE = "– không ghép –"
NO_MEANING = "– chưa có nghĩa –"
NO_SKIP = "– không bỏ dòng nào –"
NEEDED = "{title} *"
NEEDED_UNDER = "* bắt buộc có, hoặc cột dùng để nhận ra bản ghi."
_TWICE = "Cột “{title}” đang ghép với nhiều nội dung: {fields}. Mỗi cột chỉ ghép với một."
JOINED = "Mã ghép từ nhiều cột (khi một mã lặp lại với số thứ tự khác nhau)"
EQUIPMENT = "Cột cho biết nhà có phương tiện hay không"
EQUIPMENT_TYPE = "“{title}” là"

MEANINGS = "2. Nghĩa của giá trị"
_VALUES = "{field}: {n} giá trị khác nhau, {unknown} giá trị chưa có nghĩa"
_VALUE = "{text} ({n} dòng)"
_MORE_VALUES = "Còn {n} giá trị khác, được đọc như vốn có."
CONSTANT = "{title} của mọi dòng"
CONSTANT_UNDER = "Nội dung bắt buộc mà tệp không có cột: chọn một giá trị dùng cho mọi dòng."
DATES = "Thứ tự ngày, tháng trong tệp"
DAY_FIRST, MONTH_FIRST, EITHER_DAY, EITHER_MONTH = "day", "month", "either_day", "either_month"
DATE_ORDERS = {
    DAY_FIRST: "ngày/tháng/năm",
    MONTH_FIRST: "tháng/ngày/năm",
    EITHER_DAY: "lẫn cả hai; ô hiểu được hai cách thì ngày trước",
    EITHER_MONTH: "lẫn cả hai; ô hiểu được hai cách thì tháng trước",
}
_ORDER = (
    "{field}: {day_first} ô chỉ đọc được theo ngày/tháng, {month_first} ô chỉ theo tháng/ngày, {both} ô hiểu được cả "
    "hai cách với hai ngày khác nhau, {unread} ô không phải ngày."
)
BLANKS = "Chữ thay cho ô trống (cách nhau bằng dấu chấm phẩy)"
SKIP_COLUMN = "Bỏ qua những dòng mà cột"
SKIP_VALUES = "có giá trị"
SKIP_WHY = "vì"
BLANK_VALUE = "(ô trống)"
DEFAULT_WHY = "không thuộc biểu này"

PLACE = "3. Địa bàn và kỳ"
WARDS = "Tệp là của"
WARDS_OF: Mapping[Wards, str] = {
    Wards.MANY: "nhiều {ward}, mỗi dòng ghi một {ward}",
    Wards.ONE: "một {ward}",
    Wards.NONE: "cơ quan cấp trên, không theo {ward}",
}
WARD = "Thuộc {ward}"
MODE = "Tệp gồm"
MODES: Mapping[Mode, str] = {Mode.FULL: "toàn bộ danh sách", Mode.DELTA: "chỉ phần thay đổi"}
CUTOFF = "Số liệu tính đến ngày"
NEW_AREA = "Lập địa bàn mới từ cột ghi tên phường của tệp"
NEW_AREA_UNDER = (
    "Dùng khi tệp là của một nơi khác. Địa bàn lập được là một thư mục; giải nén rồi mở bằng --area hoặc biến "
    "ANCU_AREA."
)
AREA_NAME = "Tên địa bàn"
UNIT_LABEL = "Loại đơn vị lớn"
WARD_LABEL = "Loại đơn vị nhỏ"
ATTRIBUTION = "Nguồn số liệu, giấy phép"
DEFAULT_UNIT_LABEL, DEFAULT_WARD_LABEL = "thành phố", "phường"
GEOJSON = "Tệp ranh giới GeoJSON, nếu có"
PROPERTY = "Tên trong tệp ranh giới"
NO_GEOJSON = "Tệp ranh giới không đọc được: cần GeoJSON có các vùng (Polygon, MultiPolygon)."
AREA_DOWNLOAD = "Tải địa bàn (.zip)"
_NEEDS_WARDS = "Cần ghép một cột với “{title}” để lập địa bàn."
_AREA_MADE = "{n} {ward} nhận ra trong tệp"
_AREA_SHAPES = "{n} {ward} có ranh giới"
_AREA_TILES = "bản đồ vẽ bằng các ô vuông vì không có ranh giới"
_WITHOUT_SHAPE = "Chưa có ranh giới: {names}."
_WITHOUT_WARD = "Vùng không khớp với {ward} nào: {names}."

TRIAL = "4. Kết quả đọc thử"
TRIAL_UNDER = "Đọc thử như khi tiếp nhận thật; chưa ghi gì vào kho."
TRYING = "Đang đọc thử…"
TRY = "Đọc thử"
FIRST_PROBLEMS = "Những điểm đầu tiên cần xem:"
UNUSABLE = "Chưa đọc thử được: cách ghép này không dùng được ({fault})."
AREA_UNUSABLE = "Chưa lập được địa bàn: {fault}"

KEEP = "5. Lưu cách đọc tệp"
PROFILE_TITLE = "Tên cách đọc tệp"
SAVE = "Lưu vào kho"
DOWNLOAD = "Tải tệp cách đọc (.toml)"
NAMELESS = "Đặt tên cho cách đọc trước khi lưu."
NAME_TAKEN = "Tên này là của một cách đọc có sẵn. Đề nghị đặt tên khác."
SAVED = "Đã lưu cách đọc “{title}”. Vào {page}, thả tệp và chọn cách đọc này để tiếp nhận."
SHOWN = "Nội dung tệp cách đọc"
ON_TERMINAL = "Ở dòng lệnh: python cli.py import {file} --profile {name}"
_MOST_NAMES = 12


def read(looked: LookedSheet, suggestions: int) -> str:
    """What was read of a sheet and how much is suggested."""
    return _READ.format(
        rows=numbers.integer(looked.rows), columns=numbers.integer(len(looked.columns)), n=numbers.integer(suggestions)
    )


def table_title(table: str) -> str:
    """The sheet of our own template that a table comes from."""
    return TABLES[table].sheet


def samples(column: FileColumn) -> str:
    """A few of a column's values."""
    return " · ".join(text[:60] for text in column.samples) or "trống"


def twice(title: str, fields: list[str]) -> str:
    """That one column was given to several fields."""
    return _TWICE.format(title=title, fields=", ".join(fields))


def values(field: str, found: tuple[ForeignValue, ...], unknown: int) -> str:
    """How many values a column has, and how many of them mean nothing to us yet."""
    return _VALUES.format(field=field, n=numbers.integer(len(found)), unknown=numbers.integer(unknown))


def value(found: ForeignValue) -> str:
    """A foreign text and how often it stands there."""
    return _VALUE.format(text=found.text[:60], n=numbers.integer(found.count))


def more_values(n: int) -> str:
    """That further values are not asked about."""
    return _MORE_VALUES.format(n=numbers.integer(n))


def order(field: str, found: DateOrder) -> str:
    """In which orders a column's dates can be read."""
    counts = {"day_first": found.day_first, "month_first": found.month_first, "both": found.both}
    told = {name: numbers.integer(n) for name, n in {**counts, "unread": found.unread}.items()}
    return _ORDER.format(field=field, **told)


def needs_wards(title: str) -> str:
    """That an area cannot be made without a column of wards."""
    return _NEEDS_WARDS.format(title=title)


def area_made(wards: int, ward_label: str, found: Matched | None) -> list[str]:
    """What the new area has, and which names did not come together."""
    first = _AREA_MADE.format(n=numbers.integer(wards), ward=ward_label)
    if found is None:
        return [f"{first}; {_AREA_TILES}."]
    lines = [f"{first}; {_AREA_SHAPES.format(n=numbers.integer(len(found.features)), ward=ward_label)}."]
    if found.without_shape:
        lines.append(_WITHOUT_SHAPE.format(names=_names(found.without_shape)))
    if found.without_ward:
        lines.append(_WITHOUT_WARD.format(ward=ward_label, names=_names(found.without_ward)))
    return lines


def _names(names: tuple[str, ...]) -> str:
    shown = ", ".join(name[:60] for name in names[:_MOST_NAMES])
    return f"{shown} và {numbers.integer(len(names) - _MOST_NAMES)} tên khác" if len(names) > _MOST_NAMES else shown

"""The words of Truy vấn SQL: the page, and what keeps a query from its answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.explorer.answer import Answer, Reason, Refusal
from wording import numbers

INTRO = (
    "Viết một câu truy vấn SQL trên bản số liệu đang mở. Câu truy vấn chỉ đọc, chạy riêng, có giới hạn thời gian và "
    "bộ nhớ; không làm thay đổi số liệu."
)
EDITOR = "Câu truy vấn"
EDITOR_HINT = "from building limit 20"
RUN = "Chạy truy vấn"
RUN_HELP = "Ctrl + Enter"
CLEAR = "Xóa câu truy vấn"
CANCEL = "Hủy"
RUNNING = "Đang chạy: {seconds} giây"
WAITING = "Đang chờ lượt: {seconds} giây"
RESULT = "Kết quả"
LABELS = "Hiện nhãn thay cho mã"
LABEL_COLUMN = "{name} (nhãn)"
NOTHING_ASKED = "Chưa chạy câu truy vấn nào. Chọn một câu hỏi mẫu hoặc tự viết, rồi bấm “Chạy truy vấn”."
NO_ROWS = "Không có dòng nào phù hợp."
TOOK = "{seconds} giây"
ROWS = "{n} dòng"
FIRST_OF = "{shown} dòng đầu trong {total}"
FIRST_OF_MANY = "{shown} dòng đầu; còn nữa, chưa đếm hết"
PAGE = "Dòng {first}–{last}"
NEXT, PREVIOUS = "Dòng sau", "Dòng trước"
LINK = "Liên kết"
LINK_TOO_LONG = "Câu truy vấn dài quá {most} ký tự nên không đưa vào liên kết."
HISTORY = "Đã chạy trong lần này ({n})"
HISTORY_REFUSED = "chưa chạy được"
EXAMPLES = "Câu hỏi mẫu"
DICTIONARY = "Từ điển dữ liệu"
DICTIONARY_CHOICE = "Bảng, hàm"
DICTIONARY_SEARCH = "Tìm cột, bảng, hàm, chỉ tiêu"
DICTIONARY_PAGE = "Xem cả từ điển"
INSERT = "Chèn vào câu truy vấn"
FOUND = "{n} tên phù hợp"
NOTE = "Cách tính và nguồn"
NOTE_LINES = (
    "Con số của chỉ tiêu lấy bằng hàm metric_values(chỉ tiêu, xem theo, tính đến ngày, theo báo cáo nhận đến lúc): "
    "đúng bằng con số trên các trang.",
    "Ô “–” là chưa có số liệu, không phải số 0. Bảng ghi trạng thái có valid_from, valid_to (đúng từ, đến ngày) và "
    "known_from, known_to (biết từ, đến lúc); các hàm …_facts đã chọn sẵn theo ngày.",
)
NEAR = "Có phải: {names}?"
AT = "Dòng {line}, ký tự {column}."
DOWNLOAD_PARQUET = "Tải Parquet"
YES, NO = "có", "không"
_LONGEST_NAME = 60

_SENTENCES: Mapping[Reason, str] = {
    Reason.EMPTY: "Chưa có câu truy vấn.",
    Reason.TOO_LONG: "Câu truy vấn quá dài. Rút gọn xuống dưới 50.000 ký tự.",
    Reason.SEVERAL: "Chỉ chạy được một câu mỗi lần. Bỏ các câu sau dấu chấm phẩy.",
    Reason.NOT_SELECT: (
        "Chỉ đọc được số liệu: dùng SELECT, FROM, WITH, DESCRIBE, SUMMARIZE, PIVOT hoặc EXPLAIN. "
        "Lệnh {name} không được dùng."
    ),
    Reason.FORBIDDEN: "“{name}” nằm ngoài bản số liệu nên không được dùng. Chỉ dùng các bảng và hàm trong từ điển.",
    Reason.SYNTAX: "Câu truy vấn sai cú pháp ở gần “{name}”.",
    Reason.UNKNOWN_TABLE: "Không có bảng “{name}”.",
    Reason.UNKNOWN_COLUMN: "Không có cột “{name}” trong các bảng đã chọn.",
    Reason.UNKNOWN_FUNCTION: "Không có hàm “{name}”.",
    Reason.UNKNOWN_TYPE: "Không có kiểu dữ liệu “{name}”.",
    Reason.AMBIGUOUS: "Cột “{name}” có ở nhiều bảng. Ghi rõ bảng, ví dụ b.{name}.",
    Reason.ARGUMENTS: "Hàm “{name}” nhận tham số kiểu khác. Xem lại số lượng và kiểu của tham số.",
    Reason.NOT_GROUPED: "Cột “{name}” phải nằm trong GROUP BY, hoặc trong một hàm như any_value({name}), count, sum.",
    Reason.MISPLACED_AGGREGATE: "Hàm tổng hợp (count, sum …) không dùng được ở đây. Điều kiện trên nhóm viết ở HAVING.",
    Reason.CONVERSION: "Giá trị “{name}” không đổi được sang kiểu cần thiết. Dùng try_cast để bỏ qua giá trị sai.",
    Reason.OUT_OF_RANGE: "Kết quả phép tính vượt quá giới hạn của kiểu số.",
    Reason.PARAMETER: "Câu truy vấn có tham số ($tên hoặc ?) chưa được cho giá trị. Thay bằng giá trị cụ thể.",
    Reason.UNSUPPORTED: "Câu truy vấn này không chạy được. Xem lại kiểu dữ liệu, hoặc chia thành câu đơn giản hơn.",
    Reason.TIME: "Đã dừng sau {seconds} giây vì quá thời gian. Thêm điều kiện lọc, hoặc tổng hợp trước khi nối bảng.",
    Reason.MEMORY: "Đã dừng vì cần quá nhiều bộ nhớ. Thêm điều kiện lọc, hoặc tổng hợp trước khi nối bảng.",
    Reason.TOO_LARGE: "Mỗi dòng kết quả quá lớn để hiển thị. Chọn ít cột hơn hoặc rút ngắn văn bản.",
    Reason.OWN_TOO_LARGE: "Tệp của bạn quá lớn để hỏi bằng SQL. Bỏ bớt cột hoặc dòng rồi thả lại.",
    Reason.BUSY: "Nhiều người đang truy vấn; câu này chạy lâu nên đã nhường lượt. Thử lại sau hoặc thêm điều kiện.",
    Reason.CANCELLED: "Đã hủy.",
    Reason.BROKEN: "Câu truy vấn làm tiến trình tính dừng bất thường. Thử viết đơn giản hơn.",
}
# What is said where DuckDB names nothing.
_UNNAMED: Mapping[Reason, str] = {
    Reason.SYNTAX: "Câu truy vấn chưa hết hoặc sai cú pháp.",
    Reason.FORBIDDEN: "Lệnh này đụng đến tệp hoặc cấu hình ngoài bản số liệu nên không được dùng.",
    Reason.CONVERSION: "Có giá trị không đổi được sang kiểu cần thiết. Dùng try_cast để bỏ qua giá trị sai.",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a query something stands: line and column count from 1, `text` is the line."""

    line: int
    column: int
    text: str


def sentence(refusal: Refusal) -> str:
    """Why there is no answer, in one sentence or two."""
    unnamed = "" if refusal.name else _UNNAMED.get(refusal.reason, "")
    text = unnamed or _SENTENCES[refusal.reason]
    return text.format(name=clipped(refusal.name), seconds=numbers.plain(refusal.elapsed_s))


def place(refusal: Refusal, sql: str) -> Place | None:
    """Where the fault stands in the query; None when that is not known."""
    if refusal.position is None or not 0 <= refusal.position <= len(sql):
        return None
    before = sql[: refusal.position].split("\n")
    return Place(len(before), len(before[-1]) + 1, sql.split("\n")[len(before) - 1])


def page(first: int, last: int) -> str:
    """Which rows of a long result are shown."""
    return PAGE.format(first=numbers.integer(first), last=numbers.integer(last))


def near(names: tuple[str, ...]) -> str:
    """The question whether one of some names was meant; nothing without names."""
    return NEAR.format(names=", ".join(names)) if names else ""


def size(answer: Answer) -> str:
    """How many rows there are and how long they took."""
    shown = numbers.integer(answer.table.num_rows)
    if not answer.is_truncated:
        count = ROWS.format(n=shown)
    elif answer.total is None:
        count = FIRST_OF_MANY.format(shown=shown)
    else:
        count = FIRST_OF.format(shown=shown, total=numbers.integer(answer.total))
    return f"{count} · {TOOK.format(seconds=seconds(answer.elapsed_s))}"


def seconds(elapsed_s: float) -> str:
    """A duration in seconds, short ones to the thousandth."""
    return numbers.decimal(elapsed_s, 3 if elapsed_s < 1 else 1)


def clipped(name: str) -> str:
    """A name of at most sixty characters."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"

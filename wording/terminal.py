"""What the terminal says: help, results and the errors of a call."""

HELP_APP = "An Cư: an toàn nhà chung cư của quận. Mỗi lệnh có --help."
HELP_STORE = "Thư mục kho dữ liệu."
HELP_AREA = "Thư mục gói địa bàn (mặc định: gói kèm theo)."
HELP_FORMAT = "Dạng kết quả in ra: text hoặc json."
HELP_WARD = "Tên phường; có thể lặp lại."
HELP_DEBUG = "In cả dấu vết lỗi của chương trình."

COMMANDS = {
    "demo": "Tạo dữ liệu minh họa và nhập theo đường thông thường.",
    "template": "Ghi biểu mẫu của phường hoặc của Phòng QLĐT.",
    "import": "Nhập tệp báo cáo của các phường.",
    "submissions": "Sổ tiếp nhận: xem, rút, khôi phục lần gửi.",
    "snapshot": "Bản số liệu: xem, chốt, bỏ chốt, kiểm tra.",
    "metrics": "Danh sách chỉ tiêu.",
    "measure": "Tính chỉ tiêu.",
    "list": "Danh sách bản ghi sau một con số.",
    "risk": "Nguy cơ cháy và thứ tự ưu tiên.",
    "backup": "Sao lưu toàn bộ kho dữ liệu.",
    "restore": "Phục hồi kho dữ liệu từ bản sao lưu.",
    "serve": "Mở trang An Cư trong trình duyệt.",
}

OPTIONS = {
    "out": "Tệp sẽ ghi.",
    "ward": "Tên phường.",
    "period": "Kỳ báo cáo, ví dụ 12/2019 hoặc “báo cáo nhanh 24/12/2019”.",
    "prefilled": "Điền sẵn số liệu đã nhận lần trước.",
    "district": "Biểu mẫu của Phòng QLĐT.",
    "files": "Tệp báo cáo: .xlsx, .xls, .csv.",
    "profile": "Cách đọc tệp (tên trong data/profiles hoặc đường dẫn .toml).",
    "cutoff": "Ngày chốt số liệu.",
    "received": "Thời điểm nhận (mặc định: bây giờ).",
    "all_or_nothing": "Không nhận tệp nếu còn một dòng lỗi.",
    "dry_run": "Chỉ kiểm tra, không ghi vào kho.",
    "marked_up": "Thư mục ghi tệp đã tô màu ô sai.",
    "at": "Thời điểm ghi vào sổ (mặc định: bây giờ).",
    "name": "Tên bản chốt.",
    "metrics": "Mã chỉ tiêu; bỏ trống là tất cả.",
    "by": "Chiều phân tổ, cách nhau bằng dấu phẩy; none là không phân tổ.",
    "as_of": "Tính đến ngày.",
    "known_by": "Theo báo cáo nhận đến ngày (hoặc thời điểm).",
    "window": "Khoảng tính: period, month, calendar_year, report_year, since_plan.",
    "from": "Từ ngày.",
    "to": "Đến ngày.",
    "compare": "So sánh: previous, same_period_last_year, pinned:TÊN.",
    "state": "Trạng thái: done, not_done, not_applicable, not_reported.",
    "top": "Số nhà đứng đầu danh sách.",
    "next": "Thêm kỳ 01/2020 (chốt 14/01/2020).",
    "stage": "Phần dữ liệu: latest (kỳ mới nhất), history (các kỳ trước), all.",
    "seed": "Số gốc của bộ sinh dữ liệu.",
    "progress_file": "Tệp JSON ghi tiến độ.",
    "folder": "Thư mục ghi các tệp minh họa.",
    "port": "Cổng trên máy này.",
    "archive": "Tệp sao lưu.",
}

_USAGE = {
    "MissingParameter": "Thiếu {name}. Xem cách dùng: {command} --help.",
    "NoSuchOption": "Không có tùy chọn “{name}”. Xem cách dùng: {command} --help.",
    "BadParameter": "Giá trị của {name} không hợp lệ. Xem cách dùng: {command} --help.",
    "NoArgsIsHelpError": "Thiếu lệnh. Xem cách dùng: {command} --help.",
}
_USAGE_OTHER = "Lệnh viết chưa đúng. Xem cách dùng: {command} --help."


def usage_error(kind: str, name: str, command: str) -> str:
    """The sentence for a call that the terminal cannot read; `kind` is the name of the parser's error."""
    return _USAGE.get(kind, _USAGE_OTHER).format(name=name or "tham số", command=command)


NO_SNAPSHOT = "Kho “{store}” chưa có số liệu. Nhập tệp bằng lệnh import hoặc tạo dữ liệu minh họa bằng lệnh demo."
BAD_DATE = "Không đọc được “{value}” ở {option}. Viết ngày dạng 24/12/2019 hoặc 2019-12-24."
BAD_PERIOD = "Không đọc được kỳ báo cáo “{value}”. Viết dạng 12/2019 hoặc “báo cáo nhanh 24/12/2019”."
UNKNOWN_WARD = "Không có phường “{value}” trong địa bàn.{hint}"
HINT = " Có phải: {name}?"
UNKNOWN_METRIC = "Không có chỉ tiêu “{value}”.{hint}"
UNKNOWN_DIMENSION = "Không phân tổ được theo “{value}”. Các chiều: {known}."
BOTH_ENDS = "Khoảng ngày cần cả --from và --to."
REVERSED_DAYS = "Ngày đầu {first} sau ngày cuối {last}. Đổi lại --from và --to."
BAD_COMPARISON = "Không so sánh được với “{value}”. Viết previous, same_period_last_year hoặc pinned:TÊN."
FILE_NOT_FOUND = "Không tìm thấy tệp “{path}”."
WARD_NEEDED = "Cần --ward TÊN cho biểu mẫu của phường, hoặc --district cho biểu mẫu của Phòng QLĐT."
NO_WRITE = "Không ghi được “{path}”: {reason}."
WRITTEN = "Đã ghi {path}."
WITHDRAWN = "Đã rút lần gửi {id}."
RESTORED = "Đã khôi phục lần gửi {id}."
PINNED = "Đã chốt bản số liệu {snapshot} với tên “{name}”."
UNPINNED = "Đã bỏ chốt “{name}”."
VERIFIED = "Bản số liệu {snapshot} dựng lại đúng từng dòng ({rows} dòng)."
VERIFY_FAILED = "Bản số liệu {snapshot} dựng lại KHÔNG khớp ở các bảng: {tables}."
BACKED_UP = "Đã sao lưu kho dữ liệu vào {path}."
RESTORED_STORE = "Đã phục hồi kho dữ liệu vào {path}."
SERVING = "An Cư đang mở tại {url} (chỉ trên máy này). Nhấn Ctrl+C để dừng."
SNAPSHOT_LINE = "Bản số liệu {snapshot}."
AREA_CHANGED = "Dữ liệu nền của địa bàn đã đổi; số liệu in ra vẫn theo dữ liệu nền cũ cho đến lần nhập tệp sau."
INTERNAL = "An Cư gặp lỗi ngoài dự kiến ({kind}). Chạy lại với --debug và gửi nội dung in ra cho người phụ trách."
INTERRUPTED = "Đã dừng theo yêu cầu; những gì đã nhận vẫn còn nguyên."

COLUMNS_IMPORT = ("Tệp", "Kết quả", "Nhận", "Chưa nhận", "Bỏ qua")
COLUMNS_SUBMISSIONS = ("Mã", "Phường", "Kỳ", "Chốt ngày", "Nhận lúc", "Tệp", "Tình trạng", "Nhận", "Chưa nhận")
COLUMNS_SNAPSHOTS = ("Bản số liệu", "Lập lúc", "Hiện hành", "Tên chốt")
COLUMNS_METRICS = ("Mã", "Chỉ tiêu", "Đơn vị", "Loại", "Đơn vị đếm")
COLUMNS_MEASURE = ("Chỉ tiêu", "Nhóm", "Đạt", "Tổng", "Giá trị", "Số liệu đủ", "Đánh giá", "Kỳ trước")
COLUMNS_RISK = ("Phường", "Mã nhà", "Tên nhà", "Lý do")
COLUMNS_DEMO = ("Số tệp", "Dòng nhận", "Dòng chưa nhận", "Bản số liệu")
COLUMNS_RECORDS = ("Trạng thái", "Phường", "Bản ghi", "Tên", "Tệp", "Biểu", "Dòng")
SAMPLE_IN = "Dữ liệu minh họa; các tệp ở {folder}."
TOTAL = "Toàn bộ"
DISTRICT_OFFICE = "Phòng QLĐT"
STALE = "số liệu kỳ trước"
DEMO_WRITING = "Ghi tệp minh họa"
DEMO_IMPORTING = "Nhập tệp"
IMPORTING = "Kiểm tra và nhận tệp"

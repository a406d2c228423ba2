"""What the terminal says: help, results and the errors of a call."""

from analytics.comparison import ComparisonKind
from analytics.metric_table import SkipReason

HELP_APP = "An Cư: an toàn nhà chung cư của quận. Xem từng lệnh: python cli.py LỆNH --help."
HELP_USAGE = "Cách dùng"
HELP_ARGUMENTS = "Tham số"
HELP_OPTIONS = "Tùy chọn"
HELP_COMMANDS = "Lệnh"
HELP_DEBUG = "In cả dấu vết lỗi của chương trình."
HELP_HELP = "In trang này."
USAGE_OPTIONS = "[TÙY CHỌN]"
USAGE_COMMAND = "LỆNH"
REQUIRED = "(bắt buộc)"

COMMANDS = {
    "demo": "Tạo dữ liệu minh họa và nhập theo đường thông thường.",
    "template": "Ghi biểu mẫu của phường hoặc của Phòng QLĐT.",
    "import": "Nhập tệp báo cáo của các phường.",
    "submissions": "Sổ tiếp nhận: xem, rút, khôi phục lần gửi.",
    "submissions list": "Các lần gửi báo cáo, cũ nhất trước.",
    "submissions withdraw": "Rút một lần gửi: số liệu trở về lần gửi trước đó của kỳ ấy.",
    "submissions restore": "Khôi phục một lần gửi đã rút.",
    "snapshot": "Bản số liệu: xem, chốt, bỏ chốt, kiểm tra.",
    "snapshot list": "Các bản số liệu còn lưu, mới nhất trước.",
    "snapshot pin": "Chốt một bản số liệu dưới tên của một cuộc họp, cùng mọi con số đã trình.",
    "snapshot unpin": "Bỏ chốt.",
    "snapshot verify": "Dựng lại bản số liệu hiện hành từ các tệp đã nhận và so từng dòng.",
    "metrics": "Danh sách chỉ tiêu.",
    "measure": "Tính chỉ tiêu.",
    "list": "Danh sách bản ghi sau một con số.",
    "risk": "Nguy cơ cháy và thứ tự ưu tiên.",
    "sql": "Chạy một câu SELECT trên bản số liệu, trong tiến trình riêng có giới hạn.",
    "deck": "Ghi bài trình bày (PowerPoint, biểu đồ sửa được) của hội nghị.",
    "report": "Ghi báo cáo hành chính (DOCX hoặc PDF theo đuôi tên tệp) với các phụ lục.",
    "annex": "Ghi phụ lục (Excel, công thức tính lại tỷ lệ).",
    "conclusions": "Nội dung kết luận các hội nghị và tình hình thực hiện tính đến một ngày.",
    "conclude": "Ghi một nội dung kết luận của hội nghị cho một hoặc nhiều đơn vị.",
    "chair": "Ghi phiếu chủ trì hai trang (DOCX hoặc PDF theo đuôi tên tệp).",
    "notice": "Ghi thông báo kết luận của một hội nghị (DOCX hoặc PDF theo đuôi tên tệp).",
    "remind": "Ghi công văn đôn đốc các đơn vị; không có --out thì in nội dung nhắn cho từng phường.",
    "summary": "Ghi bản tóm tắt một trang cho điện thoại (PNG, PDF); không có --out thì in đoạn tóm tắt ≤ 900 ký tự.",
    "ward-pages": "Ghi một trang A4 cho mỗi phường: .zip là mỗi phường một tệp, .pdf là tất cả trong một tệp.",
    "backup": "Sao lưu toàn bộ kho dữ liệu.",
    "restore": "Phục hồi kho dữ liệu từ bản sao lưu vào thư mục trống.",
    "serve": "Mở trang An Cư trong trình duyệt.",
}

OPTIONS = {
    "store": "Thư mục kho dữ liệu (mặc định: biến môi trường ANCU_STORE, không có thì thư mục store).",
    "area": "Thư mục gói địa bàn (mặc định: biến môi trường ANCU_AREA, không có thì gói kèm theo).",
    "format": "Dạng kết quả in ra: text (mặc định) hoặc json.",
    "wards": "Tên phường; có thể lặp lại.",
    "query": "Câu SELECT, đặt trong dấu ngoặc kép.",
    "out": "Tệp .xlsx sẽ ghi.",
    "ward": "Tên phường.",
    "period": "Kỳ báo cáo, ví dụ 12/2019 hoặc “báo cáo nhanh 24/12/2019”.",
    "prefilled": "Điền sẵn số liệu đã nhận lần trước.",
    "district": "Biểu mẫu của Phòng QLĐT.",
    "files": "Tệp báo cáo: .xlsx, .xls, .csv.",
    "profile": "Cách đọc tệp: tên trong data/profiles hoặc đường dẫn .toml (mặc định: cách hợp với từng tệp).",
    "cutoff": "Ngày chốt số liệu (mặc định: theo trang bìa của tệp).",
    "received": "Thời điểm nhận (mặc định: bây giờ).",
    "all_or_nothing": "Không nhận tệp nếu còn một dòng lỗi.",
    "dry_run": "Chỉ kiểm tra, không ghi vào kho.",
    "marked_up": "Thư mục ghi tệp đã tô màu ô sai.",
    "at": "Thời điểm ghi vào sổ (mặc định: bây giờ).",
    "submission": "Mã lần gửi; xem bằng lệnh submissions.",
    "snapshot": "Mã bản số liệu; xem bằng lệnh snapshot.",
    "pin": "Tên bản chốt.",
    "pinned": "Lấy số liệu của bản chốt có tên này (mặc định: số liệu hiện hành, chưa chốt).",
    "briefing_out": "Tệp sẽ ghi.",
    "letters_out": "Tệp sẽ ghi: .docx hoặc .pdf là một công văn gửi chung, .zip là mỗi đơn vị một công văn DOCX.",
    "summary_out": "Tệp sẽ ghi: .png hoặc .pdf; .txt là đoạn tóm tắt ≤ 900 ký tự.",
    "units": "Đơn vị được đôn đốc: mã, tên hoặc tên phường; có thể lặp lại (mặc định: mọi đơn vị có việc).",
    "meeting": "Tên hội nghị.",
    "held_on": "Ngày họp.",
    "chair": "Người chủ trì: họ tên, chức vụ.",
    "given_to": "Đơn vị thực hiện: mã, tên hoặc tên phường; có thể lặp lại.",
    "supports": "Đơn vị phối hợp; có thể lặp lại.",
    "work": "Nội dung công việc.",
    "due_on": "Thời hạn.",
    "product": "Sản phẩm phải có.",
    "kinds": "Chỉ một loại việc; có thể lặp lại. Các loại: report_missing, plan_missing, task_overdue, "
    "violations_overdue và các loại khác của trang Việc cần đôn đốc.",
    "reply_days": "Số ngày làm việc để trả lời công văn (mặc định: 5).",
    "form": "Thể thức văn bản: auto (mặc định, theo ngày), tt01 (Thông tư 01/2011) hoặc nd30 (Nghị định 30/2020).",
    "issuer": "Cơ quan ban hành: committee (UBND, mặc định) hoặc office (Phòng QLĐT).",
    "ratio": "Khổ màn chiếu: 16:9 (mặc định) hoặc 4:3.",
    "name": "Tên bản chốt.",
    "metric": "Mã chỉ tiêu; xem bằng lệnh metrics.",
    "metrics": "Mã chỉ tiêu; bỏ trống là tất cả.",
    "by": "Chiều phân tổ, cách nhau bằng dấu phẩy (mặc định: ward); none là không phân tổ.",
    "as_of": "Tính đến ngày (mặc định: ngày của gói địa bàn).",
    "known_by": "Theo báo cáo nhận đến ngày hoặc thời điểm (mặc định: tất cả đã nhận).",
    "window": "Khoảng tính: period, month, calendar_year, report_year, since_plan (mặc định).",
    "from": "Từ ngày; đi cùng --to, thay cho --window.",
    "to": "Đến ngày.",
    "compare": "So sánh: previous, same_period_last_year, pinned:TÊN.",
    "state": "Chỉ một trạng thái: done, not_done, not_applicable, not_reported.",
    "top": "Số nhà đứng đầu danh sách (mặc định: tất cả).",
    "next": "Thêm kỳ 01/2020 (chốt 14/01/2020).",
    "stage": "Phần dữ liệu: latest (kỳ mới nhất), history (các kỳ trước), all (mặc định), next.",
    "seed": "Số gốc của bộ sinh dữ liệu.",
    "progress_file": "Tệp JSON ghi tiến độ.",
    "folder": "Thư mục ghi các tệp minh họa (mặc định: demo trong kho).",
    "port": "Cổng trên máy này (mặc định: 8501).",
    "archive": "Tệp sao lưu.",
}

# What stands for a value in the help pages.
METAVARS = {
    "store": "THƯ_MỤC",
    "area": "THƯ_MỤC",
    "format": "DẠNG",
    "wards": "TÊN",
    "query": "CÂU_TRUY_VẤN",
    "out": "TỆP",
    "ward": "TÊN",
    "period": "KỲ",
    "files": "TỆP",
    "profile": "CÁCH_ĐỌC",
    "cutoff": "NGÀY",
    "received": "THỜI_ĐIỂM",
    "marked_up": "THƯ_MỤC",
    "at": "THỜI_ĐIỂM",
    "submission": "MÃ",
    "snapshot": "MÃ",
    "pin": "TÊN",
    "pinned": "TÊN",
    "briefing_out": "TỆP",
    "letters_out": "TỆP",
    "summary_out": "TỆP",
    "units": "TÊN",
    "meeting": "TÊN",
    "held_on": "NGÀY",
    "chair": "TÊN",
    "given_to": "TÊN",
    "supports": "TÊN",
    "work": "NỘI_DUNG",
    "due_on": "NGÀY",
    "product": "SẢN_PHẨM",
    "kinds": "LOẠI",
    "reply_days": "SỐ",
    "ratio": "KHỔ",
    "form": "THỂ_THỨC",
    "issuer": "CƠ_QUAN",
    "name": "TÊN",
    "metric": "CHỈ_TIÊU",
    "metrics": "CHỈ_TIÊU",
    "by": "CHIỀU",
    "as_of": "NGÀY",
    "known_by": "NGÀY",
    "window": "KHOẢNG",
    "from": "NGÀY",
    "to": "NGÀY",
    "compare": "VỚI",
    "state": "TRẠNG_THÁI",
    "top": "SỐ",
    "stage": "PHẦN",
    "seed": "SỐ",
    "progress_file": "TỆP",
    "folder": "THƯ_MỤC",
    "port": "CỔNG",
    "archive": "TỆP",
}

_USAGE = {
    "MissingParameter": "Thiếu {name}. Xem cách dùng: {command} --help.",
    "NoSuchOption": "Không có tùy chọn “{name}”. Xem cách dùng: {command} --help.",
    "BadOptionUsage": "Tùy chọn {name} thiếu giá trị hoặc không nhận giá trị. Xem cách dùng: {command} --help.",
    "BadParameter": "Giá trị của {name} không hợp lệ. Xem cách dùng: {command} --help.",
    "UsageError": "Thiếu lệnh. Xem cách dùng: {command} --help.",
}
_USAGE_OTHER = "Lệnh viết chưa đúng. Xem cách dùng: {command} --help."


def usage_error(kind: str, name: str, command: str) -> str:
    """The sentence for a call that the terminal cannot read; `kind` is the name of the parser's error."""
    return _USAGE.get(kind, _USAGE_OTHER).format(name=name or "tham số", command=command)


UNKNOWN_COMMAND = "Không có lệnh “{value}”.{hint} Xem các lệnh: {command} --help."
EXTRA_WORDS = "Lệnh thừa “{value}”. Xem cách dùng: {command} --help."
BAD_CHOICE = "{option} không nhận giá trị “{value}”. Các giá trị: {known}."
BAD_NUMBER = "{option} cần số nguyên từ {first} đến {last}, không phải “{value}”."
NOT_A_FOLDER = "{option} cần một thư mục, nhưng “{value}” là một tệp."
NEEDS_FILE = "“{path}” là một thư mục. Ghi thêm tên tệp."
NOT_XLSX = "Biểu mẫu ghi ra tệp .xlsx; đổi tên “{path}” cho có đuôi .xlsx."
BAD_DATE = "Không đọc được “{value}” ở {option}. Viết ngày dạng 24/12/2019 hoặc 2019-12-24."
FAR_DATE = "Ngày “{value}” ở {option} nằm ngoài khoảng từ năm {first} đến năm {last}."
BAD_PERIOD = "Không đọc được kỳ báo cáo “{value}”. Viết dạng 12/2019 hoặc “báo cáo nhanh 24/12/2019”."
BAD_PROFILE = "Cách đọc “{file}” không dùng được (mục {key}). Sửa theo docs/profiles.md."
UNKNOWN_PROFILE = "Không có cách đọc tệp “{value}”. Các cách đọc: {known}, hoặc đường dẫn một tệp .toml."
UNKNOWN_WARD = "Không có phường “{value}” trong địa bàn.{hint}"
HINT = " Có phải: {name}?"
UNKNOWN_METRIC = "Không có chỉ tiêu “{value}”.{hint} Xem mã bằng lệnh metrics."
UNKNOWN_DIMENSION = "Không phân tổ được theo “{value}”. Các chiều: {known}."
TWO_TIMES = "Không phân tổ theo cả month và period. Chọn một trong hai."
BOTH_ENDS = "Khoảng ngày cần cả --from và --to."
REVERSED_DAYS = "Ngày đầu {first} sau ngày cuối {last}. Đổi lại --from và --to."
BAD_COMPARISON = "Không so sánh được với “{value}”. Viết previous, same_period_last_year hoặc pinned:TÊN."
WARD_NEEDED = "Cần --ward TÊN cho biểu mẫu của phường, hoặc --district cho biểu mẫu của Phòng QLĐT."
NAMELESS_PIN = "Tên bản chốt ở --as đang để trống. Đặt một tên, ví dụ “Hội nghị 25/12/2019”."
LONG_PIN_NAME = "Tên bản chốt ở --as dài quá 120 ký tự hoặc gồm nhiều dòng. Đặt tên ngắn hơn, trên một dòng."
PORT_TAKEN = "Cổng {port} đang được chương trình khác dùng. Chọn cổng khác bằng --port."
REAL_REPORTS = "Kho “{store}” có báo cáo thật, không trộn dữ liệu minh họa. Chọn kho khác bằng --store."

_SYSTEM_REASONS = {
    "EACCES": "không có quyền",
    "EPERM": "không có quyền",
    "EROFS": "ổ đĩa chỉ cho đọc",
    "ENOENT": "không có tệp hoặc thư mục này",
    "ENOTDIR": "một phần của đường dẫn không phải thư mục",
    "EISDIR": "đây là thư mục, không phải tệp",
    "EEXIST": "đã có tệp hoặc thư mục cùng tên",
    "ENOTEMPTY": "thư mục không trống",
    "ENOSPC": "ổ đĩa đã đầy",
    "EDQUOT": "hết dung lượng được cấp",
    "ENAMETOOLONG": "tên quá dài",
    "EBUSY": "đang được chương trình khác dùng",
    "ETXTBSY": "đang được chương trình khác dùng",
}


def no_access(path: str, code: str) -> str:
    """The sentence for a path that the system does not give; `code` is the name of its error (`ENOENT`)."""
    return f"Không đọc hoặc không ghi được “{path}”: {_SYSTEM_REASONS.get(code, f'máy báo lỗi {code}'.rstrip())}."


INTERNAL = "An Cư gặp lỗi ngoài dự kiến ({kind}). Chạy lại với --debug và gửi nội dung in ra cho người phụ trách."
INTERRUPTED = "Đã dừng theo yêu cầu; những gì đã nhận vẫn còn nguyên."
AREA_CHANGED = "Dữ liệu nền của địa bàn đã đổi; số liệu in ra vẫn theo dữ liệu nền cũ cho đến lần nhập tệp sau."

WRITTEN = "Đã ghi {path}."
WITHDRAWN = "Đã rút lần gửi {id}."
RESTORED = "Đã khôi phục lần gửi {id}."
PINNED = "Đã chốt bản số liệu {snapshot} với tên “{name}”."
DECK_WRITTEN = "Đã ghi bài trình bày {slides} trang: {path}."
REPORT_WRITTEN = "Đã ghi báo cáo: {path}. Số, ngày và chữ ký để trống cho văn thư."
ANNEX_WRITTEN = "Đã ghi phụ lục: {path}."
STAMPED = "Trên mỗi trang ghi: {stamps}."
SUMMARY_WRITTEN = "Đã ghi bản tóm tắt: {path}."
WARD_PAGES_WRITTEN = "Đã ghi trang của {wards} phường: {path}."
WARD_PAGES_MAKING = "Trang của phường"
LETTERS_WRITTEN = "Đã ghi công văn đôn đốc {units} đơn vị: {path}. Số, ngày và chữ ký để trống cho văn thư."
UNKNOWN_MEETING = "Không có hội nghị nào tên “{value}” đã ghi kết luận. Các hội nghị: {known}."
NO_MEETINGS = "Chưa ghi kết luận của hội nghị nào. Ghi bằng lệnh conclude hoặc ở trang Kết luận, giao nhiệm vụ."
CONCLUDED = "Đã ghi {n} nội dung kết luận của “{meeting}”."
SHEET_WRITTEN = "Đã ghi phiếu chủ trì vào {path}."
NOTICE_WRITTEN = "Đã ghi thông báo kết luận ({n} nội dung) vào {path}."
NO_CONCLUSIONS = "Tính đến ngày này chưa có kết luận nào được giao."
UNKNOWN_UNIT = "Không có đơn vị “{value}”.{hint}"
NOBODY_TO_URGE = "Không có việc cần đôn đốc của các đơn vị, loại việc đã chọn; không ghi công văn."
PIN_WITHOUT_BRIEFING = "Bản chốt “{name}” do phiên bản cũ lập, không có bài trình bày. Chốt lại số liệu rồi thử lại."
WRONG_ENDING = "Tên tệp {path} phải có đuôi {endings}. Đổi tên tệp sau --out rồi chạy lại."
UNPINNED = "Đã bỏ chốt “{name}”."
VERIFIED = "Bản số liệu {snapshot} dựng lại đúng từng dòng ({rows} dòng)."
VERIFY_OUTDATED = (
    "Bản số liệu {snapshot} lập từ trước khi sổ tiếp nhận hoặc dữ liệu nền đổi; hãy nhập tệp để lập bản mới."
)
FILES_DAMAGED = "Tệp gốc của các lần gửi sau không còn như lúc nhận: {submissions}."
VERIFY_FAILED = "Bản số liệu {snapshot} dựng lại KHÔNG khớp ở các bảng: {tables}."
BACKED_UP = "Đã sao lưu kho dữ liệu vào {path}."
RESTORED_STORE = "Đã phục hồi kho dữ liệu vào {path}."
SERVING = "An Cư đang mở tại {url} (chỉ trên máy này). Nhấn Ctrl+C để dừng."
SNAPSHOT_LINE = "Bản số liệu {snapshot}."
ONLY_TRIED = "Chỉ kiểm tra: chưa ghi gì vào kho dữ liệu."
KNOWN_FILE = "{file}: tệp này đã nhận trước đây ({status}); không thay đổi gì."
MARKED_UP = "{stem}-can-sua{number}.xlsx"
MARKED_UP_AT = "{file}: các ô cần sửa được tô màu trong {path}."
NOTHING_TO_PREFILL = "Chưa có số liệu đã nhận trước kỳ này nên biểu mẫu để trống."
NO_SUBMISSIONS = "Kho “{store}” chưa nhận lần gửi nào."
NO_SNAPSHOTS = "Kho “{store}” chưa có bản số liệu nào."

COLUMNS_IMPORT = ("Tệp", "Kết quả", "Nhận", "Chưa nhận", "Bỏ qua", "Cần xem lại")
COLUMNS_SUBMISSIONS = ("Mã", "Phường", "Kỳ", "Chốt ngày", "Nhận lúc", "Tệp", "Tình trạng", "Nhận", "Chưa nhận")
COLUMNS_SNAPSHOTS = ("Bản số liệu", "Lập lúc", "Hiện hành", "Tên chốt")
COLUMNS_METRICS = ("Mã", "Chỉ tiêu", "Đơn vị", "Loại", "Đơn vị đếm")
COLUMNS_MEASURE = ("Chỉ tiêu", "Nhóm", "Đạt", "Tổng", "Giá trị", "Số liệu đủ", "Đánh giá")
COMPARED_WITH = {
    ComparisonKind.PREVIOUS: "Kỳ trước",
    ComparisonKind.SAME_PERIOD_LAST_YEAR: "Cùng kỳ năm trước",
    ComparisonKind.PINNED: "Bản chốt",
}
COLUMNS_RISK = ("Phường", "Mã nhà", "Tên nhà", "Lý do")
COLUMNS_DEMO = ("Số tệp", "Dòng nhận", "Dòng chưa nhận", "Bản số liệu")
SAMPLE_IN = "Dữ liệu minh họa; các tệp ở {folder}."
NOTHING_BEFORE = "Không có số liệu cùng kỳ"
SKIPPED = {
    SkipReason.UNLIKE_UNITS: "{label}: chỉ tính theo {needed}, vì không cộng các đơn vị tính khác nhau.",
    SkipReason.DIMENSION_NOT_DECLARED: "{label}: không phân tổ được theo chiều đã chọn.",
    SkipReason.NO_PRICES: "{label}: cần đơn giá của người dùng; chưa tính.",
}
TOTAL = "Toàn bộ"
DISTRICT_OFFICE = "Phòng QLĐT"
STALE = "số liệu kỳ trước"
DEMO_WRITING = "Ghi tệp minh họa"
DEMO_IMPORTING = "Nhập tệp"
IMPORTING = "Kiểm tra và nhận tệp"
READING_LARGE = "{file}: đã đọc {rows} dòng, MB"
BUILDING_SNAPSHOT = "Dựng bản số liệu"

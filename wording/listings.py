"""Words of the lists behind slides that no metric measures."""

from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "directives": "Các văn bản căn cứ",
    "buildings": "Danh mục nhà chung cư",
    "priority_buildings": "Các nhà cần ưu tiên xử lý, kèm mọi lý do",
    "difficulties": "Khó khăn, kiến nghị của từng phường",
    "work": "Việc cần đôn đốc",
    "conclusions": "Kết luận kỳ trước và tình hình thực hiện",
}
DIRECTIVE_COLUMNS = ("STT", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu")
PRIORITY_COLUMNS = ("STT", "Mã nhà", "Tên nhà, địa chỉ", "Phường", "Nhân khẩu", "Lý do")
WORK_COLUMNS = ("STT", "Đơn vị", "Việc phải làm, thời hạn")
TOTAL = "Tổng {n} dòng, theo số liệu của bài trình bày."
IN_PART = "Biểu đồ lấy từ trang khác có thể chỉ gồm một phần của danh sách; phạm vi ghi ngay dưới câu nêu của trang."
OF = " – {name}"
FILE = "{name}-{day:%Y%m%d}"

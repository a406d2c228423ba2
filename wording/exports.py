"""The words of the page Báo cáo, phụ lục: a card a document, what can be chosen of it, what its file is called."""

import datetime as dt

DECK = "Bài trình bày"
DECK_UNDER = "{n} trang; biểu đồ PowerPoint sửa được, bản đồ tô lại màu được, ghi chú cho người trình bày."
RATIO = "Khổ màn chiếu"
DECK_FILE = "Bài trình bày {ratio} (PPTX)"
REPORT = "Báo cáo"
REPORT_UNDER = "Theo thể thức văn bản hành chính, kèm sáu phụ lục. Số, ngày và chữ ký để trống cho văn thư."
ISSUER = "Cơ quan ban hành"
FORM = "Thể thức"
AUTO = "Theo ngày"
FORMS = {"tt01": "Thông tư 01/2011", "nd30": "Nghị định 30/2020"}
WRITTEN_ON = "Ngày văn bản"
FORM_USED = "Áp dụng thể thức {form}."
REPORT_WORD = "Báo cáo (DOCX)"
REPORT_PDF = "Báo cáo (PDF)"
PREVIEW = "Trang đầu của báo cáo"
GATHERING = "Đang lấy số liệu của bản trình bày…"
ANNEX = "Phụ lục"
ANNEX_UNDER = "Mỗi chỉ tiêu một trang tính có công thức tính lại tỷ lệ, các danh sách, và kết quả kiểm tra."
ANNEX_FILE = "Phụ lục (XLSX)"
CHAIR = "Phiếu chủ trì"
CHAIR_UNDER = "Hai trang A4: điểm chính, đơn vị đề nghị phát biểu, câu hỏi gợi ý, dự thảo kết luận."
CHAIR_WORD = "Phiếu chủ trì (DOCX)"
CHAIR_PDF = "Phiếu chủ trì (PDF)"
WITHOUT_BRIEFING = (
    "Bản chốt “{name}” do phiên bản cũ lập, không có bài trình bày. Vào “Chốt số liệu” để chốt lại rồi xuất tệp."
)
_NAMES = {"deck": "bai-trinh-bay", "report": "bao-cao", "annex": "phu-luc", "chair": "phieu-chu-tri"}


def file_name(kind: str, day: dt.date, ending: str) -> str:
    """“bao-cao-20191224.docx”: letters that every system takes."""
    return f"{_NAMES[kind]}-{day:%Y%m%d}.{ending}"
